"""The same analysis over Dask: each partition of the inputs writes a batch of its own.

Inputs and workspace are paths that every worker sees, or addresses that fsspec knows (``s3://…``). A partition's batch
has the partition's digest in its name: one that is there is not analyzed again, neither after the loss of a worker nor
by a second run. Workers need sourcescope with its extra ``cluster``, and one thread each.

Not covered: reading a workspace at an address (copy its ``batches`` to a disk, and open that), and finding that a text
stands in two partitions before both are analyzed: the views count it once.
"""

import datetime as dt
import hashlib
import shutil
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import fsspec
from distributed import Client, Future, as_completed
from distributed.scheduler import KilledWorker

from .errors import ClusterError, ReadError, WorkerLost
from .inputs import Article, read_inputs
from .inputs.files import files_of
from .inputs.jsonl import one_line
from .nlp.engine import versions
from .pipeline import analyze_batches
from .store import Workspace
from .tables import ProblemRow, Tables, records

__all__ = ["Done", "Partition", "analyze_on_cluster", "partitions"]

BLOCK = 2_000_000  # bytes of JSON Lines in a partition: some 500 articles, a minute's work
FILES = 200  # files in a partition
AHEAD = 3  # partitions a thread that wait their turn at the scheduler

ONE_AT_A_TIME = threading.Lock()  # a model is not made for two threads


