"""What speaks for or against a speaker, and for or against the whole, as readable names."""

from functools import lru_cache

from .cues import Cue
from .pieces import Content
from .reading import Reading
from .speakers import Speaker
from .traits import NAMES_KEPT, bucket, governing, left_out, noun_class, plain_kind, quoting

__all__ = ["accept_features", "speaker_features"]


def speaker_features(reading: Reading, cue: Cue, content: Content, speaker: Speaker | None, count: int) -> list[str]:
    """What speaks for or against a noun phrase, or nobody named, being the speaker."""
    if speaker is None:
        return nobody_features(reading, cue, content, count)
    token, head = cue.token, speaker.head
    place = speaker.kind, bucket(abs(head - token)), reading.deps[head]
    clause = cue.kind, cue.group, reading.deps[token], reading.tags[token]
    in_content = any(first <= head <= last for first, last in content.pieces)
    own = reading.quoted[head] == reading.quoted[token]
    what = noun_class(reading, head)
    found = [
        *place_names(*place, what, in_content, own, plain_kind(content)),
        *clause_names(speaker.kind, what, *clause),
        f"kind {speaker.kind} lemma {cue.lemma}",
    ]
    if reading.tags[head] in ("NN", "NNS"):
        found.append(f"noun {reading.words[head]}")
    if cue.subject is not None:
        found.append(f"kind {speaker.kind} though subject {noun_class(reading, cue.subject)}")
    return found


@lru_cache(NAMES_KEPT)
def place_names(
    kind: str, distance: str, role: str, what: str, in_content: bool, own: bool, plain: str
) -> tuple[str, ...]:
    return (
        f"kind {kind}",
        f"kind {kind} what {what}",
        f"what {what}",
        f"kind {kind} in content {in_content}",
        f"same passage {own}",
        f"kind {kind} same passage {own}",
        f"distance {distance} {kind}",
        f"kind {kind} content {plain}",
        f"role {role} {kind}",
    )


@lru_cache(NAMES_KEPT)
def clause_names(kind: str, what: str, cue_kind: str, group: str, dep: str, tag: str) -> tuple[str, ...]:
    return (
        f"kind {kind} cue {cue_kind}",
        f"kind {kind} class {group}",
        f"kind {kind} dep {dep}",
        f"kind {kind} tag {tag}",
        f"what {what} class {group}",
    )


def nobody_features(reading: Reading, cue: Cue, content: Content, count: int) -> list[str]:
    """For the choice that no speaker is named."""
    return [
        "nobody",
        f"nobody {cue.kind}",
        f"nobody of {min(count, 3)}",
        f"nobody tag {reading.tags[cue.token]} dep {reading.deps[cue.token]}",
        f"nobody lemma {cue.lemma}",
        f"nobody class {cue.group}",
        f"nobody content {content.kind}",
        f"nobody who {noun_class(reading, cue.subject)}",
        f"nobody passive {reading.child(cue.token, 'auxpass', 'nsubjpass') is not None}",
    ]


def accept_features(
    reading: Reading, cue: Cue, content: Content, speaker: Speaker | None, scores: dict[str, float]
) -> list[tuple[str, float]]:
    """What speaks for or against taking a cue with its best content and speaker: names with values."""
    group = cue.group
    state = quoting(reading, content)
    plain = plain_kind(content)
    length = sum(last - first + 1 for first, last in content.pieces)
    names = [
        "bias",
        f"class {group}",
        f"quoting {state}",
        f"kind {content.kind}",
        f"class {group} quoting {state}",
        f"class {group} kind {plain}",
        f"quoting {state} kind {plain}",
        f"length {bucket(length)} quoting {state}",
        f"length {bucket(length)} class {group}",
        f"speaker {speaker.kind if speaker else 'nobody'}",
        f"speaker {noun_class(reading, speaker.head) if speaker else 'nobody'}",
        f"cue in passage {reading.quoted[cue.token] >= 0}",
        f"left out {left_out(reading, cue, content)}",
        f"depth {governing(reading, cue.token).split()[0]}",
    ]
    values = [(name, 1.0) for name in names]
    for name, value in scores.items():
        values.append((name, value))
        values.append((f"{name} {'quoted' if state != 'none' else 'plain'}", value))
    return values
