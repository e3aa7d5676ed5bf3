"""What a person names: a file, a folder, many of them."""

import gzip
import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from ..errors import NotText, ReadError
from ..tables import ProblemRow
from .archives import members, unpacked
from .article import Article
from .documents import read_docx, read_pdf
from .folders import Refused, is_folder, places_of
from .head import with_head
from .jsonl import count_lines, read_lines, read_metadata
from .names import named
from .spreadsheets import count_rows, read_rows
from .text import MAX_CHARACTERS, decoded_any, read_text
from .web import Fetcher, WebFetcher, read_page
from .webpages import read_html

__all__ = ["KINDS", "count_inputs", "read", "read_inputs"]

TEXT = (".txt", ".text", ".md", "")
LINES = (".jsonl", ".ndjson")
ROWS = (".csv", ".tsv")
DOCUMENTS = {".html": read_html, ".htm": read_html, ".xhtml": read_html, ".pdf": read_pdf, ".docx": read_docx}
MANY = (*LINES, *ROWS, ".zip")
KINDS = (*TEXT[:-1], *DOCUMENTS, *MANY, ".gz")
UNKNOWN = {
    ".doc": "an old Word file",
    ".rtf": "an RTF file",
    ".odt": "an OpenDocument file",
    ".epub": "an EPUB file",
    ".xls": "an Excel file",
    ".xlsx": "an Excel file",
    ".json": "a JSON file",
}
# What is looked for in folders and zip files: also what may be an article, and has to be saved otherwise first.
SOUGHT = (*KINDS, *(kind for kind in UNKNOWN if kind != ".json"))

# Four bytes a character at most; what is longer is not read at all. A PDF may be mostly pictures.
MAX_BYTES = 4 * MAX_CHARACTERS
MAX_PAGE = 20_000_000
MAX_DOCUMENT = 100_000_000
CHUNK = 1_000_000

# What a damaged file may raise while it is read.
BROKEN = (OSError, EOFError, RuntimeError, ValueError, zlib.error, zipfile.BadZipFile, ReadError)

# A zip file in a zip file is opened, one in that is not.
DEPTH = 2


def read(path: str | Path, *, fetcher: Fetcher | None = None) -> Article | list[Article]:
    """The article of a file or at a web address, or the list of articles of a file of many: JSON Lines, CSV, zip.

    Web pages are fetched by ``fetcher``, a ``WebFetcher`` when none is given. Raises ``ReadError`` for what cannot be
    read, ``NotText`` for what cannot be analyzed, and for the first bad line of a file of many.
    """
    address = web_input(path)
    if address:
        return read_page(address, fetcher or WebFetcher())
    found: list[Article] = []
    if is_folder(Path(path)):
        raise ReadError(f"{path} is a folder; one file was expected.", "Name a file of it, or read them one by one.")
    for item in read_path(Path(path)):
        if not isinstance(item, Article):
            raise item[1]
        found.append(item)
    return found if set(kinds_of(str(path))) & set(MANY) else found[0]


def read_inputs(inputs: Iterable[str | Path], *, fetcher: Fetcher | None = None) -> Iterator[Article | ProblemRow]:
    """Articles of files, folders and web addresses, one at a time.

    What cannot be read becomes a problem, and the rest goes on. Web pages are fetched by ``fetcher``, a ``WebFetcher``
    when none is given.
    """
    fetcher = fetcher or WebFetcher()
    for name in inputs:
        address = web_input(name)
        if address:
            yield from told(fetched(address, fetcher), named(without_login(address)))
            continue
        for place in places_of(Path(name), SOUGHT):
            if isinstance(place, Path):
                yield from told(read_path(place), named(place))
            else:
                yield problem(*place)


def fetched(address: str, fetcher: Fetcher) -> Iterator[Article]:
    yield read_page(address, fetcher)


