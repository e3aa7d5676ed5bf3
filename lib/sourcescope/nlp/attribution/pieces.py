"""Pieces of text by first and last token, and the candidates made of them."""

from typing import NamedTuple

from .beside import loose
from .cues import Cue
from .reading import Reading

__all__ = ["Content", "Piece", "snapped", "trimmed"]

Piece = tuple[int, int]


class Content(NamedTuple):
    """A candidate: how it was found, and its pieces by first and last token."""

    kind: str
    pieces: tuple[Piece, ...]


def trimmed(reading: Reading, first: int, last: int) -> Piece | None:
    """Without punctuation at its ends and a dateline before it, but with the marks of quoted passages."""
    if first > last:  # also behind the last token: "U.S::"
        return None
    first = max(first, reading.body_starts[reading.paragraph(first)])
    while first <= last and loose(reading, first):
        first += 1
    while first <= last and loose(reading, last):
        last -= 1
    return (first, last) if first <= last else None


def snapped(reading: Reading, cue: Cue, first: int, last: int) -> Piece:
    """Widened to the whole of a passage that an end lies in, unless the cue is in it too."""
    own = reading.quoted[cue.token]
    head, tail = reading.quoted[first], reading.quoted[last]
    if head >= 0 and head != own:
        first = reading.passage_tokens[head][0]
    if tail >= 0 and tail != own:
        last = reading.passage_tokens[tail][1]
    return first, last
