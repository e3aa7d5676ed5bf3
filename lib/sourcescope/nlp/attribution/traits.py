"""Traits of words and stretches that features are named after: lengths, kinds of noun, neighbors, quotation marks.

No trait holds a proper name. Words stand in them only as lemmas of cues, function words and common nouns.
"""

from bisect import bisect_left

from .cues import Cue
from .pieces import Content
from .reading import Reading

__all__ = ["bucket", "edge", "governing", "left_out", "noun_class", "plain_kind", "quoting"]

NAMED_BY_WORD = frozenset(("PRP", "WP", "WDT", "DT", "EX"))


LIMITS = (0, 1, 2, 3, 5, 8, 12, 20, 35, 60)
BUCKETS = (*map(str, LIMITS), "more")


def bucket(number: int) -> str:
    """A length in words, coarsely."""
    return BUCKETS[bisect_left(LIMITS, number)]


def noun_class(reading: Reading, token: int | None) -> str:
    """What kind of noun phrase a head begins: a pronoun by its word, an entity by its label, else its tag."""
    if token is None:
        return "none"
    tag = reading.tags[token]
    if tag in NAMED_BY_WORD:
        return reading.words[token]
    return reading.entities[token] or tag


def plain_kind(content: Content) -> str:
    """How a content was found, without what was added to it."""
    return content.kind.rstrip(" +-")


def governing(reading: Reading, token: int) -> str:
    """The dependency path, up to three steps, to the verb that a clause hangs on."""
    path = []
    for _ in range(3):
        dep, head = reading.deps[token], reading.heads[token]
        path.append(dep)
        if head == token:
            break
        token = head
        if reading.tags[head].startswith("V") and dep not in ("conj", "xcomp"):
            path.append(reading.words[head])
            break
    return " ".join(path)


def quoting(reading: Reading, content: Content) -> str:
    """Whether the pieces are whole passages, hold some, or hold none."""
    states = set()
    for first, last in content.pieces:
        passage = reading.quoted[first]
        if passage >= 0 and reading.passage_tokens[passage] == (first, last):
            states.add("whole")
        elif reading.any_quoted(first, last):
            states.add("part")
        else:
            states.add("none")
    return "+".join(sorted(states))


def edge(reading: Reading, token: int) -> str:
    """The token beside a candidate: punctuation and function words by form, others by tag."""
    if not 0 <= token < reading.size:
        return "none"
    if reading.quoted[token] >= 0:
        return "quoted"
    tag = reading.tags[token]
    if not tag[0].isalpha() or tag in ("IN", "TO", "CC", "WDT"):
        return reading.words[token]
    return tag


def left_out(reading: Reading, cue: Cue, content: Content) -> str:
    """Passages beside the words of attribution that a candidate leaves out."""
    sides = []
    for side, passage in (("before", cue.before), ("after", cue.after)):
        if passage is not None:
            first, last = reading.passage_tokens[passage]
            if not any(start <= first and last <= end for start, end in content.pieces):
                sides.append(side)
    return " ".join(sides) or "nothing"
