"""Full names of persons in an article, and the short forms that go back to them.

"Biden", "Joe" and "Joseph R. Biden" are one when the article has one full name that they fit. A short form that fits
two full names is decided by what was introduced before it, else it stays open. Not covered: nicknames that the article
does not explain ("Bobby" for Robert), names with the family name first, two persons who share a full name.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

__all__ = ["FullName", "Persons", "words_of"]

SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
INITIAL = re.compile(r"^(?:[A-Z]\.?){1,2}$")
NICKNAME = re.compile(r"^[\"“‘'(](\w+)[\"”’')]$")
LONGEST = 5  # words: "Maria del Carmen Ruiz Lopez"

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """The words of a name without possessives and commas, with straight apostrophes: "O’Neill’s" gives "O'Neill"."""
    return tuple(re.sub(r"'s?$", "", word.replace("’", "'")).strip(",") for word in text.split())


def core(words: Words) -> Words:
    """The words in lower case without initials and generational suffixes in the middle or at the end."""
    kept = [word.lower() for i, word in enumerate(words) if i == 0 or not (INITIAL.match(word) or NICKNAME.match(word))]
    return tuple(word for word in kept if word.strip(".") not in SUFFIXES)


def called(words: Words) -> Words:
    """The name with the nickname that stands in it: "bobby scott" of "Robert C. “Bobby” Scott"; else nothing."""
    inside = [match[1].lower() for word in words[1:-1] if (match := NICKNAME.match(word))]
    return (inside[0], *core(words)[1:]) if inside else ()


def generation(words: Words) -> str:
    """The generational suffix: "jr" of "Donald Trump Jr."."""
    last = words[-1].lower().strip(".")
    return last if last in SUFFIXES else ""


@dataclass(slots=True)
class FullName:
    """A person with all full forms of the name in the article."""

    forms: Counter[Words] = field(default_factory=Counter)
    starts: list[int] = field(default_factory=list)
    acts: list[int] = field(default_factory=list)  # the starts where it is a subject
    seen: int = 0  # where it was mentioned last, by whatever form, as ``Persons.who`` goes through the text
    times: int = 0  # how often it was mentioned until then
    rival: bool = False  # another has the same name but for initials

    @property
    def name(self) -> str:
        """The fullest form."""
        return " ".join(max(self.forms.items(), key=lambda item: (len(item[0]), item[1]))[0])

    @property
    def key(self) -> str:
        """The shortest form without initials, which is likely to be the same in other articles."""
        shortest = min(self.forms, key=lambda words: (len(core(words)), -self.forms[words], words))
        suffix = generation(shortest)
        words = [word.lower() for word in self.name.split()] if self.rival else list(core(shortest))
        return "person:" + " ".join(words) + (f" {suffix}" if suffix and not self.rival else "")


class Persons:
    """The persons with a full name in one article."""

    def __init__(self, mentions: list[tuple[str, int, bool]]) -> None:
        """``mentions``: full names, as written, where they start, and whether they are subjects."""
        self.people: list[FullName] = []
        by_ends: dict[tuple[str, str, str], list[FullName]] = defaultdict(list)
        split = [(words_of(text), start, subject) for text, start, subject in mentions]
        self.formal = {called(words): core(words) for words, *_ in split if called(words)}
        for words, start, subject in split:
            short = self.plain(words)
            if not 2 <= len(short) <= LONGEST:
                continue
            ends = by_ends[short[0], short[-1], generation(words)]
            person = next((p for p in ends if self.compatible(p, words)), None)
            if person is None:
                person = FullName(rival=bool(ends))
                ends.append(person)
                self.people.append(person)
            person.forms[words] += 1
            person.starts.append(start)
            if subject:
                person.acts.append(start)
        self.by_tail: dict[Words, list[FullName]] = defaultdict(list)
        self.by_first: dict[str, list[FullName]] = defaultdict(list)
        for person in self.people:
            self.enter(person)

    def plain(self, words: Words) -> Words:
        """The core of a name, with the formal first name where the article gives it beside the nickname."""
        return self.formal.get(core(words), core(words))

    def compatible(self, person: FullName, words: Words) -> bool:
        """Whether a form with the same first and last word is the person: no middle word or initial contradicts."""
        short = set(self.plain(words))
        initials = initials_of(words)
        return all(
            (short <= set(self.plain(form)) or set(self.plain(form)) <= short)
            and (not initials or not initials_of(form) or initials == initials_of(form))
            for form in person.forms
        )

    def enter(self, person: FullName) -> None:
        """Note the person under every ending of the name, and under the first word."""
        cores = {core(words) for words in person.forms} | {called(words) for words in person.forms} - {()}
        for tail in {words[i:] for words in cores for i in range(len(words))}:
            self.by_tail[tail].append(person)
        for first in {words[0] for words in cores}:
            self.by_first[first].append(person)

    def fitting(self, text: str) -> list[FullName]:
        """The persons that a form may mean: a full name, a surname, else a first name."""
        words = words_of(text)
        short = core(words)
        found = self.by_tail.get(short, [])
        if generation(words):
            found = [p for p in found if any(generation(form) == generation(words) for form in p.forms)]
        elif len(short) > 1 and len(found) > 1:
            found = [p for p in found if words in p.forms] or found
        return found or (self.by_first.get(short[0], []) if len(short) == 1 else [])

    def who(self, text: str, start: int) -> FullName | None:
        """The person that a form means at a position; nobody when two are as likely. Ask in the order of the text.

        Of two that share a surname, the one introduced before the other keeps the bare surname, as the AP Stylebook
        has it, unless the other was named in full last, as a subject close by, and the first is not whom the article is
        about, or the other goes on after the first was long left.
        """
        found = self.fitting(text)
        person = found[0] if len(found) == 1 else self.nearest(found, start)
        if person is not None:
            person.seen = start
            person.times += 1
        return person

    def nearest(self, found: list[FullName], start: int) -> FullName | None:
        """The one of several persons whom a short form means at a position."""
        before = [person for person in found if person.starts[0] <= start]
        if len(before) < 2:
            return before[0] if before else None
        main = min(before, key=lambda person: person.starts[0])
        nearest = max(before, key=lambda person: max(s for s in person.starts if s <= start))
        last = max((s for s in nearest.acts if s <= start), default=-CLOSE - 1)
        if start - main.seen > LONG and start - nearest.seen <= CLOSE:
            return nearest
        return nearest if start - last <= CLOSE and main.times <= MAIN * nearest.times else main


CLOSE = 300  # characters, about a paragraph: a full name this near may be who the bare surname means
MAIN = 3  # times as often as another is named whom the article is about
LONG = 2000  # characters, about ten paragraphs: who was not mentioned for so long is no longer told of


def initials_of(words: Words) -> str:
    """The initials in the middle: "hw" of "George H.W. Bush"."""
    return "".join(word.lower().replace(".", "") for word in words[1:] if INITIAL.match(word))
