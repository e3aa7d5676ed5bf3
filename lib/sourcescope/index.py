"""The index: what aggregates ask of a workspace, in memory, and the rows of each selection found once.

Words that repeat (names, kinds, countries, keys) are numbers here, by DuckDB's ENUM types, sentences and sources are
counted through, and long texts are left out. Tables and columns are called as in the workspace, so that a query runs on
either; ``query`` raises ``duckdb.Error`` for a column that only the files have.
"""

import datetime as dt
import itertools
import threading
import weakref
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from .filters import SAID, Selection, Where, among
from .tables import ROWS, columns

__all__ = ["Found", "Index"]

KEPT = 20_000_000  # numbers that are remembered of selections: 160 MB at most
FEW = 60_000  # rows of a selection in a table, up to which they are copied; of more, the numbers
LEAST = 32_768  # numbers, of which a small table takes the room

# Columns that only reading a row needs; positions and lists are left out by their names and types.
LEFT_OUT = {
    "sentences": {"text", "paragraph", "start", "end", "words"},
    "entities": {"text", "label", "country"},
    "quotes": {"text", "speaker", "rule", "evidence"},
    "restrictions": {"rule"},
}
NUMBERED = "article_id"  # the column whose type all tables share, so that they join on numbers
TOO_MANY = 20_000  # different words in a column, from which on they stay words
ROW = "index_row"  # a column of every table: the number of the row
SENTENCE, LAST = "index_sentence", "index_last"  # where a row stands, counted through all articles; where a quote ends
SOURCE = "index_source"  # whose a quote or restriction is, counted through all articles
BEGINNING = 60  # letters of a text that stand for a title

NUMBERS = itertools.count()


class Index:
    """Copies of the tables that a connection's views show, in a schema of their own.

    Views that change later do not change it. It is dropped with the object.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection.cursor()
        self.schema = f"index{next(NUMBERS)}"
        self.found_: OrderedDict[Selection, Found] = OrderedDict()
        self.lock = threading.Lock()
        with self.connection.cursor() as cursor:
            cursor.begin()
            cursor.execute(f"CREATE SCHEMA {self.schema}")
            make_type(cursor, self.schema, NUMBERED, "main.articles", NUMBERED)
            number(cursor, self.schema)
            for table in ROWS:
                if table != "problems":
                    copy(cursor, self.schema, table)
            # Texts stay in the files, which may have newer articles than the index by the time that they are read.
            place = f"sentence, sentences + sentence AS {SENTENCE}"
            cursor.execute(
                f"CREATE VIEW {self.schema}.texts AS SELECT counted.article_id, {place}, text "
                f"FROM main.texts t JOIN {self.schema}.counted ON counted.article_id = t.article_id"
            )
            cursor.commit()
            cursor.execute(  # now that the rows have the numbers that they keep
                f"CREATE TABLE {self.schema}.further AS SELECT {ROW} AS quote, "
                f"unnest(generate_series({SENTENCE} + 1, {LAST})) AS {SENTENCE} "
                f"FROM {self.schema}.quotes WHERE {LAST} > {SENTENCE}"
            )
            mention(cursor, self.schema)
        weakref.finalize(self, drop, self.connection, f"SCHEMA {self.schema} CASCADE")

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor to which the names of tables mean those of the index."""
        cursor = self.connection.cursor()
        cursor.execute(f"SET search_path = '{self.schema},main'")
        return cursor

    def arrow(self, sql: str, values: Iterable[Any] = ()) -> pa.Table:
        """The result of a query as an Arrow table."""
        with self.cursor() as cursor:
            found: pa.Table = cursor.sql(sql, params=list(values)).to_arrow_table()
        return found.cast(pa.schema([field.with_type(plain(field.type)) for field in found.schema]))

    def query(self, sql: str, values: Iterable[Any] = ()) -> pd.DataFrame:
        """The result of a query as a frame, as ``Workspace.query`` gives it."""
        result = self.arrow(sql, values)
        return pd.DataFrame({name: result.column(name).to_pandas() for name in result.column_names})

    def found(self, selection: Selection) -> "Found":
        """The rows of a selection; those of the latest ones are remembered."""
        with self.lock:
            found = self.found_.pop(selection, None) or Found(self, selection)
            self.found_[selection] = found
            held = sum(other.size for other in self.found_.values())
            while held > KEPT and len(self.found_) > 1:
                held -= self.found_.popitem(last=False)[1].size
        return found


# Tables whose rows decide those of another.
NEEDED = {"sources": ("quotes",), "heard": ("articles",)}


