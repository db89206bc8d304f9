"""Comparisons say what is, why a cell is empty, what stands out, and never set unequal figures side by side."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from regiokennis.facts.model import Bewijs, Feit, Velden
from regiokennis.facts.soorten import (
    Actie,
    Actielijn,
    Cijfer,
    Dekking,
    Gedekt,
    Knelpunt,
    Koppeling,
    Rol,
    Schaal,
    Status,
    Taak,
    Toewijzing,
)
from regiokennis.ontology import Ontology
from regiokennis.questions.compare.dekking import compare_format
from regiokennis.questions.compare.dossier import prepare
from regiokennis.questions.compare.ghnt import compare_ghnt
from regiokennis.questions.compare.kennis import Bron, Kennis, Regio
from regiokennis.questions.compare.taken import compare_taken
from regiokennis.questions.compare.verschil import compare_regios
from regiokennis.questions.sentences import Sentences, Zin
from regiokennis.settings import Settings


@cache
def ontology() -> Ontology:
    settings = Settings()
    return Ontology.open(settings.ontology, settings.base)


def feit(velden: Velden, regio: str | None, at: int = 0, document: str | None = None) -> Feit:
    bron = document or f"visie-{regio}"
    place = Bewijs(document=bron, sectie=None, pagina=None, citaat="zin", tekst="zin", start=at, eind=at + 3)
    return Feit(
        id=f"https://example.org/{velden.soort}/{bron}-{at}",
        regio=regio,
        document=bron,
        herkomst="expliciet",
        zekerheid=0.9,
        bewijs=(place,),
        velden=velden,
    )


def toewijzing(taak: Taak, actor: str | None, status: Status = Status.BELEGD) -> Toewijzing:
    return Toewijzing(taak=taak, actor=actor, rol=Rol.UITVOEREND, status=status, schaal=Schaal.LOKAAL)


def regio(id_: str, *, periode: tuple[int, int] | None = (2020, 2023), document: bool = True) -> Regio:
    bron = Bron(id=f"visie-{id_}", titel=f"Visie {id_}", soort="regiovisie", regio=id_, periode=periode)
    return Regio(id=id_, naam=id_.title(), bronnen=(bron,) if document else ())


def kennis(*feiten: Feit, regios: tuple[Regio, ...] | None = None) -> Kennis:
    found = regios or (regio("noord"), regio("oost"), regio("zuid", document=False))
    bronnen = tuple(bron for entry in found for bron in entry.bronnen)
    national = Bron(id="landelijk", titel="Landelijk", soort="programma", regio=None, periode=(2018, 2021))
    return Kennis(regios=found, bronnen=(*bronnen, national), feiten=feiten)


def cell(view: Kennis, taak: str, naam: str):
    (row,) = compare_taken(view, ontology(), taken=(taak,)).taken
    return row, next(entry for entry in row.cellen if entry.regio == naam)


def test_every_task_has_a_row_and_every_region_a_cell() -> None:
    """The matrix is whole even where nothing is known."""
    matrix = compare_taken(kennis(), ontology())

    assert len(matrix.taken) == 26
    assert {3} == {len(row.cellen) for row in matrix.taken}


def test_an_empty_cell_says_why() -> None:
    """Not named, named without an actor, and no document are three different silences."""
    view = kennis(
        feit(Knelpunt(tekst="geen regie", taak=Taak.CASUSREGIE), "noord"),
        feit(toewijzing(Taak.TRIAGE, None, Status.KNELPUNT), "oost"),
    )

    assert "zonder partij" in (cell(view, "casusregie", "noord")[1].leeg or "")
    assert "Niet benoemd in ‘Visie oost’." == cell(view, "casusregie", "oost")[1].leeg
    assert "zonder partij" in (cell(view, "triage", "oost")[1].leeg or "")
    assert "Van Zuid is geen document opgenomen." == cell(view, "triage", "zuid")[1].leeg


def test_what_is_so_comes_first_and_what_stands_out_is_computed() -> None:
    """Rows are ordered by status; the only region that assigns a task is named."""
    view = kennis(
        feit(toewijzing(Taak.TRIAGE, "Team", Status.VOORGENOMEN), "noord", at=1),
        feit(toewijzing(Taak.TRIAGE, "Bureau"), "noord", at=9),
    )
    row, found = cell(view, "triage", "noord")

    assert ["Bureau", "Team"] == [regel.actor for regel in found.regels]
    assert any(line.startswith("Alleen Noord") for line in row.opvallend)


def test_a_filter_leaves_only_rows_of_that_status() -> None:
    """A cell emptied by the filter says so instead of claiming silence."""
    view = kennis(feit(toewijzing(Taak.TRIAGE, "Bureau"), "noord"))
    (row,) = compare_taken(view, ontology(), taken=("triage",), statussen=("onderzoek",)).taken

    assert ((), "Niets met dit filter.") == (row.cellen[0].regels, row.cellen[0].leeg)


def test_format_rows_follow_the_numbers_of_the_format() -> None:
    """Elements are in the order of the Format; a region without document has no verdict."""
    view = kennis(feit(Dekking(taak=Taak.TRIAGE, gedekt=Gedekt.DEELS), "noord"))
    rows = compare_format(view, ontology()).regels
    triage = next(row for row in rows if row.element == "triage")

    assert [row.notatie for row in rows] == sorted(
        (row.notatie for row in rows), key=lambda n: [int(part) for part in (n or "").split(".")]
    )
    assert ["deels", "nee", None] == [found.gedekt for found in triage.cellen]


def lines() -> tuple[str, str]:
    line = next(begrip for begrip in ontology().scheme("ghnt") if begrip.breder is None)
    sub = next(begrip for begrip in ontology().scheme("ghnt") if begrip.breder == line.code)
    return line.naam, sub.naam


def test_actions_land_on_lines_and_empty_lines_name_their_regions() -> None:
    """Both ways: the action on its line and sub-line, the region without action on it by name."""
    line, sub = lines()
    actie = feit(Actie(tekst="Wij trainen de teams."), "noord")
    link = feit(Koppeling(actie=actie.id, ghnt=line, ghntSub=sub), "noord")
    view = compare_ghnt(kennis(actie, link), ontology())
    found = {entry.naam: entry for entry in view.lijnen}

    assert ["Wij trainen de teams."] == [entry.tekst for entry in found[line].acties]
    assert ["Wij trainen de teams."] == [entry.tekst for entry in found[sub].acties]
    assert ("Oost",) == found[line].zonder


def test_an_action_older_than_the_programme_is_marked() -> None:
    """A document whose period began before the programme cannot have meant its lines."""
    line, _ = lines()
    actie = feit(Actie(tekst="a"), "noord")
    national = feit(Actielijn(nr=1, naam=line), None, document="landelijk")
    link = feit(Koppeling(actie=actie.id, ghnt=line), "noord")
    old = (regio("noord", periode=(2015, 2018)),)
    found = compare_ghnt(kennis(actie, link, national, regios=old), ontology())

    assert found.lijnen[0].acties[0].ouder_dan_ghnt


def test_figures_in_other_units_are_other_rows() -> None:
    """Percentages and counts of one indicator are never compared; years are shown."""
    a = feit(Cijfer(indicator="meldingen", waarde=10, eenheid="procent", jaar=2020), "noord")
    b = feit(Cijfer(indicator="meldingen", waarde=500, eenheid="meldingen", jaar=2020), "oost")
    view = kennis(a, b)
    rows = compare_regios(view, ontology(), view.regios[0], view.regios[1]).cijfers

    assert {("procent", 1, 0), ("meldingen", 0, 1)} == {(row.eenheid, len(row.a), len(row.b)) for row in rows}


def test_a_dossier_asks_with_a_reason() -> None:
    """Contradiction, bottleneck, overdue action and ended period each lead to a question or a remark."""
    view = kennis(
        feit(toewijzing(Taak.CASUSREGIE, "Jeugdteam"), "noord", at=0),
        feit(toewijzing(Taak.CASUSREGIE, None, Status.KNELPUNT), "noord", at=10),
        feit(Knelpunt(tekst="De regie is onduidelijk.", taak=Taak.CASUSREGIE), "noord", at=20),
        feit(Actie(tekst="In 2021 richten wij het team in."), "noord", at=30),
    )
    dossier = prepare(view, ontology(), view.regios[0], date(2026, 1, 1))
    reasons = {vraag.aanleiding for vraag in dossier.vragen}

    assert {"tegenspraak", "knelpunt", "verlopen voornemen", "hiaat"} <= reasons
    assert all(vraag.reden for vraag in dossier.vragen)
    assert "3 jaar geleden" in dossier.tijd[0]


@pytest.mark.parametrize("year", [2020, 2023])
def test_nothing_is_overdue_before_its_time(year: int) -> None:
    """An action of a running plan gives no question about its date."""
    view = kennis(feit(Actie(tekst="Wij richten het team in."), "noord"))
    dossier = prepare(view, ontology(), view.regios[0], date(year, 6, 1))

    assert not [vraag for vraag in dossier.vragen if vraag.aanleiding == "verlopen voornemen"]
    assert dossier.tijd == ()


def test_views_do_not_depend_on_the_order_of_facts_in_other_regions() -> None:
    """Facts of one region never leak into the cell of another."""
    view = kennis(feit(toewijzing(Taak.TRIAGE, "Bureau"), "noord"))
    mirrored = replace(view, feiten=tuple(replace(entry, regio="oost") for entry in view.feiten))

    assert cell(view, "triage", "oost")[1].regels == ()
    assert cell(mirrored, "triage", "noord")[1].regels == ()


def zin(tekst: str, document: str) -> Zin:
    where = {"volgorde": 0, "blok": 0, "bloksoort": "alinea", "start": 0, "eind": len(tekst), "sectie": ()}
    return Zin(
        iri="urn:z",
        document=document,
        regio=None,
        tekst=tekst,
        citaat=tekst,
        pagina=None,
        inleiding=None,
        rij="",
        **where,
    )


def test_agreements_between_regions_are_known_by_their_words() -> None:
    """Chapter 9: a task that is given covers an element, a sentence that only names it covers it in part."""
    said = "Een visitatiecommissie kijkt bij ons mee."
    settled = replace(
        feit(toewijzing(Taak.OVERIG, "Commissie"), "noord"),
        bewijs=(Bewijs(document="visie-noord", sectie=None, pagina=None, citaat=said, tekst=said, start=0, eind=9),),
    )
    view = replace(kennis(settled), zinnen=Sentences(zinnen=(zin("Visitatie is nuttig.", "visie-oost"),)))
    (row,) = [row for row in compare_format(view, ontology()).regels if row.notatie == "9.4"]

    assert [("noord", "ja"), ("oost", "deels"), ("zuid", None)] == sorted((cel.regio, cel.gedekt) for cel in row.cellen)
    assert all(cel.bewijs for cel in row.cellen if cel.gedekt)


def test_every_element_outside_chapter_7_has_a_row() -> None:
    """Of chapters 6, 8 and 9 all that the Format asks for is compared, in its order."""
    numbers = [row.notatie for row in compare_format(kennis(), ontology()).regels if not row.notatie.startswith("7")]

    assert ["6.2", "6.2", "6.2", "6.2", "8.1", "8.2", "9.1", "9.2", "9.3", "9.4"] == numbers
