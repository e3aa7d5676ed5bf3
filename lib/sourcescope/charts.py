"""Charts: a small frame in, a figure with title, units and a description in words out.

Traces and layout are gathered as plain dictionaries, because Plotly checks all of a figure again at each change of it.

Colors hold 3:1 against both the light and the dark page, and never carry a meaning alone: a pattern, a symbol or a
label says the same. Text takes the page's color. ``customdata`` of a point holds the facet and value that a click
on it selects.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from .gazetteer import centroid
from .summaries import PARTS
from .tables import records
from .wording import PAST

__all__ = [
    "CATEGORIES",
    "STATUSES",
    "Chart",
    "country_bars",
    "heard_bars",
    "naming_bar",
    "party_matrix",
    "position_discs",
    "position_strip",
    "restriction_bars",
    "speech_bar",
    "stance_bars",
    "together_matrix",
    "verb_bars",
    "voice_bars",
    "voice_of_restrictions",
    "world_map",
]

Part = dict[str, Any]  # a trace, an axis or another part of a figure, in Plotly's words

BLUE, RUST, GREEN, VIOLET, OCHRE, SLATE = "#3D7EBB", "#C8613A", "#4F9160", "#8E72B5", "#A98524", "#7D8891"
BLUE_SCALE = [[0.0, "#A9C7E4"], [0.35, "#6DA0CF"], [0.7, "#3D7EBB"], [1.0, "#1D5A94"]]
DARK_SCALE = [[0.0, "#2A5F92"], [0.35, "#3D7EBB"], [0.7, "#7FB0DC"], [1.0, "#C9E0F5"]]
ROW = 44  # pixels a bar with its label
BAR = 18.5  # pixels of a bar where the legend takes one line: a thicker one would run into its label
LEGEND = 18  # pixels a line of the legend, which has one line an entry where the page is narrow
ABOVE = 0.41  # of a row, from the middle of a bar to that of its label
HEAD = 0.2  # of a row, above the label of the first bar
MARGIN = {"l": 8, "r": 8, "t": 8, "b": 8}
LABEL = 34  # characters of a label before it is cut

CATEGORIES = ("permit", "ease", "restrict", "prohibit", "require")
STATUSES = ("in force", "proposed", "past", "denied", "warned against", "hypothetical")
STATUS_STYLE = {
    "in force": (RUST, ""),
    "proposed": (BLUE, "/"),
    "past": (SLATE, "x"),
    "denied": (VIOLET, "-"),
    "warned against": (OCHRE, "\\"),
    "hypothetical": (GREEN, "."),
}
NAMING_STYLE = {
    "named person": (BLUE, ""),
    "named organization": (GREEN, ""),
    "document": (OCHRE, ""),
    "unnamed person": (RUST, "/"),
    "unnamed group": (VIOLET, "x"),
}
SPEECH_STYLE = {
    "speech": ("said", BLUE, ""),
    "belief": ("thought", OCHRE, "/"),
    "evaluation": ("judged", VIOLET, "x"),
}
FORM_STYLE = {
    "name": ("by name", BLUE, "", "circle"),
    "demonym": ("by demonym", OCHRE, "/", "diamond"),
    "place": ("by a place in it", GREEN, "x", "square"),
    "associated": ("by a leader or office", VIOLET, ".", "x"),
}

# Countries that the map's shapes (1:110 million) leave out are drawn as points.
SMALL = frozenset(
    """AND ATG BHR BRB COK DMA FSM GRD HKG KIR KNA LCA LIE MAC MCO MDV MHL MLT MUS NRU PLW SGP SMR STP SYC TON TUV
    VAT VCT WSM XKX""".split()  # noqa: SIM905
)

GEO = {
    "projection": {"type": "natural earth", "rotation": {"lon": 10}},
    "bgcolor": "rgba(0,0,0,0)",
    "showland": True,
    "landcolor": "rgba(125,136,145,0.22)",
    "showocean": False,
    "showlakes": False,
    "showcoastlines": False,
    "showframe": False,
    "showcountries": True,
    "countrycolor": "rgba(125,136,145,0.45)",
    "lataxis": {"range": [-58, 84]},
}
COLORBAR = {
    "title": {"text": "mentions", "side": "top"},
    "orientation": "h",
    "thickness": 8,
    "len": 0.4,
    "x": 0.2,
    "y": -0.06,
    "yanchor": "top",
}


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure with the words that go with it. ``data`` is what it shows, for the download."""

    title: str
    figure: go.Figure
    alt: str
    data: pd.DataFrame
    note: str = ""


