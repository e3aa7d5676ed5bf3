"""What a session looks at: the workspace, and one Selection shared by pages, sidebar and URL."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from .. import summaries
from ..filters import FACETS, Selection
from ..places import default_workspace
from ..store import Workspace

__all__ = [
    "adopt_url",
    "clear",
    "key",
    "labels",
    "options",
    "query",
    "related",
    "selection",
    "summary",
    "toggle",
    "whole_number",
    "workspace",
    "write_url",
]

FIELDS = [facet.field for facet in FACETS]
PAGE_QUERIES = ("read", "at", "table", "row", "page")


@st.cache_resource(show_spinner=False)
def open_workspace(folder: str) -> Workspace:
    return Workspace(folder)


def workspace() -> Workspace:
    """The workspace of this server, opened once."""
    return open_workspace(str(default_workspace()))


@st.cache_data(show_spinner=False, max_entries=400)
def cached_summary(name: str, version: tuple[str, ...], chosen: Selection, **arguments: Any) -> Any:
    return getattr(summaries, name)(workspace(), chosen, **arguments)


def summary(name: str, chosen: Selection, **arguments: Any) -> Any:
    """A summary by its name, computed once for each content of the workspace and selection."""
    return cached_summary(name, workspace().version(), chosen, **arguments)


@st.cache_data(show_spinner=False, max_entries=3)
def cached_options(version: tuple[str, ...]) -> dict[str, pd.DataFrame]:
    return summaries.options(workspace())


def options() -> dict[str, pd.DataFrame]:
    """What can be chosen, per facet."""
    return cached_options(workspace().version())


def labels() -> dict[str, str]:
    """The words for every key that can be chosen."""
    return {
        value: label
        for facet in FIELDS
        for value, label in zip(options()[facet]["value"], options()[facet]["label"], strict=True)
    }


def key(field: str) -> str:
    """The session key of a facet's widget."""
    return f"pick_{field}"


def selection() -> Selection:
    """The Selection of this session, as the widgets hold it."""
    return Selection(**{field: tuple(st.session_state.get(key(field)) or ()) for field in FIELDS})


def choose(chosen: Selection) -> None:
    """Put a selection into the widgets; only before they are drawn, or from a callback."""
    for field in fields(chosen):
        st.session_state[key(field.name)] = list(getattr(chosen, field.name))


def clear() -> None:
    """Select everything again."""
    choose(Selection())


def toggle(field: str, value: str) -> None:
    """Add a value to a facet, or take it out again: what a click on a bar or a country does."""
    values = list(st.session_state.get(key(field)) or ())
    st.session_state[key(field)] = [v for v in values if v != value] if value in values else [*values, value]


def url_query() -> str:
    """The query of the page's URL, repeated parameters included."""
    return urlencode([(name, value) for name in st.query_params for value in st.query_params.get_all(name)])


def adopt_url() -> list[str]:
    """Take over the URL's selection when it is new: on load, or when a link led here.

    Returns the values that this workspace does not have, which are left out.
    """
    named = Selection.from_query(url_query())
    if not named or named == st.session_state.get("selection_in_url"):
        return []
    known = {field: set(options()[field]["value"]) for field in FIELDS}
    missing = [value for field in FIELDS for value in getattr(named, field) if value not in known[field]]
    choose(Selection(**{f: tuple(v for v in getattr(named, f) if v in known[f]) for f in FIELDS}))
    return missing


def write_url(chosen: Selection) -> None:
    """Let the URL say the selection, so that it can be copied; parameters of a page's own stay."""
    query: dict[str, list[str]] = {facet.query: list(getattr(chosen, facet.field)) for facet in FACETS}
    own = {name: st.query_params.get_all(name) for name in PAGE_QUERIES if name in st.query_params}
    wanted: Mapping[str, list[str]] = {name: values for name, values in (query | own).items() if values}
    if {name: st.query_params.get_all(name) for name in st.query_params} != wanted:
        st.query_params.from_dict(wanted)
    st.session_state["selection_in_url"] = chosen


def query(chosen: Selection) -> dict[str, list[str]]:
    """The parameters of a link to a page with this selection."""
    return {facet.query: list(values) for facet in FACETS if (values := getattr(chosen, facet.field))}


def whole_number(text: str | None) -> int | None:
    """The number that a parameter of the URL holds, if it is one."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 10 else None


def related(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles that some rows stand in, and the sources of these articles."""
    inside = Selection(articles=tuple(rows["article_id"].unique()))
    if not inside:
        return workspace().table("articles", limit=0), workspace().table("sources", limit=0)
    return workspace().articles(inside), workspace().sources(inside)
