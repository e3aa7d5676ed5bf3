"""The article: a text with what is known about it."""

import datetime as dt
import hashlib
import re
from dataclasses import dataclass, field

__all__ = ["Article", "count_words"]

WORD = re.compile(r"\w+(?:[-'’.]\w+)*")


def count_words(text: str) -> int:
    """Number of words: runs of letters and digits, with inner apostrophes, hyphens and points ("U.S" is one)."""
    return sum(1 for _ in WORD.finditer(text))


@dataclass(frozen=True, slots=True)
class Article:
    """A text to be analyzed. Its identity is the text: ``article_id`` is made from nothing else."""

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: dt.date | None = None
    external_id: str | None = None
    input: str = field(default="text", compare=False)  # where it came from, for messages

    @property
    def article_id(self) -> str:
        """The first 16 hex digits of the SHA-256 of the text as UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]
