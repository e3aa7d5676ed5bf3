"""Which of a name's places local news means: "Athens High School" in an article of Limestone County, Alabama.

A paper seldom says where its own region is. So where an article names small places of one country, and nothing else
of the country of the largest place of a name, the place at home counts.
"""

from .person_clues import listed
from .place_index import CAPITAL, Claim
from .reading import Reading
from .toponyms import Match

__all__ = ["hear_schools", "local_claim"]

# Eight thousand people: a place that has a school, police and a mayor of its own.
LEAST_AT_HOME = 4

# Mentions of small places that make an article local news; more where the name is a capital's.
SMALL_PLACES, SMALL_PLACES_CAPITAL = 3, 6


def word_following(reading: Reading, match: Match) -> str:
    """The word after a blank, or ""."""
    after = match.last + 1
    follows = after < len(reading.given.words) and reading.given.gap(after) in (" ", "\u00a0")
    return reading.given.words[after] if follows else ""


def is_local_school(reading: Reading, match: Match) -> bool:
    """Whether a word of local schools follows: Rome High School, Lebanon Township, Peru Elementary."""
    return word_following(reading, match) in listed("schools")


def hear_schools(reading: Reading) -> None:
    """Notes that Peru is a town where the article has Peru Elementary and a state or county of the town's country."""
    home: set[str] | None = None
    for match in reading.matches:
        if match.entry.kind not in ("name", "place") or not is_local_school(reading, match):
            continue
        town = reading.names.place(match.key)
        if town and home is None:
            home = local_countries(reading)
        near = [claim.iso3 for claim in town.claims if claim.iso3 in home] if town and home else []
        if len(near) == 1:
            reading.told.setdefault(match.key, near[0])


def local_countries(reading: Reading) -> set[str]:
    """The countries of states and counties in the article that are one country's only, and of states' short forms."""
    sure = {
        match.entry.claims[0].iso3
        for match in reading.matches
        if match.entry.kind == "place"
        and len(match.entry.claims) == 1
        and (match.entry.claims[0].region or match.key.endswith(" County"))
    }
    return sure | set(+reading.small)


def local_claim(reading: Reading, match: Match, best: Claim) -> Claim:
    """The place at home, or ``best`` where nothing says that the article is of there."""
    at_home = [claim for claim in match.entry.claims if reading.placed[claim.iso3] and claim.size >= LEAST_AT_HOME]
    if reading.named[best.iso3] or not at_home:
        return best
    home = max(at_home, key=lambda claim: (reading.placed[claim.iso3], claim.size))
    if is_local_school(reading, match):
        return home
    if word_following(reading, match) in listed("local") and (best.size < CAPITAL or reading.small[home.iso3] > 1):
        return home
    least = SMALL_PLACES if best.size < CAPITAL else SMALL_PLACES_CAPITAL
    return home if reading.small[home.iso3] >= least else best
