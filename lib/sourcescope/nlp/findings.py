"""What the components leave on a ``Doc``: lists of plain values, linked by number.

Every position is a half-open character offset into ``doc.text``. Plain dictionaries, because a dataclass or a
``Span`` in ``doc._`` breaks ``Doc.to_bytes``, ``DocBin`` and ``nlp.pipe(n_process=2)``.
"""

from typing import NotRequired, TypedDict

from spacy.tokens import Doc

__all__ = ["Name", "Offsets", "Quotation", "Restriction", "Source", "Toponym", "register"]

Offsets = tuple[int, int]


class Toponym(TypedDict):
    """A mention of a country, in ``doc._.toponyms``."""

    start: int
    end: int
    iso3: str
    form: str  # name, demonym, place, associated
    rule: str


class Organization(TypedDict):
    """A mention of an organization of states, in ``doc._.organizations``."""

    start: int
    end: int
    organization: str  # its short name: a key of ``rules/organizations.json``


class Quotation(TypedDict):
    """Somebody's words or thought, in ``doc._.quotations``, in the order of the text."""

    spans: list[Offsets]  # empty only for "no response"
    kind: str  # direct, mixed, indirect, no response
    cue: Offsets | None
    stance: str  # neutral, asserts, doubts, admits, warns, endorses, denies, believes
    speech: str  # speech, belief, evaluation
    speaker: Offsets | None
    relative: NotRequired[Offsets]  # the pronoun that stands for the speaker at the cue: "who" of "lawmakers who argue"
    source: int | None  # index into doc._.sources, set by the sources component
    rule: str
    evidence: list[str]  # what decided, most telling first


class Source(TypedDict):
    """A person, group, organization or document that speaks, in ``doc._.sources``."""

    name: str
    entity: str | None  # the key of doc._.names, where the source is one of them
    naming: str  # named person, named organization, unnamed person, unnamed group, document
    descriptor: str | None
    affiliation: str | None
    country: str | None  # ISO 3166-1 alpha-3
    anonymity: str | None  # the condition as worded
    anonymity_reason: str | None  # as worded
    count: int | None  # "four US officials": 4
    mentions: list[Offsets]
    rules: list[str]  # one a mention: the rule that resolved it
    quotations: list[int]  # indexes into doc._.quotations, also of those spoken together with others


class Name(TypedDict):
    """A mention of a named entity, in ``doc._.names``."""

    start: int
    end: int
    label: str  # OntoNotes
    name: str  # the fullest form in the article
    entity: str  # "person:joe biden": the same in every article
    country: str | None


class Restriction(TypedDict):
    """A statement that something is permitted, eased, restricted, prohibited or required."""

    category: str  # permit, ease, restrict, prohibit, require
    status: str  # in force, past, proposed, denied, warned against, hypothetical
    cue: Offsets
    actor: Offsets | None
    affected: Offsets | None
    action: Offsets | None
    limits: list[Offsets]
    actor_name: str | None  # the name behind a pronoun or short form; else the words
    affected_name: str | None
    action_name: str | None  # what "these" in the action stands for: the action of the statement before
    source: int | None  # index into doc._.sources; None is the article's own voice
    act: int | None  # the same act told twice in the article has one number
    reverses: int | None  # number of the earlier act that this one undoes
    rule: str


def register() -> None:
    """Add the extensions that the components write to; calling it again changes nothing."""
    for name in ("toponyms", "organizations", "quotations", "sources", "names", "restrictions"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=[])
