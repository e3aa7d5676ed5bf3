"""Verb cues: the frame that a clause fills, and the roles in it.

Frames after VerbNet (allow-64, forbid-67, limit-76) and FrameNet: allow X to Y, let X Y, ban X from Y, lift a ban,
limit Y to Z, crack down on X.
"""

from ..findings import Offsets
from . import affected, clauses, directives
from .clause import Clause
from .lexicon import Entry, lexicon, words
from .negation import negated
from .senses import about_a_rule, may_own
from .sentence import Sentence
from .spans import action_span, gerund_or_noun, noun_span, party_span
from .statement import Statement

__all__ = ["read_verb"]


def read_verb(s: Sentence, verb: int, entry: Entry) -> Statement | None:
    """The statement that a verb makes, or None if it is not about a rule."""
    attributive = s.deps[verb] in ("amod", "compound") and s.child(verb, "npadvmod") is None
    if attributive and easing(s, verb, entry):
        return of_easing(s, verb, entry)
    if attributive and s.tags[verb] not in ("VBD", "VBN"):
        return None
    clause = Clause(s, verb, entry)
    misread = clause.joined or (clause.headline and clause.complement is not None)
    if s.deps[verb] in ("amod", "compound") and (clause.passive or (attributive and not misread)):
        return None
    if not about_a_rule(clause):
        return None
    made = Statement(s, entry, verb, verb, entry.category, verb, verb)
    if entry.after and clause.particle is not None:
        made.last = max(verb, clause.particle) if clause.particle - verb < 3 else verb
    made.actor_token = clause.actor
    made.complement = clause.complement
    if clause.actor is not None and s.words[clause.actor] in ("nothing", "none"):  # "nothing in the law bars"
        made.actor_token = s.inside(s.preposition(clause.actor, "in", "of"))
    pointing = clause.actor is not None and s.words[clause.actor] in ("this", "that", "these", "those", "there")
    made.actor = None if pointing else party_span(s, made.actor_token)
    fill(made, clause)
    if made.category == "ease" and gives_rights(made):
        made.category = "restrict"  # "abolish the Second Amendment"
    if made.category == "prohibit" and entry.word == "freeze" and made.object_token is not None:
        made.category = "restrict" if s.words[made.object_token] in LEVELS else "prohibit"
    if made.category == "permit" and for_some_only(clause):
        made.category = "restrict"
        made.rules.append("only some")
    if made.affected_token is not None:
        made.affected = party_span(s, made.affected_token)
    of = s.preposition(made.affected_token, "of") if made.rules == ["stripped"] and made.affected_token else None
    if of is not None:  # "stripped teachers of the right"
        made.affected = s.offsets(s.left[made.affected_token or 0], of - 1)
    misread = (clause.joined and made.affected_token == clause.thing) or (
        clause.headline and clause.complement is not None
    )
    if misread and clause.thing is not None:
        made.affected = s.offsets(verb + 1, clause.thing)
    if made.rules == ["thing"] and needs_paper(clause):
        made.affected_token, made.actor_token = clause.actor, None
        made.affected, made.actor = made.actor, None
        made.rules.append("needed")
    if entry.word == "hand out" and clause.thing is not None:  # "handed out visas": the noun tells the act
        made.first = made.last = max((clause.thing, *s.all(clause.thing, "conj")))
    if entry.needs == "bare rule" and made.object_token is not None:  # "imposed tariffs": the noun tells the act
        made.first = made.last = clauses.counted(s, made.object_token)
    if made.actor == made.affected and made.affected is not None:
        made.actor = None
    return None if made.rules == ["no object"] and made.actor is None else made


def easing(s: Sentence, verb: int, entry: Entry) -> bool:
    """Whether a gerund before its object was read as an adjective: "talks on easing sanctions"."""
    rule = s.heads[verb]
    undone = entry.category == "ease" and entry.needs in ("rule", "law") and s.tags[verb] == "VBG"
    first = verb == 0 or s.tags[verb - 1] not in ("DT", "PRP$", "JJ", "POS")
    kept = s.words[rule] in entry.not_objects or (entry.objects and s.words[rule] not in entry.objects)
    return undone and first and not kept and s.left[rule] == verb and s.words[rule] in words("rules")


