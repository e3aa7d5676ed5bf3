"""Aggregates of a selection, computed in DuckDB: small frames for charts and figures."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from .counting import Counting
from .filters import Selection
from .gazetteer import country_name, parent
from .store import Workspace

__all__ = [
    "SETTLED",
    "Totals",
    "associated",
    "called",
    "conditions",
    "countries",
    "forms",
    "heard",
    "known",
    "mention_sentences",
    "mentions",
    "naming",
    "options",
    "organizations",
    "parties",
    "position_spread",
    "positions",
    "restriction_acts",
    "restriction_statuses",
    "restrictions_told",
    "retold",
    "singled",
    "sources",
    "speakerless",
    "speakerless_quotes",
    "speech",
    "stances",
    "together",
    "totals",
    "turned_round",
    "unnamed",
    "unplaced",
    "verbs",
    "voices",
]

# What "in force", "relaxed" and "urged" mean on the overview, as facets of a Selection.
SETTLED = {
    "in force": {"categories": ("restrict", "prohibit", "require"), "statuses": ("in force",)},
    "permitted or eased": {"categories": ("permit", "ease"), "statuses": ("in force",)},
    "proposed or urged": {"categories": (), "statuses": ("proposed",)},
}

# Words that stand for a party and name none.
PRONOUNS = """
    'he', 'she', 'it', 'they', 'him', 'her', 'them', 'we', 'us', 'you', 'i', 'me', 'one', 'this', 'that', 'these',
    'those', 'who', 'whom', 'which', 'what', 'his', 'its', 'their', 'both', 'each', 'all', 'some', 'others',
    'everyone', 'everybody', 'anyone', 'anybody', 'someone', 'somebody'
"""

USUAL = Counting()
PARTS = 20  # of an article, where many mentions are counted by their place
FORMS = ("name", "demonym", "place", "associated")

# What selects a voice: the source by its key, or, if several articles are looked at and it has none, all of its naming.
OWN = """SELECT *, if(entity IS NOT NULL OR articles = 1, 'sources', 'naming') AS facet,
                if(entity IS NOT NULL OR articles = 1, key, naming) AS value"""
VOICE = "if(facet = 'sources', any_value(name), value || 's (' || count(DISTINCT key) || ')')"


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures of the overview; all are counts."""

    articles: int
    words: int
    sources: int
    unnamed: int
    anonymous: int  # sources with a stated condition of anonymity
    silent: int  # sources of whom there is no word, such as those who did not respond
    quotes: int
    direct: int  # direct and mixed
    quoted_words: int
    no_response: int
    countries: int
    mentions: int
    restrictions: int
    in_force: int
    eased: int
    proposed: int

    def settled(self) -> dict[str, int]:
        """The counts behind the three facets of ``SETTLED``."""
        return dict(zip(SETTLED, (self.in_force, self.eased, self.proposed), strict=True))


def totals(ws: Workspace, selection: Selection) -> Totals:
    """Counts of everything selected. A source that several articles quote counts once if it has a key."""
    articles, a = selection.rows("articles")
    sources, s = selection.rows("sources")
    quotes, q = selection.rows("quotes")
    countries, c = selection.rows("countries")
    restrictions, r = selection.rows("restrictions")
    sql = f"""
        SELECT * FROM
        (SELECT count(*) articles, coalesce(sum(words), 0)::BIGINT words FROM {articles}),
        (SELECT count(DISTINCT key) sources,
                count(DISTINCT key) FILTER (naming LIKE 'unnamed%') unnamed,
                count(DISTINCT key) FILTER (anonymity IS NOT NULL) anonymous,
                count(DISTINCT key) - count(DISTINCT key) FILTER (words > 0) silent FROM {sources}),
        (SELECT count(*) FILTER (kind <> 'no response') quotes,
                count(*) FILTER (kind IN ('direct', 'mixed')) direct,
                coalesce(sum(words), 0)::BIGINT quoted_words,
                count(*) FILTER (kind = 'no response') no_response FROM {quotes}),
        (SELECT count(DISTINCT iso3) countries, count(*) mentions FROM {countries} WHERE form <> 'associated'),
        (SELECT count(*) restrictions,
                count(*) FILTER (status = 'in force' AND category NOT IN ('permit', 'ease')) in_force,
                count(*) FILTER (status = 'in force' AND category IN ('permit', 'ease')) eased,
                count(*) FILTER (status = 'proposed') proposed FROM {restrictions})
    """
    row = ws.query(sql, [*a, *s, *q, *c, *r]).iloc[0]
    return Totals(**{name: int(row[name]) for name in Totals.__slots__})


