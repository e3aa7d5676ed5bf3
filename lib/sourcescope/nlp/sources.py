"""Sources: every speaker of the article once, however it is called, with how it is named and described."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token

from .anonymity import Condition, conditions
from .coreference import Resolver
from .findings import Name, Offsets, Quotation, Source, register
from .mentions import Mention
from .names import find_names
from .naming import affiliation_of, count_of, country_in, country_of, naming_of
from .referents import Referent, Resolution
from .roles import apposition, title_before

__all__ = ["create", "find_sources"]

SAYING = re.compile(r",\s+(?:and |but |also )*(?:said|says|told|added|confirmed|described|declined)\b.*", re.S)
CLOSE = 12  # characters between a mention and "and its …"


def find_sources(doc: Doc) -> Doc:
    """Set ``doc._.names`` and ``doc._.sources``, and the source of each quotation."""
    text = doc.text
    doc._.names = find_names(doc, text)
    doc._.sources = Sources(doc, text).found() if any(q["speaker"] for q in doc._.quotations) else []
    return doc


class Sources:
    """The sources of one article while they are gathered."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self.resolver = Resolver(doc, text)
        self.quotations: list[Quotation] = doc._.quotations
        self.sources: list[Source] = []
        self.referents: list[Referent] = []

    def found(self) -> list[Source]:
        """All sources, in the order of their first mention."""
        order = sorted(range(len(self.quotations)), key=lambda number: self.quotations[number]["speaker"] or (0, 0))
        for number in order:
            self.quotations[number]["source"] = self.speaker(number)
        for number in order:
            if self.quotations[number]["source"] is None:
                self.quotations[number]["source"] = self.first_person(number)
        self.describe()
        self.join_conditions()
        return self.numbered()

    def speaker(self, number: int) -> int | None:
        """The number of the source of a quotation; the first of several who speak together."""
        quotation = self.quotations[number]
        mention = self.resolver.mention(quotation["speaker"]) if quotation["speaker"] else None
        if mention is None:
            return None
        placed = [
            self.place(part, self.resolver.resolve(part, quotation["spans"]), number)
            for part in conjoined(self.resolver, mention)
        ]
        return next((source for source in placed if source is not None), None)

    def place(self, mention: Mention, resolution: Resolution, number: int) -> int | None:
        """Note that a mention speaks a quotation; the number of its source, made when it is new."""
        referent = resolution.referent
        if referent is None:
            return None
        if referent.source is None:
            referent.source = len(self.sources)
            self.sources.append(self.new(referent))
            self.referents.append(referent)
        source = self.sources[referent.source]
        source["mentions"].append(mention.offsets)
        source["rules"].append(resolution.rule)
        source["quotations"].append(number)
        self.resolver.speaks(referent, mention)
        return referent.source

    def first_person(self, number: int) -> int | None:
        """ "I" and "we" inside a quotation are who speaks that quotation."""
        quotation = self.quotations[number]
        mention = self.resolver.mention(quotation["speaker"]) if quotation["speaker"] else None
        if mention is None or mention.pronoun not in ("i", "we") or not self.resolver.discourse.quoted(mention.start):
            return None
        for other in self.quotations:
            around = any(start <= mention.start < end for start, end in other["spans"])
            if around and other is not quotation and other["source"] is not None:
                speaker = self.referents[other["source"]]
                return self.place(mention, Resolution(speaker, "first person in a quotation"), number)
        return None

    def new(self, referent: Referent) -> Source:
        """The source that a referent is."""
        base = self.resolver.mention(referent.offsets)
        naming = naming_of(base, self.resolver.names) if base else "unnamed person"
        return Source(
            name=referent.name,
            entity=referent.key,
            naming=naming,
            descriptor=None,
            affiliation=None,
            country=None,
            anonymity=None,
            anonymity_reason=None,
            count=None,
            mentions=[],
            rules=[],
            quotations=[],
        )

    def describe(self) -> None:
        """Descriptor, affiliation, country and number of each source."""
        by_key: dict[str, list[Name]] = {}
        for name in self.doc._.names:
            by_key.setdefault(name["entity"], []).append(name)
        for source, referent in zip(self.sources, self.referents, strict=True):
            if source["naming"] == "named person" and referent.key:
                self.describe_person(source, by_key[referent.key])
            else:
                self.describe_words(source, referent)
        for source in self.sources:
            source["country"] = source["country"] or self.inherited(source)

    def describe_person(self, source: Source, names: list[Name]) -> None:
        """The first title and the first apposition of a name, and what they tell."""
        discourse = self.resolver.discourse
        titles = (title_before(discourse, name) for name in names)
        appositions = (apposition(discourse, name) for name in names)
        found = [next((one for one in places if one), None) for places in (titles, appositions)]
        parts = [discourse.text[slice(*offsets)] for offsets in found if offsets]
        source["descriptor"] = ", ".join(dict.fromkeys(parts)) or None
        for offsets in found:
            if offsets:
                head = self.role_head(offsets)
                source["country"] = source["country"] or country_in(discourse, offsets, head, self.doc._.toponyms)
                source["affiliation"] = source["affiliation"] or affiliation_of(discourse, offsets, self.resolver.names)

    def role_head(self, offsets: Offsets) -> Token:
        """The head of a descriptor; of a title, its last word."""
        first, last = self.resolver.discourse.tokens(offsets)
        root: Token = self.doc[first:last].root
        return root if root.tag_.startswith("N") else self.doc[last - 1]

    def describe_words(self, source: Source, referent: Referent) -> None:
        """Of a source without a personal name, the mention with most words; country and number from all of them."""
        discourse = self.resolver.discourse
        spans = dict.fromkeys([referent.offsets, *source["mentions"]])
        mentions = [mention for span in spans if (mention := self.resolver.mention(span)) and not mention.pronoun]
        for mention in mentions:
            source["count"] = source["count"] or count_of(mention)
            source["country"] = source["country"] or country_of(discourse, mention, self.doc._.toponyms)
            if mention.name is None:
                source["affiliation"] = source["affiliation"] or affiliation_of(
                    discourse, mention.offsets, self.resolver.names
                )
        described = [mention for mention in mentions if mention.name is None]
        if described:
            longest = max(described, key=lambda mention: mention.last - mention.first - (mention.determiner == "the"))
            source["descriptor"] = discourse.text[longest.start : longest.end]
        if source["affiliation"] == source["name"]:
            source["affiliation"] = None

    def inherited(self, source: Source) -> str | None:
        """ "Russia’s embassy and its mission": the country of the source just before."""
        start, end = source["mentions"][0]
        if self.resolver.discourse.text[start:end].split()[0].lower() not in ("its", "their"):
            return None
        before = [
            (other["mentions"][0][1], other["country"])
            for other in self.sources
            if 0 <= start - other["mentions"][0][1] <= CLOSE
        ]
        return max(before)[1] if before else None

    def join_conditions(self) -> None:
        """Each stated condition of anonymity goes to the unnamed source that speaks under it."""
        for condition in conditions(self.resolver.discourse.text):
            source = self.holder(condition.offsets)
            if source is not None and source["anonymity"] is None:
                source["anonymity"], source["anonymity_reason"] = condition.words, self.reason(condition)

    def reason(self, condition: Condition) -> str | None:
        """The reason for a condition, up to the words of saying that follow it."""
        if condition.reason is None:
            return None
        start, end = condition.reason
        ends = [q["cue"][0] for q in self.quotations if q["cue"] and start < q["cue"][0] < end]
        words = self.resolver.discourse.text[start : min([end, *ends])]
        return " ".join(SAYING.sub("", words).split()).rstrip(" ,") or None

    def holder(self, offsets: Offsets) -> Source | None:
        """The unnamed source mentioned last before a condition in its sentence, else first in it, else before it."""
        discourse = self.resolver.discourse
        here = discourse.sentence[discourse.at(offsets[0])]
        near = []
        for number, referent in enumerate(self.referents):
            if not self.sources[number]["naming"].startswith("unnamed"):
                continue
            for sighting in (*referent.spoke, *referent.passed, *referent.sightings):
                if here - 1 <= sighting.sentence <= here + 1:
                    order = (
                        abs(sighting.sentence - here),
                        sighting.start > offsets[0],
                        abs(sighting.start - offsets[0]),
                    )
                    near.append((order, number))
        return self.sources[min(near)[1]] if near else None

    def numbered(self) -> list[Source]:
        """The sources in the order of their first mention; quotations are numbered anew with them."""
        order = sorted(range(len(self.sources)), key=lambda number: min(self.sources[number]["mentions"]))
        new = {old: number for number, old in enumerate(order)}
        for quotation in self.quotations:
            if quotation["source"] is not None:
                quotation["source"] = new[quotation["source"]]
        return [self.sources[number] for number in order]


