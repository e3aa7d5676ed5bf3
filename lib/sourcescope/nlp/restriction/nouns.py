"""Noun cues: "the ban on X", "Biden's authorization", "permission to enter", "sanctions against Iran"."""

from . import affected, clauses
from .lexicon import Entry, words
from .modals import modal_words
from .negation import negated
from .selectors import of_noun
from .sentence import Sentence
from .spans import action_span, gerund_or_noun, noun_span, party_span
from .statement import Statement

__all__ = ["read_noun"]

ON = ("on", "of", "for", "over", "against")
OF_PARTY = ("against", "on", "for", "to")
AMOUNTS = frozenset(("MONEY", "PERCENT", "CARDINAL", "QUANTITY", "TIME", "DATE"))
# "The limits of a promise" and "a requirement of modern life" are no rules.
NOT_OF = frozenset(
    ("limit", "limits", "limitation", "limitations", "requirement", "requirements", "cap", "mandate", "authority")
)
LEGAL = frozenset(("legal", "constitutional", "statutory", "mandatory", "federal", "contractual", "basic"))
# Rights that the law gives, not those of speeches ("the right to be angry").
HOLDING = frozenset(
    ("have", "has", "had", "retain", "retains", "win", "won", "gain", "gained", "lose", "lost", "regain", "regained")
)
FEELS = frozenset(("feel", "feels", "felt", "having", "bear", "bears", "bore"))
# "Used an order to ban" has a purpose, not an order's content.
USES = frozenset(("use", "uses", "used", "using", "wield", "wielded", "need", "needs", "needed"))
# Permissions that are of their holder: "the license of the airline", but "the approval of the board".
HELD = frozenset(
    ("license", "licence", "licenses", "licences", "permit", "permits", "visa", "visas", "right", "freedom")
)
# "Residents need a permit" says what they must have.
LOSES = frozenset(
    ("lose", "loses", "lost", "losing", "strip", "strips", "stripped", "stripping", "forfeit", "forfeited")
)
# "A court order" and "shareholder approval" name who rules; "a school ban" does not.
RULINGS = frozenset(
    (
        "order",
        "orders",
        "approval",
        "permission",
        "mandate",
        "mandates",
        "consent",
        "authorization",
        "clearance",
        "veto",
    )
)
RULING = frozenset(
    ("shareholder", "congressional", "parliamentary", "presidential", "judicial", "senate", "regulatory")
)
THREATS = frozenset(("threat", "threats", "proposal", "proposals", "call", "calls"))
WINS = frozenset(
    ("won", "win", "wins", "gained", "gain", "secured", "secure", "guarantees", "guaranteed", "guarantee", "enshrines")
) | {"protects", "protect", "protected", "recognizes", "recognized", "affirmed", "upheld"}
DUES = frozenset(
    ("recount", "hearing", "trial", "lawyer", "appeal", "refund", "counsel", "vote", "information", "asylum")
)
APPLIES = frozenset(("apply", "applies", "applied", "cover", "covers", "covered", "affects", "binds"))
KEEPING = frozenset(
    ("maintain", "maintained", "maintaining", "restore", "restored", "restoring", "keep", "keeping", "kept", "bring")
) | {"preserve", "preserving", "brought", "bringing", "ensure", "enforce", "impose"}
NEEDS = frozenset(("need", "needs", "needed", "require", "requires", "required"))
KEEPS_FROM = frozenset(
    ("ban", "bans", "exemption", "exemptions", "suspension", "expulsion", "disqualification", "exclusion", "waiver")
)
# Verbs whose gerund is a noun too need no more than a rule, an act or a permission: "the lifting of the ban".
GERUNDS = frozenset(("rule", "law", "act", "permission", "blockable", "approval", "sanctioned act", "barrier"))
QUANTITIES = frozenset(
    ("some", "all", "many", "most", "any", "none", "part", "much", "several", "series", "number", "set")
)


