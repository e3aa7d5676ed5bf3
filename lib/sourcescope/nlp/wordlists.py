"""Word lists of the country component: its rules, common names of persons, and words of English."""

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from .. import gazetteer

__all__ = ["PersonNames", "is_english", "person_names", "rules"]


@cache
def rules(file: str) -> dict[str, Any]:
    """A JSON object in ``nlp/rules/``."""
    read: dict[str, Any] = json.loads(files("sourcescope.nlp").joinpath("rules", file).read_text(encoding="utf-8"))
    return read


@dataclass(frozen=True, slots=True)
class PersonNames:
    """Common first names and surnames in the US Census of 1990; names from elsewhere are mostly missing."""

    first: frozenset[str]
    last: frozenset[str]
    words: frozenset[str]  # those that are words of English too: Will, Brown


@cache
def person_names() -> PersonNames:
    """The names, capitalized."""
    kinds: dict[str, set[str]] = {"f": set(), "s": set(), "w": set()}
    for flags, names in gazetteer.rows("person_names.tsv"):
        for flag in flags:
            kinds[flag].update(names.split("|"))
    return PersonNames(frozenset(kinds["f"]), frozenset(kinds["s"]), frozenset(kinds["w"]))


ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly")


@cache
def vocabulary() -> frozenset[str]:
    """Common words of English in small letters, most of them without inflected forms."""
    return frozenset(next(gazetteer.rows("words.tsv"))[0].split("|"))


@lru_cache(maxsize=4_096)
def is_english(word: str) -> bool:
    """Whether a word, in whatever case, is a common one of English: "Chronicle", "Bears", but not "Rourke".

    >>> is_english("Bears"), is_english("Rourke")
    (True, False)
    """
    lower, known = word.lower(), vocabulary()
    if lower in known:
        return True
    stems = [lower[: -len(end)] for end in ENDINGS if lower.endswith(end) and len(lower) > len(end) + 2]
    return any(stem in known or stem + "e" in known for stem in stems)
