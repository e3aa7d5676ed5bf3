"""Rules told by a modal verb: "visitors must register", "may be used only under license", "cannot legally vote".

A modal alone is no rule ("Lee must win"). It counts where the sentence speaks of rules, or where those addressed are
whom rules are made for. Not covered: advice in the words of a rule.
"""

from dataclasses import dataclass
from functools import cache

from ..inflection import base_form, noun_forms
from . import clauses
from .lexicon import Entry, load, words
from .negation import negated
from .sentence import Sentence
from .spans import action_span, party_span
from .statement import Statement

__all__ = ["read_modal"]

MUST = Entry("must", "modal", "require")
MAY = Entry("may", "modal", "permit")
ONLY = Entry("only", "modal", "restrict")
RULED = frozenset(("ruled", "rules", "decreed", "ordered", "mandated", "stipulates", "stipulated"))
TELLS = frozenset(("said", "says", "announced", "ruled", "rules", "decided", "ordered", "told", "declared"))
COMING = frozenset(("will", "would", "'ll", "’ll"))
PRONOUNS = frozenset(("it", "this", "that", "there", "i", "we", "which"))


@dataclass(frozen=True, slots=True)
class ModalWords:
    """Word lists of ``rules/restriction_modals.json``."""

    context: frozenset[str]
    strong: frozenset[str]
    addressees: frozenset[str]
    not_actions: frozenset[str]


@cache
def modal_words() -> ModalWords:
    """The word lists, addressees in singular and plural."""
    lists = load("restriction_modals.json")
    addressees = frozenset(form for noun in lists["addressees"] for form in noun_forms(noun))
    return ModalWords(
        frozenset(lists["context"]), frozenset(lists["strong"]), addressees, frozenset(lists["not_actions"])
    )


def read_modal(s: Sentence, token: int) -> Statement | None:
    """The rule that a modal tells, or None."""
    word = s.words[token]
    if word in ("have", "has", "had", "get", "gets"):
        return read_semi_modal(s, token)
    if s.tags[token] != "MD" or s.deps[token] != "aux":
        return None
    verb = s.heads[token]
    subject = s.child(verb, "nsubj", "nsubjpass")
    if subject is None or s.tags[verb] not in ("VB", "VBN", "VBD"):
        return None
    only = only_near(s, token, verb) if s.words[subject] not in PRONOUNS else None
    ruled = context(s) or s.child(verb, "auxpass") is not None or (word == "may" and rule_like(s, verb))
    if only is not None and ruled and word in ("may", "can", "must"):
        return stated(s, ONLY, only, only, verb, subject)
    if word == "must":
        if must_be_rule(s, verb, subject):
            return stated(s, MUST, token, token, verb, subject)
    elif word in ("can", "ca", "cannot", "may") and permission_is_rule(s, verb, subject, word):
        return stated(s, MAY, token, token, verb, subject)
    return None


def only_near(s: Sentence, modal: int, verb: int) -> int | None:
    """ "Only" beside the modal or between the verb and what bounds it."""
    if s.words[modal] not in ("may", "can", "must"):
        return None
    for token in range(modal + 1, min(verb + 3, s.size)):
        if s.words[token] == "only" and s.left[verb] <= token <= s.right[verb]:
            return token
    return None


def context(s: Sentence, strong: bool = False) -> bool:
    """Whether the sentence speaks of rules."""
    return not (modal_words().strong if strong else modal_words().context).isdisjoint(s.words)


def rule_like(s: Sentence, verb: int) -> bool:
    """Whether a rule may ask for the act: not "must be tired", "must have known"."""
    if any(s.words[aux] == "have" for aux in s.all(verb, "aux")):
        return False
    if s.child(verb, "auxpass") is not None:
        return True
    if s.words[verb] == "be":
        attribute = s.child(verb, "attr", "acomp", "prep")
        return attribute is not None and (
            s.child(attribute, "nummod", "npadvmod") is not None or context(s, strong=True)
        )
    return base_form(s.words[verb], s.tags[verb]) not in modal_words().not_actions


def addressed(s: Sentence, subject: int) -> bool:
    """Whether rules are made for such people or things: "visitors", not "Lee" and not "we"."""
    return s.words[subject] in modal_words().addressees and not s.entities[subject]


