"""Who permits or restricts, whom, and what: roles from the parse."""

from dataclasses import dataclass

from spacy.tokens import Token

from ..findings import Offsets
from .lexicon import lexicon

__all__ = ["Frame", "clause_end", "frame_of", "noun_phrase", "phrase_offsets", "subject_of"]

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
RELATIVES = ("that", "which", "who", "whom")
DANGLING = ("advcl", "relcl", "appos", "parataxis", "punct", "mark")


@dataclass(slots=True)
class Frame:
    """The arguments of a cue, as tokens; ``sorts`` names what was found, for the lexicon's needs."""

    passive: bool
    subject: Token | None
    object: Token | None
    verb: Token | None  # head of the infinitive, gerund or clause that tells the action
    preposition: dict[str, Token]  # objects of prepositions, by the preposition in lower case
    agent: Token | None
    sorts: set[str]


def frame_of(cue: Token) -> Frame:
    """The arguments of a verb."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in cue.children) or (
        cue.tag_ == "VBN" and cue.dep_ in ("acl", "amod", "relcl") and not any(c.dep_ == "aux" for c in cue.children)
    )
    frame = Frame(passive, subject_of(cue), None, None, {}, None, set())
    for child in cue.children:
        if child.dep_ in ("dobj", "dative") and frame.object is None:
            frame.object = child
        elif (child.dep_ in ("xcomp", "ccomp") and child.i > cue.i) or (
            child.dep_ == "advcl" and child.i > cue.i and infinitive(child) and frame.verb is None and frame.object
        ):
            frame.verb = child
        elif child.dep_ == "agent":
            frame.agent = object_of(child)
        elif child.dep_ == "prep" or (child.dep_ == "prt"):
            frame.preposition[child.lower_] = object_of(child) or child
    take_inner_subject(frame, cue)
    take_sorts(frame)
    return frame


def take_inner_subject(frame: Frame, cue: Token) -> None:
    """ "allow Ukraine to use": the parser hangs Ukraine on "use" as its subject, or "use" on Ukraine."""
    if frame.verb is not None and frame.object is None:
        inner = next((child for child in frame.verb.children if child.dep_ in SUBJECTS and child.i > cue.i), None)
        frame.object = inner
        if inner is None and frame.verb.tag_.startswith("N"):
            frame.object, frame.verb = frame.verb, None
    if frame.verb is None and frame.object is not None:
        acl = next((c for c in frame.object.children if c.dep_ in ("acl", "relcl") and infinitive(c)), None)
        frame.verb = acl
    gerund = frame.preposition.get("from")
    if gerund is not None and gerund.tag_ in ("VBG", "NN", "NNS", "NNP"):
        frame.sorts.add("from")
    if gerund is not None and gerund.tag_ == "VBG" and frame.verb is None:
        frame.verb = gerund
    if frame.object is not None and frame.verb is None:
        below = next((c for c in frame.object.children if c.dep_ == "prep" and c.lower_ == "from"), None)
        inner = object_of(below) if below is not None else None
        if inner is not None and inner.tag_ == "VBG":
            frame.verb = inner
            frame.sorts.add("from")


def take_sorts(frame: Frame) -> None:
    """Name the frames that the lexicon's needs speak of."""
    known = lexicon()
    if frame.verb is not None:
        frame.sorts.add("infinitive" if infinitive(frame.verb) or frame.verb.tag_ == "VB" else "clause")
    frame.sorts |= set(frame.preposition)
    theme = frame.subject if frame.passive else frame.object
    if theme is None:
        return
    noun = theme.lower_
    frame.sorts.add("object")
    if noun in known.restrictions:
        frame.sorts.add("restriction")
    if noun in known.permissions:
        frame.sorts.add("permission")
    if person_like(theme):
        frame.sorts.add("people")
    if theme.ent_type_ in ("ORG", "PRODUCT", "WORK_OF_ART"):
        frame.sorts.add("platform")
    if noun in ("border", "borders", "embassy", "school", "schools", "beach", "beaches", "park", "parks"):
        frame.sorts.add("border")
    if noun in (
        "asset",
        "assets",
        "account",
        "accounts",
        "fund",
        "funds",
        "hiring",
        "aid",
        "funding",
        "import",
        "imports",
    ):
        frame.sorts.add("assets")
    if theme.tag_.startswith("N") and noun not in known.not_deals and not person_like(theme):
        frame.sorts.add("deal")


