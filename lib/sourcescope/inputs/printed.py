"""From printed pages to paragraphs: lines with their places on the page, put together as a reader would."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

__all__ = ["Line", "lines_of", "paragraphs", "without_running_heads"]

# Shares of the usual: a larger step between lines, another size of type, and a line that ends early part paragraphs.
STEP = 1.3
SIZE = 0.12
SHORT = 0.8

# Lines at the top and at the foot of a page that may be a running head: the outlet, the address, the page's number.
EDGE = 2

ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})

# Words that a hyphen joins to the next one for good: "well-" at a line's end is no part of "wellknown".
PREFIXES = ("well", "long", "self", "short", "half", "vice", "high", "first", "second", "third", "two", "three", "four")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, its left end and its height on the page in points, and the size of its type."""

    text: str
    x: float
    y: float
    size: float


def lines_of(page: Any) -> list[Line]:
    """The lines of a page of pypdf that have words, in the order of the file: column after column, mostly."""
    lines: list[Line] = []
    parts: list[str] = []
    place: tuple[float, float, float] | None = None

    def end() -> None:
        nonlocal place
        text = re.sub(r"\s+", " ", "".join(parts)).strip().translate(LIGATURES)
        if text and place:
            lines.append(Line(text, *place))
        parts.clear()
        place = None

    def see(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        nonlocal place
        for number, part in enumerate(text.split("\n")):
            if number:
                end()
            parts.append(part)
            if place is None and part.strip():
                x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                place = (x, y, abs((size or 1) * tm[3] * cm[3]) or 1.0)

    page.extract_text(visitor_text=see)
    end()
    return lines


def without_running_heads(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The pages without lines at their edges that most have at the same height, whatever the numbers in them."""
    seen = Counter(words for page in pages for words in {shape(line) for line in edges(page)})
    again = {words for words, times in seen.items() if times > 1 and times >= len(pages) / 2}
    return [[line for line in page if not (line in edges(page) and shape(line) in again)] for page in pages]


def edges(page: Sequence[Line]) -> list[Line]:
    """The lines at the top and at the foot of a page, by their height on it."""
    ordered = sorted(page, key=lambda line: line.y)
    return ordered[:EDGE] + ordered[-EDGE:]


def shape(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.text), round(line.y / 3)


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs: what a step, an indent, another size of type or a line that ends early sets apart."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    steps = sorted(a.y - b.y for a, b in pairwise(lines) if 0 < a.y - b.y < 4 * a.size)
    usual = steps[len(steps) // 4] if steps else 0.0
    full = sorted(len(line.text) for line in lines)[int(len(lines) * 0.9)]
    whole = " ".join(line.text for line in lines)
    found = [lines[0].text]
    for before, line in pairwise(lines):
        if parted(before, line, usual, full) or indented(before, line):
            found.append(line.text)
        else:
            found[-1] = joined(found[-1], line.text, whole)
    return found


def parted(before: Line, line: Line, usual: float, full: int) -> bool:
    """Whether a paragraph ends between two lines, by their sizes, the step between them, and how the first one ends."""
    if abs(before.size - line.size) > SIZE * before.size:
        return True
    step = before.y - line.y
    if 0 < usual * STEP < step < 20 * before.size:
        return True
    return len(before.text) < SHORT * full and bool(ENDED.search(before.text))


def indented(before: Line, line: Line) -> bool:
    """Whether a line below another begins to its right, by an indent's width."""
    return before.y > line.y and 0.8 * line.size < line.x - before.x < 4 * line.size


def joined(text: str, line: str, whole: str) -> str:
    """A paragraph with its next line. A word that a hyphen breaks is made whole, unless the hyphen is its own."""
    if not (re.search(r"\w-$", text) and line[:1].isalpha()):
        return f"{text} {line}"
    first, second = re.split(r"[\s“‘(]", text[:-1])[-1], re.split(r"[^\w-]", line)[0]
    own = line[0].isupper() or first.lower() in PREFIXES or "-" in first or f"{first}-{second}" in whole
    return (text if own else text[:-1]) + line
