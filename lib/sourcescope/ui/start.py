"""The first start: the seed article is analyzed in a process of its own, and the page says how far it is."""

import streamlit as st

from .. import jobs
from ..places import seeds
from .state import workspace

__all__ = ["first_start", "progress"]


def first_start() -> bool:
    """Start the analysis of the seed article once, and show its progress. False when it failed or was removed."""
    ws = workspace()
    if ws.version():
        return False
    job = jobs.current(ws.folder) or jobs.start([str(seeds() / "article.txt")], ws.folder)
    st.title("Setting up", anchor=False)
    st.markdown(
        "sourcescope reads its first article, so that there is something to look at. "
        "This loads the language model once and takes under a minute. Every later start opens at once."
    )
    progress(job.id)
    return True


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
