"""Where a text has a name that may tell of a country: the longest known name at each capital letter.

Reads the text's letters, not the Doc's tokens, so that "US-supplied" and "U.Sweapons" need no rules of their own.
Names in small letters ("turkey", "us") are never a country's; names in capitals ("PARIS") are read as "Paris".
"""

import re
import unicodedata
from dataclasses import dataclass

from .place_index import Entry, Index

__all__ = ["Match", "Words", "find", "words"]

WORD = re.compile(r"[^\W_]+")

# What may stand between the words of a name. A point joins initials and short abbreviations only: "St. Lucia".
JOINTS = frozenset((" ", "-", "'", "’", ".", "\u00a0", "‑", "–", " & ", "/"))
LONGEST_ABBREVIATION = 3

# Shorter words in capitals are acronyms more often than places, except in a dateline.
LONGEST_ACRONYM = 4

# A blank lost after an abbreviation ("U.Sweapons", "USforces") or before it ("theU.S."). Small letters must follow
# for long enough that it is no plural and no verb.
LOST_BLANK = re.compile(
    r"(?<![A-Za-z.])(U\.S\.A|U\.A\.E|U\.S|U\.K|UAE|USA|US|UK)(?=[a-z]{4,})"
    r"|(?<=[a-z])(U\.S\.A|U\.A\.E|U\.S|U\.K)(?![A-Za-z])"
)


@dataclass(slots=True)
class Words:
    """The words of a text with their offsets."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def gap(self, position: int) -> str:
        """What stands before the word at ``position``."""
        return self.text[self.ends[position - 1] if position else 0 : self.starts[position]]


@dataclass(slots=True)
class Match:
    """A known name in a text: words ``first`` to ``last`` (included) and its offsets."""

    first: int
    last: int
    start: int
    end: int
    key: str
    entry: Entry


def plain(word: str) -> str:
    """The word without accents."""
    if word.isascii():
        return word
    word = word.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("Ł", "L")
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def words(text: str) -> Words:
    """All runs of letters and digits."""
    found = list(WORD.finditer(text))
    return Words(text, [plain(m[0]) for m in found], [m.start() for m in found], [m.end() for m in found])


def joins(given: Words, position: int) -> bool:
    """Whether the word at ``position`` may belong to a name with the word before it."""
    gap = given.gap(position)
    if gap == ". ":
        return len(given.words[position - 1]) <= LONGEST_ABBREVIATION
    return gap in JOINTS


def spellings(part: list[str]) -> list[str]:
    """The keys to look up: as written, and as it would be written without capitals."""
    key = " ".join(part)
    if not (key.isupper() and len(key) > LONGEST_ABBREVIATION):
        return [key]
    small = {"OF", "AND", "THE", "DE", "LA", "DEL", "DU"}
    folded = [part[0].capitalize(), *(w.lower() if w in small else w.capitalize() for w in part[1:])]
    return [key, " ".join(folded)]


def longest_at(given: Words, position: int, names: Index) -> Match | None:
    """The longest known name that starts at the word at ``position``."""
    word = given.words[position]
    most = max(names.longest.get(word, 0), names.longest.get(word.capitalize(), 0) if word.isupper() else 0)
    if not most:
        return None
    last = position
    while last + 1 < len(given.words) and last + 1 - position < most and joins(given, last + 1):
        last += 1
    for end in range(last, position - 1, -1):
        for key in spellings(given.words[position : end + 1]):
            entry = names.get(key)
            if entry is not None and not is_acronym(given, position, key, entry):
                return Match(position, end, given.starts[position], given.ends[end], key, entry)
    return None


def is_acronym(given: Words, position: int, key: str, entry: Entry) -> bool:
    """Whether a short word in capitals is no place's name: MOCA, but ROME at the start of a line."""
    word = given.words[position]
    if entry.kind != "place" or not word.isupper() or len(word) > LONGEST_ACRONYM or " " in key or key == word:
        return False
    return position > 0 and "\n" not in given.gap(position)


def find(given: Words, names: Index) -> list[Match]:
    """Known names, none within another, in the order of the text."""
    found: list[Match] = []
    position, count = 0, len(given.words)
    lost = {m.start(): m for m in LOST_BLANK.finditer(given.text)}
    while position < count:
        word = given.words[position]
        match = longest_at(given, position, names) if word[0].isupper() else None
        if match:
            found.append(with_point(given.text, match))
            position = match.last
        position += 1
    if lost:
        found = with_lost_blanks(found, given, names, list(lost.values()))
    return found


def with_point(text: str, match: Match) -> Match:
    """The match with the last point of "U.S." in it."""
    if "." in text[match.start : match.end] and " " in match.key and text[match.end : match.end + 1] == ".":
        match.end += 1 if len(match.key.rsplit(" ", 1)[-1]) == 1 else 0
    return match


def with_lost_blanks(found: list[Match], given: Words, names: Index, lost: list[re.Match[str]]) -> list[Match]:
    """The matches and the abbreviations that a lost blank hid."""
    taken = [(match.start, match.end) for match in found]
    for hit in lost:
        key = " ".join(WORD.findall(hit[0]))
        entry = names.get(key)
        if entry is None or any(start < hit.end() and hit.start() < end for start, end in taken):
            continue
        position = max(0, sum(start <= hit.start() for start in given.starts) - 1)
        found.append(Match(position, position, hit.start(), hit.end(), key, entry))
    return sorted(found, key=lambda match: match.start)
