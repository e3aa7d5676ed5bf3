"""The article of a web page: its paragraphs and quotation marks whole, and nothing of what stands around it.

The pages in ``pages/`` were written for these tests, after how outlets build theirs.
"""

import datetime as dt
from pathlib import Path

import pytest
from sourcescope.errors import NotText
from sourcescope.inputs import Article, read
from sourcescope.inputs.webpages import read_html

PAGES = Path(__file__).with_name("pages")
WORDS = "The minister said on Monday that the new rules would be published before the end of the year, and not later. "


def page(name: str) -> Article:
    found = read(PAGES / f"{name}.html")
    assert isinstance(found, Article)
    return found


def test_a_news_page_gives_its_paragraphs_one_a_line() -> None:
    assert page("news").text + "\n" == (PAGES / "news.txt").read_text("utf-8")


def test_what_a_news_page_tells_of_its_article_is_kept() -> None:
    article = page("news")
    assert article.title == "Harbor ferry service to stop for winter, council says"
    assert (article.outlet, article.byline) == ("The Northport Courier", "Dana Whitfield, Luis Ortega")
    assert article.published == dt.date(2024, 11, 5)  # not the day on which it was changed
    assert article.url == "https://courier.example/2024/11/ferry-stops"


# Of the page in pages/news.html: none of it is the article's.
AROUND = [
    "cookies", "Subscribe", "Home", "Share on Facebook", "Photo:", "pier on Sunday", "Bridge repairs", "Advertisement",
    "Sign up", "Most read", "Storm closes", "Shame on them", "All rights reserved", "Terms of use",
]  # fmt: skip


@pytest.mark.parametrize("words", AROUND)
def test_nothing_around_the_article_is_taken(words: str) -> None:
    assert words not in page("news").text


def test_a_pull_quote_is_not_said_twice() -> None:
    assert page("news").text.count("That would be against the law") == 1


def test_a_live_blog_gives_the_words_of_its_posts() -> None:
    text = page("live").text
    assert "“Nobody is to be on the roads tonight,” she said at a news conference" in text
    assert "said it “could take until Wednesday” to reach all of them." in text
    assert "Trucks that carry food and medicine are exempt." in text.split("\n")


def test_an_old_page_of_tables_and_line_breaks_is_read() -> None:
    article = page("old")
    assert "“I have done what I could,” he said in a short statement." in article.text.split("\n")
    assert article.published == dt.date(2024, 5, 3)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("front", "a list of headlines"),
        ("wall", "only how the article begins: the rest is for subscribers"),
        ("blocked", "a notice to browsers"),
    ],
)
def test_a_page_that_is_no_article_is_told(name: str, words: str) -> None:
    with pytest.raises(NotText, match=words) as refused:
        page(name)
    assert "paste them as a text" in refused.value.hint


# (what stands in the page's head, before the text, and after it; its day)
DAYS = [
    ("", "", "", None),  # the text alone mentions days
    ("", "", "<footer>© 2018 Post</footer>", None),
    ("", "<span class='date'>November 5, 2024</span>", "", dt.date(2024, 11, 5)),
    ("", "<time datetime='2024-11-05T10:00Z'>yesterday</time>", "", dt.date(2024, 11, 5)),
    ("", "<p>Published 5 November 2024</p>", "", dt.date(2024, 11, 5)),
    ("<meta property='article:published_time' content='2024-11-05T08:00:00Z'>", "", "", dt.date(2024, 11, 5)),
]


@pytest.mark.parametrize(("head", "before", "after", "published"), DAYS)
def test_a_day_in_the_text_is_not_the_articles(head: str, before: str, after: str, published: dt.date | None) -> None:
    text = f"<p>{WORDS}</p><p>It was founded on 2019-01-05 and opened on March 3, 2020, as everybody there knows.</p>"
    html = f"<html><head>{head}</head><body><article><h1>T</h1>{before}{text}</article>{after}</body></html>"
    article = read_html(html.encode(), input="page")
    assert article.published == published
    assert "2019-01-05" in article.text


@pytest.mark.parametrize(
    ("html", "line"),
    [
        (
            "He said: “We <a href=x>agree</a>”, and “<i>left</i>”, he added.",
            "He said: “We agree”, and “left”, he added.",
        ),
        ("&ldquo;It&rsquo;s late,&rdquo; she said&nbsp;&mdash; twice.", "“It’s late,” she said — twice."),
        ("It was <q cite='x'>late</q>, <Q>too</Q >late.", "It was “late”, “too”late."),
        ("«It is late,» she said; ‘yes’, he said.", "«It is late,» she said; ‘yes’, he said."),
        ("5 &lt; 6 and Q&amp;A &#8220;x&#8221;.", "5 < 6 and Q&A “x”."),
    ],
)
def test_marks_within_a_paragraph_stay(html: str, line: str) -> None:
    article = read_html(f"<html><body><article><p>{WORDS}</p><p>{html}</p></article></body></html>".encode(), input="")
    assert article.text.split("\n")[1] == line


def test_a_page_of_very_many_tags_is_refused_at_once() -> None:
    with pytest.raises(NotText, match="more than 100,000 tags"):
        read_html(b"<html><body>" + b"<span>a b</span>" * 60_000, input="")


def test_an_address_that_is_no_web_address_is_not_kept() -> None:
    html = f"<html><head><link rel=canonical href='javascript:alert(1)'></head><body><p>{WORDS * 2}</p></body></html>"
    assert read_html(html.encode(), input="").url is None
