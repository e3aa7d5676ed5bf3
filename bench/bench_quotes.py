"""Cost of the components that read quotations and sources beside the model that parses.

    python bench/bench_quotes.py CORPUS.jsonl [--articles 40] [--runs 5]

``CORPUS.jsonl`` has one article a line with a ``text``. Every run takes the same articles, in turns: the stock pipeline
as spaCy loads it, our model (tokens, tags, parse, entities), then sourcescope_quotes and sourcescope_sources on what it
made. The times are this process's own CPU time on one thread, the ratios those of each run; the medians are printed.
"""

import argparse
import itertools
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import spacy
from sourcescope.nlp import engine
from spacy.tokens import Doc
from threadpoolctl import threadpool_limits

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


@dataclass(frozen=True)
class Run:
    """CPU seconds of one turn, and how many tokens were read."""

    stock: float
    model: float
    own: tuple[float, ...]
    tokens: int


def measured(articles: list[str], runs: int) -> Iterator[Run]:
    nlp = engine.load()
    stock = spacy.load(engine.DEFAULT_MODEL)
    components = [nlp.get_pipe(name) for name in OWN]
    countries = nlp.get_pipe("sourcescope_countries")
    for name in (*engine.COMPONENTS, "sourcescope_layout"):
        nlp.disable_pipe(name)
    layout = nlp.get_pipe("sourcescope_layout")
    for run in range(runs + 1):
        bare = timed(lambda: list(stock.pipe(articles)))
        made = [layout(nlp.make_doc(text)) for text in articles]
        docs: list[Doc] = []
        model = timed(lambda made=made, docs=docs: docs.extend(map(nlp, made)))
        model += timed(lambda: [nlp.make_doc(text) for text in articles])
        applied(countries, docs)
        own = tuple(timed(lambda part=part, docs=docs: applied(part, docs)) for part in components)
        if run:  # the first one fills caches
            yield Run(bare, model, own, sum(map(len, docs)))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    with threadpool_limits(limits=1, user_api="blas"):
        found = list(measured(texts(args.corpus, args.articles), args.runs))
    print(f"{args.articles} articles, {found[0].tokens:,} tokens, {args.runs} runs; medians")
    stock, model = (median(seconds) for seconds in zip(*((run.stock, run.model) for run in found), strict=True))
    print(f"stock pipeline {stock:.2f} s, our model {model:.2f} s")
    for place, name in enumerate(OWN):
        told(name, [(run.own[place], run) for run in found])
    told("both", [(sum(run.own), run) for run in found])


def told(name: str, found: list[tuple[float, Run]]) -> None:
    stock = median(seconds / run.stock for seconds, run in found)
    model = median(seconds / run.model for seconds, run in found)
    seconds = median(seconds for seconds, _ in found)
    print(f"{name} {seconds:.3f} s: {stock:.3f} of the stock pipeline, {model:.3f} of our model")


if __name__ == "__main__":
    main()
