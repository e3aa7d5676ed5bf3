"""Words on their way to the page."""

import re

from ..filters import Selection

__all__ = ["escape", "file_name", "number", "plural"]

MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")


def escape(text: str) -> str:
    """Text as Markdown that shows exactly this text: no link, image, formula, directive or markup is left in it."""
    return MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def number(value: int) -> str:
    """A whole number with thousands apart."""
    return f"{value:,}"


def plural(count: int, noun: str, plural_noun: str | None = None) -> str:
    """A count with its noun: "1 source", "2 sources"."""
    return f"{number(count)} {noun if count == 1 else plural_noun or noun + 's'}"


def file_name(stem: str, chosen: Selection, extension: str) -> str:
    """A download's name that tells the selection: "quotes--mentioning-vladimir-putin.csv"."""
    words = re.sub(r"[^a-z0-9]+", "-", chosen.sentence().lower().removeprefix("everything")).strip("-")
    return f"{stem}--{words[:80].strip('-')}.{extension}" if chosen else f"{stem}.{extension}"
