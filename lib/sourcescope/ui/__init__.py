"""The dashboard's parts: the only place that imports Streamlit, and never spaCy."""