def read_noun(s: Sentence, noun: int, entry: Entry) -> Statement | None:
    """The statement that a noun makes, or None if it only names a rule in passing."""
    named = s.deps[noun] == "compound" and of_noun(s, s.heads[noun]) != "proposed"
    if named or s.deps[noun] in ("nmod", "amod", "npadvmod") or idle(s, noun):
        return None
    if noun and s.words[noun - 1] in entry.not_after:
        return None
    if entry.word == "suspension" and s.words[s.inside(s.preposition(noun, "of")) or noun] in words("movers"):
        return None  # of a car
    if entry.word == "bar" and not of_act(s, noun):
        return None
    if entry.word == "bar" and s.words[s.heads[noun]] in ("at", "in", "to", "from", "near", "of", "into"):
        return None
    made = Statement(s, entry, noun, governor(s, noun), entry.category, noun, noun)
    set_matter(made, noun)
    if not of_fitting(s, noun, entry):
        return None
    if not says_something(made, noun):
        return None
    of_whom = actor(s, noun)
    asked, asker = affected.asked_for(s, noun) if made.category in ("permit", "ease") else (None, None)
    of_whom = of_whom if asked is None else asked
    if entry.word in HELD and of_whom is not None and of_whom == s.child(noun, "poss"):
        made.affected_token = of_whom if made.affected_token is None else made.affected_token
        of_whom = None  # "their right to strike" is theirs, and not of their making
    made.actor_token = of_whom if of_whom is not None else made.actor_token
    pointing = made.actor_token is not None and s.words[made.actor_token] in ("this", "that", "these", "those")
    made.actor = None if pointing else party_span(s, made.actor_token)
    owner = s.child(noun, "poss")
    if made.affected_token is None and owner is not None and served_by(s, noun, owner):
        made.affected_token = owner
    if made.affected_token is None:
        made.affected_token = asker if asker is not None else receiver(s, noun, made.category)
    if made.affected_token is None and made.category not in ("permit", "ease"):
        set_bound(made, noun)
    if made.affected_token is None and made.category == "require" and s.words[s.heads[noun]] in HOLDING | FEELS:
        made.affected_token = clauses.subject(s, s.heads[noun]) if s.deps[noun] == "dobj" else None
    if made.affected_token is not None:
        made.affected = party_span(s, made.affected_token)
    if made.affected == made.actor:
        made.affected = None
    made.rules.append("noun")
    set_submitted(made, noun)
    verb = verb_above(s, noun)
    if made.category == "permit" and verb is not None and s.words[verb] in LOSES:
        made.category = "prohibit"
        made.rules.append("lost")
        loser = s.child(noun, "poss")
        if loser is not None and loser == made.actor_token:  # "voters lose their right to"
            made.affected, made.affected_token = made.actor, loser
            made.actor = made.actor_token = None
    if made.category == "ease" and verb is not None and s.words[verb] in words("unmakes") | LOSES:
        made.category = "restrict"  # "ended the exemption for churches"
        made.rules.append("lost")
    if made.category == "permit" and verb is not None and s.words[verb] in NEEDS:
        made.category = "require"
        made.rules.append("needed")
    return made


def set_bound(made: Statement, noun: int) -> None:
    """Who is under the rule: whom it keeps from something, or who "faces" it."""
    kept = affected.kept_by(made.s, noun)
    if kept is None:
        given = affected.sentenced(made.s, noun)
        made.affected_token = affected.bearer(made.s, noun) if given is None else given
        return
    made.affected_token = kept[0]
    made.action = kept[1] if made.action is None else made.action


def of_act(s: Sentence, noun: int) -> bool:
    """Whether a bar is on an act or somebody: "a bar on hiring", not "a bar on the roof"."""
    inner = s.inside(s.preposition(noun, "on", "against", "to"))
    if inner is None:
        return False
    return s.child(inner, "det", "poss") is None or clauses.is_party(s, inner)


def read_gerund(s: Sentence, noun: int, entry: Entry) -> Statement | None:
    """A verb of the lexicon as a noun: "the banning of minarets"."""
    below = s.inside(s.preposition(noun, "of"))
    if below is None or entry.after or (entry.needs and entry.needs not in GERUNDS):
        return None
    if entry.needs in ("rule", "law") and s.words[below] not in words("rules"):
        return None
    made = read_noun(s, noun, Entry(entry.word, "noun", entry.category, strong=True))
    if made is not None and entry.category == "ease":
        made.absorbs.add(below)
    kept = kept_from(s, below) if made is not None and "from" in entry.frames else None
    if made is not None and kept is not None:
        made.affected_token, made.affected = below, party_span(s, below)
        made.action = action_span(s, kept)
    return made


