"""Stated conditions of anonymity, as worded, with the reason as worded. "Unnamed" alone is not "anonymous"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .findings import Offsets
from .wordlists import rules

__all__ = ["Condition", "conditions"]

REASON_REACH = 200  # characters after the condition


class Condition(NamedTuple):
    """A promise not to name somebody."""

    offsets: Offsets
    words: str
    reason: Offsets | None


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """For conditions, and for the reasons that follow them."""
    raw = rules("source_anonymity.json")
    return re.compile("|".join(rf"\b{pattern}\b" for pattern in raw["conditions"]), re.I), re.compile(
        raw["reasons"], re.I
    )


def telling_lines(text: str) -> Iterator[Offsets]:
    """The lines in which a condition may stand, by a quick look: half a word of each pattern."""
    lower, stems = text.lower(), rules("source_anonymity.json")["stems"]
    start = 0
    for line in lower.split("\n"):
        if any(stem in line for stem in stems):
            yield start, start + len(line)
        start += len(line) + 1


def conditions(text: str) -> list[Condition]:
    """All stated conditions in a text. Only the lines that a stem of ``stems`` stands in are searched."""
    stated, because = patterns()
    found = []
    for match in (match for line in telling_lines(text) for match in stated.finditer(text, *line)):
        after = because.match(text[match.end() : match.end() + REASON_REACH])
        reason = (match.end() + after.start("reason"), match.end() + after.end("reason")) if after else None
        found.append(Condition(match.span(), match[0], reason))
    return found
