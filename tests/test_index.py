"""The index answers as the files do, under every selection."""

import gc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from sourcescope import corpus, summaries
from sourcescope.filters import Selection
from sourcescope.index import LEAST
from sourcescope.inputs import read_text
from sourcescope.pipeline import analyze
from sourcescope.store import KEYS, Workspace
from sourcescope.tables import EntityRow, Tables

TEXTS = [
    "Ann Lee of France said that Russia had banned grain exports. “We will sue,” Ann Lee said on Monday.\n"
    "Two officials, who spoke on condition of anonymity, said that Poland would permit them.",
    "“It is over,” said Bob Ray, a minister of Poland. He warned that France would not allow night flights. "
    "Analysts say trade will fall.",
    "The council declined to comment. Russia and Poland met in Geneva.",
    "“It is late. France must act. Poland will wait,” said Bob Ray of the council. Ann Lee did not answer.",
]
SELECTIONS = [
    Selection(),
    Selection(entities=("person:ann lee",)),
    Selection(words=("grain", "fall")),
    Selection(words=("no such word",)),
    Selection(countries=("POL",), kinds=("indirect",)),
    Selection(naming=("unnamed group",), countries=("POL",)),
    Selection(outlets=("The Post",)),
    Selection(actions=("flight*",)),
    Selection(dates=("2024",), categories=("prohibit", "permit")),
    Selection(entities=("person:nobody",), statuses=("in force",)),
    Selection(entities=("person:bob ray", "person:ann lee"), countries=("POL",)),
    Selection(countries=("FRA", "POL")),
    Selection(sources=("person:bob ray",)),
    Selection(articles=(read_text(TEXTS[1]).article_id,), words=("France",)),
]
AGGREGATES: dict[str, dict[str, Any]] = {
    **{name: {} for name in summaries.__all__ if name.islower() and name not in ("called", "known", "options")},
    **{name: {} for name in corpus.__all__ if name.islower() and name != "over_time"},
}


@pytest.fixture(scope="module")
def tables() -> Tables:
    articles = [read_text(text, title=f"Number {n}", outlet="The Post" if n else None) for n, text in enumerate(TEXTS)]
    return analyze(articles)


@pytest.fixture
def folder(tables: Tables, tmp_path: Path) -> Path:
    Workspace(tmp_path).add(tables)
    return tmp_path


