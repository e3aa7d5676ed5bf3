"""Fixed phrases: "green light", "untied their hands", "off limits"."""

from . import clauses
from .affected import kept_by
from .lexicon import Idiom, lexicon, words
from .selectors import of_verb
from .senses import reign
from .sentence import Sentence
from .spans import action_span, noun_span, party_span
from .statement import Statement

__all__ = ["read_idioms"]

MOST_BETWEEN = 4


def read_idioms(s: Sentence) -> list[Statement]:
    """The statements that fixed phrases make."""
    found: list[Statement] = []
    idioms = lexicon().idioms
    for token in range(s.size):
        for idiom in idioms.get(s.words[token], ()):
            last = match(s, idiom, token)
            if last is not None:
                made = read(s, idiom, token, last)
                inside = bool(found) and first_of(found[-1]) <= token <= found[-1].last
                found += [made] if made is not None and not inside else []
                break
    return found


def first_of(made: Statement) -> int:
    """The first token of a phrase, also where its cue is a later word."""
    return min(made.first, made.cue)


def match(s: Sentence, idiom: Idiom, first: int) -> int | None:
    """The last token of the phrase that begins at ``first``, if it does."""
    if idiom.before and (first == 0 or s.words[first - 1] not in idiom.before):
        return None
    last = first
    reach = 0
    for part in idiom.words[1:]:
        if part is None:
            reach = MOST_BETWEEN
            continue
        ahead = [token for token in range(last + 1, min(last + 2 + reach, s.size)) if s.words[token] in part]
        if not ahead:
            return None
        last, reach = ahead[0], 0
    if idiom.after and (last + 1 >= s.size or s.words[last + 1] not in idiom.after):
        return None
    return last


def read(s: Sentence, idiom: Idiom, first: int, last: int) -> Statement | None:
    """The statement of a phrase, with the roles that its clause gives."""
    takes = idiom.entry.frames
    verb = next((up for up in [last, first, *s.up(last)] if s.tags[up][0] == "V"), last)
    made = Statement(s, idiom.entry, first if takes else last, verb, idiom.entry.category, first, last)
    made.rules.append("idiom")
    if "possessor" in takes:
        made.last = first
        made.affected = s.offsets(first + 1, last - 1)
        of = s.inside(s.preposition(last, "of"))
        if last - first < 3 and of is not None:  # "ties the hands of the agency"
            made.affected = party_span(s, of)
    elif "gap" in takes:
        if s.tags[first][0] != "V" or s.deps[first] == "amod":
            return None
        made.last = first
        made.action = s.offsets(first + 1 + (s.words[first + 1] in ("down", "off", "up")), last)
        kept_out = s.inside(s.preposition(first, "to"))
        made.affected = party_span(s, kept_out)
    elif ("rule" in takes and not of_rule(made, last)) or ("held" in takes and not held(made, first, last)):
        return None
    if "owned" in takes:
        made.affected = party_span(s, s.child(first, "poss"))
        made.verb, made.actor_token = last, clauses.agent(s, last)
        made.actor = party_span(s, made.actor_token)
        return made if made.affected is not None and made.actor is not None else None
    if "decided" in takes:
        return decided(made, first, last)
    if "only" in idiom.entry.word.split():
        return open_only(made, verb, last)
    if "unlawful" in takes and (subject := clauses.subject(s, verb)) is not None and clauses.is_party(s, subject):
        return None  # "is against the law" of somebody is an opinion
    asked = clauses.subject(s, verb) if s.tags[verb][0] == "V" else None
    if asked is not None and s.words[asked] == "what":  # "what is and is not off limits"
        return None
    if "unlawful" in takes:
        return unlawful(made, verb, last)
    if s.tags[last] == "TO":  # "makes it a crime to insult the king"
        made.action = action_span(s, s.heads[last])
        made.verb = s.heads[first] if s.tags[s.heads[first]][0] == "V" else verb
        makes = s.words[made.verb] in ("make", "makes", "made", "making")
        made.actor_token = clauses.subject(s, made.verb) if makes else None
        made.actor = party_span(s, made.actor_token)
    elif "noun" in takes:
        made.cue = last
        made.affected_token = s.inside(s.preposition(last, "for"))
        made.affected = party_span(s, made.affected_token)
    elif s.tags[verb][0] == "V":
        with_clause(made, last, not {"possessor", "gap", "held"} & set(takes))
    return made


