"""The row classes are the one source of schema, frames and dictionary."""

import datetime as dt
from dataclasses import FrozenInstanceError

import pandas as pd
import pyarrow as pa
import pytest
from sourcescope.tables import ROWS, ProblemRow, Tables, columns, conform, dictionary, empty, frame, schema

CONTRACT = {
    "articles": "article_id external_id title outlet byline url published text characters words sentences pipeline",
    "sentences": "article_id sentence paragraph start end text words",
    "entities": "article_id sentence start end text label name entity country",
    "sources": "article_id source name entity naming descriptor country anonymity quotes words direct_words",
    "quotes": "article_id quote sentence kind spans text words cue cue_start cue_end stance speech source speaker "
    "speaker_start speaker_end rule",
    "countries": "article_id sentence start end text iso3 country form",
    "organizations": "article_id sentence start end text organization name members",
    "heard": "article_id iso3 country mentions sources words direct_words",
    "restrictions": "article_id restriction sentence category status cue cue_start cue_end actor actor_start actor_end "
    "affected affected_start affected_end action action_start action_end limits source rule",
    "problems": "article_id external_id input stage problem hint",
}


@pytest.mark.parametrize("table", CONTRACT)
def test_columns_of_the_contract_are_there(table: str) -> None:
    assert set(CONTRACT[table].split()) <= {column.name for column in columns(table)}


@pytest.mark.parametrize("table", ROWS)
def test_every_column_has_a_meaning(table: str) -> None:
    assert all(column.meaning for column in columns(table))
    assert (ROWS[table].__doc__ or "").strip().endswith(".")


def test_frames_have_the_declared_types_also_when_all_is_null() -> None:
    rows = frame("problems", [ProblemRow(None, None, "a", "read", "b", "c")])
    assert [str(kind) for kind in rows.dtypes] == ["str"] * 6
    quotes = empty("quotes")
    assert str(quotes["source"].dtype) == "Int64"
    assert str(quotes["quote"].dtype) == "int64"
    assert str(empty("articles")["published"].dtype) == "datetime64[s]"


def test_conform_orders_drops_and_refuses() -> None:
    wide = schema("problems").empty_table().append_column("more", pa.array([], pa.string()))
    assert list(conform("problems", wide.select(wide.column_names[::-1]))) == schema("problems").names
    with pytest.raises(KeyError):
        conform("problems", wide.drop_columns(["hint"]))


def test_dates_survive() -> None:
    table = schema("articles").empty_table().to_pylist()
    row = dict.fromkeys(schema("articles").names)
    row |= {"article_id": "a", "text": "t", "characters": 1, "words": 1, "sentences": 1, "pipeline": "p"}
    table.append(row | {"published": dt.date(2024, 5, 31)})
    found = conform("articles", pa.Table.from_pylist(table, schema=schema("articles")))
    assert found["published"].tolist() == [pd.Timestamp(2024, 5, 31)]


def test_dictionary_lists_every_column() -> None:
    assert len(dictionary()) == sum(len(columns(table)) for table in ROWS)


def test_tables_are_looked_up_by_name() -> None:
    tables = Tables.from_rows({})
    assert len(tables.get("quotes")) == 0
    with pytest.raises(KeyError):
        tables.get("items")


def test_what_is_empty_is_missing_and_never_empty_words(seed_tables: Tables) -> None:
    for name, data in seed_tables.items():
        for column in columns(name):
            if column.type is str:
                assert "" not in set(data[column.name].dropna()), f"{name}.{column.name}"
            if not column.optional:
                assert data[column.name].notna().all(), f"{name}.{column.name}"


@pytest.mark.parametrize("table", ROWS)
def test_a_frame_goes_to_arrow_and_back_unchanged(seed_tables: Tables, table: str) -> None:
    data = seed_tables.get(table)
    there = pa.Table.from_pandas(data, schema=schema(table), preserve_index=False)
    pd.testing.assert_frame_equal(conform(table, there), data)
    assert conform(table, there).dtypes.equals(empty(table).dtypes)


def test_row_classes_are_frozen_and_take_each_column_by_name() -> None:
    row = ProblemRow(article_id=None, external_id=None, input="a", stage="read", problem="b", hint="c")
    with pytest.raises(FrozenInstanceError):
        row.input = "b"  # type: ignore[misc]


def test_type_names_are_words() -> None:
    names = {column.name: column.type_name for column in columns("quotes")}
    assert names["spans"] == "list of {start, end}"
    assert names["source"] == "whole number, may be empty"
    assert dictionary().columns.tolist() == ["table", "column", "type", "meaning"]
