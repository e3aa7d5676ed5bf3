"""Rules told by a modal verb: "visitors must register", "may be used only under license", "cannot legally vote".

A modal alone is no rule ("Lee must win"). It counts where the sentence speaks of rules, or where those addressed are
whom rules are made for. Not covered: advice in the words of a rule.
"""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ..inflection import noun_forms
from . import clauses
from .lexicon import Entry, lexicon, load, words
from .negation import negated, no_longer
from .sentence import TRIMMED, Sentence
from .spans import action_span, noun_span, party_span
from .statement import Statement

__all__ = ["read_modal"]

MUST = Entry("must", "modal", "require")
MAY = Entry("may", "modal", "permit")
ONLY = Entry("only", "modal", "restrict")
NEEDED = frozenset(("need", "needs", "needed"))
PAPERS = frozenset(
    ("identification", "passport", "passports", "visa", "visas", "prescription", "proof", "pass", "warrant")
)
NEEDS = frozenset(("need", "needs", "supposed"))
SEMI = NEEDS | frozenset(("have", "has", "had", "get", "gets"))
RULED = frozenset(("ruled", "rules", "decreed", "ordered", "mandated", "stipulates", "stipulated"))
TELLS = frozenset(
    ("wrote", "writes", "said", "says", "announced", "ruled", "rules", "decided", "ordered", "told", "declared")
)
# Whom courts let nobody name.
PROTECTED = frozenset(
    ("boy", "girl", "youth", "teenager", "teenagers", "child", "children", "victim", "victims", "defendant", "juvenile")
)
# "The deal must be approved by members", "they must be paid overtime".
APPROVED = frozenset(("approved", "ratified", "authorized", "authorised", "certified", "licensed", "registered"))
OWED = frozenset(("paid", "compensated", "reimbursed", "refunded", "notified", "informed", "vaccinated", "tested"))
SPECIFIES = frozenset(
    ("specify", "specifies", "specified", "provide", "provides", "provided", "state", "states", "stated", "say")
) | {"stipulate", "stipulates", "stipulated", "dictate", "dictates", "mean", "means"}
ASKED = frozenset(("how", "what", "which", "where", "when", "who", "whom", "why"))
PLEADS = frozenset(("ask", "apply", "appeal", "sue", "choose", "request", "demand", "opt", "complain", "object"))
CIVIL = frozenset(("vote", "marry", "adopt", "inherit", "sue", "unionize", "divorce"))
SUFFERED = frozenset(
    ("banned", "barred", "suspended", "expelled", "fined", "jailed", "punished", "arrested", "detained", "deported")
) | {"evicted", "fired", "prosecuted", "charged", "stripped", "denied", "disqualified", "sentenced", "executed"}
# What is done to papers, goods and people by rule: "bags must be checked".
HANDLED = frozenset(
    (
        "kept",
        "stored",
        "checked",
        "labeled",
        "labelled",
        "counted",
        "returned",
        "submitted",
        "filed",
        "worn",
        "inspected",
    )
) | {"screened", "marked", "displayed", "disclosed", "reported", "signed", "notarized", "insured", "accompanied"}
HANDLED |= {"supervised", "postmarked", "repaid", "spent", "confirmed", "nominated", "handed", "turned", "delivered"}
# What people are kept from by rule, hardly ever by lack of means.
BARRED = frozenset(
    ("enter", "serve", "park", "smoke", "hunt", "camp", "accept", "compete", "display", "film", "photograph", "solicit")
) | {"donate", "discriminate", "evict", "ban", "require", "deny", "refuse", "prosecute", "deport", "detain", "search"}
BARRED |= {"seize", "intercept", "disclose", "publish", "broadcast", "import", "export", "impose", "carry", "advertise"}
COURTS = frozenset(("court", "courts", "judge", "judges", "tribunal", "justices", "magistrate", "panel", "jury"))
COMING = frozenset(("will", "would", "'ll", "’ll"))
PERMITS = frozenset(("can", "ca", "cannot", "may"))
BOUNDING = frozenset(
    (("up", "to"), ("no", "more"), ("at", "most"), ("a", "day"), ("a", "week"), ("at", "a"), ("more", "than"))
)
AGED = frozenset(
    (("under", "age"), ("under", "the"), ("under", "12"), ("under", "16"), ("under", "18"), ("under", "21"))
)
PLACED = frozenset(("swim", "park", "smoke", "camp", "fish", "hunt", "vape", "grill", "litter"))
RECORDS = frozenset(("notes", "photos", "photographs", "pictures", "videos", "recordings", "selfies", "samples"))
SENTENCED = frozenset(("fine", "fines", "restitution", "monitor", "bracelet", "damages", "tag", "bail"))
TERMS = frozenset((("condition", "of"), ("conditions", "of"), ("terms", "of")))
BAIL = frozenset(("bail", "probation", "parole"))
PRONOUNS = frozenset(("it", "this", "that", "there", "i", "we", "which"))


