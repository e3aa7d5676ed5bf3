"""Whether a name that is a place's too is a person's: Michael Jordan, Paris Hilton, Mr. England, Tom Holland.

First names and surnames are those of the US Census of 1990, so names from elsewhere rest on the entity recognizer,
where the pipeline has one, and on what stands beside them.
"""

from .toponyms import Match, Words
from .wordlists import person_names

__all__ = ["beside", "is_person", "sentence_start"]

TITLES = frozenset(
    ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Prof", "Professor", "Sgt", "Capt", "Lt", "Col", "Rev")
)
MONTHS = frozenset(("May", "April", "June", "August", "January", "March"))
NAME_JOINTS = (" ", "\u00a0")


def sentence_start(given: Words, position: int) -> bool:
    """Whether the word opens a sentence, a quotation or a line, so that its capital tells nothing."""
    gap = given.gap(position)
    return position == 0 or any(c in '\n.!?:;"“”‘•–—(' for c in gap)


def beside(given: Words, position: int) -> str:
    """The capitalized word at ``position`` if only a blank is on both its sides' inner edge, else ""."""
    if not 0 <= position < len(given.words):
        return ""
    word = given.words[position]
    return word if word[0].isupper() else ""


def word_before(given: Words, match: Match) -> str:
    """The capitalized word right before the match, or ""."""
    gap = given.gap(match.first) if match.first else ""
    if gap in NAME_JOINTS or (gap == ". " and given.words[match.first - 1] in TITLES):
        return beside(given, match.first - 1)
    if gap == ". " and len(given.words[match.first - 1]) == 1:  # "Michael B. Jordan"
        return beside(given, match.first - 2)
    return ""


def word_after(given: Words, match: Match) -> str:
    """The capitalized word right after the match, or ""."""
    after = match.last + 1
    return beside(given, after) if after < len(given.words) and given.gap(after) in NAME_JOINTS else ""


def is_person(given: Words, match: Match, known: set[str], *, weak: bool) -> bool:
    """Whether the words beside the match make it part of a person's name.

    ``known`` are words that begin other matches; ``weak`` says that the name itself is often a person's.
    """
    names = person_names()
    before, after = word_before(given, match), word_after(given, match)
    if before in TITLES:
        return True
    if before in names.first and before not in MONTHS and before not in known:
        return not (before in names.words and sentence_start(given, match.first - 1))
    if weak and after and after not in known and after in names.last and after not in names.words:
        return match.key in names.first or " " not in match.key
    return False