@dataclass(frozen=True, slots=True)
class Numbered(Selection):
    """A selection in the numbers of an index, whose rows in some tables have been found already."""

    found: tuple[tuple[str, str], ...] = ()  # what was found, and where it stands

    def __post_init__(self) -> None:
        """What is given was looked at before."""

    def rows(self, table: str) -> Where:
        return self.kept(table) or Selection.rows(self, table)

    def by_words(self) -> Where:
        return self.kept("by_words", f"SELECT {SENTENCE} FROM ") or Selection.by_words(self)

    def by_entity(self) -> Where:
        kept = self.kept("by_entity", f"SELECT {SENTENCE} FROM ")
        if kept or not self.entities:
            return kept or ("", [])
        sql, values = among("entity", self.entities)
        several = "DISTINCT " if len(self.entities) > 1 else ""
        return f"SELECT {several}{SENTENCE} FROM mentioned WHERE {sql}", values

    def kept(self, what: str, before: str = "") -> Where | None:
        return next(((before + where, []) for found, where in self.found if found == what), None)

    def sentence_of(self, table: str) -> str:
        return f"{table}.{SENTENCE}"

    def source_of(self, table: str) -> str:
        return f"{table}.{SOURCE}"

    def articles_of(self, met: str) -> str:
        return f"SELECT a.article_id FROM ({met}) m ASOF JOIN counted a ON m.{SENTENCE} >= a.sentences"

    def touched(self, condition: str) -> str:
        return f"SELECT unnest(generate_series(q.{SENTENCE}, q.{LAST})) AS {SENTENCE} FROM quotes q WHERE {condition}"

    def touching(self, met: str, values: list[Any]) -> Where:
        further = f"SELECT quote FROM further WHERE {SENTENCE} IN ({met})"
        return f"quotes.{SENTENCE} IN ({met}) OR quotes.{ROW} IN ({further})", [*values, *values]


class Found:
    """A selection whose rows are looked for once a table: they stand in tables of their own, or, if many, by number.

    Its ``where`` and ``rows`` are for queries of the index.
    """

    def __init__(self, index: Index, selection: Selection) -> None:
        self.index = index
        self.selection = selection
        self.name = f"{index.schema}.found{next(NUMBERS)}"
        self.made: dict[str, str] = {}  # what was found, and where it stands
        self.size = 0  # in numbers
        self.lock = threading.RLock()

    def __bool__(self) -> bool:
        return bool(self.selection)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.selection, name)

    def but(self, **facets: Sequence[str]) -> "Found":
        """The selection with the named facets replaced."""
        return self.index.found(self.selection.but(**facets))

    def where(self, table: str) -> Where:
        """A condition on the rows of a table of the index, and its parameters."""
        rows, _ = self.rows(table)
        return ("TRUE" if rows == table else f"{table}.{ROW} IN (SELECT {ROW} FROM {rows} found)"), []

    def rows(self, table: str) -> Where:
        """What holds the selected rows of a table of the index, to stand after FROM, and its parameters."""
        with self.lock:
            if table not in self.made:
                self.find(table)
            return self.made[table], []

    def find(self, table: str) -> None:
        """Look for the rows of a table, after what their condition has in common with those of other tables."""
        if table == "said":
            quotes, sources = self.rows("quotes")[0], self.rows("sources")[0]
            joined = self.numbered().with_sources(quotes, sources)
            if quotes.startswith(self.name):
                self.keep(table, f"FROM {joined}", [], len(columns("quotes")) + len(SAID))
            else:
                self.made[table] = joined
            return
        if self.selection.where(table)[0] == "TRUE":
            self.made[table] = table
            return
        if self.selection.words and "by_words" not in self.made:
            self.keep("by_words", *self.numbered().by_words())
        if self.selection.entities and "by_entity" not in self.made:
            self.keep("by_entity", *self.numbered().by_entity())
        for other in NEEDED.get(table, ()):
            self.rows(other)
        where, values = self.numbered().where(table)
        few = f"SELECT * FROM {table} WHERE {where} LIMIT {FEW + 1}"
        if self.keep(table, few, values, len(columns(table))) > FEW:
            self.forget(table, (FEW + 1) * len(columns(table)))
            self.keep(f"{table}_numbers", f"SELECT {ROW} FROM {table} WHERE {where}", values)
            self.made[table] = f"(SELECT * FROM {table} WHERE {ROW} IN (FROM {self.made[f'{table}_numbers']}))"

    def numbered(self) -> Numbered:
        """The selection in numbers, with what has been found."""
        facets = {field.name: getattr(self.selection, field.name) for field in fields(self.selection)}
        return Numbered(**facets, found=tuple(self.made.items()))

    def keep(self, what: str, sql: str, values: list[Any], width: int = 1) -> int:
        """Put what a query gives into a table, which goes with this object; the number of its rows."""
        name = f"{self.name}_{what}"
        with self.index.cursor() as cursor:
            made = cursor.execute(f"CREATE TABLE {name} AS {sql}", values).fetchone()
        rows = int(made[0]) if made else 0
        self.size += max(rows * width, LEAST)
        weakref.finalize(self, drop, self.index.connection, f"TABLE {name}")
        self.made[what] = name
        return rows

    def forget(self, what: str, size: int) -> None:
        """Drop a table that holds no more than a part."""
        drop(self.index.connection, f"TABLE {self.made.pop(what)}")
        self.size -= max(size, LEAST)


