"""Who does what to whom in a clause: subjects and objects over passives, control, raising, relatives and conjunction.

Reads the trees of spaCy's English models (ClearNLP labels); their wrong attachments that are frequent with verbs of
permission ("barred Muslims from entering" with "from" under "Muslims") are read as meant.
"""

import re

from .lexicon import words
from .selectors import of_noun as noun_status
from .selectors import of_verb
from .sentence import TRIMMED, Sentence

__all__ = [
    "ORDINALS",
    "PARTIES",
    "TALKS",
    "agent",
    "complement",
    "content_noun",
    "counted",
    "distant_agent",
    "doer",
    "imperative",
    "is_party",
    "looks_like_person",
    "misplaced_agent",
    "object_of",
    "official",
    "owner",
    "passive",
    "patient",
    "receiver",
    "subject",
    "understood",
]

HAVE = frozenset(("have", "has", "had", "having", "'ve", "’ve"))
CAUSES = frozenset(("want", "wants", "wanted", "see", "saw", "seen", "get", "got", "gets", "keep", "kept"))
RELATIVE = frozenset(("that", "which", "who", "whom", "whose"))
DOER = re.compile(
    r"(?:(?:act|wait|host|heir|steward|princ|duch)(?:r?ess)(?:es)?|[a-z]{3}(?:er|or|ist|ee|man|woman|person|ician|arian)s?|[a-z](?:men|women|people))$"
)
PARTIES = frozenset(("PERSON", "NORP", "ORG", "GPE"))
# "In addition to banning X, the board fined Y".
ADDITIONS = frozenset(("addition", "response", "exchange", "return", "order", "advance", "favor", "favour", "lieu"))
TALKS = frozenset(
    ("conversation", "conversations", "debate", "discussion", "discussions", "focus", "talk", "attention")
)
HOWS = frozenset(("way", "ways", "reason", "reasons", "time", "day", "year", "moment", "extent", "degree", "case"))
OPENING = frozenset(('"', "“", "‘", "'", "``", ":", "_", "—", "–", "."))
# "Has no problem allowing", "spent years blocking".
LIGHT = frozenset(("problem", "trouble", "difficulty", "interest", "time", "years", "months", "weeks", "hesitation"))
# "Has no intention of easing".
MINDS = frozenset(
    ("intention", "intentions", "plan", "plans", "hope", "hopes", "history", "record", "habit", "power", "way")
)
# What somebody decides or writes, who is then named as the one that rules.
ISSUED = frozenset(
    ("decision", "decisions", "memo", "letter", "statement", "notice", "vote", "tweet", "email", "edict")
)
AMOUNTS = frozenset(("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL"))
MADE = frozenset(("make", "makes", "made", "making"))
# What is put to somebody who is to act.
URGES = frozenset(
    ("pressure", "call", "calls", "appeal", "appeals", "demand", "demands", "plea", "pleas", "order", "orders")
)
# A bill to ban is what bans; a plan to ban is somebody's.
PLANS = frozenset(("plan", "plans", "proposal", "proposals", "deal", "deals", "scheme", "schemes", "system", "systems"))
# "The first country to ban" is who bans.
BILLS = frozenset(("bill", "bills", "legislation", "law", "laws", "amendment", "amendments", "ordinance", "statute"))
ENACTS = frozenset(("enact", "enacts", "enacted", "enacting", "pass", "passes", "passed", "passing", "adopt", "adopts"))
ENACTS |= {"adopted", "adopting", "approve", "approves", "approved", "sign", "signs", "signed", "signing"}
ORDINALS = frozenset(("first", "last", "latest", "only", "next"))
# Who calls for a ban is not who bans.
CALLED = frozenset(("call", "calls", "called", "calling"))
# Verbs that have an object before "to" or "from" unless they are in the passive.
TO_FORMS = frozenset(
    (
        "allowed",
        "permitted",
        "authorized",
        "authorised",
        "forbidden",
        "required",
        "ordered",
        "forced",
        "compelled",
        "obliged",
    )
)
FROM_FORMS = frozenset(("banned", "barred", "blocked", "prohibited", "forbidden", "excluded", "prevented", "suspended"))
# Prepositions whose gerund is done by the object of the verb above: "warned members against allowing".
OF_OBJECT = frozenset(("against", "for", "from", "into", "of", "over"))


