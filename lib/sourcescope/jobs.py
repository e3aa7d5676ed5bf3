"""Analysis in a process of its own: the command that a person would type, and its progress read from what it prints.

A job is a folder ``jobs/<id>`` in the workspace: ``arguments.json`` (the command's words), ``job.json`` (its process),
``log.txt`` (what it prints), ``report.json`` (what became of the inputs), ``status`` (its exit status, when it has
ended), ``canceled`` (when a person ended it), and ``files``, in which it runs: what was pasted or uploaded, under the
names that a person knows, until all of it is analyzed. Any session of the dashboard can follow or cancel it.

The command holds a lock on its log for as long as it lives. The system lifts the lock whatever ends the command, a
power cut included, so a job is never taken for running because another program has its number now. Locks and process
groups are POSIX's: this does not work on Windows outside of WSL.
"""

import contextlib
import datetime as dt
import fcntl
import json
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from .outcome import Outcome

__all__ = ["Job", "Progress", "current", "find", "newest", "start"]

# What the command prints away from a terminal: "analyzed 12 of 500 articles, 3.1 a second, …, 1 problem".
LINE = re.compile(r"^analyzed (?P<done>\d+) of (?P<total>\d+)(?:.*?, (?P<problems>\d+) problem)?", re.M)

# Seconds in which a new job's folder gets its log; files that were uploaded are written first.
STARTING = 10

