"""The list of articles: its orders, and the search in it."""

import pytest
from sourcescope import corpus
from sourcescope.filters import Selection
from sourcescope.inputs import Article
from sourcescope.pipeline import analyze
from sourcescope.store import Workspace

ALL = Selection()


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Three articles, added one after the other."""
    ws = Workspace(tmp_path_factory.mktemp("corpus") / "ws")
    for text, title, outlet, url in (
        ("“We agree,” said Ann Lee of Norway.", "Ferry stops", "The Post", "https://post.example/a"),
        ("One sentence here.", "A ban ends", "Bay Times", None),
        ("Another sentence is here, and it is a longer one.", None, "The Post", None),
    ):
        ws.add(analyze([Article(text, title=title, outlet=outlet, url=url)]))
    return ws


@pytest.mark.parametrize("sort", corpus.SORTS)
def test_every_order_lists_every_article_once(ws: Workspace, sort: str) -> None:
    assert sorted(corpus.article_list(ws, ALL, sort=sort)["article_id"]) == sorted(ws.ids())


def test_the_last_added_come_first(ws: Workspace) -> None:
    titles = corpus.article_list(ws, ALL, sort="last added first")["title"].tolist()
    assert titles == ["Another sentence is here, and it is a longer one.…", "A ban ends", "Ferry stops"]


@pytest.mark.parametrize(
    ("search", "count"),
    [
        ("", 3),
        ("post", 2),
        ("FERRY post", 1),
        ("ferry times", 0),
        ("post.example", 1),
        ("%", 0),
        ("'", 0),
        ("norway", 0),
    ],
)
def test_a_search_finds_titles_outlets_bylines_and_addresses(ws: Workspace, search: str, count: int) -> None:
    assert corpus.article_count(ws, ALL, search=search) == count
    assert len(corpus.article_list(ws, ALL, search=search)) == count


def test_a_search_stays_within_the_selection(ws: Workspace) -> None:
    assert corpus.article_count(ws, Selection(countries=("NOR",)), search="post") == 1
