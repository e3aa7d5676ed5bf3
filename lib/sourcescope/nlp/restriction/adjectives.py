"""Adjectives as predicates: "it is illegal to", "was made mandatory", "is exempt from", "ensure that X is able to"."""

from . import clauses
from .lexicon import lexicon, words
from .modals import group, modal_words
from .sentence import Sentence
from .spans import action_span, noun_span, party_span
from .statement import Statement

__all__ = ["read_adjective"]

ENSURED = frozenset(("ensure", "ensures", "ensured", "ensuring"))
TOLD = frozenset(("directed", "ordered", "instructed", "told", "asked"))
FEELS = frozenset(("feel", "feels", "felt", "feeling"))
MAKING = frozenset(("make", "makes", "made", "making", "declare", "declared", "rule", "ruled", "keep", "kept"))
BENEFITS = frozenset(("overtime", "pay", "aid", "loans", "grants", "refunds", "compensation", "subsidies", "vaccine"))
BY = frozenset(("federally", "congressionally", "constitutionally", "state", "government", "law"))
RULED = frozenset(("should", "ought"))


def read_adjective(s: Sentence, token: int) -> Statement | None:
    """The statement of an adjective that is the predicate of a clause."""
    entry = lexicon().adjectives[s.words[token]]
    if s.deps[token] == "amod" and entry.category == "require":
        return of_thing(s, token)
    if entry.needs == "law":
        return of_law(s, token)
    if entry.needs == "noun" or s.deps[token] not in ("acomp", "oprd", "attr", "ccomp", "conj", "ROOT", "xcomp"):
        return None
    verb = s.heads[token] if s.tags[s.heads[token]][0] == "V" and s.deps[token] != "ROOT" else token
    action = next((c for c in s.all(token, "xcomp", "advcl", "ccomp", "acl") if clauses.infinitive(s, c)), None)
    if action is None and verb != token and s.words[token] not in ("able", "free", "eligible"):
        action = clauses.complement(s, verb)
    if action is None and s.tags[token] != "NN":
        action = of_whom(s, token) or of_whom(s, verb)
    if entry.needs == "made" and not made_by_ruler(s, verb, action):
        return None
    if entry.needs == "gerund" and s.child(verb, "csubj") is None:
        return None
    if entry.word == "able":
        return read_able(s, token, verb, action)
    return of_rule(s, token, verb, action)


def of_whom(s: Sentence, above: int) -> int | None:
    """The infinitive that the parser put under who must do it: "mandatory for cafes to display"."""
    party = s.inside(s.preposition(above, "for"))
    if party is None:
        return None
    return next((c for c in s.all(party, "acl", "relcl") if clauses.infinitive(s, c)), None)


def made_by_ruler(s: Sentence, verb: int, action: int | None) -> bool:
    """Whether a law or ruler makes a regulated act harder or easier: "made it harder to vote"."""
    if s.words[verb] not in MAKING or action is None:
        return False
    actor = clauses.subject(s, verb)
    if actor is None or clauses.passive(s, verb):
        return False
    rules = (
        s.words[actor] in words("laws") or s.words[actor] in words("rules") or s.words[actor] in words("authorities")
    )
    base = s.base(action)
    return (rules or s.entities[actor] == "GPE") and (base in modal_words().acts or base in words("rights"))


def of_thing(s: Sentence, token: int) -> Statement | None:
    """What a rule asks for: "mandatory overtime"."""
    noun = s.heads[token]
    if noun < token or s.tags[noun][0] != "N" or s.words[noun] in lexicon().nouns:
        return None
    made = Statement(s, lexicon().adjectives[s.words[token]], token, noun, "require", token, token)
    made.action = s.offsets(token + 1, noun)
    made.actor_token = next((c for c in s.children[noun] if s.words[c] in ("federal", "state") and c < token), None)
    before = token - 2 if token > 1 and s.words[token - 1] == "-" else token - 1
    named = before >= 0 and (s.words[before] in BY or s.words[before] in words("authorities"))
    if s.words[token] == "mandated" and named:  # "federally mandated", "court-mandated"
        made.actor_token = before
    made.actor = party_span(s, made.actor_token)
    made.rules.append("asked for")
    return made


def of_law(s: Sentence, token: int) -> Statement | None:
    """What laws that restrict more are about: "more restrictive voting laws"."""
    noun = s.heads[token]
    law = s.words[noun] in words("laws") | words("rules")
    more = s.words[token].endswith("er") or any(
        s.words[child] in ("more", "increasingly", "ever") for child in s.all(token, "advmod")
    )
    if s.deps[token] != "amod" or not token < noun or not (law and more):
        return None
    made = Statement(s, lexicon().adjectives[s.words[token]], token, noun, "restrict", token, token)
    before = s.offsets(token + 1, noun - 1) if token + 1 < noun else None
    if s.words[token].endswith("er") and before is None and s.preposition(noun, "on", "for", "against") is None:
        return None
    made.action = before if before is not None else noun_span(s, s.inside(s.preposition(noun, "on", "for", "against")))
    made.rules.append("asked for")
    return made


