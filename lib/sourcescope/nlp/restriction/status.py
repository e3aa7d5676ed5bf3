"""Where a restriction stands: in force, past, proposed, denied, warned against, hypothetical.

Reads tense, modality, negation and its scope, the verbs and nouns above the cue, time words, conditions and
questions. After the idea of event factuality (Saurí and Pustejovsky 2009), by hand-written lists. Not covered: what
a later sentence takes back.
"""

from functools import cache
from typing import Any

from ..inflection import base_form, noun_forms
from .lexicon import load
from .sentence import Sentence

__all__ = ["set_status"]
from .statement import Statement

NOT = frozenset(("not", "n't", "n’t", "never", "no", "nor", "neither", "nobody", "none", "without", "nt"))
CROSSED = frozenset(
    (
        "xcomp",
        "ccomp",
        "advcl",
        "acl",
        "relcl",
        "pcomp",
        "dobj",
        "pobj",
        "prep",
        "conj",
        "oprd",
        "appos",
        "nsubj",
        "nsubjpass",
        "attr",
        "dep",
        "csubj",
        "dative",
    )
)
FINITE = frozenset(("VBD", "VBZ", "VBP"))


@cache
def governors() -> tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, Any]]:
    """Verb, noun and adjective to what it makes of a restriction under it; and the other lists."""
    lists = load("restriction_status.json")
    verbs = {verb: status for status, group in lists["verbs"].items() for verb in group}
    nouns = {form: status for status, group in lists["nouns"].items() for noun in group for form in noun_forms(noun)}
    adjectives = {word: status for status, group in lists["adjectives"].items() for word in group}
    return verbs, nouns, adjectives, lists


def negated(s: Sentence, token: int) -> bool:
    """Whether a word is under a negation of its own: "not", "never", "no", "nor does it"."""
    for child in s.children[token]:
        if s.words[child] in NOT and s.deps[child] in (
            "neg",
            "advmod",
            "det",
            "cc",
            "preconj",
            "nsubj",
            "nsubjpass",
            "dep",
        ):
            return not (s.words[child] == "no" and child + 1 < s.size and s.words[child + 1] == "longer" and False)
        if s.deps[child] in ("nsubj", "nsubjpass") and any(s.words[d] in ("no", "neither") for d in s.children[child]):
            return True
        if s.deps[child] == "cc" and s.words[child] == "nor":
            return True
    return s.deps[token] == "conj" and any(
        s.words[c] == "nor" and c < token for c in s.all(s.heads[token], "cc") if s.heads[token] < c
    )


def auxiliaries(s: Sentence, verb: int) -> list[str]:
    """The auxiliaries of a verb, those of the verb that it is joined to where it has none of its own."""
    own = [s.words[aux] for aux in s.all(verb, "aux", "auxpass")]
    if not own and s.deps[verb] == "conj" and s.child(verb, "nsubj", "nsubjpass") is None:
        return auxiliaries(s, s.heads[verb]) if s.tags[verb] in ("VB", "VBN", "VBG") else []
    return own


def set_status(made: Statement) -> None:
    """Sets ``status``, and turns the category over where a negation does: "is not allowed to" is a prohibition."""
    s = made.s
    verb = made.verb
    noun = made.entry.kind != "verb" and verb != made.cue
    if hypothetical(s, verb):
        made.status = "hypothetical"
        return
    negative = negated(s, made.cue) or (verb != made.cue and negated(s, verb))
    status = above(s, made.cue if noun else verb)
    if status is None:
        status = own(s, verb)
    if negative:
        status = turn_over(made, status)
    made.status = status


def turn_over(made: Statement, status: str) -> str:
    """What a negation makes of a statement."""
    if status in ("denied", "warned against"):
        return "denied"
    if made.entry.word == "extend":
        return status
    if made.entry.kind != "verb" or made.category in ("ease", "restrict"):
        return "denied"
    if made.category == "permit":
        made.category = "prohibit"
        made.rules.append("negated permission")
        return status
    if made.category == "prohibit" and "auxpass" in {made.s.deps[c] for c in made.s.children[made.verb]}:
        made.category = "permit"
        made.rules.append("negated prohibition")
        return status
    return "denied"


def hypothetical(s: Sentence, verb: int) -> bool:
    """Whether the clause is a condition or a question."""
    marks = governors()[3]["conditional_marks"]
    token = verb
    for head in [verb, *s.up(verb)]:
        if any(s.words[m] in marks and m < head for m in s.all(head, "mark")):
            return True
        if s.tags[head] in FINITE and s.deps[head] not in ("conj", "xcomp", "acl"):
            break
        token = head
    return s.words[-1] == "?" or (s.size > 1 and s.words[-2] == "?" and s.heads[token] == token)


