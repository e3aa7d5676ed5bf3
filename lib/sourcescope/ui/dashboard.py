"""The script that Streamlit runs for every visit: the frame, and in it the page that is asked for."""

from sourcescope.ui import shell

shell.run()
