"""Who is quoted: share of voice, named and unnamed, roles, verbs, and the quotes in context."""

import pandas as pd
import streamlit as st
from sourcescope import charts, trends
from sourcescope.filters import Selection
from sourcescope.reader import Card, quote_cards
from sourcescope.ui.below import below
from sourcescope.ui.display import chart, dated, drawn, nothing, over_time
from sourcescope.ui.passages import bounds, page_of, show_cards
from sourcescope.ui.shell import heading
from sourcescope.ui.sources import ledger, long_tail, unnamed_note, verb_charts
from sourcescope.ui.state import kept, related, selection, summary, workspace
from sourcescope.ui.text import plural


def speakerless(start: int, size: int) -> pd.DataFrame:
    """Some of the quotes without a known speaker."""
    found = summary("speakerless_quotes", chosen, limit=size, offset=start)
    every = workspace().quotes(Selection(articles=tuple(found["article_id"].unique())))
    return every.merge(found, on=["article_id", "quote"])


def cards_of(start: int, size: int, alone: bool) -> list[Card]:
    """The cards of some quotes, or of some of those without a known speaker."""
    quotes = speakerless(start, size) if alone else workspace().table("quotes", chosen, limit=size, offset=start)
    articles, speakers = related(quotes)
    return quote_cards(quotes, speakers, articles, bounds(list(articles["article_id"])))


def rest() -> None:
    """The ledger, the verbs, over time, and the quotes."""
    if heard:
        ledger(summary("sources", chosen), summary("unnamed", chosen), chosen)
    if nobody:
        who = plural(nobody, "quote has no known speaker", "quotes have no known speaker")
        st.markdown(f"**{who}**: in none of these bars and lists; the switch above the quotes shows them alone.")

    verb_charts(chosen)

    if totals.articles > 1:
        left, right = st.columns([3, 2], gap="large")
        with left:
            if dated("quotes", chosen):
                chart(over_time("quotes", chosen), "quotes-time", chosen)
        with right:
            if len(summary("about", chosen)):
                chart(drawn(trends.about_matrix, "about", chosen), "about", chosen)

    st.subheader("The quotes", anchor=False)
    if totals.no_response:
        silent = plural(totals.no_response, "report of no answer", "reports of no answer")
        st.markdown(f"{plural(totals.quotes, 'quote')}, and {silent}.")
    alone = False
    if nobody:
        who = f"{plural(nobody, 'quote')} without a known speaker"
        alone = st.toggle(f"Only the {who}", key="quotes_speakerless", help="They are in no list and no bar of sources")
    total = nobody if alone else workspace().count("quotes", chosen)
    start, size = page_of(total, "quotes-of-nobody" if alone else "quotes")
    show_cards(kept("quotes", lambda: cards_of(start, size, alone), chosen, start, size, alone), "quote-cards")


chosen = selection()
heading("Who is quoted", "Who speaks, how much, under what name, and how the article introduces them.")
voices = summary("voices", chosen)
heard = bool(len(voices) or len(summary("sources", chosen)))
if not heard and not summary("speakerless", chosen):
    nothing("quotes", chosen)
    st.stop()

# The charts come first, for the browser takes its time for them while the rest is counted.
left, right = st.columns([3, 2], gap="large")
if heard:
    with left:
        chart(drawn(charts.voice_bars, "voices", chosen), "voices", chosen)
    with right:
        chart(drawn(charts.naming_bar, "naming", chosen), "naming", chosen)
        note = st.container()
        if len(summary("speech", chosen)):
            chart(drawn(charts.speech_bar, "speech", chosen), "speech", chosen)
totals = summary("totals", chosen)
nobody = summary("speakerless", chosen)
if heard:
    if totals.articles > 1:
        left.markdown(long_tail(summary("tail", chosen)))
    note.markdown(unnamed_note(totals, summary("conditions", chosen)))
below("quoted", rest, chosen)
