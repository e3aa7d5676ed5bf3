"""What the library promises."""

import pytest
import sourcescope as ss
from sourcescope.tables import Tables


def test_all_is_the_api() -> None:
    assert ss.__all__ == [
        "Article",
        "GoldError",
        "ModelMissing",
        "NotText",
        "ReadError",
        "Selection",
        "SourcescopeError",
        "Tables",
        "Workspace",
        "WorkspaceError",
        "__version__",
        "analyze",
        "read",
        "read_text",
    ]
    assert all(getattr(ss, name) for name in ss.__all__)
    assert dir(ss) == ss.__all__


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'parse'"):
        ss.parse  # noqa: B018


def test_the_five_lines_of_the_readme(tmp_path: object, seed_tables: Tables) -> None:
    ws = ss.Workspace(f"{tmp_path}/workspace")
    ws.add(seed_tables)
    found = ws.quotes(ss.Selection(entities=("person:vladimir putin",)))
    assert len(found) > 0


@pytest.mark.parametrize("name", ["quotes", "sources", "countries", "restrictions"])
def test_each_component_is_a_plain_spacy_factory(name: str) -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe(f"sourcescope_{name}")
    assert nlp.pipe_names == [f"sourcescope_{name}"]
