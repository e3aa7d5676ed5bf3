"""Whatever stops a run, the next one finishes the rest, and nothing is lost, doubled or half-written."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from sourcescope.inputs import Article, read_inputs
from sourcescope.pipeline import analyze
from sourcescope.store import Workspace
from sourcescope.tables import ROWS

TEXTS = 12
SMALL_BATCHES = "import sourcescope.pipeline as p; p.analyze_batches.__kwdefaults__['size'] = 2; "


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of short articles."""
    found = tmp_path_factory.mktemp("articles")
    for number in range(TEXTS):
        (found / f"{number:02}.txt").write_text(
            f"“This is text {number},” said Ann Lee of France. Russia banned exports."
        )
    return found


def run(folder: Path, workspace: Path, *, bytes_a_file: int = 0) -> "subprocess.Popen[str]":
    """The command with batches of two articles; with a limit, a file that grows beyond it finds no room."""
    words = f"{SMALL_BATCHES}import sys; from sourcescope.cli import main; sys.exit(main(sys.argv[1:]))"
    process = subprocess.Popen(
        [sys.executable, "-c", words, "analyze", str(folder), "--workspace", str(workspace)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    if bytes_a_file:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (bytes_a_file, bytes_a_file))
    return process


def kill_when(process: "subprocess.Popen[str]", moment: Callable[[], bool]) -> None:
    """End a process by force at the moment when something is so."""
    until = time.monotonic() + 120
    while not moment() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.001)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def equal(workspace: Path, folder: Path) -> None:
    """The workspace holds what an undisturbed analysis gives, each row once."""
    found = [item for item in read_inputs([str(folder)]) if isinstance(item, Article)]
    expected = Workspace(workspace.parent / "undisturbed")
    expected.add(analyze(found))
    for table in ROWS:
        pd.testing.assert_frame_equal(Workspace(workspace).table(table), expected.table(table))


def test_runs_that_are_killed_or_find_the_disk_full_are_finished_by_the_next(folder: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    batches = workspace / "batches"
    kill_when(run(folder, workspace), lambda: bool(list(batches.glob("*.tmp"))))
    kept = Workspace(workspace).count("articles")
    assert kept < TEXTS

    kill_when(run(folder, workspace), lambda: len([p for p in batches.glob("*") if p.suffix != ".tmp"]) > kept / 2)
    assert kept <= Workspace(workspace).count("articles") <= TEXTS
    kept = Workspace(workspace).count("articles")

    full = run(folder, workspace, bytes_a_file=2000)
    _, said = full.communicate(timeout=120)
    assert full.returncode == 1 and "Check the disk" in said and "Traceback" not in said
    assert Workspace(workspace).count("articles") == kept

    last = run(folder, workspace)
    _, said = last.communicate(timeout=120)
    assert last.returncode == 0, said
    equal(workspace, folder)


def test_an_interrupt_while_a_batch_is_written_loses_nothing_of_it(folder: Path, tmp_path: Path) -> None:
    """The interrupt comes within ``Workspace.add``, before anything of the first batch is on disk."""
    words = (
        f"{SMALL_BATCHES}import os, signal, sys; import sourcescope.store as s; add = s.Workspace.add\n"
        "def interrupted(*rest): os.kill(os.getpid(), signal.SIGINT); return add(*rest)\n"
        "s.Workspace.add = interrupted\n"
        "from sourcescope.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", words, "analyze", str(folder), "--workspace", str(tmp_path / "ws")]
    stopped = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert stopped.returncode == 130, stopped.stderr
    assert Workspace(tmp_path / "ws").count("articles") == 2