@dataclass(frozen=True, slots=True)
class ModalWords:
    """Word lists of ``rules/restriction_modals.json``."""

    context: frozenset[str]
    strong: frozenset[str]
    addressees: frozenset[str]
    not_actions: frozenset[str]
    acts: frozenset[str]
    duties: frozenset[str]
    figurative: frozenset[str]
    bounds: frozenset[str]
    tellers: frozenset[str]


@cache
def modal_words() -> ModalWords:
    """The word lists, addressees in singular and plural."""
    lists = load("restriction_modals.json")
    sets = {name: frozenset(group) for name, group in lists.items() if not name.startswith("_")}
    for name in ("addressees", "bounds", "tellers"):
        sets[name] = frozenset(form for noun in lists[name] for form in noun_forms(noun))
    return ModalWords(**sets)


def read_modal(s: Sentence, token: int, *, of_rules: bool = False) -> Statement | None:
    """The rule that a modal tells, or None; ``of_rules`` where the sentence or the one before tells another rule."""
    word = s.words[token]
    if word in SEMI:
        return read_semi_modal(s, token)
    if s.tags[token] != "MD" or s.deps[token] != "aux":
        return None
    verb = s.heads[token]
    subject = s.child(verb, "nsubj", "nsubjpass")
    if subject is None and s.deps[verb] == "conj":
        subject = s.child(s.heads[verb], "nsubj", "nsubjpass")
    if subject is not None and s.words[subject] == "who" and s.deps[verb] == "relcl":
        subject = s.heads[verb]
    if subject is None or s.tags[verb] not in ("VB", "VBN", "VBD"):
        return None
    only = only_near(s, token, verb, subject) if s.words[subject] not in PRONOUNS else None
    if word in ("would", "will") and group(s, subject) and context(s) and rule_like(s, verb):
        only = next((t for t in range(token, s.right[verb]) if s.words[t : t + 2] == ["only", "if"]), None)
        return None if only is None else stated(s, ONLY, only, only, verb, subject)
    ruled = context(s) or s.child(verb, "auxpass") is not None or (word == "may" and rule_like(s, verb))
    if only is not None and (ruled or regulated(s, verb, subject)) and word in ("may", "can", "must"):
        return stated(s, ONLY, only, only, verb, subject)
    if word == "shall" and s.words[subject] not in PRONOUNS | {"you"} and (said_by_law(s) or denied_to(s, subject)):
        return stated(s, MUST, token, token, verb, subject)
    if word in ("may", "can") and group(s, subject) and not negated(s, verb) and at_most(s, verb):
        return stated(s, ONLY, token, token, verb, subject)
    if word == "must":
        if must_be_rule(s, verb, subject):
            return stated(s, MUST, token, token, verb, subject)
    elif word == "could":
        told = ruled_by_court(s, verb) and s.words[verb] not in lexicon().verbs
        if told and clauses.is_party(s, subject) and rule_like(s, verb):
            return stated(s, MAY, token, token, verb, subject)
        draft = under_draft(s, verb) and group(s, subject) and (rule_like(s, verb) or regulated(s, verb, subject))
        if draft or (told_by_ruler(s, verb) and let_do(s, token, verb, subject, True)):
            return stated(s, MAY, token, token, verb, subject)
    elif word != "may" and any(s.words[mark] == "if" for mark in s.all(verb, "mark")) and negated(s, verb):
        return None  # "if they can't appear in person"
    elif word in PERMITS and (permission_is_rule(s, verb, subject, word) or let_do(s, token, verb, subject, of_rules)):
        return stated(s, MAY, token, token, verb, subject)
    return None