def singled(ws: Workspace, selection: Selection, *, limit: int = 12) -> dict[str, tuple[str, ...]]:
    """Keys of the sources that ``Totals`` counts as ``anonymous`` and as ``silent``; none where there are too many."""
    rows, values = selection.rows("sources")
    found = ws.query(
        f"""
        SELECT key, bool_or(anonymity IS NOT NULL) AS anonymous, coalesce(sum(words), 0) = 0 AS silent
        FROM {rows} GROUP BY key
        HAVING anonymous OR silent ORDER BY key
        """,
        values,
    )
    keys = {name: tuple(found.loc[found[name].astype(bool), "key"]) for name in ("anonymous", "silent")}
    return {name: some if len(some) <= limit else () for name, some in keys.items()}


def voices(ws: Workspace, selection: Selection, *, limit: int = 15) -> pd.DataFrame:
    """Sources by words: ``facet`` and ``value`` select one, ``name``, ``direct`` and ``indirect`` words, ``quotes``.

    Most words first. A mixed quote's words count where they stand: within quotation marks as direct, the rest as
    indirect. Over several articles the unnamed of a sort are one row: nobody knows which of them are the same.
    """
    said, values = selection.rows("said")
    return ws.query(
        f"""
        WITH said AS MATERIALIZED (
                      SELECT q.key, q.name, q.naming, q.entity, q.article_id, q.words, q.direct_words
                      FROM {said} q WHERE q.kind <> 'no response' AND q.source IS NOT NULL),
             span AS (SELECT count(DISTINCT article_id) AS articles FROM said)
        SELECT facet, value, {VOICE} AS name,
               sum(direct_words)::BIGINT AS direct, sum(words - direct_words)::BIGINT AS indirect, count(*) AS quotes
        FROM ({OWN} FROM said, span)
        GROUP BY facet, value ORDER BY sum(words) DESC, name LIMIT {int(limit)}
        """,
        values,
    )


def sources(ws: Workspace, selection: Selection, *, limit: int = 500) -> pd.DataFrame:
    """The ledger: one row a source with its naming, wording, conditions, and selected quotes by kind.

    ``no_answer`` are the words of an article that tell that it did not answer, where one does.
    A source of several articles is one row if it has a key of its own; its wording is then that of one of them.
    """
    said, values = selection.rows("said")
    worded = ("article_id", "source", "name", "naming", "descriptor", "affiliation", "country")
    wording = ", ".join(f"first(q.{name}) AS {name}" for name in worded)
    return ws.query(
        f"""
        SELECT q.key, {wording}, any_value(q.anonymity) AS anonymity, any_value(q.anonymity_reason) AS anonymity_reason,
               any_value(q.people) AS people, count(DISTINCT q.article_id) AS articles,
               count(*) FILTER (q.kind = 'direct') AS direct,
               count(*) FILTER (q.kind = 'mixed') AS mixed,
               count(*) FILTER (q.kind = 'indirect') AS indirect,
               count(*) FILTER (q.kind = 'no response') AS no_response,
               min(q.cue) FILTER (q.kind = 'no response') AS no_answer,
               count(*) FILTER (q.speech <> 'speech') AS thought,
               sum(q.words)::BIGINT AS words, sum(q.direct_words)::BIGINT AS direct_words,
               min(q.sentence) AS sentence
        FROM {said} q WHERE q.source IS NOT NULL GROUP BY q.key ORDER BY words DESC, name LIMIT {int(limit)}
        """,
        values,
    )