def passive(s: Sentence, verb: int) -> bool:
    """Whether a verb is in the passive, participles after a noun and in conjunction included."""
    short = s.child(verb, "auxpass")
    if short is not None and s.words[short] in ("'s", "’s") and s.child(verb, "dobj") is not None:
        return False  # "he's ordered them to"
    if s.child(verb, "auxpass", "nsubjpass", "agent") is not None:
        return True
    if s.tags[verb] not in ("VBN", "VBD"):
        return False
    if any(s.words[aux] in HAVE for aux in s.all(verb, "aux")):
        return False
    if no_object(s, verb):
        return True
    if causative(s, verb):
        return True
    if split_passive(s, verb):
        return True
    if s.deps[verb] == "conj" and s.child(verb, "nsubj", "aux") is None:
        bare = s.tags[verb] == "VBN" or s.child(verb, "dobj") is None
        return bare and s.tags[s.heads[verb]][0] == "V" and passive(s, s.heads[verb])
    return s.tags[verb] == "VBN" and s.child(verb, "nsubj", "dobj") is None


def no_object(s: Sentence, verb: int) -> bool:
    """A participle before "to" or "from" that leaves out its object: "Schools allowed to arm teachers"."""
    after = verb + 1
    if after + 1 >= s.size or s.child(verb, "dobj", "dative") is not None:
        return False
    to = s.words[after] == "to" and s.tags[after + 1] == "VB" and s.words[verb] in TO_FORMS
    return to or (s.words[after] == "from" and s.tags[after + 1] == "VBG" and s.words[verb] in FROM_FORMS)


def causative(s: Sentence, verb: int) -> bool:
    """ "Had its license suspended", "wants the ban lifted": the participle's subject is what is done to."""
    above = s.words[s.heads[verb]]
    return (
        s.deps[verb] == "ccomp"
        and s.tags[verb] == "VBN"
        and s.child(verb, "nsubj") is not None
        and s.child(verb, "aux", "mark", "dobj") is None
        and (above in HAVE or above in CAUSES)
        and s.heads[verb] < verb
    )


def split_passive(s: Sentence, verb: int) -> bool:
    """A passive whose auxiliary the parser took for the verb: "the player, 19, was on Monday granted leave"."""
    head = s.heads[verb]
    return (
        s.deps[verb] in ("acomp", "ccomp", "xcomp")
        and s.words[head] in ("is", "are", "was", "were", "been", "be")
        and s.child(verb, "nsubj", "mark", "aux") is None
        and head < verb
    )


def own_subject(s: Sentence, verb: int) -> int | None:
    """The subject in the clause, a relative pronoun resolved to the noun before it."""
    found = s.child(verb, "nsubj", "nsubjpass", "csubj")
    if found is not None and s.deps[found] == "csubj" and s.tags[found] in ("VBD", "VBN"):
        noun = s.child(found, "nsubj")
        if noun is not None and s.child(found, "dobj", "mark", "aux") is None:
            return noun  # "the law passed last year makes"
    if found is None:
        remains = next((aux for aux in s.all(verb, "auxpass") if s.words[aux].startswith("remain")), None)
        return misread_subject(s, verb) if remains is None else s.child(remains, "nsubj", "nsubjpass")
    if s.words[found] in RELATIVE and s.tags[found] in ("WDT", "WP", "IN", "DT"):
        clause = relative_clause(s, verb)
        if clause is None and s.tags[found] == "WDT":
            return law_before(s, found)
        if clause is not None:
            person = s.words[found] in ("who", "whom")
            return said_of(s, person_before(s, clause, found)) if person else apposed(s, s.heads[clause])
    return found


def law_before(s: Sentence, pronoun: int) -> int:
    """The law that "that" stands for where the parser saw no relative clause: "a bill, backed by X, that would ban"."""
    for token in range(pronoun - 1, max(-1, pronoun - 15), -1):
        if s.tags[token][0] == "N" and s.words[token] in words("governing"):
            return token
    return pronoun


