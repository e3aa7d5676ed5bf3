"""Who a mention is: somebody the article has told of, somebody new, or nobody; the rule that decided is named.

Precision first: where two fit about equally well, none is taken. Names go by ``names``; titles and descriptions by
``descriptions``; pronouns by ``pronouns``. Not covered: what follows later (cataphora).
"""

from collections.abc import Iterable
from itertools import islice

from spacy.tokens import Doc

from .descriptions import Descriptions
from .discourse import MAIN_SUBJECT, Discourse, introduced, rank
from .findings import Name, Offsets
from .mentions import Mention, Names, mention_at
from .phrases import phrases
from .pronouns import gather_votes, person_behind, pronouns, subject_before
from .referents import Referent, Resolution, latest
from .shared_names import settle_shared
from .source_words import source_words

__all__ = ["Resolver"]

SINGULAR = frozenset(("he", "she"))
THINGS = frozenset(("organization", "document", "group"))
COLLECTIVE = frozenset(("organization", "group"))
READ = frozenset(("read", "reads", "shows", "showed", "depicts", "depicted"))  # what documents do


class Resolver:
    """Tells who mentions are. ``doc._.names`` must be set; mentions are to be given in the order of the text."""

    def __init__(self, doc: Doc, text: str | None = None) -> None:
        self.discourse = Discourse(doc, doc.text if text is None else text)
        self.named: list[Name] = doc._.names
        self.open_surnames = settle_shared(self.discourse, self.named)
        self.names = Names(self.discourse, self.named)
        self.phrases = phrases(self.discourse, self.names)
        self.by_key: dict[str, Referent] = {}
        self.referents: list[Referent] = []
        self.take_names()
        self.descriptions = Descriptions(
            self.discourse, self.names, self.phrases, self.by_key, self.referents, self.resolve
        )
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
            sighting = self.discourse.of_name(name)
            if not referent.sightings and referent.kind == "person" and " " in name["name"]:
                sighting = introduced(sighting)
            referent.sightings.append(sighting)

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
            found = (
                self.who(passed)
                if passed.pronoun
                else self.descriptions.again(passed) or self.descriptions.definite(passed)
            )
            if found is not None and found.referent is not None:
                found.referent.passed.append(self.discourse.sighting(passed.offsets))
            elif found is None and self.is_bystander(passed):
                self.new(passed).passed.append(self.discourse.sighting(passed.offsets))
        while self.read < len(self.passing) and self.passing[self.read][0] < mention.end:
            self.read += 1

    def is_bystander(self, mention: Mention) -> bool:
        """Whether a description of nobody told of is of a person of no rank: "the driver", not "the president"."""
        known = source_words()
        return mention.noun in known.people and mention.noun not in known.kinds and mention.noun not in known.titles

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
            fits = (referent.plural or (spoke and referent.kind in COLLECTIVE)) if plural else referent.kind in THINGS
            if meant and fits and (not written or referent.kind == "document"):
                found = referent
        if found is None:
            phrase = next((p for p in self.phrases if p.token == subject and p.plural == plural), None)
            if phrase is not None and not written and (plural or phrase.kind != "person"):
                found = self.descriptions.of_phrase(phrase)
        return Resolution(found, "pronoun, subject before" if found else "pronoun, nobody near")

    def described(self, mention: Mention) -> Resolution:
        """Who a description is, or somebody new."""
        return self.descriptions.told_before(mention) or Resolution(self.new(mention), "new description")

    def known(self, mention: Mention) -> Resolution:
        """Who a mention is, without making anybody new."""
        if mention.pronoun or mention.name is not None:
            return self.resolve(mention)
        self.read_to(mention)
        return self.descriptions.told_before(mention) or Resolution(None, "new description")

    def new(self, mention: Mention) -> Referent:
        """Somebody new, described by a mention."""
        return self.descriptions.new(mention)


def name_rule(name: Name, text: str) -> str:
    """Which form of the name a mention has."""
    words = text[name["start"] : name["end"]]
    if words == name["name"] or words.casefold() == name["entity"].partition(":")[2]:
        return "name"
    return "short name" if len(words) < len(name["name"]) else "name"