def of_fitting(s: Sentence, noun: int, entry: Entry) -> bool:
    """Whether a noun is of what makes it a rule: "denial of access", "a shutdown of Muslims", "imposed controls on"."""
    if not entry.of:
        return entry.word not in ("waiver", "waivers") or not s.words[noun - 1].startswith("liability")
    inner = s.inside(s.preposition(noun, "of"))
    if entry.of == "permission":
        return inner is not None and s.words[inner] in words("permissions")
    if entry.of == "party":
        return inner is not None and (clauses.looks_like_person(s, inner) or s.words[inner] in words("people"))
    verb = verb_above(s, noun)
    if entry.of == "against":
        held = words("makes") | words("sets") | words("grants") | {"is", "are", "was", "were"}
        return verb is not None and s.words[verb] in held and bound_by_words(s, noun, verb, "against")
    if verb is None or s.deps[noun] not in ("dobj", "nsubjpass", "conj"):
        return False
    if s.deps[verb] == "acl" and s.words[s.heads[verb]] in words("abilities"):  # "the authority to issue rules on"
        return False
    bound = bound_by_words(s, noun, verb, "on", "against")
    bound = bound or any(clauses.infinitive(s, clause) for clause in s.all(noun, "acl", "relcl"))
    return s.words[verb] in words("imposes") or (bound and s.words[verb] in words("sets"))


def bound_by_words(s: Sentence, noun: int, verb: int, *prepositions: str) -> bool:
    """Whether "on" or "against" says what the rule is about, also where the parser put it under the verb."""
    spots = [noun, verb] if s.deps[noun] in ("dobj", "nsubjpass") else [noun]
    inner = [s.inside(s.preposition(spot, *prepositions)) for spot in spots]
    return any(found is not None and s.entities[found] not in ("DATE", "TIME") for found in inner)


def idle(s: Sentence, noun: int) -> bool:
    """ "In order to", "law and order", "a limit of"."""
    before = s.words[noun - 1] if noun else ""
    after = s.words[noun + 1] if noun + 1 < s.size else ""
    if s.words[noun] == "order" and s.words[s.heads[noun]] in KEEPING and not s.all(noun, "det", "poss", "amod"):
        return True  # "maintaining order"
    if s.words[noun] == "order":
        return (before == "in" and after in ("to", "that", "for")) or before == "and" or before == "of" or after == "of"
    return False


def governor(s: Sentence, noun: int) -> int:
    """The word above the noun whose form tells the status: its verb, or the noun itself."""
    head = s.heads[noun]
    return head if s.tags[head][0] == "V" or s.tags[head] == "MD" else noun


def verb_above(s: Sentence, noun: int) -> int | None:
    """The verb that the noun is subject or object of, also after "some of" and in conjunction."""
    head = s.heads[noun]
    if head == noun:
        return None
    if s.deps[noun] == "conj":
        return verb_above(s, head) if s.tags[head][0] == "N" else None
    if s.deps[noun] == "pobj" and s.words[head] == "of" and s.words[s.heads[head]] in QUANTITIES:
        return verb_above(s, s.heads[head])
    if s.tags[head][0] != "V":
        return None
    misread = next((c for c in s.all(head, "acomp") if s.tags[c] == "VBN"), None)  # "restrictions were relaxed"
    return head if misread is None or s.deps[noun] != "nsubj" else misread


def says_something(made: Statement, noun: int) -> bool:
    """Whether the sentence says more than the rule's name."""
    s, entry = made.s, made.entry
    verb = verb_above(s, noun)
    word = "" if verb is None else s.words[verb]
    told = made.action is not None or made.affected_token is not None
    if entry.category == "permit":
        return permission_told(made, noun, word)
    if word in words("makes") and s.deps[noun] in ("dobj", "nsubjpass", "conj", "pobj", "attr"):
        return entry.word != "order" or told
    if entry.category == "ease" and (word in (words("grants") | words("seeks")) or applied_for(s, noun)):
        return True
    if entry.category == "require" and word in APPLIES and s.deps[noun] == "nsubj":
        return True  # "the requirement applies to all schools"
    if entry.category == "require" and s.words[s.heads[noun]] == "under" and sister(made, noun) is not None:
        return True
    if entry.category == "prohibit" and s.preposition(noun, "from") is not None and s.child(noun, "poss") is not None:
        return True  # "her expulsion from the party"
    if entry.category == "ease" and entry.strong and s.deps[noun] not in ("nsubj", "nsubjpass", "dobj"):
        return told  # "the issue of waivers"
    if entry.strong:
        threatened = s.deps[noun] == "compound" and s.words[s.heads[noun]] in THREATS
        return told or verb is not None or threatened or s.deps[noun] in ("pobj", "conj", "attr", "ROOT")
    if entry.takes_to and s.deps[noun] == "attr" and LEGAL & {s.words[c] for c in s.all(noun, "amod")}:
        return True
    named = {s.words[c] for c in s.all(noun, "amod", "compound")} & (LEGAL | {"state", "city", "county", "legal"})
    if entry.word.startswith("requirement") and s.deps[noun] == "nsubj" and named and s.all(noun, "det", "poss"):
        return True
    if entry.takes_to:
        return "clause" in made.rules or (told and entry.word.startswith("requirement") and verb is not None)
    prepositional = "on" in made.rules or "amount" in made.rules
    if entry.word == "freeze":
        return prepositional
    clause = s.child(noun, "relcl")
    described = clause is not None and not clauses.infinitive(s, clause)
    if s.deps[noun] == "attr" and entry.word == "limit":  # "that is the limit that doctors advise"
        described = False
    return prepositional or (told and verb is not None) or described


