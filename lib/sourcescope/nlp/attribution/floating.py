"""Passages that float: sentences of their own without a cue, which go on with the quotation before them."""

from bisect import bisect_right

from ..quotation_marks import DOUBLE_MARKS
from .beside import passage_after
from .cues import Cue
from .passage_contents import MOST_PASSAGES, continued
from .pieces import Content, Piece
from .reading import Reading

__all__ = ["floating", "with_more"]

# A passage further on than this is not read as going on with a quotation.
NEXT_PASSAGE_TOKENS = 120


def floating(reading: Reading, passage: int) -> bool:
    """Whether a passage stands as sentences of its own: nothing before it in its sentence, a full stop at its end."""
    text = reading.text
    start, end, *_ = reading.passages[passage]
    first, last = reading.paragraphs[reading.paragraph(reading.passage_tokens[passage][0])]
    before, after, inner = start - 1, end, end - 1
    while before >= first and text[before].isspace():
        before -= 1
    if before >= first and text[before] not in ".!?…" + DOUBLE_MARKS:
        return False
    while after < last and text[after].isspace():
        after += 1
    if after >= last:
        return True
    while inner > start and text[inner] in DOUBLE_MARKS + "'’ ":
        inner -= 1
    return text[inner] in ".!?…" and not text[after].islower() and text[after] not in ",—–-(:;"


def with_more(reading: Reading, cue: Cue, content: Content) -> list[Content]:
    """The candidate with the floating passages that follow it: "+" at once, "++" in the next paragraphs too.

    "+-" takes all that float in its paragraph, with sentences of the reporter's between.
    """
    last = content.pieces[-1][1]
    place = last, max(last, cue.clause_last)
    if place not in reading.additions:
        reading.additions[place] = additions(reading, *place)
    return [Content(f"{content.kind} {suffix}", content.pieces + added) for suffix, added in reading.additions[place]]


def additions(reading: Reading, last: int, token: int) -> list[tuple[str, tuple[Piece, ...]]]:
    """Floating passages after a content that ends at ``last`` and words of attribution that end by ``token``."""
    if not reading.any_quoted(token, min(token + NEXT_PASSAGE_TOKENS, reading.size - 1)):
        return []
    end = reading.sentence_last[token]
    if not reading.any_quoted(token + 1, end):
        token = end
    own = continued(reading, reading.quoted[last])[1:] if reading.quoted[last] >= 0 else ()
    near = own + following(reading, max([token, *(piece[1] for piece in own)]), below=False)
    far = near + following(reading, max([token, *(piece[1] for piece in near)]), below=True)
    apart = near + scattered(reading, max([token, *(piece[1] for piece in near)]))
    found = (("+", near, 1), ("++", far, len(near) + 1), ("+-", apart, len(near) + 1))
    return [(suffix, added) for suffix, added, least in found if len(added) >= least]


def following(reading: Reading, token: int, *, below: bool) -> tuple[Piece, ...]:
    """Floating passages that follow a token without a word between."""
    added: tuple[Piece, ...] = ()
    while len(added) < MOST_PASSAGES:
        after = passage_after(reading, token, next_sentence=True, below=below)
        if after is None or not floating(reading, after):
            break
        added += continued(reading, after)
        token = added[-1][1]
    return added


def scattered(reading: Reading, token: int) -> tuple[Piece, ...]:
    """All floating passages after a token in its paragraph."""
    if token >= reading.size:
        return ()
    _, end = reading.paragraphs[reading.paragraph(token)]
    added: tuple[Piece, ...] = ()
    number = bisect_right(reading.passage_tokens, (token, reading.size))
    most = min(len(reading.passages), number + MOST_PASSAGES)
    while number < most and reading.passages[number].end <= end:
        if floating(reading, number):
            added += (reading.passage_tokens[number],)
        number += 1
    return added
