"""The workspace: immutable batches of Parquet files, seen through in-memory DuckDB views.

    workspace/
      batches/<id>/<table>.parquet    one batch; written as <id>.tmp, then renamed: there whole or not at all
      removed/<article_id>            tombstone of a removed article
      dismissed                       name of the newest batch whose problems were put away

No file is ever changed, so dashboard, command line and other programs read side by side without a lock. The same
article in two batches counts once: the newest batch that has it wins. Small batches are merged into larger ones.
"""

import datetime as dt
import errno
import fcntl
import os
import secrets
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from .errors import WorkspaceError
from .filters import Selection
from .index import Found, Index
from .tables import ROWS, Tables, columns, conform, records, schema

__all__ = ["Workspace", "write_parquet"]

Read = TypeVar("Read", bound=Callable[..., Any])

ORDER = {
    "articles": "articles.published DESC NULLS LAST, articles.title, articles.article_id",
    "heard": "heard.article_id, heard.mentions DESC, heard.words DESC, heard.iso3",
    "sentences": "sentences.article_id, sentences.sentence",
    "problems": "problems.input, problems.article_id, problems.problem",
}

# The columns that tell the rows of a table apart.
PLACE = ("article_id", "sentence", "start", "end")
KEYS = {
    "articles": ("article_id",),
    "sentences": ("article_id", "sentence"),
    "entities": PLACE,
    "sources": ("article_id", "source"),
    "quotes": ("article_id", "quote"),
    "countries": (*PLACE, "iso3"),
    "organizations": (*PLACE, "organization"),
    "heard": ("article_id", "iso3"),
    "restrictions": ("article_id", "restriction"),
}

# Which rows of batches count, as conditions on ``rows``. A problem stays until a later batch has its article.
NEWEST = "(rows.article_id, rows.batch) IN (SELECT article_id, batch FROM newest)"
KEPT = {
    "problems": "rows.batch > (SELECT batch FROM dismissed) AND "
    "(rows.article_id IS NULL OR rows.article_id NOT IN (SELECT article_id FROM removed)) AND NOT EXISTS "
    "(SELECT 1 FROM newest WHERE newest.article_id = rows.article_id AND newest.batch > rows.batch)"
}

# Rows in a group of a Parquet file: a few rows of a large file are had by reading a few groups.
TOGETHER = dict.fromkeys(ROWS, 16_384) | {"articles": 2048}

MANY = 40  # batches, from which on small ones are merged
MERGED = 5000  # articles in a merged batch
INDEXED = 300_000  # articles, up to which an index is held in memory: some two gigabytes
PAUSES = (0.01, 0.05, 0.25, 1.0)  # seconds until what a merge took away is looked for again
ABANDONED = 3600  # seconds after which a half-written batch has no writer any more


def patient(read: Read) -> Read:
    """A way to read a workspace that begins again when batches are merged away under it: another one has the rows.

    Of ways that are made of others, the outermost begins again.
    """

    @wraps(read)
    def reading(ws: "Workspace", *arguments: Any, **named: Any) -> Any:
        for pause in () if getattr(ws.asked, "now", False) else PAUSES:
            ws.asked.now = True
            try:
                return read(ws, *arguments, **named)
            except (duckdb.IOException, WorkspaceError):
                time.sleep(pause)
                ws.forget_views()
            finally:
                ws.asked.now = False
        return read(ws, *arguments, **named)

    return cast(Read, reading)


