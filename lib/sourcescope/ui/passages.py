"""Passages for reading: the article with its marks, and cards of sentences. See ``passages.js``."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

import streamlit as st

from ..filters import FACETS
from ..reader import Card
from .assets import asset
from .pages import page
from .state import bounds, toggle

__all__ = ["bounds", "open_article", "page_of", "reading", "show_cards"]

PAGE_SIZE = 20


COMPONENT = st.components.v2.component(
    "sourcescope_passages",
    html='<div class="passages"></div>',
    css=asset("passages.css"),
    js=asset("passages.js"),
)


def mount(data: dict[str, Any], slot: str) -> None:
    """Draw the component, and act on what was clicked in it.

    A layer that was switched off is no reason to draw it anew: that would scroll the reader away.
    """
    drawn = {name: value for name, value in data.items() if name != "hidden"}
    data["made"] = hashlib.sha256(json.dumps(drawn, sort_keys=True, default=str).encode()).hexdigest()

    def on_select() -> None:
        for field, value in (st.session_state[slot].select or {}).items():
            if field in {facet.field for facet in FACETS}:
                toggle(field, str(value))

    result = COMPONENT(
        key=slot,
        data=data,
        on_select_change=on_select,
        on_open_change=lambda: None,
        on_row_change=lambda: None,
        on_layers_change=lambda: None,
    )
    if result.open:
        open_article(str(result.open["article"]), int(result.open["sentence"]))
    if result.row:
        row = f"{st.session_state['reading']}-{int(result.row['row'])}"
        st.switch_page(page("tables"), query_params={"table": str(result.row["table"]), "row": row})


def open_article(article: str, sentence: int) -> None:
    """Go to the article at a sentence."""
    st.switch_page(page("read"), query_params={"read": article, "at": str(sentence)})


def show_cards(cards: list[Card], slot: str) -> None:
    """A list of cards; a click opens the article at its sentence, or selects."""
    mount({"cards": cards}, slot)


def reading(
    view: dict[str, Any], slot: str, *, counts: dict[str, int], at: int | None, found: Sequence[int] = ()
) -> None:
    """An article with its marks and their switches, shown from sentence ``at``, the sentences ``found`` tinted."""
    hidden = list((st.session_state.get(slot) or {}).get("layers") or [])
    mount({**view, "counts": counts, "hidden": hidden, "at": at, "found": list(found)}, slot)


def page_of(total: int, what: str, *, size: int = PAGE_SIZE) -> tuple[int, int]:
    """Which part of many rows is shown: start and size, with buttons to turn the page where there are several."""
    slot = f"page-{what}"
    pages = max(-(-total // size), 1)
    number = min(int(st.session_state.get(slot, 0)), pages - 1)
    if pages == 1:
        return 0, size

    def turn(by: int) -> None:
        st.session_state[slot] = min(max(number + by, 0), pages - 1)

    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Previous", key=f"{slot}-back", on_click=turn, args=(-1,), disabled=number == 0)
        first = number * size + 1
        st.markdown(f"{first:,} to {min(first + size - 1, total):,} of {total:,}", width="content")
        st.button("Next", key=f"{slot}-on", on_click=turn, args=(1,), disabled=number == pages - 1)
    return number * size, size