def unnamed(ws: Workspace, selection: Selection, *, limit: int = 500) -> pd.DataFrame:
    """The ledger of unnamed sources: how described, how many, condition and reason, direct or not, and ``claims``.

    ``claims`` are selected quotes; ``alone`` are those in whose sentences no named source and no document speaks, so
    that they rest on unnamed sources alone. Sources with a condition first, then those with the most claims.
    """
    said, values = selection.rows("said")
    return ws.query(
        f"""
        WITH said AS MATERIALIZED (
                      SELECT q.article_id, q.quote, q.source, q.sentence, q.last_sentence,
                             q.words, q.direct_words, q.key, q.name, q.naming, q.descriptor, q.people,
                             q.anonymity, q.anonymity_reason
                      FROM {said} q WHERE q.kind <> 'no response' AND q.naming LIKE 'unnamed%'),
             backed AS (SELECT DISTINCT said.article_id, said.quote FROM said
                        JOIN quotes o ON o.article_id = said.article_id AND o.kind <> 'no response'
                         AND o.sentence <= said.last_sentence AND o.last_sentence >= said.sentence
                        JOIN sources n ON n.article_id = o.article_id AND n.source = o.source
                         AND n.naming NOT LIKE 'unnamed%')
        SELECT key, any_value(article_id) AS article_id, any_value(name) AS name, any_value(naming) AS naming,
               any_value(descriptor) AS descriptor, any_value(people) AS people, any_value(anonymity) AS anonymity,
               any_value(anonymity_reason) AS anonymity_reason,
               sum(words)::BIGINT AS words, sum(direct_words)::BIGINT AS direct_words, count(*) AS claims,
               count(*) FILTER ((article_id, quote) NOT IN (SELECT article_id, quote FROM backed)) AS alone
        FROM said GROUP BY key
        ORDER BY any_value(anonymity) IS NULL, claims DESC, words DESC, name LIMIT {int(limit)}
        """,
        values,
    )


SPEAKERLESS = "source IS NULL AND kind <> 'no response'"


def speakerless(ws: Workspace, selection: Selection) -> int:
    """How many selected quotes have no source: nobody was found who says them."""
    rows, values = selection.rows("quotes")
    sql = f"SELECT count(*) AS n FROM {rows} WHERE {SPEAKERLESS}"
    return int(ws.query(sql, values)["n"].iloc[0])


def speakerless_quotes(ws: Workspace, selection: Selection, *, limit: int = 20, offset: int = 0) -> pd.DataFrame:
    """Which quotes ``speakerless`` counts: ``article_id`` and ``quote``, in the order of the articles."""
    rows, values = selection.rows("quotes")
    return ws.query(
        f"""
        SELECT article_id, quote FROM {rows} WHERE {SPEAKERLESS}
        ORDER BY article_id, quote LIMIT {int(limit)} OFFSET {int(offset)}
        """,
        values,
    )


def naming(ws: Workspace, selection: Selection) -> pd.DataFrame:
    """Words of quotes by the ``naming`` of their source: ``words``."""
    said, values = selection.rows("said")
    return ws.query(
        f"""
        SELECT q.naming, sum(q.words)::BIGINT AS words
        FROM {said} q WHERE q.source IS NOT NULL GROUP BY 1 ORDER BY words DESC, 1
        """,
        values,
    )


def conditions(ws: Workspace, selection: Selection, *, limit: int = 3) -> pd.DataFrame:
    """Stated conditions of anonymity as worded: ``anonymity``, ``name`` of one such source, ``sources``; most first."""
    rows, values = selection.rows("sources")
    return ws.query(
        f"""
        SELECT anonymity, first(name) AS name, count(*) AS sources FROM {rows}
        WHERE anonymity IS NOT NULL GROUP BY 1 ORDER BY sources DESC, 1 LIMIT {int(limit)}
        """,
        values,
    )


