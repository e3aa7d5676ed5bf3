"""The seed article, against the gold that one careful reader made of it: what the first page of the dashboard shows."""

import hashlib

import pytest
from sourcescope.evaluation import evaluate
from sourcescope.inputs import Article
from sourcescope.tables import Tables, records

from .conftest import ROOT, SEED

GOLD = ROOT / "seeds" / "gold"
DIGEST = "925dd95b3fb7871d80d6a27e99f2f6d331d10154f1c7b78b48c98a92e25aa95a"

# (kind, first words of the content, speaker as worded, name of the source)
DIRECT = [
    ("“The President recently directed", "one official", "US officials"),
    ("“Of course, it’s the right move", "he", "Alexander Vindman"),
    ("“I don’t think we can", "Connolly", "Gerry Connolly"),
]
COUNTRIES = {"USA", "UKR", "RUS", "GBR", "NLD", "SWE", "FIN", "DEU"}


def test_text_is_the_one_that_the_gold_was_made_of(seed_article: Article) -> None:
    assert hashlib.sha256(SEED.read_bytes()).hexdigest() == DIGEST
    assert seed_article.text == SEED.read_text("utf-8")


def test_direct_quotes_have_their_speakers_and_there_is_no_other(seed_tables: Tables) -> None:
    names = {row.source: row.name for row in records(seed_tables.sources)}
    direct = [row for row in records(seed_tables.quotes) if row.kind == "direct"]
    found = [(row.text, row.speaker, names[row.source]) for row in direct]
    assert len(found) == len(DIRECT)
    for (text, speaker, name), (words, said_by, source) in zip(found, DIRECT, strict=True):
        assert text.startswith(words)
        assert (speaker, name) == (said_by, source)
    assert [len(row.spans) for row in direct] == [1, 1, 2], "Connolly's two sentences are one quote"


def test_silence_of_embassy_and_mission_is_told(seed_tables: Tables) -> None:
    silent = [row.speaker for row in records(seed_tables.quotes) if row.kind == "no response"]
    assert silent == ["Russia’s embassy in Washington", "its mission to the United Nations in New York"]


def test_at_least_eleven_reported_attributions() -> None:
    scores = evaluate(GOLD / "seed-quotes.jsonl").set_index("measure")
    found = scores.loc["all, joint", "recall"] * scores.loc["all, joint", "gold"]
    assert round(found) - len(DIRECT) + 2 >= 11, "two more are the silent ones, which the measure leaves out"
    assert scores.loc["direct, joint", "precision"] == 1.0


def test_countries_are_the_eight_and_their_mentions() -> None:
    scores = evaluate(GOLD / "seed-countries.jsonl").set_index("measure")
    assert scores.loc["documents", "f1"] == 1.0
    assert scores.loc["mentions", "recall"] * 75 >= 73


def test_heard_against_mentioned(seed_tables: Tables) -> None:
    heard = {row.iso3: (row.mentions, row.direct_words) for row in records(seed_tables.heard)}
    assert heard.keys() == COUNTRIES
    assert heard["USA"][1] == 57
    assert heard["UKR"] == (28, 0), "much spoken of, not heard"
    assert heard["RUS"] == (23, 0), "much spoken of, not heard"


def test_organizations_are_no_countries(seed_tables: Tables) -> None:
    found = [(row.text, row.organization) for row in records(seed_tables.organizations)]
    assert found == [("United Nations", "UN"), *[("NATO", "NATO")] * 6]
    assert set(seed_tables.organizations["members"].iloc[1].split()) >= {"USA", "DEU", "FIN"}


def test_leaders_are_in_the_table_but_in_no_count(seed_tables: Tables) -> None:
    associated = seed_tables.countries.query("form == 'associated'")
    assert {"Putin", "Biden"} <= set(associated["text"])
    assert seed_tables.heard["mentions"].sum() == len(seed_tables.countries) - len(associated) == 75


def test_country_set(seed_tables: Tables) -> None:
    assert set(seed_tables.countries["iso3"]) == COUNTRIES


def test_restrictions() -> None:
    scores = evaluate(GOLD / "seed-restrictions.jsonl").set_index("measure")
    assert scores.loc["category", "f1"] >= 0.9
    assert scores.loc["reversals of the found", "rate"] == 0.0


@pytest.mark.parametrize(
    ("name", "naming", "country"),
    [
        ("US officials", "unnamed group", "USA"),
        ("Alexander Vindman", "named person", "USA"),
        ("Gerry Connolly", "named person", "USA"),
        ("Vladimir Putin", "named person", "RUS"),
        ("Ukrainian commanders", "unnamed group", "UKR"),
        ("Russia’s embassy in Washington", "named organization", "RUS"),
    ],
)
def test_sources_are_named_and_placed(seed_tables: Tables, name: str, naming: str, country: str) -> None:
    row = next(row for row in records(seed_tables.sources) if row.name == name)
    assert (row.naming, row.country) == (naming, country)


def test_condition_of_anonymity_is_quoted_as_worded(seed_tables: Tables) -> None:
    conditions = seed_tables.sources.dropna(subset=["anonymity"])
    assert [(row.name, row.anonymity) for row in records(conditions)] == [
        ("US officials", "on the condition of anonymity")
    ]


def test_putin_is_one_entity(seed_tables: Tables) -> None:
    texts = seed_tables.entities.query("entity == 'person:vladimir putin'")["text"].tolist()
    assert texts == ["Vladimir Putin", "Putin", "Putin", "Vladimir Putin"]
