"""The Selection: URL, words, and what each facet keeps of each table."""

from dataclasses import fields
from itertools import combinations
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sourcescope.filters import FACETS, Selection
from sourcescope.store import Workspace
from sourcescope.tables import ROWS, Tables, columns, records

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
        "speech": "belief",
        "stances": "endorses",
        "cues": "said",
        "categories": "permit",
        "statuses": "past",
        "words": "officials",
        "outlets": "no outlet",
        "dates": "2024",
        "actors": "Joe Biden",
        "affected": "Ukraine",
        "actions": "weapon*",
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


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("missiles", True),
        ("MISSILES", True),
        ("missile", False),  # whole words
        ("missil*", True),
        ("long-range missiles", True),
        ("range  missiles", True),
        ("issiles", False),
        ("no such phrase", False),
        ("(", False),
        ("*", True),
        (r"\d+", False),
        (".*", False),
        ("%", False),
    ],
)
def test_words_are_whole_and_plain(workspace: Workspace, words: str, found: bool) -> None:
    assert bool(workspace.count("sentences", Selection(words=(words,)))) == found


def test_a_straight_apostrophe_finds_a_curly_one(workspace: Workspace) -> None:
    curly = workspace.sentences(Selection(words=("’s",)))
    assert len(curly) == 0  # no word of its own
    both = [workspace.count("sentences", Selection(words=(words,))) for words in ("Biden's", "Biden’s")]
    assert both[0] == both[1] > 0


@given(st.text(min_size=1, max_size=30))
def test_no_search_whatever_fails(words: str) -> None:
    sql, values = Selection(words=(words,)).where("sentences")
    tables = "WITH texts AS (SELECT 'a' AS article_id, 0 AS sentence, 'Some words.' AS text), sentences AS (FROM texts)"
    duckdb.sql(f"{tables} SELECT * FROM sentences WHERE {sql}", params=values).fetchall()


# A workspace made by hand: article a of five sentences, article b of two.

Place = tuple[str, int]
ANN, BANK, CREW = "person:ann", "org:bank", "a/1"
QUOTES = {  # (article, quote): first sentence, last sentence, source, kind
    ("a", 0): (1, 2, 0, "direct"),  # Ann
    ("a", 1): (3, 3, 1, "indirect"),  # an unnamed crew
    ("a", 2): (4, 4, None, "direct"),  # nobody knows who
    ("b", 0): (1, 1, 0, "mixed"),  # the bank
}
SOURCES = {
    ("a", 0): (ANN, "named person"),
    ("a", 1): (CREW, "unnamed group"),
    ("b", 0): (BANK, "named organization"),
}
MENTIONS = [("a", 0, ANN), ("a", 1, BANK), ("a", 3, ANN), ("b", 0, ANN)]
COUNTRIES = [("a", 0, "FRA", "name"), ("a", 2, "DEU", "name"), ("a", 2, "FRA", "associated"), ("b", 1, "FRA", "place")]
RESTRICTIONS = [
    ("a", 0, "permit", "past"),
    ("a", 0, "prohibit", "in force"),
    ("a", 2, "permit", "in force"),
    ("b", 1, "permit", "past"),
]
A = {("a", number) for number in range(5)}
EVERYWHERE = A | {("b", 0), ("b", 1)}

# The sentences that each facet keeps, found by hand.
KEPT: dict[tuple[str, str], set[Place]] = {
    ("entities", ANN): {("a", 0), ("a", 3), ("b", 0)} | {("a", 1), ("a", 2)},  # mentioned, or quoted
    ("articles", "a"): A,
    ("countries", "FRA"): {("a", 0), ("b", 1)},  # what is only associated does not count
    ("countries", "DEU"): {("a", 2)},
    ("sources", ANN): {("a", 1), ("a", 2)},
    ("sources", CREW): {("a", 3)},
    ("naming", "named person"): {("a", 1), ("a", 2)},
    ("naming", "unnamed group"): {("a", 3)},
    ("kinds", "direct"): {("a", 1), ("a", 2), ("a", 4)},
    ("categories", "permit"): {("a", 0), ("a", 2), ("b", 1)},
    ("statuses", "past"): {("a", 0), ("b", 1)},
}
ALONE = [{field: value} for field, value in KEPT]
PAIRS = [{one[0]: one[1], other[0]: other[1]} for one, other in combinations(KEPT, 2) if one[0] != other[0]]


def make(table: str, **values: Any) -> Any:
    """A row with some values, and nothing, zero or no words in the other columns."""
    zero = {str: "", int: 0}
    blank = {c.name: None if c.optional else zero.get(c.type, []) for c in columns(table)}
    return ROWS[table](**blank | values)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder: Path = tmp_path_factory.mktemp("made")
    rows: dict[str, list[Any]] = {
        "articles": [make("articles", article_id=name) for name in ("a", "b")],
        "sentences": [make("sentences", article_id=a, sentence=n) for a, n in sorted(EVERYWHERE)],
        "entities": [make("entities", article_id=a, sentence=n, entity=key) for a, n, key in MENTIONS],
        "countries": [make("countries", article_id=a, sentence=n, iso3=c, form=f) for a, n, c, f in COUNTRIES],
        "sources": [
            make("sources", article_id=a, source=n, key=key, entity=key if ":" in key else None, naming=naming)
            for (a, n), (key, naming) in SOURCES.items()
        ],
        "quotes": [
            make("quotes", article_id=a, quote=n, sentence=first, last_sentence=last, source=source, kind=kind)
            for (a, n), (first, last, source, kind) in QUOTES.items()
        ],
        "restrictions": [
            make("restrictions", article_id=a, restriction=n, sentence=place, category=category, status=status)
            for n, (a, place, category, status) in enumerate(RESTRICTIONS)
        ],
    }
    ws = Workspace(folder / "workspace")
    ws.add(Tables.from_rows(rows))
    return ws


