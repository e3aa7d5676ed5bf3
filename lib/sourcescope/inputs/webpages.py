"""Web pages: the article in them, and what they tell of it."""

import datetime as dt
import logging
import re
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from ..errors import NotText
from .article import Article, count_words
from .head import byline_of, plain, without_byline
from .text import decoded_web, read_text

__all__ = ["read_html"]

# A page with fewer words is a menu, a form or a notice; and no paragraph of an article is as short as a teaser each.
WORDS_OF_ARTICLE = 25
WORDS_OF_PARAGRAPH = 15

# Extraction takes minutes beyond: the front page of a large outlet has 10,000 tags.
MAX_TAGS = 100_000

# Words of a repeated line, at least: a pull quote, and no "Yes," he said.
WORDS_OF_REPEAT = 4

# What stands where a server lets browsers in and nothing else, or subscribers. In a short page these words are all
# there is, or all but the article's beginning.
NOTICE = re.compile(
    r"enable (?:javascript|cookies)|javascript is (?:disabled|required)|checking your browser|"
    r"(?:verify|confirm) (?:that )?you(?: a|')re (?:a )?human|are you a robot|access denied|disable your ad ?blocker",
    re.I,
)
WALL = re.compile(
    r"already a (?:subscriber|member)|to (?:continue|keep) reading|subscribe (?:now )?to read|to read on,", re.I
)
WORDS_OF_NOTICE = 120

PASTE = "Open the page in a browser, copy the article's words, and paste them as a text."


def read_html(content: bytes, *, input: str, url: str | None = None, charset: str | None = None) -> Article:
    """The article of a web page, a paragraph a line, with title, outlet, byline and date as far as the page tells them.

    Extraction by trafilatura (Barbaresi 2021). Menus, captions, comments, tables and pull quotes are left out, and the
    headline and byline, which are told apart. Raises ``NotText`` for a page that holds no article.
    """
    import trafilatura

    for talker in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(talker).setLevel(logging.CRITICAL)
    page = decoded_web(content, charset)
    if page.count("<") > MAX_TAGS:
        raise NotText(f"The page has more than {MAX_TAGS:,} tags; an article was expected.", PASTE)
    try:
        tree = trafilatura.load_html(quoted(page))
        if tree is None:
            raise no_article()
        known = trafilatura.extract_metadata(told(tree), default_url=url)
        found: Any = trafilatura.bare_extraction(tree, url=url, include_comments=False, include_tables=False)
    except NotText:
        raise
    except Exception as cause:  # broken markup fails in lxml and trafilatura with errors of every kind
        raise NotText(f"The page cannot be taken apart ({str(cause)[:120] or type(cause).__name__}).", PASTE) from cause
    lines = ((found.text if found else None) or "").splitlines()
    kept, byline = parted(article_lines(lines, known.title), (known.author or "").replace("; ", ", ") or None)
    return read_text(
        "\n".join(kept),
        title=known.title,
        outlet=known.sitename,
        byline=byline,
        url=url or web(known.url),
        published=day(known.date),
        input=input,
    )


def no_article() -> NotText:
    return NotText(
        "The page holds no article that could be found: a menu, a list of headlines, a form, or a page that a script "
        "fills in.",
        PASTE,
    )


def quoted(page: str) -> str:
    """The page with quotation marks as characters where it leaves them to the browser."""
    return re.sub(r"</q\s*>", "”", re.sub(r"<q(?:\s[^<>]*)?>", "“", page, flags=re.I), flags=re.I)


def told(tree: Any) -> Any:
    """The page without its running text and its copyright: a day that they mention is not the article's."""
    shell = deepcopy(tree)
    for element in list(shell.iter("p", "li", "blockquote")):
        if len(" ".join(element.itertext()).split()) > 12:
            element.drop_tree()
    for element in shell.iter():
        for part in ("text", "tail"):
            words = getattr(element, part)
            if words and isinstance(element.tag, str) and element.tag != "script":
                setattr(element, part, re.sub(r"(?:©|\bcopyright\b)[^\n]{0,40}", "", words, flags=re.I))
    return shell


def article_lines(lines: Sequence[str], title: str | None) -> list[str]:
    """The lines that are the article's own. Raises ``NotText`` when they make no article."""
    text = "\n".join(lines)
    kept = [line for line in lines if line.strip() and not repeated(line, lines, text)]
    if kept and title and plain(kept[0]) == plain(title):
        kept = kept[1:]
    words = [count_words(line) for line in kept]
    if sum(words) < WORDS_OF_ARTICLE or max(words) < WORDS_OF_PARAGRAPH:
        raise no_article()
    if sum(words) < WORDS_OF_NOTICE and WALL.search(text):
        raise NotText("The page shows only how the article begins: the rest is for subscribers.", PASTE)
    if sum(words) < WORDS_OF_NOTICE and NOTICE.search(text):
        raise NotText("The page is a notice to browsers and holds no article: the server lets no program in.", PASTE)
    return kept


def parted(lines: Sequence[str], byline: str | None) -> tuple[list[str], str | None]:
    """The lines without the byline that the first or second of them is or begins with, and the byline."""
    head = [without_byline(line, byline) for line in lines[:2]]
    own = None if byline else next(filter(None, map(byline_of, head)), None)
    return [line for line in head if line and not (own and byline_of(line))] + list(lines[2:]), byline or own


def repeated(line: str, lines: Sequence[str], text: str) -> bool:
    """Whether a line is a pull quote: its words stand within another line, too."""
    words = line.strip(" \t“”\"'‘’.,")
    return count_words(words) >= WORDS_OF_REPEAT and text.count(words) > lines.count(line)


def web(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def day(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