def person_like(token: Token) -> bool:
    """Whether a noun names somebody who may or may not do things."""
    return token.ent_type_ in ("PERSON", "NORP", "GPE") or token.lower_ in lexicon().people or token.tag_ == "PRP"


def infinitive(token: Token) -> bool:
    return any(child.tag_ == "TO" or (child.dep_ == "aux" and child.lower_ == "to") for child in token.children)


def object_of(preposition: Token) -> Token | None:
    """The noun or clause that a preposition governs."""
    return next((child for child in preposition.children if child.dep_ in ("pobj", "pcomp")), None)


def subject_of(cue: Token) -> Token | None:
    """The subject of a verb, also one it shares, controls, or has through a relative clause or a noun."""
    seen = 0
    token = cue
    while seen < 6:
        seen += 1
        own = next((child for child in token.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return antecedent(own, token)
        if token.dep_ == "conj" and token.head.tag_.startswith(("V", "MD")):
            token = token.head
        elif token.dep_ in ("xcomp", "advcl") and token.head.tag_.startswith("V"):
            controller = next((c for c in token.head.children if c.dep_ == "dobj" and c.i < token.i), None)
            if controller is not None and token.dep_ == "xcomp":
                return controller
            token = token.head
        elif token.dep_ == "pcomp":
            return governor_of_gerund(token)
        elif token.dep_ in ("acl", "relcl") and token.head.tag_.startswith("N"):
            return token.head if token.tag_ in ("VBG",) or infinitive(token) else None
        elif token.dep_ == "ccomp" and token.head.tag_.startswith("V") and token.tag_ in ("VB", "VBG"):
            token = token.head
        else:
            return None
    return None


def governor_of_gerund(token: Token) -> Token | None:
    """ "warned members against allowing": the object of the governing verb; else its subject."""
    preposition = token.head
    verb = preposition.head
    if not verb.tag_.startswith("V"):
        return verb if verb.tag_.startswith("N") else None
    person = next((c for c in verb.children if c.dep_ == "dobj" and c.i < preposition.i), None)
    return person if person is not None else subject_of(verb)


def antecedent(subject: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for, else the subject itself."""
    if verb.dep_ == "relcl" and subject.lower_ in RELATIVES and verb.head.tag_.startswith(("N", "PRP")):
        return verb.head
    return subject


def ruler(token: Token | None) -> Token | None:
    """Who rules: of "Biden’s earlier stance" and "Biden’s decision" it is Biden."""
    if token is None or token.lower_ not in lexicon().rule_holders:
        return token
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    return owner if owner is not None else token


def noun_phrase(token: Token) -> Offsets:
    """The shortest span that names a noun: its head with what stands before it, and names joined to it."""
    left = token
    for child in token.lefts:
        if child.dep_ in ("det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "advmod", "predet"):
            left = min(left, child.left_edge, key=lambda t: t.i)
    right = token
    for child in token.rights:
        if child.dep_ in ("conj", "cc") or (child.dep_ == "prep" and child.lower_ in ("of", "like")):
            right = child.right_edge if child.dep_ != "cc" else right
    if left.lower_ in ("the", "a", "an") and left.i < token.i and left.i + 1 < len(token.doc):
        left = left.nbor()
    return left.idx, right.idx + len(right.text)


def phrase_offsets(token: Token) -> Offsets:
    """A noun phrase with its complements, or a verb phrase without "to": what may or may not be done."""
    if token.tag_.startswith(("V", "MD")):
        return token.idx, clause_end(token)
    left = noun_phrase(token)[0]
    return left, clause_end(token)


def clause_end(token: Token) -> int:
    """Where the words that belong to a head end: before a comma or clause that only hangs on."""
    right = token
    for child in sorted(token.rights, key=lambda t: t.i):
        if child.dep_ in DANGLING or (child.dep_ in ("cc", "conj") and token.tag_.startswith("V")):
            break
        inner = child.right_edge
        if child.i > right.i + 1 and any(
            t.text in (",", "—", ";", "–") for t in token.doc[right.i + 1 : child.left_edge.i]
        ):
            break
        right = inner
    for between in token.doc[token.i : right.i + 1]:
        if between.text in (",", "—", ";") and between.head == token:
            return between.idx
        if (
            between.dep_ in ("relcl", "advcl")
            and between.left_edge.i > token.i
            and between.left_edge.nbor(-1).text == ","
        ):
            return between.left_edge.nbor(-1).idx
    return right.idx + len(right.text)
