"""The Selection: which part of the workspace is looked at.

One value with three faces: ``where()`` for the store, ``sentence()`` for the reader, and the query of a URL.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

__all__ = ["FACETS", "SAID", "Facet", "Selection"]

Where = tuple[str, list[Any]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to select: its field in ``Selection``, its name in URLs and flags, and its words."""

    field: str
    query: str
    label: str
    phrase: str  # with {} for the chosen values
    of: str = ""  # what it is a detail of, where few need it


FACETS = (
    Facet("words", "words", "Words", "with the words {}"),
    Facet("entities", "entity", "Person, organization or place", "mentioning or quoting {}"),
    Facet("articles", "article", "Article", "in {}"),
    Facet("countries", "country", "Country", "mentioning {}"),
    Facet("sources", "source", "Source", "quoting {}"),
    Facet("outlets", "outlet", "Outlet", "from {}"),
    Facet("dates", "date", "Published", "published in {}"),
    Facet("naming", "naming", "Named or unnamed", "quoting {} sources", "quotes"),
    Facet("kinds", "kind", "Kind of quote", "with {} quotes", "quotes"),
    Facet("speech", "speech", "Said, thought or judged", "told as {}", "quotes"),
    Facet("stances", "stance", "Stance of the verb", "with verbs of the stance {}", "quotes"),
    Facet("cues", "verb", "Verb", "introduced by {}", "quotes"),
    Facet("categories", "category", "Category of restriction", "about what somebody may do ({})", "restrictions"),
    Facet("statuses", "status", "Status of restriction", "with restrictions that are {}", "restrictions"),
    Facet("actors", "actor", "Who permits or restricts", "with {} as the one who permits or restricts", "restrictions"),
    Facet("affected", "affected", "Who is affected", "with {} as the affected", "restrictions"),
    Facet("actions", "action", "What may or may not be done", "about what may be done with {}", "restrictions"),
)
BY_QUERY = {facet.query: facet for facet in FACETS}

# What a source adds to a quote in "said": the selected quotes with their sources.
SAID = (
    "key", "name", "naming", "descriptor", "affiliation", "country", "people", "anonymity", "anonymity_reason", "entity"
)  # fmt: skip