def plain(kind: pa.DataType) -> pa.DataType:
    """Words in place of numbers that stand for words."""
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def drop(connection: duckdb.DuckDBPyConnection, what: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP {what.replace(' ', ' IF EXISTS ', 1)}")


def make_type(cursor: duckdb.DuckDBPyConnection, schema: str, name: str, table: str, column: str) -> bool:
    """Make an ENUM of a column's words, in their order; False if there are too many."""
    words = f'SELECT DISTINCT "{column}" AS word FROM {table} WHERE "{column}" IS NOT NULL'
    cursor.execute(f"CREATE OR REPLACE TEMP TABLE words AS {words}")
    count = cursor.execute("SELECT count(*) FROM words").fetchone()
    if not count or (count[0] > TOO_MANY and name != NUMBERED):
        return False
    cursor.execute(f'CREATE TYPE {schema}."{name}" AS ENUM (SELECT word FROM words ORDER BY 1)')
    return True


def number(cursor: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Count sentences and sources through all articles: how many there are before each article's.

    An article without sentences counts as one, so that no two begin at the same number.
    """
    before = ", ".join(
        f"(sum({what}) OVER (ORDER BY article_id ROWS UNBOUNDED PRECEDING) - {what})::INTEGER AS {what}"
        for what in ("sentences", "sources")
    )
    cursor.execute(f"""
        CREATE TABLE {schema}.counted AS
        WITH sentence AS (SELECT article_id, max(sentence) + 1 AS sentences FROM main.sentences GROUP BY 1),
             source AS (SELECT article_id, max(source) + 1 AS sources FROM main.sources GROUP BY 1),
             held AS (SELECT a.article_id::{schema}.{NUMBERED} AS article_id,
                             coalesce(sentence.sentences, 1) AS sentences, coalesce(source.sources, 0) AS sources
                      FROM main.articles a LEFT JOIN sentence USING (article_id) LEFT JOIN source USING (article_id))
        SELECT article_id, {before} FROM held
    """)


def mention(cursor: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Put the sentences that mention or quote an entity side by side, in ``mentioned``: they are asked for most."""
    names = "(SELECT entity FROM main.entities UNION SELECT entity FROM main.sources)"
    few = make_type(cursor, schema, "mentioned_entity", names, "entity")
    entity = f"entity::VARCHAR::{schema}.mentioned_entity" if few else "entity::VARCHAR"
    cursor.execute(f"""
        CREATE TABLE {schema}.mentioned AS
        SELECT {entity} AS entity, {SENTENCE} FROM {schema}.entities WHERE entity IS NOT NULL
        UNION
        SELECT {entity} AS entity, unnest(generate_series({SENTENCE}, {LAST}))::INTEGER AS {SENTENCE}
        FROM {schema}.quotes JOIN {schema}.sources USING ({SOURCE}) WHERE entity IS NOT NULL
        ORDER BY entity, {SENTENCE}
    """)


def copy(cursor: duckdb.DuckDBPyConnection, schema: str, table: str) -> None:
    """Copy a table into the index."""
    kept = []
    held = {column.name for column in columns(table)}
    for name, own in ((SENTENCE, "sentence"), (SOURCE, "source"), (LAST, "last_sentence")):
        if own in held:
            kept.append(f"(counted.{own.removeprefix('last_')}s + t.{own})::INTEGER AS {name}")
    for column in columns(table):
        name = column.name
        if (
            name in LEFT_OUT.get(table, ())
            or name.endswith(("_start", "_end"))
            or column.type not in (str, int, dt.date)
        ):
            continue
        if (table, name) == ("articles", "text"):
            kept.append(f"left(t.text, {BEGINNING + 1}) AS text")
        elif name == NUMBERED:
            kept.append(f"counted.{NUMBERED}")
        elif column.type is str and make_type(cursor, schema, f"{table}_{name}", f"main.{table}", name):
            kept.append(f't."{name}"::{schema}."{table}_{name}" AS "{name}"')
        else:
            kept.append(f't."{name}"')
    rows = f"main.{table} t JOIN {schema}.counted ON counted.{NUMBERED} = t.{NUMBERED}"
    cursor.execute(f"CREATE TABLE {schema}.{table}_rows AS SELECT {', '.join(kept)} FROM {rows}")
    cursor.execute(f"CREATE VIEW {schema}.{table} AS SELECT *, rowid AS {ROW} FROM {schema}.{table}_rows")
