"""The frame around every page: navigation, the Selection in the sidebar, the heading."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from ..filters import FACETS, Facet
from . import start
from .pages import all_pages
from .state import Option, adopt_url, clear, held, key, labels, options, selection, settle, size, write_url
from .text import escape, number

__all__ = ["heading", "run"]

# Streamlit's theme has no setting for these: its chart labels and captions are too faint to read at their size.
STYLE = """<style>
.js-plotly-plot .plotly text:not(.textpoint text), .js-plotly-plot .xy2 .textpoint text {
  fill: currentColor !important;
}
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * {
  color: inherit !important; opacity: 1 !important; transition: none !important;
}
[class*="st-key-more_"] :is(details, summary, summary *) { color: inherit !important; opacity: 1 !important; }
[data-testid="stPageLink"] p { white-space: normal; }
[data-testid="stMetricLabel"] p { font-size: 0.95rem; }
:is(.st-key-findings, .st-key-elsewhere) a { padding-block: 0.25rem; }
:is(.st-key-findings, .st-key-elsewhere) p {
  text-decoration: underline; text-underline-offset: 0.2em; line-height: 1.35;
}
@media (max-width: 768px) { [data-testid="stExpandSidebarButton"]::after { content: "Menu"; padding-inline: 0.3em; } }
[role="listbox"][aria-label="Words"] [role="option"][style*="contents"] > span { font-size: 0; }
[role="listbox"][aria-label="Words"] [role="option"][style*="contents"] > span::after {
  content: "Type words, then press Enter"; font-size: 0.875rem;
}
@media print {
  [data-testid="stSidebar"], [data-testid="stHeader"], .st-key-reading, button { display: none !important; }
}
</style>"""
STATIC = Path(__file__).with_name("static")
SHORT = ("naming", "kinds", "speech", "stances", "categories", "statuses")
PROMPTS = {
    "words": "Type words, or sanction*",
    "entities": "Type a name",
    "articles": "Type a title",
    "countries": "Type a country",
    "sources": "Type a source",
    "outlets": "Type an outlet",
    "dates": "Type a year, month or day",
    "cues": "Type a verb, such as claimed",
    "actors": "Type who it is",
    "affected": "Type who it is",
    "actions": "Type words, or weapon*",
}


def run() -> None:
    """Draw the frame and the page that is asked for."""
    st.set_page_config(page_title="sourcescope", page_icon=str(STATIC / "icon.png"), layout="wide")
    st.html(STYLE)
    st.logo(str(STATIC / "wordmark.svg"), size="large", link=None)
    page = st.navigation(all_pages(), position="top")
    if not size() and page.url_path != "add" and start.first_start():
        return
    adopt_url(page.url_path)
    if page.url_path != st.session_state.get("page_in_url"):
        st.session_state.pop("below", None)
    missing = settle()
    sidebar()
    write_url(selection(), page.url_path)
    if missing:
        st.warning(
            "Nothing in this workspace is called "
            + " or ".join(f"“{escape(value)}”" for value in missing)
            + ". The page shows the rest of the selection.",
        )
    page.run()


def sidebar() -> None:
    """The Selection's widgets, the same on all pages."""
    chosen = selection()
    with st.sidebar:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown("**Selection**", width="stretch")
            st.button(
                "Clear", key="clear_all", on_click=clear, disabled=not chosen, type="tertiary", icon=":material/close:"
            )
        st.markdown(escape(chosen.sentence(labels())) + escape("."), text_alignment="left")
        if chosen:
            st.caption("Numbers in brackets count the whole workspace, not the selection.")
        for facet in FACETS:
            if not facet.of:
                pick(facet)
        for what in dict.fromkeys(facet.of for facet in FACETS if facet.of):
            details(what)


def details(what: str) -> None:
    """The facets that few need, under a heading that opens; of one that is closed, those in which something is chosen.

    Every widget costs the browser time at each choice.
    """
    inside = [facet for facet in FACETS if facet.of == what]
    shut = st.expander(f"More about {what}", type="compact", on_change="rerun", key=f"more_{what}")
    with shut:
        for facet in inside:
            if shut.open:
                pick(facet)
    for facet in inside:
        if not shut.open and held(facet.field):
            pick(facet)


def pick(facet: Facet) -> None:
    """The widget of a facet, if there is something to choose."""
    found = options(facet.field)
    if facet.field in SHORT and found:
        st.pills(
            facet.label,
            list(found),
            selection_mode="multi",
            format_func=labeler(found),
            key=key(facet.field),
            persist_state="session",
        )
    elif found or facet.field in ("words", "actions"):
        st.multiselect(
            facet.label,
            list(found),
            format_func=labeler(found, " words" if facet.field in ("articles", "sources") else ""),
            key=key(facet.field),
            placeholder=PROMPTS[facet.field],
            accept_new_options=True,
            persist_state="session",
        )


def labeler(found: dict[str, Option], unit: str = "") -> Callable[[str], str]:
    """What a facet's value is called in its widget: its words, and how much there is of it."""

    def label(value: str) -> str:
        words, count = found.get(value, (value, 0))
        return f"{words} ({kind(value)}{number(count)}{unit})" if count else words

    return label


def kind(value: str) -> str:
    """The kind of an entity's key, for a label: "person:joe biden" gives "person, "."""
    before, colon, _ = value.partition(":")
    return f"{before}, " if colon else ""


def heading(title: str, question: str) -> None:
    """A page's title, what it answers, and the selection in words with a way out of it."""
    chosen = selection()
    st.title(title, anchor=False)
    with st.container(horizontal=True, vertical_alignment="center", key="selection-line"):
        if chosen:
            st.markdown(f"**{escape(chosen.sentence(labels()))}**", width="content")
            st.button("Clear the selection", key="clear_heading", on_click=clear, icon=":material/close:")
        else:
            st.markdown(escape(question), width="content")
