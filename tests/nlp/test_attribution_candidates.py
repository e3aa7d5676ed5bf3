"""Which stretches are candidates, whatever the weights make of them."""

import pytest
from sourcescope.nlp.attribution.contents import contents
from sourcescope.nlp.attribution.cues import cues
from sourcescope.nlp.attribution.reading import Reading
from sourcescope.nlp.engine import load_model
from spacy.language import Language


@pytest.fixture(scope="module")
def model() -> Language:
    return load_model()


# (text, cue, how a candidate is found, candidate)
CONTENTS = [
    (
        "Lee described the plan as a “joke” in an angry letter about “the east side” on Monday.",
        "described",
        "to first quote",
        "the plan as a “joke”",
    ),
    (
        "According to Reed, an engineer from Leeds, the bridge is unsafe.",
        "according",
        "after second comma",
        "the bridge is unsafe",
    ),
    ("Lee told a meeting of workers that it would rain.", "told", "from that", "that it would rain"),
]


@pytest.mark.parametrize(("text", "word", "kind", "expected"), CONTENTS, ids=[row[2] for row in CONTENTS])
def test_a_content_is_a_candidate(model: Language, text: str, word: str, kind: str, expected: str) -> None:
    reading = Reading(model(text))
    cue = next(cue for cue in cues(reading) if reading.words[cue.token] == word)
    found = {text[slice(*reading.offsets(*content.pieces[0]))] for content in contents(reading, cue)}
    assert expected in found, kind


@pytest.mark.parametrize("text", ["", "🙂\r\n“ Ja ” \u2028x", "a  b\n\nc  \td ", "‘It’s “so”’—he said…"])
def test_a_reading_has_the_text_and_the_tree_of_its_document(model: Language, text: str) -> None:
    doc = model(text)
    reading = Reading(doc)
    assert reading.text == doc.text
    assert reading.left == [token.left_edge.i for token in doc]
    assert reading.right == [token.right_edge.i for token in doc]
    assert reading.children == [[child.i for child in token.children] for token in doc]