def voice_bars(voices: pd.DataFrame) -> Chart:
    """Share of voice: words by source, within quotation marks and reported apart."""
    names = distinct([cut(name) for name in voices["name"]])
    selects = voices[["facet", "value"]].to_numpy().tolist()
    series = (("direct", "within quotation marks", ""), ("indirect", "reported", "/"))
    traces = [
        bar(names, voices[column], f"words {label}", selects, BLUE, pattern, name=label)
        for column, label, pattern in series
    ]
    figure = bars(traces, len(voices), "words")
    told = [f"{row.name} {row.direct} words quoted and {row.indirect} reported" for row in records(voices)]
    return Chart("Share of voice", figure, "Words by source: " + "; ".join(told[:8]), voices)


def naming_bar(words: pd.DataFrame) -> Chart:
    """Words of named and unnamed sources, as one bar of shares."""
    total = max(int(words["words"].sum()), 1)
    traces = []
    for naming, style in NAMING_STYLE.items():
        count = int(words.loc[words["naming"] == naming, "words"].sum())
        if count:
            share = f"{naming} {count / total:.0%}"
            traces.append(bar(["words"], [count], "words", [["naming", naming]], *style, name=share, what=naming))
    figure = bars(traces, 1.6, "words", labeled=False, bargap=0.58, showlegend=True)
    told = [f"{row.naming} {row.words / total:.0%}" for row in records(words)]
    return Chart("Named and unnamed sources", figure, "Share of words: " + "; ".join(told), words)


def speech_bar(told: pd.DataFrame) -> Chart:
    """Quotes that are told as said, as thought and as judged, as one bar of shares."""
    total = max(int(told["quotes"].sum()), 1)
    traces, shares = [], []
    for row in records(told):
        words, *style = SPEECH_STYLE[row.speech]
        share = f"{words} {row.quotes / total:.0%}"
        selects = [["speech", row.speech]]
        traces.append(bar(["quotes"], [row.quotes], "quotes", selects, *style, name=share, what=words))
        shares.append(share)
    figure = bars(traces, 1.6, "quotes", labeled=False, bargap=0.58, showlegend=True)
    note = (
        "Thought: views, wants and plans that the article ascribes. Judged: praise and blame told without their words."
    )
    return Chart("Said, thought or judged", figure, "Share of quotes: " + "; ".join(shares), told, note)


def verb_bars(verbs: pd.DataFrame, *, quotes: int | None = None) -> Chart:
    """Neutral cues by number of quotes; a click selects a cue. ``quotes`` is how many there are in all."""
    names = ["a colon" if cue == ":" else cut(cue) for cue in verbs["cue"]]
    figure = cue_bars(verbs, names, pairs("cues", verbs["cue"]), SLATE, "")
    told = [f"{row.cue} {row.quotes}" for row in records(verbs)]
    shown = int(verbs["quotes"].sum())
    note = ""
    if quotes is not None and quotes > shown:
        note = (
            f"{shown:,} of {quotes:,} quotes. The others have a rarer neutral word, one that takes a stance, or none."
        )
    return Chart("Words that introduce them", figure, "Quotes by neutral cue: " + "; ".join(told), verbs, note)


def stance_bars(stances: pd.DataFrame) -> Chart:
    """Stances of the cues that are not neutral, with the commonest of them; a click selects a stance."""
    names = [cut(f"{row.stance}: {row.cues}", LABEL + 12) for row in records(stances)]
    figure = cue_bars(stances, names, pairs("stances", stances["stance"]), RUST, "/")
    told = [f"{row.stance} {row.quotes} ({row.cues})" for row in records(stances)]
    note = (
        "A stance is what the word tells of the reporter: “said” is neutral, “claimed” doubts, “pointed out” endorses."
    )
    return Chart("Words that take a stance", figure, "Quotes by stance: " + "; ".join(told), stances, note)


