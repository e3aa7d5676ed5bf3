"""The base behind a regular form, by spelling."""

import pytest
from sourcescope.nlp.inflection import base_form, verb_forms

TABLE = [
    ("agreed", "VBD", "agree", "a stem that ends in e"),
    ("stated", "VBD", "state", "-ate"),
    ("quoted", "VBN", "quote", "-ote"),
    ("visited", "VBD", "visit", "-it keeps its stem"),
    ("invited", "VBD", "invite", "-ite after v"),
    ("focuses", "VBZ", "focus", "-us"),
    ("accuses", "VBZ", "accuse", "-use"),
    ("focusing", "VBG", "focus", "-us, participle"),
    ("announcing", "VBG", "announce", "no verb ends in c"),
    ("challenged", "VBD", "challenge", "-enge"),
    ("banging", "VBG", "bang", "-ang keeps its stem"),
    ("banned", "VBD", "ban", "doubled"),
    ("called", "VBD", "call", "double l of the stem"),
    ("cancelled", "VBD", "cancel", "double l of the British form"),
    ("compelled", "VBD", "compel", "double l by stress"),
    ("denied", "VBD", "deny", "-ied"),
    ("died", "VBD", "die", "short -ied"),
    ("lying", "VBG", "lie", "short -ying"),
    ("seeing", "VBG", "see", "-ee"),
    ("reaches", "VBZ", "reach", "-ches"),
    ("goes", "VBZ", "go", "-oes"),
    ("discussed", "VBD", "discuss", "-ss"),
    ("opposed", "VBN", "oppose", "-ose"),
    ("considered", "VBD", "consider", "-er keeps its stem"),
    ("said", "VBD", "say", "irregular"),
    ("say", "VB", "say", "a base is its own"),
    ("statements", "NNS", "statement", "plural"),
    ("allies", "NNS", "ally", "plural in -ies"),
    ("news", "NN", "news", "no plural tag, no change"),
]


@pytest.mark.parametrize(("form", "tag", "base", "reason"), TABLE, ids=[form for form, *_ in TABLE])
def test_base_form(form: str, tag: str, base: str, reason: str) -> None:
    assert base_form(form, tag) == base, reason


@pytest.mark.parametrize(
    "base", ["agree", "state", "quote", "deny", "ban", "focus", "announce", "lie", "compel", "say"]
)
def test_every_past_form_leads_back(base: str) -> None:
    found = {base_form(form, "VBD") for form in verb_forms(base) if form.endswith("ed")}
    assert found <= {base} or base in found
