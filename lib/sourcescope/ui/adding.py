"""Adding articles: three forms, the running job, what became of it, and what could not be read."""

import datetime as dt
import io
import json
import os
from collections.abc import Iterable, Sequence
from typing import IO

import pandas as pd
import streamlit as st

from .. import jobs
from ..errors import ReadError
from ..filters import Selection
from ..inputs import KINDS, read_text, web_address, with_head
from ..outcome import Outcome
from ..tables import ProblemRow
from .pages import page
from .passages import open_article
from .removal import remove
from .start import progress
from .state import query, workspace
from .text import escape, plural

__all__ = ["earlier_problems", "file_form", "job", "text_form", "there_already", "web_form"]

SHOWN = 12  # problems that are shown in full; more stand in a table
CHOSEN = 30  # articles that can be looked at as a selection; a longer address is no help
MAX_ADDRESSES = 200
FIRST_DAY = dt.date(1600, 1, 1)  # newspapers are not older


def file_form() -> None:
    """Files of one or many articles."""
    with st.form("files", clear_on_submit=True, border=False):
        files = st.file_uploader(
            "Text, web pages, PDF, Word (.docx), JSON Lines, CSV, or a zip of them",
            type=[kind.lstrip(".") for kind in KINDS if kind != ".text"],
            accept_multiple_files=True,
        )
        st.caption(
            "JSON Lines hold one article a line. CSV holds one a row, its words in a column called “text”. "
            "More than fits in an upload is added on the command line, with “sourcescope analyze FOLDER”."
        )
        sent = submit()
    if sent and not files:
        st.error("No file was chosen. Drop one or more into the box first.")
    elif sent:
        begin([(file.name, file) for file in files])


def text_form() -> None:
    """A box for one article's words, and what is known about it."""
    turn = st.session_state.setdefault("pasted", 0)
    with st.form("text", border=False):
        text = st.text_area("The article's words", height=240, placeholder="Paste the whole text", key=f"text-{turn}")
        st.markdown("**What is known about it** (all may stay empty)")
        left, right = st.columns(2)
        title = left.text_input("Headline", key=f"title-{turn}")
        outlet = right.text_input("Outlet", key=f"outlet-{turn}")
        byline = left.text_input("Byline", key=f"byline-{turn}")
        latest = dt.date.today() + dt.timedelta(days=1)
        published = right.date_input(
            "Published", value=None, min_value=FIRST_DAY, max_value=latest, format="YYYY-MM-DD", key=f"day-{turn}"
        )
        url = st.text_input("Web address", key=f"url-{turn}", placeholder="https://")
        sent = submit()
    if not sent:
        return
    try:
        article = with_head(read_text(text, title=title.strip() or None, byline=byline.strip() or None))
        if url.strip():
            web_address(url.strip())
    except ReadError as error:
        st.error(f"{escape(error.problem)} {escape(error.hint)}")
        return
    known = {"title": article.title, "outlet": outlet, "byline": article.byline, "url": url.strip()}
    line = {"text": article.text, "published": published and published.isoformat()} | known
    st.session_state["pasted"] = turn + 1
    begin([("Pasted text.jsonl", io.BytesIO(json.dumps(line).encode()))])


def web_form() -> None:
    """A box for the addresses of web pages."""
    turn = st.session_state.setdefault("fetched", 0)
    with st.form("web", border=False):
        words = st.text_area(
            "Web addresses, one a line",
            height=160,
            placeholder="https://example.org/news/story",
            key=f"addresses-{turn}",
        )
        sent = submit("Fetch and analyze")
    st.caption(
        "This computer fetches each page once, without cookies. A page behind a login or a paywall cannot be read so: "
        "copy its words, and add them as a text."
    )
    if not sent:
        return
    addresses = list(dict.fromkeys(words.split()))
    wrong = wrong_addresses(addresses)
    if wrong:
        st.error(wrong)
    else:
        st.session_state["fetched"] = turn + 1
        begin([], addresses)


def wrong_addresses(addresses: Sequence[str]) -> str | None:
    """What is wrong with some addresses, as Markdown; nothing when all can be fetched."""
    if not addresses:
        return "There is no address. Copy one from the browser: it begins with http:// or https://."
    if len(addresses) > MAX_ADDRESSES:
        return f"There are {len(addresses):,} addresses; at most {MAX_ADDRESSES} are fetched at a time."
    for address in addresses:
        try:
            web_address(address)
        except ReadError as error:
            return f"{escape(address[:120])}: {escape(error.problem)} {escape(error.hint)}"
    return None


def submit(label: str = "Analyze") -> bool:
    """The button of a form; off while an analysis runs."""
    busy = jobs.current(workspace().folder) is not None
    return st.form_submit_button(
        label, type="primary", disabled=busy, help="One analysis at a time: another one is running" if busy else None
    )


