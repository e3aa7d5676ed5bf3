"""Words that select a status for what stands under them: "urge", "refusal", "proposed"."""

from dataclasses import dataclass
from functools import cache

from ..inflection import noun_forms
from .lexicon import load
from .sentence import Sentence

__all__ = ["Selectors", "combine", "of_noun", "of_verb", "selectors"]


@dataclass(frozen=True, slots=True)
class Selectors:
    """The lists of ``rules/restriction_status.json``: word to the status that it gives, and sets of words."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    modals: dict[str, frozenset[str]]
    lists: dict[str, frozenset[str]]
    particles: dict[str, frozenset[str]]  # verbs that refuse with one of these: "turn down", "back away"


SETS = (
    "implicative",
    "bad",
    "due",
    "judging",
    "presupposing",
    "achieved",
    "poised",
    "past_words",
    "recent",
    "long_ago",
    "seasons",
    "ending",
    "starting",
    "conditional_marks",
    "believing",
    "mandative",
    "advising",
    "standing",
    "willing",
    "unwilling",
    "claims",
    "disclosing",
    "refuting",
    "true",
    "untrue",
    "undoing",
    "escaping",
    "ordering",
    "lasting",
    "performing",
)


@cache
def selectors() -> Selectors:
    """All selectors."""
    read = load("restriction_status.json")
    return Selectors(
        verbs={verb: status for status, group in read["verbs"].items() for verb in group},
        nouns={form: status for status, group in read["nouns"].items() for noun in group for form in noun_forms(noun)},
        adjectives={word: status for status, group in read["adjectives"].items() for word in group},
        modals={name: frozenset(group) for name, group in read["modals"].items()},
        lists={name: frozenset(read[name]) for name in SETS}
        | {"drafts": frozenset(form for noun in read["drafts"] for form in noun_forms(noun))},
        particles={verb: frozenset(group) for verb, group in read["denying_particles"].items()},
    )


def of_verb(s: Sentence, verb: int) -> str | None:
    """The status that a verb gives to its complement."""
    lemma = s.base(verb)
    if any(s.words[child] in selectors().particles.get(lemma, ()) for child in s.children[verb] if child > verb):
        return "denied"
    meant = s.child(verb, "auxpass") is not None or (s.deps[verb] == "acl" and s.tags[verb] == "VBN")
    if lemma in ("intend", "design", "mean") and meant:
        return None
    return selectors().verbs.get(lemma)


def of_noun(s: Sentence, noun: int) -> str | None:
    """The status that a noun gives to its complement."""
    return selectors().nouns.get(s.words[noun])


def combine(inner: str | None, outer: str) -> str:
    """The status of a status: a rejected plan is denied, a decision to propose is proposed."""
    if outer in ("denied", "avoid"):
        return "denied"
    if outer == "warned against":
        return outer
    return outer if inner in (None, "decided") else inner
