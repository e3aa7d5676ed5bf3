"""The component that finds which countries a text speaks of, and how: by name, demonym, place or associated person."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from .. import gazetteer
from . import findings
from .country_sense import decide
from .place_index import index
from .reading import Entities, Options

__all__ = ["Countries", "create"]


def entities(doc: Doc) -> Entities:
    """The entities of the recognizer, if the pipeline has one."""
    found = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
    return Entities([start for start, _, _ in found], [end for _, end, _ in found], [label for _, _, label in found])


class Countries:
    """Sets ``doc._.toponyms`` and ``doc._.organizations`` (NATO, the EU), sorted by start.

    Needs nothing but the text; where the pipeline has an entity recognizer, its entities help with names that a
    place and a person share, and with small places.
    """

    def __init__(self, options: Options) -> None:
        findings.register()
        self.options = options
        self.names = index()

    def __call__(self, doc: Doc) -> Doc:
        found, organizations = decide(doc.text, self.names, entities(doc), self.options)
        if self.options.territories == "parent":
            for toponym in found:
                toponym["iso3"] = gazetteer.parent(toponym["iso3"]) or toponym["iso3"]
        doc._.toponyms, doc._.organizations = found, organizations
        return doc


def check(option: str, got: str, known: tuple[str, ...]) -> None:
    """Raises ``ValueError`` for a value that the option does not know."""
    if got not in known:
        raise ValueError(f"sourcescope_countries: {option} is {got!r}, expected one of {', '.join(known)}")


@Language.factory(
    "sourcescope_countries",
    assigns=["doc._.toponyms", "doc._.organizations"],
    default_config={"seats": True, "associated": False, "territories": "own", "divided_states": "none"},
)
def create(
    nlp: Language, name: str, seats: bool, associated: bool, territories: str, divided_states: str
) -> Callable[[Doc], Doc]:
    """``seats``: the White House stands for the United States. ``associated``: leaders and institutions too, with the
    form ``associated``. ``territories``: "own" code or the "parent" state's. ``divided_states``: the Soviet Union,
    Yugoslavia and Czechoslovakia count as "none" or as their "successor".
    """
    check("territories", territories, ("own", "parent"))
    check("divided_states", divided_states, ("none", "successor"))
    return Countries(Options(seats, associated, territories, divided_states))