def legal_right(made: Statement, noun: int, word: str) -> bool:
    """ "Women have the right to vote", "restored the right to vote"."""
    s = made.s
    clause = next((c for c in s.all(noun, "acl", "relcl") if clauses.infinitive(s, c)), None)
    held = (word in HOLDING or word in words("seeks")) and made.entry.word == "right"
    base = "" if clause is None else s.base(clause)
    won = made.entry.word == "right" and word in WINS and base != ""
    return won or (held and clause is not None and base in words("rights") | modal_words().acts)


def submitted(s: Sentence, noun: int) -> int | None:
    """The verb by which something is "sent to the board for approval"."""
    above = s.heads[noun]
    if s.deps[noun] != "pobj" or s.words[above] != "for" or s.tags[s.heads[above]][0] != "V":
        return None
    verb = s.heads[above]
    return verb if s.words[verb] in words("submits") else None


def applied_for(s: Sentence, noun: int) -> bool:
    """ "Groups are applying for permits"."""
    above = s.heads[noun]
    return s.deps[noun] == "pobj" and s.words[above] == "for" and s.words[s.heads[above]] in words("seeks")


def set_submitted(made: Statement, noun: int) -> None:
    """What is to be approved is what is sent, and to approve it is for whom it is sent to."""
    s, verb = made.s, submitted(made.s, noun)
    if verb is None or made.category != "permit":
        return
    made.rules.append("submitted")
    if made.action is None:
        sent = clauses.patient(s, verb) if clauses.passive(s, verb) else clauses.object_of(s, verb)
        made.action = noun_span(s, sent)
    if made.actor is None:
        made.actor_token = s.inside(s.preposition(verb, "to", "before"))
        made.actor = party_span(s, made.actor_token)


def permission_told(made: Statement, noun: int, word: str) -> bool:
    """A permission that is given, sought or has a matter; "won the approval of fans" and "approval rating" are none."""
    s = made.s
    owner = s.child(noun, "poss")
    if made.entry.word == "approval" and owner is not None and s.entities[owner] in ("", "PERSON"):
        return word in words("seeks") or s.words[owner] in words("authorities")
    to = s.inside(s.preposition(noun, "to", "of"))
    if made.entry.word == "approval" and to is not None and s.words[to] in words("laws"):
        return False
    if made.entry.word == "legalization":
        return made.action is not None or made.affected_token is not None
    if made.entry.word in ("authorization", "authorisation") and owner is not None and made.action is not None:
        return True
    if made.entry.word in ("right", "authority", "freedom", "power"):
        due = s.inside(s.preposition(noun, "to"))
        if made.entry.word == "right" and due is not None and s.words[due] in DUES and word in HOLDING | words("gives"):
            return True  # "have the right to a recount"
        return "clause" in made.rules and (word in words("gives") or legal_right(made, noun, word))
    if word in words("grants") or word in words("seeks") or word in words("gives") or "clause" in made.rules:
        return True
    if submitted(s, noun) is not None or applied_for(s, noun):
        return True
    if made.entry.strong:
        above = s.words[s.heads[noun]]
        placed = s.deps[noun] == "pobj" and above not in ("with", "without")
        return s.deps[noun] in ("dobj", "nsubj", "nsubjpass", "attr") or placed
    return made.action is not None and word in (
        "imply",
        "implies",
        "mean",
        "means",
        "constitute",
        "require",
        "requires",
        "lack",
        "lacks",
        "lacked",
    )


