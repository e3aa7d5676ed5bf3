"""What a speaker mention is made of: its head, its name if it has one, its number, and what describes it."""

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from .findings import Name, Offsets
from .inflection import base_form
from .source_words import source_words

__all__ = ["Mention", "mention_at"]

DETERMINERS = (
    "the",
    "a",
    "an",
    "this",
    "that",
    "these",
    "those",
    "another",
    "one",
    "its",
    "his",
    "her",
    "their",
    "our",
    "my",
)
LEFT_OUT = ("the", "a", "an", "this", "that", "these", "those")
COORDINATORS = ("and", "or", "&")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of somebody who speaks."""

    start: int
    end: int
    span: Span
    head: Token
    name: Name | None  # the name that the mention is, not one that it only holds
    pronoun: str | None
    plural: bool
    coordinated: bool

    @property
    def offsets(self) -> Offsets:
        return self.start, self.end

    @property
    def noun(self) -> str:
        """The head as a singular noun in lower case."""
        return base_form(self.head.text, "NNS") if self.plural else self.head.lower_

    @property
    def determiner(self) -> str:
        """The first word in lower case when it is a determiner, else nothing."""
        first = self.span[0].lower_
        return first if first in DETERMINERS else ""

    @property
    def words(self) -> str:
        """The words without determiners and numbers at the start: "the four US officials" gives "US officials"."""
        tokens = list(self.span)
        while len(tokens) > 1 and (tokens[0].lower_ in LEFT_OUT or tokens[0].tag_ == "CD"):
            tokens = tokens[1:]
        return self.span.doc.text[tokens[0].idx : self.end]


def mention_at(doc: Doc, offsets: Offsets, names: list[Name]) -> Mention | None:
    """The mention at some offsets; nothing where no word is."""
    span = doc.char_span(*offsets, alignment_mode="expand")
    if span is None or not span.text.strip():
        return None
    head = head_of(span)
    core = core_end(span, head)
    name = name_of(offsets, head, names)
    pronoun = span.text.lower() if len(span) == 1 and span[0].tag_ in ("PRP", "WP") else None
    coordinated = name is None and any(
        token.dep_ == "cc" and token.head == head and token.lower_ in COORDINATORS for token in span if token.i < core
    )
    plural = head.tag_ in ("NNS", "NNPS") or coordinated or pronoun in ("they", "we", "them")
    return Mention(offsets[0], offsets[1], span, head, name, pronoun, plural, coordinated)


def head_of(span: Span) -> Token:
    """The span's head; of a title and a name that the parser tore apart, the last noun before a comma or preposition."""
    root = span.root
    if root.tag_.startswith(("N", "PRP", "WP", "CD", "DT", "JJ")):
        return root
    nouns = [token for token in span if token.tag_.startswith("N")]
    return nouns[-1] if nouns else root


def core_end(span: Span, head: Token) -> int:
    """Index after the words before which coordination still joins heads."""
    return max(span.end, head.i + 1)


def name_of(offsets: Offsets, head: Token, names: list[Name]) -> Name | None:
    """The name that holds the head, or that ends with the mention's first noun phrase; demonyms name nobody."""
    inside = [n for n in names if n["start"] < offsets[1] and n["end"] > offsets[0] and n["label"] != "NORP"]
    holding = [n for n in inside if n["start"] <= head.idx < n["end"]]
    if holding:
        return max(holding, key=lambda name: (name["label"] == "PERSON", name["end"] - name["start"]))
    role = head.lower_ in source_words().titles
    persons = [n for n in inside if n["label"] == "PERSON" and (role or head.tag_.startswith("NNP"))]
    return persons[0] if persons and persons[0]["start"] <= head.idx + len(head.text) + 40 else None
