"""Reports that somebody did not answer: "declined to comment", "could not be reached"."""

from functools import cache
from typing import NamedTuple

from ..findings import Offsets
from ..inflection import verb_forms
from .cues import SUBJECTS
from .lexicon import rules
from .reading import Reading
from .speakers import antecedent, phrase

__all__ = ["Silence", "silences"]

NEGATIONS = frozenset(("not", "n't", "n’t", "never"))
FILLERS = ("advmod", "npadvmod", "aux", "auxpass", "neg", "punct", "nsubj", "nsubjpass", "advcl", "cc", "conj", "mark")


class Silence(NamedTuple):
    """Words that report no answer, by their offsets and token, and one who gave none."""

    token: int
    cue: Offsets
    speaker: Offsets | None
    rule: str


@cache
def forms(part: str) -> frozenset[str]:
    return frozenset(form for verb in rules("quote_silence")[part] for form in verb_forms(verb))


def negated(reading: Reading, token: int) -> bool:
    return any(reading.words[child] in NEGATIONS for child in reading.children[token])


def nobody(reading: Reading, who: int) -> bool:
    """Whether a subject is denied: "neither the ministry nor the bank"."""
    return any(reading.words[child] == "neither" for child in reading.children[who])


def words_after(reading: Reading, token: int) -> list[str]:
    """Words of the right part of a subtree, outside quoted passages."""
    return [reading.words[t] for t in range(token + 1, reading.right[token] + 1) if reading.quoted[t] < 0]


def did_not_answer(reading: Reading, token: int) -> int | None:
    """ "Did not respond to requests for comment", "calls were not returned", "did not respond" and no more."""
    word = reading.words[token]
    who = reading.child(token, *SUBJECTS)
    if word not in forms("answers") or not (negated(reading, token) or (who is not None and nobody(reading, who))):
        return None
    requests = rules("quote_silence")["requests"]
    asked = any(after in requests for after in words_after(reading, token))
    called = who is not None and reading.words[who] in requests
    bare = all(reading.deps[child] in FILLERS for child in reading.children[token])
    alone = word in verb_forms("comment") or (bare and word in verb_forms("respond"))
    return token if asked or called or alone else None


def refused(reading: Reading, token: int) -> int | None:
    """ "Declined to comment", "declined an interview request"."""
    if reading.words[token] not in forms("refuses") or negated(reading, token):
        return None
    for child in reading.children[token]:
        if child > token and reading.deps[child] in ("xcomp", "dobj", "ccomp", "advcl"):
            return child if reading.words[child] in rules("quote_silence")["acts"] else None
    return None


def out_of_reach(reading: Reading, token: int) -> int | None:
    """ "Could not be reached", "was not available for comment", "was unavailable for comment"."""
    table = rules("quote_silence")
    comment = "comment" in reading.words[token + 1 : token + 8]
    if reading.words[token] in table["unavailable"]:
        return token if comment else None
    if reading.words[token] not in table["unreached"]:
        return None
    holder = reading.heads[token] if reading.deps[token] == "acomp" else token
    alone = reading.words[token] == "reached" and reading.child(token, "dobj", "prep") is None
    return token if negated(reading, holder) and (comment or alone) else None


def no_comment(reading: Reading, token: int) -> int | None:
    """ "Had no comment", "gave no response"."""
    if reading.words[token] not in ("had", "has", "have", "gave", "offered"):
        return None
    thing = reading.child(token, "dobj")
    if thing is None or reading.words[thing] not in ("comment", "response", "reply"):
        return None
    return thing if any(reading.words[child] == "no" for child in reading.children[thing]) else None


CHECKS = (
    (did_not_answer, "did not answer"),
    (refused, "declined"),
    (out_of_reach, "not reached"),
    (no_comment, "no comment"),
)


def conjoined(reading: Reading, head: int) -> list[int]:
    """The head and the heads joined to it by "and" or "or"."""
    found = [head]
    for noun in found:
        found.extend(c for c in reading.children[noun] if reading.deps[c] == "conj" and reading.tags[c][0] in "NP")
    return sorted(found)


def alone(reading: Reading, head: int, heads: list[int]) -> Offsets:
    """The mention of one of several conjoined heads."""
    first, last = phrase(reading, head)
    first += reading.words[first] in ("neither", "both", "either")
    later = [other for other in heads if first < other and other > head]
    if later:
        last = min(last, reading.left[later[0]] - 1)
        while last > head and reading.tags[last] in ("CC", ","):
            last -= 1
    return reading.offsets(first, last)


def called(reading: Reading, who: int) -> int:
    """In "calls to the mayor were not returned", the one who was called."""
    if reading.words[who] not in rules("quote_silence")["requests"]:
        return who
    for child in reading.children[who]:
        if child > who and reading.deps[child] in ("prep", "acl"):
            target = reading.child(child, "pobj", "prep")
            if target is not None and reading.deps[target] == "prep":
                target = reading.child(target, "pobj")
            if target is not None and reading.words[child] != "for":
                return target
    return who


def silent(reading: Reading, token: int) -> list[int]:
    """Heads of those who gave no answer; a verb without a subject of its own takes the one above it."""
    verb = reading.heads[token] if reading.deps[token] == "acomp" else token
    for _ in range(3):
        who = reading.child(verb, *SUBJECTS)
        if who is not None:
            if reading.words[who] in ("who", "which", "that"):
                noun = antecedent(reading, verb)
                who = noun if noun is not None else who
            return conjoined(reading, called(reading, who))
        if reading.deps[verb] not in ("conj", "xcomp", "advcl"):
            return []
        verb = reading.heads[verb]
    return []


def silence(reading: Reading, token: int, end: int, rule: str) -> list[Silence]:
    verb = reading.heads[token] if reading.deps[token] == "acomp" else token
    first = min([verb, *(c for c in reading.children[verb] if reading.deps[c] in ("aux", "auxpass", "neg"))])
    cue = reading.offsets(min(first, token), max(verb, end))
    heads = silent(reading, token)
    if not heads:
        return [Silence(token, cue, None, rule)]
    return [Silence(token, cue, alone(reading, head, heads), rule) for head in heads]


def silences(reading: Reading) -> list[Silence]:
    """All reports of no answer outside quoted passages, one entry for each of conjoined speakers."""
    found: list[Silence] = []
    for token, tag in enumerate(reading.tags):
        if reading.quoted[token] < 0 and (tag[0] == "V" or tag == "JJ"):
            for check, rule in CHECKS:
                end = check(reading, token)
                if end is not None:
                    found += silence(reading, token, end, rule)
                    break
    return found
