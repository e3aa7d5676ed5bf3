"""The status of a cue from its own form and from the words above it."""

from .clauses import ORDINALS, TALKS, content_noun, imperative, is_party
from .lexicon import lexicon, words
from .negation import auxiliaries, negated, no_longer
from .selectors import combine, of_noun, of_verb, selectors
from .sentence import Sentence
from .tense import dated, finite, over, own_form, told_as_gone
from .verdicts import retrospective, verdict

__all__ = ["of_noun_cue", "of_verb_cue"]

# Prepositions whose gerund or noun is what the word above asks for; after the others ("by", "after") it is a fact.
SELECTED = frozenset(
    ("of", "for", "to", "into", "against", "on", "about", "over", "with", "from", "at", "toward", "towards")
)


# "Has to shut its borders": what somebody must do yet.
INCLUDES = frozenset(("include", "includes", "included", "including", "involve", "involves"))
SUITS = frozenset(
    ("lawsuit", "lawsuits", "suit", "suits", "challenge", "challenges", "complaint", "legislation", "bills")
)
OBLIGED = frozenset(("have", "has"))
# Prepositions before what is not done, and before what is only spoken of.
UNREAL = frozenset(("without", "than", "instead"))
# Before a participle, these tell another time than that of the verb above.
NOT_WITH = frozenset(
    ("after", "before", "since", "because", "if", "unless", "without", "despite", "although", "though")
)
SPOKEN_OF = frozenset(("around", "like", "regarding", "concerning"))
BRINGING = frozenset(
    ("implementation", "introduction", "adoption", "imposition", "extension", "renewal", "reintroduction", "passage")
) | {"sort", "kind", "form", "degree", "type", "version"}
# A participle after these goes on with what is asked for.
FAVORS = frozenset(
    ("support", "favor", "favour", "back", "endorse", "propose", "advocate", "call", "promise", "pledge")
)
CLOSE = frozenset(("close", "closer"))
# What becomes of a draft that is not passed: "the bill to ban X died in committee".
DIES = frozenset(("fail", "collapse", "die", "stall", "founder", "fizzle"))


def of_verb_cue(s: Sentence, verb: int) -> tuple[str, bool]:
    """Status of what a verb tells, and whether a negation stands over it."""
    negative = negated(s, verb)
    if finite(s, verb):
        return embedded(s, verb, own_form(s, verb)), negative
    found, turned = climb(s, verb)
    return found, negative != turned if found in ("in force", "proposed") else negative


def embedded(s: Sentence, verb: int, status: str) -> str:
    """A clause with its own tense under a word that denies it, or of a draft: "the bill bans"."""
    head = s.heads[verb]
    if s.deps[verb] == "ccomp" and s.tags[head][0] == "V" and (head < verb or not negated(s, head)):
        lemma = s.base(head)
        amazed = {"ca", "can", "could"} & set(auxiliaries(s, head))  # "could not believe that"
        if lemma == "deny" or (negated(s, head) and lemma in selectors().lists["believing"] and not amazed):
            return "denied"
        asked = s.tags[verb] in ("VB", "VBP") or "be" in auxiliaries(s, verb)  # "demanded that they be allowed"
        if status == "in force" and lemma == "wish":
            return "proposed"
        if status == "in force" and asked and lemma in selectors().lists["mandative"]:
            return "proposed"
    if status in ("proposed", "in force") and s.deps[verb] == "relcl" and undone(s, head):
        return "denied" if status == "proposed" else "past"
    if s.deps[verb] == "conj" and s.tags[head][0] == "V" and s.deps[head] == "ccomp" and status == "proposed":
        return embedded(s, head, status)
    if status == "in force" and s.tags[verb] in ("VBZ", "VBP") and (drafted(s, verb) or wished_for(s, verb)):
        return "proposed"
    return status


