"""Stretches of text that may be what a cue introduces: subtrees, remainders of the sentence, quoted passages."""

from bisect import bisect_left, bisect_right

from .cues import PHRASE_TOKENS, Cue
from .floating import with_more
from .passage_contents import quoted
from .pieces import Content, Piece, snapped, trimmed
from .reading import Reading

__all__ = ["contents"]

COMPLEMENTS = frozenset(
    ("ccomp", "xcomp", "dobj", "attr", "oprd", "acomp", "prep", "pcomp", "parataxis", "dep", "acl", "relcl", "advcl")
)
LEFT_COMPLEMENTS = frozenset(("ccomp", "xcomp", "dobj", "nsubjpass", "parataxis", "advcl", "dep", "csubjpass", "acl"))
CUT = frozenset(("after", "right ccomp", "right ccomp on", "right xcomp on", "right dobj on"))
# A comma further on than this many is not tried as the end of what is reported.
MOST_BREAKS = 40
# A "that" further on than this is not tried as the start of what is reported.
ADDRESSED_TOKENS = 20
# After these a comma seldom ends what is reported: "the old, the new and Mr. Lee".
WITHIN_CLAUSE = frozenset((", NN", ", NNS", ", NNP", ", JJ", ", DT", ", PRP", ", CD", ", _SP", ", ''"))


def clause_end(reading: Reading, cue: Cue) -> int:
    """The end of the cue's clause, before a verb joined to it and before an adverbial clause after a comma."""
    for child in reading.children[cue.token]:
        if child <= cue.last:
            continue
        dep, first = reading.deps[child], reading.left[child]
        if dep in ("cc", "conj") or (dep == "advcl" and reading.words[first - 1] in (",", "–", "—", "-")):
            return first - 1
    return reading.right[cue.token]


def right_complements(reading: Reading, cue: Cue) -> list[Content]:
    found = []
    end = clause_end(reading, cue)
    for child in reading.children[cue.token]:
        dep = reading.deps[child]
        if child <= cue.last or child == cue.subject or dep not in COMPLEMENTS:
            continue
        first, last = max(reading.left[child], cue.last + 1), reading.right[child]
        if first > end:
            end = last
        found.append(Content(f"right {dep}", ((first, last),)))
        if end > last:
            found.append(Content(f"right {dep} on", ((first, end),)))
        if dep == "prep":
            word = reading.words[child]
            for inner in reading.children[child]:
                if inner > child:
                    found.append(Content(f"object of {word}", ((child + 1, last),)))
                    if end > last:
                        found.append(Content(f"object of {word} on", ((child + 1, end),)))
                    break
    if cue.last != cue.token and cue.last < end:
        found.append(Content("phrasal rest", ((cue.last + 1, end),)))
    return found


def past_the_addressed(reading: Reading, cue: Cue) -> list[Content]:
    """What follows the one told or accused, or the time of telling: "told them that …", "said Monday he would …"."""
    found: list[Content] = []
    end = clause_end(reading, cue)
    last = reading.sentence_last[cue.token]
    for child in reading.children[cue.token]:
        if child <= cue.last or child == cue.subject:
            continue
        dep = reading.deps[child]
        if dep in ("ccomp", "xcomp"):
            who = reading.child(child, "nsubj", "nsubjpass")
            if who is not None and max(reading.left[child], cue.last + 1) < reading.left[who] < child:
                found.append(Content("clause from subject", ((reading.left[who], max(end, reading.right[child])),)))
        elif dep in ("dobj", "dative", "prep"):
            found += [
                Content(f"inner {reading.deps[inner]}", ((reading.left[inner], max(end, reading.right[child])),))
                for inner in reading.children[child]
                if inner > child and dep != "prep" and reading.deps[inner] in ("prep", "acl", "relcl", "ccomp")
            ]
    for token in range(cue.last + 2, min(cue.last + ADDRESSED_TOKENS, last)):
        if reading.words[token] == "that" and reading.tags[token] == "IN" and reading.quoted[token] < 0:
            found.append(Content("from that", ((token, max(end, token)),)))
            found.append(Content("from that on", ((token, last),)))
            break
    return found


def left_complements(reading: Reading, cue: Cue) -> list[Content]:
    found = []
    token = cue.token
    for child in reading.children[token]:
        dep = reading.deps[child]
        if child >= token or dep not in LEFT_COMPLEMENTS:
            continue
        piece = (reading.left[child], min(reading.right[child], token - 1))
        found.append(Content(f"left {dep}", (piece,)))
        if dep == "nsubjpass" and reading.right[token] > cue.last:
            found.append(Content("left nsubjpass and right", (piece, (cue.last + 1, reading.right[token]))))
    head = reading.heads[token]
    if reading.deps[token] in ("relcl", "acl") and head < token:
        found.append(Content("modified noun", ((reading.left[head], reading.left[token] - 1),)))
    elif reading.deps[token] == "xcomp" and head < token:
        who = reading.child(head, "nsubj", "nsubjpass")
        if who is not None and reading.right[token] > cue.last:
            found.append(
                Content("raised", ((reading.left[who], reading.right[who]), (cue.last + 1, reading.right[token])))
            )
    return found


