"""Whether a verb is about a rule: "allowed protests" is, "allowed a goal" and "allows for growth" are not.

Each entry of the lexicon names what must be there (``needs``). Not covered: irony, and authorities in games that are
not named as such.
"""

import re
from collections.abc import Callable

from . import clauses, directives
from .affected import second_object
from .clause import Clause
from .lexicon import lexicon, words
from .modals import figurative, group, modal_words
from .negation import auxiliaries, negated
from .sentence import Sentence

__all__ = ["about_a_rule", "may_own", "reign"]

# Nouns that stand for an act: "evacuation", "release", "handover".
ACT = re.compile(
    r"(?:tion|sion|ment|[^n]al|sure|review|recount|release|handover|closure|seizure|halt|trip|visit|roundup|raid|strike|inquiry|probe"
    r"|test|audit|survey|recall|sale|return|shutdown|study|hearing|freeze|crackdown|autopsy|search|arrest|cut|airstrike"
    r"|attack|inspection|quarantine|lockdown|boycott|purge|withdrawal|count|rerun|retrial|transfer|delivery)s?$"
)
SOMEBODY = frozenset(
    (
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "who",
        "one",
        "his",
        "her",
        "their",
        "our",
        "my",
        "its",
        "him",
        "them",
        "us",
    )
)
SOMETHING = frozenset(("it", "this", "that", "which", "these", "those", "there", "what"))
SELF_LIMITING = frozenset(("limit", "curb", "cap", "curtail", "restrict", "ration", "confine", "suspend"))
# What things do of themselves, which nobody permits.
THRIVES = frozenset(
    (
        "remain",
        "stay",
        "multiply",
        "flourish",
        "grow",
        "spread",
        "fester",
        "shine",
        "flow",
        "rise",
        "thrive",
        "sit",
        "rot",
    )
)
ECONOMIZES = frozenset(("cut", "reduce", "lower", "boost", "increase", "save", "improve", "raise", "focus", "trim"))
REFLEXIVE = frozenset((("he", "him"), ("she", "her"), ("they", "them"), ("it", "it")))  # "she lost, forcing her to"
# "Let me tell you" asks for no leave.
SPOKEN = frozenset(
    ("tell", "say", "ask", "explain", "remind", "finish", "put", "start", "add", "assure", "quote", "make")
)
# What somebody is kept from by rivals or chance, not by rule.
FORTUNES = frozenset(
    ("becoming", "winning", "getting", "being", "happening", "having", "shutting", "losing", "falling")
)
# Of these a law does keep people: "bars felons from becoming officers".
LEGAL_STATES = frozenset(("becoming", "being", "having"))
# Whom products and platforms let do things.
CLIENTS = frozenset(
    (
        "user",
        "users",
        "customer",
        "customers",
        "players",
        "fans",
        "guests",
        "buyers",
        "businesses",
        "companies",
        "firms",
    )
)
UNDOES = frozenset(("repeal", "overturn", "strike down", "rescind", "abolish", "scrap", "invalidate"))
REIGNS = frozenset(("colonial", "military", "communist", "mob", "home", "party", "majority", "minority", "democratic"))
APPLICATIONS = frozenset(("application", "applications", "request", "requests", "bid", "petition", "claim", "claims"))
OF_LAWS = frozenset(
    (
        "ease",
        "relax",
        "loosen",
        "soften",
        "overturn",
        "reverse",
        "undo",
        "weaken",
        "dismantle",
        "nullify",
        "annul",
        "gut",
    )
) | {"dilute", "water down", "scale back", "erase", "ditch", "junk", "tear up", "scuttle", "quash", "void"}
LAWS = frozenset(("law", "laws", "statute", "statutes", "ordinance", "ordinances", "legislation", "act"))
SENT = frozenset(("back", "home", "out", "off", "away", "ashore"))
REFUGEES = frozenset(("refugee", "refugees", "migrants", "immigrants", "evacuees", "seekers", "newcomers", "muslims"))
ENDS = frozenset(("expire", "lapse", "end"))
PASSAGES = frozenset(("in", "into", "inside", "through", "across", "back", "out", "past", "ashore", "aboard"))
FROM = frozenset(("from", "off"))
ONTO = frozenset(("to", "on", "onto"))
LISTS = frozenset(
    ("sanctions", "terror", "terrorism", "black", "watch", "entity", "no", "banned", "wanted", "sanction")
)
OWN = frozenset(("his", "her", "its", "their", "my", "our", "your"))


