"""What speaks for or against a speaker, and for or against the whole, as readable names."""

from .cues import Cue
from .pieces import Content
from .reading import Reading
from .speakers import Speaker
from .traits import bucket, governing, left_out, noun_class, plain_kind, quoting

__all__ = ["accept_features", "speaker_features"]


def speaker_features(reading: Reading, cue: Cue, content: Content, speaker: Speaker | None, count: int) -> list[str]:
    """What speaks for or against a noun phrase, or nobody named, being the speaker."""
    group = cue.group
    dep, tag = reading.deps[cue.token], reading.tags[cue.token]
    if speaker is None:
        return nobody_features(reading, cue, content, count)
    kind, head = speaker.kind, speaker.head
    what = noun_class(reading, head)
    in_content = any(first <= head <= last for first, last in content.pieces)
    own = reading.quoted[head] == reading.quoted[cue.token]
    found = [
        f"kind {kind}",
        f"kind {kind} cue {cue.kind}",
        f"kind {kind} class {group}",
        f"kind {kind} dep {dep}",
        f"kind {kind} tag {tag}",
        f"kind {kind} lemma {cue.lemma}",
        f"kind {kind} what {what}",
        f"what {what}",
        f"what {what} class {group}",
        f"kind {kind} in content {in_content}",
        f"same passage {own}",
        f"kind {kind} same passage {own}",
        f"distance {bucket(abs(head - cue.token))} {kind}",
        f"kind {kind} content {plain_kind(content)}",
        f"role {reading.deps[head]} {kind}",
    ]
    if reading.tags[head] in ("NN", "NNS"):
        found.append(f"noun {reading.words[head]}")
    if cue.subject is not None:
        found.append(f"kind {kind} though subject {noun_class(reading, cue.subject)}")
    return found


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
