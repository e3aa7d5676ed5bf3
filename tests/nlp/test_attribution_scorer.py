"""The two tables of weights."""

import json
import re
from importlib.resources import files

import pytest
from sourcescope.nlp.attribution.lexicon import nature, rules
from sourcescope.nlp.attribution.scorer import MODES, PARTS, Scorer

RULES = files("sourcescope.nlp") / "rules"
STANCES = {"neutral", "asserts", "doubts", "admits", "warns", "endorses", "denies", "believes"}


@pytest.mark.parametrize("mode", MODES)
def test_each_mode_has_weights_for_each_part(mode: str) -> None:
    scorer = Scorer.load(mode)
    assert all(scorer.tables[part] for part in PARTS)


def test_a_feature_without_a_weight_counts_nothing() -> None:
    scorer = Scorer({"cue": {"bias": 1.0}, "content": {}, "speaker": {}, "accept": {"lead": 2.0}})
    assert scorer.score("cue", [(lambda: ("bias", "unheard of"),)]) == 1.0
    assert scorer.weigh("accept", [("lead", 0.5), ("other", 9.0)]) == 1.0


def test_learned_weights_are_small_and_hold_no_text() -> None:
    assert len((RULES / "quote_weights.npz").read_bytes()) < 1_000_000
    names = [name for part in PARTS for name in Scorer.load("trained").tables[part]]
    assert max(len(name.split()) for name in names) < 25
    assert not [name for name in names if re.search(r"\b(monday|january|washington|donald|hillary)\b", name)]


def test_the_cue_list_has_known_stances_and_its_sources() -> None:
    table = json.loads((RULES / "quote_cues.json").read_text("utf-8"))
    assert len(table["sources"]) >= 4
    for part in ("verbs", "nouns", "prepositions"):
        for word, told in table[part].items():
            assert told["stance"] in STANCES, word
            assert told["speech"] in {"speech", "belief", "evaluation"}, word
    assert set(table["clausal"]) | set(table["object"]) <= set(table["verbs"])


def test_a_word_that_is_not_listed_is_neutral_speech() -> None:
    assert nature("yodel", "verb") == rules("quote_cues")["default"] == {"stance": "neutral", "speech": "speech"}
