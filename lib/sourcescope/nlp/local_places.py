"""Which of a name's places local news means: "Athens High School" in an article of Limestone County, Alabama.

A paper seldom says where its own region is. So where an article names small places of one country, and nothing else
of the country of the largest place of a name, the place at home counts.
"""

from collections import defaultdict

from .person_clues import listed
from .place_index import CAPITAL, Claim
from .reading import Reading
from .toponyms import Match

__all__ = ["hear_towns", "local_claim"]

# Eight thousand people: a place that has a school, police and a mayor of its own; less, where more places are near.
LEAST_AT_HOME, LEAST_NEAR = 4, 1

# Different small places that make an article local news: beside a word of local news, without one, and without one for
# a name that is a capital's too.
FEW, SOME, MANY = 2, 3, 6


def word_following(reading: Reading, match: Match) -> str:
    """The word after a blank, or ""."""
    after = match.last + 1
    follows = after < len(reading.given.words) and reading.given.gap(after) in (" ", "\u00a0")
    return reading.given.words[after] if follows else ""


def is_local_school(reading: Reading, match: Match) -> bool:
    """Whether a word of local schools follows: Rome High School, Lebanon Township, Peru Elementary."""
    return word_following(reading, match) in listed("schools")


def hear_towns(reading: Reading) -> None:
    """Notes that Peru is a town where the article has Peru Elementary and a state or county of the town's country.

    A "Lebanon man" tells the same, where nothing else in the article is of Lebanon: its people are Lebanese.
    """
    keys: dict[str, set[str]] = defaultdict(set)  # names by the one country that they stand for
    for match in reading.matches:
        if len(match.entry.claims) == 1:
            keys[match.entry.claims[0].iso3].add(match.key)
        if word_following(reading, match) in listed("local"):
            reading.local.add(match.key)
    home = local_countries(reading)
    for match in reading.matches:
        if match.entry.kind not in ("name", "place") or match.key in reading.told:
            continue
        alone = match.entry.kind == "name" and keys[match.entry.claims[0].iso3] == {match.key}
        person = alone and word_following(reading, match) in listed("locals")
        town = reading.names.place(match.key) if person or is_local_school(reading, match) else None
        near = [claim.iso3 for claim in town.claims if claim.iso3 in home] if town else []
        if len(near) == 1:
            reading.told[match.key] = near[0]


def local_countries(reading: Reading) -> set[str]:
    """The countries of states and counties in the article that are one country's only, and of states' short forms."""
    sure = {
        match.entry.claims[0].iso3
        for match in reading.matches
        if match.entry.kind == "place"
        and len(match.entry.claims) == 1
        and (match.entry.claims[0].region or match.key.endswith(" County"))
    }
    return sure | set(reading.small)


def local_claim(reading: Reading, match: Match, best: Claim) -> Claim:
    """The place at home, or ``best`` where nothing says that the article is of there."""
    if reading.named[best.iso3]:
        return best
    at_home = [claim for claim in match.entry.claims if claim.iso3 != best.iso3 and may_be_home(reading, claim)]
    if not at_home:
        return best
    home = max(at_home, key=lambda claim: (len(reading.small.get(claim.iso3, ())), claim.size))
    near = len(reading.small.get(home.iso3, ()))
    least = MANY if best.size >= CAPITAL else SOME
    if is_local_school(reading, match) or near >= least or (near >= FEW and match.key in reading.local):
        reading.told[match.key] = home.iso3
        return home
    return best


def may_be_home(reading: Reading, claim: Claim) -> bool:
    """Whether the article names places of the claim's country, enough for a place of that size."""
    near = len(reading.small.get(claim.iso3, ()))
    return reading.placed[claim.iso3] > 0 and claim.size >= (LEAST_NEAR if near >= SOME else LEAST_AT_HOME)
