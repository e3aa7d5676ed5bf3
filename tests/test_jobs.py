"""Analysis in a process of its own."""

import fcntl
import io
import json
import os
import subprocess
import threading
import time
from pathlib import Path

from sourcescope import jobs
from sourcescope.store import Workspace

from .conftest import SEED


def wait(job: jobs.Job, seconds: float = 90) -> jobs.Progress:
    end = time.monotonic() + seconds
    while not (state := job.poll()).ended:
        assert time.monotonic() < end, f"still running: {state}"
        time.sleep(0.1)
    return state


def test_a_job_analyzes_and_tells_how_far_it_is(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "ws")
    job = jobs.start([str(SEED)], ws.folder, files=[("../../b\0ad.txt", io.BytesIO(b"\0\xff not text"))])
    assert jobs.current(ws.folder) is not None
    state = wait(job)
    assert (state.done, state.total, state.problems, state.status) == (2, 2, 1, 1)
    assert ws.count("articles") == 1
    assert "binary file" in ws.problems()["problem"].iloc[0]
    assert ws.problems()["input"].tolist() == ["_.._b_ad.txt"]
    report = job.report()
    assert report is not None and report.added == ws.ids() and not report.stopped
    assert [row.input for row in report.problems] == ["_.._b_ad.txt"]
    assert report.words() == "1 article added. 1 input was not analyzed."
    assert not job.files.exists()
    assert jobs.current(ws.folder) is None
    found = jobs.find(ws.folder, job.id)
    assert found is not None and found.poll() == state


def test_two_starts_at_once_are_one_job(tmp_path: Path) -> None:
    Workspace(tmp_path / "ws")
    started: list[str] = []
    threads = [
        threading.Thread(target=lambda: started.append(jobs.start([str(SEED)], tmp_path / "ws").id)) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(started)) == 1
    job = jobs.find(tmp_path / "ws", started[0])
    assert job is not None
    job.cancel()
    wait(job)


def test_a_canceled_job_ends(tmp_path: Path) -> None:
    Workspace(tmp_path / "ws")
    job = jobs.start([str(SEED)], tmp_path / "ws")
    job.cancel()
    assert wait(job, 20).ended
    assert jobs.current(tmp_path / "ws") is None


def test_a_job_canceled_at_work_ends_in_order(tmp_path: Path) -> None:
    """Its status is known, nothing is half written, and it says that it was stopped."""
    ws = Workspace(tmp_path / "ws")
    many = "".join(json.dumps({"text": f"“We agree on {n},” said Ann Lee."}) + "\n" for n in range(20_000))
    job = jobs.start([], ws.folder, files=[("many.jsonl", io.BytesIO(many.encode()))])
    end = time.monotonic() + 60
    while not job.poll().done:
        assert time.monotonic() < end and not job.poll().ended
        time.sleep(0.05)
    job.cancel()
    state = wait(job, 30)
    assert state.status == 130 and "stopped" in state.last and state.canceled
    report = job.report()
    assert report is not None and report.stopped
    assert set(report.added) == set(ws.ids()) and len(report.added) >= 1
    assert (job.files / "many.jsonl").stat().st_size == len(many.encode())
    assert "Traceback" not in job.log.read_text("utf-8")
    assert not list(ws.batches_folder.glob("*.tmp"))


def test_a_job_of_a_number_that_another_program_has_now_is_not_running(tmp_path: Path) -> None:
    """After a power cut there is no status, and the number may belong to anybody: canceling must not hit them."""
    folder = tmp_path / "ws" / "jobs" / "20240101T000000-abcdef"
    folder.mkdir(parents=True)
    (folder / "log.txt").write_text("loading the language model\n")
    with subprocess.Popen(["sleep", "60"], start_new_session=True) as other:
        (folder / "job.json").write_text(json.dumps({"pid": other.pid}))
        assert jobs.current(tmp_path / "ws") is None
        assert jobs.Job(folder).poll().ended
        jobs.Job(folder).cancel()
        time.sleep(0.1)
        assert other.poll() is None
        other.kill()


