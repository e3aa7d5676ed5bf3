"""Rows of one text."""

import pytest
from sourcescope import analyze
from sourcescope.inputs import Article
from sourcescope.rows import count_quoted_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“one two,” three", 2),
        ("one “two” and “three four”", 3),
        ("none", 0),
        ("“open to the end", 4),
    ],
)
def test_quoted_words_are_those_within_marks(text: str, words: int) -> None:
    assert count_quoted_words(text) == words


def test_the_pronoun_that_stands_for_a_speaker_is_in_the_mention() -> None:
    tables = analyze([Article("The letter is from doctors and nurses who say that the wards are full.")])
    (quote,) = tables.quotes.itertuples()
    assert quote.speaker == "doctors and nurses who"
    assert tables.sources.iloc[int(quote.source)]["name"] == "doctors and nurses"
