"""Who is quoted: share of voice, named and unnamed, roles, verbs, and the quotes in context."""

import streamlit as st
from sourcescope import charts, trends
from sourcescope.reader import quote_cards
from sourcescope.ui.display import chart, nothing
from sourcescope.ui.passages import bounds, page_of, show_cards
from sourcescope.ui.shell import heading
from sourcescope.ui.sources import ledger, long_tail, unnamed_note, verb_charts
from sourcescope.ui.state import related, selection, summary, workspace
from sourcescope.ui.text import plural

chosen = selection()
heading("Who is quoted", "Who speaks, how much, under what name, and how the article introduces them.")
sources = summary("sources", chosen)
totals = summary("totals", chosen)
if not len(sources):
    nothing("quotes", chosen)
    st.stop()

left, right = st.columns([3, 2], gap="large")
with left:
    chart(charts.voice_bars(summary("voices", chosen)), "voices", chosen)
    if totals.articles > 1:
        st.markdown(long_tail(summary("tail", chosen)))
with right:
    chart(charts.naming_bar(summary("naming", chosen)), "naming", chosen)
    st.markdown(unnamed_note(totals, summary("conditions", chosen)))
    told = summary("speech", chosen)
    if len(told):
        chart(charts.speech_bar(told), "speech", chosen)
ledger(sources, summary("unnamed", chosen), chosen)

verb_charts(summary("verbs", chosen), summary("stances", chosen), chosen)

if totals.articles > 1:
    left, right = st.columns([3, 2], gap="large")
    about = summary("about", chosen)
    with left:
        chart(trends.over_time(summary("over_time", chosen, table="quotes"), "quotes"), "quotes-time", chosen)
    with right:
        if len(about):
            chart(trends.about_matrix(about), "about", chosen)

st.subheader("The quotes", anchor=False)
total = workspace().count("quotes", chosen)
if totals.no_response:
    silent = plural(totals.no_response, "report of no answer", "reports of no answer")
    st.markdown(f"{plural(totals.quotes, 'quote')}, and {silent}.")
start, size = page_of(total, "quotes")
quotes = workspace().table("quotes", chosen, limit=size, offset=start)
articles, speakers = related(quotes)
show_cards(quote_cards(quotes, speakers, articles, bounds(list(articles["article_id"]))), "quote-cards")
