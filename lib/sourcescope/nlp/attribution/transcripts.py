"""What layout alone decides: signed quotations, and transcripts, whose lines begin with "SMITH:" or "Q:"."""

from collections import Counter

from .cues import Cue
from .lexicon import rules
from .passage_contents import quoted
from .pieces import Content, trimmed
from .reading import Reading
from .settlement import Attribution
from .speakers import speakers

__all__ = ["signed", "transcript"]

# One label alone may be a headline's: "MAYOR: no new taxes".
LEAST_LINES = 2
# So many lines are an interview; two may be a table ("Time: …", "Time: …").
LEAST_REPEATED = 3
# Above what the trained scorer gives: a label or a signature leaves no doubt.
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
    """The labeled lines of a text that has at least two, by the rule alone; lines without a label are not covered.

    Labels in capitals count at once ("SMITH:"), others where they come again ("Ana Ruiz:" in an interview).
    """
    none = rules("quote_transcripts")["not_speakers"]
    named = [cue for cue in candidates if cue.lemma in (": NAME", ": name") and label(reading, cue) not in none]
    labels = [cue for cue in named if cue.lemma == ": NAME"] + repeated(reading, named)
    if len(labels) < LEAST_LINES:
        return []
    return [found for cue in labels if (found := spoken(reading, cue)) is not None]


def repeated(reading: Reading, named: list[Cue]) -> list[Cue]:
    """The lines with a label in small letters that comes again, in a text that has enough of them."""
    small = [cue for cue in named if cue.lemma == ": name"]
    counts = Counter(label(reading, cue) for cue in small)
    again = [cue for cue in small if counts[label(reading, cue)] > 1]
    return again if len(again) >= LEAST_REPEATED else []


def signed(reading: Reading, candidates: list[Cue]) -> list[Attribution]:
    """Quotations with a name after a dash at the end of the line or on the next."""
    found = []
    for cue in candidates:
        who = speakers(reading, cue) if cue.kind == "byline" else []
        content = quoted(reading, cue) if who else []
        if content:
            found.append(Attribution(cue, content[0], who[0], CERTAIN))
    return found
