"""Negation of a word, and of the clause around it."""

from .sentence import Sentence

__all__ = ["auxiliaries", "negated", "no_longer", "not_yet"]

NOT = frozenset(("not", "n't", "n’t", "never", "nt"))
RARELY = frozenset(("hardly", "scarcely", "seldom", "rarely"))
NOBODY = frozenset(("no", "neither", "nobody", "none", "nothing", "few"))
ALL = frozenset(("all", "every", "any", "many", "everyone", "everybody"))
NEAR = 3  # a "not" further behind a verb negates something else: "…, probably not what they meant"


def negated(s: Sentence, token: int) -> bool:
    """Whether a word is under a negation of its own: "not", "no", "nor does it", "no player is"."""
    for child in s.children[token]:
        word, dep = s.words[child], s.deps[child]
        if word in RARELY and dep == "advmod" and child < token:
            return True
        if word in NOT and dep != "conj" and child <= token + NEAR:
            return not only_after(s, child) and (child == 0 or s.words[child - 1] != "why")
        if dep in ("det", "neg", "preconj") and word in NOBODY:
            return True
        if dep in ("nsubj", "nsubjpass") and (word in NOBODY or denies(s, child)):
            return True
        if word == "nor" and child < token:
            return True
    if s.deps[token] == "relcl" and told_of_nothing(s, s.heads[token]):
        return True
    return after_nor(s, token) or no_longer(s, token) or not_yet(s, token)


def not_yet(s: Sentence, token: int) -> bool:
    """ "Have yet to be approved", "is yet to approve"."""
    head = s.heads[token]
    return (
        s.words[head] in ("have", "has", "had", "is", "are", "was", "were", "'s", "’s")
        and s.deps[token] in ("xcomp", "ccomp", "advcl")
        and any(s.words[near] == "yet" for near in range(head + 1, token))
        and any(s.words[aux] == "to" for aux in s.all(token, "aux"))
    )


def only_after(s: Sentence, negation: int) -> bool:
    """ "Not only": no negation."""
    return negation + 1 < s.size and s.words[negation + 1] in ("only", "just", "merely")


def told_of_nothing(s: Sentence, noun: int) -> bool:
    """ "There is nothing in the rules that", "there is no law that"."""
    spots = [noun]
    if s.deps[noun] == "pobj":
        spots.append(s.heads[s.heads[noun]])
    for spot in spots:
        there = s.deps[spot] == "attr" and any(s.deps[child] == "expl" for child in s.children[s.heads[spot]])
        if there and (s.words[spot] == "nothing" or denies(s, spot)):
            return True
    return False


def denies(s: Sentence, noun: int) -> bool:
    marks = [s.words[child] for child in s.all(noun, "det", "neg", "predet", "preconj", "advmod")]
    not_all = "not" in marks and not ALL.isdisjoint([*marks, s.words[noun]])
    return "no" in marks or "neither" in marks or not_all


def after_nor(s: Sentence, token: int) -> bool:
    """ "…, nor does it imply approval": "nor" hangs on the first of two joined verbs."""
    head = s.heads[token]
    if s.deps[token] != "conj" or head > token:
        return False
    return any(s.words[c] == "nor" and head < c < token for c in s.all(head, "cc"))


def no_longer(s: Sentence, token: int) -> bool:
    """Whether a verb is under "no longer" or "not any longer"."""
    for child in s.all(token, "advmod", "neg", "npadvmod"):
        if s.words[child] == "longer" and child > 0 and s.words[child - 1] in ("no", "any"):
            return True
    return False


def auxiliaries(s: Sentence, verb: int) -> list[str]:
    """The auxiliaries of a verb, those of the verb that it is joined to where it has none of its own."""
    own = [s.words[aux] for aux in s.all(verb, "aux", "auxpass")]
    joined = s.deps[verb] == "conj" and s.child(verb, "nsubj", "nsubjpass") is None
    if not own and joined and s.tags[verb] in ("VB", "VBN", "VBG", "VBP"):  # VBP: a plain form misread
        return auxiliaries(s, s.heads[verb])
    return own
