"""Countries: where, how, how often, together with which, and heard against mentioned."""

import streamlit as st
from sourcescope import charts, trends
from sourcescope.reader import mention_cards
from sourcescope.ui.display import chart, nothing
from sourcescope.ui.passages import bounds, page_of, show_cards
from sourcescope.ui.shell import heading
from sourcescope.ui.state import related, selection, summary, workspace

chosen = selection()
heading("Countries", "Which countries the text is about, by what words, where in it, and who from them is heard.")
countries = summary("countries", chosen)
if not len(countries):
    nothing("countries", chosen)
    st.stop()

left, right = st.columns([3, 2], gap="large")
with left:
    chart(charts.world_map(countries), "map", chosen)
with right:
    chart(charts.country_bars(countries), "countries", chosen)

if workspace().count("articles", chosen) > 1:
    chart(trends.over_time(summary("over_time", chosen, table="countries"), "countries"), "countries-time", chosen)

left, right = st.columns(2, gap="large")
with left:
    chart(charts.position_strip(summary("positions", chosen)), "positions", chosen)
    together = summary("together", chosen)
    if len(together):
        chart(charts.together_matrix(together), "together", chosen)
with right:
    chart(charts.heard_bars(summary("heard", chosen)), "heard", chosen)
    st.subheader("By what words", anchor=False)
    st.dataframe(
        summary("forms", chosen),
        hide_index=True,
        column_order=("text", "country", "form", "mentions"),
        column_config={"text": "Words", "country": "Country", "form": "How", "mentions": "Mentions"},
        height=320,
        alt="The words by which each country is mentioned, and how often",
    )

st.subheader("The sentences", anchor=False)
total = workspace().count("countries", chosen)
start, size = page_of(total, "mentions", size=40)
mentions = workspace().table("countries", chosen, limit=size, offset=start)
articles, _ = related(mentions)
show_cards(mention_cards(mentions, articles, bounds(list(articles["article_id"]))), "mention-cards")
