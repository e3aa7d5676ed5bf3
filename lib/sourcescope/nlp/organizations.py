"""Short forms of organizations in an article: abbreviations and last words of names that it has in full.

"RNC" is the Republican National Committee where the article names that, "the Times" the one paper of which it is the
last word. Abbreviations that news never spells out are in ``rules/source_acronyms.json``. Not covered: short forms
from the middle of a name.
"""

import re
from collections import defaultdict
from functools import cache

from .source_words import full_organizations

__all__ = ["Organizations", "organization_key"]

SMALL = {"of", "the", "for", "and", "in", "on", "at", "to", "&", "de", "la"}
LEGAL = re.compile(r",? (?:inc|corp|ltd|llc|plc|co)\.?$")
DOTTED = re.compile(r"\b[a-z](?:\.[a-z])+\b\.?")


@cache
def organization_key(name: str) -> str:
    """The key of an organization: lower case, no dots in abbreviations, no legal form.

    >>> organization_key("U.S. Steel Corp.")
    'organization:us steel'
    """
    known = full_organizations().get(name, name).casefold().replace("’", "'")
    plain = DOTTED.sub(lambda match: match[0].replace(".", ""), LEGAL.sub("", known))
    return "organization:" + " ".join(plain.split())


@cache
def initials(name: str) -> str:
    """The capitals of a name: "NRCC" for "National Republican Congressional Committee"."""
    words = re.split(r"[\s-]+", name)
    return "".join(word[0] for word in words if word and word.lower() not in SMALL and word[0].isupper())


class Organizations:
    """The organizations that one article names with more than one word."""

    def __init__(self, names: list[str]) -> None:
        self.by_short: dict[str, set[str]] = defaultdict(set)
        for name in names:
            words = name.split()
            if len(words) < 2:
                continue
            if len(initials(name)) > 2:
                self.by_short[initials(name)].add(name)
            if words[-1][0].isupper():
                self.by_short[words[-1]].add(name)

    def full(self, name: str, *, definite: bool) -> str:
        """The full name behind a short form; the form itself when there is none, or more than one.

        ``definite``: "the" stands before it, without which the last word of a name is no short form.
        """
        if name in full_organizations():
            return full_organizations()[name]
        if " " in name or not (definite or name.isupper() or "." in name):
            return name
        found = self.by_short.get(name.replace(".", ""), set())
        keys = {organization_key(full) for full in found}
        return max(found, key=len) if len(keys) == 1 else name
