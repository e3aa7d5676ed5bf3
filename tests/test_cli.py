"""The command, as a person types it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pandas as pd
import pytest
from sourcescope import cli, exports
from sourcescope.filters import FACETS, Selection
from sourcescope.store import Workspace
from sourcescope.tables import ROWS

from .conftest import ROOT, SEED


def run(*words: object) -> int:
    return cli.main([str(word) for word in words])


def test_words_that_are_wrong_end_with_2() -> None:
    with pytest.raises(SystemExit) as ended:
        run("analyse")
    assert ended.value.code == 2


@pytest.mark.parametrize("extension", ["csv", "jsonl", "parquet"])
def test_analyze_writes_one_file_a_table(tmp_path: Path, extension: str) -> None:
    assert run("analyze", SEED, "--out", tmp_path / "out", "--format", extension) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {f"{name}.{extension}" for name in ROWS}
    read = {"csv": exports.read_csv, "jsonl": exports.read_jsonl, "parquet": lambda path, _: pd.read_parquet(path)}
    articles = read[extension](tmp_path / "out" / f"articles.{extension}", "articles")
    assert articles["title"].tolist() == ["US quietly lets Ukraine use American weapons inside Russia"]


def test_analyze_keeps_a_workspace_and_export_selects_from_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("analyze", SEED, "--workspace", tmp_path / "ws") == 0
    assert "analyzed 1 of 1 articles, 0 problems" in capsys.readouterr().out
    told = ("--entity", "person:vladimir putin", "--out", tmp_path / "out", "--format", "jsonl")
    assert run("export", "--workspace", tmp_path / "ws", *told) == 0
    rows = exports.read_jsonl(tmp_path / "out" / "quotes.jsonl", "quotes")
    chosen = Selection(entities=("person:vladimir putin",))
    assert len(rows) == Workspace(tmp_path / "ws").count("quotes", chosen) > 0


def test_export_makes_a_workbook(tmp_path: Path, workspace: Workspace) -> None:
    assert run("export", "--workspace", workspace.folder, "--out", tmp_path, "--format", "xlsx") == 0
    assert list(pd.read_excel(tmp_path / "tables.xlsx", sheet_name=None)) == list(ROWS)


def test_export_from_a_folder_that_is_not_there_makes_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", "--workspace", tmp_path / "typo", "--out", tmp_path / "out") == 1
    assert "There is no workspace" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_selection_that_nothing_fits_is_told(
    tmp_path: Path, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", "--workspace", workspace.folder, "--out", tmp_path / "out", "--kind", "dirct") == 0
    assert "Nothing fits the selection" in capsys.readouterr().err
    assert len(exports.read_csv(tmp_path / "out" / "quotes.csv", "quotes")) == 0


def test_every_facet_is_a_flag(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("export", "--help")
    told = capsys.readouterr().out
    assert all(f"--{facet.query}" in told for facet in FACETS)


def test_some_inputs_bad_ends_with_1_and_writes_the_rest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "many.jsonl").write_text(
        "\n".join([json.dumps({"id": "a", "text": "“We agree,” said Ann Lee."}), "not json", "", '{"title": "x"}'])
    )
    assert run("analyze", tmp_path / "many.jsonl", tmp_path / "missing.txt", "--out", tmp_path / "out") == 1
    articles = exports.read_csv(tmp_path / "out" / "articles.csv", "articles")
    problems = exports.read_csv(tmp_path / "out" / "problems.csv", "problems")
    assert articles["external_id"].tolist() == ["a"]
    assert len(problems) == 3
    told = capsys.readouterr()
    assert "line 2" in told.err and "line 4" in told.err and "missing.txt" in told.err
    assert "Traceback" not in told.err


def test_an_unknown_model_is_told_kindly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("analyze", SEED, "--out", tmp_path / "out", "--model", "en_no_such") == 1
    assert "is not installed" in capsys.readouterr().err
    assert list((tmp_path / "out").iterdir()) == []


def test_evaluate_prints_precision_recall_and_f1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("evaluate", ROOT / "seeds" / "gold" / "seed-countries.jsonl") == 0
    told = capsys.readouterr().out
    assert "precision" in told and "mentions" in told and "documents" in told


def test_evaluate_refuses_what_is_no_gold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "gold.jsonl").write_text('{"text": "One."}\n')
    assert run("evaluate", tmp_path / "gold.jsonl") == 1
    assert "none of attributions, mentions, statements" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "markdown", "csv"])
def test_tables_prints_every_column(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("tables", "--format", form) == 0
    told = capsys.readouterr().out
    assert "speaker_start" in told and "restrictions" in told.lower()


def test_the_installed_command_runs_and_needs_no_spacy_for_the_dictionary() -> None:
    code = "import sys; from sourcescope.cli import main; main(['tables']); sys.exit('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_words_that_a_terminal_cannot_show_are_escaped() -> None:
    command = [sys.executable, "-m", "sourcescope", "tables"]
    done = subprocess.run(command, capture_output=True, env=os.environ | {"PYTHONIOENCODING": "ascii"}, check=False)
    assert done.returncode == 0 and b"\\u201cBiden\\u201d" in done.stdout


def test_a_reader_that_closes_early_is_no_harm() -> None:
    command = f"{sys.executable} -m sourcescope tables --format csv | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stdout == "table,column,type,meaning\n" and done.stderr == ""


def test_serve_works_from_any_folder_on_the_workspace_that_is_named(tmp_path: Path, workspace: Workspace) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["serve", "--workspace", str(workspace.folder), "--port", str(port)]
    command = [sys.executable, "-m", "sourcescope", *words]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=os.environ | {"STREAMLIT_SERVER_HEADLESS": "true"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            assert answered(f"http://127.0.0.1:{port}/_stcore/health") == "ok"
        finally:
            os.killpg(process.pid, signal.SIGINT)
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()
        assert process.wait(30) == 130


def answered(address: str, seconds: float = 60) -> str:
    """What a server says, as soon as it says something."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return str(answer.read().decode())
        except OSError:
            assert time.monotonic() < end, "no answer"
            time.sleep(0.2)


