"""Pairing of quotation marks."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sourcescope.nlp.layout import paragraphs
from sourcescope.nlp.quotation_marks import passages

TABLE = [
    ("“We will stay,” she said.", ["“We will stay,”"], "curly marks"),
    ('"We will stay," she said.', ['"We will stay,"'], "straight marks pair by their sides"),
    ("''We will stay,'' she said.", ["''We will stay,''"], "two apostrophes are one mark"),
    ("``We will stay,'' she said.", ["``We will stay,''"], "back ticks as TeX and old wires set them"),
    ("«We will stay», she said.", ["«We will stay»"], "angle marks"),
    ("„We will stay“, she said.", ["„We will stay“"], "low opening mark, high closing one"),
    ("'We will stay,' she said.", ["'We will stay,'"], "single marks as the outer ones"),
    ("‘We will stay,’ she said.", ["‘We will stay,’"], "curly single marks"),
    ("“He told me ‘no’ twice,” she said.", ["“He told me ‘no’ twice,”"], "single inside double"),
    ("'He told me \"no\" twice,' she said.", ["'He told me \"no\" twice,'"], "double inside single"),
    ("“He told me “no” twice,” she said.", ["“He told me “no” twice,”"], "double inside double"),
    ("The workers' pay and the city's plan don't match.", [], "apostrophes open and close nothing"),
    ("It was the '90s, and he told 'em so.", [], "elisions are not opening marks"),
    ("They called it a “sham” and a “farce”.", ["“sham”", "“farce”"], "two passages in a sentence"),
    ("He is 6'2\" tall.", [], "feet and inches"),
    ("”We will stay,” she said.", ["”We will stay,”"], "a closing mark typed for an opening one"),
    ("(“We will stay.”)", ["“We will stay.”"], "inside parentheses"),
    ('He said:"We will stay."', ['"We will stay."'], "no space before the opening mark"),
    ("We will stay,” she said.", [], "a closing mark alone quotes nothing"),
    ("She said “we will stay.", [], "an opening mark in mid paragraph that nothing closes quotes nothing"),
    ("“We will stay.", ["“We will stay."], "an opening mark at the start of the last paragraph quotes it"),
    ("“One is lost.\nTwo is not “quoted”.", ["“One is lost.", "“quoted”"], "an odd mark stays in its paragraph"),
    ("“One goes on.\n“Two ends it,” she said.", ["“One goes on.", "“Two ends it,”"], "quotation of two paragraphs"),
    ("He said: “One goes on.\n“Two ends.”", ["“One goes on.", "“Two ends.”"], "it may begin in mid paragraph"),
    ("“One.\n“Two.\n“Three.”", ["“One.", "“Two.", "“Three.”"], "quotation of three paragraphs"),
    ("“One.\nTwo ends,” she said.", ["“One.", "Two ends,”"], "the second paragraph's opening mark left out"),
    (
        "They said: “One is lost. “Two is found. “Three.” We left.",
        ["“One is lost.", "“Two is found.", "“Three.”"],
        "marks that open again where the paragraphs' breaks were lost",
    ),
    ("“One,” she said. “Two. “Three.”", ["“One,”", "“Two.", "“Three.”"], "the same after words of attribution"),
    ("“Yes, he said. “No.”", ["“No.”"], "a closing mark left out before words of attribution"),
    ("He called it “odd. It was. “No,” he said.", ["“No,”"], "an odd mark in mid sentence begins no speech"),
    ('"One is lost.\n“Two,” she said.', ['"One is lost.', "“Two,”"], "another style does not go on with it"),
    ('"The “open door” policy.\n"It ends."', ['"The “open door” policy.', '"It ends."'], "another style inside"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), TABLE, ids=[reason for _, _, reason in TABLE])
def test_passages(text: str, expected: list[str], reason: str) -> None:
    assert [text[found.start : found.end] for found in passages(text)] == expected, reason


def test_a_passage_that_goes_on_is_marked() -> None:
    found = passages("“One.\n“Two,” she said. “Three.”")
    assert [passage.continues for passage in found] == [False, True, False]
    found = passages("“One. “Two,” she said. “Three.”")
    assert [passage.continues for passage in found] == [False, True, False]
    assert not any(passage.continues for passage in passages('"One.\n“Two,” she said.'))


MARKS = st.text(alphabet="\"“”„«»'‘’‚`ab s.,!?—()\n\r\u2028\u00a05", max_size=120)


@settings(max_examples=400, deadline=None)
@given(st.one_of(MARKS, st.text(max_size=80)))
def test_any_arrangement_of_marks_stays_in_its_paragraphs(text: str) -> None:
    lines = paragraphs(text)
    end = 0
    for passage in passages(text):
        assert passage.start >= end, "in order, none overlaps another"
        end = passage.end
        assert text[passage.start : passage.end].strip()
        assert any(first <= passage.start < passage.end <= last for first, last in lines)


@settings(max_examples=200, deadline=None)
@given(MARKS)
def test_an_odd_mark_costs_no_more_than_its_paragraph(text: str) -> None:
    quoted = "She left. “We will stay,” she said."
    found = passages(
        f"{quoted}\nPlain words here.\n{text.splitlines()[0] if text.splitlines() else ''}\nNo mark.\n{quoted}"
    )
    words = "“We will stay,”"
    assert found[0][:2] == (10, 10 + len(words))
    assert found[-1].end - found[-1].start == len(words)


@pytest.mark.parametrize("text", ["“" * 20_000, '"a ' * 20_000, "'a' “b " * 20_000, "” “" * 20_000, "“a. " * 20_000])
def test_time_grows_with_length_only(text: str) -> None:
    began = time.perf_counter()
    passages(text)
    assert time.perf_counter() - began < 5
