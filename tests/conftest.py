"""Fixtures for all tests. The pipeline is loaded once a run, because that takes seconds."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings
from sourcescope.inputs import Article, read
from sourcescope.nlp.engine import load
from sourcescope.pipeline import analyze
from sourcescope.store import Workspace
from sourcescope.tables import Tables
from spacy.language import Language

# A busy machine is no reason to fail.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "article.txt"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The whole pipeline on the default model."""
    return load()


@pytest.fixture(scope="session")
def seed_article() -> Article:
    article = read(SEED)
    assert isinstance(article, Article)
    return article


@pytest.fixture(scope="session")
def seed_tables(seed_article: Article) -> Tables:
    """All tables of the seed article."""
    return analyze([seed_article])


@pytest.fixture
def workspace(tmp_path: Path, seed_tables: Tables) -> Workspace:
    """A workspace that holds the seed article."""
    ws = Workspace(tmp_path / "workspace")
    ws.add(seed_tables)
    return ws


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """The maker of large workspaces, which is no part of the package."""
    script = ROOT / "bench" / "make_corpus.py"
    spec = importlib.util.spec_from_file_location("make_corpus", script)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_corpus"] = module
    spec.loader.exec_module(module)
    return module
