"""The same act told twice has one number; an act that undoes an earlier one points to it.

Two statements tell one act when their categories are on one side (permit and ease; restrict and prohibit), they stand
alike (in force, proposed …), no party contradicts, one party agrees, and their actions share words. Where that cannot
be told, a statement is an act of its own, or has none. Not covered: acts told by "this decision" alone.
"""

import re
from dataclasses import dataclass

from ..findings import Offsets, Restriction
from .lexicon import words
from .names import Parties

__all__ = ["number_acts"]

SIDES = {"permit": "open", "ease": "open", "restrict": "closed", "prohibit": "closed", "require": "duty"}
WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 5  # letters: "weapons" and "weaponry", "Russia" and "Russian" are one
VAGUE = frozenset(("using", "their", "other", "which", "these", "those", "withi", "insid", "about", "under", "again"))
# Past this many acts in one article new ones are only compared with the latest.
MOST_COMPARED = 60


@dataclass(frozen=True, slots=True)
class Act:
    """What two tellings are compared by."""

    number: int
    side: str
    status: str
    actor: frozenset[str]
    affected: frozenset[str]
    action: frozenset[str]


def number_acts(statements: list[Restriction], parties: Parties) -> None:
    """Sets ``act`` and ``reverses``."""
    acts: list[Act] = []
    told: list[tuple[Restriction, Act]] = []
    count = 0
    for statement in statements:
        if statement["action"] is None and statement["affected"] is None:
            continue
        act = described(statement, count, parties)
        alike = [known for known in acts[-MOST_COMPARED:] if one_act(known, act)]
        same = max(alike, key=lambda known: len(known.action & act.action), default=None)
        if same is not None:
            act = Act(same.number, act.side, act.status, act.actor, act.affected, act.action)
        count += same is None
        acts.append(act)
        statement["act"] = act.number
        told.append((statement, act))
    for statement, act in told:
        undone = [known.number for known in acts[-MOST_COMPARED:] if undoes(act, known)]
        statement["reverses"] = undone[0] if undone else None


def described(statement: Restriction, number: int, parties: Parties) -> Act:
    """A statement as the sets of names and words that it is compared by."""
    return Act(
        number=number,
        side=SIDES[statement["category"]],
        status=statement["status"],
        actor=party(statement["actor"], statement["actor_name"], parties),
        affected=party(statement["affected"], statement["affected_name"], parties),
        action=stems(parties.text, statement["action"]),
    )


def party(span: Offsets | None, name: str | None, parties: Parties) -> frozenset[str]:
    """Names inside a party's words, or the words themselves; a law or decision stands for nobody."""
    found = parties.entities(span)
    if found or name is None:
        return found
    content = frozenset(word.lower() for word in name.split() if word.lower() not in ("the", "a", "an", "his", "its"))
    return frozenset() if content & words("instruments") else content


def stems(text: str, span: Offsets | None) -> frozenset[str]:
    if span is None:
        return frozenset()
    found = {word[:STEM] for word in WORD.findall(text[span[0] : span[1]].lower())}
    return frozenset(found - VAGUE)


def agree(a: Act, b: Act) -> bool:
    """No party contradicts, one agrees, and what is done is alike."""
    if contradict(a.actor, b.actor) or contradict(a.affected, b.affected):
        return False
    if not (a.actor & b.actor or a.affected & b.affected):
        return False
    if not a.action or not b.action:
        return bool(a.actor & b.actor and a.affected & b.affected)
    shared = len(a.action & b.action)
    return shared >= 2 or shared * 2 >= min(len(a.action), len(b.action))


def contradict(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two parties differ; a role ("the president") may be the one who is named elsewhere."""
    both_named = all(any(":" in key for key in keys) for keys in (a, b))
    neither = not any(":" in key for key in a | b)
    return bool(a and b) and not a & b and (both_named or neither)


def one_act(a: Act, b: Act) -> bool:
    return a.side == b.side and a.status == b.status and agree(a, b)


def undoes(later: Act, earlier: Act) -> bool:
    """Whether a statement in force turns round one of the past: restricted then, authorized now."""
    opposed = {later.side, earlier.side} == {"open", "closed"}
    return opposed and later.status == "in force" and earlier.status == "past" and agree(later, earlier)
