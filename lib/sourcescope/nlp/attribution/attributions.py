"""Cue by cue: the best content and speaker, then the attributions that hold together."""

from dataclasses import dataclass, field

from .contents import Content, contents
from .cues import Cue, cues
from .features import content_features, cue_features, speaker_features
from .reading import Reading
from .scorer import Scorer
from .speakers import Speaker, speakers

__all__ = ["Attribution", "attributions"]

# A cue below this score is not looked at further: its content could not save it.
CUE_FLOOR = -3.0


@dataclass(slots=True)
class Attribution:
    """A cue with what it introduces and who speaks, by token numbers."""

    cue: Cue
    content: Content
    speaker: Speaker | None
    score: float
    reasons: list[str] = field(default_factory=list)


def best_content(reading: Reading, cue: Cue, scorer: Scorer) -> tuple[float, Content, list[str], float] | None:
    """The highest-scored content with its lead over the next one."""
    ranked = []
    for content in contents(reading, cue):
        features = content_features(reading, cue, content)
        ranked.append((scorer.score("content", features), content, features))
    if not ranked:
        return None
    ranked.sort(key=lambda entry: -entry[0])
    lead = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 5.0
    return ranked[0][0], ranked[0][1], ranked[0][2], lead


def best_speaker(reading: Reading, cue: Cue, content: Content, scorer: Scorer) -> tuple[float, Speaker | None]:
    """The highest-scored speaker, or nobody."""
    candidates = speakers(reading, cue)
    options: list[Speaker | None] = [None, *candidates]
    scored = [
        (scorer.score("speaker", speaker_features(reading, cue, content, option, len(candidates))), -number, option)
        for number, option in enumerate(options)
    ]
    score, _, found = max(scored, key=lambda entry: entry[:2])
    return score, found


def attribution(reading: Reading, cue: Cue, scorer: Scorer) -> Attribution | None:
    """What one cue introduces, or none when it scores too low."""
    features = cue_features(reading, cue)
    cue_score = scorer.score("cue", features)
    if cue_score < CUE_FLOOR:
        return None
    found = best_content(reading, cue, scorer)
    if found is None:
        return None
    content_score, content, content_names, _ = found
    _, who = best_speaker(reading, cue, content, scorer)
    score = scorer.score("accept", ["bias"]) + cue_score + content_score
    return Attribution(cue, content, who, score, scorer.reasons("content", content_names, 2))


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
