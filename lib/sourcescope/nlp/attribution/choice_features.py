"""What speaks for or against a speaker, and for or against the whole, as readable names."""

from .cues import Cue
from .groups import Group, Names
from .pieces import Content
from .reading import Reading
from .speakers import Speaker
from .traits import bucket, governing, left_out, noun_class, plain_kind, quoting

__all__ = ["accept_features", "speaker_features"]


def speaker_features(reading: Reading, cue: Cue, content: Content, speaker: Speaker | None, count: int) -> list[Group]:
    """What speaks for or against a noun phrase, or nobody named, being the speaker."""
    token = cue.token
    if speaker is None:
        passive = reading.child(token, "auxpass", "nsubjpass") is not None
        clause = cue.kind, reading.tags[token], reading.deps[token], cue.lemma, cue.group
        return [(nobody_names, *clause, min(count, 3), content.kind, noun_class(reading, cue.subject), passive)]
    kind, head = speaker.kind, speaker.head
    in_content = any(first <= head <= last for first, last in content.pieces)
    own = reading.quoted[head] == reading.quoted[token]
    what, distance = noun_class(reading, head), bucket(abs(head - token))
    found: list[Group] = [
        (place_names, kind, distance, reading.deps[head], what, in_content, own, plain_kind(content)),
        (clause_names, kind, what, cue.kind, cue.group, reading.deps[token], reading.tags[token]),
        (lemma_names, kind, cue.lemma),
    ]
    if reading.tags[head] in ("NN", "NNS"):
        found.append((noun_names, reading.words[head]))
    if cue.subject is not None:
        found.append((though_names, kind, noun_class(reading, cue.subject)))
    return found


def place_names(kind: str, distance: str, role: str, what: str, in_content: bool, own: bool, plain: str) -> Names:
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


def clause_names(kind: str, what: str, cue_kind: str, group: str, dep: str, tag: str) -> Names:
    return (
        f"kind {kind} cue {cue_kind}",
        f"kind {kind} class {group}",
        f"kind {kind} dep {dep}",
        f"kind {kind} tag {tag}",
        f"what {what} class {group}",
    )


def lemma_names(kind: str, lemma: str) -> Names:
    return (f"kind {kind} lemma {lemma}",)


def noun_names(noun: str) -> Names:
    return (f"noun {noun}",)


def though_names(kind: str, subject: str) -> Names:
    return (f"kind {kind} though subject {subject}",)


def nobody_names(
    cue_kind: str, tag: str, dep: str, lemma: str, group: str, count: int, content: str, subject: str, passive: bool
) -> Names:
    """For the choice that no speaker is named."""
    return (
        "nobody",
        f"nobody {cue_kind}",
        f"nobody of {count}",
        f"nobody tag {tag} dep {dep}",
        f"nobody lemma {lemma}",
        f"nobody class {group}",
        f"nobody content {content}",
        f"nobody who {subject}",
        f"nobody passive {passive}",
    )


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
