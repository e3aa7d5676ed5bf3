"""Quoted passages that must be somebody's words, not a name or a word that is only mentioned."""

from .reading import Reading

__all__ = ["is_spoken"]

# So many words are surely spoken, or fewer that end as speech does.
SPOKEN_WORDS = 8
FEWEST_WORDS = 4
SPEECH_ENDS = frozenset(".,!?…—")


def is_spoken(reading: Reading, passage: int) -> bool:
    """Whether a passage has the length or the end of speech."""
    inside = reading.inside(passage)
    words = len(inside.split())
    return words >= SPOKEN_WORDS or (words >= FEWEST_WORDS and inside[-1] in SPEECH_ENDS)
