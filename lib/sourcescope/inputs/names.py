"""What an input is called in messages and in ``problems``."""

from pathlib import Path

__all__ = ["named"]

# A longer name is no help: most likely an article's words stand where a file's name was expected.
MAX_NAME = 300


def named(path: str | Path) -> str:
    """A path or an address as it can be shown on a terminal and kept as UTF-8.

    What is no character, or would steer a terminal, is written as an escape, and the middle of a very long name is left
    out.
    """
    name = "".join(c if c.isprintable() else repr(c)[1:-1] for c in str(path))
    return name if len(name) <= MAX_NAME else f"{name[: MAX_NAME // 2]} … {name[-MAX_NAME // 2 :]}"
