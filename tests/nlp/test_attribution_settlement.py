"""Which attributions hold together, on numbers alone."""

import pytest
from sourcescope.nlp.attribution.cues import Cue
from sourcescope.nlp.attribution.pieces import Content
from sourcescope.nlp.attribution.settlement import Attribution, settled

Given = tuple[int, tuple[tuple[int, int], ...], float]


def attribution(
    token: int, pieces: tuple[tuple[int, int], ...], score: float, *others: tuple[float, Content]
) -> Attribution:
    cue = Cue(token, "verb", "say", token, token, token, token)
    return Attribution(cue, Content("after", pieces), None, score, [], list(others))


TABLE: list[tuple[list[Given], list[int], str]] = [
    ([(1, ((2, 5),), 1.0), (7, ((8, 9),), 1.0)], [1, 7], "apart: both stay"),
    ([(1, ((2, 9),), 1.0), (4, ((5, 9),), 1.5)], [1], "the outer one stays though the inner scores a little more"),
    ([(1, ((2, 9),), 1.0), (4, ((5, 9),), 4.0)], [4], "the inner one stays when it scores far more"),
    ([(1, ((2, 5),), 1.0), (7, ((2, 5),), 2.0)], [7], "the same words are attributed once"),
    ([(1, ((2, 9),), 1.0), (20, ((4, 5),), 2.0)], [20], "overlapping words are attributed once"),
]


@pytest.mark.parametrize(("given", "kept", "reason"), TABLE, ids=[reason for _, _, reason in TABLE])
def test_settled(given: list[Given], kept: list[int], reason: str) -> None:
    found = settled([attribution(*entry) for entry in given], 30)
    assert sorted(entry.cue.token for entry in found) == kept, reason


def test_a_loser_falls_back_on_its_next_best_content() -> None:
    first = attribution(1, ((2, 9),), 3.0)
    second = attribution(12, ((8, 11),), 2.0, (0.5, Content("after", ((13, 15),))))
    assert [entry.content.pieces for entry in settled([first, second], 30)] == [((2, 9),), ((13, 15),)]


def test_a_piece_that_is_taken_is_dropped_from_several() -> None:
    first = attribution(1, ((2, 5),), 3.0)
    second = attribution(10, ((8, 9), (4, 5)), 2.0)
    assert [entry.content.pieces for entry in settled([first, second], 30)] == [((2, 5),), ((8, 9),)]


def test_nothing_gives_nothing() -> None:
    assert settled([], 0) == []
