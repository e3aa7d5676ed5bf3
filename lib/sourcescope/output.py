"""A folder of files, one a table, written batch by batch under temporary names."""

from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from .exports import EXTENSIONS, to_csv, to_jsonl, to_xlsx
from .tables import ROWS, Tables, schema

__all__ = ["EXTENSIONS", "Folder"]


class Folder:
    """Writes tables to ``<folder>/<table>.<format>``; without a folder it writes nothing.

    Files appear whole at the end of the ``with`` block, and not at all when it raises. A workbook (xlsx) is one file,
    ``tables.xlsx``, of a single batch. Raises ``OSError``.
    """

    def __init__(self, folder: Path | None, extension: str) -> None:
        self.folder = folder
        self.extension = extension
        self.parquet: dict[str, Any] = {}
        self.started = False

    def __enter__(self) -> Self:
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)
        return self

    def write(self, tables: Tables) -> None:
        """Add the rows of some tables."""
        if not self.folder:
            return
        if self.extension == "xlsx":
            self.part("tables").write_bytes(to_xlsx(dict(tables.items())))
        for name, frame in tables.items():
            if self.extension == "csv":
                self.append(name, to_csv(frame, header=not self.started))
            elif self.extension == "jsonl":
                self.append(name, to_jsonl(frame))
            elif self.extension == "parquet":
                rows = pa.Table.from_pandas(frame, schema=schema(name), preserve_index=False)
                self.writer(name).write_table(rows)
        self.started = True

    def append(self, name: str, content: bytes) -> None:
        with self.part(name).open("ab" if self.started else "wb") as file:
            file.write(content)

    def writer(self, name: str) -> Any:
        if name not in self.parquet:
            self.parquet[name] = pq.ParquetWriter(self.part(name), schema(name), compression="zstd")
        return self.parquet[name]

    def part(self, name: str) -> Path:
        """The temporary name of a table's file."""
        assert self.folder is not None
        return self.folder / f".{name}.{self.extension}.part"

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for writer in self.parquet.values():
            writer.close()
        if not self.folder:
            return
        if not self.started and kind is None:
            self.write(Tables.from_rows({}))
            for writer in self.parquet.values():
                writer.close()
        for name in ("tables",) if self.extension == "xlsx" else tuple(ROWS):
            part = self.part(name)
            if kind is None:
                part.replace(self.folder / f"{name}.{self.extension}")
            else:
                part.unlink(missing_ok=True)
