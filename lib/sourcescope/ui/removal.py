"""Removing articles, and taking it back."""

from collections.abc import Sequence

import streamlit as st

from .state import choose, selection, workspace
from .text import plural

__all__ = ["remove", "removed_line"]


def remove(articles: Sequence[str]) -> None:
    """Remove articles, and take them out of the selection; only from a callback."""
    workspace().remove(articles)
    st.session_state["removed"] = list(articles)
    chosen = selection()
    if chosen.articles:
        choose(chosen.but(articles=[one for one in chosen.articles if one not in articles]))


def removed_line() -> None:
    """What was removed last, with a way to take it back."""
    removed = st.session_state.get("removed")
    if not removed:
        return
    with st.container(horizontal=True, vertical_alignment="center", border=True, key="removed-line"):
        st.markdown(f"{plural(len(removed), 'article')} removed.", width="content")
        st.button("Undo", key="removed-undo", on_click=undo, icon=":material/undo:")
        st.button("Close", key="removed-close", on_click=close, type="tertiary")


def undo() -> None:
    workspace().restore(st.session_state.pop("removed", []))


def close() -> None:
    st.session_state.pop("removed", None)
