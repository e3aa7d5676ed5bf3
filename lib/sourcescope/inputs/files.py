"""What a person names: a file, a folder, many of them."""

import gzip
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, cast

from ..errors import NotText, ReadError
from ..tables import ProblemRow
from .archives import members
from .article import Article
from .documents import read_docx, read_pdf
from .jsonl import read_lines, read_metadata
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
    ".doc": "old Word",
    ".rtf": "RTF",
    ".odt": "OpenDocument",
    ".json": "JSON",
    ".epub": "EPUB",
    ".xlsx": "Excel",
}

# Four bytes a character at most; what is longer is not read at all. A PDF may be mostly pictures.
MAX_BYTES = 4 * MAX_CHARACTERS
MAX_DOCUMENT = 100_000_000

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
    if below(Path(path)):
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
        for place in [address] if address else files_of(Path(name)):
            try:
                for item in [read_page(place, fetcher)] if isinstance(place, str) else read_path(place):
                    yield item if isinstance(item, Article) else problem(*item)
            except ReadError as error:
                yield problem(named(without_login(place) if isinstance(place, str) else place), error)


def without_login(address: str) -> str:
    """An address that can be kept: what stands before an @ may be a password."""
    return re.sub(r"//[^/?#]*@", "//…@", address)


def web_input(name: str | Path) -> str | None:
    """The address that an input is, if it is one; of http(s), also where ``Path`` took a slash from it."""
    found = re.match(r"(https?):/+(?=.)", str(name), re.I)
    if found:
        return f"{found[1]}://{str(name)[found.end() :]}"
    return name if isinstance(name, str) and re.match(r"[a-z][a-z0-9+.-]*://", name, re.I) else None


def problem(place: str, error: ReadError) -> ProblemRow:
    """The row of an input that was not read."""
    return ProblemRow(None, None, place, "read", error.problem, error.hint)


def count_inputs(inputs: Iterable[str | Path]) -> int:
    """How many articles or problems ``read_inputs`` will give, counted without reading them as text."""
    return sum(1 if web_input(name) else sum(map(lines_of, files_of(Path(name)))) for name in inputs)


def lines_of(path: Path) -> int:
    """Number of articles or problems of a file; one for a text, a pipe, and a file that cannot be opened."""
    try:
        if not set(kinds_of(path.name)) & set(MANY) or not path.is_file():
            return 1
        with path.open("rb") as stream:
            return counted(stream, path.name, 0)
    except (OSError, EOFError, ValueError, zlib.error, ReadError):
        return 1


def counted(stream: IO[bytes], name: str, depth: int) -> int:
    """Number of articles or problems that ``read_stream`` gives."""
    kind = kinds_of(name)[-1]
    if kind == ".gz":
        with unpacked(stream) as inner:
            return counted(inner, name[:-3], depth)
    if kind in LINES:
        return sum(1 for line in stream if line.strip())
    if kind in ROWS:
        return count_rows(stream)
    if kind == ".zip" and depth < DEPTH:
        return sum(counted_members(stream, depth)) or 1
    return 1


def unpacked(stream: IO[bytes]) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(stream))


def counted_members(stream: IO[bytes], depth: int) -> Iterator[int]:
    for name, member in members(stream, KINDS):
        yield 1 if isinstance(member, ReadError) else counted(member, name, depth + 1)


def kinds_of(name: str) -> list[str]:
    """The endings of a name in small letters, one at least: "a.jsonl.gz" has two."""
    return [suffix.lower() for suffix in Path(name).suffixes[-2:]] or [""]


def files_of(path: Path) -> Iterator[Path]:
    """The file itself, or the text and JSON Lines files below a folder, in the order of their names."""
    yield from below(path) or [path]


def below(path: Path) -> list[Path]:
    """The files that are read of a folder; none of what is no folder, or may not be looked into."""
    try:
        return sorted(
            file
            for file in path.rglob("*")
            if file.suffix.lower() in KINDS and file.is_file() and not leads_out(file, path)
        )
    except OSError:
        return []


