"""Surnames that several persons of an article share, decided by forms of address and titles.

"Mrs. Clinton" is the one whom the article calls "she" elsewhere, "President Clinton" the one whom it has called that.
What stays open keeps the person that was introduced first, or a key of its own.
"""

from collections import defaultdict

from .discourse import Discourse
from .findings import Name
from .mentions import Names
from .phrases import Phrase, phrases
from .pronouns import gather_votes
from .referents import Referent
from .source_words import source_words

__all__ = ["settle_shared"]


def settle_shared(discourse: Discourse, names: list[Name]) -> set[str]:
    """Set the entity of surnames that several full names of the article end with, where a word before tells.

    The keys that surnames keep when they stay open.
    """
    sharing = persons_by_surname(names)
    shared = [name for name in names if len(sharing.get(surname_of(discourse, name), {})) > 1]
    if not shared:
        return set()
    known = Names(discourse, [name for name in names if name not in shared])
    found = phrases(discourse, known)
    referents = {name["entity"]: Referent(name["name"], "person") for name in names if name["label"] == "PERSON"}
    gather_votes(discourse, known, referents, found)
    for name in shared:
        fitting = sharing[surname_of(discourse, name)]
        keys = by_word_before(discourse, name, list(fitting), referents, found)
        if len(keys) == 1:
            name["entity"], name["name"] = keys[0], fitting[keys[0]]
    return {name["entity"] for name in shared} - {key for keys in sharing.values() for key in keys}


def surname_of(discourse: Discourse, name: Name) -> str:
    """The mention in lower case if it is one word of a person's name, else nothing."""
    text = discourse.text[name["start"] : name["end"]]
    return text.lower() if name["label"] == "PERSON" and " " not in text else ""


def persons_by_surname(names: list[Name]) -> dict[str, dict[str, str]]:
    """Surname to the keys and names of the persons who have it."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        words = name["entity"].removeprefix("person:").split()
        if name["label"] == "PERSON" and len(words) > 1:
            found[words[-1]][name["entity"]] = name["name"]
    return found


def by_word_before(
    discourse: Discourse, name: Name, keys: list[str], referents: dict[str, Referent], found: list[Phrase]
) -> list[str]:
    """The persons that the word before a surname fits."""
    token = discourse.at(name["start"])
    word = discourse.doc[token - 1].lower_ if token else ""
    pronoun = source_words().pronouns.get(word)
    if pronoun:
        same = [key for key in keys if referents[key].pronoun == pronoun]
        return same or [key for key in keys if referents[key].pronoun is None]
    if word in source_words().titles:
        return [key for key in keys if any(phrase.owner == key and phrase.noun == word for phrase in found)]
    return []
