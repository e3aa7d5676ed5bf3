"""Charts: title, units, words for each picture, and what a click selects."""

import json
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pandas as pd
import pytest
from sourcescope import charts, corpus, summaries, trends
from sourcescope.charts import Chart
from sourcescope.filters import FACETS, Selection
from sourcescope.store import Workspace
from sourcescope.tables import Tables
from sourcescope.wording import PAST

FIELDS = {facet.field for facet in FACETS}
CHARTS: dict[str, tuple[Callable[..., pd.DataFrame], Callable[..., Chart]]] = {
    "voices": (summaries.voices, charts.voice_bars),
    "naming": (summaries.naming, charts.naming_bar),
    "verbs": (summaries.verbs, charts.verb_bars),
    "stances": (summaries.stances, charts.stance_bars),
    "speech": (summaries.speech, charts.speech_bar),
    "map": (summaries.countries, charts.world_map),
    "countries": (summaries.countries, charts.country_bars),
    "positions": (summaries.positions, charts.position_strip),
    "spread": (summaries.position_spread, charts.position_discs),
    "together": (summaries.together, charts.together_matrix),
    "heard": (summaries.heard, charts.heard_bars),
    "restrictions": (summaries.restriction_statuses, charts.restriction_bars),
    "told": (summaries.restrictions_told, charts.voice_of_restrictions),
    "about": (corpus.about, trends.about_matrix),
    "outlets": (corpus.outlets, trends.outlet_bars),
    "parties": (summaries.parties, charts.party_matrix),
}


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_has_title_words_and_data(workspace: Workspace, name: str) -> None:
    summarize, draw = CHARTS[name]
    shown = draw(summarize(workspace, Selection()))
    assert shown.title and len(shown.alt) > 20 and len(shown.data)
    shown.figure.to_json()


@pytest.mark.parametrize("name", CHARTS)
def test_a_click_selects_by_a_known_facet(workspace: Workspace, name: str) -> None:
    summarize, draw = CHARTS[name]
    for trace in draw(summarize(workspace, Selection())).figure.data:
        for pressed in trace.customdata if trace.customdata is not None else ():
            pressed = [pressed] if isinstance(pressed, str) else list(pressed)
            assert set(pressed[::2]) <= FIELDS or set(pressed) & FIELDS


def test_totals_are_counts_of_the_tables(workspace: Workspace) -> None:
    totals = summaries.totals(workspace, Selection())
    quotes = workspace.quotes()
    assert totals.quotes == (quotes["kind"] != "no response").sum()
    assert totals.quoted_words == quotes["words"].sum()
    assert totals.countries == workspace.countries()["iso3"].nunique() == 8
    assert sum(totals.settled().values()) <= totals.restrictions == workspace.count("restrictions")


def test_the_sources_that_a_tile_singles_out_are_those_it_counts(workspace: Workspace) -> None:
    totals = summaries.totals(workspace, Selection())
    keys = summaries.singled(workspace, Selection())
    assert {name: len(some) for name, some in keys.items()} == {
        "anonymous": totals.anonymous,
        "silent": totals.silent,
    }
    opened = summaries.sources(workspace, Selection(sources=keys["silent"]))
    assert set(opened["no_answer"]) == {"did not immediately respond"}
    assert set(summaries.singled(workspace, Selection(), limit=0).values()) == {()}


def test_quotes_of_nobody_are_counted_and_found(tmp_path: Path, seed_tables: Tables) -> None:
    quotes = seed_tables.quotes.copy()
    quotes.loc[quotes["quote"].isin((0, 3)), "source"] = None
    ws = Workspace(tmp_path / "nobody")
    ws.add(replace(seed_tables, quotes=quotes))
    for ask in (ws.summarize, lambda compute, chosen, **more: compute(ws, chosen, **more)):
        assert ask(summaries.speakerless, Selection()) == 2
        assert ask(summaries.speakerless_quotes, Selection())["quote"].tolist() == [0, 3]
        assert ask(summaries.speakerless_quotes, Selection(), limit=1, offset=1)["quote"].tolist() == [3]


