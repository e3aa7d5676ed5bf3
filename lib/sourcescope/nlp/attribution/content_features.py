"""What speaks for or against a stretch being what a cue introduces, as readable names."""

from bisect import bisect_left, bisect_right

from .beside import loose
from .cues import Cue
from .groups import Group, Names
from .pieces import Content
from .reading import Reading
from .traits import bucket, edge, left_out, plain_kind, quoting

__all__ = ["content_features"]

PAUSES = frozenset(",:;.!?…")
OPENING_WORDS = frozenset(("IN", "TO", "WP", "WRB", "WDT", "DT", "CC", "PRP", "RB"))


def content_features(reading: Reading, cue: Cue, content: Content) -> list[Group]:
    """How it was found, its length, edges and marks, what it leaves out, and what it runs over."""
    plain = plain_kind(content)
    found = [
        of_kind(reading, cue, content, plain),
        *of_form(reading, cue, content, plain),
        of_edges(reading, cue, content, plain),
        *of_place(reading, cue, content, plain),
        *of_passages(reading, cue, content, plain),
    ]
    if content.kind[-1] in "+-":
        found.append(of_addition(reading, cue, content))
    if len(content.pieces) == 1 and content.pieces[0][0] > cue.token:
        found += of_breaks(reading, content, plain)
    if len(content.pieces) == 2 and "around" in content.kind:
        found.append(of_two_pieces(reading, cue, content, plain))
    return found


def of_kind(reading: Reading, cue: Cue, content: Content, plain: str) -> Group:
    token = cue.token
    agent = reading.child(token, "agent") is not None
    inverted = cue.subject is not None and cue.subject > token
    dep, tag = reading.deps[token], reading.tags[token]
    return kind_names, content.kind, plain, cue.kind, cue.group, dep, tag, agent, inverted, cue.lemma


def kind_names(
    kind: str, plain: str, cue_kind: str, group: str, dep: str, tag: str, agent: bool, inverted: bool, lemma: str
) -> Names:
    return (
        f"exact {kind}",
        f"exact {kind} {cue_kind}",
        f"kind {plain}",
        f"kind {plain} class {group}",
        f"kind {plain} dep {dep}",
        f"kind {plain} tag {tag}",
        f"agent {agent} {plain} {tag}",
        f"inverted {inverted} kind {plain}",
        f"kind {plain} lemma {lemma}",
    )


def of_form(reading: Reading, cue: Cue, content: Content, plain: str) -> list[Group]:
    state, omitted = quoting(reading, content), left_out(reading, cue, content)
    pieces, before = content.pieces, reading.finite_before
    length, finite = 0, False
    for first, last in pieces:
        length += last - first + 1
        finite = finite or before[first] < before[last + 1]
    return [
        (form_names, plain, state, bucket(length), finite, omitted, len(pieces), cue.group),
        (lemma_names, finite, omitted, cue.lemma),
        *((joint_names, how, cue.group) for how in joints(reading, cue, omitted)),
    ]


def joints(reading: Reading, cue: Cue, omitted: str) -> list[str]:
    """How the passages beside the words of attribution are joined to them: "before ," in “We won,” she said."""
    found = []
    if "before" in omitted and cue.before is not None:
        end = reading.inside(cue.before)[-1:]
        found.append(f"before {end if end in PAUSES else 'word'}")
    if "after" in omitted and cue.after is not None:
        between = reading.text[reading.ends[cue.clause_last] : reading.passages[cue.after].start].strip()
        found.append(f"after {between[:1] if between[:1] in PAUSES else 'word'}")
    return found


def form_names(plain: str, state: str, length: str, finite: bool, omitted: str, pieces: int, group: str) -> Names:
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


def lemma_names(finite: bool, omitted: str, lemma: str) -> Names:
    return f"finite {finite} lemma {lemma}", f"left out {omitted} lemma {lemma}"


def joint_names(how: str, group: str) -> Names:
    return (f"left out {how} {group}",)


def of_edges(reading: Reading, cue: Cue, content: Content, plain: str) -> Group:
    first, last = content.pieces[0][0], content.pieces[-1][1]
    tag = reading.tags[first]
    opening = reading.words[first] if tag in OPENING_WORDS else tag
    return edge_names, plain, opening, edge(reading, first - 1), edge(reading, last + 1), cue.lemma


def edge_names(plain: str, opening: str, previous: str, following: str, lemma: str) -> Names:
    return (
        f"opening {opening}",
        f"kind {plain} opening {opening}",
        f"previous {previous}",
        f"kind {plain} previous {previous}",
        f"following {following}",
        f"kind {plain} following {following}",
        f"opening {opening} lemma {lemma}",
    )


def of_place(reading: Reading, cue: Cue, content: Content, plain: str) -> list[Group]:
    first, last = content.pieces[0][0], content.pieces[-1][1]
    rest = bucket(max(0, reading.sentence_last[cue.token] - max(last, cue.clause_last)))
    side, gap, cue_gap = "within", "", ""
    if last < cue.token:
        side, gap = "before", bucket(cue.clause_first - last - 1)
    elif first > cue.token:
        side, gap = "after", bucket(max(0, first - cue.clause_last - 1))
        cue_gap = bucket(first - cue.last - 1)
    found: list[Group] = [(place_names, plain, rest, side, gap, cue_gap, cue.group)]
    if last > cue.token:
        found.append((ahead_names, ahead(reading, cue, last), plain))
    if reading.quoted[cue.token] < 0 and crosses(reading, content):
        found.append((crossing_names, plain))
    return found