def misread_subject(s: Sentence, verb: int) -> int | None:
    """A name directly before a finite verb that the parser took for an adverbial: "FIFA lifted its ban"."""
    before = verb - 1
    if s.tags[verb] not in ("VBD", "VBZ", "VBP") or before < 0:
        return None
    joined = (
        s.deps[before] == "conj" and s.words[s.left[before] - 1] in ("and", "but") and s.entities[before] in PARTIES
    )
    if joined and s.heads[before] != verb and s.tags[s.heads[before]][0] == "N":
        return before
    if s.heads[before] != verb:
        return None
    if s.tags[verb] == "VBZ" and s.tags[before][:2] == "NN" and s.child(verb, "det") is not None:
        return before
    if s.deps[before] not in ("npadvmod", "dep"):
        return None
    named = s.tags[before] in ("NNP", "NNPS") and s.heads[before] == verb and s.entities[before] not in ("DATE", "TIME")
    return before if named else None


def said_of(s: Sentence, noun: int) -> int:
    """The name that a noun is said of: "Lee is a liar and bully who vowed to ban" tells what Lee vowed."""
    top = noun
    while s.deps[top] in ("conj", "appos") and s.tags[s.heads[top]][0] in "NJ":
        top = s.heads[top]
    if s.deps[top] != "attr":
        return noun
    named = subject(s, s.heads[top])
    indefinite = any(s.words[mark] in ("a", "an") for mark in s.all(top, "det"))
    if (
        named is None
        or (s.tags[named] == "NNS" and s.tags[top] in ("NN", "NNP"))
        or not (s.entities[named] in PARTIES or (indefinite and is_party(s, named)))
    ):
        return noun
    return named


def person_before(s: Sentence, clause: int, who: int) -> int:
    """Whom "who" stands for: the noun that the parser chose, or the nearest person before it if that is none."""
    chosen = s.heads[clause]
    before = who - 1
    while before > 0 and s.words[before] in TRIMMED:
        before -= 1
    apart = before != chosen and chosen not in s.up(before)
    if apart and s.tags[before][0] == "N":
        return before
    if is_party(s, chosen):
        return chosen
    for token in range(chosen - 1, max(-1, chosen - 12), -1):
        if s.tags[token][0] == "N" and s.deps[token] not in ("compound", "poss", "nmod") and is_party(s, token):
            return token
    return chosen


def relative_clause(s: Sentence, verb: int) -> int | None:
    """The head of the relative clause that a verb is in, through auxiliaries and conjunction."""
    for token in [verb, *s.up(verb)]:
        if s.deps[token] == "relcl":
            return token
        if s.deps[token] not in ("conj", "xcomp", "ccomp"):
            return None
    return None


def content_noun(s: Sentence, verb: int) -> int | None:
    """The noun whose content an infinitive is, read as its subject: "Lee's call to ban cars is popular"."""
    noun = s.child(verb, "nsubj")
    if noun is None or not infinitive(s, verb) or s.words[noun + 1] != "to" or noun_status(s, noun) is None:
        return None
    return noun if s.words[s.left[noun] - 1] != "for" and not is_party(s, noun) else None


def subject(s: Sentence, verb: int, depth: int = 0) -> int | None:
    """Who does an active verb, also where the clause leaves it out."""
    named = content_noun(s, verb)
    if named is not None:
        maker = understood(s, s.heads[verb], depth + 1) if s.words[s.heads[verb]] in words("makes") | MADE else None
        return owner(s, named) if maker is None else maker
    found = own_subject(s, verb)
    if found is not None or depth > 6:
        return found
    head, dep = s.heads[verb], s.deps[verb]
    before = noun_before(s, verb)
    if before is not None:
        return before
    if s.tags[verb] in ("VBN", "VBD") and split_passive(s, verb):
        return subject(s, head, depth + 1)
    if head == verb or imperative(s, verb):
        return None
    if dep == "ccomp" and has_tense(s, verb):
        return s.heads[head] if s.deps[head] == "relcl" else None
    if dep == "advcl" and s.tags[verb] == "VBG" and infinitive(s, head) and s.words[s.left[verb] - 1] == ",":
        above = next((up for up in s.up(head) if has_tense(s, up)), None)
        if above is not None:  # "will let women drive, ending a ban"
            return understood(s, above, depth + 1)
    if dep in ("xcomp", "advcl", "ccomp", "oprd"):
        return meant(s, controller(s, verb, head, depth))
    if dep == "acl" or dep == "relcl":
        return meant(s, of_noun(s, verb, head, depth))
    if dep == "pcomp":
        return of_preposition(s, head, depth)
    if dep == "prep" and s.tags[verb] == "VBG" and verb and s.tags[verb - 1][0] == "N":
        return verb - 1
    if dep in ("conj", "dep"):
        if s.tags[head][0] in "VM":
            return understood(s, head, depth + 1)
        return None if s.tags[verb] == "VBG" and not is_party(s, head) else of_noun(s, verb, head, depth)
    if dep in ("dobj", "nsubj", "attr", "acomp") and s.tags[head][0] in "VM":
        return understood(s, head, depth + 1)
    return None


