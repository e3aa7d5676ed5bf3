"""English inflection for lexicons: the forms of a word, and the word behind a form.

The pipeline runs no lemmatizer, which costs 12 % of the small model's time; rules need lemmas of listed words
only. Irregular verbs are in ``rules/irregular_verbs.json``. British spellings double a final "l" ("cancelled").
"""

import json
import re
from functools import cache
from importlib.resources import files

from spacy.tokens import Token

__all__ = ["base_form", "lemma", "noun_forms", "verb_forms"]

VOWELS = "aeiou"


@cache
def irregular() -> dict[str, list[str]]:
    """Base form to [past, past participle] of the irregular verbs; either may hold variants joined by "/"."""
    text = (files("sourcescope.nlp") / "rules" / "irregular_verbs.json").read_text("utf-8")
    verbs: dict[str, list[str]] = json.loads(text)
    return verbs


@cache
def irregular_bases() -> dict[str, str]:
    """Irregular form to base form."""
    bases: dict[str, str] = {}
    for base, forms in irregular().items():
        for form in forms:
            for variant in form.split("/"):
                bases.setdefault(variant, base)
    return bases


def doubles(verb: str) -> bool:
    """Whether a final consonant may double: "ban", "permit" (stress is not known, so both spellings are made)."""
    return (
        len(verb) > 2
        and verb[-1] not in VOWELS + "wxyh"
        and verb[-2] in VOWELS
        and (verb[-3] not in VOWELS or verb[-3:-1] == "ui")
    )


@cache
def verb_forms(base: str) -> frozenset[str]:
    """All forms of a verb in lower case; of a phrasal verb ("roll back"), the forms of the first word.

    >>> sorted(verb_forms("ban"))
    ['ban', 'baned', 'baning', 'banned', 'banning', 'bans']
    """
    verb, _, rest = base.lower().partition(" ")
    forms = {verb}
    if verb[-1] == "y" and verb[-2:-1] not in VOWELS:
        forms.add(verb[:-1] + "ies")
    elif verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        forms.add(verb + "es")
    else:
        forms.add(verb + "s")
    stems = {verb}
    if doubles(verb):
        stems.add(verb + verb[-1])
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        stems = {verb[:-1]}
    forms |= {stem + "ing" for stem in stems}
    if verb.endswith("ee"):
        forms.add(verb + "ing")
    if verb.endswith("ie"):
        forms.add(verb[:-2] + "ying")
    if verb in irregular():
        forms |= {variant for form in irregular()[verb] for variant in form.split("/")}
    elif verb[-1] == "y" and verb[-2:-1] not in VOWELS:
        forms.add(verb[:-1] + "ied")
    elif verb.endswith("e"):
        forms.add(verb + "d")
    else:
        forms |= {stem + "ed" for stem in stems}
    return frozenset(f"{form} {rest}" if rest else form for form in forms)


@cache
def noun_forms(base: str) -> frozenset[str]:
    """Singular and plural of a regular noun, in lower case."""
    noun = base.lower()
    if noun[-1] == "y" and noun[-2:-1] not in VOWELS:
        return frozenset({noun, noun[:-1] + "ies"})
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return frozenset({noun, noun + "es"})
    return frozenset({noun, noun + "s"})


@cache
def base_form(form: str, tag: str) -> str:
    """A guess at the lemma of a form with a Penn tag: exact for irregular verbs, by suffix for the rest.

    For features and for words that no lexicon lists. Unlisted stems that lose an "e" or double a consonant are
    restored by spelling alone ("hoped" gives "hope", "hopped" gives "hop"), which is wrong for a few of them.
    """
    word = form.lower()
    if tag.startswith("V") and word in irregular_bases() and tag != "VB":
        return irregular_bases()[word]
    if tag in ("VBD", "VBN") and word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if tag in ("VBD", "VBN") and word.endswith("ed") and len(word) > 4:
        return restore(word[:-2])
    if tag == "VBG" and word.endswith("ing") and len(word) > 5:
        return restore(word[:-3])
    if tag in ("VBZ", "NNS", "NNPS") and word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if tag in ("VBZ", "NNS", "NNPS") and word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    if tag in ("VBZ", "NNS", "NNPS") and word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1]
    return word


SILENT_E = re.compile(r"(?:[^aeiou][aiou][dkmnpt]|(?<![eo])at|[iyu][zs]|[vcgu]|[ao][rs]|[bptdg]l|[rn]s|dg)$")
KEEPS_STEM = re.compile(r"(?:ng|i[sn]s|u[sn]s|[eo][ao]r?[st]?|rans|.{2}[aiou][dknpt])$")


def restore(stem: str) -> str:
    """The base behind a stem that lost "ed" or "ing"."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz" + VOWELS:
        return stem[:-1]
    return stem + "e" if SILENT_E.search(stem) and not KEEPS_STEM.search(stem) else stem


def lemma(token: Token) -> str:
    """``base_form`` of a token."""
    return base_form(token.lower_, token.tag_)