def must_be_rule(s: Sentence, verb: int, subject: int) -> bool:
    if s.words[subject] in ("we", "i", "it", "there", "this", "that"):
        return False
    if s.words[subject] in ("you", "candidates", "one") and purpose(s, verb):
        return s.words[verb] != "be"
    if s.deps[verb] == "ccomp" and s.words[s.heads[verb]] in RULED:
        return rule_like(s, verb)
    if addressed(s, subject):
        return rule_like(s, verb) or (context(s, strong=True) and base_form(s.words[verb], s.tags[verb]) != "be")
    named = s.entities[subject] == "PERSON"
    return rule_like(s, verb) and not named and context(s, strong=True) and clauses.is_party(s, subject)


def purpose(s: Sentence, verb: int) -> bool:
    """Whether the clause tells what the act is needed for: "to qualify, you must"."""
    for child in s.all(verb, "advcl"):
        if child < verb and clauses.infinitive(s, child):
            return True
    return context(s)


def permission_is_rule(s: Sentence, verb: int, subject: int, word: str) -> bool:
    """ "Can" and "may" by rule; ability and possibility are none."""
    if s.words[subject] in ("i", "it", "that", "this", "which", "what") or not rule_like(s, verb):
        return False
    party = addressed(s, subject) or s.words[subject] in (
        "people",
        "he",
        "she",
        "they",
        "you",
        "women",
        "children",
        "men",
    )
    if word == "may" and ((addressed(s, subject) and negated(s, verb)) or by_rule(s, verb)):
        return True
    if negated(s, verb) and clauses.is_party(s, subject) and told_by_authority(s, verb):
        return True
    if not party or not context(s, strong=True):
        return False
    if word == "may" and not negated(s, verb):
        return by_rule(s, verb)
    return negated(s, verb) or word == "cannot" or by_rule(s, verb)


def told_by_authority(s: Sentence, verb: int) -> bool:
    """Whether one who makes rules says so: "the ministry said visitors cannot"."""
    head = s.heads[verb]
    if s.deps[verb] != "ccomp" or s.words[head] not in TELLS:
        return False
    teller = s.child(head, "nsubj")
    return teller is not None and (s.entities[teller] in ("ORG", "GPE") or s.words[teller] in words("authorities"))


def by_rule(s: Sentence, verb: int) -> bool:
    """Whether the clause itself names the rule: "under the law", "legally"."""
    for child in s.children[verb]:
        if s.words[child] == "legally":
            return True
        inner = s.inside(child) if s.words[child] in ("under", "with", "without") else None
        if inner is not None and s.words[inner] in modal_words().strong:
            return True
    return False


def read_semi_modal(s: Sentence, token: int) -> Statement | None:
    """ "Have to" by rule, and "get to" denied."""
    action = s.child(token, "xcomp")
    if action is None or not clauses.infinitive(s, action) or action - token > 4:
        return None
    subject = clauses.understood(s, token)
    if subject is None:
        return None
    if s.words[token] in ("get", "gets"):
        if not negated(s, token) or not clauses.is_party(s, subject):
            return None
        return stated(s, MAY, token, token + 1, action, subject, token)
    coming = bool(COMING & {s.words[aux] for aux in s.all(token, "aux")}) and addressed(s, subject)
    somebody = addressed(s, subject) or s.words[subject] in ("they", "he", "she", "people")
    if not coming and not (somebody and context(s)):
        return None
    if not rule_like(s, action):
        return None
    return stated(s, MUST, token, token + 1, action, subject, token)


def stated(
    s: Sentence, entry: Entry, first: int, last: int, action: int, subject: int, verb: int | None = None
) -> Statement:
    """A statement with the subject as who is affected, or in the passive as what is restricted."""
    made = Statement(s, entry, first, action if verb is None else verb, entry.category, first, last)
    made.rules.append("by rule")
    made.affected_token = subject
    made.affected = party_span(s, subject)
    made.action = action_span(s, action)
    law = next((s.inside(c) for c in s.children[action] if s.words[c] == "under" and s.deps[c] == "prep"), None)
    if law is not None and s.words[law] in modal_words().strong:
        made.actor_token = law
        made.actor = party_span(s, law)
    return made