def told(items: Iterator[Article | Refused], place: str) -> Iterator[Article | ProblemRow]:
    """What an input holds, with a problem for each part of it that cannot be read, and for its whole."""
    try:
        for item in items:
            yield item if isinstance(item, Article) else problem(*item)
    except ReadError as error:
        yield problem(place, error)


def files_of(path: Path) -> Iterator[Path]:
    """The file itself, or the files below a folder that may be articles, in the order of their names."""
    return (place for place in places_of(path, SOUGHT) if isinstance(place, Path))


def without_login(address: str) -> str:
    """An address that can be kept: what stands before an @ may be a password."""
    return re.sub(r"//[^/?#]*@", "//…@", address)


def web_input(name: str | Path) -> str | None:
    """The address that an input is, if it is one; of http(s), also where ``Path`` took a slash from it."""
    found = re.match(r"(https?):/+([^/].*)", str(name), re.I | re.S)
    if found:
        return f"{found[1]}://{found[2]}"
    return name if isinstance(name, str) and re.match(r"[a-z][a-z0-9+.-]*://", name, re.I) else None


def problem(place: str, error: ReadError) -> ProblemRow:
    """The row of an input that was not read."""
    return ProblemRow(None, None, place, "read", error.problem, error.hint)


def count_inputs(inputs: Iterable[str | Path]) -> int:
    """How many articles or problems ``read_inputs`` will give, counted without reading them as text."""
    return sum(1 if web_input(name) else sum(map(lines_of, places_of(Path(name), SOUGHT))) for name in inputs)


def lines_of(path: Path | Refused) -> int:
    """Number of articles or problems of a file; one for a text, a pipe, and a file that cannot be opened."""
    if not isinstance(path, Path):
        return 1
    try:
        if not set(kinds_of(path.name)) & set(MANY) or not path.is_file():
            return 1
        with path.open("rb") as stream:
            return counted(stream, path.name, 0)
    except BROKEN:
        return 1


def counted(stream: IO[bytes], name: str, depth: int) -> int:
    """Number of articles or problems that ``read_stream`` gives."""
    kind = kinds_of(name)[-1]
    if kind == ".gz":
        with unpacked(stream) as inner:
            return counted(inner, name[:-3], depth)
    if kind in LINES:
        return count_lines(stream)
    if kind in ROWS:
        return count_rows(stream)
    if kind == ".zip" and depth < DEPTH:
        return sum(counted_members(stream, depth)) or 1
    return 1


def counted_members(stream: IO[bytes], depth: int) -> Iterator[int]:
    for name, member in members(inner_zip(stream, depth), SOUGHT):
        try:
            yield 1 if isinstance(member, ReadError) else counted(member, name, depth + 1)
        except BROKEN:
            yield 1


def inner_zip(stream: IO[bytes], depth: int) -> IO[bytes]:
    """A zip file that can be read in any order: one in another is unpacked into memory. Raises ``NotText``."""
    return io.BytesIO(whole(stream, MAX_DOCUMENT)) if depth else stream


def kinds_of(name: str) -> list[str]:
    """The endings of a name in small letters, one at least: "a.jsonl.gz" has two."""
    return [suffix.lower() for suffix in Path(name).suffixes[-2:]] or [""]


def read_path(path: Path) -> Iterator[Article | Refused]:
    """What a file holds. Raises ``ReadError`` when it cannot be read at all."""
    name = named(path)
    try:
        with path.open("rb") as stream:
            yield from read_stream(stream, name, read_metadata(path))
    except (OSError, ValueError) as cause:  # ValueError: a name with a NUL in it
        raise ReadError(f"{name} cannot be read: {getattr(cause, 'strerror', None) or cause}.", advice(name)) from cause


