"""What a mention is made of: its head, its name if it has one, its number, and the words that describe it."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..gazetteer import country_name
from .apposed import name_begins, name_closes
from .discourse import Discourse, noun_head
from .findings import Name, Offsets
from .source_words import singular, source_words

__all__ = ["Mention", "Names", "mention_at", "modifiers_of", "names_after"]

ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those"))
POSSESSIVES = frozenset(("its", "his", "her", "their", "our", "my", "your"))
NUMBERS = frozenset(
    ("one", "another", "some", "many", "several", "most", "few", "both", "other", "two", "three", "second", "third")
)
PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
    "it": "it", "its": "it", "itself": "it",
    "i": "i", "me": "i", "my": "i", "we": "we", "us": "we", "our": "we", "you": "you",
    "who": "who", "which": "who", "that": "who", "whom": "who", "this": "this", "these": "this", "what": "who",
}  # fmt: skip
SAME = {"gop": "republican", "democratic": "democrat"}  # adjectives of a party and its members
OF_WHOM = frozenset(("for", "of", "from", "at", "in", "with", "within", "inside"))
REACH = 8  # tokens after a noun in which a name may tell whose
LETTERS = ("Q", "A")  # of an interview set as questions and answers
PRONOUN_TAGS = ("PRP", "PRP$", "WP", "WDT", "DT")


class Names:
    """The names of an article by token."""

    def __init__(self, discourse: Discourse, names: Iterable[Name]) -> None:
        self.at: dict[int, Name] = {}
        for name in names:
            first, last = discourse.tokens((name["start"], name["end"]))
            self.at.update(dict.fromkeys(range(first, last), name))

    def inside(self, first: int, last: int) -> list[Name]:
        """The names that begin among tokens [first, last)."""
        found = {self.at[i]["start"]: self.at[i] for i in range(first, last) if i in self.at}
        return list(found.values())

    def first_of(self, token: int) -> int:
        """The first token of the name that a token is in."""
        while token and self.at.get(token - 1) is self.at[token]:
            token -= 1
        return token

    def places(self, first: int, last: int) -> frozenset[str]:
        """The words of places that are no countries among tokens [first, last)."""
        found = [name for name in self.inside(first, last) if name["label"] in ("GPE", "LOC") and not key_of(name)]
        return frozenset(singular(word.casefold()) for name in found for word in name["name"].split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of somebody."""

    start: int
    end: int
    first: int  # token
    last: int  # token after it
    head: Token
    name: Name | None  # the name that the mention is, not one that it only holds
    pronoun: str | None  # in its subject form: "he" for "his"
    noun: str  # the head in lower case, singular
    modifiers: frozenset[str]
    within: frozenset[str]  # keys of the names after the head: "Salem" of "the police in Salem"
    determiner: str
    plural: bool
    words: str  # without determiners and numbers at the start: "US officials" of "the four US officials"

    @property
    def offsets(self) -> Offsets:
        return self.start, self.end

    @property
    def key(self) -> str:
        """What two mentions in the same words share."""
        return " ".join(self.words.casefold().replace("’", "'").replace("'s", "").split())


def mention_at(discourse: Discourse, offsets: Offsets, names: Names) -> Mention | None:
    """The mention at some offsets; nothing where no word is."""
    doc, text = discourse.doc, discourse.text
    if (
        not discourse.starts
        or text[offsets[0] : offsets[1]].strip(" .:") in LETTERS
        or not any(char.isalnum() for char in text[offsets[0] : offsets[1]])
    ):
        return None
    first, last = discourse.tokens(offsets)
    while last - first > 1 and doc[last - 1].tag_ in ("POS", ",", ":", "_SP"):
        last -= 1
    head = head_of(doc, first, last)
    single = last - first == 1
    pronoun = (
        PRONOUNS.get(head.lower_)
        if (single and head.tag_ in PRONOUN_TAGS and not head.text.isupper())
        or (single and head.lower_ in ("i", "he", "she"))
        else None
    )
    plural = head.tag_ in ("NNS", "NNPS") or head.lower_ in ("people", "police", "both", "many", "some", "others")
    begin, end = core_of(doc, first, last, head)
    return Mention(
        start=offsets[0],
        end=offsets[1],
        first=first,
        last=last,
        head=head,
        name=None if pronoun else name_of(doc, first, last, head, names),
        pronoun=pronoun,
        noun=singular(head.lower_) if plural else head.lower_,
        modifiers=modifiers_of(head, first, names),
        within=names_after(head, names),
        determiner=determiner_of(
            doc[first + 1 if first + 1 < last and doc[first].lower_ in ("all", "both") else first]
        ),
        plural=plural,
        words=text[doc[begin].idx : doc[end - 1].idx + len(doc[end - 1])],
    )