def of_easing(s: Sentence, verb: int, entry: Entry) -> Statement:
    """The statement of such a gerund, which takes the place of its object in the clause."""
    rule = s.heads[verb]
    made = Statement(s, entry, verb, rule, entry.category, verb, verb)
    made.object_token = rule
    made.action = s.offsets(verb + 1, s.right[rule])
    made.rules.append("rule")
    made.absorbs.add(rule)
    return made


def gives_rights(made: Statement) -> bool:
    """Whether what is undone gives rights or freedom: "repeal the First Amendment", "roll back voting rights"."""
    s, thing = made.s, made.object_token
    if thing is None or "let lapse" in made.rules:
        return False
    before = {s.words[c] for c in s.all(thing, "amod", "compound")}
    word = s.words[thing]
    if word in ("amendment", "amendments"):
        return not before.isdisjoint(("first", "second", "fourth", "14th", "fourteenth"))
    return word in ("roe", "rights", "freedoms", "protections", "exemption", "exemptions", "waiver", "waivers")


def needs_paper(clause: Clause) -> bool:
    """What is sold, built or done "requires a permit" is what the rule is for; a law that requires one makes it."""
    s, actor, thing = clause.s, clause.actor, clause.thing
    if clause.passive or clause.entry.word != "require" or actor is None or thing is None:
        return False
    makes = s.words[actor] in words("instruments") or s.words[actor] in words("authorities") or bool(s.entities[actor])
    return s.words[thing] in words("papers") and not makes


def for_some_only(clause: Clause) -> bool:
    """ "Allow only members to vote", "only members are allowed": a permission for some that leaves out the others."""
    s = clause.s
    if clause.verb + 1 < s.size and s.words[clause.verb + 1] == "only":
        return not clause.passive or (not negated(s, clause.verb) and bounds_only(s, clause.verb + 1))
    party = clause.affected if clause.complement is not None else clause.thing
    if party is not None and s.words[s.left[party]] in ("only", "few"):
        return True
    if party is not None and s.words[s.left[party] : s.left[party] + 2] in (["no", "more"], ["at", "most"]):
        return not negated(s, clause.verb)
    act = clause.complement
    return (
        act is not None
        and not negated(s, clause.verb)
        and any(bounds_only(s, token) for token in range(act, s.right[act]))
    )


def bounds_only(s: Sentence, token: int) -> bool:
    """Whether "only" comes before what bounds an act: "may be brought only if", "to sell only to members"."""
    if s.words[token] != "only" or s.words[token - 1] == "not":
        return False
    return s.tags[token + 1] in ("IN", "WRB", "TO", "CD") and s.words[token + 1] != "after"


def fill(made: Statement, clause: Clause) -> None:
    """Sets who is affected, and what they may or may not do, by the first frame that fits."""
    s = clause.s
    if clause.entry.needs == "lapse":
        ended = clause.affected if clause.complement is not None else clause.thing
        made.rules.append("let lapse")
        made.object_token = ended
        made.action = s.offsets(s.left[ended or 0], ended or 0)
        made.absorbs.add(ended or 0)
        return
    if clause.entry.needs == "time limit":
        made.rules.append("time limit")
        made.affected_token = directives.receiver(clause)
        made.action = action_span(s, clause.complement or 0)
        return
    if clause.entry.needs == "lost":
        made.rules.append("lost")
        made.affected_token, made.actor_token = clause.actor, None
        made.actor, made.action = None, noun_span(s, clause.thing)
        return
    if clause.complement is not None:
        made.rules.append("to")
        # "It is forbidden to" names nobody; "it is allowed to" may name a company.
        nobody = clause.passive and clause.entry.word in ("forbid", "prohibit", "permit", "ban")
        expletive = nobody and clause.affected is not None and s.words[clause.affected] == "it"
        made.affected_token = None if expletive else clause.affected
        if made.category == "require" and negated(s, clause.complement):
            made.category = "prohibit"
            made.rules.append("ordered not to")
        made.action = action_span(s, clause.complement)
        return
    if clause.entry.needs == "entitled":
        made.rules.append("entitled")
        made.affected_token, made.action = clause.thing, noun_span(s, clause.below)
        return
    if "grant" in clause.entry.frames:
        withheld(made, clause)
        return
    if clause.source is not None and kept_away(clause):
        made.rules.append("from")
        made.affected_token = clause.thing
        made.action = gerund_or_noun(s, clause.source)
        return
    if clause.bound is not None and clause.thing is not None:
        made.rules.append("to a limit")
        made.limits += [found] if (found := s.offsets(clause.bound, before_relative(s, clause.bound))) else []
    if clause.below is not None:
        of_object(made, clause.below)
        return
    if clause.joined and clause.thing is not None:
        made.rules.append("joined")
        made.action = s.offsets(made.cue + 1, clause.thing)
        return
    if clause.headline and clause.thing is not None:
        made.action = s.offsets(made.cue + 1, clause.thing)
        return
    if clause.content is not None:
        made.rules.append("content")
        made.action = action_span(s, clause.content)
        made.affected_token = s.child(clause.content, "nsubj")
        return
    if clause.thing is None:
        made.rules.append("no object")
        return
    of_object(made, clause.thing)


