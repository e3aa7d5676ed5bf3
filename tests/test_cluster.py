"""The analysis over a real scheduler with two worker processes, one of them killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pandas as pd
import pytest
from sourcescope.cluster import partitions, read_partition
from sourcescope.inputs import Article
from sourcescope.store import Workspace
from sourcescope.tables import ROWS

from .conftest import SEED

COPIES = 12


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Articles that differ in a sentence, one bad line, and one text twice."""
    text = SEED.read_text("utf-8")
    lines = [json.dumps({"id": n, "text": f"{text[:1200]}\nThis is copy number {n}."}) for n in range(COPIES)]
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join([*lines, "{not json", lines[0]]), "utf-8")
    return path


class Cluster:
    """A scheduler and workers, each in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "scheduler.json"
        self.stack = ExitStack()
        self.start("scheduler", "--port", "0", "--no-dashboard")
        self.workers = [self.start("worker", "--nthreads", "1", "--no-nanny", "--no-dashboard") for _ in range(2)]
        self.address = self.wait()

    def start(self, kind: str, *words: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-W", "ignore", "-m", "dask", kind, "--scheduler-file", str(self.file), *words]
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.file.parent, start_new_session=True
        )
        self.stack.callback(process.wait)
        self.stack.callback(process.kill)
        return process

    def wait(self) -> str:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if self.file.exists() and (words := self.file.read_text()):
                return str(json.loads(words)["address"])
            time.sleep(0.1)
        raise AssertionError("the scheduler did not start")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    with made.stack:
        yield made


def analyze(*words: str, block: int | None = None) -> "subprocess.Popen[str]":
    """The command, with smaller partitions where asked."""
    start = f"import sourcescope.cluster as c; c.BLOCK = {block}; " if block else ""
    code = f"{start}import sys; from sourcescope.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "analyze", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def same_tables(one: Path, other: Path) -> None:
    left, right = Workspace(one), Workspace(other)
    for name in ROWS:
        if name != "problems":  # those name a line by its number in one case, and by its byte in the other
            pd.testing.assert_frame_equal(left.table(name), right.table(name))
    assert left.count("problems") == right.count("problems") == 1


def test_the_loss_of_a_worker_loses_nothing(cluster: Cluster, corpus: Path, tmp_path: Path) -> None:
    one, many = tmp_path / "one", tmp_path / "many"
    alone = analyze(str(corpus), "--workspace", str(one))
    _, errors = alone.communicate(timeout=120)
    assert alone.returncode == 1, errors

    shared = analyze(str(corpus), "--workspace", str(many), "--cluster", cluster.address, block=4_000)
    until = time.monotonic() + 60
    while not list(many.glob("batches/*/articles.parquet")) and time.monotonic() < until:
        time.sleep(0.02)
    os.kill(cluster.workers[0].pid, signal.SIGKILL)
    out, errors = shared.communicate(timeout=120)
    assert shared.returncode == 1, errors
    assert "The line is not JSON" in errors
    assert out.splitlines()[-1].endswith("1 problem")
    same_tables(one, many)

    batches = sorted(path.name for path in many.glob("batches/*"))
    again = analyze(str(corpus), "--workspace", str(many), "--cluster", cluster.address, block=4_000)
    again.communicate(timeout=60)
    assert sorted(path.name for path in many.glob("batches/*")) == batches  # nothing is done twice


def test_no_scheduler_is_told(tmp_path: Path, corpus: Path) -> None:
    lost = analyze(str(corpus), "--workspace", str(tmp_path / "w"), "--cluster", "tcp://127.0.0.1:9")
    _, errors = lost.communicate(timeout=60)
    assert lost.returncode == 1
    assert "No Dask scheduler answers" in errors and "dask scheduler" in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize("block", [7, 100, 4000, 10**6])
def test_blocks_hold_each_line_once(corpus: Path, block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sourcescope.cluster.BLOCK", block if block > 50 else 1000 + block)
    found = [item for part in partitions([str(corpus)]) for item in read_partition(part)]
    texts = [item.external_id for item in found if isinstance(item, Article)]
    assert texts == [*map(str, range(COPIES)), "0"]
    assert len(found) == COPIES + 2


def test_other_files_go_in_groups_and_by_address(tmp_path: Path) -> None:
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(f"Number {n} is here, Ann Lee said.")
    for name in (str(tmp_path), f"file://{tmp_path}"):
        (part,) = partitions([name])
        items = list(read_partition(part))
        assert [item.text[:8] for item in items if isinstance(item, Article)] == ["Number 0", "Number 1", "Number 2"]
