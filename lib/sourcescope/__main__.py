"""``python -m sourcescope``."""

import sys

try:
    from .cli import main

    sys.exit(main())
except KeyboardInterrupt:  # while the modules are loaded; later, the command tells what it kept
    sys.exit(130)
