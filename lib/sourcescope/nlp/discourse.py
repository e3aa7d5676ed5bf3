"""A parsed article as a place where people are mentioned: sentences, quoted passages, and who is mentioned where.

Positions are character offsets; tokens are found by bisection, so that nothing is quadratic in the text.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from .findings import Name, Offsets
from .quotation_marks import passages

__all__ = ["MAIN_SUBJECT", "QUOTED", "SUBJECTS", "Discourse", "Sighting", "introduced", "noun_head", "rank"]

SUBJECTS = ("nsubj", "nsubjpass")
INNER = ("compound", "flat", "nmod", "amod", "nummod")
# How much a mention stays in mind by what it is in its clause, after the factors of Lappin and Leass (1994).
INTRODUCED = 2.5  # where somebody is named for the first time
SPEAKER, MAIN_SUBJECT, SUBJECT, AGENT, OTHER, OF_SUBJECT, POSSESSOR, QUOTED = 5.0, 4.0, 2.2, 2.2, 1.2, 2.5, 1.0, 0.1
CONTINUES = frozenset(",;)]”’»%")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention of somebody: where, and how much it stays in mind."""

    start: int
    token: int
    sentence: int
    weight: float


def introduced(sighting: Sighting) -> Sighting:
    """The sighting with the weight of a first mention, outside quotation marks."""
    return replace(sighting, weight=max(sighting.weight, INTRODUCED)) if sighting.weight > QUOTED else sighting


class Discourse:
    """The article's sentences and quoted passages. ``doc.text`` is built anew at each access, so it is passed on."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self.text = text
        columns: list[list[int]] = doc.to_array(["IDX", "TAG", "LOWER"]).tolist() if len(doc) else []
        strings = {key: doc.vocab.strings[key] for key in {key for row in columns for key in row[1:]}}
        self.starts = [row[0] for row in columns]
        self.tags = [strings[row[1]] for row in columns]
        self.words = [strings[row[2]] for row in columns]  # in lower case
        self.sentence: list[int] = []
        self.first: list[int] = []
        for token, flag in enumerate(doc.to_array("SENT_START").tolist() if len(doc) else []):
            if token == 0 or (flag == 1 and not self.runs_on(token)):
                self.first.append(token)
            self.sentence.append(len(self.first) - 1)
        marked = passages(self.text)
        self.quote_starts = [passage.start for passage in marked]
        self.quote_ends = [passage.end for passage in marked]
        self.pace = self.told()

    def runs_on(self, token: int) -> bool:
        """Whether a sentence that the parser begins goes on from the one before: "Lee (D-Wis.", ") said"."""
        first = self.text[self.starts[token]]
        return "\n" not in self.text[self.starts[token - 1] : self.starts[token]] and (
            first.islower() or first in CONTINUES
        )

    def told(self) -> list[int]:
        """For each sentence, how many before it are not inside a quoted passage: quoted ones take no time."""
        pace: list[int] = []
        count = 0
        for number, first in enumerate(self.first):
            last = self.first[number + 1] - 1 if number + 1 < len(self.first) else len(self.starts) - 1
            pace.append(count)
            count += not (self.quoted(self.starts[first]) and self.quoted(self.starts[max(last - 1, first)]))
        return pace

    def at(self, position: int) -> int:
        """Index of the token at a position, or of the one before it."""
        return max(bisect_right(self.starts, position) - 1, 0)

    def tokens(self, offsets: Offsets) -> tuple[int, int]:
        """Index of the first token and after the last of some offsets."""
        first = self.at(offsets[0])
        return first, max(bisect_left(self.starts, offsets[1]), first + 1)

    def quoted(self, position: int) -> bool:
        """Whether a position is inside quotation marks."""
        passage = bisect_right(self.quote_starts, position) - 1
        return passage >= 0 and position < self.quote_ends[passage]

    def quotes_in(self, start: int, end: int) -> bool:
        """Whether a quoted passage begins or goes on between two positions."""
        passage = bisect_left(self.quote_starts, end) - 1
        return passage >= 0 and self.quote_ends[passage] > start

    def distance(self, before: int, after: int) -> int:
        """How many sentences, quoted ones left out, lie between two sentences."""
        return self.pace[after] - self.pace[before]

    def subject(self, sentence: int) -> int | None:
        """The subject of a sentence's main verb that stands outside quotation marks."""
        first = self.first[sentence]
        last = self.first[sentence + 1] if sentence + 1 < len(self.first) else len(self.starts)
        for token in self.doc[first:last]:
            if token.dep_ in SUBJECTS and rank(token) == MAIN_SUBJECT and not self.quoted(token.idx):
                return int(token.i)
        return None

    def sighting(self, offsets: Offsets, *, speaks: bool = False) -> Sighting:
        """The mention at some offsets."""
        first, last = self.tokens(offsets)
        head = noun_head(self.doc, first, last)
        weight = SPEAKER if speaks else QUOTED if self.quoted(offsets[0]) else rank(head)
        return Sighting(offsets[0], head.i, self.sentence[head.i], weight)

    def of_name(self, name: Name) -> Sighting:
        return self.sighting((name["start"], name["end"]))


def noun_head(doc: Doc, first: int, last: int) -> Token:
    """The head of the noun phrase that tokens [first, last) are or end."""
    return doc[first:last].root if last - first > 1 else doc[first]


def rank(token: Token) -> float:
    """How much a mention stays in mind by its place in the clause: main subjects most."""
    steps = 0
    while token.dep_ in INNER and steps < 10:
        token, steps = token.head, steps + 1
    if token.dep_ == "appos":
        token = token.head
    if token.dep_ == "conj" and token.head.dep_ in SUBJECTS:
        token = token.head
    dep = token.dep_
    if dep in SUBJECTS:
        return MAIN_SUBJECT if main_verb(token.head) else SUBJECT
    if dep == "ROOT":
        return MAIN_SUBJECT
    if dep == "poss":
        return OF_SUBJECT if rank(token.head) == MAIN_SUBJECT else POSSESSOR
    return AGENT if token.head.dep_ == "agent" else OTHER


def main_verb(verb: Token) -> bool:
    """Whether a verb is the sentence's, or joined to it, or introduced by a quotation that hangs on it."""
    for _ in range(4):
        if verb.dep_ == "ROOT":
            return True
        if verb.dep_ not in ("conj", "parataxis"):
            return False
        verb = verb.head
    return False
