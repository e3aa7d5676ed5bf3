"""The ledger of sources, and the two ways to count the unnamed."""

import pandas as pd
import streamlit as st

from .. import charts
from ..filters import Selection
from ..summaries import Totals
from ..tables import records
from .display import chart, csv_button, drawn
from .state import summary, toggle
from .text import escape, number, plural

__all__ = ["ledger", "long_tail", "unnamed_note"]

COLUMNS = {
    "name": "Source",
    "naming": "Naming",
    "descriptor": "Described as",
    "anonymity": "Condition of anonymity",
    "anonymity_reason": "Reason given",
    "people": "How many",
    "articles": "Articles",
    "words": "Words",
    "direct_words": "In quotation marks",
    "direct": "Direct",
    "mixed": "Mixed",
    "indirect": "Indirect",
    "thought": "Thought or judged",
    "no_response": "No response",
}
UNNAMED = {
    "name": "Source",
    "descriptor": "Described as",
    "people": "How many",
    "anonymity": "Condition of anonymity",
    "anonymity_reason": "Reason",
    "claims": "Claims",
    "alone": "On the unnamed alone",
    "direct_words": "Words in quotation marks",
    "words": "Words",
}


def unnamed_note(totals: Totals, conditions: pd.DataFrame) -> str:
    """Unnamed sources and stated conditions side by side, with the commonest conditions as worded: Markdown."""
    unnamed = plural(totals.unnamed, "unnamed source")
    worded = "; ".join(
        f"{escape(row.name)}{f' and {row.sources - 1:,} more' if row.sources > 1 else ''}: “{escape(row.anonymity)}”"
        for row in records(conditions)
    )
    stated = f"{plural(totals.anonymous, 'stated condition')} of anonymity"
    note = f"**{unnamed}, {stated}.**" + (f" {worded}." if worded else "")
    return note + " Unnamed is not anonymous: “analysts say” names nobody and promises nothing."


def long_tail(tail: pd.DataFrame) -> str:
    """How the words are spread over the sources: Markdown."""
    row = next(records(tail))
    share = f"{row.top / row.words:.0%}" if row.words else "none"
    return (
        f"**{plural(row.sources, 'source')} quoted; {number(row.once)} of them once.** "
        f"The ten with the most words have {share} of all words. An unnamed source counts anew in each article."
    )


def verb_charts(chosen: Selection) -> None:
    """The neutral words that introduce quotes, and beside them those that take a stance."""
    verbs = len(summary("verbs", chosen))
    look = {"quotes": summary("totals", chosen).quotes}
    left, right = st.columns(2, gap="large")
    with left:
        if verbs:
            chart(drawn(charts.verb_bars, "verbs", chosen, look), "verbs", chosen)
    with right:
        if len(summary("stances", chosen)):
            chart(drawn(charts.stance_bars, "stances", chosen), "stances", chosen)
        elif verbs:
            st.markdown("No word that introduces a quote here takes a stance, as “claimed” or “admitted” would.")


def ledger(sources: pd.DataFrame, unnamed: pd.DataFrame, chosen: Selection) -> None:
    """Every source with its role as worded, conditions and quotes, and the unnamed ones in a ledger of their own."""
    every, ledger = st.tabs(["Sources and their roles", "The unnamed"])
    with every:
        filled = [column for column in COLUMNS if sources[column].notna().any() and (sources[column] != 0).any()]
        if (sources["articles"] == 1).all():
            filled.remove("articles")
        table(sources, "sources", {name: COLUMNS[name] for name in filled}, chosen)
    with ledger:
        if len(unnamed):
            claims, alone = int(unnamed["claims"].sum()), int(unnamed["alone"].sum())
            st.markdown(
                f"**{plural(claims, 'claim')} of unnamed sources; {number(alone)} of them on unnamed sources alone**: "
                "no named source and no document speaks in the same sentences."
            )
            told = unnamed.assign(
                anonymity=unnamed["anonymity"].fillna("none stated"),
                anonymity_reason=[
                    "—" if pd.isna(condition) else "not given" if pd.isna(reason) else reason
                    for condition, reason in zip(unnamed["anonymity"], unnamed["anonymity_reason"], strict=True)
                ],
            )
            table(told, "unnamed", UNNAMED, chosen)
        else:
            st.markdown("Every source of this selection has a name.")


def readable(sources: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The frame with empty cells where nothing is known, which a table would call "None"."""
    worded = [c for c in columns if not pd.api.types.is_numeric_dtype(sources[c])]
    filled = {c: sources[c].astype("string").fillna("") for c in worded}
    people = sources["people"].astype("Int64").astype("string").fillna("")
    return sources.assign(**filled, people=people)


def table(sources: pd.DataFrame, name: str, labels: dict[str, str], chosen: Selection) -> None:
    """A table of sources; ticking a row selects the source."""
    slot = f"ledger-{name}-{hash(chosen)}"

    def ticked() -> None:
        rows = st.session_state[slot].selection.rows
        if rows:
            toggle("sources", str(sources["key"].iloc[rows[0]]))

    st.dataframe(
        readable(sources, list(labels)),
        key=slot,
        hide_index=True,
        column_order=list(labels),
        column_config={
            column: st.column_config.Column(label, width="medium" if column in ("descriptor", "anonymity") else None)
            for column, label in labels.items()
        },
        on_select=ticked,
        selection_mode="single-row",
        height="auto",
        alt="Sources with naming, role as worded, condition of anonymity, and words",
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption("Tick a source to look at it alone on every page.", width="stretch")
        csv_button(sources, name, chosen)
