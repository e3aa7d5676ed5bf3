"""What speaks for or against a stretch being what a cue introduces, as readable names."""

from bisect import bisect_left, bisect_right
from functools import lru_cache

from ..quotation_marks import DOUBLE_MARKS, SINGLE_MARKS
from .beside import loose
from .cues import Cue
from .pieces import Content
from .reading import Reading
from .traits import NAMES_KEPT, bucket, edge, left_out, plain_kind, quoting

__all__ = ["content_features"]

MARKS = DOUBLE_MARKS + SINGLE_MARKS + " "
PAUSES = frozenset(",:;.!?…")
OPENING_WORDS = frozenset(("IN", "TO", "WP", "WRB", "WDT", "DT", "CC", "PRP", "RB"))


def content_features(reading: Reading, cue: Cue, content: Content) -> list[str]:
    """How it was found, its length, edges and marks, what it leaves out, and what it runs over."""
    found = [
        *of_kind(reading, cue, content),
        *of_form(reading, cue, content),
        *of_edges(reading, cue, content),
        *of_place(reading, cue, content),
        *of_passages(reading, cue, content),
    ]
    if content.kind[-1] in "+-":
        found += of_addition(reading, cue, content)
    if len(content.pieces) == 1 and content.pieces[0][0] > cue.token:
        found += of_breaks(reading, content)
    if len(content.pieces) == 2 and "around" in content.kind:
        found += of_two_pieces(reading, cue, content)
    return found


def of_kind(reading: Reading, cue: Cue, content: Content) -> tuple[str, ...]:
    token = cue.token
    agent = reading.child(token, "agent") is not None
    inverted = cue.subject is not None and cue.subject > token
    names = kind_names(content.kind, cue.kind, cue.group, reading.deps[token], reading.tags[token], agent, inverted)
    return *names, f"kind {plain_kind(content)} lemma {cue.lemma}"


@lru_cache(NAMES_KEPT)
def kind_names(
    kind: str, cue_kind: str, group: str, dep: str, tag: str, agent: bool, inverted: bool
) -> tuple[str, ...]:
    plain = kind.rstrip(" +-")
    return (
        f"exact {kind}",
        f"exact {kind} {cue_kind}",
        f"kind {plain}",
        f"kind {plain} class {group}",
        f"kind {plain} dep {dep}",
        f"kind {plain} tag {tag}",
        f"agent {agent} {plain} {tag}",
        f"inverted {inverted} kind {plain}",
    )


def of_form(reading: Reading, cue: Cue, content: Content) -> tuple[str, ...]:
    state, omitted = quoting(reading, content), left_out(reading, cue, content)
    pieces, before = content.pieces, reading.finite_before
    length = bucket(sum([last - first + 1 for first, last in pieces]))
    finite = any(before[first] < before[last + 1] for first, last in pieces)
    names = form_names(plain_kind(content), state, length, finite, omitted, len(pieces), cue.group)
    left = tuple(f"left out {how} {cue.group}" for how in joints(reading, cue, omitted))
    return *names, *left, f"finite {finite} lemma {cue.lemma}", f"left out {omitted} lemma {cue.lemma}"


def joints(reading: Reading, cue: Cue, omitted: str) -> list[str]:
    """How the passages beside the words of attribution are joined to them: "before ," in “We won,” she said."""
    found = []
    if "before" in omitted and cue.before is not None:
        inner = reading.text[reading.passages[cue.before].start : reading.passages[cue.before].end].rstrip(MARKS)
        found.append(f"before {inner[-1:] if inner[-1:] in PAUSES else 'word'}")
    if "after" in omitted and cue.after is not None:
        between = reading.text[reading.ends[cue.clause_last] : reading.passages[cue.after].start].strip()
        found.append(f"after {between[:1] if between[:1] in PAUSES else 'word'}")
    return found


@lru_cache(NAMES_KEPT)
def form_names(
    plain: str, state: str, length: str, finite: bool, omitted: str, pieces: int, group: str
) -> tuple[str, ...]:
    return (
        f"length {length}",
        f"kind {plain} length {length}",
        f"kind {plain} quoting {state}",
        f"quoting {state} class {group}",
        f"finite {finite} kind {plain}",
        f"finite {finite} class {group}",
        f"left out {omitted}",
        f"left out {omitted} class {group}",
        f"kind {plain} left out {omitted}",
        f"pieces {pieces} {state}",
    )


