"""Orders in plain words: "were told to leave", "is bound by law to", "made the firm pay", "was kept from seeing".

Each function says whether a clause is an order or a bar by somebody who may give one. Not covered: advice ("was told to
rest" by a doctor reads as an order), and what friends tell each other.
"""

from ..inflection import base_form
from . import clauses
from .clause import Clause
from .lexicon import words
from .modals import figurative, group, modal_words
from .negation import negated
from .sentence import Sentence

__all__ = [
    "bound",
    "entitled",
    "kept_out",
    "made_to",
    "published",
    "receiver",
    "summoned",
    "time_limit",
    "told",
    "turned_away",
]

# What people are told to do that no list of duties holds.
TOLD = frozenset(
    (
        "avoid",
        "boil",
        "cease",
        "delete",
        "evacuate",
        "halt",
        "keep",
        "leave",
        "shelter",
        "shut",
        "stop",
        "suspend",
        "wait",
        "end",
        "hand",
        "move",
        "pull",
        "release",
        "relocate",
        "vacate",
        "withdraw",
    )
)
# "Were told not to worry" comforts.
COMFORT = frozenset(
    ("be", "worry", "panic", "expect", "fear", "feel", "give", "lose", "hope", "forget", "despair", "believe")
)
# What people are kept from that no list of regulated acts holds.
KEPT_FROM = frozenset(
    ("board", "become", "go", "hold", "meet", "reach", "return", "run", "see", "speak", "take", "vote")
)
# What the law gives people, beside permissions.
DUES = frozenset(
    ("compensation", "hearing", "information", "lawyer", "leave", "pay", "payments", "pension", "pensions")
) | frozenset(("protection", "refund", "refunds", "review", "trial", "vote"))
LAWS = frozenset(
    ("law", "contract", "treaty", "oath", "agreement", "rule", "rules", "statute", "court", "constitution")
)


def ruled_act(s: Sentence, verb: int) -> bool:
    """Whether an act is one that rules are made for, and no figure of speech."""
    base = s.base(verb)
    return (base in modal_words().duties or base in modal_words().acts or base in TOLD) and not figurative(s, verb)


def ruler(clause: Clause) -> bool:
    """Whether the actor is a state, agency, court, law or official."""
    s, actor = clause.s, clause.actor
    if actor is None:
        return False
    named = s.entities[actor] in ("GPE", "ORG")
    return named or s.words[actor] in words("authorities") or s.words[actor] in words("instruments")


def told(clause: Clause) -> bool:
    """Somebody is told to do, or not to do, what rules are made for; "told that" and "told to expect" are none."""
    s, act = clause.s, clause.complement
    if act is None or clause.affected is None or not clauses.infinitive(s, act):
        return False
    if not (ruler(clause) or (clause.passive and clause.actor is None)):
        return False
    if negated(s, act):
        return s.base(act) not in COMFORT
    crowd = group(s, clause.affected) or s.words[clause.affected] in ("they", "them", "everyone")
    crowd = crowd or s.entities[clause.affected] == "GPE"
    return ruled_act(s, act) and (crowd or s.base(act) in modal_words().duties)


def bound(clause: Clause) -> bool:
    """ "Are bound by law to check", "the treaty binds the powers to cut": not "is bound to lose"."""
    s = clause.s
    if clause.complement is None or clause.affected is None:
        return False
    if not clause.passive:
        return clause.actor is not None and s.words[clause.actor] in words("instruments")
    by = s.inside(s.preposition(clause.verb, "by", "under"))
    voters = s.words[clause.affected] in ("delegates", "electors", "members", "states", "parties")
    return (by is not None and s.words[by] in LAWS) or (voters and base_form(s.words[clause.complement], "VB") != "be")


def made_to(clause: Clause) -> bool:
    """ "Would make developers pay": a ruler makes a group do what rules are made for."""
    s, act = clause.s, clause.complement
    if act is None or clause.affected is None or s.tags[act] != "VB":
        return False
    gerund = clause.actor is None and s.tags[clause.verb] == "VBG"
    return (ruler(clause) or gerund) and clauses.is_party(s, clause.affected) and ruled_act(s, act)


def kept_out(clause: Clause) -> bool:
    """A passive without its agent keeps people from what rules are made for: "were stopped from going ashore"."""
    s, act = clause.s, clause.source
    if not clause.passive or clause.actor is not None or act is None or clause.thing is None:
        return False
    base = s.base(act)
    return (
        s.tags[act] == "VBG" and clauses.is_party(s, clause.thing) and (base in KEPT_FROM or base in modal_words().acts)
    )


def turned_away(clause: Clause) -> bool:
    """People are turned away or back."""
    thing = clause.thing
    if thing is None:
        return False
    moved = clauses.is_party(clause.s, thing) or clause.s.words[thing] in words("movers")
    return moved and (clause.passive or ruler(clause))


def published(clause: Clause) -> bool:
    """A platform, shop or authority takes down or pulls what was published or sold."""
    s, thing = clause.s, clause.thing
    if thing is None or s.words[clauses.counted(s, thing)] not in words("published"):
        return False
    host = clause.actor is not None and (ruler(clause) or s.words[clause.actor] in words("platforms"))
    return host or (clause.passive and clause.actor is None)


def time_limit(clause: Clause) -> bool:
    """ "Were given 30 days to leave": what must be done within a time."""
    s, act = clause.s, clause.complement
    if act is None or not ruled_act(s, act):
        return False
    given = s.child(clause.verb, "dobj")
    until = s.inside(s.preposition(clause.verb, "until", "till"))
    due = [spot for spot in (given, until) if spot is not None]
    timed = any(s.entities[spot] in ("DATE", "TIME") or s.words[spot] in ("deadline", "ultimatum") for spot in due)
    return timed and receiver(clause) is not None


def receiver(clause: Clause) -> int | None:
    """Who is given a time to do something."""
    s = clause.s
    if clause.passive:
        return s.child(clause.verb, "nsubjpass", "nsubj")
    return s.child(clause.verb, "dative")


def summoned(clause: Clause) -> bool:
    """Somebody is summoned to appear or testify; "cannot summon the fury that" is none."""
    s = clause.s
    return clause.complement is not None and clause.affected is not None and clauses.infinitive(s, clause.complement)


def entitled(clause: Clause) -> bool:
    """ "Are entitled to 12 weeks of leave"; not "to their opinion"."""
    s, below = clause.s, clause.below
    if below is None or not clause.passive or clause.thing is None:
        return False
    spots = (below, s.inside(s.preposition(below, "of")))
    return any(spot is not None and (s.words[spot] in DUES or s.words[spot] in words("permissions")) for spot in spots)
