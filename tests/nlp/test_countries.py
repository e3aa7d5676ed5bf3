"""Countries found in texts: the checklist, the options, and texts that must not break anything."""

import json
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from sourcescope import gazetteer
from sourcescope.nlp.countries import Countries
from sourcescope.nlp.place_index import index
from sourcescope.nlp.reading import Options
from spacy.language import Language
from spacy.tokens import Doc, Span

from .countries_articles import ARTICLES
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


@pytest.mark.parametrize(("text", "packed", "reason"), ARTICLES, ids=[text[:30] for text, _, _ in ARTICLES])
def test_countries_of_local_news(blank: Language, text: str, packed: str, reason: str) -> None:
    assert {t["iso3"] for t in blank(text)._.toponyms} == set(packed.split()), reason


FORMS = [
    ("US troops", "name"),
    ("American troops", "demonym"),
    ("troops in Kharkiv", "place"),
    ("the Kremlin", "place"),
    ("in Coalbrook Falls, Ohio", "place"),
]


@pytest.mark.parametrize(("text", "form"), FORMS)
def test_form_of_a_mention(blank: Language, text: str, form: str) -> None:
    assert blank(text)._.toponyms[0]["form"] == form


def test_rule_says_why(blank: Language) -> None:
    found = blank("The White House, Georgia, and Lebanon, Pa.")._.toponyms
    assert [t["rule"] for t in found] == ["seat of power", "shared name", "place, region", "state"]


def with_options(**options: object) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sourcescope_countries", config=options)
    return nlp


def test_seats_of_power_can_be_left_out() -> None:
    assert mentions(with_options(seats=False), "The Kremlin and Russia") == ["Russia=RUS"]


def test_territories_can_count_for_their_state() -> None:
    nlp = with_options(territories="parent")
    assert mentions(nlp, "Guam, Greenland and Fiji") == ["Guam=USA", "Greenland=DNK", "Fiji=FJI"]


def test_divided_states_can_count_for_a_successor() -> None:
    nlp = with_options(divided_states="successor")
    assert mentions(nlp, "Soviet troops left Czechoslovakia.") == ["Soviet=RUS", "Czechoslovakia=CZE"]


def test_leaders_are_marked_as_associated_and_change_nothing_else() -> None:
    text = "Putin met Xi Jinping in Moscow; the Knesset objected. Israel and China did not."
    found = with_options(associated=True)(text)._.toponyms
    assert [(text[t["start"] : t["end"]], t["iso3"]) for t in found if t["form"] == "associated"] == [
        ("Putin", "RUS"),
        ("Xi Jinping", "CHN"),
        ("Knesset", "ISR"),
    ]
    assert [t for t in found if t["form"] != "associated"] == with_options()(text)._.toponyms


ORGANIZATIONS = [
    ("NATO and the E.U. met at the U.N. Security Council.", ["NATO", "EU", "UN Security Council"]),
    ("Leaders of the G-7 and the Group of 20", ["G7", "G20"]),
    ("The African Union, the Arab League and OPEC", ["African Union", "Arab League", "OPEC"]),
    ("The European Union's Council of Europe is no European Council.", ["EU", "Council of Europe", "EU"]),
    ("Nato allies, the UN and unions", ["NATO", "UN"]),
]


@pytest.mark.parametrize(("text", "organizations"), ORGANIZATIONS)
def test_organizations_of_states_are_found_apart(blank: Language, text: str, organizations: list[str]) -> None:
    doc = blank(text)
    assert [found["organization"] for found in doc._.organizations] == organizations
    assert doc._.toponyms == []


def test_leaders_tell_of_no_sources_country() -> None:
    nlp = with_options(associated=True)
    assert [t["form"] for t in nlp("Congress and the FBI")._.toponyms] == ["associated"] * 2


@pytest.mark.parametrize("options", [{"territories": "mine"}, {"divided_states": "all"}])
def test_unknown_options_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="expected"):
        with_options(**options)