def kept_away(clause: Clause) -> bool:
    """Whether "from" names what somebody is kept from: "barred them from office"; not "limits emissions from cars"."""
    s, source, thing = clause.s, clause.source, clause.thing
    if source is None or s.tags[source] == "VBG" or thing is None:
        return True
    if s.words[thing] in words("transfers"):  # "bars imports from the region"
        return False
    return clause.entry.category != "restrict" or clauses.is_party(s, thing) or s.tags[thing] in ("PRP", "WP")


def before_relative(s: Sentence, token: int) -> int:
    """The last token of a phrase, without a relative clause that is set off by a comma."""
    for comma in range(token, s.right[token]):
        if s.words[comma] == "," and s.tags[comma + 1] in ("WRB", "WDT", "WP", "WP$"):
            return comma - 1
    return s.right[token]


def withheld(made: Statement, clause: Clause) -> None:
    """ "Denied X a permit": who does not get it, and what."""
    s = clause.s
    given = s.child(clause.verb, "dative")
    objects = s.all(clause.verb, "dobj")
    if given is None and len(objects) == 2:
        given = objects[0]
    thing = objects[-1] if objects else s.child(clause.verb, "oprd", "attr")
    second = affected.second_object(s, clause.verb)
    if second is not None and given is None:
        given, thing = thing, second
    named = [] if thing is None or given is not None else s.all(thing, "compound", "nmod")
    apart = next((c for c in named if clauses.is_party(s, c) and s.left[thing or 0] == clause.verb + 1), None)
    to = s.inside(s.preposition(clause.verb, "to")) if clause.passive and thing is None else None
    if apart is not None and not clause.passive and s.tags[clause.verb + 1] in ("DT", "PRP$", "NNP"):
        made.affected_token = apart  # "granted the newspaper access", read as one noun
        made.action = s.offsets(apart + 1, s.right[thing or 0])
    elif clause.passive:
        made.affected_token = clause.thing if thing is not None else to
        made.action = noun_span(s, thing if thing is not None else clause.thing)
    elif headline_passive(clause, thing):
        made.affected_token, made.actor_token, made.actor = clause.actor, None, None
        made.action = noun_span(s, thing)
    else:
        made.affected_token = s.inside(given) if given is not None and s.tags[given] == "IN" else given
        made.action = noun_span(s, thing)
        if made.affected_token is None and thing is not None:
            made.affected_token = clauses.receiver(s, clause.verb, thing, permits=True)
            asker = clauses.owner(s, thing) if s.words[thing] in words("pleas") else None
            made.affected_token = asker if made.affected_token is None else made.affected_token
    made.object_token = thing
    given_away = made.category == "permit"
    made.rules.append("given" if given_away else "withheld")