def conjoined(resolver: Resolver, mention: Mention) -> Iterator[Mention]:
    """Those who speak together, when each is named or a pronoun: "Lee and Park"; else the mention itself."""
    doc = mention.head.doc
    named = [name for name in resolver.names.inside(mention.first, mention.last) if name["label"] == "PERSON"]
    between = [resolver.discourse.text[one["end"] : other["start"]] for one, other in pairwise(named)]
    if (
        len(named) > 1
        and mention.head.i in resolver.names.at
        and not any(char.isalnum() for char in resolver.discourse.text[named[-1]["end"] : mention.end])
        and between[-1].strip(" ,") == "and"
        and all(b.strip() in (",", "and", ", and") for b in between)
    ):
        for name in named:
            part = resolver.mention((name["start"], name["end"]))
            if part is not None:
                yield part
        return
    heads = [mention.head]
    for token in doc[mention.head.i + 1 : mention.last]:
        if token.dep_ == "conj" and token.head in heads:
            heads.append(token)
    cuts = [
        token.i for token in doc[mention.first : mention.last] if token.dep_ in ("cc", "punct") and token.head in heads
    ]
    parts = []
    begin = mention.first
    for cut in [*cuts, mention.last]:
        if cut > begin:
            part = resolver.mention((doc[begin].idx, doc[cut - 1].idx + len(doc[cut - 1])))
            if part is None or (part.name is None and part.pronoun is None):
                break
            parts.append(part)
        begin = cut + 1
    else:
        different = {id(part.name) if part.name else part.pronoun for part in parts}
        if len(heads) > 1 and len(different) == len(parts) > 1:
            yield from parts
            return
    yield mention


@Language.factory(
    "sourcescope_sources",
    requires=["doc.ents", "token.dep", "token.tag"],
    assigns=["doc._.sources", "doc._.names"],
)
def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Component that resolves the speakers of ``doc._.quotations`` to sources, and names entities.

    Needs a parser and an entity recognizer before it. Without quotations it sets the names alone.
    """
    register()
    return find_sources