def verbs(ws: Workspace, selection: Selection, *, limit: int = 8) -> pd.DataFrame:
    """Neutral cues as worded, in lower case: ``cue``, ``quotes``; most frequent first."""
    rows, values = selection.rows("quotes")
    return ws.query(
        f"""
        SELECT lower(cue) AS cue, count(*) AS quotes FROM {rows}
        WHERE cue IS NOT NULL AND kind <> 'no response' AND stance = 'neutral'
        GROUP BY lower(cue) ORDER BY quotes DESC, cue LIMIT {int(limit)}
        """,
        values,
    )


def stances(ws: Workspace, selection: Selection, *, words: int = 4) -> pd.DataFrame:
    """Stances of cues that are not neutral: ``stance``, ``quotes``, and ``cues``, the commonest; most quotes first."""
    rows, values = selection.rows("quotes")
    return ws.query(
        f"""
        WITH told AS (SELECT lower(cue) AS cue, stance, count(*) AS quotes FROM {rows}
                      WHERE cue IS NOT NULL AND kind <> 'no response' AND stance <> 'neutral'
                      GROUP BY lower(cue), stance),
             ranked AS (SELECT *, row_number() OVER (PARTITION BY stance ORDER BY quotes DESC, cue) AS place FROM told)
        SELECT stance, sum(quotes)::BIGINT AS quotes,
               string_agg(cue, ', ' ORDER BY place) FILTER (place <= {int(words)}) AS cues
        FROM ranked GROUP BY stance ORDER BY quotes DESC, stance
        """,
        values,
    )


def speech(ws: Workspace, selection: Selection) -> pd.DataFrame:
    """Quotes by whether they are told as ``speech``, ``belief`` or ``evaluation``: ``quotes``; most first."""
    rows, values = selection.rows("quotes")
    return ws.query(
        f"""
        SELECT speech, count(*) AS quotes FROM {rows} WHERE kind <> 'no response'
        GROUP BY 1 ORDER BY quotes DESC, 1
        """,
        values,
    )


def countries(ws: Workspace, selection: Selection, *, counting: Counting = USUAL, limit: int = 250) -> pd.DataFrame:
    """Countries: ``iso3``, ``country``, ``mentions``, of these ``name``, ``demonym``, ``place``, ``associated``;
    ``articles``.
    """
    rows, values = counting.rows(selection)
    forms = ", ".join(f"count(*) FILTER (form = '{form}') AS {form}" for form in FORMS)
    return ws.query(
        f"""
        SELECT iso3, any_value(country) AS country, count(*) AS mentions, {forms},
               count(DISTINCT article_id) AS articles
        FROM {rows} AS countries GROUP BY iso3 ORDER BY mentions DESC, country LIMIT {int(limit)}
        """,
        values,
    )


def mentions(
    ws: Workspace, selection: Selection, *, counting: Counting = USUAL, limit: int = 40, offset: int = 0
) -> pd.DataFrame:
    """The mentions that count in ``limit`` sentences, as rows of the table ``countries`` in the articles' order."""
    rows, values = counting.rows(selection)
    return ws.query(
        f"""
        WITH counted AS MATERIALIZED (SELECT * FROM {rows} AS countries),
             shown AS (SELECT DISTINCT article_id, sentence FROM counted
                       ORDER BY ALL LIMIT {int(limit)} OFFSET {int(offset)})
        SELECT counted.* FROM counted SEMI JOIN shown USING (article_id, sentence) ORDER BY article_id, start
        """,
        values,
    )


def associated(ws: Workspace, selection: Selection) -> int:
    """How many rows of the table ``countries`` are leaders and offices, which usually count for no country."""
    rows, values = selection.rows("countries")
    sql = f"SELECT count(*) AS n FROM {rows} WHERE form = 'associated'"
    return int(ws.query(sql, values)["n"].iloc[0])


