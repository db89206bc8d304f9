"""Opening ontology/: what is read from its files, and how a broken file is told."""

from pathlib import Path

import pytest

from regiokennis.ontology import Ontology, OntologyError

BASE = "https://w3id.org/regiokennis/"
PREFIXES = """
@prefix rk: <https://w3id.org/regiokennis/def#> .
@prefix rkb: <https://w3id.org/regiokennis/begrip/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
DIEREN = """
<https://w3id.org/regiokennis/begrip/dier/vogel> a skos:Concept ;
    skos:inScheme rkb:dier ;
    skos:prefLabel "Vogel"@nl, "bird"@en ;
    skos:definition "Een dier met veren."@nl .

<https://w3id.org/regiokennis/begrip/dier/mus> a skos:Concept ;
    skos:inScheme rkb:dier ;
    skos:broader <https://w3id.org/regiokennis/begrip/dier/vogel> ;
    skos:prefLabel "Mus"@nl ;
    skos:altLabel "mus"@nl, "huismus"@nl ;
    skos:hiddenLabel "muss"@nl ;
    rk:nietLabel "mussenkast"@nl ;
    skos:notation "3" ;
    skos:definition "Een kleine vogel."@nl ;
    rk:kleur "bruin", "grijs" ;
    rk:lijktOp <https://w3id.org/regiokennis/begrip/dier/vogel> .
"""
WAARNEMING = """
rk:Waarneming a sh:NodeShape ;
    rk:soort "waarneming" ;
    rk:volgorde 1 ;
    rdfs:label "waarneming"@nl ;
    skos:definition "Wat iemand zag."@nl ;
    sh:property rk:Waarneming-plek, rk:Waarneming-dier, rk:Waarneming-delen .

rk:Waarneming-plek sh:path rk:plek ; sh:order 2 ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:description "Waar."@nl .
rk:Waarneming-dier sh:path rk:dier ; sh:order 1 ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    rk:schema rkb:dier ; sh:description "Wat."@nl .
rk:Waarneming-delen sh:path rk:delen ; sh:order 3 ; sh:node rk:Deel ; sh:description "Delen."@nl .

rk:Deel sh:property rk:Deel-lengte .
rk:Deel-lengte sh:path rk:lengte ; sh:order 1 ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:decimal ;
    sh:description "Hoe lang."@nl .
"""


def write(folder: Path, **files: str) -> Path:
    """An ontology folder with these files; `__` in a name is a slash, `_` before the last part a dot."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def test_a_concept_has_its_labels_in_dutch_and_its_other_properties_by_local_name(tmp_path: Path) -> None:
    """Labels in another language are left out; references to concepts are told by their code."""
    ontology = Ontology.open(write(tmp_path, begrippen__dier_ttl=PREFIXES + DIEREN), BASE)
    mus = ontology.begrip("dier", "mus")

    assert mus.iri == f"{BASE}begrip/dier/mus"
    assert (mus.naam, mus.alt_labels, mus.hidden_labels, mus.niet_labels) == (
        "Mus",
        ("mus", "huismus"),
        ("muss",),
        ("mussenkast",),
    )
    assert (mus.definitie, mus.notatie, mus.breder) == ("Een kleine vogel.", "3", "vogel")
    assert mus.kenmerken == {"kleur": ("bruin", "grijs"), "lijktOp": ("vogel",)}
    assert mus.kenmerk("kleur") == "bruin"
    assert mus.kenmerk("geluid") is None


def test_concepts_stand_in_file_order_and_an_unknown_scheme_is_empty(tmp_path: Path) -> None:
    """`scheme` gives the order of the file, and nothing for a scheme that is not there."""
    ontology = Ontology.open(write(tmp_path, begrippen__dier_ttl=PREFIXES + DIEREN), BASE)

    assert [begrip.code for begrip in ontology.scheme("dier")] == ["vogel", "mus"]
    assert ontology.scheme("plant") == ()
    assert ontology.schemes == ("dier",)
    with pytest.raises(KeyError):
        ontology.begrip("dier", "kat")


def test_another_base_takes_the_place_of_the_files_own(tmp_path: Path) -> None:
    """A copy of the project publishes under its own address."""
    ontology = Ontology.open(write(tmp_path, begrippen__dier_ttl=PREFIXES + DIEREN), "https://voorbeeld.nl/")

    assert ontology.begrip("dier", "mus").iri == "https://voorbeeld.nl/begrip/dier/mus"
    assert ontology.begrip("dier", "mus").kenmerk("kleur") == "bruin"
    assert ontology.mint("dier", "mus") == "https://voorbeeld.nl/id/dier/mus"


