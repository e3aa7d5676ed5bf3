"""Inputs that cannot be analyzed, each with the words that a person is told.

``CASES`` is a table: what the input is called, how it is made, what is wrong with it, and what to do next. In the
words, ``{path}`` stands for the folder that it is made in.
"""

import gzip
import io
import json
import os
import random
import re
import stat
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["CASES", "ENGLISH", "GERMAN", "Case", "docx", "pdf", "zipped"]

ENGLISH = "The minister said on Monday that the new rules would be published before the end of the year. " * 3
GERMAN = (
    "Der Minister sagte am Montag, dass die neuen Regeln noch vor dem Ende des Jahres veröffentlicht werden sollen. "
    "Die Opposition kritisierte den Plan scharf und verlangte eine Debatte im Parlament über die Folgen für die Bürger."
)
RUSSIAN = "Министр сообщил в понедельник, что новые правила будут опубликованы до конца года."
ARABIC = "قال الوزير يوم الاثنين إن القواعد الجديدة " * 3
PAGES = Path(__file__).with_name("pages")
HUGE = 500_000_000  # bytes of a file that takes no room on the disk


@dataclass(frozen=True, slots=True)
class Case:
    """An input, and the row of ``problems`` that it gives.

    ``at`` follows its name: a line, a row, a member; of a file in a folder that is the input, the file's name.
    """

    name: str
    make: Callable[[Path], object]
    problem: str
    hint: str
    at: str = ""

    def made(self, folder: Path) -> str:
        """Make the input in a folder; what it is called on the command line."""
        if "://" in self.name:
            return self.name
        path = folder / self.name
        path.parent.mkdir(parents=True, exist_ok=True)
        self.make(path)
        return str(path.parent if self.at.startswith("/") else path)

    def fits(self, problem: str, folder: Path) -> bool:
        """Whether a problem is told in the words of the table."""
        words = re.escape(self.problem.replace("{path}", str(folder)))
        return bool(re.fullmatch(words.replace("…", ".+"), problem, re.S))


def holds(content: bytes | str | Callable[[], bytes]) -> Callable[[Path], object]:
    """Makes a file of this content."""

    def make(path: Path) -> None:
        found = content() if callable(content) else content
        path.write_bytes(found.encode() if isinstance(found, str) else found)

    return make


def huge(start: bytes = b"") -> Callable[[Path], object]:
    """Makes a file of half a gigabyte that is empty but for its start."""

    def make(path: Path) -> None:
        path.write_bytes(start)
        os.truncate(path, HUGE)

    return make


def nothing(path: Path) -> None:
    """Makes nothing: there is no such file."""


def link_out(path: Path) -> None:
    outside = path.parent.with_name(f"{path.parent.name}-outside.txt")
    outside.write_text(ENGLISH)
    path.symlink_to(outside)


def zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def zip_link() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return packed.getvalue()


