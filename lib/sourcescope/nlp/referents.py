"""Somebody or something that an article tells of, with its mentions."""

from dataclasses import dataclass, field
from typing import NamedTuple

from .discourse import Sighting
from .findings import Offsets

__all__ = ["Referent", "Resolution"]

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
    sightings: list[Sighting] = field(default_factory=list)
    spoke: list[Sighting] = field(default_factory=list)
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

    def last_before(self, start: int) -> Sighting | None:
        """The last mention before a position."""
        before = [s for s in (*self.sightings, *self.spoke) if s.start < start]
        return max(before, key=lambda sighting: sighting.start) if before else None


class Resolution(NamedTuple):
    """Who a mention is, if that can be told, and the rule."""

    referent: Referent | None
    rule: str
