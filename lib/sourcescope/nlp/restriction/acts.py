"""The same act told twice has one number; an act that undoes an earlier one points to it."""

import re

from spacy.tokens import Doc

from ..findings import Offsets, Restriction

__all__ = ["number_acts"]

OPEN = ("permit", "ease")
WORD = re.compile(r"[^\W\d_]{4,}")


def number_acts(doc: Doc, statements: list[Restriction]) -> None:
    """Set ``act`` and ``reverses``. Statements without an actor and affected party stay acts of their own.

    Two statements tell one act when parties and side (open or closed) agree, their actions share a word of four
    letters or more, and both are in force or both are not.
    """
    acts: list[Restriction] = []
    for statement in statements:
        same = next((act for act in acts if one_act(doc, act, statement)), None)
        if same is not None:
            statement["act"] = same["act"]
            continue
        statement["act"] = len(acts)
        undone = [act for act in acts if undoes(doc, act, statement)]
        statement["reverses"] = undone[-1]["act"] if undone else None
        acts.append(statement)


def one_act(doc: Doc, a: Restriction, b: Restriction) -> bool:
    return (
        same_parties(a, b)
        and (a["category"] in OPEN) == (b["category"] in OPEN)
        and (a["status"] == "in force") == (b["status"] == "in force")
        and shared_words(doc, a["action"], b["action"])
    )


def undoes(doc: Doc, earlier: Restriction, later: Restriction) -> bool:
    """Whether a statement in force turns round one of the past: restricted then, authorized now."""
    return (
        earlier["status"] == "past"
        and later["status"] == "in force"
        and same_parties(earlier, later)
        and (earlier["category"] in OPEN) != (later["category"] in OPEN)
    ) or (
        earlier["status"] == "in force"
        and later["status"] == "past"
        and same_parties(earlier, later)
        and (earlier["category"] in OPEN) != (later["category"] in OPEN)
        and shared_words(doc, earlier["action"], later["action"])
    )


def same_parties(a: Restriction, b: Restriction) -> bool:
    return all(a[role] is not None and a[role] == b[role] for role in ("actor_name", "affected_name"))  # type: ignore[literal-required]


def shared_words(doc: Doc, a: Offsets | None, b: Offsets | None) -> bool:
    if a is None or b is None:
        return False
    first, second = (set(WORD.findall(doc.text[start:end].lower())) for start, end in (a, b))
    return bool(first & second)
