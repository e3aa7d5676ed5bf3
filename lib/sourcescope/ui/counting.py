"""What the page of countries says beside its charts: what counts, who is not heard, organizations of states."""

import pandas as pd
import streamlit as st

from ..counting import Counting
from ..filters import Selection
from ..gazetteer import country_name
from ..gazetteer import policy as policy_rows
from ..tables import records
from .display import csv_button
from .text import escape, number, plural

__all__ = ["ledger", "organizations", "unheard", "what_counts"]

MUCH = 5  # mentions, from which on a country is much spoken of
MOST = 8  # countries that the sentence names


def what_counts() -> Counting:
    """The choice that three switches make where people differ; beside them the table of all cases."""
    controls = st.container(horizontal=True, key="what-counts")
    with controls.popover("What counts", icon=":material/tune:"):
        associated = st.toggle(
            "Leaders and offices count (Putin, the Knesset)", key="count_associated", persist_state="session"
        )
        seats = st.toggle(
            "Seats of power count (White House, Kremlin)", value=True, key="count_seats", persist_state="session"
        )
        own = st.toggle(
            "Territories count on their own (Puerto Rico, Hong Kong)",
            value=True,
            key="count_territories",
            persist_state="session",
        )
        st.caption("The switches hold for the figures of this page.")
    if controls.button("Case by case", icon=":material/rule:", type="tertiary", key="policy"):
        policy()
    return Counting(associated=associated, seats=seats, territories=own)


def unheard(heard: pd.DataFrame, unplaced: tuple[int, int, tuple[str, ...]], chosen: Selection) -> None:
    """Who is much spoken of and not heard, in a sentence, and the sources of no stated country, which may be theirs."""
    silent = heard[(heard["mentions"] >= MUCH) & (heard["direct_words"] == 0)]
    here = " in this selection" if chosen else ""
    st.subheader("Spoken of, not heard", anchor=False)
    named = [f"**{escape(row.country)}** ({plural(row.mentions, 'mention')})" for row in records(silent.head(MOST))]
    more = f" and {len(silent) - MOST} more" if len(silent) > MOST else ""
    if named:
        st.markdown(
            f"Not one word in quotation marks{here} from a source that is stated to be from {', '.join(named)}{more}."
        )
    else:
        often = bool((heard["mentions"] >= MUCH).any())
        st.markdown(
            f"Every country with {MUCH} mentions or more is heard within quotation marks{here}."
            if often
            else f"No country has {MUCH} mentions or more here; the table shows who is heard from those with fewer."
        )
    sources, words, names = unplaced
    if sources:
        others = f" and {number(sources - len(names))} more" if sources > len(names) else ""
        st.markdown(
            f"Of no stated country: {plural(sources, 'source')} with {plural(words, 'word')}: "
            f"{escape(', '.join(names))}{others}."
        )


def ledger(heard: pd.DataFrame) -> None:
    """One row a country: mentions against the words of its sources; a single mention is marked, as in the bars."""
    once = [f"{row.country} (once)" if row.mentions == 1 else row.country for row in records(heard)]
    st.dataframe(
        heard.assign(country=once),
        hide_index=True,
        column_order=("country", "mentions", "direct_words", "words", "sources"),
        column_config={
            "country": st.column_config.TextColumn(
                "Country", width=170, help="“Once”: rests on a single mention, and is the least sure"
            ),
            "mentions": st.column_config.NumberColumn("Mentions", width=78, help="By name, demonym or place"),
            "direct_words": st.column_config.NumberColumn(
                "Quoted", width=70, help="Words of its sources within quotation marks"
            ),
            "words": st.column_config.NumberColumn(
                "All words", width=80, help="Words of its sources, quoted or reported"
            ),
            "sources": st.column_config.NumberColumn(
                "Sources", width=72, help="Quoted, and from there by stated role or affiliation"
            ),
        },
        height=min(38 + 35 * max(len(heard), 1), 420),
        alt="Countries with their mentions, and the words and number of their sources",
    )


def organizations(found: pd.DataFrame, countries: pd.DataFrame, chosen: Selection) -> None:
    """Organizations of states, which are no countries: mentions, and which members the text names."""
    if not len(found):
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="head-organizations"):
        st.subheader("Organizations of states", anchor=False, width="stretch")
        csv_button(found, "organizations", chosen)
    st.caption("They are counted apart, and stand for none of their members.")
    named = set(countries["iso3"])
    for row in records(found):
        members = row.members.split()
        here = [country_name(code) for code in members if code in named]
        others = [country_name(code) for code in members if code not in named]
        told = f"{escape(row.organization)} · {plural(row.mentions, 'mention')} · {plural(len(members), 'member')}"
        with st.expander(told):
            st.markdown(f"{escape(row.name)}.")
            st.markdown(f"**Mentioned in the text:** {escape(', '.join(sorted(here)) or 'none')}")
            st.markdown(f"**Other members:** {escape(', '.join(sorted(others)) or 'none')}")


@st.dialog("What counts as a mention of a country", width="large")
def policy() -> None:
    """The table of what counts, case by case."""
    st.markdown("A code is a label for counting. It says nothing on who should govern a place.")
    cases = pd.DataFrame(policy_rows())[["case", "here"]].rename(columns={"case": "Case", "here": "Here"})
    st.table(cases.set_index("Case"))
