"""The dashboard's parts: the only place that imports Streamlit, and never spaCy."""

from pathlib import Path

from starlette.middleware import Middleware

from .headers import SafeHeaders

__all__ = ["SCRIPT", "headers"]

SCRIPT = Path(__file__).with_name("dashboard.py")


def headers() -> list[Middleware]:
    """What every answer of the server passes through."""
    return [Middleware(SafeHeaders)]
