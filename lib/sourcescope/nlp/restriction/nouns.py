"""Statements with a noun as cue: "a ban on minarets", "approval of drone attacks", "imposed sanctions"."""

from spacy.tokens import Token

from ..findings import Offsets, Restriction
from .lexicon import lexicon
from .roles import noun_phrase, object_of, person_like, phrase_offsets, ruler, subject_of
from .status import negated, status_of
from .verbs import statement

__all__ = ["noun_statement"]

COMPLEMENTS = ("on", "of", "for", "against", "to", "from")


def noun_statement(noun: Token) -> Restriction | None:
    """The statement that a noun tells, if the sentence says something of it."""
    category = lexicon().nouns.get(noun.lower_)
    if category is None or noun.dep_ in ("compound", "nmod", "poss") or noun.ent_type_ in ("PERSON", "ORG", "LAW"):
        return None
    if category == "restrict" and any(child.lower_ in ("off", "time", "speed", "city") for child in noun.children):
        return None
    verb = noun.head if noun.dep_ in ("dobj", "nsubjpass") and noun.head.tag_.startswith("V") else None
    support = lexicon().support.get(verb.lower_) if verb is not None else None
    complements = {c.lower_: object_of(c) for c in noun.children if c.dep_ == "prep" and c.lower_ in COMPLEMENTS}
    infinitive = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VB"), None)
    if support is None and not any(complements.values()) and infinitive is None:
        return None
    if support is None and noun.dep_ == "pobj" and noun.head.head.tag_.startswith("N") and infinitive is None:
        return None
    return of_noun(noun, category, verb, support, complements, infinitive)


def of_noun(
    noun: Token,
    category: str,
    verb: Token | None,
    support: str | None,
    complements: dict[str, Token | None],
    infinitive: Token | None,
) -> Restriction:
    """The statement of a noun, its support verb and its complements."""
    status = noun_status(noun, verb, support)
    actor = next((child for child in noun.children if child.dep_ == "poss"), None)
    if actor is None:
        by = next((object_of(c) for c in noun.children if c.dep_ == "prep" and c.lower_ in ("by", "from")), None)
        actor = by if by is not None and person_like(by) else None
    if actor is None and verb is not None and support in ("in force", "denied", None) and noun.dep_ == "dobj":
        actor = ruler(subject_of(verb))
    action, affected = targets(complements, infinitive)
    if noun.lower_.startswith(("permission", "approval", "waiver", "exemption", "clearance")) and verb is not None:
        actor, affected = receiver_of(verb, noun, actor, affected)
    return statement(
        category,
        status,
        (noun.idx, noun.idx + len(noun.text)),
        noun_phrase(actor) if actor is not None else None,
        noun_phrase(affected) if affected is not None else None,
        action,
        [],
        f"noun {noun.lower_}" + (f" with {verb.lower_}" if verb is not None and support else ""),
    )


def noun_status(noun: Token, verb: Token | None, support: str | None) -> str:
    """The support verb decides, with its own status; a negated one denies."""
    if negated(noun) or (verb is not None and negated(verb)):
        return "denied"
    if support in ("proposed", "denied", "warned against"):
        return support
    if verb is not None:
        return status_of(verb)
    earlier = any(token.lower_ in lexicon().past_words for child in noun.children for token in (child, *child.children))
    return "past" if earlier else status_of(noun)


def targets(complements: dict[str, Token | None], infinitive: Token | None) -> tuple[Offsets | None, Token | None]:
    """Action and affected from what follows the noun."""
    affected = None
    action = phrase_offsets(infinitive) if infinitive is not None else None
    for preposition in ("on", "of", "for", "against", "to"):
        target = complements.get(preposition)
        if target is None:
            continue
        if person_like(target):
            affected = affected or target
        elif action is None:
            action = phrase_offsets(target)
    return action, affected


def receiver_of(
    verb: Token, noun: Token, actor: Token | None, affected: Token | None
) -> tuple[Token | None, Token | None]:
    """ "received permission" is said of who may; "gave permission" of who permits."""
    if verb.lower_.startswith(
        ("receiv", "get", "got", "obtain", "win", "won", "seek", "sought", "request", "need", "expect", "await", "ha")
    ):
        subject = subject_of(verb)
        giver = next(
            (object_of(c) for c in (*noun.children, *verb.children) if c.dep_ == "prep" and c.lower_ in ("from", "by")),
            None,
        )
        return giver, subject if subject is not None else affected
    return actor, affected
