"""Paragraphs: no sentence runs across a line break, but where a text is broken into lines of even length."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

__all__ = ["create", "paragraphs", "unwrapped"]

# A text is broken into lines where this share of lines is full: the next word would not have fitted. Mail and old
# wires have up to 80 letters a line; where paragraphs are lines, one is longer than this.
FULL, WIDEST, NARROWEST, FEWEST = 0.7, 120, 40, 3
GOING_ON = 0.5  # share of the lines behind full ones that begin with a small letter: those of a list do not


def unwrapped(text: str) -> str:
    """The text, of the same length, with blanks for the line breaks that only fill lines: "voted\nto ban".

    Other texts come back as they are. Not covered: words divided at the end of a line.
    """
    lines = text.split("\n")
    width = max(map(len, map(str.rstrip, lines)))
    if not NARROWEST <= width <= WIDEST:
        return text
    pairs = [number for number in range(len(lines) - 1) if lines[number].strip() and lines[number + 1].strip()]
    full = {number for number in pairs if runs_on(lines[number], lines[number + 1], width)}
    small = sum(lines[number + 1].lstrip()[0].islower() for number in full)
    if len(pairs) < FEWEST or len(full) < FULL * len(pairs) or small < GOING_ON * len(full):
        return text
    ends = [" " if number in full else "\n" for number in range(len(lines) - 1)]
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))


def runs_on(line: str, following: str, width: int) -> bool:
    """Whether a line is full, and the next one is not set in as a paragraph is."""
    if following[0].isspace() and not line[0].isspace():
        return False
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Offsets of the lines of ``text`` that hold more than white space, stripped of it at both ends."""
    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            left = start + len(line) - len(line.lstrip())
            found.append((left, left + len(stripped)))
        start += len(line)
    return found


def mark_paragraphs(doc: Doc) -> Doc:
    """Preset a sentence start at each paragraph's first token; the parser keeps preset boundaries."""
    starts = {start for start, _ in paragraphs(doc.text)}
    for token in doc[1:]:
        if token.idx in starts:
            token.is_sent_start = True
    return doc


@Language.factory("sourcescope_layout", assigns=["token.is_sent_start"])
def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Component to put before the parser. Article layout only: verse and tables are not recognized."""
    return mark_paragraphs
