"""The Selection: which part of the workspace is looked at.

One value with three faces: ``where()`` for the store, ``sentence()`` for the reader, and the query of a URL.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

__all__ = ["FACETS", "Facet", "Selection"]

Where = tuple[str, list[Any]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to select: its field in ``Selection``, its name in URLs and flags, and its words."""

    field: str
    query: str
    label: str
    phrase: str  # with {} for the chosen values


FACETS = (
    Facet("entities", "entity", "Person, organization or place", "mentioning or quoting {}"),
    Facet("articles", "article", "Article", "in {}"),
    Facet("countries", "country", "Country", "mentioning {}"),
    Facet("sources", "source", "Source", "quoting {}"),
    Facet("naming", "naming", "Named or unnamed", "quoting {} sources"),
    Facet("kinds", "kind", "Kind of quote", "with {} quotes"),
    Facet("categories", "category", "Category of restriction", "about what somebody may do ({})"),
    Facet("statuses", "status", "Status of restriction", "with restrictions that are {}"),
)
BY_QUERY = {facet.query: facet for facet in FACETS}

SENTENCE_TABLES = ("sentences", "entities", "countries", "restrictions")


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked at: several values of one facet widen the selection, several facets narrow it.

    The facets meet in the sentence: with an entity and a country chosen, every table keeps the rows that stand in
    sentences which mention both. A quote counts as standing in each sentence it touches; a source and an article
    are kept when something of theirs is. Quotes by an entity count as mentioning it, also where "he" is said.
    """

    entities: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()

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
                "problems": self.on_problems,
            }[table]()
        parts = [part for part in parts if part[0]]
        sql = " AND ".join(f"({part[0]})" for part in parts) or "TRUE"
        return sql, [value for part in parts for value in part[1]]

    def on_sentences(self, table: str) -> list[Where]:
        key = f"({table}.article_id, {table}.sentence)"
        parts = [among(f"{table}.article_id", self.articles)]
        for own, group in (("", self.by_entity), ("countries", self.by_country), ("", self.by_quote)):
            sql, values = group()
            if sql and own == table:
                parts.append(self.country_rows())
            elif sql:
                parts.append((f"{key} IN ({sql})", values))
        if table == "restrictions":
            parts += self.restriction_rows()
        else:
            sql, values = self.by_restriction()
            parts.append((f"{key} IN ({sql})" if sql else "", values))
        return parts

    def on_quotes(self) -> list[Where]:
        parts = [
            among("quotes.article_id", self.articles),
            among("quotes.kind", self.kinds),
            self.source_rows("quotes"),
        ]
        groups = [group for group in (self.by_entity(), self.by_country(), self.by_restriction()) if group[0]]
        if groups:
            met = " INTERSECT ".join(f"({sql})" for sql, _ in groups)
            inside = (
                "(quotes.article_id, quotes.quote) IN (SELECT q.article_id, q.quote FROM quotes q "
                f"JOIN ({met}) g ON q.article_id = g.article_id "
                "AND g.sentence BETWEEN q.sentence AND q.last_sentence)"
            )
            parts.append((inside, [value for _, values in groups for value in values]))
        return parts

    def on_sources(self) -> list[Where]:
        parts = [
            among("sources.article_id", self.articles),
            among("sources.key", self.sources),
            among("sources.naming", self.naming),
        ]
        if self.but(articles=(), sources=(), naming=()):
            sql, values = self.where("quotes")
            parts.append(
                (
                    f"(sources.article_id, sources.source) IN (SELECT article_id, source FROM quotes WHERE {sql})",
                    values,
                )
            )
        return parts

    def on_articles(self) -> list[Where]:
        if not self.but(articles=()):
            return [among("articles.article_id", self.articles)]
        sql, values = self.where("sentences")
        return [(f"articles.article_id IN (SELECT article_id FROM sentences WHERE {sql})", values)]

    def on_problems(self) -> list[Where]:
        return [among("problems.article_id", self.articles)]

    def by_entity(self) -> Where:
        """Sentences that mention a chosen entity, or in which it is quoted."""
        if not self.entities:
            return "", []
        mentions, values = among("entity", self.entities)
        quoted = sentences_of_quotes(f"s.{mentions}")
        return f"SELECT article_id, sentence FROM entities WHERE {mentions} UNION {quoted}", [
            *values,
            *values,
        ]

    def by_country(self) -> Where:
        sql, values = self.country_rows()
        return (f"SELECT article_id, sentence FROM countries WHERE {sql}" if sql else ""), values

    def country_rows(self) -> Where:
        sql, values = among("countries.iso3", self.countries)
        return (f"{sql} AND countries.form <> 'associated'" if sql else ""), values

    def by_quote(self) -> Where:
        """Sentences that a quote of the chosen sources, naming and kinds touches."""
        chosen = [
            among("s.key", self.sources),
            among("s.naming", self.naming),
            among("q.kind", self.kinds),
        ]
        chosen = [part for part in chosen if part[0]]
        if not chosen:
            return "", []
        return sentences_of_quotes(" AND ".join(sql for sql, _ in chosen)), [v for _, values in chosen for v in values]

    def source_rows(self, table: str) -> Where:
        """Rows of a table with a ``source`` that is one of the chosen."""
        parts = [part for part in (among("key", self.sources), among("naming", self.naming)) if part[0]]
        if not parts:
            return "", []
        inside = " AND ".join(sql for sql, _ in parts)
        sql = f"({table}.article_id, {table}.source) IN (SELECT article_id, source FROM sources WHERE {inside})"
        return sql, [value for _, values in parts for value in values]

    def by_restriction(self) -> Where:
        parts = [part for part in self.restriction_rows() if part[0]]
        if not parts:
            return "", []
        inside = " AND ".join(sql for sql, _ in parts)
        return f"SELECT article_id, sentence FROM restrictions WHERE {inside}", [v for _, vs in parts for v in vs]

    def restriction_rows(self) -> list[Where]:
        return [among("restrictions.category", self.categories), among("restrictions.status", self.statuses)]


def among(column: str, values: Sequence[str]) -> Where:
    """The condition that a column holds one of the values; none for no values."""
    return (f"{column} IN ({', '.join('?' * len(values))})" if values else ""), list(values)


def sentences_of_quotes(condition: str) -> str:
    """A query for the sentences that quotes ``q`` of sources ``s`` under a condition touch."""
    return (
        "SELECT q.article_id, unnest(generate_series(q.sentence, q.last_sentence)) AS sentence FROM quotes q "
        f"LEFT JOIN sources s ON q.article_id = s.article_id AND q.source = s.source WHERE {condition}"
    )


def plain(key: str) -> str:
    """A key without its kind: "person:joe biden" gives "joe biden"."""
    return key.partition(":")[2] or key


def listing(values: Sequence[str]) -> str:
    """Words joined as English joins them: "a", "a or b", "a, b or c"."""
    if len(values) < 2:
        return "".join(values)
    return ", ".join(values[:-1]) + " or " + values[-1]
