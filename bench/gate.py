"""The quality gate: scores on gold must not fall below the floors in floors.json.

    python bench/gate.py            check
    python bench/gate.py --raise    write today's scores as floors where they are higher, and floors for new gold
    python bench/gate.py --lower    write today's scores as floors, lower ones and those of changed gold too

Floors name the SHA-256 of their gold, so that changed gold cannot pass unseen. The gold of the seed article is always
checked. With SOURCESCOPE_DATA naming a folder that holds polnear-dev.jsonl, geowebnews.jsonl, or the texts that
gold/restrictions.jsonl was drawn from, the floors of these are checked as well.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
from sourcescope.evaluation import evaluate

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
SEED = HERE.parent / "seeds" / "gold"
RESTRICTIONS = HERE / "gold" / "restrictions.jsonl"  # positions only: the texts are in the corpus
CORPORA = ("polnear-dev.jsonl", "geowebnews.jsonl")
SLACK = 0.0005  # of rounding in floors.json
FALLING = "reversals of the found"  # the one measure that is better when it is lower

Floors = dict[str, Any]


def gold_files(corpus: Path | None) -> list[Path]:
    """The gold that can be scored here."""
    found = sorted(SEED.glob("*.jsonl"))
    if corpus is None:
        print("gate: SOURCESCOPE_DATA is not set, so the floors of the development texts were not checked")
        return found
    return [*found, *(corpus / name for name in CORPORA if (corpus / name).exists()), RESTRICTIONS]


@contextmanager
def with_texts(gold: Path, corpus: Path | None) -> Iterator[Path]:
    """A gold file that holds its texts, joined from the corpus where it keeps none."""
    if gold != RESTRICTIONS:
        yield gold
        return
    command = [sys.executable, str(HERE / "restrictions_sample.py"), "join", str(corpus), str(gold)]
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as joined:
        subprocess.run(command, stdout=joined, check=True)
        yield Path(joined.name)


def scores_of(gold: Path, corpus: Path | None) -> dict[str, float]:
    """Measure to F1, or to its rate."""
    with with_texts(gold, corpus) as path:
        scores = evaluate(path)
    best = scores["f1"].fillna(scores["rate"]).round(3)
    return dict(zip(scores["measure"], best, strict=True))


def fell(measure: str, score: float, floor: float) -> bool:
    return score > floor + SLACK if measure == FALLING else score < floor - SLACK


def digest(gold: Path) -> str:
    return hashlib.sha256(gold.read_bytes()).hexdigest()


def check(gold: Path, scores: dict[str, float], floors: Floors) -> list[str]:
    """What is wrong with the scores on one gold file."""
    known = floors.get(gold.name)
    if known is None:
        return [f"{gold.name} has no floors; write them with --raise"]
    if known["sha256"] != digest(gold):
        return [f"{gold.name} has changed; look at the change, then write floors anew with --lower"]
    report(gold, scores, known["floors"])
    missing = [f"{gold.name}: {measure} is not measured any more" for measure in known["floors"].keys() - scores]
    return missing + [
        f"{gold.name}: {measure} is {score:.3f}, its floor is {known['floors'][measure]:.3f}"
        for measure, score in scores.items()
        if measure in known["floors"] and fell(measure, score, known["floors"][measure])
    ]


def report(gold: Path, scores: dict[str, float], floors: dict[str, float]) -> None:
    table = pd.DataFrame({"score": scores, "floor": floors}).reindex(list(scores))
    print(f"gate: {gold.name}\n{table.to_string(na_rep='-', float_format='{:.3f}'.format)}")


def renewed(gold: Path, scores: dict[str, float], known: Floors | None, *, lower: bool) -> Floors:
    """The floors of one gold file after today's scores. Changed gold keeps its old floors unless they may fall."""
    if known is None or lower:
        return {"sha256": digest(gold), "floors": scores}
    if known["sha256"] != digest(gold):
        print(f"gate: {gold.name} has changed; its floors stay as they were without --lower")
        return known
    old = known["floors"]
    higher = {m: old[m] if m in old and fell(m, score, old[m]) else score for m, score in scores.items()}
    return {**known, "floors": old | higher}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--raise", dest="raised", action="store_true")
    choice.add_argument("--lower", action="store_true")
    asked = parser.parse_args()
    named = os.environ.get("SOURCESCOPE_DATA")
    corpus = Path(named) if named else None
    floors: Floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    wrong: list[str] = []
    for gold in gold_files(corpus):
        scores = scores_of(gold, corpus)
        if asked.raised or asked.lower:
            floors[gold.name] = renewed(gold, scores, floors.get(gold.name), lower=asked.lower)
        wrong += check(gold, scores, floors)
    if asked.raised or asked.lower:
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", "utf-8")
    print("\n".join(f"gate: {line}" for line in wrong) or "gate: no score is below its floor")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
