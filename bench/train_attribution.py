"""Learn the weights of the trained mode of sourcescope_quotes from a corpus of attributions.

    python bench/train_attribution.py CORPUS.jsonl [--parsed CACHE] [--out WEIGHTS.npz] [--hold-out 5]

Each line of CORPUS is one document: {"doc_id", "text", "attributions": [{"source", "cue", "content": [[start, end]]}]}.
Four linear models over the features of attribution/*_features.py: is a word a cue (logistic regression), which
content and which speaker does it have (conditional logits over the candidates), and is the whole to be taken
(logistic regression over the others' scores on folds that they were not trained on). Only this script needs
scikit-learn.
"""

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sourcescope.nlp.attribution.attributions import attribution
from sourcescope.nlp.attribution.choice_features import speaker_features
from sourcescope.nlp.attribution.content_features import content_features
from sourcescope.nlp.attribution.contents import contents
from sourcescope.nlp.attribution.cue_features import cue_features
from sourcescope.nlp.attribution.cues import Cue, cues
from sourcescope.nlp.attribution.groups import names_of
from sourcescope.nlp.attribution.reading import Reading
from sourcescope.nlp.attribution.scorer import Scorer
from sourcescope.nlp.attribution.settlement import Attribution
from sourcescope.nlp.attribution.speakers import speakers
from sourcescope.nlp.engine import load_model
from spacy.tokens import Doc, DocBin

FOLDS = 4
# Inverse strength of the L2 penalty, and how often a feature must occur, by part.
STRENGTH = {"cue": 0.15, "content": 0.15, "speaker": 0.5, "accept": 0.3}
LEAST_COUNT = {"cue": 4, "content": 4, "speaker": 4, "accept": 4}
# A weight smaller than this changes nothing that is worth shipping.
LEAST_WEIGHT = 0.02
WORDED = {"lemma", "next", "previous", "noun", "prep", "prt", "mark"}
RELATIVE = {"who", "which", "that", "whom"}

Group = tuple[list[list[str]], list[int]]


def letters(text: str, spans: list[Any]) -> frozenset[int]:
    """Positions of letters and digits: punctuation, spaces and quotation marks do not count."""
    return frozenset(i for start, end in spans for i in range(start, min(end, len(text))) if text[i].isalnum())


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


class Example:
    """A document read once, with its gold attributions assigned to cues."""

    def __init__(self, doc: Doc, gold: list[dict[str, Any]]) -> None:
        self.reading = Reading(doc)
        self.gold = [entry for entry in gold if entry["content"] and entry["cue"]]
        self.cues = cues(self.reading)
        self.cue_rows = [names_of(cue_features(self.reading, cue)) for cue in self.cues]
        self.assigned: dict[int, int] = {}
        self.content_groups: dict[int, Group] = {}
        self.speaker_groups: dict[int, Group] = {}
        for number in range(len(self.gold)):
            self.assign(number)

    def assign(self, number: int) -> None:
        """Give a gold attribution to the cue in its words whose candidates come nearest to its content."""
        entry = self.gold[number]
        wanted = letters(self.reading.text, entry["content"])
        best: tuple[float, int, list[Any], list[float]] | None = None
        for place, cue in enumerate(self.cues):
            position = self.reading.starts[cue.token]
            if place in self.assigned or not any(start <= position < end for start, end in entry["cue"]):
                continue
            options = contents(self.reading, cue)
            likenesses = [likeness(wanted, self.letters_of(option.pieces)) for option in options]
            if best is None or max(likenesses, default=0) > best[0]:
                best = (max(likenesses, default=0), place, options, likenesses)
        if best is not None:
            self.assigned[best[1]] = number
            if best[0] >= 0.5:
                self.add_groups(best[1], entry, best[2], best[3])

    def letters_of(self, pieces: Any) -> frozenset[int]:
        return letters(self.reading.text, [self.reading.offsets(*piece) for piece in pieces])

    def add_groups(self, place: int, entry: dict[str, Any], options: list[Any], likenesses: list[float]) -> None:
        cue, reading = self.cues[place], self.reading
        top = max(likenesses)
        rows = [names_of(content_features(reading, cue, option)) for option in options]
        self.content_groups[place] = rows, [n for n, value in enumerate(likenesses) if value > top - 0.02]
        content = options[likenesses.index(top)]
        candidates = speakers(reading, cue)
        count, choices = len(candidates), [*candidates, None]
        rows = [names_of(speaker_features(reading, cue, content, who, count)) for who in choices]
        right = self.right_speakers(cue, entry, candidates)
        if right:
            self.speaker_groups[place] = rows, right

    def right_speakers(self, cue: Cue, entry: dict[str, Any], candidates: list[Any]) -> list[int]:
        if not entry["source"]:
            return [len(candidates)]
        text = self.reading.text
        named = letters(text, entry["source"])
        words = " ".join(text[start:end] for start, end in entry["source"]).strip().lower()
        return [
            number
            for number, who in enumerate(candidates)
            if named & letters(text, [self.reading.offsets(who.first, who.last)])
            or (words in RELATIVE and who.kind == "antecedent")
        ]

    def correct(self, found: Attribution) -> bool:
        """Whether an attribution has the content and the speaker of a gold one."""
        text = self.reading.text
        mine = self.letters_of(found.content.pieces)
        for entry in self.gold:
            if likeness(mine, letters(text, entry["content"])) >= 0.5:
                named = letters(text, entry["source"])
                if found.speaker is None:
                    return not named
                words = " ".join(text[start:end] for start, end in entry["source"]).strip().lower()
                who = letters(text, [self.reading.offsets(found.speaker.first, found.speaker.last)])
                return bool(named & who) or (words in RELATIVE and found.speaker.kind == "antecedent")
        return False


