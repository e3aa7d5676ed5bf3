#!/usr/bin/env python3
"""How often pronouns, short names and short descriptions of speakers go back to the right source.

    resolution_sample.py draw CORPUS.jsonl [--seed N] [--each N] [--skip READ.jsonl]              > drawn.jsonl
    resolution_sample.py show CORPUS.jsonl drawn.jsonl                        the articles with their mentions marked
    resolution_sample.py score CORPUS.jsonl bench/gold/resolution.jsonl [--sample N] [--errors]

CORPUS.jsonl holds one document a line: {doc_id, text}. ``draw`` takes the speakers that are pronouns, names of one word
and short descriptions with a determiner ("the senator", "one official"), the same for the same seed, whatever they were
resolved to. A reader adds ``answers`` to each line: offsets of the place where the article names him or her most fully,
or of several where more than one answer is as good; the mention's own offsets where nobody was told of before; none
where nobody can be told or it is no one. Positions only: texts stay in the corpus. ``show`` hides what was resolved.
"""

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sourcescope.nlp import engine
from sourcescope.nlp.coreference import Resolver
from sourcescope.nlp.findings import Offsets
from sourcescope.nlp.sources import Sources, conjoined
from spacy.language import Language
from spacy.tokens import Doc

KINDS = ("pronoun", "short name", "short description")
MOST_OF_DOCUMENT = 2  # mentions of one kind
SHORT = 3  # words of a description
Row = dict[str, Any]


def documents(corpus: Path) -> dict[str, str]:
    with corpus.open(encoding="utf-8") as lines:
        return {row["doc_id"]: row["text"] for row in map(json.loads, lines)}


def rows_of(sheet: Path) -> list[Row]:
    return [json.loads(line) for line in sheet.read_text("utf-8").splitlines()]


def kind_of(resolver: Resolver, offsets: Offsets) -> str | None:
    """The kind of a speaker's words; nothing for full names, long descriptions and those who speak together."""
    mention = resolver.mention(offsets)
    if mention is None or len(list(conjoined(resolver, mention))) > 1:
        return None
    if mention.pronoun:
        return "pronoun" if mention.pronoun in ("he", "she", "they", "it") else None
    words = resolver.discourse.text[slice(*offsets)].split()
    if mention.name is not None:
        name = resolver.discourse.text[mention.name["start"] : mention.name["end"]]
        return "short name" if " " not in name and mention.name["label"] in ("PERSON", "ORG") else None
    return "short description" if mention.determiner and len(words) <= SHORT else None


def draw(
    nlp: Language, texts: dict[str, str], seed: int, each: int, kinds: Iterable[str], read: set[tuple[str, Offsets]]
) -> Iterator[Row]:
    """``each`` mentions of every kind that were not read, at most two of one kind from a document."""
    rng = random.Random(seed)
    wanted = Counter(dict.fromkeys(kinds, each))
    for doc_id in rng.sample(sorted(texts), len(texts)):
        doc = nlp(texts[doc_id])
        resolver = Resolver(doc)
        found: dict[str | None, list[Offsets]] = defaultdict(list)
        for offsets in sorted({quotation["speaker"] for quotation in doc._.quotations if quotation["speaker"]}):
            if (doc_id, offsets) not in read:
                found[kind_of(resolver, offsets)].append(offsets)
        for kind in wanted:
            most = min(MOST_OF_DOCUMENT, wanted[kind], len(found[kind]))
            wanted[kind] -= most
            for offsets in sorted(rng.sample(found[kind], most)):
                yield {"doc_id": doc_id, "kind": kind, "mention": list(offsets)}


def resolved(doc: Doc) -> dict[Offsets, tuple[str, list[Offsets]]]:
    """Speaker to the name of its source and all places where that is named or speaks, the first one first."""
    gathered = Sources(doc, doc.text)
    gathered.found()
    places: dict[str, list[Offsets]] = defaultdict(list)
    for name in doc._.names:
        places[name["entity"]].append((name["start"], name["end"]))
    found = {}
    for referent in gathered.referents:
        source = gathered.sources[referent.source or 0]
        seen = [*places.get(referent.key or "", []), referent.offsets, *source["mentions"]]
        for mention in source["mentions"]:
            found[mention] = (source["name"], sorted(set(seen)))
    return found


