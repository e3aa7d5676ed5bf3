"""The clause of a verb cue: actor, object, complement and prepositional phrases, found once."""

from . import clauses
from .lexicon import Entry, words
from .sentence import Sentence

__all__ = ["Clause"]


TIMES = frozenset(("DATE", "TIME"))
ASKING = frozenset(("how", "what", "which", "where", "when", "who", "whom", "whether"))


class Clause:
    """What stands around a verb cue, by token; None where there is nothing."""

    def __init__(self, s: Sentence, verb: int, entry: Entry) -> None:
        self.s = s
        self.verb = verb
        self.entry = entry
        self.headline = False
        self.joined = False
        self.passive = clauses.passive(s, verb)
        self.actor = clauses.agent(s, verb) if self.passive else clauses.subject(s, verb)
        self.thing = clauses.patient(s, verb) if self.passive else clauses.object_of(s, verb)
        if self.thing is None and self.undone_rule():
            self.passive, self.thing, self.actor = True, self.actor, None
        self.complement: int | None = None
        self.bound: int | None = None
        self.particle = self.find_particle()
        if self.thing is None and self.particle is not None:
            self.thing = s.inside(self.particle)
        if self.thing is None and not self.passive and entry.word in ("allow", "let", "permit"):
            self.thing = self.let_in() if self.provided() is None else self.provided()
        takes = entry.frames
        if "to" in takes or "bare" in takes:
            self.complement = clauses.complement(s, verb, "bare" in takes)
            if self.complement is None:
                self.read_described()
            if self.complement is None and entry.category == "require":
                self.complement = self.that_clause()
            if self.complement is None and entry.word == "allow":
                self.complement = self.for_clause()
        if entry.word == "order" and self.complement is None:
            self.complement = self.participle()
        paper = self.thing is not None and s.words[self.thing] in words("papers")
        if entry.word == "require" and paper:  # "a permit is required to camp"
            self.complement = None
        self.content = self.content_clause() if self.thing is None and self.complement is None else None
        self.source = self.from_phrase() if "from" in takes else None
        self.bound = s.preposition(verb, "to", "at") if {"limit", "at"} & set(takes) else None
        inner = s.inside(self.bound)
        if inner is not None and s.entities[inner] in clauses.PARTIES and not self.passive:
            self.bound = None
        self.read_headline()
        self.read_joined()
        self.below = s.inside(s.preposition(verb, "on", "upon")) if "on" in takes else None
        if "preposition" in takes:
            self.below = s.inside(s.preposition(verb, "to"))
        if self.passive and self.actor is None:
            self.actor = clauses.misplaced_agent(s, self.complement if self.complement is not None else self.source)
            if self.actor is None:
                self.actor = clauses.distant_agent(s, verb)
        self.affected = self.of_complement()

    def undone_rule(self) -> bool:
        """Whether a rule or paper is the subject of a headline's participle: "Curfew lifted", "License revoked"."""
        s, verb, rule = self.s, self.verb, self.actor
        if self.passive or rule is None or rule > verb or s.tags[verb] not in ("VBD", "VBN"):
            return False
        if s.all(verb, "aux", "xcomp", "ccomp") or s.deps[verb] not in ("ROOT", "conj", "ccomp"):
            return False
        undone = "rule" in self.entry.frames and s.words[rule] in words("rules")
        return undone or (self.entry.needs in ("permission", "grant") and s.words[rule] in words("papers"))

    def read_headline(self) -> None:
        """A short clause misread as one noun phrase: "The regulator capped rent increases"."""
        s, verb = self.s, self.verb
        doer = next((c for c in s.all(verb, "npadvmod", "nsubj", "advmod") if s.tags[c][0] == "N"), None)
        if s.deps[verb] == "amod" and doer is not None and doer == verb - 1 and s.tags[doer][0] == "N":
            self.passive = False
            self.headline = True
            self.actor, self.thing = doer, s.heads[verb]
            above = s.heads[self.thing]
            told = "to" in self.entry.frames and clauses.infinitive(s, above)
            if s.deps[self.thing] == "nsubj" and told:
                self.complement = above
            if self.complement is None:
                self.bound = s.preposition(self.thing, "to", "at")

    def read_described(self) -> None:
        """A party with a participle misread as a clause: "allow people convicted of crimes to vote"."""
        s, verb = self.s, self.verb
        described = next((c for c in s.all(verb, "ccomp") if s.tags[c] == "VBN" and c > verb), None)
        if described is None or self.thing is not None or s.child(described, "aux", "auxpass", "mark") is not None:
            return
        party = s.child(described, "nsubj", "nsubjpass")
        for token in range(described + 1, s.right[described] + 1):
            if party is not None and s.tags[token] == "VB" and clauses.infinitive(s, token):
                self.thing, self.complement = party, token
                return

    def read_joined(self) -> None:
        """The second of two verbs misread as an adjective: "upheld the act and legalized same-sex marriage"."""
        s, verb = self.s, self.verb
        noun = s.heads[verb]
        first = s.heads[noun]
        if s.deps[noun] == "conj" and s.deps[first] == "dobj":  # "closed schools and barred tourists from entering"
            first = s.heads[first]
        joined = s.deps[noun] == "conj" and s.tags[first][0] == "V" and s.words[verb - 1] in ("and", "or", "but")
        if verb and s.deps[verb] == "amod" and s.tags[verb] in ("VBD", "VBN") and joined:
            self.passive = False
            self.joined = True
            self.actor, self.thing = clauses.understood(s, first), noun

    def find_particle(self) -> int | None:
        """The particle of "crack down", "roll back"; only the first word of "sign off on" is asked for."""
        if not self.entry.after:
            return None
        wanted = self.entry.after.split()[0]
        for child in self.s.children[self.verb]:
            if child > self.verb and self.s.words[child] == wanted:
                return child
        after = self.verb + 1
        return after if after < self.s.size and self.s.words[after] == wanted else None

    def let_in(self) -> int | None:
        """Who is let in where the parser reads the particle as a preposition: "allow in the refugees"."""
        after = self.verb + 1
        back = next((c for c in self.s.all(self.verb, "ccomp") if self.s.tags[c] in ("RB", "RP")), None)
        if back is not None:  # "let inspectors back into", read as a clause
            return self.s.child(back, "nsubj")
        if after < self.s.size and self.s.words[after] in ("in", "back") and self.s.heads[after] == self.verb:
            found = self.s.inside(after)
            let = found is not None and (clauses.is_party(self.s, found) or self.s.words[found] in words("movers"))
            return found if let else None
        return None

    def provided(self) -> int | None:
        """What a rule allows for: "the rules allow for a recount"."""
        s = self.s
        if self.actor is None or self.entry.word != "allow" or self.actor >= self.verb:
            return None
        rules = s.words[self.actor] in words("laws") or s.words[self.actor] in words("rules")
        return s.inside(s.preposition(self.verb, "for")) if rules else None

    def for_clause(self) -> int | None:
        """The clause of "the system allows for anyone to vote"."""
        s, actor = self.s, self.actor
        if actor is None or s.words[actor] not in words("governing"):
            return None
        for child in s.all(self.verb, "advcl", "ccomp", "xcomp"):
            mark, party = s.child(child, "mark"), s.child(child, "nsubj")
            if mark is not None and s.words[mark] == "for" and party is not None and clauses.is_party(s, party):
                return child
        return None

    def that_clause(self) -> int | None:
        """The clause of "require that X be"."""
        for child in self.s.all(self.verb, "ccomp"):
            if child > self.verb and self.s.child(child, "nsubj", "nsubjpass") is not None:
                return child
        return None

    def participle(self) -> int | None:
        """What is ordered done: "ordered him released", "was ordered closed"."""
        s = self.s
        for child in s.all(self.verb, "ccomp", "oprd", "xcomp", "acomp"):
            done = s.tags[child] == "VBN" or s.words[child] in ("closed", "shut", "open")
            own = s.child(child, "nsubj", "nsubjpass") is not None
            told = own != self.passive or (not self.passive and self.thing is not None)
            if child > self.verb and done and told and s.child(child, "auxpass", "aux", "mark") is None:
                return child
        return None

    def content_clause(self) -> int | None:
        """The clause that is what is restricted: "limits how many people can enter", "banned smoking"."""
        if self.passive:
            return None
        for child in self.s.all(self.verb, "ccomp", "xcomp", "advcl"):
            asks = self.s.words[self.s.left[child]] in ASKING
            if self.s.deps[child] == "advcl":  # "restricts when protesters may gather"
                asks, gerund = asks and self.s.left[child] == self.verb + 1, False
            else:
                gerund = self.s.tags[child] == "VBG"
            if child > self.verb and (gerund or asks):
                return child
        return None

    def from_phrase(self) -> int | None:
        """What follows "from", under the verb or misread under its object."""
        s = self.s
        spots = [spot for spot in (self.verb, self.thing) if spot is not None]
        froms = [c for spot in spots for c in s.all(spot, "prep") if s.words[c] == "from" and c > self.verb]
        found = [inner for inner in map(s.inside, froms) if inner is not None]
        acts = [inner for inner in found if s.tags[inner] == "VBG"]
        if acts or not found:
            return acts[0] if acts else self.distant_from()
        return None if s.entities[found[0]] in TIMES else found[0]

    def distant_from(self) -> int | None:
        """A "from" and gerund after something put between: "ban all trucks — and vans — from entering"."""
        s = self.s
        after = self.verb if self.thing is None else s.right[self.thing] + 1
        if after + 1 < s.size and s.words[after] == "from" and s.tags[after + 1] == "VBG":
            return after + 1
        for token in range(self.verb + 2, min(self.verb + 25, s.size - 1)):
            if s.tags[token] in ("VBD", "VBZ", "VBP", "MD") and s.words[token][0].isalpha():
                return None
            if s.words[token] == "from" and s.tags[token + 1] == "VBG":
                return token + 1
        return None

    @property
    def inward(self) -> bool:
        """Whether somebody is let in or into something."""
        spots = [self.verb] if self.thing is None else [self.verb, self.thing]
        return any(self.s.words[child] in ("in", "into", "inside") for spot in spots for child in self.s.children[spot])

    def of_complement(self) -> int | None:
        """Who is to do the complement: its own subject, or the object of the cue."""
        if self.complement is None:
            return None
        own = self.s.child(self.complement, "nsubj", "nsubjpass")
        return own if own is not None else self.thing
