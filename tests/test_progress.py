"""How far long work is, on a terminal and elsewhere."""

import io

import pytest
from sourcescope import jobs, progress
from sourcescope.progress import Progress, duration


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, in a list of one."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def run(out: io.StringIO, clock: list[float]) -> str:
    """A model is loaded in 10 seconds, then 4 articles are read in a second each; the third is bad."""
    told = Progress(4, out)
    told.say("loading the language model")
    clock[0] += 10
    for number in range(1, 5):
        told.problems += number == 3
        told.step()
        clock[0] += 1
    told.end()
    return out.getvalue()


def test_elsewhere_lines_tell_count_speed_time_left_and_problems(clock: list[float]) -> None:
    """The first article tells no speed: the model was loaded before it."""
    assert run(io.StringIO(), clock).splitlines()[:4] == [
        "loading the language model",
        "analyzed 1 of 4 articles, 0 problems",
        "analyzed 2 of 4 articles, 1.0 a second, 2 s left, 0 problems",
        "analyzed 3 of 4 articles, 1.0 a second, 1 s left, 1 problem",
    ]


def test_on_a_terminal_one_line_renews_itself(clock: list[float]) -> None:
    told = run(Terminal(), clock)
    assert told.count("\n") == 1 and told.endswith("\n")
    assert told.count("\r") == 6 and all(part.endswith("\x1b[K") for part in told.strip().split("\r")[1:])


def test_a_job_reads_these_lines(clock: list[float]) -> None:
    told = [found.groups() for found in jobs.LINE.finditer(run(io.StringIO(), clock))]
    assert told[:3] == [("1", "4", "0"), ("2", "4", "0"), ("3", "4", "1")] and told[-1] == ("4", "4", "1")


@pytest.mark.parametrize(("seconds", "words"), [(0, "0 s"), (89.4, "89 s"), (120, "2 min"), (9000, "2.5 h")])
def test_times_are_told_in_the_unit_that_fits(seconds: float, words: str) -> None:
    assert duration(seconds) == words
