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

ENGLISH = "The minister said on Monday that the new rules would be published before the end of the year. "
GERMAN = (
    "Der Minister sagte am Montag, dass die neuen Regeln noch vor dem Ende des Jahres veröffentlicht werden sollen. "
    "Die Opposition kritisierte den Plan scharf und verlangte eine Debatte im Parlament über die Folgen für die Bürger."
)

# name → content, and words of the problem that it must be
REFUSED = {
    "empty.txt": (b"", "The text is empty"),
    "blank.txt": (b" \n\t \r\n\n", "The text is empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary file"),
    "notes.pdf": (b"%PDF-1.7", "The PDF is damaged"),
    "line.txt": (b"word " * 1_000_000, "at most 1,000,000"),
    "german.txt": (GERMAN.encode(), "looks like German"),
}
LINES = {
    "not json": "The line is not JSON",
    '{"title": "No words"}': "no field “text”",
    '{"text": null}': "JSON NoneType",
    '{"text": " "}': "The text is empty",
    json.dumps({"text": "word " * 1_000_000}): "at most 1,000,000",
    json.dumps({"text": GERMAN}): "looks like German",
}

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
    """A folder with everything in it, analyzed into ``ws`` and ``out``."""
    folder = tmp_path_factory.mktemp("bad")
    for name, (content, _) in REFUSED.items():
        (folder / name).write_bytes(content)
    for name, text in TAKEN.items():
        (folder / name).write_bytes(text.encode())
    good = json.dumps({"id": "good", "text": "“We agree,” said Ann Lee."})
    odd = json.dumps({"id": "\ud800", "text": "“We do not,” said Bob Ray.", "title": 5, "published": "31st of May"})
    (folder / "lines.jsonl").write_text("\n".join([*LINES, good, "", odd]))
    return folder


@pytest.fixture(scope="module")
def done(folder: Path) -> "subprocess.CompletedProcess[str]":
    words = ["analyze", str(folder), str(folder / "missing.txt"), ENGLISH * 10]
    options = ["--workspace", str(folder / "ws"), "--out", str(folder / "out")]
    command = [sys.executable, "-m", "sourcescope", *words, *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def ws(folder: Path, done: "subprocess.CompletedProcess[str]") -> Workspace:
    return Workspace(folder / "ws")


def test_the_exit_status_says_that_not_all_was_analyzed(done: "subprocess.CompletedProcess[str]") -> None:
    bad = len(REFUSED) + len(LINES) + 2
    good = len(TAKEN) + 2
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    assert f"analyzed {good + bad} of {good + bad} articles" in done.stdout and f", {bad} problems" in done.stdout


@pytest.mark.parametrize("name", REFUSED)
def test_each_refused_file_is_a_problem_with_what_to_do(name: str, folder: Path, ws: Workspace) -> None:
    problems = ws.problems()
    (row,) = problems[problems["input"] == str(folder / name)].itertuples()
    assert REFUSED[name][1] in row.problem and row.stage == "read" and row.hint.endswith(".")


@pytest.mark.parametrize("number", range(len(LINES)))
def test_each_refused_line_is_a_problem_of_its_own(number: int, folder: Path, ws: Workspace) -> None:
    problems = ws.problems()
    (row,) = problems[problems["input"] == f"{folder / 'lines.jsonl'}, line {number + 1}"].itertuples()
    assert list(LINES.values())[number] in row.problem


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
