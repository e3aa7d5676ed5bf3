"""The dashboard: ``streamlit run app.py``, or ``sourcescope serve``. Its pages are in ``pages/``."""

import streamlit as st
from sourcescope.ui import SCRIPT, headers, opening

# The script stands elsewhere: beside a folder "pages", Streamlit would take a fresh server's first deep link for its
# old way of many pages, and show the visitor "Page not found".
app = st.App(SCRIPT, middleware=headers())
opening.begin()
