"""Cue by cue: the best content and speaker, then the attributions that hold together."""

from math import exp, log
from typing import Generic, NamedTuple, TypeVar

from .choice_features import accept_features, speaker_features
from .content_features import content_features
from .contents import contents
from .cue_features import cue_features
from .cues import Cue, cues
from .pieces import Content
from .reading import Reading
from .scorer import Scorer
from .settlement import Attribution, settled
from .speakers import Speaker, speakers
from .transcripts import signed, transcript

__all__ = ["attribution", "attributions"]

# A cue below this score is not looked at further: its content could not save it.
CUE_FLOOR = -2.0
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
    options: list[Speaker | None] = [*candidates, None]
    count = len(candidates)
    scores = [scorer.score("speaker", speaker_features(reading, cue, content, option, count)) for option in options]
    return ranked(options, scores)


def attribution(reading: Reading, cue: Cue, scorer: Scorer) -> Attribution | None:
    """What one cue introduces, or none when it scores too low."""
    cue_score = scorer.score("cue", cue_features(reading, cue))
    if cue_score < CUE_FLOOR:
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


def attributions(reading: Reading, scorer: Scorer) -> list[Attribution]:
    """All attributions of a text, in the order of their contents."""
    candidates = cues(reading)
    found = transcript(reading, candidates) + signed(reading, candidates)
    labels = {entry.cue.token for entry in found}
    for cue in candidates:
        entry = None if cue.token in labels else attribution(reading, cue, scorer)
        if entry is not None and entry.score > LEAST_SCORE:
            found.append(entry)
    return settled(found, reading.size)
