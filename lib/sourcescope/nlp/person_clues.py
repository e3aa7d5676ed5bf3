"""Whether a name that is a place's too is a person's: Michael Jordan, Paris Hilton, Mr. England, Tom Holland.

First names and surnames are those of the US Census of 1990, so names from elsewhere rest on the entity recognizer,
where the pipeline has one, and on what stands beside them.
"""

from functools import cache

from .place_index import Index
from .toponyms import SMALL, Match, Words
from .wordlists import is_english, person_names, rules

__all__ = ["is_person", "is_surname", "sentence_start", "surname_like", "word_after", "word_before"]

NOT_FIRST = frozenset(("May", "April", "June", "August", "January", "March", "Will"))
LARGE = 10  # half a million people
BLANKS = (" ", "\u00a0")
LONGEST_SHORTENED = 4  # of a first name before a point: Jos., Geo.


@cache
def listed(name: str) -> frozenset[str]:
    """A list of ``country_clues.json`` as a set."""
    return frozenset(rules("country_clues.json")[name])


def sentence_start(given: Words, position: int) -> bool:
    """Whether the word opens a sentence, a quotation or a line, so that its capital tells nothing."""
    return position <= 0 or any(c in '\n.!?:;"“”‘•–—()' for c in given.gap(position))


def capitalized(given: Words, position: int) -> str:
    """The word at ``position`` if it has a capital, else ""."""
    if not 0 <= position < len(given.words) or not given.words[position][0].isupper():
        return ""
    return given.words[position]


def word_before(given: Words, match: Match) -> str:
    """The capitalized word that joins the match from the left: "Michael", "Mr." or, over an initial, "Michael B."."""
    if not match.first:
        return ""
    gap, before = given.gap(match.first), given.words[match.first - 1]
    if gap in BLANKS or (gap == ". " and before in listed("titles") | listed("roles")):
        return capitalized(given, match.first - 1)
    if gap == ". " and len(before) == 1 and match.first > 1 and given.gap(match.first - 1) in BLANKS:
        return capitalized(given, match.first - 2)
    return ""


def word_after(given: Words, match: Match) -> str:
    """The capitalized word right after the match, or ""."""
    after = match.last + 1
    return capitalized(given, after) if after < len(given.words) and given.gap(after) in BLANKS else ""


def is_surname(word: str, index: Index) -> bool:
    """Whether a capitalized word after a name may be a surname that no list has: "Kobe Rourke", not "Dallas Bears"."""
    if not word or word in listed("after_places") or word.isupper() or word.endswith("s") or is_english(word):
        return False
    known = index.get(word)
    return known is None or ("s" in known.flags and max(claim.size for claim in known.claims) <= SMALL)


def before_initial(given: Words, match: Match, known: set[str]) -> bool:
    """Whether an initial and a surname follow: "Jackson B. Rourke", "Jos. A. Rourke"."""
    after = match.last + 1
    if after + 1 >= len(given.words) or len(given.words[after]) != 1 or given.words[after] in known:
        return False
    joined = given.gap(after) in BLANKS or (given.gap(after) == ". " and len(match.key) <= LONGEST_SHORTENED)
    return joined and given.gap(after + 1) == ". " and bool(capitalized(given, after) and capitalized(given, after + 1))


def after_initials(given: Words, match: Match, index: Index) -> bool:
    """Whether initials stand before: "J.M. Barrie", but not "U.S. Paris"."""
    first = match.first
    if first < 2 or given.gap(first) != ". " or given.gap(first - 1) != ".":
        return False
    letters = given.words[first - 2 : first]
    return all(len(letter) == 1 and letter.isupper() for letter in letters) and index.get(" ".join(letters)) is None


def is_called(given: Words, match: Match) -> bool:
    """Whether a word of naming stands before: "nicknamed Paris", "known as Montana"."""
    if not match.first or given.gap(match.first) not in BLANKS or " " in match.key:
        return False
    before, two_before = given.words[match.first - 1], given.words[max(0, match.first - 2)]
    return before in listed("naming") or (before == "as" and two_before == "known")


def is_within(before: str, match: Match, names: Index) -> bool:
    """Whether the word before the match is a place in the match's country: "Austin Texas", "Florence Italy"."""
    place = names.place(before)
    return place is not None and match.entry.claims[0].iso3 in {claim.iso3 for claim in place.claims}


def is_person(given: Words, match: Match, index: Index, known: set[str], *, weak: bool) -> bool:
    """Whether the words beside the match make it part of a person's name.

    ``known`` are words that begin other matches; ``weak`` says that the name itself is often a person's.
    """
    names = person_names()
    before, after = word_before(given, match), word_after(given, match)
    if before in listed("titles") and (weak or match.entry.kind != "demonym"):
        return True
    if before in names.first and before not in NOT_FIRST and not is_within(before, match, index):
        return weak or not (before in names.words and sentence_start(given, match.first - 1))
    if is_called(given, match) or before_initial(given, match, known):
        return True
    if not weak and match.entry.kind == "name" and after in names.last and is_surname(after, index):
        return True
    if match.entry.kind == "place" and after_initials(given, match, index):
        return True
    if not weak or " " in match.key:
        return False
    if before in listed("roles"):
        return match.entry.kind != "demonym"
    if after in names.last and after not in names.words and (after not in known or match.key in names.first):
        return True
    if match.entry.kind == "place" and max(claim.size for claim in match.entry.claims) >= LARGE:
        named = match.key in names.first and not (match.first and given.words[match.first - 1] in ("the", "The"))
        return named and (after in names.last or is_surname(after, index))  # not "the Dallas Mavericks"
    return match.key in names.first and bool(after) and after not in known and after not in listed("after_places")


def surname_like(given: Words, match: Match, known: set[str]) -> bool:
    """Whether an unknown capitalized word stands before the match, as an unlisted first name does."""
    before = word_before(given, match)
    if not before or before in known or before in listed("before_places") or before.isupper():
        return False
    return not sentence_start(given, match.first - 1)
