"""Which of its senses a name has: one sense per discourse, with the countries that are named in full as context.

One sense per discourse: Gale, Church and Yarowsky, "One sense per discourse", HLT 1992. Not covered: places smaller
than the table's (``bench/bake_countries.py``), rivers and mountains, buildings without a place's name.
"""

from functools import cache, partial
from typing import Any

from .. import gazetteer
from .demonym_sense import is_currency, is_language, is_pronoun
from .findings import Organization, Toponym
from .local_places import hear_towns
from .person_clues import is_person, listed, surname_like
from .place_chain import abbreviations, within
from .place_index import Index
from .place_sense import decide_place, is_located, settle_place
from .reading import Entities, Options, Reading
from .toponyms import Match, find, words
from .wordlists import rules

__all__ = ["decide"]

LEAST_UNSHARED = 9

# What a mention of the country itself weighs, in mentions of its neighbors, and how many of these count.
OWN_NAME, MOST_NEIGHBORS = 5, 3


@cache
def senses() -> dict[str, Any]:
    """Names that are shared, and what decides them."""
    return rules("country_senses.json")


@cache
def shared() -> frozenset[str]:
    """Names of countries that have to wait for the rest of the article."""
    return frozenset(senses()["ambiguous"]) | frozenset(senses()["person_names"])


def decide_other(reading: Reading, match: Match) -> None:
    """Names that look like a country's: states that broke up count if the options say so."""
    if match.key in senses()["nicknames"]:
        reading.nicknames.add(match.key.rpartition(" ")[2])  # the Irish of Notre Dame
    successor = senses()["divided_states"].get(match.key)
    if successor and reading.options.divided_states == "successor":
        reading.add(match, successor, "name", "divided state")


def decide_unshared(reading: Reading, match: Match) -> None:
    """Names and demonyms that are one country's."""
    kind, iso3 = match.entry.kind, match.entry.claims[0].iso3
    if kind == "demonym" and is_language(reading.given, match):
        return
    if match.key == "US" and (is_pronoun(reading.given, match) or is_currency(reading.given, match)):
        return
    if is_person(reading.given, match, reading.names, reading.known, weak=False):
        reading.persons[match.key] += 1
        return
    if kind == "associated":
        if reading.options.associated:
            reading.add(match, iso3, "associated", "associated")
        return
    if kind == "seat":
        if reading.options.seats:
            reading.add(match, iso3, "place", "seat of power")
        return
    region = reading.region_after(match) if kind == "name" else None
    if region and region != iso3:
        reading.add(match, region, "place", "place, region")
    else:
        reading.add(match, iso3, kind, kind)


def organization_at(match: Match) -> Organization:
    return Organization(start=match.start, end=match.end, organization=gazetteer.organization_aliases()[match.key])


def is_somebody(reading: Reading, match: Match) -> bool:
    """Whether a country's name that is a person's too is a person's here: Jordan, Chad, Holland."""
    if match.key not in senses()["person_names"]:
        return False
    if match.key in reading.nicknames:
        return True
    label, start, end = reading.entities.at(match.start, match.end)
    if reading.ends_place(match) or is_located(reading, match) or label in ("GPE", "LOC", "NORP"):
        return False
    if label == "PERSON" and end - start > match.end - match.start + 2:
        reading.persons[match.key] += 1
        return True
    after = match.last + 1
    speaks = (
        match.entry.kind == "name"
        and reading.given.words[after : after + 1]
        and reading.given.words[after] in listed("says")
    )
    return bool(speaks) or match.key in reading.persons or match.key in reading.surnames


