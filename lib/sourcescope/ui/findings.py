"""What is worth a look: plain observations of a selection, each a link to its words."""

from ..filters import Selection
from ..tables import records
from ..wording import whose
from .state import summary
from .text import escape, plural

__all__ = ["findings"]

Finding = tuple[str, str, Selection]


def findings(chosen: Selection, *, limit: int = 5) -> list[Finding]:
    """Up to ``limit`` observations: Markdown words, the page that shows it, and the selection to show."""
    sources = summary("sources", chosen)
    heard = summary("heard", chosen)
    found: list[Finding] = []
    here = " in this selection" if chosen else ""
    for row in records(sources.dropna(subset=["anonymity"])):
        words = f"{escape(row.name)}, “{escape(row.anonymity)}”: {plural(row.words, 'word')}"
        found.append((words, "quoted", chosen.but(sources=(row.key,))))
    silent = sources[(sources["no_response"] > 0) & (sources["words"] == 0)]
    for row in records(silent):
        answer = f"“{row.no_answer}”" if isinstance(row.no_answer, str) else "no answer is reported"
        words = f"{escape(whose(row.name, row.country))}: {escape(answer)}"
        found.append((words, "quoted", chosen.but(sources=(row.key,))))
    unheard = heard[(heard["direct_words"] == 0) & (heard["mentions"] >= 5)]
    for row in records(unheard):
        words = (
            f"{escape(row.country)}: {plural(row.mentions, 'mention')}, and not one word in quotation marks from a "
            f"source stated to be from there{here}"
        )
        found.append((words, "countries", chosen.but(countries=(row.iso3,))))
    once = heard[heard["mentions"] == 1]
    if len(once):
        words = (
            f"{plural(len(once), 'country', 'countries')} mentioned only once: {escape(', '.join(once['country'][:6]))}"
        )
        found.append((words, "countries", chosen.but(countries=tuple(once["iso3"]))))
    return found[:limit]
