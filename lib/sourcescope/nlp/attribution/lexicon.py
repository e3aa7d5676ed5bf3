"""The editable list of cue words: stance, and speech, belief or evaluation."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from ..inflection import noun_forms, verb_forms

__all__ = ["cue_lemma", "manner_lemma", "nature", "noun_lemma", "phrasal", "rules", "verbs_of"]


@cache
def rules(name: str) -> dict[str, Any]:
    """A data file of ``nlp/rules`` by name."""
    text = (files("sourcescope.nlp") / "rules" / f"{name}.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@cache
def verbs() -> dict[str, str]:
    """Every form of the listed one-word verbs, and the first word of the listed phrasal ones."""
    found: dict[str, str] = {}
    for verb in rules("quote_cues")["verbs"]:
        base = verb.split()[0]
        for form in verb_forms(base):
            found.setdefault(form, base)
    return found


@cache
def manners() -> dict[str, str]:
    return {form: verb for verb in rules("quote_cues")["manner"] for form in verb_forms(verb)}


@cache
def nouns() -> dict[str, str]:
    return {form: noun for noun in rules("quote_cues")["nouns"] for form in noun_forms(noun)}


@cache
def phrasal() -> frozenset[str]:
    """Listed verbs of two words, such as "call for" and "point out"."""
    return frozenset(verb for verb in rules("quote_cues")["verbs"] if " " in verb)


@cache
def verbs_of(part: str) -> frozenset[str]:
    """The verbs that take a clause ("clausal") or a judged object ("object")."""
    return frozenset(rules("quote_cues")[part])


def cue_lemma(form: str) -> str | None:
    """The listed verb behind a form in lower case."""
    return verbs().get(form)


def manner_lemma(form: str) -> str | None:
    """The listed verb of manner, such as "laugh", behind a form in lower case."""
    return manners().get(form)


def noun_lemma(form: str) -> str | None:
    """The listed noun behind a form in lower case."""
    return nouns().get(form)


def nature(lemma: str, kind: str) -> dict[str, str]:
    """``stance`` and ``speech`` of a cue; neutral speech when it is not listed."""
    table = rules("quote_cues")
    part = {"verb": "verbs", "noun": "nouns"}.get(kind, "prepositions")
    found: dict[str, str] = table[part].get(lemma) or table[part].get(lemma.split()[0], table["default"])
    return found
