"""Noun phrases that may be who speaks: subjects, agents, antecedents, objects of "according to", and neighbors."""

from typing import NamedTuple

from .cues import NAME_LENGTH, SUBJECTS, Cue
from .lexicon import rules
from .reading import Reading

__all__ = ["Speaker", "phrase", "speakers"]

NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "PRP$"))
DROPPED = ("appos", "relcl", "acl", "punct", "advcl")
# "Countries like …": a mention longer than this is cut there.
MENTION_TOKENS = 40
RELATIVE = frozenset(("who", "which", "that", "whom"))


class Speaker(NamedTuple):
    """A candidate: how it was found, its head, and the first and last token of the mention.

    ``relative`` is the pronoun that stands for it at the cue: "who" of "lawmakers who argue".
    """

    kind: str
    head: int
    first: int
    last: int
    relative: int | None = None


def phrase(reading: Reading, head: int) -> tuple[int, int]:
    """The noun phrase of ``head`` up to an apposition, a relative clause or a phrase set off by a comma."""
    first, last = reading.left[head], head
    for child in reading.children[head]:
        if child > head:
            if reading.deps[child] in DROPPED or reading.words[reading.left[child]] in (",", "-", "–", "—", "("):
                break
            last = max(last, cut(reading, child))
    for child in reversed(reading.children[head]):
        if child < head and reading.deps[child] in ("relcl", "advcl", "punct") and reading.tags[child] != "HYPH":
            first = max(first, reading.right[child] + 1)
    while first < head and (
        reading.tags[first] in (",", ":", "``", "''", "HYPH", "_SP")
        or (
            reading.deps[first] in ("cc", "advmod")
            and reading.heads[first] == head
            and reading.words[first] in ("and", "but", "or", "meanwhile")
        )
    ):
        first += 1
    return first, max(last, head)


def cut(reading: Reading, child: int) -> int:
    """The last token of a right child's subtree before anything that hangs on it loosely."""
    end = min(reading.right[child], child + MENTION_TOKENS)
    for token in range(child + 1, end + 1):
        if reading.deps[token] in ("appos", "relcl", "advcl") and reading.left[token] > child:
            end = reading.left[token] - 1
            break
    while end > child and reading.tags[end] in (",", ":", "-LRB-", "HYPH", "CC"):
        end -= 1
    return end


def speaker(reading: Reading, kind: str, head: int) -> Speaker:
    first, last = phrase(reading, head)
    return Speaker(kind, head, first, last)


def antecedent(reading: Reading, token: int) -> int | None:
    """The noun that a relative clause, or a clause around it, modifies."""
    for _ in range(4):
        if reading.deps[token] in ("relcl", "acl"):
            return reading.heads[token]
        if reading.heads[token] == token or reading.deps[token] not in ("conj", "xcomp", "ccomp"):
            return None
        token = reading.heads[token]
    return None


def coordination(reading: Reading, noun: int) -> int:
    """The first of plural nouns joined by "and": "allies and lawmakers who argue"."""
    while reading.deps[noun] == "conj" and reading.tags[noun] == reading.tags[reading.heads[noun]] == "NNS":
        noun = reading.heads[noun]
    return noun


def with_antecedent(reading: Reading, cue: Cue, kind: str, who: int) -> list[Speaker]:
    """The subject, and for a relative pronoun what it stands for instead."""
    if reading.words[who] in RELATIVE:
        noun = antecedent(reading, cue.token)
        if noun is not None and noun < who:
            noun = coordination(reading, noun)
            return [speaker(reading, "antecedent", noun)._replace(relative=who)]
    return [speaker(reading, kind, who)]


# Clauses that may take their subject from the verb above.
SHARING = frozenset(("conj", "xcomp", "advcl", "acl", "ccomp", "pcomp", "prep", "dep", "relcl"))
# Subjects that are looked for above a cue: "he denied that they had met, saying" may be said by "they" or by "he".
MOST_ABOVE = 2