def mention_sentences(ws: Workspace, selection: Selection, *, counting: Counting = USUAL) -> int:
    """How many sentences the mentions that count stand in."""
    rows, values = counting.rows(selection)
    sql = f"SELECT DISTINCT article_id, sentence FROM {rows} AS countries "
    return int(ws.query(f"SELECT count(*) AS n FROM ({sql})", values)["n"].iloc[0])


def forms(ws: Workspace, selection: Selection, *, counting: Counting = USUAL, limit: int = 100) -> pd.DataFrame:
    """The words that countries are mentioned by: ``iso3``, ``country``, ``form``, ``text``, ``mentions``."""
    rows, values = counting.rows(selection)
    return ws.query(
        f"""
        SELECT iso3, any_value(country) AS country, form, text, count(*) AS mentions
        FROM {rows} AS countries GROUP BY iso3, form, text ORDER BY mentions DESC, country, text LIMIT {int(limit)}
        """,
        values,
    )


def organizations(ws: Workspace, selection: Selection) -> pd.DataFrame:
    """Organizations of states, most mentioned first.

    ``organization``, ``name``, ``mentions``, ``articles``; ``members`` are codes with blanks between.
    """
    rows, values = selection.rows("organizations")
    return ws.query(
        f"""
        SELECT organization, any_value(name) AS name, any_value(members) AS members, count(*) AS mentions,
               count(DISTINCT article_id) AS articles
        FROM {rows} GROUP BY organization ORDER BY mentions DESC, organization
        """,
        values,
    )


def positions(ws: Workspace, selection: Selection, *, counting: Counting = USUAL, limit: int = 5000) -> pd.DataFrame:
    """Where in its article each country is mentioned: ``share`` from 0 (start) to 1 (end) of the characters."""
    rows, values = counting.rows(selection)
    return ws.query(
        f"""
        SELECT countries.iso3, countries.country, countries.text, countries.form, countries.article_id,
               countries.sentence, countries.start / a.characters AS share
        FROM {rows} AS countries JOIN articles a USING (article_id)
        ORDER BY countries.article_id, countries.start LIMIT {int(limit)}
        """,
        values,
    )


def position_spread(ws: Workspace, selection: Selection, *, counting: Counting = USUAL) -> pd.DataFrame:
    """Mentions by country and ``part`` of the article, from 0 to ``PARTS`` - 1: ``mentions``, and of these by form."""
    rows, values = counting.rows(selection)
    forms = ", ".join(f"count(*) FILTER (form = '{form}') AS {form}" for form in FORMS)
    return ws.query(
        f"""
        SELECT countries.iso3, any_value(countries.country) AS country,
               least({PARTS} * countries.start // a.characters, {PARTS - 1})::BIGINT AS part,
               count(*) AS mentions, {forms}
        FROM {rows} AS countries JOIN articles a USING (article_id)
        GROUP BY 1, 3 ORDER BY country, part
        """,
        values,
    )


def together(ws: Workspace, selection: Selection, *, counting: Counting = USUAL, limit: int = 12) -> pd.DataFrame:
    """Pairs of countries by the number of ``sentences`` that mention both, among the most mentioned countries."""
    rows, values = counting.rows(selection)
    return ws.query(
        f"""
        WITH mentioned AS MATERIALIZED (SELECT DISTINCT article_id, sentence, iso3, country
                           FROM {rows} AS countries),
             top AS (SELECT iso3 FROM mentioned GROUP BY iso3 ORDER BY count(*) DESC, iso3 LIMIT {int(limit)}),
             kept AS (SELECT * FROM mentioned WHERE iso3 IN (SELECT iso3 FROM top))
        SELECT a.iso3 AS first_iso3, any_value(a.country) AS first, b.iso3 AS second_iso3,
               any_value(b.country) AS second, count(*) AS sentences
        FROM kept a JOIN kept b ON a.article_id = b.article_id AND a.sentence = b.sentence AND a.iso3 < b.iso3
        GROUP BY a.iso3, b.iso3 ORDER BY sentences DESC, first, second
        """,
        values,
    )


