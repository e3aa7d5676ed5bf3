"""Made articles for measurements: news in English that varies persons, places, outlets, dates and sentences.

    python bench/make_corpus.py articles N OUT.jsonl [--seed S] [--sentences 30]
    python bench/make_corpus.py workspace N DIR [--seed S] [--base 300]

``articles`` writes texts. ``workspace`` writes a workspace of N articles without running the model on all of them:
``base`` articles are analyzed, and the others are theirs with every name replaced by one of the same length, so that
all positions hold. Persons, outlets and months are drawn with a long tail.
"""

import argparse
import datetime as dt
import hashlib
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
from sourcescope.tables import ROWS, Tables, columns, schema


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


FIRST = words(
    """
    Maria James Peter Helen Laura Oscar Karen Simon Nadia Clara Henry David Sarah Julia Linda Kevin Brian Diana
    Grace Frank Edith Ralph Wendy Bruce Carol Craig Derek Elena Emily Ethan Felix Irene Janet Jason Keith Megan
    Nancy Ronan Susan Terry
    """
)
LAST = words(
    """
    Keller Walker Foster Bishop Holmes Palmer Turner Parker Barnes Cooper Dawson Farrow Gibson Hansen Jensen Larson
    Morris Norton Osborn Porter Ramsey Sutton Taylor Vaughn Watson Becker Conrad Dalton Fisher Graham Harper Ingram
    Jordan Lawson Marlow Nelson Oakley Pruitt Rivera Snyder Tucker Weaver Brandt Carver Duncan Fowler Garner Hobson
    Irving Kramer Lennox Mercer Newman Platte Ridley Shelby Thorne Warren
    """
)
LONGER = words(
    """
    Andrews Bennett Chapman Douglas Edwards Francis Gardner Harding Jackson Kendall Lambert Maxwell Nichols Osborne
    Perkins Quigley Roberts Sanders Thorpes Vincent Wallace Winslow Barrett Collins Daniels Everett Fleming Goodwin
    Hopkins Johnson Kirkman Langley Matthew Norwood Pearson Ramsden Simmons Tillman Webster Whitney
    """
)
COUNTRIES = {
    "France": "FRA", "Brazil": "BRA", "Canada": "CAN", "Mexico": "MEX", "Norway": "NOR", "Poland": "POL",
    "Sweden": "SWE", "Israel": "ISR", "Russia": "RUS", "Greece": "GRC", "Serbia": "SRB", "Cyprus": "CYP",
    "Latvia": "LVA", "Uganda": "UGA", "Rwanda": "RWA", "Kuwait": "KWT", "Angola": "AGO", "Belize": "BLZ",
}  # fmt: skip
PLACES = words(
    """
    Harbor Meadow Summit Bridge Valley Forest Garden Castle Market Orchid Quarry Silver Timber Winter Copper Falcon
    Hollow Island Linden Marble Nickel Oyster Pepper
    """
)
BODIES = ["Council", "Institute", "Union", "Foundation", "Authority", "Commission"]
OUTLETS = [f"The {place} {kind}" for kind in ("Post", "Times", "Ledger", "Herald") for place in PLACES][:44]
THINGS = ["grain exports", "night flights", "drone parts", "river fishing", "crude oil", "used cars", "steel pipes",
          "street markets", "small loans", "mobile phones", "school trips", "coal imports"]  # fmt: skip
ROLES = ["a minister of", "an envoy of", "a lawmaker from", "a former judge in", "a trade official of"]

