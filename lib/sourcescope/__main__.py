"""``python -m sourcescope``."""

import sys

from .cli import main

sys.exit(main())
