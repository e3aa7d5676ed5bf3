"""Tables: every table, searchable, with its data dictionary, to take away."""

import streamlit as st
from sourcescope import exports
from sourcescope.tables import ROWS, columns, dictionary
from sourcescope.ui.display import nothing
from sourcescope.ui.passages import open_article, page_of
from sourcescope.ui.shell import heading
from sourcescope.ui.state import labels, selection, summary, workspace
from sourcescope.ui.tables import column_help, described, find_row, row_in_full, words_first
from sourcescope.ui.text import file_name, plural

chosen = selection()
heading("Tables", "Every table behind the pages, to search and to take away.")
ws = workspace()
asked = st.query_params.get("table")
if asked in ROWS:
    st.session_state["table_shown"] = asked
    st.query_params.pop("table")
elif "table_shown" not in st.session_state:
    st.session_state["table_shown"] = "quotes"


def turned() -> None:
    """Another table was picked: the URL's row is none of it."""
    st.query_params.pop("row", None)


name = st.radio(
    "Table",
    list(ROWS),
    key="table_shown",
    horizontal=True,
    persist_state="session",
    on_change=turned,
)
search = st.text_input(
    "Search in the table", key="table_search", placeholder="Words in any column", persist_state="session"
)
st.markdown(described(name))

row = find_row(name, st.query_params.get("row", ""))
if len(row):
    with st.container(border=True, key="row-found"):
        row_in_full(name, row.iloc[0])
        if st.button("Read it in its article", type="primary"):
            open_article(str(row["article_id"].iloc[0]), int(row["sentence"].iloc[0]))
        st.button("Close", key="row-close", on_click=turned)

total = ws.count(name, chosen, search=search)
if not total:
    counts = {table: ws.count(table, chosen) for table in ROWS} if chosen and not search else {}
    others = [("tables", f"{table}: {plural(n, 'row')}", {"table": [table]}) for table, n in counts.items() if n]
    nothing(name if not search else f"{name} with “{search}”", chosen, ways=others)
else:
    if name == "countries" and not search and (apart := summary("associated", chosen)):
        told = plural(apart, "row of the form “associated” is", "rows of the form “associated” are")
        st.caption(f"{told} in no count: they name a leader or an office. What counts is chosen on the page Countries.")
    start, size = page_of(total, f"rows-{name}", size=1000)
    frame = ws.table(name, chosen, search=search, limit=size, offset=start)
    picked = st.dataframe(
        frame,
        key=f"table-{name}-{hash((chosen, search, start))}",
        hide_index=True,
        column_order=words_first(name),
        column_config=column_help(name),
        placeholder="",
        on_select="rerun",
        selection_mode="single-row",
        height=460,
        alt=f"The table {name}: {total} rows",
    )
    rows = picked.selection.rows
    if rows and frame["article_id"].notna().iloc[rows[0]] and name != "problems":
        ticked = frame.iloc[rows[0]]
        sentence = int(ticked["sentence"]) if "sentence" in frame else 0
        if st.button("Read this row in its article", type="primary"):
            open_article(str(ticked["article_id"]), sentence)
        row_in_full(name, ticked)
    elif name != "problems":
        st.caption("Tick a row to see it in full, and to read it in its article.")

with st.container(horizontal=True):
    st.download_button(
        f"{name}.csv",
        data=lambda: exports.to_csv(ws.table(name, chosen, search=search)),
        file_name=file_name(name, chosen, "csv"),
        mime="text/csv",
        icon=":material/download:",
        type="primary",
        on_click="ignore",
    )
    st.download_button(
        "All tables in one zip",
        data=lambda: exports.zip_tables({table: ws.table(table, chosen) for table in ROWS}, chosen.sentence(labels())),
        file_name=file_name("sourcescope", chosen, "zip"),
        mime="application/zip",
        icon=":material/folder_zip:",
        on_click="ignore",
    )
st.caption(
    "CSV files are UTF-8. A cell that a spreadsheet would run as a formula begins with an apostrophe; "
    "sourcescope.exports.read_csv takes it off again."
)

with st.expander(f"Data dictionary of {name}: {len(columns(name))} columns"):
    words = dictionary()
    st.dataframe(
        words[words["table"] == name],
        hide_index=True,
        column_order=("column", "type", "meaning"),
        column_config={
            "column": "Column",
            "type": "Type",
            "meaning": st.column_config.TextColumn("Meaning", width="large"),
        },
        alt=f"Columns of {name} with type and meaning",
    )
