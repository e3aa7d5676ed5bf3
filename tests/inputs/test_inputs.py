"""What is read, what is refused, and with which words."""

import datetime as dt
import gzip
import io
import json
import os
import stat
import threading
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sourcescope.errors import NotText, ReadError
from sourcescope.inputs import Article, count_inputs, read, read_inputs, read_text
from sourcescope.inputs.article import count_words
from sourcescope.tables import ProblemRow, frame

ENGLISH = "The minister said on Monday that the new rules would be published before the end of the year. " * 3
GERMAN = (
    "Der Minister sagte am Montag, dass die neuen Regeln noch vor dem Ende des Jahres veröffentlicht werden sollen. "
    "Die Opposition kritisierte den Plan scharf und verlangte eine Debatte im Parlament über die Folgen für die Bürger."
)
RUSSIAN = "Министр сообщил в понедельник, что новые правила будут опубликованы до конца года."


def zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


# (name, content, words that the message must have)
REFUSED = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\r\n ", "empty"),
    ("binary.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
    ("control.txt", b"\x01\x02\x03\x04abc" * 50, "control characters"),
    ("long.txt", b"word " * 1_100_000, "at most 1,000,000"),
    ("line.txt", b"a" * 5_000_000, "at most 1,000,000"),
    ("german.txt", GERMAN.encode(), "German"),
    ("russian.txt", RUSSIAN.encode(), "Cyrillic"),
    ("arabic.txt", ("قال الوزير يوم الاثنين إن القواعد الجديدة " * 3).encode(), "Arabic"),
    ("none.pdf", b"%PDF-1.7", "PDF is damaged"),
    ("text.pdf", ENGLISH.encode(), "PDF is damaged"),
    ("empty.pdf", b"", "PDF is damaged"),
    ("none.docx", b"PK\x03\x04", "Word file is damaged"),
    ("locked.docx", b"\xd0\xcf\x11\xe0" + b"x" * 600, "locked with a password, or is of the old kind"),
    ("other.docx", zipped({"a.txt": ENGLISH.encode()}), "Word file is damaged"),
    ("empty.html", b"<html>", "no article"),
    ("menu.html", b"<html><body><nav><a href='/'>Home</a></nav><form><input></form></body></html>", "no article"),
    ("script.html", b"<html><body><div id=root></div><script>start()</script></body></html>", "no article"),
    ("german.html", f"<html><body><article><p>{GERMAN}</p></article></body></html>".encode(), "German"),
    ("page.json", b"{}", "JSON file"),
    ("old.doc", b"\xd0\xcf\x11\xe0", "old Word file"),
    ("notes.rtf", b"{\\rtf1}", "RTF file"),
    ("none.zip", b"PK\x03\x04", "zip file is damaged"),
    ("nothing.zip", zipped({}), "holds no .txt"),
    ("pictures.zip", zipped({"a.png": b"\x89PNG"}), "holds no .txt"),
    ("none.txt.gz", ENGLISH.encode(), "gzip file is damaged"),
    ("half.txt.gz", gzip.compress(ENGLISH.encode() * 50)[:-20], "gzip file is damaged"),
    ("bomb.txt.gz", gzip.compress(b"word " * 2_000_000), "more than 4,000,000 bytes"),
    ("german.txt.gz", gzip.compress(GERMAN.encode()), "German"),
    ("columns.csv", b"name,age\nAnn,5\n", "columns name, age; one called “text” was expected"),
    ("empty.csv", b"", "one called “text” was expected"),
    ("binary.csv", b"text\n\0\0", "binary"),
]
BAD_LINES = [
    ("{not json", "not JSON"),
    ("[1, 2]", "JSON list"),
    ('"text"', "JSON str"),
    ("null", "JSON NoneType"),
    ('{"title": "x"}', "no field “text”"),
    ('{"text": null}', "JSON NoneType"),
    ('{"text": 5}', "JSON int"),
    ('{"text": ""}', "empty"),
    ('{"text": "\\ud800 half"}', "surrogate"),
    (json.dumps({"text": GERMAN}), "German"),
    ("[" * 100_000, "not JSON"),
    ("\udce9t\udce9", "Byte 0 is 0xe9, which is not UTF-8"),
]
ANALYZED = [
    ENGLISH,
    "Short.",
    "Dr. Müller ging.",
    ENGLISH + "“" * 1000,
    ENGLISH + "שלום " * 20 + "😀" * 50,
    "<script>alert(1)</script></style>=HYPERLINK(1)\x01\x02" + ENGLISH,
    "\ufeff" + ENGLISH,
]

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(alphabet=st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
FIELDS = st.sampled_from(["id", "text", "title", "url", "outlet", "byline", "published", "other"])
LINES = st.dictionaries(FIELDS, JSON, max_size=6).map(lambda found: json.dumps(found).encode()) | st.binary(max_size=60)


@settings(max_examples=150, deadline=None)
@given(lines=st.lists(LINES, max_size=5), text=st.binary(max_size=100))
def test_whatever_a_file_holds_gives_articles_and_problems_that_can_be_kept(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], text: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "many.jsonl").write_bytes(b"\n".join(lines))
    (folder / "one.txt").write_bytes(text)
    (folder / "one.json").write_bytes(lines[0] if lines else b"")
    found = list(read_inputs([folder]))
    assert len(found) == count_inputs([folder])
    frame("problems", [item for item in found if isinstance(item, ProblemRow)])
    for article in (item for item in found if isinstance(item, Article)):
        known = (article.title, article.outlet, article.byline, article.url, article.external_id, article.text)
        assert all(value is None or value.encode() for value in known)


