"""Sources: every speaker of the article once, however it is called, with how it is named and described."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from .coreference import Person, Resolver
from .findings import Name, Offsets, Quotation, Source, Toponym, register
from .mentions import Mention, mention_at
from .names import find_names
from .naming import anonymity, apposition, count_of, country_of, descriptor_country, naming_of, title_of

__all__ = ["create", "find_sources"]


def find_sources(doc: Doc) -> Doc:
    """Set ``doc._.names`` and ``doc._.sources``, and the source of each quotation."""
    names = find_names(doc)
    doc._.names = names
    quotations: list[Quotation] = doc._.quotations
    resolver = Resolver(doc, names)
    sources: list[Source] = []
    spoken = sorted((q for q in quotations if q["speaker"]), key=lambda q: q["speaker"] or (0, 0))
    for quotation in spoken:
        mention = mention_at(doc, quotation["speaker"], names) if quotation["speaker"] else None
        quotation["source"] = place(doc, resolver, mention, sources) if mention else None
    describe_named(doc, names, sources)
    inherit_countries(doc, sources)
    join_anonymity(doc, sources)
    doc._.sources = sources
    renumber(doc)
    return doc


def place(doc: Doc, resolver: Resolver, mention: Mention, sources: list[Source]) -> int | None:
    """The number of the mention's source, made when it is new; nothing for a pronoun that stays open."""
    naming = naming_of(mention)
    person, rule = resolver.resolve(mention, animate=naming.endswith(("person", "group")))
    if person is None:
        return None
    if person.source is None:
        person.source = len(sources)
        sources.append(new_source(doc, mention, person, naming))
    source = sources[person.source]
    source["mentions"].append(mention.offsets)
    source["rules"].append(rule)
    source["count"] = source["count"] or count_of(mention)
    if source["country"] is None:
        source["country"] = country_of(doc, mention, doc._.toponyms)
    return person.source


def new_source(doc: Doc, mention: Mention, person: Person, naming: str) -> Source:
    """The source that a mention begins. One that a pronoun begins has the name that the pronoun stands for."""
    if person.key:
        kind = person.key.partition(":")[0]
        naming = "named person" if kind == "person" else naming
    return Source(
        name=person.name,
        entity=person.key,
        naming=naming,
        descriptor=None if person.key else doc.text[mention.start : mention.end],
        affiliation=None,
        country=None,
        anonymity=None,
        anonymity_reason=None,
        count=None,
        mentions=[],
        rules=[],
    )


def describe_named(doc: Doc, names: list[Name], sources: list[Source]) -> None:
    """Title and apposition of named sources, from all mentions of the name; the first of each is taken."""
    by_key = {source["entity"]: source for source in sources if source["entity"]}
    parts: dict[str, list[str]] = {}
    found: dict[str, tuple[bool, bool]] = {}
    for name in names:
        source = by_key.get(name["entity"])
        if source is None or source["naming"] != "named person":
            continue
        had_title, had_apposition = found.get(name["entity"], (False, False))
        title = None if had_title else title_before(doc, name)
        role = None if had_apposition else apposition(doc, name)
        found[name["entity"]] = (had_title or bool(title), had_apposition or bool(role))
        for words, before in ((title, True), (role, False)):
            if words:
                listed = parts.setdefault(name["entity"], [])
                listed.insert(0, words) if before else listed.append(words)
                take_context(doc, source, names, words, name)
    for key, words in parts.items():
        by_key[key]["descriptor"] = ", ".join(words)


def title_before(doc: Doc, name: Name) -> str | None:
    """The title in front of a name, as far as its noun phrase goes: "US Representative"."""
    span = doc.char_span(name["start"], name["end"], alignment_mode="expand")
    if span is None:
        return None
    first = span.start
    while first > 0 and (
        doc[first - 1].dep_ in ("compound", "amod", "nmod", "poss")
        and doc[first - 1].tag_.startswith(("NN", "JJ"))
        and not doc[first - 1].is_sent_end
    ):
        first -= 1
    if first == span.start:
        return None
    begin = doc[first].idx
    mention = mention_at(doc, (begin, name["end"]), [name])
    return title_of(doc, mention) if mention else None


def take_context(doc: Doc, source: Source, names: list[Name], words: str, name: Name) -> None:
    """Country and affiliation that a descriptor near a name states."""
    start = doc.text.find(words, max(name["start"] - len(words) - 5, 0))
    if start < 0:
        return
    end = start + len(words)
    toponyms: list[Toponym] = doc._.toponyms
    source["country"] = source["country"] or descriptor_country(doc, start, end, toponyms)
    inside = [other for other in names if start <= other["start"] < end and other["label"] == "ORG"]
    if inside and source["affiliation"] is None:
        source["affiliation"] = inside[0]["name"]


def inherit_countries(doc: Doc, sources: list[Source]) -> None:
    """ "Russia’s embassy and its mission": a possessive pronoun hands on the country of the source just before."""
    for source in sources:
        start, end = source["mentions"][0]
        if source["country"] or doc.text[start:end].split()[0].lower() not in ("its", "their"):
            continue
        before = [
            o for o in sources if o is not source and o["mentions"][0][1] <= start and start - o["mentions"][0][1] < 12
        ]
        if before:
            source["country"] = before[-1]["country"]


def join_anonymity(doc: Doc, sources: list[Source]) -> None:
    """Each stated condition goes to the source whose mention in the same sentence stands closest before it."""
    for offsets, words, reason in anonymity(doc):
        source = holder(doc, offsets, sources)
        if source is not None and source["naming"].startswith("unnamed") and source["anonymity"] is None:
            source["anonymity"], source["anonymity_reason"] = words, reason


def holder(doc: Doc, offsets: Offsets, sources: list[Source]) -> Source | None:
    """The source that speaks in the sentence of a condition; in the sentence before when none does."""
    span = doc.char_span(*offsets, alignment_mode="expand")
    if span is None:
        return None
    sentence = span[0].sent
    for start in (sentence.start_char, doc[sentence.start - 1].sent.start_char if sentence.start else 0):
        near = [
            (abs(offsets[0] - mention[0]), number)
            for number, source in enumerate(sources)
            if source["naming"].startswith("unnamed")
            for mention in source["mentions"]
            if start <= mention[0] < sentence.end_char
        ]
        if near:
            return sources[min(near)[1]]
    return None


def renumber(doc: Doc) -> None:
    """Number the sources by their first mention in the text."""
    order = sorted(range(len(doc._.sources)), key=lambda number: doc._.sources[number]["mentions"][0])
    new = {old: number for number, old in enumerate(order)}
    doc._.sources = [doc._.sources[old] for old in order]
    for quotation in doc._.quotations:
        if quotation["source"] is not None:
            quotation["source"] = new[quotation["source"]]


@Language.factory("sourcescope_sources", assigns=["doc._.sources", "doc._.names"], requires=["doc.ents"])
def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Component that resolves the speakers of ``doc._.quotations`` to sources, and names entities.

    Needs a parser and an entity recognizer before it. Without quotations it sets the names alone.
    """
    register()
    return find_sources
