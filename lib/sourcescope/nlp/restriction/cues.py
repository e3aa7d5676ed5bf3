"""The cues of a sentence, and the statements that they make; words that tell one act make one statement."""

from .adjectives import read_adjective
from .authority import set_authority
from .idioms import read_idioms
from .lexicon import MODALS, lexicon, words
from .limits import set_limits
from .modals import read_modal
from .nouns import read_gerund, read_noun, verb_above
from .sentence import Sentence
from .statement import Statement
from .status import set_status
from .verbs import read_verb

__all__ = ["statements"]


def statements(s: Sentence) -> list[Statement]:
    """The statements of a sentence, in order."""
    found = read_idioms(s)
    taken = {token for made in found for token in range(made.first, made.last + 1)}
    cues = [token for token in range(s.size) if token not in taken]
    found += [made for token in cues if s.words[token] not in MODALS and (made := read(s, token)) is not None]
    of_rules = s.after_rule or bool(found)
    modal = [token for token in cues if s.words[token] in MODALS]
    found += [made for token in modal if (made := read_modal(s, token, of_rules=of_rules)) is not None]
    for made in found:
        set_status(made)
    kept = without_doubles(found)
    for made in kept:
        set_authority(made)
        set_limits(made)
    return kept


def read(s: Sentence, token: int) -> Statement | None:
    """The statement of the cue at a token, if there is one."""
    word, tag = s.words[token], s.tags[token]
    if tag[0] == "V" and word in lexicon().verbs:
        for entry in lexicon().verbs[word]:
            made = read_verb(s, token, entry)
            if made is not None:
                return made
    if word in lexicon().adjectives:
        return read_adjective(s, token)
    if tag == "NN" and word.endswith("ing") and word in lexicon().verbs and word not in lexicon().nouns:
        return read_gerund(s, token, lexicon().verbs[word][0])
    titled = tag == "NNP" and s.deps[token] == "dobj" and s.child(token, "poss") is not None  # "Lee's Muslim Ban"
    if (tag in ("NN", "NNS") or (titled and word == "ban")) and word in lexicon().nouns:
        return read_noun(s, token, lexicon().nouns[word])
    return None


def without_doubles(found: list[Statement]) -> list[Statement]:
    """A verb and its noun that tell one act are one statement, with the word that decides the category as cue."""
    by_cue = {made.cue: made for made in found}
    dropped = set()
    for made in found:
        if made.entry.kind == "noun":
            s = made.s
            verb = verb_above(s, made.cue)
            other = by_cue.get(verb) if verb is not None else None
            if other is None or other.entry.kind != "verb":
                continue
            made_here = s.deps[made.cue] not in ("nsubj", "csubj")
            if made_here and s.words[other.cue] in words("makes") and "rule" not in other.entry.frames:
                dropped.add(other.cue)
            else:
                dropped.add(made.cue)
                inherit(other, made)
    dropped |= {
        made.cue
        for made in found
        if made.entry.kind == "adjective" and made.entry.needs == "law" and made.s.heads[made.cue] in by_cue
    }
    for made in found:
        other = by_cue.get(of_which(made))
        if other is not None and other.entry.category == "ease" and made.entry.kind == "noun":
            dropped.add(made.cue)
            inherit(other, made)
    for made in found:
        noun = by_cue.get(made.s.heads[made.cue])
        if noun is not None and noun.entry.kind == "noun" and retells(made, noun):
            dropped.add(made.cue)
            inherit(noun, made)
            noun.action = made.action if noun.action is None else noun.action
    dropped |= {made.verb for made in found if of_other_rule(made)}
    dropped |= {made.verb for made in found if needs_approval(made) and made.verb in by_cue}
    dropped |= {made.cue for made in found if orders_permission(made, by_cue)}
    dropped |= {made.cue for made in found if made.category == "permit" and obtained_by_rule(made, by_cue)}
    dropped |= {made.cue for made in found if made.entry.kind == "idiom" and undone_by(made, by_cue)}
    dropped |= {
        made.complement
        for made in found
        if made.category == "require"
        and made.complement is not None
        and made.complement in by_cue
        and by_cue[made.complement].category == "require"
    }
    absorbed = {token for made in found for token in made.absorbs}
    return [made for made in found if made.cue not in dropped | absorbed]


def obtained_by_rule(made: Statement, by_cue: dict[int, Statement]) -> bool:
    """Whether a permission is what somebody must get: "requires exporters to obtain a license"."""
    if made.entry.kind != "noun":
        return False
    verb = verb_above(made.s, made.cue)
    if verb is None and made.s.deps[made.cue] == "pobj":
        verb = made.s.heads[made.s.heads[made.cue]]  # "apply for a permit"
    above = None if verb is None else made.s.heads[verb]  # "an order to issue licenses"
    return any(
        (one.category == "require" and (verb in (one.complement, one.cue, one.verb) or above == one.cue))
        or (one.entry.kind == "verb" and one.category in ("permit", "prohibit") and verb == one.complement)
        for one in by_cue.values()
    )


def of_other_rule(made: Statement) -> bool:
    """Whether a modal permits or forbids making a rule: "states may ban it", "insurers cannot deny coverage"."""
    return made.entry.kind == "modal" and made.verb != made.cue and made.category in ("permit", "prohibit")


def retells(made: Statement, noun: Statement) -> bool:
    """Whether a clause only tells what a rule does: "the restrictions that reined in pay"."""
    rule = made.entry.kind == "verb" and made.s.deps[made.cue] in ("relcl", "acl") and made.category == noun.category
    return rule and made.actor_token == noun.cue


def needs_approval(made: Statement) -> bool:
    """Whether a duty is to be approved first: "the deal must be approved by members"."""
    return made.entry.kind == "modal" and made.category == "require" and made.verb != made.cue


def undone_by(made: Statement, by_cue: dict[int, Statement]) -> bool:
    """Whether a phrase is the rule that a verb ends: "lifted a gag order"."""
    other = by_cue.get(made.s.heads[made.cue])
    return other is not None and other.category == "ease" and other.object_token == made.cue


def of_which(made: Statement) -> int:
    """The noun of which a noun is: "the lifting of the ban"; -1 for none."""
    s = made.s
    above = s.heads[made.cue]
    return s.heads[above] if s.deps[made.cue] == "pobj" and s.words[above] in ("of", "from", "to") else -1


def orders_permission(made: Statement, by_cue: dict[int, Statement]) -> bool:
    """Whether an order's content is a permission or rule itself: "directed his team to ensure that X is able to"."""
    if made.category != "require" or made.entry.kind != "verb" or made.complement is None:
        return False
    inner = by_cue.get(made.complement)
    return (inner is not None and inner.category != "require") or any(
        one.rules[:1] == ["ensured"] and made.cue in one.s.up(one.cue) for one in by_cue.values()
    )


def inherit(verb: Statement, noun: Statement) -> None:
    """The roles that the noun has and its verb lacks: "relax restrictions on exports"."""
    if verb.object_token == noun.cue and noun.action is not None:
        verb.action = noun.action
    if verb.affected is None and noun.affected is not None:
        verb.affected, verb.affected_token = noun.affected, noun.affected_token
    held = verb.category == "prohibit" and noun.category == "permit"  # "your license was revoked": not your act
    if verb.actor is None and noun.actor is not None and not held:
        verb.actor, verb.actor_token = noun.actor, noun.actor_token
