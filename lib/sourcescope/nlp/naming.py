"""How a source is named and described: naming, number, country, affiliation."""

import re
from bisect import bisect_left

from spacy.tokens import Token

from .discourse import Discourse
from .findings import Name, Offsets, Toponym
from .mentions import ARTICLES, POSSESSIVES, Mention, Names
from .source_words import AGENTS, singular, source_words
from .wordlists import person_names

__all__ = ["affiliation_of", "count_of", "country_in", "country_of", "naming_of"]

DOZEN = 12
FIGURE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,6}")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
ONE = ("a", "an", "one", "another")
OF_WHOM = frozenset(("for", "of", "from", "at", "with", "within", "inside"))


def naming_of(mention: Mention, names: Names) -> str:
    """One of: named person, named organization, unnamed person, unnamed group, document."""
    known = source_words()
    if mention.name is not None:
        return label_naming(mention.name)
    if mention.noun in known.documents:
        return "document"
    proper = mention.determiner in POSSESSIVES or any(
        token.tag_.startswith("NNP") for token in mention.head.doc[mention.first : mention.last]
    )
    if mention.noun in known.people and mention.determiner in ONE and not mention.plural:
        return "unnamed person"  # "a guard", while "the guard" may be many
    if mention.noun in known.organizations and not (mention.plural and mention.noun in known.people):
        return "named organization" if proper else "unnamed group"
    if mention.plural or mention.noun in known.groups:
        return "unnamed group"
    if mention.noun in known.people or mention.noun in known.titles:
        return "unnamed person"
    if mention.head.tag_.startswith("NNP"):
        surname = mention.head.text in person_names().last and mention.head.text not in person_names().words
        return "named person" if mention.last - mention.first == 2 or surname else "named organization"
    agent = (
        mention.noun.endswith(AGENTS)
        or mention.determiner in ("one", "another")
        or not mention.head.tag_.startswith("N")
    )
    return "unnamed person" if agent else "document"


def label_naming(name: Name) -> str:
    if name["label"] == "PERSON":
        return "named person"
    return "document" if name["label"] in ("WORK_OF_ART", "LAW") else "named organization"


def count_of(mention: Mention) -> int | None:
    """How many a mention says they are: 4 for "four US officials"; "a dozen" gives 12, "several" nothing."""
    if not mention.plural:
        return None
    words = [token.lower_ for token in mention.head.doc[mention.first : mention.head.i]]
    for place, word in enumerate(words):
        number = number_of(word)
        if number is None:
            continue
        if words[place + 1 : place + 2] == ["dozen"]:
            return number * DOZEN
        if number >= 20 and words[place + 1 : place + 2] == ["-"]:  # "twenty-seven"
            return number + (number_of("".join(words[place + 2 : place + 3])) or 0)
        return number
    return None


def number_of(word: str) -> int | None:
    """The number that a word in lower case or a figure is; nothing for what looks like a year."""
    listed = source_words().quantities.get(word)
    if listed or not FIGURE.fullmatch(word) or YEAR.fullmatch(word):
        return listed
    return int(word.replace(",", ""))


def country_of(discourse: Discourse, mention: Mention, toponyms: list[Toponym]) -> str | None:
    """The one country that a mention is of: "Ukrainian commanders", "Russia’s embassy in Washington".

    Words before the head decide; then those after "of", "for", "from", "at". Where it is ("in Washington") does not.
    Two countries, and coordinated heads, give none.
    """
    if mention.name is not None:
        return mention.name["country"]
    if any(child.dep_ == "conj" and child.i < mention.last for child in mention.head.children):
        return None
    return country_in(discourse, mention.offsets, mention.head, toponyms)


def country_in(discourse: Discourse, offsets: Offsets, head: Token, toponyms: list[Toponym]) -> str | None:
    """The one country in some words about ``head``: before it, else in a phrase of belonging after it."""
    inside = between(toponyms, *offsets)
    before = {place["iso3"] for place in inside if place["start"] < head.idx}
    if before:
        return before.pop() if len(before) == 1 else None
    after = {place["iso3"] for place in inside if belongs(discourse, place["start"], head)}
    return after.pop() if len(after) == 1 else None


def between(toponyms: list[Toponym], start: int, end: int) -> list[Toponym]:
    """The toponyms that begin in some offsets; leaders and offices tell of no source's country."""
    first = bisect_left(toponyms, start, key=lambda place: place["start"])
    found = []
    for place in toponyms[first:]:
        if place["start"] >= end:
            break
        if place["form"] != "associated":  # the Congress of another country
            found.append(place)
    return found


def belongs(discourse: Discourse, position: int, head: Token) -> bool:
    """Whether a word stands in a phrase of belonging that hangs on ``head`` or on a role joined to it."""
    token = discourse.doc[discourse.at(position)]
    for _ in range(8):
        if token.dep_ == "prep" and token.lower_ not in OF_WHOM:
            return False
        if token == head or token.head == token:
            break
        token = token.head
    return token == head


def affiliation_of(discourse: Discourse, offsets: Offsets, names: Names) -> str | None:
    """The organization that a role is in: after "for", "of", "at", "with", else before the role.

    "A spokesman for the Kyiv city council", "White House officials".
    """
    doc, text = discourse.doc, discourse.text
    first, last = discourse.tokens(offsets)
    for token in doc[first:last]:
        if token.dep_ == "prep" and token.lower_ in OF_WHOM:
            found = next((child for child in token.children if child.dep_ == "pobj" and child.i < last), None)
            if found is not None and is_organization(found, names):
                begin, end = found.left_edge.i, found.i + 1
                while begin < found.i and doc[begin].lower_ in ARTICLES:
                    begin += 1
                held = names.at.get(found.i)
                return held["name"] if held else text[doc[begin].idx : doc[end - 1].idx + len(doc[end - 1])]
    head = doc[first:last].root
    inside = [name for name in names.inside(first, max(head.i, first)) if name["label"] == "ORG"]
    return inside[0]["name"] if inside else None


def is_organization(token: Token, names: Names) -> bool:
    name = names.at.get(token.i)
    if name is not None:
        return name["label"] == "ORG"
    proper = any(child.tag_.startswith("NNP") for child in token.lefts) or token.tag_.startswith("NNP")
    return singular(token.lower_) in source_words().organizations and proper
