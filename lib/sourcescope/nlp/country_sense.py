"""Which of its senses a name has: one sense per discourse, with the countries that are named in full as context.

One sense per discourse: Gale, Church and Yarowsky, "One sense per discourse", HLT 1992. Preferring the country that the
rest of the article names, and the larger place: Leidner, "Toponym resolution in text", 2007, chapter 4.
Not covered: places smaller than the table's (see its header), rivers and mountains, buildings without a place's name.
"""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from .findings import Toponym
from .person_clues import is_person, sentence_start, word_after, word_before
from .place_index import CAPITAL, REGION, Claim, Entry, Index
from .toponyms import Match, Words, find, words
from .wordlists import rules

__all__ = ["Entities", "Options", "decide"]

IN = frozenset(
    (
        "in",
        "at",
        "near",
        "outside",
        "around",
        "across",
        "throughout",
        "toward",
        "towards",
        "In",
        "At",
        "Near",
        "Across",
        "Outside",
    )
)
FROM = frozenset(
    (
        "from",
        "to",
        "From",
        "between",
        "of",
        "through",
        "via",
        "leaving",
        "visit",
        "visited",
        "visiting",
        "downtown",
        "Downtown",
        "central",
        "northern",
        "southern",
        "eastern",
        "western",
        "nearby",
        "into",
        "over",
        "for",
    )
)

# How large a place must be, by what else speaks for it. 7 is 64,000 people, 10 half a million.
ALONE, LOCATED, NAMED_COUNTRY = 8, 4, 3
LEAST_FOR_A_NAME_OF_PERSONS = 10


@dataclass(frozen=True, slots=True)
class Options:
    """What counts, where people differ."""

    seats: bool = True
    associated: bool = False
    territories: str = "own"  # own, parent
    divided_states: str = "none"  # none, successor


