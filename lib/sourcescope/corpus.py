"""Aggregates over many articles, computed in DuckDB: over time, by outlet, who speaks about which country."""

import pandas as pd

from .filters import Selection, Where
from .store import Workspace

__all__ = ["FOUND_IN", "NO_OUTLET", "SORTS", "about", "article_count", "article_list", "outlets", "over_time", "tail"]

# What is counted over time, and by what it is split: the rows' condition and the group.
SERIES = {
    "articles": ("TRUE", "'articles'"),
    "quotes": ("r.kind <> 'no response'", "coalesce(r.naming, 'not resolved')"),
    "countries": ("r.form <> 'associated'", "r.country"),
    "restrictions": ("TRUE", "r.status"),
}

NO_OUTLET = "not known"  # what an article without an outlet is counted under
FOUND_IN = ("title", "outlet", "byline", "url")  # what a search for articles looks into

SORTS = {
    "newest first": "a.published DESC NULLS LAST, a.title, a.article_id",
    "oldest first": "a.published NULLS LAST, a.title, a.article_id",
    "most quotes": "quotes DESC, a.title, a.article_id",
    "most unnamed sources": "unnamed DESC, a.title, a.article_id",
    "most restrictions": "restrictions DESC, a.title, a.article_id",
    "longest": "a.words DESC, a.title, a.article_id",
    "last added first": "newest.batch DESC, a.title, a.article_id",
}


def over_time(ws: Workspace, selection: Selection, *, table: str, groups: int = 6) -> pd.DataFrame:
    """Rows of a table by the month of their article: ``month`` ("2025-03", or "undated"), ``part``, ``n``.

    Quotes are split by the naming of their source, countries by country (the ``groups`` most mentioned), restrictions
    by status. Raises ``KeyError`` for a table of which none of this is counted.
    """
    kept, part = SERIES[table]
    rows, values = selection.rows("said" if table == "quotes" else table)
    joins = "" if table == "articles" else "JOIN articles a ON r.article_id = a.article_id"
    published = "r.published" if table == "articles" else "a.published"
    return ws.query(
        f"""
        WITH counted AS (SELECT coalesce(left({published}::VARCHAR, 7), 'undated') AS month, {part} AS part,
                                count(*) AS n FROM {rows} r {joins} WHERE {kept} GROUP BY ALL),
             top AS (SELECT part FROM counted GROUP BY part ORDER BY sum(n) DESC, part LIMIT {int(groups)})
        SELECT * FROM counted WHERE part IN (SELECT part FROM top) ORDER BY month, part
        """,
        values,
    )


def outlets(ws: Workspace, selection: Selection, *, limit: int = 40) -> pd.DataFrame:
    """By outlet: ``articles``, and of the selected quotes ``quotes``, ``words``, and ``unnamed`` words; most first."""
    articles, a = selection.rows("articles")
    said, q = selection.rows("said")
    return ws.query(
        f"""
        WITH held AS (SELECT article_id, coalesce(outlet, '{NO_OUTLET}') AS outlet FROM {articles}),
             said AS (SELECT q.article_id, count(*) AS quotes, sum(q.words) AS words,
                             coalesce(sum(q.words) FILTER (q.naming LIKE 'unnamed%'), 0) AS unnamed
                      FROM {said} q WHERE q.kind <> 'no response' GROUP BY 1)
        SELECT outlet, count(*) AS articles, coalesce(sum(quotes), 0)::BIGINT AS quotes,
               coalesce(sum(words), 0)::BIGINT AS words, coalesce(sum(unnamed), 0)::BIGINT AS unnamed
        FROM held LEFT JOIN said USING (article_id) GROUP BY outlet ORDER BY articles DESC, outlet LIMIT {int(limit)}
        """,
        [*a, *q],
    )


def tail(ws: Workspace, selection: Selection) -> pd.DataFrame:
    """The long tail, one row: ``sources``, those ``once`` quoted, all ``words``, and those of the ``top`` ten sources.

    Sources without a key of their own (unnamed ones) count in each article anew.
    """
    said, values = selection.rows("said")
    return ws.query(
        f"""
        WITH each AS (SELECT q.key, count(*) AS quotes, sum(q.words) AS words
                      FROM {said} q WHERE q.kind <> 'no response' AND q.source IS NOT NULL GROUP BY 1),
             ranked AS (SELECT *, row_number() OVER (ORDER BY words DESC, key) AS place FROM each)
        SELECT count(*) AS sources, count(*) FILTER (quotes = 1) AS once, coalesce(sum(words), 0)::BIGINT AS words,
               coalesce(sum(words) FILTER (place <= 10), 0)::BIGINT AS top FROM ranked
        """,
        values,
    )


