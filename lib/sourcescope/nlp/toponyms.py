"""Where a text has a name that may tell of a country: the longest known name at each capital letter.

Reads the text's letters, not the Doc's tokens, so that "US-supplied" and "U.Sweapons" need no rules of their own.
Names in small letters ("turkey", "us") are never a country's; names in capitals ("PARIS") are read as "Paris".
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from .place_index import Entry, Index

__all__ = ["Match", "Words", "find", "words"]

BETWEEN = re.compile(r"([^A-Za-z0-9]+)")

# What may stand between the words of a name. A point joins initials and short abbreviations only: "St. Lucia".
JOINTS = frozenset((" ", "-", "'", "’", ".", "\u00a0", "‑", "–", " & ", "/"))
LONGEST_ABBREVIATION = 3

SMALL = 7  # a hundred thousand people, or a county of the United States

SMALL_WORDS = frozenset(("OF", "AND", "THE", "DE", "LA", "DEL", "DU"))

# Shorter words in capitals are acronyms more often than places, except in a dateline.
LONGEST_ACRONYM = 4

# A blank lost after an abbreviation ("U.Sweapons", "USforces") or before it ("theU.S."). Small letters must follow
# for long enough that it is no plural and no verb.
LOST_AFTER = re.compile(r"U(?:\.S\.A|\.A\.E|\.S|\.K|AE|SA|S|K)(?=[a-z]{4,})")
LOST_BEFORE = re.compile(r"U(?:\.S\.A|\.A\.E|\.S|\.K)(?![A-Za-z])")


@dataclass(slots=True)
class Words:
    """The words of a text with the offsets of their ends."""

    text: str
    words: list[str]
    gaps: list[str]  # what stands before each word
    ends: list[int]
    capitals: list[int]  # positions of words that begin with a capital

    def start(self, position: int) -> int:
        """Where the word at ``position`` starts."""
        return self.ends[position] - len(self.words[position])

    def gap(self, position: int) -> str:
        """What stands before the word at ``position``."""
        return self.gaps[position]


@dataclass(slots=True)
class Match:
    """A known name in a text: words ``first`` to ``last`` (included) and its offsets."""

    first: int
    last: int
    start: int
    end: int
    key: str
    entry: Entry

    @property
    def is_small(self) -> bool:
        """Whether it names small towns and counties only, which few papers but those nearby write of."""
        return self.entry.kind == "place" and max(claim.size for claim in self.entry.claims) <= SMALL


def folding() -> dict[str, str]:
    """Accented Latin letters to plain ones, one for one, so that offsets stay."""
    single = {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "s", "ə": "a"}
    ranges = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
    letters = [chr(code) for codes in ranges for code in codes]
    return {letter: unicodedata.normalize("NFKD", letter)[0] for letter in letters} | single


FOLDING = folding()
FOLDED = re.compile("[À-ɏḀ-ỿ]")


def words(text: str) -> Words:
    """All runs of Latin letters and digits, without accents; other scripts count as what stands between."""
    parts = BETWEEN.split(text if text.isascii() else FOLDED.sub(lambda m: FOLDING[m[0]], text))
    ends = list(accumulate(map(len, parts)))
    forms, gaps, ends = parts[::2], ["", *parts[1::2]], ends[::2]
    if not forms[0]:
        forms, gaps, ends = forms[1:], gaps[1:], ends[1:]
    if forms and not forms[-1]:
        forms, gaps, ends = forms[:-1], gaps[:-1], ends[:-1]
    capitals = [position for position, form in enumerate(forms) if form[0].isupper()]
    return Words(text, forms, gaps, ends, capitals)


def joins(given: Words, position: int) -> bool:
    """Whether the word at ``position`` may belong to a name with the word before it."""
    gap = given.gaps[position]
    if gap == ". ":
        return len(given.words[position - 1]) <= LONGEST_ABBREVIATION
    return gap in JOINTS


def spellings(part: list[str]) -> list[str]:
    """The keys to look up: as written, and as it would be written without capitals."""
    key = " ".join(part) if len(part) > 1 else part[0]
    if not part[0].isupper() or not key.isupper() or len(key) <= LONGEST_ABBREVIATION:
        return [key]
    folded = [part[0].capitalize(), *(w.lower() if w in SMALL_WORDS else w.capitalize() for w in part[1:])]
    return [key, " ".join(folded)]


def longest_at(given: Words, position: int, names: Index) -> Match | None:
    """The longest known name that starts at the word at ``position``."""
    word = given.words[position]
    counts = names.lengths.get(word, ())
    if word.isupper():
        counts = counts + names.lengths.get(word.capitalize(), ())
    if not counts:
        return None
    most, last = max(counts), position
    while last + 1 < len(given.words) and last + 1 - position < most and joins(given, last + 1):
        last += 1
    for count in counts if len(counts) == 1 else sorted(counts, reverse=True):
        end = position + count - 1
        if end > last:
            continue
        for key in spellings(given.words[position : end + 1]):
            entry = names.get(key)
            if entry is not None and not is_acronym(given, position, key, entry):
                return Match(position, end, given.start(position), given.ends[end], key, entry)
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
    last = -1
    lengths, forms = names.lengths, given.words
    for position in given.capitals:
        form = forms[position]
        if position <= last or (form not in lengths and not form.isupper()):
            continue  # most words: not worth a call
        match = longest_at(given, position, names)
        if match:
            found.append(with_point(given.text, match))
            last = match.last
    lost = lost_blanks(given.text)
    return with_lost_blanks(found, given, names, lost) if lost else found


def lost_blanks(text: str) -> list[re.Match[str]]:
    """Abbreviations that a lost blank joined to the word after or before them."""
    after = [m for m in LOST_AFTER.finditer(text) if not text[max(0, m.start() - 1) : m.start()].isalpha()]
    before = [m for m in LOST_BEFORE.finditer(text) if text[max(0, m.start() - 1) : m.start()].islower()]
    return after + before


def with_point(text: str, match: Match) -> Match:
    """The match with the last point of "U.S." in it."""
    if "." in text[match.start : match.end] and " " in match.key and text[match.end : match.end + 1] == ".":
        match.end += 1 if len(match.key.rsplit(" ", 1)[-1]) == 1 else 0
    return match


def with_lost_blanks(found: list[Match], given: Words, names: Index, lost: list[re.Match[str]]) -> list[Match]:
    """The matches and the abbreviations that a lost blank hid."""
    starts = [match.start for match in found]
    missed = []
    for hit in lost:
        key = " ".join(words(hit[0]).words)
        entry = names.get(key)
        before = bisect_right(starts, hit.start()) - 1
        overlaps = before >= 0 and found[before].end > hit.start()
        if entry is None or overlaps or (before + 1 < len(found) and found[before + 1].start < hit.end()):
            continue
        position = min(bisect_right(given.ends, hit.start()), len(given.ends) - 1)
        missed.append(with_point(given.text, Match(position, position, hit.start(), hit.end(), key, entry)))
    return sorted([*found, *missed], key=lambda match: match.start)
