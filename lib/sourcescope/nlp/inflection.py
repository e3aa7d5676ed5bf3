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
    """A guess at the lemma of a form with a Penn tag: exact for irregular verbs, by spelling for the rest.

    For features and for words that no lexicon lists. Whether a stem lost an "e" or doubled its last letter is read
    from how English verbs end ("agreed" gives "agree", "stated" "state", "focuses" "focus"), which is wrong for the
    few pairs that spelling does not tell apart ("singed").
    """
    word = form.lower()
    if tag.startswith("V") and word in irregular_bases() and tag != "VB":
        return irregular_bases()[word]
    if tag in ("VBD", "VBN") and word.endswith("ed") and len(word) > 3:
        return of_ied(word) if word.endswith("ied") else restore(word[:-2])
    if tag == "VBG" and word.endswith("ing") and len(word) > 4:
        return restore(word[:-3])
    if tag in ("VBZ", "NNS", "NNPS") and word.endswith("s"):
        return of_s(word)
    return word


def of_ied(word: str) -> str:
    """ "Denied" gives "deny", "died" gives "die"."""
    return word[:-1] if len(word) < 5 else word[:-3] + "y"


def of_s(word: str) -> str:
    """The word behind a plural or a third person."""
    if word.endswith("ies"):
        return word[:-1] if len(word) < 5 else word[:-3] + "y"
    if word.endswith(("ses", "zes", "xes", "ches", "shes")):
        return restore(word[:-2])
    if word in ("does", "goes", "undergoes", "heroes", "vetoes", "echoes", "potatoes"):
        return word[:-2]
    return word if word.endswith("ss") or len(word) < 4 else word[:-1]


# Stems that lost an "e", by their last letters. "C" stands for a consonant or "qu".
SILENT_E = re.compile(
    r"""(?:
    [cvu] | dg | [rl]g | [aeiou]g | (?:ch|^|r|st)ang | eng | ung | [fch]ring | hing | (?:^|[^l])inging
    | [bcdfgkptz]l | [^aeiou]ul | [^aeo]il(?<!ouncil)
    | Car | (?:C|qu)ir | (?:gn|pl|st|ad|sc|b|^m)or | [^o]ur | (?:terf|adh|sev|coh|sph|rev)er
    | (?:^|[^eo])at | (?:inv|un|c|xc|wr|sp|gn|^b|^k)it | [^o]ot | [^o]ut | (?:pl|mp|^m|del)et | (?:w|t|^p|h|b)ast
    | (?:C|u)ad | (?:C|gu|u)id | [^o]od | [^o]ud | (?:C)ed
    | Cak | Cik | [^o]ok | [^o]uk
    | Cam | Cim | [^o]om | um | (?:C|u)in | (?:v|sc)en | (?:p|h|nd|at|dr|st|cl)on | [^o]un(?<!oun) | Can
    | Cap | Cip | [^o]op | [^o]up | yp
    | Cib | [^o]ob | Cub | Cab
    | [nrlpwt]s | [aeioy]s | us
    | [aeiouyr]z | e
    )$""".replace("C", "(?:^|[^aeiou])"),
    re.VERBOSE,
)
# Endings that look like those and lost nothing.
KEEPS_STEM = re.compile(
    r"""(?:
    focus | trumpet | carpet | canvas | bias | caucus | bonus | census | surplus | chorus | atlas | gas | bus | virus
    | campus
    | (?:vis|ed|cred|lim|hib|prof|aud|inher|dig|depos|exploi|merit|orb|sol?ic|el?ic)it | ofit | osit
    | (?:pil|piv|ball|riv|knot|bigot|foot|pl?ot|sh?ot|d)ot | debut | (?:combat|format|threat|treat|great|heat|eat)
    | velop | gallop | wallop | worship | gossip | kidnap | handicap
    | abandon | question | mention | caution | reason | pardon | season | poison | position | function | sanction | son
    | (?:hon|fav|lab|monit|auth|tut|edit|mirr|rum|harb|err|anch|sponsor|doct|vect|act)or | murmur | labour | favour
    | open | happen | listen | [tkrd]en | [aeo]?ain | begin | cabin | margin | origin | join | coin | win
    | ballad | salad | beload | method | period | wisdom | random | custom | bottom | blossom | phantom | fathom
    | album | forum | victim | program | ransom | accustom | maxim
    | [^d]ing | evil | pencil | council | fossil | april | detail
    | award | hundred | blackmail | nod | god | hatred | sacred | wicked | embed
    )$""",
    re.VERBOSE,
)
UNDOUBLED = re.compile(r"(?:[aeiou][^aeiou]+e|tr?o|tr)ll$|(?:gn|t|v|u|i)all(?<!stall)$")


def restore(stem: str) -> str:
    """The base behind a stem that lost "ed", "ing" or "es"."""
    if len(stem) > 3 and stem[-1] == stem[-2]:
        doubled = stem[-1] not in "lsfz" + VOWELS or UNDOUBLED.search(stem)
        return stem[:-1] if doubled else stem
    if stem in ("dy", "ly", "ty", "vy"):
        return stem[0] + "ie"
    if stem.endswith("ee"):
        return stem
    return stem + "e" if SILENT_E.search(stem) and not KEEPS_STEM.search(stem) else stem


def lemma(token: Token) -> str:
    """``base_form`` of a token."""
    return base_form(token.lower_, token.tag_)