def undone(s: Sentence, noun: int) -> bool:
    """Whether a draft was turned down or a law undone: "rejected a bill that would have", "struck down a law that"."""
    verb = s.heads[noun]
    if s.deps[noun] not in ("dobj", "nsubjpass") or s.tags[verb][0] != "V" or s.tags[verb] == "VBG":
        return False
    done = s.base(verb) in selectors().lists["undoing"] or of_verb(s, verb) == "denied"
    if not done:
        return False
    status, negative = of_verb_cue(s, verb)
    return status in ("in force", "past") and not negative


def wished_for(s: Sentence, verb: int) -> bool:
    """Whether a clause describes a rule that is only asked for: "there needs to be a law that requires"."""
    noun = s.heads[verb]
    if s.deps[verb] != "relcl" or s.tags[noun][0] != "N" or s.deps[noun] == "appos" or definite(s, noun):
        return False
    if s.deps[noun] == "pobj" and s.words[s.heads[noun]] in SPOKEN_OF:  # "a way around a law that bars"
        return False
    return climb(s, noun)[0] == "proposed"


def drafted(s: Sentence, verb: int) -> bool:
    """Whether the subject is a bill or proposal."""
    subject = s.child(verb, "nsubj")
    if subject is not None and s.words[subject] in ("that", "which") and s.deps[verb] == "relcl":
        subject = s.heads[verb]
    named = subject is not None and s.tags[subject] in ("NNP", "NNPS")
    if subject is not None and s.words[s.heads[subject]] in ("signed", "enacted", "enacts", "signs"):
        return False
    if subject is None or named:
        return False
    early = (selectors().adjectives.get(s.words[mark]) for mark in s.all(subject, "amod", "compound"))
    return s.words[subject] in selectors().lists["drafts"] or "proposed" in early  # "the draft rule bars"