def meant(s: Sentence, found: int | None) -> int | None:
    """Nobody where the subject is the "it" of "it makes little sense to", "it is wrong to"."""
    if found is None or s.words[found] != "it":
        return found
    verb = s.heads[found]
    sense = s.child(verb, "dobj")
    said = s.child(verb, "acomp", "attr") if s.words[verb] in ("is", "was", "be", "'s", "’s", "seems") else None
    return None if said is not None or (sense is not None and s.words[sense] == "sense") else found


def noun_before(s: Sentence, verb: int) -> int | None:
    """The subject that the parser took for an object above: "they fear the bill would allow"."""
    modal = s.child(verb, "aux")
    if modal is None or s.tags[modal] != "MD" or s.deps[verb] not in ("conj", "ccomp", "dep", "parataxis"):
        return None
    before = modal - 1
    if before >= 0 and s.tags[before][:2] in ("NN", "PR") and s.deps[before] == "dobj" and s.heads[before] < before:
        return before
    return None


def imperative(s: Sentence, verb: int) -> bool:
    """Whether somebody is told to do it: "Let them vote," he said."""
    if (
        s.tags[verb] != "VB"
        or s.deps[verb] not in ("ccomp", "parataxis", "xcomp", "advcl", "conj", "dep", "ROOT")
        or s.child(verb, "aux", "nsubj", "mark")
    ):
        return False
    before = s.words[s.left[verb] - 1] if s.left[verb] else ""
    return before in OPENING or s.left[verb] == 0


def has_tense(s: Sentence, verb: int) -> bool:
    """Whether a clause has a tense of its own: its subject is then left out only in a relative clause."""
    return s.tags[verb] in ("VBZ", "VBD", "VBP") or any(
        s.tags[aux] in ("MD", "VBZ", "VBD") for aux in s.all(verb, "aux")
    )


def controller(s: Sentence, verb: int, head: int, depth: int) -> int | None:
    """Who does a verb under another: its object ("urged X to ban"), or else its subject ("wants to ban")."""
    mark = s.child(verb, "mark")
    if mark is not None and s.words[mark] != "whether" and s.tags[verb] != "VBG":
        return None
    if s.tags[head][0] == "N" and infinitive(s, verb):  # "calls to ban", read as an adverbial
        return of_noun(s, verb, head, depth)
    if s.tags[verb] == "VBG" and s.deps[verb] != "advcl" and of_verb(s, head) == "warned against":
        return None
    if s.tags[verb] != "VBG":
        found = s.child(head, "dobj")
        if found is not None and s.words[found] == "it":  # "made it easier to ban"
            return None
        if found is not None and s.words[head] in words("changes") and not is_party(s, found):
            return understood(s, head, depth + 1)
        proposal = found is not None and s.tags[found][0] == "N" and noun_status(s, found) == "proposed"
        urged = (
            s.inside(s.preposition(found, "on", "to", "for")) if found is not None and s.words[found] in URGES else None
        )
        if urged is not None and urged < verb and is_party(s, urged):
            return urged  # "raised the pressure on China to lift"
        if found is not None and found < verb and (s.deps[verb] != "advcl" or is_party(s, found) or proposal):
            return of_undertaking(s, found)
        lobbied = [s.inside(c) for c in s.all(head, "prep") if head < c < verb and s.words[c] in ("for", "on", "upon")]
        parties = [party for party in lobbied if party is not None and is_party(s, party)]
        if parties and s.child(verb, "aux") is not None:
            return parties[0]
    above = understood(s, head, depth + 1)
    return None if s.tags[verb] == "VBG" and only_supports(s, head, above) else above


