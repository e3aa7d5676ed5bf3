"""Countries found in texts: the checklist, the options, and texts that must not break anything."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from .countries_checklist import CHECKLIST

SEED = Path(__file__).parents[2] / "seeds" / "article.txt"


@pytest.fixture(scope="module")
def blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sourcescope_countries")
    return nlp


def mentions(nlp: Language, text: str) -> list[str]:
    return [f"{text[t['start'] : t['end']]}={t['iso3']}" for t in nlp(text)._.toponyms]


def expected(packed: str) -> list[str]:
    """ "South Africa=ZAF Ghana=GHA" as a list: an entry ends with its code."""
    found, words = [], []
    for word in packed.split(" "):
        words.append(word)
        if word[-4:-3] == "=":
            found.append(" ".join(words))
            words = []
    return found


def test_the_checklist_is_long_and_gives_reasons() -> None:
    assert len(CHECKLIST) >= 120
    assert all(reason for _, _, reason in CHECKLIST)


@pytest.mark.parametrize(("text", "packed", "reason"), CHECKLIST, ids=[text[:50] for text, _, _ in CHECKLIST])
def test_checklist(blank: Language, text: str, packed: str, reason: str) -> None:
    assert mentions(blank, text) == expected(packed), reason