def about_a_rule(clause: Clause) -> bool:
    """Whether the clause fills what its entry needs and nothing that it excludes."""
    entry, s = clause.entry, clause.s
    of_law_itself = s.deps[clause.verb] == "acl" and s.words[s.heads[clause.verb]] in words("instruments")
    apart = clause.source is None and not s.all(clause.verb, "aux", "det") and not of_law_itself
    apart = apart and s.deps[clause.verb] != "pcomp"
    if s.words[clause.verb] == "barring" and apart:  # "barring rain"
        return False
    if entry.after and clause.particle is None:
        return False
    own = s.child(clause.verb, "dobj")
    way = entry.word == "clear" and own is not None and s.words[own] in entry.not_objects
    if way and not by_decision(clause):  # "clear the way for X to win"
        return False
    thing = clause.affected if clause.complement is not None else clause.thing
    word = "" if thing is None else s.words[thing]
    if (
        entry.word == "let"
        and word in ("me", "us")
        and s.tags[clause.verb] == "VB"
        and not s.all(clause.verb, "aux", "nsubj")
    ):
        return False
    if entry.word == "let" and word == "me" and s.words[clause.complement or 0] in SPOKEN:
        return False
    if word in ("me", "us", "it") and clause.actor is not None and clause.complement is not None:
        word = ""
    if word in entry.not_objects or (entry.objects and word not in entry.objects):
        return False
    if clause.actor is not None and s.words[clause.actor] in entry.not_subjects:
        return False
    if takes_hold(clause):
        return False
    if own_gifts(clause):
        return False
    if clause.complement is not None and (s.words[clause.complement] in entry.not_actions or enabling(clause)):
        return False
    if not clause.passive and clause.thing is not None and own_thing(clause):
        return False
    if not (clause.passive or clause.thing or clause.complement or clause.source or clause.below or clause.content):
        return by_comparison(clause)
    check = CHECKS.get(entry.needs)
    return check is None or check(clause)


def by_decision(clause: Clause) -> bool:
    """Whether a vote, ruling or law, or who makes them, is the actor."""
    s, actor = clause.s, clause.actor
    if actor is None:
        return False
    return s.words[actor] in words("instruments") | words("authorities") | {"vote"}


def by_comparison(clause: Clause) -> bool:
    """ "More than the law requires", "as the treaty mandates"."""
    s, actor = clause.s, clause.actor
    marks = {s.words[mark] for mark in s.all(clause.verb, "mark", "advmod", "prep")} & {"as", "than"}
    law = actor is not None and (s.words[actor] in words("governing") or s.entities[actor] == "LAW")
    return law and bool(marks) and clause.entry.word in ("require", "mandate")


def own_thing(clause: Clause) -> bool:
    """Somebody limits what is theirs: "curb their complaints", "limited his answers"."""
    s = clause.s
    if clause.entry.word not in SELF_LIMITING or clause.thing is None or of_law(clause):
        return False
    if s.words[clause.thing].endswith(("self", "selves")):
        return True
    owner = s.child(clause.thing, "poss")
    if owner is None or s.words[owner] not in OWN or clause.complement is not None:
        return False
    return clause.actor is not None and may_own(s, clause.actor, s.words[owner])


def may_own(s: Sentence, actor: int, owner: str) -> bool:
    """Whether "their" or "his" may stand for the actor, by number."""
    if owner == "their":
        return s.tags[actor] in ("NNS", "NNPS") or s.words[actor] == "they" or s.entities[actor] in ("ORG", "NORP")
    if owner in ("his", "her"):
        return s.tags[actor] not in ("NNS", "NNPS") and s.words[actor] not in ("they", "it", "we", "you", "i")
    return True


