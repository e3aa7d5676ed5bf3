"""Analysis in a process of its own."""

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
    job = jobs.start([str(SEED)], ws.folder, files={"../../b\0ad.txt": b"\xff\xfe not text"})
    assert jobs.current(ws.folder) is not None
    state = wait(job)
    assert (state.done, state.total, state.problems, state.status) == (2, 2, 1, 1)
    assert ws.count("articles") == 1
    assert "not UTF-8" in ws.problems()["problem"].iloc[0]
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


def test_a_lock_that_a_dead_process_left_is_no_harm(tmp_path: Path, monkeypatch: object) -> None:
    folder = tmp_path / "ws" / "jobs"
    folder.mkdir(parents=True)
    lock = folder / "starting"
    lock.touch()
    import os

    os.utime(lock, (0, 0))
    job = jobs.start([str(SEED)], tmp_path / "ws")
    job.cancel()
    wait(job)
    assert not lock.exists()


def test_unknown_jobs_are_none(tmp_path: Path) -> None:
    assert jobs.find(tmp_path, "../../etc") is None
    assert jobs.newest(tmp_path) is None
