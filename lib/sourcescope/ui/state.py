"""What a session looks at: the workspace, and one Selection shared by pages, sidebar and URL."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import fields
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from .. import corpus, summaries
from ..filters import FACETS, Selection
from ..tables import records
from .opening import workspace

__all__ = [
    "Option",
    "adopt_url",
    "bounds",
    "choose",
    "clear",
    "kept",
    "key",
    "labels",
    "options",
    "query",
    "related",
    "selection",
    "settle",
    "size",
    "summary",
    "titles_of",
    "toggle",
    "whole_number",
    "workspace",
    "write_url",
]

Option = tuple[str, int]  # what it is called, and how much there is of it
FIELDS = [facet.field for facet in FACETS]
PAGE_QUERIES = ("read", "at", "table", "row", "page")


# Of a dataclass, Streamlit would hash each field at each question.
HASHES: dict[str | type, Callable[[Any], Any]] = {Selection: Selection.to_query}
ANSWERS = 4000  # of 10 kB: those of a hundred selections on every page


def version() -> str:
    """What the workspace holds, as one text: fast to compare."""
    return "\n".join(workspace().version())


@st.cache_data(show_spinner=False, max_entries=ANSWERS, hash_funcs=HASHES)
def cached_summary(name: str, version: str, chosen: Selection, **arguments: Any) -> Any:
    compute = getattr(summaries, name, None) or getattr(corpus, name)
    return workspace().summarize(compute, chosen, **arguments)


def summary(name: str, chosen: Selection, **arguments: Any) -> Any:
    """A summary by its name, computed once for each content of the workspace and selection."""
    return cached_summary(name, version(), chosen, **arguments)


@st.cache_resource(show_spinner=False, max_entries=200, hash_funcs=HASHES)
def cached(what: str, version: str, distinction: tuple[Hashable, ...], _make: Callable[[], Any]) -> Any:
    return _make()


def kept(what: str, make: Callable[[], Any], *distinction: Hashable) -> Any:
    """What ``make`` gives, made once for each content of the workspace and ``distinction``: to be read, not changed."""
    return cached(what, version(), distinction, make)


def size() -> int:
    """How many articles the workspace holds."""
    return int(kept("size", lambda: workspace().count("articles")))


@st.cache_resource(show_spinner=False, max_entries=3)
def cached_options(version: str) -> dict[str, dict[str, Option]]:
    found = workspace().summarize(lambda ws, _: summaries.options(ws), Selection())
    return {facet: as_options(frame) for facet, frame in found.items()}


@st.cache_data(show_spinner=False, max_entries=1000)
def cached_known(version: str, field: str, values: tuple[str, ...]) -> dict[str, Option]:
    return as_options(workspace().summarize(lambda ws, _: summaries.known(ws, field, values), Selection()))


@st.cache_data(show_spinner=False, max_entries=1000)
def cached_called(version: str, field: str, words: str) -> dict[str, Option]:
    return as_options(workspace().summarize(lambda ws, _: summaries.called(ws, field, words), Selection()))


def as_options(frame: pd.DataFrame) -> dict[str, Option]:
    rows = zip(frame["value"], frame["label"], frame["count"], strict=True)
    return {str(value): (str(label), int(count)) for value, label, count in rows}


def options(field: str) -> dict[str, Option]:
    """What can be chosen of a facet without typing, and what is chosen: label and count by value."""
    return cached_options(version()).get(field, {}) | chosen_options(field)


def chosen_options(field: str) -> dict[str, Option]:
    """Label and count of what is chosen."""
    values = held(field)
    return recognized(field, values)[0] if values else {}


def recognized(field: str, values: Sequence[str]) -> tuple[dict[str, Option], list[str]]:
    """The options that some values mean, by key or as a person types them, and the values that mean none."""
    if field in ("words", "actions"):
        return {value: (value, 0) for value in values}, []
    now = version()
    found = cached_options(now).get(field, {})
    named = {value: found[value] for value in values if value in found}
    if len(named) < len(values):
        named = cached_known(now, field, tuple(values)) | named
    options: dict[str, Option] = {}
    missing = []
    for value in values:
        option = {value: named[value]} if value in named else cached_called(now, field, value)
        options |= option
        missing += [] if option else [value]
    return options, missing


def held(field: str) -> list[str]:
    """The values that a facet's widget holds."""
    return list(st.session_state.get(key(field)) or ())


def settle() -> list[str]:
    """Put keys in the place of what was typed, before the widgets are drawn; the values that nothing is called by.

    A widget calls a choice by how much there is of it. When that may have changed, the browser must be told the new
    name, or it would go on with one that means nothing.
    """
    unknown = []
    now = version()
    renamed = now != st.session_state.get("settled_version")
    st.session_state["settled_version"] = now
    for field in FIELDS:
        values = held(field)
        if values:
            options, missing = recognized(field, values)
            unknown += missing
            if renamed or list(options) != values:
                st.session_state[key(field)] = list(options)
    return unknown


def labels() -> dict[str, str]:
    """The words for every key that is chosen."""
    return {value: label for field in FIELDS for value, (label, _) in chosen_options(field).items()}


def titles_of(articles: Sequence[str]) -> dict[str, str]:
    """What some articles are called."""
    return {value: label for value, (label, _) in cached_known(version(), "articles", tuple(articles)).items()}


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


def adopt_url(page: str) -> None:
    """Take over the URL's selection when it is new: on load, when a link led here, or by the browser's Back."""
    named = Selection.from_query(url_query())
    if named != st.session_state.get("selection_in_url") and (named or went_back(page)):
        choose(named)


def went_back(page: str) -> bool:
    """Whether a URL without a selection is one that stood here before anything was chosen.

    The navigation's own links have no selection either, but with those the session keeps its.
    """
    state = st.session_state
    unchanged = selection() == state.get("selection_in_url")
    return unchanged and page == state.get("page_in_url") and page in state.get("pages_unfiltered", ())


def write_url(chosen: Selection, page: str) -> None:
    """Let the URL say the selection, so that it can be copied; parameters of a page's own stay."""
    unfiltered = st.session_state.setdefault("pages_unfiltered", set())
    if not chosen:
        unfiltered.add(page)
    elif page != st.session_state.get("page_in_url"):
        unfiltered.discard(page)
    st.session_state["page_in_url"] = page
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
    return cached_related(version(), tuple(rows["article_id"].unique()))


@st.cache_data(show_spinner=False, max_entries=200)
def cached_related(version: str, articles: tuple[str, ...]) -> tuple[pd.DataFrame, pd.DataFrame]:
    if not articles:
        return workspace().table("articles", limit=0), workspace().table("sources", limit=0)
    inside = Selection(articles=articles)
    return workspace().articles(inside), workspace().sources(inside)


def bounds(articles: Sequence[str]) -> dict[tuple[str, int], tuple[int, int]]:
    """Offsets of the sentences of some articles, by article and number."""
    return cached_bounds(version(), tuple(articles)) if len(articles) else {}


@st.cache_data(show_spinner=False, max_entries=200)
def cached_bounds(version: str, articles: tuple[str, ...]) -> dict[tuple[str, int], tuple[int, int]]:
    rows = workspace().sentences(Selection(articles=articles))
    return {(row.article_id, row.sentence): (row.start, row.end) for row in records(rows)}
