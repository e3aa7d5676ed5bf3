"""Who may or may not, where the words around the rule name them: "entry for tourists", "faces a ban"."""

from ..findings import Offsets
from . import clauses
from .lexicon import lexicon, words
from .sentence import Sentence
from .spans import action_span, noun_span

__all__ = ["asked_for", "bearer", "imposed", "kept_by", "second_object", "sentenced", "within"]

# "Banned support for rebels" keeps others from giving it.
GIVEN = frozenset(("aid", "support", "respect", "demand", "funding", "vote", "sympathy", "call", "calls", "plans"))
POWERS = frozenset(("power", "powers", "authority", "rights", "freedom", "freedoms", "privileges"))


def within(s: Sentence, thing: int, category: str) -> int | None:
    """Who is named within what is restricted: "entry for tourists", "tests of drivers", "military involvement"."""
    prepositions = ("for", "of", "from") if category == "require" else ("for",)
    for child in s.all(thing, "prep"):
        inner = s.inside(child)
        if inner is None or s.words[child] not in prepositions or not clauses.is_party(s, inner):
            continue
        if s.words[child] != "for" or s.words[thing] not in GIVEN:
            return inner
    bound = in_clause(s, thing) if category == "ease" else None
    if bound is not None:
        return bound
    given = next((c for c in s.all(thing, "acl") if s.words[c] in words("grants")), None)
    if given is not None and s.words[thing] in words("papers"):  # "the license granted to the miner"
        return s.inside(s.preposition(given, "to"))
    if s.words[thing] in words("doings") or (s.words[thing] in POWERS and category in ("prohibit", "restrict")):
        for child in s.all(thing, "compound", "amod", "nmod"):
            if s.words[child] in words("people") or s.words[child] == "foreign" or s.entities[child] in clauses.PARTIES:
                return child
    return None


def in_clause(s: Sentence, rule: int) -> int | None:
    """Whom a rule binds by its own clause: "the requirement that schools report", "the law barring women from"."""
    for clause in s.all(rule, "acl", "relcl", "ccomp"):
        party = s.child(clause, "dobj") if s.words[clause] in lexicon().verbs else None
        if party is None and any(s.words[mark] == "that" for mark in s.all(clause, "mark")):
            party = s.child(clause, "nsubj", "nsubjpass")
        if party is not None and clauses.is_party(s, party):
            return party
    return None


def second_object(s: Sentence, verb: int) -> int | None:
    """What is given or withheld where the parser took it for the name of whom: "denied Lee, 44, a license"."""
    first = s.child(verb, "dobj")
    if first is None or not clauses.is_party(s, first):
        return None
    return next((c for c in s.all(first, "appos") if s.words[c] in words("permissions")), None)


def bearer(s: Sentence, noun: int) -> int | None:
    """Who is under a rule: "the sprinter faces a ban", "drivers who exceed the limit", "comply with the mandate"."""
    head, dep = s.heads[noun], s.deps[noun]
    if dep == "pobj" and s.words[head] in ("with", "to", "under", "by"):
        head = s.heads[head]
    elif dep != "dobj":
        return None
    if s.tags[head][0] != "V" or s.words[head] not in words("bears") or clauses.passive(s, head):
        return None
    found = clauses.subject(s, head)
    return found if found is not None and (clauses.is_party(s, found) or s.tags[found] == "PRP") else None


def kept_by(s: Sentence, noun: int) -> tuple[int, Offsets | None] | None:
    """Whom a rule keeps from what: "the order kept lawyers from talking", "restrictions keeping them away"."""
    verb = next((c for c in s.all(noun, "acl", "relcl") if s.words[c] in words("keeps")), None)
    if verb is None and s.deps[noun] == "nsubj" and s.words[s.heads[noun]] in words("keeps"):
        verb = s.heads[noun]
    party = None if verb is None else s.child(verb, "dobj")
    if verb is None or party is None or not (clauses.is_party(s, party) or s.tags[party] == "PRP"):
        return None
    inner = s.inside(s.preposition(verb, "from"))
    if inner is not None:
        return party, action_span(s, inner) if s.tags[inner] == "VBG" else noun_span(s, inner)
    return party, None


def sentenced(s: Sentence, noun: int) -> int | None:
    """Who gets a ban: "the ban handed to the striker", "a suspension was given to her"."""
    verbs = [c for c in s.all(noun, "acl", "relcl") if clauses.passive(s, c)]
    verbs += [s.heads[noun]] if s.deps[noun] == "nsubjpass" else []
    for verb in verbs:
        to = s.inside(s.preposition(verb, "to"))
        if s.words[verb] in words("makes") | words("gives") and to is not None and clauses.is_party(s, to):
            return to
    return None


def asked_for(s: Sentence, noun: int) -> tuple[int | None, int | None]:
    """Who is asked for a permission and who asks: "asked the state for permission", "seeks a waiver from it"."""
    head = s.heads[noun]
    if s.deps[noun] == "pobj" and s.words[head] == "for" and s.words[s.heads[head]] in words("asks"):
        verb = s.heads[head]
        of_whom = s.child(verb, "dobj")
    elif s.deps[noun] == "dobj" and (s.words[head] in words("seeks") or s.words[head] in words("grants")):
        verb = head
        froms = (s.inside(t) for t in range(noun + 1, s.right[verb]) if s.words[t] == "from" and s.deps[t] == "prep")
        of_whom = next((party for party in froms if party is not None and clauses.is_party(s, party)), None)
    else:
        return None, None
    party = of_whom if of_whom is not None and clauses.is_party(s, of_whom) else None
    return party, clauses.understood(s, verb) if party is not None else None


def imposed(s: Sentence, noun: int) -> tuple[int | None, int | None]:
    """Who made a rule and the "on" of whom it binds, after it: "the ban imposed by the mayor on trucks"."""
    actor = on = None
    nouns = [noun, *(inner for c in s.all(noun, "prep") if (inner := s.inside(c)) is not None)]
    for clause in (c for one in nouns for c in s.all(one, "acl", "relcl")):
        if s.words[clause] not in words("makes"):
            continue
        if clauses.passive(s, clause):
            actor = clauses.agent(s, clause)
        elif s.child(clause, "nsubj") is not None and s.tags[s.child(clause, "nsubj") or 0] not in ("WDT", "WP"):
            actor = s.child(clause, "nsubj")
        spots = [clause] if actor is None else [clause, actor]
        on = next((p for spot in spots if (p := s.preposition(spot, "on", "against")) is not None), None)
    by = s.inside(s.preposition(noun, "by"))
    if on is None and by is not None:  # "a ban by the port on ships"
        on = s.preposition(by, "on", "against")
    return actor, on
