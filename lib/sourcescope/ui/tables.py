"""Column help and descriptions of the tables, from their row classes."""

import datetime as dt

import streamlit as st

from ..tables import ROWS, columns

__all__ = ["column_help", "described"]


def described(table: str) -> str:
    """What a row of the table is."""
    return (ROWS[table].__doc__ or "").strip()


def column_help(table: str) -> dict[str, object]:
    """Column configuration with each column's meaning as help."""
    config: dict[str, object] = {}
    for column in columns(table):
        if column.type is dt.date:
            config[column.name] = st.column_config.DateColumn(column.name, help=column.meaning)
        elif column.name == "text":
            config[column.name] = st.column_config.TextColumn(column.name, help=column.meaning, width="large")
        else:
            config[column.name] = st.column_config.Column(column.name, help=column.meaning)
    return config