def leads_out(file: Path, folder: Path) -> bool:
    """Whether a link in a folder leads to a file that is not in it: what was not meant to be read."""
    return file.is_symlink() and not file.resolve().is_relative_to(folder.resolve())


def read_path(path: Path) -> Iterator[Article | tuple[str, ReadError]]:
    """What a file holds. Raises ``ReadError`` when it cannot be read at all."""
    name = named(path)
    try:
        if path.is_dir():
            raise ReadError(
                f"The folder {name} holds no .txt, .html, .pdf, .docx, .jsonl, .csv or .zip file.",
                "Name a folder that has some.",
            )
        with path.open("rb") as stream:
            yield from read_stream(stream, name, read_metadata(path))
    except (OSError, ValueError) as cause:  # ValueError: a name with a NUL in it
        raise ReadError(f"{name} cannot be read: {getattr(cause, 'strerror', None) or cause}.", advice(name)) from cause


def read_stream(
    stream: IO[bytes], name: str, metadata: dict[str, Any], depth: int = 0
) -> Iterator[Article | tuple[str, ReadError]]:
    """The articles of a stream, by the ending of its name. Raises ``ReadError`` and ``OSError``."""
    kind = kinds_of(name)[-1]
    if kind in LINES:
        yield from read_lines(stream, name)
    elif kind in ROWS:
        yield from read_rows(stream, name)
    elif kind == ".gz":
        yield from read_gzip(stream, name, metadata, depth)
    elif kind == ".zip":
        yield from read_zip(stream, name, depth)
    elif kind in DOCUMENTS:
        found = DOCUMENTS[kind](whole(stream, MAX_DOCUMENT), input=name)
        yield replace(found, **{key: value for key, value in metadata.items() if value is not None})
    elif kind in UNKNOWN:
        raise ReadError(
            f"{name} is an {UNKNOWN[kind]} file, which is not read; "
            "text, HTML, PDF, Word (.docx), JSONL, CSV or zip was expected.",
            "Save the article as plain text or PDF and add that.",
        )
    else:
        yield read_text(decoded_any(whole(stream, MAX_BYTES)), **metadata, input=name)


def whole(stream: IO[bytes], most: int) -> bytes:
    """All bytes of a stream. Raises ``NotText`` when they are more than one article can have."""
    content = stream.read(most + 1)
    if len(content) > most:
        raise NotText(
            f"The file has more than {most:,} bytes; one article has at most {MAX_CHARACTERS:,} characters.",
            "Split it into one file an article, or into JSONL with one article a line.",
        )
    return content


def read_gzip(
    stream: IO[bytes], name: str, metadata: dict[str, Any], depth: int
) -> Iterator[Article | tuple[str, ReadError]]:
    try:
        with unpacked(stream) as inner:
            yield from read_stream(inner, name[: -len(".gz")], metadata, depth)
    except (gzip.BadGzipFile, EOFError, zlib.error) as cause:
        raise ReadError(f"The gzip file is damaged or is none ({cause}).", "Pack it again, and add that.") from cause


def read_zip(stream: IO[bytes], name: str, depth: int) -> Iterator[Article | tuple[str, ReadError]]:
    """The articles of the members, each a problem of its own when it cannot be read."""
    if depth >= DEPTH:
        raise ReadError("This is a zip file deep inside of others.", "Unpack it, and add what you want of it.")
    found = False
    for member, inner in members(stream, KINDS):
        found = True
        place = f"{name}, {named(Path(member))}"
        if isinstance(inner, ReadError):
            yield place, inner
            continue
        try:
            yield from read_stream(inner, place, {}, depth + 1)
        except ReadError as error:
            yield place, error
        except (OSError, EOFError, RuntimeError, zlib.error, zipfile.BadZipFile) as cause:
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
