"""Stretches of text that may be what a cue introduces: subtrees, remainders of the sentence, quoted passages."""

from typing import NamedTuple

from ..quotation_marks import DOUBLE_MARKS
from .cues import Cue
from .reading import Reading

__all__ = ["Content", "contents"]

COMPLEMENTS = (
    "ccomp",
    "xcomp",
    "dobj",
    "attr",
    "oprd",
    "acomp",
    "prep",
    "pcomp",
    "parataxis",
    "dep",
    "acl",
    "relcl",
    "advcl",
)
LEFT_COMPLEMENTS = ("ccomp", "xcomp", "dobj", "nsubjpass", "parataxis", "advcl", "dep", "csubjpass", "acl")
PUNCTUATION = frozenset(("''", "``", ",", ".", ":", "HYPH", "NFP", "_SP", "-LRB-", "-RRB-"))

DASHES = frozenset(("–", "—", "--", "-"))
STOPS = frozenset((".", "!", "?", ";"))

Piece = tuple[int, int]


class Content(NamedTuple):
    """A candidate: how it was found, and its pieces by first and last token."""

    kind: str
    pieces: tuple[Piece, ...]


def trimmed(reading: Reading, first: int, last: int) -> Piece | None:
    """Without punctuation at its ends, but with the marks of quoted passages."""
    while first <= last and loose(reading, first):
        first += 1
    while first <= last and loose(reading, last):
        last -= 1
    return (first, last) if first <= last else None


def loose(reading: Reading, token: int) -> bool:
    return reading.quoted[token] < 0 and reading.tags[token] in PUNCTUATION


def snapped(reading: Reading, cue: Cue, first: int, last: int) -> Piece:
    """Widened to the whole of a passage that an end lies in, unless the cue is in it too."""
    own = reading.quoted[cue.token]
    head, tail = reading.quoted[first], reading.quoted[last]
    if head >= 0 and head != own:
        first = reading.passage_tokens[head][0]
    if tail >= 0 and tail != own:
        last = reading.passage_tokens[tail][1]
    return first, last


def clause_end(reading: Reading, cue: Cue) -> int:
    """The end of the cue's clause, before a verb joined to it and before an adverbial clause after a comma."""
    for child in reading.children[cue.token]:
        if child <= cue.last:
            continue
        dep, first = reading.deps[child], reading.left[child]
        if dep in ("cc", "conj") or (dep == "advcl" and reading.words[first - 1] in (",", "–", "—", "-")):
            return first - 1
    return reading.right[cue.token]


def right_complements(reading: Reading, cue: Cue) -> list[Content]:
    found = []
    end = clause_end(reading, cue)
    for child in reading.children[cue.token]:
        dep = reading.deps[child]
        if child <= cue.last or dep not in COMPLEMENTS:
            continue
        first, last = max(reading.left[child], cue.last + 1), reading.right[child]
        if first > end:
            end = last
        found.append(Content(f"right {dep}", ((first, last),)))
        if end > last:
            found.append(Content(f"right {dep} on", ((first, end),)))
        if dep == "prep":
            word = reading.words[child]
            for inner in reading.children[child]:
                if inner > child:
                    found.append(Content(f"object of {word}", ((child + 1, last),)))
                    if end > last:
                        found.append(Content(f"object of {word} on", ((child + 1, end),)))
                    break
    if cue.last != cue.token and cue.last < end:
        found.append(Content("phrasal rest", ((cue.last + 1, end),)))
    return found


def left_complements(reading: Reading, cue: Cue) -> list[Content]:
    found = []
    token = cue.token
    for child in reading.children[token]:
        dep = reading.deps[child]
        if child >= token or dep not in LEFT_COMPLEMENTS:
            continue
        piece = (reading.left[child], min(reading.right[child], token - 1))
        found.append(Content(f"left {dep}", (piece,)))
        if dep == "nsubjpass" and reading.right[token] > cue.last:
            found.append(Content("left nsubjpass and right", (piece, (cue.last + 1, reading.right[token]))))
    head = reading.heads[token]
    if reading.deps[token] in ("relcl", "acl") and head < token:
        found.append(Content("modified noun", ((reading.left[head], reading.left[token] - 1),)))
    elif reading.deps[token] == "xcomp" and head < token:
        who = reading.child(head, "nsubj", "nsubjpass")
        if who is not None and reading.right[token] > cue.last:
            found.append(
                Content("raised", ((reading.left[who], reading.right[who]), (cue.last + 1, reading.right[token])))
            )
    return found


