"""The index: what aggregates ask of a workspace, in memory, and the rows of each selection found once.

Words that repeat (names, kinds, countries, keys) are numbers here, by DuckDB's ENUM types, and long texts are left out.
Tables and columns are called as in the workspace, so that a query runs on either; ``query`` raises ``duckdb.Error`` for
a column that only the files have.
"""

import datetime as dt
import itertools
import threading
import weakref
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from .filters import Selection
from .tables import ROWS, columns

__all__ = ["Found", "Index"]

KEPT_ROWS = 20_000_000  # numbers of rows that are remembered of selections: 160 MB
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
BEGINNING = 60  # letters of a text that stand for a title

NUMBERS = itertools.count()


class Index:
    """Copies of the tables that a connection's views show, in a schema of their own.

    Made in one step; views that change later do not change it. It is dropped with the object.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection.cursor()
        self.schema = f"index{next(NUMBERS)}"
        self.found_: OrderedDict[Selection, Found] = OrderedDict()
        self.lock = threading.Lock()
        with self.connection.cursor() as cursor:
            cursor.begin()
            cursor.execute(f"CREATE SCHEMA {self.schema}")
            make_type(cursor, self.schema, NUMBERED, "articles", NUMBERED)
            for table in ROWS:
                if table != "problems":
                    copy(cursor, self.schema, table)
            # Texts stay in the files, which may have newer articles than the index by the time that they are read.
            article = f"TRY_CAST(article_id AS {self.schema}.article_id) AS article_id"
            cursor.execute(f"CREATE VIEW {self.schema}.texts AS SELECT {article}, sentence, text FROM main.texts")
            cursor.commit()
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
            while held > KEPT_ROWS and len(self.found_) > 1:
                held -= self.found_.popitem(last=False)[1].size
        return found


@dataclass(frozen=True, slots=True)
class Pointed(Selection):
    """A selection whose sentences by words and by entities stand in tables."""

    words_in: str = ""
    entities_in: str = ""
    quotes_in: str = ""

    def __post_init__(self) -> None:
        """What is given was looked at before."""

    def where(self, table: str) -> tuple[str, list[Any]]:
        if table == "quotes" and self.quotes_in:
            return f"quotes.{ROW} IN (SELECT {ROW} FROM {self.quotes_in})", []
        return Selection.where(self, table)

    def by_words(self) -> tuple[str, list[Any]]:
        return (f"SELECT article_id, sentence FROM {self.words_in}" if self.words else ""), []

    def by_entity(self) -> tuple[str, list[Any]]:
        return (f"SELECT article_id, sentence FROM {self.entities_in}" if self.entities else ""), []


class Found:
    """A selection whose rows are looked for once a table: in place of its condition stand the rows' numbers."""

    def __init__(self, index: Index, selection: Selection) -> None:
        self.index = index
        self.selection = selection
        self.name = f"{index.schema}.found{next(NUMBERS)}"
        self.made: set[str] = set()
        self.size = 0  # in numbers of rows
        self.lock = threading.Lock()

    def __bool__(self) -> bool:
        return bool(self.selection)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.selection, name)

    def but(self, **facets: Sequence[str]) -> "Found":
        """The selection with the named facets replaced."""
        return self.index.found(self.selection.but(**facets))

    def where(self, table: str) -> tuple[str, list[Any]]:
        """A condition on the rows of a table of the index, and its parameters: as ``Selection.where``."""
        where, values = self.selection.where(table)
        if where == "TRUE":
            return where, values
        with self.lock:
            return f"{table}.{ROW} IN (SELECT {ROW} FROM {self.rows(table)})", []

    def rows(self, table: str) -> str:
        """The name of a table that holds the numbers of the selected rows of a table."""
        where, values = self.pointed(table).where(table)
        return self.keep(table, f"SELECT {table}.{ROW} FROM {table} WHERE {where}", values)

    def pointed(self, table: str) -> Pointed:
        """The selection, with what several tables' conditions have in common looked for."""
        chosen = Pointed(**{field.name: getattr(self.selection, field.name) for field in fields(self.selection)})
        words, entities = self.selection.by_words(), self.selection.by_entity()
        if words[0]:
            chosen = replace(chosen, words_in=self.keep("by_words", *words))
        if entities[0]:
            chosen = replace(chosen, entities_in=self.keep("by_entity", *entities))
        return replace(chosen, quotes_in=self.rows("quotes")) if table == "sources" else chosen

    def keep(self, what: str, sql: str, values: list[Any]) -> str:
        """The name of a table that holds what a query gives; it goes with this object."""
        name = f"{self.name}_{what}"
        if what not in self.made:
            with self.index.cursor() as cursor:
                made = cursor.execute(f"CREATE TABLE {name} AS {sql}", values).fetchone()
            self.size += max(made[0] if made else 0, LEAST)
            weakref.finalize(self, drop, self.index.connection, f"TABLE {name}")
            self.made.add(what)
        return name


def plain(kind: pa.DataType) -> pa.DataType:
    """Words in place of numbers that stand for words."""
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def drop(connection: duckdb.DuckDBPyConnection, what: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP {what.replace(' ', ' IF EXISTS ', 1)}")


def make_type(cursor: duckdb.DuckDBPyConnection, schema: str, name: str, table: str, column: str) -> bool:
    """Make an ENUM of a column's words, in their order; False if there are too many."""
    words = f'SELECT DISTINCT "{column}" AS word FROM main.{table} WHERE "{column}" IS NOT NULL'
    cursor.execute(f"CREATE OR REPLACE TEMP TABLE words AS {words}")
    count = cursor.execute("SELECT count(*) FROM words").fetchone()
    if not count or (count[0] > TOO_MANY and name != NUMBERED):
        return False
    cursor.execute(f'CREATE TYPE {schema}."{name}" AS ENUM (SELECT word FROM words ORDER BY 1)')
    return True


def copy(cursor: duckdb.DuckDBPyConnection, schema: str, table: str) -> None:
    """Copy a table into the index."""
    kept = []
    for column in columns(table):
        name = column.name
        if (
            name in LEFT_OUT.get(table, ())
            or name.endswith(("_start", "_end"))
            or column.type not in (str, int, dt.date)
        ):
            continue
        if (table, name) == ("articles", "text"):
            kept.append(f"left(text, {BEGINNING + 1}) AS text")
        elif name == NUMBERED:
            kept.append(f"{NUMBERED}::{schema}.{NUMBERED} AS {NUMBERED}")
        elif column.type is str and make_type(cursor, schema, f"{table}_{name}", table, name):
            kept.append(f'"{name}"::{schema}."{table}_{name}" AS "{name}"')
        else:
            kept.append(f'"{name}"')
    cursor.execute(f"CREATE TABLE {schema}.{table}_rows AS SELECT {', '.join(kept)} FROM main.{table}")
    cursor.execute(f"CREATE VIEW {schema}.{table} AS SELECT *, rowid AS {ROW} FROM {schema}.{table}_rows")
