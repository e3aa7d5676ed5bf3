"""The workspace of this server, opened once, and made ready before anybody asks."""

import gc
import threading
from functools import cache
from importlib import import_module

from ..places import default_workspace
from ..store import Workspace

__all__ = ["begin", "workspace"]

NEEDED = ("plotly.graph_objects", "sourcescope.charts", "sourcescope.corpus", "sourcescope.summaries")
OPENING = threading.Lock()


@cache
def opened(folder: str) -> Workspace:
    return Workspace(folder, indexed=True)


def workspace() -> Workspace:
    """The workspace, the same for every session."""
    with OPENING:
        return opened(str(default_workspace()))


def begin() -> None:
    """Make ready, beside the start of the server: what can fail here fails again, and is told, when a page needs it."""
    threading.Thread(target=make_ready, daemon=True).start()


def make_ready() -> None:
    """Load what every page needs, and make the index."""
    try:
        for name in NEEDED:
            import_module(name)
        gc.freeze()  # Streamlit looks for garbage after each run while all sessions wait: not among what stays
        workspace().index()
    except Exception:
        return
