"""Word lists about sources, from ``rules/source_words.json`` and ``rules/source_acronyms.json``."""

from dataclasses import dataclass
from functools import cache

from .wordlists import rules

__all__ = ["AGENTS", "SourceWords", "full_organizations", "singular", "source_words"]


@dataclass(frozen=True, slots=True)
class SourceWords:
    """Titles, kinds of persons, organizations, documents and groups; all in lower case, singular."""

    titles: frozenset[str]
    pronouns: dict[str, str]  # "chairwoman": "she", "mr.": "he"
    people: frozenset[str]
    organizations: frozenset[str]
    documents: frozenset[str]
    groups: frozenset[str]
    particles: frozenset[str]  # words in lower case inside names: "de", "van"
    kinds: dict[str, frozenset[str]]
    named_kinds: dict[str, frozenset[str]]  # "company": what may end the name of one
    quantities: dict[str, int]


@cache
def source_words() -> SourceWords:
    """The lists, read once."""
    raw = rules("source_words.json")
    return SourceWords(
        titles=frozenset(raw["titles"]),
        pronouns={word: pronoun for pronoun, words in raw["stated_pronouns"].items() for word in words},
        people=frozenset(raw["people"]),
        organizations=frozenset(raw["organizations"]),
        documents=frozenset(raw["documents"]),
        groups=frozenset(raw["groups"]),
        particles=frozenset(raw["particles"]),
        kinds={noun: frozenset(titles) for noun, titles in raw["kinds"].items()},
        named_kinds={noun: frozenset(ends) for noun, ends in raw["named_kinds"].items()},
        quantities=raw["quantities"],
    )


@cache
def full_organizations() -> dict[str, str]:
    """Name or abbreviation of a well-known organization, as written, to the name that keys it."""
    return {form: names[0] for names in rules("source_acronyms.json")["names"] for form in names}


# Endings of nouns for persons that no list has: "beekeeper", "cellist".
AGENTS = ("er", "or", "ist", "ian", "ant", "man", "woman", "person", "eer")

IRREGULAR = {"people": "people", "children": "child", "wives": "wife", "media": "media", "police": "police"}


@cache
def singular(noun: str) -> str:
    """The singular of a noun in lower case: "officials" gives "official", "spokesmen" "spokesman"."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3 else noun
