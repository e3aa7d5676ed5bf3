"""What can go wrong, as one small tree.

SourcescopeError
├── ReadError          an input could not be read as text
│   └── NotText        it was read, and is not English text that can be analyzed
├── ModelMissing       the named spaCy pipeline is not installed or does not fit
├── WorkspaceError     the workspace folder cannot be used
├── ClusterError       no cluster answers, or the extra for it is not installed
├── WorkerLost         the system ended a process that analyzed
└── GoldError          a gold file is not in a known form

A message says what was got, what was expected and what to do next. ``hint`` is the last of these, alone.
"""

__all__ = [
    "ClusterError",
    "GoldError",
    "ModelMissing",
    "NotText",
    "ReadError",
    "SourcescopeError",
    "WorkerLost",
    "WorkspaceError",
]


class SourcescopeError(Exception):
    """Base of all errors of the library."""

    def __init__(self, problem: str, hint: str = "") -> None:
        super().__init__(f"{problem} {hint}".strip())
        self.problem = problem
        self.hint = hint


class ReadError(SourcescopeError):
    """An input could not be read."""


class NotText(ReadError):
    """An input holds no English text that can be analyzed."""


class ModelMissing(SourcescopeError):
    """The spaCy pipeline is not installed, or is not English, or lacks a part."""


class WorkspaceError(SourcescopeError):
    """The workspace cannot be read or written."""


class ClusterError(SourcescopeError):
    """No scheduler answers, or Dask is not installed."""


class WorkerLost(SourcescopeError):
    """A process that analyzed was ended from outside."""


class GoldError(SourcescopeError):
    """A gold file is not in a known form."""
