"""The workspace: whole batches, no locks, nothing lost."""

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
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
from sourcescope.tables import ROWS, ArticleRow, ProblemRow, SentenceRow, Tables, empty


def article(name: str, *, pipeline: str = "p 1", sentences: int = 1) -> Tables:
    """The tables of an article made by hand."""
    rows = [SentenceRow(name, number, 0, number, number + 1, "x", 1) for number in range(sentences)]
    article = ArticleRow(name, None, None, None, None, None, None, "x" * sentences, 1, 1, sentences, pipeline)
    return Tables.from_rows({"articles": [article], "sentences": rows})


def problem(name: str | None = None, place: str = "a.txt") -> Tables:
    return Tables.from_rows({"problems": [ProblemRow(name, None, place, "read", "p", "h")]})


def both(one: Tables, other: Tables) -> Tables:
    return Tables(**{name: pd.concat([frame, other.get(name)], ignore_index=True) for name, frame in one.items()})


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


def test_removed_articles_can_be_restored(workspace: Workspace) -> None:
    ids = workspace.ids()
    before = workspace.version()
    workspace.remove(ids)
    assert workspace.count("articles") == 0
    workspace.restore([*ids, "unknown", "../../etc"])
    assert workspace.ids() == ids and workspace.version() == before


def test_problems_are_put_away_until_there_are_new_ones(tmp_path: Path) -> None:
    ws = Workspace(tmp_path)
    ws.dismiss_problems()
    ws.add(problem(place="a.txt"))
    assert ws.problems()["input"].tolist() == ["a.txt"]
    before = ws.version()
    ws.dismiss_problems()
    assert not len(ws.problems()) and ws.version() != before
    ws.add(problem(place="a.txt"))
    ws.add(both(article("1"), problem(place="b.txt")))
    assert ws.problems()["input"].tolist() == ["a.txt", "b.txt"]
    ws.merge()
    assert Workspace(tmp_path).problems()["input"].tolist() == ["a.txt", "b.txt"]


def test_problems_without_articles_are_kept(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "problems")
    ws.add(problem(place="a.pdf"))
    assert ws.problems()["input"].tolist() == ["a.pdf"]


def test_the_same_problem_is_told_once(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "problems")
    ws.add(problem())
    before = ws.version()
    ws.add(problem())
    assert ws.version() == before
    ws.add(both(problem(), problem(place="b.txt")))
    assert ws.problems()["input"].tolist() == ["a.txt", "b.txt"]


def test_a_problem_beside_articles_that_are_known_is_kept(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "problems")
    ws.add(article("a"))
    ws.add(both(article("a"), problem("b")))
    assert ws.problems()["article_id"].tolist() == ["b"]


def test_a_problem_goes_when_its_article_is_analyzed_later(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "problems")
    ws.add(both(problem("a"), problem("b")))
    ws.add(both(article("a"), problem("c")))
    assert ws.problems()["article_id"].tolist() == ["b", "c"]
    ws.add(both(article("d"), problem("d")))
    assert "d" in ws.problems()["article_id"].tolist(), "a part of an article may be a problem"


def test_rows_of_the_newest_batch_count_and_no_others(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "ws")
    ws.add(both(article("a", sentences=3), article("b")))
    ws.add(article("a", pipeline="p 2", sentences=2))
    assert ws.count("sentences") == 3
    assert ws.articles()["pipeline"].tolist() == ["p 2", "p 1"]


def test_a_read_only_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ws = Workspace(tmp_path / "ws")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(OSError, match="Permission denied"):
        ws.add(article("a"))
    with pytest.raises(WorkspaceError, match="Permission denied"):
        Workspace(tmp_path / "new")


def test_other_files_in_the_folder_do_not_matter(workspace: Workspace) -> None:
    (workspace.batches_folder / ".DS_Store").write_text("x")
    (workspace.batches_folder / "20990101T000000-killed.tmp").mkdir()
    (workspace.batches()[0] / "notes.txt").write_text("x")
    assert workspace.count("articles") == 1


