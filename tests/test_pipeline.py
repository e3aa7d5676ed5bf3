"""Positions, batches, and texts that nobody would print."""

import textwrap

import pandas as pd
import pytest
from sourcescope.errors import ModelMissing
from sourcescope.inputs import Article
from sourcescope.pipeline import analyze, analyze_batches
from sourcescope.tables import ROWS, ProblemRow, Tables, columns, records

HOSTILE = {
    "unbalanced marks": "“" * 500 + ' He said it. "' + '"' * 499,
    "right to left": "The minister said: \u202eمرحبا بالعالم\u202c and left. “שלום,” she said.",
    "emoji": "😀😡 “🇺🇦 stands,” said 🧑‍🚀 Anna Smith. 👍🏽" * 20,
    "markup": "</style><script>alert(1)</script> “<img src=x onerror=alert(1)>,” said <b>Bob Jones</b>.",
    "formulas": '=HYPERLINK("http://x","y")\n+1+1\n-2\n@SUM(A1)\n“=1+1,” said Ann Lee.',
    "control characters": "The \x01\x02 judge \x7f said\x0b it was \x1b[31m allowed.\x0c",
    "one letter": "x",
    "punctuation": "?!… — ”“ ’",
    "line ends": "\n\n\u2028One.\r Two.\n\n\n“Three,” he said.\n",
}


def assert_slices(tables: Tables) -> None:
    """Every position gives the words that stand beside it."""
    texts = dict(zip(tables.articles["article_id"], tables.articles["text"], strict=True))
    for name, frame in tables.items():
        spanned = [c.name.removesuffix("_start") for c in columns(name) if c.name.endswith("_start")]
        for row in records(frame):
            text = texts.get(row.article_id, "")
            if hasattr(row, "start"):
                assert text[row.start : row.end] == row.text
            for role in spanned:
                if pd.notna(getattr(row, f"{role}_start")):
                    start, end = getattr(row, f"{role}_start"), getattr(row, f"{role}_end")
                    assert text[start:end] == getattr(row, role)
            if name == "quotes" and row.spans:
                assert row.text == " … ".join(text[span["start"] : span["end"]] for span in row.spans)


def test_a_text_broken_into_lines_tells_what_the_same_text_in_paragraphs_does(
    seed_article: Article, seed_tables: Tables
) -> None:
    lines = [textwrap.wrap(paragraph, 72, break_on_hyphens=False) for paragraph in seed_article.text.split("\n")]
    broken = analyze([Article("\n\n".join("\n".join(paragraph) for paragraph in lines))])
    assert_slices(broken)
    for table, column in (("sentences", "text"), ("quotes", "text"), ("sources", "name"), ("restrictions", "action")):
        told = [[" ".join(str(cell).split()) for cell in one.get(table)[column]] for one in (broken, seed_tables)]
        assert told[0] == told[1]


def test_every_position_of_the_seed_article(seed_tables: Tables) -> None:
    assert_slices(seed_tables)
    assert len(seed_tables.sentences) == seed_tables.articles["sentences"].iloc[0] > 20


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_analyzed_as_they_are(name: str) -> None:
    tables = analyze([Article(HOSTILE[name])])
    assert_slices(tables)
    assert tables.articles["text"].tolist() == [HOSTILE[name]]
    assert not len(tables.problems)


def test_numbers_count_from_zero_without_gaps(seed_tables: Tables) -> None:
    for table, column in (("sentences", "sentence"), ("quotes", "quote"), ("sources", "source")):
        assert seed_tables.get(table)[column].tolist() == list(range(len(seed_tables.get(table))))


def test_links_lead_somewhere(seed_tables: Tables) -> None:
    sources = set(seed_tables.sources["source"])
    assert set(seed_tables.quotes["source"].dropna()) <= sources
    assert set(seed_tables.restrictions["source"].dropna()) <= sources
    assert seed_tables.quotes["last_sentence"].ge(seed_tables.quotes["sentence"]).all()


def test_words_of_sources_are_the_words_of_their_quotes(seed_tables: Tables) -> None:
    said = seed_tables.quotes.groupby("source")["words"].sum()
    for row in records(seed_tables.sources):
        assert row.words == said[row.source]


def test_the_same_text_twice_is_one_article(seed_article: Article) -> None:
    assert len(analyze([seed_article, [seed_article]]).articles) == 1


def test_batches_have_the_asked_size_and_pass_problems_on() -> None:
    articles = [Article(f"“Number {n} is here,” said Ann Lee.") for n in range(5)]
    problem = ProblemRow(None, None, "x.pdf", "read", "bad", "do")
    steps: list[int] = []
    batches = list(analyze_batches([*articles, problem], size=4, progress=steps.append))
    assert [len(batch.articles) for batch in batches] == [4, 1]
    assert batches[1].problems["input"].tolist() == ["x.pdf"]
    assert sum(steps) == 6


def test_nothing_gives_conforming_empty_tables() -> None:
    tables = analyze([])
    assert {name: len(frame) for name, frame in tables.items()} == dict.fromkeys(ROWS, 0)


def test_an_unknown_model_says_what_to_install() -> None:
    with pytest.raises(ModelMissing, match="pip install en-no-such-model"):
        analyze([Article("One.")], model="en_no_such_model")