def decide_shared(reading: Reading, match: Match) -> None:
    """Names that countries share with each other or with persons."""
    kind, iso3 = match.entry.kind, match.entry.claims[0].iso3
    weak = kind != "demonym" and match.key in senses()["person_names"]
    person = is_person(reading.given, match, reading.names, reading.known, weak=weak)
    if person or (kind == "name" and surname_like(reading.given, match, reading.known)):
        reading.persons[match.key] += 1
        return
    if is_somebody(reading, match) or (kind == "demonym" and is_language(reading.given, match)):
        return
    region = reading.region_after(match)
    claims = senses()["ambiguous"].get(match.key)
    if region:
        reading.add(match, region, kind if region == iso3 else "place", "place, region")
    elif claims is None:
        reading.add(match, iso3, kind, kind)
    else:
        family = match.key[:5]  # Georgia, Georgian and Georgians are one
        best = reading.senses.setdefault(family, likeliest(reading, match.key, list(claims)))
        best = best if best in claims else next(iter(claims))
        reading.add(match, best, claims[best], "shared name")


def likeliest(reading: Reading, key: str, claims: list[str]) -> str:
    """The country among ``claims`` that the article's other names speak for; at a tie, the usual one.

    A state of the US is told by other US places: an article about Georgia in the Caucasus names the US too.
    """
    context, usual = senses()["context"], senses()["default"].get(key)

    def weight(iso3: str) -> tuple[int, bool]:
        if iso3 in senses()["by_places"]:
            return reading.placed[iso3], iso3 == usual
        near = sum(reading.named[other] for other in context.get(iso3, "").split() if other != iso3)
        return min(near, MOST_NEIGHBORS) + OWN_NAME * reading.named[iso3], iso3 == usual

    return max(claims, key=weight)


def add_chains(reading: Reading) -> None:
    """Unknown places before a comma and a known one."""
    taken = {position for match in reading.matches for position in range(match.first, match.last + 1)}
    starts = {toponym["start"]: toponym["iso3"] for toponym in reading.found if toponym["form"] in ("name", "place")}
    for match in reading.matches:
        iso3 = starts.get(match.start)
        place = within(reading.given, match.first, taken) if iso3 else None
        if iso3 and place:
            reading.found.append(Toponym(start=place[0], end=place[1], iso3=iso3, form="place", rule="unknown, place"))


def by_clarity(reading: Reading, match: Match) -> tuple[bool, int]:
    """Names of one country, and towns with their region, before the rest; of these the better known first."""
    claims = match.entry.claims
    told = match.first in reading.regions or match.last + 1 in reading.regions
    return len(claims) > 1 and not told, -max(claim.size for claim in claims)


def decide(text: str, names: Index, entities: Entities, options: Options) -> tuple[list[Toponym], list[Organization]]:
    """The mentions of countries, and of organizations of states, in the order of the text."""
    given = words(text)
    matches = find(given, names)
    short = {position: (start, end, iso3) for position, start, end, iso3 in abbreviations(given)}
    if not matches and not short:
        return [], []
    matches = [match for match in matches if match.first not in short or match.last > match.first]
    reading = Reading(given, matches, names, entities, options)
    for start, end, iso3 in short.values():
        reading.found.append(Toponym(start=start, end=end, iso3=iso3, form="place", rule="state"))
        reading.named[iso3] += 1
        reading.small.setdefault(iso3, set()).add(str(start))
    reading.hear_regions()
    hear_towns(reading)
    waiting: list[Match] = []
    for match in reading.matches:
        if match.entry.kind == "organization":
            reading.organizations.append(organization_at(match))
        elif match.entry.kind == "other":
            decide_other(reading, match)
        elif match.entry.kind == "place" or match.key in shared():
            waiting.append(match)
        else:
            decide_unshared(reading, match)
    places = [match for match in waiting if match.key not in shared()]
    plain = [m for m in places if len(m.entry.claims) == 1 and m.entry.claims[0].size >= LEAST_UNSHARED]
    for match in plain:
        decide_place(reading, match)
    unsure = {id(match) for match in plain}
    for match in sorted(places, key=partial(by_clarity, reading)):
        if id(match) not in unsure:
            decide_place(reading, match)
    for match in reading.later:
        settle_place(reading, match)
    ambiguous = senses()["ambiguous"]
    names_first = sorted(
        (match for match in waiting if match.key in shared()), key=lambda match: match.key in ambiguous
    )
    for match in names_first:
        decide_shared(reading, match)
    add_chains(reading)
    return sorted(reading.found, key=lambda toponym: toponym["start"]), reading.organizations