SENTENCES = [
    "“We have waited for this for years,” said {P}, {ROLE} {C}.",
    "“Nobody asked the people who live here,” {S} said. “They will pay for it.”",
    "{P} said the plan for {T} would cost more than anybody had thought.",
    "{S} called the proposal “a step in the wrong direction” and asked for more time.",
    "According to {P}, the talks between {C} and {D} will go on next month.",
    "“It is too early to tell,” {S} added.",
    "{P} warned that {C} could lose its best customers within a year.",
    "Two officials, who spoke on condition of anonymity because they were not authorized to talk, said {D} had agreed.",
    "Analysts say the change will be felt first in {C}.",
    "“We will not be bullied by {D},” {P} told reporters on Tuesday.",
    "{S} denied that there had been any pressure from {D}.",
    "The {O} said in a statement that it had not been told.",
    "A spokeswoman for the {O} declined to comment.",
    "{P} argued that the figures were old, and {S} agreed.",
    "“The numbers,” {S} said, “speak for themselves.”",
    "In {C}, the mood has changed since the spring.",
    "Trade between {C} and {D} fell by a tenth last year.",
    "The {O} was founded twenty years ago and has forty members.",
    "Last week hundreds of people marched through the capital of {D}.",
    "The road along the coast was closed for three days.",
    "Prices had risen since the winter, and wages had not.",
    "{C} allowed companies from {D} to buy {T} until the end of the year.",
    "{D} banned {T} from {C} in March.",
    "The government of {C} requires every importer of {T} to hold a license.",
    "{P} urged {C} to lift the restrictions on {T}.",
    "{D} has eased its rules on {T} for small companies.",
    "The {O} warned {D} against allowing {T} again.",
    "{C} did not permit {T} before the war.",
    "“We believe that {C} should limit {T},” {P} said.",
    "Residents fear that the ban on {T} will stay.",
    "Neither side has said when the talks will end.",
    "{S} did not immediately respond to a request for comment.",
    "“Ask me again in a year,” {S} told the {O}.",
    "A report by the {O} found that {T} had doubled in {D}.",
]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one article; those of two articles have the same lengths in the same places."""

    first: list[str]
    last: list[str]
    countries: list[str]
    place: str

    def tokens(self) -> list[str]:
        """Every word that changes from one article to another, in an order that two articles share."""
        words = [*self.first, *self.last, self.place]
        return [*words, *map(str.lower, words), *self.countries, *(COUNTRIES[name] for name in self.countries)]


def skewed(random_: random.Random, names: list[str], count: int) -> list[str]:
    """Some different names; the first ones are drawn more often."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[names[int(len(names) * random_.random() ** 2)]] = None
    return list(found)


def names_of(random_: random.Random) -> Names:
    last = skewed(random_, LAST, 2) + skewed(random_, LONGER, 2)
    return Names(skewed(random_, FIRST, 4), last, skewed(random_, list(COUNTRIES), 2), random_.choice(PLACES))


