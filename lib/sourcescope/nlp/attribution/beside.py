"""What stands right beside a token but for punctuation: a quoted passage, or none."""

from .reading import Reading

__all__ = ["loose", "passage_after", "passage_before"]

PUNCTUATION = frozenset(("''", "``", ",", ".", ":", "HYPH", "NFP", "_SP", "-LRB-", "-RRB-"))
STOPS = frozenset((".", "!", "?"))


def loose(reading: Reading, token: int) -> bool:
    """Whether a token is punctuation outside passages."""
    return reading.quoted[token] < 0 and reading.tags[token] in PUNCTUATION


def passage_before(reading: Reading, token: int) -> int | None:
    """The passage that ends right before ``token`` but for punctuation, in its paragraph and sentence."""
    paragraph = reading.paragraph(token)
    token -= 1
    while token >= 0 and loose(reading, token) and reading.words[token] not in STOPS:
        token -= 1
    if token < 0 or reading.quoted[token] < 0 or reading.paragraph(token) != paragraph:
        return None
    return reading.quoted[token]


def passage_after(reading: Reading, token: int, *, below: bool = False, next_sentence: bool = False) -> int | None:
    """The passage that begins right after ``token`` but for punctuation.

    ``below`` allows the next paragraph, ``next_sentence`` a full stop between.
    """
    paragraph = reading.paragraph(token)
    token += 1
    while token < reading.size and loose(reading, token) and (next_sentence or reading.words[token] not in STOPS):
        token += 1
    if token >= reading.size or reading.quoted[token] < 0:
        return None
    if reading.paragraph(token) != paragraph and not below:
        return None
    return reading.quoted[token]
