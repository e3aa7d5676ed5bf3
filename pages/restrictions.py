"""Restrictions: who may do what, who says so, and where it stands."""

import pandas as pd
import streamlit as st
from sourcescope import charts
from sourcescope.filters import Selection
from sourcescope.reader import Card, restriction_cards
from sourcescope.tables import records
from sourcescope.ui.below import below
from sourcescope.ui.display import chart, dated, drawn, nothing, over_time
from sourcescope.ui.passages import bounds, page_of, show_cards
from sourcescope.ui.shell import heading
from sourcescope.ui.state import kept, related, selection, summary, workspace

# From docs/methods-restrictions.md: the parts of gold of which nobody has read an error, with today's rules.
MEASURED = (
    "How often this is wrong: of 138 statements in news that no rule was written for, it found 75 of 100, and 88 of "
    "100 that it found were there. Of those found, 74 of 100 had the right status; 3 of 104 were told as permitted "
    "where they were not, or the reverse. Of ten actors it names nine are right, and it leaves out four of ten. Read "
    "the sentence before you rely on a count."
)


def cards_of(statements: pd.DataFrame, heads: tuple[str, ...] = ()) -> list[Card]:
    """The cards of some statements, with what their articles tell more than once."""
    articles, speakers = related(statements)
    ids = tuple(articles["article_id"])
    told = (
        summary("retold", Selection(articles=ids)) if ids else pd.DataFrame(columns=["article_id", "act", "tellings"])
    )
    retold = {(row.article_id, int(row.act)): int(row.tellings) for row in records(told)}
    return restriction_cards(statements, speakers, articles, bounds(list(ids)), retold=retold, heads=heads)


def pairs_of(turned: pd.DataFrame) -> pd.DataFrame:
    """Each later statement behind the earlier one that it undoes."""
    every = workspace().restrictions(Selection(articles=tuple(dict.fromkeys(turned["article_id"]))))
    rows = every.set_index(["article_id", "restriction"], drop=False)
    keys = [(row.article_id, number) for row in records(turned) for number in (row.earlier, row.restriction)]
    return rows.loc[keys].reset_index(drop=True)


def turned_cards(turned: pd.DataFrame) -> list[Card]:
    """The cards of acts that were turned round, the earlier first."""
    pairs = pairs_of(turned)
    return cards_of(pairs, ("Then", "Now") * (len(pairs) // 2))


def statement_cards(start: int, size: int) -> list[Card]:
    """The cards of some statements."""
    return cards_of(workspace().table("restrictions", chosen, limit=size, offset=start))


def rest() -> None:
    """Over time, what was turned round, and the statements."""
    if workspace().count("articles", chosen) > 1 and dated("restrictions", chosen):
        chart(over_time("restrictions", chosen), "restrictions-time", chosen)

    if len(turned):
        st.subheader("Turned round in time", anchor=False)
        show_cards(kept("turned", lambda: turned_cards(turned), chosen), "turned-cards")

    st.subheader("The statements", anchor=False)
    total = workspace().count("restrictions", chosen)
    start, size = page_of(total, "statements")
    show_cards(kept("statements", lambda: statement_cards(start, size), chosen, start, size), "restriction-cards")


chosen = selection()
heading("Restrictions", "Who permits, eases, restricts, prohibits or requires what, for whom, and whose word that is.")
statuses = summary("restriction_statuses", chosen)
if not len(statuses):
    nothing("restrictions", chosen)
    st.stop()

acts = summary("restriction_acts", chosen).iloc[0]
turned = summary("turned_round", chosen)
with st.container(horizontal=True):
    st.metric("Statements", f"{int(acts['statements']):,}", width="stretch", help="How often a restriction is told")
    st.metric("Acts they tell", f"{int(acts['acts']):,}", width="stretch", help="The same act told twice counts once")
    st.metric("Acts told more than once", f"{int(acts['retold']):,}", width="stretch")
    st.metric("Turned round in time", f"{len(turned):,}", width="stretch", help="Restricted then, permitted now, or so")
st.markdown(f":small[{MEASURED}]")

left, right = st.columns([2, 3], gap="large")
with left:
    chart(drawn(charts.restriction_bars, "restriction_statuses", chosen), "statuses", chosen)
    chart(drawn(charts.voice_of_restrictions, "restrictions_told", chosen), "told", chosen)
with right:
    chart(drawn(charts.party_matrix, "parties", chosen), "parties", chosen)
below("restrictions", rest, chosen)