def above(s: Sentence, token: int) -> str | None:
    """The status that words above the cue give, nearest first; None if they say nothing."""
    verbs, nouns, adjectives, lists = governors()
    below = token
    found: str | None = None
    for child in s.children[token]:
        if s.deps[child] == "amod" and s.tags[token][0] == "N" and s.words[child] in adjectives:
            found = adjectives[s.words[child]]
    for head in s.up(token):
        if s.deps[below] not in CROSSED or finite_clause(s, below):
            break
        says = word_above(s, head, below, verbs, nouns)
        if says == "decided" and s.tags[head][0] == "N":
            return found or "in force"
        if says is not None:
            found = combine(found, says)
            if negated(s, head):
                found = "denied" if found in ("proposed", "denied") else found
        if s.tags[head] == "MD" or modal(s, head):
            found = combine(found, "proposed") if s.deps[below] != "relcl" else found
        below = head
    if found in (None, "decided"):
        after = s.words[token + 1] if token + 1 < s.size else ""
        if s.tags[token][0] == "N" and after in lists["past_words"]:
            return "past"
        return own(s, governing(s, token)) if found is None and s.tags[token][0] == "N" else None
    return found


def governing(s: Sentence, noun: int) -> int:
    """The verb whose tense a noun has."""
    return next((head for head in s.up(noun) if s.tags[head][0] == "V"), noun)


def word_above(s: Sentence, head: int, below: int, verbs: dict[str, str], nouns: dict[str, str]) -> str | None:
    """What a word says of the restriction under it."""
    if s.tags[head][0] == "V":
        if s.deps[below] in ("nsubj", "nsubjpass", "advcl", "relcl") and not (
            s.deps[below] == "advcl" and has_to(s, below)
        ):
            return None
        if s.deps[below] == "conj":
            return None
        return verbs.get(base_form(s.words[head], s.tags[head]))
    if s.tags[head][0] == "N" and s.deps[below] != "relcl":
        return nouns.get(s.words[head])
    if s.tags[head] == "IN" and s.words[head] == "against":
        return "warned against" if s.tags[s.heads[head]][0] == "V" else None
    return None


def has_to(s: Sentence, verb: int) -> bool:
    return any(s.words[aux] == "to" for aux in s.all(verb, "aux"))


def combine(found: str | None, says: str) -> str:
    """The status of a status: a rejected plan is denied, a decision to propose is proposed."""
    if says in ("denied", "warned against"):
        return says
    if says == "avoid":
        return "denied"
    if found in (None, "decided"):
        return says
    return found


def finite_clause(s: Sentence, verb: int) -> bool:
    """Whether a clause tells its own time: what stands above it says nothing of the status."""
    if s.deps[verb] not in ("ccomp", "advcl", "relcl", "acl"):
        return False
    if modal(s, verb):
        return True
    return s.tags[verb] in FINITE or any(s.tags[a] in FINITE for a in s.all(verb, "aux", "auxpass"))


def modal(s: Sentence, verb: int) -> str | None:
    """The modal of a clause, if it is one of asking, planning or promising."""
    modals = governors()[3]["modals"]["proposed"]
    for word in auxiliaries(s, verb):
        if word in modals:
            return word
    return None


def own(s: Sentence, verb: int) -> str:
    """The status that the verb's own form gives."""
    if modal(s, verb):
        return "proposed"
    lists = governors()[3]
    auxes = auxiliaries(s, verb)
    if s.tags[verb] in ("VBD", "VBN") and not {"has", "have", "is", "are"} & set(auxes) and dated(s, verb, lists):
        return "past"
    if "had" in auxes and s.tags[verb] == "VBN":
        return "past"
    return "in force"


def dated(s: Sentence, verb: int, lists: dict[str, Any]) -> bool:
    """Whether time words put the act into an earlier time: in its clause, its "when" clause's, or its noun."""
    spots = [verb]
    if s.deps[verb] == "relcl" or (
        s.deps[verb] == "advcl" and any(s.words[w] == "when" for w in s.all(verb, "advmod"))
    ):
        spots.append(s.heads[verb])
    for spot in spots:
        for child in s.children[spot]:
            near = s.words[s.left[child] : min(s.right[child], child + 1) + 1]
            if s.deps[child] in ("advmod", "npadvmod", "amod", "prep") and set(lists["past_words"]) & set(near):
                return True
    return False
