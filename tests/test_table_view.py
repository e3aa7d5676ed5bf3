"""How the page Tables orders what it shows; the files keep the order of the contract."""

from sourcescope import exports
from sourcescope.tables import ROWS, columns, empty
from sourcescope.ui.tables import words_first


def test_words_come_before_numbers_of_rows_and_ids() -> None:
    for table in ROWS:
        order = words_first(table)
        assert sorted(order) == sorted(column.name for column in columns(table))
        assert order[0] not in ("article_id", "sentence", "quote", "restriction", "start")
        assert order.index("article_id") > len(order) / 2 or table == "problems"


def test_files_keep_the_order_of_the_contract() -> None:
    header = exports.to_csv(empty("quotes")).decode("utf-8-sig").splitlines()[0]
    assert header.split(",") == [column.name for column in columns("quotes")]
