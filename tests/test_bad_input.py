"""Bad input, the whole way: one command is given all of it, analyzes the rest, and says what it did not."""

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from sourcescope import cli, exports
from sourcescope.store import Workspace
from sourcescope.tables import ROWS

from .inputs.bad_inputs import CASES

ENGLISH = "The minister said on Monday that the new rules would be published before the end of the year. "

# What is odd, and is English: analyzed as it is.
TAKEN = {
    "marks.txt": ENGLISH + "“" * 1000 + " He left.",
    "arabic.txt": ENGLISH + "The sign read \u202eمرحبا بالعالم\u202c. “שלום,” said Ann Lee.",
    "emoji.txt": ENGLISH + "😀🇺🇦 “We agree 👍🏽,” said 🧑‍🚀 Ann Lee. " * 50,
    "markup.txt": ENGLISH + "</style><script>alert(1)</script> “<img src=x onerror=alert(1)>,” said <b>Ann Lee</b>.",
    "formulas.txt": '=HYPERLINK("http://x","y")\n+1+1\n-2\n@SUM(A1)\n\t=1\n“=1+1,” said Ann Lee.\n' + ENGLISH,
    "control.txt": "The judge \x01\x02\x7f said\x0b\x1b[31m it was allowed.\x0c " + ENGLISH * 5,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for everything, analyzed into ``ws`` and ``out``."""
    return tmp_path_factory.mktemp("bad")


@pytest.fixture(scope="module")
def done(folder: Path) -> "subprocess.CompletedProcess[str]":
    """One command that is given every bad input, each from a folder of its own, with what is good after them."""
    inputs = []
    for number, case in enumerate(CASES):
        own = folder / str(number)
        own.mkdir()
        inputs.append(case.made(own))
    taken = folder / "taken"
    taken.mkdir()
    for name, text in TAKEN.items():
        (taken / name).write_bytes(text.encode())
    good = json.dumps({"id": "good", "text": "“We agree,” said Ann Lee."})
    odd = json.dumps({"id": "\ud800", "text": "“We do not,” said Bob Ray.", "title": 5, "published": "31st of May"})
    (taken / "lines.jsonl").write_text("\n".join([good, "", odd]))
    options = ["--workspace", str(folder / "ws"), "--out", str(folder / "out")]
    command = [sys.executable, "-m", "sourcescope", "analyze", *inputs, ENGLISH * 10, str(taken), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def ws(folder: Path, done: "subprocess.CompletedProcess[str]") -> Workspace:
    return Workspace(folder / "ws")


def test_the_exit_status_says_that_not_all_was_analyzed(done: "subprocess.CompletedProcess[str]") -> None:
    bad = len(CASES) + 1
    good = len(TAKEN) + 2
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    assert f"analyzed {good + bad} of {good + bad} articles" in done.stdout and f", {bad} problems" in done.stdout


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.name for case in CASES])
def test_each_bad_input_is_a_problem_with_what_to_do(number: int, folder: Path, ws: Workspace) -> None:
    case = CASES[number]
    rows = [
        row
        for row in ws.problems().itertuples()
        if row.hint == case.hint and case.fits(str(row.problem), folder / str(number))
    ]
    own = [row for row in rows if f"/{number}/" in row.input or row.input.startswith(case.name[:7])]
    assert own and all(row.stage == "read" for row in own)


def test_every_problem_is_printed(done: "subprocess.CompletedProcess[str]", ws: Workspace) -> None:
    assert all(f"{row.input}: {row.problem} {row.hint}" in done.stderr for row in ws.problems().itertuples())


def test_the_rest_is_analyzed_as_it_is(ws: Workspace) -> None:
    read = set(ws.articles()["text"])
    assert read == {*TAKEN.values(), "“We agree,” said Ann Lee.", "“We do not,” said Bob Ray."}
    assert set(ws.articles()["external_id"].dropna()) == {"good", "?"}
    assert "Ann Lee" in set(ws.sources()["name"])


@pytest.mark.parametrize("table", ROWS)
def test_what_is_written_is_what_the_workspace_holds(table: str, folder: Path, ws: Workspace) -> None:
    kept = ws.table(table)
    written = exports.read_csv(folder / "out" / f"{table}.csv", table)
    order = list(kept.columns[:3])
    again = [frame.sort_values(order, kind="stable").reset_index(drop=True) for frame in (kept, written)]
    assert again[0].astype(str).equals(again[1].astype(str))


def test_no_cell_of_a_file_is_a_formula(folder: Path, ws: Workspace) -> None:
    for table in ROWS:
        cells = pd.read_csv(folder / "out" / f"{table}.csv", dtype=str, keep_default_na=False)
        assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r") for row in cells.to_numpy() for cell in row)
    assert cli.main(["export", "--workspace", str(ws.folder), "--out", str(folder / "x"), "--format", "xlsx"]) == 0
    book = openpyxl.load_workbook(folder / "x" / "tables.xlsx")
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