def selection(chosen: dict[str, str]) -> Selection:
    return Selection(**{field: (value,) for field, value in chosen.items()})


def places(frame: Any) -> set[Place]:
    return {(row.article_id, row.sentence) for row in records(frame)}


def expected(chosen: dict[str, str]) -> set[Place]:
    return set.intersection(EVERYWHERE, *(KEPT[item] for item in chosen.items()))


@pytest.mark.parametrize("chosen", [{}, *ALONE, *PAIRS], ids=lambda chosen: " and ".join(chosen.values()) or "all")
def test_each_facet_and_each_pair_keeps_the_sentences_found_by_hand(made: Workspace, chosen: dict[str, str]) -> None:
    kept = expected(chosen)
    assert places(made.sentences(selection(chosen))) == kept
    assert places(made.entities(selection(chosen))) == {(a, n) for a, n, _ in MENTIONS if (a, n) in kept}
    assert set(made.articles(selection(chosen))["article_id"]) == {article for article, _ in kept}


@pytest.mark.parametrize("chosen", [{}, *ALONE, *PAIRS], ids=lambda chosen: " and ".join(chosen.values()) or "all")
def test_each_facet_and_each_pair_keeps_its_quotes_and_sources(made: Workspace, chosen: dict[str, str]) -> None:
    about_quotes = ("sources", "naming", "kinds")
    kept = expected({field: value for field, value in chosen.items() if field not in about_quotes})
    quotes = {
        (article, number)
        for (article, number), (first, last, source, kind) in QUOTES.items()
        if any((article, place) in kept for place in range(first, last + 1))
        and chosen.get("kinds", kind) == kind
        and ("sources" not in chosen or SOURCES.get((article, source), ("", ""))[0] == chosen["sources"])
        and ("naming" not in chosen or SOURCES.get((article, source), ("", ""))[1] == chosen["naming"])
    }
    assert {(row.article_id, row.quote) for row in records(made.quotes(selection(chosen)))} == quotes
    speak = {(article, QUOTES[article, number][2]) for article, number in quotes} & set(SOURCES)
    assert {(row.article_id, row.source) for row in records(made.sources(selection(chosen)))} == speak


@pytest.mark.parametrize("chosen", [{}, *ALONE, *PAIRS], ids=lambda chosen: " and ".join(chosen.values()) or "all")
def test_each_facet_and_each_pair_keeps_its_countries_and_restrictions(made: Workspace, chosen: dict[str, str]) -> None:
    about_rows = ("categories", "statuses")
    kept = expected({field: value for field, value in chosen.items() if field not in about_rows})
    rows = [
        (article, place, category, status)
        for article, place, category, status in RESTRICTIONS
        if (article, place) in kept
        and chosen.get("categories", category) == category
        and chosen.get("statuses", status) == status
    ]
    found = records(made.restrictions(selection(chosen)))
    assert [(row.article_id, row.sentence, row.category, row.status) for row in found] == rows
    own = chosen.get("countries")
    assert {
        (row.article_id, row.sentence, row.iso3, row.form) for row in records(made.countries(selection(chosen)))
    } == {
        (a, n, code, form)
        for a, n, code, form in COUNTRIES
        if (a, n) in expected(chosen) and (own is None or (code == own and form != "associated"))
    }


def test_category_and_status_meet_in_one_statement_and_not_only_in_a_sentence(made: Workspace) -> None:
    chosen = Selection(categories=("permit",), statuses=("in force",))
    assert places(made.sentences(chosen)) == {("a", 2)}, "sentence 0 permits in the past and prohibits in force"


def test_entity_and_country_in_two_sentences_of_a_quote_do_not_meet(made: Workspace) -> None:
    chosen = Selection(entities=(BANK,), countries=("DEU",))
    assert len(made.quotes(Selection(entities=(BANK,), articles=("a",)))) == 1
    assert len(made.quotes(Selection(countries=("DEU",)))) == 1
    assert [made.count(table, chosen) for table in ("sentences", "quotes", "sources", "articles")] == [0] * 4


def test_two_values_of_a_facet_widen(made: Workspace) -> None:
    assert places(made.sentences(Selection(countries=("FRA", "DEU")))) == {("a", 0), ("a", 2), ("b", 1)}


def test_words_in_what_may_be_done_are_not_words_of_the_sentence(workspace: Workspace) -> None:
    missiles = workspace.restrictions(Selection(actions=("ATACMS",)))
    assert set(zip(missiles["category"], missiles["status"], strict=True)) == {
        ("permit", "past"),
        ("prohibit", "in force"),
        ("restrict", "in force"),
    }
    (extended,) = missiles[missiles["category"] == "prohibit"]["action_name"]
    assert "ATACMS" in extended
    assert workspace.restrictions(Selection(actions=("Kharkiv stance",))).empty
