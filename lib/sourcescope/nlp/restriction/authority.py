"""Who is behind a rule whose own clause names nobody: the law it stands in, or who ruled, announced or decides it.

"Under the act, insurers may not", "the court ruled that the state must", "told by a judge that he could not". Only for
passives, modals and predicates, which leave out who rules. Not covered: whose law it is, and rulers in other sentences.
"""

from . import clauses
from .lexicon import words
from .modals import ruling_after
from .selectors import selectors
from .sentence import Sentence
from .spans import party_span
from .statement import Statement

__all__ = ["set_authority"]

# Reports of what somebody decides, whoever tells them.
DECIDES = frozenset(("announce", "decide", "declare", "decree", "determine", "mandate", "order", "rule", "vote"))
TELLS = frozenset(("say", "tell", "state", "specify", "stipulate", "provide"))
ASKS = frozenset(("decide", "determine", "consider", "debate", "weigh", "rule", "vote"))
COMING = frozenset(("will", "would", "could", "must", "may", "can", "cannot", "ca", "wo", "'ll", "’ll", "shall"))
OPEN = frozenset(("whether", "if"))
# "Was lifted in a ruling" names what lifted it.
RULED_IN = frozenset(("ruling", "rulings", "decision", "verdict", "decree", "injunction", "order", "proclamation"))
# "By order of the court" names the court.
COMMANDS = frozenset(
    ("order", "orders", "decree", "direction", "directive", "instructions", "command", "decision", "ruling")
)


def set_authority(made: Statement) -> None:
    """Sets the actor of a statement whose clause has none, from the words around the clause."""
    s = made.s
    if made.actor is not None or made.actor_token is not None or not silent(made):
        return
    for find in (by_rule, of_rule_noun, by_ruler, by_decider, by_judge):
        found = find(made)
        if found is not None and found != made.affected_token:
            made.actor_token, made.actor = found, party_span(s, found)
            made.rules.append("authority")
            if made.status == "in force" and s.words[found] in selectors().lists["drafts"]:
                made.status = "proposed"  # "under her plan, firms must repay"
            return


def silent(made: Statement) -> bool:
    """Whether the clause is one that leaves out who rules."""
    if made.entry.kind == "verb":
        return clauses.passive(made.s, made.cue)
    return made.entry.kind in ("modal", "adjective")


def spots(made: Statement) -> list[int]:
    """The verb, those above it that only raise its subject ("is expected to be barred"), and its complement."""
    s = made.s
    found = [made.cue, made.verb]
    verb = made.verb
    while s.deps[verb] == "xcomp" and s.heads[verb] < verb:
        verb = s.heads[verb]
        found.append(verb)
    return found + [spot for spot in (made.complement,) if spot is not None]


def by_rule(made: Statement) -> int | None:
    """The law, deal or plan under which it is so: "under the act", "by law", "according to the rules"."""
    s = made.s
    for spot in dict.fromkeys(spots(made)):
        for child in s.children[spot]:
            rule = rule_after(s, child)
            if rule is not None:
                return rule
    for token in range(made.last + 1, s.right[made.verb]):  # "exempt from the mandate under state law"
        told = [up for up in s.up(token) if up > made.last and s.tags[up] in ("VBD", "VBZ", "VBP", "VBN")]
        if s.words[token] == "under" and not told:  # also under what they may not do: "barred from fishing under"
            return rule_after(s, token)
    return None


def rule_after(s: Sentence, child: int) -> int | None:
    """The rule that a prepositional phrase names."""
    word = s.words[child]
    if word in ("under", "by", "per"):
        inner = s.inside(child)
    elif word in ("in", "through", "with"):
        inner = s.inside(child)
        return inner if inner is not None and s.words[inner] in RULED_IN else None
    elif word in ("according", "pursuant", "due", "thanks"):
        inner = s.inside(s.preposition(child, "to"))
    elif word == "as":
        part = s.inside(child)
        inner = s.inside(s.preposition(part, "of")) if part is not None and s.words[part] == "part" else None
    else:
        return None
    if inner is None:
        return None
    if s.words[inner] in COMMANDS and word == "by":
        whose = s.inside(s.preposition(inner, "of", "from"))
        return inner if whose is None else whose
    return inner if governs(s, inner) else None


def governs(s: Sentence, noun: int) -> bool:
    """Whether a noun is a law, deal or plan that tells what may be done."""
    return s.words[noun] in words("governing") or s.entities[noun] == "LAW"


def of_rule_noun(made: Statement) -> int | None:
    """The rule whose content the clause is: "an order that phones be banned"."""
    s, verb = made.s, made.verb
    noun = s.heads[verb]
    that = any(s.words[mark] == "that" for mark in s.all(verb, "mark"))
    return noun if that and s.tags[noun][0] == "N" and governs(s, noun) else None


def by_ruler(made: Statement) -> int | None:
    """Who ruled, announced or, being an authority, says that it is so."""
    s, verb = made.s, made.verb
    head = reported_by(s, verb)
    if head is None or any(s.words[mark] in OPEN for mark in s.all(verb, "mark")):
        return None
    teller = clauses.agent(s, head) if clauses.passive(s, head) else clauses.subject(s, head)
    if teller is None:
        return None
    if s.base(head) in DECIDES:
        return teller if s.tags[teller] == "PRP" or rules(s, teller) or clauses.is_party(s, teller) else None
    coming = any(s.words[aux] in COMING for aux in s.all(verb, "aux"))
    if governs(s, teller):
        return teller
    return teller if coming and rules(s, teller) else None


def reported_by(s: Sentence, verb: int) -> int | None:
    """The verb of deciding or telling whose content the clause is, also where the parser put it under "a statement"."""
    head = s.heads[verb]
    if s.deps[verb] in ("acl", "relcl") and s.deps[head] == "pobj" and s.words[s.heads[head]] == "in":
        head = s.heads[s.heads[head]]
    elif s.deps[verb] == "conj" and s.tags[head][0] == "V" and s.child(verb, "nsubj", "nsubjpass") is not None:
        return reported_by(s, head)
    elif s.deps[verb] != "ccomp":
        return None
    return head if s.base(head) in DECIDES | TELLS else None


def rules(s: Sentence, party: int) -> bool:
    """Whether a party makes rules for others: a court, ministry, league, company; not a lawyer or witness."""
    return s.words[party] not in words("only_tell") and clauses.official(s, party)


def by_judge(made: Statement) -> int | None:
    """The court that is named behind its ruling: "schools must close, a judge rules"."""
    return ruling_after(made.s) if made.entry.kind == "modal" else None


def by_decider(made: Statement) -> int | None:
    """Who decides whether it is so: "the court will decide whether he is allowed"."""
    s, verb = made.s, made.verb
    mark = s.child(verb, "mark")
    if mark is None or s.words[mark] not in OPEN:
        return None
    head = s.heads[verb]
    if s.deps[verb] == "pcomp" and s.words[head] in ("on", "about", "over"):
        head = s.heads[head]
    elif s.deps[verb] != "ccomp":
        return None
    if s.tags[head][0] == "N":
        return clauses.owner(s, head) if s.words[head] in COMMANDS else None
    if s.base(head) not in ASKS or clauses.passive(s, head):
        return None
    return clauses.subject(s, head)