def cue_bars(counts: pd.DataFrame, names: list[str], selects: list[list[str]], color: str, pattern: str) -> go.Figure:
    trace = bar(distinct(names), counts["quotes"], "quotes", selects, color, pattern, showlegend=False)
    return bars([trace], len(counts), "quotes")


def world_map(countries: pd.DataFrame, *, dark: bool = False) -> Chart:
    """Mentions by country. Shapes are UN geodata as plotly.js carries them, at 1:110 million.

    The most mentioned country stands out most from the page: it is the lightest where that is ``dark``.
    """
    scale = DARK_SCALE if dark else BLUE_SCALE
    low, high = 0, max(int(countries["mentions"].max()) if len(countries) else 1, 1)
    large = countries[~countries["iso3"].isin(SMALL)]
    shapes = {
        "type": "choropleth",
        "locations": large["iso3"],
        "z": large["mentions"],
        "zmin": low,
        "zmax": high,
        "colorscale": scale,
        "marker": {"line": {"color": "#FFFFFF", "width": 0.6}},
        "customdata": pairs("countries", large["iso3"]),
        "text": large["country"],
        "hovertemplate": "%{text}: %{z} mentions<extra></extra>",
        "colorbar": COLORBAR,
    }
    small = countries[countries["iso3"].isin(SMALL)]
    places = [centroid(code) for code in small["iso3"]]
    colors = {"color": small["mentions"], "cmin": low, "cmax": high, "colorscale": scale}
    points = {
        "type": "scattergeo",
        "lat": [lat for lat, _ in places],
        "lon": [lon for _, lon in places],
        "marker": colors | {"size": 10, "line": {"color": "#FFFFFF", "width": 1}},
        "customdata": pairs("countries", small["iso3"]),
        "text": small["country"],
        "hovertemplate": "%{text}: %{marker.color} mentions<extra></extra>",
        "showlegend": False,
    }
    margin = {"l": 0, "r": 0, "t": 0, "b": 60}
    layout = {"geo": GEO, "margin": margin, "height": 370, "dragmode": False, "clickmode": "event+select"}
    figure = go.Figure({"data": [shapes, points] if places else [shapes], "layout": layout})
    told = [f"{row.country} {row.mentions}" for row in records(countries.head(12))]
    note = (
        "Shapes: United Nations geodata, as carried by plotly.js. "
        "Borders and names shown imply no opinion on the status of any territory."
    )
    return Chart("Where in the world", figure, "World map of mentions: " + "; ".join(told), countries, note)


def country_bars(countries: pd.DataFrame, *, limit: int = 15) -> Chart:
    """Mentions by country, by name, demonym and place; by leader or office where these count."""
    shown = countries.head(limit)
    labels = [row.country if row.mentions > 1 else f"{row.country} (once)" for row in records(shown)]
    selects = pairs("countries", shown["iso3"])
    traces = [
        bar(labels, shown[form], label, selects, color, pattern, name=label)
        for form, (label, color, pattern, _) in FORM_STYLE.items()
        if form != "associated" or shown[form].any()
    ]
    figure = bars(traces, len(shown), "mentions")
    told = [
        f"{row.country} {row.mentions} ({row.name} by name, {row.demonym} by demonym, {row.place} by place)"
        for row in records(shown)
    ]
    return Chart("Mentions by country", figure, "Mentions: " + "; ".join(told), countries)


def position_strip(positions: pd.DataFrame, *, limit: int = 12) -> Chart:
    """Where in the article each country is mentioned, from its start to its end."""
    top = positions["country"].value_counts().index[:limit]
    shown = positions[positions["country"].isin(top)]
    traces = []
    for form, (label, color, _, symbol) in FORM_STYLE.items():
        part = shown[shown["form"] == form]
        if form == "associated" and not len(part):
            continue
        marks = {
            "type": "scatter",
            "x": part["share"] * 100,
            "y": part["country"],
            "mode": "markers",
            "name": label,
            "marker": {"color": color, "symbol": symbol, "size": 9, "opacity": 0.75, "line": {"width": 0}},
            "customdata": pairs("countries", part["iso3"]),
            "text": [cut(text) for text in part["text"]],
            "hovertemplate": "“%{text}”, at %{x:.0f} %<extra>%{y}</extra>",
        }
        traces.append(marks)
    figure = strip(traces, list(top))
    first = shown.groupby("country")["share"].min()
    told = [f"{country} first at {first[country]:.0%}" for country in top]
    return Chart("Where in the article", figure, "Mentions from start to end: " + "; ".join(told), positions)


