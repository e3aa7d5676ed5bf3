"""From a ``Doc`` to its restriction statements."""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Span

from ..findings import Restriction
from .acts import number_acts
from .attribution import Voices
from .cues import statements
from .lexicon import lexicon
from .names import Parties
from .sentence import Sentence
from .statement import Statement

__all__ = ["restrictions"]

# "Those who" points at nobody before.
POINTING = re.compile(r"\b(?:these|such|those(?! who| with| in| of))\b", re.IGNORECASE)
STOP = re.compile(r"[,;.:!?\n]")
NEARBY = 300  # characters: from one sentence to the next


def restrictions(doc: Doc) -> list[Restriction]:
    """The statements of a doc, in the order of their cues; none if it was not parsed."""
    if not len(doc) or not doc.has_annotation("DEP"):
        return []
    text = doc.text
    made: list[Statement] = []
    for span in candidates(doc):
        told = bool(made) and made[-1].s.span.end == span.start
        made += statements(Sentence(span, text, after_rule=told))
    if not made:
        return []
    voices, parties = Voices(doc), Parties(doc)
    found = sorted((finding(one, voices, parties) for one in made), key=lambda one: one["cue"])
    name_actions(found, text)
    number_acts(found, parties)
    return found


def name_actions(found: list[Restriction], text: str) -> None:
    """Sets ``action_name``: "using these weapons" is about what the statement before it in the paragraph is about."""
    for before, one in pairwise(found):
        earlier, action = before["action"], one["action"]
        if earlier is None or action is None:
            continue
        stop = STOP.search(text, action[1])
        if not POINTING.search(text, action[0], stop.start() if stop else len(text)):
            continue
        if 0 <= action[0] - earlier[1] < NEARBY and "\n" not in text[earlier[1] : action[0]]:
            one["action_name"] = text[slice(*earlier)]


def candidates(doc: Doc) -> Iterator[Span]:
    """The sentences that hold a word of the lexicon."""
    has = lexicon().has
    for span in doc.sents:
        if any(has(token.lower_) for token in span):
            yield span


def finding(made: Statement, voices: Voices, parties: Parties) -> Restriction:
    """The statement as plain values."""
    s = made.s
    cue = s.offsets(made.first, made.last) or (s.starts[made.cue], s.ends[made.cue])
    return Restriction(
        category=made.category,
        status=made.status,
        cue=cue,
        actor=made.actor,
        affected=made.affected,
        action=made.action,
        limits=made.limits,
        actor_name=parties.name(made.actor),
        affected_name=parties.name(made.affected),
        action_name=None,
        source=voices.source(cue),
        act=None,
        reverses=None,
        rule=f"{made.entry.kind} {made.entry.word}: {', '.join(made.rules)}",
    )
