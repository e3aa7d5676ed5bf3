"""Where a restriction stands: in force, past, proposed, denied, warned against, hypothetical.

Reads tense, modality, negation and its scope, the verbs and nouns above the cue, time words, conditions and
questions; the idea is that of event factuality (Saurí and Pustejovsky 2009), by hand-written lists. Not covered: what
another sentence takes back, and dates: "in 1998" alone does not make a rule past.
"""

from .climbing import of_noun_cue, of_verb_cue
from .negation import auxiliaries, negated, no_longer, not_yet
from .selectors import selectors
from .sentence import Sentence
from .statement import Statement
from .tense import own_form

__all__ = ["set_status"]


# "Has not approved" says that a permission has not been given, "does not allow" that something is forbidden.
SUPPOSING = frozenset(("assuming", "supposing", "presuming"))
GRANTING = frozenset(("approve", "authorize", "authorise", "grant", "legalize", "legalise", "license", "okay", "clear"))


def set_status(made: Statement) -> None:
    """Sets ``status``, and turns the category over where a negation does: "is not allowed to" is a prohibition."""
    s = made.s
    if conditional(s, made.verb):
        made.status = "hypothetical"
        if made.entry.kind in ("verb", "modal") and negated(s, made.verb):
            turn_over(made, "hypothetical")
        return
    if undecided(s, made.verb):
        made.status = "proposed"
        return
    if "submitted" in made.rules:
        status, negative = "proposed", False
    elif made.entry.kind == "modal":
        status, negative = of_modal(made), negated(s, made.verb)
    elif "asked for" in made.rules:
        status, negative = of_noun_cue(s, made.verb)
    elif made.entry.kind in ("verb", "adjective") or (made.verb == made.cue and made.entry.kind != "noun"):
        status, negative = of_verb_cue(s, made.verb)
        negative = negative or (made.verb != made.cue and negated(s, made.cue)) or of_nobody(made)
    elif "should be able" in made.rules:
        status, negative = "proposed", negated(s, made.verb)
    elif "lost" in made.rules and made.verb != made.cue:
        status, negative = of_verb_cue(s, made.verb)
    elif "needed" in made.rules:
        status, negative = own_form(s, made.verb), negated(s, made.verb)
    else:
        status, negative = of_noun_cue(s, made.cue)
    if status == "in force" and made.category in ("permit", "ease") and told_to(s, made.verb):
        status = "proposed"
    if status == "in force" and made.category == "permit" and (done_since(made) or disclosed(made) or owed(made)):
        status = "past"
    made.status = turn_over(made, status) if negative else status
    if refuted(s, made.verb) or unreal(s, made.verb):
        made.status = "denied"


def of_nobody(made: Statement) -> bool:
    """ "The law allows no exceptions", "requires nobody to register"."""
    s = made.s
    if s.child(made.verb, "auxpass") is not None:
        return False
    objects = [token for token in (made.object_token, made.affected_token) if token is not None and token > made.cue]
    return any(s.words[token] in ("nobody", "none", "nothing") or no_such(s, token) for token in objects)


def no_such(s: Sentence, noun: int) -> bool:
    """Whether a noun has "no" before it, other than in "no more than two"."""
    more = ("more", "fewer", "less")
    return any(s.words[child] == "no" and s.words[child + 1] not in more for child in s.all(noun, "det"))


def told_to(s: Sentence, verb: int) -> bool:
    """Whether somebody is only told to permit it: "was ordered to lift its ban"."""
    head = s.heads[verb]
    ordered = s.base(head) in selectors().lists["ordering"]
    return ordered and s.deps[verb] in ("xcomp", "ccomp") and any(s.words[aux] == "to" for aux in s.all(verb, "aux"))


def owed(made: Statement) -> bool:
    """Whether a permission is one that somebody had to get: "women had to get permission to travel"."""
    s, head = made.s, made.s.heads[made.verb]
    return made.entry.kind == "noun" and s.words[head] == "had" and s.deps[made.verb] == "xcomp"


def disclosed(made: Statement) -> bool:
    """Whether a permission is told as found out afterwards: "admitted that it let firms see the files"."""
    s, head = made.s, made.s.heads[made.verb]
    had = "had" in [s.words[aux] for aux in s.all(made.verb, "aux")]
    told_before = s.tags[made.verb] == "VBD" or had
    if s.deps[made.verb] != "ccomp" or not told_before or s.tags[head] not in ("VBD", "VBN"):
        return False
    return s.base(head) in selectors().lists["disclosing"]


