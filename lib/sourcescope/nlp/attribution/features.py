"""Features of cues, contents and speakers, as readable names.

No feature holds a proper name. Words appear only as lemmas of cues, function words and common nouns.
"""

from .contents import Content, passage_after, passage_before
from .cues import Cue
from .lexicon import rules
from .reading import Reading
from .speakers import Speaker

__all__ = ["accept_features", "content_features", "cue_features", "speaker_features"]

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def bucket(number: int) -> str:
    """A length in words, coarsely."""
    for limit in (0, 1, 2, 3, 5, 8, 12, 20, 35, 60):
        if number <= limit:
            return str(limit)
    return "more"


def noun_class(reading: Reading, token: int | None) -> str:
    """What kind of noun phrase a head begins: a pronoun by its word, an entity by its label, else its tag."""
    if token is None:
        return "none"
    tag = reading.tags[token]
    if tag in ("PRP", "WP", "WDT", "DT", "EX"):
        return reading.words[token]
    return reading.entities[token] or tag


def cue_class(cue: Cue) -> str:
    """How the editable list treats a cue."""
    table = rules("quote_cues")
    if cue.kind != "verb":
        return cue.kind
    if cue.lemma in table["clausal"]:
        return "saying"
    if cue.lemma in table["object"]:
        return "evaluating"
    return "listed" if cue.listed else "other"


def cue_features(reading: Reading, cue: Cue) -> list[str]:
    """What speaks for or against a word being a cue."""
    token, lemma, kind = cue.token, cue.lemma, cue.kind
    tag, dep, head = reading.tags[token], reading.deps[token], reading.heads[token]
    head_word = "ROOT" if head == token else reading.words[head]
    before = passage_before(reading, cue.clause_first)
    after = passage_after(reading, cue.clause_last)
    inside = reading.quoted[token] >= 0
    context = (
        f"{'in' if inside else 'out'}{' before' if before is not None else ''}{' after' if after is not None else ''}"
    )
    following = reading.words[token + 1] if token + 1 < reading.size else ""
    following_tag = reading.tags[token + 1] if token + 1 < reading.size else ""
    preceding = reading.words[token - 1] if token else ""
    who = noun_class(reading, cue.subject)
    found = [
        "bias",
        f"class {cue_class(cue)}",
        f"class {cue_class(cue)} {context}",
        f"class {cue_class(cue)} dep {dep}",
        f"kind {kind}",
        f"lemma {lemma}",
        f"lemma {lemma} {tag}",
        f"lemma {lemma} dep {dep}",
        f"lemma {lemma} {context}",
        f"lemma {lemma} next {following_tag}",
        f"lemma {lemma} next {following}"
        if following_tag in ("IN", "TO", "RP", "WRB", "WP", "DT", "PRP")
        else "no function word next",
        f"lemma {lemma} who {who}",
        f"tag {tag} dep {dep}",
        f"dep {dep}",
        f"context {context}",
        f"context {context} dep {dep}",
        f"next {following}" if not following_tag.startswith("N") else f"next tag {following_tag}",
        f"previous {preceding}" if token and not reading.tags[token - 1].startswith("N") else "previous noun",
        f"who {who}",
        f"who {who} tag {tag}",
        f"who {who} {context}",
        f"head {dep} {head_word}" if head == token or not reading.tags[head].startswith("NNP") else f"head {dep} NNP",
        f"suffix {lemma[-3:]} {kind}",
        f"subject side {'none' if cue.subject is None else 'left' if cue.subject < token else 'right'} {context}",
    ]
    children = reading.children[token]
    shape = []
    for child in children:
        child_dep = reading.deps[child]
        if child_dep in ("punct", "cc", "conj"):
            continue
        side = "<" if child < token else ">"
        shape.append(side + child_dep)
        found.append(f"child {side}{child_dep}")
        found.append(f"class {cue_class(cue)} child {side}{child_dep}")
        found.append(f"lemma {lemma} child {side}{child_dep}")
        if child_dep in ("prep", "prt", "agent", "mark", "neg", "aux"):
            found.append(f"child {child_dep} {reading.words[child]}")
            found.append(f"lemma {lemma} {child_dep} {reading.words[child]}")
        elif child_dep in ("ccomp", "xcomp", "acl", "advcl", "relcl"):
            opening = (
                reading.words[reading.left[child]]
                if reading.tags[reading.left[child]] in ("IN", "TO", "WP", "WRB", "WDT")
                else reading.tags[child]
            )
            found.append(f"clause {side}{child_dep} {opening}")
            found.append(f"class {cue_class(cue)} clause {side}{child_dep} {opening}")
        elif child_dep in ("dobj", "det", "poss", "dative"):
            found.append(f"child {side}{child_dep} {noun_class(reading, child)}")
    found.append("shape " + " ".join(shape))
    found.append(f"class {cue_class(cue)} shape " + " ".join(sorted(set(shape))))
    above = governing(reading, token)
    found.append(f"above {above}")
    found.append(f"class {cue_class(cue)} above {above.split()[0]}")
    found.append(f"sentence {'quoted' if any_quoted(reading, token) else 'plain'} {dep}")
    return found