class Climb:
    """A walk up the tree from an infinitive, gerund or noun; each step may settle its status."""

    def __init__(self, s: Sentence, token: int) -> None:
        self.s = s
        self.token = token
        self.below = token
        self.found: str | None = None
        self.turned = False  # a negation above stands over the cue itself

    def status(self) -> tuple[str, bool]:
        """Status that the words above give, and whether they negate it."""
        found = self.walk()
        return ("in force" if found == "decided" else found), self.turned

    def walk(self) -> str:
        s = self.s
        if s.tags[self.token] == "VBN" and s.deps[self.token] in ("acl", "advcl") and dated(s, self.token):
            return "past"
        if s.deps[self.token] == "acl" and s.tags[self.token] == "VBN" and s.child(self.token, "auxpass") is None:
            return "in force"
        named = content_noun(s, self.token)
        if named is not None:
            says = of_noun(s, named)
            return past_noun(s, named) if says in (None, "decided") else says
        for head in s.up(self.token):
            settled = self.step(head)
            if settled is not None:
                return settled
            self.below = head
            if finite(s, head) and s.tags[head][0] in "VM":
                return settle(s, head, self.found)
        return self.at_the_top()

    def first(self) -> int:
        """The first of the verbs that the token is joined to, or itself."""
        verb = self.token
        while self.s.deps[verb] == "conj" and self.s.heads[verb] < verb and self.s.tags[self.s.heads[verb]] == "VBG":
            verb = self.s.heads[verb]
        return verb

    def at_the_top(self) -> str:
        """Status of a sentence without a tense: a headline's "to ban" and an imperative ask for it."""
        s, top = self.s, self.below
        bare = s.tags[top] == "VB" and s.child(top, "nsubj") is None
        if self.found is None and (to_infinitive(s, top) or bare):
            return "proposed"
        return self.found or "in force"

    def step(self, head: int) -> str | None:
        """One word up; the status, if this word settles it."""
        dep, kind = self.s.deps[self.below], self.s.tags[head][0]
        if dep == "prep":
            return self.over_preposition(head)
        if dep == "compound":
            return self.selected(head, of_noun(self.s, head))
        if dep in ("pcomp", "pobj"):
            return self.under_preposition(head)
        if kind in "VM":
            return self.over_verb(head, dep)
        if kind == "N":
            return self.over_noun(head, dep)
        if kind == "J" and to_infinitive(self.s, self.below):
            self.over_adjective(head)
        return None

    def selected(self, head: int, says: str | None) -> str | None:
        """Takes what a word says; one that says nothing ends the walk."""
        if says is None:
            return self.found or "in force"
        self.found, self.turned = select(self.s, head, says, self.found, self.turned)
        return None

    def under_preposition(self, head: int) -> str | None:
        word, before = self.s.words[head], self.s.words[head - 1] if head else ""
        if word == "from" and self.s.tags[self.token] == "VBG" and kept_from(self.s, self.s.heads[head]):
            return "denied"
        above = self.s.heads[head]
        if word in selectors().particles.get(self.s.base(above), ()):
            return None
        near = self.s.words[max(0, head - 6) : head]
        unreal = word in UNREAL and (word != "than" or "rather" in near or before == "other")
        if unreal or (word == "of" and before in ("instead", "short")):
            return "denied"
        if (word == "by" and head > self.s.heads[head]) or (word == "as" and before == "such"):
            return None
        if word in SPOKEN_OF and self.found is None:
            return "proposed"
        if word in ("before", "after") and self.found is None and self.s.tags[above][0] == "V":
            return "proposed" if own_form(self.s, above) == "proposed" else "in force"
        return None if word in SELECTED else self.found or "in force"

    def over_preposition(self, head: int) -> str | None:
        s, word = self.s, self.s.words[self.below]
        noun = s.tags[head][0] == "N"
        if word == "of" and s.words[head] in BRINGING and self.token == self.s.child(self.below, "pobj"):
            return None  # "the introduction of a ban was put off", "some form of ban"
        near = not CLOSE.isdisjoint((s.words[head], s.words[self.below - 1]))  # "came close to approving"
        if s.tags[head] in ("RB", "RP") and s.tags[s.heads[head]][0] == "V" and not near:  # "backed away from"
            return None
        if word == "against":
            voted = s.base(head) in ("vote", "rule", "decide")
            if s.tags[self.token][0] == "N" and retrospective(s, head, self.token):  # "protested against the ban"
                return "in force"
            return "denied" if voted else "warned against"
        if noun and carried(s, head):
            return "in force"
        if s.words[head] in ("event", "case"):
            return "hypothetical"
        spoken = s.child(head, "nsubj")
        if spoken is not None and s.words[spoken] in TALKS and s.tags[self.token] == "VBG":
            return "proposed"  # "the debate has turned to allowing"
        if near and word == "to" and s.tags[self.token] == "VBG":
            self.found = combine(self.found, "proposed")
            return None
        if s.tags[head][0] == "J" and word in ("to", "on") and s.tags[self.token] == "VBG":
            self.over_adjective(head)
            return None
        says = of_verb(s, head) if s.tags[head][0] == "V" else of_noun(s, head)
        if says == "warned against" and word != "to" and not (noun and word == "of"):
            says = None
        if word in ("as", "by"):
            return None
        if says is None and s.tags[head][0] == "V" and word in ("on", "about", "over", "against"):
            says, self.turned = of_light_verb(s, head, self.turned)
            if says is None and word in ("on", "about") and s.tags[self.token] == "VBG":
                says = "proposed"  # "talks about banning", "campaigned on lifting"
        unasked = says is None and s.tags[head][0] == "V" and self.found is None and word == "for"
        if unasked and to_infinitive(s, self.token):
            return None
        return self.selected(head, says)

    def over_verb(self, head: int, dep: str) -> str | None:
        s = self.s
        if dep in ("nsubj", "csubj", "nsubjpass"):
            return as_subject(s, head, self.found)
        if imperative(s, self.below):
            return "proposed"
        judged = verdict(s, head, self.below) if to_infinitive(s, self.below) else None
        if judged is not None:
            return judged
        if dep == "advcl" and not to_infinitive(s, self.below):
            if self.accompanies(head):
                return None
            return self.found or self.as_adjunct(head)
        if dep == "conj":
            return None
        if ceases(s, head, self.below) and finite(s, head):
            return self.ceased(head)
        says = None if purpose_of_rule(s, head) else of_verb(s, head)
        if says != "denied":  # "condemned calls to ban": they stay calls
            says = of_undertaking(s, head, self.below) or says
        if dep == "xcomp" and to_infinitive(s, self.below) and (s.words[head] in OBLIGED or is_to(s, head, self.below)):
            says = "proposed"
        if says is None and dep == "xcomp" and unrealized(s, head, self.below):
            says = "proposed"
        if dep == "dobj" and self.found == "proposed" and s.base(head) == "lack":
            self.found = "denied"  # "lacks the power to ban"
            return None
        if dep == "dobj" and s.words[head] in INCLUDES and s.deps[head] in ("relcl", "advcl", "acl"):
            return self.found or wish_of(s, head)
        if says is not None and not (says == "proposed" and dep == "advcl" and not wanted(s, head)):
            return self.selected(head, says)
        self.turned = self.turned != (negated(s, head) and not finite_fact(s, head))
        return None

    def ceased(self, head: int) -> str:
        """What somebody stopped doing is past; what they will stop doing is turned round."""
        own = own_form(self.s, head)
        if own == "proposed" or negated(self.s, head):
            self.turned = self.turned != (own == "proposed" and not negated(self.s, head))
            return self.found or own
        return "past"

    def accompanies(self, head: int) -> bool:
        """Whether a participle goes with an infinitive or gerund above: "called on them to act, banning guns"."""
        s = self.s
        marks = {s.words[mark] for mark in s.all(self.below, "mark", "advmod") if mark < self.below}
        return s.tags[self.below] == "VBG" and not finite(s, head) and not marks & NOT_WITH

    def as_adjunct(self, head: int) -> str:
        """A participle after its main verb is as real as that: "could declare a zone, forcing planes to turn"."""
        s = self.s
        if s.words[head] in INCLUDES and drafted(s, head):
            return "proposed"  # "her plan includes: free tuition, requiring schools to"
        about = s.preposition(head, "about")
        told = None if about is None else s.child(about, "pcomp")
        if told is not None and s.tags[told] == "VBG" and told < self.below and set_off(s, self.below):
            return climb(s, told)[0]  # "talks about closing bases, letting rivals in"
        coming = self.below == self.first() and self.token > head and s.child(self.token, "mark") is None
        own = own_form(s, head) if coming and finite(s, head) else "in force"
        if own == "in force" and coming and s.base(head) in FAVORS and not negated(s, head):
            return "proposed"  # "has called for tax cuts, banning fracking and"
        if own == "in force" and coming and s.tags[head] in ("VBZ", "VBP") and drafted(s, head):
            return "proposed"  # "her plan includes loans, requiring schools to"
        return own if own in ("proposed", "past") else "in force"

    def over_noun(self, head: int, dep: str) -> str | None:
        s = self.s
        says = of_noun(s, head)
        predicate = s.deps[head] in ("attr", "dobj") and to_infinitive(s, self.below)
        judged = (
            verdict(s, s.heads[head], self.below)
            if predicate and s.words[s.heads[head]] not in ("have", "has")
            else None
        )
        if judged is not None:
            return judged
        if says is not None and carried(s, head):
            return "in force"
        if dep in ("acl", "relcl") and undone(s, head) and s.tags[self.below] == "VBG":
            return "past" if standing(s, head) else "denied"
        if dep == "acl" and self.below == self.first() and set_off(s, self.below):
            above = s.verb_above(head)
            return self.as_adjunct(head if above is None else above)
        if dep == "acl" and s.tags[self.below] == "VBG" and standing(s, head):
            return self.found or past_noun(s, head)
        if dep in ("acl", "relcl") and undone(s, head):
            turned_down = of_verb(s, s.heads[head]) == "denied" or s.words[s.heads[head]] in ("vetoed", "killed")
            stood = (says == "decided" and not turned_down) or s.words[head] in words("laws") | words("rules")
            return "past" if stood and s.words[head] not in selectors().lists["drafts"] else "denied"
        if says == "decided":
            self.turned = self.turned or negated(s, head)
            own = own_form(s, self.token) if s.tags[self.token] == "VBD" else past_noun(s, head)
            return self.found or own
        if says is not None:
            return self.selected(head, says)
        if dep == "acl" and s.heads[head] == head and to_infinitive(s, self.below):
            return self.found or "proposed"
        if dep in ("acl", "relcl") and not to_infinitive(s, self.below) and definite(s, head):
            return self.found or past_noun(s, head)
        return None

    def over_adjective(self, head: int) -> None:
        lists = selectors().lists
        too = any(self.s.words[child] == "too" for child in self.s.all(head, "advmod"))  # "too dangerous to allow"
        if too or self.s.words[head] in lists["unwilling"]:
            self.found = "denied"
        elif self.s.words[head] == "able" and self.s.words[self.s.heads[head]] in ("was", "were"):
            return  # "was able to block" is a fact
        elif self.s.words[head] in ("opposed", "hostile"):
            self.found = combine(self.found, "warned against")
        elif self.s.words[head] not in lists["achieved"]:  # "open to", "likely to", "intent on"
            self.found = combine(self.found, "proposed")


