"""A new document goes into the corpus by one command and into the graph by the next; no code changes."""

import json
import shutil

import pytest

from regiokennis.cli import run
from regiokennis.settings import PROJECT

TEXT = """# Regiovisie Oostzoom 2022-2025

De gemeenten in de regio Oostzoom werken samen aan de aanpak van huiselijk geweld en kindermishandeling. Veilig Thuis
Oostzoom voert de triage uit. De projectleider maakt samen met de gemeenten een plan voor de opvang in de regio.
"""


@pytest.fixture
def corpus(tmp_path):
    """The leaflet alone, so that a build is quick."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    manifest = (PROJECT / "corpus" / "documenten.toml").read_text(encoding="utf-8")
    entry = next(part for part in manifest.split("[[document]]") if 'id = "ghnt-2019"' in part)
    (folder / "documenten.toml").write_text(f"[[document]]{entry}", encoding="utf-8")
    shutil.copy(PROJECT / "corpus" / "ghnt-2019.txt", folder)
    return folder


@pytest.fixture
def document(tmp_path):
    file = tmp_path / "oostzoom-2022.md"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_add_and_build(corpus, document, tmp_path, capsys):
    """The region is new, so the manifest introduces it; its facts can be exported by its name."""
    store = str(tmp_path / "store")
    assert run(["add", str(document), "--regio", "Oostzoom", "--corpus", str(corpus)]) == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "oostzoom-2022" in shown.err
    assert (corpus / "oostzoom-2022.md").read_bytes() == document.read_bytes()
    assert run(["build", "--corpus", str(corpus), "--store", store]) == 0
    capsys.readouterr()
    assert run(["export", "--regio", "Oostzoom", "--store", store]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {fact["document"] for fact in facts} == {"oostzoom-2022"}
    assert "entiteit" in {fact["soort"] for fact in facts}


def test_the_same_document_twice(corpus, document, capsys):
    """The second time is one line, and the manifest stays as it was."""
    arguments = ["add", str(document), "--regio", "Oostzoom", "--corpus", str(corpus)]
    assert run(arguments) == 0
    before = (corpus / "documenten.toml").read_bytes()
    capsys.readouterr()
    assert run(arguments) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert (corpus / "documenten.toml").read_bytes() == before


def test_a_document_that_is_none(corpus, tmp_path, capsys):
    """Nothing is added."""
    (tmp_path / "leeg.md").write_bytes(b"")
    before = sorted(path.name for path in corpus.iterdir())
    assert run(["add", str(tmp_path / "leeg.md"), "--regio", "Oostzoom", "--corpus", str(corpus)]) == 1
    assert "leeg.md" in capsys.readouterr().err
    assert sorted(path.name for path in corpus.iterdir()) == before
