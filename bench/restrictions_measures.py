"""Restrictions on gold: the component beside two baselines, and the component by category and status.

    python bench/restrictions_sample.py join CORPUS_DIR bench/gold/restrictions.jsonl [--part NAME] > gold.jsonl
    python bench/restrictions_measures.py gold.jsonl

The baselines use the lexicon of the component. *Words alone* calls every form of a word in it a statement in force,
with the first category of the word. *Words and dependents* adds the subject or agent as actor, the object as action
(before an infinitive as who is affected, the infinitive as action), and "denied" for a negation, no more of the tree.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sourcescope.nlp import engine
from sourcescope.nlp.restriction.assembly import restrictions
from sourcescope.nlp.restriction.lexicon import MODALS, lexicon
from sourcescope.scoring import overlap, score_restrictions
from spacy.tokens import Doc, Token

Statement = dict[str, Any]
# Needs of words that are far more often no cue ("tell", "make", "give"): not those of a list of words.
ORDINARY = frozenset(
    ("lapse", "told", "made to", "time limit", "taken in", "committed", "published", "turned away", "bound", "plea")
) | {"lost", "listed", "summoned", "empowered", "permission subject"}
MEASURES = ("detection", "category", "actor", "affected", "action")


def category(token: Token) -> str | None:
    """The category of a word of the lexicon; None for any other word."""
    words, word = lexicon(), token.lower_
    if word in words.verbs and token.tag_[0] == "V":
        senses = [one for one in words.verbs[word] if one.needs not in ORDINARY and not one.objects and not one.after]
        return senses[0].category if senses else None
    if word in words.nouns and token.tag_[0] == "N":
        return None if words.nouns[word].of else words.nouns[word].category
    if word in words.adjectives and token.tag_[0] == "J":
        return words.adjectives[word].category
    return "require" if word == "must" and word in MODALS else None


def words_alone(doc: Doc) -> Iterator[Statement]:
    for token in doc:
        found = category(token)
        if found is not None:
            yield {"category": found, "status": "in force", "cue": (token.idx, token.idx + len(token))}


def with_dependents(doc: Doc) -> Iterator[Statement]:
    for token in doc:
        found = category(token)
        if found is None:
            continue
        negative = any(child.dep_ == "neg" for child in token.children)
        roles = dict(dependents(token))
        status = "denied" if negative else "in force"
        yield {"category": found, "status": status, "cue": (token.idx, token.idx + len(token)), **roles}


def dependents(token: Token) -> Iterator[tuple[str, tuple[int, int]]]:
    """Roles by direct dependents."""
    clause = next((child for child in token.children if child.dep_ in ("ccomp", "xcomp")), None)
    for child in token.children:
        if child.dep_ == "nsubj":
            yield "actor", subtree(child)
        elif child.dep_ == "agent":
            yield from (("actor", subtree(inner)) for inner in child.children if inner.dep_ == "pobj")
        elif child.dep_ in ("dobj", "nsubjpass"):
            yield ("action" if clause is None else "affected"), subtree(child)
    if clause is not None:
        yield "action", subtree(clause)


def subtree(token: Token) -> tuple[int, int]:
    first, last = token.left_edge, token.right_edge
    return first.idx, last.idx + len(last)


def component(doc: Doc) -> Iterator[Statement]:
    yield from (dict(one) for one in restrictions(doc))


def table(name: str, documents: list[Any], found: list[list[Statement]]) -> None:
    """A line of the measures' F1, the share of right status, and the reversals."""
    rows = {one["measure"]: one for one in score_restrictions(zip(documents, found, strict=True))}
    best = " ".join(f"{measure} {rows[measure]['f1']:.2f}" for measure in MEASURES)
    status = f"status {rows['status of the found']['rate']:.2f}"
    print(f"{name:22} {best} {status} reversed {rows['reversals of the found']['rate']:.3f}")


def by_label(documents: list[Any], found: list[list[Statement]]) -> None:
    """Precision and recall by category, and what was found by status; optional statements are left out."""
    gold, met, guessed, status = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for document, guesses in zip(documents, found, strict=True):
        inside = [one for one in guesses if any(overlap(one["cue"], scope) for scope in document["scope"])]
        optional = [one for one in document["statements"] if one.get("optional")]
        counted = [one for one in inside if not any(overlap(one["cue"], other["cue"]) for other in optional)]
        guessed.update(one["category"] for one in counted)
        for one in document["statements"]:
            if one.get("optional"):
                continue
            hit = next((guess for guess in inside if overlap(guess["cue"], one["cue"])), None)
            gold.update((one["category"], one["status"]))
            met[one["category"]] += hit is not None and hit["category"] == one["category"]
            met[one["status"]] += hit is not None
            status[one["status"]] += hit is not None and hit["status"] == one["status"]
    for name in ("permit", "ease", "restrict", "prohibit", "require"):
        right = met[name]
        print(f"{name:16} {gold[name]:4} precision {right / max(guessed[name], 1):.2f} recall {right / gold[name]:.2f}")
    for name in ("in force", "past", "proposed", "denied", "warned against", "hypothetical"):
        print(f"{name:16} {gold[name]:4} found {met[name]:4} status right {status[name]:4}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    args = parser.parse_args()
    documents = [json.loads(line) for gold in args.gold for line in gold.read_text("utf-8").splitlines()]
    nlp = engine.load_model()
    nlp.add_pipe("sourcescope_restrictions")  # registers the extensions
    nlp.disable_pipe("sourcescope_restrictions")
    docs = list(nlp.pipe(document["text"] for document in documents))
    readers: dict[str, Callable[[Doc], Iterator[Statement]]] = {
        "words alone": words_alone,
        "words and dependents": with_dependents,
        "the component": component,
    }
    for name, reader in readers.items():
        found = [list(reader(doc)) for doc in docs]
        table(name, documents, found)
    by_label(documents, found)


if __name__ == "__main__":
    main()