def at_most(s: Sentence, verb: int) -> bool:
    """Whether the object of an act is bounded: "may give no more than $500"."""
    thing = s.child(verb, "dobj")
    return thing is not None and s.words[s.left[thing] : s.left[thing] + 3] == ["no", "more", "than"]


def said_by_law(s: Sentence) -> bool:
    """Whether a sentence names the law whose words it may tell."""
    return any(word in words("governing") for word in s.words)


def denied_to(s: Sentence, subject: int) -> bool:
    """ "No person shall", "neither party shall"."""
    return any(s.words[mark] in ("no", "neither") for mark in s.all(subject, "det", "preconj"))


def regulated(s: Sentence, verb: int, subject: int) -> bool:
    """Whether a party does what is regulated: "residents may park", not "residents may complain"."""
    if any(s.words[aux] == "have" for aux in s.all(verb, "aux")):
        return False
    base = s.base(verb)
    thing = s.child(verb, "dobj")
    if base == "take" and thing is not None and s.words[thing] in RECORDS:
        return group(s, subject)
    return (
        base in modal_words().acts and (group(s, subject) or s.entities[subject] == "GPE") and not figurative(s, verb)
    )


def group(s: Sentence, subject: int) -> bool:
    """Whether rules are made for such people: addressees, or a plural of people without a name."""
    named = s.tags[subject] in ("NNP", "NNPS") or s.entities[subject] in ("PERSON", "GPE")
    named = named and not (s.entities[subject] == "NORP" and s.tags[subject] == "NNPS")  # "Americans may travel"
    if named or s.words[subject] in PRONOUNS:
        return False
    joined = [subject, *s.all(subject, "conj")]
    return addressed(s, subject) or any(s.tags[one] == "NNS" and clauses.is_party(s, one) for one in joined)


def figurative(s: Sentence, verb: int) -> bool:
    """Whether what is to be done is a figure of speech: "must pay a price", "must stay calm"."""
    said = s.all(verb, "dobj", "acomp", "oprd", "attr", "advmod", "xcomp")
    if any(s.words[child].endswith("selves") for child in s.children[verb]):  # "cannot bring themselves to"
        return True
    near = {s.words[child] for child in said} | {s.words[c] for child in said for c in s.all(child, "compound", "amod")}
    return not near.isdisjoint(modal_words().figurative)


def contrasted(s: Sentence, verb: int) -> bool:
    """Whether what is let stands beside what is not: "may attend but cannot bring phones"."""
    above = [s.heads[verb]] if s.deps[verb] == "conj" else []
    return any(
        negated(s, other) != negated(s, verb)
        and {"may", "can", "cannot", "ca"} & {s.words[c] for c in s.children[other]}
        for other in [*s.all(verb, "conj"), *above]
    )


