"""Words on their way to the page."""

import re

from ..filters import Selection

__all__ = ["escape", "file_name", "number", "plural"]

LINKED = re.compile(r"(?i)https?:(?=//)|www(?=\.)|@(?=\w)")
MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")


def escape(text: str) -> str:
    """Text as Markdown that shows exactly this text: no link, image, formula, directive or markup is left in it.

    Addresses get a character that is not seen: they would be made links whatever is escaped.
    """
    return MARKDOWN.sub(r"\\\1", LINKED.sub("\\g<0>\u2060", " ".join(text.split())))


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
