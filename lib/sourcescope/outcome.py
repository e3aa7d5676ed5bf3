"""What became of the inputs of a run: for the person who waits, and for the dashboard that started it."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from .tables import ProblemRow

__all__ = ["Outcome"]


@dataclass(slots=True)
class Outcome:
    """Ids of the articles that a run added, analyzed anew, or found there already, and the problems it met.

    Anew are those that an older version had analyzed. ``twice`` counts texts that came again in the same run.
    ``stopped`` is true of a run that was ended before all was done.
    """

    added: list[str] = field(default_factory=list)
    anew: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    twice: int = 0
    problems: list[ProblemRow] = field(default_factory=list)
    stopped: bool = False

    @property
    def articles(self) -> list[str]:
        """Ids of all articles that were met, new or not."""
        return [*self.added, *self.anew, *self.known]

    def words(self, *, kept: bool = True) -> str:
        """The outcome in sentences. ``kept``: in a workspace, so that articles were added to others."""
        said = []
        if self.added or not (self.articles or self.problems):
            said.append(f"{some(len(self.added), 'article')} {'added' if kept else 'analyzed'}.")
        if self.anew:
            said.append(f"{some(len(self.anew), 'article')} analyzed anew by this version.")
        if self.known:
            said.append(f"{some(len(self.known), 'article was', 'articles were')} there already: nothing has changed.")
        if self.twice:
            said.append(f"{some(self.twice, 'text was', 'texts were')} given more than once.")
        if self.problems:
            said.append(f"{some(len(self.problems), 'input was', 'inputs were')} not analyzed.")
        return " ".join(said)

    def write(self, path: Path) -> None:
        """Keep it as JSON, whole or not at all."""
        found = {name: getattr(self, name) for name in self.__slots__} | {"problems": list(map(as_json, self.problems))}
        part = path.with_name(f".{path.name}.part")
        part.write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")
        part.replace(path)

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """What ``write`` kept; nothing when it is not there or not whole."""
        try:
            found = json.loads(path.read_text("utf-8"))
            return cls(**found | {"problems": [ProblemRow(**row) for row in found["problems"]]})
        except (OSError, ValueError, KeyError, TypeError):
            return None


FIELDS = ("article_id", "external_id", "input", "stage", "problem", "hint")


def as_json(row: ProblemRow) -> dict[str, Any]:
    return {name: value if isinstance(value := getattr(row, name), str) else None for name in FIELDS}


def some(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