@pytest.mark.parametrize(("name", "content", "words"), REFUSED, ids=[case[0] for case in REFUSED])
def test_a_bad_file_is_a_problem_with_a_hint_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "zz.txt").write_text(ENGLISH)
    bad, good = read_inputs([tmp_path / name, tmp_path / "zz.txt"])
    assert isinstance(bad, ProblemRow) and isinstance(good, Article)
    assert any(word in bad.problem for word in words.split("|")), bad.problem
    assert bad.hint.endswith((".", "?")) and str(tmp_path / name) == bad.input
    assert count_inputs([tmp_path / name]) == 1
    with pytest.raises(ReadError):
        read(tmp_path / name)


@pytest.mark.parametrize(("line", "words"), BAD_LINES, ids=[case[1] for case in BAD_LINES])
def test_a_bad_line_is_a_problem_and_the_others_are_read(tmp_path: Path, line: str, words: str) -> None:
    good = json.dumps({"id": 7, "text": ENGLISH})
    content = f'{good}\n\n{line}\n{good[:-1]}, "title": "T"}}\n'
    (tmp_path / "many.jsonl").write_bytes(content.encode("utf-8", "surrogateescape"))
    first, bad, last = read_inputs([tmp_path / "many.jsonl"])
    assert isinstance(first, Article) and first.external_id == "7"
    assert isinstance(bad, ProblemRow) and words in bad.problem and bad.input.endswith("line 3")
    assert isinstance(last, Article) and last.title == "T"


@pytest.mark.parametrize("text", ANALYZED)
def test_odd_english_is_taken_as_it_is(text: str) -> None:
    assert read_text(text).text == text.removeprefix("\ufeff")


def test_only_line_ends_change() -> None:
    assert read_text("One.\r\nTwo.\rThree.\n").text == "One.\nTwo.\rThree.\n"


def test_metadata_beside_a_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "a.json").write_text(json.dumps({"title": "T", "outlet": "O", "published": "2024-05-31", "url": 5}))
    article = read(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert (article.title, article.outlet, article.published, article.url) == ("T", "O", dt.date(2024, 5, 31), None)


@pytest.mark.parametrize("broken", ["{", "[]", "[" * 100_000, '{"published": "31 May"}', '{"published": 20240531}'])
def test_broken_metadata_is_no_harm(tmp_path: Path, broken: str) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "a.json").write_text(broken)
    article = read(tmp_path / "a.txt")
    assert isinstance(article, Article) and article.title is None and article.published is None


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text(ENGLISH + "two")
    (tmp_path / "a.txt").write_text(ENGLISH + "one")
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": ENGLISH + "three"}) + "\n")
    (tmp_path / "picture.png").write_bytes(b"\0")
    found = list(read_inputs([tmp_path]))
    assert [article.text[-3:] for article in found if isinstance(article, Article)] == ["one", "two", "ree"]
    assert count_inputs([tmp_path]) == 3


