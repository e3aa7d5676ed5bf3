"""The name behind a pronoun or a short form anywhere in an article, for components that come after the sources."""

from typing import NamedTuple

from spacy.tokens import Doc

from .coreference import Resolver
from .findings import Offsets
from .referents import Referent

__all__ = ["Antecedent", "Antecedents"]


class Antecedent(NamedTuple):
    """Who a mention is."""

    name: str
    entity: str | None  # the key, where it is a named entity
    source: int | None  # index into doc._.sources, where it speaks
    rule: str


class Antecedents:
    """Tells who mentions of an article are. Ask in the order of the text; ``doc._.names`` and ``sources`` must be set.

    Precision first: nothing where two fit. A description that nobody fits is nobody's, unlike a speaker, of whom
    ``doc._.sources`` makes a new source.
    """

    def __init__(self, doc: Doc) -> None:
        self.resolver = Resolver(doc)
        self.sources = {
            mention: number for number, source in enumerate(doc._.sources) for mention in source["mentions"]
        }
        self.known = doc._.sources
        for number, source in enumerate(doc._.sources):
            mention = self.resolver.mention(source["mentions"][0])
            referent = self.resolver.by_key.get(source["entity"] or "")
            if referent is None and mention is not None:
                referent = self.resolver.new(mention)
            if referent is not None:
                referent.source = number
                self.speaks(referent, source["mentions"])

    def speaks(self, referent: Referent, mentions: list[Offsets]) -> None:
        """Take over where a source speaks."""
        for offsets in mentions:
            referent.spoke.append(self.resolver.discourse.sighting(offsets, speaks=True))

    def of(self, offsets: Offsets) -> Antecedent | None:
        """Who the mention at some offsets is; nothing for somebody new and for what stays open."""
        if offsets in self.sources:
            source = self.known[self.sources[offsets]]
            rule = source["rules"][source["mentions"].index(offsets)]
            return Antecedent(source["name"], source["entity"], self.sources[offsets], rule)
        mention = self.resolver.mention(offsets)
        if mention is None:
            return None
        referent, rule = self.resolver.known(mention)
        return Antecedent(referent.name, referent.key, referent.source, rule) if referent else None