def vocabulary(rows: list[list[str]], least: int) -> dict[str, int]:
    counts = Counter(feature for row in rows for feature in row)
    return {feature: column for column, feature in enumerate(sorted(f for f, n in counts.items() if n >= least))}


def matrix(rows: list[list[tuple[str, float]]], columns: dict[str, int]) -> csr_matrix:
    data, indices, ends = [], [], [0]
    for row in rows:
        for name, value in row:
            if name in columns:
                indices.append(columns[name])
                data.append(value)
        ends.append(len(indices))
    return csr_matrix((data, indices, ends), shape=(len(rows), len(columns)))


def valued(rows: list[list[str]]) -> list[list[tuple[str, float]]]:
    return [[(name, 1.0) for name in row] for row in rows]


def table(columns: dict[str, int], weights: Any) -> dict[str, float]:
    return {name: float(weights[column]) for name, column in columns.items() if abs(weights[column]) >= LEAST_WEIGHT}


def logistic(part: str, rows: list[list[tuple[str, float]]], labels: list[int]) -> dict[str, float]:
    columns = vocabulary([[name for name, _ in row] for row in rows], LEAST_COUNT[part])
    model = LogisticRegression(C=STRENGTH[part], solver="liblinear", fit_intercept=False, max_iter=300)
    model.fit(matrix(rows, columns), labels)
    return table(columns, model.coef_[0])


def conditional(part: str, groups: list[Group]) -> dict[str, float]:
    """A conditional logit: the right candidates of each group against its others."""
    rows = [row for options, _ in groups for row in options]
    columns = vocabulary(rows, LEAST_COUNT[part])
    features = matrix(valued(rows), columns)
    starts = np.cumsum([0] + [len(options) for options, _ in groups])[:-1]
    owner = np.repeat(np.arange(len(groups)), [len(options) for options, _ in groups])
    right = np.zeros(len(rows), dtype=bool)
    for start, (_, wanted) in zip(starts, groups, strict=True):
        right[[start + number for number in wanted]] = True
    penalty = 1.0 / STRENGTH[part]

    def loss(weights: Any) -> tuple[float, Any]:
        scores = features @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        total = np.add.reduceat(powers, starts)
        wanted = np.add.reduceat(powers * right, starts)
        pull = powers * right / wanted[owner] - powers / total[owner]
        value = -np.sum(np.log(wanted / total)) + 0.5 * penalty * weights @ weights
        return value, -(features.T @ pull) + penalty * weights

    found = minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return table(columns, found.x)