def place_names(plain: str, rest: str, side: str, gap: str, cue_gap: str, group: str) -> Names:
    found: Names = (f"kind {plain} rest {rest}",)
    if side != "within":
        found += (f"gap {side} {gap} {group}",)
    return (*found, f"gap after cue {cue_gap} {plain}") if side == "after" else found


def ahead_names(what: str, plain: str) -> Names:
    return f"ahead {what} {plain}", f"ahead {what}"


def crossing_names(plain: str) -> Names:
    return (f"crosses another saying {plain}",)


def of_passages(reading: Reading, cue: Cue, content: Content, plain: str) -> list[Group]:
    """What stands in the content before its first passage and after its last, and whether the speaker is in it."""
    found: list[Group] = []
    first, last = content.pieces[-1] if content.kind[-1] not in "+-" else content.pieces[0]
    if cue.subject is not None and any(start <= cue.subject <= end for start, end in content.pieces):
        found.append((holding_names, plain))
    if not reading.any_quoted(first, last) or reading.quoted[cue.token] >= 0:
        return found
    place = bisect_left(reading.passage_tokens, (first, -1))
    opening = reading.passage_tokens[min(place, len(reading.passages) - 1)][0]
    closing = reading.passage_tokens[bisect_right(reading.passage_tokens, (last, reading.size)) - 1][1]
    if first < opening <= last:
        word = reading.words[opening - 1] if loose(reading, opening - 1) else "word"
        found.append((lead_names, word, bucket(opening - first), cue.group))
    if first <= closing < last:
        found.append(of_tail(reading, cue, closing + 1, last))
    return found


def holding_names(plain: str) -> Names:
    return (f"holds subject {plain}",)


def lead_names(word: str, length: str, group: str) -> Names:
    return f"lead {word}", f"lead {length} {group}"


def of_tail(reading: Reading, cue: Cue, first: int, last: int) -> Group:
    """What stands after the last passage: a time, a clause, a phrase beside the verb or beside the quoted noun."""
    clause = reading.finite_before[first] < reading.finite_before[last + 1]
    time = any(reading.entities[token] in ("DATE", "TIME") for token in range(first, min(first + 3, last + 1)))
    beside = "verb" if cue.first <= reading.heads[first] <= cue.last else "other"
    return tail_names, edge(reading, first), bucket(last - first + 1), clause, time, beside, cue.group


def tail_names(opening: str, length: str, clause: bool, time: bool, beside: str, group: str) -> Names:
    return (
        f"tail {opening}",
        f"tail {opening} {group}",
        f"tail length {length}",
        f"tail length {length} {group}",
        f"tail clause {clause}",
        f"tail time {time}",
        f"tail {opening} on {beside}",
    )


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


def of_addition(reading: Reading, cue: Cue, content: Content) -> Group:
    more = {"++": "below", "+-": "apart"}.get(content.kind[-2:], "more")
    start, end = content.pieces[-2][1], content.pieces[-1][0]
    start = max(start, cue.clause_last) + 1 if start < end else end
    told = start < end and reading.said_before[start] < reading.said_before[end]
    count, between = bucket(len(content.pieces)), bucket(max(0, end - start))
    following = edge(reading, content.pieces[-1][1] + 1)
    return addition_names, more, quoting(reading, content), cue.group, count, told, between, following


def addition_names(more: str, state: str, group: str, count: str, told: bool, between: str, following: str) -> Names:
    return (
        f"{more} {state} {group}",
        f"{more} {count}",
        f"{more} past another saying {told}",
        f"{more} words between {between}",
        f"{more} next {following}",
    )


def of_breaks(reading: Reading, content: Content, plain: str) -> list[Group]:
    first, last = content.pieces[0]
    cut = (reading.breaks(last + 1, last + 2) or ["none"])[0]
    runs: list[Group] = [(run_names, place, plain) for place in set(reading.breaks(first, last))]
    return [(cut_names, cut, content.kind), *runs]


def cut_names(cut: str, kind: str) -> Names:
    return f"cut at {cut}", f"cut at {cut} {kind}"


def run_names(place: str, plain: str) -> Names:
    return f"runs over {place}", f"runs over {place} {plain}"


def of_two_pieces(reading: Reading, cue: Cue, content: Content, plain: str) -> Group:
    (first, last), (second, _) = content.pieces
    beside = edge(reading, cue.clause_first - 1), edge(reading, cue.clause_last + 1)
    length, opening = bucket(last - first + 1), reading.tags[second]
    return pieces_names, length, opening, edge(reading, second - 1), plain, *beside


def pieces_names(length: str, opening: str, before: str, plain: str, left: str, right: str) -> Names:
    return (
        f"first piece {length}",
        f"second opening {opening} {before} {plain}",
        f"between commas {left} {right}",
    )
