"""A parsed text as plain lists: reading token attributes once is several times faster than asking tokens again."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from spacy.tokens import Doc

from ..findings import Offsets
from ..layout import paragraphs
from ..quotation_marks import MARKS, Passage, passages
from .lexicon import cue_lemma

__all__ = ["Reading"]


# A place in capitals, a country or state, an agency, a dash.
DATELINE = re.compile(
    r"[A-Z][A-Z.’'\-]{2,}(?: [A-Z][A-Z.’'\-]+){0,3}(?:, [A-Z][\w. ]{1,20})?"
    r"(?: ?\([^)\n]{1,30}\))? ?(?:--|[-–—]) ?(?=\S)"
)
# What no sentence begins with.
RUNS_ON = frozenset(",;)]”’»%")


FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
SAID = frozenset(("said", "says", "say", "told", "added", "wrote", "asked", "tells", "writes"))


DASHES = frozenset(("-", "--", "–", "—", "―"))
# More breaks than this say nothing more of a stretch: one 5,000-word sentence has hundreds.
MOST_BREAKS = 40
AFTER_CONJUNCTION = frozenset(("VBD", "VBZ", "VBP", "MD", "RB", "PRP", "VBG"))


def counted(flags: list[bool]) -> list[int]:
    """Running counts, one longer than the flags."""
    return [0, *accumulate(flags)]


class Reading:
    """Words, tags, dependencies, sentences, paragraphs and quoted passages of a ``Doc``, by token number."""

    def __init__(self, doc: Doc) -> None:
        self.size = len(doc)
        strings = doc.vocab.strings
        array = doc.to_array(["ORTH", "TAG", "DEP", "ENT_TYPE", "SPACY"])
        words, tags, deps, entities, spaces = array.T.tolist()
        forms: dict[int, str] = {key: strings[key] for key in set(words)}
        lower: dict[int, str] = {key: form.lower().strip() or "_" for key, form in forms.items()}
        names: dict[int, str] = {key: strings[key] for key in {*tags, *deps, *entities}}
        pairs = zip(words, spaces, strict=True)
        self.text = "".join([forms[key] + " " if space else forms[key] for key, space in pairs])
        self.words: list[str] = [lower[key] for key in words]
        self.tags: list[str] = [names[key] for key in tags]
        self.deps: list[str] = [names[key] for key in deps]
        self.entities: list[str] = [names[key] for key in entities]
        jumps: list[int] = doc.to_array(["HEAD"]).astype("int32").tolist()
        self.heads: list[int] = [token + jump for token, jump in enumerate(jumps)]
        places: list[list[int]] = doc.to_array(["IDX", "LENGTH"]).tolist()
        self.starts = [start for start, _ in places]
        self.ends = [start + length for start, length in places]
        self.paragraphs = paragraphs(self.text)
        self.paragraph_starts = [start for start, _ in self.paragraphs]
        self.paragraph_numbers = self.numbered()
        self.body_starts = [self.body_start(start) for start in self.paragraph_starts]
        flags = doc.to_array(["SENT_START"]).tolist()
        self.set_sentences([flag == 1 and not self.runs_on(token) for token, flag in enumerate(flags)])
        self.set_tree()
        self.passages: list[Passage] = passages(self.text)
        self.set_quoted()
        self.set_counts()
        self.set_breaks()
        # What floats behind a place, by last token of content and attribution: many candidates end at the same.
        self.additions: dict[tuple[int, int], list[tuple[str, tuple[tuple[int, int], ...]]]] = {}

    def numbered(self) -> list[int]:
        numbers, number, last = [], 0, len(self.paragraphs) - 1
        for start in self.starts:
            while number < last and self.paragraph_starts[number + 1] <= start:
                number += 1
            numbers.append(number)
        return numbers

    def body_start(self, start: int) -> int:
        """The first token after the dateline of a paragraph, or 0: "LIMA, Peru (AP) — The road …"."""
        dateline = DATELINE.match(self.text, start)
        return bisect_left(self.starts, dateline.end()) if dateline else 0

    def runs_on(self, token: int) -> bool:
        """Whether a sentence that the parser begins here goes on from the one before: "Lee (D-Wis.", ") said"."""
        if token == 0 or any(
            self.starts[token] == start for start in self.paragraph_starts[self.paragraph(token) :][:1]
        ):
            return False
        first = self.text[self.starts[token]]
        return first.islower() or first in RUNS_ON

    def set_sentences(self, starts: list[bool]) -> None:
        """``sentence_first`` and ``sentence_last`` token of each token's sentence."""
        self.sentence_first = [0] * self.size
        self.sentence_last = [0] * self.size
        first = 0
        for token in range(1, self.size + 1):
            if token == self.size or starts[token]:
                for inner in range(first, token):
                    self.sentence_first[inner] = first
                    self.sentence_last[inner] = token - 1
                first = token

    def set_tree(self) -> None:
        """``children``, and the first and last token of each subtree as ``left`` and ``right``."""
        none: list[int] = []  # shared by the tokens without children, most of them
        self.children: list[list[int]] = [none] * self.size
        children = self.children
        for token, head in enumerate(self.heads):
            if head != token:
                if children[head] is none:
                    children[head] = [token]
                else:
                    children[head].append(token)
        self.left, self.right = left, right = list(range(self.size)), list(range(self.size))
        heads = self.heads
        for token in self.bottom_up():
            head = heads[token]
            if left[token] < left[head]:
                left[head] = left[token]
            if right[token] > right[head]:
                right[head] = right[token]

    def bottom_up(self) -> list[int]:
        """Tokens in an order that has every token before its head."""
        order = [token for token, head in enumerate(self.heads) if head == token]
        for token in order:
            order.extend(self.children[token])
        order.reverse()
        return order

    def set_quoted(self) -> None:
        """``quoted``: the number of the passage that each token is in, or -1."""
        self.quoted = [-1] * self.size
        self.passage_tokens: list[tuple[int, int]] = []
        for number, passage in enumerate(self.passages):
            first = self.token_at(passage.start)
            last = self.token_at(passage.end - 1)
            self.passage_tokens.append((first, last))
            for token in range(first, last + 1):
                self.quoted[token] = number

    def set_counts(self) -> None:
        """How many finite verbs, quoted tokens and unquoted forms of "say" stand before each token."""
        self.finite_before = counted([tag in FINITE for tag in self.tags])
        self.quoted_before = counted([passage >= 0 for passage in self.quoted])
        self.said_before = counted(
            [
                word in SAID and passage < 0 and tag in FINITE
                for word, passage, tag in zip(self.words, self.quoted, self.tags, strict=True)
            ]
        )

    def set_breaks(self) -> None:
        """Places outside passages where a clause may end, each with the kind of word that follows it."""
        self.break_tokens: list[int] = []
        self.break_kinds: list[str] = []
        for token in range(self.size - 1):
            tag = self.tags[token]
            if self.quoted[token] >= 0 or tag[0] in "NVJ":
                continue
            dash = self.words[token] in DASHES
            if tag == "," or dash or (tag == "CC" and self.tags[token + 1] in AFTER_CONJUNCTION):
                self.break_tokens.append(token)
                self.break_kinds.append(f"{'-' if dash else self.words[token]} {self.follower(token + 1)}")

    def follower(self, token: int) -> str:
        tag = self.tags[token]
        if tag in ("VBG", "VBD", "VBZ") and cue_lemma(self.words[token]):
            return f"{tag} cue"
        return self.words[token] if tag in ("CC", "IN", "WDT", "WP", "WRB") else tag

    def breaks(self, first: int, last: int) -> list[str]:
        """Kinds of the places where a clause may end between two tokens."""
        start = bisect_left(self.break_tokens, first)
        return self.break_kinds[start : min(bisect_left(self.break_tokens, last, start), start + MOST_BREAKS)]

    def inside(self, passage: int) -> str:
        """The words of a passage without its marks."""
        start, end, *_ = self.passages[passage]
        return self.text[start:end].strip(MARKS)

    def any_quoted(self, first: int, last: int) -> bool:
        """Whether a token from ``first`` to ``last`` is in a passage."""
        return self.quoted_before[first] < self.quoted_before[last + 1]

    def token_at(self, position: int) -> int:
        """The token that holds a character, or the last one before it."""
        return max(0, bisect_right(self.starts, position) - 1)

    def paragraph(self, token: int) -> int:
        """The number of a token's paragraph; white space between two belongs to the first."""
        return self.paragraph_numbers[token]

    def offsets(self, first: int, last: int) -> Offsets:
        """Character offsets of the tokens ``first`` to ``last``, both included."""
        return self.starts[first], self.ends[last]

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of the dependencies."""
        for other in self.children[token]:
            if self.deps[other] in deps:
                return other
        return None