def heard(ws: Workspace, selection: Selection, *, counting: Counting = USUAL) -> pd.DataFrame:
    """Heard against mentioned: ``iso3``, ``country``, ``mentions``, ``articles``; ``sources`` from there, ``words`` of
    theirs and of these ``direct_words``. Most mentioned first; countries that are only heard stand last.

    A source's country is that of its stated role or affiliation; sources without one are left out.
    """
    told = countries(ws, selection, counting=counting).set_index("iso3")
    spoken = spoken_words(ws, selection)
    if not counting.territories:
        spoken["iso3"] = [parent(code) or code for code in spoken["iso3"]]
    spoken = spoken.groupby("iso3", sort=False)[["sources", "words", "direct_words"]].sum()
    both = told[["mentions", "articles"]].join(spoken, how="outer").fillna(0).astype("int64").reset_index()
    both.insert(1, "country", [country_name(code) for code in both["iso3"]])
    order = ["mentions", "words", "country"]
    return both.sort_values(order, ascending=[False, False, True], ignore_index=True)


def spoken_words(ws: Workspace, selection: Selection) -> pd.DataFrame:
    """By country of the source: ``iso3``, ``sources``, ``words``, ``direct_words``."""
    said, values = selection.rows("said")
    return ws.query(
        f"""
        SELECT q.country AS iso3, count(DISTINCT q.key) AS sources, sum(q.words)::BIGINT AS words,
               sum(q.direct_words)::BIGINT AS direct_words
        FROM {said} q WHERE q.country IS NOT NULL AND q.kind <> 'no response' GROUP BY q.country
        """,
        values,
    )


def unplaced(ws: Workspace, selection: Selection, *, named: int = 6) -> tuple[int, int, tuple[str, ...]]:
    """The number of quoted sources whose country is not stated, of their words, and the names of those with most."""
    said, values = selection.rows("said")
    row = ws.query(
        f"""
        WITH said AS (SELECT q.key, any_value(q.name) AS name, sum(q.words)::BIGINT AS words
                      FROM {said} q
                      WHERE q.country IS NULL AND q.kind <> 'no response' AND q.source IS NOT NULL GROUP BY q.key)
        SELECT count(*) AS sources, coalesce(sum(words), 0)::BIGINT AS words,
               coalesce((SELECT list(name ORDER BY words DESC, name)
                         FROM (FROM said ORDER BY words DESC, name LIMIT {int(named)})), []) AS names
        FROM said
        """,
        values,
    ).iloc[0]
    return int(row["sources"]), int(row["words"]), tuple(row["names"])


def restriction_statuses(ws: Workspace, selection: Selection) -> pd.DataFrame:
    """Statements by ``category`` and ``status``: ``statements``."""
    rows, values = selection.rows("restrictions")
    return ws.query(
        f"SELECT category, status, count(*) AS statements FROM {rows} GROUP BY ALL ORDER BY ALL",
        values,
    )


def restriction_acts(ws: Workspace, selection: Selection) -> pd.DataFrame:
    """Tellings and acts in one row: ``statements``; ``acts`` they tell; ``retold``, acts told more than once.

    An act is one in its article; a statement whose act is not known is an act of its own.
    """
    rows, values = selection.rows("restrictions")
    return ws.query(
        f"""
        WITH acts AS (SELECT article_id, coalesce(act, -1 - restriction) AS act, count(*) AS tellings
                      FROM {rows} GROUP BY ALL)
        SELECT coalesce(sum(tellings), 0)::BIGINT AS statements, count(*) AS acts,
               count(*) FILTER (tellings > 1) AS retold FROM acts
        """,
        values,
    )