def text_of(random_: random.Random, names: Names, sentences: int) -> str:
    """An article of some sentences, in paragraphs of two or three."""
    paragraphs: list[str] = []
    left = [sentence for _ in range(sentences // len(SENTENCES) + 1) for sentence in shuffled(random_, SENTENCES)]
    place = names.place
    body = random_.choice(BODIES)
    while sentences > 0:
        size = min(random_.choice((1, 2, 2, 3)), sentences)
        sentences -= size
        said = []
        for _ in range(size):
            who = random_.randrange(4)
            c, d = shuffled(random_, names.countries)
            said.append(
                left.pop().format(
                    P=f"{names.first[who]} {names.last[who]}",
                    S=names.last[who],
                    C=c,
                    D=d,
                    O=f"{place} {body}",
                    T=random_.choice(THINGS),
                    ROLE=random_.choice(ROLES),
                )
            )
        paragraphs.append(" ".join(said))
    return "\n".join(paragraphs)


def shuffled(random_: random.Random, items: list[str]) -> list[str]:
    return random_.sample(items, len(items))


def about(random_: random.Random, names: Names) -> dict[str, Any]:
    """What is known about an article."""
    title = f"{names.countries[0]} and {names.countries[1]} at odds over {random_.choice(THINGS)}"
    published = dt.date(2023, 1, 1) + dt.timedelta(days=int(1095 * random_.random() ** 0.7))
    return {
        "title": title,
        "outlet": OUTLETS[int(len(OUTLETS) * random_.random() ** 2)],
        "byline": f"{random_.choice(FIRST)} {random_.choice(LAST)}",
        "url": None,
        "published": None if random_.random() < 0.03 else published.isoformat(),
    }


def articles(count: int, seed: int, sentences: int) -> Iterator[dict[str, Any]]:
    """Articles as lines of JSON Lines hold them."""
    random_ = random.Random(seed)
    for number in range(count):
        names = names_of(random_)
        text = text_of(random_, names, sentences) + f"\nThis is report number {number}."
        yield {"id": f"made-{number}", **about(random_, names), "text": text}


BETWEEN, NONE = "\x1f", "\x1e"


class Base:
    """An analyzed article, ready to be written anew under other names."""

    def __init__(self, names: Names, tables: Tables) -> None:
        self.tokens = names.tokens()
        self.identifier = str(tables.articles["article_id"].iloc[0])
        self.text = str(tables.articles["text"].iloc[0])
        self.fixed: dict[str, dict[str, list[Any]]] = {}
        self.parts: list[tuple[str, str, int]] = []  # table, column, rows
        words: list[str] = []
        for table, frame in tables.items():
            self.fixed[table] = {}
            rows = pa.Table.from_pandas(frame, schema=schema(table), preserve_index=False)
            for column in columns(table):
                values = rows.column(column.name).to_pylist()
                if column.type is str:
                    self.parts.append((table, column.name, len(values)))
                    words += [NONE if value is None else value for value in values]
                else:
                    self.fixed[table][column.name] = values
        self.words = BETWEEN.join(words)

    def renamed(self, names: Names, number: int, known: dict[str, Any]) -> dict[str, dict[str, list[Any]]]:
        """The rows of the article with other names, by table and column."""
        text = replaced(self.text, self.tokens, names.tokens())
        mark = f"{number:07d}"
        text = text.replace("0000000", mark)
        identifier = hashlib.sha256(text.encode()).hexdigest()[:16]
        words = replaced(self.words, self.tokens, names.tokens())
        words = words.replace(self.identifier, identifier).replace("0000000", mark)
        pieces: list[str | None] = [None if word == NONE else word for word in words.split(BETWEEN)]
        rows = {table: dict(fixed) for table, fixed in self.fixed.items()}
        at = 0
        for table, column, count in self.parts:
            rows[table][column] = pieces[at : at + count]
            at += count
        rows["articles"] |= {
            "title": [known["title"]],
            "outlet": [known["outlet"]],
            "byline": [known["byline"]],
            "external_id": [f"made-{number}"],
            "published": [dt.date.fromisoformat(known["published"]) if known["published"] else None],
        }
        return rows


def replaced(text: str, old: list[str], new: list[str]) -> str:
    """A text with words replaced by others of their length, all at once."""
    for number, word in enumerate(old):
        text = text.replace(word, chr(0xE000 + number) * len(word))
    for number, word in enumerate(new):
        text = text.replace(chr(0xE000 + number) * len(word), word)
    return text


def workspace(count: int, folder: Path, seed: int, base: int, size: int = 5000) -> None:
    """Write a workspace in batches of ``size`` articles."""
    from sourcescope.inputs import read_text
    from sourcescope.pipeline import analyze
    from sourcescope.store import write_parquet

    random_ = random.Random(seed)
    bases = []
    for number in range(base):
        names = names_of(random_)
        text = text_of(random_, names, 30) + "\nThis is report number 0000000."
        bases.append(Base(names, analyze([read_text(text)])))
        print(f"\ranalyzed {number + 1} of {base}", end="", file=sys.stderr)
    for start in range(0, count, size):
        columns_: dict[str, dict[str, list[Any]]] = {t: {c.name: [] for c in columns(t)} for t in ROWS}
        made = []
        for number in range(start, min(start + size, count)):
            names = names_of(random_)
            made.append(bases[number % base].renamed(names, number + 1, about(random_, names)))
        for rows in sorted(made, key=lambda rows: rows["articles"]["article_id"]):  # as in merged batches
            for table, found in rows.items():
                for name, values in found.items():
                    columns_[table][name] += values
        target = folder / "batches" / f"20260101T{start:012d}-made"
        target.mkdir(parents=True)
        for table, found in columns_.items():
            write_parquet(pa.table(found, schema=schema(table)), target / f"{table}.parquet")
        print(f"\rwrote {min(start + size, count)} of {count} articles", end="", file=sys.stderr)
    print(file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("articles", "workspace"))
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sentences", type=int, default=30)
    parser.add_argument("--base", type=int, default=300)
    asked = parser.parse_args()
    if asked.what == "workspace":
        workspace(asked.count, asked.out, asked.seed, asked.base)
        return
    with asked.out.open("w", encoding="utf-8") as out:
        for article in articles(asked.count, asked.seed, asked.sentences):
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
