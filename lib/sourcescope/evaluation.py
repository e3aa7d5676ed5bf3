"""How often the analysis is right: predictions against gold.

Quotes: contents are matched one to one by the overlap of their letters and digits (Newell et al. 2018 for PolNeAR);
``joint`` also asks for the right speaker. Countries: single mentions by overlap and code, and the set of a document.
Restrictions: cues by overlap; category, status, reversals and roles of those found. Gold is not audited here, and what
it does not label (who "he" is, stance, limits) is not measured.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from .errors import GoldError
from .inputs import Article
from .pipeline import analyze
from .scoring import Document, score_countries, score_quotes, score_restrictions
from .tables import Tables, records

__all__ = ["evaluate", "predictions", "read_gold", "score"]

Predicted = dict[str, list[Any]]  # by article id


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the analysis: how its gold is labeled, how it is scored, and how its rows read as gold."""

    name: str
    labels: str  # the key of a document's labels
    needs: tuple[str, ...]  # what each label must have
    score: Callable[[Iterable[tuple[Document, list[Any]]]], list[dict[str, Any]]]
    predictions: Callable[[Tables], Iterator[tuple[str, Any]]]


def evaluate(gold: str | Path, *, model: str | None = None) -> pd.DataFrame:
    """Analyze the texts of a gold file and score the result.

    Columns: part, measure, precision, recall, f1 (each 0 to 1), rate (a share of what was found), gold and predicted
    (counts). Raises ``GoldError`` for a file that is in no known form, and ``ModelMissing``.
    """
    documents = read_gold(gold)
    articles = [Article(document["text"]) for document in documents]
    tables = analyze(articles, model=model) if model else analyze(articles)
    return score(documents, predictions(tables))


def score(documents: Iterable[Document], predicted: Mapping[str, Predicted]) -> pd.DataFrame:
    """Scores of predictions (by part, then article id) against gold documents, one row a measure. No model is run."""
    listed = list(documents)
    rows = []
    for part in PARTS:
        found = predicted.get(part.name, {})
        pairs = [(one, found.get(one["article_id"], [])) for one in listed if part.labels in one]
        rows += [{"part": part.name, **row} for row in part.score(pairs)] if pairs else []
    return pd.DataFrame({name: pd.Series([row.get(name) for row in rows], dtype=kind) for name, kind in DTYPES.items()})


DTYPES: dict[str, Any] = {
    "part": "str",
    "measure": "str",
    "precision": "float64",
    "recall": "float64",
    "f1": "float64",
    "rate": "float64",
    "gold": "Int64",
    "predicted": "Int64",
}


# Reading gold


def read_gold(path: str | Path) -> list[Document]:
    """The documents of a gold file, each with its ``article_id``. Raises ``GoldError``."""
    try:
        lines = Path(path).read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as cause:
        raise GoldError(
            f"The gold file {path} cannot be read: {cause}.", "Name a file of JSON Lines in UTF-8."
        ) from cause
    documents = [gold_line(line, f"{path}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]
    if not documents:
        raise GoldError(f"The gold file {path} is empty.", "Write one document a line.")
    return documents


def gold_line(line: str, place: str) -> Document:
    """The document of one line. Raises ``GoldError``."""
    try:
        document = json.loads(line)
    except ValueError as cause:
        raise GoldError(f"{place} is not JSON ({cause}).", "Write one object a line.") from cause
    if not isinstance(document, dict) or not isinstance(document.get("text"), str) or not document["text"].strip():
        raise GoldError(f"{place} has no “text”.", "Each line needs the text and its labels.")
    parts = [part for part in PARTS if part.labels in document]
    if not parts:
        raise GoldError(
            f"{place} has none of {', '.join(part.labels for part in PARTS)}.",
            "Give attributions for quotes, mentions for countries, statements for restrictions.",
        )
    for part in parts:
        check_labels(document, part, place)
    return {**document, "article_id": Article(document["text"]).article_id}


def check_labels(document: Document, part: Part, place: str) -> None:
    """Raise ``GoldError`` when a label lacks something or stands outside the text."""
    labels = document[part.labels]
    if not isinstance(labels, list):
        raise GoldError(
            f"{place}: “{part.labels}” is not a list.", f"Give a list of objects with {', '.join(part.needs)}."
        )
    for number, label in enumerate(labels):
        missing = [name for name in part.needs if not isinstance(label, dict) or name not in label]
        if missing:
            raise GoldError(
                f"{place}: {part.labels}[{number}] has no {', '.join(missing)}.",
                f"Each needs {', '.join(part.needs)}.",
            )
        for name in part.needs:
            check_offsets(label[name], len(document["text"]), f"{place}: {part.labels}[{number}].{name}")


def check_offsets(value: Any, size: int, place: str) -> None:
    """Raise ``GoldError`` when a number, wherever it stands in the value, is no offset into a text of that size."""
    if isinstance(value, list):
        for item in value:
            check_offsets(item, size, place)
    elif isinstance(value, int | float) and not (isinstance(value, int) and 0 <= value <= size):
        raise GoldError(
            f"{place} is {value}, outside the text of {size} characters.",
            "Count characters from 0; the end is the offset after the last.",
        )


# The tables in the form of gold


def predictions(tables: Tables) -> dict[str, Predicted]:
    """The tables in the form of gold, by part and article id."""
    found: dict[str, Predicted] = {}
    for part in PARTS:
        own = found.setdefault(part.name, {})
        for article, item in part.predictions(tables):
            own.setdefault(article, []).append(item)
    return found


def predicted_quotes(tables: Tables) -> Iterator[tuple[str, Any]]:
    """Quotations; that somebody did not answer is none."""
    for row in records(tables.quotes):
        if row.kind != "no response":
            content = [(span["start"], span["end"]) for span in row.spans]
            yield row.article_id, {"source": spans(row, "speaker"), "cue": spans(row, "cue"), "content": content}


def predicted_countries(tables: Tables) -> Iterator[tuple[str, Any]]:
    """Countries that the words name; one that is only associated with a leader or office is none."""
    for row in records(tables.countries):
        if row.form != "associated":
            yield row.article_id, {"start": row.start, "end": row.end, "country_iso3": row.iso3}


def predicted_restrictions(tables: Tables) -> Iterator[tuple[str, Any]]:
    for row in records(tables.restrictions):
        roles = {role: next(iter(spans(row, role)), None) for role in ("cue", "actor", "affected", "action")}
        yield row.article_id, {"category": row.category, "status": row.status, **roles}


def spans(row: Any, name: str) -> list[tuple[int, int]]:
    """The offsets of a role, as a list of none or one."""
    start, end = getattr(row, f"{name}_start"), getattr(row, f"{name}_end")
    return [] if pd.isna(start) else [(int(start), int(end))]


PARTS = (
    Part("quotes", "attributions", ("source", "cue", "content"), score_quotes, predicted_quotes),
    Part("countries", "mentions", ("start", "end", "country_iso3"), score_countries, predicted_countries),
    Part("restrictions", "statements", ("category", "status", "cue"), score_restrictions, predicted_restrictions),
)
