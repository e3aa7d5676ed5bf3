"""Words that may introduce somebody's words or thoughts."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..inflection import base_form
from .beside import passage_after, passage_before
from .lexicon import cue_lemma, manner_lemma, noun_lemma, phrasal, verbs_of
from .reading import Reading

__all__ = ["NAME_LENGTH", "PHRASE_TOKENS", "SUBJECTS", "Cue", "cues", "verb_cue"]

# How far after "according to" the end of its object is looked for.
PHRASE_TOKENS = 15
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
AUXILIARY = ("aux", "auxpass")
# Children of a cue that belong to the words of attribution, not to what is attributed.
ATTENDANT = ("prt", "advmod", "npadvmod", "neg", "aux", "auxpass", "dative", "agent", "prep", "dobj", "advcl")


@dataclass(slots=True)
class Cue:
    """A cue by token numbers: the word, the words it is made of, and its clause without the content."""

    token: int
    kind: str  # verb, noun, phrase ("according to"), colon, byline
    lemma: str
    first: int
    last: int
    clause_first: int
    clause_last: int
    subject: int | None = None
    listed: bool = False
    group: str = ""  # how the editable list treats it
    before: int | None = None  # the passages beside its clause
    after: int | None = None


# Names at the head of a short clause ("Lee said") that the parser took for an adverb.
MISREAD = ("advmod", "npadvmod", "dep", "compound")
# What the parser makes of a subject right after the cue of a passage: '"Out!" cried the boy.'
INVERTED = ("dobj", "attr", "oprd", "npadvmod", "dep")
NAMED = ("PERSON", "ORG", "NORP", "GPE")


def subject(reading: Reading, token: int) -> int | None:
    """The grammatical subject; a left one before an inverted one, a name misread as an adverb when there is none."""
    own = reading.quoted[token]
    found = reading.child(token, *SUBJECTS)
    if found is not None and (reading.quoted[found] == own or own >= 0):
        return found
    if token and own < 0 <= reading.quoted[token - 1]:
        for child in reading.children[token]:
            if child > token and reading.left[child] == token + 1 and reading.deps[child] in INVERTED:
                return child
    if found is not None:
        return found
    for child in reading.children[token]:
        if modal_name(reading, token, child):
            return child
        misread = child < token and reading.deps[child] in MISREAD
        named = reading.entities[child] in NAMED or (reading.tags[child] == "NNP" and not reading.entities[child])
        if misread and named and reading.quoted[child] == reading.quoted[token]:
            return child
    return None


def modal_name(reading: Reading, token: int, child: int) -> bool:
    """Whether a child is a name that looks like a modal: "May said", "Will wrote" (before which no modal stands)."""
    capital = reading.tags[child] == "MD" and reading.text[reading.starts[child]].isupper()
    return capital and child < token and reading.tags[token] in ("VBD", "VBZ")


def attached(reading: Reading, token: int, first: int, last: int) -> tuple[int, int]:
    """``first`` and ``last`` widened by the children that belong to the attribution and touch it."""
    for child in reversed(reading.children[token]):
        if child < token and reading.right[child] == first - 1 and reading.deps[child] in ATTENDANT:
            first = min(first, reading.left[child])
    for child in reading.children[token]:
        if child < token or reading.deps[child] not in ATTENDANT or reading.left[child] != last + 1:
            continue
        if any(reading.quoted[inner] >= 0 for inner in (reading.left[child], reading.right[child])):
            break
        if reading.words[reading.left[child]] in ("that", "as"):
            break
        last = max(last, reading.right[child])
    return first, last


# Quoted names and nicknames inside the words of attribution: 'Lee, in a "Free Fred" shirt, said'.
NICKNAME_TOKENS = 6


def unquoted(reading: Reading, token: int, first: int, last: int) -> tuple[int, int]:
    """The part of ``first`` to ``last`` around ``token`` that is in no other passage, short names aside."""
    own = reading.quoted[token]
    start = end = token
    while start > first and reading.quoted[start - 1] == own:
        start -= 1
        passage = reading.quoted[start - 1]
        if start > first and passage not in (own, -1):
            opening, closing = reading.passage_tokens[passage]
            if closing - opening < NICKNAME_TOKENS and opening > first:
                start = opening
    while end < last and reading.quoted[end + 1] == own:
        end += 1
    return start, end


def verb_cue(reading: Reading, token: int) -> Cue:
    form, tag = reading.words[token], reading.tags[token]
    known = cue_lemma(form)
    lemma = known or manner_lemma(form) or base_form(form, tag)
    last = token
    for child in reading.children[token]:
        if child == token + 1 and f"{lemma} {reading.words[child]}" in phrasal():
            lemma, last = f"{lemma} {reading.words[child]}", child
    who = subject(reading, token)
    left, right = token, last
    if who is not None and who < token:
        left = reading.left[who]
    elif who is not None and reading.left[who] <= last + 2:
        right = max(last, reading.right[who])
    left, right = attached(reading, token, left, right)
    left, right = unquoted(reading, token, left, right)
    return Cue(token, "verb", lemma, token, last, left, right, who, known is not None)


# Between a passage and a verb that the tagger took for a noun stand few words, those of a name: “No,” Ana Ruiz laughs.
NAME_LENGTH = 4
NAME_TAGS = frozenset(("NNP", "NNPS", "PRP", "NN", "DT", "PRP$"))
MISTAGGED = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ"))
ENDS = frozenset((".", ",", ":", "IN", "RB", "TO", "_SP", "''", "``"))


def mistagged_cue(reading: Reading, token: int) -> Cue | None:
    """A verb of saying beside a passage and a name that the tagger took for a noun: Said Lee, “…”; “…,” Lee laughs."""
    listed = cue_lemma(reading.words[token])
    lemma = listed or manner_lemma(reading.words[token])
    if lemma is None or reading.quoted[token] >= 0:
        return None
    first = last = token
    while first > token - NAME_LENGTH and first > 0 and is_name(reading, first - 1):
        first -= 1
    if first < token and passage_before(reading, first) is not None:
        closed = token + 1 == reading.size or reading.tags[token + 1] in ENDS or reading.quoted[token + 1] >= 0
    else:
        first = token
        while last < min(token + NAME_LENGTH, reading.size - 1) and is_name(reading, last + 1):
            last += 1
        opens = token == reading.sentence_first[token] or reading.quoted[token - 1] >= 0
        closed = opens and last > token and passage_after(reading, last) is not None
    if not closed:
        return None
    return Cue(token, "verb", lemma, token, token, first, last, None, listed is not None)


def is_name(reading: Reading, token: int) -> bool:
    return reading.tags[token] in NAME_TAGS and reading.quoted[token] < 0


def noun_cue(reading: Reading, token: int, lemma: str) -> Cue:
    left, right = reading.left[token], token
    for child in reading.children[token]:
        if reading.deps[child] == "prep" and reading.words[child] in ("of", "from", "by") and child == right + 1:
            right = reading.right[child]
    left, right = unquoted(reading, token, left, right)
    return Cue(token, "noun", lemma, token, token, left, right, None, True)


def to_comma(reading: Reading, token: int) -> int:
    """The last token before the next comma or passage of the sentence, for a phrase whose object the parser lost."""
    end = min(reading.sentence_last[token], token + PHRASE_TOKENS)
    for following in range(token + 1, end + 1):
        if reading.tags[following] in (",", ":", ".") or reading.quoted[following] != reading.quoted[token]:
            return following - 1
    return token


def phrase_cue(reading: Reading, token: int) -> Cue | None:
    """ "According to", "per" and "via" with what follows them."""
    word = reading.words[token]
    if word == "according" and token + 1 < reading.size and reading.words[token + 1] == "to":
        last, lemma = token + 1, "according to"
    elif word in ("per", "via") and reading.tags[token] == "IN":
        last, lemma = token, word
    else:
        return None
    right = max(reading.right[token], last)
    if right == last:
        right = to_comma(reading, last)
    left, right = unquoted(reading, token, token, right)
    return Cue(token, "phrase", lemma, token, last, left, max(right, last), None, True)


def colon_cue(reading: Reading, token: int) -> Cue | None:
    """A colon before a quoted passage, or after a name at the start of a line: "SMITH: I agree"."""
    first = reading.sentence_first[token]
    if reading.quoted[token] >= 0 and reading.passage_tokens[reading.quoted[token]][0] < first - 1:
        return None
    following = token + 1
    while following < reading.size and reading.tags[following] == "_SP":
        following += 1
    if following < reading.size and reading.quoted[following] >= 0 > reading.quoted[token]:
        return Cue(token, "colon", ": quote", token, token, token, token, None, True)
    named = 0 < token - first <= 8 and not any(reading.tags[t].startswith("V") for t in range(first, token))
    opens = reading.starts[first] - reading.paragraph_starts[reading.paragraph(token)] <= 1
    if not named or not opens:
        return None
    capitals = reading.text[reading.starts[first] : reading.starts[token]].isupper()
    return Cue(token, "colon", ": NAME" if capitals else ": name", token, token, first, token, None, True)


# "…" — Maria Lopez, teacher, Ohio.
BYLINE_TOKENS = 14
DASHES = frozenset(("-", "--", "–", "—", "―", "~"))


def byline_cue(reading: Reading, token: int) -> Cue | None:
    """A dash between a quoted passage and a name that ends the paragraph."""
    if reading.quoted[token] >= 0 or token + 1 >= reading.size:
        return None
    before = token - 1
    while before >= 0 and reading.tags[before] == "_SP":
        before -= 1
    end = reading.token_at(reading.paragraphs[reading.paragraph(token)][1] - 1)
    following = token + 1
    while following < end and reading.tags[following] == "_SP":
        following += 1
    signed = following <= end < token + BYLINE_TOKENS and reading.text[reading.starts[following]].isupper()
    if before < 0 or reading.quoted[before] < 0 or not signed:
        return None
    if any(reading.tags[inner] in ("VBD", "VBZ", "VBP", "MD") for inner in range(following, end + 1)):
        return None
    return Cue(token, "byline", "byline", token, token, token, token, None, True)


def cues(reading: Reading, tokens: Iterable[int] | None = None) -> list[Cue]:
    """Candidates among ``tokens`` (all) in their order: verbs, listed nouns, "according to", colons and dashes."""
    found: list[Cue] = []
    for token in range(reading.size) if tokens is None else tokens:
        cue = candidate(reading, token)
        if cue is not None:
            cue.before = passage_before(reading, cue.clause_first)
            cue.after = passage_after(reading, cue.clause_last)
            cue.group = group_of(cue)
            found.append(cue)
    return found


def candidate(reading: Reading, token: int) -> Cue | None:
    tag, word = reading.tags[token], reading.words[token]
    if word in DASHES:  # whatever the tagger made of it
        return byline_cue(reading, token)
    if tag[0] == "V":
        if word == "according":
            return phrase_cue(reading, token)
        return None if reading.deps[token] in AUXILIARY else verb_cue(reading, token)
    if tag in MISTAGGED:
        lemma = noun_lemma(word) if tag in ("NN", "NNS") else None
        return noun_cue(reading, token, lemma) if lemma else mistagged_cue(reading, token)
    if tag == "IN":
        return phrase_cue(reading, token)
    return colon_cue(reading, token) if word == ":" else None


def group_of(cue: Cue) -> str:
    """How the list treats a cue: saying, evaluating, manner, listed, other; the kind of one that is no verb."""
    if cue.kind != "verb":
        return cue.kind
    if cue.lemma in verbs_of("clausal"):
        return "saying"
    if cue.lemma in verbs_of("object"):
        return "evaluating"
    if cue.listed:
        return "listed"
    beside = cue.before is not None or cue.after is not None
    return "manner" if beside and manner_lemma(cue.lemma) == cue.lemma else "other"
