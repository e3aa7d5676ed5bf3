"""Texts that are broken into lines of even length, as in mail."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sourcescope.nlp.layout import unwrapped

PARAGRAPHS = [
    "The city council voted on Tuesday to prohibit electric scooters on downtown sidewalks, a step that Mayor Ana Ruiz "
    "called overdue after three accidents in May.",
    "“People should be able to walk without fear,” Ruiz said. She added that the police would begin to stop riders in "
    "the first week of June.",
]


def wrapped(*, between: str = "\n\n", indent: str = "", width: int = 64) -> str:
    return between.join("\n".join(textwrap.wrap(indent + paragraph, width)) for paragraph in PARAGRAPHS)


READ = [
    (wrapped(), "\n\n".join(PARAGRAPHS), "paragraphs with a blank line between"),
    (wrapped(width=78), "\n\n".join(PARAGRAPHS), "a wider column"),
    (
        "Council bans scooters\n\n" + wrapped(),
        "Council bans scooters\n\n" + "\n\n".join(PARAGRAPHS),
        "a headline above",
    ),
    (
        wrapped(between="\n", indent="    "),
        "\n".join("    " + paragraph for paragraph in PARAGRAPHS),
        "paragraphs that are set in",
    ),
]
KEPT = [
    ("\n".join(PARAGRAPHS), "a paragraph a line"),
    (
        "\n".join(["The mayor said no.", "The council agreed.", "Nobody else was asked about it.", "It is over."] * 3),
        "short",
    ),
    ("\n".join(f"Item {number} of a list that is long enough, by {number} words" for number in range(9)), "a list"),
    ("", "nothing"),
    (wrapped()[:60], "one line"),
]


@pytest.mark.parametrize(("text", "read", "reason"), READ, ids=[reason for *_, reason in READ])
def test_lines_that_only_fill_the_column_run_on(text: str, read: str, reason: str) -> None:
    assert unwrapped(text) == read
    assert len(unwrapped(text)) == len(text)


@pytest.mark.parametrize(("text", "reason"), KEPT, ids=[reason for _, reason in KEPT])
def test_other_texts_stay_as_they_are(text: str, reason: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="ab \n\t“.", max_size=400), st.integers(1, 60))
def test_nothing_but_line_breaks_is_changed(text: str, width: int) -> None:
    for one in (text, "\n".join(textwrap.wrap(text * 6, width))):
        assert [a == b or (a, b) == ("\n", " ") for a, b in zip(one, unwrapped(one), strict=True)].count(False) == 0