def core_of(doc: Doc, first: int, last: int, head: Token) -> tuple[int, int]:
    """The tokens without determiners, numbers and "even" at the start, and without what a comma or "who" adds."""
    begin, end = first, last
    while begin < last - 1 and begin < head.i:
        number = doc[begin].tag_ == "CD" and doc[begin + 1].text not in ("-", "%", "percent", "per")
        if not (number or doc[begin].lower_ in ARTICLES or doc[begin].tag_ == "RB"):
            break
        begin += 1
    for token in doc[max(head.i, begin) + 1 : last]:
        joined = token.text == "," and any(child.dep_ == "conj" for child in token.head.children)
        if token.tag_ in ("WP", "WDT", ":", "-LRB-") or (
            token.text in (",", "-", "–", "—") and not joined and token.dep_ == "punct" and token.whitespace_
        ):
            end = token.i
            break
    return begin, end


def determiner_of(token: Token) -> str:
    """The word in lower case when it is a determiner or number, else nothing."""
    word = token.lower_
    listed = word in ARTICLES or word in POSSESSIVES or word in NUMBERS or token.tag_ == "CD"
    return word if listed else ""


def head_of(doc: Doc, first: int, last: int) -> Token:
    """The head of the mention; of words that the parser tore apart, the last noun before a comma or preposition."""
    root = noun_head(doc, first, last)
    if root.tag_.startswith(("N", "PRP", "WP", "CD", "DT", "JJ")):
        return root
    for token in doc[first:last]:
        following = doc[token.i + 1].tag_ if token.i + 1 < last else ","
        if token.tag_.startswith("N") and not following.startswith(("N", "POS")):
            return token
    return root


def modifiers_of(head: Token, first: int, names: Names) -> frozenset[str]:
    """Words before the head that tell which one: "senior" and "country:USA" of "three senior US officials".

    Names stand for themselves whatever their form: "person:tom park" of "Mr. Park’s campaign" and "the Park campaign".
    """
    begin = max(first, head.left_edge.i)
    own = names.at.get(head.i)
    found = set()
    for token in head.doc[begin : head.i]:
        name = names.at.get(token.i)
        key = key_of(name) if name is not None and name is not own and token.lower_ not in SAME else None
        after = names.at.get(token.i + 1)
        addressed = after is not None and after["label"] == "PERSON" and token.lower_ in source_words().titles
        if key:
            found.add(key)
        elif token.tag_.startswith(("N", "J", "VB")) and token.lower_ not in NUMBERS and not addressed:
            found.add(SAME.get(token.lower_, singular(token.lower_)))
    return frozenset(found)


def names_after(head: Token, names: Names) -> frozenset[str]:
    """Keys of the names after a noun that tell where or whose: "the police in Salem", "officials at the UN"."""
    doc = head.doc
    if head.i in names.at or head.i + 2 >= len(doc) or doc[head.i + 1].lower_ not in OF_WHOM:
        return frozenset()
    for token in doc[head.i + 2 : head.i + REACH]:
        if token.i in names.at:
            return frozenset((names.at[token.i]["entity"],))
        if not token.tag_.startswith(("DT", "N", "J", "POS", "PRP$")):
            break
    return frozenset()


def key_of(name: Name) -> str | None:
    """What a name is called as a modifier, where all its forms are one: "country:USA" for "US" and "American"."""
    if name["label"] in ("PERSON", "ORG"):
        return name["entity"]
    country = name["country"]
    if country and (name["label"] == "NORP" or name["entity"] == f"place:{country_name(country).casefold()}"):
        return f"country:{country}"
    return None


def name_of(doc: Doc, first: int, last: int, head: Token, names: Names) -> Name | None:
    """The name that holds the head, or that stands in apposition to it within the mention; no demonym's."""
    held = names.at.get(head.i)
    if held is not None and held["label"] != "NORP":
        return held
    listed = head.lower_ in source_words().titles or head.lower_ in source_words().people
    for name in names.inside(first, last):
        if name["label"] != "PERSON":
            continue
        own = [i for i in range(first, last) if names.at.get(i) is name]
        called = own[0] > first and (
            doc[own[0] - 1].lower_ in ("named", "called")
            or (doc[own[0] - 1].tag_ == "CD" and doc[own[0] - 2].lower_ == "of")  # "father of two Neil Hobbs"
        )
        apposed = doc[own[-1]].head == head and doc[own[-1]].dep_ in ("appos", "flat")
        if (listed and (called or own[0] == head.i + 1)) or apposed:
            return name
    return name_behind(head, last, names)


def name_behind(head: Token, last: int, names: Names) -> Name | None:
    """The person's name set off behind a role: of "The headteacher" in "The headteacher, Ruth Lindqvist, said"."""
    begin = name_begins(head, last)
    name = names.at.get(begin) if begin is not None else None
    if begin is None or name is None or name["label"] != "PERSON" or names.first_of(begin) != begin:
        return None
    end = begin
    while names.at.get(end) is name:
        end += 1
    return name if name_closes(head, last, end) else None