def only_supports(s: Sentence, verb: int, party: int | None) -> bool:
    """Whether somebody without power over it is for or against an act: "Lee supports allowing"."""
    return party is not None and s.words[verb] in words("supports") and not official(s, party)


def official(s: Sentence, party: int) -> bool:
    """Whether a party is one that makes rules: a court, ministry, league, company, state."""
    return s.words[party] in words("authorities") or s.entities[party] in ("ORG", "GPE")


def asked(s: Sentence, noun: int) -> int | None:
    """Who is to act on a request: who "rejected Lee's request to lift the ban"."""
    head = s.heads[noun]
    answers = s.deps[noun] == "dobj" and s.words[head] in words("answers")
    return understood(s, head, 1) if answers else None


def of_undertaking(s: Sentence, noun: int) -> int | None:
    """Who is to act under a verb and its object: "urged X to ban", but "decried Lee's calls to ban"."""
    if is_party(s, noun) or s.tags[noun][0] == "P":
        return noun
    if s.words[noun] == "pressure":
        return pressed(s, noun, 1)
    if s.words[noun] in words("pleas") or s.words[noun] == "calls":
        return asked(s, noun)
    found = owner(s, noun)
    return found if found is not None and noun_status(s, noun) in ("proposed", "decided") else noun


def of_noun(s: Sentence, verb: int, noun: int, depth: int) -> int | None:
    """Who does a verb under a noun: "the law banning X", "Biden's decision to relax", "X has the power to ban"."""
    if s.tags[noun][0] in "VMJ" and s.deps[verb] != "conj":
        return understood(s, noun, depth + 1)
    if s.tags[verb] == "VBG" and s.words[noun] in LIGHT:
        return understood(s, s.heads[noun], depth + 1)
    if s.entities[noun] in ("DATE", "TIME"):  # "has been trying for months to prevent"
        above = s.verb_above(noun)
        return None if above is None else understood(s, above, depth + 1)
    if s.tags[verb] == "VBG" and s.words[s.left[verb] - 1] == "," and s.deps[noun] in ("dobj", "pobj"):
        above = s.verb_above(noun)
        rule = is_party(s, noun) or s.words[noun] in words("governing")
        if above is not None and not rule:  # "includes free tuition, requiring states to"
            return understood(s, above, depth + 1)
    if s.tags[verb] == "VBG" and s.words[noun] in ISSUED:
        return issuer(s, noun, depth)
    if s.tags[verb] in ("VBG", "VBZ", "VBD", "VBP"):
        return apposed(s, noun)
    if s.words[noun] == "pressure":
        return pressed(s, noun, depth)
    if s.words[noun] in words("pleas") or s.words[noun] == "calls":
        return asked(s, noun)
    told = is_party(s, noun) or (s.words[noun] in words("governing") and s.words[noun] not in PLANS)
    if told and any(s.words[child] in ORDINALS or s.entities[child] == "ORDINAL" for child in s.all(noun, "amod")):
        return said_of(s, noun)
    enacted = s.words[s.heads[noun]] in ENACTS  # "Congress passed a law to ban" tells who bans
    if s.words[noun] in BILLS and s.tags[verb] == "VB" and not enacted:
        return noun
    found = owner(s, noun)
    if found is not None:
        return found
    head = s.heads[noun]
    has = s.words[head] in words("makes") or s.words[head] in words("grants") or s.words[head] in words("undertakes")
    if s.deps[noun] in ("dobj", "attr", "oprd") and s.tags[head][0] == "V" and has:
        return understood(s, head, depth + 1)
    if is_party(s, noun):
        return noun if s.deps[noun] == "ROOT" or up_to(s, noun) else None
    return noun if s.words[noun] in words("governing") and s.words[noun] not in PLANS else None