def own_gifts(clause: Clause) -> bool:
    """Somebody lets what is theirs do something: "allowed his skills to shine"."""
    s, thing = clause.s, clause.affected if clause.complement is not None else clause.thing
    if thing is None or clause.passive or clause.entry.category != "permit" or clauses.is_party(s, thing):
        return False
    if clause.complement is None and (clause.entry.word not in ("allow", "let") or ACT.search(s.words[thing])):
        return False
    owner = s.child(thing, "poss")
    return owner is not None and s.words[owner] in OWN


def enabling(clause: Clause) -> bool:
    """Something makes an act easier, which no rule does: "allows it to better defend itself"."""
    s, verb = clause.s, clause.complement
    if verb is None or clause.entry.category != "permit":
        return False
    spread = clause.affected is not None and not clauses.is_party(s, clause.affected)
    if spread and s.base(verb) in THRIVES and s.tags[clause.affected or 0] != "PRP":
        return True  # "was allowed to fester"
    if clause.passive:
        return False
    if any(s.words[c] in ("better", "easily", "quickly") and c < verb for c in s.all(verb, "advmod")):
        return True
    base = s.base(verb)
    if base in ("thrive", "flourish", "prosper", "excel", "heal", "succeed"):
        return True
    thing = clause.affected
    if clause.actor is not None and s.words[clause.actor] in words("laws"):
        return False
    reflexive = s.child(verb, "dobj")
    if reflexive is not None and s.words[reflexive] in words("gains") and base in ECONOMIZES:
        return True
    ruler = clause.actor is not None and clauses.is_party(s, clause.actor)
    if reflexive is not None and s.words[reflexive].endswith(("self", "selves")) and not ruler:
        return True
    if reflexive is not None and s.words[reflexive] in words("permissions"):
        return False
    kept = ruler and negated(s, clause.verb) and base in ("see", "hear", "learn", "identify")
    return base in words("enabled") and not kept and not (thing is not None and let_pass(clause, thing))


def authoritative(clause: Clause) -> bool:
    """Whether the actor can make rules: a party, somebody, or a law, order or decision."""
    s, actor = clause.s, clause.actor
    if actor is None:
        return False
    word = s.words[actor]
    if word in SOMETHING:
        return refers_to_rule(s, actor)
    if word in ("action", "actions") and {"executive", "regulatory"} & {s.words[c] for c in s.all(actor, "amod")}:
        return True
    if word in ("nothing", "none"):
        inner = s.inside(s.preposition(actor, "in", "of"))
        return inner is not None and (s.words[inner] in words("instruments") or s.words[inner] in words("rules"))
    if word in words("platforms") | {"language", "wording"} and clause.entry.category != "permit":
        return True
    return word in SOMEBODY or word in words("instruments") or clauses.is_party(s, actor) or word in lexicon().nouns


def refers_to_rule(s: Sentence, pronoun: int) -> bool:
    """Whether "it" or "this" stands for a law or authority that is the subject of the clause or sentence before."""
    if s.words[pronoun] not in ("it", "this"):
        return False
    for token in range(pronoun - 1, -1, -1):
        person = s.entities[token] == "PERSON" or s.words[token] in ("he", "she", "i", "who")
        if s.deps[token] in ("nsubj", "nsubjpass") and s.words[token] not in SOMETHING and not person:
            return s.words[token] in words("instruments") or clauses.is_party(s, token)
    before = s.subjects_before()
    first = bool(before) and (before[0] in words("instruments") or before[0] in words("authorities"))
    return first or (s.after_rule and any(word in words("instruments") for word in before))


