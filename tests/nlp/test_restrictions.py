"""The component of restriction statements: what it leaves on a doc, whose word, acts, limits, and odd texts."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from sourcescope.nlp.engine import load_model
from sourcescope.nlp.findings import Quotation, Source, register
from sourcescope.nlp.restriction.assembly import restrictions
from sourcescope.nlp.restriction.lexicon import lexicon
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from .restriction_tables import told

SEED_ACTS = "Biden has authorized Ukraine to use American weapons inside Russia. "


@pytest.fixture(scope="module")
def alone() -> Language:
    """A pipeline with no other component of ours, lemmatizer and all."""
    nlp = load_model()
    nlp.add_pipe("sourcescope_restrictions")
    return nlp


def test_works_without_the_other_components(alone: Language) -> None:
    doc = alone("“The city has banned the parade,” Lee said.")
    assert told(doc) == ["prohibit | in force | banned | The city | - | the parade"]
    assert doc._.restrictions[0]["source"] is None


def test_a_doc_without_a_parse_has_none() -> None:
    register()
    assert restrictions(spacy.blank("en")("The city has banned the march.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "ban",
        "Ban!",
        "🚫🚫 banned 🚫",
        "ممنوع banned ممنوع",
        "“" * 1000,
        "ban \x00\x07 permit",
        "must must must",
    ],
)
def test_odd_texts_do_not_raise(alone: Language, text: str) -> None:
    doc = alone(text)
    for one in doc._.restrictions:
        assert 0 <= one["cue"][0] < one["cue"][1] <= len(text)


def test_a_very_long_sentence_is_read(alone: Language) -> None:
    assert isinstance(alone("the city banned the march and " * 900)._.restrictions, list)


def test_each_doc_has_a_list_of_its_own(alone: Language) -> None:
    first, second = alone("The city banned cars."), alone("It rained.")
    assert len(first._.restrictions) == 1
    assert second._.restrictions == []
    assert Doc.get_extension("restrictions")[0] == []


def test_statements_are_in_the_order_of_their_cues(alone: Language) -> None:
    doc = alone(
        "The city banned cars. It is illegal to park. The judge ordered him to leave and barred her from entering."
    )
    cues = [one["cue"] for one in doc._.restrictions]
    assert len(cues) == 4
    assert cues == sorted(cues)


def quoted(text: str, spans: list[tuple[int, int]], source: int | None) -> Quotation:
    return Quotation(
        spans=spans,
        kind="direct",
        cue=None,
        stance="neutral",
        speech="speech",
        speaker=None,
        source=source,
        rule="",
        evidence=[],
    )


def test_the_narrowest_quotation_around_the_cue_tells_whose_word_it_is(alone: Language) -> None:
    text = "Lee said that Park said the city had banned cars."
    doc = alone.make_doc(text)
    for name, pipe in alone.pipeline:
        if name == "sourcescope_restrictions":
            doc._.quotations = [quoted(text, [(9, 48)], 0), quoted(text, [(24, 48)], 1)]
        doc = pipe(doc)
    assert [one["source"] for one in doc._.restrictions] == [1]


def test_a_quotation_of_other_words_does_not_swallow_the_cue(alone: Language) -> None:
    text = "“This decision” of the court bans cars, Lee said."
    doc = alone.make_doc(text)
    for name, pipe in alone.pipeline:
        if name == "sourcescope_restrictions":
            doc._.quotations = [quoted(text, [(1, 14)], 0)]
        doc = pipe(doc)
    assert [one["source"] for one in doc._.restrictions] == [None]


def test_a_no_response_is_nobodys_word(alone: Language) -> None:
    text = "The ministry, which banned cars, did not respond."
    doc = alone.make_doc(text)
    for name, pipe in alone.pipeline:
        if name == "sourcescope_restrictions":
            doc._.quotations = [{**quoted(text, [(0, 49)], 0), "kind": "no response"}]
        doc = pipe(doc)
    assert [one["source"] for one in doc._.restrictions] == [None]


def test_a_pronoun_has_the_name_of_its_source(alone: Language) -> None:
    text = "She has banned cars."
    doc = alone.make_doc(text)
    source = Source(
        name="Ana Lee",
        entity=None,
        naming="named person",
        descriptor=None,
        affiliation=None,
        country=None,
        anonymity=None,
        anonymity_reason=None,
        count=None,
        mentions=[(0, 3)],
        rules=["pronoun"],
    )
    for name, pipe in alone.pipeline:
        if name == "sourcescope_restrictions":
            doc._.sources = [source]
        doc = pipe(doc)
    assert doc._.restrictions[0]["actor_name"] == "Ana Lee"


def test_an_act_told_twice_has_one_number(nlp: Language) -> None:
    doc = nlp(
        SEED_ACTS + "Joe Biden said the weather was fine. He spoke of Ukraine. Biden’s decision to allow Ukraine to "
        "use American weapons inside Russia was praised."
    )
    assert [one["act"] for one in doc._.restrictions] == [0, 0]


def test_other_parties_make_another_act(nlp: Language) -> None:
    doc = nlp("France banned cars from the old town. Germany banned planes from the coast.")
    assert [one["act"] for one in doc._.restrictions] == [0, 1]


def test_an_act_that_undoes_one_of_the_past_points_to_it(nlp: Language) -> None:
    doc = nlp(SEED_ACTS + "Biden had previously barred Ukraine from using American weapons inside Russia.")
    now, past = doc._.restrictions
    assert (now["status"], past["status"]) == ("in force", "past")
    assert now["reverses"] == past["act"]
    assert past["reverses"] is None


LIMITS = [
    ("The city banned cars until June.", ["until June"], "when it ends"),
    ("Lee was barred from the park for three days.", ["for three days"], "how long"),
    ("The state capped rents at 2 percent.", ["at 2 percent"], "how much"),
    ("Visitors must register within 24 hours.", ["within 24 hours"], "when"),
    ("The army allowed trucks to pass in Gaza.", ["in Gaza"], "where"),
    ("The law forbids hunters to shoot deer without a permit.", ["without a permit"], "under what condition"),
    ("The court allowed the sale if the owner agrees.", ["if the owner agrees"], "under what condition"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), LIMITS)
def test_limits_are_told_apart_from_the_action(alone: Language, text: str, expected: list[str], reason: str) -> None:
    doc = alone(text)
    assert [text[slice(*limit)] for one in doc._.restrictions for limit in one["limits"]] == expected, reason
    assert all(limit[0] >= one["action"][1] for one in doc._.restrictions for limit in one["limits"] if one["action"])


def test_statements_survive_serialization(alone: Language) -> None:
    doc = alone("The city banned cars.")
    copy = Doc(alone.vocab).from_bytes(doc.to_bytes())
    assert copy._.restrictions[0]["category"] == "prohibit"


SEED_EXPECTED = [
    ("permit", "in force", "authorized"),
    ("restrict", "past", "restricted"),
    ("restrict", "in force", "limited"),
    ("permit", "in force", "able"),
    ("ease", "past", "relaxation"),
    ("permit", "past", "permitted"),
    ("prohibit", "in force", "not extend"),
    ("permit", "denied", "approval"),
    ("ease", "in force", "unties"),
    ("permit", "in force", "allows"),
    ("restrict", "in force", "restricts"),
    ("permit", "warned against", "allowing"),
    ("permit", "proposed", "allow"),
    ("permit", "proposed", "allowed"),
    ("ease", "in force", "relaxed"),
    ("ease", "in force", "relax"),
    ("permit", "in force", "allow"),
    ("restrict", "in force", "limits"),
]


def test_seed_article_has_no_reversal(alone: Language) -> None:
    from pathlib import Path

    text = (Path(__file__).resolve().parents[2] / "seeds" / "article.txt").read_text("utf-8")
    found = [(one["category"], one["status"], text[slice(*one["cue"])]) for one in alone(text)._.restrictions]
    assert found == SEED_EXPECTED


WORDS = sorted(
    {*list(lexicon().verbs)[::7], *list(lexicon().nouns)[::4], "must", "only", "able", "not", "no", "to", "from"}
)
TAGS = ["VB", "VBD", "VBN", "VBG", "VBZ", "NN", "NNS", "NNP", "MD", "IN", "TO", "PRP", "DT", "JJ", "RB", "."]
DEPS = [
    "nsubj",
    "nsubjpass",
    "dobj",
    "xcomp",
    "ccomp",
    "advcl",
    "acl",
    "relcl",
    "prep",
    "pobj",
    "pcomp",
    "aux",
    "auxpass",
    "neg",
    "amod",
    "compound",
    "conj",
    "cc",
    "mark",
    "punct",
    "dative",
    "agent",
    "poss",
    "attr",
    "acomp",
    "det",
]


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """A sentence of cue words with any tags and any tree."""
    size = draw(st.integers(1, 12))
    words = draw(st.lists(st.sampled_from([*WORDS, "Lee", "it", "the", "who", "?"]), min_size=size, max_size=size))
    heads = [draw(st.integers(0, i - 1)) if i else 0 for i in range(size)]
    return Doc(
        Vocab(),
        words=words,
        heads=heads,
        tags=[draw(st.sampled_from(TAGS)) for _ in words],
        deps=["ROOT", *(draw(st.sampled_from(DEPS)) for _ in words[1:])],
        sent_starts=[True] + [False] * (size - 1),
    )


@settings(max_examples=300, deadline=None)
@given(trees())
def test_no_tree_makes_it_fail(doc: Doc) -> None:
    register()
    for one in restrictions(doc):
        for role in ("cue", "actor", "affected", "action"):
            span = one[role]
            assert span is None or 0 <= span[0] < span[1] <= len(doc.text)
