"""What speaks for or against a stretch being what a cue introduces, as readable names."""

from .cues import Cue
from .pieces import Content
from .reading import Reading
from .traits import bucket, edge, left_out, plain_kind, quoting

__all__ = ["content_features"]

OPENING_WORDS = frozenset(("IN", "TO", "WP", "WRB", "WDT", "DT", "CC", "PRP", "RB"))


def content_features(reading: Reading, cue: Cue, content: Content) -> list[str]:
    """How it was found, its length, edges and marks, what it leaves out, and what it runs over."""
    found = [
        *of_kind(reading, cue, content),
        *of_form(reading, cue, content),
        *of_edges(reading, cue, content),
        *of_place(reading, cue, content),
    ]
    if content.kind[-1] in "+-":
        found += of_addition(reading, cue, content)
    if len(content.pieces) == 1 and content.pieces[0][0] > cue.token:
        found += of_breaks(reading, content)
    if len(content.pieces) == 2 and "around" in content.kind:
        found += of_two_pieces(reading, cue, content)
    return found


def of_kind(reading: Reading, cue: Cue, content: Content) -> list[str]:
    kind, plain = content.kind, plain_kind(content)
    tag = reading.tags[cue.token]
    return [
        f"exact {kind}",
        f"exact {kind} {cue.kind}",
        f"kind {plain}",
        f"kind {plain} class {cue.group}",
        f"kind {plain} lemma {cue.lemma}",
        f"kind {plain} dep {reading.deps[cue.token]}",
        f"kind {plain} tag {tag}",
        f"agent {reading.child(cue.token, 'agent') is not None} {plain} {tag}",
        f"inverted {cue.subject is not None and cue.subject > cue.token} kind {plain}",
    ]


def of_form(reading: Reading, cue: Cue, content: Content) -> list[str]:
    plain, state = plain_kind(content), quoting(reading, content)
    length = bucket(sum(last - first + 1 for first, last in content.pieces))
    finite = any(reading.finite_before[first] < reading.finite_before[last + 1] for first, last in content.pieces)
    omitted = left_out(reading, cue, content)
    return [
        f"length {length}",
        f"kind {plain} length {length}",
        f"kind {plain} quoting {state}",
        f"quoting {state} class {cue.group}",
        f"finite {finite} kind {plain}",
        f"finite {finite} class {cue.group}",
        f"finite {finite} lemma {cue.lemma}",
        f"left out {omitted}",
        f"left out {omitted} class {cue.group}",
        f"left out {omitted} lemma {cue.lemma}",
        f"kind {plain} left out {omitted}",
        f"pieces {len(content.pieces)} {state}",
    ]


def of_edges(reading: Reading, cue: Cue, content: Content) -> list[str]:
    plain = plain_kind(content)
    first, last = content.pieces[0][0], content.pieces[-1][1]
    tag = reading.tags[first]
    opening = reading.words[first] if tag in OPENING_WORDS else tag
    previous, following = edge(reading, first - 1), edge(reading, last + 1)
    return [
        f"opening {opening}",
        f"opening {opening} lemma {cue.lemma}",
        f"kind {plain} opening {opening}",
        f"previous {previous}",
        f"kind {plain} previous {previous}",
        f"following {following}",
        f"kind {plain} following {following}",
    ]


def of_place(reading: Reading, cue: Cue, content: Content) -> list[str]:
    plain = plain_kind(content)
    first, last = content.pieces[0][0], content.pieces[-1][1]
    rest = reading.sentence_last[cue.token] - max(last, cue.clause_last)
    found = [f"kind {plain} rest {bucket(max(0, rest))}"]
    if last < cue.token:
        found.append(f"gap before {bucket(cue.clause_first - last - 1)} {cue.group}")
    elif first > cue.token:
        found.append(f"gap after {bucket(max(0, first - cue.clause_last - 1))} {cue.group}")
        found.append(f"gap after cue {bucket(first - cue.last - 1)} {plain}")
    if reading.quoted[cue.token] < 0 and crosses(reading, content):
        found.append(f"crosses another saying {plain}")
    return found


def crosses(reading: Reading, content: Content) -> bool:
    """Whether an unquoted verb of saying stands in the content."""
    return any(reading.said_before[first] < reading.said_before[last + 1] for first, last in content.pieces)


def of_addition(reading: Reading, cue: Cue, content: Content) -> list[str]:
    more = {"++": "below", "+-": "apart"}.get(content.kind[-2:], "more")
    return [f"{more} {quoting(reading, content)} {cue.group}", f"{more} {bucket(len(content.pieces))}"]


def of_breaks(reading: Reading, content: Content) -> list[str]:
    plain = plain_kind(content)
    first, last = content.pieces[0]
    cut = (reading.breaks(last + 1, last + 2) or ["none"])[0]
    found = [f"cut at {cut}", f"cut at {cut} {content.kind}"]
    for place in set(reading.breaks(first, last)):
        found += [f"runs over {place}", f"runs over {place} {plain}"]
    return found


def of_two_pieces(reading: Reading, cue: Cue, content: Content) -> list[str]:
    (first, last), (second, _) = content.pieces
    beside = edge(reading, cue.clause_first - 1), edge(reading, cue.clause_last + 1)
    return [
        f"first piece {bucket(last - first + 1)}",
        f"second opening {reading.tags[second]} {edge(reading, second - 1)} {plain_kind(content)}",
        f"between commas {beside[0]} {beside[1]}",
    ]