def test_seed_article_has_eight_countries(blank: Language) -> None:
    found = blank(SEED.read_text(encoding="utf-8"))._.toponyms
    assert {t["iso3"] for t in found} == {"USA", "UKR", "RUS", "GBR", "NLD", "SWE", "FIN", "DEU"}
    assert len(found) == 75


def test_entities_help_where_there_are_any() -> None:
    nlp = spacy.blank("en")
    component = Countries(Options())
    text = "Aleksandr Moscow met Oksana in Brightwater."
    doc = nlp(text)
    assert [t["iso3"] for t in component(doc)._.toponyms] == ["RUS"]
    doc.ents = [Span(doc, 0, 2, label="PERSON")]
    assert component(doc)._.toponyms == []


def test_a_persons_surname_is_no_small_town_abroad_whatever_the_recognizer_says() -> None:
    nlp = spacy.blank("en")
    doc = nlp("Ohio heard Oksana Palin. On Friday night, Palin called it unfair.")
    doc.ents = [Span(doc, 2, 4, label="PERSON"), Span(doc, 9, 10, label="GPE")]
    assert [doc[t.start : t.end].text for t in doc.ents] == ["Oksana Palin", "Palin"]
    assert [t["iso3"] for t in Countries(Options())(doc)._.toponyms] == ["USA"]


def test_one_sense_per_discourse(blank: Language) -> None:
    text = "The mayor of Paris, Texas, resigned. Paris has 25,000 people."
    assert mentions(blank, text) == ["Paris=USA", "Texas=USA", "Paris=USA"]


def test_findings_survive_serialization(blank: Language) -> None:
    doc = blank("Russia and China")
    assert json.loads(json.dumps(doc._.toponyms)) == doc._.toponyms
    assert Doc(blank.vocab).from_bytes(doc.to_bytes())._.toponyms == doc._.toponyms


HARD = [
    "",
    " ",
    "US",
    "\n\n\n",
    "🇺🇸🔥 US 🇷🇺",
    "تحدثت روسيا عن US سوريا",
    "“" * 1000 + "Russia",
    "Russia\x00\x07China\u200b",
    "ﾞ ½ ² ͺ",
    "U.S.U.S.U.S",
    ", Texas, Texas, Texas",
    "New York " * 2000,
]


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_no_text_breaks_it(blank: Language, text: str) -> None:
    check_offsets(text, blank(text)._.toponyms)


def check_offsets(text: str, found: list[dict[str, object]]) -> None:
    ends = 0
    for toponym in found:
        start, end = toponym["start"], toponym["end"]
        assert isinstance(start, int) and isinstance(end, int)
        assert ends <= start < end <= len(text)
        assert toponym["iso3"] in gazetteer.countries()
        assert toponym["form"] in {"name", "demonym", "place", "associated"}
        ends = end


WORDS = (
    "US U.S. Georgia Jordan Paris Texas Ga. N.H. , . - ’s ' & in of the Mr. Michael (AP) — Congo Korean French and "
    "White House London Ontario IN PARIS Miami Dade St. Lucia ‘ é É U.Sweapons"
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=30), st.sampled_from(["", " ", "  ", "\n"]))
def test_any_order_of_words_gives_sound_offsets(blank: Language, words: list[str], joint: str) -> None:
    text = joint.join(words)
    check_offsets(text, blank(text)._.toponyms)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_sound_offsets(blank: Language, text: str) -> None:
    check_offsets(text, blank(text)._.toponyms)


def test_every_name_by_hand_is_in_the_table() -> None:
    by_hand = gazetteer.rules("country_names.json")
    assert set(by_hand["flags"]) <= set(index().places)
    assert set(by_hand["kept_places"]) <= set(index().places)


def test_names_are_loaded_once() -> None:
    assert index() is index()
    assert len(index().places) > 40_000