def by_authority(clause: Clause) -> bool:
    """An authority, or a passive without its agent, or an infinitive or gerund whose actor is not told."""
    provides = clause.actor is not None and clause.s.words[clause.actor] in words("governing")
    if authoritative(clause) or lets_group(clause) or (provides and clause.complement is not None):
        return True
    if clause.actor is not None:
        return False
    if "limit" in clause.entry.frames and clause.passive:
        return clause.bound is not None
    s, verb = clause.s, clause.verb
    if clause.passive:
        return True
    if s.tags[verb] not in ("VB", "VBG"):
        return False
    return s.deps[verb] in ("acl", "xcomp", "pcomp", "csubj", "nsubj", "ccomp") and not purpose(clause)


def lets_group(clause: Clause) -> bool:
    """Whether people get a right, whatever gives it: "it would allow couples to marry"; not "lets users share"."""
    s, act, party = clause.s, clause.complement, clause.affected
    if (
        act is None
        or party is None
        or clause.passive
        or not {"would", "will", "could"} & set(auxiliaries(s, clause.verb))
    ):
        return False
    if s.words[party] in CLIENTS or not (group(s, party) or s.words[party] in ("people", "women", "individuals")):
        return False
    base = s.base(act)
    return s.tags[act] == "VB" and base in modal_words().acts | words("rights") and not figurative(s, act)


def purpose(clause: Clause) -> bool:
    """An infinitive or gerund of which nobody is told to be the author: "a way to let air in"."""
    s, verb = clause.s, clause.verb
    head = s.heads[verb]
    return s.deps[verb] == "acl" and s.words[head] in ("way", "ways", "room", "space", "design", "tool", "time")


def lapse(clause: Clause) -> bool:
    """A ban is let expire, which ends it; the verb may be misread as a noun."""
    s, thing = clause.s, clause.affected if clause.complement is not None else clause.thing
    if thing is None or not is_rule(clause, thing) or not by_authority(clause):
        return False
    last = s.right[thing] + 2 if clause.complement is None else clause.complement + 1
    return not ENDS.isdisjoint(s.words[thing:last])


def takes_hold(clause: Clause) -> bool:
    """A ban is let stand or take effect: the ban tells the act."""
    s, thing, verb = clause.s, clause.affected, clause.complement
    if thing is None or verb is None or clause.entry.category != "permit":
        return False
    stands = s.base(verb) in ("take", "stand", "remain", "continue", "proceed", "begin", "go")
    return stands and is_rule(clause, thing)


def listed(clause: Clause) -> bool:
    """Somebody is put on a list of those who may not, or taken from it: "removed the bank from its sanctions list"."""
    s = clause.s
    spots = [spot for spot in (clause.verb, clause.thing) if spot is not None]
    for spot in spots:
        for child in s.all(spot, "prep", "prt", "dative"):
            inner = s.inside(child)
            if inner is None or s.words[child] not in (FROM if clause.entry.category == "ease" else ONTO):
                continue
            near = s.words[s.left[inner] : inner + 1]
            if near[-1] in ("blacklist", "blacklists") or (
                near[-1] in ("list", "lists") and not LISTS.isdisjoint(near)
            ):
                return clause.thing is not None
    return False


def cleared(clause: Clause) -> bool:
    """A deal, drug or person is cleared by an authority, not a path or a throat."""
    s, thing = clause.s, clause.thing
    if thing is None or clause.complement is not None:
        return False
    return s.words[thing] in words("clearable") and (authoritative(clause) or (clause.passive and clause.actor is None))


def lost(clause: Clause) -> bool:
    """A license or visa is lost, which is to be no longer permitted."""
    thing = clause.thing
    return thing is not None and clause.s.words[thing] in words("papers") and clause.actor is not None


def letting(clause: Clause) -> bool:
    """ "Let" somebody do something or go somewhere; things are let happen, which is no permission."""
    thing = clause.affected if clause.complement is not None else clause.thing
    if thing is None or not by_authority(clause):
        return False
    s, actor = clause.s, clause.actor
    official = actor is not None and clauses.official(s, actor)
    if not clauses.is_party(s, thing) and not official and s.words[thing] not in words("movers"):
        return let_pass(clause, thing)
    return clause.complement is not None or goes(clause)


