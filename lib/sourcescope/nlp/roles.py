"""What an article calls a named person: the title before the name, the apposition after or before it."""

from spacy.tokens import Doc, Token

from .discourse import Discourse
from .findings import Name, Offsets
from .mentions import ARTICLES
from .source_words import singular, source_words

__all__ = ["apposition", "title_before"]

LONGEST = 40  # tokens of an apposition; longer ones are parser errors
HONORIFICS = frozenset(("mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "sir", "dame"))
NEVER_FIRST = frozenset(
    ("who", "which", "whose", "and", "but", "or", "however", "said", "meanwhile", "whom", "where", "including")
)
TITLE_TAGS = ("NN", "NNS", "NNP", "NNPS", "JJ", "POS", "HYPH", "PRP$", "VBG", "VBN")


def title_before(discourse: Discourse, name: Name) -> Offsets | None:
    """Where the title before a name stands: "US Representative". Forms of address ("Mr.") are none."""
    doc = discourse.doc
    first, last = discourse.tokens((name["start"], name["end"]))
    top = top_of(doc[first:last].root, first)
    begin = first
    while (
        begin > max(top.left_edge.i, 0)
        and doc[begin - 1].tag_ in TITLE_TAGS
        and doc[begin - 1].ent_type_ not in ("DATE", "TIME")
        and discourse.sentence[begin - 1] == discourse.sentence[first]
    ):
        begin -= 1
    while begin < first and (doc[begin].lower_ in ARTICLES | HONORIFICS or doc[begin].tag_ in ("POS", "HYPH")):
        begin += 1
    words = doc[begin:first]
    if not any(token.tag_.startswith(("N", "J")) for token in words) or words[-1].tag_ in ("POS", "PRP$", "VBG", "VBN"):
        return None
    return words[0].idx, words[-1].idx + len(words[-1])


def top_of(token: Token, first: int) -> Token:
    """The head of a name, or the title just before it that the parser made its head."""
    above = token.head
    return above if token.dep_ in ("appos", "flat", "compound") and above.i == first - 1 else token


def apposition(discourse: Discourse, name: Name) -> Offsets | None:
    """Where the apposition stands: "Vindman, a retired Army colonel, said"; "the chairman, Tom Lee, said"."""
    doc = discourse.doc
    first, last = discourse.tokens((name["start"], name["end"]))
    return after(discourse, first, last) or before(doc, first, last)


def after(discourse: Discourse, first: int, last: int) -> Offsets | None:
    """The phrase between commas after a name; an age before it is left out."""
    doc = discourse.doc
    if last + 1 >= len(doc) or doc[last].text != ",":
        return None
    begin = last + 1
    if doc[begin].tag_ == "CD" and begin + 1 < len(doc) and doc[begin + 1].text == ",":
        begin += 2
    if begin >= len(doc) or doc[begin].lower_ in NEVER_FIRST or doc[begin].tag_.startswith(("V", "W", "IN", "RB")):
        return None
    heads = [child for token in doc[first:last] for child in token.children if child.dep_ == "appos"]
    head = next((child for child in heads if child.left_edge.i in (begin, last + 1) and child.tag_ != "CD"), None)
    head = head or role_at(doc, begin)
    if head is None or head.tag_ == "CD" or head.i in range(first, last):
        return None
    end = closing(discourse, begin, max(head.right_edge.i + 1, head.i + 1), head.i)
    return (doc[begin].idx, doc[end - 1].idx + len(doc[end - 1])) if end - begin <= LONGEST else None


def role_at(doc: Doc, begin: int) -> Token | None:
    """The head of a noun phrase that tells a role and ends at a comma, where the parser saw no apposition."""
    known = source_words()
    for token in doc[begin : begin + 8]:
        noun = singular(token.lower_)
        following = doc[token.i + 1] if token.i + 1 < len(doc) else token
        if (noun in known.people or noun in known.titles) and following.tag_ in (",", "IN", "CC"):
            return token
        if not token.tag_.startswith(("DT", "N", "J", "POS", "CD", "HYPH")):
            return None
    return None


def closing(discourse: Discourse, begin: int, right: int, head: int) -> int:
    """Index after the last token of an apposition: at the comma, dash or mark after which another thing begins."""
    doc = discourse.doc
    for token in doc[begin : min(right, len(doc))]:
        if token.i <= head or token.text not in (",", "—", "–", ";", "(", "”", '"'):
            continue
        following = doc[token.i + 1] if token.i + 1 < len(doc) else token
        if (
            token.text != ","
            or following.tag_.startswith(("V", "W", "MD", "PRP", "RB", "IN", "TO"))
            or following.is_quote
        ):
            return int(token.i)
        if following.tag_ == "CC" and following.head.i != head:
            return int(token.i)
    end = min(right, len(doc))
    while end > begin + 1 and doc[end - 1].text in (",", ".", "—", "–", ";", ":"):
        end -= 1
    return end


def before(doc: Doc, first: int, last: int) -> Offsets | None:
    """The phrase that a name between commas explains: "the committee’s chairman, Tom Lee,"."""
    token = doc[first:last].root
    head = token.head
    if token.dep_ != "appos" or first < 2 or doc[first - 1].text != "," or head.i >= first:
        return None
    known = source_words()
    if singular(head.lower_) not in known.people | known.titles:
        return None
    begin = head.left_edge.i
    while begin < head.i and doc[begin].lower_ in ARTICLES:
        begin += 1
    return doc[begin].idx, doc[first - 2].idx + len(doc[first - 2])
