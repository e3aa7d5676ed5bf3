"""A parsed sentence as plain lists: its words and its tree, by token number within the sentence."""

from spacy.tokens import Span

from ..findings import Offsets
from ..inflection import base_form

__all__ = ["TRIMMED", "Sentence"]

# Participles that the tagger takes for adjectives after "be".
PARTICIPLES = frozenset(
    (
        "banned",
        "barred",
        "closed",
        "forbidden",
        "frozen",
        "outlawed",
        "prohibited",
        "required",
        "restricted",
        "suspended",
    )
)
QUOTES = frozenset("\"“”„«»‘'") | {"``", "''"}
TRIMMED = QUOTES | frozenset(",;:.–—-()[]!?…") | {"--", "...", "\n", "\n\n", "_"}


class Sentence:
    """Words in lower case, tags, dependencies, heads and entity labels of a sentence."""

    def __init__(self, span: Span, text: str, *, after_rule: bool = False) -> None:
        tokens = list(span)
        first = span.start
        self.span = span
        self.text = text
        self.after_rule = after_rule  # whether the sentence before tells a rule
        self.words = [token.lower_.strip() or "_" for token in tokens]
        self.tags = [token.tag_ for token in tokens]
        self.deps = [token.dep_ for token in tokens]
        self.entities = [token.ent_type_ for token in tokens]
        self.starts = [token.idx for token in tokens]
        self.ends = [token.idx + len(token) for token in tokens]
        self.size = len(tokens)
        heads = [token.head.i - first for token in tokens]
        self.heads = [head if 0 <= head < self.size else i for i, head in enumerate(heads)]
        self.set_tree()
        self.mend_tags()

    def mend_tags(self) -> None:
        """A root with a subject and an object is a verb ("forbids"), a noun before an apostrophe an owner."""
        for token, dep in enumerate(self.deps):
            marked = token + 1 < self.size and self.words[token + 1] in ("’", "'") and self.heads[token] > token
            if dep in ("nmod", "compound") and marked:  # "Sanders’ access"
                self.deps[token] = "poss"
            if dep == "acomp" and self.tags[token] == "JJ" and self.words[token] in PARTICIPLES:
                self.tags[token] = "VBN"  # "his accounts were frozen"
            if dep == "ROOT" and self.tags[token] == "JJ" and self.words[token].endswith("ed"):
                clause = self.child(token, "nsubj") is not None and self.child(token, "dobj") is not None
                self.tags[token] = "VBD" if clause else "JJ"  # "the bank limited withdrawals"
            if dep == "ROOT" and self.tags[token] == "NNS" and self.child(token, "nsubj") is not None:
                self.tags[token] = "VBZ" if self.child(token, "dobj") is not None else "NNS"

    def set_tree(self) -> None:
        """``children``, and the first and last token of each subtree as ``left`` and ``right``."""
        self.children: list[list[int]] = [[] for _ in range(self.size)]
        order = []
        for token, head in enumerate(self.heads):
            if head == token:
                order.append(token)
            else:
                self.children[head].append(token)
        for token in order:
            order.extend(self.children[token])
        self.left = list(range(self.size))
        self.right = list(range(self.size))
        for token in reversed(order):
            head = self.heads[token]
            self.left[head] = min(self.left[head], self.left[token])
            self.right[head] = max(self.right[head], self.right[token])

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of the dependencies."""
        for other in self.children[token]:
            if self.deps[other] in deps:
                return other
        return None

    def all(self, token: int, *deps: str) -> list[int]:
        """The children with one of the dependencies."""
        return [other for other in self.children[token] if self.deps[other] in deps]

    def preposition(self, token: int, *words: str) -> int | None:
        """The first prepositional child that is one of the words."""
        for other in self.children[token]:
            if self.words[other] in words and self.deps[other] in ("prep", "agent", "dative", "prt", "advmod", "mark"):
                return other
        return None

    def inside(self, preposition: int | None) -> int | None:
        """The noun or gerund that a preposition governs."""
        return None if preposition is None else self.child(preposition, "pobj", "pcomp")

    def up(self, token: int) -> list[int]:
        """The heads above a token, nearest first."""
        chain: list[int] = []
        while self.heads[token] != token and len(chain) < MOST_HEADS:
            token = self.heads[token]
            chain.append(token)
        return chain

    def base(self, token: int) -> str:
        """The base form of a word by its tag."""
        return base_form(self.words[token], self.tags[token])

    def verb_above(self, token: int) -> int | None:
        """The nearest verb above a token."""
        return next((up for up in self.up(token) if self.tags[up][0] == "V"), None)

    def subjects_before(self) -> list[str]:
        """The subjects of the sentence before, in lower case."""
        if self.span.start == 0:
            return []
        before = self.span.doc[self.span.start - 1].sent
        return [token.lower_ for token in before if token.dep_ in ("nsubj", "nsubjpass")]

    def offsets(self, first: int, last: int) -> Offsets | None:
        """Character offsets of tokens ``first`` to ``last``, without punctuation and quotation marks at the ends."""
        while first <= last and self.words[first] in TRIMMED:
            first += 1
        while last >= first and (self.words[last] in TRIMMED or self.tags[last] == "POS"):
            last -= 1
        return (self.starts[first], self.ends[last]) if first <= last else None


# A chain of heads longer than this tells nothing of the cue at its foot.
MOST_HEADS = 12
