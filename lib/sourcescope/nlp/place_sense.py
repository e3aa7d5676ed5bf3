"""Which country a city or region is in, and whether the name is a place's here at all.

Each clue adds to or takes from the size of the place; what reaches ``LEAST`` counts. The larger place and the country
that the article names otherwise: Leidner, "Toponym resolution in text", 2007, chapter 4.
"""

from .local_places import local_claim
from .person_clues import is_person, is_surname, listed, sentence_start, surname_like, word_after, word_before
from .place_index import CAPITAL, REGION, Claim
from .reading import Reading
from .source_words import source_words
from .toponyms import Match
from .wordlists import person_names

__all__ = ["best_claim", "decide_place", "is_located", "settle_place"]

LEAST = 7

# A place of a country that an article of other countries has not named yet needs more: a wrong country is worse than
# one mention that is lacking.
LEAST_ABROAD, RENOWNED, SMALL = 9, 9, 4
LARGE = 9
NEARLY = 2.5  # steps of size within which another place of the name may be meant
LONGEST_LIST = 4
POSSESSIVES = ("’s", "'s")
SAYING = frozenset(("said", "says", "told", "added", "recalled", "explained", "replied", "himself", "herself"))
CLOSING = "\"”’'»"
PLACE_LABELS = ("GPE", "LOC", "FAC")

# Steps of size (each doubles the population) that a clue is worth.
LOCATED, DIRECTED, RECOGNIZED, COUNTRY_NAMED, ONLY_ONE, REPEATED = 4, 2, 2, 3, 2, 1
ENGLISH_WORD, PERSONS_NAME, PERSON_RECOGNIZED, UNKNOWN_BESIDE, SPEAKS, THE = -3, -2, -5, -3, -4, -12


def preposition(reading: Reading, match: Match) -> str:
    """The word before the match, over "the" and the names before it in a list: "in" of "in London and Florence"."""
    given = reading.given
    for step in range(LONGEST_LIST):
        left = reading.listed_before(match, comma=step > 0)  # "In El Paso, Mendoza" is no list
        if left is None:
            break
        match = left
    if not match.first or given.gap(match.first) not in (" ", "\n"):
        return ""
    before = given.words[match.first - 1]
    if before == "the" and match.first > 1:
        before = given.words[match.first - 2]
    return before


def is_aged(reading: Reading, match: Match) -> bool:
    """Whether an age and "of" stand before: "Ida Rourke, 34, of Bath"."""
    given, first = reading.given, match.first
    return (
        first > 1
        and given.words[first - 1] == "of"
        and given.words[first - 2].isdigit()
        and given.gap(first - 1) == ", "
    )


def is_described(reading: Reading, match: Match) -> bool:
    """Whether "the" stands before a city that ends its phrase: "feel the Bern", not "the Paris attacks"."""
    given, after = reading.given, match.last + 1
    if not match.first or given.words[match.first - 1] not in ("the", "The") or given.gap(match.first) != " ":
        return False
    if " " in match.key or match.key in listed("with_article"):
        return False
    ends = after >= len(given.words) or given.gap(after) not in (" ", "-", "’", "'")
    return ends or given.words[after] in listed("function_words")


def is_located(reading: Reading, match: Match) -> bool:
    """Whether the words before the match say that it is a place: in, near, outside."""
    return preposition(reading, match) in listed("located") or is_aged(reading, match)


def best_claim(reading: Reading, claims: tuple[Claim, ...]) -> Claim:
    """The claim that size and the rest of the article make likely."""

    def weight(claim: Claim) -> tuple[int, int]:
        times = reading.named[claim.iso3]
        return claim.size + (min(4, 1 + times) if times else 0), times

    return max(claims, key=weight)


