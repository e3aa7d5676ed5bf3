"""The documentation is true: everything has its place in it, links lead somewhere, and its Python blocks run."""

import argparse
import importlib.util
import re
import shutil
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from sourcescope.cli import parser
from sourcescope.filters import FACETS, Facet
from sourcescope.tables import ROWS, columns

from .conftest import ROOT, SEED

DOCS = ROOT / "docs"
PAGES = sorted({ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")})
TEXT = {page: page.read_text("utf-8") for page in PAGES}
ALL = "\n".join(TEXT.values())
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def blocks(page: Path, language: str) -> list[str]:
    return [code for told, code in BLOCK.findall(TEXT[page]) if told == language]


def commands() -> dict[str, argparse.ArgumentParser]:
    """The commands by name."""
    (verbs,) = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return verbs.choices


@pytest.mark.parametrize("command", commands())
def test_every_command_is_told(command: str) -> None:
    assert f"sourcescope {command}" in ALL


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.query)
def test_every_facet_is_told(facet: Facet) -> None:
    assert f"| `--{facet.query}` | `{facet.query}=` | `{facet.field}` |" in TEXT[DOCS / "data-format.md"]


@pytest.mark.parametrize("table", ROWS)
def test_every_table_and_column_is_told(table: str) -> None:
    page = TEXT[DOCS / "data-format.md"]
    section = page.partition(f"\n## {table}\n")[2].partition("\n## ")[0]
    assert all(f"| `{column.name}` | {column.type_name} | {column.meaning} |" in section for column in columns(table))


def test_the_data_dictionary_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("data_format", DOCS / "data_format.py")
    assert spec is not None and spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    page = TEXT[DOCS / "data-format.md"]
    assert page.count(script.MARK) == 1
    assert page == script.renewed(page), "run: make docs"


@pytest.mark.parametrize(
    "factory", sorted(entry.name for entry in entry_points(group="spacy_factories") if "sourcescope" in entry.value)
)
def test_every_component_is_told(factory: str) -> None:
    assert f"`{factory}`" in TEXT[DOCS / "adding-a-component.md"]


def test_every_decision_is_listed_in_order() -> None:
    records = sorted(path.name for path in (DOCS / "decisions").glob("[0-9]*.md"))
    assert LINK.findall(TEXT[DOCS / "decisions" / "README.md"]) == records
    assert [int(record[:4]) for record in records] == list(range(1, len(records) + 1))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(TEXT[page]):
        assert "://" in target or (page.parent / target).exists(), target


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=name)
def test_python_blocks_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other, as in one session, in a folder with the seed article as story.txt, and an articles.jsonl."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SEED.parent, tmp_path / "seeds")
    shutil.copy(SEED, "story.txt")
    Path("articles.jsonl").write_text('{"id": "1", "text": "Officials in Oslo lifted the ban."}\n', "utf-8")
    session: dict[str, object] = {"__name__": "session"}
    for number, code in enumerate(blocks(page, "python"), 1):
        exec(compile(code, f"{name(page)}, block {number}", "exec"), session)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_shown_are_commands(page: Path) -> None:
    """Each line ``sourcescope …`` of a block has words that the command takes."""
    code = [
        line
        for language in ("", "sh", "bash", "console")
        for block in blocks(page, language)
        for line in block.split("\n")
    ]
    for line in code:
        words = line.removeprefix("$ ").partition("#")[0].split()
        if words[:1] == ["sourcescope"]:
            assert words[1] in commands(), line
            flags = {flag for action in commands()[words[1]]._actions for flag in action.option_strings}
            assert {word.strip("[]") for word in words if word.strip("[").startswith("--")} <= flags, line
