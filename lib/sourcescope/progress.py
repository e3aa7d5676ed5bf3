"""How far long work is: a line that renews itself on a terminal, plain lines elsewhere."""

import time
from typing import TextIO

__all__ = ["Progress"]

# Seconds between plain lines: often enough for a person who waits, seldom enough for a log.
EVERY = 0.5


class Progress:
    """Counts steps of a known total and says so on ``out``."""

    def __init__(self, total: int, out: TextIO, things: str = "articles") -> None:
        self.total = total
        self.things = things
        self.out = out
        self.live = out.isatty()
        self.done = 0
        self.problems = 0
        self.started = time.monotonic()
        self.told = 0.0
        self.last = ""

    def say(self, words: str) -> None:
        """Say something that is no count."""
        self.last = words
        self.out.write(f"\r{words}\x1b[K" if self.live else f"{words}\n")
        self.out.flush()

    def step(self, steps: int = 1) -> None:
        """Some more is done."""
        if not self.done:
            self.started = time.monotonic()
        self.done += steps
        now = time.monotonic()
        if now - self.told >= EVERY or self.done == self.total:
            self.told = now
            self.say(self.words())

    def words(self) -> str:
        """The count, the speed, the time left and the problems so far."""
        seconds = time.monotonic() - self.started
        parts = [f"analyzed {self.done} of {self.total} {self.things}"]
        if self.done > 1 and seconds >= EVERY:  # what is read in no time tells no speed
            speed = (self.done - 1) / seconds
            parts += [f"{speed:.1f} a second", f"{duration((self.total - self.done) / speed)} left"]
        parts.append(f"{self.problems} problem" + ("" if self.problems == 1 else "s"))
        return ", ".join(parts)

    def end(self) -> None:
        """The last word, where it was not said yet: problems are known later than counts."""
        if self.words() != self.last:
            self.say(self.words())
        if self.live:
            self.out.write("\n")


def duration(seconds: float) -> str:
    """A time in the largest fitting unit: "40 s", "12 min", "3.5 h"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
