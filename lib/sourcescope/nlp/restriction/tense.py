"""What the form of a verb tells: modality and time."""

import re
from itertools import pairwise

from .lexicon import words
from .negation import auxiliaries, no_longer
from .selectors import selectors
from .sentence import Sentence

__all__ = ["dated", "finite", "over", "own_form", "told_as_gone"]

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
DECADE = re.compile(r"1[5-9]\d0s$")
# "Previously, a man who had been there would be turned away" tells of a habit, not of a plan.
HABITUAL = frozenset(("previously", "formerly", "historically"))
# "Back then", "at the time", "in those days".
THEN = frozenset((("back", "then"), ("the", "time"), ("that", "time"), ("those", "days"), ("those", "years")))
SPANS = frozenset(("weeks", "months", "years", "decades", "generations", "centuries", "century"))
PRESENT = frozenset(("has", "have", "is", "are", "'ve", "’ve", "'s", "’s", "'re", "’re"))


def finite(s: Sentence, verb: int) -> bool:
    """Whether a verb has a tense or modal, its own or that of the verb it is joined to."""
    if s.tags[verb] in FINITE:
        return True
    if any(s.tags[aux] in FINITE for aux in s.all(verb, "aux", "auxpass")):
        return True
    joined = s.deps[verb] == "conj" and not s.all(verb, "aux", "auxpass")
    return joined and s.tags[verb] in ("VB", "VBN") and s.tags[s.heads[verb]][0] == "V" and finite(s, s.heads[verb])


def own_form(s: Sentence, verb: int) -> str:
    """Status by modal, time words and tense."""
    auxes = auxiliaries(s, verb)
    if s.words[verb] in ("continue", "remain", "stay"):
        return "in force"
    if selectors().modals["proposed"] & set(auxes):
        return "past" if "would" in auxes and habitual(s, verb) else "proposed"
    subject = s.child(verb, "nsubj")
    if {"ca", "can", "cannot"} & set(auxes) and subject is not None and s.words[subject] in ("we", "you"):
        return "proposed"  # "we can't let them in" is an appeal
    if ("going" in s.words[max(0, verb - 3) : verb]) and "to" in auxes:
        return "proposed"
    if no_longer(s, verb) and s.child(verb, "auxpass") is None:
        return "past"
    if s.tags[verb] in ("VBD", "VBN") and not PRESENT & set(auxes) and dated(s, verb):
        return "past"
    if s.tags[verb] == "VBD" and any(s.words[child] == "long" for child in s.all(verb, "advmod") if child < verb):
        return "past"
    earlier = subject is not None and any(s.words[mark] in ("previous", "prior") for mark in s.all(subject, "amod"))
    if s.tags[verb] == "VBD" and earlier:
        return "past"
    if s.tags[verb] == "VBD" and s.deps[verb] != "ccomp" and standing_rule(s, verb):
        return "past"
    lasting = s.base(verb) in selectors().lists["ordering"]
    if "had" in auxes and s.tags[verb] == "VBN" and s.deps[verb] != "ccomp" and not lasting:
        return "past"
    return "in force"


def habitual(s: Sentence, verb: int) -> bool:
    """Whether "would" tells what used to be done."""
    return any(s.words[child] in HABITUAL for child in s.all(verb, "advmod"))


def over(s: Sentence, noun: int) -> bool:
    """Whether a clause says that a rule has ended: "the ban, which expired in 2004"."""
    clauses = [token for relative in s.all(noun, "relcl") for token in (relative, *s.all(relative, "conj"))]
    for clause in clauses:
        ended = s.base(clause)
        passive = s.child(clause, "auxpass") is not None
        if ended == "run" and s.preposition(clause, "out") is None:
            continue
        told = s.tags[clause] == "VBD" or (passive and {"was", "were"} & set(auxiliaries(s, clause)))
        if told and (ended in selectors().lists["ending"] or (passive and ended in selectors().lists["undoing"])):
            return True
    return False


