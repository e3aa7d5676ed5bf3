"""Who a description is: the same words again, a title, a member or the whole of a group, or somebody new.

"The lawmaker" is the senator named before, "the ministry" the Foreign Ministry, "one official" one of the officials.
Precision first: where two fit about equally well, none is taken. Not covered: bridging ("the driver" after a crash),
and descriptions that take knowledge of the world ("the former reality television star").
"""

from collections.abc import Callable, Iterable

from .discourse import Discourse
from .mentions import Mention, Names, mention_at
from .phrases import PLACES, Phrase
from .referents import STATED, Referent, Resolution, latest
from .source_words import AGENTS, source_words

__all__ = ["Descriptions"]

DEFINITE = frozenset(("the", "this", "that", "these", "those"))
MEMBER = frozenset(("one", "another", "second", "third", "some", "two", "three", "other", "several", "many", "most"))
PARTIES = frozenset(("democrat", "republican"))
NEVER_MEMBERS = frozenset(("many", "most", "several", "some", "other"))  # "other leaders" are not those told of
NEAR = 2  # sentences in which one of several that fit may be meant
LONG = 8  # sentences in which an organization that has not spoken stays in mind
ALONE = 4  # sentences in which the only one of another noun may be meant


class Descriptions:
    """The noun phrases of an article, and the referents that they tell of. Ask in the order of the text."""

    def __init__(
        self,
        discourse: Discourse,
        names: Names,
        phrases: list[Phrase],
        by_key: dict[str, Referent],
        referents: list[Referent],
        resolve: Callable[[Mention], Resolution],
    ) -> None:
        self.discourse = discourse
        self.names = names
        self.by_key = by_key
        self.referents = referents
        self.resolve = resolve
        self.by_noun: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            self.by_noun.setdefault(phrase.noun, []).append(phrase)
        self.by_identity: dict[str, Referent] = {}
        self.by_words: dict[str, Referent] = {}

    def told_before(self, mention: Mention) -> Resolution | None:
        """Who a description goes back to."""
        own = self.phrase_of(mention)
        if own is not None and own.owner in self.by_key and not mention.plural:
            return Resolution(self.by_key[own.owner], "told who it is")
        if own is not None and own.determiner in ("my", "our"):
            return Resolution(self.of_phrase(own), "same words")
        found = self.member(mention) or self.again(mention)
        if found is None and (mention.determiner in DEFINITE or owned(mention)):
            found = self.group(mention) if mention.plural else self.definite(mention)
        if found is None and mention.plural and not mention.modifiers and not mention.determiner:
            found = self.only_group(mention)
        return found

    def new(self, mention: Mention) -> Referent:
        """Somebody whom the article has not told of."""
        kind = "group" if mention.plural else kind_of(mention)
        referent = self.add(Referent(mention.words, kind, None, mention.offsets, mention.plural), mention)
        self.by_words[mention.key] = referent
        phrase = self.phrase_of(mention)
        if phrase is not None:
            self.by_identity.setdefault(phrase.identity, referent)
        return referent

    def phrase_of(self, mention: Mention) -> Phrase | None:
        return next((p for p in self.by_noun.get(mention.noun, []) if p.token == mention.head.i), None)

    def add(self, referent: Referent, mention: Mention) -> Referent:
        self.referents.append(referent)
        stated = source_words().pronouns.get(mention.noun)
        if stated and not mention.plural:
            referent.vote(stated, STATED)
        return referent

    def of_phrase(self, phrase: Phrase) -> Referent:
        """The referent that an earlier noun phrase tells of."""
        if phrase.owner:
            return self.by_key[phrase.owner]
        referent = self.by_identity.get(phrase.identity)
        if referent is None:
            phrase = next(p for p in self.by_noun[phrase.noun] if p.identity == phrase.identity)
            mention = mention_at(self.discourse, (phrase.start, phrase.end), self.names)
            assert mention is not None
            kind = "group" if phrase.plural else phrase.kind
            referent = self.add(Referent(mention.words, kind, None, mention.offsets, phrase.plural), mention)
            self.by_identity[phrase.identity] = referent
            referent.sightings.append(self.discourse.sighting(mention.offsets))
        return referent

    def before(self, mention: Mention, nouns: Iterable[str], *, plural: bool) -> list[Phrase]:
        """Noun phrases before a mention with one of some nouns, outside quotation marks, with its modifiers."""
        return self.among(mention, nouns, mention.modifiers, plural=plural)

    def among(self, mention: Mention, nouns: Iterable[str], modifiers: frozenset[str], *, plural: bool) -> list[Phrase]:
        found = [
            phrase
            for noun in nouns
            for phrase in self.by_noun.get(noun, [])
            if phrase.start < mention.start
            and phrase.plural == plural
            and modifiers <= phrase.modifiers
            and mention.within <= phrase.within
            and not ("former" in phrase.modifiers and "former" not in modifiers)
            and (phrase.owner or not self.discourse.quoted(phrase.start))
        ]
        return sorted(found, key=lambda phrase: phrase.start)

    def only(self, candidates: list[Phrase], mention: Mention, rule: str) -> Resolution | None:
        """The one referent that the phrases are of; of several, the one mentioned close by, or who has just spoken."""
        told = [phrase for phrase in candidates if not self.bare(phrase)] or candidates[:1]
        last = {phrase.identity: phrase for phrase in told}
        exact = {
            phrase.identity for phrase in told if phrase.modifiers == mention.modifiers and phrase.kind != "person"
        }
        if mention.modifiers and len(exact) == 1:
            return Resolution(self.of_phrase(last[exact.pop()]), rule)
        if len(last) == 1:
            return Resolution(self.of_phrase(told[-1]), rule)
        near = [phrase for phrase in last.values() if self.distance(phrase, mention) <= NEAR]
        if len(near) == 1:
            return Resolution(self.of_phrase(near[0]), f"{rule}, close by")
        speaking = [phrase for phrase in near if self.speaks_near(phrase, mention)]
        return Resolution(self.of_phrase(speaking[0]), f"{rule}, just spoke") if len(speaking) == 1 else None

    def in_mind(self, phrase: Phrase, mention: Mention) -> bool:
        """Whether who a phrase is of has spoken, or is a person, or was mentioned not long ago."""
        known = self.by_key[phrase.owner or ""]
        return phrase.kind == "person" or bool(known.spoke) or self.distance(phrase, mention) <= LONG

    def bare(self, phrase: Phrase) -> bool:
        """Whether a phrase only goes back to another: "the campaign", of which nobody was made."""
        return (
            (phrase.determiner in DEFINITE or (phrase.kind != "person" and not phrase.determiner))
            and not (phrase.modifiers or phrase.owner)
            and phrase.identity not in self.by_identity
        )

    def distance(self, phrase: Phrase, mention: Mention) -> int:
        """Sentences since who a phrase tells of was mentioned."""
        known = self.by_key.get(phrase.owner or "") or self.by_identity.get(phrase.identity)
        seen = known.last_before(mention.start) if known else None
        sentence = max(phrase.sentence, seen.sentence if seen else 0)
        return self.discourse.distance(sentence, self.discourse.sentence[mention.first])

    def speaks_near(self, phrase: Phrase, mention: Mention) -> bool:
        """Whether who a phrase tells of spoke in the sentence of a mention or in the one before."""
        known = self.by_key.get(phrase.owner or "") or self.by_identity.get(phrase.identity)
        here = self.discourse.sentence[mention.first]
        return known is not None and any(self.discourse.distance(s.sentence, here) <= 1 for s in known.spoke[-1:])

    def again(self, mention: Mention) -> Resolution | None:
        """The same words as before; "a source" and "another source" begin somebody new each time."""
        if mention.determiner in ("a", "an", "another"):
            return None
        same = self.by_words.get(mention.key)
        if same is None:
            same = self.same_group(mention)
        if same is None or same.plural != mention.plural:
            return None
        if same.kind == "person" and mention.determiner in DEFINITE:
            plain = [p for p in self.before(mention, [mention.noun], plural=False) if not p.owner]
            return self.only(plain, mention, "same words") if len({p.identity for p in plain}) > 1 else told(same)
        return told(same)

    def same_group(self, mention: Mention) -> Referent | None:
        """The group that has spoken under other words for the same: "American officials" and "US officials"."""
        own = self.phrase_of(mention) if mention.plural and mention.modifiers and not mention.determiner else None
        return self.by_identity.get(own.identity) if own else None

    def member(self, mention: Mention) -> Resolution | None:
        """ "One official" is of the officials; "one of the officials" and "most of whom" too."""
        inner = next((c for c in mention.head.children if c.lower_ == "of" and c.i < mention.last), None)
        if inner is not None and mention.head.lower_ in MEMBER | {"both"}:
            return self.member_of(next((c.i for c in inner.children if c.dep_ == "pobj"), None))
        if mention.determiner not in MEMBER or (mention.plural and mention.determiner in NEVER_MEMBERS):
            return None
        if mention.determiner == "another" and any(
            phrase.determiner in ("a", "an") for phrase in self.before(mention, [mention.noun], plural=False)
        ):
            return None
        groups = self.before(mention, [mention.noun], plural=True)
        spoke = [phrase for phrase in groups if phrase.identity in self.by_identity]
        return self.only(spoke or groups, mention, "member of the group") if groups else None

    def member_of(self, noun: int | None) -> Resolution | None:
        """The group whose members are told of by its noun or pronoun."""
        if noun is None:
            return None
        token = self.discourse.doc[noun]
        first = token if token.tag_ in ("WP", "WDT", "PRP") else token.left_edge
        whole = mention_at(self.discourse, (first.idx, token.idx + len(token)), self.names)
        if whole is None or not (whole.plural or whole.pronoun):
            return None
        referent = self.resolve(whole).referent
        if referent is None and whole.pronoun:
            return Resolution(None, "member of a group, open")
        return Resolution(referent, "member of the group") if referent else None

    def group(self, mention: Mention) -> Resolution | None:
        """ "The officials" are the officials told of before, if there is one such group."""
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
        """Who "the president", "the lawmaker", "the ministry", "the study" or "the official" is."""
        holders = {mention.noun} | source_words().kinds.get(mention.noun, frozenset())
        candidates = self.before(mention, sorted(holders), plural=False)
        if mention.noun in PLACES and not mention.modifiers:
            return self.place(mention)
        titled = [phrase for phrase in candidates if phrase.owner and self.in_mind(phrase, mention)]
        if titled and (found := self.only(titled, mention, rule_of(titled[-1]))):
            return found
        plain = [phrase for phrase in candidates if not phrase.owner and phrase.noun == mention.noun]
        if plain and all(self.bare(phrase) for phrase in plain) and (found := self.kind_of_name(mention)):
            return found
        if plain and not titled:
            return self.only(plain, mention, "same noun")
        if candidates:
            return self.akin(candidates, mention)
        return self.member_speaks(mention) or self.from_place(mention, holders) or self.kind_of_name(mention)

    def place(self, mention: Mention) -> Resolution | None:
        """ "The state" is the one that was named before it in its sentence, else in the sentence before."""
        here = self.discourse.sentence[mention.first]
        for sentence in (here, here - 1):
            named = {
                key
                for key, referent in self.by_key.items()
                if referent.kind == "place"
                and (seen := next(latest(referent.sightings, mention.start), None))
                and seen.sentence == sentence
            }
            if named:
                return Resolution(self.by_key[named.pop()], "kind of place") if len(named) == 1 else None
        return None

    def akin(self, candidates: list[Phrase], mention: Mention) -> Resolution | None:
        """ "The study" is the survey just told of, or the only one for some sentences."""
        akin = [phrase for phrase in candidates if phrase.kind == "document" and not phrase.owner]
        reach = ALONE if len({phrase.identity for phrase in akin}) == 1 else 1
        near = [phrase for phrase in akin if self.distance(phrase, mention) <= reach]
        return self.only(near, mention, "kind of document") if near else None

    def member_speaks(self, mention: Mention) -> Resolution | None:
        """ "The official" is of the officials that have spoken."""
        groups = self.before(mention, [mention.noun], plural=True)
        spoke = [phrase for phrase in groups if phrase.identity in self.by_identity]
        return self.only(spoke, mention, "member of the group") if spoke else None

    def from_place(self, mention: Mention, holders: Iterable[str]) -> Resolution | None:
        """ "The California congressman", "the Texas Republican", "the Democratic senator": the only one close by."""
        local = self.names.places(mention.first, mention.head.i) | (mention.modifiers & PARTIES)
        rest = mention.modifiers - local
        if not local:
            return None
        titled = [p for p in self.among(mention, sorted(holders), rest, plural=False) if p.owner and p.kind == "person"]
        near = [phrase for phrase in titled if self.distance(phrase, mention) <= NEAR]
        owners = {phrase.owner for phrase in near}
        return Resolution(self.of_phrase(near[-1]), "title, with a place") if len(owners) == 1 else None

    def kind_of_name(self, mention: Mention) -> Resolution | None:
        """ "The company" is the organization that was named or spoke just before, if its name can be of that kind."""
        kinds = source_words().named_kinds.get(mention.noun)
        if kinds is None or mention.modifiers:
            return None
        here = self.discourse.sentence[mention.first]
        fitting = set()
        for referent in self.by_key.values():
            seen = referent.last_before(mention.start) if referent.kind == "organization" else None
            if seen is not None and self.discourse.distance(seen.sentence, here) <= 1:
                last = referent.name.split()[-1].lower()
                if last in source_words().organizations and last != mention.noun and last not in kinds:
                    continue
                fitting.add(referent.key or "")
        return Resolution(self.by_key[fitting.pop()], "kind of organization") if len(fitting) == 1 else None


def told(referent: Referent) -> Resolution:
    return Resolution(referent, "same words")


def owned(mention: Mention) -> bool:
    """Whether a name before a singular noun says whose it is: "Mr. Park’s campaign"."""
    return not (mention.plural or mention.determiner) and any(":" in modifier for modifier in mention.modifiers)


def rule_of(phrase: Phrase) -> str:
    return "title" if phrase.kind == "person" else "last word of the name"


def kind_of(mention: Mention) -> str:
    """What sort of thing a new singular description is."""
    known = source_words()
    if mention.noun in known.documents:
        return "document"
    if mention.noun in known.organizations or mention.head.tag_.startswith("NNP"):
        return "organization"
    if mention.noun in known.groups:
        return "group"
    return "person" if mention.noun in known.people | known.titles or mention.noun.endswith(AGENTS) else "thing"
