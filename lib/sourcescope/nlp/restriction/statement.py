"""A restriction statement while it is read, by token numbers within its sentence."""

from dataclasses import dataclass, field

from ..findings import Offsets
from .lexicon import Entry
from .sentence import Sentence

__all__ = ["Statement"]


@dataclass(slots=True)
class Statement:
    """A cue with its roles as offsets; ``verb`` is the token whose clause tells the status."""

    s: Sentence
    entry: Entry
    cue: int
    verb: int
    category: str
    first: int  # first and last token of the cue's words
    last: int
    status: str = "in force"
    actor_token: int | None = None
    affected_token: int | None = None
    object_token: int | None = None
    complement: int | None = None
    actor: Offsets | None = None
    affected: Offsets | None = None
    action: Offsets | None = None
    limits: list[Offsets] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    absorbs: set[int] = field(default_factory=set)  # cues that tell the same act