def retold(ws: Workspace, selection: Selection) -> pd.DataFrame:
    """Acts that their article tells more than once: ``article_id``, ``act``, ``tellings`` in the whole article."""
    rows, values = selection.but(categories=(), statuses=(), actors=(), affected=(), actions=()).rows("restrictions")
    return ws.query(
        f"""
        SELECT article_id, act, count(*) AS tellings FROM {rows}
        WHERE act IS NOT NULL GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL
        """,
        values,
    )


def turned_round(ws: Workspace, selection: Selection, *, limit: int = 10) -> pd.DataFrame:
    """Acts in force that undo a past one: ``article_id``, ``restriction``, number of the first telling, ``earlier``."""
    rows, values = selection.rows("restrictions")
    return ws.query(
        f"""
        SELECT r.article_id, min(r.restriction) AS restriction, min(e.restriction) AS earlier
        FROM {rows} r JOIN restrictions e ON r.article_id = e.article_id AND r.reverses = e.act AND e.status = 'past'
        GROUP BY r.article_id, r.act, r.reverses
        ORDER BY ALL LIMIT {int(limit)}
        """,
        values,
    )


def party(role: str) -> str:
    """A party of a restriction in SQL: its name or words, or that it has none."""
    words = f"coalesce({role}_name, {role})::VARCHAR"
    return f"if(lower({words}) IN ({PRONOUNS}), 'not named', coalesce({words}, 'not said'))"


def parties(ws: Workspace, selection: Selection, *, limit: int = 100) -> pd.DataFrame:
    """Who permits or restricts whom: ``actor``, ``affected``, and the number of statements of each sort.

    A party is "not said" where the words have none, and "not named" where they have a pronoun that nothing resolves.
    ``permits`` are in force; ``restricts`` are restrictions, prohibitions and requirements in force; ``open`` is all
    that is proposed, past, denied, warned against or hypothetical. They are never netted against each other.
    """
    rows, values = selection.rows("restrictions")
    return ws.query(
        f"""
        SELECT {party("actor")} AS actor, {party("affected")} AS affected,
               count(*) FILTER (status = 'in force' AND category IN ('permit', 'ease')) AS permits,
               count(*) FILTER (status = 'in force' AND category NOT IN ('permit', 'ease')) AS restricts,
               count(*) FILTER (status <> 'in force') AS "open"
        FROM {rows} GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT {int(limit)}
        """,
        values,
    )


def restrictions_told(ws: Workspace, selection: Selection, *, limit: int = 12) -> pd.DataFrame:
    """Statements by whose word it is: ``voice`` (the article's own, or a source's name), ``statements``.

    ``facet`` and ``value`` select a source; over several articles the unnamed of a sort are one, as in ``voices``.
    """
    rows, values = selection.rows("restrictions")
    return ws.query(
        f"""
        WITH told AS MATERIALIZED (SELECT r.article_id, s.key, s.name, s.naming, s.entity
                      FROM {rows} r LEFT JOIN sources s ON r.article_id = s.article_id AND r.source = s.source),
             span AS (SELECT count(DISTINCT article_id) AS articles FROM told)
        SELECT facet, value, coalesce({VOICE}, 'the article itself') AS voice, count(*) AS statements
        FROM ({OWN} FROM told, span)
        GROUP BY facet, value ORDER BY statements DESC, voice LIMIT {int(limit)}
        """,
        values,
    )


