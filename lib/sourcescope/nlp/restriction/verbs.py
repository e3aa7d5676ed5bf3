"""Statements with a verb, a modal or an adjective as cue."""

from spacy.tokens import Token

from ..findings import Offsets, Restriction
from .lexicon import Verb, lexicon
from .roles import Frame, clause_end, frame_of, noun_phrase, person_like, phrase_offsets, ruler
from .status import negated, status_of

__all__ = ["limits_in", "statement", "verb_statement"]

OPPOSITE = {"permit": "prohibit", "prohibit": "permit"}
RULES = (
    "authorization",
    "authorisation",
    "permission",
    "permit",
    "license",
    "licence",
    "approval",
    "waiver",
    "exemption",
    "policy",
)
ENSURERS = ("ensure", "ensures", "ensured", "ensuring", "guarantee", "guaranteed", "sure")


def verb_statement(token: Token) -> Restriction | None:
    """The statement that a verb tells, if it tells one."""
    special = extends(token) or able(token) or permitted_only(token)
    if special is not None:
        return special
    for verb in lexicon().verbs.get(token.lower_, ()):
        frame = frame_of(token)
        if fits(token, verb, frame):
            return of_verb(token, verb, frame)
    return None


def fits(token: Token, verb: Verb, frame: Frame) -> bool:
    """Whether the verb is used in the sense that the lexicon lists."""
    if not token.tag_.startswith("V") or token.dep_ in ("amod", "compound") or token.ent_type_:
        return False
    if verb.particle and not any(child.lower_ == verb.particle for child in token.children):
        return False
    if verb.needs and not verb.needs & frame.sorts:
        return False
    if verb.lemma in ("allow", "permit") and frame.verb is None and "object" not in frame.sorts and not frame.passive:
        return False
    if (
        frame.object is not None
        and frame.object.lower_ in ("me", "us", "itself", "himself", "herself", "themselves")
        and (verb.lemma == "let" or frame.object.lower_.endswith(("self", "selves")))
    ):
        return False
    return not verb.authority or rules(frame, token)


def rules(frame: Frame, token: Token) -> bool:
    """Whether the subject can rule. Without a subject, somebody does; a thing that makes possible does not."""
    actor = frame.agent if frame.passive else ruler(frame.subject)
    if actor is None:
        return True
    if actor.ent_type_ in ("PERSON", "ORG", "GPE", "NORP", "LAW", "FAC") or actor.tag_.startswith("NNP"):
        return True
    if actor.lower_ in ("it", "that", "which", "this") and token.lower_.startswith(("allow", "let", "enabl", "forc")):
        return False
    return actor.lower_ in lexicon().authorities or actor.tag_ == "PRP" or actor.lower_ in lexicon().people


def of_verb(token: Token, verb: Verb, frame: Frame) -> Restriction:
    """The statement of a verb and its frame."""
    category = verb.category
    status = status_of(token)
    rule = f"verb {verb.lemma}"
    if negated(token):
        if category in OPPOSITE and status in ("in force", "proposed", "past"):
            category, rule = OPPOSITE[category], f"{rule}, negated"
            if category == "prohibit" and any(c.lower_ in ("has", "have", "had") for c in token.children):
                category, status = "permit", "denied"
        else:
            status = "denied"
    if verb.lemma in ("deny", "suspend", "revoke") and "permission" in frame.sorts and verb.category != "prohibit":
        category = "prohibit"
    actor, affected, action, limits = roles(token, verb, frame)
    return statement(category, status, word(token), actor, affected, action, limits, rule)


def roles(
    token: Token, verb: Verb, frame: Frame
) -> tuple[Offsets | None, Offsets | None, Offsets | None, list[Offsets]]:
    """Actor, affected, action and limits of a verb's frame."""
    actor_token = ruler(frame.agent if frame.passive else frame.subject)
    theme = frame.subject if frame.passive else frame.object
    affected: Token | None = None
    action: Offsets | None = None
    limits: list[Offsets] = []
    if frame.verb is not None:
        affected = theme
        action = phrase_offsets(frame.verb)
        limits = limits_in(frame.verb)
    elif theme is not None and person_like(theme) and verb.category not in ("ease",):
        affected = theme
    elif theme is not None:
        action = phrase_offsets(complement(theme) if verb.category == "ease" else theme)
        affected = receiver(theme)
        if affected is not None:
            action = (action[0], max(affected.head.idx - 1, action[0] + 1))
        if frame.passive and actor_token is None:
            owner = next((child for child in theme.children if child.dep_ == "poss"), None)
            if owner is not None:
                actor_token, action = owner, (theme.idx, theme.idx + len(theme.text))
    bound = frame.preposition.get("to") or frame.preposition.get("at")
    if verb.category == "restrict" and bound is not None and bound.lower_ not in ("to", "at"):
        limits = [phrase_offsets(bound), *limits]
    if frame.verb is None and "from" in frame.preposition and frame.preposition["from"].lower_ != "from":
        action = phrase_offsets(frame.preposition["from"])
        affected = affected or theme
    if action is None and "on" in frame.preposition and verb.particle == "down":
        action = phrase_offsets(frame.preposition["on"])
    return (
        noun_phrase(actor_token) if actor_token is not None else None,
        noun_phrase(affected) if affected is not None else None,
        action,
        limits,
    )


