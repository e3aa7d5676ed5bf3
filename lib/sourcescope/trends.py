"""Charts over many articles: over time, by outlet, and who speaks about which country."""

import pandas as pd
import plotly.graph_objects as go

from .charts import (
    BLUE,
    GREEN,
    MARGIN,
    NAMING_STYLE,
    OCHRE,
    RUST,
    SLATE,
    STATUS_STYLE,
    VIOLET,
    Chart,
    Part,
    bar,
    bars,
    categories,
    cut,
    filled,
    pairs,
)
from .tables import records

__all__ = ["UNDATED", "about_matrix", "outlet_bars", "over_time"]

PLAIN = [(BLUE, ""), (OCHRE, "/"), (GREEN, "x"), (VIOLET, "-"), (RUST, "\\"), (SLATE, ".")]
STYLES = {"quotes": NAMING_STYLE, "restrictions": STATUS_STYLE}
TITLES = {
    "articles": ("Articles over time", "articles"),
    "quotes": ("Quotes over time", "quotes"),
    "countries": ("Countries over time", "mentions"),
    "restrictions": ("Statements over time", "statements"),
}
UNDATED = "undated"


def over_time(counts: pd.DataFrame, table: str) -> Chart:
    """Counts by month as stacked columns; what has no date stands in a lane of its own at the right."""
    title, units = TITLES[table]
    months = month_range([month for month in counts["month"].unique() if month != UNDATED])
    lanes = [*months, UNDATED] if UNDATED in set(counts["month"]) else months
    names = counts.groupby("part")["n"].sum().sort_values(ascending=False, kind="stable").index
    styles = STYLES.get(table, {})
    traces = []
    for number, name in enumerate(names):
        color, pattern = styles.get(str(name), PLAIN[number % len(PLAIN)])
        part = counts[counts["part"] == name]
        column = {
            "type": "bar",
            "x": part["month"],
            "y": part["n"],
            "name": cut(str(name)),
            "marker": filled(color, pattern),
            "customdata": [["dates", month] if month != UNDATED else [] for month in part["month"]],
            "hovertemplate": "%{x}: %{y} " + cut(str(name)) + "<extra></extra>",
        }
        traces.append(column)
    ends = {"range": [-0.5, len(lanes) - 0.5], "nticks": 12}
    layout = {
        "barmode": "stack",
        "height": 330,
        "margin": MARGIN,
        "showlegend": len(names) > 1,
        "legend": {"orientation": "h", "yanchor": "bottom", "y": 1.0, "x": 0},
        "clickmode": "event+select",
        "dragmode": False,
        "xaxis": categories(lanes) | ends | {"type": "category", "automargin": True},
        "yaxis": {"title": {"text": units}, "rangemode": "tozero"},
        "shapes": [border(len(months) - 0.5)] if UNDATED in lanes and months else [],
    }
    figure = go.Figure({"data": traces, "layout": layout})
    sums = counts.groupby("month")["n"].sum()
    told = [f"{month} {n}" for month, n in sums.items()]
    note = ""
    if UNDATED in lanes:
        without = units if table == "articles" else f"{units} in articles"
        apart = f"Apart, at the right: {without} without a date ({int(sums[UNDATED]):,})."
        note = apart if months else f"None of these {units} has a date."
    return Chart(title, figure, f"{units} by month: " + "; ".join(told[-24:]), counts, note)


def border(place: float) -> Part:
    """The line before the lane of what has no date."""
    ends = {"xref": "x", "x0": place, "x1": place, "yref": "y domain", "y0": 0, "y1": 1}
    return {"type": "line", **ends, "line": {"width": 1, "dash": "dot", "color": SLATE}}


def month_range(months: list[str]) -> list[str]:
    """Every month from the first to the last, those without anything included."""
    if not months:
        return []
    return [f"{month:%Y-%m}" for month in pd.period_range(min(months), max(months), freq="M")]


def outlet_bars(outlets: pd.DataFrame, *, limit: int = 12) -> Chart:
    """Articles by outlet."""
    shown = outlets.head(limit)
    names = [cut(name) for name in shown["outlet"]]
    selects = pairs("outlets", shown["outlet"])
    trace = bar(names, shown["articles"], "articles", selects, BLUE, "", showlegend=False)
    figure = bars([trace], len(shown), "articles")
    told = [f"{row.outlet} {row.articles}" for row in records(shown)]
    note = f"The largest {limit} of {len(outlets)}; the CSV has more." if len(outlets) > limit else ""
    return Chart("Articles by outlet", figure, "Articles by outlet: " + "; ".join(told), outlets, note)


def about_matrix(about: pd.DataFrame) -> Chart:
    """Source by country: a disc a pair, its size and number the quotes in whose sentences the country is mentioned."""
    names = dict(zip(about["key"], about["name"], strict=True))
    rows = ordered(about, "key")
    columns = ordered(about, "country")
    sizes = 20 + 20 * (about["quotes"] / max(int(about["quotes"].max()), 1)) ** 0.5
    discs = {
        "type": "scatter",
        "x": about["country"],
        "y": [rows.index(key) for key in about["key"]],
        "mode": "markers+text",
        "text": [str(n) for n in about["quotes"]],
        "textfont": {"color": "#FFFFFF", "size": 11},
        "marker": {"size": sizes, "color": BLUE, "line": {"width": 0}},
        "customdata": [["sources", row.key, "countries", row.iso3] for row in records(about)],
        "hovertext": [f"{cut(row.name)} on {row.country}" for row in records(about)],
        "hovertemplate": "%{hovertext}: %{text} quotes<extra></extra>",
    }
    ticks = {"tickvals": list(range(len(rows))), "ticktext": [cut(names[key], 22) for key in rows]}
    layout = {
        "height": 120 + 44 * len(rows),
        "margin": MARGIN,
        "xaxis": categories(columns) | {"side": "top", "showgrid": True},
        "yaxis": ticks | {"range": [len(rows) - 0.5, -0.5], "showgrid": True, "automargin": True},
    }
    figure = go.Figure({"data": [discs], "layout": layout})
    told = [f"{row.name} on {row.country} {row.quotes}" for row in records(about.head(8))]
    note = "Quotes of named sources in whose sentences the country is mentioned."
    return Chart("Who speaks about which country", figure, "; ".join(told), about, note)


def ordered(about: pd.DataFrame, column: str) -> list[str]:
    """The values of a column, those with the most quotes first."""
    sums = about.groupby(column)["quotes"].sum().sort_values(ascending=False, kind="stable")
    return [str(value) for value in sums.index]
