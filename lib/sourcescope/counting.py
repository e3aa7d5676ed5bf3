"""Which mentions count as a country's, where people differ: leaders, seats of power, territories."""

from dataclasses import dataclass
from typing import Any

from .filters import Selection
from .gazetteer import countries, country_name

__all__ = ["Counting"]


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted. The defaults are those of every figure in the dashboard.

    ``associated``: leaders and offices too ("Putin", "the Knesset"). ``seats``: the White House stands for the United
    States. ``territories``: they count on their own, not for the state that represents them (Puerto Rico).
    """

    associated: bool = False
    seats: bool = True
    territories: bool = True

    def rows(self) -> str:
        """A query for the mentions that count, in the form of the table ``countries``."""
        kept = ["true"]
        kept += [] if self.associated else ["form <> 'associated'"]
        kept += [] if self.seats else ["rule IS DISTINCT FROM 'seat of power'"]
        columns = "*" if self.territories else f"* REPLACE ({represented()})"
        return f"(SELECT {columns} FROM countries WHERE {' AND '.join(kept)})"

    def where(self, selection: Selection) -> tuple[str, list[Any]]:
        """The condition for selected rows of ``rows()`` under the name ``countries``.

        Unlike the selection's own, it keeps leaders and offices of a chosen country where they count.
        """
        sql, values = selection.but(countries=()).where("countries")
        if not selection.countries:
            return sql, values
        chosen = ", ".join("?" * len(selection.countries))
        return f"({sql}) AND countries.iso3 IN ({chosen})", [*values, *selection.countries]


def represented() -> str:
    """Code and name of a territory's state in place of its own."""
    parents = {code: country.parent for code, country in countries().items() if country.parent}
    codes = " ".join(f"WHEN '{code}' THEN '{parent}'" for code, parent in parents.items())
    names = " ".join(f"WHEN '{code}' THEN '{country_name(parent)}'" for code, parent in parents.items())
    return f"CASE iso3 {codes} ELSE iso3 END AS iso3, CASE iso3 {names} ELSE country END AS country"
