"""From the lines of printed pages to paragraphs."""

import pytest
from sourcescope.inputs.printed import Line, paragraphs, without_running_heads

FULL = "The council said on Monday that all of the rules would be"


def lines(*rows: tuple[str, float, float] | tuple[str, float, float, float]) -> list[Line]:
    return [Line(row[0], row[1], row[2], row[3] if len(row) > 3 else 10) for row in rows]


# (what sets the paragraphs apart, lines, paragraphs)
CASES = [
    (
        "nothing: one paragraph",
        lines((FULL, 70, 700), ("published before the end of the year.", 70, 688)),
        [f"{FULL} published before the end of the year."],
    ),
    (
        "a step between lines, though the one before is full",
        lines((FULL, 70, 700), (FULL, 70, 688), (FULL + ".", 70, 676), ("It is so.", 70, 654)),
        [f"{FULL} {FULL} {FULL}.", "It is so."],
    ),
    (
        "an indent",
        lines((FULL, 84, 700), (FULL, 70, 688), (FULL, 84, 676), (FULL, 70, 664)),
        [f"{FULL} {FULL}", f"{FULL} {FULL}"],
    ),
    (
        "a line that ends early, with a sentence",
        lines((FULL, 70, 700), ("That is all.”", 70, 688), (FULL, 70, 676)),
        [f"{FULL} That is all.”", FULL],
    ),
    (
        "the size of the type",
        lines(("New rules", 70, 700, 20), (FULL, 70, 676), (FULL, 70, 664)),
        ["New rules", f"{FULL} {FULL}"],
    ),
    (
        "a quotation set to the right stays whole",
        lines((FULL, 70, 700), (FULL, 90, 676), (FULL, 90, 664), (FULL, 70, 640)),
        [FULL, f"{FULL} {FULL}", FULL],
    ),
    (
        "a paragraph goes on at the top of the next column",
        lines((FULL, 70, 112), (FULL, 70, 100), (FULL, 320, 700), (FULL, 320, 688)),
        [" ".join([FULL] * 4)],
    ),
]


@pytest.mark.parametrize(("why", "given", "expected"), CASES, ids=[case[0] for case in CASES])
def test_paragraphs_are_found(why: str, given: list[Line], expected: list[str]) -> None:
    assert paragraphs([given]) == expected


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the rules were pub-", "lished late", "the rules were published late"),
        ("a well-", "known man", "a well-known man"),
        ("a state-of-", "the-art boat", "a state-of-the-art boat"),
        ("the Franco-", "German plan", "the Franco-German plan"),
        ("an anti-war man, an anti-", "war plan", "an anti-war man, an anti-war plan"),
        ("he said -", "and left", "he said - and left"),
    ],
)
def test_a_word_broken_by_a_hyphen_is_made_whole(first: str, second: str, joined: str) -> None:
    assert paragraphs([lines((first, 70, 700), (second, 70, 688))]) == [joined]


def test_running_heads_and_page_numbers_go_whatever_their_number() -> None:
    def page(number: int) -> list[Line]:
        return lines(
            ("Northport Courier", 70, 760), (f"{FULL} {'abc'[number]}", 70, 700), (f"Page {number} of 3", 300, 30)
        )

    assert [[line.text for line in page] for page in without_running_heads([page(0), page(1), page(2)])] == [
        [f"{FULL} a"],
        [f"{FULL} b"],
        [f"{FULL} c"],
    ]
    assert len(without_running_heads([page(0)])[0]) == 3


def test_no_lines_are_no_paragraphs() -> None:
    assert paragraphs([]) == [] and paragraphs([[]]) == []
