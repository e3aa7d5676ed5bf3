"""Countries: where, how, how often, together with which, and heard against mentioned."""

import streamlit as st
from sourcescope import charts, trends
from sourcescope.reader import mention_cards
from sourcescope.ui.counting import ledger, organizations, unheard, what_counts
from sourcescope.ui.display import chart, nothing
from sourcescope.ui.passages import bounds, page_of, show_cards
from sourcescope.ui.shell import heading
from sourcescope.ui.state import related, selection, summary, workspace

chosen = selection()
heading("Countries", "Which countries the text is about, by what words, where in it, and who from them is heard.")
counting = what_counts()
countries = summary("countries", chosen, counting=counting)
if not len(countries):
    nothing("countries", chosen)
    organizations(summary("organizations", chosen), countries, chosen)
    st.stop()

left, right = st.columns([3, 2], gap="large")
with left:
    chart(charts.world_map(countries), "map", chosen)
    organizations(summary("organizations", chosen), countries, chosen)
with right:
    chart(charts.country_bars(countries), "countries", chosen)

heard = summary("heard", chosen, counting=counting)
left, right = st.columns(2, gap="large")
with left:
    chart(charts.heard_bars(heard), "heard", chosen)
with right:
    unheard(heard, summary("unplaced", chosen))
    ledger(heard)

if workspace().count("articles", chosen) > 1:
    chart(trends.over_time(summary("over_time", chosen, table="countries"), "countries"), "countries-time", chosen)

left, right = st.columns(2, gap="large")
with left:
    chart(charts.position_strip(summary("positions", chosen, counting=counting)), "positions", chosen)
    together = summary("together", chosen, counting=counting)
    if len(together):
        chart(charts.together_matrix(together), "together", chosen)
with right:
    st.subheader("By what words", anchor=False)
    st.dataframe(
        summary("forms", chosen, counting=counting),
        hide_index=True,
        column_order=("text", "country", "form", "mentions"),
        column_config={
            "text": st.column_config.TextColumn("Words", width=126),
            "country": st.column_config.TextColumn("Country", width=118),
            "form": st.column_config.TextColumn("How", width=76, help="Name, demonym, place, or associated person"),
            "mentions": st.column_config.NumberColumn("Mentions", width=76),
        },
        height=420,
        alt="The words by which each country is mentioned, and how often",
    )

st.subheader("The sentences", anchor=False)
start, size = page_of(int(countries["mentions"].sum()), "mentions", size=40)
mentions = summary("mentions", chosen, counting=counting, limit=size, offset=start)
articles, _ = related(mentions)
show_cards(mention_cards(mentions, articles, bounds(list(articles["article_id"]))), "mention-cards")
