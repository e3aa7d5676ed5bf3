"""Documents with a layout of their own: web pages, PDF and Word files."""

import datetime as dt
import io
import logging
import re
import zipfile
from collections.abc import Iterable
from typing import Any

from ..errors import NotText, ReadError
from .article import Article, count_words
from .text import decoded_web, read_text

__all__ = ["read_docx", "read_html", "read_pdf"]

# A page with fewer words is a menu, a form or a notice.
WORDS_OF_ARTICLE = 25

# Bytes of a Word file when unpacked, and pages of a PDF: far beyond any article.
MAX_UNPACKED = 200_000_000
MAX_PAGES = 2_000

OLE = b"\xd0\xcf\x11\xe0"


def read_html(content: bytes, *, input: str, url: str | None = None, charset: str | None = None) -> Article:
    """The article of a web page, with title, outlet, byline and date as far as the page tells them.

    Extraction by trafilatura (Barbaresi 2021). Comments, menus and tables are left out. Raises ``NotText`` for a page
    that holds no article.
    """
    import trafilatura

    page = decoded_web(content, charset)
    found: Any = trafilatura.bare_extraction(
        page, url=url, with_metadata=True, include_comments=False, include_tables=False
    )
    text = (found.text or "") if found else ""
    if count_words(text) < WORDS_OF_ARTICLE:
        raise NotText(
            "The page holds no article that could be found: a menu, a form, or a page that is filled in by a script.",
            "Open the page in a browser, copy the article's words, and paste them as a text.",
        )
    return read_text(
        text,
        title=found.title,
        outlet=found.sitename,
        byline=found.author,
        url=url or found.url,
        published=day(found.date),
        input=input,
    )


def day(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def read_pdf(content: bytes, *, input: str) -> Article:
    """The words of a PDF by pypdf, its lines joined to paragraphs.

    Headers, footers and columns are taken in the order of the file. Raises ``ReadError`` for a file that is damaged
    or locked, and ``NotText`` for one of pictures.
    """
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError(
                "The PDF is locked with a password.", "Open it, save a copy without a password, and add the copy."
            )
        if len(reader.pages) > MAX_PAGES:
            raise NotText(
                f"The PDF has {len(reader.pages):,} pages; at most {MAX_PAGES:,} are read.",
                "Save the article's own pages as a PDF, and add that.",
            )
        pages = [page.extract_text() for page in reader.pages]
        known = reader.metadata
        title, author = (known.title, known.author) if known else (None, None)
    except ReadError:
        raise
    except Exception as cause:  # a damaged file fails in pypdf with errors of every kind
        raise ReadError(
            f"The PDF is damaged or is none ({str(cause)[:120] or type(cause).__name__}).",
            "Open it in a reader, save it anew, and add that; or copy its words and paste them.",
        ) from cause
    text = joined("\n".join(pages).splitlines())
    if not text.strip():
        raise NotText(
            "The PDF holds pictures of pages and no text: it was scanned.",
            "Run text recognition (OCR) on it, for example with ocrmypdf, and add what comes out.",
        )
    return read_text(text, title=plain(title), byline=plain(author), input=input)


def plain(value: Any) -> str | None:
    """Metadata as text; blank is not known."""
    return str(value).strip() or None if value else None


def joined(lines: Iterable[str]) -> str:
    """Lines of a page as paragraphs.

    A paragraph ends where a line is blank, or ends a sentence and is clearly shorter than the longest lines. A word
    broken by a hyphen before a small letter is made whole.
    """
    rows = [re.sub(r"[ \t\xa0]+", " ", line).strip() for line in lines]
    full = sorted(map(len, rows))[int(len(rows) * 0.9)] if rows else 0
    paragraphs: list[str] = [""]
    for row in rows:
        last = paragraphs[-1]
        if not row:
            paragraphs.append("")
        elif last.endswith("-") and row[0].islower():
            paragraphs[-1] = last[:-1] + row
        else:
            paragraphs[-1] = f"{last} {row}".strip()
        if row and len(row) < 0.8 * full and re.search(r"[.!?][\"”’')\]]*$", row):
            paragraphs.append("")
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def read_docx(content: bytes, *, input: str) -> Article:
    """The paragraphs of a Word file by python-docx; text in tables and boxes is left out. Raises ``ReadError``."""
    import docx

    if content.startswith(OLE):
        raise ReadError(
            "The Word file is locked with a password, or is of the old kind (.doc).",
            "Open it, save it as .docx without a password, and add that.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > MAX_UNPACKED:
            raise NotText(
                f"The Word file holds {size:,} bytes when unpacked; at most {MAX_UNPACKED:,} are read.",
                "Copy the article's words, and paste them as a text.",
            )
        document = docx.Document(io.BytesIO(content))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        known = document.core_properties
        title, author = known.title, known.author
    except ReadError:
        raise
    except Exception as cause:  # as for a PDF
        raise ReadError(
            f"The Word file is damaged or is none ({str(cause)[:120] or type(cause).__name__}).",
            "Open it, save it anew as .docx, and add that; or copy its words and paste them.",
        ) from cause
    return read_text(text, title=plain(title), byline=plain(author), input=input)