def read_stream(
    stream: IO[bytes], name: str, metadata: dict[str, Any], depth: int = 0, *, packed: int = 0
) -> Iterator[Article | Refused]:
    """The articles of a stream, by the ending of its name; the last ``packed`` letters of that are not looked at.

    Raises ``ReadError`` and ``OSError``.
    """
    kind = kinds_of(name[: len(name) - packed])[-1]
    if kind in LINES:
        yield from read_lines(stream, name)
    elif kind in ROWS:
        yield from read_rows(stream, name)
    elif kind == ".gz":
        yield from read_gzip(stream, name, metadata, depth, packed + len(kind))
    elif kind == ".zip":
        yield from read_zip(stream, name, depth)
    elif kind in DOCUMENTS:
        most = MAX_PAGE if DOCUMENTS[kind] is read_html else MAX_DOCUMENT
        found = DOCUMENTS[kind](whole(stream, most), input=name)
        found = replace(found, **{key: value for key, value in metadata.items() if value is not None})
        yield found if DOCUMENTS[kind] is read_html else with_head(found)
    elif kind in UNKNOWN:
        raise ReadError(
            f"This is {UNKNOWN[kind]}, which is not read; text, HTML, PDF, .docx, JSONL, CSV or zip was expected.",
            "Save the article as plain text or PDF, and add that. Of many articles, make a .jsonl file, one a line.",
        )
    else:
        yield with_head(read_text(decoded_any(whole(stream, MAX_BYTES)), **metadata, input=name))


def whole(stream: IO[bytes], most: int) -> bytes:
    """All bytes of a stream. Raises ``NotText`` when they are more than an article has, before it reads a file."""
    size = size_of(stream)
    content = bytearray()
    while size <= most and len(content) <= most and (part := stream.read(CHUNK)):
        content += part
    if max(size, len(content)) > most:
        raise NotText(
            f"The file has {f'{size:,}' if size else f'more than {most:,}'} bytes; one article has at most {most:,}.",
            "Save each article as a file of its own, or make a .jsonl file with one article a line.",
        )
    return bytes(content)


def size_of(stream: IO[bytes]) -> int:
    """The size of a file on a disk; 0 for anything else."""
    try:
        return os.fstat(stream.fileno()).st_size
    except (OSError, AttributeError):
        return 0


def read_gzip(
    stream: IO[bytes], name: str, metadata: dict[str, Any], depth: int, packed: int
) -> Iterator[Article | Refused]:
    try:
        with unpacked(stream) as inner:
            yield from read_stream(inner, name, metadata, depth, packed=packed)
    except (gzip.BadGzipFile, EOFError, zlib.error) as cause:
        raise ReadError(f"The gzip file is damaged or is none ({cause}).", "Pack it again, and add that.") from cause


def read_zip(stream: IO[bytes], name: str, depth: int) -> Iterator[Article | Refused]:
    """The articles of the members, each a problem of its own when it cannot be read."""
    if depth >= DEPTH:
        raise ReadError("This is a zip file deep inside of others.", "Unpack it, and add what you want of it.")
    found = False
    for member, inner in members(inner_zip(stream, depth), SOUGHT):
        found = True
        place = f"{name}, {named(Path(member))}"
        if isinstance(inner, ReadError):
            yield place, inner
            continue
        try:
            yield from read_stream(inner, place, {}, depth + 1)
        except ReadError as error:
            yield place, error
        except BROKEN as cause:
            yield place, ReadError(f"It cannot be unpacked ({str(cause)[:120]}).", "Pack it again, and add that.")
    if not found:
        raise ReadError(
            "The zip file holds no .txt, .html, .pdf, .docx, .jsonl or .csv file.", "Name a zip file that has some."
        )


def advice(name: str) -> str:
    """What to do about a file that cannot be read."""
    if name.count(" ") > 20:
        return "If these are an article's own words, save them as a .txt file and name that."
    if re.match(r"www\.|[\w-]+(\.[\w-]+)+/", name):
        return "If this is a web address, begin it with https://. If it is a file, check its name."
    return "Check the name, and that you may read the file."