# (name, words that the message must have)
NO_FILES = [
    ("no.txt", "No such file"),
    (ENGLISH * 10, "too long"),
    ("a\0b.txt", "null byte"),
    ("caf\udce9.txt", "No such file"),
]


@pytest.mark.parametrize(("name", "words"), NO_FILES, ids=[case[1] for case in NO_FILES])
def test_what_is_no_file_is_told_and_the_rest_goes_on(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    problem, article = read_inputs([name, tmp_path / "a.txt"])
    assert isinstance(problem, ProblemRow) and isinstance(article, Article)
    assert words in problem.problem and count_inputs([name]) == 1
    assert all(c.isprintable() for c in problem.input + problem.problem) and len(problem.input) < 310


def test_an_article_in_place_of_a_name_gets_its_own_advice() -> None:
    (problem,) = read_inputs([ENGLISH * 10])
    assert isinstance(problem, ProblemRow) and "save them as a .txt file" in problem.hint
    with pytest.raises(ReadError, match="save them as a"):
        read(ENGLISH * 10)


def test_one_file_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    with pytest.raises(ReadError, match="is a folder; one file was expected"):
        read(tmp_path)


def test_what_no_file_can_hold_is_replaced_in_metadata(tmp_path: Path) -> None:
    """JSON may write half a surrogate pair, and Parquet cannot keep it: one such id must not end a run."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": ENGLISH, "id": "\ud800", "title": "A \udfff"}))
    (article,) = read_inputs([tmp_path / "a.jsonl"])
    assert isinstance(article, Article) and (article.external_id, article.title) == ("?", "A ?")


def test_a_pipe_is_read_once_and_a_file_without_end_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(ENGLISH,))
    writer.start()
    assert count_inputs([pipe]) == 1
    (article,) = read_inputs([pipe])
    writer.join()
    assert isinstance(article, Article) and article.text == ENGLISH
    (problem,) = read_inputs(["/dev/zero"])
    assert isinstance(problem, ProblemRow) and "at most 1,000,000" in problem.problem


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (problem,) = read_inputs([tmp_path])
    assert isinstance(problem, ProblemRow) and "holds no .txt, .html" in problem.problem


def test_a_jsonl_file_of_many_gives_a_list(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text((json.dumps({"text": ENGLISH}) + "\n") * 2)
    articles = read(tmp_path / "many.jsonl")
    assert isinstance(articles, list) and len(articles) == 2


def test_identity_is_the_text_alone() -> None:
    assert read_text(ENGLISH, title="a").article_id == read_text(ENGLISH, title="b").article_id
    with pytest.raises(NotText):
        read_text("   ")


@pytest.mark.parametrize(("text", "words"), [("one two", 2), ("don’t well-known U.S. 5,000", 5), ("—…", 0), ("", 0)])
def test_words_are_counted(text: str, words: int) -> None:
    assert count_words(text) == words


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


LINES_OF_PAGE = """The minister said on Monday that the new rules would be pub-
lished before the end of the year, and that all of them apply.
That is all.
The opposition said that it had not been asked, and that the
rules were not good."""


def test_the_lines_of_a_pdf_become_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(LINES_OF_PAGE))
    article = read(tmp_path / "a.pdf")
    assert isinstance(article, Article) and (article.title, article.byline) == ("New rules", "Ann Lee")
    first, second = article.text.splitlines()
    assert first.endswith("That is all.") and "would be published before" in first and second.endswith("not good.")


def test_locked_and_scanned_pdfs_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(LINES_OF_PAGE, "secret"))
    (tmp_path / "b.pdf").write_bytes(pdf(""))
    locked, scanned = read_inputs([tmp_path])
    assert isinstance(locked, ProblemRow) and "locked with a password" in locked.problem
    assert isinstance(scanned, ProblemRow) and "scanned" in scanned.problem and "OCR" in scanned.hint


def test_a_word_file_is_read_by_paragraphs(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    for words in (ENGLISH, "“We agree,” said Ann Lee."):
        document.add_paragraph(words)
    document.core_properties.title = "New rules"
    document.save(str(tmp_path / "a.docx"))
    article = read(tmp_path / "a.docx")
    assert isinstance(article, Article) and article.title == "New rules"
    assert article.text == f"{ENGLISH}\n“We agree,” said Ann Lee."


PAGE = f"""<html><head><title>New rules | The Post</title><meta property="og:site_name" content="The Post">
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2024-05-03T10:00:00Z">
<link rel="canonical" href="https://post.example/rules"></head><body><nav><a href="/">Home</a> Subscribe now</nav>
<article><h1>New rules</h1><p>{ENGLISH}</p><p>“We agree,” said Bob Ray, who had not been asked about them.</p>
<script>alert(1)</script></article><footer>All rights reserved</footer></body></html>"""


def test_the_article_of_a_web_page_is_read_without_its_menus(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    article = read(tmp_path / "a.html")
    assert isinstance(article, Article)
    assert (article.title, article.outlet, article.byline) == ("New rules", "The Post", "Ann Lee")
    assert article.published == dt.date(2024, 5, 3) and "said Bob Ray" in article.text
    assert not any(word in article.text for word in ("Subscribe", "alert", "All rights"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_the_encoding_that_it_is_in(tmp_path: Path, encoding: str) -> None:
    text = ENGLISH + "“It’s a café,” said François Müller – naïvely."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    article = read(tmp_path / "a.txt")
    assert isinstance(article, Article) and article.text == text


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_each_row_of_a_csv_file_is_an_article(tmp_path: Path, delimiter: str) -> None:
    rows = [
        ["Headline", "body", "date"],
        ["A", f"“One”, two\n{ENGLISH}", "2024-05-03"],
        ["B", "", ""],
        ["C", ENGLISH, "x"],
    ]
    lines = [delimiter.join(f'"{cell}"' for cell in row) for row in rows]
    (tmp_path / "a.csv").write_text("\n".join([*lines, ""]), encoding="utf-8-sig")
    first, bad, last = read_inputs([tmp_path / "a.csv"])
    assert count_inputs([tmp_path / "a.csv"]) == 3
    assert isinstance(first, Article) and first.title == "A" and first.published == dt.date(2024, 5, 3)
    assert isinstance(bad, ProblemRow) and bad.input.endswith("row 3") and "empty" in bad.problem
    assert isinstance(last, Article) and last.title == "C" and last.published is None


def test_a_gzip_file_is_read_as_what_it_holds(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"{ENGLISH} {n}"}) + "\n" for n in range(3))
    (tmp_path / "many.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    articles = read(tmp_path / "many.jsonl.gz")
    assert isinstance(articles, list) and len(articles) == count_inputs([tmp_path]) == 3


def test_what_a_zip_file_hides_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../out.txt", ENGLISH)
        archive.writestr("/etc/out.txt", ENGLISH)
        archive.writestr("C:/out.txt", ENGLISH)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("bomb.txt", b"\0" * 50_000_000)
        archive.writestr("german.txt", GERMAN)
        archive.writestr("picture.png", b"\x89PNG")
        archive.writestr("deep.zip", zipped({"b.zip": zipped({"c.zip": zipped({"d.txt": ENGLISH.encode()})})}))
        archive.writestr("folder/good.txt", ENGLISH)
        archive.writestr("lines.jsonl", json.dumps({"text": ENGLISH + "two"}))
    found = list(read_inputs([tmp_path / "a.zip"]))
    bad = [item for item in found if isinstance(item, ProblemRow)]
    expected = ["leads out", "leads out", "leads out", "a link", "zip bomb", "German", "deep inside"]
    assert len(bad) == len(expected)
    assert all(words in row.problem and row.hint for words, row in zip(expected, bad, strict=True))
    assert [item.input[-8:] for item in found if isinstance(item, Article)] == ["good.txt", ", line 1"]
    assert count_inputs([tmp_path / "a.zip"]) == len(found)


def test_a_locked_member_of_a_zip_file_is_told(tmp_path: Path) -> None:
    packed = bytearray(zipped({"a.txt": ENGLISH.encode()}))
    packed[6] |= 1  # the flag of encryption, in the member's own header and in the directory at the end
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "a.zip").write_bytes(packed)
    (problem,) = read_inputs([tmp_path / "a.zip"])
    assert isinstance(problem, ProblemRow) and "locked with a password" in problem.problem


def test_a_link_out_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text(ENGLISH + "secret")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(ENGLISH)
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "outside.txt")
    (article,) = read_inputs([tmp_path / "in"])
    assert isinstance(article, Article) and article.text == ENGLISH
