"""Restrictions: who permits, eases, restricts, prohibits or requires what, where it stands and whose word it is.

Cues from a lexicon, frames and roles from the parse, status from tense, modality, negation and the words above the
cue, see ``docs/methods-restrictions.md``. The definition follows FrameNet's Deny_or_grant_permission and
Prohibiting_or_licensing and VerbNet's allow-64, forbid-67 and limit-76. Not covered: permissions that a whole
paragraph implies, and roles that stand in another sentence.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from .findings import register
from .restriction.assembly import restrictions

__all__ = ["create"]


def set_restrictions(doc: Doc) -> Doc:
    """Sets ``doc._.restrictions``."""
    doc._.restrictions = restrictions(doc)
    return doc


@Language.factory(
    "sourcescope_restrictions",
    requires=["token.dep", "token.tag"],
    assigns=["doc._.restrictions"],
)
def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Component to put after the parser; it uses quotations and sources where other components have found them."""
    register()
    return set_restrictions