def actor(s: Sentence, noun: int) -> int | None:
    """Who makes the rule: its owner, or the subject of the verb that makes it."""
    found = s.child(noun, "poss")
    if found is not None:
        return None if served_by(s, noun, found) else found
    law = s.inside(s.preposition(noun, "in", "under"))
    if law is not None and s.words[law] in words("governing"):  # "the ban in the constitution on"
        return law
    by = s.inside(s.preposition(noun, "by", "from"))
    if by is not None and (clauses.is_party(s, by) or s.words[s.heads[by]] == "by" or not from_act(s, noun)):
        return by
    maker, _ = affected.imposed(s, noun)
    if maker is not None:
        return maker
    verb = verb_above(s, noun)
    if verb is not None and s.deps[noun] in ("dobj", "nsubjpass", "pobj", "conj"):
        word = s.words[verb]
        if word.startswith("includ"):
            holder = clauses.subject(s, verb)
            named = holder is not None and (s.words[holder] in words("instruments") or clauses.is_party(s, holder))
            return holder if named else None
        if word in words("makes") or word in words("unmakes") or word in words("proposes"):
            return clauses.agent(s, verb) if clauses.passive(s, verb) else clauses.subject(s, verb)
        if word in words("gives"):
            return clauses.agent(s, verb) if clauses.passive(s, verb) else clauses.subject(s, verb)
    if verb is not None and s.deps[noun] == "dobj" and s.words[verb] in ("imply", "implies", "implied"):
        found = clauses.subject(s, verb)
        pronoun = found is not None and s.words[found] == "it" and s.deps[verb] == "conj"
        return clauses.subject(s, s.heads[verb]) if pronoun else found
    for child in s.children[noun]:
        if (
            child < noun
            and s.deps[child] in ("amod", "compound")
            and (s.entities[child] in ("GPE", "NORP", "ORG", "PERSON") or s.words[child] == "federal")
            and s.words[child] not in words("people")
        ):
            return child
        ruling = s.words[noun] in RULINGS and s.deps[child] in ("amod", "compound") and child == noun - 1
        if ruling and (s.words[child] in words("authorities") or s.words[child] in RULING):
            return child
    if s.deps[noun] == "compound":  # "the mayor's veto threat"
        return clauses.owner(s, s.heads[noun])
    return proposer(s, noun)


def served_by(s: Sentence, noun: int, owner: int) -> bool:
    """Whether a ban is of whom it binds: "the sprinter's ban", not "the league's ban" or "Lee's ban on cars"."""
    person = clauses.looks_like_person(s, owner) or s.words[owner] in words("people")
    ruled = s.words[noun] in ("ban", "bans", "suspension", "suspensions", "expulsion", "disqualification")
    sentenced = s.preposition(noun, "from") is not None or any(measures(s, c) for c in s.all(noun, "compound", "amod"))
    if ruled and sentenced and s.preposition(noun, "on", "against") is None and s.entities[owner] not in ("ORG", "GPE"):
        return True  # "his two-year ban from the sport"
    common = s.tags[owner] in ("NN", "NNS") and s.words[owner] not in words("authorities")
    return person and ruled and common and s.preposition(noun, "on", "against") is None


def proposer(s: Sentence, noun: int) -> int | None:
    """Whose "proposal for a ban" it is; a "call for a ban" is for others to follow."""
    above = s.heads[noun]
    if s.deps[noun] != "pobj" or s.words[above] not in ("for", "of", "on"):
        return None
    proposal = s.heads[above]
    return s.child(proposal, "poss") if s.words[proposal] in ("proposal", "plan", "idea", "promise", "threat") else None


def from_act(s: Sentence, noun: int) -> bool:
    """Whether "from" after the noun names what somebody may not do: "a ban from politics", "exemption from tax"."""
    return s.words[noun] in KEEPS_FROM


