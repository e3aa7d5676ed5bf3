"""Who a mention is: somebody the article has told of, somebody new, or nobody; the rule that decided is named.

Precision first: where two fit about equally well, none is taken. Names go by ``names``; titles and descriptions by
the noun phrases before them; pronouns by ``pronouns``. Not covered: what follows later (cataphora), bridging ("the
driver" after a crash), and descriptions that take knowledge of the world ("the former reality television star").
"""

from collections.abc import Iterable
from itertools import islice

from spacy.tokens import Doc

from .discourse import MAIN_SUBJECT, Discourse, rank
from .findings import Name, Offsets
from .mentions import Mention, Names, mention_at
from .phrases import Phrase, phrases
from .pronouns import STATED, gather_votes, person_behind, pronouns, subject_before
from .referents import Referent, Resolution, latest
from .shared_names import settle_shared
from .source_words import AGENTS, source_words

__all__ = ["Resolver"]

SINGULAR = frozenset(("he", "she"))
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
THINGS = frozenset(("organization", "document"))
READ = frozenset(("read", "reads"))  # what documents do
MEMBER = frozenset(("one", "another", "second", "third", "some", "two", "three", "other", "several", "many", "most"))
NEAR = 2  # sentences in which one of several that fit may be meant


class Resolver:
    """Tells who mentions are. ``doc._.names`` must be set; mentions are to be given in the order of the text."""

    def __init__(self, doc: Doc) -> None:
        self.discourse = Discourse(doc)
        self.named: list[Name] = doc._.names
        self.open_surnames = settle_shared(self.discourse, self.named)
        self.names = Names(self.discourse, self.named)
        self.phrases = phrases(self.discourse, self.names)
        self.by_noun: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            self.by_noun.setdefault(phrase.noun, []).append(phrase)
        self.by_key: dict[str, Referent] = {}
        self.by_identity: dict[str, Referent] = {}
        self.by_words: dict[str, Referent] = {}
        self.referents: list[Referent] = []
        self.take_names()
        gather_votes(self.discourse, self.names, self.by_key, self.phrases)
        self.passing = self.passing_mentions()
        self.read = 0

    def take_names(self) -> None:
        """A referent for each name, with all its mentions."""
        for name in self.named:
            if name["label"] == "NORP":
                continue
            referent = self.by_key.get(name["entity"])
            if referent is None:
                kind = (
                    "person"
                    if name["label"] == "PERSON"
                    else "place"
                    if name["entity"].startswith("place:")
                    else "organization"
                )
                referent = self.add(Referent(name["name"], kind, name["entity"], (name["start"], name["end"])))
                self.by_key[name["entity"]] = referent
                referent.shared = name["entity"] in self.open_surnames
            referent.sightings.append(self.discourse.of_name(name))

    def add(self, referent: Referent) -> Referent:
        self.referents.append(referent)
        return referent

    def mention(self, offsets: Offsets) -> Mention | None:
        """The mention at some offsets."""
        return mention_at(self.discourse, offsets, self.names)

    def resolve(self, mention: Mention, own: Iterable[Offsets] = ()) -> Resolution:
        """Who a mention is. ``own``: the words it speaks, in which nobody speaks of himself by name."""
        self.read_to(mention)
        return self.who(mention, own)

    def passing_mentions(self) -> list[Offsets]:
        """Pronouns and descriptions of persons outside quotation marks, in order: they keep somebody in mind."""
        starts, words, quoted = self.discourse.starts, self.discourse.words, self.discourse.quoted
        found = [(starts[i], starts[i] + len(words[i])) for i in pronouns(self.discourse) if not quoted(starts[i])]
        found += [
            (phrase.start, phrase.end)
            for phrase in self.phrases
            if phrase.kind == "person"
            and phrase.determiner == "the"
            and not (phrase.plural or phrase.owner)
            and not quoted(phrase.start)
        ]
        return sorted(found)

    def read_to(self, mention: Mention) -> None:
        """Resolve what was mentioned in passing before a mention."""
        while self.read < len(self.passing) and self.passing[self.read][1] <= mention.start:
            passed = self.mention(self.passing[self.read])
            self.read += 1
            if passed is None:
                continue
            found = self.who(passed) if passed.pronoun else self.again(passed) or self.definite(passed)
            if found is not None and found.referent is not None:
                found.referent.passed.append(self.discourse.sighting(passed.offsets))
        while self.read < len(self.passing) and self.passing[self.read][0] < mention.end:
            self.read += 1

    def who(self, mention: Mention, own: Iterable[Offsets] = ()) -> Resolution:
        if mention.pronoun:
            return self.pronoun(mention, tuple(own))
        if mention.name is not None:
            return Resolution(self.by_key[mention.name["entity"]], name_rule(mention.name, self.discourse.text))
        return self.described(mention)

    def speaks(self, referent: Referent, mention: Mention) -> None:
        """Note that a referent speaks, which makes it likelier to be a later pronoun."""
        referent.spoke.append(self.discourse.sighting(mention.offsets, speaks=True))

    def pronoun(self, mention: Mention, own: tuple[Offsets, ...]) -> Resolution:
        """Who a pronoun is; "I", "you" and pronouns inside quotation marks stay open."""
        if mention.pronoun == "who":
            return self.antecedent(mention)
        if mention.pronoun not in ("he", "she", "they", "it"):
            return Resolution(None, "pronoun, not resolved")
        if self.discourse.quoted(mention.start):
            return Resolution(None, "pronoun inside a quotation")
        if mention.pronoun in SINGULAR:
            return person_behind(self.discourse, mention, self.referents, own)
        return self.subject_behind(mention, plural=mention.pronoun == "they")

    def antecedent(self, mention: Mention) -> Resolution:
        """Who a relative pronoun is: the noun whose clause it begins."""
        verb = mention.head.head
        for _ in range(4):
            if verb.dep_ in ("relcl", "acl") or verb.head == verb:
                break
            verb = verb.head
        noun = verb.head
        if verb.dep_ not in ("relcl", "acl") or noun.i >= mention.first:
            return Resolution(None, "relative pronoun, open")
        whole = self.mention((noun.left_edge.idx, noun.idx + len(noun)))
        found = self.who(whole) if whole is not None and not whole.pronoun else None
        return Resolution(found.referent, "relative pronoun") if found else Resolution(None, "relative pronoun, open")

    def subject_behind(self, mention: Mention, *, plural: bool) -> Resolution:
        """Who "they" or "it" is: the main subject just before, if a group or organization and nobody else spoke there.

        "They" for one organization only where it has just spoken. Pronouns in inner clauses stay open.
        """
        subject = subject_before(self.discourse, mention) if rank(mention.head) == MAIN_SUBJECT else None
        if subject is None or (not plural and any(c.dep_ == "conj" for c in self.discourse.doc[subject].children)):
            return Resolution(None, "pronoun, nobody near")
        sentence = self.discourse.sentence[subject]
        written = mention.head.head.lower_ in READ
        found = None
        for referent in self.referents:
            spoke = any(s.sentence == sentence for s in islice(latest(referent.spoke, mention.start), 3))
            named, _, said = referent.before(mention.start)
            meant = any(s.token == subject for s in (*islice(named, 5), *islice(said, 3)))
            if spoke and not meant and referent.kind != "document":
                return Resolution(None, "pronoun, several fit")
            fits = (
                (referent.plural or (spoke and referent.kind == "organization")) if plural else referent.kind in THINGS
            )
            if meant and fits and (not written or referent.kind == "document"):
                found = referent
        if found is None:
            phrase = next((p for p in self.phrases if p.token == subject and p.plural == plural), None)
            if phrase is not None and not written and (plural or phrase.kind != "person"):
                found = self.of_phrase(phrase)
        return Resolution(found, "pronoun, subject before" if found else "pronoun, nobody near")

    def described(self, mention: Mention) -> Resolution:
        """Who a description is: the same words, a title, a member or the whole of a group, or somebody new."""
        return self.told_before(mention) or Resolution(self.new(mention), "new description")

    def told_before(self, mention: Mention) -> Resolution | None:
        """Who a description goes back to."""
        found = self.member(mention) or self.again(mention)
        if found is None and mention.determiner in DEFINITE:
            found = self.group(mention) if mention.plural else self.definite(mention)
        if found is None and mention.plural and not mention.modifiers and not mention.determiner:
            found = self.only_group(mention)
        return found

    def known(self, mention: Mention) -> Resolution:
        """Who a mention is, without making anybody new."""
        if mention.pronoun or mention.name is not None:
            return self.resolve(mention)
        self.read_to(mention)
        return self.told_before(mention) or Resolution(None, "new description")

    def new(self, mention: Mention) -> Referent:
        kind = "group" if mention.plural else kind_of(mention)
        referent = self.add(Referent(mention.words, kind, None, mention.offsets, mention.plural))
        state_pronoun(referent, mention)
        self.by_words.setdefault(mention.key, referent)
        phrase = self.phrase_of(mention)
        if phrase is not None:
            self.by_identity.setdefault(phrase.identity, referent)
        return referent

    def phrase_of(self, mention: Mention) -> Phrase | None:
        return next((p for p in self.by_noun.get(mention.noun, []) if p.token == mention.head.i), None)

    def of_phrase(self, phrase: Phrase) -> Referent:
        """The referent that an earlier noun phrase tells of."""
        if phrase.owner:
            return self.by_key[phrase.owner]
        referent = self.by_identity.get(phrase.identity)
        if referent is None:
            mention = self.mention((phrase.start, phrase.end))
            assert mention is not None
            kind = "group" if phrase.plural else phrase.kind
            referent = self.add(Referent(mention.words, kind, None, mention.offsets, phrase.plural))
            state_pronoun(referent, mention)
            self.by_identity[phrase.identity] = referent
            referent.sightings.append(self.discourse.sighting(mention.offsets))
        return referent

    def before(self, mention: Mention, nouns: Iterable[str], *, plural: bool) -> list[Phrase]:
        """Noun phrases before a mention with one of some nouns, outside quotation marks, with its modifiers."""
        found = [
            phrase
            for noun in nouns
            for phrase in self.by_noun.get(noun, [])
            if phrase.start < mention.start
            and phrase.plural == plural
            and mention.modifiers <= phrase.modifiers
            and not ("former" in phrase.modifiers and "former" not in mention.modifiers)
            and (phrase.owner or not self.discourse.quoted(phrase.start))
        ]
        return sorted(found, key=lambda phrase: phrase.start)

    def only(self, candidates: list[Phrase], mention: Mention, rule: str) -> Resolution | None:
        """The one referent that the phrases are of; of several, the one mentioned close by."""
        last = {phrase.identity: phrase for phrase in candidates}
        if len(last) == 1:
            return Resolution(self.of_phrase(candidates[-1]), rule)
        here = self.discourse.sentence[mention.first]
        near = []
        for phrase in last.values():
            known = self.by_key.get(phrase.owner or "") or self.by_identity.get(phrase.identity)
            seen = known.last_before(mention.start) if known else None
            sentence = max(phrase.sentence, seen.sentence if seen else 0)
            if self.discourse.distance(sentence, here) <= NEAR:
                near.append(phrase)
        return Resolution(self.of_phrase(near[0]), f"{rule}, close by") if len(near) == 1 else None

    def again(self, mention: Mention) -> Resolution | None:
        """The same words as before; "a source" and "another source" begin somebody new each time."""
        if mention.determiner in ("a", "an", "another"):
            return None
        same = self.by_words.get(mention.key)
        return Resolution(same, "same words") if same is not None and same.plural == mention.plural else None

    def member(self, mention: Mention) -> Resolution | None:
        """ "One official" is of the officials; "one of the officials" too."""
        inner = next((c for c in mention.head.children if c.lower_ == "of" and c.i < mention.last), None)
        if inner is not None and mention.head.lower_ in MEMBER | {"both"}:
            noun = next((c for c in inner.children if c.dep_ == "pobj"), None)
            whole = self.mention((noun.left_edge.idx, noun.idx + len(noun))) if noun is not None else None
            found = self.resolve(whole) if whole is not None and whole.plural else None
            return Resolution(found.referent, "member of the group") if found and found.referent else None
        if mention.determiner not in MEMBER or (
            mention.plural and mention.determiner in ("many", "most", "several", "some")
        ):
            return None
        groups = self.before(mention, [mention.noun], plural=True)
        spoke = [phrase for phrase in groups if phrase.identity in self.by_identity]
        return self.only(spoke or groups, mention, "member of the group") if groups else None

    def group(self, mention: Mention) -> Resolution | None:
        """ "The officials" are the officials named before, if there is one such group."""
        candidates = self.before(mention, [mention.noun], plural=True)
        return self.only(candidates, mention, "same group") if candidates else None

    def only_group(self, mention: Mention) -> Resolution | None:
        """ "Officials" alone are the one group of officials that has spoken."""
        candidates = self.before(mention, [mention.noun], plural=True)
        identities = {p.identity for p in candidates}
        if len(identities) == 1 and identities <= self.by_identity.keys():
            return Resolution(self.of_phrase(candidates[-1]), "same group")
        return None

    def definite(self, mention: Mention) -> Resolution | None:
        """Who "the president", "the lawmaker", "the ministry" or "the official" is."""
        holders = {mention.noun} | source_words().kinds.get(mention.noun, frozenset())
        candidates = self.before(mention, sorted(holders), plural=False)
        titled = [phrase for phrase in candidates if phrase.owner]
        if titled and (
            found := self.only(titled, mention, "title" if titled[-1].kind == "person" else "last word of the name")
        ):
            return found
        plain = [phrase for phrase in candidates if not phrase.owner and phrase.noun == mention.noun]
        if plain and not titled:
            return self.only(plain, mention, "same noun")
        groups = [] if candidates else self.before(mention, [mention.noun], plural=True)
        spoke = [phrase for phrase in groups if phrase.identity in self.by_identity]
        return self.only(spoke, mention, "member of the group") if spoke else None


def state_pronoun(referent: Referent, mention: Mention) -> None:
    """ "A spokeswoman" is she."""
    stated = source_words().pronouns.get(mention.noun)
    if stated and not mention.plural:
        referent.vote(stated, STATED)


def name_rule(name: Name, text: str) -> str:
    """Which form of the name a mention has."""
    words = text[name["start"] : name["end"]]
    if words == name["name"] or words.casefold() == name["entity"].partition(":")[2]:
        return "name"
    return "short name" if len(words) < len(name["name"]) else "name"


def kind_of(mention: Mention) -> str:
    """What sort of thing a new singular description is."""
    known = source_words()
    if mention.noun in known.documents:
        return "document"
    if mention.noun in known.organizations or mention.head.tag_.startswith("NNP"):
        return "organization"
    return "person" if mention.noun in known.people | known.titles or mention.noun.endswith(AGENTS) else "thing"
