"""The tables: one row class each, from which schema, data dictionary and documentation come.

Positions are half-open character offsets into ``articles.text``; ``text[start:end] == row.text``. Sentences, sources,
quotes and restrictions number from 0 within an article.
"""

import datetime as dt
import types
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Annotated, Any, Self

import pandas as pd
import pyarrow as pa

__all__ = [
    "ROWS",
    "ArticleRow",
    "Column",
    "CountryRow",
    "EntityRow",
    "HeardRow",
    "OrganizationRow",
    "ProblemRow",
    "QuoteRow",
    "RestrictionRow",
    "SentenceRow",
    "SourceRow",
    "SpanList",
    "Tables",
    "arrow",
    "columns",
    "conform",
    "dictionary",
    "empty",
    "frame",
    "records",
    "schema",
]

SpanList = list[dict[str, int]]

ARTICLE_ID = "The article: the first 16 hex digits of the SHA-256 of its text"
SENTENCE = "Number of the sentence in the article, from 0"
START = "Offset of the first character in articles.text"
END = "Offset after the last character in articles.text"
WORDS = "Number of words: runs of letters and digits, with inner apostrophes, hyphens and points"


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article, as it was read."""

    article_id: Annotated[str, ARTICLE_ID]
    external_id: Annotated[str | None, "The id that the input gave, if it gave one"]
    title: Annotated[str | None, "Headline"]
    outlet: Annotated[str | None, "Who published it"]
    byline: Annotated[str | None, "Who wrote it, as printed"]
    url: Annotated[str | None, "Where it was published"]
    published: Annotated[dt.date | None, "Day of publication"]
    text: Annotated[str, "The text as read; only line ends are changed (\\r\\n to \\n)"]
    characters: Annotated[int, "Length of the text in characters"]
    words: Annotated[int, WORDS]
    sentences: Annotated[int, "Number of sentences"]
    pipeline: Annotated[str, "Versions of package, spaCy, model and rules that made the rows"]


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One sentence. No sentence runs across a line break, but where lines of even length break up a text."""

    article_id: Annotated[str, ARTICLE_ID]
    sentence: Annotated[int, SENTENCE]
    paragraph: Annotated[
        int, "Number of the paragraph in the article, from 0; a paragraph is a line, or lines that are full"
    ]
    start: Annotated[int, START]
    end: Annotated[int, END]
    text: Annotated[str, "The words"]
    words: Annotated[int, WORDS]


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One mention of a named entity."""

    article_id: Annotated[str, ARTICLE_ID]
    sentence: Annotated[int, SENTENCE]
    start: Annotated[int, START]
    end: Annotated[int, END]
    text: Annotated[str, "The words of the mention"]
    label: Annotated[str, "Type in OntoNotes' terms: PERSON, ORG, GPE, NORP, …"]
    name: Annotated[str, "The fullest form in the article: “Biden” and “Joe Biden” are one"]
    entity: Annotated[str, "Key that is the same in every article, such as person:joe biden"]
    country: Annotated[str | None, "ISO 3166-1 alpha-3 code where the entity is a country or in one"]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One person, group, organization or document that an article quotes or reports."""

    article_id: Annotated[str, ARTICLE_ID]
    source: Annotated[int, "Number of the source in the article, from 0"]
    name: Annotated[str, "Name, or the description where there is none"]
    key: Annotated[str, "Key for filters: the entity's key, else one that holds for this article alone"]
    entity: Annotated[str | None, "Key of the entity, the same in every article; empty for unnamed sources"]
    naming: Annotated[
        str,
        "named person, named organization, unnamed person, unnamed group, or document; unnamed is not anonymous",
    ]
    descriptor: Annotated[str | None, "Role, title or description, as the article words it"]
    affiliation: Annotated[str | None, "Organization the source belongs to, as the article words it"]
    country: Annotated[str | None, "ISO 3166-1 alpha-3 code by stated role or affiliation; empty if not stated"]
    anonymity: Annotated[str | None, "The condition of anonymity as the article words it, if it states one"]
    anonymity_reason: Annotated[str | None, "The reason given for it, as worded"]
    people: Annotated[int | None, "How many the article says they are: 4 for “four US officials”"]
    quotes: Annotated[int, "Number of quotes of any kind, refusals to comment left out"]
    words: Annotated[int, "Words in these quotes"]
    direct_words: Annotated[int, "Words of them within quotation marks"]


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quotation or reported statement, with who says it and which word introduces it."""

    article_id: Annotated[str, ARTICLE_ID]
    quote: Annotated[int, "Number of the quote in the article, from 0"]
    sentence: Annotated[int, "Number of the first sentence that it stands in"]
    last_sentence: Annotated[int, "Number of the last sentence that it stands in"]
    kind: Annotated[
        str,
        "direct (all within quotation marks), mixed (partly), indirect (reported), no response (asked, did not answer)",
    ]
    spans: Annotated[SpanList, "Where the quoted words stand: a quote broken by its attribution has several spans"]
    text: Annotated[str | None, "The quoted words, spans joined by “ … ”; empty for no response"]
    words: Annotated[int, WORDS]
    direct_words: Annotated[int, "Words of it within quotation marks"]
    cue: Annotated[str | None, "The word that introduces it (“said”, “according to”)"]
    cue_start: Annotated[int | None, START]
    cue_end: Annotated[int | None, END]
    stance: Annotated[str, "What the cue tells of the reporter's stance: neutral, asserts, doubts, admits, …"]
    speech: Annotated[str, "speech, belief or evaluation"]
    source: Annotated[int | None, "Number of the source in the article; empty where no speaker was found"]
    speaker: Annotated[
        str | None, "The mention of the speaker: a name, role or pronoun, with the “who” that stands for it"
    ]
    speaker_start: Annotated[int | None, START]
    speaker_end: Annotated[int | None, END]
    rule: Annotated[str, "Which rule or construction found it"]
    evidence: Annotated[str | None, "What decided, most telling first"]


@dataclass(frozen=True, slots=True)
class CountryRow:
    """One mention of a country."""

    article_id: Annotated[str, ARTICLE_ID]
    sentence: Annotated[int, SENTENCE]
    start: Annotated[int, START]
    end: Annotated[int, END]
    text: Annotated[str, "The words of the mention"]
    iso3: Annotated[str, "ISO 3166-1 alpha-3 code; XKX for Kosovo"]
    country: Annotated[str, "Short English name"]
    form: Annotated[
        str,
        "name, demonym, place (a city, region or seat of power), or associated (a leader or office; not in any count)",
    ]
    rule: Annotated[str | None, "Which rule found it: the form, or seat of power, place before its region, …"] = None


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """One mention of an organization of states, which is no country."""

    article_id: Annotated[str, ARTICLE_ID]
    sentence: Annotated[int, SENTENCE]
    start: Annotated[int, START]
    end: Annotated[int, END]
    text: Annotated[str, "The words of the mention"]
    organization: Annotated[str, "Short name, such as NATO"]
    name: Annotated[str, "Full name"]
    members: Annotated[str, "ISO 3166-1 alpha-3 codes of its members, with blanks between; as of the date in the docs"]


@dataclass(frozen=True, slots=True)
class HeardRow:
    """One country of an article: how often it is mentioned, against how much sources from it say."""

    article_id: Annotated[str, ARTICLE_ID]
    iso3: Annotated[str, "ISO 3166-1 alpha-3 code; XKX for Kosovo"]
    country: Annotated[str, "Short English name"]
    mentions: Annotated[int, "Mentions by name, demonym or place; 1 is a country that rests on a single mention"]
    sources: Annotated[int, "Sources that are quoted and from there by stated role or affiliation; 0: none is stated"]
    words: Annotated[int, "Words of these sources, quoted or reported"]
    direct_words: Annotated[int, "Words of them within quotation marks"]


@dataclass(frozen=True, slots=True)
class RestrictionRow:
    """One statement that something is permitted, eased, restricted, prohibited or required."""

    article_id: Annotated[str, ARTICLE_ID]
    restriction: Annotated[int, "Number of the statement in the article, from 0"]
    sentence: Annotated[int, SENTENCE]
    category: Annotated[str, "permit, ease, restrict, prohibit or require: what the words do, whatever the status"]
    status: Annotated[str, "in force, past (told of an earlier time), proposed, denied, warned against or hypothetical"]
    cue: Annotated[str, "The word that tells it"]
    cue_start: Annotated[int, START]
    cue_end: Annotated[int, END]
    actor: Annotated[str | None, "Who permits or restricts, as worded"]
    actor_start: Annotated[int | None, START]
    actor_end: Annotated[int | None, END]
    actor_name: Annotated[str | None, "The actor's name, where the words are a pronoun or a short form"]
    affected: Annotated[str | None, "Who may, may not or must, as worded"]
    affected_start: Annotated[int | None, START]
    affected_end: Annotated[int | None, END]
    affected_name: Annotated[str | None, "The affected party's name, where the words are a pronoun or a short form"]
    action: Annotated[str | None, "What they may, may not or must do, or the thing restricted"]
    action_start: Annotated[int | None, START]
    action_end: Annotated[int | None, END]
    action_name: Annotated[str | None, "What “these” in the action stands for: the action of the statement before"]
    limits: Annotated[SpanList, "Words that bound it: where, when, for what, how much, except"]
    source: Annotated[int | None, "Number of the source whose words it is; empty: the article's own voice"]
    act: Annotated[int | None, "Number of the act in the article: the same act told twice has one number"]
    reverses: Annotated[int | None, "Number of the earlier act that this one undoes"]
    rule: Annotated[str, "Which frame found it, and what was left open"]


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One input, or part of one, that was not analyzed."""

    article_id: Annotated[str | None, ARTICLE_ID]
    external_id: Annotated[str | None, "The id that the input gave"]
    input: Annotated[str, "File, line or box that it came from"]
    stage: Annotated[str, "read, analyze or write"]
    problem: Annotated[str, "What was got, and what was expected"]
    hint: Annotated[str, "What to do next"]


