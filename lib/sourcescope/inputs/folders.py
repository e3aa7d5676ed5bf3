"""Folders: what is in them to be read, and what is not followed."""

from collections.abc import Iterator
from pathlib import Path

from ..errors import ReadError
from .names import named

__all__ = ["Refused", "is_folder", "places_of"]

Refused = tuple[str, ReadError]  # the place of what was not read, and why

FOLLOW = "Name what it leads to, if you want it read."


def places_of(path: Path, kinds: tuple[str, ...]) -> Iterator[Path | Refused]:
    """The file itself, or what is of some kinds below a folder, with what is wrong with that which is not read."""
    if not is_folder(path):
        yield path
        return
    empty = True
    for place in below(path, path, kinds):
        empty = False
        yield place
    if empty:
        yield (
            named(path),
            ReadError(
                "The folder holds no .txt, .html, .pdf, .docx, .jsonl, .csv or .zip file.",
                "Name a folder that has some.",
            ),
        )


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; not so for what cannot be looked at."""
    try:
        return path.is_dir()
    except (OSError, ValueError):  # ValueError: a name with a NUL in it
        return False


def below(folder: Path, top: Path, kinds: tuple[str, ...]) -> Iterator[Path | Refused]:
    """What is below a folder, hidden files left out. No link is followed out of ``top``, and none to a folder."""
    try:
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError as cause:
        yield named(folder), ReadError(f"The folder cannot be opened: {cause.strerror}.", "Check that you may read it.")
        return
    for entry in entries:
        if is_folder(entry):
            if entry.is_symlink():
                yield named(entry), ReadError("It is a link to a folder; links are not followed.", FOLLOW)
            else:
                yield from below(entry, top, kinds)
        elif entry.suffix.lower() in kinds:
            if leads_out(entry, top):
                yield named(entry), ReadError("It is a link that leads out of the folder, or nowhere.", FOLLOW)
            elif entry.is_file():
                yield entry


def leads_out(file: Path, folder: Path) -> bool:
    """Whether a link in a folder leads to a file that is not in it: what was not meant to be read."""
    try:
        return file.is_symlink() and not (file.resolve(strict=True).is_relative_to(folder.resolve()))
    except (OSError, RuntimeError):  # a link to nothing; RuntimeError: to itself
        return True