def refuted(s: Sentence, verb: int) -> bool:
    """Whether the sentence says that it is not so: "the claim that Lee favors banning cars is not true"."""
    lists = selectors().lists
    for token in s.up(verb):
        if s.words[token] not in lists["claims"] or s.deps[token] not in ("nsubj", "nsubjpass", "dobj"):
            continue
        told = s.heads[token]
        if s.base(told) in lists["refuting"]:
            return not negated(s, told)
        said = s.child(told, "acomp", "attr", "oprd")
        if said is not None and s.words[said] in lists["true"]:
            return negated(s, told)
        return said is not None and s.words[said] in lists["untrue"] and not negated(s, told)
    return False


def unreal(s: Sentence, verb: int) -> bool:
    """ "Almost approved", "was wrongly reported to have lifted", "it is not true that", "pretended that"."""
    if any(s.words[child] in ("almost", "nearly") and child < verb for child in s.all(verb, "advmod")):
        return True
    head = s.heads[verb]
    if s.deps[verb] not in ("ccomp", "xcomp", "advcl") or head == verb or head > verb:
        return False
    if any(s.words[child] in ("wrongly", "falsely", "mistakenly") for child in s.all(head, "advmod")):
        return True
    if s.words[head] in ("pretend", "pretends", "pretended", "pretending"):
        return True
    said = s.child(head, "acomp", "attr")
    lists = selectors().lists
    if said is None or s.deps[verb] != "ccomp":
        return False
    return (s.words[said] in lists["true"] and negated(s, head)) or s.words[said] in lists["untrue"]


def done_since(made: Statement) -> bool:
    """Whether what was permitted is told as done: "authorized the raid that killed him"."""
    s = made.s
    if made.object_token is None or s.tags[made.verb] != "VBD":
        return False
    return any(s.tags[clause] == "VBD" for clause in s.all(made.object_token, "relcl"))


def of_modal(made: Statement) -> str:
    """A rule told by a modal is in force, unless another modal or tense stands over it."""
    s = made.s
    if s.words[made.cue] == "had":
        return "past"
    ruled = s.words[s.heads[made.verb]] in ("ruled", "decreed", "held")
    if s.words[made.cue] == "could" and s.deps[made.verb] == "ccomp" and (ruled or negated(s, made.verb)):
        return "in force"
    if {"would", "will", "could", "should", "ought", "might", "'ll", "’ll", "'d", "’d"} & {
        s.words[aux] for aux in s.all(made.verb, "aux")
    }:
        return "proposed"
    return "in force"


def turn_over(made: Statement, status: str) -> str:
    """What a negation makes of a statement."""
    if status in ("denied", "warned against") or not_yet(made.s, made.verb):
        return "denied"
    if made.entry.word == "extend":
        widen(made)
        return status
    if status == "proposed" and advised_against(made):
        return "warned against"
    if made.category == "permit" and made.entry.kind == "verb" and undertaken(made):
        return "denied"
    past = no_longer(made.s, made.verb)
    active = made.s.child(made.verb, "auxpass") is None
    if past and made.category != "permit" and (active or made.category == "require"):
        return "past"
    status = "in force" if past else status
    if made.entry.word in GRANTING and made.s.child(made.verb, "auxpass") is None and status != "proposed":
        return "denied"
    came = {"was", "were"} & set(auxiliaries(made.s, made.verb))
    if made.entry.word in ("approve", "grant", "clear", "legalize") and came and status == "in force":
        return "denied"  # "was not approved" tells what did not happen
    if made.category == "require" and made.s.words[made.cue] in ("must", "shall", "should") and made.first == made.last:
        made.category = "prohibit"
        made.rules.append("negated duty")
        return status
    if made.category == "permit" and made.entry.kind != "noun":
        made.category = "prohibit"
        made.rules.append("negated permission")
        widen(made)
        return "past" if status == "in force" and kept_out(made) else status
    if made.category == "prohibit" and made.entry.kind != "noun" and status in ("in force", "past"):
        return freed(made, status)
    return "warned against" if advised(made) else "denied"


def kept_out(made: Statement) -> bool:
    """ "Girls were not allowed to", "had never been licensed": so then; "was not authorized to" is so now."""
    s = made.s
    before = {"was", "were", "did", "had"} & set(auxiliaries(s, made.verb))
    never = any(s.words[child] == "never" for child in s.children[made.verb])
    if s.deps[made.verb] == "ccomp" and s.tags[s.heads[made.verb]] == "VBD" and not never and "had" not in before:
        return False  # "said that it was not allowed to" is so when it is said
    return bool(before) and (never or made.entry.word in ("allow", "permit", "let"))


