"""Overview: what a standards editor wants to know first, on one screen."""

import streamlit as st
from sourcescope import charts, summaries
from sourcescope.filters import Selection
from sourcescope.summaries import Totals
from sourcescope.ui.display import chart, drawn, nothing
from sourcescope.ui.findings import findings
from sourcescope.ui.pages import page as at
from sourcescope.ui.shell import heading
from sourcescope.ui.state import query, selection, summary
from sourcescope.ui.text import number, plural


def figures() -> Totals:
    """The figures of the selection, which take longer than any chart."""
    totals: Totals = summary("totals", chosen)
    return totals


def question() -> str:
    """What the page answers, with the size of the workspace."""
    size = f"{plural(figures().articles, 'article')}, {plural(figures().words, 'word')}"
    return f"{size}: who speaks, who is spoken of, and what may be done."


def tile(label: str, value: int, link: str, page: str, target: Selection, tip: str) -> None:
    """A figure that leads to what it counts."""
    with st.container(border=True, gap="xsmall", width="stretch"):
        st.metric(label, number(value))
        st.page_link(at(page), label=link, query_params=query(target), disabled=not value, help=tip)


def part(name: str, count: int, whole: Selection) -> tuple[str, str, Selection]:
    """What a tile's link is called, where it leads: to the part that is counted, or to all where it has too many."""
    keys = summary("singled", chosen)[name]
    told = (f"{number(count)} {name}", "quoted", chosen.but(sources=keys))
    return told if keys else ("Who they are", "quoted", whole)


def tiles() -> None:
    """What there is, in figures."""
    totals = figures()
    unnamed = ("unnamed person", "unnamed group")
    settled = [(count, chosen.but(**summaries.SETTLED[name])) for name, count in totals.settled().items()]
    tile(
        "Sources",
        totals.sources,
        *part("silent", totals.silent, chosen),
        "People, groups, organizations and documents. "
        f"Of {number(totals.silent)} of them there is no word, only that they gave no answer",
    )
    tile(
        "Unnamed",
        totals.unnamed,
        *part("anonymous", totals.anonymous, chosen.but(naming=unnamed)),
        "Sources without a name. Under a stated condition of anonymity, which is not the same, "
        + ("speaks 1" if totals.anonymous == 1 else f"speak {number(totals.anonymous)}"),
    )
    quoted = chosen.but(kinds=("direct", "mixed"))
    tile("Quotes", totals.quotes, f"{totals.direct} in marks", "quoted", quoted, "With words in quotation marks")
    tile(
        "Countries",
        totals.countries,
        plural(totals.mentions, "mention"),
        "countries",
        chosen,
        "By name, demonym or place",
    )
    for label, standing, (count, target), tip in zip(
        ("Restricted", "Permitted", "Urged"),
        ("in force", "in force", "not in force"),
        settled,
        (
            "Statements that something is restricted, prohibited or required now",
            "Statements that something is permitted or eased now",
            "Statements of what is proposed, urged or planned: not in force",
        ),
        strict=True,
    ):
        tile(label, count, standing, "restrictions", target, tip)


chosen = selection()
heading("Overview", "" if chosen else question())
if not len(summary("voices", chosen, limit=7)) and not figures().articles:
    nothing("articles", chosen)
    st.stop()

# The charts come first, for the browser takes its time for them while the figures are counted.
above = st.container(horizontal=True, key="tiles")
left, middle, right = st.columns(3, gap="large")
with left:
    if len(summary("voices", chosen, limit=7)):
        chart(drawn(charts.voice_bars, "voices", chosen, limit=7), "overview-voices", chosen)
    else:
        nothing("quotes", chosen, ways=())
with middle:
    if len(summary("countries", chosen)):
        chart(drawn(charts.country_bars, "countries", chosen, {"limit": 7}), "overview-countries", chosen)
    else:
        nothing("countries", chosen, ways=())
with right:
    if len(summary("restriction_statuses", chosen)):
        chart(drawn(charts.restriction_bars, "restriction_statuses", chosen), "overview-restrictions", chosen)
    else:
        nothing("restrictions", chosen, ways=())
with above:
    tiles()
with right:
    points = findings(chosen)
    if points:
        st.subheader("Worth a look", anchor=False)
        with st.container(gap="xsmall", key="findings"):
            for words, page, target in points:
                st.page_link(at(page), label=words, query_params=query(target))