def let_do(s: Sentence, modal: int, verb: int, subject: int, of_rules: bool) -> bool:
    """A regulated act that something bounds, or in a passage about rules: "may now build", "cannot enter without"."""
    if s.deps[verb] in ("ccomp", "pcomp", "advcl") and s.words[s.left[verb]] in ASKED and not negated(s, verb):
        return False  # "limits how much landlords can raise rents"
    if not negated(s, verb) and s.deps[verb] == "relcl":
        of_rules = False  # "the hours that drivers can drive" are what the rule is about
    if s.words[subject] == "you" and s.base(verb) in PLACED:  # "you can't swim in the lake"
        return negated(s, verb) and s.preposition(verb, "in", "on", "at", "near", "inside") is not None
    drafted = negated(s, verb) and under_deal(s, verb)
    of_rules = of_rules or told_by_ruler(s, verb) or contrasted(s, verb) or drafted
    if no_longer(s, verb) and s.child(verb, "auxpass") is not None:
        return s.base(verb) in modal_words().acts
    pronoun = s.words[subject] in ("they", "he", "she", "you") and of_rules
    pronoun = pronoun and (negated(s, verb) or s.words[subject] == "they")
    if pronoun and told_by_ruler(s, verb) and s.words[subject] != "they":
        return False
    if any(s.words[child] in ("how", "why", "when") for child in s.all(verb, "advmod") if child < modal):
        return False
    if s.words[verb] in SUFFERED and s.child(verb, "auxpass") is not None and not negated(s, verb):
        return False
    nobody = s.words[subject] == "nobody" or s.words[s.left[subject] : s.left[subject] + 2] == ["no", "one"]
    if nobody and s.base(verb) in modal_words().acts:
        return s.words[modal] == "may" or of_rules  # "no one under 18 may enter"
    if not pronoun and not regulated(s, verb, subject):
        return False
    if pronoun and s.base(verb) not in modal_words().acts:
        return False
    if s.base(verb) in ("reopen", "resume"):
        return True
    may_not = s.words[modal] == "may" and negated(s, verb) and s.entities[subject] != "GPE"
    thing = s.child(verb, "dobj")
    records = s.words[modal] == "may" and thing is not None and s.words[thing] in RECORDS
    return of_rules or may_not or records or no_longer(s, verb) or bounded(s, modal, verb)


def bounded(s: Sentence, modal: int, verb: int) -> bool:
    """Whether the act is let at a time, up to an amount, or under a condition."""
    may = s.words[modal] == "may"
    for child in s.children[verb]:
        word, inner = s.words[child], s.inside(child)
        still = word in ("now", "still", "freely") and may
        if child > modal and (still or word == "legally") and s.deps[child] == "advmod":
            return True
        if word in ("from", "starting", "beginning") and inner is not None and s.entities[inner] in ("DATE", "TIME"):
            return may or s.child(verb, "auxpass") is not None  # "may serve outdoors from Monday"
        if word in ("with", "without", "under") and inner is not None:
            if {s.words[token] for token in range(inner, s.right[inner] + 1)} & (modal_words().bounds | {"age"}):
                return True
            if s.words[inner] in modal_words().bounds | modal_words().strong:
                return True
        if (may and word in ("unless", "until", "within")) or (
            s.deps[child] == "advcl" and s.words[s.left[child]] == "unless"
        ):
            return True
    thing = s.child(verb, "dobj")
    few = may and thing is not None and any(s.words[c] in ("one", "two", "three") for c in s.all(thing, "nummod"))
    if few:
        return True  # "members may bring one guest"
    spoken = s.words[modal : s.right[verb] + 1]
    most = any(pair in BOUNDING for pair in pairwise(spoken))
    aged = any(pair in AGED for pair in pairwise(s.words[s.left[verb] : modal]))
    return most or aged


def under_draft(s: Sentence, verb: int) -> bool:
    """Whether the act is let by a rule that is named: "could work later under the bill"."""
    for token in range(s.left[verb], s.right[verb]):
        inner = s.inside(token) if s.words[token] == "under" else None
        if inner is not None and s.words[inner] in modal_words().strong | words("instruments"):
            return True
    return False


def under_deal(s: Sentence, verb: int) -> bool:
    """Whether the clause, or the one that it is joined to, begins with "under the deal"."""
    head = s.heads[verb]
    return under_draft(s, verb) or (s.deps[verb] == "conj" and s.tags[head] == "VB" and under_draft(s, head))


def only_near(s: Sentence, modal: int, verb: int, subject: int) -> int | None:
    """ "Only" beside the modal, between the verb and what bounds it, or before the subject."""
    if s.words[modal] not in ("may", "can", "must"):
        return None
    for token in range(modal + 1, s.right[verb] + 1):
        if s.words[token] == "only" and inner_clause(s, token, verb):
            continue
        bounds = token + 1 < s.size and (s.tags[token + 1] in ("IN", "WRB") or s.words[token + 1] in ("if", "when"))
        if s.words[token] == "only" and (token < verb + 3 or bounds):
            return token
    first = s.left[subject]
    return first if s.words[first] == "only" and regulated(s, verb, subject) else None


