"""The cue lexicon and word lists of restriction statements, from ``rules/restriction_*.json``."""

import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from ..inflection import noun_forms, verb_forms

__all__ = ["MODALS", "Entry", "Idiom", "Lexicon", "lexicon", "words"]


# Verbs that tell a rule only in a sentence about rules, see ``modals``.
MODALS = frozenset(
    (
        "must",
        "shall",
        "may",
        "can",
        "ca",
        "cannot",
        "could",
        "have",
        "has",
        "had",
        "get",
        "gets",
        "need",
        "needs",
        "needed",
        "supposed",
    )
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A cue: the word, its category, the frames that it takes and what must be there for it to be about a rule."""

    word: str
    kind: str  # verb, noun, idiom
    category: str
    frames: tuple[str, ...] = ()
    needs: str = ""
    after: str = ""  # the particle or preposition of a verb of two words
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    not_subjects: frozenset[str] = frozenset()
    not_actions: frozenset[str] = frozenset()
    objects_are: str = "either"  # party, thing, either: whether the object is who is affected
    strong: bool = False  # a noun that counts with any role
    takes_to: bool = False  # a noun with an infinitive as its action
    not_after: frozenset[str] = frozenset()  # words before a noun that make it something else
    of: str = ""  # an adjective is of an action or of a party; what a noun must be of, or "made"


@dataclass(frozen=True, slots=True)
class Idiom:
    """A fixed phrase; each of its words is a set of choices, None stands for up to ``MOST_BETWEEN`` words."""

    words: tuple[frozenset[str] | None, ...]
    entry: Entry
    before: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Form in lower case to the entries that it may be."""

    verbs: dict[str, list[Entry]] = field(default_factory=dict)
    nouns: dict[str, Entry] = field(default_factory=dict)
    adjectives: dict[str, Entry] = field(default_factory=dict)
    idioms: dict[str, list[Idiom]] = field(default_factory=dict)  # by their first words

    def has(self, word: str) -> bool:
        """Whether a word may begin a cue."""
        return (
            word in MODALS or word in self.verbs or word in self.nouns or word in self.idioms or word in self.adjectives
        )


def load(file: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((files("sourcescope.nlp") / "rules" / file).read_text("utf-8"))
    return read


def verb_entry(word: str, row: dict[str, Any]) -> Entry:
    """The entry of a verb; "crack down" is the verb "crack" and its particle."""
    return Entry(
        word=word,
        kind="verb",
        category=row["category"],
        frames=tuple(row["frames"]),
        needs=row.get("needs", ""),
        after=word.partition(" ")[2],
        objects_are=row.get("objects_are", "either"),
        objects=frozenset(row.get("objects", ())),
        not_objects=frozenset(row.get("not_objects", ())),
        not_subjects=frozenset(row.get("not_subjects", ())),
        not_actions=frozenset(row.get("not_actions", ())),
    )


def noun_entry(word: str, row: dict[str, Any]) -> Entry:
    """The entry of a noun."""
    return Entry(
        word=word,
        kind="noun",
        category=row["category"],
        strong=row.get("strong", False),
        takes_to=row.get("to", False),
        not_after=frozenset(row.get("not_after", ())),
        of=row.get("of", ""),
    )


def idiom(row: dict[str, Any]) -> Idiom:
    """A fixed phrase from its row."""
    spaced = row["words"].replace("-", " - ")  # as the tokenizer takes words with hyphens apart
    parts = tuple(None if part == "*" else frozenset(part.split("|")) for part in spaced.split())
    takes = tuple(row[name] for name in ("affected", "takes") if name in row)
    entry = Entry(word=row["words"], kind="idiom", category=row["category"], frames=takes)
    return Idiom(parts, entry, frozenset(row.get("before", ())), frozenset(row.get("after", ())))


@cache
def lexicon() -> Lexicon:
    """The whole lexicon."""
    found = Lexicon()
    for word, row in load("restriction_verbs.json").items():
        if not word.startswith("_"):
            senses = [verb_entry(word, one) for one in (row if isinstance(row, list) else [row])]
            for form in verb_forms(word.partition(" ")[0]):
                found.verbs.setdefault(form, []).extend(senses)
    for entries in found.verbs.values():
        entries.sort(key=lambda entry: not entry.after)
    for word, row in load("restriction_nouns.json").items():
        if not word.startswith("_"):
            entry = noun_entry(word, row)
            for form in noun_forms(word) if not word.endswith("s") else {word}:
                if form == word or form not in found.nouns:
                    found.nouns[form] = entry
    for word, row in load("restriction_adjectives.json").items():
        if not word.startswith("_"):
            needs = row.get("needs", "")
            found.adjectives[word] = Entry(word, "adjective", row["category"], of=row["of"], needs=needs)
    for row in load("restriction_idioms.json")["idioms"]:
        made = idiom(row)
        for first in made.words[0] or ():
            found.idioms.setdefault(first, []).append(made)
    return found


@cache
def words(name: str) -> frozenset[str]:
    """A word list of ``restriction_words.json``, with the forms of its words."""
    lists = load("restriction_words.json")
    if name in lists["verbs"]:
        return frozenset(form for verb in lists["verbs"][name] for form in verb_forms(verb))
    return frozenset(form for noun in lists["nouns"][name] for form in noun_forms(noun))