def set_off(s: Sentence, participle: int) -> bool:
    """Whether a comma makes a participle tell of the whole clause: "closed the road, barring trucks"."""
    first = s.left[participle]
    return s.tags[participle] == "VBG" and first > 0 and s.words[first - 1] == ","


def standing(s: Sentence, noun: int) -> bool:
    """Whether a noun stands for a rule that there is, whatever is to be done with it: "the mandate requiring X"."""
    rule = s.words[noun] in words("rules") | words("laws") and s.words[noun] not in selectors().lists["drafts"]
    return rule and definite(s, noun) and not negated(s, noun)


def of_light_verb(s: Sentence, verb: int, turned: bool) -> tuple[str | None, bool]:
    """What the noun beside a verb says: "no decision was made on allowing", "held a debate on banning"."""
    noun = s.child(verb, "dobj", "nsubjpass")
    says = None if noun is None else of_noun(s, noun)
    if noun is None or says != "decided":
        return says, turned
    return ("proposed" if negated(s, noun) or negated(s, verb) else says), turned


def kept_from(s: Sentence, head: int) -> bool:
    """Whether somebody is barred from the act: "prohibits schools from requiring masks"."""
    spots = (head, s.heads[head])
    senses = [entry for spot in spots if s.tags[spot][0] == "V" for entry in lexicon().verbs.get(s.words[spot], ())]
    return any(entry.category == "prohibit" and "from" in entry.frames for entry in senses)


