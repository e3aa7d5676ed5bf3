"""Where statements stand by the form of their cue: how often gold calls each form in force, proposed, past, denied.

    python bench/restrictions_sample.py join CORPUS_DIR bench/gold/restrictions.jsonl > gold.jsonl
    python bench/restrictions_environments.py gold.jsonl [more.jsonl]

Every statement of the gold counts, found or not, required or optional. The form is that of the highest word of the cue.
Such counts decide the default of a form, before any word of the lists is asked.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sourcescope.nlp import engine
from spacy.tokens import Token

STATUSES = ("in force", "proposed", "past", "denied", "warned against", "hypothetical")
OPEN = frozenset(("will", "would", "may", "might", "could", "should", "shall", "ought", "'ll", "'d", "wo"))
PLACES = {"dobj": "object", "nsubj": "subject", "nsubjpass": "subject", "pobj": "after a preposition"}


def form(cue: Token) -> str:
    """The form of a cue: tense or modal of a verb, what an infinitive or gerund stands under, the place of a noun."""
    if cue.tag_[0] == "N":
        return f"noun, {PLACES.get(cue.dep_, 'elsewhere')}"
    helpers = {child.lower_ for child in cue.children if child.dep_ in ("aux", "auxpass")}
    if cue.tag_[0] != "V" and not helpers:
        return "modal" if cue.tag_ == "MD" else "adjective or other"
    if helpers & OPEN:
        return "verb, will, would, may, could, should"
    if "to" in helpers:
        kinds = {"V": "a verb", "N": "a noun", "J": "an adjective"}
        purpose = cue.dep_ == "advcl"
        return "infinitive of purpose" if purpose else f"infinitive under {kinds.get(cue.head.tag_[0], 'another word')}"
    return tense(cue, helpers)


def tense(cue: Token, helpers: set[str]) -> str:
    """The tense of a verb without a modal; a participle that has none stands where its dependency says."""
    for words, name in (
        ({"had"}, "past perfect"),
        ({"has", "have", "'ve", "’ve"}, "perfect"),
        ({"was", "were"}, "past passive"),
    ):
        if helpers & words:
            return f"verb, {name}"
    if helpers or cue.tag_ in ("VBZ", "VBP"):
        return "verb, present"
    if cue.tag_ == "VBD":
        clause = "relative clause" if cue.dep_ == "relcl" else "other clauses"
        return f"verb, past, {clause}"
    places = {
        "pcomp": "gerund after a preposition",
        "acl": "participle under a noun",
        "advcl": "participle under a verb",
    }
    return places.get(cue.dep_, "other form")


def read(files: list[Path]) -> Iterator[tuple[str, str]]:
    """Form and status of each statement."""
    nlp = engine.load_model()
    rows: list[dict[str, Any]] = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    for doc, row in zip(nlp.pipe(row["text"] for row in rows), rows, strict=True):
        for one in row["statements"]:
            cue = doc.char_span(*one["cue"], alignment_mode="expand")
            yield form(cue.root), one["status"]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, status in read(parser.parse_args().gold):
        counts[name][status] += 1
    print(f"{'form':40}", *STATUSES, sep=" | ")
    for name, found in sorted(counts.items(), key=lambda item: -item[1].total()):
        print(f"{name:40}", *(found[status] for status in STATUSES), sep=" | ")


if __name__ == "__main__":
    main()
