"""Who a mention is: one earlier source, a new one, or nobody; the rule that decided is named.

Precision first: where two candidates fit, none is taken. Names, surnames, titles and descriptions follow the article;
pronouns take the closest source that fits in number and in the pronouns already used of it (the recency and agreement
factors of Lappin and Leass 1994). No gender is guessed from a name or a face: "she" fits everybody until the article
calls them "he". Not covered: cataphora, "you", pronouns inside quotation marks.
"""

from bisect import bisect_right
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from .findings import Name
from .mentions import Mention
from .source_words import source_words

__all__ = ["Person", "Resolver"]

SINGULAR = {"he": "he", "him": "he", "she": "she", "her": "she"}
REACH = 5  # sentences that a pronoun looks back
MEMBERS = {"one", "another", "a", "an", "two", "some", "other"}


@dataclass(slots=True)
class Person:
    """A source or a named person while the article is read."""

    key: str | None
    name: str
    plural: bool
    noun: str  # of a description, singular; "" for a name
    words: str  # of a description, in lower case without determiners
    animate: bool  # a person or people, not an organization or document
    titles: set[str] = field(default_factory=set)
    pronoun: str | None = None
    last: int = -1  # sentence of the last mention
    position: int = -1  # offset of the last mention
    subject: bool = False  # whether the last mention was a subject
    source: int | None = None


class Resolver:
    """Reads mentions in the order of the text and tells who they are."""

    def __init__(self, doc: Doc, names: list[Name]) -> None:
        self.doc = doc
        self.people: list[Person] = []
        self.by_key: dict[str, Person] = {}
        self.by_words: dict[str, Person] = {}
        self.persons = [name for name in names if name["label"] == "PERSON"]
        self.next_person = 0
        self.starts = sentence_starts(doc)
        self.titles = {name["start"]: titles_before(doc, name) for name in self.persons}

    def sentence(self, token: Token | None) -> int:
        """Number of the sentence of a token, from 0."""
        return bisect_right(self.starts, token.i) - 1 if token is not None else 0

    def read_to(self, position: int) -> None:
        """Take in the named persons before a position: a pronoun may mean one who has not spoken yet."""
        while self.next_person < len(self.persons) and self.persons[self.next_person]["start"] < position:
            name = self.persons[self.next_person]
            self.next_person += 1
            person = self.by_key.get(name["entity"]) or self.add_named(name)
            person.titles |= self.titles[name["start"]]
            person.pronoun = person.pronoun or pronoun_of(person.titles)
            token = token_at(self.doc, name["start"])
            self.seen(person, name["start"], token)

    def add_named(self, name: Name) -> Person:
        person = Person(name["entity"], name["name"], False, "", "", True)
        self.by_key[name["entity"]] = person
        self.people.append(person)
        return person

    def seen(self, person: Person, position: int, token: Token | None) -> None:
        """Note a mention."""
        if position < person.position:
            return
        person.position = position
        person.last = self.sentence(token)
        person.subject = token is not None and subject(token)

    def resolve(self, mention: Mention, *, animate: bool) -> tuple[Person | None, str]:
        """Who the mention is, and the rule. Nobody for a pronoun that fits several or none."""
        self.read_to(mention.start)
        if mention.pronoun:
            person, rule = self.pronoun(mention)
        elif mention.name is not None:
            person, rule = self.named(mention.name, animate), "name"
        else:
            person, rule = self.described(mention, animate)
        if person is not None:
            self.seen(person, mention.start, mention.head)
        return person, rule

    def named(self, name: Name, animate: bool) -> Person:
        person = self.by_key.get(name["entity"])
        if person is None:
            person = self.add_named(name)
            person.animate = animate
        return person

    def pronoun(self, mention: Mention) -> tuple[Person | None, str]:
        word = mention.pronoun or ""
        here = self.sentence(mention.head)
        near = [p for p in self.people if p.position < mention.start and here - p.last <= REACH]
        if word in SINGULAR:
            used = SINGULAR[word]
            fitting = [p for p in near if p.animate and not p.plural and p.pronoun in (None, used)]
            person = closest(fitting, here)
            if person is not None and person.pronoun is None:
                person.pronoun = used
            return person, "pronoun"
        if word in ("they", "them"):
            return closest([p for p in near if p.plural], here), "pronoun, plural"
        if word == "it":
            return closest(
                [p for p in near if not p.animate and not p.plural and p.source is not None], here
            ), "pronoun, thing"
        return None, "pronoun, open"

    def described(self, mention: Mention, animate: bool) -> tuple[Person, str]:
        """The source that a description goes back to, or a new one."""
        words = mention.words.casefold()
        same = self.by_words.get(words)
        if same is not None and mention.determiner not in ("another", "a", "an"):
            return same, "same words"
        if mention.determiner in MEMBERS or (mention.determiner == "the" and not mention.plural):
            groups = [p for p in self.people if p.plural and p.noun == mention.noun and p.source is not None]
            if len(groups) == 1:
                return groups[0], "member of the group"
        if mention.determiner in ("the", "this", "that", "these", "those"):
            definite = self.definite(mention)
            if definite is not None:
                return definite
        person = Person(None, mention.words, mention.plural, mention.noun, words, animate)
        self.people.append(person)
        self.by_words.setdefault(words, person)
        return person, "new description"

    def definite(self, mention: Mention) -> tuple[Person, str] | None:
        """Who "the president", "the lawmaker" or "the officials" is."""
        holders = source_words().kinds.get(mention.noun, frozenset({mention.noun}))
        bare = len(mention.words.split()) == 1
        titled = [p for p in self.people if p.titles & holders]
        if bare and not mention.plural and len(titled) == 1:
            return titled[0], "title"
        same = [
            p for p in self.people if p.noun == mention.noun and p.plural == mention.plural and p.source is not None
        ]
        if bare and len(same) == 1:
            return same[0], "same noun"
        named = [p for p in self.people if p.source is not None and p.name.casefold().endswith(f" {mention.noun}")]
        if bare and not mention.plural and len(named) == 1:
            return named[0], "last word of the name"
        return None


