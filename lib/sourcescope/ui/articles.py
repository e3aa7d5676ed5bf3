"""The list of articles: tick to open, to look at alone, or to remove."""

import pandas as pd
import streamlit as st

from ..filters import Selection
from .display import csv_button
from .passages import open_article
from .removal import remove
from .state import choose
from .text import plural

__all__ = ["article_table"]

LABELS = {
    "outlet": "Outlet",
    "byline": "Byline",
    "words": "Words",
    "sources": "Sources",
    "unnamed": "Unnamed",
    "quotes": "Quotes",
    "countries": "Countries",
    "restrictions": "Restrictions",
}


def article_table(shown: pd.DataFrame, chosen: Selection, part: str) -> None:
    """One part of the list, with what can be done with the ticked ones."""
    filled = [name for name in ("outlet", "published", "byline") if shown[name].notna().any()]
    rows = hash((chosen, tuple(shown["article_id"])))  # ticks are by position: none may pass to another article
    picked = st.dataframe(
        shown.fillna({"outlet": "", "byline": ""}),
        key=f"articles-{part}-{rows}",
        hide_index=True,
        column_order=("title", *filled, *list(LABELS)[2:]),
        column_config={
            "title": st.column_config.TextColumn("Title", width="large"),
            "published": st.column_config.DateColumn("Published"),
            **{name: st.column_config.Column(label) for name, label in LABELS.items()},
        },
        on_select="rerun",
        selection_mode="multi-row",
        height="auto" if len(shown) < 12 else 460,
        alt="The selected articles, with what was found in each",
    )
    ticked = [str(shown["article_id"].iloc[row]) for row in picked.selection.rows]
    with st.container(horizontal=True):
        if st.button("Read", disabled=len(ticked) != 1, type="primary", icon=":material/menu_book:"):
            open_article(ticked[0], 0)
        st.button(
            "Look at these alone",
            disabled=not ticked,
            on_click=lambda: choose(Selection(articles=tuple(ticked))),
            help="Select the ticked articles on every page",
        )
        st.button(
            f"Remove {plural(len(ticked), 'article')}" if ticked else "Remove",
            disabled=not ticked,
            on_click=remove,
            args=(ticked,),
            help="You can take it back",
        )
        csv_button(shown, "articles", chosen)
    if not ticked:
        st.caption("Tick one article to read it, or several to look at them alone or to remove them.")
