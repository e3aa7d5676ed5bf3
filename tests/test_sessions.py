"""Several people on one server at once, each with a selection of their own, while articles come: real sessions."""

import importlib
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from sourcescope.store import Workspace
from sourcescope.tables import ArticleRow, SentenceRow, Tables

from .browser.conftest import Server, serving

BENCH = Path(__file__).resolve().parents[1] / "bench"
PEOPLE = 5


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCH))
    return importlib.import_module("many_sessions")


@pytest.fixture
def server(workspace: Workspace) -> Iterator[Server]:
    """The dashboard on the seed article."""
    with serving(workspace.folder) as server:
        yield server


def come(workspace: Workspace, number: int) -> None:
    """Add an article in which nobody is named."""
    name = f"{number:016x}"
    article = ArticleRow(name, None, f"Number {number}", None, None, None, None, "Hm.", 3, 1, 1, "p")
    workspace.add(Tables.from_rows({"articles": [article], "sentences": [SentenceRow(name, 0, 0, 0, 3, "Hm.", 1)]}))


def test_everybody_gets_the_figures_of_their_own_selection(
    many: ModuleType, server: Server, workspace: Workspace
) -> None:
    visitors = many.wanted(workspace.folder, PEOPLE)
    assert len({visitor.said for visitor in visitors}) == PEOPLE
    assert len({tuple(visitor.figures[""].values()) for visitor in visitors}) > PEOPLE / 2, "a mistake would be seen"
    tally = many.Tally()
    people = [
        threading.Thread(target=many.sit, args=(server.url, visitor, tally), kwargs={"link": number % 2 == 1})
        for number, visitor in enumerate(visitors)
    ]
    for one in people:
        one.start()
    for number in range(3):
        come(workspace, number)
        people[number].join(2)
    for one in people:
        one.join()
    assert tally.wrong == []
    assert len(tally.seconds["Overview"]) == len(tally.seconds["Who is quoted"]) == PEOPLE