def is_to(s: Sentence, verb: int, below: int) -> bool:
    """ "The embargo was to be lifted", "the states are to open their borders": what is yet to come."""
    if s.words[verb] not in ("is", "are", "was", "were"):
        return False
    subject = s.child(verb, "nsubj", "nsubjpass")
    return s.child(below, "auxpass") is not None or (subject is not None and is_party(s, subject))


def unrealized(s: Sentence, verb: int, below: int) -> bool:
    """Whether a verb leaves open if its infinitive is done: "aspires to ban", "is set to"; not "managed to".

    Under a passive an infinitive is what was done it for: "the code was amended to ban".
    """
    if not to_infinitive(s, below) or any(s.words[aux] == "have" for aux in s.all(below, "aux")):
        return False
    lemma = s.base(verb)
    named = s.child(verb, "attr")
    counted = [] if named is None else [named, *s.all(named, "amod")]
    if any(s.words[mark] in ORDINALS or s.entities[mark] == "ORDINAL" for mark in counted):
        return False  # "became the first state to ban"
    if s.child(verb, "auxpass") is not None:
        return lemma in selectors().lists["poised"]
    return lemma not in selectors().lists["implicative"]


def purpose_of_rule(s: Sentence, verb: int) -> bool:
    """ "The law aims to limit", "a rule meant to protect": what a rule that there is is for."""
    if s.base(verb) not in ("aim", "seek", "intend", "mean", "design", "try"):
        return False
    rule = s.heads[verb] if s.deps[verb] == "acl" else s.child(verb, "nsubj", "nsubjpass")
    return rule is not None and s.words[rule] in selectors().lists["standing"]


