"""Whose word a statement is: the source of the narrowest quotation around its cue."""

from spacy.tokens import Doc

from ..findings import Offsets, Quotation

__all__ = ["Voices"]


class Voices:
    """The quotations of a doc that have words and a source."""

    def __init__(self, doc: Doc) -> None:
        quotations: list[Quotation] = doc._.quotations if Doc.has_extension("quotations") else []
        self.spans = [
            (end - start, start, end, quotation["source"])
            for quotation in quotations
            if quotation["kind"] != "no response"
            for start, end in quotation["spans"]
        ]

    def source(self, cue: Offsets) -> int | None:
        """Index of the source whose quotation holds the cue; None is the article's own voice."""
        around = [span for span in self.spans if span[1] <= cue[0] and cue[1] <= span[2]]
        return min(around)[3] if around else None
