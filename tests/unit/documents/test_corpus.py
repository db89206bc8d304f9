"""The corpus: manifest in, documents out, or the entry that is at fault by name."""

import hashlib
from pathlib import Path

import pytest

from regiokennis.documents import CorpusError, SourceError, add, infer, load_corpus, open_source
from regiokennis.ontology import Ontology

ROOT = Path(__file__).resolve().parents[3]
TEXT = "# Regiovisie Zuiderwoud 2022-2025\n\nDe gemeenten in de regio Zuiderwoud werken samen aan de opvang.\n"


def corpus(folder: Path, **changes: str) -> Path:
    """A corpus of one document, with fields of its entry changed."""
    (folder / "visie.md").write_text(TEXT, encoding="utf-8")
    fields = {
        "id": '"zuiderwoud-2022"',
        "bestand": '"visie.md"',
        "titel": '"Regiovisie Zuiderwoud"',
        "soort": '"Regiovisie"',
        "regio": '"zuiderwoud"',
        "periode": "[2022, 2025]",
        "sha256": f'"{hashlib.sha256(TEXT.encode()).hexdigest()}"',
    } | changes
    entry = "\n".join(f"{key} = {value}" for key, value in fields.items())
    (folder / "documenten.toml").write_text(f"# kop\n\n[[document]]\n{entry}\n", encoding="utf-8")
    return folder


def test_the_published_corpus_is_unchanged() -> None:
    """The five files are byte for byte what the manifest says, in the order of the contract."""
    documents = load_corpus(ROOT / "corpus").documents

    assert [document.id for document in documents] == [
        "format-2013", "gelderland-zuid-2021", "drenthe-2020", "haaglanden-2017", "ghnt-2019",
    ]  # fmt: skip
    assert [document.regio for document in documents if document.regio is None] == [None, None]


def test_an_entry_becomes_a_document(tmp_path: Path) -> None:
    """All fields come over; the region has the vocabulary's name."""
    document = load_corpus(corpus(tmp_path), {"zuiderwoud": "Zuiderwoud"}).document("zuiderwoud-2022")

    assert (document.soort, document.regio, document.regio_naam) == ("regiovisie", "zuiderwoud", "Zuiderwoud")
    assert document.periode == (2022, 2025)
    assert document.source.text == TEXT
    assert document.afgeleid == frozenset()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"sha256": f'"{"0" * 64}"'}, r"visie\.md is gewijzigd"),
        ({"sha256": '"kort"'}, "geen geldige sha256"),
        ({"regio": '"elders"'}, "onbekende regio 'elders'"),
        ({"periode": "[2025, 2022]"}, "periode"),
        ({"titel": '""'}, "titel"),
        ({"id": '"Fout Id"'}, "Fout Id"),
        ({"bestand": '"../visie.md"'}, "moet in de map"),
        ({"kleur": '"rood"'}, "onbekend veld 'kleur'"),
    ],
)
def test_a_wrong_entry_is_refused_by_name(tmp_path: Path, changes: dict[str, str], words: str) -> None:
    """One Dutch line says which entry or file it is."""
    with pytest.raises(CorpusError, match=words) as caught:
        load_corpus(corpus(tmp_path, **changes), {"zuiderwoud": "Zuiderwoud"})
    assert "\n" not in str(caught.value)


def test_a_missing_file_a_missing_manifest_and_bad_toml_are_refused(tmp_path: Path) -> None:
    """Each has its own line."""
    with pytest.raises(CorpusError, match="is geen corpus"):
        load_corpus(tmp_path)
    with pytest.raises(SourceError, match=r"weg\.md bestaat niet"):
        load_corpus(corpus(tmp_path, bestand='"weg.md"'))
    (tmp_path / "documenten.toml").write_text("[[document]\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="geen geldige TOML"):
        load_corpus(tmp_path)


def test_a_manifest_may_introduce_a_region(tmp_path: Path) -> None:
    """A `[[regio]]` entry makes a region known that the vocabulary does not have."""
    folder = corpus(tmp_path)
    manifest = folder / "documenten.toml"
    manifest.write_text(manifest.read_text() + '\n[[regio]]\nid = "zuiderwoud"\nnaam = "Zuiderwoud"\n')

    loaded = load_corpus(folder, {})

    assert loaded.documents[0].regio_naam == "Zuiderwoud"
    assert dict(loaded.regios) == {"zuiderwoud": "Zuiderwoud"}


def test_adding_copies_the_file_and_extends_the_manifest(tmp_path: Path, ontology: Ontology) -> None:
    """The file is byte for byte the same, the manifest keeps what it had, and the new region gets an entry."""
    (tmp_path / "corpus").mkdir()
    folder = corpus(tmp_path / "corpus")
    before = (folder / "documenten.toml").read_text()
    new = tmp_path / "nieuw.txt"
    new.write_bytes(
        b'Regiovisie "Oosterveen" 2023-2026\r\n\r\nDe gemeenten in de regio Oosterveen bieden samen opvang.\r\n'
    )

    added = add(folder, infer(open_source(new), ontology), {"zuiderwoud": "Zuiderwoud"})

    assert (folder / "nieuw.txt").read_bytes() == new.read_bytes()
    assert (folder / "documenten.toml").read_text().startswith(before.rstrip())
    assert (added.regio, added.regio_naam, added.periode) == ("oosterveen", "Oosterveen", (2023, 2026))
    assert [document.id for document in load_corpus(folder, {"zuiderwoud": "Zuiderwoud"}).documents] == [
        "zuiderwoud-2022", "nieuw",
    ]  # fmt: skip


def test_a_duplicate_is_refused_and_the_corpus_stays(tmp_path: Path, ontology: Ontology) -> None:
    """Neither the same bytes nor the same id nor the same file name gets in twice."""
    (tmp_path / "corpus").mkdir()
    folder = corpus(tmp_path / "corpus")
    before = sorted((path.name, path.read_bytes()) for path in folder.iterdir())
    same = tmp_path / "kopie.md"
    same.write_text(TEXT, encoding="utf-8")
    name = tmp_path / "visie.md"
    name.write_text(TEXT + "Met een zin erbij over de opvang van de regio.\n", encoding="utf-8")

    for path, words in ((same, "staat al in het corpus"), (name, "al een bestand")):
        with pytest.raises(CorpusError, match=words):
            add(folder, infer(open_source(path), ontology, regio="Zuiderwoud"), {"zuiderwoud": "Zuiderwoud"})

    assert sorted((path.name, path.read_bytes()) for path in folder.iterdir()) == before


def test_a_failure_half_way_leaves_the_corpus_as_it_was(
    tmp_path: Path, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the copy cannot be made, neither file nor entry stays."""
    (tmp_path / "corpus").mkdir()
    folder = corpus(tmp_path / "corpus")
    before = sorted((path.name, path.read_bytes()) for path in folder.iterdir())
    new = tmp_path / "nieuw.md"
    new.write_text(TEXT.replace("Zuiderwoud", "Westermeer"), encoding="utf-8")
    document = infer(open_source(new), ontology)

    def half(source: Path, target: Path) -> None:
        Path(target).write_bytes(Path(source).read_bytes()[:10])

    monkeypatch.setattr("shutil.copyfile", half)
    with pytest.raises(CorpusError):
        add(folder, document, {"zuiderwoud": "Zuiderwoud"})

    assert sorted((path.name, path.read_bytes()) for path in folder.iterdir()) == before
