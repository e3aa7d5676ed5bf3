"""Weights over named features: a table written by hand (``rules``) or learned from a corpus (``trained``)."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from .lexicon import rules

__all__ = ["MODES", "PARTS", "Scorer"]

MODES = ("rules", "trained")
PARTS = ("cue", "content", "speaker", "accept")


class Scorer:
    """Sums of weights, one table a part."""

    def __init__(self, tables: dict[str, dict[str, float]]) -> None:
        self.tables = tables

    @classmethod
    def load(cls, mode: str) -> "Scorer":
        """The shipped weights of a mode."""
        return shipped(mode)

    def score(self, part: str, features: list[str]) -> float:
        """The sum of the weights of ``features``; a feature without a weight counts nothing."""
        return sum(map(self.tables[part].get, features, repeat(0.0)))

    def weigh(self, part: str, features: list[tuple[str, float]]) -> float:
        """The sum of the weights of features that have values."""
        weight = self.tables[part].get
        return sum(weight(feature, 0.0) * value for feature, value in features)


@cache
def shipped(mode: str) -> Scorer:
    if mode == "rules":
        return Scorer({part: rules("quote_preferences")[part] for part in PARTS})
    content = (files("sourcescope.nlp") / "rules" / "quote_weights.npz").read_bytes()
    with np.load(BytesIO(content), allow_pickle=False) as arrays:
        return Scorer({part: unpacked(arrays[f"{part}_names"], arrays[part]) for part in PARTS})


def unpacked(names: NDArray[np.uint8], weights: NDArray[np.float32]) -> dict[str, float]:
    """Feature names, kept as one text, with their weights."""
    return dict(zip(names.tobytes().decode().split("\n"), weights.astype(float).tolist(), strict=True))
