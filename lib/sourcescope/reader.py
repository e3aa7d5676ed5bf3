"""The reading view: text and spans in, nested pieces of plain text out.

What leaves here is data, never markup: the page builds its nodes with ``textContent``, so that article text cannot
become code. A piece is ``{"t": text, "m": [[layer, row, variant, edges], …]}`` with its marks from
the widest to the narrowest; ``edges`` holds "s" where the mark starts with the piece and "e" where it ends with it. A
row is what opens when a mark is clicked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from .tables import records
from .wording import PAST, rule_in_words, whose

__all__ = ["LAYERS", "Mark", "article_view", "mention_cards", "pieces", "quote_cards", "restriction_cards"]

LAYERS = ("quotes", "speakers", "countries", "restrictions")
ROLES = ("actor", "affected", "action")

Card = dict[str, Any]
Bounds = Mapping[tuple[str, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span: the layer it belongs to, the row it opens, and how it looks within the layer, in a word or two."""

    start: int
    end: int
    layer: str
    row: str
    variant: str = ""


def pieces(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[dict[str, Any]]:
    """``text[start:end]`` cut wherever a mark begins or ends; joined, the pieces give the text back."""
    inside = sorted(
        (mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end),
        key=lambda mark: (mark.start - mark.end, mark.start),
    )
    cuts = sorted({start, end, *(min(max(p, start), end) for mark in inside for p in (mark.start, mark.end))})
    found = []
    for left, right in pairwise(cuts):
        covering = [
            [m.layer, m.row, m.variant, ("s" if m.start == left else "") + ("e" if m.end == right else "")]
            for m in inside
            if m.start <= left and m.end >= right
        ]
        found.append({"t": text[left:right], "m": covering})
    return found


def article_view(
    article: Any,
    sentences: pd.DataFrame,
    quotes: pd.DataFrame,
    sources: pd.DataFrame,
    countries: pd.DataFrame,
    restrictions: pd.DataFrame,
) -> dict[str, Any]:
    """One article for reading: its paragraphs as sentences of pieces, and the rows that its marks open.

    ``headline`` is true where the text begins with its title: it need not be shown above the text, too.
    """
    text = article.text
    names = source_names(sources)
    marks = [*quote_marks(quotes), *country_marks(countries), *restriction_marks(restrictions)]
    rows = quote_details(quotes, names) | country_details(countries) | restriction_details(restrictions, names)
    by_sentence = spread(marks, sentences)
    paragraphs: list[list[dict[str, Any]]] = []
    last = None
    for row in records(sentences):
        if row.paragraph != last:
            paragraphs.append([])
            last = row.paragraph
        paragraphs[-1].append({"n": row.sentence, "p": pieces(text, row.start, row.end, by_sentence[row.sentence])})
    first = text.lstrip().partition("\n")[0].lstrip("# ").strip()
    return {"paragraphs": paragraphs, "rows": rows, "headline": bool(first) and first == article.title}


def spread(marks: Iterable[Mark], sentences: pd.DataFrame) -> dict[int, list[Mark]]:
    """The marks that touch each sentence, found in one pass over both."""
    starts = sentences["start"].to_numpy()
    ends = sentences["end"].to_numpy()
    numbers = sentences["sentence"].tolist()
    found: dict[int, list[Mark]] = {number: [] for number in numbers}
    for mark in marks:
        first = int(ends.searchsorted(mark.start, side="right"))
        last = int(starts.searchsorted(mark.end, side="left"))
        for position in range(first, last):
            found[numbers[position]].append(mark)
    return found


def quote_marks(quotes: pd.DataFrame) -> list[Mark]:
    marks = []
    for row in records(quotes):
        key = f"q{row.quote}"
        variant = row.kind.replace(" ", "-")
        marks += [Mark(span["start"], span["end"], "quotes", key, variant) for span in row.spans]
        if pd.notna(row.speaker_start):
            marks.append(Mark(row.speaker_start, row.speaker_end, "speakers", key, "speaker"))
        if pd.notna(row.cue_start):
            marks.append(Mark(row.cue_start, row.cue_end, "speakers", key, "cue"))
    return marks


def country_marks(countries: pd.DataFrame) -> list[Mark]:
    return [Mark(row.start, row.end, "countries", f"c{row.start}", row.form) for row in records(countries)]


def restriction_marks(restrictions: pd.DataFrame, *, roles: bool = False) -> list[Mark]:
    marks = []
    for row in records(restrictions):
        key = f"r{row.restriction}"
        standing = "" if row.status == "in force" else " open"
        marks.append(Mark(row.cue_start, row.cue_end, "restrictions", key, row.category + standing))
        if not roles:
            continue
        for role in ROLES:
            start = getattr(row, f"{role}_start")
            if pd.notna(start):
                marks.append(Mark(start, getattr(row, f"{role}_end"), "roles", key, role))
        marks += [Mark(span["start"], span["end"], "roles", key, "limit") for span in row.limits]
    return marks


def source_names(sources: pd.DataFrame) -> dict[tuple[str, int], Any]:
    """Sources by article and number."""
    return {(row.article_id, row.source): row for row in records(sources)}


def detail(title: str, table: str, number: int, fields: Iterable[tuple[str, Any]], **selects: str) -> Card:
    """What a click on a mark opens: a title, the row's filled fields, and what it can select."""
    filled = [[label, str(value)] for label, value in fields if value is not None and not pd.isna(value)]
    return {"title": title, "table": table, "row": number, "fields": filled, "selects": selects}


def quote_details(quotes: pd.DataFrame, names: Mapping[tuple[str, int], Any]) -> dict[str, Card]:
    details = {}
    for row in records(quotes):
        source = names.get((row.article_id, row.source))
        details[f"q{row.quote}"] = detail(
            f"Quote · {row.kind}",
            "quotes",
            row.quote,
            [
                ("Source", whose(source.name, source.country) if source else "not found"),
                ("Naming", source.naming if source else None),
                ("Described as", source.descriptor if source else None),
                ("Condition", source.anonymity if source else None),
                ("Introduced by", row.cue),
                ("Stance of the word", row.stance),
                ("Words", row.words or None),
                ("Why", row.evidence or row.rule),
            ],
            **({"sources": source.key} if source else {}),
        )
    return details


def country_details(countries: pd.DataFrame) -> dict[str, Card]:
    return {
        f"c{row.start}": detail(
            f"Country · {row.country}",
            "countries",
            row.start,
            [("Mentioned as", row.text), ("By", row.form), ("Code", row.iso3)],
            countries=row.iso3,
        )
        for row in records(countries)
    }


def restriction_details(restrictions: pd.DataFrame, names: Mapping[tuple[str, int], Any]) -> dict[str, Card]:
    details = {}
    for row in records(restrictions):
        source = names.get((row.article_id, row.source))
        details[f"r{row.restriction}"] = detail(
            f"Restriction · {row.category}, {row.status}",
            "restrictions",
            row.restriction,
            [
                ("Who", with_name(row.actor, row.actor_name)),
                ("Whom", with_name(row.affected, row.affected_name)),
                ("What", row.action),
                ("Status", PAST if row.status == "past" else None),
                ("Whose word", source.name if source else "the article itself"),
                ("Why", rule_in_words(row.rule)),
            ],
            categories=row.category,
            statuses=row.status,
        )
    return details


def with_name(words: Any, name: Any) -> Any:
    """The words of a role, with the name behind them where that differs."""
    return f"{words} ({name})" if pd.notna(words) and pd.notna(name) and name != words else words


def quote_cards(quotes: pd.DataFrame, sources: pd.DataFrame, articles: pd.DataFrame, bounds: Bounds) -> list[Card]:
    """Quotes in their sentences, one card each."""
    texts, titles = texts_of(articles)
    names = source_names(sources)
    cards = []
    for row in records(quotes):
        source = names.get((row.article_id, row.source))
        one = quotes[(quotes["article_id"] == row.article_id) & (quotes["quote"] == row.quote)]
        cards.append(
            {
                "id": f"{row.article_id}/q{row.quote}",
                "heading": whose(source.name, source.country) if source else "Speaker not found",
                "sub": role_beside(source),
                "chips": chips(row.kind, *manner(row.speech, row.stance), *naming_chip(source)),
                "pieces": context(texts, bounds, row.article_id, row.sentence, row.last_sentence, quote_marks(one)),
                "note": row.evidence if pd.notna(row.evidence) else row.rule,
                "article": row.article_id,
                "title": titles[row.article_id],
                "sentence": row.sentence,
                "selects": {"sources": source.key} if source else {},
                "select_label": "Only this source",
            }
        )
    return cards


def role_beside(source: Any) -> str:
    """The role of a source as worded, where it says more than the name."""
    if source is None or pd.isna(source.descriptor):
        return ""
    words = source.descriptor.casefold()
    return "" if words.removeprefix("the ") == source.name.casefold() else source.descriptor


def manner(speech: str, stance: str) -> list[str]:
    """How a quote is told, where that is more than saying: "belief", "evaluation", and the stance of its verb."""
    told = [] if speech == "speech" else [speech]
    return told if stance in ("neutral", "believes") and told else told + [stance] * (stance != "neutral")


def naming_chip(source: Any) -> list[str]:
    return [source.naming] if source is not None and source.naming != "named person" else []


def restriction_cards(
    restrictions: pd.DataFrame,
    sources: pd.DataFrame,
    articles: pd.DataFrame,
    bounds: Bounds,
    *,
    retold: Mapping[tuple[str, int], int] | None = None,
    heads: Sequence[str] = (),
) -> list[Card]:
    """Restriction statements as their sentences with the roles marked, one card each.

    ``retold`` says how often an article tells an act, by article and act; ``heads`` are words before the headings.
    """
    texts, titles = texts_of(articles)
    told = retold or {}
    names = source_names(sources)
    cards = []
    for number, row in enumerate(records(restrictions)):
        source = names.get((row.article_id, row.source))
        one = restrictions[
            (restrictions["article_id"] == row.article_id) & (restrictions["restriction"] == row.restriction)
        ]
        marks = restriction_marks(one, roles=True)
        cards.append(
            {
                "id": f"{row.article_id}/r{row.restriction}",
                "heading": (f"{heads[number]}: " if heads else "") + f"{row.category} · {row.status}",
                "sub": f"said by {source.name}" if source else "said by the article itself",
                "status": row.status,
                "chips": act_chips(row, told),
                "pieces": context(texts, bounds, row.article_id, row.sentence, row.sentence, marks),
                "note": f"Found by {rule_in_words(row.rule)}." + (f" {PAST}" if row.status == "past" else ""),
                "article": row.article_id,
                "title": titles[row.article_id],
                "sentence": row.sentence,
                "selects": {"categories": row.category, "statuses": row.status},
                "select_label": "Only such statements",
            }
        )
    return cards


def act_chips(row: Any, told: Mapping[tuple[str, int], int]) -> list[str]:
    """That an act is told more than once, and that it undoes an earlier one."""
    tellings = 1 if pd.isna(row.act) else told.get((row.article_id, int(row.act)), 1)
    opened = row.category in ("permit", "ease")
    undone = "undoes an earlier restriction" if opened else "undoes an earlier permission"
    again = f"this act is told {tellings} times" if tellings > 1 else ""
    return chips(again, "" if pd.isna(row.reverses) else undone)


def mention_cards(countries: pd.DataFrame, articles: pd.DataFrame, bounds: Bounds) -> list[Card]:
    """Mentions of countries in their sentences, one card a sentence."""
    texts, titles = texts_of(articles)
    cards = []
    for (article, sentence), group in countries.groupby(["article_id", "sentence"], sort=False):
        found = list(dict.fromkeys(group["country"]))
        number = int(str(sentence))
        cards.append(
            {
                "id": f"{article}/s{sentence}",
                "heading": ", ".join(found),
                "sub": "",
                "chips": [],
                "pieces": context(texts, bounds, str(article), number, number, country_marks(group)),
                "note": "",
                "article": str(article),
                "title": titles[str(article)],
                "sentence": number,
                "selects": {"countries": group["iso3"].iloc[0]} if len(found) == 1 else {},
                "select_label": f"Only {found[0]}",
            }
        )
    return cards


def texts_of(articles: pd.DataFrame) -> tuple[dict[str, str], dict[str, str]]:
    """Texts and titles by article id; an article without a title is called by its first words."""
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    titles = {
        row.article_id: row.title if pd.notna(row.title) else row.text[:60].split("\n")[0] + "…"
        for row in records(articles)
    }
    return texts, titles


def context(
    texts: Mapping[str, str], bounds: Bounds, article: str, first: int, last: int, marks: Iterable[Mark]
) -> list[dict[str, Any]]:
    """The sentences from ``first`` to ``last`` as pieces."""
    start, _ = bounds[article, first]
    _, end = bounds[article, last]
    return pieces(texts[article], start, end, marks)


def chips(*labels: str) -> list[str]:
    return [label for label in labels if label]
