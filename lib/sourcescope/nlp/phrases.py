"""Noun phrases that tell what somebody is: "the US senator", "a spokesman", "the Foreign Ministry".

Each is of a named person or organization where the grammar says so (title, apposition, "is the chairman"), else of
nobody in particular. Nouns are those of ``rules/source_words.json``.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from .discourse import Discourse
from .mentions import Names, determiner_of, modifiers_of
from .source_words import SourceWords, singular, source_words

__all__ = ["Phrase", "phrases"]

NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
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

    @property
    def identity(self) -> str:
        """Who it is of: its owner; of a group or organization its words; else it stands for itself."""
        if self.owner:
            return self.owner
        words = " ".join([*sorted(self.modifiers), self.noun])
        return f"{words}+" if self.plural else words if self.kind != "person" else f"{words}@{self.start}"


def phrases(discourse: Discourse, names: Names) -> list[Phrase]:
    """The noun phrases of an article, in order."""
    known = source_words()
    found = []
    for i, (tag, word) in enumerate(zip(discourse.tags, discourse.words, strict=True)):
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
                modifiers=modifiers_of(token, first.i),
                determiner=determiner_of(first),
                plural=plural,
                owner=owner,
            )
        )
    return found


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
        last = names.at.get(token.i + 1) is not own
        return own["entity"] if own["label"] == "ORG" and last else None
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
    for i in near:
        name = names.at.get(i)
        if name is not None and name["label"] == "PERSON":
            return name["entity"]
    return None


def described(token: Token) -> Token:
    """What an apposition, or what is joined to one, describes."""
    for _ in range(3):
        if token.dep_ == "appos":
            return token.head
        if token.dep_ != "conj":
            break
        token = token.head
    return token