SENTENCE_TABLES = ("sentences", "entities", "countries", "organizations", "restrictions")


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked at: several values of one facet widen the selection, several facets narrow it.

    The facets meet in the sentence: with an entity and a country chosen, every table keeps the rows that stand in
    sentences which mention both. A quote counts as standing in each sentence it touches; a source and an article
    are kept when something of theirs is. Quotes by an entity count as mentioning it, also where "he" is said.

    ``words`` are whole words or phrases, whatever their case; "sanction*" finds all words that begin so. ``dates`` are
    the beginnings of ISO dates: a year, a month or a day. ``actors`` and ``affected`` are the names of the parties of
    restrictions, or their words where they have no name; ``actions`` are words in what may or may not be done. ``cues``
    are the words that introduce a quote, in lower case.
    """

    words: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    speech: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for field in fields(self):
            values = getattr(self, field.name)
            if isinstance(values, str):
                raise TypeError(f"{field.name} is a list of values; got the text {values!r}. Write [{values!r}].")
            object.__setattr__(self, field.name, tuple(dict.fromkeys(values)))

    def __bool__(self) -> bool:
        return any(getattr(self, facet.field) for facet in FACETS)

    def but(self, **facets: Sequence[str]) -> Self:
        """The selection with the named facets replaced."""
        return replace(self, **{name: tuple(values) for name, values in facets.items()})

    def sentence(self, names: Mapping[str, str] | None = None) -> str:
        """The selection in words: "Everything mentioning Russia, with direct quotes".

        ``names`` gives the words for keys (an entity's or a country's name, a title).
        """
        known = names or {}
        parts = []
        for facet in FACETS:
            values = [known.get(value, plain(value)) for value in getattr(self, facet.field)]
            if values:
                parts.append(facet.phrase.format(listing(values)))
        return "Everything " + ", ".join(parts) if parts else "Everything in the workspace"

    def to_query(self) -> str:
        """The query of a URL, without the question mark; ``from_query`` reads it back to an equal selection."""
        return urlencode([(facet.query, value) for facet in FACETS for value in getattr(self, facet.field)])

    @classmethod
    def from_query(cls, query: str) -> Self:
        """The selection of a URL's query. Parameters that are no facet are passed over."""
        found: dict[str, tuple[str, ...]] = {}
        for name, value in parse_qsl(query.removeprefix("?")):
            if name in BY_QUERY and value:
                field = BY_QUERY[name].field
                found[field] = (*found.get(field, ()), value)
        return cls(**found)

    def where(self, table: str) -> Where:
        """A DuckDB condition on the rows of ``table``, and its parameters. Raises ``KeyError`` for another table.

        Columns are qualified by the table's name, so that the condition can stand in a join.
        """
        if table in SENTENCE_TABLES:
            parts = self.on_sentences(table)
        else:
            parts = {
                "quotes": self.on_quotes,
                "sources": self.on_sources,
                "articles": self.on_articles,
                "heard": self.on_heard,
                "problems": self.on_problems,
            }[table]()
        sql, values = together(parts)
        return sql or "TRUE", values

    def rows(self, table: str) -> Where:
        """A query for the rows of ``table``, to stand after FROM, and its parameters; it raises as ``where`` does.

        The rows of "said" are those of "quotes" with what their sources have of ``SAID``, if they have one.
        """
        if table == "said":
            quotes, values = self.rows("quotes")
            return self.with_sources(quotes, "sources"), values
        sql, values = self.where(table)
        return f"(SELECT * FROM {table} WHERE {sql})", values

    def with_sources(self, quotes: str, sources: str) -> str:
        """A query for quotes with their sources."""
        columns = ", ".join(f"sources.{name}" for name in SAID)
        same = f"({self.source_of('sources')}) = ({self.source_of('quotes')})"
        return f"(SELECT quotes.*, {columns} FROM {quotes} quotes LEFT JOIN {sources} sources ON {same})"

    def on_sentences(self, table: str) -> list[Where]:
        key = f"({self.sentence_of(table)})"
        parts = [self.in_articles(table)]
        groups = {
            "words": self.by_words,
            "": self.by_entity,
            "countries": self.by_country,
            "quotes": self.by_quote,
            "restrictions": self.by_restriction,
        }
        own = {"countries": self.country_rows, "restrictions": self.restriction_rows}
        for name, group in groups.items():
            if name == table:
                parts.append(own[name]())
            else:
                sql, values = group()
                parts.append((f"{key} IN ({sql})" if sql else "", values))
        return parts

    def on_quotes(self) -> list[Where]:
        parts = [self.in_articles("quotes"), *self.quote_rows("quotes"), self.source_rows("quotes")]
        every = (self.by_words(), self.by_entity(), self.by_country(), self.by_restriction())
        groups = [group for group in every if group[0]]
        if groups:
            met = " INTERSECT ".join(f"({sql})" for sql, _ in groups)
            parts.append(self.touching(met, [value for _, values in groups for value in values]))
        return parts

    def touching(self, met: str, values: list[Any]) -> Where:
        """Quotes that touch one of the sentences that a query finds."""
        # Most quotes stand in one sentence, and equal numbers are found faster than numbers in a range.
        one, here = self.here(("TRUE", []), "q.article_id")
        more, same = self.here(("q.last_sentence > q.sentence", []), "q.article_id")
        inside = (
            f"(quotes.article_id, quotes.quote) IN (WITH met AS MATERIALIZED ({met}) "
            f"SELECT q.article_id, q.quote FROM (FROM quotes q WHERE {one}) q SEMI JOIN met g "
            "ON q.article_id = g.article_id AND q.sentence = g.sentence UNION ALL "
            f"SELECT q.article_id, q.quote FROM (FROM quotes q WHERE {more}) q JOIN met g "
            "ON q.article_id = g.article_id AND g.sentence > q.sentence AND g.sentence <= q.last_sentence)"
        )
        return inside, [*values, *here, *same]

    def on_sources(self) -> list[Where]:
        parts = [
            self.in_articles("sources"),
            among("sources.key", self.sources),
            among("sources.naming", self.naming),
        ]
        if self.but(articles=(), outlets=(), dates=(), sources=(), naming=()):
            sql, values = self.rows("quotes")
            parts.append(
                (f"({self.source_of('sources')}) IN (SELECT {self.source_of('quotes')} FROM {sql} quotes)", values)
            )
        return parts

    def on_articles(self) -> list[Where]:
        parts = self.article_rows()
        every = (self.by_words(), self.by_entity(), self.by_country(), self.by_quote(), self.by_restriction())
        groups = [group for group in every if group[0]]
        if groups:
            met = " INTERSECT ".join(f"({sql})" for sql, _ in groups)
            values = [value for _, values in groups for value in values]
            parts.append((f"articles.article_id IN ({self.articles_of(met)})", values))
        return parts

    def on_heard(self) -> list[Where]:
        sql, values = self.rows("articles")
        parts = [among("heard.iso3", self.countries)]
        if self:
            parts.append((f"heard.article_id IN (SELECT article_id FROM {sql} articles)", values))
        return parts

    def on_problems(self) -> list[Where]:
        return [self.in_articles("problems")]

    def article_rows(self) -> list[Where]:
        dates = " OR ".join(["starts_with(articles.published::VARCHAR, ?)"] * len(self.dates))
        return [
            among("articles.article_id", self.articles),
            among("articles.outlet", self.outlets),
            (dates, list(self.dates)),
        ]

    def in_articles(self, table: str) -> Where:
        """Rows of the chosen articles, outlets and dates."""
        if not (self.outlets or self.dates):
            return among(f"{table}.article_id", self.articles)
        sql, values = together(self.article_rows())
        return f"{table}.article_id IN (SELECT article_id FROM articles WHERE {sql})", values

    def here(self, condition: Where, column: str = "article_id") -> Where:
        """A condition, and that the row is of a chosen article: fewer rows have to be looked at. None stays none."""
        return together([condition, among(column, self.articles)]) if condition[0] else condition

    def by_words(self) -> Where:
        """Sentences that have one of the chosen words or phrases."""
        sql, values = self.here(having("text", self.words))
        return (f"SELECT {self.sentence_of('texts')} FROM texts WHERE {sql}" if sql else ""), values

    def by_entity(self) -> Where:
        """Sentences that mention a chosen entity, or in which it is quoted."""
        if not self.entities:
            return "", []
        mentions, values = self.here(among("entities.entity", self.entities))
        quoted, same = self.here(self.by_source([among("sources.entity", self.entities)], "q"), "q.article_id")
        mentioned = f"SELECT {self.sentence_of('entities')} FROM entities WHERE {mentions}"
        return f"{mentioned} UNION {self.touched(quoted)}", [*values, *same]

    def by_country(self) -> Where:
        sql, values = self.here(self.country_rows())
        return (f"SELECT {self.sentence_of('countries')} FROM countries WHERE {sql}" if sql else ""), values

    def country_rows(self) -> Where:
        sql, values = among("countries.iso3", self.countries)
        return (f"{sql} AND countries.form <> 'associated'" if sql else ""), values

    def by_quote(self) -> Where:
        """Sentences that a quote of the chosen sources, naming, kinds and verbs touches."""
        chosen = together([self.source_rows("q"), *self.quote_rows("q")])
        sql, values = self.here(chosen, "q.article_id")
        return (self.touched(sql) if sql else ""), values

    def quote_rows(self, table: str) -> list[Where]:
        """Quotes of the chosen kinds, and introduced as chosen."""
        return [
            among(f"{table}.kind", self.kinds),
            among(f"{table}.speech", self.speech),
            among(f"{table}.stance", self.stances),
            among(f"lower({table}.cue)", self.cues),
        ]

    def source_rows(self, table: str) -> Where:
        """Rows of a table with a ``source`` that is one of the chosen."""
        return self.by_source([among("sources.key", self.sources), among("sources.naming", self.naming)], table)

    def by_source(self, conditions: list[Where], table: str) -> Where:
        """Rows of a table whose source meets some conditions."""
        inside, values = together(conditions)
        sql = f"({self.source_of(table)}) IN (SELECT {self.source_of('sources')} FROM sources WHERE {inside})"
        return (sql if inside else ""), values

    def sentence_of(self, table: str) -> str:
        """The columns that say in which sentence a row stands."""
        return f"{table}.article_id, {table}.sentence"

    def source_of(self, table: str) -> str:
        """The columns that say which source a row has."""
        return f"{table}.article_id, {table}.source"

    def articles_of(self, met: str) -> str:
        """A query for the articles of the sentences that a query finds."""
        return f"SELECT article_id FROM ({met})"

    def touched(self, condition: str) -> str:
        """A query for the sentences that the quotes ``q`` under a condition touch."""
        sentences = "unnest(generate_series(q.sentence, q.last_sentence)) AS sentence"
        return f"SELECT q.article_id, {sentences} FROM quotes q WHERE {condition}"

    def by_restriction(self) -> Where:
        sql, values = self.here(self.restriction_rows())
        return (f"SELECT {self.sentence_of('restrictions')} FROM restrictions WHERE {sql}" if sql else ""), values

    def restriction_rows(self) -> Where:
        return together(
            [
                among("restrictions.category", self.categories),
                among("restrictions.status", self.statuses),
                among("coalesce(restrictions.actor_name, restrictions.actor)", self.actors),
                among("coalesce(restrictions.affected_name, restrictions.affected)", self.affected),
                having("concat_ws(' ', restrictions.action, restrictions.action_name)", self.actions),
            ]
        )


