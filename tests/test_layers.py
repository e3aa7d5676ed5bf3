"""Who may import whom. The import contracts themselves stand in pyproject.toml and are run by make test."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import ROOT

PACKAGE = ROOT / "lib" / "sourcescope"
PAGES = sorted((ROOT / "pages").glob("*.py"))
ALLOWED = {"streamlit", "pandas", "sourcescope"}
FORBIDDEN = ("sourcescope.nlp", "sourcescope.pipeline", "spacy", "dask")
UI = sorted(path.stem for path in (PACKAGE / "ui").glob("*.py") if path.stem not in ("__init__", "dashboard"))


def imported(path: Path) -> set[str]:
    """The modules that a script imports, also inside its functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", ["app.py", *[f"pages/{page.name}" for page in PAGES]])
def test_pages_import_only_what_shows_things(path: str) -> None:
    names = imported(ROOT / path)
    assert {name.partition(".")[0] for name in names} <= ALLOWED
    assert not [name for name in names if name.startswith(FORBIDDEN)]


def test_there_are_pages() -> None:
    assert {page.stem for page in PAGES} == {
        "overview",
        "quoted",
        "countries",
        "restrictions",
        "articles",
        "read",
        "tables",
        "add",
    }


def test_opening_the_dashboard_imports_neither_spacy_nor_dask() -> None:
    modules = ", ".join(f"sourcescope.ui.{name}" for name in UI)
    code = f"import sys, sourcescope, {modules}; print([m for m in ('spacy', 'thinc', 'dask') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, sourcescope; print([m for m in ('spacy', 'pandas', 'duckdb', 'streamlit') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("spacy", ("nlp/", "pipeline.py", "rows.py")),
        ("streamlit", ("ui/",)),
        ("duckdb", ("index.py", "store.py")),
        ("plotly", ("charts.py", "trends.py")),
        ("dask", ()),
    ],
)
def test_each_library_is_imported_where_it_belongs(library: str, homes: tuple[str, ...]) -> None:
    for path in PACKAGE.rglob("*.py"):
        if not str(path.relative_to(PACKAGE)).startswith(homes):
            assert library not in {name.partition(".")[0] for name in imported(path)}, path


def test_only_selections_store_and_summaries_say_sql() -> None:
    for path in PACKAGE.rglob("*.py"):
        if path.stem not in ("corpus", "counting", "filters", "index", "store", "summaries"):
            assert "SELECT " not in path.read_text("utf-8"), path


def test_import_contracts_hold() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