def let_pass(clause: Clause, thing: int) -> bool:
    """Whether a bill or sale is let go on: "will not let the bill become law"."""
    s, verb = clause.s, clause.complement
    if verb is None or s.words[thing] not in words("blockable"):
        return False
    return s.base(verb) in ("become", "pass", "proceed", "advance", "continue", "resume")


def goes(clause: Clause) -> bool:
    """Whether somebody is let in, out or through: "let ambulances through the checkpoint"."""
    spots = [clause.verb] if clause.thing is None else [clause.verb, clause.thing]
    near = [clause.s.words[child] for spot in spots for child in clause.s.children[spot]]
    return "off" not in near and not PASSAGES.isdisjoint(near)


def with_complement(clause: Clause) -> bool:
    return clause.complement is not None and clause.affected is not None


def approval(clause: Clause) -> bool:
    """Something is approved by somebody; "approved of" is an opinion."""
    s = clause.s
    if s.preposition(clause.verb, "of") is not None or clause.thing is None:
        return False
    thing = s.words[clause.thing]
    if thing in words("laws") or thing in words("rules") or thing in lexicon().nouns:
        return False
    told = any(s.words[c] in lexicon().verbs for c in s.all(clause.thing, "acl", "relcl"))
    if thing in ("measure", "measures", "resolution", "referendum") and told:  # whose clause tells the rule
        return False
    return clause.passive or authoritative(clause)


def of_rule(clause: Clause) -> bool:
    """The object is a restriction: "eased the sanctions", not "eased tensions"."""
    if clause.thing is None:
        return False
    thing = clauses.counted(clause.s, clause.thing)
    law = clause.entry.word in OF_LAWS and clause.s.words[thing] in LAWS
    return law or is_rule(clause, thing)


def is_rule(clause: Clause, token: int) -> bool:
    s = clause.s
    word = s.words[token]
    if any(s.words[other] in words("rules") for other in s.all(token, "conj")):
        return True
    if word == "rule" and reign(s, token):  # "ended British rule"
        return False
    if word in words("rules") or (word == "state" and "emergency" in s.words[token : s.right[token] + 1]):
        return True
    entry = lexicon().nouns.get(word)
    return entry is not None and entry.of != "against" and entry.category in ("restrict", "prohibit", "require")


def reign(s: Sentence, rule: int) -> bool:
    """Whether a rule is somebody's power over a country: "British rule", "colonial rule"."""
    before = s.all(rule, "amod", "compound", "poss")
    return any(s.entities[c] in ("NORP", "GPE") or s.words[c] in REIGNS for c in before)


def of_bare_rule(clause: Clause) -> bool:
    """A rule that is no cue itself: "imposed rules", while the cue of "imposed a ban" is "ban"."""
    thing = clauses.counted(clause.s, clause.thing or 0)
    return of_rule(clause) and clause.s.words[thing] not in lexicon().nouns


def of_law(clause: Clause) -> bool:
    """The object is a restriction or a law."""
    thing = None if clause.thing is None else clauses.counted(clause.s, clause.thing)
    if thing is not None and {"monetary", "fiscal"} & {clause.s.words[child] for child in clause.s.children[thing]}:
        return False
    undone = thing is not None and clause.entry.word in UNDOES and clause.s.words[thing] in ("measure", "measures")
    return undone or of_rule(clause) or (thing is not None and clause.s.words[thing] in words("laws"))


def official(clause: Clause) -> bool:
    """Whether the actor is a law, court, state or agency, not just somebody."""
    s, actor = clause.s, clause.actor
    if actor is None:
        return False
    named = s.entities[actor] in ("GPE", "ORG")
    return named or s.words[actor] in words("instruments") or s.words[actor] in words("authorities")