def inner_clause(s: Sentence, token: int, verb: int) -> bool:
    """Whether a word stands in a clause with a subject of its own, under the verb."""
    for up in s.up(token):
        if up == verb:
            return False
        if s.child(up, "nsubj", "nsubjpass") is not None and s.child(up, "mark") is None:
            return True
        if s.deps[up] in ("ccomp", "relcl"):
            return True
    return False


def context(s: Sentence, strong: bool = False) -> bool:
    """Whether the sentence speaks of rules."""
    return not (modal_words().strong if strong else modal_words().context).isdisjoint(s.words)


def rule_like(s: Sentence, verb: int) -> bool:
    """Whether a rule may ask for the act: not "must be tired", "must have known"."""
    if any(s.words[aux] == "have" for aux in s.all(verb, "aux")):
        return False
    if s.child(verb, "auxpass") is not None:
        return True
    if s.words[verb] == "be":
        attribute = s.child(verb, "attr", "acomp", "prep")
        return attribute is not None and (
            s.child(attribute, "nummod", "npadvmod") is not None or context(s, strong=True)
        )
    thing = s.child(verb, "dobj")
    if thing is not None and s.words[thing] in words("papers") and s.words[verb] in ("get", "have"):
        return True
    return s.base(verb) not in modal_words().not_actions


def addressed(s: Sentence, subject: int) -> bool:
    """Whether rules are made for such people or things: "visitors", not "Lee" and not "we"."""
    return s.words[subject] in modal_words().addressees and not s.entities[subject]


def must_be_rule(s: Sentence, verb: int, subject: int) -> bool:
    if s.words[verb] in APPROVED and s.child(verb, "auxpass") is not None:
        return True
    if s.words[subject] in ("we", "i", "it", "there", "this", "that"):
        return False
    if s.words[verb] in HANDLED and s.child(verb, "auxpass") is not None and not figurative(s, verb):
        person = s.entities[subject] == "PERSON" or s.child(verb, "oprd", "acomp", "xcomp", "advcl") is not None
        if not person and s.words[subject] not in ("they", "he", "she", "attention"):
            return True  # "records must be kept for seven years"
    if deadline(s, verb) and s.words[verb] in ("arrive", "end", "close") and s.entities[subject] != "PERSON":
        return True  # "ballots must arrive by Tuesday"
    if s.words[verb] == "be" and aged(s, verb) and group(s, subject):
        return True
    state = s.child(verb, "acomp") if s.words[verb] in ("stay", "remain", "be") else None
    if state is not None and s.words[state] in ("closed", "shut", "shuttered"):
        return True  # "gyms must stay shut"
    if deadline(s, verb) and told_by_authority(s, verb) and rule_like(s, verb):
        return True  # "the march must end by noon, the police said"
    if s.words[verb] in OWED and s.child(verb, "auxpass") is not None:
        return s.words[subject] == "they" or group(s, subject)
    if s.words[subject] in ("you", "candidates", "one") and purpose(s, verb):
        return s.words[verb] != "be"
    if s.deps[verb] == "ccomp" and s.words[s.heads[verb]] in RULED:
        return rule_like(s, verb)
    told = told_by_court(s, verb) or told_by_law(s, verb)
    if told and clauses.is_party(s, subject) and s.words[verb] != "be":
        return True
    if ruling_after(s) is not None and rule_like(s, verb):
        return True
    if ordered(s, verb, subject):
        return True
    if figurative(s, verb):
        return False
    if addressed(s, subject):
        return rule_like(s, verb) or (context(s, strong=True) and s.base(verb) != "be")
    named = s.entities[subject] == "PERSON"
    if under_deal(s, verb) and rule_like(s, verb) and clauses.is_party(s, subject) and not named:
        return True
    return rule_like(s, verb) and not named and context(s, strong=True) and clauses.is_party(s, subject)


def aged(s: Sentence, verb: int) -> bool:
    """ "Must be at least 35 years old"."""
    near = s.words[verb : s.right[verb] + 1]
    return "old" in near and "years" in near


