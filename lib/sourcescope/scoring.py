"""Measures of attribution, countries and restrictions: gold and predicted documents in, one row a measure out."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from .gazetteer import rules

__all__ = ["Document", "score_countries", "score_quotes", "score_restrictions"]

Document = dict[str, Any]
Pairs = Iterable[tuple[Document, list[Any]]]
Spans = list[tuple[int, int]]

MARKS = frozenset('"“”„‟«»')
SUBSETS = ("all", "quoted", "direct", "mixed", "indirect", "reporting")
OPEN = ("permit", "ease")
CLOSED_STATUS = ("denied", "warned against", "past")
ROLES = ("actor", "affected", "action")


def row(measure: str, hits: float, predicted: int, gold: int, *, recalled: float | None = None) -> dict[str, Any]:
    """Precision, recall and F1 of a measure; ``recalled`` where the gold side counts its hits apart."""
    precision = hits / predicted if predicted else 0.0
    recall = (hits if recalled is None else recalled) / gold if gold else 0.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {
        "measure": measure,
        "precision": precision,
        "recall": recall,
        "f1": f1,
        "gold": gold,
        "predicted": predicted,
    }


# Quotes


def letters(text: str, spans: Spans) -> frozenset[int]:
    """Positions of letters and digits in some spans: marks, spaces and punctuation never count."""
    return frozenset(i for start, end in spans for i in range(max(0, start), min(end, len(text))) if text[i].isalnum())


def score_quotes(pairs: Pairs) -> list[dict[str, Any]]:
    """Content and joint scores of each subset, and how often the speaker is right when the content is."""
    counts: dict[str, Counter[str]] = {subset: Counter() for subset in SUBSETS}
    for document, predicted in pairs:
        count_document(document, predicted, counts)
    found = []
    for subset, count in counts.items():
        found.append(row(f"{subset}, content", count["content"], count["predicted"], count["gold"]))
        found.append(row(f"{subset}, joint", count["joint"], count["predicted"], count["gold"]))
        if count["spoken"]:
            found.append({"measure": f"{subset}, speaker given content", "rate": count["right"] / count["spoken"]})
    return found


def count_document(document: Document, predicted: list[Any], counts: dict[str, Counter[str]]) -> None:
    """Add one document's matches to the counts of each subset."""
    text = document["text"]
    gold = [item for item in document["attributions"] if item["content"]]
    guesses = [item for item in predicted if letters(text, item["content"])]
    gold_letters = [letters(text, item["content"]) for item in gold]
    guess_letters = [letters(text, item["content"]) for item in guesses]
    matched = {g: p for overlap, g, p in match(gold_letters, guess_letters) if overlap >= 0.5}
    taken = {p: g for g, p in matched.items()}
    kinds = [kind_of(text, item["content"]) for item in gold]
    reporting = [is_reporting(text, item["cue"]) for item in gold]
    for subset, count in counts.items():
        inside = [in_subset(subset, kinds[i], reporting[i]) for i in range(len(gold))]
        for number, item in enumerate(gold):
            if inside[number]:
                count_gold(count, text, item, guesses[matched[number]] if number in matched else None)
        for number, guess in enumerate(guesses):
            counted = inside[taken[number]] if number in taken else unmatched_counts(subset, text, guess["content"])
            count["predicted"] += counted


def count_gold(count: Counter[str], text: str, item: Any, guess: Any) -> None:
    """Add one gold attribution, with the prediction that matches its content if there is one."""
    count["gold"] += 1
    if guess is None:
        return
    speaker, guessed = letters(text, item["source"]), letters(text, guess.get("source") or [])
    right = bool(speaker & guessed) if speaker else not guessed
    count["content"] += 1
    count["joint"] += right
    if speaker:
        count["spoken"] += 1
        count["right"] += bool(speaker & guessed)


