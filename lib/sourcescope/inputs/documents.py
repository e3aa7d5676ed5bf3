"""Documents with a layout of their own: PDF and Word files."""

import io
import logging
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import NotText, ReadError
from .article import Article
from .printed import Line, lines_of, paragraphs, without_running_heads
from .text import MAX_CHARACTERS, read_text

__all__ = ["read_docx", "read_pdf"]

# Bytes of a Word file when unpacked, and pages of a PDF: far beyond any article.
MAX_UNPACKED = 200_000_000
MAX_PAGES = 2_000

# What stands in a title or an author that nobody wrote.
PROGRAMS = re.compile(
    r"\.(?:docx?|pdf|indd|qxd|pages|rtf|tmp|txt)$|^untitled|^microsoft |^python-docx$|^unknown$", re.I
)

OLE = b"\xd0\xcf\x11\xe0"


def read_pdf(content: bytes, *, input: str) -> Article:
    """The words of a PDF by pypdf, its lines joined to paragraphs, without running heads and page numbers.

    Columns are taken in the order of the file. Raises ``ReadError`` for a file that is damaged
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
        pages = without_running_heads(list(enough(map(lines_of, reader.pages))))
        known = reader.metadata
        title, author = (known.title, known.author) if known else (None, None)
    except ReadError:
        raise
    except Exception as cause:  # a damaged file fails in pypdf with errors of every kind
        raise ReadError(
            f"The PDF is damaged or is none ({str(cause)[:120] or type(cause).__name__}).",
            "Open it in a reader, save it anew, and add that; or copy its words and paste them.",
        ) from cause
    text = "\n".join(paragraphs(pages))
    if not text.strip():
        raise NotText(
            "The PDF holds pictures of pages and no text: it was scanned.",
            "Run text recognition (OCR) on it, for example with ocrmypdf, and add what comes out.",
        )
    return read_text(text, title=plain(title), byline=plain(author), input=input)


def enough(pages: Iterable[list[Line]]) -> Iterator[list[Line]]:
    """Pages up to the one with which they are longer than an article may be."""
    length = 0
    for page in pages:
        yield page
        length += sum(len(line.text) for line in page)
        if length > MAX_CHARACTERS:
            return


def plain(value: Any) -> str | None:
    """Metadata as text; what a program fills in by itself is not known."""
    words = str(value or "").strip()
    return None if not words or PROGRAMS.search(words) else words


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
