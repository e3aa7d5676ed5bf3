"""Cost of the restriction component beside the model that parses.

    python bench/bench_restrictions.py CORPUS.jsonl [--articles 60] [--runs 5]

``CORPUS.jsonl`` has one article a line with a ``text``. Both times are this process's own CPU time, on the same
articles: the model once (tokens, tags, parse, entities), the component in the best of ``--runs`` passes.
"""

import argparse
import itertools
import json
import time
from pathlib import Path

from sourcescope.nlp import engine
from sourcescope.nlp.restriction.assembly import restrictions
from spacy.language import Language
from spacy.tokens import Doc


def texts(corpus: Path, count: int) -> list[str]:
    """The first articles of the corpus."""
    with corpus.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in itertools.islice(lines, count)]


def parsed(nlp: Language, articles: list[str]) -> tuple[list[Doc], float]:
    """The articles with their parse, and the CPU seconds that it took."""
    nlp(articles[0])
    start = time.process_time()
    docs = list(nlp.pipe(articles, batch_size=16))
    return docs, time.process_time() - start


def best(docs: list[Doc], runs: int) -> tuple[float, int]:
    """CPU seconds of the fastest pass, and how many statements it found."""
    fastest, found = float("inf"), 0
    for _ in range(runs):
        start = time.process_time()
        found = sum(len(restrictions(doc)) for doc in docs)
        fastest = min(fastest, time.process_time() - start)
    return fastest, found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    nlp = engine.load_model()
    nlp.add_pipe("sourcescope_restrictions")  # registers the extensions
    nlp.disable_pipe("sourcescope_restrictions")
    docs, parse = parsed(nlp, texts(args.corpus, args.articles))
    own, found = best(docs, args.runs)
    words = sum(len(doc) for doc in docs)
    print(f"{len(docs)} articles, {words:,} tokens, {found} statements")
    print(f"model {parse:.2f} s ({words / parse:,.0f} tokens/s)")
    print(f"restrictions {own:.3f} s: {own / parse:.3f} of the model")


if __name__ == "__main__":
    main()