def pressed(s: Sentence, noun: int, depth: int) -> int | None:
    """Who is to act under pressure: "pressure on China to lift", "the league is under pressure to ban"."""
    on, head = s.inside(s.preposition(noun, "on")), s.heads[noun]
    if on is not None:
        return on
    if s.deps[noun] == "pobj" and s.words[head] == "under":
        above = s.heads[head]
        return understood(s, above, depth + 1) if s.tags[above][0] == "V" else above
    faces = s.deps[noun] == "dobj" and s.words[head] in words("pressed")
    return understood(s, head, depth + 1) if faces else None


def issuer(s: Sentence, noun: int, depth: int) -> int:
    """Who issued or made what tells the rule: "the court's decision legalizing", "she sent a memo instructing"."""
    found, head = owner(s, noun), s.heads[noun]
    if found is None and s.deps[noun] == "dobj" and s.words[head] in words("issues"):
        found = agent(s, head) if passive(s, head) else understood(s, head, depth + 1)
    return noun if found is None else found


def apposed(s: Sentence, noun: int) -> int:
    """The name that a law has beside it: "the Clean Air Act, a law that requires"."""
    named = s.heads[noun]
    law = s.deps[noun] == "appos" and s.words[noun] in words("governing")
    return named if law and s.tags[named] == "NNP" and named < noun else noun


def up_to(s: Sentence, party: int) -> bool:
    """Whether it is "up to the council to ban", "for the Senate to approve"."""
    head = s.heads[party]
    return s.deps[party] == "pobj" and s.words[head] in ("to", "for", "on", "upon")


def of_preposition(s: Sentence, preposition: int, depth: int) -> int | None:
    """Who does a gerund after a preposition."""
    head = s.heads[preposition]
    if s.tags[head][0] in "VM":
        found = s.child(head, "dobj")
        if found is not None and found < preposition and s.words[preposition] in OF_OBJECT:
            return found
        called = s.words[preposition] == "for" and s.words[head] in CALLED
        doer = None if called or s.words[preposition] == "against" else understood(s, head, depth + 1)
        return None if doer is not None and s.words[doer] in TALKS else doer  # "the debate turned to allowing"
    above = s.heads[head]
    if s.tags[head][0] in "JR" and s.words[preposition] in ("to", "on", "about", "of"):  # "is open to allowing"
        verb = s.verb_above(head)
        return None if verb is None else understood(s, verb, depth + 1)
    if s.words[preposition] == "as" and preposition and s.words[preposition - 1] == "such":
        doer = s.verb_above(head)
        return None if doer is None else understood(s, doer, depth + 1)
    if s.words[head] in ADDITIONS and s.deps[head] == "pobj" and s.deps[above] == "prep":
        return understood(s, s.heads[above], depth + 1)
    if s.words[head] in CALLED or s.words[preposition] == "against":
        return None
    if s.words[head] in MINDS and s.words[above] in HAVE and s.deps[head] == "dobj":
        return understood(s, above, depth + 1)
    return owner(s, head)


def understood(s: Sentence, verb: int, depth: int = 0) -> int | None:
    """The subject of a verb whether active or passive, also where the clause leaves it out."""
    if s.tags[verb] == "VBN" and s.deps[verb] == "acl":
        return s.heads[verb]
    return subject(s, verb, depth)


def owner(s: Sentence, noun: int) -> int | None:
    """Whose a noun is: "Biden's decision", "the decision of the court", "a ruling by the court", "pressure from"."""
    found = s.child(noun, "poss")
    if found is not None:
        return found
    for child in s.all(noun, "compound", "amod", "nmod"):
        if s.entities[child] in PARTIES or s.words[child] in words("authorities"):
            return child
    for word in ("by", "from", "of"):
        party = s.inside(s.preposition(noun, word))
        if party is not None and is_party(s, party):
            return party
    return None


def agent(s: Sentence, verb: int) -> int | None:
    """The "by" phrase of a passive."""
    found = s.inside(s.child(verb, "agent"))
    if found is None:
        found = s.inside(s.preposition(verb, "by"))
    if found is not None and s.entities[found] in AMOUNTS:  # "extended by six months"
        found = None
    if found is None:
        place = s.inside(s.preposition(verb, "in"))  # "blocked in federal court"
        found = place if place is not None and s.words[place] in ("court", "courts") else None
    return found