def told_by_law(s: Sentence, verb: int) -> bool:
    """Whether a law or deal says so: "the treaty specifies that inspectors may"."""
    head = s.heads[verb]
    if s.deps[verb] != "ccomp" or s.words[head] not in TELLS | SPECIFIES:
        return False
    teller = s.child(head, "nsubj")
    return teller is not None and s.words[teller] in words("governing") - words("pleas")


def told_by_court(s: Sentence, verb: int) -> bool:
    """Whether a court says so: "the court said Congress must"."""
    head = s.heads[verb]
    if s.deps[verb] != "ccomp" or s.words[head] not in TELLS:
        return False
    teller = s.child(head, "nsubj")
    return teller is not None and s.words[teller] in COURTS


def ruling_after(s: Sentence) -> int | None:
    """Who ruled so where the sentence ends with it: "…, a federal judge rules"."""
    last = s.size - 1
    while last > 2 and s.words[last] in TRIMMED:
        last -= 1
    ruled = s.words[last] in RULED and s.words[last - 1] in COURTS
    return last - 1 if ruled and "," in s.words[max(0, last - 6) : last - 1] else None


def ordered(s: Sentence, verb: int, subject: int) -> bool:
    """Whether only a rule makes people do the act: "pilots must retire", "he must surrender his passport"."""
    base = s.base(verb)
    due = deadline(s, verb) and clauses.is_party(s, subject) and s.entities[subject] != "PERSON" and rule_like(s, verb)
    if (
        (base not in modal_words().duties | {"stop"} and not due)
        or figurative(s, verb)
        or s.child(verb, "ccomp") is not None
    ):
        return False
    stops = s.child(verb, "xcomp")
    if base == "stop" and stops is not None and s.tags[stops] == "VBG":
        return due or addressed(s, subject) or group(s, subject)
    if s.child(verb, "auxpass") is not None or any(s.words[aux] == "have" for aux in s.all(verb, "aux")):
        return False
    if group(s, subject) or due or conditioned(s):
        return True
    defendant = s.words[subject] in ("he", "she", "they", "defendant", "defendants")
    return defendant and not (words("papers") | SENTENCED).isdisjoint(s.words[verb : s.right[verb] + 1])


def conditioned(s: Sentence) -> bool:
    """Whether the sentence tells the terms of a release: "as a condition of his bail, Lee must stay"."""
    return any(pair in TERMS for pair in pairwise(s.words)) or not BAIL.isdisjoint(s.words)


def deadline(s: Sentence, verb: int) -> bool:
    """Whether the act is due on a day: "must close by March 31"."""
    due = s.inside(s.preposition(verb, "by"))
    return due is not None and s.entities[due] in ("DATE", "TIME")


def purpose(s: Sentence, verb: int) -> bool:
    """Whether the clause tells what the act is needed for: "to qualify, you must"."""
    for child in s.all(verb, "advcl"):
        if child < verb and clauses.infinitive(s, child):
            return True
    return context(s)


