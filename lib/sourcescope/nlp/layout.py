"""Paragraphs: no sentence runs across a line break."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

__all__ = ["create", "paragraphs"]


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