def test_sources_are_counted_alike_in_the_overview_the_list_and_the_sidebar(workspace: Workspace) -> None:
    sources = summaries.totals(workspace, Selection()).sources
    assert corpus.article_list(workspace, Selection())["sources"].tolist() == [sources]
    assert summaries.options(workspace)["naming"]["count"].sum() == sources


def test_the_note_on_verbs_says_how_many_quotes_they_leave_out(workspace: Workspace) -> None:
    verbs, quotes = summaries.verbs(workspace, Selection()), summaries.totals(workspace, Selection()).quotes
    assert f"{verbs['quotes'].sum()} of {quotes} quotes" in charts.verb_bars(verbs, quotes=quotes).note
    assert not charts.verb_bars(verbs, quotes=int(verbs["quotes"].sum())).note


def test_the_note_on_stances_agrees_with_the_rules(workspace: Workspace) -> None:
    note = charts.stance_bars(summaries.stances(workspace, Selection())).note
    cues = json.loads((files("sourcescope") / "nlp/rules/quote_cues.json").read_text("utf-8"))
    told = {word: stance for table in cues.values() if isinstance(table, dict) for word, stance in table.items()}
    for words, cue, stance in (("claimed", "claim", "doubts"), ("pointed out", "point out", "endorses")):
        assert f"“{words}” {stance}" in note and told[cue]["stance"] == stance


def test_tellings_and_acts_are_two_counts(workspace: Workspace) -> None:
    acts = summaries.restriction_acts(workspace, Selection()).iloc[0]
    retold = summaries.retold(workspace, Selection())
    assert acts["statements"] == workspace.count("restrictions")
    assert acts["acts"] == acts["statements"] - (retold["tellings"] - 1).sum() < acts["statements"]
    assert acts["retold"] == len(retold) > 0


def test_an_act_turned_round_is_linked_to_what_it_undoes(workspace: Workspace) -> None:
    pair = summaries.turned_round(workspace, Selection()).iloc[0]
    rows = workspace.restrictions().set_index("restriction")
    assert rows.loc[pair["earlier"], ["category", "status"]].tolist() == ["restrict", "past"]
    assert rows.loc[pair["restriction"], ["category", "status"]].tolist() == ["permit", "in force"]
    assert summaries.turned_round(workspace, Selection(statuses=("past",))).empty


def test_marks_of_the_matrix_do_not_share_a_place(workspace: Workspace) -> None:
    figure = charts.party_matrix(summaries.parties(workspace, Selection())).figure
    places = [(x, y) for trace in figure.data for x, y in zip(trace.x, trace.y, strict=True)]
    assert len(places) == len(set(places)) > 5


def test_every_row_of_the_matrix_has_a_mark() -> None:
    told = [("A", "x", 9), ("A", "y", 8), ("B", "z", 5)]  # of two columns, none is for what B does
    rows = [{"actor": a, "affected": b, "permits": 0, "restricts": n, "open": 0} for a, b, n in told]
    figure = charts.party_matrix(pd.DataFrame(rows), limit=2).figure
    assert list(figure.layout.yaxis.ticktext) == ["A"]


def test_a_pronoun_is_no_party(tmp_path: Path, seed_tables: Tables) -> None:
    told = seed_tables.restrictions.assign(actor="It", actor_name="It")
    ws = Workspace(tmp_path / "pronouns")
    ws.add(replace(seed_tables, restrictions=told))
    parties = summaries.parties(ws, Selection())
    assert set(parties["actor"]) == {"not named"}
    assert not len(summaries.options(ws)["actors"])
    pressed = [point for trace in charts.party_matrix(parties).figure.data for point in trace.customdata]
    assert not any("actors" in point for point in pressed)


def test_heard_against_mentioned_on_the_seed_article(workspace: Workspace) -> None:
    heard = summaries.heard(workspace, Selection()).set_index("iso3")
    assert heard.loc["USA", "direct_words"] > 40
    assert heard.loc["UKR", "direct_words"] == 0
    assert heard.loc["RUS", "direct_words"] == 0


