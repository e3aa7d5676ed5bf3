"""What decided, in words for a reader."""

from .reading import Reading
from .settlement import Attribution

__all__ = ["evidence"]

SPEAKER = {
    "subject": "speaker is the subject of the cue",
    "passive subject": "speaker is the passive subject of the cue",
    "inverted subject": "speaker follows the cue as its subject",
    "antecedent": "speaker is what the relative clause is about",
    "object of by": "speaker stands after “by”",
    "object of from": "speaker stands after “from”",
    "object of of": "speaker stands after “of”",
    "object of the phrase": "speaker is named by the cue phrase",
    "after the phrase": "speaker is named by the cue phrase",
    "possessor": "speaker is the possessor of the cue",
    "object above": "speaker is the object of the verb above the cue",
    "subject above": "speaker is the subject of the verb above the cue",
    "opening name": "speaker is the name that the headline begins with",
    "signature": "speaker signs the quotation",
    "before the colon": "speaker stands before a colon",
    "name after": "speaker is the nearest name after the cue",
    "name before": "speaker is the nearest name before the cue",
    "noun after": "speaker is the nearest noun after the cue",
    "noun before": "speaker is the nearest noun before the cue",
}
PLACES = (
    ("quote below", "content is the quotation in the next paragraph"),
    ("quote", "content is the quotation beside the cue"),
    ("right", "content follows the cue in its clause"),
    ("clause from", "content follows the cue in its clause"),
    ("from that", "content follows “that” behind the cue"),
    ("inner", "content follows the one who is told or judged"),
    ("object", "content is the object of the cue"),
    ("phrasal", "content follows the cue in its clause"),
    ("left", "content is the passive subject or stands before the cue"),
    ("modified", "content is the noun that the cue modifies"),
    ("raised", "content is the subject and the clause of the cue"),
    ("before", "content is the sentence before the words of attribution"),
    ("after", "content is the sentence after the words of attribution"),
    ("paragraph", "content is the line after the speaker's label"),
    ("around", "content stands on both sides of the words of attribution"),
)
MARKS = {"direct": "content inside quotation marks", "mixed": "content partly inside quotation marks"}


def speaker_evidence(kind: str) -> str:
    kind = kind.removeprefix("further ")
    if kind.startswith("shared"):
        return "speaker is the subject of the verb that the cue hangs on"
    if kind.startswith("modified"):
        return "speaker is the noun that the cue modifies"
    return SPEAKER.get(kind, "speaker stands beside the cue")


def evidence(reading: Reading, found: Attribution, kind: str) -> list[str]:
    """Short statements, most telling first: the cue, the speaker's place, quotation marks, the content's place."""
    start, end = reading.offsets(found.cue.first, found.cue.last)
    said = [f"cue “{' '.join(reading.text[start:end].split())}”"]
    said.append(speaker_evidence(found.speaker.kind) if found.speaker else "nobody is named as the speaker")
    if kind in MARKS:
        said.append(MARKS[kind])
    said += [words for prefix, words in PLACES if found.content.kind.startswith(prefix)][:1]
    if len(found.content.pieces) > 1:
        said.append(f"{len(found.content.pieces)} pieces read as one")
    return said