def complement(theme: Token) -> Token:
    """What a restriction that is eased was on: "restrictions on the use of arms" gives "use"."""
    if theme.lower_ not in lexicon().restrictions:
        return theme
    for child in theme.children:
        if child.dep_ == "prep" and child.lower_ in ("on", "against", "of"):
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                return inner
    return theme


def receiver(theme: Token) -> Token | None:
    """Who receives what is permitted: "the transfer of missiles to Ukraine"."""
    for token in theme.subtree:
        if (
            token.dep_ == "pobj"
            and token.head.lower_ in ("to", "for")
            and person_like(token)
            and token.head.i > theme.i
        ):
            return token
    return None


def extends(token: Token) -> Restriction | None:
    """ "the authorization does not extend to deep strikes": what a permission leaves out is prohibited."""
    if token.lower_ not in (
        "extend",
        "extends",
        "extended",
        "apply",
        "applies",
        "cover",
        "covers",
        "include",
        "includes",
    ):
        return None
    frame = frame_of(token)
    if frame.subject is None or frame.subject.lower_ not in RULES or not negated(token):
        return None
    target = frame.preposition.get("to") or frame.object
    first = min((child.idx for child in token.children if child.dep_ in ("aux", "neg")), default=token.idx)
    return statement(
        "prohibit",
        status_of(token),
        (first, token.idx + len(token.text)),
        noun_phrase(frame.subject),
        None,
        phrase_offsets(target) if target is not None else None,
        [],
        "a permission that does not extend",
    )


def able(token: Token) -> Restriction | None:
    """ "ensure that Ukraine is able to use": being able by somebody's order, not by strength."""
    if token.lower_ != "able" or not token.head.tag_.startswith("V"):
        return None
    governor = token.head.head
    if governor == token.head or governor.lower_ not in ENSURERS:
        return None
    verb = next((child for child in token.children if child.dep_ == "xcomp"), None)
    subject = next((child for child in token.head.children if child.dep_ == "nsubj"), None)
    order = governor
    while order.dep_ in ("xcomp", "ccomp") and order.head.tag_.startswith("V"):
        order = order.head
    ordering = next((child for child in order.children if child.dep_ == "nsubj"), None)
    return statement(
        "permit",
        status_of(governor),
        word(token),
        noun_phrase(ordering) if ordering is not None else None,
        noun_phrase(subject) if subject is not None else None,
        phrase_offsets(verb) if verb is not None else None,
        limits_in(verb) if verb is not None else [],
        "able to, by an order that ensures it",
    )


def permitted_only(token: Token) -> Restriction | None:
    """ "may not enter", "must register": a rule by a modal verb, told of people in the third person."""
    if (
        token.tag_ != "MD"
        or token.lower_ not in ("may", "must", "cannot", "can")
        or not token.head.tag_.startswith("V")
    ):
        return None
    verb = token.head
    if verb.lower_ in ("be", "have", "seem", "know", "feel", "think"):
        return None
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or not (subject.tag_ in ("NNS", "NNPS") and subject.lower_ in lexicon().people):
        return None
    denied = negated(verb)
    if token.lower_ == "can" or (token.lower_ == "may" and not denied):
        return None
    passive = subject.dep_ == "nsubjpass"
    return statement(
        "prohibit" if denied or token.lower_ == "cannot" else "require",
        "hypothetical" if status_of(verb) == "hypothetical" else "in force",
        word(token),
        None,
        noun_phrase(subject),
        phrase_offsets(verb) if not passive else (verb.idx, clause_end(verb)),
        limits_in(verb),
        f"modal {token.lower_} with a plural subject",
    )


def limits_in(verb: Token) -> list[Offsets]:
    """Words within an action that bound it: "only on weekdays", "for counter-fire purposes", "unless …"."""
    found = []
    for child in verb.rights:
        first = child.left_edge
        if child.dep_ in ("prep", "advcl", "advmod") and (
            first.lower_ in lexicon().limit_words or child.lower_ in lexicon().limit_words
        ):
            found.append((first.idx, child.right_edge.idx + len(child.right_edge.text)))
    return found


def word(token: Token) -> Offsets:
    return token.idx, token.idx + len(token.text)


def statement(
    category: str,
    status: str,
    cue: Offsets,
    actor: Offsets | None,
    affected: Offsets | None,
    action: Offsets | None,
    limits: list[Offsets],
    rule: str,
) -> Restriction:
    """A statement; what was left open is told in its rule."""
    missing = [name for name, span in (("actor", actor), ("affected", affected), ("action", action)) if span is None]
    return Restriction(
        category=category,
        status=status,
        cue=cue,
        actor=actor,
        affected=affected,
        action=action,
        limits=limits,
        actor_name=None,
        affected_name=None,
        source=None,
        act=None,
        reverses=None,
        rule=rule + (f"; left open: {', '.join(missing)}" if missing else ""),
    )
