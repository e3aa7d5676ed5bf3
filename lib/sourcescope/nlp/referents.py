"""Somebody or something that an article tells of, with its mentions."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from .discourse import Sighting
from .findings import Offsets

__all__ = ["STATED", "Referent", "Resolution", "latest"]

STATED = 5.0  # votes for a pronoun that a title tells: "chairwoman"
SURE = 2.0  # votes for a pronoun from which on the other is ruled out
CLEAR = 4.0  # how many times more votes one must have than the other


@dataclass(slots=True, eq=False)
class Referent:
    """A person, group, organization, document or place."""

    name: str
    kind: str
    key: str | None = None  # of its name
    offsets: Offsets = (0, 0)  # of the words that the name is from
    plural: bool = False
    sightings: list[Sighting] = field(default_factory=list)  # by name, in the whole article
    passed: list[Sighting] = field(default_factory=list)  # by pronoun or description, so far
    spoke: list[Sighting] = field(default_factory=list)  # as a speaker, so far
    votes: dict[str, float] = field(default_factory=dict)  # "he", "she": how surely
    source: int | None = None
    shared: bool = False  # a surname that several persons of the article have

    def vote(self, pronoun: str, weight: float) -> None:
        """Note that the article calls it "he" or "she"."""
        self.votes[pronoun] = self.votes.get(pronoun, 0.0) + weight

    @property
    def pronoun(self) -> str | None:
        """What the article clearly calls it: "he" or "she"."""
        he, she = self.votes.get("he", 0.0), self.votes.get("she", 0.0)
        if max(he, she) < SURE or max(he, she) < CLEAR * min(he, she):
            return None
        return "he" if he > she else "she"

    def before(self, start: int) -> list[Iterator[Sighting]]:
        """Mentions before a position, the last first: by name, in passing, as a speaker."""
        return [latest(self.sightings, start), latest(self.passed, start), latest(self.spoke, start)]

    def named_in(self, start: int, end: int) -> Sighting | None:
        """Where it is named between two positions, the last time."""
        last = next(latest(self.sightings, end), None)
        return last if last is not None and last.start >= start else None

    def last_before(self, start: int) -> Sighting | None:
        """The last mention before a position."""
        last = [sighting for sightings in self.before(start) for sighting in islice(sightings, 1)]
        return max(last, key=lambda sighting: sighting.start, default=None)


def latest(sightings: list[Sighting], start: int) -> Iterator[Sighting]:
    """The sightings before a position, the last first; they must be in order."""
    for i in range(bisect_left(sightings, start, key=lambda sighting: sighting.start) - 1, -1, -1):
        yield sightings[i]


class Resolution(NamedTuple):
    """Who a mention is, if that can be told, and the rule."""

    referent: Referent | None
    rule: str
