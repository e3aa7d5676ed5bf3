"""The words that bound a restriction: "near the border", "until 2026", "for three matches", "unless they register"."""

from dataclasses import dataclass
from functools import cache

from ..findings import Offsets
from ..inflection import noun_forms
from .lexicon import load
from .sentence import Sentence
from .statement import Statement

__all__ = ["set_limits"]

PLACES = frozenset(("GPE", "LOC", "FAC"))
TIMES = frozenset(("DATE", "TIME"))
AMOUNTS = frozenset(("CARDINAL", "PERCENT", "MONEY", "QUANTITY"))


@dataclass(frozen=True, slots=True)
class LimitWords:
    """The lists of ``rules/restriction_limits.json``; the nouns in singular and plural."""

    lists: dict[str, frozenset[str]]


@cache
def limit_words() -> LimitWords:
    """The word lists."""
    read = load("restriction_limits.json")
    lists = {name: frozenset(group) for name, group in read.items() if not name.startswith("_")}
    for name in ("time", "purposes"):
        lists[name] = frozenset(form for noun in read[name] for form in noun_forms(noun))
    return LimitWords(lists)


def set_limits(made: Statement) -> None:
    """Adds the limits under the cue and its action, and ends the action where the first of them begins."""
    s = made.s
    spots = [made.cue] + ([made.verb] if made.verb != made.cue and made.entry.kind != "noun" else [])
    spots += [token for token in (made.complement, made.object_token) if token is not None]
    found = {limit for spot in spots for child in s.children[spot] if (limit := bound(s, child)) is not None}
    for limit in sorted(found):
        if not any(limit[0] < other[1] and other[0] < limit[1] for other in made.limits):
            made.limits.append(limit)
    made.limits.sort()
    if made.action is not None:
        made.action = before_limits(made, made.action)
    made.limits = [one for one in made.limits if not taken(one, made)]


def taken(limit: Offsets, made: Statement) -> bool:
    """Whether a role holds the words already."""
    roles = (made.actor, made.affected, made.action)
    return any(role is not None and role[0] < limit[1] and limit[0] < role[1] for role in roles)


def before_limits(made: Statement, action: Offsets) -> Offsets:
    """The action without the limits at its end."""
    start, end = action
    for limit in reversed(made.limits):
        if start < limit[0] < end <= limit[1]:
            end = len(made.s.text[: limit[0]].rstrip(" ,;–—-"))
    return (start, end) if end > start else action


def bound(s: Sentence, child: int) -> Offsets | None:
    """The phrase or clause at a child, if it bounds something."""
    if s.deps[child] == "prep" and preposition_bounds(s, child):
        return s.offsets(s.left[child], s.right[child])
    if s.deps[child] == "advcl":
        marks = {s.words[mark] for mark in s.all(child, "mark")}
        if marks & limit_words().lists["marks"]:
            return s.offsets(s.left[child], s.right[child])
    return None


def preposition_bounds(s: Sentence, preposition: int) -> bool:
    """Whether a prepositional phrase tells where, when, how much or for what."""
    lists = limit_words().lists
    word = s.words[preposition]
    if word in lists["prepositions"]:
        return True
    inner = s.inside(preposition)
    if inner is None:
        return False
    label, noun = s.entities[inner], s.words[inner]
    return (
        (word in lists["of_time"] and (label in TIMES or noun in lists["time"]))
        or (word in lists["of_place"] and label in PLACES)
        or (word in lists["of_amount"] and label in AMOUNTS)
        or (word in lists["of_purpose"] and noun in lists["purposes"])
    )