def permission_is_rule(s: Sentence, verb: int, subject: int, word: str) -> bool:
    """ "Can" and "may" by rule; ability and possibility are none."""
    if s.words[verb] in SUFFERED and s.child(verb, "auxpass") is not None and not negated(s, verb):
        return False  # "users can be banned" permits them nothing
    if negated(s, verb) and any(s.words[child] in ("legally", "lawfully") for child in s.children[verb]):
        return s.words[subject] not in ("what", "which")
    if told_by_law(s, verb) and clauses.is_party(s, subject):
        return True
    if under_draft(s, verb) and group(s, subject) and s.base(verb) in PLEADS:
        return True  # "under the law, users can ask firms to"
    if negated(s, verb) and word != "may" and group(s, subject) and s.base(verb) in CIVIL:
        return True  # "residents cannot vote"
    base, now = s.base(verb), any(s.words[child] == "now" for child in s.children[verb])
    if group(s, subject) and base in BARRED | CIVIL and (now or (negated(s, verb) and word != "may")):
        told = s.child(verb, "ccomp") is not None  # "cannot deny that"
        return not told and not figurative(s, verb)  # "reporters cannot enter", "women can now serve"
    thing = s.child(verb, "dobj")
    if negated(s, verb) and thing is not None and s.words[verb] in ("obtain", "get", "receive", "apply"):
        return s.words[thing] in words("papers") | {"citizenship", "status", "asylum", "residency"}
    if s.words[subject] in ("i", "it", "that", "this", "which", "what") or not rule_like(s, verb):
        return False
    if s.words[subject] in ("one", "nobody") and negated(s, verb):
        return context(s, strong=True)
    party = addressed(s, subject) or s.words[subject] in (
        "people",
        "he",
        "she",
        "they",
        "you",
        "women",
        "children",
        "men",
    )
    if ruled_by_court(s, verb) and clauses.is_party(s, subject):
        return True
    if by_rule(s, verb) and clauses.is_party(s, subject) and negated(s, verb) and s.entities[subject] != "PERSON":
        return True  # "by law, they cannot coordinate"
    if s.words[verb] in ("identified", "named") and negated(s, verb) and s.child(verb, "auxpass") is not None:
        told = s.deps[verb] == "relcl" and s.words[subject] in PROTECTED  # "the boy, who cannot be named"
        return told or "legal" in s.words
    if word == "may" and ((addressed(s, subject) and negated(s, verb) and may_be_let(s, verb)) or by_rule(s, verb)):
        return True
    speaks = s.tags[subject] == "PRP" or s.words[verb] in ("allow", "permit", "let", "accept", "support")
    if negated(s, verb) and clauses.is_party(s, subject) and told_by_authority(s, verb) and not speaks:
        return True
    if not party or not context(s, strong=True):
        return False
    if word == "may" and not negated(s, verb):
        return by_rule(s, verb)
    return negated(s, verb) or word == "cannot" or by_rule(s, verb)


def may_be_let(s: Sentence, verb: int) -> bool:
    """Whether the act is one that rules are made for: not "residents may not like the park"."""
    base = s.base(verb)
    ruled = base in modal_words().acts or base in modal_words().duties
    return ruled or s.child(verb, "auxpass") is not None or context(s)


def ruled_by_court(s: Sentence, verb: int) -> bool:
    """ "Ruled that states may ban the procedure"."""
    head = s.heads[verb]
    return s.deps[verb] == "ccomp" and s.words[head] in ("ruled", "rules", "decreed", "held", "stipulates")


def told_by_ruler(s: Sentence, verb: int) -> bool:
    """Whether somebody who makes rules says so: "the school says girls may wear trousers"."""
    head = s.heads[verb]
    if s.deps[verb] != "ccomp" or s.words[head] not in TELLS:
        return False
    teller = s.child(head, "nsubj")
    return teller is not None and s.words[teller] in modal_words().tellers


def told_by_authority(s: Sentence, verb: int) -> bool:
    """Whether one who makes rules says so: "the ministry said visitors cannot"."""
    head = s.heads[verb]
    if s.deps[verb] != "ccomp" or s.words[head] not in TELLS:
        return False
    teller = s.child(head, "nsubj")
    return teller is not None and clauses.official(s, teller)


def by_rule(s: Sentence, verb: int) -> bool:
    """Whether the clause itself names the rule: "under the law", "legally"."""
    for child in s.children[verb]:
        if s.words[child] == "legally":
            return True
        inner = s.inside(child) if s.words[child] in ("under", "with", "without", "by") else None
        if inner is not None and s.words[inner] in modal_words().strong:
            return True
    return s.deps[verb] == "conj" and s.words[s.heads[verb]] != s.words[verb] and by_rule(s, s.heads[verb])