def position_discs(spread: pd.DataFrame, *, limit: int = 12) -> Chart:
    """Where in the articles each country is mentioned, when these are too many to mark each: a disc a part."""
    top = list(spread.groupby("country")["mentions"].sum().sort_values(ascending=False, kind="stable").index[:limit])
    shown = spread[spread["country"].isin(top)]
    most = max(int(shown["mentions"].max()) if len(shown) else 1, 1)
    sizes = (4 + 20 * (shown["mentions"] / most) ** 0.5).round(1)
    discs = {
        "type": "scatter",
        "x": (shown["part"] + 0.5) * 100 / PARTS,
        "y": shown["country"],
        "mode": "markers",
        "marker": {"color": BLUE, "size": sizes, "line": {"width": 0}},
        "customdata": pairs("countries", shown["iso3"]),
        "text": [
            f"{row.mentions:,} mentions: {row.name:,} by name, {row.demonym:,} by demonym, {row.place:,} by place"
            for row in records(shown)
        ],
        "hovertemplate": "%{text}, around %{x:.0f} %<extra>%{y}</extra>",
    }
    figure = strip([discs], top)
    weighed = shown.assign(place=(shown["part"] + 0.5) / PARTS * shown["mentions"])
    sums = weighed.groupby("country")[["place", "mentions"]].sum()
    middle = sums["place"] / sums["mentions"]
    told = [f"{country} on average at {middle[country]:.0%}" for country in top]
    note = f"The larger a disc, the more mentions in that twentieth of the articles: {most:,} at most."
    return Chart("Where in the article", figure, "Mentions from start to end: " + "; ".join(told), spread, note)


def strip(traces: list[Part], countries: list[str]) -> go.Figure:
    """A chart with a line a country from the start of the article to its end."""
    return bars(
        traces,
        len(countries),
        "position in the article, % of its characters",
        height=110 + 28 * len(countries),
        xaxis={"range": [-2, 102], "dtick": 25, "rangemode": "normal"},
        yaxis={"showticklabels": True, "automargin": True, "showgrid": True} | categories(countries),
    )


def together_matrix(together: pd.DataFrame) -> Chart:
    """Countries mentioned in the same sentence: a disc a pair, its size and number the sentences."""
    order = by_weight(together)
    rank = {name: number for number, name in enumerate(order)}
    rows = [
        (row.first, row.second, row.second_iso3, row.sentences)
        if rank[row.first] < rank[row.second]
        else (row.second, row.first, row.first_iso3, row.sentences)
        for row in records(together)
    ]
    most = max((row[3] for row in rows), default=1)
    sizes = [16 + 18 * (row[3] / most) ** 0.5 for row in rows]
    discs = {
        "type": "scatter",
        "x": [row[0] for row in rows],
        "y": [row[1] for row in rows],
        "mode": "markers+text",
        "text": [str(row[3]) for row in rows],
        "textfont": {"color": "#FFFFFF", "size": 12},
        "marker": {"size": sizes, "color": BLUE, "line": {"width": 0}},
        "customdata": [["countries", row[2]] for row in rows],
        "hovertemplate": "%{x} and %{y}: %{text} sentences<extra></extra>",
    }
    layout = {
        "height": 110 + 44 * max(len(order) - 1, 1),
        "margin": MARGIN,
        "xaxis": categories(order[:-1]) | {"side": "top", "showgrid": True},
        "yaxis": categories(order[1:]) | {"autorange": "reversed", "showgrid": True},
    }
    figure = go.Figure({"data": [discs], "layout": layout})
    told = [f"{row[0]} and {row[1]} {row[3]}" for row in sorted(rows, key=lambda row: -row[3])[:8]]
    return Chart("Mentioned together", figure, "Sentences that mention both: " + "; ".join(told), together)


def by_weight(together: pd.DataFrame) -> list[str]:
    """The countries of the pairs, those in most sentences first."""
    weight: dict[str, int] = {}
    for row in records(together):
        for name in (row.first, row.second):
            weight[name] = weight.get(name, 0) + row.sentences
    return sorted(weight, key=lambda name: (-weight[name], name))