def any_quoted(reading: Reading, token: int) -> bool:
    first, last = reading.sentence_first[token], reading.sentence_last[token]
    return any(passage >= 0 for passage in reading.quoted[first : last + 1])


def governing(reading: Reading, token: int) -> str:
    """The dependency path, up to three steps, to the verb that a clause hangs on."""
    path = []
    for _ in range(3):
        dep, head = reading.deps[token], reading.heads[token]
        path.append(dep)
        if head == token:
            break
        token = head
        if reading.tags[head].startswith("V") and dep not in ("conj", "xcomp"):
            path.append(reading.words[head])
            break
    return " ".join(path)


def quoting(reading: Reading, content: Content) -> str:
    """Whether the pieces are whole passages, hold some, or hold none."""
    states = set()
    for first, last in content.pieces:
        passage = reading.quoted[first]
        if passage >= 0 and reading.passage_tokens[passage] == (first, last):
            states.add("whole")
        elif any(inner >= 0 for inner in reading.quoted[first : last + 1]):
            states.add("part")
        else:
            states.add("none")
    return "+".join(sorted(states))


def content_features(reading: Reading, cue: Cue, content: Content) -> list[str]:
    """What speaks for or against a stretch being what a cue introduces."""
    kind, pieces = content
    plain = kind.rstrip(" +")
    first, last = pieces[0][0], pieces[-1][1]
    length = sum(end - start + 1 for start, end in pieces)
    state = quoting(reading, content)
    opening = reading.tags[first]
    word = reading.words[first] if opening in ("IN", "TO", "WP", "WRB", "WDT", "DT", "CC", "PRP", "RB") else opening
    group = cue_class(cue)
    dep = reading.deps[cue.token]
    previous = edge(reading, first - 1)
    following = edge(reading, last + 1)
    rest = reading.sentence_last[cue.token] - max(last, cue.clause_last)
    finite = any(tag in FINITE for start, end in pieces for tag in reading.tags[start : end + 1])
    left_out = omitted(reading, cue, content)
    found = [
        f"exact {kind}",
        f"kind {plain}",
        f"exact {kind} {cue.kind}",
        f"kind {plain} class {group}",
        f"kind {plain} lemma {cue.lemma}",
        f"kind {plain} dep {dep}",
        f"kind {plain} tag {reading.tags[cue.token]}",
        f"kind {plain} length {bucket(length)}",
        f"length {bucket(length)}",
        f"kind {plain} quoting {state}",
        f"quoting {state} class {group}",
        f"opening {word}",
        f"opening {word} lemma {cue.lemma}",
        f"kind {plain} opening {word}",
        f"previous {previous}",
        f"kind {plain} previous {previous}",
        f"following {following}",
        f"kind {plain} following {following}",
        f"kind {plain} rest {bucket(max(0, rest))}",
        f"finite {finite} kind {plain}",
        f"finite {finite} class {group}",
        f"finite {finite} lemma {cue.lemma}",
        f"left out {left_out}",
        f"left out {left_out} class {group}",
        f"left out {left_out} lemma {cue.lemma}",
        f"kind {plain} left out {left_out}",
        f"pieces {len(pieces)} {state}",
        f"agent {reading.child(cue.token, 'agent') is not None} {plain} {reading.tags[cue.token]}",
        f"inverted {cue.subject is not None and cue.subject > cue.token} kind {plain}",
    ]
    if last < cue.token:
        found.append(f"gap before {bucket(cue.clause_first - last - 1)} {group}")
    elif first > cue.token:
        found.append(f"gap after {bucket(first - cue.clause_last - 1 if first > cue.clause_last else 0)} {group}")
        found.append(f"gap after cue {bucket(first - cue.last - 1)} {plain}")
    if kind.endswith("+"):
        found.append(f"{'below' if kind.endswith('++') else 'more'} {state} {group}")
        found.append(f"{'below' if kind.endswith('++') else 'more'} {bucket(len(pieces))}")
    if reading.quoted[cue.token] < 0 and crosses(reading, cue, content):
        found.append(f"crosses another saying {plain}")
    if len(pieces) == 2 and "around" in kind:
        second = pieces[1][0]
        found.append(f"first piece {bucket(pieces[0][1] - pieces[0][0] + 1)}")
        found.append(f"second opening {reading.tags[second]} {edge(reading, second - 1)} {plain}")
        found.append(f"between commas {edge(reading, cue.clause_first - 1)} {edge(reading, cue.clause_last + 1)}")
    return found


