"""The name behind the words of a party: "he" is the source he stands for, "Biden" is "Joe Biden"."""

from bisect import bisect_left

from spacy.tokens import Doc

from ..findings import Name, Offsets, Source

__all__ = ["Parties"]

ARTICLES = ("the ", "a ", "an ")


class Parties:
    """Mentions of sources and names in a doc, by where they end."""

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        sources: list[Source] = doc._.sources if Doc.has_extension("sources") else []
        names: list[Name] = doc._.names if Doc.has_extension("names") else []
        self.sources = {tuple(mention): source["name"] for source in sources for mention in source["mentions"]}
        self.names = {name["end"]: name for name in names}
        self.starts = sorted((name["start"], name["end"], name["entity"]) for name in names)

    def name(self, span: Offsets | None) -> str | None:
        """The name of a party; its words where nothing is known; None for no party."""
        if span is None:
            return None
        start, end = span
        words = self.text[start:end]
        bare = start + next((len(article) for article in ARTICLES if words.lower().startswith(article)), 0)
        for first in (start, bare):
            if (first, end) in self.sources:
                return self.sources[(first, end)]
        name = self.names.get(end)
        if name is not None and self.heads(name, bare):
            return name["name"]
        return words

    def heads(self, name: Name, start: int) -> bool:
        """Whether a name is the party itself: all of its words, or a person after titles."""
        before = self.text[start : name["start"]].split()
        if not before:
            return name["start"] <= start
        titled = all(word[0].isupper() and word.isalpha() for word in before)
        return name["label"] == "PERSON" and titled and len(before) < 5

    def entities(self, span: Offsets | None) -> frozenset[str]:
        """Keys of the names inside a span."""
        if span is None:
            return frozenset()
        first = bisect_left(self.starts, (span[0], 0, ""))
        last = bisect_left(self.starts, (span[1], 0, ""))
        return frozenset(entity for _, end, entity in self.starts[first:last] if end <= span[1])
