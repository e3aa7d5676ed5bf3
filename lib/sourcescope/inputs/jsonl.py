"""JSON Lines: one article a line."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from ..errors import NotText, ReadError
from .article import Article
from .text import MAX_CHARACTERS, decoded, read_text

__all__ = ["count_lines", "read_lines", "read_metadata"]

# What JSON calls the types that it is read as.
JSON = {
    dict: "an object",
    list: "an array",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "null",
}

FIELDS = ("title", "outlet", "byline", "url")

# Six bytes a character ("\\u00e9") and as much again for the other fields.
MAX_LINE = 12 * MAX_CHARACTERS
MAX_METADATA = 1_000_000  # bytes of what stands beside a text


def read_lines(lines: IO[bytes], name: str) -> Iterator[Article | tuple[str, ReadError]]:
    """The articles of a file, and for each bad line its place with what is wrong; blank lines are passed over."""
    for number, line in enumerate(bounded(lines), 1):
        place = f"{name}, line {number}"
        if line is None:
            yield (
                place,
                NotText(
                    f"The line is longer than {MAX_LINE:,} bytes.",
                    "Write one article a line, and check the line ends.",
                ),
            )
        elif line.strip():
            yield from one_line(line, place)


def count_lines(lines: IO[bytes]) -> int:
    """How many lines hold something."""
    return sum(1 for line in bounded(lines) if line is None or line.strip())


def bounded(lines: IO[bytes]) -> Iterator[bytes | None]:
    """The lines of a stream; nothing in the place of one that is too long to be read into memory."""
    while line := lines.readline(MAX_LINE):
        long = len(line) == MAX_LINE and not line.endswith(b"\n")
        while long and (rest := lines.readline(MAX_LINE)) and not rest.endswith(b"\n"):
            pass
        yield None if long else line


def one_line(line: bytes, place: str) -> Iterator[Article | tuple[str, ReadError]]:
    try:
        yield article_of(parsed(line), place)
    except ReadError as error:
        yield place, error


def parsed(line: bytes) -> dict[str, Any]:
    """The object of a line. Raises ``ReadError``."""
    words = decoded(line).removeprefix("\ufeff")
    try:
        found = json.loads(words)
    except (ValueError, RecursionError) as cause:
        raise ReadError(
            f"The line is not JSON ({str(cause)[:120]}).",
            'Each line must be one object such as {"text": "…", "title": "…"}.',
        ) from cause
    if not isinstance(found, dict):
        raise ReadError(
            f"The line holds {JSON[type(found)]}; an object was expected.",
            'Each line must be one object such as {"text": "…", "title": "…"}.',
        )
    return found


def article_of(found: dict[str, Any], place: str) -> Article:
    """The article of a JSON object. Raises ``ReadError`` for a text that is missing or cannot be analyzed."""
    text = found.get("text")
    if not isinstance(text, str):
        got = "no field “text”" if "text" not in found else f"a field “text” that is {JSON[type(text)]}"
        raise ReadError(f"The object has {got}; the article's words were expected there.", "Put the words into “text”.")
    identifier = found.get("id")
    return read_text(
        text,
        **{name: known(found, name) for name in FIELDS},
        published=day(found.get("published")),
        external_id=None if identifier is None else str(identifier)[:500],
        input=place,
    )


def known(found: dict[str, Any], name: str) -> str | None:
    """A field of metadata as text; what is no text or empty is not known."""
    value = found.get(name)
    return value if isinstance(value, str) and value.strip() else None


def day(value: Any) -> dt.date | None:
    """The date that a text begins with, in ISO 8601; anything else is not known."""
    try:
        return dt.date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def read_metadata(path: Path) -> dict[str, Any]:
    """What ``<name>.json`` beside ``<name>.txt`` tells of the article; nothing when it is not there or not JSON."""
    beside = path.with_suffix(".json")
    try:
        with beside.open("rb") as file:
            found = json.loads(file.read(MAX_METADATA))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {**{name: known(found, name) for name in FIELDS}, "published": day(found.get("published"))}
