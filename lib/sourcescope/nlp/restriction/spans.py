"""The words that name a party or an action: from a token of the tree to character offsets."""

from ..findings import Offsets
from .sentence import Sentence

__all__ = ["action_span", "gerund_or_noun", "noun_span", "party_span"]

BEFORE = frozenset(("det", "poss", "amod", "compound", "nummod", "nmod", "quantmod", "predet", "case", "advmod"))
AFTER = frozenset(("case", "cc", "conj", "nummod", "compound", "flat"))
CUT = frozenset(("punct", "parataxis", "relcl", "appos"))


def party_span(s: Sentence, token: int | None) -> Offsets | None:
    """The shortest phrase that names a party: with determiner, modifiers and conjuncts, without what follows."""
    if token is None:
        return None
    first = min([s.left[c] for c in s.children[token] if c < token and s.deps[c] in BEFORE], default=token)
    last = token
    for child in s.children[token]:
        if child < token:
            continue
        word = s.words[child]
        if s.deps[child] in ("relcl", "acl") and s.tags[child][0] == "V":
            break
        if s.deps[child] in AFTER and s.tags[child][0] != "V":
            last = max(last, s.right[child] if s.deps[child] != "conj" else conjunct_end(s, child))
        elif s.deps[child] == "prep" and word in ("of", "like") and s.left[child] <= last + 1 and not owned(s, child):
            last = max(last, s.right[child])
    if s.deps[last] == "cc":
        last -= 1
    if s.deps[token] == "conj":
        first = max(first, s.left[token])
    while first < token and s.tags[first] in ("IN", "TO"):
        first += 1
    dashes = [spot for spot in range(first, last + 1) if set_off(s, spot)]
    first = max((dash + 1 for dash in dashes if dash < token), default=first)
    last = min((dash - 1 for dash in dashes if dash > token), default=last)
    return s.offsets(first, last)


def owned(s: Sentence, preposition: int) -> bool:
    """Whether "of" names what the party has: "stripped the union of its right"."""
    inner = s.inside(preposition)
    return inner is not None and any(s.tags[child] == "PRP$" for child in s.all(inner, "poss"))


def set_off(s: Sentence, token: int) -> bool:
    """Whether a token is a dash between phrases, not a hyphen within a word."""
    if s.words[token] not in ("-", "--", "–", "—") or token in (0, s.size - 1):
        return False
    return s.words[token] in ("--", "—") or s.ends[token - 1] < s.starts[token]


def conjunct_end(s: Sentence, token: int) -> int:
    """The last token of a noun joined by "and", without clauses after it."""
    clauses = [s.left[c] for c in s.children[token] if c > token and s.deps[c] in ("relcl", "acl", "appos")]
    return min(clauses, default=s.right[token] + 1) - 1


def noun_span(s: Sentence, token: int | None) -> Offsets | None:
    """A noun phrase with what belongs to it, up to a comma or relative clause."""
    if token is None:
        return None
    first = s.left[token]
    last = token
    for child in s.children[token]:
        if child > token:
            if s.deps[child] in CUT:
                break
            last = max(last, s.right[child])
    return s.offsets(first, last)


def action_span(s: Sentence, verb: int | None, stop: int | None = None) -> Offsets | None:
    """A verb phrase without "to" and its subject, up to ``stop`` or a clause that is set off."""
    if verb is None:
        return None
    first = verb
    for child in reversed(s.children[verb]):
        if (
            child < verb
            and s.deps[child] in ("advmod", "auxpass", "nmod", "amod", "compound", "det")
            and (s.right[child] == first - 1)
        ):
            first = s.left[child]
    last = verb
    for child in s.children[verb]:
        if child < verb:
            continue
        if s.words[child] in (",", ";", "—", "–", "--") or s.deps[child] == "parataxis" or own_clause(s, child):
            break
        if s.deps[child] not in ("punct", "cc"):
            last = max(last, s.right[child])
    if stop is not None and first < stop <= last:
        last = stop - 1
    return s.offsets(first, last)


def own_clause(s: Sentence, child: int) -> bool:
    """Whether a joined verb has a modal or tense of its own: "pay a fine and is barred"."""
    if s.deps[child] != "conj":
        return False
    own = [child, *s.all(child, "aux", "auxpass")]
    return any(s.tags[token] in ("MD", "VBZ", "VBD") for token in own)


def gerund_or_noun(s: Sentence, token: int) -> Offsets | None:
    return action_span(s, token) if s.tags[token] == "VBG" else noun_span(s, token)