def is_persons_name(reading: Reading, match: Match) -> bool:
    """Whether this mention is part of a person's name."""
    entry, given = match.entry, reading.given
    if match.first and given.gap(match.first) == " & ":  # "Cushman & Wakefield"
        return True
    weak = bool(set(entry.flags) & {"f", "s"})
    if speaks(reading, match) or is_introduced(reading, match):
        return True
    if is_person(given, match, reading.names, reading.known, weak=weak):
        return True
    label, start, end = reading.entities.at(match.start, match.end)
    size = max(claim.size for claim in entry.claims)
    surname = is_surname(word_after(given, match), reading.names)
    if any(mark in given.text[start : match.start] for mark in POSSESSIVES):
        start = match.start  # "Ghana's Accra" is nobody
    if (
        label == "PERSON"
        and end - start > match.end - match.start + 2
        and (entry.flags or size < LARGE or start < match.start or surname)
    ):
        return True
    if surname and is_listed_surname(reading, match):
        return True
    likely = size < REGION or label == "PERSON" or "s" in entry.flags
    return likely and label not in (*PLACE_LABELS, "ORG") and surname_like(given, match, reading.known)


def is_introduced(reading: Reading, match: Match) -> bool:
    """Whether somebody's age or work follows: "Paola, 34,", "Paola, a retired nurse"."""
    given, after = reading.given, match.last + 1
    words = given.words[after : after + 4]
    if " " in match.key or not words or given.gap(after) != ", ":
        return False
    if words[0].isdigit() and len(words[0]) == 2:
        return given.gap(after + 1).startswith(",") and max(claim.size for claim in match.entry.claims) < LARGE
    return words[0] in ("a", "an") and any(word in source_words().people for word in words[1:])


def speaks(reading: Reading, match: Match) -> bool:
    """Whether a name speaks as a person does and no town: "Paola said", "…,” said Paola"; a capital or a city may."""
    given, after = reading.given, match.last + 1
    if " " in match.key or max(claim.size for claim in match.entry.claims) >= LARGE or is_located(reading, match):
        return False
    if after < len(given.words) and given.words[after] in SAYING and given.gap(after) == " ":
        return True
    first = match.first
    inverted = first > 1 and given.words[first - 1] in SAYING and given.gap(first) == " "
    return inverted and any(mark in given.gap(first - 1) for mark in CLOSING)


def is_listed_surname(reading: Reading, match: Match) -> bool:
    """Whether a surname follows that makes an unlisted first name of a city's: "Kobe Bryant", not "Boston Logan"."""
    after = word_after(reading.given, match)
    return after in person_names().last and after not in listed("airports") and not is_located(reading, match)


def clues(reading: Reading, match: Match, claim: Claim) -> int:
    """The sum of what speaks for and against the place, its size included."""
    given, entry = reading.given, match.entry
    label = reading.entities.at(match.start, match.end)[0]
    before = preposition(reading, match)
    total = claim.size
    total += LOCATED if is_located(reading, match) else DIRECTED if before in listed("directed") else 0
    total += THE if is_described(reading, match) else 0
    total += RECOGNIZED if label in PLACE_LABELS else PERSON_RECOGNIZED if label == "PERSON" else 0
    total += COUNTRY_NAMED if reading.named[claim.iso3] else 0
    sole = len(entry.claims) == 1 and not entry.flags and not match.key.endswith(" County")
    total += ONLY_ONE if sole else 0  # other countries have counties that the table lacks
    total += REPEATED if reading.counts[match.key] > 1 else 0
    if "w" in entry.flags:
        total += ENGLISH_WORD * (2 if sentence_start(given, match.first) else 1)
    total += PERSONS_NAME * len(set(entry.flags) & {"f", "s"})
    after = given.words[match.last + 1] if match.last + 1 < len(given.words) else ""
    if after in listed("says") and entry.flags and given.gap(match.last + 1) == " ":
        total += SPEAKS
    beside = word_before(given, match)
    if beside and not beside.isupper() and beside not in reading.known and beside not in listed("before_places"):
        total += 0 if sentence_start(given, match.first - 1) else UNKNOWN_BESIDE
    after = word_after(given, match)
    if after and after not in reading.known and after not in listed("after_places"):
        total += UNKNOWN_BESIDE // 2
    return total


def is_hyphenated(reading: Reading, match: Match) -> bool:
    """Whether the match is "Dade" in "Miami-Dade": a smaller place elsewhere, after a place and a hyphen."""
    if not match.first or reading.given.gap(match.first) != "-":
        return False
    left = reading.ending.get(match.first - 1)
    if left is None or left.entry.kind not in ("name", "place"):
        return False
    if {claim.iso3 for claim in left.entry.claims} & {claim.iso3 for claim in match.entry.claims}:
        return False
    return max(claim.size for claim in match.entry.claims) < REGION


