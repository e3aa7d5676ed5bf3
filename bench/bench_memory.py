"""Peak memory of ``analyze`` for few and for many articles: it must not grow with the input.

    python bench/bench_memory.py [--few 2000] [--many 20000] [--jobs 1]

The articles are made and short, so that this ends: what it is about is how many there are.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from make_corpus import articles

SENTENCES = 4
WANTED = 1.2


def peak(count: int, jobs: int) -> float:
    """Megabytes of resident memory of the command's process at its highest, for so many articles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.jsonl"
        with path.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(article) + "\n" for article in articles(count, 1, SENTENCES))
        words = ["-m", "sourcescope", "analyze", str(path), "--workspace", f"{folder}/ws", "--jobs", str(jobs)]
        quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
        child = os.posix_spawn(sys.executable, [sys.executable, *words], os.environ, file_actions=quiet)
        _, status, used = os.wait4(child, 0)
        assert os.waitstatus_to_exitcode(status) == 0
    return used.ru_maxrss / 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--few", type=int, default=2000)
    parser.add_argument("--many", type=int, default=20000)
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    held = []
    for count in (asked.few, asked.many):
        held.append(peak(count, asked.jobs))
        print(f"{count:,} articles: {held[-1]:.0f} MB at most", flush=True)
    print(f"{held[1] / held[0]:.2f} times; wanted: {WANTED} at most")
    return 0 if held[1] / held[0] <= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
