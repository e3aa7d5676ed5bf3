"""Rules of restrictions and names of sources in a reader's words."""

import ast
from pathlib import Path

import pytest
import sourcescope
from sourcescope.store import Workspace
from sourcescope.wording import PARTS, rule_in_words, whose

RULES = [
    ("verb allow: to", "the verb “allow”: what may or must be done follows as “to …”"),
    ("noun veto: noun", "the noun “veto”"),
    ("idiom do|does|did|done|doing away with: idiom", "the phrase “do away with”"),
    (
        "verb permit: thing, negated permission",
        "the verb “permit”: its object is what may or may not be done; “not” makes a prohibition of it",
    ),
    ("a rule of another version", "a rule of another version"),
    ("verb allow: something new", "the verb “allow”: something new"),
]


@pytest.mark.parametrize(("rule", "words"), RULES)
def test_a_rule_is_said_in_words(rule: str, words: str) -> None:
    assert rule_in_words(rule) == words


def test_a_name_that_only_belongs_to_something_gets_its_country() -> None:
    assert whose("its embassy in Bern", "CHL") == "its embassy in Bern (Chile)"
    assert whose("its embassy in Bern", None) == "its embassy in Bern"
    assert whose("Italy’s embassy in Bern", "ITA") == "Italy’s embassy in Bern"


def test_every_part_of_a_rule_has_words() -> None:
    folder = Path(sourcescope.__file__).parent / "nlp" / "restriction"
    named = set()
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".rules.append"):
                parts = (leaf.value for leaf in ast.walk(node.args[0]) if isinstance(leaf, ast.Constant))
                named |= {part for part in parts if isinstance(part, str)}
    assert {"to", "negated duty"} <= named <= set(PARTS)


def test_what_is_found_in_the_seed_article_is_said_in_words(workspace: Workspace) -> None:
    for rule in workspace.restrictions()["rule"]:
        assert rule_in_words(rule).startswith("the ") and not any(": " + part in rule_in_words(rule) for part in PARTS)