def is_something_else(reading: Reading, match: Match) -> bool:
    """Whether the words beside make it a street, a church, a car, a year: Lincoln Street, Kia Rio, 500 B.C."""
    after = word_after(reading.given, match)
    church = match.key.endswith(" s") and bool(after) and not sentence_start(reading.given, match.last + 1)
    made = word_before(reading.given, match) in listed("makers")
    year = match.key == "B C" and match.first > 0 and reading.given.words[match.first - 1][0].isdigit()
    return after in listed("streets") or church or made or year or is_hyphenated(reading, match)


def is_somebodys(reading: Reading, match: Match, claim: Claim) -> bool:
    """Whether the rest of the article has a person of that name, and nothing says that this is the place."""
    label = reading.entities.at(match.start, match.end)[0]
    if is_located(reading, match):
        return False
    called = match.key in reading.persons
    if called or (match.key in reading.surnames and claim.size < CAPITAL):
        foreign = claim.size < LARGE and bool(reading.named) and not reading.named[claim.iso3]
        town = called and (claim.size < LARGE or bool(match.entry.flags))
        return foreign or label not in PLACE_LABELS or town
    return False


def names_institution(reading: Reading, match: Match) -> bool:
    """Whether the word after makes it the name of a school, hospital, shop or club: "Westfield School"."""
    given, after = reading.given, match.last + 1
    for word in range(after, min(after + 2, len(given.words))):  # "Newport Football Club"
        if given.gap(word) != " ":
            break
        if given.words[word] in listed("institutions"):
            return True
        if not given.words[word][0].isupper():
            break
    return False


def is_institution_alone(reading: Reading, match: Match, claim: Claim) -> bool:
    """Whether a place is only in an institution's name, and nothing else of its country is in the article.

    Which of the towns of a name it is, or whether it is of one at all, nobody can tell from "Westfield School". A large
    city counts, unless one of its name is nearly as large in another country: "Richmond College".
    """
    if reading.named[claim.iso3] or claim.size >= CAPITAL or not names_institution(reading, match):
        return False
    others = (other.size for other in match.entry.claims if other.iso3 != claim.iso3)
    if claim.size >= LARGE and max(others, default=0) <= claim.size - NEARLY:
        return False
    return all(names_institution(reading, other) for other in reading.matches if other.key == match.key)


def least(reading: Reading, match: Match, claim: Claim) -> int:
    """What the clues have to reach."""
    if reading.named[claim.iso3]:
        return LEAST
    if claim.size < SMALL:
        return LEAST_ABROAD
    return LEAST if not reading.named or (claim.size >= RENOWNED and not match.entry.flags) else LEAST_ABROAD


def decide_place(reading: Reading, match: Match) -> None:
    """Takes the match as a place, or leaves it."""
    given, weak = reading.given, bool(match.entry.flags.strip("w"))
    beside = weak and bool(word_before(given, match))
    somebody = beside and is_person(given, match, reading.names, reading.known, weak=True)
    region = None if somebody else reading.region_after(match)
    if region:
        reading.add(match, region, "place", "place, region")
        return
    told = reading.regions.get(match.first)
    if told in {claim.iso3 for claim in match.entry.claims}:
        reading.add(match, str(told), "place", "region")
        return
    if is_something_else(reading, match):
        return
    if is_persons_name(reading, match):
        reading.persons[match.key] += 1
        return
    unsure = len(match.entry.claims) > 1 or names_institution(reading, match)
    if unsure and not reading.named[best_claim(reading, match.entry.claims).iso3]:
        reading.later.append(match)
    else:
        settle_place(reading, match)


def settle_place(reading: Reading, match: Match) -> None:
    """Takes the place that size and the rest of the article make likely, if the clues are enough."""
    claim = local_claim(reading, match, best_claim(reading, match.entry.claims))
    if is_institution_alone(reading, match, claim):
        return
    if not is_somebodys(reading, match, claim) and clues(reading, match, claim) >= least(reading, match, claim):
        reading.add(match, claim.iso3, "place", "place")
