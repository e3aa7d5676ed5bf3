#!/usr/bin/env python3
"""Score the countries of articles that were read by hand: gold/countries-read.jsonl holds document ids and codes only.

    python bench/countries_read.py CORPUS_DIR

CORPUS_DIR holds ``*.jsonl`` with one document a line: {doc_id, text}. Sample 1 was looked at while rules were written,
sample 2 was read after them. Which articles: the first 80 of ``sorted(doc_ids)`` of PolNeAR's development and training
texts, shuffled by ``random.Random(20260411)``.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from sourcescope.nlp import engine

SHEET = Path(__file__).resolve().parent / "gold" / "countries-read.jsonl"


def texts(folder: Path, wanted: set[str]) -> dict[str, str]:
    """Document id to text."""
    found = {}
    for file in sorted(folder.glob("*.jsonl")):
        with file.open(encoding="utf-8") as lines:
            rows = (json.loads(line) for line in lines)
            found.update({row["doc_id"]: row["text"] for row in rows if row["doc_id"] in wanted})
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    given = parser.parse_args()

    sheet = [json.loads(line) for line in SHEET.open(encoding="utf-8")]
    known = texts(given.corpus, {row["doc_id"] for row in sheet})
    nlp = engine.load_model()
    nlp.add_pipe("sourcescope_countries")
    counts: dict[int, Counter[str]] = {1: Counter(), 2: Counter()}
    for row in (row for row in sheet if row["doc_id"] in known):
        gold = set(row["countries"])
        found = {toponym["iso3"] for toponym in nlp(known[row["doc_id"]])._.toponyms}
        counts[row["sample"]].update(
            articles=1, right=len(gold & found), wrong=len(found - gold), missed=len(gold - found)
        )
        if found != gold:
            print(f"{row['doc_id']}: wrong {sorted(found - gold)}, missed {sorted(gold - found)}")
    for sample, count in counts.items():
        precision = count["right"] / max(1, count["right"] + count["wrong"])
        recall = count["right"] / max(1, count["right"] + count["missed"])
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"sample {sample}: {count['articles']} articles, P {precision:.3f}, R {recall:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
