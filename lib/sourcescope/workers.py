"""Work shared out to processes, with no more of it waiting than they can take."""

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from types import TracebackType
from typing import Self, TypeVar

from .errors import WorkerLost

__all__ = ["Workers"]

Item = TypeVar("Item")
Result = TypeVar("Result")


class Workers:
    """Some processes, started anew and not forked: threads of the caller would leave locks behind in a copy.

    Leaving the ``with`` block by an error ends them at once, and what they are at is lost.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=leave_interrupts)

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results, in the order in which they are done; two items a process are under way at a time.

        Raises ``WorkerLost``.
        """
        waiting = iter(items)
        pending: set[Future[Result]] = set()
        try:
            while True:
                for item in islice(waiting, 2 * self.jobs - len(pending)):
                    pending.add(self.pool.submit(work, item))
                if not pending:
                    return
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                for one in done:
                    yield one.result()
        except BrokenProcessPool as cause:
            raise WorkerLost(
                "One of the processes was ended by the system, most likely because memory ran out.",
                "Run the same command again with fewer --jobs: what is finished is kept.",
            ) from cause

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            for process in list(self.pool._processes.values()):
                process.terminate()
        self.pool.shutdown(cancel_futures=True)


def leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; the first one alone decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
