"""What somebody says of an act as such: "it would be a mistake to lift the ban", "it is time to lift it".

Such a sentence does not say that the act is done: it speaks against it, or asks for it. Of one that is done, it is said
with a person as subject ("the town was right to ban") or of the rule by name ("criticized the ban").
"""

from .negation import negated
from .selectors import selectors
from .sentence import Sentence

__all__ = ["retrospective", "verdict"]


def verdict(s: Sentence, verb: int, act: int | None = None) -> str | None:
    """ "Warned against" or "proposed" where a predicate finds an act bad or due.

    ``act`` is the infinitive behind "it is", None for an act that is the subject. "It is unfair for the law to allow"
    judges what is so.
    """
    subject = s.child(verb, "nsubj", "csubj", "expl")
    if subject is None or (s.deps[subject] == "nsubj" and s.words[subject] != "it"):
        return None
    if act is not None and s.child(act, "nsubj", "nsubjpass") is not None and s.tags[verb] != "VB":
        return None
    lists = selectors().lists
    for said in s.all(verb, "acomp", "attr", "dobj", "oprd"):
        little = s.words[said] == "sense" and any(s.words[child] == "little" for child in s.children[said])
        denied = negated(s, verb) or negated(s, said)
        if s.words[said] in lists["bad"] or little:
            return "proposed" if denied else "warned against"
        if s.words[said] in lists["due"]:
            return "warned against" if denied else "proposed"
    return None


def retrospective(s: Sentence, verb: int, noun: int) -> bool:
    """Whether a verb judges a rule that there is: "criticized the ban"; to oppose or fear one may come before it."""
    if s.base(verb) not in selectors().lists["judging"]:
        return False
    marks = s.all(noun, "det", "poss")
    return any(s.deps[mark] == "poss" or s.words[mark] in ("the", "this", "these", "those") for mark in marks)
