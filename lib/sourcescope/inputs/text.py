"""One text, checked: what can be analyzed, and what is said of the rest."""

import codecs
import datetime as dt
import re
import unicodedata
from contextlib import suppress
from functools import cache
from typing import Any

from ..errors import NotText
from .article import WORD, Article

__all__ = ["MAX_CHARACTERS", "checked", "decoded", "decoded_any", "decoded_web", "encoding_of", "read_text"]

# A model's memory grows with the text: at this length, a long novel's, it needs about 4 GB.
MAX_CHARACTERS = 1_000_000

# Fewer words than this tell too little of their language; headlines pass unjudged.
WORDS_TO_JUDGE = 25


def read_text(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    byline: str | None = None,
    url: str | None = None,
    published: dt.date | None = None,
    external_id: str | None = None,
    input: str = "text",
) -> Article:
    """An article of a text. Line ends become ``\\n`` and a byte order mark goes; nothing else is changed.

    Half a surrogate pair in what is known about it becomes a question mark: no file can hold it. Raises ``NotText``
    for a text that cannot be analyzed: empty, binary, longer than 1,000,000 characters, not English.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return Article(
        checked(text),
        title=whole(title),
        outlet=whole(outlet),
        byline=whole(byline),
        url=whole(url),
        published=published,
        external_id=whole(external_id),
        input=input,
    )


def whole(known: str | None) -> str | None:
    """A text that UTF-8 can hold."""
    return known and known.encode("utf-8", "replace").decode()


BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as that of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What English texts that are no UTF-8 are in; where two fit alike, the first.
LIKELY = ["cp1252", "mac_roman", "iso8859_15", "cp1250", "cp1251"]


def encoding_of(content: bytes) -> str:
    """The encoding that a text's first bytes are in: by byte order mark, UTF-8 where it fits, else by its letters.

    Identification by charset-normalizer. Raises ``NotText`` for what is no text.
    """
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return encoding
    if unmarked := unmarked_utf16(content[:8192]):
        return unmarked
    if b"\0" in content[:8192]:
        raise NotText(
            "This is a binary file; a text was expected.", "Save the article as plain text (.txt) and add that."
        )
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content)
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        found = from_bytes(content[:200_000], cp_isolation=LIKELY)
        best = found.best()
        clear = {name for match in found if best and match.chaos <= best.chaos for name in match.could_be_from_charset}
        return next((name for name in LIKELY if name in clear), best.encoding if best else LIKELY[0])
    return "utf-8"


def unmarked_utf16(start: bytes) -> str | None:
    """UTF-16 without its mark: English in it has a zero in every other byte, and nowhere else."""
    for encoding, letters, zeros in (("utf-16-le", start[::2], start[1::2]), ("utf-16-be", start[1::2], start[::2])):
        if b"\0" not in letters and zeros.count(0) > len(zeros) / 2:
            return encoding
    return None


def decoded_any(content: bytes) -> str:
    """Bytes as text, in whatever encoding they are. Raises ``NotText`` for what is no text."""
    encoding = encoding_of(content)
    return content.decode(encoding, "strict" if encoding == "utf-8" else "replace")


def decoded_web(content: bytes, charset: str | None) -> str:
    """A web page as text: in the encoding that its server or its head names, else in that which its bytes tell."""
    told = re.search(rb"<meta[^>]+charset=[\"']?([\w-]+)", content[:4096], re.I)
    for name in (charset, told and told[1].decode()):
        with suppress(LookupError, UnicodeDecodeError):
            if name:
                return content.decode(name)
    return decoded_any(content)


def decoded(content: bytes) -> str:
    """Bytes of JSON as text. Raises ``NotText`` for what is no UTF-8, the only encoding that JSON has (RFC 8259)."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as cause:
        raise NotText(
            f"Byte {cause.start} is {content[cause.start]:#04x}, which is not UTF-8; a text in UTF-8 was expected.",
            "Open the file in an editor, save it with the encoding UTF-8, and add it again.",
        ) from cause


def checked(text: str) -> str:
    """The text, if it can be analyzed. Raises ``NotText`` with what is wrong and what to do."""
    if len(text) > MAX_CHARACTERS:
        raise NotText(
            f"The text has {len(text):,} characters; one article has at most {MAX_CHARACTERS:,}.",
            "Split it into one file an article, or into JSONL with one article a line.",
        )
    if not text.strip():
        raise NotText(
            "The text is empty; an article was expected.", "Check that the file holds the words of the article."
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise NotText(
            "The text holds half of a surrogate pair, which is no character.",
            "Export the text again from where it came, as UTF-8.",
        )
    if controls(text) > 0.1:
        raise NotText(
            "More than a tenth of the characters are control characters: this looks like a binary file.",
            "Save the article as plain text (.txt) and add that.",
        )
    language = other_language(text)
    if language:
        raise NotText(
            f"The text looks like {language}; English was expected.",
            "Only English is read so far. Add an English translation if there is one.",
        )
    return text


def controls(text: str) -> float:
    """Share of control characters in the text's first part, tabs and line ends left out."""
    part = text[:20_000]
    return sum(1 for c in part if c < " " and c not in "\t\n\r\f\v") / len(part)


def other_language(text: str) -> str | None:
    """The name of the text's language when it is clearly not English, else nothing.

    Identification by py3langid (Lui and Baldwin 2012, langid.py). A text is judged by its words alone, from a sample
    of its beginning; one of fewer than 25 words is not judged, except by its script.
    """
    sample = text[:20_000]
    letters = [c for c in sample if c.isalpha()]
    latin = sum(1 for c in letters if unicodedata.name(c, "").startswith("LATIN"))
    if len(letters) >= WORDS_TO_JUDGE and latin < len(letters) / 2:
        return script(letters)
    words = WORD.findall(sample)
    if len(words) < WORDS_TO_JUDGE:
        return None
    code, certainty = identifier().classify(" ".join(words))
    return language_name(code) if code != "en" and certainty > 0.95 else None


def script(letters: list[str]) -> str:
    """The script that most letters are of, in words."""
    names = [unicodedata.name(c, "UNKNOWN").split()[0].title() for c in letters[:2000]]
    return f"one in {max(set(names), key=names.count)} letters"


@cache
def identifier() -> Any:
    """The language identifier, loaded when it is first needed: it takes a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_name(code: str) -> str:
    """The English name of the languages that are met most, else the ISO 639-1 code."""
    names = {
        "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German",
        "es": "Spanish", "fi": "Finnish", "fr": "French", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian",
        "it": "Italian", "la": "Latin", "nl": "Dutch", "no": "Norwegian", "nb": "Norwegian", "pl": "Polish",
        "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
        "vi": "Vietnamese",
    }  # fmt: skip
    return names.get(code, f"the language with the code {code}")
