"""The recognizer decides as spaCy's own does, whatever the text."""

import pytest
from sourcescope.nlp.engine import load_model
from sourcescope.nlp.recognizer import Moves, Recognizer
from spacy.language import Language
from spacy.tokens import Doc, Span

from ..conftest import SEED

TEXTS = {
    "news": SEED.read_text("utf-8"),
    "nothing": "",
    "one token": "Paris",
    "white space": " \n\n\t Ann  Lee \n of\u00a0Acme \n ",
    "long entity": "The Committee for the Protection of the Rivers and the Lakes of the South of Norway met.",
    "entity at the end": "They flew on Monday, May 3, 2021 to New York City",
    "no sentence": "10% $5 3 4 5 six seven million 2019 -- Dr. Mr. U.S. U.K.",
    "names in a row": "Ann Lee, Bob Ray, Acme Corp., Berlin, Tuesday, $4 million, 7 percent, Russian, the Nile, May.",
}


@pytest.fixture(scope="module")
def model() -> Language:
    return load_model()


def before(model: Language, text: str) -> Doc:
    """A text as the recognizer gets it."""
    doc = model.make_doc(text)
    for name, component in model.pipeline:
        if name == "sourcescope_entities":
            break
        doc = component(doc)
    return doc


def iob(doc: Doc) -> list[tuple[str, str]]:
    return [(token.ent_iob_, token.ent_type_) for token in doc]


@pytest.mark.parametrize("name", TEXTS)
def test_it_finds_what_spacy_finds(model: Language, name: str) -> None:
    one, other = before(model, TEXTS[name]), before(model, TEXTS[name])
    recognizer = model.get_pipe("sourcescope_entities")
    assert isinstance(recognizer, Recognizer) and recognizer.moves is not None
    assert iob(recognizer(one)) == iob(recognizer.ner(other))
    assert len(one.ents) >= (name not in ("nothing", "no sentence", "white space"))


def test_sentences_that_are_preset_hold_entities_apart(model: Language) -> None:
    for at in range(1, 8):
        words = ["He", "met", "New", "York", "City", "Council", "leaders", "today"]
        docs = [Doc(model.vocab, words=words) for _ in range(2)]
        for doc in docs:
            doc[at].is_sent_start = True
        recognizer = model.get_pipe("sourcescope_entities")
        assert isinstance(recognizer, Recognizer)
        for _, component in model.pipeline[:3]:
            docs = [component(doc) for doc in docs]
        assert iob(recognizer(docs[0])) == iob(recognizer.ner(docs[1]))
        assert not any(ent.start < at < ent.end for ent in docs[0].ents)


def test_preset_entities_stay(model: Language) -> None:
    doc = before(model, "Acme met Ann Lee in Paris.")
    doc.set_ents([Span(doc, 0, 1, label="PRODUCT")], default="missing")
    model.get_pipe("sourcescope_entities")(doc)  # type: ignore[operator]
    assert doc.ents[0].label_ == "PRODUCT" and len(doc.ents) > 1


def test_other_systems_of_moves_are_left_to_spacy() -> None:
    assert Moves.of(("B-ORG", "I-ORG", "L-ORG", "U-ORG", "U-", "O")) is not None
    for names in (("B-ORG", "I-ORG", "L-ORG", "U-ORG", "O"), ("O",), ("0", "1"), ()):
        assert Moves.of(names) is None
