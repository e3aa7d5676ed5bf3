#!/usr/bin/env python3
"""Draw sentences to annotate for restriction statements, and join text to the annotation kept without it.

    restrictions_sample.py draw CORPUS_DIR [--seed N] [--strong N] [--wide N] [--random N] [--most N]
                                [--unread GOLD...] [--same-documents] > sample.jsonl
    restrictions_sample.py join CORPUS_DIR bench/gold/restrictions.jsonl [--part NAME] > gold.jsonl

CORPUS_DIR holds ``*.jsonl`` with one document a line: {doc_id, text}. Half of the sentences hold a strong word, half
are drawn at random from all; no document gives more than two (``--most``). ``--wide`` adds sentences without a strong
word that hold one of the many words that rules are also told with. ``--unread`` leaves out the documents of gold that
is there already, with ``--same-documents`` its sentences alone. ``join`` gives the form that the scorer reads.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

STRONG = re.compile(
    r"\b(?:ban(?:s|ned|ning)?|bar(?:red|ring)|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|permission|authori[sz]\w+|approv\w+"
    r"|restrict\w*|limit(?:s|ed|ing|ation|ations)?|sanction\w*|lift(?:s|ed|ing)?|eas(?:e|ed|ing)|require\w*|mandat\w+"
    r"|prohibit\w*|forb\w+|block(?:s|ed|ing)?|suspend\w*|order(?:s|ed|ing)?|legali[sz]\w+|licen[sc]e\w*|exempt\w*"
    r"|waive\w*|repeal\w*|veto\w*|deny|denied|curb\w*|embargo\w*|must)\b",
    re.IGNORECASE,
)
WIDE = re.compile(
    r"\b(?:let(?:s|ting)?(?![’'])|grant(?:s|ed|ing)?|relax\w*|loosen\w*|unfreez\w*|froz\w*|freez\w*"
    r"|roll(?:ed|ing)? back|tighten\w*|ration(?:s|ed|ing)?|quotas?|outlaw\w*|blacklist\w*|expel\w*|deport\w*"
    r"|injunctions?|oblig\w*|compel\w*|(?:il)?legal|legally|rights? to|rules?|ruling|regulat\w*|laws?|prevent\w*"
    r"|halt\w*|shut\w*|access|overturn\w*|unconstitutional|criminali[sz]\w*|eligib\w*|entitle\w*|visas?|tariffs?"
    r"|controls|gun control|mandatory|can[’']t|cannot|may not|free to|only if|subpoena\w*|warrants?|enforc\w*"
    r"|impos(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n+")
WORDS = range(6, 61)
MOST_OF_DOCUMENT = 2


def documents(folder: Path) -> dict[str, str]:
    """Document id to text, in the order of the files' names."""
    found = {}
    for file in sorted(folder.glob("*.jsonl")):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                found[row["doc_id"]] = row["text"]
    return found


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of sentences of a length that can be read alone, by punctuation only: no parser's word on them."""
    start = 0
    for end in [*SENTENCE_END.finditer(text), None]:
        stop = len(text) if end is None else end.start()
        while stop < len(text) and end is not None and text[stop] in "\"”’')]":
            stop += 1
        if len(text[start:stop].split()) in WORDS:
            yield start, stop
        start = len(text) if end is None else end.end()


Scopes = dict[str, list[list[int]]]


def draw(
    texts: dict[str, str], seed: int, strong: int, plain: int, wide: int, most: int, read: Scopes
) -> list[dict[str, Any]]:
    """The sample, strong ones first, without the sentences read; the same for the same seed, corpus and gold."""
    chosen: list[dict[str, Any]] = []
    used: Counter[str] = Counter()
    taken: set[tuple[str, int]] = set()
    rng = random.Random(seed)
    everything = [(doc_id, start, end) for doc_id, text in texts.items() for start, end in sentences(text)]
    everything = [one for one in everything if not any(a < one[2] and one[1] < b for a, b in read.get(one[0], []))]
    with_strong = [one for one in everything if STRONG.search(texts[one[0]], one[1], one[2])]
    with_wide = [one for one in everything if WIDE.search(texts[one[0]], one[1], one[2])] if wide else []
    pools = {
        "strong": (with_strong, strong),
        "wide": (sorted(set(with_wide) - set(with_strong)), wide),
        "random": (everything, plain),
    }
    for name, (pool, wanted) in pools.items():
        rng.shuffle(pool)
        for doc_id, start, end in pool:
            if sum(one["drawn"] == name for one in chosen) == wanted:
                break
            if used[doc_id] < most and (doc_id, start) not in taken:
                used[doc_id] += 1
                taken.add((doc_id, start))
                chosen.append({"doc_id": doc_id, "drawn": name, "scope": [start, end]})
    return chosen


def rows_of(gold: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gold.read_text("utf-8").splitlines()]


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("draw", "join"))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--strong", type=int, default=110)
    parser.add_argument("--wide", type=int, default=0)
    parser.add_argument("--most", type=int, default=MOST_OF_DOCUMENT)
    parser.add_argument("--random", type=int, default=110)
    parser.add_argument("--unread", type=Path, nargs="*", default=[])
    parser.add_argument("--same-documents", action="store_true")
    parser.add_argument("--part")
    args = parser.parse_args(argv)
    texts = documents(args.corpus)
    if args.command == "draw":
        read: Scopes = {}
        for row in (row for gold in args.unread for row in rows_of(gold)):
            read.setdefault(row["doc_id"], []).extend(row["scope"])
        unread = {doc_id: text for doc_id, text in texts.items() if args.same_documents or doc_id not in read}
        rows = draw(unread, args.seed, args.strong, args.random, args.wide, args.most, read)
    else:
        rows = [row for row in rows_of(args.gold) if args.part in (None, row["part"])]
    for row in rows:
        print(json.dumps({**row, "text": texts[row["doc_id"]]}, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
