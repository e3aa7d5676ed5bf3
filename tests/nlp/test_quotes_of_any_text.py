"""Whatever stands in a paragraph: nothing raises, each span is a slice of a paragraph, and the others do not suffer."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sourcescope.nlp.engine import load_model
from sourcescope.nlp.layout import paragraphs
from spacy.language import Language

PIECES = [
    *("“", "”", '"', "''", "``", "‘", "’", "'", "«", "»", "—", "- ", ": ", ", ", ". ", "? ", "! ", "… ", "(", ") "),
    *("Ana Ruiz ", "the mayor ", "She ", "they ", "who ", "RUIZ: ", "Q: ", "officials ", "No ", "May "),
    *("said ", "says that ", "told them ", "according to ", "laughs ", "asked whether ", "declined to comment "),
    *(
        "the road is closed",
        "we will stay",
        "never",
        "a “sham” ",
        "not ",
        "and ",
        "\n",
        "\u2028",
        "\u00a0",
        "🙂",
        "U.S.",
    ),
]
PARAGRAPH = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
GOOD = "The road was closed on Monday. “We will open it again,” Tom Park said."
WORDS = "“We will open it again,”"


@pytest.fixture(scope="module")
def nlp() -> Language:
    loaded = load_model()
    loaded.add_pipe("sourcescope_layout", first=True)
    loaded.add_pipe("sourcescope_quotes")
    return loaded


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("“" * 40)
@example('"" ' * 20)
@given(PARAGRAPH)
def test_any_arrangement(nlp: Language, text: str) -> None:
    whole = f"{GOOD}\n{text}\n{GOOD}"
    doc = nlp(whole)
    assert doc.text == whole
    lines = paragraphs(whole)
    spans = [span for quotation in doc._.quotations for span in quotation["spans"]]
    for start, end in spans:
        assert start < end and whole[start:end].strip()
        assert any(first <= start and end <= last for first, last in lines), "a span stays in its paragraph"
    assert len(spans) == len(set(spans))
    for place in (whole.index(WORDS), whole.rindex(WORDS)):
        assert any(start <= place and place + len(WORDS) <= end for start, end in spans), "the good paragraphs are read"
