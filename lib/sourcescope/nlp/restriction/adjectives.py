"""Being able to by permission: "ensure that X is able to Y", "should be able to Y"."""

from . import clauses
from .lexicon import Entry
from .sentence import Sentence
from .spans import action_span, party_span
from .statement import Statement

__all__ = ["ABLE", "read_able"]

ABLE = Entry("able", "adjective", "permit", frames=("to",))
ENSURED = frozenset(("ensure", "ensures", "ensured", "ensuring"))


def read_able(s: Sentence, token: int) -> Statement | None:
    """Ability that somebody's order or rule gives; ability alone is none."""
    action = next((c for c in s.all(token, "xcomp", "advcl", "ccomp") if clauses.infinitive(s, c)), None)
    verb = s.heads[token]
    if action is None or s.tags[verb][0] != "V":
        return None
    above = s.heads[verb]
    if above == verb or s.words[above] not in ENSURED or s.deps[verb] != "ccomp":
        return None
    made = Statement(s, ABLE, token, verb, "permit", token, token)
    made.affected_token = clauses.subject(s, verb)
    made.affected = party_span(s, made.affected_token)
    made.action = action_span(s, action)
    made.actor_token = director(s, above)
    made.actor = party_span(s, made.actor_token)
    made.rules.append("ensured")
    return made


def director(s: Sentence, ensure: int) -> int | None:
    """Who ensures it, or who tells somebody to."""
    head = s.heads[ensure]
    if s.words[head] in ("directed", "ordered", "instructed", "told", "asked") and s.deps[ensure] in (
        "xcomp",
        "advcl",
        "ccomp",
    ):
        return clauses.understood(s, head)
    return clauses.subject(s, ensure)
