"""Showing charts and tables: title, picture, words for it, click to select, CSV to take away."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from .. import exports
from ..charts import Chart
from ..filters import Selection
from .state import clear, toggle
from .text import file_name

__all__ = ["chart", "csv_button", "nothing"]

CONFIG = {
    "displayModeBar": False,
    "displaylogo": False,
    "scrollZoom": False,
}


def topojson() -> dict[str, str]:
    """Where Plotly finds the shapes of its maps: on this server, under its base path."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return {"topojsonURL": f"/{base}/app/static/topojson/".replace("//", "/")}


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


def nothing(what: str, chosen: Selection, *, hint: str = "") -> None:
    """Say that there is nothing, why, and what to change."""
    if chosen:
        with st.container(border=True):
            st.markdown(
                f"**No {what} in this selection.** Take something out of the selection in the sidebar, or clear it."
            )
            st.button("Clear the selection", key=f"clear-{what}", on_click=clear)
    else:
        st.info(f"No {what} found. {hint or 'Add an article that has some on the page Add articles.'}")
