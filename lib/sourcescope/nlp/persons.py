"""Full names of persons in an article, and the short forms that go back to them.

"Biden", "Joe" and "Joseph R. Biden" are one when the article has one full name that they fit. A short form that fits
two full names is decided by what was introduced before it, else it stays open. Not covered: nicknames ("Bobby" for
Robert), names with the family name first, two persons who share a full name.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

__all__ = ["FullName", "Persons", "words_of"]

SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
INITIAL = re.compile(r"^(?:[A-Z]\.?){1,2}$")
LONGEST = 5  # words: "Maria del Carmen Ruiz Lopez"

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """The words of a name without possessives and commas."""
    return tuple(re.sub(r"['’]s?$", "", word).strip(",") for word in text.split())


def core(words: Words) -> Words:
    """The words in lower case without initials and generational suffixes in the middle or at the end."""
    kept = [word.lower() for i, word in enumerate(words) if i == 0 or not INITIAL.match(word)]
    return tuple(word for word in kept if word.strip(".") not in SUFFIXES)


def generation(words: Words) -> str:
    """The generational suffix: "jr" of "Donald Trump Jr."."""
    last = words[-1].lower().strip(".")
    return last if last in SUFFIXES else ""


@dataclass(slots=True)
class FullName:
    """A person with all full forms of the name in the article."""

    forms: Counter[Words] = field(default_factory=Counter)
    starts: list[int] = field(default_factory=list)
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

    def __init__(self, mentions: list[tuple[str, int]]) -> None:
        """``mentions``: full names, as written, and where they start."""
        self.people: list[FullName] = []
        by_ends: dict[tuple[str, str, str], list[FullName]] = defaultdict(list)
        for text, start in mentions:
            words = words_of(text)
            short = core(words)
            if not 2 <= len(short) <= LONGEST:
                continue
            ends = by_ends[short[0], short[-1], generation(words)]
            person = next((p for p in ends if compatible(p, words)), None)
            if person is None:
                person = FullName(rival=bool(ends))
                ends.append(person)
                self.people.append(person)
            person.forms[words] += 1
            person.starts.append(start)
        self.by_tail: dict[Words, list[FullName]] = defaultdict(list)
        self.by_first: dict[str, list[FullName]] = defaultdict(list)
        for person in self.people:
            self.enter(person)

    def enter(self, person: FullName) -> None:
        """Note the person under every ending of the name, and under the first word."""
        tails = {core(words)[i:] for words in person.forms for i in range(len(core(words)))}
        for tail in tails:
            self.by_tail[tail].append(person)
        self.by_first[core(next(iter(person.forms)))[0]].append(person)

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
        """The person that a form means at a position; nobody when two are as likely.

        Of two that share a surname, the one introduced before the other keeps the bare surname, as the AP Stylebook
        has it, unless the other was named in full last and close by.
        """
        found = self.fitting(text)
        if len(found) < 2:
            return found[0] if found else None
        before = [person for person in found if person.starts[0] <= start]
        if len(before) == 1:
            return before[0]
        if not before:
            return None
        main = min(before, key=lambda person: person.starts[0])
        nearest = max(before, key=lambda person: max(s for s in person.starts if s <= start))
        last = max(s for s in nearest.starts if s <= start)
        return main if nearest is main or start - last > CLOSE else None


CLOSE = 300  # characters, about a paragraph: a full name this near may be who the bare surname means


def compatible(person: FullName, words: Words) -> bool:
    """Whether a form with the same first and last word is the person: no middle word or initial contradicts."""
    short = set(core(words))
    initials = initials_of(words)
    return all(
        (short <= set(core(form)) or set(core(form)) <= short)
        and (not initials or not initials_of(form) or initials == initials_of(form))
        for form in person.forms
    )


def initials_of(words: Words) -> str:
    """The initials in the middle: "hw" of "George H.W. Bush"."""
    return "".join(word.lower().replace(".", "") for word in words[1:] if INITIAL.match(word))