def edge(reading: Reading, token: int) -> str:
    """The token beside a candidate: punctuation and function words by form, others by tag."""
    if not 0 <= token < reading.size:
        return "none"
    if reading.quoted[token] >= 0:
        return "quoted"
    tag = reading.tags[token]
    if not tag[0].isalpha() or tag in ("IN", "TO", "CC", "WDT"):
        return reading.words[token]
    return tag


def omitted(reading: Reading, cue: Cue, content: Content) -> str:
    """Passages beside the words of attribution that a candidate leaves out."""
    sides = []
    for side, passage in (
        ("before", passage_before(reading, cue.clause_first)),
        ("after", passage_after(reading, cue.clause_last)),
    ):
        if passage is not None:
            first, last = reading.passage_tokens[passage]
            if not any(start <= first and last <= end for start, end in content.pieces):
                sides.append(side)
    return " ".join(sides) or "nothing"


def crosses(reading: Reading, cue: Cue, content: Content) -> bool:
    """Whether an unquoted verb of saying with a subject of its own stands in the content."""
    for first, last in content.pieces:
        for token in range(first, last + 1):
            if (
                reading.quoted[token] < 0
                and reading.tags[token] in ("VBD", "VBZ", "VBP")
                and reading.words[token] in SAID
            ):
                return True
    return False


SAID = frozenset(("said", "says", "say", "told", "added", "wrote", "asked", "tells", "writes"))


def speaker_features(reading: Reading, cue: Cue, content: Content, speaker: Speaker | None, count: int) -> list[str]:
    """What speaks for or against a noun phrase, or nobody named, being the speaker."""
    group = cue_class(cue)
    dep, tag = reading.deps[cue.token], reading.tags[cue.token]
    if speaker is None:
        return [
            "nobody",
            f"nobody {cue.kind}",
            f"nobody of {min(count, 3)}",
            f"nobody tag {tag} dep {dep}",
            f"nobody lemma {cue.lemma}",
            f"nobody class {group}",
            f"nobody content {content.kind}",
            f"nobody who {noun_class(reading, cue.subject)}",
            f"nobody passive {reading.child(cue.token, 'auxpass', 'nsubjpass') is not None}",
        ]
    kind, head = speaker.kind, speaker.head
    what = noun_class(reading, head)
    in_content = any(first <= head <= last for first, last in content.pieces)
    own = reading.quoted[head] == reading.quoted[cue.token]
    found = [
        f"kind {kind}",
        f"kind {kind} cue {cue.kind}",
        f"kind {kind} class {group}",
        f"kind {kind} dep {dep}",
        f"kind {kind} tag {tag}",
        f"kind {kind} lemma {cue.lemma}",
        f"kind {kind} what {what}",
        f"what {what}",
        f"what {what} class {group}",
        f"kind {kind} in content {in_content}",
        f"same passage {own}",
        f"kind {kind} same passage {own}",
        f"distance {bucket(abs(head - cue.token))} {kind}",
        f"kind {kind} content {content.kind.rstrip(' +')}",
        f"role {reading.deps[head]} {kind}",
    ]
    if reading.tags[head] in ("NN", "NNS"):
        found.append(f"noun {reading.words[head]}")
    if cue.subject is not None:
        found.append(f"kind {kind} though subject {noun_class(reading, cue.subject)}")
    return found


def accept_features(
    reading: Reading, cue: Cue, content: Content, speaker: Speaker | None, scores: dict[str, float]
) -> list[tuple[str, float]]:
    """What speaks for or against taking a cue with its best content and speaker: names with values."""
    group = cue_class(cue)
    state = quoting(reading, content)
    plain = content.kind.rstrip(" +")
    length = sum(last - first + 1 for first, last in content.pieces)
    names = [
        "bias",
        f"class {group}",
        f"quoting {state}",
        f"kind {content.kind}",
        f"class {group} quoting {state}",
        f"class {group} kind {plain}",
        f"quoting {state} kind {plain}",
        f"length {bucket(length)} quoting {state}",
        f"length {bucket(length)} class {group}",
        f"speaker {speaker.kind if speaker else 'nobody'}",
        f"speaker {noun_class(reading, speaker.head) if speaker else 'nobody'}",
        f"cue in passage {reading.quoted[cue.token] >= 0}",
        f"left out {omitted(reading, cue, content)}",
        f"depth {governing(reading, cue.token).split()[0]}",
    ]
    values = [(name, 1.0) for name in names]
    for name, value in scores.items():
        values.append((name, value))
        values.append((f"{name} {'quoted' if state != 'none' else 'plain'}", value))
    return values
