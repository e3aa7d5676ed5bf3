"""Add articles: files, a text, web addresses; follow the analysis, see what became of it."""

import streamlit as st
from sourcescope.ui import adding
from sourcescope.ui.removal import removed_line
from sourcescope.ui.shell import heading

heading("Add articles", "Drop files, paste a text, or name web pages. They are analyzed on this computer.")
with st.container():  # always there, or the tabs below would be other ones, and turn back to the first
    removed_line()
    adding.job()
files, text, web = st.tabs(["Files", "Paste a text", "Web addresses"])
with files:
    adding.file_form()
with text:
    adding.text_form()
with web:
    adding.web_form()
adding.earlier_problems()
adding.there_already()
