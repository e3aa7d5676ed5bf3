"""Who a pronoun is, by where people were mentioned before and by the pronouns that the article uses of them.

Salience after Lappin and Leass (1994): subjects of main clauses and speakers count most, and a mention counts half as
much with each sentence that follows it. No gender is guessed from a name: that somebody is "she" is known from the
article's own words ("Ms. Lee", "Lee, the chairwoman", "Lee lost her seat"), else both pronouns fit. Not covered:
pronouns before their names, "you", and singular "they".
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from spacy.tokens import Token

from .discourse import MAIN_SUBJECT, QUOTED, SUBJECTS, Discourse, Sighting, rank
from .findings import Offsets
from .mentions import Mention, Names
from .phrases import Phrase
from .referents import STATED, Referent, Resolution
from .source_words import source_words

__all__ = ["gather_votes", "person_behind", "pronouns", "subject_before"]

FORMS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
BOUND, LIKELY, UNSURE = (
    1.5,
    1.0,
    0.5,
)  # votes: "Lee lost her seat"; "Lee said she …", "She …" after Lee; elsewhere
REACH = 4  # sentences that a pronoun looks back
FADING = 0.5  # what is left of a mention's weight after a sentence
REST = 0.25  # what further mentions add
KNOWN, OTHERWISE = 1.5, 0.1  # how much more who is known by the same pronoun counts; who was last called by the other
OUTSHINES = 2.0  # how much more in mind who is named in a quotation must be to keep others from speaking it
LEAST, LEAD = 0.4, 1.4  # the least weight, and how many times the next one's it must be


def gather_votes(discourse: Discourse, names: Names, by_key: dict[str, Referent], phrases: Iterable[Phrase]) -> None:
    """Learn whom the article calls "he" or "she", from titles and from pronouns that can hardly be others."""
    stated = source_words().pronouns
    for phrase in phrases:
        if phrase.owner in by_key and phrase.noun in stated and not phrase.plural:
            by_key[phrase.owner].vote(stated[phrase.noun], STATED)
    for i in pronouns(discourse):
        token = discourse.doc[i]
        if not discourse.quoted(token.idx):
            named, weight = bound(discourse, token, names)
            if named is not None and by_key[named].kind == "person":
                by_key[named].vote(FORMS[token.lower_], weight)


def pronouns(discourse: Discourse) -> list[int]:
    """The tokens that are "he", "she" or a form of them."""
    return [i for i, word in enumerate(discourse.words) if word in FORMS and discourse.tags[i] in ("PRP", "PRP$")]


def bound(discourse: Discourse, token: Token, names: Names) -> tuple[str | None, float]:
    """Key of the name that a pronoun all but surely goes back to, and how surely."""
    if token.tag_ == "PRP$":
        verb = clause(token)
        if verb is None:
            return None, 0.0
        return subject_name(verb, names, before=token.i), BOUND
    if token.dep_ not in SUBJECTS:
        return None, 0.0
    verb = token.head
    if verb.dep_ in ("ccomp", "advcl") and not discourse.quoted(verb.head.idx):
        return subject_name(verb.head, names, before=token.i), LIKELY
    sentence = discourse.sentence[token.i]
    if sentence and verb.dep_ == "ROOT" and token.i - discourse.first[sentence] < 3:
        return only_subject(discourse, sentence - 1, names), LIKELY
    return None, 0.0


def clause(token: Token) -> Token | None:
    """The verb with a subject whose clause a word is in."""
    for _ in range(8):
        if token.head == token:
            return None
        token = token.head
        if any(child.dep_ in SUBJECTS for child in token.children):
            return token
    return None


def subject_name(verb: Token, names: Names, *, before: int) -> str | None:
    """Key of the person who is a verb's subject, if no other person is named from there on."""
    for child in verb.children:
        name = names.at.get(child.i)
        if child.dep_ in SUBJECTS and child.i < before and name is not None and name["label"] == "PERSON":
            later = (names.at[i] for i in range(child.i + 1, before) if i in names.at)
            rival = any(other["label"] == "PERSON" and other["entity"] != name["entity"] for other in later)
            return None if rival or any(c.dep_ == "conj" for c in child.children) else name["entity"]
    return None


def only_subject(discourse: Discourse, sentence: int, names: Names) -> str | None:
    """Key of the only person of a sentence, if its main subject."""
    end = discourse.first[sentence + 1]
    persons = {
        names.at[i]["entity"]
        for i in range(discourse.first[sentence], end)
        if i in names.at and names.at[i]["label"] == "PERSON"
    }
    subject = discourse.subject(sentence)
    if len(persons) != 1 or subject is None or subject not in names.at:
        return None
    return names.at[subject]["entity"] if names.at[subject]["entity"] in persons else None


