"""The lint of the vocabulary: each check finds its own fault and leaves a sound ontology alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from regiokennis.ontology import Begrip, Ontology, SignalPattern, Soort, Veld
from regiokennis.ontology import lint as lint_module
from regiokennis.ontology.lint import lint


def begrip(scheme: str, code: str, naam: str, **more: object) -> Begrip:
    """A concept that is sound unless `more` breaks it."""
    fields = {"iri": f"https://w3id.org/regiokennis/begrip/{scheme}/{code}", "definitie": "Iets.", **more}
    return Begrip(scheme=scheme, code=code, naam=naam, **fields)  # type: ignore[arg-type]


def signal(patroon: str, waarde: str, bron: str, **more: str) -> SignalPattern:
    """A row of signalen/rol.toml."""
    return SignalPattern(patroon=patroon, kind="rol", waarde=waarde, bron=bron, **more)


VELD = Veld(
    naam="tekst", datatype="string", scheme=None, verplicht=True, omschrijving="De tekst.", iri="https://x.nl/def#tekst"
)
SOUND = Ontology(
    base="https://w3id.org/regiokennis/",
    version="1",
    path=Path("ontology"),
    begrippen=(
        begrip("entiteittype", "actor", "actor"),
        begrip("entiteittype", "wet", "wet"),
        begrip("actor", "politie", "Politie", alt_labels=("politie",)),
        begrip("wet", "politiewet", "Politiewet"),
        begrip("rol", "uitvoerend", "uitvoerend"),
    ),
    soorten=(Soort(naam="doel", iri="https://x.nl/def#Doel", label="doel", definitie="Een doel.", velden=(VELD,)),),
    signalen=(signal("voeren", "uitvoerend", "rol.toml:1"),),
)


def messages(*begrippen: Begrip, signalen: tuple[SignalPattern, ...] = (), **more: object) -> list[str]:
    """The lines of the lint for the sound ontology with these concepts and rows added."""
    ontology = replace(
        SOUND,
        begrippen=SOUND.begrippen + begrippen,
        signalen=SOUND.signalen + signalen,
        **more,  # type: ignore[arg-type]
    )
    return [f"{issue.plaats}: {issue.melding}" for issue in lint(ontology)]


def test_a_sound_ontology_has_no_issues() -> None:
    """What is in order is left alone."""
    assert messages() == []


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (begrip("actor", "om", ""), "geen skos:prefLabel"),
        (begrip("actor", "om", "OM", definitie=None), "geen skos:definition"),
        (begrip("actor", "O M", "OM"), "de code"),
        (begrip("actor", "om", "OM", breder="justitie"), "`justitie` bestaat niet"),
        (begrip("actor", "om", "OM", breder="om"), "kring"),
        (begrip("actor", "om", "OM", alt_labels=("OM",)), "staat er tweemaal"),
        (begrip("actor", "agenten", "Politie"), "de naam “Politie” heeft ook actor/politie"),
        (begrip("actor", "agenten", "Agenten", alt_labels=("politie",)), "het label “politie” heeft ook actor/politie"),
        (begrip("actor", "agenten", "Agenten", alt_labels=("POLITIE",)), "het label “POLITIE” heeft ook"),
        (begrip("wet", "politie", "Wet", hidden_labels=("poli-tie",)), "heeft ook actor/politie"),
        (begrip("actor", "om", "OM", niet_labels=("Politiewet",)), "is een label van wet/politiewet"),
        (begrip("actor", "om", "OM", niet_labels=("kantoor",)), "bevat geen label"),
        (begrip("actor", "om", "OM", kenmerken={"zwakLabel": ("justitie",)}), "rk:zwakLabel “justitie”"),
    ],
)
def test_a_concept_that_is_wrong_gives_one_line(broken: Begrip, told: str) -> None:
    """Each fault is told once, at the concept that has it."""
    lines = messages(broken)

    assert [told in line for line in lines].count(True) == 1
    assert all(line.startswith(f"{broken.scheme}/") for line in lines)


def test_labels_that_differ_in_case_are_apart_where_both_are_exact() -> None:
    """A label with a capital matches only as it is written, so `Wende` and `WENDE` are two."""
    assert messages(begrip("actor", "wende", "Wende"), begrip("wet", "wende", "WENDE")) == []


def test_schemes_of_subjects_do_not_stand_in_the_way_of_names() -> None:
    """A task and an organisation may share a word: they are looked for apart."""
    assert messages(begrip("taak", "politie", "politie")) == []


def test_a_shared_label_may_be_declared() -> None:
    """rk:deeltLabel says that an ambiguity is meant; one that no concept has is an issue itself."""
    shared = begrip("actor", "agenten", "Agenten", alt_labels=("politie",), kenmerken={"deeltLabel": ("politie",)})

    assert messages(shared) == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (signal("voeren", "uitvoerend", "rol.toml:2"), "herhaalt rol.toml:1"),
        (signal("doen", "gebiedend", "rol.toml:2"), "geen code van het schema rol"),
        (signal("doen", "uitvoerend", "rol.toml:2", richting="links"), "richting `links`"),
    ],
)
def test_a_signal_row_that_is_wrong_gives_its_place(row: SignalPattern, told: str) -> None:
    """A row that repeats another or holds an unknown value is told by file and number."""
    assert [line.startswith("rol.toml:2:") and told in line for line in messages(signalen=(row,))] == [True]


def test_two_rows_that_contradict_are_told() -> None:
    """One pattern cannot set a field to two values."""
    lines = messages(
        begrip("rol", "financiert", "financiert"), signalen=(signal("voeren", "financiert", "rol.toml:2"),)
    )

    assert lines == ["rol.toml:2: “voeren” zegt iets anders (financiert) dan rol.toml:1 (uitvoerend)"]


def test_a_field_without_description_and_a_scheme_that_is_not_there_are_told() -> None:
    """Fields are explained to readers, and their codes come from somewhere."""
    velden = (replace(VELD, omschrijving=""), replace(VELD, naam="kleur", scheme="kleur", datatype="code"))
    lines = messages(soorten=(replace(SOUND.soorten[0], velden=velden),))

    assert lines == [
        "feiten/doel.ttl: veld `kleur` verwijst naar het schema `kleur`, dat er niet is",
        "feiten/doel.ttl: veld `tekst` heeft geen omschrijving",
    ]


def test_the_command_prints_the_issues_and_exits_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An editor sees the same lines as the test, and a broken folder is one line too."""
    assert lint_module.main([str(tmp_path / "nergens")]) == 1
    assert "ontbreekt" in capsys.readouterr().out
