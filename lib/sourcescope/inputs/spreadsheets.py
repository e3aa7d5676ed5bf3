"""CSV: one article a row, its words in a column of their own."""

import csv
import io
from collections.abc import Iterator
from typing import IO, Any

from ..errors import NotText, ReadError
from .article import Article
from .jsonl import MAX_LINE, article_of
from .text import encoding_of

__all__ = ["count_rows", "read_rows"]

# What a column may be called, the surest first.
NAMES = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "story"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publication", "publisher", "newspaper", "domain"),
    "byline": ("byline", "author", "authors"),
    "url": ("url", "link"),
    "published": ("published", "date", "publication_date", "published_date", "pubdate"),
    "id": ("id", "article_id", "external_id"),
}
SAMPLE = 1_000_000


def opened(stream: IO[bytes]) -> Iterator[list[str]]:
    """The rows of a file, its encoding and its delimiter found by looking. Raises ``ReadError``."""
    start = stream.read(SAMPLE)
    encoding = encoding_of(start)
    first = start.decode(encoding, "replace").partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    csv.field_size_limit(MAX_LINE)
    words = io.TextIOWrapper(io.BufferedReader(Rejoined(start, stream)), encoding, "strict", newline="")
    return csv.reader(bounded(words), delimiter=delimiter)


def bounded(words: io.TextIOWrapper) -> Iterator[str]:
    """The lines of a file. Raises ``csv.Error`` for one that is too long to be read into memory."""
    while line := words.readline(MAX_LINE):
        if len(line) == MAX_LINE and not line.endswith("\n"):
            raise csv.Error(f"a line longer than {MAX_LINE:,} characters")
        yield line


class Rejoined(io.RawIOBase):
    """A stream whose start was read already."""

    def __init__(self, start: bytes, rest: IO[bytes]) -> None:
        self.start = io.BytesIO(start)
        self.rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        content = self.start.read(len(buffer)) or self.rest.read(len(buffer))
        buffer[: len(content)] = content
        return len(content)


def read_rows(stream: IO[bytes], name: str) -> Iterator[Article | tuple[str, ReadError]]:
    """The articles of a file, and for each bad row its place with what is wrong. Raises ``ReadError``."""
    try:
        rows = opened(stream)
        header = [cell.strip().lower().lstrip("\ufeff") for cell in next(rows, [])]
        places = {
            field: next((header.index(word) for word in words if word in header), None)
            for field, words in NAMES.items()
        }
        if places["text"] is None:
            raise NotText(
                f"The file has the columns {', '.join(header)[:200] or '(none)'}; one called “text” was expected.",
                "Name the column that holds the articles' words “text”, in the first row.",
            )
        for number, row in enumerate(rows, 2):
            if any(cell.strip() for cell in row):
                found = {field: row[at] for field, at in places.items() if at is not None and at < len(row)}
                try:
                    yield article_of(
                        {key: value for key, value in found.items() if value or key == "text"}, f"{name}, row {number}"
                    )
                except ReadError as error:
                    yield f"{name}, row {number}", error
    except (csv.Error, UnicodeError) as cause:
        raise NotText(
            f"The file breaks off as CSV ({str(cause)[:120]}).", "Export it again as CSV in UTF-8, and add that."
        ) from cause


def count_rows(stream: IO[bytes]) -> int:
    """How many rows below the first hold something; one for what cannot be read."""
    try:
        rows = opened(stream)
        header = next(rows, [])
        if not any(cell.strip().lower().lstrip("\ufeff") in NAMES["text"] for cell in header):
            return 1
        return sum(1 for row in rows if any(cell.strip() for cell in row))
    except (csv.Error, UnicodeError):
        return 1
