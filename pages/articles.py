"""Articles: what the workspace holds, over time and by outlet, to search, to open and to remove."""

import streamlit as st
from sourcescope import corpus, trends
from sourcescope.ui.articles import article_table
from sourcescope.ui.display import chart, nothing
from sourcescope.ui.passages import page_of
from sourcescope.ui.shell import heading
from sourcescope.ui.state import selection, summary, workspace

chosen = selection()
heading("Articles", "What there is to read: by date, by outlet, and with what was found in each.")
total = workspace().count("articles", chosen)
if not total:
    nothing("articles", chosen)
    st.stop()

if total > 1:
    left, right = st.columns([3, 2], gap="large")
    with left:
        chart(trends.over_time(summary("over_time", chosen, table="articles"), "articles"), "articles-time", chosen)
    with right:
        chart(trends.outlet_bars(summary("outlets", chosen)), "outlets", chosen)

sort = st.selectbox("Order", list(corpus.SORTS), key="articles_sort", width=260, persist_state="session")
start, size = page_of(total, "articles", size=100)
article_table(summary("article_list", chosen, sort=sort, limit=size, offset=start), chosen, f"{sort}-{start}")