def blockable(clause: Clause) -> bool:
    """Something that an authority can stop: entry, a sale, a bill; not a shot or a road."""
    s = clause.s
    sought = clause.actor is None and s.tags[clause.verb] == "VB" and s.deps[clause.verb] in ("acl", "xcomp")
    if clause.thing is None or not (authoritative(clause) or clause.passive or sought):
        return False
    word = s.words[clause.thing]
    hosts = clause.actor is not None and s.words[clause.actor] in words("platforms")
    if clause.actor is not None and clauses.is_party(s, clause.thing) and (official(clause) or hosts):
        return True
    if sought and s.tags[clause.thing] == "NNS" and clauses.is_party(s, clause.thing):
        return True
    if sought and word in ("them", "him", "her", "us"):
        return True
    host = hosts or official(clause)
    if host and word in words("published"):
        return True
    return clause.source is not None or word in words("blockable") or bool(ACT.search(word))


def barrier(clause: Clause) -> bool:
    """A law, court, state or agency keeps somebody from something."""
    if clause.source is None and clause.thing is not None and clause.entry.word == "exclude":
        actor = clause.actor
        return actor is not None and clause.s.words[actor] in words("laws") and not clause.passive
    if clause.source is None and clause.thing is not None and clause.entry.word in ("prevent", "preclude"):
        return clause.s.words[clause.thing] in words("blockable") and (official(clause) or ordered(clause))
    if clause.source is None or clause.thing is None:
        return False
    if clause.actor is not None and clause.s.words[clause.actor] == "nothing":
        return authoritative(clause)
    ruled = clause.actor is not None and clause.s.words[clause.actor] in words("rules") | words("laws")
    vehicles = ruled and clause.s.words[clause.thing] in modal_words().addressees
    if not clauses.is_party(clause.s, clause.thing) and not vehicles:
        return False
    if clause.entry.word == "keep" and clause.s.tags[clause.source] != "VBG":  # "kept them far from the delegates"
        return False
    law = clause.actor is not None and clause.s.words[clause.actor] in words("laws") | words("performances")
    if clause.s.words[clause.source] in FORTUNES and not (law and clause.s.words[clause.source] in LEGAL_STATES):
        return False
    if clause.actor is None:
        return clause.entry.word in ("exclude",) and clause.passive
    return ruled or official(clause)


def ordered(clause: Clause) -> bool:
    """Whether a court's order is the actor."""
    return clause.actor is not None and clause.s.words[clause.actor] in words("performances")


def not_own(clause: Clause) -> bool:
    """An authority suspends somebody or something that is not its own."""
    if clause.thing is None or not (authoritative(clause) or (clause.passive and clause.actor is None)):
        return False
    s = clause.s
    if s.words[clause.thing] in ("it", "them") and "sentence" in s.words:
        return False
    owner = s.child(clause.thing, "poss")
    return owner is None or s.words[owner] not in OWN or clause.passive


def grant(clause: Clause) -> bool:
    """A permission, visa or right is withheld: "denied a permit", not "denied the allegation"."""
    s, verb = clause.s, clause.verb
    objects = s.all(verb, "dobj", "oprd", "attr", "dative") + ([clause.thing] if clause.thing is not None else [])
    second = second_object(s, verb)
    objects += [] if second is None else [second]
    if any(s.words[found] in words("pleas") and of_cue(s, found) for found in objects):
        return False
    return any(s.words[found] in words("permissions") for found in objects)


def of_cue(s: Sentence, noun: int) -> bool:
    """Whether what is asked for is told by a cue of its own: "refused a request to bar cameras"."""
    return any(clauses.infinitive(s, c) and s.words[c] in lexicon().verbs for c in s.all(noun, "acl", "relcl", "xcomp"))


