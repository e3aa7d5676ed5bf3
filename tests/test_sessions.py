"""Several people on one server at once, each with a selection of their own, while articles come: real sessions."""

import importlib
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from sourcescope.store import Workspace
from sourcescope.tables import EntityRow, Tables

from .browser.conftest import Server, serving
from .test_store import article, both

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


def test_a_selection_outlasts_new_articles(many: ModuleType, server: Server, workspace: Workspace) -> None:
    """The box calls a choice by how much there is of it, and that has changed."""
    visitor = many.wanted(workspace.folder, 1)[0]
    (key,) = visitor.selection.entities
    with many.visiting(server.url) as session:
        assert many.said(session.load("", visitor.selection.to_query())) == visitor.said
        before = session.widgets[many.BOX].string_array_value.data[:]
        mention = EntityRow("a", 0, 0, 1, "x", "PERSON", visitor.name, key, None)
        workspace.write_as("z", both(article("a"), Tables.from_rows({"entities": [mention]})))
        for page in ("quoted", "", "countries"):
            assert many.said(session.turn(page)) == visitor.said
        assert session.widgets[many.BOX].string_array_value.data[:] != before, "it has another name"


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
        workspace.add(article(f"{number:016x}"))  # in which nobody is named
        people[number].join(2)
    for one in people:
        one.join()
    assert tally.wrong == []
    assert len(tally.seconds["Overview"]) == len(tally.seconds["Who is quoted"]) == PEOPLE
