"""The first start: the seed article is analyzed in a process of its own, and the page says how far it is."""

import streamlit as st

from .. import jobs
from ..places import seeds
from .state import workspace
from .text import escape

__all__ = ["first_start", "progress"]


def first_start() -> bool:
    """Start the analysis of the seed article, and show its progress. False when articles were there and are removed."""
    ws = workspace()
    if ws.version():
        return False
    st.title("Setting up", anchor=False)
    job = jobs.newest(ws.folder) or begin()
    state = job.poll()
    if state.ended:
        st.error(
            f"The first analysis ended without a result. The last thing it said: {escape(state.last or 'nothing')}"
        )
        st.markdown(f"What it printed is in {escape(str(job.log))}")
        st.button("Try again", on_click=again, type="primary")
        return True
    st.markdown(
        "sourcescope reads its first article, so that there is something to look at. "
        "This loads the language model once and takes under a minute. Every later start opens at once."
    )
    progress(job.id)
    return True


def begin() -> jobs.Job:
    """Start the analysis of the seed article."""
    return jobs.start([str(seeds() / "article.txt")], workspace().folder)


def again() -> None:
    """Start it once more."""
    begin()


@st.fragment(run_every=0.7)
def progress(identifier: str) -> None:
    """How far a job is; the whole page is drawn anew when it ends."""
    job = jobs.find(workspace().folder, identifier)
    if job is None:
        st.rerun()
        return
    state = job.poll()
    share = state.done / state.total if state.total else 0.0
    st.progress(min(share, 1.0), text=state.words())
    if state.ended:
        st.rerun()