def match(gold: list[frozenset[int]], guesses: list[frozenset[int]]) -> list[tuple[float, int, int]]:
    """Greedy one-to-one matches by intersection over union, best first."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, positions in enumerate(gold):
        for position in positions:
            holders[position].append(number)
    candidates = []
    for number, positions in enumerate(guesses):
        for other in {g for position in positions for g in holders.get(position, ())}:
            shared = len(positions & gold[other])
            candidates.append((shared / (len(positions) + len(gold[other]) - shared), other, number))
    candidates.sort(key=lambda item: (-item[0], item[1], item[2]))
    used_gold: set[int] = set()
    used_guesses: set[int] = set()
    found = []
    for overlap, g, p in candidates:
        if g not in used_gold and p not in used_guesses:
            used_gold.add(g)
            used_guesses.add(p)
            found.append((overlap, g, p))
    return found


def kind_of(text: str, content: Spans) -> str:
    """Direct when the content begins and ends with a mark, mixed when it holds one, else indirect."""
    words = " ".join(text[start:end] for start, end in content).strip()
    if not MARKS & set(words):
        return "indirect"
    closed = words[:1] in MARKS and words.rstrip(" .,;:!?—–-…")[-1:] in MARKS
    return "direct" if closed else "mixed"


def in_subset(subset: str, kind: str, reporting: bool) -> bool:
    if subset == "reporting":
        return reporting
    return subset in ("all", kind) or (subset == "quoted" and kind != "indirect")


def unmatched_counts(subset: str, text: str, content: Spans) -> bool:
    """Whether a wrong prediction counts against a subset: against quoted ones only if it touches a mark."""
    touches = any(c in MARKS for start, end in content for c in text[max(0, start - 2) : end + 2])
    if subset in ("quoted", "direct", "mixed"):
        return touches
    return not (subset == "indirect" and touches)


@cache
def reporting_words() -> frozenset[str]:
    """All forms of the words of saying."""
    raw = rules("reporting_words.json")
    forms = {form for verb in raw["verbs"].split() for form in regular_forms(verb)}
    return frozenset(forms | set(raw["nouns"].split()) | set(raw["irregular"].split()))


def regular_forms(verb: str) -> set[str]:
    """Forms of a verb by every regular spelling; ones that do not exist do no harm."""
    forms = {verb, verb + "s", verb + "es", verb + "ed", verb + "ing", verb + "d"}
    forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    if verb.endswith("e"):
        forms.add(verb[:-1] + "ing")
    if verb.endswith("y"):
        forms |= {verb[:-1] + "ies", verb[:-1] + "ied"}
    return forms


def is_reporting(text: str, cue: Spans) -> bool:
    words = " ".join(text[start:end] for start, end in cue).lower().replace("’", "'").split()
    return any(word.strip('.,;:"“”') in reporting_words() for word in words)


# Countries


def score_countries(pairs: Pairs) -> list[dict[str, Any]]:
    """Single mentions, and the set of countries of a document. Gold mentions marked "ignore" are not counted."""
    mentions: Counter[str] = Counter()
    sets: Counter[str] = Counter()
    for document, predicted in pairs:
        gold = [m for m in document["mentions"] if m["country_iso3"]]
        ignored = [m for m in document["mentions"] if m.get("ignore")]
        counted = [p for p in predicted if any(meets(m, p) for m in gold) or not any(meets(m, p) for m in ignored)]
        mentions["predicted"] += len(counted)
        mentions["gold"] += len(gold)
        mentions["hits"] += sum(any(meets(m, p) and same(m, p) for m in gold) for p in counted)
        mentions["recalled"] += sum(any(meets(m, p) and same(m, p) for p in predicted) for m in gold)
        wanted, got = {m["country_iso3"] for m in gold}, {p["country_iso3"] for p in counted}
        sets.update({"hits": len(wanted & got), "predicted": len(got), "gold": len(wanted)})
    return [
        row("mentions", mentions["hits"], mentions["predicted"], mentions["gold"], recalled=mentions["recalled"]),
        row("documents", sets["hits"], sets["predicted"], sets["gold"]),
    ]


def meets(a: Any, b: Any) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def same(gold: Any, predicted: Any) -> bool:
    return bool(gold["country_iso3"] == predicted["country_iso3"])


# Restrictions


def score_restrictions(pairs: Pairs) -> list[dict[str, Any]]:
    """Detection, category, status, reversals and roles."""
    count: Counter[str] = Counter()
    for document, predicted in pairs:
        scope = document.get("scope")
        guesses = [p for p in predicted if p["cue"] and (scope is None or any(overlap(p["cue"], s) for s in scope))]
        count["predicted"] += len(guesses)
        free = list(guesses)
        for gold in document["statements"]:
            hits = [p for p in free if overlap(p["cue"], gold["cue"])]
            hit = max(hits, key=lambda p: p["category"] == gold["category"], default=None)
            if hit is not None:
                free.remove(hit)
            if gold.get("optional"):
                count["predicted"] -= hit is not None
            else:
                count_statement(count, gold, hit)
    found = [
        row("detection", count["found"], count["predicted"], count["gold"]),
        row("category", count["category"], count["predicted"], count["gold"]),
        {"measure": "status of the found", "rate": count["status"] / count["found"] if count["found"] else 0.0},
        {"measure": "reversals of the found", "rate": count["reversed"] / count["found"] if count["found"] else 0.0},
    ]
    return found + [row(role, count[f"{role} hit"], count[f"{role} got"], count[f"{role} gold"]) for role in ROLES]


def count_statement(count: Counter[str], gold: Any, hit: Any) -> None:
    """Add one gold statement, with the prediction that meets its cue if there is one."""
    count["gold"] += 1
    for role in ROLES:
        count[f"{role} gold"] += bool(gold.get(role))
        if hit is not None:
            count[f"{role} hit"] += overlap(hit.get(role), gold.get(role))
            count[f"{role} got"] += bool(hit.get(role))
    if hit is None:
        return
    count["found"] += 1
    count["category"] += hit["category"] == gold["category"]
    count["status"] += hit["status"] == gold["status"]
    count["reversed"] += (permitted_now(hit) and closed(gold)) or (closed(hit) and permitted_now(gold))


def overlap(a: Any, b: Any) -> bool:
    return bool(a and b and a[0] < b[1] and b[0] < a[1])


def permitted_now(statement: Any) -> bool:
    return statement["category"] in OPEN and statement["status"] == "in force"


def closed(statement: Any) -> bool:
    """Gold or prediction says: not permitted."""
    refused = statement["category"] not in OPEN and statement["status"] == "in force"
    return refused or statement["status"] in CLOSED_STATUS
