"""Scripts and styles of the dashboard's own components."""

from importlib.resources import files

__all__ = ["asset"]


def asset(name: str) -> str:
    """The text of a file that stands beside this one."""
    return (files("sourcescope.ui") / name).read_text("utf-8")
