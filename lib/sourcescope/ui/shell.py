"""The frame around every page: navigation, the Selection in the sidebar, the heading."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from ..filters import FACETS
from . import start
from .pages import all_pages
from .state import adopt_url, clear, key, labels, options, selection, workspace, write_url
from .text import escape, number

__all__ = ["heading", "run"]

# Streamlit's theme has no setting for these: its chart labels and captions are too faint to read at their size.
STYLE = """<style>
.js-plotly-plot .plotly text:not(.textpoint text) { fill: currentColor !important; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * { color: inherit !important; opacity: 1; }
[data-testid="stPageLink"] p { white-space: normal; }
[data-testid="stMetricLabel"] p { font-size: 0.95rem; }
@media print { [data-testid="stSidebar"], [data-testid="stHeader"], button { display: none !important; } }
</style>"""
STATIC = Path(__file__).with_name("static")
SHORT = ("naming", "kinds", "categories", "statuses")
PROMPTS = {
    "entities": "Type a name",
    "articles": "Type a title",
    "countries": "Type a country",
    "sources": "Type a source",
}


def run() -> None:
    """Draw the frame and the page that is asked for."""
    st.set_page_config(page_title="sourcescope", page_icon=str(STATIC / "icon.png"), layout="wide")
    st.html(STYLE)
    st.logo(str(STATIC / "wordmark.svg"), size="large", link=None)
    page = st.navigation(all_pages(), position="top")
    if not workspace().count("articles") and page.url_path != "add" and start.first_start():
        return
    missing = adopt_url()
    sidebar()
    write_url(selection())
    if missing:
        st.warning(
            "The link names what this workspace does not have: "
            + ", ".join(escape(value) for value in missing)
            + ". It shows the rest.",
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
        for facet in FACETS:
            frame = options()[facet.field]
            counts = dict(zip(frame["value"], frame["count"], strict=True))
            words = dict(zip(frame["value"], frame["label"], strict=True))
            drop_unknown(facet.field, words)
            if facet.field in SHORT:
                st.pills(
                    facet.label,
                    list(words),
                    selection_mode="multi",
                    format_func=labeler(words, counts),
                    key=key(facet.field),
                    persist_state="session",
                )
            else:
                st.multiselect(
                    facet.label,
                    list(words),
                    format_func=labeler(words, counts, " words" if facet.field == "articles" else ""),
                    key=key(facet.field),
                    placeholder=PROMPTS[facet.field],
                    persist_state="session",
                )


def labeler(words: dict[str, str], counts: dict[str, int], unit: str = "") -> Callable[[str], str]:
    """What a facet's value is called in its widget: its words, and how much there is of it."""

    def label(value: str) -> str:
        return f"{words[value]} ({kind(value)}{number(counts[value])}{unit})"

    return label


def kind(value: str) -> str:
    """The kind of an entity's key, for a label: "person:joe biden" gives "person, "."""
    before, colon, _ = value.partition(":")
    return f"{before}, " if colon else ""


def drop_unknown(field: str, known: dict[str, str]) -> None:
    """Take values out of a facet that the workspace no longer has, before its widget would refuse them."""
    held = st.session_state.get(key(field))
    if held and any(value not in known for value in held):
        st.session_state[key(field)] = [value for value in held if value in known]


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
