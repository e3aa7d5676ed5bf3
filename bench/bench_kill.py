"""Kill ``analyze`` at random moments, run it again, and compare the tables with those of an undisturbed run.

    python bench/bench_kill.py [--articles 500] [--kills 20] [--jobs 1] [--seed 1]

Each kill is a ``kill -9`` of the command and all its processes, at a moment drawn from what a whole run takes, so that
some fall into starting, some into analyzing, some into writing, and some after the end.
"""

import argparse
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd
from make_corpus import articles
from sourcescope.store import Workspace
from sourcescope.tables import ROWS


def run(path: Path, workspace: Path, jobs: int) -> "subprocess.Popen[bytes]":
    """The command, in a process group of its own."""
    words = [sys.executable, "-m", "sourcescope", "analyze", str(path), "--workspace", str(workspace)]
    return subprocess.Popen([*words, "--jobs", str(jobs)], stdout=subprocess.DEVNULL, start_new_session=True)


def whole(path: Path, workspace: Path, jobs: int) -> float:
    """Run to the end; the seconds it took."""
    started = time.monotonic()
    assert run(path, workspace, jobs).wait() == 0
    return time.monotonic() - started


def killed(path: Path, workspace: Path, jobs: int, after: float) -> bool:
    """Run, and kill after some seconds; whether there was something left to kill."""
    process = run(path, workspace, jobs)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(after)
    alive = process.poll() is None
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return alive


def differing(one: Path, other: Path) -> list[str]:
    """The tables that are not the same in two workspaces, as read through the library."""
    left, right = Workspace(one), Workspace(other)
    found = []
    for table in ROWS:
        try:
            pd.testing.assert_frame_equal(left.table(table), right.table(table))
        except AssertionError:
            found.append(table)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    random_ = random.Random(asked.seed)
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "made.jsonl"
        path.write_text("\n".join(map(json.dumps, articles(asked.articles, asked.seed, 12))), "utf-8")
        took = whole(path, folder / "whole", asked.jobs)
        print(f"undisturbed: {took:.0f} s, {Workspace(folder / 'whole').count('quotes')} quotes", flush=True)
        for number in range(asked.kills):
            workspace = folder / f"killed-{number}"
            after = random_.uniform(0, took)
            alive = killed(path, workspace, asked.jobs, after)
            kept = Workspace(workspace).count("articles")
            left = sorted(path.name for path in workspace.glob("batches/*.tmp"))
            whole(path, workspace, asked.jobs)
            bad = differing(folder / "whole", workspace)
            wrong += bool(bad)
            print(
                f"kill {number + 1} after {after:.1f} s{'' if alive else ' (it had ended)'}: {kept} articles were kept"
                f"{', a half-written batch was left' if left else ''}; after the second run "
                f"{'all tables are equal' if not bad else 'these differ: ' + ', '.join(bad)}",
                flush=True,
            )
    print(f"{asked.kills - wrong} of {asked.kills} equal")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
