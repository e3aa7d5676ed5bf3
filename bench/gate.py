"""The quality gate: scores on the seed article's gold must not fall below the floors in floors.json.

    python bench/gate.py            check
    python bench/gate.py --raise    write the scores of today as floors, where they are higher
    python bench/gate.py --lower    write them also where they are lower; a reviewer must see this in the change

Floors name the SHA-256 of their gold, so that changed gold cannot pass unseen. With SOURCESCOPE_DATA naming a folder
that holds polnear-dev.jsonl or geowebnews.jsonl, the floors of these are checked as well.
"""

import argparse
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from sourcescope.evaluation import evaluate

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SEED = HERE.parent / "seeds" / "gold"
SLACK = 0.0005  # of rounding in floors.json
FALLING = "reversals of the found"  # the one measure that is better when it is lower


def gold_files() -> dict[str, Path]:
    """The gold that is here, by name."""
    found = {path.name: path for path in sorted(SEED.glob("*.jsonl"))}
    corpus = os.environ.get("SOURCESCOPE_DATA")
    if corpus:
        found |= {name: Path(corpus) / name for name in ("polnear-dev.jsonl", "geowebnews.jsonl")}
        found = {name: path for name, path in found.items() if path.exists()}
    else:
        print("gate: SOURCESCOPE_DATA is not set; the floors of the development texts were not checked")
    return found


def scores_of(path: Path) -> dict[str, float]:
    """Measure to F1, or to its rate."""
    scores: dict[str, float] = {}
    for row in evaluate(path).to_dict("records"):
        value = row["rate"] if row["f1"] != row["f1"] else row["f1"]
        scores[row["measure"]] = round(float(value), 3)
    return scores


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def fell(measure: str, score: float, floor: float) -> bool:
    return score > floor + SLACK if measure == FALLING else score < floor - SLACK


def check(name: str, path: Path, floors: dict[str, Any]) -> list[str]:
    """What is wrong with the scores on one gold file."""
    known = floors.get(name)
    if known is None:
        return [f"{name}: has no floors; write them with --raise"]
    if known["sha256"] != digest(path):
        return [f"{name}: the gold has changed; look at the change and write floors anew with --lower"]
    scores = scores_of(path)
    for measure, score in scores.items():
        print(f"gate: {name:24} {measure:34} {score:.3f}   floor {known['floors'].get(measure, '-')}")
    return [
        f"{name}: {measure} is {scores.get(measure, 0.0):.3f}, its floor is {floor:.3f}"
        for measure, floor in known["floors"].items()
        if fell(measure, scores.get(measure, 0.0), floor)
    ]


def write(files: dict[str, Path], floors: dict[str, Any], *, lower: bool) -> None:
    """Write today's scores as floors."""
    for name, path in files.items():
        old = floors.get(name, {}).get("floors", {}) if not lower else {}
        new = {m: s if m not in old or not fell(m, s, old[m]) else old[m] for m, s in scores_of(path).items()}
        floors[name] = {"sha256": digest(path), "floors": new}
    FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--raise", dest="raised", action="store_true")
    parser.add_argument("--lower", action="store_true")
    asked = parser.parse_args()
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    files = gold_files()
    if asked.raised or asked.lower:
        write(files, floors, lower=asked.lower)
        return 0
    wrong = [line for name, path in files.items() for line in check(name, path, floors)]
    print("\n".join(f"gate: {line}" for line in wrong) or "gate: no score is below its floor")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
