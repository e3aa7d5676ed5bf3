"""What became of the inputs, in words and as JSON."""

from pathlib import Path

import pytest
from sourcescope.outcome import Outcome
from sourcescope.tables import ProblemRow

ROW = ProblemRow(None, "7", "a.txt", "read", "It is “empty”.", "Fill it.")


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome(), "0 articles added."),
        (Outcome(added=["a"]), "1 article added."),
        (Outcome(added=["a"] * 1200), "1,200 articles added."),
        (Outcome(known=["a"]), "1 article was there already: nothing has changed."),
        (
            Outcome(added=["a", "b"], known=["c", "d"]),
            "2 articles added. 2 articles were there already: nothing has changed.",
        ),
        (Outcome(anew=["a"], twice=2), "1 article analyzed anew by this version. 2 texts were given more than once."),
        (Outcome(problems=[ROW]), "1 input was not analyzed."),
        (Outcome(added=["a"], problems=[ROW, ROW]), "1 article added. 2 inputs were not analyzed."),
    ],
)
def test_an_outcome_is_told_in_words(outcome: Outcome, words: str) -> None:
    assert outcome.words() == words


def test_an_outcome_is_kept_and_read_back(tmp_path: Path) -> None:
    outcome = Outcome(["a"], ["b"], ["c"], 2, [ROW], stopped=True)
    outcome.write(tmp_path / "report.json")
    assert Outcome.read(tmp_path / "report.json") == outcome
    assert outcome.articles == ["a", "b", "c"]
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"problems": [{}]}', '{"problems": [], "other": 1}'])
def test_what_is_no_outcome_is_none(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "report.json").write_text(content)
    assert Outcome.read(tmp_path / "report.json") is None


def test_what_is_kept_nowhere_was_analyzed_and_not_added() -> None:
    assert Outcome(added=["a"]).words(kept=False) == "1 article analyzed."
