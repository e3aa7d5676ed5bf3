"""The dashboard: ``streamlit run app.py``, or ``sourcescope serve``."""

import pandas  # noqa: F401  (imported at start, so that the first page does not wait for it)
from sourcescope.ui import shell

shell.run()
