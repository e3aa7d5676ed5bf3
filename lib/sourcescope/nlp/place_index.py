"""All names that may tell of a country, and what each may stand for; built once, some 50,000 names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import NamedTuple

from .. import gazetteer
from .wordlists import rules

__all__ = ["CAPITAL", "REGION", "Claim", "Entry", "Index", "index"]

REGION = 9
CAPITAL = 14
SIZES = {"R": REGION, "S": 12, "K": CAPITAL, "H": 11}
REGIONS = frozenset("RSH")  # H: listed by hand
# Whose regions by ISO 3166-2 are municipalities: Paola in Malta is a town, and more often a woman's name.
MUNICIPAL = frozenset(("AD", "LI", "LV", "MK", "MT", "SI", "SM"))
MUNICIPALITY = 5


class Claim(NamedTuple):
    """A country that a name may stand for, and how large what it names there is: 0 to 15, each step doubles."""

    iso3: str
    size: int
    region: bool = False


class Entry(NamedTuple):
    """What a name may stand for. ``kind`` as in ``Toponym.form``, or ``other``: surely no country."""

    kind: str
    claims: tuple[Claim, ...]
    flags: str  # w a word of English too, f a first name, s a surname


@dataclass(frozen=True, slots=True)
class Index:
    """Names by key: words joined by one blank, without accents."""

    certain: dict[str, Entry] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)  # "US9 GB4|w", read when it is met
    met: dict[str, Entry] = field(default_factory=dict)  # places read so far
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)  # first word: words of its names, most first

    def get(self, key: str) -> Entry | None:
        """The country's name or demonym, else the place; None for an unknown name."""
        return self.certain.get(key) or self.place(key)

    def place(self, key: str) -> Entry | None:
        """The city or region of that name, also where a country has it: Lebanon, Pennsylvania."""
        if key in self.met:
            return self.met[key]
        packed = self.places.get(key)
        if packed is None:
            return None
        claims, _, flags = packed.partition("|")
        self.met[key] = Entry("place", tuple(read_claim(claim) for claim in claims.split()), flags)
        return self.met[key]


def read_claim(packed: str) -> Claim:
    """``US9`` as a claim."""
    size = packed[2]
    steps = SIZES[size] if size in SIZES else int(size, 16)
    if size == "R" and packed[:2] in MUNICIPAL:
        steps = MUNICIPALITY
    return Claim(gazetteer.iso3(packed[:2]) or packed[:2], steps, size in REGIONS)


def certain_names() -> dict[str, Entry]:
    """Names and demonyms of countries, seats of power, leaders, and names that look like a country's and are not."""
    given, senses = gazetteer.rules("country_names.json"), rules("country_senses.json")
    found: dict[str, Entry] = {}

    def add(kind: str, iso3: str, names: list[str] | tuple[str, ...]) -> None:
        for name in names:
            found[name] = Entry(kind, (Claim(iso3, CAPITAL),), "")

    not_demonyms = set(given["not_demonyms"])
    for iso3, country in gazetteer.countries().items():
        add("demonym", iso3, [name for name in country.demonyms if name not in not_demonyms])
    for iso3, country in gazetteer.countries().items():
        add("name", iso3, country.names)
    for iso3, names in given["demonyms"].items():
        add("demonym", iso3, names)
    for iso3, names in given["names"].items():
        add("name", iso3, names)
    for iso3, names in senses["seats"].items():
        add("seat", iso3, names)
    for iso3, names in rules("country_leaders.json")["associated"].items():
        add("associated", iso3, names)
    for name, senses_of in senses["ambiguous"].items():
        kind = next(iter(senses_of.values()))
        found[name] = Entry(kind, tuple(Claim(iso3, CAPITAL) for iso3 in senses_of), "")
    for name in senses["divided_states"]:
        found[name] = Entry("other", (), "divided state")
    for name in senses["not_countries"]:
        found[name] = Entry("other", (), "")
    for name in gazetteer.organization_aliases():
        found[name] = Entry("organization", (), "")
    return found


def with_claim(packed: str, iso2: str) -> str:
    """A place's line with the country's claim raised to a well-known region's."""
    before, _, flags = packed.partition("|")
    claims = [claim for claim in before.split() if claim[:2] != iso2 or claim[2] in "KS"]
    if not any(claim[:2] == iso2 for claim in claims):
        claims.append(f"{iso2}H")
    return " ".join(claims) + f"|{flags}"


@cache
def index() -> Index:
    """The index. Leaders are in it whether they count or not, so that Obama, Fukui is not taken for the president."""
    built = Index(certain=certain_names())
    for claims, flags, names in gazetteer.rows("places.tsv"):
        for name in names.split("|"):
            built.places[name] = f"{claims}|{flags}"
    for iso2, listed in gazetteer.rules("country_names.json")["places"].items():
        for name in listed:
            built.places[name] = with_claim(built.places.get(name, "|"), iso2)
    for name, flags in gazetteer.rules("country_names.json")["flags"].items():
        built.places[name] = built.places[name].partition("|")[0] + f"|{flags}"
    built.lengths.update(lengths(chain(built.certain, built.places)))
    return built


def lengths(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """By first word, how many words the names have that begin with it, most first."""
    found: dict[str, set[int]] = {}
    for name in names:
        first, _, rest = name.partition(" ")
        found.setdefault(first, set()).add(rest.count(" ") + 2 if rest else 1)
    return {first: tuple(sorted(counts, reverse=True)) for first, counts in found.items()}
