"""What a person names: a file, a folder, many of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import NotText, ReadError
from ..tables import ProblemRow
from .article import Article
from .jsonl import read_lines, read_metadata
from .text import MAX_CHARACTERS, decoded, read_text

__all__ = ["count_inputs", "read", "read_inputs"]

TEXT = (".txt", ".text", ".md", "")
LINES = (".jsonl", ".ndjson")
LATER = {
    ".pdf": "PDF", ".docx": "Word", ".doc": "Word", ".html": "HTML", ".htm": "HTML", ".zip": "zip", ".gz": "gzip",
    ".csv": "CSV", ".rtf": "RTF", ".odt": "OpenDocument", ".json": "JSON",
}  # fmt: skip

# Four bytes a character at most; what is longer is not read at all.
MAX_BYTES = 4 * MAX_CHARACTERS


def read(path: str | Path) -> Article | list[Article]:
    """The article of a text file, or the list of articles of a JSON Lines file.

    Raises ``ReadError`` for a file that cannot be read, ``NotText`` for one that cannot be analyzed, and for the first
    bad line of a file of many.
    """
    found: list[Article] = []
    for item in read_path(Path(path)):
        if not isinstance(item, Article):
            raise item[1]
        found.append(item)
    return found if Path(path).suffix.lower() in LINES else found[0]


def read_inputs(inputs: Iterable[str | Path]) -> Iterator[Article | ProblemRow]:
    """Articles of files and folders, one at a time. What cannot be read becomes a problem, and the rest goes on."""
    for name in inputs:
        for path in files_of(Path(name)):
            try:
                for item in read_path(path):
                    yield item if isinstance(item, Article) else problem(*item)
            except ReadError as error:
                yield problem(str(path), error)


def problem(place: str, error: ReadError) -> ProblemRow:
    """The row of an input that was not read."""
    return ProblemRow(None, None, place, "read", error.problem, error.hint)


def count_inputs(inputs: Iterable[str | Path]) -> int:
    """How many articles or problems ``read_inputs`` will give, counted without reading them as text."""
    total = 0
    for name in inputs:
        for path in files_of(Path(name)):
            total += lines_of(path) if path.suffix.lower() in LINES else 1
    return total


def lines_of(path: Path) -> int:
    """Number of lines that are not blank; one for a file that cannot be opened."""
    try:
        with path.open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 1


def files_of(path: Path) -> Iterator[Path]:
    """The file itself, or the text and JSON Lines files below a folder, in the order of their names."""
    if not path.is_dir():
        yield path
        return
    found = sorted(
        below for below in path.rglob("*") if below.suffix.lower() in (*TEXT[:-1], *LINES) and below.is_file()
    )
    yield from found or [path]


def read_path(path: Path) -> Iterator[Article | tuple[str, ReadError]]:
    """What a file holds. Raises ``ReadError`` when it cannot be read at all."""
    if str(path).startswith(("http:", "https:")):
        raise ReadError(f"{path} is an address; a file was expected.", "Save the article as plain text and add that.")
    kind = path.suffix.lower()
    try:
        if path.is_dir():
            raise ReadError(f"The folder {path} holds no .txt or .jsonl file.", "Name a folder that has some.")
        if kind in LINES:
            yield from read_lines(path)
        else:
            yield read_file(path, kind)
    except OSError as cause:
        raise ReadError(
            f"{path} cannot be read: {cause.strerror or cause}.", "Check the name, and that you may read the file."
        ) from cause


def read_file(path: Path, kind: str) -> Article:
    """The article of a text file, with what ``<name>.json`` beside it tells."""
    if kind in LATER:
        raise ReadError(
            f"{path} is a {LATER[kind]} file, which is not read yet; plain text (.txt) or .jsonl was expected.",
            "Save the article as plain text and add that.",
        )
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise NotText(
            f"The file has {size:,} bytes; one article has at most {MAX_CHARACTERS:,} characters.",
            "Split it into one file an article, or into JSONL with one article a line.",
        )
    return read_text(decoded(path.read_bytes()), **read_metadata(path), input=str(path))
