"""From token numbers to the entries of ``doc._.quotations``."""

from ..findings import Offsets, Quotation
from .attributions import attributions
from .evidence import evidence
from .lexicon import nature, noun_lemma, rules
from .reading import Reading
from .scorer import Scorer
from .settlement import Attribution
from .silence import Silence, silences

__all__ = ["quotations"]


def kind_of(reading: Reading, found: Attribution) -> str:
    """Direct when every word stands in a quoted passage, mixed when some do, indirect when none does."""
    states = {
        reading.quoted[token] >= 0
        for first, last in found.content.pieces
        for token in range(first, last + 1)
        if any(character.isalnum() for character in reading.words[token])
    }
    if states == {True}:
        return "direct"
    return "mixed" if True in states else "indirect"


def spans_of(reading: Reading, found: Attribution) -> list[Offsets]:
    """Pieces as offsets, those that touch each other joined."""
    spans: list[Offsets] = []
    for first, last in sorted(found.content.pieces):
        start, end = reading.offsets(first, last)
        if reading.quoted[first] >= 0:
            start = max(start, reading.passages[reading.quoted[first]].start)
        if reading.quoted[last] >= 0:
            end = min(end, reading.passages[reading.quoted[last]].end)
        if start < end:
            spans.append((start, end))
    return spans


def is_condition(content: str) -> bool:
    """Whether a content is no statement but a source's condition: "asked not to be named"."""
    conditions: list[str] = rules("quote_cues")["conditions"]
    return content.lower().startswith(tuple(conditions))


def is_act(head: str) -> bool:
    """Whether who would speak is an act or event: "This move aims to …" tells a purpose, not a word or thought."""
    acts: list[str] = rules("quote_cues")["acts"]
    return head.lower() in acts


ASKING = frozenset(("ask", "request", "seek", "apply"))
DUTIES = frozenset(("must", "shall", "should"))
OBLIGING = frozenset(("have", "has", "had", "need", "needs", "needed", "required", "obliged", "obligated"))
EMPTY = frozenset(("nothing", "something", "anything", "everything", "so", "much", "more", "less"))


def says_nothing(reading: Reading, found: Attribution) -> bool:
    """Whether no word of a content means something by itself: "said no", "voted against", "said nothing"."""
    tokens = [token for first, last in found.content.pieces for token in range(first, last + 1)]
    return not any(reading.tags[token][0] in "NVJC" and reading.words[token] not in EMPTY for token in tokens)


def is_duty(reading: Reading, found: Attribution) -> bool:
    """Whether a request is only owed: "Riders must ask for permission", "Firms have to seek leave". Nobody asks yet."""
    token = found.cue.token
    if found.cue.kind != "verb" or found.cue.lemma.partition(" ")[0] not in ASKING:
        return False
    above = reading.heads[token]
    owed = reading.deps[token] == "xcomp" and reading.words[above] in OBLIGING
    return owed or any(reading.words[aux] in DUTIES for aux in reading.children[token] if reading.deps[aux] == "aux")


def is_publication(reading: Reading, found: Attribution) -> bool:
    """Whether a thing is only made public: "published new rules on phones" tells no words, unlike a warning."""
    publishing: list[str] = rules("quote_cues")["publishing"]
    cue = found.cue
    if cue.kind != "verb" or cue.lemma not in publishing or not found.content.kind.startswith("right dobj"):
        return False
    thing = reading.child(cue.token, "dobj")
    return thing is not None and noun_lemma(reading.words[thing]) is None


def reports_nothing(reading: Reading, found: Attribution) -> bool:
    """Whether what looks like reported speech tells no words of anybody."""
    who = found.speaker
    acts = who is not None and is_act(reading.words[who.head])
    return acts or says_nothing(reading, found) or is_duty(reading, found) or is_publication(reading, found)


def entry(reading: Reading, found: Attribution) -> Quotation | None:
    spans = spans_of(reading, found)
    if not spans or is_condition(reading.text[spans[0][0] : spans[-1][1]]):
        return None
    kind = kind_of(reading, found)
    cue, who = found.cue, found.speaker
    if kind == "indirect" and reports_nothing(reading, found):
        return None
    told = nature(cue.lemma, cue.kind)
    made = Quotation(
        spans=spans,
        kind=kind,
        cue=reading.offsets(cue.first, cue.last),
        stance=told["stance"],
        speech=told["speech"],
        speaker=reading.offsets(who.first, who.last) if who else None,
        source=None,
        rule=f"{cue.kind} cue; {found.content.kind}; {who.kind if who else 'nobody named'}",
        evidence=evidence(reading, found, kind),
    )
    if who is not None and who.relative is not None:
        made["relative"] = reading.offsets(who.relative, who.relative)
    return made


def silent_entry(reading: Reading, found: Silence) -> Quotation:
    words = " ".join(reading.text[slice(*found.cue)].split())
    return Quotation(
        spans=[],
        kind="no response",
        cue=found.cue,
        stance="neutral",
        speech="speech",
        speaker=found.speaker,
        source=None,
        rule=f"no response: {found.rule}",
        evidence=[f"no answer reported by “{words}”"],
    )


def position(quotation: Quotation) -> Offsets:
    places = [*quotation["spans"], *([quotation["cue"]] if quotation["cue"] else [])]
    return min(places) if not quotation["spans"] else min(quotation["spans"])


def quotations(reading: Reading, scorer: Scorer) -> list[Quotation]:
    """All entries in the order of the text; no-response entries stand at their cue."""
    silent = silences(reading)
    unanswered = {found.token for found in silent}
    entries = [silent_entry(reading, found) for found in silent]
    for found in attributions(reading, scorer):
        if found.cue.token not in unanswered:
            made = entry(reading, found)
            if made is not None:
                entries.append(made)
    return sorted(entries, key=lambda quotation: (position(quotation), quotation["speaker"] or (0, 0)))
