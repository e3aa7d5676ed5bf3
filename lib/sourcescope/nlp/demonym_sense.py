"""Whether a word such as "French" is the people's or the language's: speaks French, in French, French-language."""

from .person_clues import listed
from .toponyms import Match, Words

__all__ = ["is_currency", "is_language", "is_pronoun"]


def word_at(given: Words, position: int) -> str:
    return given.words[position] if 0 <= position < len(given.words) else ""


def is_language(given: Words, match: Match) -> bool:
    """Whether the demonym names a language, by the words beside it. "He is French" is the people."""
    if match.key not in listed("languages"):
        return False
    before = word_at(given, match.first - 1) if match.first and given.gap(match.first) == " " else ""
    after = word_at(given, match.last + 1)
    gap = given.gap(match.last + 1) if after else "."
    if gap in (" ", "-") and after in listed("after_language"):
        return True
    if gap == "-":
        return after in ("speaking", "language", "medium", "dominant", "only", "to")
    alone = gap != " " or after in listed("function_words")
    if not alone:
        return False
    if before in ("in", "In") or before in listed("before_language"):
        return True
    if before in ("and", "or") and match.first > 1 and is_subject(given.words[match.first - 2]):
        return True
    bare = match.key in listed("adjectives_only") and before not in listed("copulas")
    return bare and not gap.startswith(("’s", "'s"))


def is_subject(word: str) -> bool:
    """Whether a language may follow the word and "and": English and Spanish, math and English."""
    return word in listed("languages") or word.islower()


def is_currency(given: Words, match: Match) -> bool:
    """Whether "US" belongs to a sum of money: US$5."""
    return given.text.startswith("$", match.end)


def is_pronoun(given: Words, match: Match) -> bool:
    """Whether "US" is "us" in a line of capitals: CONTACT US TODAY."""
    near = (match.first - 2, match.first - 1, match.last + 1, match.last + 2)
    capitals = [word for word in (word_at(given, at) for at in near) if word.isupper() and len(word) > 1]
    return len(capitals) >= 2 and word_at(given, match.first - 1) in listed("before_pronoun")