def begin(files: Iterable[tuple[str, IO[bytes]]], addresses: Sequence[str] = ()) -> None:
    """Start the analysis of some files and addresses, unless one is running."""
    folder = workspace().folder
    if jobs.current(folder):
        st.error("An analysis is running. Wait until it ends, or cancel it, and try again.")
        return
    private = os.environ.get("SOURCESCOPE_ALLOW_PRIVATE") == "1"
    st.session_state["job"] = jobs.start(addresses, folder, files=files, allow_private=private).id
    st.rerun()


def job() -> None:
    """The job that runs, with its progress and a way to end it; else what became of this session's last."""
    running = jobs.current(workspace().folder)
    if running:
        st.session_state["job"] = running.id
        with st.container(border=True, key="running"):
            st.subheader("Analyzing", anchor=False)
            progress(running.id)
            st.button("Cancel", on_click=running.cancel, help="What is analyzed until then stays")
        return
    last = jobs.find(workspace().folder, str(st.session_state.get("job", "")) or "none")
    if last:
        with st.container(border=True, key="outcome"):
            became(last)


def became(ended: jobs.Job) -> None:
    """What became of a job, what can be done with its articles, and its problems."""
    state, report = ended.poll(), ended.report()
    stopped = report is None or report.stopped
    if report is None:
        said = "You ended the analysis before it had begun." if state.canceled else "The analysis broke off."
        st.warning(said if state.canceled else f"{said} The last thing it said: {escape(state.last or 'nothing')}")
    elif stopped:
        left = max(state.total - state.done, 0)
        st.warning(
            f"{'You ended the analysis.' if state.canceled else 'The analysis broke off.'} {report.words()} "
            f"{plural(left, 'input')} {'was' if left == 1 else 'were'} not reached."
        )
    else:
        shown = st.success if not report.problems else st.warning if report.articles else st.error
        shown(report.words())
    with st.container(horizontal=True):
        if report and report.articles:
            look(report)
        if stopped and ended.files.is_dir():
            st.button("Go on with the rest", on_click=ended.go_on, icon=":material/play_arrow:")
        rest = "What was uploaded and not analyzed is deleted" if stopped and ended.files.is_dir() else None
        st.button("Close", key="outcome-close", on_click=forget, type="tertiary", help=rest)
    if report and report.problems:
        problem_list(report.problems)


def look(report: Outcome) -> None:
    """Ways to the articles of a job, and to take the new ones out again."""
    articles, new = report.articles, report.added
    there = workspace().ids(Selection(articles=tuple(articles[: CHOSEN + 1])))
    if not there:
        return
    if len(there) == 1:
        if st.button("Read it", type="primary", icon=":material/menu_book:"):
            open_article(there[0], 0)
    elif st.button("Look at what was added" if new else "Look at them", type="primary", icon=":material/list:"):
        if len(there) > CHOSEN:
            st.session_state["articles_sort"] = "last added first"
            st.switch_page(page("articles"))
        st.switch_page(page("articles"), query_params=query(Selection(articles=tuple(there))))
    if new:
        st.button("Remove it again" if len(new) == 1 else "Remove them again", on_click=remove, args=(new,))


def forget() -> None:
    """Close what is told of the last job, and delete what was uploaded for it."""
    last = jobs.find(workspace().folder, str(st.session_state.pop("job", "")) or "none")
    if last:
        last.discard()


def problem_list(problems: Sequence[ProblemRow]) -> None:
    """What could not be read or analyzed, and what to do next: in full where there are few."""
    for row in problems[:SHOWN]:
        st.markdown(f"**{escape(row.input)}**  \n{escape(row.problem)}  \n→ {escape(row.hint)}")
    if len(problems) > SHOWN:
        rest = problems[SHOWN:]
        st.markdown(f"And {plural(len(rest), 'more', 'more')}:")
        problem_table(pd.DataFrame([(row.input, row.problem, row.hint) for row in rest], columns=list(LABELS)))


LABELS = {"input": "Input", "problem": "What is wrong", "hint": "What to do"}


def problem_table(rows: pd.DataFrame) -> None:
    """Problems in a table."""
    st.dataframe(
        rows,
        hide_index=True,
        column_order=list(LABELS),
        column_config={name: st.column_config.TextColumn(label, width="large") for name, label in LABELS.items()},
        alt="Inputs that were not analyzed, with what to do next",
    )


def earlier_problems() -> None:
    """All problems of the workspace, folded, with a way to put them away."""
    rows = workspace().problems()
    if not len(rows):
        return
    with st.expander(f"All problems so far: {len(rows):,}"):
        problem_table(rows)
        st.button("Put them away", on_click=workspace().dismiss_problems, help="Problems of later runs will be told")


def there_already() -> None:
    """How much the workspace holds, and where to see it."""
    count = workspace().count("articles")
    st.markdown(f"The workspace holds {plural(count, 'article')}.")
    if count:
        st.page_link(page("articles"), label="See, search or remove them", icon=":material/list:")