def closest(people: list[Person], here: int) -> Person | None:
    """The one who fits best: last mentioned as a subject, then last mentioned; nobody when two are even.

    Of two persons in one sentence the subject is taken, and where both or neither are, nobody.
    """
    if not people:
        return None
    latest = max(person.last for person in people)
    if (
        latest == here
        and any(person.last < here for person in people)
        and not any(person.subject for person in people if person.last == here)
    ):
        latest = max(person.last for person in people if person.last < here)
    candidates = [person for person in people if person.last == latest]
    if len(candidates) == 1:
        return candidates[0]
    subjects = [person for person in candidates if person.subject]
    return subjects[0] if len(subjects) == 1 else None


def titles_before(doc: Doc, name: Name) -> set[str]:
    """Titles in front of a name, and the nouns of its apposition's head: "Russian President", "X, a lawmaker"."""
    token = token_at(doc, name["start"])
    known = source_words().titles
    found: set[str] = set()
    position = token.i - 1 if token is not None else -1
    steps = 0
    while position >= 0 and steps < 4 and doc[position].tag_.startswith(("N", "J")):
        found.add(doc[position].lower_)
        position -= 1
        steps += 1
    for child in token.head.children if token is not None and token.dep_ == "compound" else ():
        if child.dep_ == "appos":
            found.add(child.lower_)
    return found & known


def pronoun_of(titles: set[str]) -> str | None:
    """The pronoun that a form of address states: "Mr." he, "Ms." she."""
    known = source_words().pronoun_of_title
    stated = {known[title] for title in titles if title in known}
    return stated.pop() if len(stated) == 1 else None


def token_at(doc: Doc, position: int) -> Token | None:
    span = doc.char_span(position, position + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None


def sentence_starts(doc: Doc) -> list[int]:
    """Index of each sentence's first token."""
    return [sent.start for sent in doc.sents]


def subject(token: Token) -> bool:
    """Whether a token is, or is part of, the subject of its clause."""
    while token.dep_ in ("compound", "flat", "amod", "nmod") and token.head != token:
        token = token.head
    return token.dep_ in ("nsubj", "nsubjpass")