def test_a_job_that_is_being_started_counts_as_running(tmp_path: Path) -> None:
    """Another tab looks between the making of the folder and the start of the command."""
    folder = tmp_path / "ws" / "jobs" / "20240101T000000-abcdef"
    folder.mkdir(parents=True)
    assert not jobs.Job(folder).poll().ended
    os.utime(folder, (0, 0))
    assert jobs.Job(folder).poll().ended


def test_a_lock_file_that_a_dead_process_left_is_no_harm(tmp_path: Path) -> None:
    folder = tmp_path / "ws" / "jobs"
    folder.mkdir(parents=True)
    (folder / "starting").touch()
    job = jobs.start([str(SEED)], tmp_path / "ws")
    job.cancel()
    wait(job)


def test_unknown_jobs_are_none(tmp_path: Path) -> None:
    assert jobs.find(tmp_path, "../../etc") is None
    assert jobs.newest(tmp_path) is None


def test_a_canceled_job_goes_on_where_it_ended(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "ws")
    many = "".join(json.dumps({"text": f"“We agree on {n},” said Ann Lee."}) + "\n" for n in range(300))
    job = jobs.start([], ws.folder, files=[("many.jsonl", io.BytesIO(many.encode()))])
    job.cancel()
    assert wait(job, 30).canceled and ws.count("articles") < 300
    job.go_on()
    state = wait(job)
    assert (state.status, state.canceled, state.done) == (0, False, 300) and ws.count("articles") == 300
    assert not job.files.exists()


def test_the_same_article_again_changes_nothing_and_is_told(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "ws")
    again = "1 article was there already: nothing has changed. 1 text was given more than once."
    for copies, words in ((1, "1 article added."), (2, again)):
        files = [("a.txt", io.BytesIO("“We agree,” said Ann Lee.".encode())) for _ in range(copies)]
        job = jobs.start([], ws.folder, files=files)
        wait(job)
        report = job.report()
        assert report is not None and report.words() == words and report.articles == ws.ids()
    assert len(ws.batches()) == 1


def test_uploads_of_one_name_are_both_read_and_none_is_taken_for_a_module(tmp_path: Path) -> None:
    """The command runs in the folder of the uploads: a file called as a module must not be run."""
    ws = Workspace(tmp_path / "ws")
    files = [
        ("a.txt", b"One is here."),
        ("a.txt", b"Two is here."),
        ("-x.txt", b"Three is here."),
        ("http:__example.org.txt", b"Four is here."),
        ("json.py", b"open('ran', 'w')\nraise SystemExit"),
        ("sourcescope.py", b"open('ran', 'w')\nraise SystemExit"),
    ]
    job = jobs.start([], ws.folder, files=[(name, io.BytesIO(content)) for name, content in files])
    wait(job)
    assert {text for text in ws.articles()["text"] if "is here" in text} == {
        "One is here.",
        "Two is here.",
        "Three is here.",
        "Four is here.",
    }
    assert not list(tmp_path.rglob("ran"))


def test_what_was_uploaded_for_a_canceled_job_can_be_deleted(tmp_path: Path) -> None:
    ws = Workspace(tmp_path / "ws")
    job = jobs.start([], ws.folder, files=[("a.txt", io.BytesIO(b"The mayor said no."))])
    job.cancel()
    wait(job)
    job.discard()
    assert not job.files.exists()
    job.go_on()
    assert jobs.current(ws.folder) is None


def test_nothing_is_deleted_of_a_running_job(tmp_path: Path) -> None:
    job = jobs.Job(tmp_path / "jobs" / "one")
    job.files.mkdir(parents=True)
    with job.log.open("wb") as log:
        fcntl.flock(log, fcntl.LOCK_EX)  # as the command holds it
        job.discard()
        assert job.files.is_dir()
    job.discard()
    assert not job.files.exists()
