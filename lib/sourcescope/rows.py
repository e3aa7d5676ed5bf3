"""From one analyzed text to the rows of the tables."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from typing import Any

from spacy.tokens import Doc

from .gazetteer import country_name, organization_members, organization_name
from .inputs.article import Article, count_words
from .nlp.findings import Offsets, Quotation
from .nlp.layout import paragraphs
from .tables import (
    ArticleRow,
    CountryRow,
    EntityRow,
    HeardRow,
    OrganizationRow,
    QuoteRow,
    RestrictionRow,
    SentenceRow,
    SourceRow,
)

__all__ = ["Rows", "article_rows", "count_quoted_words"]

MARKS = '"“”„‟«»'

Rows = dict[str, list[Any]]


def article_rows(article: Article, doc: Doc, made_by: str) -> Rows:
    """All rows of one analyzed article."""
    text = article.text
    identifier = article.article_id
    sentences = sentence_rows(article, doc)
    reading = Reading(article, sentences)
    quotes = quote_rows(reading, doc)
    sources = source_rows(identifier, doc, quotes)
    countries = country_rows(reading, doc)
    return {
        "articles": [
            ArticleRow(
                article_id=identifier,
                external_id=article.external_id,
                title=article.title or None,
                outlet=article.outlet or None,
                byline=article.byline or None,
                url=article.url or None,
                published=article.published,
                text=text,
                characters=len(text),
                words=count_words(text),
                sentences=len(sentences),
                pipeline=made_by,
            )
        ],
        "sentences": sentences,
        "entities": entity_rows(reading, doc),
        "sources": sources,
        "quotes": quotes,
        "countries": countries,
        "organizations": organization_rows(reading, doc),
        "heard": heard_rows(identifier, countries, sources),
        "restrictions": restriction_rows(reading, doc),
    }


class Reading:
    """An article's words, and its sentences by position."""

    def __init__(self, article: Article, sentences: list[SentenceRow]) -> None:
        self.article = article.article_id
        self.text = article.text
        self.starts = [row.start for row in sentences]

    def sentence(self, position: int) -> int:
        """The number of the sentence that holds a position, or of the one before it."""
        return max(bisect_right(self.starts, position) - 1, 0)

    def words(self, span: tuple[int, int] | None) -> str | None:
        """The words of a span, or nothing."""
        return self.text[span[0] : span[1]] if span else None


def sentence_rows(article: Article, doc: Doc) -> list[SentenceRow]:
    starts = [start for start, _ in paragraphs(doc.text)]
    rows: list[SentenceRow] = []
    for sent in doc.sents:
        text = sent.text
        stripped = text.strip()
        if not stripped:
            continue
        start = sent.start_char + len(text) - len(text.lstrip())
        rows.append(
            SentenceRow(
                article_id=article.article_id,
                sentence=len(rows),
                paragraph=max(bisect_right(starts, start) - 1, 0),
                start=start,
                end=start + len(stripped),
                text=article.text[start : start + len(stripped)],
                words=count_words(stripped),
            )
        )
    return rows


def entity_rows(reading: Reading, doc: Doc) -> list[EntityRow]:
    return [
        EntityRow(
            article_id=reading.article,
            sentence=reading.sentence(name["start"]),
            start=name["start"],
            end=name["end"],
            text=reading.text[name["start"] : name["end"]],
            label=name["label"],
            name=name["name"],
            entity=name["entity"],
            country=name["country"],
        )
        for name in doc._.names
    ]


def country_rows(reading: Reading, doc: Doc) -> list[CountryRow]:
    return [
        CountryRow(
            article_id=reading.article,
            sentence=reading.sentence(place["start"]),
            start=place["start"],
            end=place["end"],
            text=reading.text[place["start"] : place["end"]],
            iso3=place["iso3"],
            country=country_name(place["iso3"]),
            form=place["form"],
            rule=place["rule"],
        )
        for place in doc._.toponyms
    ]


def organization_rows(reading: Reading, doc: Doc) -> list[OrganizationRow]:
    return [
        OrganizationRow(
            article_id=reading.article,
            sentence=reading.sentence(found["start"]),
            start=found["start"],
            end=found["end"],
            text=reading.text[found["start"] : found["end"]],
            organization=found["organization"],
            name=organization_name(found["organization"]),
            members=" ".join(organization_members(found["organization"])),
        )
        for found in doc._.organizations
    ]


