"""Quotation marks paired into quoted passages, paragraph by paragraph.

Curly, straight and angle marks, two apostrophes used as one mark, and single marks outside double ones. An
opening mark that is not closed in its paragraph quotes to the paragraph's end when it begins the paragraph or when
the next paragraph opens with a mark again (the convention for quotations of several paragraphs); any other odd mark
is left out, so it never costs more than its paragraph. Not covered: dialogue set with dashes, block quotations set
by indentation, and a plural possessive ("the officials' view") inside single marks, which may close them early.
"""

import math
import re
from bisect import bisect_right
from typing import NamedTuple

from .layout import paragraphs

__all__ = ["DOUBLE_MARKS", "MARKS", "Passage", "passages"]

DOUBLE_MARKS = '"“”„‟«»＂〝〞'
SINGLE_MARKS = "'‘’‚‛‹›"
MARKS = DOUBLE_MARKS + SINGLE_MARKS + " "  # what stands around the words of a passage
MARK = re.compile(f"''|``|[{DOUBLE_MARKS}]")
SINGLE_OPEN = re.compile(r"(?<![^\s(\[—–\-/:])['‘‚‛‹](?=[^\s\W]|[\[(…$#@\"“])")
SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…)\]%\"”;])['’›](?!\w)")
# Words that begin with an apostrophe: "'em", "'til", "'90s".
ELISION = re.compile(r"['‘’](?:em|til|tis|twas|cause|bout|round|n|s|re|ve|ll|d|\d\ds?)\b", re.IGNORECASE)
OPENERS = "“„‟«〝`"
CLOSERS = "”»〞"


class Passage(NamedTuple):
    """A quoted passage with its marks; ``continues`` when the former passage goes on in it."""

    start: int
    end: int
    continues: bool = False
    closed: bool = True


class Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


def mark_at(text: str, found: re.Match[str], left: int, right: int) -> Mark:
    """What a mark can be by its sides: opening after white space, closing before it, both when unsure."""
    start, end = found.span()
    before = text[start - 1] if start > left else " "
    after = text[end] if end < right else " "
    free_left = before.isspace() or before in "([{—–-/:…“‘'‹«"
    free_right = after.isspace() or after in ")]}—–-/:;,.!?…”’'›»"
    if before.isspace() != after.isspace():
        return Mark(start, end, before.isspace(), after.isspace())
    char = text[start]
    if free_left == free_right and char in OPENERS + CLOSERS:
        return Mark(start, end, char in OPENERS, char in CLOSERS)
    if before.isdigit() and not free_right:
        return Mark(start, end, False, False)
    if free_left == free_right:
        return Mark(start, end, True, True)
    return Mark(start, end, free_left, free_right)


def pair(text: str, left: int, marks: list[Mark]) -> tuple[list[tuple[int, int]], list[Mark], set[int]]:
    """Outermost pairs, the opening marks that found no partner, and the starts of pairs that go on from the one before.

    A mark that opens again after a full stop goes on with the quotation: a paragraph's break was lost in print there.
    """
    stack: list[Mark] = []
    pairs: list[tuple[int, int]] = []
    again: set[int] = set()
    for mark in marks:
        if stack and mark.closes:
            pairs.append((stack.pop().start, mark.end))
        elif mark.opens:
            if len(stack) == 1 and reopens(text, left, stack[0], mark):
                pairs.append((stack.pop().start, end_before(text, left, mark.start)))
                again.add(mark.start)
            stack.append(mark)
    return outermost(pairs), stack, again


# What stands before a quotation's first mark, and the end of a sentence that attributes it.
BEFORE_SPEECH = ".!?…,:;—–" + CLOSERS
SAID = re.compile(r"\b(?:said|says|added)\b[^.!?]*[.!?]$")


