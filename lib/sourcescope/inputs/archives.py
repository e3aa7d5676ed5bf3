"""Zip and gzip files: read in memory, so that nothing is ever written where a name leads."""

import gzip
import io
import stat
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, Any, cast

from ..errors import NotText, ReadError

__all__ = ["members", "unpacked"]

# A text packs to a tenth; what packs to less than a thousandth is filled with nothing.
MAX_RATIO = 1_000
SMALL = 10_000_000
MAX_MEMBERS = 1_000_000

WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others may ask for any amount of memory

OURS = "Unpack the zip file, and add the files you want."
TRUST = "Unpack it by hand if you trust where it came from."


def members(content: IO[bytes], kinds: tuple[str, ...]) -> Iterator[tuple[str, IO[bytes] | ReadError]]:
    """Name and stream of each member that is of a kind to be read, or what is wrong with it. Raises ``ReadError``."""
    try:
        with zipfile.ZipFile(content) as archive:
            if len(archive.infolist()) > MAX_MEMBERS:
                raise NotText(f"The zip file has more than {MAX_MEMBERS:,} members.", "Split it, and add the parts.")
            wanted = sum(member.file_size for member in archive.infolist())
            if wanted > SMALL and wanted > MAX_RATIO * content.seek(0, io.SEEK_END):
                raise NotText(f"It unpacks to {wanted:,} bytes, as a zip bomb does.", TRUST)
            for member in archive.infolist():
                path = PurePosixPath(member.filename.replace("\\", "/"))
                if member.is_dir() or path.suffix.lower() not in kinds or hidden(path):
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


def hidden(path: PurePosixPath) -> bool:
    """Whether a member is what a computer keeps for itself: hidden files, and those of macOS."""
    return "__MACOSX" in path.parts or path.name.startswith(".")


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
            TRUST,
        )
    if member.compress_type not in WAYS:
        return ReadError("It is packed in a way that is not read: not by “deflate”.", OURS)
    return None


class Unpacked(io.RawIOBase):
    """The content of a gzip stream. Reading raises ``NotText`` where it is a bomb's."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.packed = stream
        self.content = gzip.GzipFile(fileobj=stream)
        self.size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        found = self.content.read(len(buffer))
        buffer[: len(found)] = found
        self.size += len(found)
        if self.size > SMALL and self.size > MAX_RATIO * self.packed.tell():
            raise NotText(f"It unpacks to more than {self.size:,} bytes, as a bomb does.", TRUST)
        return len(found)


def unpacked(stream: IO[bytes]) -> IO[bytes]:
    """What a gzip stream holds, as a stream."""
    return cast(IO[bytes], io.BufferedReader(Unpacked(stream), 1_000_000))
