"""What every test may lean on: the opened ontology, and one store built from the real corpus for the whole run."""

import fcntl
from pathlib import Path

import pytest

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis.pipeline import build
from regiokennis.settings import Settings

PROJECT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-renew", action="store_true", help="write tests/golden anew instead of comparing")


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """The project's own vocabulary."""
    settings = Settings()
    return Ontology.open(settings.ontology, settings.base)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Settings:
    """Settings whose store was built from corpus/ in this run; workers of pytest-xdist share one build."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if hasattr(request.config, "workerinput") else base
    settings = Settings(store=shared / "store")
    with (shared / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not settings.store.is_dir():
            build(settings)
    return settings


@pytest.fixture(scope="session")
def store(built: Settings) -> Store:
    """The built store, opened for reading."""
    return Store.open(built.store)
