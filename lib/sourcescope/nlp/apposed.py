"""Names set off behind a role: "The headteacher, Ruth Lindqvist, said", "the chair (Petra Moss)"."""

from spacy.tokens import Doc, Token

from .source_words import AGENTS, source_words

__all__ = ["name_begins", "name_closes"]

CLOSING = {",": (",", ".", ";"), "—": ("—", "."), "–": ("–", "."), "(": (")",)}
ANYBODY = frozenset(("one", "mp"))  # "one of the residents, Paul Greene,"


def name_begins(head: Token, last: int) -> int | None:
    """Where the name behind a mention of one person without a name begins: past the mark at ``last`` and titles."""
    doc = head.doc
    if last >= len(doc) or doc[last].text not in CLOSING or not is_role(head) or opens_sentence(head):
        return None
    first = last + 1
    while first < len(doc) and doc[first].lower_ in source_words().titles and doc[first].text[0].isupper():
        first += 1
    return first if first < len(doc) else None


def name_closes(head: Token, last: int, end: int) -> bool:
    """Whether a name that ends before token ``end`` is set off, and not the next one of a list."""
    doc: Doc = head.doc
    if end >= len(doc) or doc[end].text not in CLOSING[doc[last].text]:
        return end >= len(doc)
    listed = doc[end].text == "," and end + 1 < len(doc) and doc[end + 1].tag_ == "CC"
    return not listed or (doc[end - 1].dep_ == "appos" and doc[end - 1].head == head)


def is_role(head: Token) -> bool:
    """Whether a noun tells one person, by the lists or by its ending."""
    known, noun = source_words(), head.lower_
    if head.tag_ not in ("NN", "NNP", "CD"):
        return False
    if noun in known.people or noun in known.titles or noun in ANYBODY:
        return True
    return noun.endswith(AGENTS) and noun not in known.documents | known.organizations | known.groups


def opens_sentence(head: Token) -> bool:
    """Whether a comma may end an opening phrase: "According to the mayor, Tom Lee, 44, was drunk"."""
    above = head.head
    return head.dep_ == "pobj" and head.doc[above.left_edge.i].text[0].isupper()
