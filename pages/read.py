"""Read: the article set for reading, with everything that was found in it marked."""

import streamlit as st
from sourcescope.filters import Selection
from sourcescope.reader import article_view
from sourcescope.tables import records
from sourcescope.ui.display import nothing
from sourcescope.ui.passages import reading
from sourcescope.ui.shell import heading
from sourcescope.ui.state import kept, selection, titles_of, whole_number, workspace
from sourcescope.ui.text import escape, plural

MANY = 500  # articles in the list to pick from

chosen = selection()
heading("Read", "The article as printed, with what was found in it.")
ws = workspace()
found = kept("ids", lambda: ws.ids(chosen, limit=MANY), chosen)
if not found:
    nothing("articles", chosen)
    st.stop()

named = st.query_params.get("read")
if named is not None and named not in found and ws.count("articles", Selection(articles=(named,))):
    found = [named, *found]
at = whole_number(st.query_params.get("at"))
titles = titles_of(found)
if named in found:
    st.session_state["reading"] = named
if st.session_state.get("reading") not in found:
    st.session_state["reading"] = found[0]


def read(identifier: str) -> tuple[object, dict[str, object], dict[str, int]]:
    """An article, what the reading view shows of it, and how much of the selection is marked in it."""
    one, here = Selection(articles=(identifier,)), chosen.but(articles=(identifier,))
    article = next(records(ws.articles(one)))
    quotes, countries, restrictions = ws.quotes(here), ws.countries(here), ws.restrictions(here)
    countries = countries[countries["form"] != "associated"]
    counts = {
        "quotes": int((quotes["kind"] != "no response").sum()),
        "speakers": int(quotes["speaker"].notna().sum()),
        "countries": len(countries),
        "restrictions": len(restrictions),
    }
    return article, article_view(article, ws.sentences(one), quotes, ws.sources(one), countries, restrictions), counts


def turned() -> None:
    """Another article was picked: the URL's article and sentence no longer hold."""
    for name in ("read", "at"):
        st.query_params.pop(name, None)


if len(found) > 1:
    st.selectbox("Article", found, format_func=lambda value: titles[value], key="reading", on_change=turned)
    if len(found) >= MANY:
        st.caption(f"The list holds the newest {MANY} of the selection. The page Articles finds the others.")
identifier = st.session_state["reading"]
article, view, counts = kept("reading", lambda: read(identifier), chosen, identifier)
if not view["headline"]:
    st.header(escape(titles.get(identifier, "")), anchor=False)
facts = [
    article.outlet,
    article.byline,
    f"{article.published:%B %d, %Y}" if article.published == article.published else None,
]
facts = [escape(fact) for fact in facts if isinstance(fact, str)]
st.markdown(" · ".join([*facts, plural(article.words, "word"), plural(article.sentences, "sentence")]))
worded: list[int] = []
if chosen.words:
    worded = ws.sentences(Selection(words=chosen.words, articles=(identifier,)))["sentence"].tolist()
if chosen.but(articles=()):
    tinted = f" {plural(len(worded), 'sentence')} with the words chosen, tinted." if chosen.words else ""
    st.markdown("Only what is in the selection is marked." + tinted)
reading(
    view,
    f"reading-{identifier}",
    counts=counts,
    at=at if at is not None or not worded else worded[0],
    found=worded,
)
