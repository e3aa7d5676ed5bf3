"""Word lists about sources, from ``rules/source_words.json``."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["SourceWords", "source_words"]


@dataclass(frozen=True, slots=True)
class SourceWords:
    """Titles, kinds of organizations, documents and groups, and what a role noun may stand for; in lower case."""

    titles: frozenset[str]
    pronoun_of_title: dict[str, str]
    organizations: frozenset[str]
    documents: frozenset[str]
    groups: frozenset[str]
    kinds: dict[str, frozenset[str]]
    quantities: dict[str, int]


@cache
def source_words() -> SourceWords:
    """The lists, read once."""
    raw = json.loads((files("sourcescope.nlp") / "rules" / "source_words.json").read_text("utf-8"))
    return SourceWords(
        titles=frozenset(raw["titles"]),
        pronoun_of_title={title: pronoun for pronoun, titles in raw["pronoun_titles"].items() for title in titles},
        organizations=frozenset(raw["organizations"]),
        documents=frozenset(raw["documents"]),
        groups=frozenset(raw["groups"]),
        kinds={noun: frozenset(titles) for noun, titles in raw["kinds"].items()},
        quantities=raw["quantities"],
    )
