"""Scores of tiny gold documents with answers known by hand; what a wrong gold file is told. No model is run."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from sourcescope.errors import GoldError
from sourcescope.evaluation import evaluate, predictions, read_gold, score
from sourcescope.tables import CountryRow, QuoteRow, RestrictionRow, Tables

from .conftest import ROOT

SEEDS = ROOT / "seeds" / "gold"
SAID = "“We will win,” said Ann Lee. Bob Ray denied that he had lost. They hope for rain."


def at(words: str, text: str = SAID) -> list[int]:
    """Offsets of some words in a text."""
    start = text.index(words)
    return [start, start + len(words)]


def said(content: str, source: str = "", cue: str = "") -> dict[str, Any]:
    """An attribution, by its words; parts of the content are joined by a bar."""
    return {
        "content": [at(piece) for piece in content.split("|")],
        "source": [at(source)] if source else [],
        "cue": [at(cue)] if cue else [],
    }


WIN = said("“We will win,”", "Ann Lee", "said")
LOST = said("that he had lost", "Bob Ray", "denied")
RAIN = said("for rain", "They", "hope")


def scores(labels: str, text: str, gold: list[Any], predicted: list[Any], **more: Any) -> pd.DataFrame:
    part = {"attributions": "quotes", "mentions": "countries", "statements": "restrictions"}[labels]
    document = {"article_id": "a", "text": text, labels: gold, **more}
    found = score([document], {part: {"a": predicted}}).set_index("measure")
    assert set(found["part"]) == {part}
    return found


def triple(found: pd.DataFrame, measure: str) -> tuple[float, ...]:
    return tuple(round(float(found.loc[measure, name]), 3) for name in ("precision", "recall", "f1"))


@pytest.mark.parametrize(
    ("gold", "predicted", "measure", "expected"),
    [
        ([WIN], [WIN], "all, content", (1, 1, 1)),
        ([WIN], [], "all, content", (0, 0, 0)),
        ([], [WIN], "all, content", (0, 0, 0)),
        # punctuation and marks never count: "We will win" is all of it
        ([WIN], [said("We will win", "Ann Lee")], "direct, joint", (1, 1, 1)),
        # half of the letters are enough, fewer are not: "win" is 3 of 9, "will win" is 7 of 9
        ([WIN], [said("will win", "Ann Lee")], "all, content", (1, 1, 1)),
        ([WIN], [said("win", "Ann Lee")], "all, content", (0, 0, 0)),
        # the right words of the wrong speaker are content, and not joint
        ([WIN], [said("We will win", "Bob Ray")], "all, content", (1, 1, 1)),
        ([WIN], [said("We will win", "Bob Ray")], "all, joint", (0, 0, 0)),
        # a part of the speaker's name is enough; none is wrong, unless gold has none
        ([WIN], [said("We will win", "Lee")], "all, joint", (1, 1, 1)),
        ([WIN], [said("We will win")], "all, joint", (0, 0, 0)),
        ([said("We will win")], [said("We will win")], "all, joint", (1, 1, 1)),
        # one prediction over two contents matches one of them only
        ([WIN, LOST], [WIN, RAIN], "all, joint", (0.5, 0.5, 0.5)),
        # a split content is one attribution
        ([said("We will|lost", "Ann Lee")], [said("We will|lost", "Ann Lee")], "all, joint", (1, 1, 1)),
        # kinds: one found outside the subset is not counted there, a wrong one only by whether it touches a mark
        ([WIN, LOST], [WIN, LOST], "direct, content", (1, 1, 1)),
        ([WIN, LOST], [WIN, RAIN], "direct, content", (1, 1, 1)),
        ([WIN, LOST], [WIN, RAIN], "indirect, content", (0, 0, 0)),
        ([LOST], [LOST, said("“We will win,”")], "indirect, content", (1, 1, 1)),
        ([said("“We will win,” said", "Ann Lee")], [], "mixed, content", (0, 0, 0)),
        # "denied" is a word of reporting, "hope" is none
        ([LOST, RAIN], [LOST], "reporting, content", (1, 1, 1)),
        ([LOST, RAIN], [LOST], "all, content", (1, 0.5, 0.667)),
    ],
)
def test_quotes(gold: list[Any], predicted: list[Any], measure: str, expected: tuple[float, ...]) -> None:
    assert triple(scores("attributions", SAID, gold, predicted), measure) == expected


def test_speaker_given_content_is_a_rate_of_matched_quotes_with_a_speaker() -> None:
    found = scores("attributions", SAID, [WIN, LOST, RAIN], [WIN, said("that he had lost", "Ann Lee")])
    assert found.loc["all, speaker given content", "rate"] == 0.5
    assert pd.isna(found.loc["all, speaker given content", "f1"])
    assert "mixed, speaker given content" not in found.index, "nothing was matched, so there is no rate"


def test_best_overlap_is_matched_first() -> None:
    whole, part = said("that he had lost", "Bob Ray"), said("he had lost", "Ann Lee")
    found = scores("attributions", SAID, [LOST], [part, whole])
    assert triple(found, "all, joint") == (0.5, 1, 0.667)


MET = "France and French ministers met in Lyon. Georgia spoke."


def place(words: str, code: str | None, **more: Any) -> dict[str, Any]:
    start, end = at(words, MET)
    return {"start": start, "end": end, "country_iso3": code, **more}


FRANCE, FRENCH, LYON = place("France", "FRA"), place("French", "FRA"), place("Lyon", "FRA")


@pytest.mark.parametrize(
    ("gold", "predicted", "mentions", "documents"),
    [
        ([FRANCE, FRENCH, LYON], [FRANCE, FRENCH, LYON], (1, 1, 1), (1, 1, 1)),
        # the set of a document needs one mention only
        ([FRANCE, FRENCH, LYON], [FRANCE], (1, 0.333, 0.5), (1, 1, 1)),
        ([place("Georgia", "USA")], [place("Georgia", "GEO")], (0, 0, 0), (0, 0, 0)),
        # what gold says to ignore is neither required nor punished; a mention without code is no mention
        ([FRANCE, place("Georgia", None, ignore=True)], [FRANCE, place("Georgia", "GEO")], (1, 1, 1), (1, 1, 1)),
        ([FRANCE, place("Georgia", None)], [FRANCE, place("Georgia", "GEO")], (0.5, 1, 0.667), (0.5, 1, 0.667)),
        # two predictions on one mention are both right, and recall counts the mention once
        ([place("French ministers", "FRA")], [FRENCH, place("ministers", "FRA")], (1, 1, 1), (1, 1, 1)),
    ],
)
def test_countries(gold: list[Any], predicted: list[Any], mentions: tuple[float, ...], documents: Any) -> None:
    found = scores("mentions", MET, gold, predicted)
    assert triple(found, "mentions") == mentions
    assert triple(found, "documents") == documents


RULED = "The court banned imports. Ministers may lift the ban on exports. A board limits hours."


def rule(cue: str, category: str, status: str = "in force", **roles: Any) -> dict[str, Any]:
    return {"cue": at(cue, RULED), "category": category, "status": status} | {
        role: at(words, RULED) if isinstance(words, str) else words for role, words in roles.items()
    }


BANNED = rule("banned", "prohibit", actor="The court", action="imports")
LIFT = rule("lift", "ease", "proposed", actor="Ministers")


@pytest.mark.parametrize(
    ("gold", "predicted", "measure", "expected"),
    [
        ([BANNED, LIFT], [BANNED, LIFT], "category", (1, 1, 1)),
        ([BANNED, LIFT], [BANNED], "detection", (1, 0.5, 0.667)),
        ([BANNED], [rule("banned", "restrict")], "detection", (1, 1, 1)),
        ([BANNED], [rule("banned", "restrict")], "category", (0, 0, 0)),
        # of two on one cue, the one of the right category is taken; the other is wrong
        ([BANNED], [rule("banned", "restrict"), BANNED], "category", (0.5, 1, 0.667)),
        # optional ones are neither required nor punished
        ([BANNED, {**LIFT, "optional": True}], [BANNED, LIFT], "detection", (1, 1, 1)),
        ([BANNED, {**LIFT, "optional": True}], [BANNED], "detection", (1, 1, 1)),
        # roles count by overlap, also those of statements that were missed
        ([BANNED, LIFT], [{**BANNED, "actor": at("court", RULED)}], "actor", (1, 0.5, 0.667)),
        ([BANNED], [rule("banned", "prohibit", action="The court")], "action", (0, 0, 0)),
    ],
)
def test_restrictions(gold: list[Any], predicted: list[Any], measure: str, expected: tuple[float, ...]) -> None:
    assert triple(scores("statements", RULED, gold, predicted), measure) == expected


@pytest.mark.parametrize(
    ("gold", "predicted", "rate"),
    [
        (BANNED, rule("banned", "permit"), 1),
        (rule("banned", "permit"), BANNED, 1),
        (rule("banned", "permit", "denied"), rule("banned", "permit"), 1),
        (BANNED, rule("banned", "restrict"), 0),
        (BANNED, rule("banned", "permit", "proposed"), 0),
    ],
)
def test_reversals(gold: Any, predicted: Any, rate: float) -> None:
    assert scores("statements", RULED, [gold], [predicted]).loc["reversals of the found", "rate"] == rate


def test_status_is_a_rate_of_the_found() -> None:
    found = scores("statements", RULED, [BANNED, LIFT], [BANNED, rule("lift", "ease", "past")])
    assert found.loc["status of the found", "rate"] == 0.5
    assert scores("statements", RULED, [BANNED], []).loc["status of the found", "rate"] == 0.0


def test_outside_the_scope_nothing_is_counted() -> None:
    guesses = [BANNED, LIFT, rule("limits", "restrict")]
    found = scores("statements", RULED, [BANNED], guesses, scope=[at("The court banned imports.", RULED)])
    assert triple(found, "detection") == (1, 1, 1)


def test_each_part_of_a_document_is_scored_and_no_other() -> None:
    document = {"article_id": "a", "text": SAID, "attributions": [WIN], "statements": []}
    found = score([document], {})
    assert set(found["part"]) == {"quotes", "restrictions"}
    assert list(found) == ["part", "measure", "precision", "recall", "f1", "rate", "gold", "predicted"]
    assert [str(kind) for kind in found.dtypes] == ["str"] * 2 + ["float64"] * 4 + ["Int64"] * 2
    assert score([], {}).dtypes.equals(found.dtypes)


def test_predictions_leave_out_silence_and_what_is_only_associated() -> None:
    quote = dict.fromkeys(QuoteRow.__slots__) | {"article_id": "a", "spans": [{"start": 0, "end": 4}]}
    quote |= dict.fromkeys(("quote", "sentence", "last_sentence", "words", "direct_words"), 0)
    quote |= {"stance": "neutral", "speech": "speech", "rule": "r", "cue_start": 5, "cue_end": 9}
    country = {"article_id": "a", "sentence": 0, "start": 1, "end": 3, "text": "US", "iso3": "USA", "country": "x"}
    statement = dict.fromkeys(RestrictionRow.__slots__) | {"article_id": "a", "restriction": 0, "sentence": 0}
    statement |= {"category": "permit", "status": "past", "cue": "let", "cue_start": 1, "cue_end": 4, "rule": "r"}
    tables = Tables.from_rows(
        {
            "quotes": [QuoteRow(**quote | {"kind": kind}) for kind in ("indirect", "no response")],  # type: ignore[arg-type]
            "countries": [CountryRow(**country, form=form) for form in ("name", "associated")],  # type: ignore[arg-type]
            "restrictions": [RestrictionRow(**statement | {"limits": []})],  # type: ignore[arg-type]
        }
    )
    assert predictions(tables) == {
        "quotes": {"a": [{"source": [], "cue": [(5, 9)], "content": [(0, 4)]}]},
        "countries": {"a": [{"start": 1, "end": 3, "country_iso3": "USA"}]},
        "restrictions": {
            "a": [
                {"category": "permit", "status": "past", "cue": (1, 4), "actor": None, "affected": None, "action": None}
            ]
        },
    }


LABEL = {"source": [], "cue": [], "content": [[0, 3]]}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty. Write one document a line"),
        (b"not json\n", "line 1 is not JSON"),
        (b"\xff\xfe", "cannot be read"),
        (b'["text"]', "has no “text”"),
        (b'{"text": " ", "mentions": []}', "has no “text”"),
        (b'\n{"text": "One."}', "line 2 has none of attributions, mentions, statements"),
        (b'{"text": "One.", "mentions": {}}', "“mentions” is not a list"),
        (b'{"text": "One.", "attributions": [{"source": []}]}', r"attributions\[0\] has no cue, content"),
        (b'{"text": "One.", "statements": [7]}', r"statements\[0\] has no category, status, cue"),
        (
            json.dumps({"text": "On", "attributions": [LABEL]}).encode(),
            r"attributions\[0\].content is 3, outside the text of 2",
        ),
        (b'{"text": "One.", "mentions": [{"start": 0, "end": 2.5, "country_iso3": "USA"}]}', "end is 2.5, outside"),
    ],
)
def test_a_wrong_gold_file_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "gold.jsonl").write_bytes(content)
    with pytest.raises(GoldError, match=told) as raised:
        evaluate(tmp_path / "gold.jsonl")
    assert raised.value.hint


def test_a_missing_gold_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"none\.jsonl cannot be read"):
        read_gold(tmp_path / "none.jsonl")


def test_a_line_separator_within_a_text_does_not_break_the_line(tmp_path: Path) -> None:
    line = json.dumps({"text": "One\u2028two.", "mentions": []}, ensure_ascii=False)
    (tmp_path / "gold.jsonl").write_text(line, "utf-8")
    assert read_gold(tmp_path / "gold.jsonl")[0]["text"] == "One\u2028two."


@pytest.mark.parametrize("name", ["quotes", "countries", "restrictions"])
def test_the_seeds_gold_is_gold(name: str) -> None:
    (document,) = read_gold(SEEDS / f"seed-{name}.jsonl")
    assert document["text"] == (ROOT / "seeds" / "article.txt").read_text("utf-8")
