"""What follows a comma tells which place it is, and that an unknown name is one: "London, Ontario"."""

from functools import cache

from .. import gazetteer
from .person_clues import capitalized, listed
from .place_index import REGION, Index
from .toponyms import Match, Words
from .wordlists import is_english, person_names

__all__ = ["abbreviation_at", "abbreviations", "region_after", "within"]

COMMAS = frozenset((", ", ",", " (", ",\u00a0"))

WORDS = frozenset(("IN", "OR", "ME", "HI", "OK", "OH", "MA", "PA", "LA", "ON", "ID", "AL", "DE"))

# "in Upper Sandusky Falls, Ohio": an unknown place has at most so many words.
LONGEST_UNKNOWN = 3

COUNTIES = (" County", " Parish")


@cache
def states() -> dict[str, str]:
    """Country by the short form of a state or province: Calif, N H, TX."""
    return {
        short.replace("_", " "): gazetteer.iso3(iso2) or iso2
        for iso2, listed_forms in reversed(gazetteer.rules("country_names.json")["state_abbreviations"].items())
        for short in listed_forms.split()
    }


@cache
def not_places() -> frozenset[str]:
    """Words that name something else in news."""
    return frozenset(gazetteer.rules("country_names.json")["not_places"].split())


@cache
def state_words() -> frozenset[str]:
    """The first words of the short forms."""
    return frozenset(short.partition(" ")[0] for short in states())


def abbreviation_at(given: Words, position: int) -> tuple[str, int] | None:
    """The country of the state's short form at the word, and the number of its words."""
    if position >= len(given.words) or given.words[position] not in state_words():
        return None
    for count in (3, 2, 1):
        last = position + count - 1
        if last >= len(given.words) or any(given.gap(p) not in (".", ". ") for p in range(position + 1, last + 1)):
            continue
        key = " ".join(given.words[position : last + 1])
        pointed = given.text[given.ends[last] : given.ends[last] + 1] == "."
        if key in states() and (count > 1 or pointed or key.isupper()) and not is_word(given, position, pointed):
            return states()[key], count
    return None


def is_word(given: Words, position: int, pointed: bool) -> bool:
    """Whether IN or OR is a word in a line of capitals, not Indiana or Oregon."""
    word = given.words[position]
    return not pointed and word in WORDS and given.words[position - 1].isupper()


def region_after(given: Words, match: Match, names: Index, following: Match | None) -> str | None:
    """The country that a region or country after a comma gives: "London, Ontario", "Peru, Ind.".

    ``following`` is the match that starts right after, if one does.
    """
    after = match.last + 1
    if after >= len(given.words) or given.gap(after) not in COMMAS:
        return None
    place = names.place(match.key)
    claimed = {claim.iso3 for claim in match.entry.claims} | {claim.iso3 for claim in (place.claims if place else ())}
    short = abbreviation_at(given, after)
    if short and not (following and following.last > after):
        return short[0]
    if following is None or following.entry.kind not in ("name", "place"):
        return None
    region = names.place(following.key)
    county = following.key.endswith(COUNTIES)
    above = [claim.iso3 for claim in (region.claims if region else ()) if claim.region or county]
    sure = len(following.entry.claims) == 1 and following.entry.claims[0].size >= REGION and not following.entry.flags
    if following.entry.kind == "name" or sure:
        above += [claim.iso3 for claim in following.entry.claims]
    return next((iso3 for iso3 in above if iso3 in claimed), None)


@cache
def alone() -> frozenset[str]:
    """Short forms that are a state's also where no place stands before them."""
    forms = gazetteer.rules("country_names.json")["state_abbreviations_alone"]
    return frozenset(form.replace("_", " ") for form in forms.split())


def is_alone(given: Words, position: int, count: int) -> bool:
    """Whether the short form needs no place before it: "N.H. voters", "(R-Fla.)"; not the initials of "N.C. Rourke"."""
    last = position + count - 1
    if " ".join(given.words[position : last + 1]) not in alone() or given.text[given.ends[last] :][:1] != ".":
        return False
    if any(given.gap(between) != "." for between in range(position + 1, last + 1)):
        return False
    after = capitalized(given, last + 1) if last + 1 < len(given.words) and given.gap(last + 1) == ". " else ""
    surname = after in person_names().last or not is_english(after)
    initials = count > 1 and bool(after) and surname and after not in listed("after_places")
    named = given.gap(position) == " " and given.words[position - 1] in person_names().first
    return not initials and not named


def abbreviations(given: Words) -> list[tuple[int, int, int, str]]:
    """Word, offsets and country of states' short forms: "Pleasanton, Calif.", and of the sure ones: "N.H. voters"."""
    found = []
    for position in given.capitals:
        word = given.words[position]
        if word not in state_words():
            continue
        short = abbreviation_at(given, position)
        after_place = position and given.gap(position) in COMMAS and capitalized(given, position - 1)
        if short and (after_place or is_alone(given, position, short[1])):
            end = given.ends[position + short[1] - 1]
            end += given.text[end : end + 1] == "." and (short[1] > 1 or not word.isupper())
            found.append((position, given.start(position), end, short[0]))
    return found


def within(given: Words, start: int, taken: set[int]) -> tuple[int, int] | None:
    """Offsets of the unknown place before a comma at the word ``start``: "in Coggeshall, England".

    Only after a word that says that a place comes, or at the start of a line, as in a dateline.
    """
    first = last = start - 1
    if last < 0 or given.gap(start) not in (", ", ","):
        return None
    while first >= 0 and last - first < LONGEST_UNKNOWN and capitalized(given, first) and first not in taken:
        if first == last - LONGEST_UNKNOWN + 1 or not first or given.gap(first) not in (" ", "-"):
            break
        if not capitalized(given, first - 1) or first - 1 in taken:
            break
        first -= 1
    if first in taken or not capitalized(given, first) or len(given.words[first]) < 3:
        return None
    before = given.words[first - 1] if first and given.gap(first) == " " else ""
    opens = (first == 0 or "\n" in given.gap(first)) and given.words[first].isupper()
    if any(word in not_places() for word in given.words[first : last + 1]):
        return None  # "Ahead of Easter Sunday, Manila"
    if before in listed("located") or opens:
        return given.start(first), given.ends[last]
    return None
