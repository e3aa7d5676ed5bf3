"""The entity recognizer's decisions, taken for a whole text at once.

spaCy's recognizer is a transition system over B, I, L, U and O (Lample et al., 2016, in the form of spaCy's
``BiluoPushDown``), which walks through a text token by token. But no entity runs across a sentence, and outside of an
entity what it sees of a token is that token alone. So one product of matrices scores all tokens, and only inside of
entities is there anything to walk through. Model, weights and rules are spaCy's; scores may differ in their last bit.

Not covered, and left to spaCy: other architectures, beam search, texts with entities preset, and models on a GPU.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from thinc.api import NumpyOps

__all__ = ["Recognizer", "create"]

Numbers = NDArray[np.float32]
Flags = NDArray[np.bool_]
Columns = NDArray[np.intp]
Entity = tuple[int, int, str]  # first token, token after the last, label

LAYERS = 3  # of the model: tokens to vectors, vectors to features, features to scores
FEATURES = 3  # of a state: the token, the first token of the open entity, the token before
BLOCKED = "U-"  # the move for a token that was preset to be no entity
NAME = "sourcescope_entities"


@dataclass(frozen=True, slots=True)
class Moves:
    """Columns of the scores by what they do; the same place in each is the same label."""

    names: tuple[str, ...]
    begin: Columns
    inside: Columns
    last: Columns
    unit: Columns

    @classmethod
    def of(cls, names: tuple[str, ...]) -> "Moves | None":
        """The columns behind names such as "B-ORG"; none if they are not of this transition system."""
        labels = [name[2:] for name in names if name.startswith("B-")]
        if not labels or set(names) != {f"{move}-{label}" for move in "BILU" for label in labels} | {"O", BLOCKED}:
            return None
        at = {name: number for number, name in enumerate(names)}
        return cls(names, *(np.array([at[f"{move}-{label}"] for label in labels]) for move in "BILU"))


class Recognizer:
    """Does what the pipeline's ``ner`` does, faster; ``ner`` stays in the pipeline, disabled."""

    def __init__(self, nlp: Language) -> None:
        ner: Any = nlp.get_pipe("ner")
        self.ner = ner
        system = ner.moves
        names = tuple(system.get_class_name(move) for move in range(system.n_moves))
        self.moves = Moves.of(names) if usual(ner) else None

    def __call__(self, doc: Doc) -> Doc:
        if self.moves is None or not len(doc) or doc.to_array("ENT_IOB").any():
            result: Doc = self.ner(doc)
            return result
        found = entities(Features(self.ner.model, doc), doc, self.moves)
        doc.set_ents([Span(doc, start, end, label=label) for start, end, label in found])
        return doc


def usual(ner: Any) -> bool:
    """Whether a recognizer's model is one that can be read here."""
    model = ner.model
    return bool(
        ner.cfg.get("beam_width") == 1
        and len(model.layers) == LAYERS
        and model.layers[1].name == "precomputable_affine"
        and model.layers[1].get_dim("nF") == FEATURES
        and model.layers[1].get_dim("nP") > 1
        and model.layers[2].name == "linear"
        and not model.attrs.get("unseen_classes")
        and isinstance(model.ops, NumpyOps)
    )


def entities(features: "Features", doc: Doc, moves: Moves) -> list[Entity]:
    """The entities of a text that has none yet."""
    ends = last_of_sentence(doc)
    space = doc.to_array("IS_SPACE").astype(bool)
    scores = features.scores(np.arange(len(doc)))
    scores[:, [*moves.inside, *moves.last, moves.names.index(BLOCKED)]] = -np.inf
    scores[np.ix_(ends | space, moves.begin)] = -np.inf
    scores[np.ix_(space, moves.unit)] = -np.inf
    chosen = scores.argmax(axis=1)
    starts, labels = np.nonzero(chosen[:, None] == moves.begin)
    until = closed(features, starts, labels, moves, ends)
    return walk([moves.names[move] for move in chosen], dict(zip(starts.tolist(), until.tolist(), strict=True)))


def walk(chosen: list[str], until: dict[int, int]) -> list[Entity]:
    """The entities that are met from left to right; what seems to begin inside of one is passed over."""
    found = []
    at = 0
    while at < len(chosen):
        end = until.get(at, at + 1)
        if chosen[at] != "O":
            found.append((at, end, chosen[at][2:]))
        at = end
    return found


class Features:
    """What the model makes of the tokens of a text."""

    def __init__(self, model: Any, doc: Doc) -> None:
        vectors = model.layers[0].predict([doc])
        lower = model.layers[1]
        self.cached: Numbers = lower.predict(vectors)  # (tokens + 1, features, width, pieces); first: no token
        self.bias: Numbers = lower.get_param("b")
        self.weights: Numbers = model.layers[2].get_param("W")
        self.scores_bias: Numbers = model.layers[2].get_param("b")

    def scores(self, tokens: Columns, starts: Columns | None = None) -> Numbers:
        """Scores of all moves at some tokens, each inside of the entity that starts at ``starts``, or of none."""
        first = self.cached[0, 1] if starts is None else self.cached[starts + 1, 1]
        before = self.cached[0, 2] if starts is None else self.cached[tokens, 2]
        summed = self.cached[tokens + 1, 0] + first + before + self.bias
        hidden: Numbers = summed.max(axis=-1)
        return hidden @ self.weights.T + self.scores_bias


def closed(features: Features, starts: Columns, labels: Columns, moves: Moves, ends: Flags) -> Columns:
    """The token after the last of each entity that begins at one of the starts with one of the labels."""
    until = starts + 2
    still = np.arange(len(starts))  # those that are not closed yet
    while len(still):
        tokens = until[still] - 1
        scores = features.scores(tokens, starts[still])
        rows = np.arange(len(still))
        goes_on = scores[rows, moves.inside[labels[still]]] >= scores[rows, moves.last[labels[still]]]
        still = still[goes_on & ~ends[tokens]]
        until[still] += 1
    return until


def last_of_sentence(doc: Doc) -> Flags:
    """Whether each token is the last of its sentence: there no entity begins, and none goes on."""
    starts = doc.to_array("SENT_START") == 1
    return np.append(starts[1:], True)


@Language.factory(NAME, assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def create(nlp: Language, name: str) -> Recognizer:
    """Component to put in the place of ``ner``. Raises ``KeyError`` where there is none."""
    return Recognizer(nlp)