def headline_passive(clause: Clause, thing: int | None) -> bool:
    """Whether a headline leaves out "was": "Widow denied visa" tells who got none, "Judge denied bail" who refused."""
    s, actor = clause.s, clause.actor
    if actor is None or thing is None or s.tags[clause.verb] not in ("VBD", "VBN") or clauses.official(s, actor):
        return False
    bare = s.child(thing, "det", "poss", "nummod") is None and s.tags[thing] == "NN"
    ruled = s.words[thing] in words("permissions") and s.child(clause.verb, "dative", "aux") is None
    return bare and ruled and not s.all(thing, "prep") and not s.all(clause.verb, "prep")


def of_object(made: Statement, thing: int) -> None:
    """The object is who is affected or what is restricted; of a rule ("lift the ban on X"), what the rule is about."""
    s, entry = made.s, made.entry
    made.object_token = thing
    misread = s.child(thing, "nsubj")
    if misread is not None and misread < thing and clauses.is_party(s, misread):
        made.rules.append("two objects")
        made.affected_token = misread
        made.action = s.offsets(s.right[misread] + 1, s.right[thing])
        return
    if of_ability(made, thing):
        return
    if entry.word == "strip":
        taken = [s.preposition(spot, "of") for spot in (made.cue, thing)]
        of = next((found for found in taken if found is not None), None)
        made.rules.append("stripped")
        made.affected_token = thing
        made.action = noun_span(s, s.inside(of))
        return
    told = clauses.is_party(s, thing) and "rule" not in entry.frames and entry.objects_are == "either"
    told = told or (s.words[thing] in PERSONS and entry.category in ("prohibit", "permit"))
    person = clauses.looks_like_person(s, thing) or s.words[thing] in words("people")
    cleared = s.inside(s.preposition(made.cue, "for")) if entry.category == "permit" and person else None
    if cleared is not None and s.tags[thing] in ("NNS", "PRP", "NN"):
        made.rules.append("cleared for")
        made.affected_token, made.action = thing, noun_span(s, cleared)
        return
    moved = s.words[thing] in words("movers") and entry.word in ("allow", "permit", "let", "admit")
    party = entry.objects_are == "party" or told or (moved and way(s, made.cue, thing) is not None)
    if s.words[thing] in words("rules") and "rule" in entry.frames:
        made.rules.append("rule")
        made.action = noun_span(s, thing)
        bound = s.inside(s.preposition(thing, "on"))
        if bound is not None and clauses.is_party(s, bound):
            made.affected_token = bound
        elif entry.category == "ease":
            made.affected_token = affected.within(s, thing, entry.category)
    elif party:
        made.rules.append("party")
        made.affected_token = thing
        given = s.child(made.cue, "dobj", "oprd")
        given = None if given == thing or entry.category != "permit" else given
        made.action = way(s, made.cue, thing) if given is None else noun_span(s, given)
        if made.action is None and "to" in entry.frames:
            made.action = misread_infinitive(s, made.cue, thing)
    else:
        made.rules.append("thing")
        made.action = action_span(s, thing) if s.tags[thing] == "VBG" else noun_span(s, thing)
        if s.heads[made.cue] == thing and thing < made.cue and s.left[made.cue] > thing:
            made.action = s.offsets(s.left[thing], s.left[made.cue] - 1)
        if "rule" not in entry.frames:
            made.affected_token = clauses.receiver(s, made.cue, thing, entry.category in ("permit", "ease", "require"))
        asked = [s.inside(c) for spot in (made.cue, thing) for c in s.all(spot, "prep") if s.words[c] == "from"]
        if entry.category == "require" and asked and asked[0] is not None and clauses.is_party(s, asked[0]):
            made.affected_token = asked[0]  # "requires proof of age from buyers"
        possessed(made, thing)
        acted_on = s.inside(s.preposition(thing, "of"))
        if made.affected_token is None and s.words[thing] in words("moves") and acted_on is not None:
            made.affected_token = (
                acted_on if clauses.is_party(s, acted_on) or clauses.counted(s, thing) != thing else None
            )
        if made.affected_token is None:
            made.affected_token = clauses.doer(s, thing)
        by = None if clauses.passive(s, made.cue) else s.inside(s.preposition(made.cue, "by"))
        if made.affected_token is None and by is not None and clauses.is_party(s, by):
            made.affected_token = by  # "restrict investment by companies"
        if made.affected_token is None:
            made.affected_token = affected.within(s, thing, entry.category)


