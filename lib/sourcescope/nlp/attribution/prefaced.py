"""Passages behind a sentence that tells how somebody took it: "Tom Okafor disagreed. “Forty children swim here.”"."""

from collections.abc import Iterable

from ..source_words import source_words
from .beside import loose
from .cues import verb_cue
from .floating import floating, with_more
from .passage_contents import continued
from .pieces import Content
from .reading import Reading
from .settlement import Attribution
from .speakers import speaker
from .spoken import is_spoken

__all__ = ["prefaced"]

TELLING = frozenset(("VBD", "VBZ", "VBP", "VB"))  # "VB" of "did not agree"
PERSONAL = frozenset(("he", "she"))
# Below what the trained scorer takes: these are added where nothing better claims the passage.
SCORE = 0.0


def prefaced(reading: Reading, kept: Iterable[Attribution]) -> list[Attribution]:
    """Attributions of spoken passages that nothing claims, to the person whom the sentence before them is about."""
    kept = list(kept)
    claimed = {reading.quoted[token] for entry in kept for piece in entry.content.pieces for token in piece}
    used = {entry.cue.token for entry in kept}
    found: list[Attribution] = []
    for passage in range(len(reading.passages)):
        if passage in claimed or not floating(reading, passage) or not is_spoken(reading, passage):
            continue
        root = verb_before(reading, passage)
        if root is None or root in used:
            continue
        entry = attributed(reading, root, passage)
        if entry is not None:
            found.append(entry)
            claimed |= {reading.quoted[token] for piece in entry.content.pieces for token in piece}
    return found


def verb_before(reading: Reading, passage: int) -> int | None:
    """The main verb of the sentence right before a passage in its paragraph, if no words are quoted in it."""
    first = reading.passage_tokens[passage][0]
    last = first - 1
    while last >= 0 and loose(reading, last):
        last -= 1
    if last < 0 or reading.quoted[last] >= 0 or reading.paragraph(last) != reading.paragraph(first):
        return None
    begin = reading.sentence_first[last]
    if reading.any_quoted(begin, last):
        return None
    return next((t for t in range(begin, last + 1) if reading.deps[t] == "ROOT" and reading.tags[t] in TELLING), None)


def attributed(reading: Reading, root: int, passage: int) -> Attribution | None:
    """The passage, with those that go on in it, as the words of the verb's subject, if a person."""
    subject = reading.child(root, "nsubj")
    if subject is None or subject > root or not is_person(reading, subject):
        return None
    cue = verb_cue(reading, root)
    if not cue.listed and another_named(reading, root):
        return None
    content = Content("quote after", continued(reading, passage))
    content = next((more for more in with_more(reading, cue, content) if more.kind.endswith(" +")), content)
    return Attribution(cue, content, speaker(reading, "subject", subject), SCORE)


def another_named(reading: Reading, root: int) -> bool:
    """Whether a sentence names a person behind its verb, who may speak next: "Bell met Tom Okafor"."""
    return any(reading.entities[token] == "PERSON" for token in range(root, reading.sentence_last[root] + 1))


def is_person(reading: Reading, token: int) -> bool:
    """Whether a subject is a person: named, "he" or "she", or called by what one person is."""
    if reading.words[token] in PERSONAL or reading.entities[token] == "PERSON":
        return True
    return reading.tags[token] == "NN" and reading.words[token] in source_words().people
