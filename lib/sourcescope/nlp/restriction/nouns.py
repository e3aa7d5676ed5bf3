"""Noun cues: "the ban on X", "Biden's authorization", "permission to enter", "sanctions against Iran"."""

from ..inflection import base_form
from . import clauses
from .lexicon import Entry, words
from .sentence import Sentence
from .spans import action_span, noun_span, party_span
from .statement import Statement

__all__ = ["read_noun"]

ON = ("on", "of", "for", "over")
AGAINST = ("against", "on", "for", "to")


def read_noun(s: Sentence, noun: int, entry: Entry) -> Statement | None:
    """The statement that a noun makes, or None if it only names a rule in passing."""
    if s.deps[noun] in ("compound", "nmod", "amod", "npadvmod") or not says_something(s, noun, entry):
        return None
    made = Statement(s, entry, noun, governor(s, noun), entry.category, noun, noun)
    made.actor_token = actor(s, noun)
    made.actor = party_span(s, made.actor_token)
    set_matter(made, noun)
    if made.affected_token is None:
        made.affected_token = receiver(s, noun)
    if made.affected_token is not None:
        made.affected = party_span(s, made.affected_token)
    if made.affected == made.actor:
        made.affected = None
    made.rules.append("noun")
    return made


def governor(s: Sentence, noun: int) -> int:
    """The word above the noun whose form tells the status: its verb, or the noun itself."""
    head = s.heads[noun]
    return head if s.tags[head][0] == "V" or s.tags[head] == "MD" else noun


def verb_above(s: Sentence, noun: int) -> int | None:
    """The verb that the noun is subject or object of."""
    head = s.heads[noun]
    if s.deps[noun] == "conj":
        return verb_above(s, head) if s.tags[head][0] == "N" and head != noun else None
    return head if head != noun and s.tags[head][0] == "V" else None


def says_something(s: Sentence, noun: int, entry: Entry) -> bool:
    """Whether the sentence says more than the rule's name."""
    verb = verb_above(s, noun)
    word = "" if verb is None else s.words[verb]
    own = entry.takes_to and s.child(noun, "acl") is not None and clauses.infinitive(s, s.child(noun, "acl") or 0)
    about = any(
        s.preposition(noun, p) is not None for p in (("on", "against") if not entry.takes_to else ("for", "of"))
    )
    if word in words("makes") and s.deps[noun] in ("dobj", "nsubjpass", "conj"):
        return True
    if entry.category in ("permit", "ease") and word in (words("grants") | words("seeks")):
        return True
    if entry.strong:
        return about or own or verb is not None or s.deps[noun] in ("pobj", "conj", "attr")
    return own or (about and entry.category != "require")


def actor(s: Sentence, noun: int) -> int | None:
    """Who makes the rule: its owner, or the subject of the verb that makes it."""
    found = s.child(noun, "poss")
    if found is not None:
        return found
    by = s.inside(s.preposition(noun, "by", "from"))
    if by is not None:
        return by
    verb = verb_above(s, noun)
    if verb is not None and s.deps[noun] in ("dobj", "nsubjpass"):
        word = s.words[verb]
        if word in words("makes") or word in words("unmakes"):
            return clauses.agent(s, verb) if clauses.passive(s, verb) else clauses.subject(s, verb)
        if word in words("grants") and s.child(verb, "dative") is not None:
            return clauses.subject(s, verb)
    for child in s.children[noun]:
        if (
            child < noun
            and s.deps[child] in ("amod", "compound")
            and s.entities[child] in ("GPE", "NORP", "ORG", "PERSON")
        ):
            return child
    return None


def set_matter(made: Statement, noun: int) -> None:
    """What the rule is about: "on X", "to Y", or the noun before it ("travel ban")."""
    s = made.s
    for child in s.all(noun, "acl", "relcl"):
        if made.entry.takes_to and clauses.infinitive(s, child):
            made.action = action_span(s, child)
            return
    for child in s.all(noun, "prep"):
        word, inner = s.words[child], s.inside(child)
        if inner is None:
            continue
        if word in AGAINST and clauses.is_party(s, inner) and made.affected_token is None:
            made.affected_token = inner
            if child != s.all(noun, "prep")[-1]:
                continue
        elif word in ON and made.action is None:
            made.action = action_span(s, inner) if s.tags[inner] == "VBG" else noun_span(s, inner)
    if made.action is None:
        for child in s.all(noun, "compound", "nmod", "amod"):
            if child < noun and s.tags[child] in ("NN", "NNS", "VBG"):
                made.action = s.offsets(s.left[child], child)


def receiver(s: Sentence, noun: int) -> int | None:
    """Who gets a permission: the dative, or the subject of "got" and "seeks"."""
    verb = verb_above(s, noun)
    if verb is None:
        return None
    given = s.child(verb, "dative")
    if given is not None:
        return s.inside(given) if s.tags[given] == "IN" else given
    if s.words[verb] in words("seeks") or (s.words[verb] in words("grants") and s.deps[noun] == "dobj"):
        return clauses.understood(s, verb) if base_form(s.words[verb], s.tags[verb]) not in ("issue", "give") else None
    return None
