"""What counts, where people differ: leaders, seats of power, territories."""

import pandas as pd
import pytest
from sourcescope import summaries
from sourcescope.counting import Counting
from sourcescope.filters import Selection
from sourcescope.store import Workspace
from sourcescope.tables import ArticleRow, CountryRow, QuoteRow, SourceRow, Tables, arrow, conform

MENTIONS = [
    ("Russia", "RUS", "Russia", "name", "name"),
    ("Kremlin", "RUS", "Russia", "place", "seat of power"),
    ("Putin", "RUS", "Russia", "associated", "associated"),
    ("Guam", "GUM", "Guam", "name", "name"),
    ("American", "USA", "United States", "demonym", "demonym"),
    ("Macron", "FRA", "France", "associated", "associated"),
]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with one article of six mentions, and a source from Guam who says three words."""
    article = ArticleRow("a", None, None, None, None, None, None, "…", 100, 1, 1, "p")
    countries = [CountryRow("a", 0, n, n + 1, *mention) for n, mention in enumerate(MENTIONS)]
    source = SourceRow("a", 0, "Ida", "k", None, "named person", None, None, "GUM", None, None, None, 1, 3, 2)
    nobody = SourceRow("a", 1, "Max", "m", None, "named person", None, None, None, None, None, None, 1, 5, 0)
    quotes = [quote(0, words=3, direct=2), quote(1, words=5, direct=0)]
    rows = {"articles": [article], "countries": countries, "sources": [source, nobody], "quotes": quotes}
    ws = Workspace(tmp_path_factory.mktemp("counting") / "workspace")
    ws.add(Tables.from_rows(rows))
    return ws


def quote(source: int, *, words: int, direct: int) -> QuoteRow:
    said = dict.fromkeys(("cue", "cue_start", "cue_end", "speaker", "speaker_start", "speaker_end", "evidence"))
    return QuoteRow(
        article_id="a", quote=source, sentence=0, last_sentence=0, kind="mixed", spans=[], text="…", words=words,
        direct_words=direct, stance="neutral", speech="speech", source=source, rule="r", **said,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("counting", "expected"),
    [
        (Counting(), {"RUS": 2, "GUM": 1, "USA": 1}),
        (Counting(associated=True), {"RUS": 3, "GUM": 1, "USA": 1, "FRA": 1}),
        (Counting(seats=False), {"RUS": 1, "GUM": 1, "USA": 1}),
        (Counting(territories=False), {"RUS": 2, "USA": 2}),
    ],
)
def test_what_counts_is_counted(small: Workspace, counting: Counting, expected: dict[str, int]) -> None:
    found = summaries.countries(small, Selection(), counting=counting)
    assert dict(zip(found["iso3"], found["mentions"], strict=True)) == expected
    assert len(summaries.mentions(small, Selection(), counting=counting)) == sum(expected.values())
    assert summaries.positions(small, Selection(), counting=counting)["iso3"].nunique() == len(expected)


def test_mentions_are_paged_by_the_sentence(workspace: Workspace) -> None:
    every = summaries.mentions(workspace, Selection(), limit=1000)
    sentences = every[["article_id", "sentence"]].drop_duplicates()
    assert summaries.mention_sentences(workspace, Selection()) == len(sentences) < len(every)
    starts = range(0, len(sentences), 10)
    pages = [summaries.mentions(workspace, Selection(), limit=10, offset=start) for start in starts]
    assert {page["sentence"].nunique() for page in pages[:-1]} == {10}
    assert pd.concat(pages, ignore_index=True).equals(every)


def test_leaders_of_a_chosen_country_count_where_leaders_count(small: Workspace) -> None:
    chosen = Selection(countries=("RUS",))
    assert summaries.countries(small, chosen, counting=Counting(associated=True))["mentions"].tolist() == [3]
    assert summaries.countries(small, chosen)["mentions"].tolist() == [2]


def test_a_territorys_state_takes_its_name_and_its_sources(small: Workspace) -> None:
    heard = summaries.heard(small, Selection(), counting=Counting(territories=False)).set_index("iso3")
    assert heard.loc["USA", ["country", "mentions", "words"]].tolist() == ["United States", 2, 3]
    assert summaries.heard(small, Selection()).set_index("iso3").loc["GUM", "direct_words"] == 2


def test_sources_of_no_stated_country_stay_unknown(small: Workspace) -> None:
    sources, words, names = summaries.unplaced(small, Selection())
    assert (sources, words, len(names)) == (1, 5, 1)
    assert summaries.unplaced(small, Selection(countries=("ATA",))) == (0, 0, ())


def test_a_country_that_is_only_heard_stands_last(small: Workspace) -> None:
    heard = summaries.heard(small, Selection(), counting=Counting())
    assert heard["mentions"].is_monotonic_decreasing


def test_a_batch_from_before_there_were_rules_counts_in_full() -> None:
    before = arrow("countries", [CountryRow("a", 0, 0, 1, *MENTIONS[0][:4])])
    assert conform("countries", before)["rule"].isna().all()
