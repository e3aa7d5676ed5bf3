"""The pages of the dashboard, in the order of the navigation."""

from typing import Any

import streamlit as st

from ..places import home

__all__ = ["all_pages", "page"]

TITLES = {
    "overview": "Overview",
    "quoted": "Who is quoted",
    "countries": "Countries",
    "restrictions": "Restrictions",
    "articles": "Articles",
    "read": "Read",
    "tables": "Tables",
    "add": "Add articles",
}


def page(name: str) -> Any:
    """A page by its name in URLs, for links and switches."""
    return st.Page(home() / "pages" / f"{name}.py", title=TITLES[name], url_path=name, default=name == "overview")


def all_pages() -> list[Any]:
    """Every page."""
    return [page(name) for name in TITLES]
