"""Cue by cue: the best content and speaker, then the attributions that hold together."""

from math import exp, log
from typing import Generic, NamedTuple, TypeVar

from .choice_features import accept_features, speaker_features
from .content_features import content_features
from .contents import contents
from .cue_features import cue_features
from .cues import Cue, cues
from .pieces import Content
from .prefaced import prefaced
from .reading import Reading
from .scorer import Scorer
from .settlement import Attribution, settled
from .speakers import Speaker, speakers
from .spoken import is_spoken
from .transcripts import signed, transcript

__all__ = ["attribution", "attributions"]

# A cue below this score is not looked at further: its content could not save it. Beside spoken words much could.
CUE_FLOOR = -1.2
CUE_FLOOR_BESIDE = -3.0
# The logarithm of the odds above which an attribution is taken; lower finds more and is wrong more often.
LEAST_SCORE = -0.1
# A lead beyond this says no more: a choice without a rival has it.
MOST_LEAD = 5.0

# How many of the next best contents are kept for the case that the best one is taken by another cue.
MOST_RUNNERS_UP = 4

Option = TypeVar("Option")


class Ranking(NamedTuple, Generic[Option]):
    """The winner of a choice, its score, its lead over the next, its share of the probability, and the next ones."""

    winner: Option
    score: float
    lead: float
    share: float
    runners_up: list[tuple[float, Option]]  # how far behind, and what


def ranked(options: list[Option], scores: list[float]) -> Ranking[Option]:
    """The option with the highest score; the first of equals."""
    best = max(range(len(options)), key=lambda number: (scores[number], -number))
    top = scores[best]
    behind = sorted((top - score, number) for number, score in enumerate(scores) if number != best)
    lead = min(behind[0][0], MOST_LEAD) if behind else MOST_LEAD
    total = sum(exp(max(score - top, -50.0)) for score in scores)
    near = [(gap, options[number]) for gap, number in behind[:MOST_RUNNERS_UP] if gap < MOST_LEAD]
    return Ranking(options[best], top, lead, -log(total), near)


def best_content(reading: Reading, cue: Cue, scorer: Scorer) -> Ranking[Content] | None:
    options = contents(reading, cue)
    if not options:
        return None
    return ranked(options, [scorer.score("content", content_features(reading, cue, option)) for option in options])


def best_speaker(reading: Reading, cue: Cue, content: Content, scorer: Scorer) -> Ranking[Speaker | None]:
    """The best speaker, or nobody."""
    candidates = speakers(reading, cue)
    named = bool(candidates) and candidates[0].kind == "before the colon"  # a label leaves no doubt
    options: list[Speaker | None] = [*candidates] if named else [*candidates, None]
    count = len(candidates)
    scores = [scorer.score("speaker", speaker_features(reading, cue, content, option, count)) for option in options]
    return ranked(options, scores)


def attribution(reading: Reading, cue: Cue, scorer: Scorer) -> Attribution | None:
    """What one cue introduces, or none when it scores too low."""
    cue_score = scorer.score("cue", cue_features(reading, cue))
    if cue_score < CUE_FLOOR and (cue_score < CUE_FLOOR_BESIDE or not beside_speech(reading, cue)):
        return None
    content = best_content(reading, cue, scorer)
    if content is None:
        return None
    who = best_speaker(reading, cue, content.winner, scorer)
    scores = {
        "cue score": cue_score,
        "content score": content.score,
        "content lead": content.lead,
        "content share": content.share,
        "speaker lead": who.lead,
        "speaker share": who.share,
    }
    decided = accept_features(reading, cue, content.winner, who.winner, scores)
    return Attribution(cue, content.winner, who.winner, scorer.weigh("accept", decided), decided, content.runners_up)


# The score above which an attribution of spoken words is taken where nothing better claims them.
LEAST_SPOKEN = -2.0


def attributions(reading: Reading, scorer: Scorer) -> list[Attribution]:
    """All attributions of a text, in the order of their contents.

    Cues inside a quoted passage come last, and only where nothing outside claims it: the outer speaker would win.
    """
    outside = [token for token in range(reading.size) if reading.quoted[token] < 0 or reading.words[token] == ":"]
    candidates = cues(reading, outside)
    found = transcript(reading, candidates) + signed(reading, candidates)
    labels = {entry.cue.token for entry in found}
    outer = [cue for cue in candidates if cue.token not in labels and reading.quoted[cue.token] < 0]
    found += taken(reading, scorer, outer)
    claimed = {reading.quoted[token] for entry in found for piece in entry.content.pieces for token in piece}
    free = [span for number, span in enumerate(reading.passage_tokens) if number not in claimed]
    inner = cues(reading, [token for first, last in free for token in range(first, last + 1) if token not in labels])
    kept = settled(found + taken(reading, scorer, inner), reading.size)
    return kept + prefaced(reading, kept)


def taken(reading: Reading, scorer: Scorer, candidates: list[Cue]) -> list[Attribution]:
    """The attributions of some cues that score high enough."""
    found = []
    for cue in candidates:
        entry = attribution(reading, cue, scorer)
        if entry is None or entry.score <= LEAST_SPOKEN:
            continue
        if entry.score <= LEAST_SCORE:
            if cue.kind == "noun" or not spoken(reading, entry.content):
                continue
            entry.others.clear()
        found.append(entry)
    return found


def beside_speech(reading: Reading, cue: Cue) -> bool:
    passages = () if reading.quoted[cue.token] >= 0 else (cue.before, cue.after)
    return any(passage is not None and is_spoken(reading, passage) for passage in passages)


def spoken(reading: Reading, content: Content) -> bool:
    """Whether a content holds a quoted passage that must be somebody's words."""
    edges = (reading.quoted[token] for piece in content.pieces for token in piece)
    return any(passage >= 0 and is_spoken(reading, passage) for passage in edges)