def test_ctrl_c_ends_cleanly(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps({"text": f"“We agree on {n},” said Ann Lee."}) + "\n" for n in range(20000)))
    command = [sys.executable, "-m", "sourcescope", "analyze", str(many), "--out", str(tmp_path / "out")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        for line in process.stdout:
            if line.startswith("analyzed"):
                process.send_signal(2)
                break
        process.stdout.read()
        told = process.stderr.read()
        assert process.wait(30) == 130
    assert f"stopped; nothing was written to {tmp_path / 'out'}" in told and "Traceback" not in told
    assert list((tmp_path / "out").iterdir()) == []


def test_a_web_address_is_fetched_and_one_of_this_computer_only_when_allowed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "story.txt").write_text("“We agree,” said Ann Lee.")
    server = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(tmp_path)]
    with subprocess.Popen(server, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        port = process.stdout.readline().split()[5]
        address = f"http://127.0.0.1:{port}/story.txt"
        assert run("analyze", address, "--out", tmp_path / "no") == 1
        assert "127.0.0.1 is an address of this computer" in capsys.readouterr().err
        assert run("analyze", address, "--out", tmp_path / "out", "--allow-private") == 0
        process.terminate()
    articles = exports.read_csv(tmp_path / "out" / "articles.csv", "articles")
    assert articles["url"].tolist() == [address]


def test_the_same_inputs_again_are_told_and_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("“We agree,” said Ann Lee.")
    words = ("--workspace", tmp_path / "ws", "--report", tmp_path / "report.json")
    assert run("analyze", tmp_path / "a.txt", *words) == 0
    assert "1 article added." in capsys.readouterr().out
    (added,) = json.loads((tmp_path / "report.json").read_text())["added"]
    assert run("analyze", tmp_path / "a.txt", tmp_path / "a.txt", *words) == 0
    told = capsys.readouterr().out
    assert "1 article was there already: nothing has changed. 1 text was given more than once." in told
    found = json.loads((tmp_path / "report.json").read_text())
    assert (found["added"], found["known"], found["stopped"]) == ([], [added], False)


def test_the_last_words_tell_where_the_tables_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("“We agree,” said Ann Lee.")
    assert run("analyze", tmp_path / "a.txt", "--out", tmp_path / "out") == 0
    assert f"1 article analyzed. The tables are in {tmp_path / 'out'}." in capsys.readouterr().out
