"""How the tables of restriction tests are written and read."""

from spacy.tokens import Doc

__all__ = ["ROLES", "rows", "told"]

ROLES = ("cue", "actor", "affected", "action")


def rows(table: str) -> list[tuple[str, list[str], str]]:
    """Text, statements and reason of each entry: a line of text, ">" a statement each, "=" the reason."""
    found: list[tuple[str, list[str], str]] = []
    for line in table.strip().splitlines():
        mark, _, rest = line.strip().partition(" ")
        if mark == ">":
            found[-1][1].append(rest)
        elif mark == "=":
            found[-1] = (found[-1][0], found[-1][1], rest)
        else:
            found.append((line.strip(), [], ""))
    return found


def told(doc: Doc) -> list[str]:
    """Each statement as "category | status | cue | actor | affected | action", with "-" for an empty role."""
    return [
        " | ".join([one["category"], one["status"], *(words(doc, one[role]) for role in ROLES)])
        for one in doc._.restrictions
    ]


def words(doc: Doc, span: tuple[int, int] | None) -> str:
    return "-" if span is None else doc.text[slice(*span)]
