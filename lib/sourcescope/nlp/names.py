"""Names: every mention of a named entity, decided together over the article.

The small model tags one name in several ways within an article ("Biden" as ORG five times). Labels are voted on per
name, a surname follows the full name it ends, countries and places follow the country component, and mentions that
the recognizer missed are found again by their words. One sense per discourse: Gale, Church and Yarowsky 1992.
Not covered: names in lower case, and what ``persons`` and ``organizations`` leave out.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import takewhile

import numpy as np
from spacy.attrs import ORTH
from spacy.tokens import Doc, Span, Token

from ..gazetteer import country_name
from .apposed import name_begins, name_closes
from .discourse import SUBJECTS, noun_head
from .findings import Name, Toponym
from .organizations import Organizations, organization_key
from .persons import Persons
from .source_words import full_organizations, singular, source_words
from .wordlists import person_names

__all__ = ["find_names"]

SKIPPED = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"}
PLACES = {"GPE", "LOC", "FAC"}
KINDS = {"PERSON": "person", "ORG": "organization", "NORP": "group"} | dict.fromkeys(PLACES, "place")
EDGE = re.compile(r"(?:['’]s?|[\s,;:!?“”\"()\[\]–—-]+)$")
CAPITALS = re.compile(r"[A-Z][A-Z0-9.&-]{2,}$")
MOST_BEFORE_SURNAME = 2  # words before a surname that make it a full name: longer ones are headlines
AGED = re.compile(r", [1-9][0-9], ?$")
ADDRESSES = frozenset(("mr", "mrs", "ms", "miss"))
MOST_WORDS = 5  # of a name
ACTING = 3  # times as a subject from which on one word tagged once as a person is one wherever it stands
NAME_TAGS = ("NNP", "NNPS")
HYPHENS = ("-", "‑", "–")
NICKNAME = re.compile(r" [\"“‘']\w+[\"”’'](?= [A-Z])")
AFTER_NICKNAME = re.compile(r" [A-Z]\w+(?:[’'-][A-Z]\w+)*")


@dataclass(slots=True)
class Candidate:
    """What may be a name: offsets and words without title, article and possessive."""

    start: int
    end: int
    text: str
    label: str


def find_names(doc: Doc, text: str) -> list[Name]:
    """The names of a doc, in the order of the text, none inside another. Uses ``doc._.toponyms`` where they are."""
    candidates = recognized(doc, text)
    candidates += speaking(doc, text, candidates)
    candidates = without_headlines(candidates + titled(doc, candidates))
    introduce(doc, candidates)
    persons = Persons([(c.text, c.start, is_subject(doc, c)) for c in full_names(candidates)])
    places, candidates = divided(text, doc._.toponyms, candidates, persons)
    candidates += missed(doc, candidates, places, persons)
    labels = vote(candidates, persons)
    organizations = Organizations([c.text for c in candidates if labels[c.text] == "ORG"])
    candidates.sort(key=lambda one: one.start)
    names = [
        named(
            one, labels[one.text], persons, organizations, the=text[max(one.start - 4, 0) : one.start].lower() == "the "
        )
        for one in candidates
    ]
    names += [of_toponym(text, place, label) for place, label in places]
    return sorted(names, key=lambda name: (name["start"], name["end"]))


def is_subject(doc: Doc, one: Candidate) -> bool:
    """Whether a name is a subject, so that the sentence is about whom it names."""
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    return span is not None and span.root.dep_ in SUBJECTS


def recognized(doc: Doc, text: str) -> list[Candidate]:
    """The recognizer's entities, trimmed, and persons with the nickname in their name."""
    found = (candidate(ent) for ent in doc.ents if ent.label_ not in SKIPPED)
    return nicknamed(text, [one for one in found if one])


