"""Showing charts and tables: title, picture, words for it, click to select, CSV to take away."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from .. import exports, trends
from ..charts import Chart
from ..filters import Selection
from .pages import page
from .state import clear, kept, query, summary, toggle
from .text import escape, file_name, plural

__all__ = ["chart", "csv_button", "dated", "drawn", "nothing", "over_time"]

CONFIG = {
    "displayModeBar": False,
    "displaylogo": False,
    "scrollZoom": False,
}

Way = tuple[str, str, dict[str, list[str]]]  # a page, the words of a link to it, and parameters beside the selection
MEETING = "What is chosen has to meet in one sentence, and where it does, this is found instead:"


def topojson() -> dict[str, str]:
    """Where Plotly finds the shapes of its maps: on this server, under its base path."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return {"topojsonURL": f"/{base}/app/static/topojson/".replace("//", "/")}


def drawn(
    draw: Callable[..., Chart], name: str, chosen: Selection, look: Mapping[str, Any] | None = None, **arguments: Any
) -> Chart:
    """The picture of a summary, drawn once for each content of the workspace, selection, look and arguments."""
    looks = dict(look or {})

    def make() -> Chart:
        return draw(summary(name, chosen, **arguments), **looks)

    picture: Chart = kept(f"{name}, {draw.__qualname__}", make, chosen, *looks.items(), *arguments.items())
    return picture


def over_time(table: str, chosen: Selection) -> Chart:
    """The picture of a table's rows over time."""
    return drawn(trends.over_time, "over_time", chosen, {"table": table}, table=table)


def dated(table: str, chosen: Selection) -> bool:
    """Whether a row of the table is of an article with a date: else a chart over time would show nothing."""
    return bool((summary("over_time", chosen, table=table)["month"] != trends.UNDATED).any())


def chart(shown: Chart, name: str, chosen: Selection, *, clickable: bool = True) -> None:
    """A chart with its title, note, description and CSV. A click on a mark toggles what it stands for.

    The key holds the selection, so that a picture drawn anew starts with no mark pressed.
    """
    slot = f"{name}-{hash(chosen)}"
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"head-{name}"):
        st.subheader(shown.title, anchor=False, width="stretch")
        csv_button(shown.data, name, chosen)
    on_select: Any = clicked(slot) if clickable else "ignore"
    st.plotly_chart(
        shown.figure,
        key=slot,
        on_select=on_select,
        selection_mode="points",
        config=CONFIG | topojson(),
        alt=shown.alt[:900],
    )
    if shown.note:
        st.caption(shown.note)


def clicked(slot: str) -> Callable[[], None]:
    """The callback of a chart: each pair of facet and value behind the clicked point is toggled."""

    def on_click() -> None:
        points = st.session_state[slot].selection.points
        if points:
            pressed = list(points[0].get("customdata") or ())
            for field, value in zip(pressed[::2], pressed[1::2], strict=False):
                toggle(field, value)

    return on_click


def csv_button(data: pd.DataFrame, name: str, chosen: Selection, *, label: str = "CSV") -> None:
    """A download of a frame as CSV."""
    st.download_button(
        label,
        data=lambda: exports.to_csv(data),
        file_name=file_name(name, chosen, "csv"),
        mime="text/csv",
        key=f"csv-{name}",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
        help="Download what this shows as CSV",
    )


def nothing(what: str, chosen: Selection, *, ways: Sequence[Way] | None = None) -> None:
    """Say that there is nothing, why, where there is something instead, and what to change."""
    if not chosen:
        st.info(f"No {escape(what)} found. Add an article that has some on the page Add articles.")
        return
    there = elsewhere(chosen) if ways is None else ways
    with st.container(border=True, key="nothing-" + re.sub(r"\W+", "-", what)):
        st.markdown(f"**No {escape(what)} in this selection.**" + (" " + MEETING if there else ""))
        with st.container(gap="xsmall", key="elsewhere"):
            for name, label, parameters in there:
                st.page_link(page(name), label=label, query_params=query(chosen) | parameters)
        st.markdown("Or take something out of the selection in the sidebar, or clear it.")
        st.button("Clear the selection", key=f"clear-{what}", on_click=clear)


def elsewhere(chosen: Selection) -> list[Way]:
    """Ways to the pages that have something of a selection."""
    totals = summary("totals", chosen)
    found = (
        ("quoted", totals.sources, "Who is quoted: {}", "source"),
        ("countries", totals.mentions, "Countries: {}", "mention"),
        ("restrictions", totals.restrictions, "Restrictions: {}", "statement"),
        ("read", totals.articles, "Read: {}", "article"),
    )
    return [(name, words.format(plural(count, noun)), {}) for name, count, words, noun in found if count]
