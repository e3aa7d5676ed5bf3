"""Transcripts: lines that begin with a speaker's name in capitals, or with "Q" and "A", and a colon."""

from .cues import Cue
from .lexicon import rules
from .pieces import Content, trimmed
from .reading import Reading
from .settlement import Attribution
from .speakers import speakers

__all__ = ["transcript"]

# One label alone may be a headline's: "MAYOR: no new taxes".
LEAST_LINES = 2
# Above what the trained scorer gives: a label leaves no doubt.
CERTAIN = 6.0


def label(reading: Reading, cue: Cue) -> str:
    start, end = reading.offsets(cue.clause_first, cue.token)
    return reading.text[start : end - 1].strip(" \"“'‘").lower()


def spoken(reading: Reading, cue: Cue) -> Attribution | None:
    """The rest of the line, as the words of the one who is named before the colon."""
    _, end = reading.paragraphs[reading.paragraph(cue.token)]
    piece = trimmed(reading, cue.token + 1, reading.token_at(end - 1))
    who = speakers(reading, cue)
    if piece is None or not who:
        return None
    return Attribution(cue, Content("paragraph", (piece,)), who[0], CERTAIN)


def transcript(reading: Reading, candidates: list[Cue]) -> list[Attribution]:
    """The labeled lines of a text that has at least two, by the rule alone; lines without a label are not covered."""
    none = rules("quote_transcripts")["not_speakers"]
    labels = [cue for cue in candidates if cue.lemma == ": NAME" and label(reading, cue) not in none]
    if len(labels) < LEAST_LINES:
        return []
    return [found for cue in labels if (found := spoken(reading, cue)) is not None]
