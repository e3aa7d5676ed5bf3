"""From files, folders, web addresses and pasted words to articles. Nothing here imports spaCy."""

from .addresses import ANYWHERE, web_address
from .article import Article
from .files import KINDS, count_inputs, read, read_inputs
from .head import with_head
from .text import read_text
from .web import Fetched, Fetcher, WebFetcher

__all__ = [
    "ANYWHERE",
    "KINDS",
    "Article",
    "Fetched",
    "Fetcher",
    "WebFetcher",
    "count_inputs",
    "read",
    "read_inputs",
    "read_text",
    "web_address",
    "with_head",
]