def remainders(reading: Reading, cue: Cue) -> list[Content]:
    """The sentence before the words of attribution, after them, and both."""
    first, last = reading.sentence_first[cue.token], reading.sentence_last[cue.token]
    before = (first, cue.clause_first - 1) if cue.clause_first > first else None
    after = (cue.clause_last + 1, last) if cue.clause_last < last else None
    found = []
    if before:
        found.append(Content("before", (before,)))
    if after:
        found.append(Content("after", (after,)))
        inverted = cue.subject is not None and cue.subject > cue.token
        if cue.clause_last != cue.last and not inverted:
            found.append(Content("after cue", ((cue.last + 1, last),)))
        found += after_comma(reading, cue, last)
    if before and after:
        found.append(Content("around", (before, after)))
    return found


def after_comma(reading: Reading, cue: Cue, last: int) -> list[Content]:
    """The sentence after the comma that ends a phrase of attribution: "According to Lee, an aide, the plan fails"."""
    if cue.kind != "phrase":
        return []
    commas = [t for t in range(cue.last + 1, min(cue.last + PHRASE_TOKENS, last)) if reading.words[t] == ","]
    names = ("after comma", "after second comma")
    return [Content(name, ((comma + 1, last),)) for name, comma in zip(names, commas, strict=False)]


def cuts(reading: Reading, cue: Cue, content: Content) -> list[Content]:
    """A single piece after the cue, cut where a new clause may begin: ", adding", " and said", " – a phrase"."""
    (first, last), *more = content.pieces
    if more or first < cue.token or reading.quoted[first] >= 0:
        return []
    found: dict[str, Content] = {}
    start = bisect_right(reading.break_tokens, first + 1)
    for place in range(start, min(bisect_left(reading.break_tokens, last), start + MOST_BREAKS)):
        token = reading.break_tokens[place]
        name = "to and" if reading.tags[token] == "CC" else "to comma"
        if name == "to and" or reading.break_kinds[place] not in WITHIN_CLAUSE:
            found.setdefault(name, Content(f"{content.kind} {name}", ((first, token - 1),)))
        if len(found) == 2:
            break
    return list(found.values())


def to_first_quote(reading: Reading, cue: Cue, content: Content) -> Content | None:
    """A single piece after the cue that ends with its first passage: "a “fraud”" of "a “fraud” after the “row”"."""
    (first, last), *more = content.pieces
    if more or first < cue.token or reading.quoted[first] >= 0:
        return None
    place = bisect_left(reading.passage_tokens, (first, -1))
    if place >= len(reading.passages) or reading.passage_tokens[place][1] >= last:
        return None
    return Content(f"{content.kind} to first quote", ((first, reading.passage_tokens[place][1]),))


def to_quote_end(reading: Reading, cue: Cue, content: Content) -> Content | None:
    """A single piece after the cue, cut at the end of its last passage when that ends before it does."""
    (first, last), *more = content.pieces
    if more or first < cue.token or reading.quoted[last] >= 0:
        return None
    place = bisect_right(reading.passage_tokens, (last, reading.size)) - 1
    if place < 0 or reading.passage_tokens[place][1] <= first:
        return None
    return Content(f"{content.kind} to quote", ((first, reading.passage_tokens[place][1]),))


def variants(reading: Reading, cue: Cue, content: Content) -> list[Content]:
    """A candidate with what may be added to it or cut from it."""
    shorter = [to_quote_end(reading, cue, content), to_first_quote(reading, cue, content)]
    found = [*with_more(reading, cue, content), content, *(end for end in shorter if end)]
    if content.kind in CUT:
        found += [
            Content(kind, piece)
            for kind, pieces in cuts(reading, cue, content)
            if (piece := tuple(p for part in pieces if (p := trimmed(reading, *part))))
        ]
    return found


def contents(reading: Reading, cue: Cue) -> list[Content]:
    """Different candidates, each trimmed, snapped to passages and clear of the cue."""
    raw = quoted(reading, cue)
    if cue.kind in ("verb", "noun"):
        raw += right_complements(reading, cue) + past_the_addressed(reading, cue) + left_complements(reading, cue)
    if cue.kind != "byline":
        raw += remainders(reading, cue)
    if cue.lemma in (": name", ": NAME"):
        end = reading.paragraphs[reading.paragraph(cue.token)][1]
        raw.append(Content("paragraph", ((cue.token + 1, reading.token_at(end - 1)),)))
    seen: set[tuple[Piece, ...]] = set()
    found: list[Content] = []
    for kind, pieces in raw:
        clean = tuple(
            piece
            for first, last in pieces
            if first <= last and (piece := trimmed(reading, *snapped(reading, cue, first, last)))
        )
        if len(clean) != len(pieces) or any(first <= cue.token <= last for first, last in clean):
            continue
        content = Content(kind, clean)
        for variant in variants(reading, cue, content):
            if variant.pieces not in seen:
                seen.add(variant.pieces)
                found.append(variant)
    return found
