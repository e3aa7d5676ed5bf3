"""Fixed phrases: "green light", "untied their hands", "off limits"."""

from . import clauses
from .lexicon import Idiom, lexicon
from .sentence import Sentence
from .spans import action_span, noun_span, party_span
from .statement import Statement

__all__ = ["read_idioms"]

MOST_BETWEEN = 4


def read_idioms(s: Sentence) -> list[Statement]:
    """The statements that fixed phrases make."""
    found = []
    idioms = lexicon().idioms
    for token in range(s.size):
        for idiom in idioms.get(s.words[token], ()):
            last = match(s, idiom, token)
            if last is not None:
                found.append(read(s, idiom, token, last))
                break
    return found


def match(s: Sentence, idiom: Idiom, first: int) -> int | None:
    """The last token of the phrase that begins at ``first``, if it does."""
    if idiom.after and (first == 0 or s.words[first - 1] not in idiom.after):
        return None
    token = first
    gap = False
    for part in idiom.words[1:]:
        token += 1
        if part is None:
            gap = True
            token -= 1
            continue
        reach = MOST_BETWEEN if gap else 0
        for ahead in range(reach + 1):
            if token + ahead < s.size and s.words[token + ahead] in part:
                token += ahead
                break
        else:
            return None
        gap = False
    return token


def read(s: Sentence, idiom: Idiom, first: int, last: int) -> Statement:
    """The statement of a phrase, with the roles that its clause gives."""
    head = last
    verb = next((up for up in [head, *s.up(head)] if s.tags[up][0] == "V"), head)
    made = Statement(s, idiom.entry, head, verb, idiom.entry.category, first, last)
    if None in idiom.words:
        made.last = first
        made.affected = s.offsets(first + 1, last - 1)
    made.rules.append("idiom")
    if None not in idiom.words and s.tags[verb][0] == "V":
        made.actor_token = clauses.subject(s, verb)
        made.actor = party_span(s, made.actor_token)
        given = s.child(verb, "dative")
        made.affected = party_span(s, s.inside(given) if given is not None and s.tags[given] == "IN" else given)
        to = clauses.complement(s, verb)
        target = s.inside(s.preposition(head, "to", "for"))
        made.action = action_span(s, to) if to is not None else noun_span(s, target)
    return made