def ceases(s: Sentence, verb: int, below: int) -> bool:
    """ "Stopped allowing", "has ceased to require"."""
    word = s.base(verb)
    return (word in ("stop", "quit") and s.tags[below] == "VBG") or word == "cease"


def of_undertaking(s: Sentence, verb: int, below: int) -> str | None:
    """What the object of a verb asks for: "started a petition to allow", "launched a campaign to ban"."""
    noun = s.child(verb, "dobj")
    if noun is None:
        noun = s.child(verb, "nsubj")
    if not to_infinitive(s, below):
        return None
    if to_court(s, verb) or s.base(verb) == "sue":
        return "proposed"
    if noun is None or noun > below:
        return None
    if s.words[noun] in words("abilities") and s.words[verb] in words("changes"):  # "used its power to ban"
        return None
    if of_noun(s, noun) != "proposed" and s.words[noun] not in SUITS:
        return None
    return "denied" if s.base(verb) == "lose" else "proposed"


def to_court(s: Sentence, verb: int) -> bool:
    """ "Went to court to overturn the ban"."""
    place = s.inside(s.preposition(verb, "to"))
    went = s.base(verb) in ("go", "turn", "head", "return")
    return went and place is not None and s.words[place] in ("court", "congress", "parliament", "voters", "judge")


def climb(s: Sentence, token: int) -> tuple[str, bool]:
    """Status that the words above an infinitive, gerund or noun give, and whether they negate it."""
    return Climb(s, token).status()


def finite_fact(s: Sentence, verb: int) -> bool:
    return s.base(verb) == "be"


def select(s: Sentence, head: int, says: str, found: str | None, turned: bool) -> tuple[str, bool]:
    """What a selecting word makes of what is found below it; its own negation denies."""
    own = says == "warned against" and (found == "proposed" or condemned(s, head))
    found = "proposed" if own and found in (None, "proposed") else combine(found, says)
    if negated(s, head):
        found = "proposed" if says == "denied" and s.words[head].startswith("rul") else "denied"
        turned = False
    return found, turned


def condemned(s: Sentence, verb: int) -> bool:
    """Whether what is spoken against is somebody's proposal, which it stays: "condemned Lee's call to ban cars"."""
    noun = s.child(verb, "dobj", "nsubjpass")
    return noun is not None and s.child(noun, "poss") is not None and of_noun(s, noun) == "proposed"


def carried(s: Sentence, noun: int) -> bool:
    """Whether a referendum or motion was carried: "a referendum on X, which passed"."""
    inside = range(noun + 1, s.right[noun] + 1)
    return any(s.deps[token] == "relcl" and s.words[token] in ("passed", "succeeded") for token in inside)


def wanted(s: Sentence, verb: int) -> bool:
    """Whether a verb asks for its infinitive, rather than having a purpose: "urged X to", not "introduced X to"."""
    return s.base(verb) not in ("allow", "introduce", "require", "design", "file")


def settle(s: Sentence, verb: int, found: str | None) -> str:
    """Status at a finite verb above: what was found, or the verb's own form."""
    own = own_form(s, verb)
    if used_to(s, verb):
        return "past"
    if found == "denied" and {"could", "may", "might"} & set(auxiliaries(s, verb)):  # "could fail to win approval"
        return "proposed"
    head = s.heads[verb]
    if s.deps[verb] == "ccomp" and s.tags[head][0] == "V" and s.base(head) == "deny":
        return "denied"
    if found in (None, "decided"):
        return own
    return found


