"""The head of an article that stands in its text: the headline, and who wrote it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .article import Article, count_words

__all__ = ["byline_of", "with_head", "without_byline"]

# A headline is short, and much shorter than what follows; a longer first line begins the text.
WORDS_OF_HEADLINE = 20
BEGINNING = 4000  # characters in which the head is looked for

NAME = r"(?!The\b)[A-Z][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|de|del|van|von|der|den|bin|al|el|la))*"
BYLINE = re.compile(rf"[Bb](?:y|Y):?\s+({NAME}(?:(?:,\s*|,?\s+and\s+|\s+&\s+){NAME})*)")


def with_head(article: Article) -> Article:
    """The article with the headline and the byline that its text begins with, where nothing else tells them.

    The text is not changed. A headline is a short first line without a final period that a blank line or a longer line
    follows: newspapers set none. Not covered: a headline of several lines, and a name that stands without “By”.
    """
    lines = article.text[:BEGINNING].strip().splitlines()
    title = article.title or headline_of(lines)
    filled = [line.strip() for line in lines if line.strip()]
    places = filled[1:3] if filled and plain(filled[0]) == plain(title or "") else filled[:1]
    byline = article.byline or next((name for line in places if (name := byline_of(line))), None)
    return replace(article, title=title, byline=byline)


def headline_of(lines: Sequence[str]) -> str | None:
    """The headline that some lines begin with, if they do."""
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) < 2:
        return None
    head, *rest = filled
    words = head.lstrip("# ")
    if not 2 <= count_words(words) <= WORDS_OF_HEADLINE or re.search(r"[.,;:…—–-][\"”’']*$", words) or byline_of(words):
        return None
    if words[0].islower() or max(map(count_words, rest)) <= count_words(words):
        return None
    return words if not lines[1].strip() or begins_text(head, rest) else None


def begins_text(head: str, rest: Sequence[str]) -> bool:
    """Whether lines right below a headline begin anew, and are longer: not so where a text is broken into lines."""
    return not rest[0][0].islower() and len(head) < 0.75 * max(map(len, rest[:4]))


def byline_of(line: str) -> str | None:
    """The names of a line that holds a byline and nothing else."""
    found = BYLINE.fullmatch(line.strip()) if count_words(line) <= WORDS_OF_HEADLINE else None
    return found[1] if found else None


def without_byline(line: str, byline: str | None) -> str:
    """A line without the byline that it begins with, which the page tells already."""
    names = [re.escape(name.strip()) for name in re.split(r"[,;]|\band\b", byline or "") if name.strip()]
    if not names:
        return line
    one = f"(?:{'|'.join(names)})"
    return re.sub(
        rf"^by:?\s+{one}(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s*[;&|]\s*){one})*(?:\s*[|•·–—:]\s*|\s+|$)",
        "",
        line,
        flags=re.I,
    )


def plain(words: str) -> str:
    """Words for comparing: in small letters, and letters and digits alone."""
    return "".join(c for c in words.casefold() if c.isalnum())
