"""How the tables are shown: what their columns mean, in which order they are read, and one row in full."""

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from ..filters import Selection
from ..tables import ROWS, columns
from ..wording import rule_in_words
from .state import workspace
from .text import escape

__all__ = ["column_help", "described", "find_row", "row_in_full", "words_first"]

# What is read first; the other words and counts follow, then numbers of rows, then what only a program reads.
FIRST = {
    "articles": ("title", "outlet", "published", "byline", "words", "sentences", "text"),
    "sentences": ("text",),
    "entities": ("text", "name", "label"),
    "sources": ("name", "naming", "descriptor", "affiliation", "anonymity"),
    "quotes": ("speaker", "cue", "text", "kind", "stance", "speech"),
    "countries": ("text", "country", "form"),
    "organizations": ("text", "organization", "name"),
    "heard": ("country",),
    "restrictions": ("category", "status", "actor", "cue", "affected", "action"),
    "problems": ("input", "problem", "hint"),
}
NUMBERS = ("sentence", "last_sentence", "paragraph", "quote", "restriction", "source", "act", "reverses")
PROGRAMS = ("article_id", "external_id", "start", "end", "spans", "limits", "key", "entity", "pipeline")
NUMBERED = {"quotes": "quote", "restrictions": "restriction", "countries": "start"}
LONG = 600  # letters of a cell that are shown in full


def described(table: str) -> str:
    """What a row of the table is."""
    return (ROWS[table].__doc__ or "").strip()


def column_help(table: str) -> dict[str, object]:
    """Column configuration with each column's meaning as help."""
    config: dict[str, object] = {}
    for column in columns(table):
        if column.type is dt.date:
            config[column.name] = st.column_config.DateColumn(column.name, help=column.meaning)
        elif column.name == "text":
            config[column.name] = st.column_config.TextColumn(column.name, help=column.meaning, width="large")
        else:
            config[column.name] = st.column_config.Column(column.name, help=column.meaning)
    return config


def words_first(table: str) -> list[str]:
    """The table's columns in the order of reading."""
    first = FIRST[table]

    def place(name: str) -> int:
        if name in first:
            return first.index(name) - len(first)
        return 2 if name in PROGRAMS or name.endswith(("_start", "_end")) else int(name in NUMBERS)

    return sorted((column.name for column in columns(table)), key=place)


def find_row(table: str, asked: str) -> pd.DataFrame:
    """The row that is asked for by article and number, "0123456789abcdef-4"; no row if there is none."""
    article, _, number = asked.partition("-")
    if table not in NUMBERED or not number.isdecimal():
        return pd.DataFrame()
    rows = workspace().table(table, Selection(articles=(article,)))
    return rows[rows[NUMBERED[table]] == int(number)]


def row_in_full(table: str, row: Any) -> None:
    """One row, a line a column, without what is empty and what only a program reads."""
    shown = [name for name in words_first(table) if not skipped(name, row[name])]
    cells = pd.DataFrame({"value": [escape(worded(table, name, row[name])) for name in shown]}, index=shown)
    st.table(cells, hide_header=True, border="horizontal", alt=f"A row of the table {table}, in full")


def skipped(name: str, value: Any) -> bool:
    return name in PROGRAMS or name.endswith(("_start", "_end")) or bool(pd.isna(value))


def worded(table: str, name: str, value: Any) -> str:
    """A cell in words, cut where it is very long."""
    if (table, name) == ("restrictions", "rule"):
        return rule_in_words(str(value))
    words = f"{value:%Y-%m-%d}" if isinstance(value, dt.date) else str(value)
    return words if len(words) <= LONG else words[:LONG] + "…"
