"""Which attributions hold together: no cue stands in another's content, and no word is attributed twice."""

from bisect import bisect_left
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from .cues import Cue
from .pieces import Content
from .speakers import Speaker

__all__ = ["Attribution", "settled"]

# What an attribution gains when another cue stands in its content: the outer one says who says it.
OUTER_BONUS = 1.0

# How much worse than the best content the one may be that an attribution falls back on.
MOST_LOSS = 2.5


@dataclass(slots=True)
class Attribution:
    """A cue with what it introduces and who speaks, by token numbers."""

    cue: Cue
    content: Content
    speaker: Speaker | None
    score: float
    decided: list[tuple[str, float]] = field(default_factory=list)
    others: list[tuple[float, Content]] = field(default_factory=list)


def holds(content: Content, sorted_tokens: list[int]) -> bool:
    """Whether one of the tokens stands in the content."""
    for first, last in content.pieces:
        place = bisect_left(sorted_tokens, first)
        if place < len(sorted_tokens) and sorted_tokens[place] <= last:
            return True
    return False


def settled(found: list[Attribution], size: int) -> list[Attribution]:
    """The best of those that exclude each other; one whose content is taken falls back on its next best content."""
    cue_tokens = sorted(entry.cue.token for entry in found)
    taken = bytearray(size)
    kept: list[Attribution] = []
    queue = [(-rank(entry.score, entry.content, cue_tokens), number, -1) for number, entry in enumerate(found)]
    heapify(queue)
    while queue:
        _, number, choice = heappop(queue)
        entry = found[number]
        gap, content = entry.others[choice] if choice >= 0 else (0.0, entry.content)
        if taken[entry.cue.token]:
            continue
        free = tuple(piece for piece in content.pieces if taken.find(1, piece[0], piece[1] + 1) < 0)
        if free and len(free) < len(content.pieces):
            content = Content(content.kind, free)
        elif not free:
            if choice + 1 < len(entry.others) and entry.others[choice + 1][0] < MOST_LOSS:
                gap, content = entry.others[choice + 1]
                heappush(queue, (-rank(entry.score - gap, content, cue_tokens), number, choice + 1))
            continue
        for first, last in content.pieces:
            taken[first : last + 1] = b"\x01" * (last + 1 - first)
        taken[entry.cue.token] = 1
        entry.content = content
        kept.append(entry)
    return sorted(kept, key=lambda entry: entry.content.pieces[0][0])


def rank(score: float, content: Content, cue_tokens: list[int]) -> float:
    return score + OUTER_BONUS * holds(content, cue_tokens)