def zip_of(way: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", way) as archive:
        archive.writestr("a.txt", ENGLISH)
    return packed.getvalue()


def zip_locked() -> bytes:
    packed = bytearray(zipped({"a.txt": ENGLISH.encode()}))
    packed[6] |= 1  # the flag of encryption, in the member's own header and in the directory at the end
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


def zip_torn() -> bytes:
    packed = bytearray(zipped({"a.txt": random.Random(1).randbytes(4000).hex().encode()}))
    packed[500:600] = b"\0" * 100
    return bytes(packed)


def pdf(text: str, password: str = "") -> bytes:
    """A PDF of one page with lines of Helvetica."""
    import pypdf
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(612, 792)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    names = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(names)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    shown = " T* ".join(f"({line}) Tj" for line in text.splitlines())
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 10 Tf 12 TL 72 720 Td {shown} ET".encode("latin-1") if text else b"")
    page[NameObject("/Contents")] = writer._add_object(stream)
    writer.add_metadata({"/Title": "New rules", "/Author": "Ann Lee"})
    if password:
        writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(text: str) -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def bomb_in_bomb() -> bytes:
    """A zip file of a zip file that holds all but nothing."""
    return zipped({"inner.zip": zipped({"a.txt": b"\0" * 30_000_000})})


def deep() -> bytes:
    return zipped({"b.zip": zipped({"c.zip": zipped({"d.txt": ENGLISH.encode()})})})


def picture_folder(path: Path) -> None:
    path.mkdir()
    (path / "a.png").write_bytes(b"")


# What a person is told to do.
ADDRESS = "Copy the address from the browser: it begins with http:// or https://."
ANEW = "Open it in a reader, save it anew, and add that; or copy its words and paste them."
ANEW_WORD = "Open it, save it anew as .docx, and add that; or copy its words and paste them."
AS_TEXT = "Save the article as plain text (.txt) and add that."
CHECK = "Check that the file holds the words of the article."
COLUMN = "Name the column that holds the articles' words “text”, in the first row."
ENGLISH_ONLY = "Only English is read so far. Add an English translation if there is one."
FIELD = "Put the words into “text”."
FOLDER = "Name a folder that has some."
FOLLOW = "Name what it leads to, if you want it read."
NAME = "Check the name, and that you may read the file."
OBJECT = 'Each line must be one object such as {"text": "…", "title": "…"}.'
OTHERWISE = "Save the article as plain text or PDF, and add that. Of many articles, make a .jsonl file, one a line."
OTHER_ZIP = "Name a zip file that has some."
OWN = "If it is a server of your own, start the command or the dashboard with --allow-private."
PACK = "Pack it again, and add that."
PASTE = "Open the page in a browser, copy the article's words, and paste them as a text."
SPLIT = "Save each article as a file of its own, or make a .jsonl file with one article a line."
TRUST = "Unpack it by hand if you trust where it came from."
UNPACK = "Unpack the zip file, and add the files you want."

# “…” stands for the words of an error of a library, or a number of its choice.
# fmt: off
CASES = [
    Case("empty.txt", holds(b""), "The text is empty; an article was expected.", CHECK),
    Case("blank.txt", holds(" \n\t\r\n "), "The text is empty; an article was expected.", CHECK),
    Case("picture.txt", holds(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
         "This is a binary file; a text was expected.", AS_TEXT),
    Case("control.txt", holds(b"\x01\x02\x03\x04abc" * 50),
         "More than a tenth of the characters are control characters: this looks like a binary file.", AS_TEXT),
    Case("long.txt", holds("word " * 300_000),
         "The text has 1,500,000 characters; one article has at most 1,000,000.",
         "Split it into one file an article, or into JSONL with one article a line."),
    Case("german.txt", holds(GERMAN), "The text looks like German; English was expected.", ENGLISH_ONLY),
    Case("russian.txt", holds(RUSSIAN),
         "The text looks like one in Cyrillic letters; English was expected.", ENGLISH_ONLY),
    Case("arabic.txt", holds(ARABIC), "The text looks like one in Arabic letters; English was expected.", ENGLISH_ONLY),
    Case("huge.txt", huge(b"word "), "The file has 500,000,000 bytes; one article has at most 4,000,000.", SPLIT),
    Case("missing.txt", nothing, "{path}/missing.txt cannot be read: No such file or directory.", NAME),
    Case("with a\nline end.txt", holds(b""), "The text is empty; an article was expected.", CHECK),
    Case("loop.txt", lambda path: path.symlink_to(path),
         "{path}/loop.txt cannot be read: Too many levels of symbolic links.", NAME),
    Case("folder.txt", lambda path: path.mkdir(),
         "The folder holds no .txt, .html, .pdf, .docx, .jsonl, .csv or .zip file.", FOLDER),
    Case("folder/link.txt", link_out, "It is a link that leads out of the folder, or nowhere.", FOLLOW, at="/link.txt"),
    Case("pictures", picture_folder,
         "The folder holds no .txt, .html, .pdf, .docx, .jsonl, .csv or .zip file.", FOLDER),
    Case("empty.html", holds("<html>"),
         "The page holds no article that could be found: a menu, a list of headlines, a form, or a page "
         "that a script fills in.",
         PASTE),
    Case("menu.html", holds("<nav><a href=/>Home</a></nav><form><input></form>"),
         "The page holds no article that could be found: a menu, a list of headlines, a form, or a page "
         "that a script fills in.",
         PASTE),
    Case("script.html", holds("<div id=root></div><script>start()</script>"),
         "The page holds no article that could be found: a menu, a list of headlines, a form, or a page "
         "that a script fills in.",
         PASTE),
    Case("front.html", holds((PAGES / "front.html").read_bytes()),
         "The page holds no article that could be found: a menu, a list of headlines, a form, or a page "
         "that a script fills in.",
         PASTE),
    Case("wall.html", holds((PAGES / "wall.html").read_bytes()),
         "The page shows only how the article begins: the rest is for subscribers.", PASTE),
    Case("blocked.html", holds((PAGES / "blocked.html").read_bytes()),
         "The page is a notice to browsers and holds no article: the server lets no program in.", PASTE),
    Case("german.html", holds(f"<article><p>{GERMAN}</p><p>{GERMAN} Ja.</p></article>"),
         "The text looks like German; English was expected.", ENGLISH_ONLY),
    Case("tags.html", holds("<b>a</b>" * 60_000),
         "The page has more than 100,000 tags; an article was expected.", PASTE),
    Case("huge.html", huge(b"<html>"), "The file has 500,000,000 bytes; one article has at most 20,000,000.", SPLIT),
    Case("binary.html", holds(b"\x89PNG\0\0"), "This is a binary file; a text was expected.", AS_TEXT),
    Case("none.pdf", holds("%PDF-1.7"), "The PDF is damaged or is none (…).", ANEW),
    Case("text.pdf", holds(ENGLISH), "The PDF is damaged or is none (…).", ANEW),
    Case("empty.pdf", holds(""), "The PDF is damaged or is none (…).", ANEW),
    Case("locked.pdf", holds(pdf(ENGLISH, "secret")),
         "The PDF is locked with a password.", "Open it, save a copy without a password, and add the copy."),
    Case("scanned.pdf", holds(pdf("")),
         "The PDF holds pictures of pages and no text: it was scanned.",
         "Run text recognition (OCR) on it, for example with ocrmypdf, and add what comes out."),
    Case("huge.pdf", huge(b"%PDF-1.7"), "The file has 500,000,000 bytes; one article has at most 100,000,000.", SPLIT),
    Case("torn.pdf", holds(pdf(ENGLISH)[:400]), "The PDF is damaged or is none (…).", ANEW),
    Case("none.docx", holds("PK\x03\x04"), "The Word file is damaged or is none (…).", ANEW_WORD),
    Case("locked.docx", holds(b"\xd0\xcf\x11\xe0" + b"x" * 600),
         "The Word file is locked with a password, or is of the old kind (.doc).",
         "Open it, save it as .docx without a password, and add that."),
    Case("other.docx", holds(zipped({"a.txt": ENGLISH.encode()})),
         "The Word file is damaged or is none (…).", ANEW_WORD),
    Case("blank.docx", holds(docx("")), "The text is empty; an article was expected.", CHECK),
    Case("huge.docx", huge(b'PK'), "The file has 500,000,000 bytes; one article has at most 100,000,000.", SPLIT),
    Case("bomb.docx", holds(lambda: zipped({"word/document.xml": b" " * 250_000_000})),
         "The Word file holds 250,000,000 bytes when unpacked; at most 200,000,000 are read.",
         "Copy the article's words, and paste them as a text."),
    Case("old.doc", holds(b"\xd0\xcf\x11\xe0"),
         "This is an old Word file, which is not read; text, HTML, PDF, .docx, JSONL, CSV or zip was expected.",
         OTHERWISE),
    Case("notes.rtf", holds("{\\rtf1}"),
         "This is an RTF file, which is not read; text, HTML, PDF, .docx, JSONL, CSV or zip was expected.", OTHERWISE),
    Case("book.epub", holds(zipped({"a": b""})),
         "This is an EPUB file, which is not read; text, HTML, PDF, .docx, JSONL, CSV or zip was expected.", OTHERWISE),
    Case("table.xlsx", holds(zipped({"a": b""})),
         "This is an Excel file, which is not read; text, HTML, PDF, .docx, JSONL, CSV or zip was expected.",
         OTHERWISE),
    Case("page.json", holds("{}"),
         "This is a JSON file, which is not read; text, HTML, PDF, .docx, JSONL, CSV or zip was expected.", OTHERWISE),
    Case("not.jsonl", holds("{not json"), "The line is not JSON (…).", OBJECT, at=", line 1"),
    Case("list.jsonl", holds("[1, 2]"), "The line holds an array; an object was expected.", OBJECT, at=", line 1"),
    Case("null.jsonl", holds("null"), "The line holds null; an object was expected.", OBJECT, at=", line 1"),
    Case("no.jsonl", holds('{"title": "x"}'),
         "The object has no field “text”; the article's words were expected there.", FIELD, at=", line 1"),
    Case("number.jsonl", holds('{"text": 5}'),
         "The object has a field “text” that is a number; the article's words were expected there.",
         FIELD, at=", line 1"),
    Case("blank.jsonl", holds('{"text": " "}'), "The text is empty; an article was expected.", CHECK, at=", line 1"),
    Case("half.jsonl", holds('{"text": "\\ud800 half"}'),
         "The text holds half of a surrogate pair, which is no character.",
         "Export the text again from where it came, as UTF-8.", at=", line 1"),
    Case("nested.jsonl", holds("[" * 100_000), "The line is not JSON (…).", OBJECT, at=", line 1"),
    Case("latin.jsonl", holds('{"text": "caf\xe9"}'.encode("latin-1")),
         "Byte 13 is 0xe9, which is not UTF-8; a text in UTF-8 was expected.",
         "Open the file in an editor, save it with the encoding UTF-8, and add it again.", at=", line 1"),
    Case("huge.jsonl", huge(b"{"),
         "The line is longer than 12,000,000 bytes.",
         "Write one article a line, and check the line ends.", at=", line 1"),
    Case("german.jsonl", holds(json.dumps({"text": GERMAN})),
         "The text looks like German; English was expected.", ENGLISH_ONLY, at=", line 1"),
    Case("columns.csv", holds("name,age\nAnn,5\n"),
         "The file has the columns name, age; one called “text” was expected.", COLUMN),
    Case("empty.csv", holds(""), "The file has the columns (none); one called “text” was expected.", COLUMN),
    Case("binary.csv", holds(b"text\n\0\0"), "This is a binary file; a text was expected.", AS_TEXT),
    Case("cell.csv", holds("title,text\nA,\n"), "The text is empty; an article was expected.", CHECK, at=", row 2"),
    Case("huge.csv", huge(b"text\n" + b"a" * 9_000),
         "The file breaks off as CSV (a line longer than 12,000,000 characters).",
         "Export it again as CSV in UTF-8, and add that."),
    Case("none.zip", holds("PK\x03\x04"), "The zip file is damaged or is none (…).", PACK),
    Case("nothing.zip", holds(zipped({})),
         "The zip file holds no .txt, .html, .pdf, .docx, .jsonl or .csv file.", OTHER_ZIP),
    Case("pictures.zip", holds(zipped({"a.png": b"\x89PNG"})),
         "The zip file holds no .txt, .html, .pdf, .docx, .jsonl or .csv file.", OTHER_ZIP),
    Case("up.zip", holds(zipped({"../../out.txt": ENGLISH.encode()})),
         "Its name leads out of the zip file.", UNPACK, at=", ../../out.txt"),
    Case("root.zip", holds(zipped({"/etc/out.txt": ENGLISH.encode()})),
         "Its name leads out of the zip file.", UNPACK, at=", /etc/out.txt"),
    Case("drive.zip", holds(zipped({"C:\\out.txt": ENGLISH.encode()})),
         "Its name leads out of the zip file.", UNPACK, at=", C:\\out.txt"),
    Case("link.zip", holds(zip_link()),
         "It is a link, not a file.", "Pack the file that it leads to.", at=", link.txt"),
    Case("bomb.zip", holds(zipped({"a.txt": b"\0" * 50_000_000})),
         "It unpacks to 50,000,000 bytes, as a zip bomb does.", TRUST),
    Case("bombs.zip", holds(bomb_in_bomb()),
         "It unpacks to 30,000,000 bytes, as a zip bomb does.", TRUST, at=", inner.zip"),
    Case("locked.zip", holds(zip_locked()), "It is locked with a password.", UNPACK, at=", a.txt"),
    Case("torn.zip", holds(zip_torn()), "It cannot be unpacked (…).", PACK, at=", a.txt"),
    Case("lzma.zip", holds(zip_of(zipfile.ZIP_LZMA)),
         "It is packed in a way that is not read: not by “deflate”.", UNPACK, at=", a.txt"),
    Case("deep.zip", holds(deep()),
         "This is a zip file deep inside of others.", "Unpack it, and add what you want of it.", at=", b.zip, c.zip"),
    Case("huge.zip", huge(b"PK"), "The zip file is damaged or is none (…).", PACK),
    Case("german.zip", holds(zipped({"de.txt": GERMAN.encode()})),
         "The text looks like German; English was expected.", ENGLISH_ONLY, at=", de.txt"),
    Case("none.txt.gz", holds(ENGLISH), "The gzip file is damaged or is none (…).", PACK),
    Case("half.txt.gz", holds(gzip.compress(ENGLISH.encode() * 50)[:-20]),
         "The gzip file is damaged or is none (…).", PACK),
    Case("long.txt.gz", holds(gzip.compress(random.Random(1).randbytes(3_000_000).hex().encode())),
         "The file has more than 4,000,000 bytes; one article has at most 4,000,000.", SPLIT),
    Case("bomb.jsonl.gz", holds(gzip.compress(b"\0" * 50_000_000)),
         "It unpacks to more than … bytes, as a bomb does.", TRUST),
    Case("german.txt.gz", holds(gzip.compress(GERMAN.encode())),
         "The text looks like German; English was expected.", ENGLISH_ONLY),
    Case("ftp://example.org/a", nothing, "The address begins with ftp://; only http and https are fetched.", ADDRESS),
    Case("file:///etc/passwd", nothing, "The address begins with file://; only http and https are fetched.", ADDRESS),
    Case("http://user:secret@example.org/", nothing,
         "The address has a user's name or a password in it, which would be kept with the article.",
         "Take out what stands before the @. Of a page behind a login, copy the words and paste them as a text."),
    Case("http://127.0.0.1:8501/", nothing,
         "127.0.0.1 is an address of this computer; only public addresses are fetched.", OWN),
    Case("http://2130706433/", nothing,
         "2130706433 stands for 127.0.0.1, an address of this computer; only public addresses are fetched.", OWN),
    Case("http://[::ffff:10.0.0.1]/", nothing,
         "::ffff:10.0.0.1 is a private or unassigned address; only public addresses are fetched.", OWN),
    Case("http://192.168.0.1/admin", nothing,
         "192.168.0.1 is a private or unassigned address; only public addresses are fetched.", OWN),
    Case("http://169.254.169.254/latest", nothing,
         "169.254.169.254 is an address that is good on one wire only (link-local); only public addresses are fetched.",
         OWN),
    Case("http://224.0.0.1/", nothing,
         "224.0.0.1 is an address of a group (multicast); only public addresses are fetched.", OWN),
    Case("http://240.0.0.1/", nothing, "240.0.0.1 is a reserved address; only public addresses are fetched.", OWN),
    Case("http://example.org:22/", nothing, "The address names the port 22, which is not one of the web.", ADDRESS),
    Case("http://exa mple.org/", nothing,
         "The address has a space, a line end, a backslash or a control character in it.", ADDRESS),
    Case("http://[::1", nothing, "The address is not well formed (…).", ADDRESS),
    Case("https://", nothing, "The address names no computer that can be asked.", ADDRESS),
]
# fmt: on
