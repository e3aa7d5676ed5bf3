"""Articles: what the workspace holds, over time and by outlet, to search, to open and to remove."""

import streamlit as st
from sourcescope import corpus, trends
from sourcescope.ui.articles import article_table
from sourcescope.ui.below import below
from sourcescope.ui.display import chart, dated, drawn, nothing, over_time
from sourcescope.ui.passages import page_of
from sourcescope.ui.removal import removed_line
from sourcescope.ui.shell import heading
from sourcescope.ui.state import selection, summary, workspace
from sourcescope.ui.text import escape


def rest() -> None:
    """The list, to search."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        search = st.text_input(
            "Search",
            key="articles_search",
            placeholder="Words of a title, outlet, byline or address",
            help="To search in the texts, type words under Words in the sidebar",
            width=420,
            persist_state="session",
        )
        sort = st.selectbox("Order", list(corpus.SORTS), key="articles_sort", width=220, persist_state="session")
    found = summary("article_count", chosen, search=search) if search.strip() else total
    if found:
        start, size = page_of(found, "articles", size=100)
        shown = summary("article_list", chosen, sort=sort, search=search, limit=size, offset=start)
        article_table(shown, chosen, f"{sort}-{start}-{search}")
    else:
        st.info(
            f"No title, outlet, byline or address here has “{escape(search)}”. "
            "To search in the texts, type the words under Words in the sidebar."
        )


chosen = selection()
heading("Articles", "What there is to read: by date, by outlet, and with what was found in each.")
removed_line()
total = workspace().count("articles", chosen)
if not total:
    nothing("articles", chosen)
    st.stop()

with_dates = dated("articles", chosen)
with_outlets = set(summary("outlets", chosen)["outlet"]) != {corpus.NO_OUTLET}
if total > 1 and (with_dates or with_outlets):
    left, right = st.columns([3, 2], gap="large")
    with left:
        if with_dates:
            chart(over_time("articles", chosen), "articles-time", chosen)
        else:
            st.markdown("None of these articles has a date.")
    with right:
        if with_outlets:
            chart(drawn(trends.outlet_bars, "outlets", chosen), "outlets", chosen)
        else:
            st.markdown("None of these articles has an outlet.")
elif total > 1:
    st.markdown("None of these articles has a date or an outlet.")
below("articles", rest, chosen)
