"""Adding articles: forms, the running job, problems, and the list of what is there."""

import json

import streamlit as st

from .. import jobs
from ..errors import NotText
from ..inputs import KINDS, read_text
from ..tables import records
from .start import progress
from .state import workspace
from .text import escape, plural

__all__ = ["articles", "paste_form", "problems", "running", "upload_form"]

SHOWN = 500


def paste_form() -> None:
    """A box for one article's words."""
    with st.form("paste", clear_on_submit=False, border=False):
        title = st.text_input("Headline", placeholder="May stay empty")
        outlet = st.text_input("Outlet", placeholder="May stay empty")
        text = st.text_area("The article's words", height=240, placeholder="Paste the whole text here")
        sent = st.form_submit_button("Analyze", type="primary")
    if not sent:
        return
    try:
        article = read_text(text, title=title or None, outlet=outlet or None)
    except NotText as error:
        st.error(f"{escape(error.problem)} {escape(error.hint)}")
        return
    line = {"text": article.text, "title": article.title, "outlet": article.outlet}
    begin({"pasted.jsonl": json.dumps(line).encode()})


def upload_form() -> None:
    """Files of one or many articles."""
    with st.form("upload", clear_on_submit=True, border=False):
        files = st.file_uploader("Files", type=[kind.lstrip(".") for kind in KINDS], accept_multiple_files=True)
        sent = st.form_submit_button("Analyze", type="primary")
    if sent and not files:
        st.error("No file was chosen. Drop one or more into the box first.")
    elif sent:
        begin({file.name: file.getvalue() for file in files})


def begin(files: dict[str, bytes]) -> None:
    """Start the analysis of some files, unless one is running."""
    if jobs.current(workspace().folder):
        st.error("An analysis is running. Wait until it ends, or cancel it below, and try again.")
        return
    st.session_state["job"] = jobs.start([], workspace().folder, files=files).id
    st.rerun()


def running() -> None:
    """The job that runs, with its progress and a way to end it; then what became of it."""
    job = jobs.current(workspace().folder)
    if job:
        st.session_state["job"] = job.id
        st.subheader("Analyzing", anchor=False)
        progress(job.id)
        st.button("Cancel", on_click=job.cancel, help="What is finished stays")
        return
    ended = jobs.find(workspace().folder, st.session_state.pop("job", "")) if st.session_state.get("job") else None
    if ended:
        outcome(ended.poll())


def outcome(state: jobs.Progress) -> None:
    """What became of a job, in words."""
    good = max(state.done - state.problems, 0)
    if state.status == 0:
        st.success(f"{plural(good, 'article')} analyzed. They are on every page now.")
    elif state.done:
        st.warning(
            f"{plural(good, 'article')} analyzed, {plural(state.problems, 'input')} not: see the problems below."
        )
    else:
        st.error(f"The analysis ended without a result. The last thing it said: {escape(state.last or 'nothing')}")


def problems() -> None:
    """What could not be read or analyzed, and what to do next."""
    rows = workspace().problems()
    if not len(rows):
        return
    st.subheader("Problems", anchor=False)
    st.dataframe(
        rows,
        hide_index=True,
        column_order=("input", "problem", "hint"),
        column_config={
            "input": "Input",
            "problem": st.column_config.TextColumn("What was got", width="large"),
            "hint": st.column_config.TextColumn("What to do", width="large"),
        },
        alt="Inputs that were not analyzed, with what to do next",
    )


def articles() -> None:
    """The articles of the workspace; ticked ones can be removed."""
    ws = workspace()
    st.subheader(f"In the workspace: {plural(ws.count('articles'), 'article')}", anchor=False)
    shown = ws.table("articles", limit=SHOWN)
    if not len(shown):
        st.markdown("Nothing yet. Paste a text or upload a file above.")
        return
    shown["title"] = [row.title if isinstance(row.title, str) else row.text[:60] + "…" for row in records(shown)]
    picked = st.dataframe(
        shown,
        hide_index=True,
        column_order=("title", "outlet", "published", "words", "sentences"),
        column_config={
            "title": st.column_config.TextColumn("Title", width="large"),
            "outlet": "Outlet",
            "published": st.column_config.DateColumn("Published"),
            "words": "Words",
            "sentences": "Sentences",
        },
        on_select="rerun",
        selection_mode="multi-row",
        alt="The articles of the workspace",
    )
    ticked = [str(shown["article_id"].iloc[row]) for row in picked.selection.rows]
    if st.button(
        f"Remove {plural(len(ticked), 'article')}" if ticked else "Tick articles to remove them", disabled=not ticked
    ):
        ws.remove(ticked)
        st.rerun()