def together(parts: Sequence[Where]) -> Where:
    """The condition that all of some hold; none for none."""
    kept = [part for part in parts if part[0]]
    return " AND ".join(f"({sql})" for sql, _ in kept), [value for _, values in kept for value in values]


def having(column: str, searches: Sequence[str]) -> Where:
    """Rows whose text has one of some words or phrases; none for no search."""
    # A plain search throws most texts out before the slow pattern sees them.
    one = f"contains(lower({column}), ?) AND regexp_matches({column}, ?)"
    values = [value for words in searches for value in (longest(words), pattern(words))]
    return " OR ".join([f"({one})"] * len(searches)), values


def longest(words: str) -> str:
    """The longest part of a search that a text must have as it stands, in lower case."""
    return max(re.split(r"[\s*'’]", words.lower()), key=len)


def pattern(words: str) -> str:
    """A search for whole words as a pattern of RE2: any case, space and apostrophe, "*" for the rest of a word."""
    parts = [re.sub("['’]", "['’]", re.escape(word)).replace(r"\*", r"[\pL\pN]*") for word in words.split()]
    return r"(?i)(?:^|[^\pL\pN])" + r"\s+".join(parts) + r"(?:$|[^\pL\pN])"


def among(column: str, values: Sequence[str]) -> Where:
    """The condition that a column holds one of the values; none for no values."""
    return (f"{column} IN ({', '.join('?' * len(values))})" if values else ""), list(values)


def plain(key: str) -> str:
    """A key without its kind: "person:joe biden" gives "joe biden"."""
    return key.partition(":")[2] or key


def listing(values: Sequence[str]) -> str:
    """Words joined as English joins them: "a", "a or b", "a, b or c"."""
    if len(values) < 2:
        return "".join(values)
    return ", ".join(values[:-1]) + " or " + values[-1]
