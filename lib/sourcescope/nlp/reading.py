"""A text while its names are decided: what is known of it so far."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from .findings import Organization, Toponym
from .place_chain import region_after
from .place_index import Index
from .toponyms import Match, Words

__all__ = ["Entities", "Options", "Reading"]


@dataclass(frozen=True, slots=True)
class Options:
    """What counts, where people differ."""

    seats: bool = True
    associated: bool = False
    territories: str = "own"  # own, parent
    divided_states: str = "none"  # none, successor


@dataclass(slots=True)
class Entities:
    """What the entity recognizer said, if there is one."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def at(self, start: int, end: int) -> tuple[str, int, int]:
        """Label and offsets of the entity around the offsets; label "" if there is none."""
        position = bisect_right(self.starts, start) - 1
        if position < 0 or self.ends[position] < end:
            return "", start, end
        return self.labels[position], self.starts[position], self.ends[position]


@dataclass(slots=True)
class Reading:
    """What is known of a text; ``found`` is the result."""

    given: Words
    matches: list[Match]
    names: Index
    entities: Entities
    options: Options
    known: set[str] = field(default_factory=set)  # words that begin a match
    counts: Counter[str] = field(default_factory=Counter)  # mentions of each key
    at_word: dict[int, Match] = field(default_factory=dict)
    ending: dict[int, Match] = field(default_factory=dict)  # by last word
    surnames: set[str] = field(default_factory=set)  # last words of persons that the recognizer found
    told: dict[str, str] = field(default_factory=dict)  # country of a key that a region follows somewhere
    named: Counter[str] = field(default_factory=Counter)  # countries, by the mentions decided so far
    placed: Counter[str] = field(default_factory=Counter)  # countries, by mentions of their cities and regions
    small: dict[str, set[str]] = field(default_factory=dict)  # small places by their country
    local: set[str] = field(default_factory=set)  # keys that a word of local news follows somewhere
    later: list[Match] = field(default_factory=list)  # places that wait for all that the article names
    regions: dict[int, str] = field(default_factory=dict)  # word of a region that has told where a place is: country
    senses: dict[str, str] = field(default_factory=dict)  # country of a shared name, by its first letters
    place_ends: dict[int, str] = field(default_factory=dict)  # where a place ends: its country
    persons: Counter[str] = field(default_factory=Counter)  # keys that are somebody's name here
    nicknames: set[str] = field(default_factory=set)  # demonyms that are a team's here
    found: list[Toponym] = field(default_factory=list)
    organizations: list[Organization] = field(default_factory=list)  # in the order of the text

    def __post_init__(self) -> None:
        self.known = {self.given.words[match.first] for match in self.matches}
        self.counts = Counter(match.key for match in self.matches)
        self.at_word = {match.first: match for match in self.matches}
        self.ending = {match.last: match for match in self.matches}
        for start, end, label in zip(self.entities.starts, self.entities.ends, self.entities.labels, strict=True):
            if label == "PERSON":
                name = self.given.text[start:end].split()
                self.surnames.update(name[1:][-1:])

    def add(self, match: Match, iso3: str, form: str, rule: str) -> None:
        """Takes the match as a mention of the country."""
        self.named[iso3] += form != "associated"  # so that the option changes nothing else
        if form == "place":
            self.place_ends[match.end] = iso3
        self.placed[iso3] += form == "place" and rule != "seat of power"
        if form == "place" and match.is_small:
            self.small.setdefault(iso3, set()).add(match.key)
        self.found.append(Toponym(start=match.start, end=match.end, iso3=iso3, form=form, rule=rule))

    def region_after(self, match: Match) -> str | None:
        """The country that a region or country after a comma gives."""
        return (
            region_after(self.given, match, self.names, self.at_word.get(match.last + 1))
            or self.told.get(match.key)
            or None
        )

    def listed_before(self, match: Match, *, comma: bool) -> Match | None:
        """The name before the match: London in "London and Florence"; with ``comma``, in "London, Florence"."""
        given, first, left = self.given, match.first, None
        if comma and first and given.gap(first) == ", ":
            left = self.ending.get(first - 1)
        elif first > 1 and given.words[first - 1] in ("and", "or") and given.gap(first) == " ":
            left = self.ending.get(first - 2) if given.gap(first - 1) in (" ", ", ") else None
        return left if left and left.entry.kind in ("name", "place") else None

    def hear_regions(self) -> None:
        """Notes what "Paris, Texas" and "Paris County" tell about Paris in the rest of the article."""
        for match in self.matches:
            after = match.last + 1
            self.hear_county(match)
            if (
                match.entry.kind in ("name", "place")
                and after < len(self.given.words)
                and self.given.gap(after)[:1] == ","
            ):
                region = region_after(self.given, match, self.names, self.at_word.get(after))
                if region:
                    self.told[match.key] = region if self.told.get(match.key, region) == region else ""
                    self.regions[after] = region

    def hear_county(self, match: Match) -> None:
        """Notes that Lebanon is in the United States where the article has Lebanon County; so with Benin City."""
        base, _, last = match.key.rpartition(" ")
        if match.entry.kind != "place" or last not in ("County", "City"):
            return
        iso3, town, known = match.entry.claims[0].iso3, self.names.place(base), self.names.get(base)
        in_town = town is not None and iso3 in {claim.iso3 for claim in town.claims}
        in_name = last == "City" and known is not None and known.kind == "name" and known.claims[0].iso3 != iso3
        if in_name or (last == "County" and in_town):
            self.told.setdefault(base, iso3)

    def ends_place(self, match: Match) -> bool:
        """Whether the match is the country after a place of it: "Amman, Jordan"."""
        if self.given.gap(match.first) != ", ":
            return False
        return self.place_ends.get(self.given.ends[match.first - 1]) == match.entry.claims[0].iso3