@dataclass(slots=True)
class Entities:
    """What the entity recognizer said, if there is one."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def at(self, start: int, end: int) -> tuple[str, int, int]:
        """Label and offsets of the entity around the offsets; label "" if there is none."""
        position = bisect_right(self.starts, start) - 1
        if position < 0 or self.ends[position] < end:
            return "", start, end
        return self.labels[position], self.starts[position], self.ends[position]


@dataclass(slots=True)
class Article:
    """A text while its names are decided."""

    given: Words
    matches: list[Match]
    names: Index
    entities: Entities
    options: Options
    named: Counter[str] = field(default_factory=Counter)  # countries, by how often they are surely named
    persons: set[str] = field(default_factory=set)  # keys that are somebody's name here
    known: set[str] = field(default_factory=set)
    found: list[Toponym] = field(default_factory=list)

    def add(self, match: Match, iso3: str, form: str, rule: str) -> None:
        self.named[iso3] += 1
        self.found.append(Toponym(start=match.start, end=match.end, iso3=iso3, form=form, rule=rule))


def language(article: Article, match: Match) -> bool:
    """Whether a demonym is the language: speaks German, in French, English-language."""
    senses = rules("country_senses.json")
    if match.key not in senses["languages"]:
        return False
    given = article.given
    before = given.words[match.first - 1] if match.first and given.gap(match.first) == " " else ""
    after = given.words[match.last + 1] if match.last + 1 < len(given.words) else ""
    gap = given.gap(match.last + 1) if after else "."
    if after in senses["language_after"] and gap in (" ", "-"):
        return True
    closed = gap not in (" ", "-") or after in (
        "and",
        "or",
        "but",
        "as",
        "at",
        "on",
        "to",
        "by",
        "with",
        "that",
        "is",
        "was",
        "for",
        "when",
        "while",
    )
    if before in ("in", "In") and closed and gap != "-":
        return True
    return before in senses["language_before"] and closed


def located(article: Article, match: Match) -> bool:
    """Whether the words before the match say that it is a place."""
    given = article.given
    if not match.first or given.gap(match.first) != " ":
        return False
    before = given.words[match.first - 1]
    if before == "the" and match.first > 1:
        before = given.words[match.first - 2]
    return before in IN


def region_after(article: Article, match: Match) -> str | None:
    """The country of the region or country that follows after a comma: "London, Ontario", "Peru, Ind."."""
    given, after = article.given, match.last + 1
    if after >= len(given.words) or given.gap(after) not in (", ", " (", ","):
        return None
    abbreviation = state_abbreviations(given, after)
    if abbreviation:
        return abbreviation
    follows = article_match_at(article, after)
    if follows is None or follows.entry.kind not in ("name", "place"):
        return None
    claims = {claim.iso3 for claim in match_claims(article, match)}
    for claim in follows.entry.claims:
        if claim.iso3 in claims and (follows.entry.kind == "name" or claim.size == REGION):
            return claim.iso3
    for claim in (article.names.place(follows.key) or Entry("", (), "")).claims:
        if claim.size == REGION and claim.iso3 in claims:
            return claim.iso3
    return None


def match_claims(article: Article, match: Match) -> tuple[Claim, ...]:
    place = article.names.place(match.key)
    return match.entry.claims + (place.claims if place and place is not match.entry else ())


def article_match_at(article: Article, position: int) -> Match | None:
    """The match that starts at a word."""
    where = bisect_right([match.first for match in article.matches], position) - 1
    return article.matches[where] if where >= 0 and article.matches[where].first == position else None


_STATES: dict[str, str] = {}


def state_abbreviations(given: Words, position: int) -> str | None:
    """The country of "Calif.", "N.H." or "TX" at the word."""
    if not _STATES:
        from .. import gazetteer

        for iso2, listed in gazetteer.rules("country_names.json")["state_abbreviations"].items():
            for short in listed.split():
                _STATES.setdefault(short.replace("_", " "), gazetteer.iso3(iso2) or iso2)
    one = given.words[position]
    if position + 1 < len(given.words) and given.gap(position + 1) in (".", ". "):
        two = f"{one} {given.words[position + 1]}"
        if two in _STATES:
            return _STATES[two]
    if one in _STATES and (
        len(one) > 2 or one.isupper() or given.text[given.ends[position] : given.ends[position] + 1] == "."
    ):
        return _STATES[one]
    return None


def decide_certain(article: Article) -> list[Match]:
    """Take the names that have one sense only; returns those that have to wait."""
    senses = rules("country_senses.json")
    later = []
    for match in article.matches:
        kind, key = match.entry.kind, match.key
        if kind == "other":
            successor = senses["divided_states"].get(key)
            if successor and article.options.divided_states == "successor":
                article.add(match, successor, "name", "divided state")
        elif kind == "place" or key in senses["ambiguous"] or key in senses["person_names"]:
            later.append(match)
        elif kind == "seat":
            if article.options.seats:
                article.add(match, match.entry.claims[0].iso3, "place", "seat of power")
        elif kind == "demonym" and language(article, match):
            continue
        elif is_person(article.given, match, article.known, weak=False):
            article.persons.add(key)
        elif kind == "name" and key in ("US",) and pronoun(article.given, match):
            continue
        else:
            other = region_after(article, match) if kind == "name" else None
            if other and other != match.entry.claims[0].iso3 and article.names.place(key):
                article.add(match, other, "place", "name, region")
            else:
                article.add(match, match.entry.claims[0].iso3, kind, kind)
    return later


def pronoun(given: Words, match: Match) -> bool:
    """Whether "US" is "us" in a line of capitals."""
    around = [
        given.words[i]
        for i in (match.first - 2, match.first - 1, match.last + 1, match.last + 2)
        if 0 <= i < len(given.words)
    ]
    capitals = [word for word in around if word.isupper() and len(word) > 1]
    before = given.words[match.first - 1] if match.first else ""
    return len(capitals) >= 2 and before in (
        "HELP",
        "CONTACT",
        "ABOUT",
        "JOIN",
        "FOLLOW",
        "TELL",
        "GIVE",
        "LET",
        "WITH",
        "FOR",
        "OF",
        "TO",
        "AMONG",
        "CALL",
        "EMAIL",
        "WRITE",
        "FROM",
        "AND",
        "LIKE",
    )


def decide_ambiguous(article: Article, match: Match) -> None:
    """Countries that share a name, with each other or with persons."""
    senses = rules("country_senses.json")
    key = match.key
    if is_person(article.given, match, article.known, weak=True):
        article.persons.add(key)
        return
    label, start, end = article.entities.at(match.start, match.end)
    place_like = located(article, match) or label in ("GPE", "NORP", "LOC")
    if key in senses["person_names"] and not place_like:
        if key in article.persons:
            return
        if label == "PERSON" and end - start > match.end - match.start:
            article.persons.add(key)
            return
    if match.entry.kind == "demonym" and language(article, match):
        return
    region = region_after(article, match)
    if region:
        article.add(
            match, region, "place" if region != match.entry.claims[0].iso3 else match.entry.kind, "name, region"
        )
        return
    claims = senses["ambiguous"].get(key)
    if claims is None:
        article.add(match, match.entry.claims[0].iso3, match.entry.kind, match.entry.kind)
        return
    context = senses["context"]
    score = {
        iso3: sum(article.named[c] for c in context.get(iso3, iso3).split()) + 2 * article.named[iso3]
        for iso3 in claims
    }
    if key in ("Georgia", "Georgian", "Georgians"):
        score["GEO"] += 1 if key != "Georgia" else 0
    best = max(score, key=lambda iso3: (score[iso3], iso3 == senses["default"].get(key)))
    article.add(match, best, claims[best], "ambiguous name")


def best_claim(article: Article, claims: tuple[Claim, ...]) -> Claim:
    """The claim that the rest of the article makes likely."""
    return max(
        claims,
        key=lambda claim: (
            claim.size + min(6, 3 * article.named[claim.iso3]) + (4 if claim.iso3 in article.named else 0)
        ),
    )


def decide_place(article: Article, match: Match) -> None:
    """Cities and regions."""
    given, entry, key = article.given, match.entry, match.key
    region = region_after(article, match)
    if region:
        article.add(match, region, "place", "place, region")
        return
    label, start, end = article.entities.at(match.start, match.end)
    by_names = is_person(given, match, article.known, weak=bool(set(entry.flags) & {"f", "s"}))
    by_label = label == "PERSON" and end - start > match.end - match.start + 2
    if by_names or by_label:
        article.persons.add(key)
        return
    here = located(article, match)
    if key in article.persons and not here:
        return
    claim = best_claim(article, entry.claims)
    size, flags = claim.size, entry.flags
    if flags and not here and label not in ("GPE", "LOC", "FAC"):
        if "w" in flags and size < CAPITAL:
            return
        if size < LEAST_FOR_A_NAME_OF_PERSONS:
            return
    if label in ("PERSON",) and not here and size < REGION:
        return
    before, after = word_before(given, match), word_after(given, match)
    alone = not (before and before not in article.known and not sentence_start(given, match.first - 1)) and not after
    need = ALONE
    if here or label in ("GPE", "LOC", "FAC"):
        need = LOCATED
    if claim.iso3 in article.named:
        need = min(need, NAMED_COUNTRY) if alone else need
    if size < need:
        return
    if flags and sentence_start(given, match.first) and not label:
        return
    article.add(match, claim.iso3, "place", "place")


def decide(text: str, names: Index, entities: Entities, options: Options) -> list[Toponym]:
    """The mentions of countries in a text, in the order of the text."""
    given = words(text)
    article = Article(given, find(given, names), names, entities, options)
    article.known = {given.words[match.first] for match in article.matches}
    later = decide_certain(article)
    for match in later:
        if match.entry.kind == "place" and match.key not in rules("country_senses.json")["ambiguous"]:
            decide_place(article, match)
    for match in later:
        if match.entry.kind != "place" or match.key in rules("country_senses.json")["ambiguous"]:
            decide_ambiguous(article, match)
    return sorted(article.found, key=lambda toponym: toponym["start"])