class Workspace:
    """A folder of analyzed articles. Made on first use.

    Each table is a method of its own (``ws.quotes(Selection(…))``) that returns a pandas frame; ``query`` serves
    the aggregates. With ``indexed`` an index is held in memory, which pays where much is asked. Raises
    ``WorkspaceError`` when the folder cannot be made or read.
    """

    def __init__(self, folder: str | Path = "workspace", *, indexed: bool = False) -> None:
        self.folder = Path(folder)
        self.indexed = indexed
        self.lock = threading.Lock()
        self.connection: duckdb.DuckDBPyConnection | None = None
        self.seen: tuple[str, ...] | None = None
        self.indexing = threading.Lock()
        self.asked = threading.local()  # whether a thread is within something that begins again by itself
        self.latest: tuple[tuple[str, ...] | None, Index | None] | None = None
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
        dismissed = [f"?{name}" for name in [self.dismissed()] if name]
        removed = sorted(path.name for path in self.removed_folder.iterdir())
        return (*(path.name for path in self.batches()), *(f"-{name}" for name in removed), *dismissed)

    def batches(self) -> list[Path]:
        """The folders of the batches that are there whole, oldest first; other files in the folder do not matter."""
        with os.scandir(self.batches_folder) as entries:
            return sorted(Path(entry) for entry in entries if not entry.name.endswith(".tmp") and entry.is_dir())

    def add(self, tables: Tables) -> None:
        """Write one batch. Articles that the workspace holds from the same pipeline are left out, and known problems.

        Raises ``OSError`` when the disk is full or the folder is read-only; no half of a batch stays.
        """
        self.sweep()
        rows = list(records(tables.articles))
        known = {pipeline: self.analyzed(pipeline) for pipeline in {row.pipeline for row in rows}}
        old = pa.array([row.article_id for row in rows if row.article_id in known[row.pipeline]], pa.string())
        batch = {name: without(as_arrow(name, frame), old) for name, frame in tables.items()}
        batch["problems"] = self.unknown_problems(batch["problems"])
        if any(table.num_rows for table in batch.values()):
            self.write(batch)
        for row in rows:
            self.tombstone(row.article_id).unlink(missing_ok=True)
        if len(self.batches()) >= MANY:
            self.merge()

    def unknown_problems(self, problems: pa.Table) -> pa.Table:
        """The problems that the workspace does not hold yet."""
        if not problems.num_rows:
            return problems
        known = {tuple(row.values()) for row in self.arrow("SELECT * FROM problems").to_pylist()}
        return problems.filter(pa.array([tuple(row.values()) not in known for row in problems.to_pylist()]))

    def write(self, batch: Mapping[str, pa.Table]) -> None:
        self.write_named(f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(3)}", batch)

    def write_as(self, name: str, tables: Tables) -> None:
        """Write a batch of a name of its own, whatever the workspace holds; of two at once, one is kept."""
        try:
            self.write_named(name, {table: as_arrow(table, frame) for table, frame in tables.items()})
        except FileExistsError:
            return
        except OSError as cause:
            if cause.errno != errno.ENOTEMPTY:
                raise

    def write_named(self, name: str, batch: Mapping[str, pa.Table]) -> None:
        with self.batch(name) as folder:
            for table, rows in batch.items():
                write_parquet(rows, folder / f"{table}.parquet")

    @contextmanager
    def batch(self, name: str) -> Iterator[Path]:
        """A folder to write a batch into: it gets its name when the block ends, or goes when the block raises."""
        temporary = self.batches_folder / f"{name}-{secrets.token_hex(3)}.tmp"
        temporary.mkdir()
        try:
            yield temporary
            for path in [*temporary.iterdir(), temporary]:  # a name that outlives a power cut needs content that does
                sync(path)
            temporary.rename(self.batches_folder / name)
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
        sync(self.batches_folder)

    def sweep(self) -> None:
        """Remove what writers that were killed left behind."""
        for path in self.batches_folder.glob("*.tmp"):
            with suppress(FileNotFoundError):
                if time.time() - path.stat().st_mtime > ABANDONED:
                    shutil.rmtree(path, ignore_errors=True)

    def merge(self, articles: int = MERGED) -> None:
        """Write small batches anew as batches of about ``articles`` articles, without what is removed or outdated.

        Any program may read and add in the meantime; of several that merge at once, one does.
        """
        with (self.folder / "merging").open("wb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            group: list[Path] = []
            size = 0
            for path in self.batches():
                here = self.articles_in(path)
                if here >= articles / 2:
                    continue
                group.append(path)
                size += here
                if size >= articles:
                    self.join(group)
                    group, size = [], 0
            if len(group) > 1:
                self.join(group)

    @staticmethod
    def articles_in(batch: Path) -> int:
        """How many articles a batch holds."""
        file = batch / "articles.parquet"
        return int(pq.read_metadata(file).num_rows) if file.exists() else 0

    def join(self, group: list[Path]) -> None:
        """Make one batch of some. Its name is younger than theirs, and older than that of any later one."""
        with self.batch(f"{group[-1].name}m") as folder, self.lock, self.open().cursor() as cursor:
            for table in ROWS:
                names = ", ".join(f'rows."{column.name}"' for column in columns(table))
                order = ", ".join(column.name for column in columns(table)[:3])
                kept = KEPT.get(table, NEWEST)
                rows = f"SELECT {names} FROM ({self.parts(table, group)}) rows WHERE {kept} ORDER BY {order}"
                target = literal(str(folder / f"{table}.parquet"))
                cursor.execute(f"COPY ({rows}) TO {target} (COMPRESSION zstd, ROW_GROUP_SIZE {TOGETHER[table]})")
        for path in group:
            hidden = path.rename(path.with_name(f"{path.name}.tmp"))  # gone for readers in one step
            shutil.rmtree(hidden, ignore_errors=True)

    def remove(self, articles: Iterable[str]) -> None:
        """Hide articles by their ids. Their files stay; adding them again brings them back."""
        for identifier in articles:
            self.tombstone(identifier).touch()

    def restore(self, articles: Iterable[str]) -> None:
        """Show removed articles again."""
        for identifier in articles:
            self.tombstone(identifier).unlink(missing_ok=True)

    def dismiss_problems(self) -> None:
        """Put away the problems that are known so far; those of later batches will be told."""
        part = self.folder / f".dismissed-{secrets.token_hex(3)}"
        part.write_text(max((path.name for path in self.batches()), default=""))
        part.replace(self.folder / "dismissed")

    def dismissed(self) -> str:
        """Name of the newest batch whose problems were put away."""
        with suppress(OSError):
            return (self.folder / "dismissed").read_text().strip()
        return ""

    def tombstone(self, article: str) -> Path:
        """The file whose being there removes an article; never outside of the workspace."""
        return self.removed_folder / Path(article).name

    def analyzed(self, pipeline: str) -> set[str]:
        """Ids of the articles that were analyzed by a pipeline, removed ones left out."""
        found = self.arrow("SELECT article_id FROM articles WHERE pipeline = ?", [pipeline])
        return {str(identifier) for identifier in found.column("article_id").to_pylist()}

    @patient
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
        order = ORDER.get(name, f"{name}.article_id, {name}.{columns(name)[1].name}, {columns(name)[2].name}")
        rows = order if limit is None else f"{order} LIMIT {int(limit)} OFFSET {int(offset)}"
        # Of whole tables and whole articles, the files give the rows faster than the index says which.
        some = limit is not None or (selection and selection.articles and selection.but(articles=()))
        index = self.index() if name in KEYS and some and not search else None
        if index:
            return self.part(name, index.found(selection or Selection()), order, rows)
        where, values = matching(name, selection, search)
        return conform(name, self.arrow(f"SELECT * FROM {name} WHERE {where} ORDER BY {rows}", values))

    def part(self, name: str, found: Found, order: str, rows: str) -> pd.DataFrame:
        """Some rows of a table: the index says which, and of the files only what holds them is read."""
        where, values = found.where(name)
        key = ", ".join(f'{name}."{column}"' for column in KEYS[name])
        sql = f"SELECT {key} FROM {name} WHERE {where} ORDER BY {rows}"
        chosen = found.index.arrow(sql, values)
        articles = chosen.column("article_id").unique().to_pylist()
        among = ", ".join("?" * len(articles)) or "NULL"
        same = " AND ".join(f'{name}."{column}" = chosen."{column}"' for column in KEYS[name])
        sql = f"SELECT {name}.* FROM {name} SEMI JOIN chosen ON {same} WHERE {name}.article_id IN ({among})"
        return conform(name, self.arrow(f"{sql} ORDER BY {order}", articles, chosen=chosen))

    @patient
    def count(self, name: str, selection: Selection | None = None, *, search: str = "") -> int:
        """Number of selected rows of a table."""
        index = self.index() if name in KEYS and not search else None
        where, values = matching(name, index.found(selection or Selection()) if index else selection, search)
        found = (index or self).arrow(f"SELECT count(*) AS n FROM {name} WHERE {where}", values)
        return int(found.column("n")[0].as_py())

    @patient
    def ids(self, selection: Selection | None = None, *, limit: int | None = None) -> list[str]:
        """Ids of the selected articles, in the order of the table."""
        index = self.index()
        where, values = matching("articles", index.found(selection or Selection()) if index else selection, "")
        most = "" if limit is None else f" LIMIT {int(limit)}"
        sql = f"SELECT article_id FROM articles WHERE {where} ORDER BY {ORDER['articles']}{most}"
        return [str(value) for value in (index or self).arrow(sql, values).column("article_id").to_pylist()]

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

    def organizations(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("organizations", selection)

    def heard(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("heard", selection)

    def restrictions(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("restrictions", selection)

    def problems(self, selection: Selection | None = None) -> pd.DataFrame:
        return self.table("problems", selection)

    @patient
    def summarize(self, compute: Callable[..., Any], selection: Selection, **arguments: Any) -> Any:
        """``compute(workspace, selection, **arguments)`` for an aggregate, by the index where that can answer it."""
        index = self.index()
        if index:
            with suppress(duckdb.BinderException, duckdb.CatalogException):  # it may ask for what only the files have
                return compute(index, index.found(selection), **arguments)
        return compute(self, selection, **arguments)

    @patient
    def index(self) -> Index | None:
        """The index of what is there now, made when it is first asked for; none of a very large workspace."""
        if not self.indexed:
            return None
        with self.indexing:
            with self.lock:
                connection, version = self.open(), self.seen
            if self.latest is None or self.latest[0] != version:
                self.latest = None  # what is outdated goes before its successor comes
                few = self.arrow(f"SELECT count(*) <= {INDEXED} AS few FROM articles").column("few")[0].as_py()
                self.latest = (version, Index(connection) if few else None)
            return self.latest[1]

    def query(self, sql: str, values: Iterable[Any] = ()) -> pd.DataFrame:
        """A read-only aggregate over the views as a pandas frame: text as ``str``, whole numbers as ``int64``."""
        result = self.arrow(sql, values)
        return pd.DataFrame({name: result.column(name).to_pandas() for name in result.column_names})

    @patient
    def arrow(self, sql: str, values: Iterable[Any] = (), **tables: pa.Table) -> pa.Table:
        """The result of a query as an Arrow table. The query may name ``tables`` that are given with it."""
        parameters = list(values)
        with self.lock:
            cursor = self.open().cursor()
        with cursor:
            for name, table in tables.items():
                cursor.register(name, table)
            return cursor.sql(sql, params=parameters).to_arrow_table()

    def forget_views(self) -> None:
        """Make the views anew at the next question."""
        with self.lock:
            self.seen = None

    def open(self) -> duckdb.DuckDBPyConnection:
        """The connection, with its views renewed when batches came or went."""
        version = self.version()
        if self.connection is None:
            self.connection = duckdb.connect(":memory:")
            self.connection.execute("SET enable_progress_bar = false")
            forgo(self.connection, "common_subplan")  # takes longer than all else that is done for a small query
        if version != self.seen:
            self.renew(self.connection)
            self.seen = version
        return self.connection

    def renew(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Make the views anew, in one step, for other threads may be reading. Raises ``WorkspaceError``."""
        with connection.cursor() as cursor:
            try:
                cursor.begin()
                self.make_views(cursor, self.batches())
                cursor.commit()
            except duckdb.Error as cause:
                raise WorkspaceError(
                    f"The workspace {str(self.folder)!r} cannot be read: {str(cause).splitlines()[0]}.",
                    "Move the damaged batch out of its folder, or name another workspace with --workspace.",
                ) from cause

    def make_views(self, cursor: duckdb.DuckDBPyConnection, batches: list[Path]) -> None:
        """One view a table: rows of the newest batch of each article, less the removed.

        Where no article is in two batches and none is removed, as in most workspaces, the views need not ask.
        """
        removed = pa.array([path.name for path in self.removed_folder.iterdir()], pa.string())
        cursor.register("tombstones", pa.table({"article_id": removed}))
        cursor.execute("CREATE OR REPLACE TABLE dismissed AS SELECT ? AS batch", [self.dismissed()])
        cursor.execute("CREATE OR REPLACE TABLE removed AS SELECT article_id FROM tombstones")
        articles = self.parts("articles", batches)
        cursor.execute(
            f"CREATE OR REPLACE TABLE newest AS SELECT article_id, max(batch) AS batch FROM ({articles}) GROUP BY 1 "
            "HAVING article_id NOT IN (SELECT article_id FROM removed)"
        )
        held = cursor.execute(f"SELECT count(*) = (SELECT count(*) FROM newest) FROM ({articles})").fetchone()
        for table in ROWS:
            kept = "TRUE" if held == (True,) and table != "problems" else KEPT.get(table, NEWEST)
            names = ", ".join(f'rows."{column.name}"' for column in columns(table))
            rows = self.parts(table, batches)
            cursor.execute(f"CREATE OR REPLACE VIEW {table} AS SELECT {names} FROM ({rows}) rows WHERE {kept}")
        cursor.execute("CREATE OR REPLACE VIEW texts AS SELECT article_id, sentence, text FROM sentences")

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


def forgo(connection: duckdb.DuckDBPyConnection, optimizer: str) -> None:
    """Do without a step of DuckDB's optimizer, if it has it."""
    known = connection.execute("SELECT count(*) FROM duckdb_optimizers() WHERE name = ?", [optimizer]).fetchone()
    if known == (1,):
        connection.execute(f"SET disabled_optimizers = '{optimizer}'")


def write_parquet(rows: pa.Table, path: Path) -> None:
    """Write a table as one file, in the groups that reading likes."""
    pq.write_table(rows, path, compression="zstd", row_group_size=TOGETHER[path.stem])


def sync(path: Path) -> None:
    """Have a file or folder on the disk, and not only on its way there."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def matching(name: str, selection: Selection | Found | None, search: str) -> tuple[str, list[Any]]:
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
