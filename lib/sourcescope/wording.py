"""What a rule's name and a source's name say, in a reader's words."""

import re
from typing import Any

import pandas as pd

from .gazetteer import country_name

__all__ = ["PAST", "rule_in_words", "whose"]

PAST = "Past: told of an earlier time. Whether it still holds is not said, unless the words tell that it ended."
POSSESSIVES = ("its", "his", "her", "their")

KINDS = {
    "verb": "the verb",
    "noun": "the noun",
    "adjective": "the adjective",
    "modal": "the word",
    "idiom": "the phrase",
}
PARTS = {
    "ability": "what it falls on is somebody’s power or attempt to act",
    "amount": "with a number for how much",
    "asked for": "said of what must be there",
    "authority": "who rules is named outside its clause",
    "by rule": "told as a rule, not as ability or chance",
    "clause": "what it is about follows as a clause",
    "cleared for": "who comes first, and then what for",
    "content": "what it is about follows as a clause",
    "ensured": "somebody’s order makes it possible",
    "entitled": "what somebody has a right to follows as “to …”",
    "from": "what it keeps somebody from follows as “from …”",
    "idiom": "",
    "given": "somebody gets what was asked for",
    "joined": "joined to what it is about by a hyphen",
    "let lapse": "it ends because nobody renews it",
    "lost": "somebody has it no longer",
    "needed": "what it is needed for comes first",
    "negated duty": "“not” makes a prohibition of it",
    "negated permission": "“not” makes a prohibition of it",
    "negated prohibition": "“not” makes a permission of it",
    "no object": "what it is about is not said",
    "noun": "",
    "on": "what it is about follows as “on …” or “against …”",
    "only some": "for some alone, and so not for others",
    "ordered not to": "the order is not to do it",
    "party": "its object is who is affected",
    "predicate": "said of what may or may not be, or of who may",
    "rule": "its object is itself a rule",
    "should be able": "somebody asks that it be possible",
    "stripped": "what is taken away follows as “of …”",
    "submitted": "what was sent in is what it is about",
    "thing": "its object is what may or may not be done",
    "time limit": "what must be done within a time follows as “to …”",
    "to": "what may or must be done follows as “to …”",
    "to a limit": "with the limit behind it",
    "two objects": "who and what stand behind it",
    "withheld": "somebody does not get what was asked for",
}


def rule_in_words(rule: str) -> str:
    """A rule's name as a reader's words: "verb allow: to" gives "the verb “allow”: what may … follows as “to …”".

    What this does not know (a rule of another version) stays as it is.
    """
    head, _, told = rule.partition(": ")
    kind, _, word = head.partition(" ")
    if kind not in KINDS:
        return rule
    one_form = re.sub(r"([\w'’-]+)(?:\|[\w'’-]+)+", r"\1", word)
    said = "; ".join(filter(None, (PARTS.get(part, part) for part in told.split(", "))))
    return f"{KINDS[kind]} “{one_form}”" + (f": {said}" if said else "")


def whose(name: str, country: Any) -> str:
    """A source's name; one that begins with "its" or "their" has no meaning alone, and gets its country if known."""
    owned = name.split(" ", 1)[0].casefold() in POSSESSIVES
    return f"{name} ({country_name(country)})" if owned and pd.notna(country) else name
