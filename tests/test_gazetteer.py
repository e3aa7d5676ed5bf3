"""Countries by code: names, centroids, territories and members of organizations, without spaCy."""

import subprocess
import sys
from pathlib import Path

import pytest
from sourcescope import gazetteer

NAMES = [
    ("USA", "United States"),
    ("GBR", "United Kingdom"),
    ("RUS", "Russia"),
    ("NLD", "Netherlands"),
    ("KOR", "South Korea"),
    ("COD", "DR Congo"),
    ("XKX", "Kosovo"),
    ("PSE", "Palestine"),
    ("TWN", "Taiwan"),
    ("ZZZ", "ZZZ"),
]


@pytest.mark.parametrize(("iso3", "name"), NAMES)
def test_country_name(iso3: str, name: str) -> None:
    assert gazetteer.country_name(iso3) == name


@pytest.mark.parametrize(("iso3", "lat", "lon"), [("FRA", 46, 2), ("USA", 38, -97), ("AUS", -27, 133), ("SGP", 1, 104)])
def test_centroid(iso3: str, lat: float, lon: float) -> None:
    assert gazetteer.centroid(iso3) == pytest.approx((lat, lon), abs=2)


def test_centroid_of_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        gazetteer.centroid("ZZZ")


def test_every_country_is_complete() -> None:
    assert len(gazetteer.countries()) >= 249
    for country in gazetteer.countries().values():
        assert country.name and country.names
        assert -90 <= country.lat <= 90 and -180 <= country.lon <= 180
        assert country.parent is None or country.parent in gazetteer.countries()


@pytest.mark.parametrize(
    ("iso3", "parent"), [("PRI", "USA"), ("HKG", "CHN"), ("GRL", "DNK"), ("FRA", None), ("TWN", None)]
)
def test_parent(iso3: str, parent: str | None) -> None:
    assert gazetteer.parent(iso3) == parent


def test_alpha_2_codes() -> None:
    assert gazetteer.iso3("DE") == "DEU"
    assert gazetteer.iso3("ZZ") is None


@pytest.mark.parametrize(
    ("organization", "count"),
    [
        ("NATO", 32),
        ("EU", 27),
        ("UN", 193),
        ("G7", 7),
        ("G20", 19),
        ("ASEAN", 10),
        ("BRICS", 10),
        ("African Union", 55),
        ("Arab League", 22),
        ("OECD", 38),
        ("Council of Europe", 46),
    ],
)
def test_members_of_an_organization(organization: str, count: int) -> None:
    members = gazetteer.organization_members(organization)
    assert len(members) == count == len(set(members))
    assert set(members) <= set(gazetteer.countries())


def test_organizations_are_listed() -> None:
    assert {"NATO", "EU", "G7"} <= set(gazetteer.organizations())
    with pytest.raises(KeyError):
        gazetteer.organization_members("Avengers")


def test_every_name_of_an_organization_is_one_organizations() -> None:
    listed = [
        name for entry in gazetteer.rules("organizations.json")["organizations"].values() for name in entry["aliases"]
    ]
    assert len(listed) == len(set(listed)) == len(gazetteer.organization_aliases())
    assert gazetteer.organization_name("EU") == "European Union"


def test_the_policy_is_the_same_on_the_page_and_in_the_docs() -> None:
    docs = (Path(__file__).parents[1] / "docs" / "methods-countries.md").read_text(encoding="utf-8")
    assert len(gazetteer.policy()) >= 20
    for row in gazetteer.policy():
        assert f"| {row['case']} | {row['here']} |" in docs


def test_tables_say_where_they_come_from() -> None:
    from importlib.resources import files

    for file in ("countries.tsv", "places.tsv", "person_names.tsv", "words.tsv"):
        text = files("sourcescope").joinpath("rules", file).read_text(encoding="utf-8")
        assert "CC BY 4.0" in text[:900]
        assert len(text.encode()) < 1_000_000


def test_gazetteer_needs_no_spacy() -> None:
    code = "import sys; from sourcescope import gazetteer; gazetteer.centroid('FRA'); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