def is_right(row: Row, places: list[Offsets]) -> bool:
    """Whether the places of a source hold the answer; of somebody new, whether nothing stands before the mention."""
    for start, end in row["answers"]:
        if [start, end] == row["mention"]:
            if all(place[0] >= start for place in places):
                return True
        elif any(place[0] < end and start < place[1] for place in places):
            return True
    return False


def verdicts(nlp: Language, texts: dict[str, str], rows: list[Row]) -> Iterator[tuple[Row, str, str]]:
    """Each line with "right", "wrong", "open" or "no speaker" (the article's quotations have it no more)."""
    by_document: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_document[row["doc_id"]].append(row)
    for doc_id, own in by_document.items():
        doc = nlp(texts[doc_id])
        found = resolved(doc)
        speakers = {quotation["speaker"] for quotation in doc._.quotations}
        for row in own:
            mention = (row["mention"][0], row["mention"][1])
            name, places = found.get(mention, ("", []))
            if mention not in speakers:
                yield row, "no speaker", ""
            elif not places:
                yield row, "open", ""
            else:
                yield row, "right" if is_right(row, places) else "wrong", name


def score(nlp: Language, texts: dict[str, str], rows: list[Row], *, errors: bool) -> None:
    """Print precision (of what was resolved) and coverage (of what has an answer) by kind."""
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for row, verdict, name in verdicts(nlp, texts, rows):
        for kind in (row["kind"], "all"):
            tallies[kind][verdict] += 1
            tallies[kind]["missed"] += verdict == "open" and bool(row["answers"])
        if errors and (verdict == "wrong" or (verdict == "open" and row["answers"])):
            print(json.dumps({**row, "verdict": verdict, "source": name}), file=sys.stderr)
    for kind in (*KINDS, "all"):
        tally = tallies[kind]
        told, answered = tally["right"] + tally["wrong"], tally["right"] + tally["wrong"] + tally["missed"]
        if answered:
            print(
                f"{kind}: {tally['right']} of {told} right, precision {tally['right'] / max(told, 1):.3f}; "
                f"{tally['missed']} left open, coverage {told / answered:.3f}; "
                f"{tally['open'] - tally['missed']} rightly open; {tally['no speaker']} no speaker now"
            )


def show(texts: dict[str, str], rows: list[Row]) -> None:
    """Print each document up to its last mention, with "[[number words]]" for the mentions."""
    by_document: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    for number, row in enumerate(rows):
        by_document[row["doc_id"]].append((number, row))
    for doc_id, own in by_document.items():
        text, last = "", 0
        for number, row in sorted(own, key=lambda one: one[1]["mention"]):
            start, end = row["mention"]
            text += f"{texts[doc_id][last:start]}[[{number} {texts[doc_id][start:end]}]]"
            last = end
        print(f"##### {doc_id}\n{text}{texts[doc_id][last : last + 200]}\n")


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("draw", "show", "score"))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("rows", type=Path, nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=40, help="mentions of each kind")
    parser.add_argument("--skip", type=Path, help="a sheet whose documents are left out")
    parser.add_argument("--documents", action="store_true", help="leave out the mentions of --skip only")
    parser.add_argument("--kinds", nargs="*", choices=KINDS)
    parser.add_argument("--sample", type=int, help="only the lines of one sample")
    parser.add_argument("--errors", action="store_true", help="print what is wrong or left open")
    args = parser.parse_args(argv)
    texts = documents(args.corpus)
    if args.command == "draw":
        rows = rows_of(args.skip) if args.skip else []
        if not args.documents:
            texts = {doc_id: texts[doc_id] for doc_id in texts.keys() - {row["doc_id"] for row in rows}}
        read = {(row["doc_id"], (row["mention"][0], row["mention"][1])) for row in rows}
        for row in draw(engine.load(), texts, args.seed, args.each, args.kinds or KINDS, read):
            print(json.dumps(row))
        return 0
    rows = [row for row in rows_of(args.rows) if args.sample in (None, row.get("sample"))]
    if args.command == "show":
        show(texts, rows)
    else:
        score(engine.load(), texts, rows, errors=args.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
