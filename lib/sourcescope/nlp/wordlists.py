"""Word lists of the country component: its rules, and common names of persons."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from .. import gazetteer

__all__ = ["PersonNames", "person_names", "rules"]


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