def read_semi_modal(s: Sentence, token: int) -> Statement | None:
    """ "Have to" by rule, and "get to" denied."""
    if s.words[token] in ("have", "has"):
        due = has_until(s, token)
        if due is not None:
            return due
    if s.words[token] in NEEDED:
        paper = needs_paper(s, token)
        if paper is not None:
            return paper
    if s.words[token] in ("have", "has"):
        left_out = freed_of(s, token)
        if left_out is not None:
            return left_out
    action = s.child(token, "xcomp")
    if action is None or not clauses.infinitive(s, action) or action - token > 4:
        return None
    subject = clauses.understood(s, token)
    if subject is None or (s.words[token] == "supposed" and s.child(token, "auxpass") is None):
        return None
    if s.words[token] == "supposed" and negated(s, token):
        barred = regulated(s, action, subject) or (group(s, subject) and rule_like(s, action))
        return stated(s, MAY, token, token + 1, action, subject, token) if barred else None
    if s.words[token] in ("get", "gets"):
        if not negated(s, token) or not clauses.is_party(s, subject):
            return None
        return stated(s, MAY, token, token + 1, action, subject, token)
    coming = bool(COMING & {s.words[aux] for aux in s.all(token, "aux")}) and group(s, subject)
    if ordered(s, action, subject) and s.words[token] != "had":
        return stated(s, MUST, token, token + 1, action, subject, token)
    if s.words[token] in NEEDS:  # "you need to talk" is advice
        ruled = addressed(s, subject) and context(s, strong=True) and may_be_let(s, action)
        handled = s.words[action] in HANDLED | APPROVED and s.child(action, "auxpass") is not None
        duty = s.words[token] == "supposed" and clauses.official(s, subject)
        duty = duty and s.base(action) in modal_words().duties
        ruled = ruled or handled or duty
        return stated(s, MUST, token, token + 1, action, subject, token) if ruled else None
    somebody = addressed(s, subject) or s.words[subject] in ("they", "he", "she", "people")
    if not coming and not (somebody and context(s)):
        return None
    if not rule_like(s, action):
        return None
    return stated(s, MUST, token, token + 1, action, subject, token)


def freed_of(s: Sentence, token: int) -> Statement | None:
    """ "They can vote for him, but they don't have to": the act is left out."""
    after = [word for word in s.words[token + 1 :] if word not in TRIMMED]
    subject = s.child(token, "nsubj")
    if after != ["to"] or subject is None or not negated(s, token):
        return None
    if s.words[subject] != "they" and not group(s, subject):
        return None
    made = stated(s, MUST, token, token + 1, token, subject, token)
    made.action = None
    return made


def needs_paper(s: Sentence, token: int) -> Statement | None:
    """ "Voters need a photo ID to", "citizens of the two states no longer need visas"."""
    thing, subject = s.child(token, "dobj"), s.child(token, "nsubj")
    if thing is None or subject is None or s.words[thing] not in PAPERS:
        return None
    if s.words[thing] == "proof" and s.preposition(thing, "of") is None:
        return None
    if not (clauses.is_party(s, subject) or s.words[subject] in ("you", "they")):
        return None
    made = stated(s, MUST, token, token, thing, subject, token)
    act = next((c for spot in (token, thing) for c in s.all(spot, "advcl", "xcomp", "acl", "relcl") if c > thing), None)
    made.action = noun_span(s, thing)
    if act is not None and clauses.infinitive(s, act):
        made.limits += [found] if (found := action_span(s, act)) is not None else []
    return made


def has_until(s: Sentence, token: int) -> Statement | None:
    """ "The firm has until March to sell": what must be done by then."""
    until = s.preposition(token, "until", "till")
    action = next((c for c in s.all(token, "xcomp", "advcl") if c > token and clauses.infinitive(s, c)), None)
    subject = clauses.understood(s, token)
    if until is None or action is None or subject is None or not clauses.is_party(s, subject):
        return None
    return stated(s, MUST, token, until, action, subject, token) if until == token + 1 else None


def stated(
    s: Sentence, entry: Entry, first: int, last: int, action: int, subject: int, verb: int | None = None
) -> Statement:
    """A statement with the subject as who is affected, or in the passive as what is restricted."""
    made = Statement(s, entry, first, action if verb is None else verb, entry.category, first, last)
    made.rules.append("by rule")
    made.affected_token = subject
    made.affected = party_span(s, subject)
    made.action = action_span(s, action)
    law = next((s.inside(c) for c in s.children[action] if s.words[c] == "under" and s.deps[c] == "prep"), None)
    if law is not None and s.words[law] in modal_words().strong:
        made.actor_token = law
        made.actor = party_span(s, law)
    return made
