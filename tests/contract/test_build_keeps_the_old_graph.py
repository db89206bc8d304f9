"""A build either replaces the graph or leaves it as it was (design, section 3)."""

import shutil
from dataclasses import replace

import pytest

from regiokennis import pipeline
from regiokennis.errors import RegiokennisError
from regiokennis.facts import Extraction
from regiokennis.facts.soorten import Doel
from regiokennis.graph import Store
from regiokennis.graph.validate import ShapeError
from regiokennis.settings import PROJECT, Settings


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    """A store built from the leaflet alone."""
    folder = tmp_path_factory.mktemp("klein")
    (folder / "corpus").mkdir()
    manifest = (PROJECT / "corpus" / "documenten.toml").read_text(encoding="utf-8")
    entry = next(part for part in manifest.split("[[document]]") if 'id = "ghnt-2019"' in part)
    (folder / "corpus" / "documenten.toml").write_text(f"[[document]]{entry}", encoding="utf-8")
    shutil.copy(PROJECT / "corpus" / "ghnt-2019.txt", folder / "corpus")
    found = Settings(corpus=folder / "corpus", store=folder / "store")
    pipeline.build(found)
    return found


def test_facts_that_break_a_shape(settings, monkeypatch):
    """An extractor that gives a fact without its text stops the build; the message names document and field."""

    def spoilt(text, ontology):
        found = extract(text, ontology)
        first = replace(found.feiten[0], id=ontology.mint("feit", "stuk", "doel", "1"), velden=Doel(tekst=None))
        return Extraction(feiten=(*found.feiten, first), rejections=())

    extract = pipeline.extract
    before = Store.open(settings.store)
    monkeypatch.setattr(pipeline, "extract", spoilt)
    with pytest.raises(ShapeError, match=r"ghnt-2019.*tekst"):
        pipeline.build(settings)
    after = Store.open(settings.store)
    assert after.versie == before.versie
    assert len(after.data) == len(before.data)


def test_an_error_in_the_middle(settings, monkeypatch):
    """Whatever goes wrong while reading, the store is not touched."""

    def stuck(text, ontology):
        raise RegiokennisError("met opzet")

    before = sorted(path.name for path in settings.store.iterdir())
    monkeypatch.setattr(pipeline, "extract", stuck)
    with pytest.raises(RegiokennisError, match="met opzet"):
        pipeline.build(settings)
    assert sorted(path.name for path in settings.store.iterdir()) == before


def test_progress_is_told(settings, monkeypatch):
    """Each document by name, and every step is counted to the end."""
    steps = []
    pipeline.build(settings, progress=lambda what, done, total: steps.append((what, done, total)))
    assert steps == [("ghnt-2019", 0, 2), ("graaf schrijven", 1, 2), ("klaar", 2, 2)]