def duty(clause: Clause) -> bool:
    """A law or authority obliges somebody; "requires patience" and "forced to admit" do not."""
    s, actor = clause.s, clause.actor
    if clause.complement is None:
        if clause.entry.word != "require":
            return False
        if clause.thing is not None and s.words[clause.thing] in words("papers"):
            return True
        if clause.thing is None and clause.content is None:
            return clause.passive and actor is not None and authoritative(clause)
        if clause.passive:
            by_rule = actor is not None and authoritative(clause)
            by_rule = by_rule or s.preposition(clause.verb, "under") is not None
            place = s.inside(s.preposition(clause.verb, "in"))
            states = place is not None and (
                s.entities[place] == "GPE" or s.words[place] in ("state", "states", "countries")
            )
            by_rule = by_rule or states
            return by_rule or (actor is None and s.words[clause.thing or 0] in words("required"))
        if actor is None or s.words[actor] in ("plan", "case", "deal", "change"):
            return False
        named = s.entities[actor] in ("GPE", "ORG")
        return named or any(s.words[actor] in words(kind) for kind in ("instruments", "authorities", "platforms"))
    ruling = words("instruments") | words("authorities")
    official = actor is not None and (s.entities[actor] == "GPE" or s.words[actor] in ruling)
    if clause.affected is None or not (clauses.is_party(s, clause.affected) or clause.passive or official):
        return False
    if clause.passive and clause.actor is None:
        base = "" if clause.complement is None else s.base(clause.complement)
        due = base in ("appear", "carry", "contain", "include", "meet", "bear", "undergo", "pass")
        return clause.entry.word == "require" and (due or clauses.is_party(s, clause.affected))
    if actor is None and clause.complement is not None and s.tags[clause.verb] in ("VB", "VBG"):
        duty = s.base(clause.complement) in modal_words().duties  # "there is no reason to force firms to"
        return duty and group(s, clause.affected)
    itself = actor is not None and (s.words[actor], s.words[clause.affected]) in REFLEXIVE
    person = actor is not None and s.entities[actor] == "PERSON"
    if clause.entry.word in ("force", "compel") and (person or itself):
        return False
    return authoritative(clause)


def order(clause: Clause) -> bool:
    """Somebody is told to do something, or an act is ordered; "ordered lunch" is not."""
    if clause.complement is not None:
        return clause.affected is not None and (clause.passive or authoritative(clause))
    s, thing = clause.s, clause.thing
    if thing is None or clause.entry.word != "order" or not (clause.passive or authoritative(clause)):
        return False
    if clauses.is_party(s, thing) and any(s.words[c] in SENT and c > clause.verb for c in s.children[clause.verb]):
        return True  # "ordered the strikers back to work"
    return bool(ACT.search(s.words[thing]))


def by_power(clause: Clause) -> bool:
    """An authority, or a passive, stops or undoes something that people do."""
    return (
        clause.thing is not None
        and (authoritative(clause) or clause.passive)
        and bool(ACT.search(clause.s.words[clause.thing]) or clause.s.words[clause.thing] in words("blockable"))
    )


def of_permission(clause: Clause) -> bool:
    """A permission is taken back: "revoked his license", "stripped of their citizenship"."""
    s = clause.s
    below = clause.thing
    if below is not None and s.words[below] in ("warrant", "warrants") and clause.entry.category == "permit":
        return False  # a warrant for somebody's arrest
    taken = clause.entry.word == "grant" and s.words[clause.verb - 1] == "for"
    if taken or (clause.entry.word == "issue" and s.deps[clause.verb] == "acl"):
        return False
    if clause.entry.word == "strip":
        spots = [spot for spot in (clause.verb, clause.thing) if spot is not None]
        below = next((found for spot in spots if (found := s.inside(s.preposition(spot, "of"))) is not None), None)
    elif clause.passive and clause.entry.word == "grant":
        given = s.child(clause.verb, "dobj", "oprd")
        below = given if given is not None else below
    power = below is not None and s.words[below] in ("power", "powers") and s.child(below, "acl") is not None
    if power and clause.entry.word in ("take away", "strip"):
        return True
    if below is None or (clause.entry.category == "permit" and s.words[below] in lexicon().nouns):
        return False
    return any(s.words[one] in words("permissions") for one in (below, *s.all(below, "conj")))