def misplaced_agent(s: Sentence, act: int | None) -> int | None:
    """The "by" phrase of a passive under its complement: "ordered to leave their homes by the governor"."""
    if act is None or s.child(act, "auxpass") is not None or s.tags[act] == "VBN":
        return None
    by = s.preposition(act, "by")
    found = s.inside(by)
    if by is None or found is None or by < act or not is_party(s, found):
        return None
    return found


def distant_agent(s: Sentence, verb: int) -> int | None:
    """An authority after "by" under the object of a passive: "was refused entry to the plane by the airline"."""
    for token in range(verb + 2, s.right[verb]):
        if s.words[token] != "by":
            continue
        above = s.up(token)
        found = s.inside(token)
        if found is None or verb not in above or not official(s, found):
            continue
        if not any(s.tags[up][0] == "V" for up in above[: above.index(verb)]):
            return found
    return None


def patient(s: Sentence, verb: int, depth: int = 0) -> int | None:
    """What a passive verb is done to, over raising ("is expected to be banned"), participles and relatives."""
    found = own_subject(s, verb)
    if found is not None or depth > 6:
        return found
    head, dep = s.heads[verb], s.deps[verb]
    before = next((c for c in s.all(verb, "advcl") if c < verb and s.tags[c] == "VBG"), None)
    if before is not None and s.left[verb] == s.left[before] and has_tense(s, verb) and s.child(before, "mark") is None:
        return before  # "smoking in bars, long a habit, has been banned"
    if dep in ("acl", "relcl") and (s.words[head] in words("pleas") or s.words[head] == "right"):
        return owner(s, head)  # "her request to be allowed"
    if dep in ("acl", "relcl", "amod"):
        return head if s.tags[head][0] in "NPDC" else None
    return subject(s, verb, depth)


def object_of(s: Sentence, verb: int) -> int | None:
    """The object of an active verb, or the fronted object of a relative clause ("the ban that they lifted")."""
    found = s.child(verb, "dobj")
    if found is None:
        found = s.child(verb, "dative")
    if found is not None and s.words[found] in RELATIVE:
        own = next((other for other in s.all(verb, "dobj") if other > verb), None)
        if own is not None:  # "which the act forbids firms to import"
            return own
        clause = relative_clause(s, verb)
        return s.heads[clause] if clause is not None else None
    if found is not None and s.tags[found] == "IN":
        return s.inside(found)
    if found is None:
        nouns = [c for c in s.all(verb, "xcomp", "ccomp") if c > verb and s.tags[c][0] == "N" and not s.all(c, "aux")]
        return nouns[0] if nouns else left_out(s, verb)
    return found


def left_out(s: Sentence, verb: int) -> int | None:
    """The noun before a clause that is its object, without a pronoun: "routes the city has not authorized"."""
    doer, noun = s.child(verb, "nsubj"), s.heads[verb]
    if doer is None or s.deps[verb] != "relcl" or s.words[doer] in RELATIVE or s.tags[noun] not in ("NN", "NNS"):
        return None
    last = s.right[verb]
    stranded = s.tags[last] == "IN" or s.words[noun] in HOWS or s.child(verb, "prep", "xcomp", "ccomp") is not None
    return None if stranded or not noun < doer < verb else noun


def complement(s: Sentence, verb: int, bare: bool = False) -> int | None:
    """The infinitive under a verb or under its object ("allow X to Y"); ``bare`` without "to" ("let X Y")."""
    spots = [verb]
    found = s.child(verb, "dobj")
    if found is not None:
        spots.append(found)
    for spot in spots:
        for child in s.children[spot]:
            if child > verb and s.deps[child] in ("xcomp", "ccomp", "advcl", "acl", "relcl", "oprd", "prep"):
                noun = s.tags[child] == "NN" and s.deps[child] == "ccomp" and s.child(child, "nsubj") is not None
                if bare and (noun or s.tags[child] in ("VB", "VBP")) and s.words[child - 1] != "to":
                    return child  # "let women drive"
                if not bare and infinitive(s, child) and not set_off(s, verb, child):
                    return child
    return None if bare or found is None else misplaced_infinitive(s, found)