def governed(reading: Reading, cue: Cue) -> list[Speaker]:
    """Subjects of the verbs above the cue, and the object of one that makes somebody act.

    "He spoke, saying", "she wants to tell", "they met and said", "pressed him to admit".
    """
    found: list[Speaker] = []
    token, subjects = cue.token, 0
    for _ in range(5):
        dep, head = reading.deps[token], reading.heads[token]
        if head == token or dep not in SHARING:
            break
        if dep in ("acl", "relcl"):
            found.append(speaker(reading, f"{'further ' * subjects}modified by {dep}", head))
            break
        obj = reading.child(head, "dobj")
        if obj is not None and dep == "xcomp" and obj < token:
            found.append(speaker(reading, "object above", obj))
        who = reading.child(head, *SUBJECTS)
        if who is not None and who != cue.token:
            kind = f"{'further ' * subjects}shared through {dep}"
            found += with_antecedent(reading, Cue(head, "verb", "", head, head, head, head), kind, who)
            subjects += 1
            if subjects == MOST_ABOVE:
                break
        token = head
    return found


def agents(reading: Reading, token: int) -> list[Speaker]:
    """ "By" and "from" phrases, and possessors."""
    found = []
    for child in reading.children[token]:
        dep, word = reading.deps[child], reading.words[child]
        if dep == "poss":
            found.append(speaker(reading, "possessor", child))
        elif dep in ("agent", "prep") and child > token:
            obj = reading.child(child, "pobj")
            if obj is not None and word in ("by", "from", "of", "in", "to", "according"):
                found.append(speaker(reading, f"object of {word}", obj))
        elif dep in ("compound", "amod", "nmod") and reading.tags[child] in ("NNP", "NNPS", "NN"):
            found.append(speaker(reading, "modifier", child))
    return found


def noun_above(reading: Reading, cue: Cue) -> list[Speaker]:
    """For a noun cue: who has, gives or makes it."""
    head = reading.heads[cue.token]
    found = []
    if reading.tags[head].startswith("V"):
        who = reading.child(head, "nsubj")
        if who is not None and who != cue.token:
            found += with_antecedent(reading, Cue(head, "verb", "", head, head, head, head), "subject above", who)
    elif reading.deps[cue.token] == "pobj" and reading.tags[reading.heads[head]].startswith("V"):
        who = reading.child(reading.heads[head], "nsubj")
        if who is not None:
            found.append(speaker(reading, "subject above", who))
    return found


def neighbors(reading: Reading, cue: Cue) -> list[Speaker]:
    """The nearest noun on each side of the cue in the same sentence, outside passages."""
    found = []
    for step, kind in ((1, "noun after"), (-1, "noun before")):
        token = cue.last + 1 if step > 0 else cue.first - 1
        first, last = reading.sentence_first[cue.token], reading.sentence_last[cue.token]
        for _ in range(6):
            if not first <= token <= last or reading.quoted[token] >= 0:
                break
            if reading.tags[token] in NOUN_TAGS and reading.tags[token] != "DT":
                head = token
                while (
                    step > 0
                    and head + 1 <= last
                    and reading.tags[head + 1] in ("NNP", "NNPS", "NN", "NNS")
                    and reading.quoted[head + 1] < 0
                ):
                    head += 1
                begin = head
                while (
                    begin - 1 >= first
                    and reading.tags[begin - 1] in ("NNP", "NNPS", "NN", "JJ", "DT", "CD", "PRP$", "NNS")
                    and reading.quoted[begin - 1] < 0
                    and begin - 1 != cue.last
                ):
                    begin -= 1
                found.append(Speaker(kind, head, begin, head))
                break
            token += step
    return found


NOMINATIVE = frozenset(("he", "she", "they", "i", "we"))
# How far from the cue a name or pronoun is looked for that the parser did not make its subject.
NAME_TOKENS = 25


def names(reading: Reading, cue: Cue) -> list[Speaker]:
    """The nearest name or nominative pronoun on each side in the sentence, outside other passages."""
    found = []
    first = max(reading.sentence_first[cue.token], cue.first - NAME_TOKENS)
    last = min(reading.sentence_last[cue.token], cue.last + NAME_TOKENS)
    own = reading.quoted[cue.token]
    for kind, tokens in (
        ("name before", range(cue.first - 1, first - 1, -1)),
        ("name after", range(cue.last + 1, last + 1)),
    ):
        for token in tokens:
            if reading.quoted[token] != own or not named(reading, token):
                continue
            begin, end = token, token
            while (
                begin > first and named(reading, begin - 1) and reading.entities[begin - 1] == reading.entities[token]
            ):
                begin -= 1
            while end < last and named(reading, end + 1) and reading.entities[end + 1] == reading.entities[token]:
                end += 1
            found.append(Speaker(kind, end, begin, end))
            break
    return found


