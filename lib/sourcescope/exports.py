"""Tables to take away: frame in, bytes out, and back again.

CSV is UTF-8 with a byte order mark, which spreadsheets need. List columns are JSON. A cell that a spreadsheet would
run as a formula (it begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return; OWASP, "CSV Injection") gets
one apostrophe in front, and so does one that begins with apostrophes before such a character, so that taking one
apostrophe off again gives every cell back: ``read_csv`` does that.
"""

import datetime as dt
import io
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from .errors import SourcescopeError
from .tables import SpanList, columns, conform, dictionary, schema

__all__ = ["EXTENSIONS", "read_csv", "read_jsonl", "to_csv", "to_jsonl", "to_parquet", "to_xlsx", "zip_tables"]

EXTENSIONS = ("csv", "jsonl", "parquet", "xlsx")
RUNS = re.compile(r"'*[=+\-@\t\r]")
GUARDED = re.compile(r"'+[=+\-@\t\r]")
CELL = 32_767  # characters that a spreadsheet's cell holds
SHEET = 1_048_575  # rows that its sheet holds below the header

# Left out of xlsx: control characters that XML cannot hold.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def guard(cell: Any) -> Any:
    """A cell that no spreadsheet runs."""
    return "'" + cell if isinstance(cell, str) and RUNS.match(cell) else cell


def unguard(cell: Any) -> Any:
    """The cell that ``guard`` was given."""
    return cell[1:] if isinstance(cell, str) and GUARDED.match(cell) else cell


def to_csv(frame: pd.DataFrame, *, header: bool = True) -> bytes:
    """A frame as CSV. Without ``header`` it continues a file that has one."""
    flat = pd.DataFrame({name: plain(frame[name]) for name in frame}, columns=frame.columns)
    text = flat.to_csv(index=False, header=header, date_format="%Y-%m-%d", lineterminator="\r\n")
    return text.encode("utf-8-sig" if header else "utf-8")


def plain(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """A column as text that is safe in a spreadsheet; numbers and dates as they are."""
    if column.dtype == object:
        column = column.map(lambda value: json.dumps(value) if isinstance(value, list) else value)
    if column.dtype == object or column.dtype == "str":
        return column.map(guard, na_action="ignore").astype(object)
    return column


def read_csv(file: str | Path | IO[bytes], table: str) -> pd.DataFrame:
    """A table that ``to_csv`` wrote, equal to the frame it was. Raises ``KeyError`` for an unknown table.

    CSV has one empty cell alone: in a column that may be empty it is a missing value, in another it is the text "".
    """
    raw = pd.read_csv(file, dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8-sig")
    arrays = {}
    for column in columns(table):
        empty = "" if column.type is str and not column.optional else None
        values = [empty if pd.isna(value) else unguard(value) for value in raw[column.name]]
        arrays[column.name] = pa.array(
            [parse(value, column.type) for value in values], schema(table).field(column.name).type
        )
    return conform(table, pa.table(arrays))


def parse(value: str | None, kind: Any) -> Any:
    """A cell's text as a value of the column's type."""
    if value is None:
        return None
    if kind is int:
        return int(value)
    if kind is dt.date:
        return dt.date.fromisoformat(value)
    return json.loads(value) if kind == SpanList else value


def to_jsonl(frame: pd.DataFrame) -> bytes:
    """A frame as JSON Lines: one object a row, dates as YYYY-MM-DD, empty cells as null."""
    lines = (json.dumps(row, ensure_ascii=False) for row in json_rows(frame))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


def json_rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as plain dictionaries that JSON can hold."""
    plain_columns = {}
    for name in frame:
        column = frame[name]
        if column.dtype.kind == "M":
            column = column.dt.strftime("%Y-%m-%d")
        plain_columns[str(name)] = [
            value if isinstance(value, list) else None if pd.isna(value) else value for value in column.tolist()
        ]
    return [dict(zip(plain_columns, values, strict=True)) for values in zip(*plain_columns.values(), strict=True)]


def read_jsonl(file: str | Path, table: str) -> pd.DataFrame:
    """A table that ``to_jsonl`` wrote, equal to the frame it was."""
    with Path(file).open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    for column in columns(table):
        if column.type is dt.date:
            for row in rows:
                row[column.name] = row[column.name] and dt.date.fromisoformat(row[column.name])
    return conform(table, pa.Table.from_pylist(rows, schema=schema(table)))


def to_parquet(frame: pd.DataFrame, table: str) -> bytes:
    """A table as Parquet, in the schema of the contract."""
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pandas(frame, schema=schema(table), preserve_index=False), out, compression="zstd")
    return out.getvalue()


def to_xlsx(frames: Mapping[str, pd.DataFrame]) -> bytes:
    """A workbook with one sheet a table. No cell is a formula or a link; text beyond 32,767 characters is cut.

    Raises ``SourcescopeError`` for a table of more rows than a sheet holds.
    """
    for name, frame in frames.items():
        if len(frame) > SHEET:
            raise SourcescopeError(
                f"The table {name} has {len(frame):,} rows; a sheet of a workbook holds {SHEET:,}.",
                "Take it as csv, jsonl or parquet, or select less.",
            )
    out = io.BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with pd.ExcelWriter(out, engine="xlsxwriter", engine_kwargs={"options": safe}) as writer:
        for name, frame in frames.items():
            cells = {column: frame[column].map(cell) for column in frame}
            pd.DataFrame(cells, columns=frame.columns).to_excel(
                writer, sheet_name=name, index=False, freeze_panes=(1, 0)
            )
    return out.getvalue()


def cell(value: Any) -> Any:
    """A value that a workbook's cell can hold."""
    if isinstance(value, list):
        value = json.dumps(value)
    if isinstance(value, pd.Timestamp):
        return value.date()
    return UNWRITABLE.sub("\ufffd", value)[:CELL] if isinstance(value, str) else value


def zip_tables(frames: Mapping[str, pd.DataFrame], sentence: str) -> bytes:
    """All tables as CSV in one zip, with the data dictionary and a note of what was selected and when."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, frame in frames.items():
            archive.writestr(f"{name}.csv", to_csv(frame))
        archive.writestr("dictionary.csv", to_csv(dictionary()))
        archive.writestr("README.txt", note(frames, sentence))
    return out.getvalue()


def note(frames: Mapping[str, pd.DataFrame], sentence: str) -> str:
    """What stands in the zip's README.txt."""
    rows = "\n".join(f"{name}.csv  {len(frame):,} rows" for name, frame in frames.items())
    return (
        f"sourcescope, {dt.date.today():%B %d, %Y}\n\nSelection: {sentence}.\n\n{rows}\n"
        "dictionary.csv  type and meaning of every column\n\n"
        "A cell that a spreadsheet would run as a formula begins with one apostrophe that is not in the text.\n"
        "In Python, sourcescope.exports.read_csv(file, table) takes it off and gives every column its type.\n"
    )