def test_a_batch_of_another_version_is_read(workspace: Workspace, seed_tables: Tables) -> None:
    batch = only_batch(workspace)
    (batch / "restrictions.parquet").unlink()
    quotes = pq.read_table(batch / "quotes.parquet")
    newer = quotes.drop_columns(["evidence"]).append_column("more", quotes.column("cue"))
    pq.write_table(newer, batch / "quotes.parquet")
    read = Workspace(workspace.folder)
    assert read.count("restrictions") == 0
    assert read.quotes()["evidence"].isna().all()
    assert len(read.quotes()) == len(seed_tables.quotes)


def test_a_damaged_batch_is_told(workspace: Workspace) -> None:
    (only_batch(workspace) / "quotes.parquet").write_bytes(b"PAR1 no more PAR1")
    with pytest.raises(WorkspaceError, match=r"quotes\.parquet.*Move the damaged batch"):
        Workspace(workspace.folder).quotes()


def test_no_name_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("x")
    ws = Workspace(tmp_path / "ws")
    ws.remove(["../../precious", "../new", "/tmp/it's"])
    ws.add(article("../../precious"))
    assert {path.name for path in tmp_path.iterdir()} == {"precious", "ws"}
    assert {path.name for path in ws.removed_folder.iterdir()} == {"new", "it's"}
    assert ws.count("articles") == 1


WRITER = """
import sys
from sourcescope.store import Workspace
from sourcescope.tables import ArticleRow, SentenceRow, Tables

ws = Workspace(sys.argv[1])
for number in range(12):
    name = f"{number % 4:016x}"
    row = ArticleRow(name, None, None, None, None, None, None, "x", 1, 1, 5, f"p {number}")
    sentences = [SentenceRow(name, n, 0, 0, 1, "x", 1) for n in range(5)]
    ws.add(Tables.from_rows({"articles": [row], "sentences": sentences}))
"""


def test_whole_batches_are_read_while_another_process_writes_them(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "ws")
    seen = []
    with subprocess.Popen([sys.executable, "-c", WRITER, str(ws.folder)]) as writer:
        while writer.poll() is None:
            found = ws.arrow("SELECT (SELECT count(*) FROM articles) AS a, (SELECT count(*) FROM sentences) AS s")
            seen.append((found.column("a")[0].as_py(), found.column("s")[0].as_py()))
    assert writer.returncode == 0
    assert all(sentences == 5 * articles for articles, sentences in seen)
    assert [count for count, _ in seen] == sorted(count for count, _ in seen)
    assert (ws.count("articles"), ws.count("sentences"), len(ws.batches())) == (4, 20, 12)


def test_threads_share_a_workspace_while_it_grows(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "ws")
    ws.add(article("a", pipeline="p 0", sentences=5))

    def counts(_: int) -> tuple[int, int]:
        return ws.count("articles"), ws.count("sentences")

    with ThreadPoolExecutor(4) as pool:
        told = pool.map(counts, range(40))
        for number in range(1, 6):
            ws.add(article("a", pipeline=f"p {number}", sentences=5))
    assert set(told) == {(1, 5)}, "no article is away for a moment while it is replaced"


def test_readers_meet_no_gap_while_batches_are_merged(tmp_path: Path) -> None:
    reading, writing = Workspace(tmp_path, indexed=True), Workspace(tmp_path)
    told: list[list[int]] = [[], [], [], []]
    done = threading.Event()

    def ask(answers: list[int]) -> None:
        while not done.is_set():
            answers.append(reading.count("sentences", Selection(words=("x",))))

    with ThreadPoolExecutor(len(told)) as pool:
        asking = [pool.submit(ask, answers) for answers in told]
        for number in range(4):
            for name in "ab":
                writing.add(article(f"{name}{number}"))
            writing.merge()  # the next waits for an answer to each, so that no question meets many
            before = [len(answers) for answers in told]
            while not any(one.done() for one in asking) and any(map(int.__eq__, before, map(len, told))):
                time.sleep(0.01)
        done.set()
    for one in asking:
        one.result()
    assert all(answers == sorted(answers) for answers in told), "no article is away for a moment"
    assert reading.count("sentences", Selection(words=("x",))) == 8


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
    assert store.__all__ == ["Workspace", "write_parquet"]
