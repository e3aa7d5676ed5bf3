"""Countries by ISO 3166-1 alpha-3 code, and the tables of names that texts are read with. Imports nothing heavy.

``XKX`` stands for Kosovo, which ISO 3166-1 has no code for. Territories have codes of their own; ``parent`` tells the
state that represents them. Where the data come from is in the header of each file in ``rules/``.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = [
    "Country",
    "centroid",
    "countries",
    "country_name",
    "iso3",
    "organization_aliases",
    "organization_members",
    "organization_name",
    "organizations",
    "parent",
    "policy",
    "rows",
    "rules",
]


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory. ``names`` and ``demonyms`` are keys: words joined by blanks, without accents."""

    iso3: str
    iso2: str
    name: str
    lat: float
    lon: float
    parent: str | None
    names: tuple[str, ...]
    demonyms: tuple[str, ...]


def rows(file: str) -> Iterator[list[str]]:
    """The lines of a table in ``rules/``, split at tabs, without its header of "#" lines."""
    text = files("sourcescope").joinpath("rules", file).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))


@cache
def rules(file: str) -> dict[str, Any]:
    """A JSON object in ``rules/``."""
    read: dict[str, Any] = json.loads(files("sourcescope").joinpath("rules", file).read_text(encoding="utf-8"))
    return read


@cache
def countries() -> dict[str, Country]:
    """All countries and territories by ISO 3166-1 alpha-3 code."""
    return {
        code: Country(
            code,
            iso2,
            name,
            float(lat),
            float(lon),
            above or None,
            tuple(names.split("|")),
            tuple(filter(None, demonyms.split("|"))),
        )
        for code, iso2, name, lat, lon, above, names, demonyms in rows("countries.tsv")
    }


def country_name(iso3: str) -> str:
    """Short name in English ("United States"); an unknown code is returned as it is."""
    country = countries().get(iso3)
    return country.name if country else iso3


def centroid(iso3: str) -> tuple[float, float]:
    """Latitude and longitude of about the middle, in degrees. ``KeyError`` for an unknown code."""
    country = countries()[iso3]
    return country.lat, country.lon


def parent(iso3: str) -> str | None:
    """The state that represents a territory (``PRI``: ``USA``), or None for a state."""
    country = countries().get(iso3)
    return country.parent if country else None


@cache
def _alpha3() -> dict[str, str]:
    return {country.iso2: code for code, country in countries().items()}


def iso3(iso2: str) -> str | None:
    """The alpha-3 code of an alpha-2 code (``DE``: ``DEU``), or None."""
    return _alpha3().get(iso2)


def organizations() -> list[str]:
    """Organizations of states whose members are known here, by short name."""
    return sorted(rules("organizations.json")["organizations"])


def organization_name(organization: str) -> str:
    """Full name of an organization of states ("EU": "European Union"); ``KeyError`` if unknown."""
    name: str = rules("organizations.json")["organizations"][organization]["name"]
    return name


def organization_members(organization: str) -> list[str]:
    """Members' alpha-3 codes, sorted, as of the date in ``rules/organizations.json``; ``KeyError`` if unknown."""
    listed = rules("organizations.json")
    found: str = listed["organizations"][organization]["members"]
    if found == "all":
        return sorted(set(states()) - set(listed["not_in_the_un"].split()))
    return sorted(found.split())


def policy() -> list[dict[str, str]]:
    """What counts as a mention of a country: ``case``, what is done ``here``, and the component's ``option``."""
    found: list[dict[str, str]] = rules("country_policy.json")["policy"]
    return found


def states() -> list[str]:
    """Codes of all that is no territory of another."""
    return [code for code, country in countries().items() if country.parent is None]


@cache
def organization_aliases() -> dict[str, str]:
    """The organization by each of its names, as keys: words joined by blanks, without points."""
    listed = rules("organizations.json")["organizations"]
    return {alias: short for short, entry in listed.items() for alias in entry["aliases"]}