def set_matter(made: Statement, noun: int) -> None:
    """What the rule is about: "on X", "to Y", "that X do Y", or the noun before it ("travel ban")."""
    s = made.s
    used = made.category == "require" and s.words[s.heads[noun]] in USES
    own = s.all(noun, "relcl", "ccomp") if used else s.all(noun, "acl", "relcl", "xcomp", "ccomp")
    clause = next((c for c in own if takes(made, c)), None)
    if clause is None:
        clause = sister(made, noun)
    if clause is not None:
        made.rules.append("clause")
        if made.category == "require" and negated(s, clause):
            made.category = "prohibit"
            made.rules.append("ordered not to")
        made.action = action_span(s, clause)
        made.affected_token = s.child(clause, "nsubj", "nsubjpass")
        if made.affected_token is None:
            made.affected_token = s.inside(s.preposition(noun, "for", "on"))
        if made.affected_token is None and s.words[s.heads[noun]] == "under":
            made.affected_token = bound_by(s, s.heads[s.heads[noun]])
        return
    for child in s.all(noun, "prep", "dative"):
        inner = s.inside(child)
        if inner is not None and made.entry.takes_to and s.words[child] == "to" and not clauses.is_party(s, inner):
            made.action = noun_span(s, inner)
        elif inner is not None and s.words[child] in ON + OF_PARTY:
            of_preposition(made, child, inner)
        elif (
            made.affected_token is not None
            and inner is not None
            and s.words[child] == "from"
            and s.tags[inner] == "VBG"
        ):
            made.action = action_span(s, inner)
        elif inner is not None and s.words[child] == "from" and from_act(s, noun) and not clauses.is_party(s, inner):
            made.action = gerund_or_noun(s, inner)
    _, on = affected.imposed(s, noun)
    below = s.inside(on)
    if on is not None and below is not None and made.affected_token is None:
        of_preposition(made, on, below)
    head = s.heads[noun]
    if made.action is None and made.affected_token is None and s.deps[noun] == "dobj":
        for child in s.all(head, "prep"):
            if child != noun + 1 and s.words[head] not in words("makes"):
                continue
            inner = s.inside(child)
            to = s.words[child] == "to" and inner is not None and clauses.is_party(s, inner)
            if child > noun and inner is not None and (s.words[child] in ("on", "against") or to):
                of_preposition(made, child, inner)
    before = [c for c in s.all(noun, "compound", "nmod", "amod") if c < noun and not measures(s, c)]
    for child in before:
        if made.action is None and (
            s.tags[child] in ("NN", "NNS", "VBG")
            or s.entities[child] in ("", "PRODUCT", "LAW")
            or s.words[child] in words("people")
        ):
            if s.words[child] in words("people"):
                made.affected_token = made.affected_token if made.affected_token is not None else child
            elif s.tags[child][0] == "N" or s.tags[child] == "VBG":
                made.action = s.offsets(s.left[child], noun - 1)


def measures(s: Sentence, before: int) -> bool:
    """Whether a word before the noun tells how long or wide the rule is: "a four-year ban", "a lifetime ban"."""
    if any(s.tags[child] == "CD" for child in s.children[before]):  # "a five-match ban"
        return True
    return s.entities[before] in AMOUNTS or s.words[before] in ("lifetime", "life", "blanket", "year", "month", "week")


def takes(made: Statement, clause: int) -> bool:
    """Whether a clause under the noun is its matter: "permission to enter", "a requirement that X register"."""
    s = made.s
    if not made.entry.takes_to and made.entry.word != "mandate":
        return False
    if clauses.infinitive(s, clause):
        return made.entry.takes_to
    that = s.child(clause, "mark")
    subject = s.child(clause, "nsubj", "nsubjpass")
    if subject is None or s.tags[subject] in ("WDT", "WP"):
        return False
    return that is not None or any(s.words[c] == "that" for c in s.children[clause])


def sister(made: Statement, noun: int) -> int | None:
    """The infinitive that the parser put under the verb or preposition: "gave X permission to Y"."""
    s = made.s
    if not made.entry.takes_to:
        return None
    verb = verb_above(s, noun)
    purpose = made.category == "require" and verb is not None and s.words[verb] in USES
    spots: list[int | None] = [verb] if s.deps[noun] in ("dobj", "attr") and not purpose else []
    if s.words[s.heads[noun]] == "under":
        spots.append(s.heads[s.heads[noun]])
    spots += [s.inside(child) for child in s.all(noun, "prep")]
    for spot in spots:
        for child in [] if spot is None else s.all(spot, "xcomp", "advcl", "acl", "relcl", "ccomp"):
            if noun < child and clauses.infinitive(s, child):
                return child
    return None


