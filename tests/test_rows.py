"""Rows of one text."""

import pytest
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
