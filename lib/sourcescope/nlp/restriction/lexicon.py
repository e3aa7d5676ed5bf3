"""The cue lexicon, from ``rules/restriction_cues.json``."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Token

from ..inflection import noun_forms, verb_forms

__all__ = ["Lexicon", "lexicon", "noun_of"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that may be a cue."""

    lemma: str
    category: str
    authority: bool  # asks for a subject that can rule
    needs: frozenset[str]  # frames of which one is needed; empty for none
    particle: str  # of a phrasal verb


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms in lower case to what they tell; word lists as singular nouns or verb forms."""

    verbs: dict[str, tuple[Verb, ...]]
    nouns: dict[str, str]
    support: dict[str, str]
    governors: dict[str, str]
    restrictions: frozenset[str]
    permissions: frozenset[str]
    people: frozenset[str]
    authorities: frozenset[str]
    not_deals: frozenset[str]
    proposal_nouns: frozenset[str]
    past_words: frozenset[str]
    limit_words: frozenset[str]
    rule_holders: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    raw = json.loads((files("sourcescope.nlp") / "rules" / "restriction_cues.json").read_text("utf-8"))
    return Lexicon(
        verbs=verb_table(raw),
        nouns={
            form: category for category, nouns in raw["nouns"].items() for noun in nouns for form in noun_forms(noun)
        },
        support=forms_by_status(raw["support"]),
        governors=forms_by_status(raw["governors"]),
        restrictions=plural_too(raw["restrictions"]),
        permissions=plural_too(raw["permissions"]),
        people=plural_too(raw["people"]),
        authorities=plural_too(raw["authorities"]),
        not_deals=plural_too(raw["deals"]["not"]),
        proposal_nouns=plural_too(raw["proposal_nouns"]),
        past_words=frozenset(raw["past_words"]),
        limit_words=frozenset(raw["limit_words"]),
        rule_holders=plural_too(raw["rule_holders"]),
    )


def verb_table(raw: dict[str, dict[str, dict[str, list[str]]]]) -> dict[str, tuple[Verb, ...]]:
    table: dict[str, tuple[Verb, ...]] = {}
    needs: dict[str, list[str]] = {k: v for k, v in raw["needs"].items() if isinstance(v, list)}
    for category, sorts in raw["verbs"].items():
        for sort, lemmas in sorts.items():
            for lemma in lemmas:
                particle = lemma.partition(" ")[2]
                verb = Verb(lemma, category, sort == "authority", frozenset(needs.get(lemma, ())), particle)
                for form in verb_forms(lemma):
                    first = form.partition(" ")[0]
                    table[first] = (*table.get(first, ()), verb)
    return table


def forms_by_status(raw: dict[str, list[str]]) -> dict[str, str]:
    return {
        form: status
        for status, verbs in raw.items()
        if status != "about"
        for verb in verbs
        for form in verb_forms(verb)
    }


def plural_too(nouns: list[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in noun_forms(noun))


def noun_of(token: Token) -> str:
    """A noun in lower case, for look-ups in lists that hold singular and plural."""
    return token.lower_
