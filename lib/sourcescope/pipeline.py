"""From articles to tables: spaCy ends here."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .gazetteer import country_name
from .inputs.article import Article, count_words
from .nlp.engine import DEFAULT_MODEL, load, versions
from .nlp.layout import paragraphs
from .tables import (
    ArticleRow,
    CountryRow,
    EntityRow,
    ProblemRow,
    QuoteRow,
    RestrictionRow,
    SentenceRow,
    SourceRow,
    Tables,
)

__all__ = ["analyze", "analyze_batches"]

BATCH = 200
MARKS = '"“”„‟«»'

Rows = dict[str, list[Any]]
Progress = Callable[[int], None]


@cache
def pipeline(model: str) -> Language:
    """The loaded pipeline of a model, kept for the life of the process."""
    return load(model)


def analyze(articles: Iterable[Article | list[Article]], *, model: str = DEFAULT_MODEL) -> Tables:
    """All tables of the contract for some articles. Items may be lists, as ``read`` gives for a file of many.

    An article that cannot be analyzed becomes a row of ``problems``. Raises ``ModelMissing``.
    """
    flat = (article for item in articles for article in (item if isinstance(item, list) else [item]))
    rows: Rows = {}
    for part in analyze_rows(flat, model=model):
        for name, found in part.items():
            rows.setdefault(name, []).extend(found)
    return Tables.from_rows(rows)


def analyze_batches(
    articles: Iterable[Article | ProblemRow],
    *,
    model: str = DEFAULT_MODEL,
    size: int = BATCH,
    progress: Progress | None = None,
) -> Iterator[Tables]:
    """Tables of ``size`` articles at a time, so that memory does not grow with the input.

    Problems of reading pass through. ``progress`` is called with 1 after each input. Raises ``ModelMissing``.
    """
    parts = analyze_rows(articles, model=model)
    while batch := list(islice(counted(parts, progress), size)):
        rows: Rows = {}
        for part in batch:
            for name, found in part.items():
                rows.setdefault(name, []).extend(found)
        yield Tables.from_rows(rows)


def counted(parts: Iterator[Rows], progress: Progress | None) -> Iterator[Rows]:
    for part in parts:
        if progress:
            progress(1)
        yield part


def analyze_rows(articles: Iterable[Article | ProblemRow], *, model: str) -> Iterator[Rows]:
    """The rows of each article, one dictionary of lists an article. A text is analyzed once."""
    nlp = pipeline(model)
    made_by = versions(nlp)
    seen: set[str] = set()
    for article in articles:
        if isinstance(article, ProblemRow):
            yield {"problems": [article]}
            continue
        if article.article_id in seen:
            yield {}
            continue
        seen.add(article.article_id)
        try:
            doc = nlp(article.text)
        except Exception as cause:  # whatever one text does to a model, the other articles go on
            yield {"problems": [failed(article, cause)]}
            continue
        yield article_rows(article, doc, made_by)


def failed(article: Article, cause: Exception) -> ProblemRow:
    """The problem row of an article on which the analysis failed."""
    return ProblemRow(
        article_id=article.article_id,
        external_id=article.external_id,
        input=article.input,
        stage="analyze",
        problem=f"The analysis of this text failed: {type(cause).__name__}: {cause}"[:500],
        hint="Please report this text. All other articles were analyzed.",
    )


def article_rows(article: Article, doc: Doc, made_by: str) -> Rows:
    """All rows of one analyzed article."""
    text = article.text
    identifier = article.article_id
    sentences = sentence_rows(identifier, doc)
    numbers = Numbers(sentences)
    quotes = quote_rows(identifier, doc, numbers)
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
        "entities": entity_rows(identifier, doc, numbers),
        "sources": source_rows(identifier, doc, quotes),
        "quotes": quotes,
        "countries": country_rows(identifier, doc, numbers),
        "restrictions": restriction_rows(identifier, doc, numbers),
    }


class Numbers:
    """Sentence numbers by position."""

    def __init__(self, sentences: list[SentenceRow]) -> None:
        self.starts = [row.start for row in sentences]

    def at(self, position: int) -> int:
        """The number of the sentence that holds a position, or of the one before it."""
        return max(bisect_right(self.starts, position) - 1, 0)


def sentence_rows(identifier: str, doc: Doc) -> list[SentenceRow]:
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
                article_id=identifier,
                sentence=len(rows),
                paragraph=max(bisect_right(starts, start) - 1, 0),
                start=start,
                end=start + len(stripped),
                text=stripped,
                words=count_words(stripped),
            )
        )
    return rows


def entity_rows(identifier: str, doc: Doc, numbers: Numbers) -> list[EntityRow]:
    return [
        EntityRow(
            article_id=identifier,
            sentence=numbers.at(name["start"]),
            start=name["start"],
            end=name["end"],
            text=doc.text[name["start"] : name["end"]],
            label=name["label"],
            name=name["name"],
            entity=name["entity"],
            country=name["country"],
        )
        for name in doc._.names
    ]


def country_rows(identifier: str, doc: Doc, numbers: Numbers) -> list[CountryRow]:
    return [
        CountryRow(
            article_id=identifier,
            sentence=numbers.at(place["start"]),
            start=place["start"],
            end=place["end"],
            text=doc.text[place["start"] : place["end"]],
            iso3=place["iso3"],
            country=country_name(place["iso3"]),
            form=place["form"],
        )
        for place in doc._.toponyms
    ]


def quote_rows(identifier: str, doc: Doc, numbers: Numbers) -> list[QuoteRow]:
    rows = []
    for number, quotation in enumerate(doc._.quotations):
        spans = quotation["spans"]
        cue_start, cue_end = quotation["cue"] or (None, None)
        speaker_start, speaker_end = quotation["speaker"] or (None, None)
        pieces = [doc.text[start:end] for start, end in spans]
        touched = [*spans, *(span for span in (quotation["cue"], quotation["speaker"]) if span)]
        rows.append(
            QuoteRow(
                article_id=identifier,
                quote=number,
                sentence=numbers.at(min(start for start, _ in touched)),
                last_sentence=numbers.at(max(end for _, end in touched) - 1),
                kind=quotation["kind"],
                spans=span_list(spans),
                text=" … ".join(pieces) or None,
                words=sum(map(count_words, pieces)),
                direct_words=sum(map(count_quoted_words, pieces)),
                cue=piece(doc, quotation["cue"]),
                cue_start=cue_start,
                cue_end=cue_end,
                stance=quotation["stance"],
                speech=quotation["speech"],
                source=quotation["source"],
                speaker=piece(doc, quotation["speaker"]),
                speaker_start=speaker_start,
                speaker_end=speaker_end,
                rule=quotation["rule"],
                evidence="; ".join(quotation["evidence"]) or None,
            )
        )
    return rows


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


def restriction_rows(identifier: str, doc: Doc, numbers: Numbers) -> list[RestrictionRow]:
    rows = []
    for number, statement in enumerate(doc._.restrictions):
        roles: dict[str, Any] = {}
        for role in ("actor", "affected", "action"):
            span = statement[role]
            roles[role] = piece(doc, span)
            roles[f"{role}_start"], roles[f"{role}_end"] = span or (None, None)
        cue_start, cue_end = statement["cue"]
        rows.append(
            RestrictionRow(
                article_id=identifier,
                restriction=number,
                sentence=numbers.at(cue_start),
                category=statement["category"],
                status=statement["status"],
                cue=doc.text[cue_start:cue_end],
                cue_start=cue_start,
                cue_end=cue_end,
                actor_name=statement["actor_name"],
                affected_name=statement["affected_name"],
                limits=span_list(statement["limits"]),
                source=statement["source"],
                act=statement["act"],
                reverses=statement["reverses"],
                rule=statement["rule"],
                **roles,
            )
        )
    return rows


def piece(doc: Doc, span: tuple[int, int] | None) -> str | None:
    """The words of a span, or nothing."""
    return doc.text[span[0] : span[1]] if span else None


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