def of_edges(reading: Reading, cue: Cue, content: Content) -> tuple[str, ...]:
    first, last = content.pieces[0][0], content.pieces[-1][1]
    tag = reading.tags[first]
    opening = reading.words[first] if tag in OPENING_WORDS else tag
    names = edge_names(plain_kind(content), opening, edge(reading, first - 1), edge(reading, last + 1))
    return *names, f"opening {opening} lemma {cue.lemma}"


@lru_cache(NAMES_KEPT)
def edge_names(plain: str, opening: str, previous: str, following: str) -> tuple[str, ...]:
    return (
        f"opening {opening}",
        f"kind {plain} opening {opening}",
        f"previous {previous}",
        f"kind {plain} previous {previous}",
        f"following {following}",
        f"kind {plain} following {following}",
    )


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
    if last > cue.token:
        what = ahead(reading, cue, last)
        found += [f"ahead {what} {plain}", f"ahead {what}"]
    if reading.quoted[cue.token] < 0 and crosses(reading, content):
        found.append(f"crosses another saying {plain}")
    return found


def of_passages(reading: Reading, cue: Cue, content: Content) -> list[str]:
    """What stands in the content before its first passage and after its last, and whether the speaker is in it."""
    found = []
    first, last = content.pieces[-1] if content.kind[-1] not in "+-" else content.pieces[0]
    if cue.subject is not None and any(start <= cue.subject <= end for start, end in content.pieces):
        found.append(f"holds subject {plain_kind(content)}")
    if not reading.any_quoted(first, last) or reading.quoted[cue.token] >= 0:
        return found
    place = bisect_left(reading.passage_tokens, (first, -1))
    opening = reading.passage_tokens[min(place, len(reading.passages) - 1)][0]
    closing = reading.passage_tokens[bisect_right(reading.passage_tokens, (last, reading.size)) - 1][1]
    if first < opening <= last:
        found.append(f"lead {reading.words[opening - 1]}" if loose(reading, opening - 1) else "lead word")
        found.append(f"lead {bucket(opening - first)} {cue.group}")
    if first <= closing < last:
        found += [f"tail {edge(reading, closing + 1)}", f"tail {edge(reading, closing + 1)} {cue.group}"]
        found += [f"tail length {bucket(last - closing)}", f"tail length {bucket(last - closing)} {cue.group}"]
        found += of_tail(reading, cue, closing + 1, last)
    return found


def of_tail(reading: Reading, cue: Cue, first: int, last: int) -> list[str]:
    """What stands after the last passage: a time, a clause, a phrase beside the verb or beside the quoted noun."""
    clause = reading.finite_before[first] < reading.finite_before[last + 1]
    time = any(reading.entities[token] in ("DATE", "TIME") for token in range(first, min(first + 3, last + 1)))
    beside = "verb" if reading.heads[first] in range(cue.first, cue.last + 1) else "other"
    return [f"tail clause {clause}", f"tail time {time}", f"tail {edge(reading, first)} on {beside}"]


def ahead(reading: Reading, cue: Cue, last: int) -> str:
    """What follows a content in the cue's sentence: a passage, with or without a finite verb or "said" before it."""
    end = reading.sentence_last[cue.token]
    if last >= end or not reading.any_quoted(last + 1, end):
        return "nothing quoted"
    place = bisect_left(reading.passage_tokens, (last + 1, -1))
    opening = reading.passage_tokens[min(place, len(reading.passages) - 1)][0]
    if reading.said_before[last + 1] < reading.said_before[max(opening, last + 1)]:
        return "quote of another saying"
    verbs = reading.finite_before[last + 1] < reading.finite_before[max(opening, last + 1)]
    return "quote of another clause" if verbs else f"quote {'beside' if opening - last < 5 else 'further on'}"


def crosses(reading: Reading, content: Content) -> bool:
    """Whether an unquoted verb of saying stands in the content."""
    return any(reading.said_before[first] < reading.said_before[last + 1] for first, last in content.pieces)


def of_addition(reading: Reading, cue: Cue, content: Content) -> list[str]:
    more = {"++": "below", "+-": "apart"}.get(content.kind[-2:], "more")
    start, end = content.pieces[-2][1], content.pieces[-1][0]
    start = max(start, cue.clause_last) + 1 if start < end else end
    told = start < end and reading.said_before[start] < reading.said_before[end]
    between = bucket(max(0, end - start))
    return [
        f"{more} {quoting(reading, content)} {cue.group}",
        f"{more} {bucket(len(content.pieces))}",
        f"{more} past another saying {told}",
        f"{more} words between {between}",
        f"{more} next {edge(reading, content.pieces[-1][1] + 1)}",
    ]


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