def heard_bars(heard: pd.DataFrame, *, limit: int = 12, selected: bool = False) -> Chart:
    """Heard against mentioned: mentions to the left, words of sources from the country to the right.

    ``selected`` says that only a part of the workspace is looked at: who is not heard in it may be heard elsewhere.
    """
    shown = heard.head(limit)
    labels = [row.country + unheard(row.words, row.direct_words, selected=selected) for row in records(shown)]
    series = (
        ("mentioned", shown["mentions"], "x", SLATE, ""),
        ("heard, within quotation marks", shown["direct_words"], "x2", BLUE, ""),
        ("heard, reported", shown["words"] - shown["direct_words"], "x2", BLUE, "/"),
    )
    selects = pairs("countries", shown["iso3"])
    traces = [
        bar(labels, values, label, selects, color, pattern, name=label, xaxis=side)
        for label, values, side, color, pattern in series
    ]
    words = {"domain": [0.54, 1.0], "anchor": "y", "title": {"text": "words of its sources"}, "rangemode": "tozero"}
    figure = bars(traces, len(shown), "mentions", xaxis={"domain": [0, 0.46]}, xaxis2=words)
    told = [f"{row.country} mentioned {row.mentions}, {row.direct_words} words quoted" for row in records(shown)]
    note = (
        "A source's country is that of its stated role or affiliation. Sources of no stated country are left out here, "
        "and may speak for any."
    )
    return Chart("Heard against mentioned", figure, "By country: " + "; ".join(told), heard, note)


def unheard(words: int, direct_words: int, *, selected: bool) -> str:
    """What a country's label says where nobody who is stated to be from it is heard."""
    if words:
        return "" if direct_words else " (only reported)"
    return " (not heard in this selection)" if selected else " (no source stated from there)"


def restriction_bars(statuses: pd.DataFrame) -> Chart:
    """Statements by category, one pattern a status: what is only asked for does not look like what is in force."""
    counts = {(row.status, row.category): int(row.statements) for row in records(statuses)}
    traces = []
    for status, style in STATUS_STYLE.items():
        found = [category for category in CATEGORIES if (status, category) in counts]
        if found:
            selects = [["categories", category, "statuses", status] for category in found]
            statements = [counts[status, category] for category in found]
            what = "%{y}, " + status
            traces.append(bar(found, statements, "statements", selects, *style, name=status, what=what))
    shown = [category for category in CATEGORIES if category in set(statuses["category"])]
    few = {"dtick": 1 if statuses["statements"].sum() < 12 else None}
    figure = bars(traces, len(shown), "statements", order=shown, xaxis=few)
    told = [f"{row.category} {row.status} {row.statements}" for row in records(statuses)]
    note = PAST if "past" in set(statuses["status"]) else ""
    return Chart("Category by status", figure, "Statements: " + "; ".join(told), statuses, note)


def voice_of_restrictions(told: pd.DataFrame) -> Chart:
    """Statements by whose word they are: the article's own voice, or a source."""
    own = told["value"].isna()
    traces = []
    for chosen, label, *style in ((own, "the article's own voice", SLATE, ""), (~own, "a source", BLUE, "/")):
        part = told[chosen]
        names = [cut(name) for name in part["voice"]]
        selects = part[["facet", "value"]].to_numpy().tolist() if label == "a source" else None
        traces.append(bar(names, part["statements"], "statements", selects, *style, name=label))
    figure = bars(traces, len(told), "statements")
    said = [f"{row.voice} {row.statements}" for row in records(told)]
    return Chart("Whose word it is", figure, "Statements by voice: " + "; ".join(said), told)