ROWS: dict[str, type] = {
    "articles": ArticleRow,
    "sentences": SentenceRow,
    "entities": EntityRow,
    "sources": SourceRow,
    "quotes": QuoteRow,
    "countries": CountryRow,
    "organizations": OrganizationRow,
    "heard": HeardRow,
    "restrictions": RestrictionRow,
    "problems": ProblemRow,
}


@dataclass(frozen=True, slots=True)
class Tables:
    """What an analysis found: one conforming pandas frame a table."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    entities: pd.DataFrame
    sources: pd.DataFrame
    quotes: pd.DataFrame
    countries: pd.DataFrame
    organizations: pd.DataFrame
    heard: pd.DataFrame
    restrictions: pd.DataFrame
    problems: pd.DataFrame

    @classmethod
    def from_rows(cls, rows: Mapping[str, Sequence[object]]) -> Self:
        """Tables of lists of row objects by table name; a missing name gives an empty table."""
        return cls(**{name: frame(name, rows.get(name, ())) for name in ROWS})

    def get(self, name: str) -> pd.DataFrame:
        """A table by its name. Raises ``KeyError``."""
        if name not in ROWS:
            raise KeyError(name)
        data: pd.DataFrame = getattr(self, name)
        return data

    def items(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """Names and frames, in the order of the contract."""
        return ((name, self.get(name)) for name in ROWS)


SPAN = pa.list_(pa.struct([("start", pa.int64()), ("end", pa.int64())]))
ARROW: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    dt.date: pa.date32(),
    SpanList: SPAN,
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its type is ``str``, ``int``, ``datetime.date`` or ``SpanList``."""

    name: str
    type: Any
    optional: bool
    meaning: str

    @property
    def type_name(self) -> str:
        """The type in words, for the data dictionary."""
        names = {str: "text", int: "whole number", dt.date: "date", SpanList: "list of {start, end}"}
        return names[self.type] + (", may be empty" if self.optional else "")


