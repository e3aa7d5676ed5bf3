"""Features in groups: a maker of names with its arguments.

A group's weight is asked for again and again, its names are not: so a scorer keeps the sums by group, and names are
made once. Training unfolds them.
"""

from collections.abc import Callable, Iterable
from typing import Any

__all__ = ["Group", "Names", "names_of"]

Names = tuple[str, ...]
Group = tuple[Any, ...]  # Callable[..., Names] and what it takes


def names_of(groups: Iterable[Group]) -> list[str]:
    """All feature names of some groups."""
    found: list[str] = []
    for make, *arguments in groups:
        maker: Callable[..., Names] = make
        found += maker(*arguments)
    return found
