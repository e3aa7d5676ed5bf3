"""What speaks for or against a word being a cue, as readable names."""

from .cues import Cue
from .groups import Group, Names
from .reading import Reading
from .traits import governing, noun_class

__all__ = ["cue_features"]

FUNCTION_TAGS = frozenset(("IN", "TO", "RP", "WRB", "WP", "DT", "PRP"))
CLAUSE_OPENERS = frozenset(("IN", "TO", "WP", "WRB", "WDT"))
WORDED = ("prep", "prt", "agent", "mark", "neg", "aux")
CLAUSES = ("ccomp", "xcomp", "acl", "advcl", "relcl")
NOMINAL = ("dobj", "det", "poss", "dative")


def cue_features(reading: Reading, cue: Cue) -> list[Group]:
    """The word and its form, its subject and children, what it hangs on, its neighbors, and passages beside it."""
    token, lemma = cue.token, cue.lemma
    tag, dep = reading.tags[token], reading.deps[token]
    context = quote_context(reading, cue)
    side = "none" if cue.subject is None else "left" if cue.subject < token else "right"
    return [
        (word_names, cue.kind, cue.group, tag, dep, context),
        (lemma_names, lemma, cue.kind, tag, dep, context),
        *of_neighbors(reading, cue),
        (subject_names, noun_class(reading, cue.subject), lemma, tag, context, side),
        *of_children(reading, cue),
        of_sentence(reading, cue),
    ]


def quote_context(reading: Reading, cue: Cue) -> str:
    """Whether the cue is in a passage, and on which sides of its clause one stands."""
    sides = ["in" if reading.quoted[cue.token] >= 0 else "out"]
    if cue.before is not None:
        sides.append("before")
    if cue.after is not None:
        sides.append("after")
    return " ".join(sides)


def word_names(kind: str, group: str, tag: str, dep: str, context: str) -> Names:
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


def lemma_names(lemma: str, kind: str, tag: str, dep: str, context: str) -> Names:
    return (
        f"lemma {lemma}",
        f"lemma {lemma} {tag}",
        f"lemma {lemma} dep {dep}",
        f"lemma {lemma} {context}",
        f"suffix {lemma[-3:]} {kind}",
    )


def of_neighbors(reading: Reading, cue: Cue) -> list[Group]:
    token = cue.token
    after = reading.words[token + 1] if token + 1 < reading.size else ""
    after_tag = reading.tags[token + 1] if token + 1 < reading.size else ""
    noun_before = token == 0 or reading.tags[token - 1].startswith("N")
    return [
        (after_names, cue.lemma, after_tag, after if after_tag in FUNCTION_TAGS else None),
        (next_names, after_tag if after_tag.startswith("N") else None, after),
        (previous_names, None if noun_before else reading.words[token - 1]),
    ]


def after_names(lemma: str, tag: str, word: str | None) -> Names:
    return f"lemma {lemma} next {tag}", "no function word next" if word is None else f"lemma {lemma} next {word}"


def next_names(tag: str | None, word: str) -> Names:
    return (f"next {word}" if tag is None else f"next tag {tag}",)


def previous_names(word: str | None) -> Names:
    return ("previous noun" if word is None else f"previous {word}",)


def subject_names(who: str, lemma: str, tag: str, context: str, side: str) -> Names:
    return (
        f"lemma {lemma} who {who}",
        f"who {who}",
        f"who {who} tag {tag}",
        f"who {who} {context}",
        f"subject side {side} {context}",
    )


def of_children(reading: Reading, cue: Cue) -> list[Group]:
    found: list[Group] = []
    shape: list[str] = []
    for child in reading.children[cue.token]:
        dep = reading.deps[child]
        if dep in ("punct", "cc", "conj"):
            continue
        sided = ("<" if child < cue.token else ">") + dep
        shape.append(sided)
        found.append((child_names, sided, cue.group, cue.lemma))
        if dep in WORDED:
            found.append((worded_names, dep, reading.words[child], cue.lemma))
        elif dep in CLAUSES:
            first = reading.left[child]
            opening = reading.words[first] if reading.tags[first] in CLAUSE_OPENERS else reading.tags[child]
            found.append((clause_names, sided, opening, cue.group))
        elif dep in NOMINAL:
            found.append((nominal_names, sided, noun_class(reading, child)))
    found.append((shape_names, cue.group, *shape))
    return found


def child_names(sided: str, group: str, lemma: str) -> Names:
    return f"child {sided}", f"class {group} child {sided}", f"lemma {lemma} child {sided}"


def worded_names(dep: str, word: str, lemma: str) -> Names:
    return f"child {dep} {word}", f"lemma {lemma} {dep} {word}"


def clause_names(sided: str, opening: str, group: str) -> Names:
    return f"clause {sided} {opening}", f"class {group} clause {sided} {opening}"


def nominal_names(sided: str, what: str) -> Names:
    return (f"child {sided} {what}",)


def shape_names(group: str, *shape: str) -> Names:
    return "shape " + " ".join(shape), f"class {group} shape " + " ".join(sorted(set(shape)))


def of_sentence(reading: Reading, cue: Cue) -> Group:
    token = cue.token
    head = reading.heads[token]
    proper = head != token and reading.tags[head].startswith("NNP")
    head_word = "ROOT" if head == token else "NNP" if proper else reading.words[head]
    quoted = reading.any_quoted(reading.sentence_first[token], reading.sentence_last[token])
    return sentence_names, reading.deps[token], head_word, governing(reading, token), cue.group, quoted


def sentence_names(dep: str, head_word: str, above: str, group: str, quoted: bool) -> Names:
    return (
        f"head {dep} {head_word}",
        f"above {above}",
        f"class {group} above {above.split()[0]}",
        f"sentence {'quoted' if quoted else 'plain'} {dep}",
    )
