"""A parsed text as plain lists: reading token attributes once is several times faster than asking tokens again."""

from bisect import bisect_right

from spacy.tokens import Doc

from ..findings import Offsets
from ..layout import paragraphs
from ..quotation_marks import Passage, passages

__all__ = ["Reading"]


class Reading:
    """Words, tags, dependencies, sentences, paragraphs and quoted passages of a ``Doc``, by token number."""

    def __init__(self, doc: Doc) -> None:
        self.text: str = doc.text
        self.size = len(doc)
        strings = doc.vocab.strings
        columns = doc.to_array(["ORTH", "TAG", "DEP", "ENT_TYPE"]).tolist()
        names: dict[int, str] = {key: strings[key] for row in columns for key in row}
        lower: dict[int, str] = {row[0]: names[row[0]].lower().strip() or "_" for row in columns}
        self.words: list[str] = [lower[row[0]] for row in columns]
        self.tags: list[str] = [names[row[1]] for row in columns]
        self.deps: list[str] = [names[row[2]] for row in columns]
        self.entities: list[str] = [names[row[3]] for row in columns]
        jumps: list[int] = doc.to_array(["HEAD"]).astype("int32").tolist()
        self.heads: list[int] = [token + jump for token, jump in enumerate(jumps)]
        self.starts: list[int] = [token.idx for token in doc]
        self.ends: list[int] = [token.idx + len(token) for token in doc]
        self.set_sentences([flag == 1 for flag in doc.to_array(["SENT_START"]).tolist()])
        self.set_tree()
        self.paragraphs = paragraphs(self.text)
        self.paragraph_starts = [start for start, _ in self.paragraphs]
        self.passages: list[Passage] = passages(self.text)
        self.set_quoted()

    def set_sentences(self, starts: list[bool]) -> None:
        """``sentence_first`` and ``sentence_last`` token of each token's sentence."""
        self.sentence_first = [0] * self.size
        self.sentence_last = [0] * self.size
        first = 0
        for token in range(1, self.size + 1):
            if token == self.size or starts[token]:
                for inner in range(first, token):
                    self.sentence_first[inner] = first
                    self.sentence_last[inner] = token - 1
                first = token

    def set_tree(self) -> None:
        """``children``, and the first and last token of each subtree as ``left`` and ``right``."""
        self.children: list[list[int]] = [[] for _ in range(self.size)]
        for token, head in enumerate(self.heads):
            if head != token:
                self.children[head].append(token)
        self.left = list(range(self.size))
        self.right = list(range(self.size))
        for token in self.bottom_up():
            head = self.heads[token]
            self.left[head] = min(self.left[head], self.left[token])
            self.right[head] = max(self.right[head], self.right[token])

    def bottom_up(self) -> list[int]:
        """Tokens in an order that has every token before its head."""
        order = [token for token, head in enumerate(self.heads) if head == token]
        for token in order:
            order.extend(self.children[token])
        order.reverse()
        return order

    def set_quoted(self) -> None:
        """``quoted``: the number of the passage that each token is in, or -1."""
        self.quoted = [-1] * self.size
        self.passage_tokens: list[tuple[int, int]] = []
        for number, passage in enumerate(self.passages):
            first = self.token_at(passage.start)
            last = self.token_at(passage.end - 1)
            self.passage_tokens.append((first, last))
            for token in range(first, last + 1):
                self.quoted[token] = number

    def token_at(self, position: int) -> int:
        """The token that holds a character, or the last one before it."""
        return max(0, bisect_right(self.starts, position) - 1)

    def paragraph(self, token: int) -> int:
        """The number of a token's paragraph."""
        return max(0, bisect_right(self.paragraph_starts, self.starts[token]) - 1)

    def offsets(self, first: int, last: int) -> Offsets:
        """Character offsets of the tokens ``first`` to ``last``, both included."""
        return self.starts[first], self.ends[last]

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of the dependencies."""
        for other in self.children[token]:
            if self.deps[other] in deps:
                return other
        return None