def reopens(text: str, left: int, open_: Mark, mark: Mark) -> bool:
    """Whether a mark opens again what an earlier one of the same style opened: “One. “Two.”"""
    if mark.closes or text[open_.start : open_.end] != text[mark.start : mark.end]:
        return False
    before = end_before(text, left, open_.start)
    begins = before == left or text[before - 1] in BEFORE_SPEECH
    end = end_before(text, open_.end, mark.start)
    told = SAID.search(text, max(open_.end, end - REPORT_CHARACTERS), end)
    return begins and end > open_.end and text[end - 1] in ".!?…" and not told


def end_before(text: str, left: int, position: int) -> int:
    """Where the words before a position end."""
    while position > left and text[position - 1].isspace():
        position -= 1
    return position


# How far back from a mark the words that attribute what came before are looked for.
REPORT_CHARACTERS = 60


def outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs in order, without those inside others."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def single_pairs(text: str, left: int, right: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Passages in single marks that neither begin nor end inside a passage in double ones."""
    found: list[tuple[int, int]] = []
    closers = [match.start() for match in SINGLE_CLOSE.finditer(text, left, right)]
    position = 0
    last = left
    for match in SINGLE_OPEN.finditer(text, left, right):
        start = match.start()
        if start < last or ELISION.match(text, start) or inside(taken, start):
            continue
        while position < len(closers) and closers[position] <= start:
            position += 1
        rest = [close for close in closers[position : position + 8] if not inside(taken, close)]
        if not rest:
            continue
        sure = [close for close in rest if text[close - 1] in ".,!?…" or text[close - 1] != "s"]
        last = (sure or rest)[0] + 1
        found.append((start, last))
    return found


def inside(spans: list[tuple[int, int]], position: int) -> bool:
    """Whether a position is in one of the spans, which are in order and apart."""
    place = bisect_right(spans, (position, math.inf)) - 1
    return place >= 0 and position < spans[place][1]


def with_unclosed(
    text: str, right: int, pairs: list[tuple[int, int]], unclosed: list[Mark], left: int, reopened: bool
) -> list[tuple[int, int]]:
    """Pairs with the passage that an opening mark without a partner begins, if it can be one."""
    mark = unclosed[0] if unclosed[0].start == left else unclosed[-1]
    inner = [start for start, _ in pairs if start > mark.start]
    other_style = all(text[start] != text[mark.start] for start in inner)
    if inner and not (mark.start == left and (reopened or other_style)):
        return pairs
    if mark.start == left or reopened:
        return [pair for pair in pairs if pair[1] <= mark.start] + [(mark.start, right)]
    return pairs


def in_paragraph(text: str, left: int, right: int, continuing: bool, reopened: bool) -> list[Passage]:
    """Passages of one paragraph; ``continuing`` after an unclosed one, ``reopened`` when the next opens with a mark."""
    marks = [mark_at(text, match, left, right) for match in MARK.finditer(text, left, right)]
    pairs, unclosed, again = pair(text, left, marks)
    if unclosed:
        pairs = with_unclosed(text, right, pairs, unclosed, left, reopened)
    elif continuing and marks and not marks[0].opens and not inside(pairs, marks[0].start):
        pairs.insert(0, (left, marks[0].end))
    pairs = outermost(pairs + single_pairs(text, left, right, sorted(pairs)))
    closed = not unclosed
    return [
        Passage(start, end, (continuing and start == left) or start in again, closed or end < right)
        for start, end in pairs
    ]


def passages(text: str) -> list[Passage]:
    """All quoted passages of ``text`` in order; none overlaps another or runs across a line break."""
    lines = paragraphs(text)
    opening = [mark[0] if (mark := MARK.match(text, start)) else "" for start, _ in lines] + [""]
    found: list[Passage] = []
    continuing = False
    for number, (start, end) in enumerate(lines):
        own = in_paragraph(text, start, end, continuing, bool(opening[number + 1]))
        unclosed = bool(own) and not own[-1].closed and own[-1].end == end
        continuing = unclosed and (not opening[number + 1] or text.startswith(opening[number + 1], own[-1].start))
        found.extend(own)
    return found
