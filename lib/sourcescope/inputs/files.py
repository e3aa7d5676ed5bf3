"""What a person names: a file, a folder, many of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import NotText, ReadError
from ..tables import ProblemRow
from .article import Article
from .jsonl import read_lines, read_metadata
from .names import named
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
    if below(Path(path)):
        raise ReadError(f"{path} is a folder; one file was expected.", "Name a file of it, or read them one by one.")
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
                yield problem(named(path), error)


def problem(place: str, error: ReadError) -> ProblemRow:
    """The row of an input that was not read."""
    return ProblemRow(None, None, place, "read", error.problem, error.hint)


def count_inputs(inputs: Iterable[str | Path]) -> int:
    """How many articles or problems ``read_inputs`` will give, counted without reading them as text."""
    return sum(lines_of(path) for name in inputs for path in files_of(Path(name)))


def lines_of(path: Path) -> int:
    """Number of lines that are not blank; one for a text, a pipe, and a file that cannot be opened."""
    try:
        if path.suffix.lower() not in LINES or not path.is_file():
            return 1
        with path.open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 1


def files_of(path: Path) -> Iterator[Path]:
    """The file itself, or the text and JSON Lines files below a folder, in the order of their names."""
    yield from below(path) or [path]


def below(path: Path) -> list[Path]:
    """The files that are read of a folder; none of what is no folder, or may not be looked into."""
    try:
        return sorted(
            file for file in path.rglob("*") if file.suffix.lower() in (*TEXT[:-1], *LINES) and file.is_file()
        )
    except OSError:
        return []


def read_path(path: Path) -> Iterator[Article | tuple[str, ReadError]]:
    """What a file holds. Raises ``ReadError`` when it cannot be read at all."""
    name = named(path)
    if name.startswith(("http://", "https://")):
        raise ReadError(f"{name} is an address; a file was expected.", "Save the article as plain text and add that.")
    kind = path.suffix.lower()
    try:
        if path.is_dir():
            raise ReadError(f"The folder {name} holds no .txt or .jsonl file.", "Name a folder that has some.")
        if kind in LINES:
            yield from read_lines(path)
        else:
            yield read_file(path, kind)
    except (OSError, ValueError) as cause:  # ValueError: a name with a NUL in it
        raise ReadError(f"{name} cannot be read: {getattr(cause, 'strerror', None) or cause}.", advice(name)) from cause


def advice(name: str) -> str:
    """What to do about a file that cannot be read."""
    if name.count(" ") > 20:
        return "If these are an article's own words, save them as a .txt file and name that."
    return "Check the name, and that you may read the file."


def read_file(path: Path, kind: str) -> Article:
    """The article of a text file, with what ``<name>.json`` beside it tells."""
    if kind in LATER:
        raise ReadError(
            f"{named(path)} is a {LATER[kind]} file, which is not read yet; plain text (.txt) or .jsonl was expected.",
            "Save the article as plain text and add that.",
        )
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise NotText(
            f"The file has more than {MAX_BYTES:,} bytes; one article has at most {MAX_CHARACTERS:,} characters.",
            "Split it into one file an article, or into JSONL with one article a line.",
        )
    return read_text(decoded(content), **read_metadata(path), input=named(path))
