"""Bad input ends in one clear Dutch line and exit 1: no traceback, no half output, the store as it was."""

import hashlib
import shutil
import socket

import pytest

from regiokennis.cli import run
from regiokennis.settings import PROJECT

DUTCH = "De gemeenten in de regio werken samen met het team dat de zorg voor de gezinnen op zich neemt. " * 8


def told(capsys):
    """The one line on stderr; nothing may stand on stdout."""
    shown = capsys.readouterr()
    assert shown.out == ""
    (line,) = shown.err.splitlines()
    assert "Traceback" not in line
    assert "Onverwachte fout" not in line
    return line


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """One file of each kind of fault."""
    folder = tmp_path_factory.mktemp("fout")
    (folder / "leeg.md").write_bytes(b"")
    (folder / "wit.md").write_bytes(b" \n\t\n")
    (folder / "binair.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "utf8.txt").write_bytes(DUTCH.encode() + b"\xff\xfe\x80" + DUTCH.encode())
    (folder / "engels.txt").write_text("The region works with the police and the schools to help families. " * 30)
    (folder / "groot.txt").write_bytes((DUTCH * (20_000_000 // len(DUTCH))).encode()[:20_000_000])
    (folder / "blad.pdf").write_bytes(b"%PDF-1.7 \x00\x01")
    (folder / "map.md").mkdir()
    return folder


@pytest.mark.parametrize(
    "name",
    ["niets.md", "leeg.md", "wit.md", "binair.txt", "utf8.txt", "engels.txt", "groot.txt", "blad.pdf", "map.md"],
)
def test_files_that_cannot_be_read(files, name, capsys):
    """Extraction names the file and why."""
    assert run(["extract", str(files / name)]) == 1
    assert name in told(capsys)


def test_the_other_files_go_on(files, tmp_path, capsys):
    """A bad file costs one line, not the facts of the good ones."""
    good = tmp_path / "oostzoom.md"
    good.write_text("# Regiovisie Oostzoom 2022-2025\n\n" + DUTCH + "Veilig Thuis voert de triage uit.\n")
    assert run(["extract", str(files / "leeg.md"), str(good)]) == 1
    shown = capsys.readouterr()
    assert len(shown.err.splitlines()) == 1
    assert '"document": "oostzoom"' in shown.out


@pytest.fixture
def corpus(tmp_path):
    """A copy of the corpus to spoil."""
    return shutil.copytree(PROJECT / "corpus", tmp_path / "corpus")


def spoil_byte(corpus):
    file = corpus / "drenthe-2020.md"
    file.write_bytes(file.read_bytes().replace(b"Drenthe", b"drenthe", 1))
    return "drenthe-2020.md"


def spoil_checksum(corpus):
    _replace(corpus, 'sha256 = "91b7', 'sha256 = "91b8')
    return "drenthe-2020.md"


def spoil_region(corpus):
    _replace(corpus, 'regio = "drenthe"', 'regio = "atlantis"')
    return "atlantis"


def spoil_toml(corpus):
    _replace(corpus, "[[document]]", "[[document")
    return "documenten.toml"


def spoil_name(corpus):
    (corpus / "drenthe-2020.md").unlink()
    return "drenthe-2020.md"


def spoil_manifest(corpus):
    (corpus / "documenten.toml").unlink()
    return "documenten.toml"


def _replace(corpus, old, new):
    manifest = corpus / "documenten.toml"
    text = manifest.read_text()
    assert old in text
    manifest.write_text(text.replace(old, new, 1))


@pytest.mark.parametrize(
    "spoil",
    [spoil_byte, spoil_checksum, spoil_region, spoil_toml, spoil_name, spoil_manifest],
    ids=lambda f: f.__name__,
)
def test_a_corpus_that_is_not_right(corpus, spoil, built, tmp_path, capsys):
    """The build refuses it by name, and the old graph stays."""
    store = shutil.copytree(built.store, tmp_path / "store")
    before = _digest(store)
    name = spoil(corpus)
    assert run(["build", "--corpus", str(corpus), "--store", str(store)]) == 1
    assert name in told(capsys)
    assert _digest(store) == before


def _digest(folder):
    """Names and bytes of all files, but RocksDB's own log."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


READING = (["export"], ["ask", "Wie doet de triage?"], ["sparql", "-"], ["serve", "--port", "1"])


@pytest.mark.parametrize("arguments", [*READING, ["build"]], ids=lambda arguments: arguments[0])
def test_a_folder_that_is_no_store(arguments, tmp_path, capsys):
    """Every command that touches a store says so and leaves the folder alone."""
    (tmp_path / "brief.txt").write_text("van iemand anders")
    assert run([*arguments, "--store", str(tmp_path)]) == 1
    assert "geen regiokennis-store" in told(capsys)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


@pytest.mark.parametrize("arguments", [*READING, ["build"]], ids=lambda arguments: arguments[0])
def test_a_store_of_another_version(arguments, built, tmp_path, capsys):
    """It is refused with what to do, and stays as it was."""
    store = shutil.copytree(built.store, tmp_path / "store")
    (store / "regiokennis-store").write_text("formaat 0\n")
    before = _digest(store)
    assert run([*arguments, "--store", str(store)]) == 1
    assert "andere versie" in told(capsys)
    assert _digest(store) == before


@pytest.mark.parametrize("arguments", READING, ids=lambda arguments: arguments[0])
def test_no_store_yet(arguments, tmp_path, capsys):
    """Whoever has not built yet is told to."""
    assert run([*arguments, "--store", str(tmp_path / "nieuw")]) == 1
    assert "regiokennis build" in told(capsys)


@pytest.mark.parametrize("vraag", ["x" * 10_000, "Wie doet de triage? " * 500, "", "  ", "\udcff\udcfe"])
def test_questions_that_are_none(vraag, built, capsys):
    """Too long, empty, or no text at all."""
    assert run(["ask", vraag, "--store", str(built.store)]) == 1
    assert told(capsys)


def test_a_region_that_is_not_in_the_store(built, capsys):
    """The regions that are there are named."""
    assert run(["export", "--regio", "atlantis", "--store", str(built.store)]) == 1
    line = told(capsys)
    assert "atlantis" in line
    assert "drenthe" in line


@pytest.mark.parametrize("content", [b"geen sparql", b"", b"\xff\xfe", b"INSERT DATA { <a:b> <a:b> 1 }", b"SELECT *"])
def test_queries_that_are_none(content, built, tmp_path, capsys):
    """Syntax, updates and bytes that are no text."""
    file = tmp_path / "vraag.rq"
    file.write_bytes(content)
    assert run(["sparql", str(file), "--store", str(built.store)]) == 1
    assert told(capsys)


def test_a_query_that_is_not_there(built, tmp_path, capsys):
    """A missing file, and a folder."""
    for place in (tmp_path / "niets.rq", tmp_path):
        assert run(["sparql", str(place), "--store", str(built.store)]) == 1
        assert "niet te lezen" in told(capsys)


def test_a_port_that_is_taken(built, capsys):
    """Serving says which port, and stops."""
    pytest.importorskip("regiokennis_api.app")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert run(["serve", "--port", port, "--store", str(built.store)]) == 1
    assert port in told(capsys)


def test_an_ontology_that_is_gone(built, monkeypatch, tmp_path, capsys):
    """A setting that points nowhere is one line too."""
    monkeypatch.setenv("REGIOKENNIS_ONTOLOGY", str(tmp_path / "weg"))
    assert run(["export", "--store", str(built.store)]) == 1
    assert "ontologie" in told(capsys)


def test_a_pipeline_that_is_not_installed(monkeypatch, tmp_path, capsys):
    """The line tells how to install it."""
    monkeypatch.setenv("REGIOKENNIS_PIPELINE", "nl_bestaat_niet")
    assert run(["build", "--store", str(tmp_path / "store")]) == 1
    assert "nl_bestaat_niet" in told(capsys)


def test_a_spoilt_gold_file(tmp_path, capsys):
    """Evaluation names the file."""
    file = tmp_path / "goud.json"
    file.write_text("{")
    assert run(["evaluate", str(file)]) == 1
    assert "goud.json" in told(capsys)