def possessed(made: Statement, thing: int) -> None:
    """Whose it is: who loses "his license" or "her account", or who made "his authorization" that is limited."""
    s, entry = made.s, made.entry
    owner = s.child(thing, "poss")
    law = s.words[thing] in words("laws") or s.words[thing] in words("rules")
    if (
        owner is None
        or entry.category not in ("prohibit", "restrict")
        or (law and s.words[thing] not in lexicon().nouns)
    ):
        return
    passive = s.child(made.cue, "auxpass") is not None
    if passive and s.words[thing] in lexicon().nouns and entry.needs != "permission":
        if made.actor is None:
            made.actor_token, made.actor = owner, party_span(s, owner)
    elif made.affected_token is None and (passive or s.words[thing] in lexicon().nouns or may_be_kept(made, owner)):
        made.affected_token = owner


def may_be_kept(made: Statement, owner: int) -> bool:
    """Whether whose thing it is may be kept from it: "limited their choice", "blocked Lee's visit"."""
    s, actor = made.s, made.actor_token
    if s.tags[owner] == "PRP$":
        return actor is None or not may_own(s, actor, s.words[owner])
    return clauses.is_party(s, owner)


def of_ability(made: Statement, thing: int) -> bool:
    """ "Limits states' power to tax", "blocked their attempts to leave": whose it is, and what for."""
    s = made.s
    owner = s.child(thing, "poss")
    if owner is None:
        owner = s.inside(s.preposition(thing, "of"))
    clause = next((c for c in s.all(thing, "acl", "relcl", "xcomp") if clauses.infinitive(s, c)), None)
    if s.words[thing] not in words("abilities") or clause is None or made.entry.category in ("permit", "ease"):
        return False
    made.rules.append("ability")
    made.affected_token = owner
    made.action = action_span(s, clause)
    return True


LEVELS = frozenset(("levels", "rents", "rent", "wages", "hiring", "enrollment", "admissions", "prices"))
WAYS = frozenset(("home", "away", "ashore", "into", "in", "onto", "inside", "back", "across", "out", "aboard", "off"))
PERSONS = frozenset(("he", "him", "she", "her", "they", "them", "we", "us", "i", "me", "you", "who", "whom"))


def way(s: Sentence, verb: int, thing: int) -> Offsets | None:
    """Where somebody is let or not let: "allowed refugees into the country"."""
    for spot in (verb, thing):
        for child in s.all(spot, "prep", "prt", "advmod", "dative"):
            inner = s.inside(child)
            timed = inner is not None and s.entities[inner] in ("DATE", "TIME")
            across = s.words[child] == "over" and made_permit(s, verb)
            inward = across or (s.words[child] in WAYS and (s.words[child] != "in" or placed(s, inner)))
            if child > thing and inward and s.right[child] > child and not timed:
                return s.offsets(child, s.right[child])
    return None


def made_permit(s: Sentence, verb: int) -> bool:
    """Whether somebody is let go: "allowed trucks over the border"."""
    return any(entry.category == "permit" for entry in lexicon().verbs.get(s.words[verb], ()))


def placed(s: Sentence, inner: int | None) -> bool:
    """Whether "in" tells a place: "in the country", not "in connection with"."""
    return inner is None or s.words[inner] not in (
        "connection",
        "response",
        "return",
        "exchange",
        "protest",
        "part",
        "line",
    )


def misread_infinitive(s: Sentence, verb: int, thing: int) -> Offsets | None:
    """An infinitive whose verb the parser took for a noun: "forbade him to contact witnesses"."""
    for spot in (verb, thing):
        for child in s.all(spot, "prep", "dative"):
            inner = s.inside(child)
            if child > thing and s.words[child] == "to" and inner is not None and not s.all(inner, "det", "poss"):
                return s.offsets(s.left[inner], s.right[inner])
    return None
