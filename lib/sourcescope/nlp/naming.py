"""How a source is named and described: naming, descriptor, affiliation, country, number, anonymity."""

import json
import re
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc, Span, Token

from .findings import Name, Offsets, Toponym
from .mentions import Mention
from .source_words import source_words

__all__ = ["anonymity", "apposition", "count_of", "country_of", "naming_of", "title_of"]

LONGEST_APPOSITION = 40  # tokens: "a retired … at the …, and former …"; longer ones are parser errors
CONTAINERS = {"for", "of", "from", "at", "with", "to"}


def naming_of(mention: Mention) -> str:
    """One of: named person, named organization, unnamed person, unnamed group, document."""
    words = source_words()
    if mention.name is not None:
        return "named person" if mention.name["label"] == "PERSON" else label_naming(mention.name)
    noun = mention.noun
    proper = any(token.tag_.startswith("NNP") for token in mention.span)
    if mention.head.lower_ in words.documents or noun in words.documents:
        return "document"
    if mention.head.lower_ in words.organizations or noun in words.organizations:
        return "named organization" if proper else "unnamed group"
    if mention.plural or noun in words.groups:
        return "unnamed group"
    if mention.head.tag_.startswith("NNP"):
        return "named person" if len(mention.span) > 1 and not mention.determiner else "named organization"
    return "unnamed person"


def label_naming(name: Name) -> str:
    return "document" if name["label"] in ("WORK_OF_ART", "LAW") else "named organization"


def title_of(doc: Doc, mention: Mention) -> str | None:
    """The words before a person's name in its mention: "US Representative" of "US Representative Gerry Connolly"."""
    if mention.name is None or mention.name["label"] != "PERSON":
        return None
    before = doc.text[mention.start : mention.name["start"]].strip(" ,")
    before = re.sub(r"^(?:the|a|an)\s+", "", before, flags=re.I)
    return before if re.search(r"[^\W\d_]{2}", before) else None


def apposition(doc: Doc, name: Name) -> str | None:
    """What stands between commas after a name: "Vindman, a retired Army lieutenant colonel and …, praised"."""
    span = doc.char_span(name["start"], name["end"], alignment_mode="expand")
    if span is None or span.end + 1 >= len(doc) or doc[span.end].text != ",":
        return None
    first = doc[span.end + 1]
    if first.lower_ in ("who", "which", "and", "but", "or", "said", "however") or first.tag_.startswith("V"):
        return None
    head = next((token for token in span.root.children if token.dep_ == "appos" and token.i > span.end), None)
    if head is None:
        return None
    left, right = head.left_edge.i, head.right_edge.i
    if left != span.end + 1 or right - left > LONGEST_APPOSITION:
        return None
    return trimmed(doc[left : right + 1])


def trimmed(span: Span) -> str | None:
    """The span's words up to the comma that closes it."""
    end = span.end
    for token in span:
        if token.text in (",", "—", ";") and closes(token):
            end = token.i
            break
    words = span.doc[span.start : end].text.strip(" ,")
    return words or None


def closes(comma: Token) -> bool:
    """Whether a comma ends an apposition: a verb, relative pronoun or quotation mark follows, not a further part."""
    if comma.i + 1 >= len(comma.doc):
        return True
    after = comma.nbor()
    return after.tag_.startswith(("V", "W", "MD", "PRP", "RB")) or after.is_quote or after.tag_ == "CC"


def count_of(mention: Mention) -> int | None:
    """How many a mention says they are: 4 for "four US officials"; "a dozen" gives 12, "several" nothing."""
    if not mention.plural:
        return None
    for token in mention.span:
        if token.i >= mention.head.i:
            break
        if token.tag_ == "CD" or token.lower_ == "dozen":
            number = source_words().quantities.get(token.lower_)
            return number if number else int(token.text) if token.text.isascii() and token.text.isdigit() else None
    return None


def country_of(doc: Doc, mention: Mention, toponyms: list[Toponym]) -> str | None:
    """The one country that a mention is of: "Ukrainian commanders", "Russia’s embassy in Washington".

    Words before the head decide; then those after "of", "for", "from", "at". Where it is ("in Washington") does not.
    Two countries, and coordinated heads, give none.
    """
    if mention.coordinated:
        return None
    inside = [place for place in toponyms if mention.start <= place["start"] < mention.end]
    if mention.name is not None and mention.name["country"]:
        return mention.name["country"]
    before = {place["iso3"] for place in inside if place["start"] < mention.head.idx}
    if before:
        return before.pop() if len(before) == 1 else None
    after = {place["iso3"] for place in inside if preposition(doc, place["start"]) in CONTAINERS}
    return after.pop() if len(after) == 1 else None


def preposition(doc: Doc, position: int) -> str:
    """The preposition that governs the word at a position, in lower case."""
    span = doc.char_span(position, position + 1, alignment_mode="expand")
    token = span[0] if span is not None else None
    for _ in range(4):
        if token is None or token.dep_ == "prep":
            break
        token = token.head if token.head != token else None
    return token.lower_ if token is not None and token.dep_ == "prep" else ""


def descriptor_country(doc: Doc, start: int, end: int, toponyms: list[Toponym]) -> str | None:
    """The one country in a descriptor: "a retired Army colonel at the White House" gives USA."""
    found = {place["iso3"] for place in toponyms if start <= place["start"] < end}
    return found.pop() if len(found) == 1 else None


@cache
def anonymity_rules() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns for conditions and for the reasons after them."""
    raw = json.loads((files("sourcescope.nlp") / "rules" / "source_anonymity.json").read_text("utf-8"))
    conditions = "|".join(f"(?:{pattern})" for pattern in raw["conditions"])
    return re.compile(rf"\b(?:{conditions})\b", re.I), re.compile(raw["reasons"], re.I)


def anonymity(doc: Doc) -> list[tuple[Offsets, str, str | None]]:
    """Stated conditions of anonymity: where, as worded, and the reason as worded if one follows."""
    conditions, reasons = anonymity_rules()
    found = []
    for match in conditions.finditer(doc.text):
        after = reasons.match(doc.text[match.end() : match.end() + 200])
        reason = " ".join(after["reason"].split()).rstrip(" ,") if after else None
        found.append(((match.start(), match.end()), match.group(), reason))
    return found