def named(reading: Reading, token: int) -> bool:
    if reading.entities[token]:
        return reading.entities[token] in ("PERSON", "ORG", "NORP") and reading.tags[token][0] == "N"
    return reading.words[token] in NOMINATIVE


def dateline(reading: Reading, candidate: Speaker) -> bool:
    """Whether a candidate is the place before the dash that opens a report: "WASHINGTON — Lee said"."""
    start, end = reading.offsets(candidate.first, candidate.last)
    opens = start == reading.paragraph_starts[reading.paragraph(candidate.first)]
    after = reading.text[end : end + 3].strip()
    return opens and reading.text[start:end].isupper() and after[:1] in tuple("-–—(")


def speakers(reading: Reading, cue: Cue) -> list[Speaker]:
    """Different candidates, the grammatically nearest first."""
    found: list[Speaker] = []
    token = cue.token
    if cue.kind == "phrase":
        found += objects(reading, cue)
    elif cue.kind == "colon":
        found += before_colon(reading, cue)
    elif cue.kind == "byline":
        found.append(signature(reading, cue))
    else:
        if cue.subject is not None:
            passive = reading.deps[cue.subject] == "nsubjpass"
            kind = "passive subject" if passive else "subject" if cue.subject < token else "inverted subject"
            found += with_antecedent(reading, cue, kind, cue.subject)
        found += agents(reading, token)
        found += noun_above(reading, cue) if cue.kind == "noun" else governed(reading, cue)
        found += neighbors(reading, cue) + names(reading, cue)
    seen: set[int] = set()
    unique = []
    for candidate in found:
        if candidate.head not in seen and candidate.head != token and not dateline(reading, candidate):
            seen.add(candidate.head)
            unique.append(candidate)
    return unique


def before_colon(reading: Reading, cue: Cue) -> list[Speaker]:
    """The name before a colon, or the subjects of the sentence that it ends."""
    first = reading.sentence_first[cue.token]
    if cue.lemma in (": name", ": NAME") or first == cue.token or all_name(reading, first, cue.token):
        head = max(cue.token - 1, first)
        while first < head and reading.tags[first] in ("``", "''", "_SP"):
            first += 1
        return [Speaker("before the colon", head, first, head)]
    found = []
    for token in range(first, cue.token):
        if reading.quoted[token] < 0 and reading.deps[token] in ("nsubj", "agent", "pobj", "dobj", "poss"):
            found.append(speaker(reading, f"{reading.deps[token]} before the colon", token))
    return found[:6] + opening_name(reading, first, cue.token)


def all_name(reading: Reading, first: int, end: int) -> bool:
    """Whether a name and nothing else stands before a colon: "Ruiz: “No plan to resign”"."""
    tokens = range(first, end)
    capital = all(reading.text[reading.starts[token]].isupper() and reading.tags[token][0] == "N" for token in tokens)
    words = " ".join(reading.words[first:end])
    return capital and end - first <= NAME_LENGTH and words not in rules("quote_transcripts")["not_speakers"]


def opening_name(reading: Reading, first: int, end: int) -> list[Speaker]:
    """The name that a headline begins with: "Ana Ruiz on Taxes: “Never”"."""
    last = first
    while last < end and reading.entities[last] in ("PERSON", "ORG") and reading.quoted[last] < 0:
        last += 1
    return [Speaker("opening name", last - 1, first, last - 1)] if last > first else []


def signature(reading: Reading, cue: Cue) -> Speaker:
    """The words after a byline's dash up to a comma or the paragraph's end."""
    first = cue.token + 1
    while reading.tags[first] == "_SP":
        first += 1
    end = reading.token_at(reading.paragraphs[reading.paragraph(cue.token)][1] - 1)
    last = first
    while last < end and reading.tags[last + 1] not in (",", ".", ":", "-LRB-", "_SP"):
        last += 1
    return Speaker("signature", last, first, last)


def objects(reading: Reading, cue: Cue) -> list[Speaker]:
    """What follows "according to", "per" or "via"."""
    for holder in (cue.last, cue.token):
        obj = reading.child(holder, "pobj", "pcomp")
        if obj is not None and obj > cue.last:
            return [speaker(reading, "object of the phrase", obj)]
    token = cue.last + 1
    if token >= reading.size or reading.quoted[token] >= 0:
        return []
    end = token
    while end < reading.sentence_last[cue.token] and reading.tags[end + 1] in NOUN_TAGS | {"JJ", "POS"}:
        end += 1
    return [Speaker("after the phrase", end, token, end)]