def of_rule(s: Sentence, token: int, verb: int, action: int | None) -> Statement | None:
    """What a rule makes of an act or a person."""
    entry = lexicon().adjectives[s.words[token]]
    granted = s.inside(s.preposition(token, "for"))
    held = entry.word == "eligible" and granted is not None and s.words[granted] in words("permissions") | BENEFITS
    if entry.word == "free" and s.words[verb] in FEELS:
        return None
    entitled = entry.word == "eligible" and granted is not None and group(s, clauses.understood(s, verb) or granted)
    if verb == token or (entry.needs == "to" and action is None and not (held or entitled)):
        return None
    made = Statement(s, entry, token, verb, entry.category, token, token)
    subject = made_so(s, token, verb)
    if (subject is None or s.words[subject] in ("what", "something", "nothing")) and action is None:
        return None
    made.rules.append("predicate")
    below = s.inside(s.preposition(token, "from", "for", "to"))
    said_of = subject is not None and (clauses.is_party(s, subject) or s.words[subject] in ("percent", "%"))
    unknown = subject == 0 and s.tags[subject] in ("NNP", "NNPS") and not s.entities[subject]  # "Marijuana is legal"
    said_of = said_of and not unknown and s.words[verb] not in MAKING
    if entry.of == "action" and action is None and said_of:
        return None
    if entry.of == "party":
        freed = entry.word == "exempt" and s.preposition(token, "from") is not None
        if subject is None or not (freed or clauses.is_party(s, subject)):
            return None
        made.affected_token = subject
        made.action = action_span(s, action) if action is not None else noun_span(s, below)
    else:
        made.action = action_span(s, action) if action is not None else noun_span(s, subject)
        below = below if below is not None else s.inside(s.preposition(verb, "for"))
        made.affected_token = below if below is not None and clauses.is_party(s, below) else None
        if made.affected_token is None and action is not None:
            made.affected_token = s.child(action, "nsubj")
        elif made.affected_token is None and subject is not None:
            made.affected_token = clauses.receiver(s, verb, subject)
    made.affected = party_span(s, made.affected_token)
    if s.words[verb] in MAKING and not clauses.passive(s, verb):
        made.actor_token = clauses.subject(s, verb)
        made.actor = party_span(s, made.actor_token)
    return made


def made_so(s: Sentence, token: int, verb: int) -> int | None:
    """What the adjective is said of: the object of "make X mandatory", or the subject."""
    if s.words[verb] in MAKING:
        found = s.child(verb, "dobj") or s.child(token, "nsubj") or s.child(verb, "nsubjpass")
        ruler = clauses.subject(s, verb)
        if found is not None and ruler is not None and s.words[ruler] in words("instruments"):
            return found  # "a ruling made it legal"
    else:
        found = clauses.understood(s, verb)
    return None if found is not None and s.words[found] in ("it", "there") else found


def read_able(s: Sentence, token: int, verb: int, action: int | None) -> Statement | None:
    """Ability that somebody's order or rule gives; ability alone is none."""
    if action is None or verb == token:
        return None
    above = s.heads[verb]
    ensured = s.words[above] in ENSURED and s.deps[verb] == "ccomp"
    affected = clauses.subject(s, verb)
    if s.words[above] == "ought" and s.deps[verb] in ("xcomp", "ccomp"):
        affected = clauses.subject(s, verb)
        return able(s, token, verb, action, affected, None) if affected is not None else None
    law = s.inside(s.preposition(action, "under")) if affected is not None else None
    law = law if law is not None else s.inside(s.preposition(verb, "under"))
    if law is not None and affected is not None and s.words[law] in words("governing"):
        return able(s, token, verb, action, affected, law)  # "under the law, nurses will be able to"
    ruled = bool(RULED & {s.words[aux] for aux in s.all(verb, "aux")}) and affected is not None
    if not ensured and not (ruled and clauses.is_party(s, affected or 0) and s.deps[verb] == "ccomp"):
        return None
    return able(s, token, verb, action, affected, director(s, above) if ensured else None)


def able(s: Sentence, token: int, verb: int, action: int, affected: int | None, actor: int | None) -> Statement:
    """The statement that somebody is, or ought to be, able to do something."""
    made = Statement(s, lexicon().adjectives["able"], token, verb, "permit", token, token)
    made.affected_token = affected
    made.affected = party_span(s, affected)
    made.action = action_span(s, action)
    made.actor_token = actor
    made.actor = party_span(s, actor)
    made.rules.append("ensured" if actor is not None else "should be able")
    return made


def director(s: Sentence, ensure: int) -> int | None:
    """Who ensures it, or who tells somebody to."""
    head = s.heads[ensure]
    if s.words[head] in TOLD and s.deps[ensure] in ("xcomp", "advcl", "ccomp"):
        return clauses.understood(s, head)
    return clauses.subject(s, ensure)