def set_off(s: Sentence, verb: int, infinitive: int) -> bool:
    """Whether a comma of its own makes the infinitive a purpose: "allowed trucks over the border, to prove"."""
    first = s.left[infinitive]
    return first > verb + 1 and s.words[first - 1] == "," and "," not in s.words[verb : first - 1]


def misplaced_infinitive(s: Sentence, party: int) -> int | None:
    """An infinitive right after a party that the parser put elsewhere: "a law obliging the state to stop tests"."""
    if not is_party(s, party):
        return None
    for clause in s.all(party, "relcl"):  # "requires firms that drill at sea to fix leaks"
        last = next((c for c in s.all(clause, "advcl") if s.tags[c] == "VB" and infinitive(s, c)), None)
        if last is not None and s.child(clause, "dobj") is None and of_verb(s, clause) is None:
            return last
    for token in range(s.right[party] + 1, min(s.right[party] + 4, s.size)):
        if s.tags[token] == "VB" and infinitive(s, token):
            return token
        if s.tags[token] not in ("TO", "RB", ","):
            return None
    return None


def infinitive(s: Sentence, verb: int) -> bool:
    """Whether a verb has "to" before it."""
    return any(s.words[aux] == "to" and aux < verb for aux in s.all(verb, "aux"))


def looks_like_person(s: Sentence, token: int) -> bool:
    """Whether the ending of a noun names somebody by what they do: "broadcasters", "dentist", "trainee"."""
    word = s.words[token]
    return s.tags[token] in ("NN", "NNS") and bool(DOER.search(word)) and word not in words("not_persons")


def is_party(s: Sentence, token: int) -> bool:
    """Whether a noun names somebody who may act or be told what to do."""
    known = s.entities[token] == "GPE" or s.words[token] in words("authorities")
    if token == 0 and s.words[token].endswith("ing") and not known:  # "Logging is banned"
        return False
    if looks_like_person(s, token):
        return True
    if s.words[token] in words("many") or s.tags[token] == "CD":
        counted = s.inside(s.preposition(token, "of"))
        return counted is not None and counted != token and is_party(s, counted)
    if s.entities[token] in PARTIES or s.words[token] in words("people") or s.words[token] in words("authorities"):
        return True
    if any(s.entities[name] in ("PERSON", "ORG") for name in s.all(token, "appos")) and s.tags[token] == "NN":
        return True  # "the game's top body, FIDE"
    if s.tags[token] not in ("NNP", "NNPS") or s.entities[token] not in ("", "FAC", "LOC", "PRODUCT"):
        return False
    written = s.text[s.starts[token] : s.ends[token]]
    return written[:1].isupper() and not (written.isupper() and len(written) < 3)


def counted(s: Sentence, noun: int) -> int:
    """What "much of the law" and "some of the rules" are of; any other noun is itself."""
    if s.words[noun] in words("many") or s.words[noun] in ("much", "part", "parts", "portions", "rest", "series"):
        inner = s.inside(s.preposition(noun, "of"))
        return noun if inner is None else inner
    return noun


def doer(s: Sentence, noun: int) -> int | None:
    """Whose act a noun is: "smoking by minors", "limits on donations by companies"."""
    for token in range(noun + 1, s.right[noun]):
        above = s.up(token)
        if s.words[token] != "by" or noun not in above:
            continue
        if any(s.tags[up][0] == "V" for up in above[: above.index(noun)]):
            continue
        found = s.inside(token)
        if found is not None and s.entities[found] != "PERSON" and is_party(s, found):
            return found
    return None


def receiver(s: Sentence, verb: int, thing: int, permits: bool = False) -> int | None:
    """Who gets what is permitted: "the transfer of missiles to X", the nearest "to" wherever the parser put it."""
    if s.words[thing] not in words("transfers") and not permits:
        return None
    for token in range(thing + 1, max(s.right[thing], s.right[verb]) + 1):
        if s.words[token] == "to" and s.heads[token] == thing and s.words[thing] in ("access", "entry", "admission"):
            continue
        above = s.heads[token]
        if s.words[token] in ("to", "for") and s.deps[token] in ("prep", "dative"):
            if s.tags[above] == "VBG" and above not in (verb, thing):  # "by giving priority to"
                continue
            party = s.inside(token)
            if party is not None and is_party(s, party):
                return party
    return None
