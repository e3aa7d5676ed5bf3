"""Where a statement stands: in force, past, proposed, denied, warned against, hypothetical."""

from spacy.tokens import Token

from .lexicon import lexicon

__all__ = ["negated", "status_of"]

NEGATIONS = ("not", "n't", "n’t", "never", "nor", "neither", "no", "without", "hardly")
PROPOSING = ("should", "would", "could", "might", "will", "'ll", "’ll", "may", "ought")
CONDITIONS = ("if", "unless", "whether", "should")
CLIMB = 8  # governors that are looked at: deeper than this, the parse is more often wrong than right


def negated(token: Token) -> bool:
    """Whether a verb or noun is negated itself: "not allowed", "no ban", "nor does it imply approval"."""
    return any(child.dep_ == "neg" or child.lower_ in NEGATIONS for child in token.children if child.i != token.i)


def status_of(cue: Token) -> str:
    """The status by tense, modality, governing words, time words, conditions and questions."""
    governing = governed(cue)
    if governing:
        return governing
    if conditional(cue):
        return "hypothetical"
    modal = modality(cue)
    if modal:
        return modal
    return "past" if past(cue) else "in force"


def governed(cue: Token) -> str | None:
    """The status that a governing verb or noun gives: "urged to allow", "rejected calls to ban", "plan to lift"."""
    known = lexicon()
    token = cue
    result: str | None = None
    for _ in range(CLIMB):
        link, head = token.dep_, token.head
        if head == token or link in ("relcl", "advcl", "parataxis", "nsubj", "nsubjpass"):
            break
        if link == "conj":
            token = head
            continue
        if link in ("xcomp", "ccomp", "pcomp", "dobj", "acl", "prep", "pobj", "dative"):
            if head.tag_.startswith("V"):
                status = known.governors.get(head.lower_)
                if status and not speech_only(head, token):
                    result = "denied" if status == "proposed" and negated(head) else status
                    if status != "proposed":
                        return result
            elif head.tag_.startswith("N") and head.lower_ in known.proposal_nouns:
                result = "proposed"
            elif head.tag_.startswith("J") and head.lower_ in (
                "likely",
                "ready",
                "willing",
                "eager",
                "set",
                "unwilling",
            ):
                result = "denied" if head.lower_ == "unwilling" else "proposed"
        token = head
    return result


def speech_only(head: Token, below: Token) -> bool:
    """ "argued that it should be allowed" proposes by its modal, "argued that it was banned" reports."""
    return head.lower_.startswith(("argu", "suggest", "expect", "warn")) and below.dep_ == "ccomp" and not bare(below)


def bare(verb: Token) -> bool:
    return verb.tag_ in ("VB", "VBG") and not any(child.tag_ == "MD" for child in verb.children)


def conditional(cue: Token) -> bool:
    """Whether the cue stands in a condition or a question."""
    token = cue
    for _ in range(CLIMB):
        if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in token.children):
            return True
        if token.head == token:
            break
        token = token.head
    end = token.sent[-1] if len(token.sent) else token
    return any(t.text == "?" for t in token.doc[max(end.i - 2, token.sent.start) : end.i + 1])


def modality(cue: Token) -> str | None:
    """The status that a modal verb of the cue gives."""
    words = [child for child in cue.children if child.tag_ == "MD" or child.dep_ == "aux"]
    if any(word.lower_ in PROPOSING for word in words):
        return "proposed"
    if cue.dep_ == "conj" and not any(child.dep_ in ("nsubj", "nsubjpass") for child in cue.children):
        return modality(cue.head)
    return None


def past(cue: Token) -> bool:
    """Whether a time word or the past perfect puts the act into an earlier time."""
    known = lexicon()
    if any(child.dep_ == "aux" and child.lower_ == "had" for child in cue.children) and cue.tag_ == "VBN":
        return True
    near = list(cue.children)
    for child in cue.children:
        if child.dep_ in ("prep", "npadvmod", "advmod"):
            near += list(child.children)
    if cue.dep_ in ("relcl", "acl", "advcl"):
        near += [cue.head, *cue.head.children]
        for child in cue.head.children:
            if child.dep_ == "npadvmod":
                near += list(child.children)
    return any(token.lower_ in known.past_words and token.dep_ not in ("mark", "prep") for token in near) or any(
        token.lower_ == "until" for token in cue.children
    )
