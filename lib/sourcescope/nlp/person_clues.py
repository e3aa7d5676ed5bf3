"""Whether a name that is a place's too is a person's: Michael Jordan, Paris Hilton, Mr. England, Tom Holland.

First names and surnames are those of the US Census of 1990, so names from elsewhere rest on the entity recognizer,
where the pipeline has one, and on what stands beside them.
"""

from functools import cache

from .place_index import Index
from .toponyms import Match, Words
from .wordlists import person_names, rules

__all__ = ["is_person", "sentence_start", "surname_like", "word_after", "word_before"]

NOT_FIRST = frozenset(("May", "April", "June", "August", "January", "March", "Will"))
LARGE = 10  # half a million people
BLANKS = (" ", "\u00a0")


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
    if match.first and given.words[match.first - 1] in listed("naming") and given.gap(match.first) in BLANKS:
        return True
    if not weak or " " in match.key:
        return False
    if before in listed("roles"):
        return match.entry.kind != "demonym"
    if after in names.last and after not in names.words and (after not in known or match.key in names.first):
        return True
    if match.entry.kind == "place" and max(claim.size for claim in match.entry.claims) >= LARGE:
        return False  # "the Dallas Mavericks"
    return match.key in names.first and bool(after) and after not in known and after not in listed("after_places")


def surname_like(given: Words, match: Match, known: set[str]) -> bool:
    """Whether an unknown capitalized word stands before the match, as an unlisted first name does."""
    before = word_before(given, match)
    if not before or before in known or before in listed("before_places") or before.isupper():
        return False
    return not sentence_start(given, match.first - 1)
