"""The workspace: immutable batches of Parquet files, seen through in-memory DuckDB views.

    workspace/
      batches/<id>/<table>.parquet    one batch; written as <id>.tmp, then renamed: there whole or not at all
      removed/<article_id>            tombstone of a removed article

No file is ever changed, so dashboard, command line and other programs read side by side without a lock. The same
article in two batches counts once: the newest batch that has it wins.
"""

import datetime as dt
import secrets
import shutil
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from .errors import WorkspaceError
from .filters import Selection
from .tables import ROWS, Tables, columns, conform, records, schema

__all__ = ["Workspace"]

ORDER = {
    "articles": "articles.published DESC NULLS LAST, articles.title, articles.article_id",
    "problems": "problems.input",
}


class Workspace:
    """A folder of analyzed articles. Made on first use.

    Each table is a method of its own (``ws.quotes(Selection(…))``) that returns a pandas frame; ``query`` serves
    the aggregates. Raises ``WorkspaceError`` when the folder cannot be made or read.
    """

    def __init__(self, folder: str | Path = "workspace") -> None:
        self.folder = Path(folder)
        self.lock = threading.Lock()
        self.connection: duckdb.DuckDBPyConnection | None = None
        self.seen: tuple[str, ...] | None = None
        try:
            self.batches_folder.mkdir(parents=True, exist_ok=True)
            self.removed_folder.mkdir(exist_ok=True)
        except OSError as cause:
            raise WorkspaceError(
                f"The workspace {str(folder)!r} cannot be used: {cause.strerror}.",
                "Name a folder that you may write to with --workspace.",
            ) from cause

    @property
    def batches_folder(self) -> Path:
        return self.folder / "batches"

    @property
    def removed_folder(self) -> Path:
        return self.folder / "removed"

    def version(self) -> tuple[str, ...]:
        """The names of batches and tombstones: it changes exactly when the content does."""
        removed = sorted(path.name for path in self.removed_folder.iterdir())
        return (*(path.name for path in self.batches()), *(f"-{name}" for name in removed))

    def batches(self) -> list[Path]:
        """The folders of the batches that are there whole, oldest first; other files in the folder do not matter."""
        return sorted(path for path in self.batches_folder.iterdir() if path.suffix != ".tmp" and path.is_dir())

    def add(self, tables: Tables) -> None:
        """Write one batch. Articles that the workspace holds from the same pipeline are left out, and known problems.

        Raises ``OSError`` when the disk is full or the folder is read-only; no half of a batch stays.
        """
        known = self.analyzed()
        pairs = [(row.article_id, row.pipeline) for row in records(tables.articles)]
        old = pa.array([article for article, pipeline in pairs if (article, pipeline) in known], pa.string())
        batch = {name: without(as_arrow(name, frame), old) for name, frame in tables.items()}
        batch["problems"] = self.unknown_problems(batch["problems"])
        if any(table.num_rows for table in batch.values()):
            self.write(batch)
        for identifier, _ in pairs:
            self.tombstone(identifier).unlink(missing_ok=True)

    def unknown_problems(self, problems: pa.Table) -> pa.Table:
        """The problems that the workspace does not hold yet."""
        if not problems.num_rows:
            return problems
        known = {tuple(row.values()) for row in self.arrow("SELECT * FROM problems").to_pylist()}
        return problems.filter(pa.array([tuple(row.values()) not in known for row in problems.to_pylist()]))

    def write(self, batch: Mapping[str, pa.Table]) -> None:
        name = f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(3)}"
        temporary = self.batches_folder / f"{name}.tmp"
        temporary.mkdir()
        try:
            for table, rows in batch.items():
                pq.write_table(rows, temporary / f"{table}.parquet", compression="zstd")
        except OSError:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
        temporary.rename(self.batches_folder / name)

    def remove(self, articles: Iterable[str]) -> None:
        """Hide articles by their ids. Their files stay; adding them again brings them back."""
        for identifier in articles:
            self.tombstone(identifier).touch()

    def tombstone(self, article: str) -> Path:
        """The file whose being there removes an article; never outside of the workspace."""
        return self.removed_folder / Path(article).name

    def analyzed(self) -> set[tuple[str, str]]:
        """Pairs of article id and pipeline that are in the workspace, removed ones left out."""
        rows = records(self.query("SELECT article_id, pipeline FROM articles"))
        return {(str(row.article_id), str(row.pipeline)) for row in rows}

    def table(
        self,
        name: str,
        selection: Selection | None = None,
        *,
        search: str = "",
        limit: int | None = None,
        offset: int = 0,
    ) -> pd.DataFrame:
        """The selected rows of a table in the order of the articles, as a conforming frame.

        ``search`` keeps the rows that have these words, whatever their case, in a column of text.
        """
        where, values = matching(name, selection, search)
        order = ORDER.get(name, f"{name}.article_id, {name}.{columns(name)[1].name}, {columns(name)[2].name}")
        sql = f"SELECT * FROM {name} WHERE {where} ORDER BY {order}"
        if limit is not None:
            sql += f" LIMIT {int(limit)} OFFSET {int(offset)}"
        return conform(name, self.arrow(sql, values))

    def count(self, name: str, selection: Selection | None = None, *, search: str = "") -> int:
        """Number of selected rows of a table."""
        where, values = matching(name, selection, search)
        return int(self.arrow(f"SELECT count(*) AS n FROM {name} WHERE {where}", values).column("n")[0].as_py())

    def ids(self, selection: Selection | None = None) -> list[str]:
        """Ids of the selected articles, in the order of the table."""
        where, values = (selection or Selection()).where("articles")
        found = self.arrow(f"SELECT article_id FROM articles WHERE {where} ORDER BY {ORDER['articles']}", values)
        return [str(value) for value in found.column("article_id").to_pylist()]

    def tables(self, selection: Selection | None = None) -> Tables:
        """The selected rows of every table."""
        return Tables(**{name: self.table(name, selection) for name in ROWS})

    def articles(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("articles", selection)

    def sentences(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("sentences", selection)

    def entities(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("entities", selection)

    def sources(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("sources", selection)

    def quotes(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("quotes", selection)

    def countries(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("countries", selection)

    def restrictions(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("restrictions", selection)

    def problems(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("problems", selection)

    def query(self, sql: str, values: Iterable[Any] = ()) -> pd.DataFrame:
        """A read-only aggregate over the views as a pandas frame: text as ``str``, whole numbers as ``int64``."""
        result = self.arrow(sql, values)
        return pd.DataFrame({name: result.column(name).to_pandas() for name in result.column_names})

    def arrow(self, sql: str, values: Iterable[Any] = ()) -> pa.Table:
        """The result of a query as an Arrow table."""
        with self.lock:
            cursor = self.open().cursor()
        try:
            return cursor.sql(sql, params=list(values)).to_arrow_table()
        finally:
            cursor.close()

    def open(self) -> duckdb.DuckDBPyConnection:
        """The connection, with its views renewed when batches came or went."""
        version = self.version()
        if self.connection is None:
            self.connection = duckdb.connect(":memory:")
            self.connection.execute("SET enable_progress_bar = false")
        if version != self.seen:
            self.renew(self.connection)
            self.seen = version
        return self.connection

    def renew(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Make the views anew, in one step, for other threads may be reading. Raises ``WorkspaceError``."""
        statements = "; ".join(("BEGIN", *self.views(), "COMMIT"))
        with connection.cursor() as cursor:
            try:
                cursor.execute(statements)
            except duckdb.Error as cause:
                raise WorkspaceError(
                    f"The workspace {str(self.folder)!r} cannot be read: {str(cause).splitlines()[0]}.",
                    "Move the damaged batch out of its folder, or name another workspace with --workspace.",
                ) from cause

    def views(self) -> Iterable[str]:
        """Statements that make one view a table: rows of the newest batch of each article, less the removed.

        A problem stays until a later batch has its article.
        """
        batches = self.batches()
        removed = ", ".join(literal(path.name) for path in self.removed_folder.iterdir()) or "''"
        yield (
            "CREATE OR REPLACE TABLE newest AS SELECT article_id, max(batch) AS batch FROM "
            f"({self.parts('articles', batches)}) GROUP BY article_id HAVING article_id NOT IN ({removed})"
        )
        for table in ROWS:
            kept = "(rows.article_id, rows.batch) IN (SELECT article_id, batch FROM newest)"
            if table == "problems":
                later = "newest.article_id = rows.article_id AND newest.batch > rows.batch"
                kept = (
                    f"(rows.article_id IS NULL OR rows.article_id NOT IN ({removed})) "
                    f"AND NOT EXISTS (SELECT 1 FROM newest WHERE {later})"
                )
            names = ", ".join(f'rows."{c.name}"' for c in columns(table))
            rows = self.parts(table, batches)
            yield f"CREATE OR REPLACE VIEW {table} AS SELECT {names} FROM ({rows}) rows WHERE {kept}"

    @staticmethod
    def parts(table: str, batches: list[Path]) -> str:
        """A query for all rows of a table with the name of their ``batch``; no batches give no rows."""
        empty = ", ".join(f'NULL::{duck(field.type)} AS "{field.name}"' for field in schema(table))
        sql = f"SELECT {empty}, '' AS batch WHERE false"
        files = ", ".join(literal(str(file)) for path in batches if (file := path / f"{table}.parquet").exists())
        if files:
            read = f"read_parquet([{files}], filename = true, union_by_name = true)"
            batch = "parse_filename(parse_dirpath(filename)) AS batch"
            sql += f" UNION ALL BY NAME SELECT * EXCLUDE (filename), {batch} FROM {read}"
        return sql


def matching(name: str, selection: Selection | None, search: str) -> tuple[str, list[Any]]:
    """The condition for selected rows of a table that have the searched words in a column of text."""
    where, values = (selection or Selection()).where(name)
    if not search:
        return where, values
    texts = [f"contains(lower({name}.{c.name}), lower(?))" for c in columns(name) if c.type is str]
    return f"({where}) AND ({' OR '.join(texts)})", [*values, *[search] * len(texts)]


def as_arrow(name: str, frame: pd.DataFrame) -> pa.Table:
    """A conforming frame in the table's Arrow schema."""
    return pa.Table.from_pandas(frame, schema=schema(name), preserve_index=False)


def without(table: pa.Table, articles: pa.Array) -> pa.Table:
    """Rows that are of none of the articles; rows of no article stay."""
    return table.filter(pc.invert(pc.is_in(table.column("article_id"), articles)))


def literal(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def duck(kind: pa.DataType) -> str:
    """DuckDB's name of an Arrow type that the tables use."""
    if pa.types.is_list(kind):
        return 'STRUCT("start" BIGINT, "end" BIGINT)[]'
    return {"string": "VARCHAR", "int64": "BIGINT", "date32[day]": "DATE"}[str(kind)]
