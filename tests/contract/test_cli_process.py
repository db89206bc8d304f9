"""The program as people start it: its own process, pipes, and several at once."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from regiokennis.graph import Store
from regiokennis.graph.store import current_version
from regiokennis.settings import PROJECT

PROGRAM = [sys.executable, "-c", "from regiokennis.cli import main; main()"]


def start(*arguments, **environment):
    """The program with these arguments, not waited for."""
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def finish(process):
    """Its exit code, output and messages."""
    out, err = process.communicate(timeout=120)
    return process.returncode, out.decode(), err.decode()


def test_a_second_build_gives_the_same_graph_and_disturbs_no_reader(built, tmp_path):
    """Another process and another hash seed give the same version; readers of the old store go on meanwhile."""
    store = tmp_path / "store"
    build = start("build", "--store", str(store), PYTHONHASHSEED="1")
    while build.poll() is None:
        code, out, err = finish(start("export", "--soort", "gemeente", "--store", str(built.store)))
        assert (code, err) == (0, "")
        assert json.loads(out.splitlines()[0])["soort"] == "gemeente"
    code, out, err = finish(build)
    assert (code, out) == (0, "")
    assert current_version(store) == current_version(built.store)
    assert str(store) in err


def test_a_build_beside_an_open_store(built, tmp_path):
    """A store that a server holds open is built anew beside it; what the server reads stays the same."""
    store, corpus = shutil.copytree(built.store, tmp_path / "store"), _smallest_corpus(tmp_path / "corpus")
    held = Store.open(store)
    before = len(list(held.quads()))
    code, _, err = finish(start("build", "--store", str(store), "--corpus", str(corpus)))
    assert code == 0, err
    assert len(list(held.quads())) == before
    assert len(list(Store.open(store).quads())) < before


def _smallest_corpus(folder):
    """The leaflet alone: it is read in a second."""
    folder.mkdir()
    manifest = (PROJECT / "corpus" / "documenten.toml").read_text(encoding="utf-8")
    entry = next(part for part in manifest.split("[[document]]") if 'id = "ghnt-2019"' in part)
    (folder / "documenten.toml").write_text(f"[[document]]{entry}", encoding="utf-8")
    shutil.copy(PROJECT / "corpus" / "ghnt-2019.txt", folder)
    return folder


@pytest.mark.parametrize("format", ["jsonl", "nq"])
def test_a_reader_that_has_had_enough(built, format):  # noqa: A002
    """`regiokennis export | head -1` ends without a word."""
    process = start("export", "--format", format, "--store", str(built.store))
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


def test_utf8_whatever_the_locale(built):
    """Accents come out whole in the C locale too."""
    code, out, _ = finish(start("export", "--store", str(built.store), LC_ALL="C", PYTHONIOENCODING="ascii"))
    assert code == 0
    assert any(ord(char) > 127 for char in out)


def test_help_is_quick():
    """No spaCy, no rdflib: a newcomer who asks for help gets it at once."""
    check = (
        "import sys; from regiokennis.cli import run; run(['--help']); "
        "sys.exit(any(name in sys.modules for name in ('spacy', 'rdflib', 'pyoxigraph', 'fastapi')))"
    )
    assert subprocess.run([sys.executable, "-c", check], capture_output=True, check=False).returncode == 0


def test_a_debug_run_shows_where(tmp_path):
    """Only then a traceback."""
    spoilt = {"PYTHONPATH": str(tmp_path), "REGIOKENNIS_STORE": str(tmp_path / "store")}
    (tmp_path / "tqdm.py").write_text("raise RuntimeError('met opzet')\n")
    code, _, err = finish(start("build", **spoilt))
    assert (code, len(err.splitlines())) == (1, 1)
    assert "met opzet" in err
    assert "REGIOKENNIS_DEBUG" in err
    assert "Traceback" in finish(start("build", **spoilt, REGIOKENNIS_DEBUG="1"))[2]


def test_the_corpus_is_the_one_of_the_contract(built):
    """Five documents, under the contract's ids."""
    query = "SELECT ?d WHERE { ?d a <https://w3id.org/regiokennis/def#Document> }"
    ids = {row["d"].value.rpartition("/")[2] for row in Store.open(built.store).query(query)}
    assert ids == {"format-2013", "gelderland-zuid-2021", "drenthe-2020", "haaglanden-2017", "ghnt-2019"}
    assert (PROJECT / "corpus" / "documenten.toml").is_file()