@dataclass(frozen=True, slots=True)
class Partition:
    """Some files, or a block of the bytes of one JSON Lines file: the lines that begin in it."""

    files: tuple[str, ...]
    start: int = 0
    end: int = 0  # 0: whole files
    seen: str = ""  # sizes and times of the files: changed ones are other work

    def digest(self, pipeline: str) -> str:
        """A name for the work: what is read, and by which pipeline it is analyzed."""
        return hashlib.sha256(repr((self, pipeline)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a partition, and how far the whole is: the ``number`` of partitions done, of ``total``."""

    articles: int
    problems: list[ProblemRow]
    number: int = 0
    total: int = 0


def partitions(inputs: Iterable[str]) -> list[Partition]:
    """The inputs in parts. Raises ``ReadError`` for one that is not there."""
    found: list[Partition] = []
    group: list[str] = []
    for path in listed(inputs):
        if path.endswith((".jsonl", ".ndjson")):
            found += blocks(path)
        else:
            group.append(path)
    for start in range(0, len(group), FILES):
        files = tuple(group[start : start + FILES])
        found.append(Partition(files, seen=" ".join(map(state_of, files))))
    return found


def listed(inputs: Iterable[str]) -> Iterator[str]:
    """The files of all inputs, as paths or addresses. Web pages are fetched by the workers."""
    for name in inputs:
        if name.startswith(("http://", "https://")):
            yield name
        elif "://" not in name:
            yield from (str(path.resolve()) for path in files_of(Path(name)))
        else:
            files, root = fsspec.core.url_to_fs(name)
            if files.isdir(root):
                yield from (files.unstrip_protocol(path) for path in sorted(files.find(root)))
            else:
                yield name


def blocks(path: str) -> list[Partition]:
    """The parts of a JSON Lines file."""
    files, inside = fsspec.core.url_to_fs(path)
    try:
        size = files.size(inside)
    except OSError as cause:
        raise ReadError(f"{path} cannot be read: {cause}.", "Check the address, and that you may read it.") from cause
    seen = state_of(path)
    return [Partition((path,), start, min(start + BLOCK, size), seen) for start in range(0, size, BLOCK)]


def state_of(path: str) -> str:
    """What changes when a file does."""
    if path.startswith(("http://", "https://")):
        return ""
    files, inside = fsspec.core.url_to_fs(path)
    with suppress(OSError):
        info = files.info(inside)
        return f"{info.get('size')} {info.get('mtime', info.get('ETag', info.get('LastModified')))}"
    return ""


def analyze_on_cluster(address: str, inputs: Sequence[str], workspace: str, *, model: str) -> Iterator[Done]:
    """Analyze on the workers of the scheduler at ``address``; what came of each partition, as it is done.

    Partitions that an earlier run finished are counted and not done again. Raises ``ClusterError`` when no scheduler
    answers, and ``WorkerLost`` when a partition ends one worker after another.
    """
    pipeline = versions(model)
    begun = dt.datetime.now(dt.UTC)
    named = {part.digest(pipeline): (number, part) for number, part in enumerate(partitions(inputs))}
    finished = named.keys() & {name.rpartition("-")[2] for name in batches_of(workspace)}
    with connected(address) as client:
        tasks = (
            client.submit(analyze_partition, part, workspace, name_of(begun, number, digest), model, pure=False)
            for digest, (number, part) in named.items()
            if digest not in finished
        )
        running = as_completed(list(islice(tasks, AHEAD * (sum(client.nthreads().values()) or 1))))
        for count, future in enumerate(running, len(finished) + 1):
            yield replace(result_of(future), number=count, total=len(named))
            for task in islice(tasks, 1):
                running.add(task)


def name_of(begun: dt.datetime, number: int, digest: str) -> str:
    """A batch's name. Of a text in two partitions the first counts, as in one process: its name is the later one."""
    return f"{begun:%Y%m%dT%H%M%S%f}-{10**7 - number:08d}-{digest}"


def connected(address: str) -> Any:
    try:
        return Client(address, timeout="8s")
    except (OSError, ValueError) as cause:
        raise ClusterError(
            f"No Dask scheduler answers at {address!r} ({cause}).",
            "Start one with “dask scheduler”, and workers with “dask worker ADDRESS --nthreads 1”.",
        ) from cause


def result_of(future: "Future[Any]") -> Done:
    try:
        done: Done = future.result()
    except KilledWorker as cause:
        raise WorkerLost(
            f"A partition ended {cause.allowed_failures + 1} workers, most likely for want of memory.",
            "Give the workers more memory, and run the same command again: what is finished is kept.",
        ) from cause
    future.release()
    return done


def analyze_partition(part: Partition, workspace: str, name: str, model: str) -> Done:
    """Runs on a worker: read, analyze, write one batch."""
    if name in batches_of(workspace):  # a worker was lost after it had written, and before it had told
        return Done(0, [])
    with ONE_AT_A_TIME:
        tables = list(analyze_batches(read_partition(part), model=model, size=10**9))
    batch = tables[0] if tables else Tables.from_rows({})
    write_batch(batch, workspace, name)
    return Done(len(batch.articles), list(map(as_problem, records(batch.problems))))


def as_problem(row: Any) -> ProblemRow:
    return ProblemRow(**{field: getattr(row, field) for field in ProblemRow.__slots__})


def read_partition(part: Partition) -> Iterator[Article | ProblemRow]:
    if part.end:
        yield from read_block(part)
        return
    for path in part.files:
        if "://" not in path or path.startswith(("http://", "https://")):
            yield from read_inputs([path])
        else:
            yield from read_remote(path)


def read_block(part: Partition) -> Iterator[Article | ProblemRow]:
    """The articles of the lines that begin in a block."""
    (path,) = part.files
    with fsspec.open(path, "rb") as lines:
        if part.start:
            lines.seek(part.start - 1)
            lines.readline()  # the rest of a line that began before; nothing but its end, where one begins here
        while (at := lines.tell()) < part.end and (line := lines.readline()):
            for item in one_line(line, f"{path}, byte {at}") if line.strip() else ():
                yield item if isinstance(item, Article) else problem(*item)


def problem(place: str, error: ReadError) -> ProblemRow:
    return ProblemRow(None, None, place, "read", error.problem, error.hint)


def read_remote(path: str) -> Iterator[Article | ProblemRow]:
    """The articles of a file at an address that fsspec knows."""
    files, inside = fsspec.core.url_to_fs(path)
    with tempfile.TemporaryDirectory() as folder:
        local = Path(folder) / Path(inside).name
        try:
            files.get_file(inside, str(local))
        except OSError as cause:
            yield problem(
                path, ReadError(f"It cannot be read: {cause}.", "Check the address, and that you may read it.")
            )
            return
        for item in read_inputs([str(local)]):
            yield replace(item, input=item.input.replace(str(local), path))


def batches_of(workspace: str) -> set[str]:
    """Names of the batches that are there whole."""
    files, root = fsspec.core.url_to_fs(workspace)
    found = files.glob(f"{root}/batches/*/articles.parquet")
    return {name for path in found if not (name := Path(path).parent.name).endswith(".tmp")}


def write_batch(tables: Tables, workspace: str, name: str) -> None:
    """Write a batch whole or not at all. Where there is no renaming, ``articles`` comes last, and makes it one."""
    files, root = fsspec.core.url_to_fs(workspace)
    if isinstance(files, fsspec.get_filesystem_class("file")):
        Workspace(root).write_as(name, tables)
        return
    with tempfile.TemporaryDirectory() as folder:
        here = Workspace(folder)
        here.write_as(name, tables)
        parts = sorted((here.batches_folder / name).iterdir(), key=lambda path: path.stem == "articles")
        for path in parts:
            files.makedirs(f"{root}/batches/{name}", exist_ok=True)
            files.put_file(str(path), f"{root}/batches/{name}/{path.name}")
        shutil.rmtree(here.batches_folder / name)