def learn(examples: list[Example]) -> dict[str, dict[str, float]]:
    """Weights of the first three parts."""
    rows = [row for example in examples for row in example.cue_rows]
    labels = [int(place in example.assigned) for example in examples for place in range(len(example.cues))]
    return {
        "cue": logistic("cue", valued(rows), labels),
        "content": conditional("content", [g for example in examples for g in example.content_groups.values()]),
        "speaker": conditional("speaker", [g for example in examples for g in example.speaker_groups.values()]),
        "accept": {},
    }


def learn_acceptance(examples: list[Example]) -> dict[str, float]:
    """Weights of the last part, from the others' work on documents that they did not see."""
    rows, labels = [], []
    for fold in range(FOLDS):
        seen = [example for number, example in enumerate(examples) if number % FOLDS != fold]
        scorer = Scorer(learn(seen))
        for example in examples[fold::FOLDS]:
            for cue in example.cues:
                found = attribution(example.reading, cue, scorer)
                if found is not None:
                    rows.append(found.decided)
                    labels.append(int(example.correct(found)))
        print(f"fold {fold}: {len(rows)} candidates, {sum(labels)} right", flush=True)
    return logistic("accept", rows, labels)


def proper_words(docs: list[Doc]) -> set[str]:
    """Words that are proper nouns in most places: a name mistaken for a verb must leave no feature."""
    tagged = Counter((token.lower_, token.tag_.startswith("NNP")) for doc in docs for token in doc if token.is_alpha)
    return {word for word, proper in tagged if proper and tagged[word, True] > tagged[word, False]}


def corpus_words(name: str) -> set[str]:
    """The words of a feature's name that come from the corpus rather than from the naming of features."""
    words = name.split()
    found = {words[place + 1] for place, word in enumerate(words[:-1]) if word in WORDED}
    return found | {words[-1]} if words[0] in ("head", "above", "child", "opening", "clause") else found


def save(tables: dict[str, dict[str, float]], out: Path, proper: set[str]) -> None:
    """Names as one text a part, weights as half floats; features that hold a proper noun are left out."""
    arrays: dict[str, Any] = {}
    for part, learned in tables.items():
        weights = {name: weight for name, weight in learned.items() if proper.isdisjoint(corpus_words(name))}
        arrays[f"{part}_names"] = np.frombuffer("\n".join(weights).encode(), dtype=np.uint8)
        arrays[part] = np.array(list(weights.values()), dtype=np.float16)
    np.savez_compressed(out, **arrays)


def parsed(documents: list[dict[str, Any]], cache: Path | None) -> list[Doc]:
    """Documents through layout, tagger, parser and entity recognizer, from the cache if there is one."""
    nlp = load_model()
    nlp.add_pipe("sourcescope_layout", first=True)
    if cache and cache.exists():
        return list(DocBin().from_disk(cache).get_docs(nlp.vocab))
    docs = list(nlp.pipe([document["text"] for document in documents], batch_size=32))
    if cache:
        attributes = ["ORTH", "SPACY", "TAG", "DEP", "HEAD", "ENT_TYPE", "ENT_IOB", "SENT_START"]
        DocBin(attrs=attributes, docs=docs).to_disk(cache)
    return docs


def main() -> None:
    described = (__doc__ or "").split("\n")[0]
    parser = argparse.ArgumentParser(description=described)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--parsed", type=Path, help="a file that keeps the parsed documents")
    parser.add_argument("--out", type=Path, default=Path("lib/sourcescope/nlp/rules/quote_weights.npz"))
    parser.add_argument("--hold-out", type=int, default=0, help="leave every n-th document out, for tuning")
    args = parser.parse_args()
    began = time.time()
    documents = [json.loads(line) for line in args.corpus.read_text("utf-8").splitlines()]
    docs = parsed(documents, args.parsed)
    examples = [
        Example(doc, document["attributions"])
        for number, (doc, document) in enumerate(zip(docs, documents, strict=True))
        if not args.hold_out or number % args.hold_out
    ]
    print(f"{len(examples)} documents read in {time.time() - began:.0f} s", flush=True)
    acceptance = learn_acceptance(examples)
    tables = learn(examples)
    tables["accept"] = acceptance
    save(tables, args.out, proper_words(docs))
    sizes = ", ".join(f"{part} {len(weights)}" for part, weights in tables.items())
    print(f"{args.out}: {args.out.stat().st_size // 1000} kB; weights: {sizes}; {time.time() - began:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
