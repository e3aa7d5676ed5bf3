"""Read news articles closely: who is quoted, which countries are mentioned, and how restrictions are described.

    import sourcescope as ss
    tables = ss.analyze([ss.read("story.txt")])
    tables.quotes

Everything is loaded when it is first used: importing the package imports neither pandas nor spaCy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str
    from .errors import GoldError, ModelMissing, NotText, ReadError, SourcescopeError, WorkspaceError
    from .filters import Selection
    from .inputs import Article, read, read_text
    from .pipeline import analyze
    from .store import Workspace
    from .tables import Tables

HOMES = {
    "Article": "inputs",
    "GoldError": "errors",
    "ModelMissing": "errors",
    "NotText": "errors",
    "ReadError": "errors",
    "Selection": "filters",
    "SourcescopeError": "errors",
    "Tables": "tables",
    "Workspace": "store",
    "WorkspaceError": "errors",
    "analyze": "pipeline",
    "read": "inputs",
    "read_text": "inputs",
}

__all__ = [
    "Article",
    "GoldError",
    "ModelMissing",
    "NotText",
    "ReadError",
    "Selection",
    "SourcescopeError",
    "Tables",
    "Workspace",
    "WorkspaceError",
    "__version__",
    "analyze",
    "read",
    "read_text",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("sourcescope")
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