@pytest.fixture(scope="module")
def files(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace that nothing is added to."""
    ws = Workspace(tmp_path_factory.mktemp("files"))
    ws.add(tables)
    return ws


@pytest.fixture(scope="module")
def indexed(files: Workspace) -> Workspace:
    return Workspace(files.folder, indexed=True)


def same(one: Any, other: Any) -> None:
    if isinstance(one, pd.DataFrame):
        pd.testing.assert_frame_equal(one[[name for name in one if not name.startswith("index_")]], other)
    else:
        assert one == other


@pytest.mark.parametrize("name", AGGREGATES)
def test_aggregates_are_those_of_the_files(files: Workspace, indexed: Workspace, name: str) -> None:
    compute: Callable[..., Any] = getattr(summaries, name, None) or getattr(corpus, name)
    index = indexed.index()
    assert index is not None
    for selection in SELECTIONS:
        same(compute(index, index.found(selection)), compute(files, selection))


@pytest.mark.parametrize("name", AGGREGATES)
def test_many_rows_are_found_by_their_numbers(files: Workspace, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sourcescope.index.FEW", 0)
    test_aggregates_are_those_of_the_files(files, Workspace(files.folder, indexed=True), name)


@pytest.mark.parametrize("table", corpus.SERIES)
def test_counts_over_time_are_those_of_the_files(files: Workspace, indexed: Workspace, table: str) -> None:
    for selection in SELECTIONS:
        same(
            indexed.summarize(corpus.over_time, selection, table=table),
            corpus.over_time(files, selection, table=table),
        )


@pytest.mark.parametrize("table", KEYS)
def test_parts_of_tables_are_those_of_the_files(files: Workspace, indexed: Workspace, table: str) -> None:
    for selection in SELECTIONS:
        assert indexed.count(table, selection) == files.count(table, selection)
        for offset in (0, 2):
            same(
                indexed.table(table, selection, limit=3, offset=offset),
                files.table(table, selection, limit=3, offset=offset),
            )
    assert indexed.ids(limit=2) == files.ids(limit=2)


@pytest.mark.parametrize("table", KEYS)
def test_tables_of_a_selection_are_those_of_the_files(files: Workspace, indexed: Workspace, table: str) -> None:
    for selection in SELECTIONS:
        pd.testing.assert_frame_equal(indexed.table(table, selection), files.table(table, selection))


@pytest.mark.parametrize("table", KEYS)
def test_an_article_alone_has_its_rows_of_the_selection(files: Workspace, table: str) -> None:
    for selection in SELECTIONS:
        every = files.table(table, selection)
        for article in selection.articles or files.ids():
            alone = files.table(table, selection.but(articles=(article,)))
            same(alone, every[every["article_id"] == article].reset_index(drop=True))


def test_choices_are_those_of_the_files(files: Workspace, indexed: Workspace) -> None:
    found, expected = summaries.options(indexed.index()), summaries.options(files)  # type: ignore[arg-type]
    for facet, frame in expected.items():
        same(found[facet], frame)


def test_it_follows_what_comes_and_goes(folder: Path, tables: Tables) -> None:
    ws = Workspace(folder, indexed=True)
    assert ws.count("articles") == 4
    first = ws.index()
    assert ws.index() is first
    ws.remove(list(tables.articles["article_id"][:1]))
    assert ws.count("articles") == 3
    ws.add(analyze([read_text("Another text, Ann Lee said.")]))
    assert ws.count("articles") == 4 and ws.index() is not first


def test_one_that_is_outdated_still_answers(folder: Path) -> None:
    """A session may be in the middle of a page while another's article comes."""
    ws = Workspace(folder, indexed=True)
    index, said = ws.index(), Selection(words=("said",))
    assert index is not None
    before = summaries.totals(index, index.found(said))  # type: ignore[arg-type]
    ws.add(analyze([read_text("Another text, Ann Lee said.")]))
    assert ws.query("SELECT count(*) AS n FROM articles")["n"][0] == 5
    found = index.found(said.but(words=("said", "no such word")))
    assert summaries.totals(index, found) == before  # type: ignore[arg-type]


def test_a_choice_has_its_commonest_name(tmp_path: Path) -> None:
    ws = Workspace(tmp_path)
    names = ["Lee", "Ann Lee", "Ann Lee", "Zoe Lee"]
    rows = [EntityRow("a", 0, n, n + 1, "x", "PERSON", name, "person:ann lee", None) for n, name in enumerate(names)]
    ws.write_as("one", Tables.from_rows({"entities": rows}))
    expected = [["person:ann lee", "Ann Lee", 4]]
    assert summaries.known(ws, "entities", ["person:ann lee"]).to_numpy().tolist() == expected
    assert summaries.options(ws)["entities"].to_numpy().tolist() == expected


def test_what_is_not_asked_for_any_more_is_dropped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sourcescope.index.KEPT", 50 * LEAST)
    ws = Workspace(folder, indexed=True)
    index = ws.index()
    assert index is not None
    for number in range(30):
        ws.count("quotes", Selection(words=(f"word{number}",)))
    gc.collect()
    held = index.query("SELECT count(*) AS n FROM duckdb_tables() WHERE table_name LIKE 'found%'")["n"][0]
    assert 40 < held <= 52, "those of the latest selections, a table for their words and one for their quotes each"
    schema = index.schema
    del index
    ws.remove([ws.ids()[0]])
    ws.count("articles")
    gc.collect()
    assert schema not in ws.query("SELECT schema_name AS s FROM duckdb_schemas()")["s"].to_list()


def test_what_only_the_files_have_is_asked_of_them(indexed: Workspace) -> None:
    def longest(ws: Workspace, selection: Selection) -> int:
        where, values = selection.where("quotes")
        return int(ws.query(f"SELECT max(length(text)) AS n FROM quotes WHERE {where}", values)["n"][0])

    assert indexed.summarize(longest, Selection()) > 10


def test_none_is_held_unless_asked_for(files: Workspace) -> None:
    assert files.index() is None
