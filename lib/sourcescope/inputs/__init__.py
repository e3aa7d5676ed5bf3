"""From files, folders and pasted words to articles. Nothing here imports spaCy."""

from .article import Article
from .files import KINDS, count_inputs, read, read_inputs
from .text import read_text

__all__ = ["KINDS", "Article", "count_inputs", "read", "read_inputs", "read_text"]
