"""Add articles: paste, upload, follow the analysis, see what could not be read, remove."""

import streamlit as st
from sourcescope.ui import adding
from sourcescope.ui.shell import heading

heading("Add articles", "Paste a text, or drop files: text, web pages, PDF, Word, JSON Lines, CSV, or a zip of them.")
paste, upload = st.tabs(["Paste a text", "Upload files"])
with paste:
    adding.paste_form()
with upload:
    adding.upload_form()
adding.running()
adding.problems()
adding.articles()
