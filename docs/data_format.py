"""Writes the tables' columns into data-format.md, from the row classes, by the command that a person would type.

python docs/data_format.py    the same as: make docs
"""

import contextlib
import io
from pathlib import Path

from sourcescope import cli

PAGE = Path(__file__).with_name("data-format.md")
MARK = (
    "<!-- From here on this page is what `sourcescope tables --format markdown` prints; `make docs` renews it. -->\n\n"
)


def generated() -> str:
    """The data dictionary as Markdown."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        cli.main(["tables", "--format", "markdown"])
    return out.getvalue().rstrip() + "\n"


def renewed(page: str) -> str:
    """The page with its generated part as of now."""
    return page.partition(MARK)[0] + MARK + generated()


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text("utf-8")), "utf-8")