# What can be chosen, by facet: ``value``, ``label`` and ``count``. A condition on these narrows the groups themselves.
# What articles name in several ways has its commonest name: any other would not be the same at each start.
CHOICES = {
    "words": "SELECT '' AS value, '' AS label, 0 AS count WHERE false",
    "entities": """SELECT entity AS value, max_by(name, (n, name)) AS label, sum(n)::BIGINT AS count
                   FROM (SELECT entity, name, count(*) AS n FROM entities GROUP BY ALL) GROUP BY entity""",
    "articles": """SELECT article_id AS value, coalesce(title, left(text, 60) || '…') AS label, words AS count
                   FROM articles""",
    "countries": """SELECT iso3 AS value, any_value(country) AS label, count(*) AS count FROM countries
                    WHERE form <> 'associated' GROUP BY iso3""",
    "sources": """SELECT key AS value, max_by(name, (n, name)) AS label, sum(words)::BIGINT AS count
                  FROM (SELECT key, name, count(*) AS n, sum(words) AS words FROM sources GROUP BY ALL) GROUP BY key""",
    "outlets": """SELECT outlet AS value, outlet AS label, count(*) AS count FROM articles
                  WHERE outlet <> '' GROUP BY ALL""",
    "dates": """SELECT left(published::VARCHAR, size) AS value, value AS label, count(*) AS count
                FROM articles, (VALUES (4), (7), (10)) sizes(size) WHERE published IS NOT NULL GROUP BY 1""",
    "naming": "SELECT naming AS value, naming AS label, count(DISTINCT key) AS count FROM sources GROUP BY ALL",
    "kinds": "SELECT kind AS value, kind AS label, count(*) AS count FROM quotes GROUP BY ALL",
    "speech": "SELECT speech AS value, speech AS label, count(*) AS count FROM quotes GROUP BY ALL",
    "stances": "SELECT stance AS value, stance AS label, count(*) AS count FROM quotes GROUP BY ALL",
    "cues": """SELECT lower(cue) AS value, value AS label, count(*) AS count FROM quotes
               WHERE cue IS NOT NULL GROUP BY ALL""",
    "categories": "SELECT category AS value, category AS label, count(*) AS count FROM restrictions GROUP BY ALL",
    "statuses": "SELECT status AS value, status AS label, count(*) AS count FROM restrictions GROUP BY ALL",
    "actors": f"""SELECT coalesce(actor_name, actor) AS value, value AS label, count(*) AS count FROM restrictions
                 WHERE actor IS NOT NULL AND lower(value::VARCHAR) NOT IN ({PRONOUNS}) GROUP BY ALL""",
    "affected": f"""SELECT coalesce(affected_name, affected) AS value, value AS label, count(*) AS count
                   FROM restrictions
                   WHERE affected IS NOT NULL AND lower(value::VARCHAR) NOT IN ({PRONOUNS}) GROUP BY ALL""",
}
ORDERS = {"articles": "label", "dates": "value DESC"} | dict.fromkeys(
    ("naming", "kinds", "speech", "stances", "categories", "statuses"), "value"
)


def options(ws: Workspace, *, limit: int = 200) -> dict[str, pd.DataFrame]:
    """What can be chosen: per facet a frame with ``value``, ``label`` and ``count`` of the most frequent.

    Of dates, the years and months.
    """
    found = {}
    for facet, sql in CHOICES.items():
        where = "WHERE length(value) < 10" if facet == "dates" else ""
        order = ORDERS.get(facet, "count DESC")
        found[facet] = ws.query(f"SELECT * FROM ({sql}) {where} ORDER BY {order}, label LIMIT {int(limit)}")
    return found


def known(ws: Workspace, facet: str, values: Sequence[str]) -> pd.DataFrame:
    """Those of some values that the workspace has, as ``options`` gives them."""
    sql = f"SELECT * FROM ({CHOICES[facet]}) WHERE value::VARCHAR IN (SELECT unnest(?::VARCHAR[]))"
    return ws.query(sql, [list(values)])


def called(ws: Workspace, facet: str, words: str) -> pd.DataFrame:
    """What is called by some words, or begins with them, or has them: the most frequent that fits best, or no row.

    The form is that of ``options``; case does not matter.
    """
    sql = f"""
        SELECT * FROM ({CHOICES[facet]}) WHERE contains(lower(label), lower(?))
        ORDER BY lower(label) = lower(?) DESC, starts_with(lower(label), lower(?)) DESC, count DESC, label LIMIT 1
    """
    return ws.query(sql, [words] * 3)
