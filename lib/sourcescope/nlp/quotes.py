"""Quotations: who said, thought or judged what, in which words.

Direct, mixed and indirect speech with the mention of its speaker, and reports that somebody did not answer. The
method is a pipeline of linear models over cues, contents and speakers, after Pareti (2015) and Newell, Margolin and
Ruths (2018), see ``docs/methods.md``. Not covered: quotations inside quotations, and quotations that no cue
introduces in their paragraph.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from .attribution.assembly import quotations
from .attribution.reading import Reading
from .attribution.scorer import MODES, Scorer
from .findings import register

__all__ = ["create"]


class Quotes:
    """The component: sets ``doc._.quotations``."""

    def __init__(self, mode: str) -> None:
        if mode not in MODES:
            raise ValueError(f"The mode of sourcescope_quotes is {mode!r}; it can be one of {', '.join(MODES)}.")
        self.scorer = Scorer.load(mode)

    def __call__(self, doc: Doc) -> Doc:
        doc._.quotations = quotations(Reading(doc), self.scorer) if len(doc) else []
        return doc


@Language.factory(
    "sourcescope_quotes",
    requires=["token.dep", "token.tag"],
    assigns=["doc._.quotations"],
    default_config={"mode": "trained"},
)
def create(nlp: Language, name: str, mode: str) -> Callable[[Doc], Doc]:
    """Component to put after the parser. ``mode`` is "trained" (learned weights) or "rules" (weights set by hand)."""
    register()
    return Quotes(mode)
