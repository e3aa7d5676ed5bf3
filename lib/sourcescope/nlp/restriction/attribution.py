"""Whose word a statement is: the source of the narrowest quotation around its cue."""

from bisect import bisect_right
from itertools import accumulate

from spacy.tokens import Doc

from ..findings import Offsets, Quotation

__all__ = ["Voices"]


class Voices:
    """The spans of the quotations of a doc, each with its source."""

    def __init__(self, doc: Doc) -> None:
        quotations: list[Quotation] = doc._.quotations if Doc.has_extension("quotations") else []
        self.spans = sorted(
            (start, end, number)
            for number, quotation in enumerate(quotations)
            if quotation["kind"] != "no response"
            for start, end in quotation["spans"]
        )
        self.sources = [quotation["source"] for quotation in quotations]
        self.reach = list(accumulate((end for _, end, _ in self.spans), max))

    def source(self, cue: Offsets) -> int | None:
        """Index of the source whose quotation holds the cue; None is the article's own voice."""
        around = []
        position = bisect_right(self.spans, (cue[0], len(self.sources), 0), key=lambda span: (span[0], 0, 0)) - 1
        while position >= 0 and self.reach[position] >= cue[1]:
            start, end, number = self.spans[position]
            if cue[1] <= end:
                around.append((end - start, number))
            position -= 1
        return self.sources[min(around)[1]] if around else None