def wish_of(s: Sentence, verb: int) -> str:
    """Status of what is included in something wanted: "wants solutions that include restricting"."""
    noun = s.heads[verb]
    named = s.tags[noun][0] == "N" and not definite_noun(s, noun)
    return "proposed" if named and climb(s, noun)[0] == "proposed" else "in force"


def definite_noun(s: Sentence, noun: int) -> bool:
    return any(
        s.words[child] in ("the", "this", "these", "those") or s.deps[child] == "poss"
        for child in s.all(noun, "det", "poss")
    )


def used_to(s: Sentence, verb: int) -> bool:
    return s.words[verb] == "used" and s.tags[verb] == "VBD" and s.child(verb, "dobj") is None


def as_subject(s: Sentence, verb: int, found: str | None) -> str:
    """Status of a noun or gerund that is the subject of a clause."""
    lemma = s.base(verb)
    lists = selectors().lists
    off = s.inside(s.preposition(verb, "off", "out"))
    if off is not None and s.words[off] in ("table", "question"):
        return "denied"
    if lemma == "override" and s.child(verb, "auxpass") is not None:
        return "denied"
    nowhere = lemma == "go" and any(s.words[child] == "nowhere" for child in s.children[verb])
    if found is not None and (lemma in DIES or nowhere):
        return "denied"
    if found is not None:
        return found
    judged = verdict(s, verb)
    if judged is not None:
        return judged
    if any(of_verb(s, other) == "denied" and not negated(s, other) for other in s.all(verb, "conj")):
        return "denied"  # "was considered but rejected"
    says = of_verb(s, verb)
    if says is not None and s.child(verb, "auxpass") is not None:
        rule = s.child(verb, "nsubjpass")
        return "in force" if rule is not None and retrospective(s, verb, rule) else combine(None, says)
    if lemma in lists["ending"]:
        return "denied" if lemma == "fail" else own_ending(s, verb)
    if own_form(s, verb) == "proposed":
        if spoken_against(s, verb):
            return "warned against"
        made = s.child(verb, "auxpass") is not None or lemma in lists["starting"]
        weak = {"would", "could", "might", "'d", "’d"} & set(auxiliaries(s, verb))
        return "proposed" if made or weak else "in force"
    return own_form(s, verb) if s.child(verb, "auxpass") is not None else "in force"


def spoken_against(s: Sentence, verb: int) -> bool:
    """Whether somebody warns of what a rule would do: "cautioned that capping rents would deepen the shortage"."""
    head = s.heads[verb]
    told = s.deps[verb] == "ccomp" and s.tags[head][0] == "V" and not negated(s, head)
    lasting = s.base(verb) in selectors().lists["starting"]
    if not told or lasting or s.child(verb, "auxpass") is not None:
        return False
    return of_verb(s, head) == "warned against"


def own_ending(s: Sentence, verb: int) -> str:
    return "past" if s.tags[verb] in ("VBD", "VBN") and own_form(s, verb) != "proposed" else "in force"


def to_infinitive(s: Sentence, verb: int) -> bool:
    return any(s.words[aux] == "to" for aux in s.all(verb, "aux"))


def definite(s: Sentence, noun: int) -> bool:
    """Whether a noun stands for a rule that there is: "the law banning X", "most state laws"; not "a law banning X"."""
    marks = {s.words[child] for child in s.all(noun, "det", "poss", "amod")}
    return not marks & {"a", "an", "any", "new"}


def past_noun(s: Sentence, noun: int) -> str:
    """A decision or vote of an earlier time: "his 2002 vote to", "the earlier ban"."""
    for child in s.children[noun]:
        if child > noun:
            continue
        word = s.words[child]
        if selectors().adjectives.get(word) == "past" or (word.isdigit() and len(word) == 4 and word[0] in "12"):
            return "past"
    return "in force"


