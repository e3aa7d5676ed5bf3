"""Names: every mention of a named entity, decided together over the article.

The small model tags one name in several ways within an article ("Biden" as ORG five times). Labels are voted on per
name, a surname follows the full name it ends, countries and places follow the country component, and mentions that
the recognizer missed are found again by their words. One sense per discourse: Gale, Church and Yarowsky 1992.
Not covered: two persons who share a full name; nicknames; names in lower case.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..gazetteer import country_name
from .findings import Name, Toponym
from .source_words import source_words

__all__ = ["find_names", "without_title"]

SKIPPED = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"}
KINDS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
EDGE = re.compile(r"(?:['’]s?|[\s.,;:!?“”\"()\[\]]+)$")


@dataclass(slots=True)
class Mention:
    """A candidate mention: its offsets and words without title, article and possessive."""

    start: int
    end: int
    text: str
    label: str

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(re.sub(r"['’]s$", "", word) for word in self.text.split())


def find_names(doc: Doc) -> list[Name]:
    """The names of a doc, in the order of the text. Uses ``doc._.toponyms`` where they are."""
    toponyms: list[Toponym] = list(doc._.toponyms)
    mentions = recognized(doc, toponyms)
    mentions += missed(doc, mentions, toponyms)
    mentions.sort(key=lambda mention: mention.start)
    full = full_names(mentions)
    votes = vote(mentions, full)
    names = [named(mention, full, votes) for mention in mentions]
    names += [of_toponym(doc, place) for place in toponyms]
    return sorted(names, key=lambda name: (name["start"], name["end"]))


def recognized(doc: Doc, toponyms: Iterable[Toponym]) -> list[Mention]:
    """The recognizer's entities, trimmed; those that a toponym covers are left to it."""
    taken = [(place["start"], place["end"]) for place in toponyms]
    found = []
    for ent in doc.ents:
        if ent.label_ in SKIPPED:
            continue
        mention = trimmed(doc, ent.start, ent.end, ent.label_)
        if mention and not covered(mention, taken):
            found.append(mention)
    return found


def covered(mention: Mention, taken: list[tuple[int, int]]) -> bool:
    """Whether a toponym is the whole mention, but for a few characters."""
    return any(
        start < mention.end and mention.start < end and (end - start) >= 0.7 * (mention.end - mention.start)
        for start, end in taken
    )


def trimmed(doc: Doc, first: int, last: int, label: str) -> Mention | None:
    """The entity of tokens [first, last) without title, article, possessive and punctuation."""
    if label == "PERSON":
        first += without_title(doc[first:last])
    while first < last and (doc[first].lower_ in ("the", "a", "an") or doc[first].is_space or doc[first].is_quote):
        first += 1
    while last > first and (doc[last - 1].tag_ == "POS" or doc[last - 1].is_space or doc[last - 1].is_punct):
        last -= 1
    if first >= last:
        return None
    span = doc[first:last]
    text = EDGE.sub("", span.text)
    if not any(c.isalpha() for c in text) or "\n" in text or not text[0].isalnum():
        return None
    return Mention(span.start_char, span.start_char + len(text), text, label)


def without_title(tokens: Iterable[Token]) -> int:
    """How many tokens at the start are title, but never all: "President Joe Biden" gives 1."""
    listed = list(tokens)
    titles = source_words().titles
    count = 0
    while count < len(listed) - 1 and listed[count].lower_ in titles:
        count += 1
    return count


def full_names(mentions: list[Mention]) -> dict[str, list[tuple[str, ...]]]:
    """Surname in lower case to the full names that end with it, of mentions that may be persons."""
    labels: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if 2 <= len(mention.words) <= 4:
            labels[mention.words][mention.label] += 1
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words, counts in labels.items():
        if counts["PERSON"] * 2 >= counts.total() and all(word[0].isupper() for word in words):
            found[words[-1].lower()].append(words)
    return found


def missed(doc: Doc, mentions: list[Mention], toponyms: Iterable[Toponym]) -> list[Mention]:
    """Capitalized words that are the surname or the one-word name of a mention, where the recognizer saw nothing."""
    known = {words[-1] for names in full_names(mentions).values() for words in names}
    once = Counter(mention.text for mention in mentions if len(mention.words) == 1)
    labels = {mention.text: mention.label for mention in mentions if len(mention.words) == 1 and once[mention.text] > 1}
    taken = {i for mention in mentions for i in range(mention.start, mention.end)}
    taken |= {i for place in toponyms for i in range(place["start"], place["end"])}
    found = []
    for token in doc:
        text = token.text
        if token.idx in taken or not token.tag_.startswith("NNP") or (text not in known and text not in labels):
            continue
        found.append(Mention(token.idx, token.idx + len(text), text, "PERSON" if text in known else labels[text]))
    return found


def vote(mentions: list[Mention], full: dict[str, list[tuple[str, ...]]]) -> dict[str, str]:
    """Lower-cased name to its label: that of most mentions; persons win a tie."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        counts[mention.text.lower()][mention.label] += 1
    for surname, names in full.items():
        if surname in counts and names:
            counts[surname]["PERSON"] += counts[surname].total() + 1
    return {
        name: max(tally, key=lambda label: (tally[label], label == "PERSON", label == "ORG"))
        for name, tally in counts.items()
    }


def named(mention: Mention, full: dict[str, list[tuple[str, ...]]], votes: dict[str, str]) -> Name:
    """The mention as a name of the article."""
    label = votes[mention.text.lower()]
    name = mention.text
    if label == "PERSON" and len(mention.words) == 1:
        candidates = full.get(mention.words[0].lower(), [])
        if len(candidates) == 1:
            name = " ".join(candidates[0])
    kind = KINDS.get(label, label.lower())
    return Name(
        start=mention.start,
        end=mention.end,
        label=label,
        name=name,
        entity=f"{kind}:{' '.join(name.split()).casefold()}",
        country=None,
    )


def of_toponym(doc: Doc, place: Toponym) -> Name:
    """The name that a toponym is: a country under one key, a place or people under its own words."""
    text = doc.text[place["start"] : place["end"]]
    if place["form"] == "name":
        label, name = "GPE", country_name(place["iso3"])
    else:
        label, name = ("NORP" if place["form"] == "demonym" else "GPE"), text
    return Name(
        start=place["start"],
        end=place["end"],
        label=label,
        name=name,
        entity=f"{KINDS[label]}:{' '.join(name.split()).casefold()}",
        country=place["iso3"],
    )
