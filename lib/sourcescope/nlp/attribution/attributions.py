"""Cue by cue: the best content and speaker, then the attributions that hold together."""

from dataclasses import dataclass, field
from math import exp, log
from typing import Generic, NamedTuple, TypeVar

from .contents import Content, contents
from .cues import Cue, cues
from .features import accept_features, content_features, cue_features, speaker_features
from .reading import Reading
from .scorer import Scorer
from .speakers import Speaker, speakers

__all__ = ["Attribution", "attributions"]

# A cue below this score is not looked at further: its content could not save it.
CUE_FLOOR = -3.0
# A lead beyond this says no more: a choice without a rival has it.
MOST_LEAD = 5.0

Option = TypeVar("Option")


@dataclass(slots=True)
class Attribution:
    """A cue with what it introduces and who speaks, by token numbers."""

    cue: Cue
    content: Content
    speaker: Speaker | None
    score: float
    decided: list[tuple[str, float]] = field(default_factory=list)


class Ranking(NamedTuple, Generic[Option]):
    """The winner of a choice, its score, its lead over the next and its share of the probability."""

    winner: Option
    score: float
    lead: float
    share: float


def ranked(options: list[Option], scores: list[float]) -> Ranking[Option]:
    """The option with the highest score; the first of equals."""
    best = max(range(len(options)), key=lambda number: (scores[number], -number))
    top = scores[best]
    others = [score for number, score in enumerate(scores) if number != best]
    total = sum(exp(max(score - top, -50.0)) for score in scores)
    return Ranking(options[best], top, min(top - max(others), MOST_LEAD) if others else MOST_LEAD, -log(total))


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
    return Attribution(cue, content.winner, who.winner, scorer.weigh("accept", decided), decided)


def inside(token: int, content: Content) -> bool:
    return any(first <= token <= last for first, last in content.pieces)


def overlap(one: Content, other: Content) -> int:
    return sum(max(0, min(b, d) - max(a, c) + 1) for a, b in one.pieces for c, d in other.pieces)


def compatible(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions can stand side by side: neither cue in the other's content, contents apart."""
    if inside(one.cue.token, other.content) or inside(other.cue.token, one.content):
        return False
    return overlap(one.content, other.content) == 0


def settled(found: list[Attribution]) -> list[Attribution]:
    """The best of those that exclude each other; what stands inside another's content gives way to it."""
    kept: list[Attribution] = []
    for candidate in sorted(found, key=lambda entry: -entry.score):
        if all(compatible(candidate, other) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda entry: entry.content.pieces[0][0])


def attributions(reading: Reading, scorer: Scorer) -> list[Attribution]:
    """All attributions of a text, in the order of their contents."""
    found = []
    for cue in cues(reading):
        entry = attribution(reading, cue, scorer)
        if entry is not None and entry.score > 0:
            found.append(entry)
    return settled(found)