def permission_subject(clause: Clause) -> bool:
    """A permission or rule does not extend to something."""
    actor = clause.actor
    held = actor is not None and clause.s.words[actor] in words("permissions") - {"appeal", "service", "status"}
    return held and clause.below is not None


def taken_in(clause: Clause) -> bool:
    """A state will not take in people who flee or move: "will not accept refugees"."""
    s, thing = clause.s, clause.thing
    if not negated(s, clause.verb):
        return False
    moving = thing is not None and s.words[clauses.counted(s, thing)] in REFUGEES
    return moving and (clause.passive or official(clause) or authoritative(clause))


def committed(clause: Clause) -> bool:
    """A treaty or deal binds those who signed it: "the accord commits the states to cut emissions"."""
    s, actor = clause.s, clause.actor
    bound = clause.affected is not None and clauses.is_party(s, clause.affected) and clause.complement is not None
    return bound and actor is not None and s.words[actor] in words("governing")


def plea(clause: Clause) -> bool:
    """An application is turned down by who may grant it: "rejected the group's application for a march"."""
    s, thing, actor = clause.s, clause.thing, clause.actor
    if thing is None or s.words[thing] not in APPLICATIONS or of_cue(s, thing):
        return False
    ruled = actor is None or clauses.official(s, actor) or s.words[actor] in words("authorities")
    below = s.inside(s.preposition(thing, "for"))
    permitted = below is not None and s.words[below] in words("permissions") | words("blockable")
    asked = any(clauses.infinitive(s, c) for c in s.all(thing, "acl", "relcl"))
    named = {s.words[c] for c in s.all(thing, "compound", "amod")} & {"asylum", "visa", "permit", "license", "building"}
    return (clause.passive or ruled) and (permitted or asked or bool(named))


def restored(clause: Clause) -> bool:
    """A right or license is given back: "restored their right to vote", "were restored their rights"."""
    s = clause.s
    things = [clause.thing, *s.all(clause.verb, "dobj")]
    return any(thing is not None and s.words[thing] in words("restorable") for thing in things)


def empowered(clause: Clause) -> bool:
    """A law gives somebody the power to act: "the rules empower the board to"; not "empowers women to succeed"."""
    s, actor = clause.s, clause.actor
    if clause.complement is None or clause.affected is None or actor is None:
        return False
    law = s.words[actor] in words("laws") | words("rules") | words("performances") or s.entities[actor] == "LAW"
    return law and clauses.is_party(s, clause.affected)


def sanctioned_act(clause: Clause) -> bool:
    """An act is sanctioned, which permits it; states, firms and goods are sanctioned, which punishes them."""
    s, thing = clause.s, clause.thing
    if thing is None or clauses.is_party(s, thing):
        return False
    return s.tags[thing] == "VBG" or s.words[thing].endswith("ing") or s.words[thing] in words("sanctioned")


def barrier_or_kept(clause: Clause) -> bool:
    return barrier(clause) or (clause.entry.word in ("keep", "stop", "prevent") and directives.kept_out(clause))


CHECKS: dict[str, Callable[[Clause], bool]] = {
    "lapse": lapse,
    "committed": committed,
    "taken in": taken_in,
    "plea": plea,
    "restored": restored,
    "empowered": empowered,
    "listed": listed,
    "cleared": cleared,
    "lost": lost,
    "authority": by_authority,
    "letting": letting,
    "complement": with_complement,
    "approval": approval,
    "rule": of_rule,
    "bare rule": of_bare_rule,
    "law": of_law,
    "blockable": blockable,
    "barrier": barrier_or_kept,
    "other's": not_own,
    "grant": grant,
    "duty": duty,
    "order": order,
    "act": by_power,
    "permission": of_permission,
    "permission subject": permission_subject,
    "sanctioned act": sanctioned_act,
    "told": directives.told,
    "summoned": directives.summoned,
    "entitled": directives.entitled,
    "bound": directives.bound,
    "made to": directives.made_to,
    "time limit": directives.time_limit,
    "published": directives.published,
    "turned away": directives.turned_away,
}
