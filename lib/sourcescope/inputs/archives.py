"""Zip files: read member by member in memory, so that nothing is ever written where a name leads."""

import stat
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from ..errors import NotText, ReadError

__all__ = ["members"]

# A text packs to a tenth; what packs to less than a thousandth is filled with nothing.
MAX_RATIO = 1_000
SMALL = 10_000_000
MAX_MEMBERS = 1_000_000

OURS = "Unpack the zip file, and add the files you want."


def members(content: IO[bytes], kinds: tuple[str, ...]) -> Iterator[tuple[str, IO[bytes] | ReadError]]:
    """Name and stream of each member that is of a kind to be read, or what is wrong with it. Raises ``ReadError``."""
    try:
        with zipfile.ZipFile(content) as archive:
            if len(archive.infolist()) > MAX_MEMBERS:
                raise NotText(f"The zip file has more than {MAX_MEMBERS:,} members.", "Split it, and add the parts.")
            for member in archive.infolist():
                path = PurePosixPath(member.filename.replace("\\", "/"))
                if member.is_dir() or path.suffix.lower() not in kinds or "__MACOSX" in path.parts:
                    continue
                wrong = refused(member, path)
                if wrong:
                    yield member.filename, wrong
                    continue
                try:
                    with archive.open(member) as stream:
                        yield member.filename, stream
                except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as cause:
                    yield member.filename, ReadError(f"It cannot be unpacked ({str(cause)[:120]}).", OURS)
    except (zipfile.BadZipFile, OSError, ValueError) as cause:
        raise ReadError(
            f"The zip file is damaged or is none ({str(cause)[:120]}).", "Pack it again, and add that."
        ) from cause


def refused(member: zipfile.ZipInfo, path: PurePosixPath) -> ReadError | None:
    """Why a member is not read."""
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return ReadError("Its name leads out of the zip file.", OURS)
    if stat.S_ISLNK(member.external_attr >> 16):
        return ReadError("It is a link, not a file.", "Pack the file that it leads to.")
    if member.flag_bits & 1:
        return ReadError("It is locked with a password.", OURS)
    if member.file_size > SMALL and member.file_size > MAX_RATIO * max(member.compress_size, 1):
        return NotText(
            f"It unpacks from {member.compress_size:,} to {member.file_size:,} bytes, as a zip bomb does.",
            "Unpack it by hand if you trust where it came from.",
        )
    return None