def told_as_gone(s: Sentence, noun: int) -> bool:
    """Whether a rule is told in the past: "the ban was the last in Europe", "the limits that held down prices"."""
    if s.words[noun] in selectors().lists["performing"] or s.words[noun] in ("block", "blocking"):
        return False
    head = s.heads[noun]
    if s.deps[noun] == "nsubj" and s.words[head] in ("was", "were") and s.deps[head] in ("ROOT", "conj"):
        return s.child(head, "attr", "acomp") is not None
    if PRESENT & set(auxiliaries(s, head)) or s.tags[head] in ("VBZ", "VBP"):
        return False
    return any(
        s.tags[clause] == "VBD"
        and (told := s.child(clause, "nsubj")) is not None
        and s.words[told] in ("that", "which")
        for clause in s.all(noun, "relcl")
    )


def standing_rule(s: Sentence, verb: int) -> bool:
    """Whether the subject is a rule that stands: its past tense tells of an earlier time ("the law allowed")."""
    subject = s.child(verb, "nsubj")
    if subject is not None and s.words[subject] in ("that", "which") and s.deps[verb] == "relcl":
        subject = s.heads[verb]
    if subject is None:
        return False
    lasts = s.base(verb) in selectors().lists["lasting"]
    stands = s.words[subject] in words("instruments") and s.words[subject] not in selectors().lists["performing"]
    thing = s.tags[subject] in ("NN", "NNS") and s.entities[subject] == "" and not acts(s, subject)
    return s.words[subject] in selectors().lists["standing"] or over(s, subject) or (lasts and (stands or thing))


def acts(s: Sentence, noun: int) -> bool:
    """Whether a noun names somebody, or an act that rules once and for all."""
    word = s.words[noun]
    return word in words("people") | words("authorities") or word in selectors().lists["performing"]


def dated(s: Sentence, verb: int) -> bool:
    """Whether time words put the act into an earlier time: in its clause, its "when" clause's, or its noun."""
    spots = [verb, *s.all(verb, "xcomp", "ccomp")]
    if any(lasted(s, child) for child in s.all(verb, "prep") if child < verb):
        return True
    when = any(s.words[word] == "when" for word in s.all(verb, "advmod"))
    if s.deps[verb] == "relcl" or (s.deps[verb] == "advcl" and when):
        spots.append(s.heads[verb])
    return any(dates(s, child) for spot in spots for child in s.children[spot])


def lasted(s: Sentence, child: int) -> bool:
    """Whether a phrase before the verb tells how long it was so: "for years, women were barred"."""
    inner = s.inside(child)
    return s.words[child] == "for" and inner is not None and s.words[inner] in SPANS


def dates(s: Sentence, child: int) -> bool:
    """Whether a child of a verb or noun says "earlier", "until 2019", "decades ago"."""
    lists = selectors().lists
    if s.deps[child] not in ("advmod", "npadvmod", "amod", "prep"):
        return False
    near = s.words[s.left[child] : min(s.right[child], child + 2) + 1]
    inner = s.inside(child)
    until = s.inside(s.preposition(child, "to")) if s.words[child] == "from" else None
    if until is not None and YEAR.match(s.words[until]):  # "from 1994 to 2004"
        return True
    if s.words[child] == "during" and inner is not None and s.entities[inner] == "EVENT":
        return True
    if s.words[child] == "then" and s.words[child - 1] in ("was", "were"):  # "was then barred"
        return True
    if s.words[child] in ("in", "during", "throughout") and any(DECADE.match(word) for word in near):
        return True
    if s.tags[s.heads[child]] != "VBP" and any(
        pair in THEN for pair in pairwise(s.words[max(0, child - 1) : child + 3])
    ):
        return True
    if lists["past_words"] & set(near):
        return not lists["recent"] & set(near)
    if "last" in near and lists["seasons"] & set(near):
        return True
    return "ago" in near and bool(lists["long_ago"] & set(near))