def test_a_soort_has_its_fields_in_order_with_their_kinds(tmp_path: Path) -> None:
    """The kind of a field follows from its shape: a scheme makes a code, no maximum a list."""
    ontology = Ontology.open(write(tmp_path, feiten__waarneming_ttl=PREFIXES + WAARNEMING), BASE)
    soort = ontology.soort("waarneming")

    assert (soort.iri, soort.label, soort.definitie) == (f"{BASE}def#Waarneming", "waarneming", "Wat iemand zag.")
    assert [(veld.naam, veld.datatype, veld.scheme, veld.verplicht) for veld in soort.velden] == [
        ("dier", "code", "dier", True),
        ("plek", "string", None, False),
        ("delen", "lijst", None, False),
    ]
    assert soort.velden[2].deel == "Deel"
    assert [(veld.naam, veld.datatype) for veld in soort.velden[2].delen] == [("lengte", "decimal")]
    assert soort.velden[0].iri == f"{BASE}def#dier"


def test_signal_rows_take_their_kind_from_the_file_and_know_their_place(tmp_path: Path) -> None:
    """A row says pattern and value; direction and reach have a default."""
    rows = '[[signaal]]\npatroon = "nog niet"\nwaarde = "open"\n\n[[signaal]]\npatroon = "al"\nwaarde = "klaar"\n'
    ontology = Ontology.open(write(tmp_path, signalen__stand_toml=rows + 'richting = "voor"\n'), BASE)
    first, second = ontology.signalen

    assert (first.patroon, first.kind, first.waarde, first.richting, first.bereik, first.bron) == (
        "nog niet",
        "stand",
        "open",
        "beide",
        "zin",
        "stand.toml:1",
    )
    assert (second.richting, second.bron) == ("voor", "stand.toml:2")


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"begrippen__dier_ttl": PREFIXES + "rkb:dier a skos:ConceptScheme"}, "dier.ttl"),
        ({"begrippen__dier_ttl": PREFIXES + "rk:mus a skos:Concept ."}, "dier.ttl"),
        ({"begrippen__dier_ttl": PREFIXES + "rk:mus rk:kleur [ rk:naam 'bruin' ] ."}, "naamloze knoop"),
        ({"feiten__waarneming_ttl": PREFIXES + "rk:Iets rk:soort 'anders' ."}, "waarneming"),
        ({"signalen__stand_toml": "[[signaal]]\npatroon = 'nog'\n"}, "stand.toml"),
        ({"signalen__stand_toml": "[[signaal]]\npatroon = 'nog'\nwaarde = 'open'\nkleur = 'rood'\n"}, "kleur"),
        ({"signalen__stand_toml": "dit is geen toml"}, "stand.toml"),
    ],
)
def test_a_broken_file_is_told_in_one_line_with_its_name(tmp_path: Path, files: dict[str, str], told: str) -> None:
    """Whoever edits ontology/ reads which file is wrong, not a traceback."""
    with pytest.raises(OntologyError, match=told):
        Ontology.open(write(tmp_path, **files), BASE)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A wrong path gives one Dutch line."""
    with pytest.raises(OntologyError, match="ontbreekt"):
        Ontology.open(tmp_path / "nergens", BASE)


def test_the_version_changes_with_any_file_and_only_then(tmp_path: Path) -> None:
    """The version is a hash of names and content, so it is the same on every machine."""
    first = write(tmp_path / "a", begrippen__dier_ttl=PREFIXES + DIEREN)
    same = write(tmp_path / "b", begrippen__dier_ttl=PREFIXES + DIEREN)
    renamed = write(tmp_path / "c", begrippen__beest_ttl=PREFIXES + DIEREN)
    changed = write(tmp_path / "d", begrippen__dier_ttl=PREFIXES + DIEREN + "\n")
    versions = [Ontology.open(path, BASE).version for path in (first, same, renamed, changed)]

    assert versions[0] == versions[1]
    assert len(set(versions)) == 3


def test_what_is_made_of_a_vocabulary_is_made_once_for_each_vocabulary(tmp_path: Path) -> None:
    """Who asks again gets the same thing, of another vocabulary another."""
    folder = write(tmp_path, begrippen__dier_ttl=PREFIXES + DIEREN)
    first, second = Ontology.open(folder, BASE), Ontology.open(folder, BASE)

    def labels(ontology: Ontology) -> list[str]:
        return [begrip.naam for begrip in ontology.begrippen]

    assert first.once(labels) == [begrip.naam for begrip in first.begrippen]
    assert first.once(labels) is first.once(labels)
    assert first.once(labels) is not second.once(labels)
