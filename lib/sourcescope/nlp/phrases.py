"""Noun phrases that tell what somebody is: "the US senator", "a spokesman", "the Foreign Ministry".

Each is of a named person or organization where the grammar says so (title, apposition, "is the chairman"), else of
nobody in particular. Nouns are those of ``rules/source_words.json``.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from .discourse import Discourse
from .mentions import Names, determiner_of, modifiers_of, names_after
from .source_words import SourceWords, singular, source_words

__all__ = ["PLACES", "Phrase", "phrases"]

NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
PARTY = re.compile(r"\((R|D|I)(?=[-–—)])")
PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
PLACES = frozenset(("state", "country", "nation", "city", "county", "town", "province", "village", "territory"))
BEING = ("is", "was", "'s", "’s", "becomes", "became", "remains", "are", "were")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase up to its head."""

    token: int
    start: int
    end: int
    sentence: int
    kind: str  # person, organization, document
    noun: str
    modifiers: frozenset[str]
    determiner: str
    plural: bool
    owner: str | None  # key of the name that it describes or is
    within: frozenset[str] = frozenset()  # keys of the names after it: "Salem" of "the police in Salem"

    @property
    def identity(self) -> str:
        """Who it is of: its owner; of a group or organization its words; else it stands for itself."""
        if self.owner:
            return self.owner
        words = " ".join([*sorted(self.modifiers), self.noun, *sorted(self.within)])
        if self.determiner in ("my", "our"):
            return f"{self.determiner} {words}"
        return f"{words}+" if self.plural else words if self.kind != "person" else f"{words}@{self.start}"


def phrases(discourse: Discourse, names: Names) -> list[Phrase]:
    """The noun phrases of an article, in order."""
    known = source_words()
    found = []
    for i, (tag, word) in enumerate(zip(discourse.tags, discourse.words, strict=True)):
        if word == "(" and i and (party := party_in(discourse, names, i)):
            found.append(party)
        if tag not in NOUNS:
            continue
        plural = tag in ("NNS", "NNPS")
        noun = singular(word) if plural else word
        kind = kind_of(noun, known)
        if kind is None:
            continue
        token = discourse.doc[i]
        owner = owner_of(token, names)
        if owner is None and (token.dep_ == "compound" or token.i in names.at):
            continue
        first = token.left_edge
        while first.i < token.i and not determiner_of(first) and not first.tag_.startswith(("N", "J", "C", "PRP", "V")):
            first = first.nbor()
        found.append(
            Phrase(
                token=token.i,
                start=first.idx,
                end=token.idx + len(token),
                sentence=discourse.sentence[token.i],
                kind=kind,
                noun=noun,
                modifiers=modifiers_of(token, first.i, names),
                determiner=determiner_of(first),
                plural=plural,
                owner=owner,
                within=names_after(token, names),
            )
        )
    return found


def party_in(discourse: Discourse, names: Names, bracket: int) -> Phrase | None:
    """What "(R-Tex.)" after a person's name says: a Republican."""
    name = names.at.get(bracket - 1)
    match = PARTY.match(discourse.text, discourse.starts[bracket])
    if name is None or match is None or name["label"] != "PERSON":
        return None
    return Phrase(
        token=bracket,
        start=match.start(),
        end=match.end(),
        sentence=discourse.sentence[bracket],
        kind="person",
        noun=PARTIES[match[1]],
        modifiers=frozenset(),
        determiner="",
        plural=False,
        owner=name["entity"],
    )


def kind_of(noun: str, known: SourceWords) -> str | None:
    if noun in known.people or (noun in known.titles and noun not in known.organizations):
        return "person"
    if noun in known.organizations:
        return "organization"
    return "document" if noun in known.documents else None


def owner_of(token: Token, names: Names) -> str | None:
    """The key of the person or organization that a noun describes or is the last word of."""
    own = names.at.get(token.i)
    if own is not None:
        return own["entity"] if own["label"] == "ORG" and heads_name(token, names) else None
    near = []
    following = names.at.get(token.i + 1)
    if following is not None and (
        token.dep_ in ("compound", "nmod", "amod", "appos") or names.at.get(token.head.i) is following
    ):
        near.append(token.i + 1)
    if token.dep_ in ("appos", "conj"):
        near.append(described(token).i)
    near += [child.i for child in token.children if child.dep_ == "appos"]
    if token.dep_ == "attr" and token.head.lower_ in BEING:
        near += [child.i for child in token.head.children if child.dep_ == "nsubj" and child.i < token.i]
    if token.dep_ == "nsubj" and token.head.lower_ in BEING:
        near += [child.i for child in token.head.children if child.dep_ == "attr"]
    for i in near:
        name = names.at.get(i)
        if name is not None and name["label"] == "PERSON":
            return name["entity"]
    return None


def heads_name(token: Token, names: Names) -> bool:
    """Whether a word is what its name is a kind of: "Ministry" of "Foreign Ministry", "Commission on Debates"."""
    own = names.at[token.i]
    alone = token.idx == own["start"] and token.idx + len(token) == own["end"]
    if alone:
        return token.lower_ not in PLACES and token.lower_ not in source_words().named_kinds
    following = names.at.get(token.i + 1)
    first = not any(other.tag_ == "IN" for other in token.doc[names.first_of(token.i) : token.i])
    return first and (following is not own or token.doc[token.i + 1].tag_ == "IN")


def described(token: Token) -> Token:
    """What an apposition, or what is joined to one, describes."""
    for _ in range(3):
        if token.dep_ == "appos":
            return token.head
        if token.dep_ != "conj":
            break
        token = token.head
    return token
