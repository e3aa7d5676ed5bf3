"""Tables to take away and to bring back."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sourcescope import exports
from sourcescope.errors import SourcescopeError
from sourcescope.tables import ROWS, ProblemRow, Tables, dictionary, frame

CELLS = st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=30)
AWKWARD = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "'=1",
    "''-x",
    "'tis",
    "NA",
    "None",
    "null",
    "nan",
    '"',
    "a,b",
    "a\nb",
    "é 😀",
]


def problems(*texts: str) -> pd.DataFrame:
    return frame("problems", [ProblemRow(None, None, text, "read", text, text) for text in texts])


@pytest.mark.parametrize("table", ROWS)
def test_csv_comes_back_equal(seed_tables: Tables, table: str) -> None:
    written = io.BytesIO(exports.to_csv(seed_tables.get(table)))
    pd.testing.assert_frame_equal(exports.read_csv(written, table), seed_tables.get(table))


@pytest.mark.parametrize("table", [name for name in ROWS if name != "problems"])
def test_plain_pandas_reads_the_same_cells(seed_tables: Tables, table: str) -> None:
    plain = pd.read_csv(io.BytesIO(exports.to_csv(seed_tables.get(table))))
    original = seed_tables.get(table)
    for column in original:
        if original[column].dtype == "str":
            assert plain[column].dropna().astype(str).tolist() == original[column].dropna().tolist()
        elif original[column].dtype != object:
            assert plain[column].dropna().tolist() == original[column].dropna().tolist()


@given(st.lists(CELLS, min_size=1, max_size=5))
def test_any_cell_comes_back(texts: list[str]) -> None:
    original = problems(*texts)
    pd.testing.assert_frame_equal(exports.read_csv(io.BytesIO(exports.to_csv(original)), "problems"), original)


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_cells_come_back_and_no_cell_is_a_formula(text: str) -> None:
    written = exports.to_csv(problems(text))
    pd.testing.assert_frame_equal(exports.read_csv(io.BytesIO(written), "problems"), problems(text))
    cells = pd.read_csv(io.BytesIO(written), dtype=str, keep_default_na=False)
    assert not any(str(cell)[:1] in "=+-@\t\r" for cell in cells["problem"])


def test_csv_begins_with_the_mark_that_spreadsheets_need() -> None:
    assert exports.to_csv(problems("x")).startswith(b"\xef\xbb\xbfarticle_id,")


def test_a_continued_file_has_one_header(seed_tables: Tables) -> None:
    quotes = seed_tables.quotes
    both = exports.to_csv(quotes.iloc[:3]) + exports.to_csv(quotes.iloc[3:], header=False)
    pd.testing.assert_frame_equal(exports.read_csv(io.BytesIO(both), "quotes"), quotes)


@pytest.mark.parametrize("table", ROWS)
def test_jsonl_comes_back_equal(seed_tables: Tables, table: str, tmp_path: object) -> None:
    path = tmp_path / "table.jsonl"  # type: ignore[operator]
    path.write_bytes(exports.to_jsonl(seed_tables.get(table)))
    pd.testing.assert_frame_equal(exports.read_jsonl(path, table), seed_tables.get(table))


def test_parquet_has_the_schema_of_the_contract(seed_tables: Tables) -> None:
    read = pd.read_parquet(io.BytesIO(exports.to_parquet(seed_tables.quotes, "quotes")))
    assert read["text"].dropna().tolist() == seed_tables.quotes["text"].dropna().tolist()


def test_workbook_holds_every_table_and_no_formula(seed_tables: Tables) -> None:
    frames = dict(seed_tables.items()) | {"problems": problems(*AWKWARD, "\x01 control")}
    book = openpyxl.load_workbook(io.BytesIO(exports.to_xlsx(frames)))
    assert book.sheetnames == list(ROWS)
    assert all(cell.data_type != "f" for row in book["problems"].iter_rows() for cell in row)
    assert book["quotes"].max_row == len(seed_tables.quotes) + 1


def test_a_table_too_long_for_a_sheet_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "SHEET", 2)
    exports.to_xlsx({"problems": problems("a", "b")})
    with pytest.raises(SourcescopeError, match="has 3 rows; a sheet of a workbook holds 2"):
        exports.to_xlsx({"problems": problems("a", "b", "c")})


def test_an_empty_text_stays_one_where_there_must_be_one() -> None:
    original = frame("problems", [ProblemRow(None, None, "a.txt", "read", "bad", "")])
    pd.testing.assert_frame_equal(exports.read_csv(io.BytesIO(exports.to_csv(original)), "problems"), original)


@pytest.mark.parametrize("text", ["a\rb", "\ra", "a\r", "a\0b", "a\x85b\u2028c\x1cd", "\ufeffx", 'a, "\n' * 100_000])
def test_control_characters_and_long_texts_come_back(text: str, tmp_path: Path) -> None:
    original = problems(text)
    for write, read in ((exports.to_csv, exports.read_csv), (exports.to_jsonl, exports.read_jsonl)):
        (tmp_path / "file").write_bytes(write(original))
        pd.testing.assert_frame_equal(read(tmp_path / "file", "problems"), original)


def test_zip_tells_what_was_selected(seed_tables: Tables) -> None:
    archive = zipfile.ZipFile(io.BytesIO(exports.zip_tables(dict(seed_tables.items()), "Everything mentioning Russia")))
    assert "Everything mentioning Russia." in archive.read("README.txt").decode()
    assert set(archive.namelist()) == {f"{name}.csv" for name in ROWS} | {"dictionary.csv", "README.txt"}
    assert len(pd.read_csv(io.BytesIO(archive.read("dictionary.csv")))) == len(dictionary())
