"""Speed and memory of the country pass alone, beside the parser.

    python bench/bench_countries.py CORPUS.jsonl [--runs 7] [--entities]

``CORPUS.jsonl`` has one article a line with a ``text``. The texts are cut to articles of 2,000 characters. Time is this
process's own CPU time, the best of ``--runs``; memory is what loading the names and reading the corpus add. With
``--entities`` the pipeline's entity recognizer runs first (not timed), as in the product.
"""

import argparse
import gc
import json
import resource
import time
from collections.abc import Iterator
from pathlib import Path

import spacy
from sourcescope.nlp import engine
from sourcescope.nlp.countries import Countries
from sourcescope.nlp.reading import Options
from spacy.language import Language
from spacy.tokens import Doc

CHARACTERS = 2_000


def articles(corpus: Path) -> Iterator[str]:
    """The corpus as texts of 2,000 characters, cut at blanks."""
    text = "\n".join(json.loads(line)["text"] for line in corpus.open(encoding="utf-8"))
    start = 0
    while start + CHARACTERS < len(text):
        end = text.rfind(" ", start, start + CHARACTERS) + 1 or start + CHARACTERS
        yield text[start:end]
        start = end


def pipeline(entities: bool) -> Language:
    """A tokenizer alone, or the model up to its entity recognizer."""
    return engine.load_model() if entities else spacy.blank("en")


def megabytes() -> float:
    """The most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def seconds(component: Countries, docs: list[Doc], runs: int) -> float:
    """CPU seconds of the fastest of ``runs`` passes."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        for doc in docs:
            component(doc)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--entities", action="store_true")
    given = parser.parse_args()

    docs = list(pipeline(given.entities).pipe(articles(given.corpus)))
    gc.collect()
    gc.freeze()  # the corpus held in memory is the benchmark's, not the component's
    before = megabytes()
    start = time.process_time()
    component = Countries(Options())
    loading = time.process_time() - start
    took = seconds(component, docs, given.runs)
    report = {
        "documents": len(docs),
        "documents_a_second": round(len(docs) / took),
        "mentions": sum(len(doc._.toponyms) for doc in docs),
        "load_seconds": round(loading, 2),
        "megabytes_added": round(megabytes() - before, 1),
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
