"""Quoted passages as contents: beside the words of attribution, above a byline, below a colon."""

from bisect import bisect_right

from .beside import loose, passage_after
from .cues import Cue
from .pieces import Content, Piece
from .reading import Reading

__all__ = ["MOST_PASSAGES", "continued", "quoted"]

# A statement printed in more paragraphs than this is cut there.
MOST_PASSAGES = 60


def quoted(reading: Reading, cue: Cue) -> list[Content]:
    """Passages beside the words of attribution; after a colon also in the next paragraphs."""
    if reading.quoted[cue.token] >= 0:
        return []
    if cue.kind == "byline":
        return above(reading, cue)
    end = reading.sentence_last[cue.token]
    found = []
    colon = reading.words[end] == ":" or (end > 0 and reading.words[end - 1] == ":")
    before, after = cue.before, cue.after
    rest = None if before is None or after is not None else remainder(reading, cue, before)
    if before is not None and rest is not None:
        found.append(Content("quote around", (*begun(reading, before), *continued(reading, rest))))
    elif before is not None:
        found.append(Content("quote before", begun(reading, before)))
    if after is not None:
        found.append(Content("quote after", continued(reading, after)))
        if before is not None:
            found.append(Content("quote around", (*begun(reading, before), *continued(reading, after))))
    if colon and after is None:
        below = passage_after(reading, end, below=True)
        if below is not None:
            found.append(Content("quote below", continued(reading, below)))
    return found + distant(reading, cue)


def remainder(reading: Reading, cue: Cue, before: int) -> int | None:
    """The passage that ends the sentence of the one before the cue: “Yes,” said Lee, a nurse, “but not now.”"""
    number = bisect_right(reading.passage_tokens, (cue.clause_last, reading.size))
    if number >= len(reading.passages) or reading.passage_tokens[number][0] > reading.sentence_last[cue.token]:
        return None
    comma = reading.inside(before).endswith(",")
    small = reading.inside(number)[:1].islower()
    led = reading.words[reading.passage_tokens[number][0] - 1] == ","
    return number if comma and small and led else None


def begun(reading: Reading, passage: int) -> tuple[Piece, ...]:
    """A passage after the passages of the paragraphs above that go on in it."""
    first = passage
    while first > max(0, passage - MOST_PASSAGES) and reading.passages[first].continues:
        first -= 1
    return tuple(reading.passage_tokens[first : passage + 1])


def above(reading: Reading, cue: Cue) -> list[Content]:
    """The passage that a byline signs, at its side or in the paragraph above."""
    token = cue.token - 1
    while token >= 0 and loose(reading, token):
        token -= 1
    if token < 0 or reading.quoted[token] < 0:
        return []
    return [Content("quote before", begun(reading, reading.quoted[token]))]


def distant(reading: Reading, cue: Cue) -> list[Content]:
    """The nearest passage on each side in the cue's sentence, with other words between."""
    found = []
    first, last = reading.sentence_first[cue.token], reading.sentence_last[cue.token]
    after = bisect_right(reading.passage_tokens, (cue.last, reading.size))
    if after and reading.passage_tokens[after - 1][1] >= first:
        found.append(Content("quote earlier", (reading.passage_tokens[after - 1],)))
    if after < len(reading.passages) and reading.passage_tokens[after][0] <= last:
        found.append(Content("quote later", (reading.passage_tokens[after],)))
    if len(found) == 2:
        found.append(Content("quote earlier and later", found[0].pieces + found[1].pieces))
    return found


def continued(reading: Reading, passage: int) -> tuple[Piece, ...]:
    """A passage with the passages of the next paragraphs that it goes on in."""
    pieces = [reading.passage_tokens[passage]]
    most = min(len(reading.passages), passage + MOST_PASSAGES)
    while passage + 1 < most and reading.passages[passage + 1].continues:
        passage += 1
        pieces.append(reading.passage_tokens[passage])
    return tuple(pieces)
