"""The Selection: URL, words, and what each facet keeps of each table."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sourcescope.filters import FACETS, Selection
from sourcescope.store import Workspace
from sourcescope.tables import ROWS, records

PUTIN = "person:vladimir putin"
VALUES = st.lists(st.text(min_size=1, max_size=20), max_size=3, unique=True).map(tuple)


@given(st.fixed_dictionaries({field.name: VALUES for field in fields(Selection)}))
def test_url_round_trip(facets: dict[str, tuple[str, ...]]) -> None:
    chosen = Selection(**facets)
    assert Selection.from_query("?" + chosen.to_query()) == chosen


def test_other_parameters_of_a_url_are_passed_over() -> None:
    assert Selection.from_query("utm_source=x&country=RUS&country=&read=abc") == Selection(countries=("RUS",))


def test_one_text_where_a_list_belongs_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Write \['RUS'\]"):
        Selection(countries="RUS")  # type: ignore[arg-type]


def test_lists_and_repeats_are_taken() -> None:
    assert Selection(countries=["RUS", "USA", "RUS"]) == Selection(countries=("RUS", "USA"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        (Selection(), "Everything in the workspace"),
        (Selection(entities=(PUTIN,)), "Everything mentioning or quoting vladimir putin"),
        (
            Selection(countries=("RUS", "USA"), kinds=("direct",)),
            "Everything mentioning Russia or USA, with direct quotes",
        ),
        (Selection(countries=("A", "B", "C")), "Everything mentioning A, B or C"),
    ],
)
def test_sentence(chosen: Selection, sentence: str) -> None:
    assert chosen.sentence({"RUS": "Russia"}) == sentence


def test_every_facet_has_a_field_and_a_name_of_its_own() -> None:
    assert [facet.field for facet in FACETS] == [field.name for field in fields(Selection)]
    assert len({facet.query for facet in FACETS}) == len(FACETS)


def test_unknown_table_is_refused() -> None:
    with pytest.raises(KeyError):
        Selection().where("items")


@pytest.mark.parametrize("table", ROWS)
@pytest.mark.parametrize("facet", [facet.field for facet in FACETS])
def test_every_facet_on_every_table_runs_and_narrows(workspace: Workspace, facet: str, table: str) -> None:
    every = workspace.table(table)
    value = {
        "entities": PUTIN,
        "articles": str(workspace.articles()["article_id"].iloc[0]),
        "countries": "RUS",
        "sources": PUTIN,
        "naming": "unnamed group",
        "kinds": "direct",
        "categories": "permit",
        "statuses": "past",
    }[facet]
    kept = workspace.table(table, Selection(**{facet: (value,)}))
    assert len(kept) <= len(every)
    nothing = workspace.table(table, Selection(**{facet: ("no such value",)}))
    assert len(nothing) == 0


def test_an_entity_keeps_its_sentences_and_its_own_quotes(workspace: Workspace) -> None:
    chosen = Selection(entities=(PUTIN,))
    sentences = {row.sentence for row in records(workspace.sentences(chosen))}
    assert all("Putin" in row.text for row in records(workspace.sentences(chosen)))
    assert {row.sentence for row in records(workspace.countries(chosen))} <= sentences
    quotes = workspace.quotes(chosen)
    assert any(row.speaker.endswith("Vladimir Putin") for row in records(quotes))
    for row in records(quotes):
        assert sentences & set(range(row.sentence, row.last_sentence + 1))


def test_quotes_by_a_pronoun_count_for_the_entity(workspace: Workspace) -> None:
    chosen = Selection(entities=("person:alexander vindman",))
    assert "he" in workspace.quotes(chosen)["speaker"].tolist()


def test_facets_meet_in_the_sentence(workspace: Workspace) -> None:
    both = workspace.sentences(Selection(entities=(PUTIN,), countries=("UKR",)))
    assert all("Putin" in row.text and "Ukrain" in row.text for row in records(both))
    assert len(both)


def test_category_and_status_meet_in_one_statement(workspace: Workspace) -> None:
    rows = workspace.restrictions(Selection(categories=("permit",), statuses=("past",)))
    assert set(rows["category"]) == {"permit"}
    assert set(rows["status"]) == {"past"}


def test_a_source_keeps_its_quotes_alone(workspace: Workspace) -> None:
    rows = workspace.sources()
    key = next(row.key for row in records(rows) if row.name == "US officials")
    assert set(workspace.quotes(Selection(sources=(key,)))["speaker"]) <= {
        "four US officials",
        "The US officials",
        "one official",
    }
    assert workspace.sources(Selection(sources=(key,)))["name"].tolist() == ["US officials"]