def party_matrix(parties: pd.DataFrame, *, limit: int = 8) -> Chart:
    """Permission matrix, actor by affected: permissions and restrictions as two counts, never one net score."""
    counts = parties.assign(n=parties[["permits", "restricts", "open"]].sum(axis=1))
    rows = most(counts, "actor", limit)
    cols = most(counts[counts["actor"].isin(rows)], "affected", limit)
    shown = counts[counts["actor"].isin(rows) & counts["affected"].isin(cols)]
    rows = [name for name in rows if name in set(shown["actor"])]
    column_of = {name: number for number, name in enumerate(cols)}
    row_of = {name: number for number, name in enumerate(rows)}
    traces = []
    for column, label, color, symbol, shift in MATRIX:
        part = shown[shown[column] > 0]
        cells = list(zip(part["actor"], part["affected"], strict=True))
        marks = {
            "type": "scatter",
            "x": [column_of[affected] for _, affected in cells],
            "y": [row_of[actor] + shift for actor, _ in cells],
            "mode": "markers+text",
            "name": label,
            "text": [str(n) for n in part[column]],
            "textfont": {"size": 11, **({} if "open" in symbol else {"color": "#FFFFFF"})},
            "marker": {"symbol": symbol, "size": 18, "color": color, "line": {"width": 1.5, "color": color}},
            "customdata": [parties_of(*cell) for cell in cells],
            "hovertext": [f"{cut(actor, 80)} → {cut(affected, 80)}" for actor, affected in cells],
            "hovertemplate": "%{hovertext}: %{text} " + label + "<extra></extra>",
        }
        traces.append(marks)
    layout = {
        "height": 170 + 68 * len(rows),
        "margin": MARGIN,
        "legend": {"orientation": "h", "yanchor": "top", "y": -0.02, "x": 0},
        "xaxis": axis(cols, "affected") | {"side": "top", "showgrid": True},
        "yaxis": axis(rows, "actor") | {"range": [len(rows) - 0.5, -0.5], "showgrid": False},
        "shapes": [rule_between(number + 0.5) for number in range(len(rows) - 1)],
        "clickmode": "event+select",
        "dragmode": False,
    }
    figure = go.Figure({"data": traces, "layout": layout})
    told = [
        f"{row.actor} to {row.affected}: {row.permits} permitted, {row.restricts} restricted, {row.open} open"
        for row in records(shown)
    ]
    note = matrix_note(parties, shown)
    return Chart("Who permits or restricts whom", figure, "; ".join(told[:10]), parties, note)


# In a cell from the top: what is counted, its words, color, mark and place.
MATRIX = (
    ("permits", "permitted or eased, in force", GREEN, "circle", -0.3),
    ("restricts", "restricted, prohibited or required, in force", RUST, "square", 0.0),
    ("open", "not in force: asked for, past, denied …", SLATE, "diamond-open", 0.3),
)
NO_PARTY = ("not said", "not named")


def parties_of(actor: str, affected: str) -> list[str]:
    """What a click on a cell selects: its parties, as far as they are said."""
    said = (("actors", actor), ("affected", affected))
    return [word for facet, name in said if name not in NO_PARTY for word in (facet, name)]


