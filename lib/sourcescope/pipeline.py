"""From articles to tables: spaCy ends here."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cache, partial

from spacy.language import Language
from threadpoolctl import ThreadpoolController

from .inputs.article import Article
from .nlp.engine import DEFAULT_MODEL, load, versions
from .nlp.layout import unwrapped
from .rows import Rows, article_rows
from .tables import ProblemRow, Tables
from .workers import Workers

__all__ = ["analyze", "analyze_batches"]

BATCH = 200  # articles whose tables are kept together
TOGETHER = 8  # articles in a group, and characters: a group is what one process is handed at a time
CHARACTERS = 100_000
Inputs = Iterable[Article | ProblemRow]
Progress = Callable[[int], None]


@cache
def pipeline(model: str) -> Language:
    """The loaded pipeline of a model, kept for the life of the process."""
    return load(model)


def analyze(articles: Iterable[Article | list[Article]], *, model: str = DEFAULT_MODEL) -> Tables:
    """All tables of the contract for some articles. Items may be lists, as ``read`` gives for a file of many.

    An article that cannot be analyzed becomes a row of ``problems``. Raises ``ModelMissing``.
    """
    flat = (article for item in articles for article in (item if isinstance(item, list) else [item]))
    once = groups(fresh(flat))
    return Tables.from_rows(merged(analyze_rows(group, model=model) for group in once))


def analyze_batches(
    articles: Inputs,
    *,
    model: str = DEFAULT_MODEL,
    size: int = BATCH,
    jobs: int = 1,
    known: Container[str] = frozenset(),
    progress: Progress | None = None,
) -> Iterator[Tables]:
    """Tables of about ``size`` articles at a time, so that memory does not grow with the input.

    With ``jobs`` above 1, that many processes share the work, and batches hold the articles in the order in which they
    are done. Articles whose ids are in ``known`` are passed over, and so is a text that came before. An interrupt is
    raised again after what was done until then is given.
    Problems of reading pass through. ``progress`` is called with the number of inputs done. Raises ``ModelMissing``,
    and ``WorkerLost`` when the system ends one of the processes.
    """
    versions(model)  # whether there is such a model is better known before anything is read
    told = progress or (lambda _: None)
    parts = groups(fresh(articles, known, told), min(size, TOGETHER))
    done = map(partial(analyze_rows, model=model), parts) if jobs == 1 else shared_out(parts, model, jobs)
    batch: list[Rows] = []
    try:
        for rows in done:
            batch.append(rows)
            told(counted(rows))
            if sum(map(counted, batch)) >= size:
                yield Tables.from_rows(merged(batch))
                batch = []
    except KeyboardInterrupt:
        if batch:
            yield Tables.from_rows(merged(batch))
        raise
    if batch:
        yield Tables.from_rows(merged(batch))


def fresh(articles: Inputs, known: Container[str] = frozenset(), told: Progress = lambda _: None) -> Inputs:
    """The inputs that are still to be analyzed, a text once; what is passed over is told as done."""
    seen: set[str] = set()
    for article in articles:
        if isinstance(article, Article):
            if article.article_id in seen or article.article_id in known:
                told(1)
                continue
            seen.add(article.article_id)
        yield article


def groups(articles: Inputs, most: int = TOGETHER) -> Iterator[list[Article | ProblemRow]]:
    """The inputs in small groups; a long article is one of its own."""
    group: list[Article | ProblemRow] = []
    size = 0
    for article in articles:
        length = len(article.text) if isinstance(article, Article) else 0
        if group and (len(group) == most or size + length > CHARACTERS):
            yield group
            group, size = [], 0
        group.append(article)
        size += length
    if group:
        yield group


def shared_out(parts: Iterable[list[Article | ProblemRow]], model: str, jobs: int) -> Iterator[Rows]:
    """The rows of the groups, worked out by several processes, as they are done."""
    work = partial(analyze_rows, model=model)
    with Workers(jobs) as workers:
        yield from workers.map(work, parts)


def merged(parts: Iterable[Rows]) -> Rows:
    """The rows of several parts, as one."""
    rows: Rows = {}
    for part in parts:
        for name, found in part.items():
            rows.setdefault(name, []).extend(found)
    return rows


def counted(rows: Rows) -> int:
    """How many inputs stand in some rows."""
    return len(rows.get("articles", ())) + len(rows.get("problems", ()))


def analyze_rows(group: Sequence[Article | ProblemRow], *, model: str) -> Rows:
    """The rows of a group of inputs. Words that only its texts have do not stay in the model's memory.

    Each text goes through the model alone: in company its sums would be added in another order, and about one in a
    million decisions of the parser would hang on its neighbors.
    """
    nlp, made_by = pipeline(model), versions(model)
    parts: list[Rows] = []
    with nlp.memory_zone(), blas_threads().limit(limits=1, user_api="blas"):
        for item in group:
            parts.append({"problems": [item]} if isinstance(item, ProblemRow) else analyze_one(nlp, item, made_by))
    return merged(parts)


@cache
def blas_threads() -> ThreadpoolController:
    """What sets the number of threads of numpy's BLAS: the matrices here are too small for more than one."""
    return ThreadpoolController()


def analyze_one(nlp: Language, article: Article, made_by: str) -> Rows:
    """The rows of one article; a problem, whatever its text does to a model."""
    try:
        return article_rows(article, nlp(unwrapped(article.text)), made_by)
    except Exception as cause:
        return {"problems": [failed(article, cause)]}


def failed(article: Article, cause: Exception) -> ProblemRow:
    """The problem row of an article on which the analysis failed."""
    return ProblemRow(
        article_id=article.article_id,
        external_id=article.external_id,
        input=article.input,
        stage="analyze",
        problem=f"The analysis of this text failed: {type(cause).__name__}: {cause}"[:500],
        hint="Please report this text. All other articles were analyzed.",
    )
