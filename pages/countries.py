"""Countries: where, how, how often, together with which, and heard against mentioned."""

import streamlit as st
from sourcescope import charts
from sourcescope.reader import Card, mention_cards
from sourcescope.ui.below import below
from sourcescope.ui.counting import ledger, organizations, unheard, what_counts
from sourcescope.ui.display import chart, dated, drawn, nothing, over_time
from sourcescope.ui.passages import bounds, page_of, show_cards
from sourcescope.ui.shell import heading
from sourcescope.ui.state import kept, related, selection, summary, workspace
from sourcescope.ui.text import plural

MARKS = 600  # mentions, from which on they are counted by their place instead of marked each


def cards_of(start: int, size: int) -> list[Card]:
    """The cards of some sentences with mentions."""
    mentions = summary("mentions", chosen, counting=counting, limit=size, offset=start)
    articles, _ = related(mentions)
    return mention_cards(mentions, articles, bounds(list(articles["article_id"])))


def rest() -> None:
    """Who is heard, over time, where in the text, by what words, and the sentences."""
    heard = summary("heard", chosen, counting=counting)
    left, right = st.columns(2, gap="large")
    with left:
        look = {"selected": bool(chosen)}
        chart(drawn(charts.heard_bars, "heard", chosen, look, counting=counting), "heard", chosen)
    with right:
        unheard(heard, summary("unplaced", chosen), chosen)
        ledger(heard)

    if workspace().count("articles", chosen) > 1 and dated("countries", chosen):
        chart(over_time("countries", chosen), "countries-time", chosen)

    left, right = st.columns(2, gap="large")
    with left:
        if int(countries["mentions"].sum()) <= MARKS:
            positions = drawn(charts.position_strip, "positions", chosen, counting=counting)
        else:
            positions = drawn(charts.position_discs, "position_spread", chosen, counting=counting)
        chart(positions, "positions", chosen)
        if len(summary("together", chosen, counting=counting)):
            chart(drawn(charts.together_matrix, "together", chosen, counting=counting), "together", chosen)
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
    sentences = summary("mention_sentences", chosen, counting=counting)
    told = plural(int(countries["mentions"].sum()), "mention")
    st.markdown(f"{told} in {plural(sentences, 'sentence')}.")
    start, size = page_of(sentences, "mentions", size=40)
    show_cards(kept("mentions", lambda: cards_of(start, size), chosen, counting, start, size), "mention-cards")


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
    dark = {"dark": st.context.theme.type == "dark"}
    chart(drawn(charts.world_map, "countries", chosen, dark, counting=counting), "map", chosen)
    organizations(summary("organizations", chosen), countries, chosen)
with right:
    chart(drawn(charts.country_bars, "countries", chosen, counting=counting), "countries", chosen)
below("countries", rest, chosen)