def of_noun_cue(s: Sentence, noun: int) -> tuple[str, bool]:
    """Status of what a noun tells, and whether a negation stands over it."""
    found, negative = of_rule(s, noun)
    head = s.heads[noun]
    if s.deps[noun] == "nsubjpass" and s.words[head] in words("makes") | words("grants") | words("gives"):
        negative = negative or negated(s, head)  # "the permit was not granted"
    return ("past" if found == "in force" and not negative and told_as_gone(s, noun) else found), negative


def of_rule(s: Sentence, noun: int) -> tuple[str, bool]:
    """Status of what a noun tells, and whether a negation stands over it."""
    negative = negated(s, noun)
    for child in s.all(noun, "amod", "advmod"):
        says = selectors().adjectives.get(s.words[child])
        if says is not None:
            return says, negative
    head, dep = s.heads[noun], s.deps[noun]
    sought = dep == "dobj" and of_verb(s, head) == "proposed"  # "proposed a 2016 quota"
    earlier = noun + 1 < s.size and s.words[noun + 1] in ("earlier", "previously")
    if over(s, noun) or earlier or (past_noun(s, noun) == "past" and not sought):
        return "past", negative
    if dep in ("dobj", "attr", "dative", "oprd", "conj", "appos") and s.tags[head][0] in "VM":
        return of_object(s, head, negative, noun)
    if dep == "conj" and s.tags[head][0] == "N":
        return of_noun_cue(s, head)
    found, turned = climb(s, noun)
    indefinite = any(s.words[mark] in ("a", "an") for mark in s.all(noun, "det"))
    if found == "in force" and dep == "pobj" and s.words[head] == "for" and indefinite:
        found = "proposed"
    return found, negative != turned


def of_object(s: Sentence, verb: int, negative: bool, noun: int) -> tuple[str, bool]:
    """Status of a rule that is the object of a verb: made, wanted, or only spoken of."""
    says = of_verb(s, verb)
    word = s.words[verb]
    if s.base(verb) in selectors().lists["escaping"] and not negated(s, verb):
        return "denied", negative
    if s.base(verb) == "override" and not negated(s, verb):
        return ("past" if of_verb_cue(s, verb)[0] == "in force" else "in force"), negative
    definite_rule = s.base(verb) in selectors().lists["presupposing"] and definite_noun(s, noun)
    if (says == "proposed" and definite_rule) or retrospective(s, verb, noun):  # "will appeal his ban"
        return "in force", negative
    if says is not None and word not in words("makes") | words("grants"):
        found = combine(None, says)
        if negated(s, verb):
            return ("proposed" if found == "denied" else "denied"), False
        above, _ = of_verb_cue(s, verb)
        return (above if above in ("denied", "warned against") else found), negative
    if says is not None and says == "proposed" and word in words("seeks"):
        return "proposed", negative
    if word in words("makes") or word in words("grants") or word in words("unmakes") or s.base(verb) == "be":
        found, turned = of_verb_cue(s, verb)
        return found, negative or turned
    if s.base(verb) in ("imply", "mean", "constitute", "lack"):
        return own_form(s, verb), negative or negated(s, verb) or word.startswith("lack")
    indefinite = any(s.words[mark] in ("a", "an", "any") for mark in s.all(noun, "det"))
    if indefinite and (own_form(s, verb) == "proposed" or s.base(verb) in ("face", "risk")):
        return "proposed", negative
    bare = s.tags[noun] == "NNS" and s.child(noun, "det", "poss") is None
    there_is = s.base(verb) in selectors().lists["presupposing"]  # "ignore restrictions"
    if (bare or indefinite) and not there_is and not finite(s, verb) and of_verb_cue(s, verb)[0] == "proposed":
        return "proposed", negative
    return ("past" if dated(s, verb) or no_longer(s, verb) else "in force"), negative
