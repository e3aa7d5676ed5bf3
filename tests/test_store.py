"""The workspace: whole batches, no locks, nothing lost."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
from sourcescope import store
from sourcescope.errors import WorkspaceError
from sourcescope.filters import Selection
from sourcescope.inputs import Article
from sourcescope.pipeline import analyze
from sourcescope.store import Workspace
from sourcescope.tables import ROWS, ProblemRow, Tables, empty


def only_batch(ws: Workspace) -> Path:
    (batch,) = ws.batches_folder.iterdir()
    return batch


@pytest.mark.parametrize("table", list(ROWS))
def test_tables_come_back_as_they_went_in(workspace: Workspace, seed_tables: Tables, table: str) -> None:
    pd.testing.assert_frame_equal(workspace.table(table), seed_tables.get(table))


@pytest.mark.parametrize("table", list(ROWS))
def test_an_empty_workspace_gives_empty_conforming_tables(tmp_path: Path, table: str) -> None:
    pd.testing.assert_frame_equal(Workspace(tmp_path / "new").table(table), empty(table))


def test_adding_again_changes_nothing(workspace: Workspace, seed_tables: Tables) -> None:
    before = workspace.version()
    workspace.add(seed_tables)
    assert workspace.version() == before


def test_a_newer_pipeline_takes_the_place_of_an_older(workspace: Workspace, seed_tables: Tables) -> None:
    newer = replace(seed_tables, articles=seed_tables.articles.assign(pipeline="newer"))
    workspace.add(newer)
    assert workspace.articles()["pipeline"].tolist() == ["newer"]
    assert workspace.count("quotes") == len(seed_tables.quotes)


def test_a_full_disk_leaves_no_half_batch(tmp_path: Path, seed_tables: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    ws = Workspace(tmp_path / "full")
    written: list[str] = []

    def write_table(rows: object, path: Path, **options: object) -> None:
        written.append(path.name)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        path.write_bytes(b"part")

    with monkeypatch.context() as patch:
        patch.setattr(pq, "write_table", write_table)
        with pytest.raises(OSError, match="No space"):
            ws.add(seed_tables)
    assert list(ws.batches_folder.iterdir()) == []
    ws.add(seed_tables)
    assert ws.count("articles") == 1


def test_a_batch_that_is_being_written_is_not_seen(workspace: Workspace) -> None:
    batch = only_batch(workspace)
    batch.rename(batch.with_name(batch.name + ".tmp"))
    assert workspace.count("articles") == 0


def test_removed_articles_are_hidden_and_come_back_when_added(workspace: Workspace, seed_tables: Tables) -> None:
    identifier = str(seed_tables.articles["article_id"].iloc[0])
    workspace.remove([identifier])
    assert {name: workspace.count(name) for name in ROWS} == dict.fromkeys(ROWS, 0)
    workspace.add(seed_tables)
    assert workspace.count("articles") == 1


def test_problems_without_articles_are_kept(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "problems")
    ws.add(Tables.from_rows({"problems": [ProblemRow(None, None, "a.pdf", "read", "p", "h")]}))
    assert ws.problems()["input"].tolist() == ["a.pdf"]


def test_another_process_reads_while_this_one_is_open(workspace: Workspace) -> None:
    assert workspace.count("quotes") > 0
    code = f"from sourcescope import Workspace; print(Workspace({str(workspace.folder)!r}).count('quotes'))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(told.stdout) == workspace.count("quotes")


def test_new_batches_are_seen_without_opening_anew(workspace: Workspace) -> None:
    assert workspace.count("articles") == 1
    Workspace(workspace.folder).add(analyze([Article("“We agree,” said Ann Lee.")]))
    assert workspace.count("articles") == 2


def test_a_name_with_quotes_is_no_harm(tmp_path: Path, seed_tables: Tables) -> None:
    ws = Workspace(tmp_path / "it's a [new] folder*")
    ws.add(seed_tables)
    assert ws.count("articles") == 1


def test_values_cannot_become_sql(workspace: Workspace) -> None:
    evil = "x') OR 1=1; DROP VIEW quotes; --"
    assert workspace.count("quotes", Selection(entities=(evil,))) == 0
    assert workspace.count("quotes", search=evil) == 0
    assert workspace.count("quotes") > 0


def test_search_finds_words_in_any_column_whatever_their_case(workspace: Workspace) -> None:
    assert workspace.table("quotes", search="RIGHT MOVE")["speaker"].tolist() == ["he"]
    assert workspace.count("quotes", search="100%_") == 0


def test_pages_join_to_the_whole(workspace: Workspace) -> None:
    whole = workspace.table("countries")
    parts = [workspace.table("countries", limit=20, offset=start) for start in range(0, len(whole), 20)]
    pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), whole)


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WorkspaceError, match="--workspace"):
        Workspace(tmp_path / "file")


def test_parquet_files_open_elsewhere(workspace: Workspace, seed_tables: Tables) -> None:
    assert len(pd.read_parquet(only_batch(workspace) / "quotes.parquet")) == len(seed_tables.quotes)
    assert store.__all__ == ["Workspace"]