def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in order. Raises ``KeyError`` for an unknown table."""
    hints = typing.get_type_hints(ROWS[table], include_extras=True)
    return tuple(column(field.name, hints[field.name]) for field in fields(ROWS[table]))


def column(name: str, hint: Any) -> Column:
    """The column that an annotated field declares."""
    annotated, meaning = typing.get_args(hint)
    optional = isinstance(annotated, types.UnionType)
    base = typing.get_args(annotated)[0] if optional else annotated
    return Column(name, base, optional, meaning)


def schema(table: str) -> pa.Schema:
    """The Arrow schema of a table."""
    return pa.schema([pa.field(c.name, ARROW[c.type], nullable=c.optional) for c in columns(table)])


def arrow(table: str, rows: Iterable[object]) -> pa.Table:
    """An Arrow table of rows of the table's class."""
    listed = list(rows)
    data = {c.name: [getattr(row, c.name) for row in listed] for c in columns(table)}
    return pa.table(data, schema=schema(table))


def frame(table: str, rows: Iterable[object]) -> pd.DataFrame:
    """A conforming pandas frame of rows of the table's class."""
    return conform(table, arrow(table, rows))


def empty(table: str) -> pd.DataFrame:
    """The table with no rows."""
    return frame(table, ())


def conform(table: str, data: pa.Table) -> pd.DataFrame:
    """A pandas frame whose columns have the table's order and types: ``str``, ``Int64``, ``datetime64[s]``, lists.

    Columns that ``data`` has beyond the table's are dropped; one that it lacks raises ``KeyError``.
    """
    series = {c.name: conform_column(data.column(c.name), c) for c in columns(table)}
    return pd.DataFrame(series)


def conform_column(values: pa.ChunkedArray, column: Column) -> "pd.Series[Any]":
    """One column as a pandas series of the declared type; lists hold plain dictionaries."""
    if column.type == SpanList:
        return pd.Series(values.to_pylist(), dtype="object")
    if column.type is int and column.optional:
        return pd.Series(values.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get), dtype="Int64")
    if column.type is int:
        return pd.Series(values.to_pandas(), dtype="int64")
    if column.type is dt.date:
        return pd.Series(pd.to_datetime(pd.Series(values.to_pylist(), dtype="object"))).astype("datetime64[s]")
    return pd.Series(values.to_pandas(), dtype="str")


def records(data: pd.DataFrame) -> Iterator[Any]:
    """The rows of a frame, each with its columns as attributes."""
    return data.itertuples(index=False)


def dictionary() -> pd.DataFrame:
    """The data dictionary: one row a column, with ``table``, ``column``, ``type`` and ``meaning``."""
    return pd.DataFrame(
        [
            {"table": table, "column": c.name, "type": c.type_name, "meaning": c.meaning}
            for table in ROWS
            for c in columns(table)
        ]
    )