def heard_rows(identifier: str, countries: list[CountryRow], sources: list[SourceRow]) -> list[HeardRow]:
    """The countries of an article, most mentioned first; those that are only heard stand last."""
    mentions = Counter(row.iso3 for row in countries if row.form != "associated")
    quoted = [source for source in sources if source.quotes and source.country]
    rows = []
    for iso3 in mentions.keys() | {str(source.country) for source in quoted}:
        own = [source for source in quoted if source.country == iso3]
        rows.append(
            HeardRow(
                article_id=identifier,
                iso3=iso3,
                country=country_name(iso3),
                mentions=mentions[iso3],
                sources=len(own),
                words=sum(source.words for source in own),
                direct_words=sum(source.direct_words for source in own),
            )
        )
    return sorted(rows, key=lambda row: (-row.mentions, -row.words, row.iso3))


def quote_rows(reading: Reading, doc: Doc) -> list[QuoteRow]:
    rows = []
    for number, quotation in enumerate(doc._.quotations):
        spans = quotation["spans"]
        cue_start, cue_end = quotation["cue"] or (None, None)
        speaker = mention_of(quotation)
        speaker_start, speaker_end = speaker or (None, None)
        pieces = [reading.text[start:end] for start, end in spans]
        touched = [*spans, *(span for span in (quotation["cue"], speaker) if span)]
        rows.append(
            QuoteRow(
                article_id=reading.article,
                quote=number,
                sentence=reading.sentence(min(start for start, _ in touched)),
                last_sentence=reading.sentence(max(end for _, end in touched) - 1),
                kind=quotation["kind"],
                spans=span_list(spans),
                text=" … ".join(pieces) or None,
                words=sum(map(count_words, pieces)),
                direct_words=sum(map(count_quoted_words, pieces)),
                cue=reading.words(quotation["cue"]),
                cue_start=cue_start,
                cue_end=cue_end,
                stance=quotation["stance"],
                speech=quotation["speech"],
                source=quotation["source"],
                speaker=reading.words(speaker),
                speaker_start=speaker_start,
                speaker_end=speaker_end,
                rule=quotation["rule"],
                evidence="; ".join(quotation["evidence"]) or None,
            )
        )
    return rows


# An apposition between a speaker and "who" that is longer is no part of the mention.
MENTION_CHARACTERS = 120


def mention_of(quotation: Quotation) -> Offsets | None:
    """The mention of the speaker, with the relative pronoun that stands for it: "lawmakers who"."""
    speaker, relative = quotation["speaker"], quotation.get("relative")
    if speaker and relative and 0 <= relative[1] - speaker[0] <= MENTION_CHARACTERS:
        return speaker[0], relative[1]
    return speaker


def source_rows(identifier: str, doc: Doc, quotes: list[QuoteRow]) -> list[SourceRow]:
    rows = []
    for number, source in enumerate(doc._.sources):
        own = [quote for quote in quotes if quote.source == number and quote.kind != "no response"]
        rows.append(
            SourceRow(
                article_id=identifier,
                source=number,
                name=source["name"],
                key=source["entity"] or f"{identifier}/{number}",
                entity=source["entity"],
                naming=source["naming"],
                descriptor=source["descriptor"],
                affiliation=source["affiliation"],
                country=source["country"],
                anonymity=source["anonymity"],
                anonymity_reason=source["anonymity_reason"],
                people=source["count"],
                quotes=len(own),
                words=sum(quote.words for quote in own),
                direct_words=sum(quote.direct_words for quote in own),
            )
        )
    return rows


def restriction_rows(reading: Reading, doc: Doc) -> list[RestrictionRow]:
    rows = []
    for number, statement in enumerate(doc._.restrictions):
        roles: dict[str, Any] = {}
        for role in ("actor", "affected", "action"):
            span = statement[role]
            roles[role] = reading.words(span)
            roles[f"{role}_start"], roles[f"{role}_end"] = span or (None, None)
        cue_start, cue_end = statement["cue"]
        rows.append(
            RestrictionRow(
                article_id=reading.article,
                restriction=number,
                sentence=reading.sentence(cue_start),
                category=statement["category"],
                status=statement["status"],
                cue=reading.text[cue_start:cue_end],
                cue_start=cue_start,
                cue_end=cue_end,
                actor_name=statement["actor_name"],
                affected_name=statement["affected_name"],
                action_name=statement["action_name"],
                limits=span_list(statement["limits"]),
                source=statement["source"],
                act=statement["act"],
                reverses=statement["reverses"],
                rule=statement["rule"],
                **roles,
            )
        )
    return rows


def span_list(spans: Iterable[tuple[int, int]]) -> list[dict[str, int]]:
    return [{"start": start, "end": end} for start, end in spans]


def count_quoted_words(text: str) -> int:
    """Words within double quotation marks; a mark without a partner quotes to the end of the text."""
    words = 0
    inside = False
    start = 0
    for position, character in enumerate(text):
        if character in MARKS:
            words += count_words(text[start:position]) if inside else 0
            inside, start = not inside, position + 1
    return words + (count_words(text[start:]) if inside else 0)