def about(ws: Workspace, selection: Selection, *, limit: int = 10) -> pd.DataFrame:
    """Which sources speak about which country: quotes in whose sentences it is mentioned.

    ``key``, ``name``, ``iso3``, ``country``, ``quotes`` of the ``limit`` sources and countries with the most.
    """
    said, values = selection.rows("said")
    return ws.query(
        f"""
        WITH said AS MATERIALIZED (
                      SELECT q.article_id, q.quote, q.sentence, q.last_sentence, q.key, q.name
                      FROM {said} q WHERE q.kind <> 'no response' AND q.entity IS NOT NULL),
             speakers AS (SELECT key FROM said GROUP BY key ORDER BY count(*) DESC, key LIMIT {int(limit) * 3}),
             pairs AS (SELECT said.key, any_value(said.name) AS name, c.iso3, any_value(c.country) AS country,
                              count(DISTINCT (said.article_id, said.quote)) AS quotes
                       FROM said JOIN countries c ON c.article_id = said.article_id
                         AND c.sentence BETWEEN said.sentence AND said.last_sentence AND c.form <> 'associated'
                       WHERE said.key IN (SELECT key FROM speakers) GROUP BY said.key, c.iso3),
             rows AS (SELECT key FROM pairs GROUP BY key ORDER BY sum(quotes) DESC, key LIMIT {int(limit)}),
             cols AS (SELECT iso3 FROM pairs GROUP BY iso3 ORDER BY sum(quotes) DESC, iso3 LIMIT {int(limit)})
        SELECT * FROM pairs WHERE key IN (SELECT key FROM rows) AND iso3 IN (SELECT iso3 FROM cols)
        ORDER BY quotes DESC, name, country
        """,
        values,
    )


def article_list(
    ws: Workspace,
    selection: Selection,
    *,
    sort: str = "newest first",
    search: str = "",
    limit: int = 50,
    offset: int = 0,
) -> pd.DataFrame:
    """Some of the selected articles with what was found in each, in one of the orders of ``SORTS``.

    ``article_id``, ``title``, ``outlet``, ``byline``, ``published``, ``words``, and counts of ``sources``, ``unnamed``
    sources, ``quotes``, ``countries`` and ``restrictions`` of the whole article. ``search`` keeps those with these
    words in what ``FOUND_IN`` names. Raises ``KeyError`` for another order.
    """
    where, values = searched(selection, search)
    return ws.query(
        f"""
        WITH said AS (SELECT article_id, count(DISTINCT key) AS sources, sum(quotes)::BIGINT AS quotes,
                             count(*) FILTER (naming LIKE 'unnamed%') AS unnamed FROM sources GROUP BY 1),
             placed AS (SELECT article_id, count(DISTINCT iso3) AS countries FROM countries
                        WHERE form <> 'associated' GROUP BY 1),
             told AS (SELECT article_id, count(*) AS restrictions FROM restrictions GROUP BY 1)
        SELECT a.article_id, coalesce(a.title, left(a.text, 60) || '…') AS title, a.outlet, a.byline, a.published,
               a.words, coalesce(sources, 0) AS sources, coalesce(unnamed, 0) AS unnamed,
               coalesce(quotes, 0) AS quotes, coalesce(countries, 0) AS countries,
               coalesce(restrictions, 0) AS restrictions
        FROM (SELECT * FROM articles WHERE {where}) a
        LEFT JOIN said USING (article_id) LEFT JOIN placed USING (article_id) LEFT JOIN told USING (article_id)
        LEFT JOIN newest USING (article_id)
        ORDER BY {SORTS[sort]} LIMIT {int(limit)} OFFSET {int(offset)}
        """,
        values,
    )


def article_count(ws: Workspace, selection: Selection, *, search: str = "") -> int:
    """How many of the selected articles have the searched words in what ``FOUND_IN`` names."""
    where, values = searched(selection, search)
    return int(ws.query(f"SELECT count(*) AS n FROM articles WHERE {where}", values)["n"].iloc[0])


def searched(selection: Selection, search: str) -> Where:
    """The condition for selected articles whose title, outlet, byline or address has all of some words, in any case."""
    where, values = selection.where("articles")
    for word in search.split():
        here = " OR ".join(f"contains(lower(articles.{name}), lower(?))" for name in FOUND_IN)
        where, values = f"({where}) AND ({here})", [*values, *[word] * len(FOUND_IN)]
    return where, values
