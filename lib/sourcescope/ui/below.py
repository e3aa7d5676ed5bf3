"""What stands below the first screen of a page. See ``below.js``."""

from collections.abc import Callable

import streamlit as st

from ..filters import Selection
from .assets import asset
from .state import selection, size, version

__all__ = ["below"]

FEW = 1000  # articles, up to which a page is drawn at once

COMPONENT = st.components.v2.component(
    "sourcescope_below",
    html='<div class="below" aria-hidden="true"></div>',
    css=".below { min-height: 1px; }",
    js=asset("below.js"),
    isolate_styles=False,
)


def below(page: str, draw: Callable[[], None], chosen: Selection) -> None:
    """Draw the rest of a page: at once, or, of a large workspace, when somebody comes near it or the page is at rest.

    Until then the rest costs neither server nor browser anything. A click within it draws only it anew, unless the
    selection or the workspace changes.
    """
    if size() <= FEW:
        draw()
    else:
        rest(page, draw, chosen, version())


@st.fragment
def rest(page: str, draw: Callable[[], None], chosen: Selection, held: str) -> None:
    if (selection(), version()) != (chosen, held):
        st.rerun()
    wanted = (page, chosen, held)

    def near() -> None:
        st.session_state["below"] = wanted

    drawn = st.session_state.get("below") == wanted
    with st.container(key=f"below-{page}" if drawn else f"below-{page}-waits"):
        # A key for each state: what is told to a component that changes its place may not reach it.
        COMPONENT(key=f"below-{hash(wanted)}-{drawn}", data={"drawn": drawn, "page": page}, on_near_change=near)
        if drawn:
            draw()
