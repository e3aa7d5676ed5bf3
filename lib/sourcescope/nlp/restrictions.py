"""Restriction statements: who permits, eases, restricts, prohibits or requires what, for whom, and where it stands."""

from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from .findings import Offsets, Quotation, Restriction, register
from .restriction.acts import number_acts
from .restriction.nouns import noun_statement
from .restriction.verbs import verb_statement

__all__ = ["create", "find_restrictions"]


def find_restrictions(doc: Doc) -> Doc:
    """Set ``doc._.restrictions``."""
    found = sorted(statements(doc), key=lambda statement: statement["cue"])
    for statement in found:
        statement["source"] = whose_word(statement["cue"], doc._.quotations)
        for role in ("actor", "affected"):
            statement[f"{role}_name"] = behind(doc, statement[role])  # type: ignore[literal-required]
    number_acts(doc, found)
    doc._.restrictions = found
    return doc


def statements(doc: Doc) -> Iterator[Restriction]:
    """A statement for each cue; of a verb and the noun that it governs, one."""
    taken: set[int] = set()
    for token in doc:
        made = verb_statement(token) if token.tag_.startswith(("V", "MD", "J")) else None
        if made is not None:
            taken |= {child.i for child in token.subtree if child.dep_ in ("dobj", "nsubjpass") and child.head == token}
            yield made
    for token in doc:
        if token.tag_.startswith("N") and token.i not in taken:
            made = noun_statement(token)
            if made is not None:
                yield made


def whose_word(cue: Offsets, quotations: list[Quotation]) -> int | None:
    """The source whose quoted or reported words hold the cue; of several, the one with the fewest words around it."""
    holding = [
        (end - start, quotation["source"])
        for quotation in quotations
        if quotation["kind"] != "no response" and quotation["source"] is not None
        for start, end in quotation["spans"]
        if start <= cue[0] and cue[1] <= end
    ]
    return min(holding)[1] if holding else None


def behind(doc: Doc, span: Offsets | None) -> str | None:
    """The name that a role's words stand for: of a name the full one, of a known speaker its name, else the words."""
    if span is None:
        return None
    words = doc.text[span[0] : span[1]]
    for source in doc._.sources:
        if any(start == span[0] and end == span[1] for start, end in source["mentions"]):
            return str(source["name"])
    inside = [name for name in doc._.names if span[0] <= name["start"] and name["end"] <= span[1]]
    ending = [name for name in inside if name["end"] == span[1] and name["label"] in ("PERSON", "GPE", "ORG")]
    return str(ending[-1]["name"]) if ending else words


@Language.factory("sourcescope_restrictions", assigns=["doc._.restrictions"], requires=["token.dep", "token.tag"])
def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Component that finds restriction statements. Needs a tagger and a parser before it.

    With the quotes and sources components before it, each statement tells whose word it is. Not covered: rules told
    by images or lists, permission by silence, statements that run over several sentences.
    """
    register()
    return find_restrictions