def decided(made: Statement, first: int, last: int) -> Statement | None:
    """What a ruling or authority clears the way for."""
    s = made.s
    if s.tags[first][0] != "V":
        return None
    made.verb = first
    actor, thing = clauses.subject(s, first), s.inside(last)
    if actor is None or thing is None or s.words[actor] not in words("instruments") | words("authorities") | {"vote"}:
        return None
    made.actor_token, made.actor = actor, party_span(s, actor)
    made.action = action_span(s, thing) if s.tags[thing] == "VBG" else noun_span(s, thing)
    return made


def open_only(made: Statement, verb: int, last: int) -> Statement | None:
    """What is open to some alone: "the primary is open only to members"."""
    s = made.s
    party = s.inside(last)
    if party is None or not clauses.is_party(s, party) or s.heads[made.first] != verb:
        return None
    made.verb = made.cue = verb
    made.affected, made.action = party_span(s, party), noun_span(s, s.child(verb, "nsubj"))
    return made


def unlawful(made: Statement, verb: int, last: int) -> Statement:
    """What is against the law: its subject, or the infinitive of "it is against the law to"."""
    s = made.s
    made.cue = verb
    subject = clauses.subject(s, verb)
    act = clauses.complement(s, verb)
    if act is None:
        act = next((c for c in s.all(last, "acl", "relcl", "xcomp") if clauses.infinitive(s, c)), None)
    if act is not None:
        made.action, made.complement = action_span(s, act), act
        made.affected = party_span(s, s.child(act, "nsubj"))
    elif subject is not None and s.words[subject] != "it":
        made.action = action_span(s, subject) if s.tags[subject] == "VBG" else noun_span(s, subject)
    return made


def of_rule(made: Statement, last: int) -> bool:
    """Whether what is done away with is a rule."""
    s = made.s
    below = s.inside(last)
    if below is None:
        below = next((c for up in [last, made.verb] for c in s.all(up, "pobj", "dobj") if c > last), None)
    if below is None or s.words[below] not in words("rules") | words("laws"):
        return False
    if s.words[below] == "rule" and reign(s, below):  # "an end to Ottoman rule"
        return False
    made.action = noun_span(s, below)
    made.object_token = below
    made.absorbs.add(below)
    return True


def held(made: Statement, first: int, last: int) -> bool:
    """Whether what is put on hold is a rule, which stops it for a time."""
    s = made.s
    if s.tags[first][0] != "V":
        return False
    rule = clauses.patient(s, first) if clauses.passive(s, first) else clauses.object_of(s, first)
    if rule is None or s.words[rule] not in words("rules"):
        return False
    made.first = made.last = first
    made.action = s.offsets(s.left[rule], rule if rule < last else s.right[rule])
    made.object_token = rule
    made.absorbs.add(rule)
    return True


def with_clause(made: Statement, last: int, matter: bool) -> None:
    """Actor, affected and action from the clause around a phrase."""
    s, verb = made.s, made.verb
    made.actor_token = clauses.agent(s, verb) if clauses.passive(s, verb) else clauses.subject(s, verb)
    given = s.child(verb, "dative")
    if clauses.passive(s, verb) or s.words[verb] in words("grants") - words("gives"):
        made.affected_token = clauses.patient(s, verb)
        made.actor_token = made.actor_token if clauses.passive(s, verb) else None
    elif given is not None:
        made.affected_token = s.inside(given) if s.tags[given] == "IN" else given
    if "rule" in made.entry.frames and of_verb(s, verb) == "proposed":
        made.actor_token = None
    made.actor = party_span(s, made.actor_token)
    if made.affected_token is not None:
        made.affected = party_span(s, made.affected_token)
    kept = kept_by(s, last) if made.affected_token is None else None
    if kept is not None:  # "the gag order kept lawyers from talking"
        made.affected_token, made.affected, made.action = kept[0], party_span(s, kept[0]), kept[1]
    if matter and made.action is None:
        to = clauses.complement(s, verb)
        spot = next((c for c in s.all(last, "acl", "relcl") if clauses.infinitive(s, c)), to)
        target = s.inside(s.preposition(last, "to", "for", "on"))
        made.action = action_span(s, spot) if spot is not None else noun_span(s, target)
        made.complement = spot
