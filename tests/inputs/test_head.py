"""Headline and byline that stand in a plain text itself."""

from pathlib import Path

import pytest
from sourcescope.inputs import Article, read, read_text, with_head
from sourcescope.inputs.webpages import read_html

FIRST = (
    "The city council voted on Tuesday to prohibit electric scooters on its sidewalks, after a debate of three hours."
)
SECOND = "“People should be able to walk without fear,” Mayor Ana Ruiz said."
HEADLINE = "Council bans scooters from sidewalks"

# (text, its headline, its byline, why)
HEADS = [
    (f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}", HEADLINE, None, "a blank line follows"),
    (f"{HEADLINE}\n{FIRST}\n{SECOND}", HEADLINE, None, "a longer line follows"),
    (f"# {HEADLINE}\n\n{FIRST}", HEADLINE, None, "Markdown marks it"),
    (f"\n\n  {HEADLINE}  \n\n{FIRST}", HEADLINE, None, "space around it"),
    ("Who may ride where?\n\n" + FIRST, "Who may ride where?", None, "a headline may ask"),
    (f"{HEADLINE}\n\nBy Lena Vogt\n\n{FIRST}", HEADLINE, "Lena Vogt", "its writer below it"),
    (f"{HEADLINE}\nBY LENA VOGT\n{FIRST}", HEADLINE, "LENA VOGT", "as printed"),
    (f"By Lena Vogt and Tom de Witt\n\n{FIRST}", None, "Lena Vogt and Tom de Witt", "no headline"),
    (f"{FIRST}\n\n{SECOND}", None, None, "the text begins at once"),
    (f"The council voted on Tuesday.\n\n{FIRST}", None, None, "a sentence ends with a period"),
    (f"The mayor said:\n\n{FIRST}", None, None, "it goes on"),
    (f"NORTHPORT —\n{FIRST}", None, None, "a dateline"),
    (f"{HEADLINE}", None, None, "nothing follows"),
    (FIRST[:62] + "\n" + FIRST[62:] + "\n" + SECOND, None, None, "a text that is broken into lines"),
    (
        "The council voted to ban\nscooters on all of the sidewalks of the city, and on its squares.",
        None,
        None,
        "as above",
    ),
    (f"Northport\n\n{FIRST}", None, None, "one word is a place or a section"),
    (f"{HEADLINE}\n\nBy Tuesday the rule was known.\n\n{FIRST}", HEADLINE, None, "“By” begins a sentence, too"),
]


@pytest.mark.parametrize(("text", "title", "byline", "why"), HEADS, ids=[head[3] for head in HEADS])
def test_the_head_of_a_text_is_known_and_stays_in_it(
    text: str, title: str | None, byline: str | None, why: str
) -> None:
    article = with_head(read_text(text))
    assert (article.title, article.byline) == (title, byline)
    assert article.text == text
    known = with_head(read_text(text, title="Another", byline="A. Person"))
    assert (known.title, known.byline) == ("Another", "A. Person")


def test_a_text_file_tells_its_headline(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text(f"{HEADLINE}\n\n{FIRST}\n")
    article = read(place)
    assert isinstance(article, Article) and article.title == HEADLINE
    place.with_suffix(".json").write_text('{"title": "What the file beside it says"}')
    article = read(place)
    assert isinstance(article, Article) and article.title == "What the file beside it says"


def page(body: str, author: str = "Lena Vogt") -> Article:
    head = f"<title>{HEADLINE}</title><meta name='author' content='{author}'>" if author else ""
    return read_html(
        f"<html><head>{head}</head><body><article><h1>{HEADLINE}</h1>{body}</article></body></html>".encode(), input=""
    )


BYLINES = [
    "<p>By Lena Vogt</p><p>{}</p>",
    "<p>By Lena Vogt, Tom Hale</p><p>{}</p>",
    "<p>BY LENA VOGT | {}</p>",
    "<p>By Lena Vogt {}</p>",
]


@pytest.mark.parametrize("html", BYLINES)
def test_a_page_that_tells_its_byline_does_not_say_it_in_the_text_again(html: str) -> None:
    author = "Lena Vogt; Tom Hale" if "Tom" in html else "Lena Vogt"
    article = page(html.format(FIRST) + f"<p>{SECOND}</p>", author)
    assert article.text.splitlines() == [FIRST, SECOND]
    assert article.byline == author.replace("; ", ", ")


def test_a_byline_that_only_the_text_has_is_taken_from_it() -> None:
    article = page(f"<p>By Kim Sato</p><p>{FIRST}</p><p>{SECOND}</p>", "")
    assert (article.text.splitlines(), article.byline) == ([FIRST, SECOND], "Kim Sato")


def test_a_sentence_that_begins_with_by_stays() -> None:
    first = f"By Lena Vogt Square, {FIRST}"
    assert page(f"<p>By noon, {FIRST}</p><p>{SECOND}</p>").text.startswith("By noon")
    assert page(f"<p>{first}</p><p>{SECOND}</p>", "Ann Lee").text.startswith("By Lena Vogt Square")
