"""A tiny language for tests of who speaks: ``{words:0}`` speaks, and is source 0; ``{words:-}`` stays open.

Numbers only tell the same from different. Quoted passages of a sentence are what its speaker says.
"""

import re
from functools import cache

from sourcescope.nlp.engine import load_model
from sourcescope.nlp.findings import Quotation, Source, register
from sourcescope.nlp.quotation_marks import passages
from sourcescope.nlp.sources import find_sources
from spacy.language import Language
from spacy.tokens import Doc

__all__ = ["analyzed", "check_speakers", "pipeline", "source_of", "unmarked"]


@cache
def pipeline() -> Language:
    """The model with paragraphs and countries, loaded once; quotations are made by hand."""
    nlp = load_model()
    nlp.add_pipe("sourcescope_layout", first=True)
    nlp.add_pipe("sourcescope_countries")
    register()
    return nlp


MARK = re.compile(r"\{(?P<words>[^{}]+):(?P<source>\d|-)\}")


def unmarked(article: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text, and the speakers in it with what is expected of each."""
    text = ""
    speakers = []
    last = 0
    for match in MARK.finditer(article):
        text += article[last : match.start()]
        speakers.append((len(text), len(text) + len(match["words"]), match["source"]))
        text += match["words"]
        last = match.end()
    return text + article[last:], speakers


def quotation(doc: Doc, start: int, end: int) -> Quotation:
    """A quotation by the words at some offsets: the quoted passages of their sentence, if there are any."""
    span = doc.char_span(start, end, alignment_mode="expand")
    assert span is not None
    sent = span.sent
    spans = [(p.start, p.end) for p in passages(doc.text) if sent.start_char <= p.start < sent.end_char]
    return Quotation(
        spans=[one for one in spans if not one[0] <= start < one[1]],
        kind="direct" if spans else "indirect",
        cue=None,
        stance="neutral",
        speech="speech",
        speaker=(start, end),
        source=None,
        rule="",
        evidence=[],
    )


def analyzed(nlp: Language, article: str) -> tuple[Doc, list[str]]:
    """The article with its sources, and what is expected of each quotation's."""
    text, speakers = unmarked(article)
    doc = nlp(text)
    doc._.quotations = [quotation(doc, start, end) for start, end, _ in speakers]
    return find_sources(doc), [expected for _, _, expected in speakers]


def source_of(nlp: Language, article: str) -> Source:
    """The first source of an article."""
    doc, _ = analyzed(nlp, article)
    source: Source = doc._.sources[doc._.quotations[0]["source"]]
    return source


def check_speakers(nlp: Language, article: str) -> None:
    """Speakers with one number have one source, those with different numbers different ones, "-" none."""
    doc, expected = analyzed(nlp, article)
    found = [q["source"] for q in doc._.quotations]
    names = [None if source is None else doc._.sources[source]["name"] for source in found]
    numbers: dict[str, int] = {}
    wanted = [None if label == "-" else numbers.setdefault(label, len(numbers)) for label in expected]
    order: dict[int, int] = {}
    got = [None if source is None else order.setdefault(source, len(order)) for source in found]
    assert got == wanted, (names, [source["rules"] for source in doc._.sources])
