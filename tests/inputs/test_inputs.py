"""What is read, what is refused, and with which words."""

import datetime as dt
import gzip
import json
import os
import random
import stat
import threading
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sourcescope.errors import NotText, ReadError
from sourcescope.inputs import Article, count_inputs, read, read_inputs, read_text
from sourcescope.inputs.article import count_words
from sourcescope.inputs.names import named
from sourcescope.tables import ProblemRow, frame

from .bad_inputs import CASES, ENGLISH, GERMAN, Case, docx, pdf, zipped

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


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_bad_input_is_a_problem_that_says_what_to_do_and_the_rest_goes_on(tmp_path: Path, case: Case) -> None:
    name = case.made(tmp_path)
    good = tmp_path.with_name(f"{tmp_path.name}-good.txt")
    good.write_text(ENGLISH)
    bad, article = read_inputs([name, good])
    assert isinstance(bad, ProblemRow) and isinstance(article, Article)
    assert case.fits(bad.problem, tmp_path), bad.problem
    assert bad.hint == case.hint and bad.stage == "read"
    assert "secret" not in bad.input and all(c.isprintable() for c in bad.input)
    assert bad.input == named(name) + case.at or "@" in name
    assert count_inputs([name]) == 1
    with pytest.raises(ReadError):
        read(name)


@pytest.mark.parametrize("case", [case for case in CASES if case.name.startswith("huge.")], ids=lambda case: case.name)
def test_half_a_gigabyte_is_not_read_into_memory(tmp_path: Path, case: Case) -> None:
    name = case.made(tmp_path)
    tracemalloc.start()
    found = list(read_inputs([name]))
    assert len(found) == count_inputs([name]) == 1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60_000_000


def test_the_table_of_bad_inputs_is_long_and_says_each_once() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 40


def test_a_bad_line_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    good = json.dumps({"id": 7, "text": ENGLISH})
    (tmp_path / "many.jsonl").write_text(f'{good}\n\n{{not json\n{good[:-1]}, "title": "T"}}\n')
    first, bad, last = read_inputs([tmp_path / "many.jsonl"])
    assert isinstance(first, Article) and first.external_id == "7"
    assert isinstance(bad, ProblemRow) and bad.input.endswith("line 3")
    assert isinstance(last, Article) and last.title == "T"


def test_a_line_that_is_too_long_does_not_hide_the_next(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text("[" * 25_000_000 + "\n" + json.dumps({"text": ENGLISH}))
    long, article = read_inputs([tmp_path / "many.jsonl"])
    assert isinstance(long, ProblemRow) and "longer than 12,000,000 bytes" in long.problem
    assert isinstance(article, Article) and article.input.endswith("line 2")
    assert count_inputs([tmp_path / "many.jsonl"]) == 2


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
    assert isinstance(problem, ProblemRow) and "at most 4,000,000" in problem.problem


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


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """Bytes with some changed, cut out or put in."""
    found = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(found))
        part = chance.choice([b"<", b"<p>", b"</div>", b"&#0;", b"\0", b"<!--", b"<q>", b"\xff\xfe", b"&#xd800;", b""])
        found[at : at + chance.randint(0, 60)] = part
    return bytes(found) or b"x"


@pytest.mark.parametrize("name", ["page.html", "paper.pdf", "letter.docx"])
def test_a_spoiled_document_is_read_or_told_and_nothing_else(tmp_path: Path, name: str) -> None:
    chance = random.Random(name)
    content = {"page.html": PAGE.encode(), "paper.pdf": pdf(LINES_OF_PAGE), "letter.docx": docx(ENGLISH)}[name]
    for _ in range(30):
        (tmp_path / name).write_bytes(spoiled(content, chance))
        (found,) = read_inputs([tmp_path / name])
        assert isinstance(found, Article) or found.hint


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


def test_a_word_file_is_read_by_paragraphs(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
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
    assert articles[2].input == f"{tmp_path / 'many.jsonl.gz'}, line 3"
    (tmp_path / "twice.txt.gz.gz").write_bytes(gzip.compress(gzip.compress(ENGLISH.encode())))
    article = read(tmp_path / "twice.txt.gz.gz")
    assert isinstance(article, Article) and article.input.endswith(".gz.gz")


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


def test_a_link_out_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text(ENGLISH + "secret")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(ENGLISH)
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "outside.txt")
    article, problem = read_inputs([tmp_path / "in"])
    assert isinstance(article, Article) and article.text == ENGLISH
    assert isinstance(problem, ProblemRow) and "leads out of the folder" in problem.problem
