"""Restrictions: who may do what, who says so, and where it stands."""

import streamlit as st
from sourcescope import charts, trends
from sourcescope.reader import restriction_cards
from sourcescope.ui.display import chart, nothing
from sourcescope.ui.passages import bounds, page_of, show_cards
from sourcescope.ui.shell import heading
from sourcescope.ui.state import related, selection, summary, workspace

chosen = selection()
heading("Restrictions", "Who permits, eases, restricts, prohibits or requires what, for whom, and whose word that is.")
statuses = summary("restriction_statuses", chosen)
if not len(statuses):
    nothing("restrictions", chosen)
    st.stop()

left, right = st.columns([2, 3], gap="large")
with left:
    chart(charts.restriction_bars(statuses), "statuses", chosen)
    chart(charts.voice_of_restrictions(summary("restrictions_told", chosen)), "told", chosen)
with right:
    chart(charts.party_matrix(summary("parties", chosen)), "parties", chosen, clickable=False)
    st.caption("Permissions and restrictions are two counts of statements, never one net score.")

if workspace().count("articles", chosen) > 1:
    over_time = summary("over_time", chosen, table="restrictions")
    chart(trends.over_time(over_time, "restrictions"), "restrictions-time", chosen)

st.subheader("The statements", anchor=False)
total = workspace().count("restrictions", chosen)
start, size = page_of(total, "statements")
statements = workspace().table("restrictions", chosen, limit=size, offset=start)
articles, speakers = related(statements)
show_cards(restriction_cards(statements, speakers, articles, bounds(list(articles["article_id"]))), "restriction-cards")