def nicknamed(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Join "Robert C.", "Bobby" and "Scott" of \'Robert C. "Bobby" Scott\', which quotation marks tear apart."""
    kept: list[Candidate] = []
    for one in candidates:
        if kept and one.start < kept[-1].end:
            continue
        kept.append(one)
        nickname = NICKNAME.match(text, one.end)
        surname = AFTER_NICKNAME.match(text, nickname.end()) if nickname else None
        if surname and (one.label == "PERSON" or one.text.split()[0] in person_names().first):
            one.end, one.label = surname.end(), "PERSON"
            one.text = text[one.start : one.end]
    return kept


def candidate(ent: Span) -> Candidate | None:
    """The entity without title, article, possessive, and without the verb of a headline at its end."""
    doc, first, last = ent.doc, ent.start, ent.end
    while first < last and (doc[first].lower_ in ("the", "a", "an") or not doc[first].text[0].isalnum()):
        first += 1
    if ent.label_ in ("PERSON", "ORG"):
        first += titles_at(doc, first, last, person=ent.label_ == "PERSON")
    last = next((token.i for token in doc[first:last] if ends_name(token, ent.label_)), last)
    while last > first and (
        doc[last - 1].tag_ in ("POS", "VBZ", "VBD", "IN", "CC") or not doc[last - 1].text[0].isalnum()
    ):
        last -= 1
    if first >= last:
        return None
    span = doc[first:last]
    text = EDGE.sub("", span.text)
    if "\n" in text or not any(c.isalpha() for c in text) or not text[0].isalnum():
        return None
    if ent.label_ == "PERSON" and text.islower():
        return None
    return Candidate(span.start_char, span.start_char + len(text), text, ent.label_)


def speaking(doc: Doc, text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Speakers of two or more capitalized words, or a title and one, that the recognizer missed: persons.

    A role in small letters may stand before them.
    """
    taken = {i for one in candidates for i in range(one.start, one.end)}
    found = []
    for start, end in sorted({quotation["speaker"] for quotation in doc._.quotations if quotation["speaker"]}):
        span = doc.char_span(start, end, alignment_mode="expand")
        run = (list(takewhile(goes_on, behind_role(span))) or set_off(doc, span)) if span is not None else []
        while run and run[-1].text in HYPHENS:
            run.pop()
        if any(token.idx in taken for token in run):
            continue
        titles = titles_at(doc, run[0].i, run[-1].i + 1, person=True) if run else 0
        name = run[titles:]
        if name and len(run) > 1 and not is_kind(name[-1].lower_):
            start, end = name[0].idx, name[-1].idx + len(name[-1])
            found.append(Candidate(start, end, text[start:end], "PERSON"))
    return found


def titled(doc: Doc, candidates: list[Candidate]) -> list[Candidate]:
    """Common first names and a word behind a title that the recognizer missed: "Mayor Ana Ruiz", whatever she does."""
    taken = {i for one in candidates for i in range(one.start, one.end)}
    found = []
    for title in words_in(doc, {form for word in source_words().titles for form in (word, word.capitalize())}):
        run = list(takewhile(goes_on, doc[title.i + 1 : title.i + 4]))
        if len(run) < 2 or run[0].text not in person_names().first or any(token.idx in taken for token in run):
            continue
        if not is_kind(run[-1].lower_):
            start, end = run[0].idx, run[-1].idx + len(run[-1])
            found.append(Candidate(start, end, doc.text[start:end], "PERSON"))
    return found


def behind_role(span: Span) -> Span:
    """A speaker without the role in small letters before a name: "Ana Ruiz" of "school principal Ana Ruiz"."""
    known = source_words()
    first = next((token.i for token in span if goes_on(token)), span.start)
    return span[first - span.start :] if span.doc[first - 1].lower_ in known.people | known.titles else span


def set_off(doc: Doc, span: Span) -> list[Token]:
    """The capitalized words set off behind a speaker called by a role: "The headteacher, Ruth Lindqvist, said"."""
    head = noun_head(doc, span.start, span.end)
    begin = name_begins(head, span.end)
    run = list(takewhile(goes_on, doc[begin : begin + MOST_WORDS])) if begin is not None else []
    if not run or not name_closes(head, span.end, run[-1].i + 1):
        return []
    places = {place["start"] for place in doc._.toponyms}
    known = run[0].text in person_names().first
    return run if known or (head.i + 1 == span.end and run[0].idx not in places) else []


def introduce(doc: Doc, candidates: list[Candidate]) -> None:
    """Take for a person's what was recognized as an organization's name, by what stands around or begins it.

    "Nurse Paola Conti", "his solicitor, Imogen Tait,", "Petra Moss, 54,". First names that the US census lacks are
    often taken so. Not behind a plural: "members Acme and Delta Corp."
    """
    for one in candidates:
        words = one.text.split()
        if one.label != "ORG" or len(words) < 2 or is_kind(words[-1].lower()) or not is_capitalized(words[-1]):
            continue
        span = doc.char_span(one.start, one.end, alignment_mode="expand")
        if span is None:
            continue
        aged, title = is_aged(span), title_in(words)
        if title and (aged or is_titled(words, title)):
            cut = len(one.text) - len(" ".join(words[title:]))
            one.start, one.text, one.label = one.start + cut, one.text[cut:], "PERSON"
        elif aged or (len(words) == 2 and is_capitalized(words[0]) and behind_word(span)):
            one.label = "PERSON"


def behind_word(span: Span) -> bool:
    """Whether a role stands right before a name, or before it and a mark that sets the name off."""
    doc, known = span.doc, source_words()
    before = doc[span.start - 1] if span.start else None
    if before is None:
        return False
    if before.whitespace_ and before.lower_ in known.people | known.titles:
        return True
    mark = before.i
    return mark > 0 and name_begins(doc[mark - 1], mark) == span.start and name_closes(doc[mark - 1], mark, span.end)


def is_aged(span: Span) -> bool:
    """Whether an age stands behind a name: "Petra Moss, 54, said"."""
    after = span.doc[span.end : span.end + 3]
    return len(after) == 3 and AGED.match(after.text) is not None and span.text.replace(" ", "").isalpha()


def title_in(words: list[str]) -> int:
    """How many words at the start of a name, never all, are titles or roles."""
    known = source_words().titles | source_words().people
    return len(list(takewhile(lambda word: word.lower() in known, words[:-1])))


def is_titled(words: list[str], title: int) -> bool:
    """Whether the words behind a title are a person's: a common first name and one more, or any behind "Mrs"."""
    addressed = words[0].lower().rstrip(".") in ADDRESSES
    return addressed or (len(words) - title == 2 and words[title] in person_names().first)


def is_capitalized(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and word[1:].islower()


def goes_on(token: Token) -> bool:
    """Whether a name goes on at a word: a capital, or a hyphen between two."""
    return (token.tag_ == "NNP" and token.text[0].isupper()) or (token.text in HYPHENS and not token.whitespace_)


def ends_name(token: Token, label: str) -> bool:
    """Whether no name goes on at a word: a mark, or for persons a word in lower case that is no particle.

    A hyphen goes on: "Ban Ki-moon".
    """
    if token.text in (":", "(", '"', "“", "”", ";"):
        return True
    if token.i and token.doc[token.i - 1].text in HYPHENS and not token.doc[token.i - 1].whitespace_:
        return False
    return (
        label == "PERSON"
        and token.text.islower()
        and token.text.isalpha()
        and token.text not in source_words().particles
    )


def without_headlines(candidates: list[Candidate]) -> list[Candidate]:
    """Cut "Washington Post Trump" to "Trump": long names that end with a person's name of the article."""
    known = {one.text for one in candidates if one.label == "PERSON"}
    last_words = Counter(text.split()[-1] for text in known)
    for one in candidates:
        words = one.text.split()
        if one.label != "PERSON" or len(words) < 3:
            continue
        tails = (" ".join(words[i:]) for i in range(1, len(words) - 1))
        tail = next((tail for tail in tails if tail in known), None)
        if words[0] not in person_names().first and (words[-1] in known or last_words[words[-1]] > 1):
            tail = tail or words[-1]
        if tail:
            one.text, one.start = tail, one.end - len(tail)
    return candidates


def titles_at(doc: Doc, first: int, last: int, *, person: bool) -> int:
    """How many words are title, but never all: "President Joe Biden" and "Striker Ana Ruiz" give 1.

    Of an organization, "Mr." and such.
    """
    titles, people = source_words().titles, source_words().people
    count = 0
    while first + count < last - 1:
        word = doc[first + count].lower_
        role = word in people and last - first - count > 2 and doc[first + count].text not in person_names().first
        if not (word in titles or role) or not (person or word.endswith(".")):
            break
        count += 1
    return count


def full_names(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that are full names of persons: tagged so more often than not, or they begin with a first name."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for one in candidates:
        if " " in one.text:
            labels[one.text][one.label] += 1
    alone: Counter[str] = Counter(one.text for one in candidates if one.label == "PERSON")
    persons = {
        text for text, counts in labels.items() if is_full_name(text, counts, surname=alone[text.split()[-1]] > 1)
    }
    return [one for one in candidates if one.text in persons]


def is_full_name(text: str, counts: Counter[str], *, surname: bool) -> bool:
    """``surname``: whether its last word alone is tagged as a person more than once."""
    words = text.split()
    last = words[-1].lower()
    if len(words) > 5 or not words[0][0].isupper() or not words[-1][0].isupper() or is_kind(last):
        return False
    if any(char.isdigit() or char in "&/" for char in text) or any(char in '"“”' for char in NICKNAME.sub("", text)):
        return False
    if words[0].isupper() and len(words[0]) > 3 and not words[-1].isupper():
        return False
    if counts["PERSON"] * 2 >= counts.total():
        return True
    first_name = words[0] in person_names().first and words[0] not in person_names().words
    return (
        (first_name or (surname and len(words) <= MOST_BEFORE_SURNAME + 1))
        and all(word[0].isupper() for word in words)
        and counts.keys() <= {"PERSON", "ORG", "NORP"}
    )


def is_kind(last: str) -> bool:
    """Whether the last word of a name says that it is an organization: "Times", "Ministry"."""
    return last in source_words().organizations or singular(last) in source_words().organizations


def divided(
    text: str, toponyms: list[Toponym], candidates: list[Candidate], persons: Persons
) -> tuple[list[tuple[Toponym, str]], list[Candidate]]:
    """Toponyms that are names of their own with their label, and the candidates that no toponym replaces."""
    places: list[tuple[Toponym, str]] = []
    replaced: set[int] = set()
    around = {i: one for one in candidates for i in range(one.start, one.end)}
    for toponym in toponyms:
        one = around.get(toponym["start"])
        label = toponym_label(text, toponym, one, persons)
        if label:
            places.append((toponym, label))
            if one is not None:
                replaced.add(one.start)
    return places, [one for one in candidates if one.start not in replaced]


def toponym_label(text: str, toponym: Toponym, one: Candidate | None, persons: Persons) -> str | None:
    """The label of a toponym as a name; nothing where it is part of a longer name, or a person's."""
    if toponym["form"] == "associated":
        return None
    if toponym["form"] == "demonym":
        return "NORP" if one is not None and one.end <= toponym["end"] + 1 and one.label in ("NORP", "GPE") else None
    words = text[toponym["start"] : toponym["end"]]
    if one is None:
        return "GPE"
    if one.label == "PERSON" and persons.fitting(words):
        return None
    rest = text[one.start : toponym["start"]] + text[toponym["end"] : one.end]
    if any(char.isupper() for char in rest) and one.label not in ("GPE", "LOC", "NORP"):
        return None
    return "ORG" if toponym["rule"] == "seat of power" else "GPE"


def missed(
    doc: Doc, candidates: list[Candidate], places: list[tuple[Toponym, str]], persons: Persons
) -> list[Candidate]:
    """Capitalized words that are a surname or a one-word name of the article, where the recognizer saw nothing."""
    once = Counter(one.text for one in candidates if " " not in one.text)
    acting = acting_words(doc, {one.text for one in candidates if once[one.text] == 1 and one.label == "PERSON"})
    labels = {
        one.text: one.label
        for one in candidates
        if one.label in KINDS and (once[one.text] > 1 or acting[one.text] >= ACTING)
    }
    surnames = {tail[0] for tail in persons.by_tail if len(tail) == 1}
    wanted = set(labels) | {form for surname in surnames for form in (surname.capitalize(), surname.upper())}
    wanted |= {words[-1] for person in persons.people for words in person.forms}
    taken = [(one.start, one.end) for one in candidates] + [(p["start"], p["end"]) for p, _ in places]
    covered = {i for start, end in taken for i in range(start, end)}
    found = []
    for token in words_in(doc, wanted):
        if token.idx in covered or not is_name(token, surnames):
            continue
        label = "PERSON" if token.lower_ in surnames else labels.get(token.text)
        if label is not None:  # none for the "Jr." of a form
            found.append(Candidate(token.idx, token.idx + len(token), token.text, label))
    return found


def acting_words(doc: Doc, words: set[str]) -> Counter[str]:
    """How often words are subjects as names."""
    return Counter(t.text for t in words_in(doc, words) if t.tag_ in NAME_TAGS and t.dep_ in SUBJECTS)


def is_name(token: Token, surnames: set[str]) -> bool:
    """Whether a word is tagged as a name; of a surname, as a noun that is no word of English will do ("Sanders")."""
    if token.tag_ in NAME_TAGS or (token.text.isupper() and len(token) > 3 and token.lower_ in surnames):
        return True
    return token.lower_ in surnames and token.tag_ in ("NN", "NNS") and token.text not in person_names().words


def words_in(doc: Doc, words: set[str]) -> list[Token]:
    """The tokens that are one of some words."""
    codes = [doc.vocab.strings[word] for word in words if word in doc.vocab.strings]
    return [doc[int(i)] for i in np.flatnonzero(np.isin(doc.to_array(ORTH), np.array(codes, dtype="uint64")))]


def vote(candidates: list[Candidate], persons: Persons) -> dict[str, str]:
    """The label of each name: that of most mentions, whatever their case; what fits a full name is a person."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in candidates:
        counts[one.text.casefold()][one.label] += 1
    return {one.text: label_of(one.text, counts[one.text.casefold()], persons) for one in candidates}


def label_of(text: str, tally: Counter[str], persons: Persons) -> str:
    if text in full_organizations():
        return "ORG"
    if persons.by_tail.get(tuple(text.lower().split())) or (tally["PERSON"] and persons.fitting(text)):
        return "PERSON"
    if len(persons.by_first.get(text.lower(), [])) == 1 and is_given(text, persons):
        return "PERSON"
    label = max(tally, key=lambda label: (tally[label], label == "PERSON", label == "ORG"))
    if label == "PERSON" and (CAPITALS.match(text) or is_kind(text.split()[-1].lower())):
        return "ORG"
    return label


def is_given(text: str, persons: Persons) -> bool:
    """Whether the first word of a person's name stands for the person: a common first name, or a family name first.

    "Choi" of "Choi Ki-moon": what follows has a hyphen or is a first name of nobody in the census.
    """
    known = person_names()
    if text in known.first:
        return True
    (person,) = persons.by_first[text.lower()]
    return text not in known.words and all("-" in words[-1] for words in person.forms)


def named(one: Candidate, label: str, persons: Persons, organizations: Organizations, *, the: bool) -> Name:
    """The candidate as a name of the article. ``the``: the word stands before it."""
    name, key = one.text, ""
    if label == "PERSON":
        person = persons.who(one.text, one.start)
        name, key = (person.name, person.key) if person else (name, "")
    elif label == "ORG":
        name = organizations.full(one.text, definite=the)
        key = organization_key(name)
    return Name(
        start=one.start, end=one.end, label=label, name=name, entity=key or plain_key(label, name), country=None
    )


def plain_key(label: str, name: str) -> str:
    """Kind and name in lower case; people in the singular, so that "Republicans" and "Republican" are one."""
    words = " ".join(name.split()).casefold()
    return f"{KINDS.get(label, label.lower())}:{singular(words) if label == 'NORP' else words}"


def of_toponym(text: str, place: Toponym, label: str) -> Name:
    """The name that a toponym is: a country under one key, a place or people under its own words."""
    words = text[place["start"] : place["end"]]
    name = country_name(place["iso3"]) if place["form"] == "name" else words
    key = organization_key(name) if label == "ORG" else plain_key(label, name)
    return Name(start=place["start"], end=place["end"], label=label, name=name, entity=key, country=place["iso3"])