def remainders(reading: Reading, cue: Cue) -> list[Content]:
    """The sentence before the words of attribution, after them, and both."""
    first, last = reading.sentence_first[cue.token], reading.sentence_last[cue.token]
    before = (first, cue.clause_first - 1) if cue.clause_first > first else None
    after = (cue.clause_last + 1, last) if cue.clause_last < last else None
    found = []
    if before:
        found.append(Content("before", (before,)))
    if after:
        found.append(Content("after", (after,)))
        if cue.clause_last != cue.last:
            found.append(Content("after cue", ((cue.last + 1, last),)))
    if before and after:
        found.append(Content("around", (before, after)))
    return found


def passage_before(reading: Reading, token: int) -> int | None:
    """The passage that ends right before ``token`` but for punctuation, in its paragraph and sentence."""
    paragraph = reading.paragraph(token)
    token -= 1
    while token >= 0 and loose(reading, token) and reading.words[token] not in STOPS:
        token -= 1
    if token < 0 or reading.quoted[token] < 0 or reading.paragraph(token) != paragraph:
        return None
    return reading.quoted[token]


def passage_after(reading: Reading, token: int, *, below: bool = False, next_sentence: bool = False) -> int | None:
    """The passage that begins right after ``token`` but for punctuation.

    ``below`` allows the next paragraph, ``next_sentence`` a full stop between.
    """
    paragraph = reading.paragraph(token)
    token += 1
    while token < reading.size and loose(reading, token) and (next_sentence or reading.words[token] not in STOPS):
        token += 1
    if token >= reading.size or reading.quoted[token] < 0:
        return None
    if reading.paragraph(token) != paragraph and not below:
        return None
    return reading.quoted[token]


def quoted(reading: Reading, cue: Cue) -> list[Content]:
    """Passages beside the words of attribution; after a colon also in the next paragraphs."""
    if reading.quoted[cue.token] >= 0:
        return []
    end = reading.sentence_last[cue.token]
    found = []
    colon = reading.words[end] == ":" or (end > 0 and reading.words[end - 1] == ":")
    before = passage_before(reading, cue.clause_first)
    after = passage_after(reading, cue.clause_last)
    if before is not None:
        found.append(Content("quote before", (reading.passage_tokens[before],)))
    if after is not None:
        found.append(Content("quote after", (reading.passage_tokens[after],)))
        if before is not None:
            both = (reading.passage_tokens[before], reading.passage_tokens[after])
            found.append(Content("quote around", both))
    if colon and after is None:
        below = passage_after(reading, end, below=True)
        if below is not None:
            found.append(Content("quote below", continued(reading, below)))
    return found + distant(reading, cue)


def distant(reading: Reading, cue: Cue) -> list[Content]:
    """The nearest passage on each side in the cue's sentence, with other words between."""
    found = []
    first, last = reading.sentence_first[cue.token], reading.sentence_last[cue.token]
    for kind, tokens in (
        ("quote earlier", range(cue.first - 1, first - 1, -1)),
        ("quote later", range(cue.last + 1, last + 1)),
    ):
        passage = next((reading.quoted[token] for token in tokens if reading.quoted[token] >= 0), None)
        if passage is not None:
            found.append(Content(kind, (reading.passage_tokens[passage],)))
    return found


def cuts(reading: Reading, cue: Cue, content: Content) -> list[Content]:
    """A single piece after the cue, cut where a new clause may begin: ", adding", " and said", " – a phrase"."""
    (first, last), *more = content.pieces
    if more or first < cue.token or reading.quoted[first] >= 0:
        return []
    found: dict[str, Content] = {}
    for token in range(first + 2, last):
        if reading.quoted[token] >= 0:
            continue
        word, following = reading.words[token], reading.tags[token + 1]
        if word in DASHES or (word == "," and following in ("VBG", "CC", "IN", "WDT", "WP", "WRB", "RB", "VBN")):
            found.setdefault("to comma", Content(f"{content.kind} to comma", ((first, token - 1),)))
        if reading.tags[token] == "CC" and following in ("VBD", "VBZ", "VBP", "MD", "RB", "PRP"):
            found.setdefault("to and", Content(f"{content.kind} to and", ((first, token - 1),)))
    return list(found.values())


