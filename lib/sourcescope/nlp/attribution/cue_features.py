"""What speaks for or against a word being a cue, as readable names."""

from functools import lru_cache

from .cues import Cue
from .reading import Reading
from .traits import NAMES_KEPT, governing, noun_class

__all__ = ["cue_features"]

FUNCTION_TAGS = frozenset(("IN", "TO", "RP", "WRB", "WP", "DT", "PRP"))
CLAUSE_OPENERS = frozenset(("IN", "TO", "WP", "WRB", "WDT"))
WORDED = ("prep", "prt", "agent", "mark", "neg", "aux")
CLAUSES = ("ccomp", "xcomp", "acl", "advcl", "relcl")
NOMINAL = ("dobj", "det", "poss", "dative")


def cue_features(reading: Reading, cue: Cue) -> list[str]:
    """The word and its form, its subject and children, what it hangs on, its neighbors, and passages beside it."""
    context = quote_context(reading, cue)
    return [
        *of_word(reading, cue, context),
        *of_neighbors(reading, cue),
        *of_subject(reading, cue, context),
        *of_children(reading, cue),
        *of_sentence(reading, cue),
    ]


def quote_context(reading: Reading, cue: Cue) -> str:
    """Whether the cue is in a passage, and on which sides of its clause one stands."""
    sides = ["in" if reading.quoted[cue.token] >= 0 else "out"]
    if cue.before is not None:
        sides.append("before")
    if cue.after is not None:
        sides.append("after")
    return " ".join(sides)


def of_word(reading: Reading, cue: Cue, context: str) -> list[str]:
    lemma, tag, dep = cue.lemma, reading.tags[cue.token], reading.deps[cue.token]
    return [
        *word_names(cue.kind, cue.group, tag, dep, context),
        f"lemma {lemma}",
        f"lemma {lemma} {tag}",
        f"lemma {lemma} dep {dep}",
        f"lemma {lemma} {context}",
        f"suffix {lemma[-3:]} {cue.kind}",
    ]


@lru_cache(NAMES_KEPT)
def word_names(kind: str, group: str, tag: str, dep: str, context: str) -> tuple[str, ...]:
    return (
        "bias",
        f"class {group}",
        f"class {group} {context}",
        f"class {group} dep {dep}",
        f"kind {kind}",
        f"tag {tag} dep {dep}",
        f"dep {dep}",
        f"context {context}",
        f"context {context} dep {dep}",
    )


def of_neighbors(reading: Reading, cue: Cue) -> list[str]:
    token, lemma = cue.token, cue.lemma
    after = reading.words[token + 1] if token + 1 < reading.size else ""
    after_tag = reading.tags[token + 1] if token + 1 < reading.size else ""
    worded = after_tag in FUNCTION_TAGS
    noun_before = token == 0 or reading.tags[token - 1].startswith("N")
    return [
        f"lemma {lemma} next {after_tag}",
        f"lemma {lemma} next {after}" if worded else "no function word next",
        f"next tag {after_tag}" if after_tag.startswith("N") else f"next {after}",
        "previous noun" if noun_before else f"previous {reading.words[token - 1]}",
    ]


def of_subject(reading: Reading, cue: Cue, context: str) -> list[str]:
    who = noun_class(reading, cue.subject)
    side = "none" if cue.subject is None else "left" if cue.subject < cue.token else "right"
    return [
        f"lemma {cue.lemma} who {who}",
        f"who {who}",
        f"who {who} tag {reading.tags[cue.token]}",
        f"who {who} {context}",
        f"subject side {side} {context}",
    ]


def of_children(reading: Reading, cue: Cue) -> list[str]:
    found: list[str] = []
    shape: list[str] = []
    for child in reading.children[cue.token]:
        dep = reading.deps[child]
        if dep in ("punct", "cc", "conj"):
            continue
        sided = ("<" if child < cue.token else ">") + dep
        shape.append(sided)
        found += child_names(sided, cue.group, cue.lemma)
        found += of_child(reading, cue, child, dep, sided)
    found.append("shape " + " ".join(shape))
    found.append(f"class {cue.group} shape " + " ".join(sorted(set(shape))))
    return found


@lru_cache(NAMES_KEPT)
def child_names(sided: str, group: str, lemma: str) -> tuple[str, ...]:
    return f"child {sided}", f"class {group} child {sided}", f"lemma {lemma} child {sided}"


def of_child(reading: Reading, cue: Cue, child: int, dep: str, sided: str) -> list[str]:
    word = reading.words[child]
    if dep in WORDED:
        return [f"child {dep} {word}", f"lemma {cue.lemma} {dep} {word}"]
    if dep in CLAUSES:
        first = reading.left[child]
        opening = reading.words[first] if reading.tags[first] in CLAUSE_OPENERS else reading.tags[child]
        return [f"clause {sided} {opening}", f"class {cue.group} clause {sided} {opening}"]
    return [f"child {sided} {noun_class(reading, child)}"] if dep in NOMINAL else []


def of_sentence(reading: Reading, cue: Cue) -> list[str]:
    token = cue.token
    dep, head = reading.deps[token], reading.heads[token]
    above = governing(reading, token)
    proper = head != token and reading.tags[head].startswith("NNP")
    head_word = "ROOT" if head == token else "NNP" if proper else reading.words[head]
    quoted = reading.any_quoted(reading.sentence_first[token], reading.sentence_last[token])
    return [
        f"head {dep} {head_word}",
        f"above {above}",
        f"class {cue.group} above {above.split()[0]}",
        f"sentence {'quoted' if quoted else 'plain'} {dep}",
    ]
