"""The reading view: pieces that give the text back."""

from hypothesis import given
from hypothesis import strategies as st
from sourcescope.filters import Selection
from sourcescope.reader import (
    Mark,
    article_view,
    mention_cards,
    pieces,
    quote_cards,
    restriction_cards,
    restriction_marks,
)
from sourcescope.store import Workspace
from sourcescope.tables import Tables, records

TEXT = "The quick “brown” fox <b>jumps</b> over."
SPAN = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


@given(st.lists(SPAN, max_size=8))
def test_pieces_give_the_text_back_and_marks_cover_their_spans(spans: list[list[int]]) -> None:
    marks = [Mark(start, end, "quotes", f"q{n}") for n, (start, end) in enumerate(spans)]
    found = pieces(TEXT, 0, len(TEXT), marks)
    assert "".join(piece["t"] for piece in found) == TEXT
    for mark in marks:
        covered = "".join(piece["t"] for piece in found if any(row == mark.row for _, row, *_ in piece["m"]))
        assert covered == TEXT[mark.start : mark.end]


def test_edges_tell_where_a_mark_starts_and_ends() -> None:
    found = pieces(TEXT, 0, 20, [Mark(4, 16, "quotes", "q0"), Mark(10, 17, "countries", "c1")])
    edges = [(piece["t"], [mark[3] for mark in piece["m"]]) for piece in found if piece["m"]]
    assert edges == [("quick ", ["s"]), ("“brown", ["e", "s"]), ("”", ["e"])]


def test_the_seed_article_is_whole_and_every_mark_opens_a_row(seed_tables: Tables) -> None:
    article = next(records(seed_tables.articles))
    view = article_view(
        article,
        seed_tables.sentences,
        seed_tables.quotes,
        seed_tables.sources,
        seed_tables.countries,
        seed_tables.restrictions,
    )
    sentences = [sentence for paragraph in view["paragraphs"] for sentence in paragraph]
    texts = ["".join(piece["t"] for piece in sentence["p"]) for sentence in sentences]
    assert texts == seed_tables.sentences["text"].tolist()
    rows = {mark[1] for sentence in sentences for piece in sentence["p"] for mark in piece["m"]}
    assert rows == set(view["rows"])
    assert len(view["paragraphs"]) == 6
    assert not view["headline"]


def test_what_is_not_in_force_looks_unlike_what_is(seed_tables: Tables) -> None:
    marks = restriction_marks(seed_tables.restrictions)
    for row, mark in zip(records(seed_tables.restrictions), marks, strict=True):
        assert mark.variant == (row.category if row.status == "in force" else f"{row.category} open")


def test_a_headline_that_begins_the_text_is_told_from_the_rest(seed_tables: Tables) -> None:
    row = next(records(seed_tables.articles))
    rest = (seed_tables.sentences, seed_tables.quotes, seed_tables.sources, seed_tables.countries)
    first = row.text.partition("\n")[0]
    assert article_view(row._replace(title=first), *rest, seed_tables.restrictions)["headline"]


def test_cards_show_whole_sentences(workspace: Workspace) -> None:
    articles, sources = workspace.articles(), workspace.sources()
    bounds = {(row.article_id, row.sentence): (row.start, row.end) for row in records(workspace.sentences())}
    quotes = quote_cards(workspace.quotes(), sources, articles, bounds)
    assert len(quotes) == workspace.count("quotes")
    told = restriction_cards(workspace.restrictions(), sources, articles, bounds)
    assert {card["status"] for card in told} >= {"in force", "past"}
    first = restriction_cards(workspace.restrictions().head(2), sources, articles, bounds, heads=("Then", "Now"))
    assert [card["heading"].split(":")[0] for card in first] == ["Then", "Now"]
    assert "undoes an earlier restriction" in first[0]["chips"]
    mentions = mention_cards(workspace.countries(Selection(countries=("GBR",))), articles, bounds)
    assert [card["heading"] for card in mentions] == ["United Kingdom"]
    for card in [*quotes, *told, *mentions]:
        assert "".join(piece["t"] for piece in card["pieces"]).strip()