TAIL = 50_000  # bytes at the end of a log that are looked at


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is. ``last`` is the last line that it printed."""

    done: int
    total: int
    problems: int
    ended: bool
    status: int | None  # the command's exit status; None while it runs, or when it was killed
    last: str
    canceled: bool = False

    def words(self) -> str:
        """The progress for a person."""
        if self.canceled and not self.ended:
            return "Ending after the article that it is at"
        return self.last or "Starting"


class Job:
    """One run of ``sourcescope analyze``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def id(self) -> str:
        return self.folder.name

    @property
    def log(self) -> Path:
        return self.folder / "log.txt"

    def poll(self) -> Progress:
        """How far it is now."""
        ended, status = self.outcome()  # asked first: of a job that ended, the log is whole
        text = self.tail()
        lines = [line for line in text.splitlines() if line.strip()]
        told = list(LINE.finditer(text))
        done, total, problems = (
            (int(told[-1]["done"]), int(told[-1]["total"]), int(told[-1]["problems"] or 0)) if told else (0, 0, 0)
        )
        last = lines[-1][:300] if lines else ""
        return Progress(done, total, problems, ended, status, last, (self.folder / "canceled").exists())

    def tail(self) -> str:
        """The end of what it printed."""
        try:
            with self.log.open("rb") as log:
                log.seek(max(log.seek(0, os.SEEK_END) - TAIL, 0))
                return log.read().decode("utf-8", "replace")
        except OSError:
            return ""

    def report(self) -> Outcome | None:
        """What became of the inputs, when it has ended and was not killed."""
        return Outcome.read(self.folder / "report.json")

    @property
    def files(self) -> Path:
        return self.folder / "files"

    def outcome(self) -> tuple[bool, int | None]:
        """Whether it ended, and with which status."""
        if self.running():
            return False, None
        with contextlib.suppress(OSError, ValueError):
            return True, int((self.folder / "status").read_text())
        return True, None

    def running(self) -> bool:
        """Whether the command lives. A folder without a log was made this moment, or its start failed."""
        try:
            with self.log.open("rb") as log:
                fcntl.flock(log, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except FileNotFoundError:
            return self.folder.is_dir() and time.time() - self.folder.stat().st_mtime < STARTING
        except BlockingIOError:
            return True
        if child := CHILDREN.pop(self.folder, None):
            child.wait()
        return False

    def process(self) -> int:
        with contextlib.suppress(OSError, ValueError, KeyError):
            return int(json.loads((self.folder / "job.json").read_text("utf-8"))["pid"])
        return 0

    def cancel(self) -> None:
        """Ask it to end, as Ctrl-C would: what is analyzed stays. It ends after the article that it is at."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if self.running() and (pid := self.process()):
                (self.folder / "canceled").touch()
                os.killpg(pid, signal.SIGINT)

    def discard(self) -> None:
        """Delete what was uploaded, when it has ended and nobody wants to go on with the rest."""
        if not self.running():
            shutil.rmtree(self.files, ignore_errors=True)

    def go_on(self) -> None:
        """Start the same command again after it was ended, unless it was discarded: what is analyzed is passed over."""
        with only_one(self.folder.parent / "starting"):
            if current(self.folder.parents[1]) is None and self.files.is_dir():
                for name in ("canceled", "status", "report.json"):
                    (self.folder / name).unlink(missing_ok=True)
                run(self.folder)


def start(
    inputs: Sequence[str],
    workspace: Path,
    *,
    files: Iterable[tuple[str, IO[bytes]]] = (),
    allow_private: bool = False,
) -> Job:
    """Analyze inputs (web addresses, absolute paths), and ``files`` given by name and content, into a workspace.

    When a job is running already, that one is returned and nothing is started: one analysis at a time.
    """
    jobs = workspace / "jobs"
    jobs.mkdir(parents=True, exist_ok=True)
    with only_one(jobs / "starting"):
        if running := current(workspace):
            return running
        folder = jobs / f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
        (folder / "files").mkdir(parents=True)
        named = [f"./{keep(folder / 'files', name, content)}" for name, content in files]
        options = ["--allow-private"] * allow_private
        places = ["--workspace", str(workspace.resolve()), "--report", str(folder.resolve() / "report.json")]
        arguments = ["analyze", *places, *options, "--", *inputs, *named]
        (folder / "arguments.json").write_text(json.dumps(arguments), "utf-8")
        return run(folder)


@contextlib.contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Let one process at a time into the block: two tabs may open the first start in the same moment."""
    with lock.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def keep(folder: Path, name: str, content: IO[bytes]) -> str:
    """Copy a file into a folder, under a name that is safe, tells a person which it is, and is not taken yet."""
    safe = "".join(c if c.isprintable() and c not in '/\\:*?"<>|' else "_" for c in name).strip(". ")[-60:] or "file"
    path = folder / safe
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{number} {safe}"
    with path.open("wb") as file:
        shutil.copyfileobj(content, file)
    return path.name


def run(folder: Path) -> Job:
    """Start the command of a job's folder, in its files, with its output in the folder.

    ``-P``: no file that was uploaded is ever taken for a module of Python's.
    """
    command = [sys.executable, "-P", "-m", "sourcescope.jobs", str(folder.resolve())]
    with (folder / "log.txt").open("wb") as log:
        fcntl.flock(log, fcntl.LOCK_EX)  # the command inherits it with its output
        process = subprocess.Popen(
            command,
            stdout=log,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            cwd=folder / "files",
        )
    (folder / "job.json").write_text(json.dumps({"pid": process.pid}), "utf-8")
    CHILDREN[folder] = process
    return Job(folder)


# The jobs that this process started, by folder: one that ended is waited for, or it would stay as a zombie.
CHILDREN: dict[Path, "subprocess.Popen[bytes]"] = {}


def newest(workspace: Path) -> Job | None:
    """The job that was started last."""
    folder = workspace / "jobs"
    found = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    return Job(found[-1]) if found else None


def current(workspace: Path) -> Job | None:
    """The running job, if there is one."""
    job = newest(workspace)
    return job if job and not job.outcome()[0] else None


def find(workspace: Path, identifier: str) -> Job | None:
    """A job by its id."""
    folder = workspace / "jobs" / Path(identifier).name
    return Job(folder) if folder.is_dir() else None


def main(folder: Path) -> int:
    """Run the command of a job's folder, and leave its exit status there, and its files only if it was ended.

    An interrupt reaches the command too, which ends by itself and in order; here it is waited for.
    """
    signal.signal(signal.SIGINT, lambda *_: None)
    arguments = json.loads((folder / "arguments.json").read_text("utf-8"))
    status = subprocess.call([sys.executable, "-P", "-m", "sourcescope", *arguments])
    if status in (0, 1) and not (folder / "canceled").exists():
        shutil.rmtree(folder / "files", ignore_errors=True)
    (folder / "status").write_text(str(status))
    return status


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(main(Path(sys.argv[1])))