def test_a_country_nobody_speaks_for_here_is_not_said_to_be_never_heard(workspace: Workspace) -> None:
    heard = summaries.heard(workspace, Selection())
    silent = set(heard.loc[heard["words"] == 0, "country"])
    assert silent
    for selected, words in ((False, "no source stated from there"), (True, "not heard in this selection")):
        labels = charts.heard_bars(heard, selected=selected).figure.data[0].y
        assert {label.partition(" (")[0] for label in labels if words in label} == silent


def test_the_most_mentioned_country_stands_out_from_a_dark_page_too(workspace: Workspace) -> None:
    countries = summaries.countries(workspace, Selection())
    for dark, brighter in ((False, False), (True, True)):
        scale = charts.world_map(countries, dark=dark).figure.data[0].colorscale
        lights = [sum(int(color[place : place + 2], 16) for place in (1, 3, 5)) for _, color in scale]
        assert lights == sorted(lights, reverse=not brighter)


def test_what_past_means_is_said_where_something_is_past(workspace: Workspace) -> None:
    statuses = summaries.restriction_statuses(workspace, Selection())
    assert charts.restriction_bars(statuses).note == PAST
    assert not charts.restriction_bars(statuses[statuses["status"] != "past"]).note


def test_leaders_and_offices_in_the_table_are_in_no_count(workspace: Workspace) -> None:
    rows, totals = workspace.count("countries"), summaries.totals(workspace, Selection())
    assert summaries.associated(workspace, Selection()) == rows - totals.mentions > 0


def test_small_states_are_points_on_the_map() -> None:
    rows = pd.DataFrame(
        {"iso3": ["SGP", "FRA", "XKX"], "country": ["Singapore", "France", "Kosovo"], "mentions": [1, 2, 3]}
    )
    rows = rows.assign(name=1, demonym=0, place=0, articles=1)
    shapes, points = charts.world_map(rows).figure.data
    assert list(shapes.locations) == ["FRA"]
    assert list(points.text) == ["Singapore", "Kosovo"]


def test_markup_in_a_name_stays_text() -> None:
    rows = pd.DataFrame(
        {
            "facet": ["sources"],
            "value": ["k"],
            "name": ["<b>x</b> & <a href=y>"],
            "direct": [1],
            "indirect": [2],
            "quotes": [1],
        }
    )
    assert "<b>x" not in str(charts.voice_bars(rows).figure.data[0].y)


def test_a_bar_of_one_part_says_what_it_is() -> None:
    named = charts.naming_bar(pd.DataFrame({"naming": ["named person"], "words": [45]}))
    said = charts.speech_bar(pd.DataFrame({"speech": ["speech"], "quotes": [8]}))
    for shown, words in ((named, "named person 100%"), (said, f"{charts.SPEECH_STYLE['speech'][0]} 100%")):
        assert shown.figure.layout.showlegend
        assert [trace.name for trace in shown.figure.data] == [words]
        assert not any(trace.mode for trace in shown.figure.data if trace.type == "scatter")


def test_each_bar_is_labeled_with_its_sum_in_the_order_of_the_bars(workspace: Workspace) -> None:
    shown = charts.restriction_bars(summaries.restriction_statuses(workspace, Selection()))
    sums = shown.data.groupby("category")["statements"].sum()
    *_, labels = shown.figure.data
    categories = shown.figure.layout.yaxis.categoryarray
    assert list(labels.text) == [f"{name}  <b>{sums[name]}</b>" for name in categories]
    assert [round(place + charts.ABOVE) for place in labels.y] == list(range(len(categories)))
    assert shown.figure.layout.yaxis.range == shown.figure.layout.yaxis2.range


def test_discs_of_places_count_every_mention_once(workspace: Workspace) -> None:
    places = summaries.positions(workspace, Selection())
    part = (places["share"] * summaries.PARTS).astype(int).clip(upper=summaries.PARTS - 1)
    counted = places.groupby([places["iso3"], part.rename("part")]).size()
    spread = summaries.position_spread(workspace, Selection()).set_index(["iso3", "part"])
    assert spread["mentions"].sort_index().to_dict() == counted.sort_index().to_dict()
    assert (spread[["name", "demonym", "place", "associated"]].sum(axis=1) == spread["mentions"]).all()