def rule_between(line: float) -> Part:
    """A thin line between two rows of a matrix."""
    ends = {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": line, "y1": line}
    return {"type": "line", **ends, "line": {"width": 1, "color": "rgba(128, 128, 128, 0.28)"}}


def matrix_note(parties: pd.DataFrame, shown: pd.DataFrame) -> str:
    """How to read the matrix, and how many pairs it leaves out."""
    left = len(parties) - len(shown)
    out = f" {left:,} rarer pairs are in the CSV only." if left > 0 else ""
    return (
        "Permissions and restrictions are two counts of statements, never one net score. Click one to select it." + out
    )


def most(counts: pd.DataFrame, column: str, limit: int) -> list[str]:
    """The values of a column by the sum of ``n``, highest first."""
    return [
        str(name)
        for name in counts.groupby(column)["n"].sum().sort_values(ascending=False, kind="stable").index[:limit]
    ]


def axis(names: Sequence[str], title: str) -> Part:
    """A numbered axis with names as ticks, so that several marks can stand side by side in a cell."""
    return {
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": [cut(name, 22) for name in names],
        "range": [-0.5, len(names) - 0.5],
        "title": {"text": title},
        "zeroline": False,
        "automargin": True,
    }


def categories(names: list[str]) -> Part:
    """An axis of names, in their order."""
    return {"categoryorder": "array", "categoryarray": names}


def bar(
    names: Sequence[str],
    values: "Sequence[int] | pd.Series[int]",
    units: str,
    selects: list[list[str]] | None,
    color: str,
    pattern: str,
    *,
    what: str = "%{y}",
    **more: Any,
) -> Part:
    """A trace of horizontal bars: each tells ``what`` it is when pointed at, and a click on it ``selects`` that."""
    return {
        "type": "bar",
        "y": names,
        "x": values,
        "orientation": "h",
        "marker": filled(color, pattern),
        "customdata": selects,
        "hovertemplate": what + ": %{x} " + units + "<extra></extra>",
        **more,
    }


def bars(
    traces: list[Part], rows: float, units: str, *, order: Sequence[str] = (), labeled: bool = True, **layout: Any
) -> go.Figure:
    """The figure of horizontal bars: labels above the bars, so that a phone's width is enough.

    The bars stand in the ``order`` of their labels, if that is given, or as they come. What ``layout`` says is added
    to what all of these charts share, or replaces it.
    """
    totals = bar_totals(traces)
    few = {"dtick": 1} if 0 < max(totals.values(), default=0) <= 6 else {}
    x = {"title": {"text": units}, "rangemode": "tozero", "zeroline": False, "automargin": False, **few}
    y: Part = {"autorange": "reversed", "showgrid": False, "showticklabels": False, "automargin": False}
    height = int(64 + ROW * max(rows, 1) + LEGEND * len(traces))
    shared: Part = {
        "barmode": "stack",
        "bargap": min(1 - BAR / (ROW + LEGEND * max(len(traces) - 1, 1) / max(rows, 1)), 0.76),
        "margin": {"l": 6, "r": 16, "t": 8, "b": 52},
        "legend": {"orientation": "h", "yanchor": "bottom", "y": 1.0, "x": 0, "traceorder": "normal"},
        "clickmode": "event+select",
        "dragmode": False,
    }
    if totals and labeled:
        names = [name for name in order or totals if name in totals]
        traces = [*traces, label_trace([f"{name}  <b>{totals[name]:,}</b>" for name in names])]
        height += int(HEAD * ROW)
        ends = {"range": [len(names) - 0.5, -0.5 - HEAD]}
        y |= categories(names) | ends | {"autorange": False}
        shared["yaxis2"] = ends | {"overlaying": "y", "visible": False, "fixedrange": True}
    axes = {"xaxis": x | layout.pop("xaxis", {}), "yaxis": y | layout.pop("yaxis", {})}
    return go.Figure({"data": traces, "layout": {**shared, "height": height, **axes, **layout}})


def label_trace(labels: Sequence[str]) -> Part:
    """A label above each bar, on an axis of numbers over that of the names.

    Annotations would do, but the browser takes as long for them as for all the rest of a chart.
    """
    return {
        "type": "scatter",
        "x": [0] * len(labels),
        "y": [number - ABOVE for number in range(len(labels))],
        "yaxis": "y2",
        "mode": "text",
        "text": labels,
        "textposition": "middle right",
        "textfont": {"size": 12},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def bar_totals(traces: Sequence[Part]) -> dict[str, int]:
    """The sum of each horizontal bar's parts, by label; only of the first x axis where there are two."""
    totals: dict[str, int] = {}
    for trace in traces:
        if trace["type"] == "bar" and trace.get("xaxis", "x") == "x":
            for label, value in zip(trace["y"], trace["x"], strict=True):
                totals[label] = totals.get(label, 0) + int(value)
    return totals


def filled(color: str, shape: str) -> Part:
    """A bar's color and pattern; the empty shape is solid."""
    hatch = {"shape": shape, "fillmode": "replace", "size": 7, "solidity": 0.35} if shape else {"shape": ""}
    return {"color": color, "pattern": hatch, "line": {"color": color, "width": 1}}


def pairs(facet: str, values: "pd.Series[str]") -> list[list[str]]:
    """``customdata`` for points that select one value each."""
    return [[facet, value] for value in values]


def cut(text: str, length: int = LABEL) -> str:
    """A label of at most ``length`` characters, escaped for Plotly, which reads a few HTML tags."""
    short = text if len(text) <= length else text[: length - 1].rstrip() + "…"
    return short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def distinct(labels: Sequence[str]) -> list[str]:
    """Labels made different by invisible spaces, because bars with one label would be stacked."""
    seen: dict[str, int] = {}
    result = []
    for label in labels:
        seen[label] = seen.get(label, 0) + 1
        result.append(label + "\u200b" * (seen[label] - 1))
    return result
