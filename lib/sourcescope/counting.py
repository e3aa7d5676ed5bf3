"""Which mentions count as a country's, where people differ: leaders, seats of power, territories."""

from dataclasses import dataclass

from .filters import Selection, Where
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

    def rows(self, selection: Selection) -> Where:
        """A query for the selected mentions that count, as rows of the table ``countries``, and its parameters.

        Unlike the selection's own, they have leaders and offices of a chosen country where these count.
        """
        mentions, values = selection.but(countries=()).rows("countries")
        kept = ["TRUE"]
        kept += [] if self.associated else ["form <> 'associated'"]
        kept += [] if self.seats else ["rule IS DISTINCT FROM 'seat of power'"]
        columns = "*" if self.territories else f"* REPLACE ({represented()})"
        counted = f"(SELECT {columns} FROM {mentions} WHERE {' AND '.join(kept)})"
        if not selection.countries:
            return counted, values
        chosen = ", ".join("?" * len(selection.countries))
        return f"(SELECT * FROM {counted} WHERE iso3 IN ({chosen}))", [*values, *selection.countries]


def represented() -> str:
    """Code and name of a territory's state in place of its own."""
    parents = {code: country.parent for code, country in countries().items() if country.parent}
    codes = " ".join(f"WHEN '{code}' THEN '{parent}'" for code, parent in parents.items())
    names = " ".join(f"WHEN '{code}' THEN '{country_name(parent)}'" for code, parent in parents.items())
    return f"CASE iso3 {codes} ELSE iso3 END AS iso3, CASE iso3 {names} ELSE country END AS country"