def person_behind(
    discourse: Discourse, mention: Mention, referents: Iterable[Referent], own: Sequence[Offsets]
) -> Resolution:
    """Who "he" or "she" is."""
    pronoun = mention.pronoun or ""
    scores: list[tuple[float, Referent]] = []
    named = 0.0  # the most that is in mind of those who are named in the words that the pronoun speaks
    for referent in referents:
        if referent.kind != "person" or referent.plural or referent.pronoun not in (None, pronoun):
            continue
        score = salience(discourse, mention, referent) * known(referent, pronoun)
        if any(names_itself(discourse, referent, span) for span in own):
            named = max(named, score)
        elif score:
            scores.append((score, referent))
    scores.sort(key=lambda scored: -scored[0])
    if not scores or scores[0][0] < LEAST:
        return Resolution(None, "pronoun, nobody near")
    if named > OUTSHINES * scores[0][0]:
        return Resolution(None, "pronoun, several fit")
    best = scores[0][1]
    if len(scores) > 1 and scores[0][0] < LEAD * scores[1][0]:
        told = told_of(discourse, mention, [referent for _, referent in scores])
        if told is None or told.shared or known(told, pronoun) < 1:
            return Resolution(None, "pronoun, several fit")
        best = told
    if best.shared:
        return Resolution(None, "pronoun, shared surname")
    outer = rank(mention.head) == MAIN_SUBJECT
    if best.pronoun is None and not outer and rivals(discourse, mention, [one for _, one in scores]):
        return Resolution(None, "pronoun, several fit")
    if best.pronoun is None:
        best.vote(pronoun, LIKELY if outer else UNSURE)
    return Resolution(best, "pronoun, speaker goes on" if speaks_near(discourse, mention, best) else "pronoun")


def told_of(discourse: Discourse, mention: Mention, fitting: list[Referent]) -> Referent | None:
    """The one of several that the sentence before is about, where "he" only says that he speaks the quoted words.

    "Tom Okafor, who coaches the club, disagreed. “Forty children swim here,” he said": the center of attention is the
    subject of the last sentence told in the paragraph (Grosz, Joshi and Weinstein 1995).
    """
    here = discourse.sentence[mention.first]
    lead = discourse.starts[discourse.first[here] : mention.first]
    if not lead or not all(discourse.quoted(start) or not discourse.text[start].isalnum() for start in lead):
        return None
    sentence = here - 1
    while sentence >= 0 and discourse.quoted(discourse.starts[discourse.first[sentence]]):
        sentence -= 1
    begin = discourse.starts[discourse.first[sentence]] if sentence >= 0 else 0
    subject = discourse.subject(sentence) if sentence >= 0 else None
    if subject is None or "\n" in discourse.text[begin : mention.start].lstrip():
        return None
    if any(child.dep_ == "conj" for child in discourse.doc[subject].children):
        return None
    about = [one for one in fitting if any(s.token == subject for s in islice(one.before(mention.start)[0], 5))]
    return about[0] if len(about) == 1 else None


def names_itself(discourse: Discourse, referent: Referent, span: Offsets) -> bool:
    """Whether somebody is named in spoken words, so that he or she hardly speaks them.

    Where some of the words stand in quotation marks, only those count: the rest may be the article's.
    """
    inside = referent.named_in(*span)
    return inside is not None and (discourse.quoted(inside.start) or not discourse.quotes_in(*span))


def known(referent: Referent, pronoun: str) -> float:
    """How much more, or less, somebody counts by what the article has called him or her until now."""
    if referent.pronoun:
        return KNOWN
    other = max((votes for called, votes in referent.votes.items() if called != pronoun), default=0.0)
    return OTHERWISE if other - referent.votes.get(pronoun, 0.0) >= LIKELY else 1.0


def rivals(discourse: Discourse, mention: Mention, fitting: list[Referent]) -> bool:
    """Whether several who fit are mentioned before a pronoun in its own sentence."""
    here = discourse.sentence[mention.first]
    inside = [
        referent
        for referent in fitting
        if any(s.sentence == here and s.weight > QUOTED for s in islice(referent.before(mention.start)[0], 3))
    ]
    return len(inside) > 1


def speaks_near(discourse: Discourse, mention: Mention, referent: Referent) -> bool:
    """Whether a referent spoke in the same or the last sentence."""
    here = discourse.sentence[mention.first]
    return any(s.start < mention.start and discourse.distance(s.sentence, here) <= 1 for s in referent.spoke[-2:])


def salience(discourse: Discourse, mention: Mention, referent: Referent) -> float:
    """How much a referent is in mind at a mention."""
    here = discourse.sentence[mention.first]
    weights = []
    for sightings in referent.before(mention.start):
        for sighting in sightings:
            distance = discourse.distance(sighting.sentence, here)
            if distance > REACH:
                break
            if not same_clause(discourse, sighting, mention):
                weights.append(sighting.weight * FADING**distance)
    return max(weights) * (1 - REST) + REST * sum(weights) if weights else 0.0


def same_clause(discourse: Discourse, sighting: Sighting, mention: Mention) -> bool:
    """Whether both are arguments of one verb, so that they cannot be the same: "Lee told him"."""
    one, other = discourse.doc[sighting.token], mention.head
    return one.head == other.head and one.dep_ not in ("poss", "compound", "appos") and one != other


def subject_before(discourse: Discourse, mention: Mention) -> int | None:
    """Token of the subject before a pronoun, in its own sentence, else of the main subject of the last one told."""
    here = discourse.sentence[mention.first]
    own = discourse.subject(here)
    if own is not None and own < mention.first:
        return own
    inner = [t.i for t in discourse.doc[discourse.first[here] : mention.first] if t.dep_ in SUBJECTS]
    if inner:
        return inner[-1]
    sentence = here - 1
    while sentence >= 0 and discourse.distance(sentence, here) <= 1:
        subject = discourse.subject(sentence)
        if subject is not None:
            return subject
        sentence -= 1
    return None
