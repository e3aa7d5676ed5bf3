"""How often the analysis is right: predictions against gold.

Quotes: contents are matched one to one by the overlap of their letters and digits (Newell et al. 2018 for PolNeAR);
``joint`` also asks for the right speaker. Countries: single mentions by overlap and code, and the set of a document.
Restrictions: cues by overlap; category, status, reversals and roles of those found. Gold is not audited here.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from .errors import GoldError
from .inputs import Article
from .pipeline import analyze
from .scoring import Document, score_countries, score_quotes, score_restrictions
from .tables import Tables, records

__all__ = ["evaluate", "predictions", "score"]

PARTS: dict[str, tuple[str, Callable[[Iterable[tuple[Document, list[Any]]]], list[dict[str, Any]]]]] = {
    "attributions": ("quotes", score_quotes),
    "mentions": ("countries", score_countries),
    "statements": ("restrictions", score_restrictions),
}
COLUMNS = ("part", "measure", "precision", "recall", "f1", "rate", "gold", "predicted")


def evaluate(gold: Path, *, model: str | None = None) -> pd.DataFrame:
    """Analyze the texts of a gold file and score the result.

    Columns: part, measure, precision, recall, f1 (each 0 to 1), rate (of the found), gold and predicted (counts).
    Raises ``GoldError`` for a file that is in no known form.
    """
    documents = read_gold(gold)
    articles = [Article(document["text"], external_id=document["doc_id"]) for document in documents]
    tables = analyze(articles, **({"model": model} if model else {}))
    return score(documents, predictions(tables))


def score(documents: list[Document], predicted: Mapping[str, Mapping[str, list[Any]]]) -> pd.DataFrame:
    """Scores of predictions (by part and ``doc_id``) against gold documents, one row a measure."""
    rows: list[dict[str, Any]] = []
    for key, (part, scorer) in PARTS.items():
        own = [document for document in documents if key in document]
        if own:
            found = scorer((document, predicted.get(part, {}).get(document["doc_id"], [])) for document in own)
            rows += [{"part": part, **row} for row in found]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def read_gold(path: Path) -> list[Document]:
    """The documents of a gold file. Raises ``GoldError``."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as cause:
        raise GoldError(f"The gold file {path} cannot be read: {cause}.", "Name a JSON Lines file.") from cause
    documents = [gold_line(line, path, number) for number, line in enumerate(lines, 1) if line.strip()]
    if not documents:
        raise GoldError(f"The gold file {path} is empty.", "Write one document a line.")
    return documents


def gold_line(line: str, path: Path, number: int) -> Document:
    place = f"{path}, line {number}"
    try:
        document = json.loads(line)
    except ValueError as cause:
        raise GoldError(f"{place} is not JSON ({cause}).", "Write one object a line.") from cause
    if not isinstance(document, dict) or not isinstance(document.get("text"), str) or not document["text"].strip():
        raise GoldError(f"{place} has no “text”.", "Each line needs doc_id, text, and its labels.")
    if not any(key in document for key in PARTS):
        raise GoldError(
            f"{place} has none of {', '.join(PARTS)}.",
            "Give attributions for quotes, mentions for countries, statements for restrictions.",
        )
    document["doc_id"] = str(document.get("doc_id", number))
    return document


def predictions(tables: Tables) -> dict[str, dict[str, list[Any]]]:
    """The tables in the form of the gold, by part and by the articles' external id."""
    names = {row.article_id: row.external_id for row in records(tables.articles)}
    found: dict[str, dict[str, list[Any]]] = {part: {} for part, _ in PARTS.values()}
    for row in records(tables.quotes):
        if row.kind != "no response":
            item = {
                "source": spans(row, "speaker"),
                "cue": spans(row, "cue"),
                "content": [(span["start"], span["end"]) for span in row.spans],
            }
            found["quotes"].setdefault(names[row.article_id], []).append(item)
    for row in records(tables.countries):
        if row.form != "associated":
            place = {"start": row.start, "end": row.end, "iso3": row.iso3}
            found["countries"].setdefault(names[row.article_id], []).append(place)
    for row in records(tables.restrictions):
        statement = {"category": row.category, "status": row.status}
        statement |= {role: next(iter(spans(row, role)), None) for role in ("cue", "actor", "affected", "action")}
        found["restrictions"].setdefault(names[row.article_id], []).append(statement)
    return found


def spans(row: Any, name: str) -> list[tuple[int, int]]:
    """The offsets of a role, as a list of none or one."""
    start, end = getattr(row, f"{name}_start"), getattr(row, f"{name}_end")
    return [] if pd.isna(start) else [(int(start), int(end))]
