"""Where things stand: the dashboard's folder, the seed article and the default workspace."""

import os
from pathlib import Path

__all__ = ["default_workspace", "home", "seeds"]

PACKAGE = Path(__file__).resolve().parent


def home() -> Path:
    """The folder of ``app.py``: the checkout's root, or the copy inside an installed package."""
    checkout = PACKAGE.parents[1]
    return checkout if (checkout / "app.py").is_file() else PACKAGE / "_dashboard"


def seeds() -> Path:
    """The folder of the seed article."""
    return home() / "seeds"


def default_workspace() -> Path:
    """What SOURCESCOPE_WORKSPACE names, else ``workspace`` beside ``app.py``; of an installed package, here."""
    named = os.environ.get("SOURCESCOPE_WORKSPACE")
    if named:
        return Path(named)
    return (Path.cwd() if home().name == "_dashboard" else home()) / "workspace"
