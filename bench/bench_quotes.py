"""Cost of the components that read quotations and sources beside the model that parses.

    python bench/bench_quotes.py CORPUS.jsonl [--articles 40] [--runs 5]

``CORPUS.jsonl`` has one article a line with a ``text``. Every run takes the same articles, in turns: the bare model
(tokens, tags, parse, entities), then sourcescope_quotes and sourcescope_sources on what it made. The times are this
process's own CPU time, the ratios those of each run; the medians over the runs are printed.
"""

import argparse
import itertools
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from sourcescope.nlp import engine
from spacy.tokens import Doc

OWN = ("sourcescope_quotes", "sourcescope_sources")


def texts(corpus: Path, count: int) -> list[str]:
    """The first articles of the corpus."""
    with corpus.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in itertools.islice(lines, count)]


def timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def applied(component: Callable[[Doc], Doc], docs: list[Doc]) -> None:
    for doc in docs:
        component(doc)


def measured(articles: list[str], runs: int) -> Iterator[tuple[list[Doc], float, list[float]]]:
    """Run by run: the documents, and the CPU seconds of the model and of each component."""
    nlp = engine.load()
    components = [nlp.get_pipe(name) for name in OWN]
    countries = nlp.get_pipe("sourcescope_countries")
    for name in (*engine.COMPONENTS, "sourcescope_layout"):
        nlp.disable_pipe(name)
    layout = nlp.get_pipe("sourcescope_layout")
    for run in range(runs + 1):
        made = [layout(nlp.make_doc(text)) for text in articles]
        docs: list[Doc] = []
        parse = timed(lambda made=made, docs=docs: docs.extend(nlp.pipe(made, batch_size=16)))
        parse += timed(lambda: [nlp.make_doc(text) for text in articles])
        applied(countries, docs)
        own = [timed(lambda part=part, docs=docs: applied(part, docs)) for part in components]
        if run:  # the first one fills caches
            yield docs, parse, own


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    found = list(measured(texts(args.corpus, args.articles), args.runs))
    words = sum(len(doc) for doc in found[0][0])
    print(f"{args.articles} articles, {words:,} tokens, {args.runs} runs; medians")
    print(f"model {median(parse for _, parse, _ in found):.2f} s")
    for place, name in enumerate(OWN):
        seconds = median(own[place] for _, _, own in found)
        print(f"{name} {seconds:.3f} s: {median(own[place] / parse for _, parse, own in found):.3f} of the model")
    print(f"both: {median(sum(own) / parse for _, parse, own in found):.3f} of the model")


if __name__ == "__main__":
    main()