def undertaken(made: Statement) -> bool:
    """ "Neither side has agreed to let": what did not happen, while "is not going to let" forbids."""
    s, head = made.s, made.s.heads[made.verb]
    decides = s.base(head) in ("agree", "vote", "decide", "choose", "opt", "move")
    return decides and s.deps[made.verb] == "xcomp" and negated(s, head) and not negated(s, made.verb)


def advised_against(made: Statement) -> bool:
    """ "Urged them not to allow": somebody speaks against it; "vowed not to" is a refusal."""
    s = made.s
    head = s.heads[made.verb]
    infinitive = any(s.words[aux] == "to" for aux in s.all(made.verb, "aux"))
    return infinitive and s.tags[head][0] == "V" and s.base(head) in selectors().lists["advising"]


def freed(made: Statement, status: str) -> str:
    """ "Is not banned from" is a permission; "did not ban" says that something did not happen."""
    s = made.s
    if made.entry.kind == "verb" and s.child(made.verb, "auxpass") is None:
        return "denied"
    made.category = "permit"
    made.rules.append("negated prohibition")
    widen(made)
    return status


def widen(made: Statement) -> None:
    """The cue with its negation: "not allowed"."""
    first = made.first
    while (
        first > 0 and made.first - first < 3 and made.s.words[first - 1] in ("not", "n't", "n’t", "never", "be", "been")
    ):
        first -= 1
    made.first = first


def advised(made: Statement) -> bool:
    modals = selectors().modals["advised"]
    return any(made.s.words[aux] in modals for aux in made.s.all(made.verb, "aux"))


def conditional(s: Sentence, verb: int) -> bool:
    """Whether the clause is a condition or a question."""
    lists = selectors().lists
    for token in [verb, *s.up(verb)]:
        inverted = s.deps[token] == "advcl" or (s.deps[token] == "ccomp" and s.heads[token] > token)
        if inverted and s.words[s.left[token]] in ("had", "should", "were"):
            return True
        if s.deps[token] == "ccomp" and s.words[s.heads[token]] in SUPPOSING:
            return True
        marks = [s.words[mark] for mark in s.all(token, "mark", "advmod") if mark < token]
        if token != verb and s.tags[token] == "VBN" and s.words[token - 1] == "if":  # "promised, if elected, to ban"
            continue
        if lists["conditional_marks"] & set(marks):
            return True
        if s.deps[token] == "relcl" and s.words[s.heads[token]] in ("extent", "degree"):
            return True
        if "whether" in marks and {"should", "ought"} & set(auxiliaries(s, token)):  # what is to be done is asked
            return False
        if "whether" in marks:
            head = s.heads[token]
            settled = any(s.words[aux] == "to" for aux in s.all(token, "aux"))
            if settled and negated(s, head):  # "has not decided whether to allow"
                return True
            return not settled and s.base(head) not in (
                "debate",
                "vote",
                "consider",
                "decide",
            )
        if s.deps[token] in ("relcl", "acl") or (s.tags[token] in ("VBD", "VBZ", "VBP") and s.deps[token] != "conj"):
            return s.heads[token] == token and asks(s)
    top = s.heads[verb] if s.deps[verb] == "csubj" else verb  # "would banning cars help?"
    return (asks(s) and s.heads[top] == top) or counterfactual(s, verb)


def counterfactual(s: Sentence, verb: int) -> bool:
    """ "If they failed, the city could deny them permits": what would follow from what is not so."""
    if s.deps[verb] == "ccomp" or not {"would", "could", "might"} & set(auxiliaries(s, verb)):
        return False
    for clause in s.all(verb, "advcl"):
        unreal = s.tags[clause] == "VBD" or {"were", "had"} & {s.words[aux] for aux in s.all(clause, "aux", "auxpass")}
        if unreal and any(s.words[mark] == "if" for mark in s.all(clause, "mark")):
            return True
    return False


def undecided(s: Sentence, verb: int) -> bool:
    """Whether it is open if or how the act is done: "divided on whether to deport them or allow them to stay"."""
    spots = [verb] + ([s.heads[verb]] if s.deps[verb] == "conj" else [])
    return any(
        {"whether", "how", "when"} & {s.words[mark] for mark in s.all(spot, "mark", "advmod") if mark < spot}
        and any(s.words[aux] == "to" for aux in s.all(spot, "aux"))
        for spot in spots
    )


def asks(s: Sentence) -> bool:
    """Whether the sentence is a question; one by "who" or "why" takes the act for granted."""
    return "?" in s.words[-3:] and not {"who", "why"} & set(s.words[:2])
