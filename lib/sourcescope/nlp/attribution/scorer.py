"""Weights over named features: a table written by hand (``rules``) or learned from a corpus (``trained``)."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from .groups import Group, names_of
from .lexicon import rules

__all__ = ["MODES", "PARTS", "Scorer"]

# How many sums of groups a part remembers: some 200 bytes each.
SUMS_KEPT = 50_000
MODES = ("rules", "trained")
PARTS = ("cue", "content", "speaker", "accept")


class Scorer:
    """Sums of weights, one table a part."""

    def __init__(self, tables: dict[str, dict[str, float]]) -> None:
        self.tables = tables
        self.sums: dict[str, dict[Group, float]] = {part: {} for part in tables}

    @classmethod
    def load(cls, mode: str) -> "Scorer":
        """The shipped weights of a mode."""
        return shipped(mode)

    def score(self, part: str, groups: list[Group]) -> float:
        """The sum of the weights of the features in ``groups``; a feature without a weight counts nothing."""
        sums = self.sums[part]
        total = 0.0
        for group in groups:
            value = sums.get(group)
            total += self.summed(part, group) if value is None else value
        return total

    def summed(self, part: str, group: Group) -> float:
        """The sum of the weights of one group, kept for the next time."""
        sums = self.sums[part]
        if len(sums) >= SUMS_KEPT:
            sums.clear()
        value = sum(map(self.tables[part].get, names_of([group]), repeat(0.0)))
        sums[group] = value
        return value

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