def to_quote_end(reading: Reading, cue: Cue, content: Content) -> Content | None:
    """A single piece after the cue, cut at the end of its last passage when that ends before it does."""
    (first, last), *more = content.pieces
    if more or first < cue.token or reading.quoted[last] >= 0:
        return None
    end = next((token for token in range(last, first, -1) if reading.quoted[token] >= 0), None)
    return None if end is None else Content(f"{content.kind} to quote", ((first, end),))


def continued(reading: Reading, passage: int) -> tuple[Piece, ...]:
    """A passage with the passages of the next paragraphs that it goes on in."""
    pieces = [reading.passage_tokens[passage]]
    while passage + 1 < len(reading.passages) and reading.passages[passage + 1].continues:
        passage += 1
        pieces.append(reading.passage_tokens[passage])
    return tuple(pieces)


def floating(reading: Reading, passage: int) -> bool:
    """Whether a passage stands as sentences of its own: nothing before it in its sentence, a full stop at its end."""
    first, _ = reading.passage_tokens[passage]
    start, end, *_ = reading.passages[passage]
    paragraph = reading.paragraph(first)
    before = reading.text[reading.paragraph_starts[paragraph] : start].rstrip()
    if before and before[-1] not in ".!?…" and before[-1] not in DOUBLE_MARKS:
        return False
    inner = reading.text[start:end].rstrip(DOUBLE_MARKS + "'’ ")
    after = reading.text[end : reading.paragraphs[paragraph][1]].lstrip()
    if not after:
        return True
    return inner[-1:] in ".!?…" and not after[0].islower() and after[0] not in ",—–-(:;"


def with_more(reading: Reading, cue: Cue, content: Content) -> list[Content]:
    """The candidate with the floating passages that follow it, in its paragraph and in the next ones."""
    last = content.pieces[-1][1]
    token = max(last, cue.clause_last)
    end = reading.sentence_last[token]
    if all(reading.quoted[inner] < 0 for inner in range(token + 1, end + 1)):
        token = end
    added: list[Piece] = []
    if reading.quoted[last] >= 0:
        added += continued(reading, reading.quoted[last])[1:]
    found = []
    for below, suffix in ((False, "+"), (True, "++")):
        size = len(added)
        while True:
            token = max([token, *(piece[1] for piece in added)])
            after = passage_after(reading, token, next_sentence=True, below=below)
            if after is None or not floating(reading, after):
                break
            added += continued(reading, after)
        if len(added) > size or (added and not below):
            found.append(Content(f"{content.kind} {suffix}", content.pieces + tuple(added)))
    return found


def variants(reading: Reading, cue: Cue, content: Content) -> list[Content]:
    """A candidate with what may be added to it or cut from it."""
    shorter = to_quote_end(reading, cue, content)
    found = [*with_more(reading, cue, content), content, *([shorter] if shorter else [])]
    if content.kind in ("after", "right ccomp", "right ccomp on", "right xcomp on", "right dobj on"):
        found += [
            Content(kind, piece)
            for kind, pieces in cuts(reading, cue, content)
            if (piece := tuple(p for part in pieces if (p := trimmed(reading, *part))))
        ]
    return found


def contents(reading: Reading, cue: Cue) -> list[Content]:
    """Different candidates, each trimmed, snapped to passages and clear of the cue."""
    raw = quoted(reading, cue)
    if cue.kind in ("verb", "noun"):
        raw += right_complements(reading, cue) + left_complements(reading, cue)
    raw += remainders(reading, cue)
    seen: set[tuple[Piece, ...]] = set()
    found: list[Content] = []
    for kind, pieces in raw:
        clean = tuple(
            piece
            for first, last in pieces
            if first <= last and (piece := trimmed(reading, *snapped(reading, cue, first, last)))
        )
        if len(clean) != len(pieces) or any(first <= cue.token <= last for first, last in clean):
            continue
        content = Content(kind, clean)
        for variant in variants(reading, cue, content):
            if variant.pieces not in seen:
                seen.add(variant.pieces)
                found.append(variant)
    return found