def of_preposition(made: Statement, preposition: int, inner: int) -> None:
    """The matter after "on", "of", "against": who is affected, and what they may not do."""
    s, word = made.s, made.s.words[preposition]
    if word == "on" and (s.entities[inner] in ("DATE", "TIME") or s.words[inner] in ("appeal", "hold", "grounds")):
        return
    if word == "of" and made.category == "permit" and clauses.is_party(s, inner):
        if made.entry.word in HELD:
            made.affected_token = inner
        else:
            made.actor_token = inner
        return
    if word in ("on", "against", "over"):
        made.rules.append("on")
    gerund = next((c for c in s.all(inner, "acl", "relcl", "pcomp") if s.tags[c] == "VBG"), None)
    if s.deps[inner] == "pcomp" and s.child(inner, "nsubj") is not None:  # "limits on how many migrants can apply"
        made.affected_token, made.action = s.child(inner, "nsubj"), action_span(s, inner)
    elif gerund is not None and clauses.is_party(s, inner):
        made.affected_token, made.action = inner, action_span(s, gerund)
    elif word in OF_PARTY and (clauses.is_party(s, inner) or (word == "against" and made.entry.word == "sanctions")):
        made.affected_token = inner if made.affected_token is None else made.affected_token
        kept = kept_from(s, inner)
        doing = next((c for c in s.all(made.cue, "acl") if s.tags[c] == "VBG" and c == s.right[inner] + 1), None)
        if doing is not None and made.action is None:  # "a ban by the port on ships docking"
            kept = doing
        made.action = action_span(s, kept) if kept is not None and made.action is None else made.action
    elif word == "of" and (s.entities[inner] in AMOUNTS or made.entry.word in NOT_OF):
        number = s.child(inner, "nummod")
        counts = s.entities[inner] in AMOUNTS or number is not None
        made.rules += ["amount"] if counts and made.entry.category == "restrict" else []
    elif word in ON and made.action is None:
        made.action = action_span(s, inner) if s.tags[inner] == "VBG" else noun_span(s, inner)
        if made.affected_token is None and made.entry.category in ("prohibit", "restrict"):
            made.affected_token = clauses.receiver(s, inner, inner)
        if made.affected_token is None:
            made.affected_token = clauses.doer(s, inner)


def bound_by(s: Sentence, above: int) -> int | None:
    """Who is "under an order to release"."""
    return clauses.understood(s, above) if s.tags[above][0] == "V" else above


def kept_from(s: Sentence, party: int) -> int | None:
    """The gerund after a party and "from", wherever the parser put it: "a ban on Muslims from entering"."""
    last = s.right[party] if s.right[party] - party < 12 else party
    for token in (last + 1, party + 1):
        if token + 1 < s.size and s.words[token] == "from" and s.tags[token + 1] == "VBG":
            return token + 1
    return None


def receiver(s: Sentence, noun: int, category: str) -> int | None:
    """Who gets a permission: the dative, or the subject of "got" and "seeks"."""
    verb = verb_above(s, noun)
    if verb is None:
        return None
    given = s.child(verb, "dative")
    if given is not None:
        return s.inside(given) if s.tags[given] == "IN" else given
    if s.words[verb] in words("gives") and s.deps[noun] in ("dobj", "oprd") and clauses.passive(s, verb):
        subject = s.child(verb, "nsubjpass")  # "police were given the power to"
        if subject is not None:
            return subject
    to = s.inside(s.preposition(verb, "to")) if s.words[verb] in words("gives") and clauses.passive(s, verb) else None
    if to is not None and s.deps[noun] == "nsubjpass" and clauses.is_party(s, to):
        return to
    if category in ("prohibit", "restrict"):
        return None
    if s.words[verb] in words("gives"):
        for child in s.all(noun, "amod", "compound", "nmod"):
            apart = child == verb + 1 and s.text[s.starts[child]].isupper()
            if apart or (clauses.is_party(s, child) and s.left[noun] == verb + 1):
                return child
    if s.deps[noun] != "dobj" and s.words[verb] in words("seeks"):
        return clauses.understood(s, verb) if s.deps[noun] == "pobj" else None
    if s.words[verb] in words("seeks") or (s.words[verb] in (words("grants") | HOLDING) and s.deps[noun] == "dobj"):
        return clauses.understood(s, verb) if s.base(verb) not in ("issue", "give") else None
    return None
