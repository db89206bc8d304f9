"""Who does what, in sentences written for the purpose: one construction a case."""

from collections.abc import Callable
from typing import Any

import pytest

from regiokennis.facts.extractors.toewijzing import extract

Draw = Callable[..., list[Any]]

CASES: tuple[tuple[str, str, str, str | None, str | None, str], ...] = (
    (
        "onderwerp",
        "Het wijkteam stelt met het gezin een veiligheidsplan op.",
        "veiligheidsplan",
        "Wijkteam",
        "uitvoerend",
        "belegd",
    ),
    (
        "lijdend met door",
        "De nazorg wordt uitgevoerd door Stichting Kompas.",
        "nazorg-contact",
        "Stichting Kompas",
        "uitvoerend",
        "belegd",
    ),
    (
        "ligt bij",
        "De zorgcoördinatie voor slachtoffers van mensenhandel ligt bij Stichting De Haven.",
        "zorgcoordinatie-mensenhandel",
        "Stichting De Haven",
        "verantwoordelijk",
        "belegd",
    ),
    (
        "is belegd bij",
        "De zorgcoördinatie mensenhandel is bij Stichting De Haven belegd.",
        "zorgcoordinatie-mensenhandel",
        "Stichting De Haven",
        None,
        "belegd",
    ),
    (
        "naamwoordstijl",
        "De financiering van de vrouwenopvang geschiedt door de centrumgemeente.",
        "financiering",
        "Centrumgemeente",
        "financiert",
        "belegd",
    ),
    (
        "onder verantwoordelijkheid van",
        "Onder verantwoordelijkheid van de burgemeester voert het crisisteam het huisverbod uit.",
        "huisverbod",
        "Burgemeester",
        "verantwoordelijk",
        "belegd",
    ),
    (
        "omgekeerde volgorde",
        "Onder verantwoordelijkheid van de burgemeester voert het crisisteam het huisverbod uit.",
        "huisverbod",
        "Crisisteam",
        "uitvoerend",
        "belegd",
    ),
    (
        "verantwoordelijk voor",
        "Gemeenten zijn verantwoordelijk voor het toezicht op de meldcode.",
        "vroegsignalering",
        "Gemeenten",
        "verantwoordelijk",
        "belegd",
    ),
    (
        "de taak van",
        "Het is de taak van het wijkteam om het sociale netwerk in kaart te brengen.",
        "sociaal-netwerk",
        "Wijkteam",
        "verantwoordelijk",
        "belegd",
    ),
    (
        "deelname",
        "De politie en het Openbaar Ministerie nemen deel aan het Zorg- en Veiligheidshuis.",
        "afstemming-politie-justitie",
        "Politie",
        "neemt-deel",
        "belegd",
    ),
    (
        "nevengeschikt onderwerp",
        "De politie en het Openbaar Ministerie nemen deel aan het Zorg- en Veiligheidshuis.",
        "afstemming-politie-justitie",
        "Openbaar Ministerie",
        "neemt-deel",
        "belegd",
    ),
    (
        "toekomst",
        "Veilig Thuis gaat vanaf volgend jaar de triage van politiemeldingen doen.",
        "triage",
        "Veilig Thuis Oudheem",
        "uitvoerend",
        "voorgenomen",
    ),
    (
        "verkenning",
        "We onderzoeken of de GGD de data-analyse voor de regio kan doen.",
        "data-analyse",
        "GGD Oudheem",
        None,
        "onderzoek",
    ),
    (
        "niemand, onduidelijk",
        "Wie de casusregie voert in gezinnen zonder kinderen is onduidelijk.",
        "casusregie",
        None,
        None,
        "knelpunt",
    ),
    ("niemand, nog niet", "De casusregie is nog niet belegd.", "casusregie", None, None, "knelpunt"),
    (
        "niemand, moet nog",
        "De casusregie moet nog bij een partij worden belegd.",
        "casusregie",
        None,
        None,
        "voorgenomen",
    ),
    (
        "zitting hebben",
        "De wethouders, de politie en het Openbaar Ministerie hebben zitting in de stuurgroep.",
        "bestuurlijke-sturing",
        "Openbaar Ministerie",
        None,
        "belegd",
    ),
    (
        "niemand, niet duidelijk wie",
        "Het is niet duidelijk wie de casusregie voert.",
        "casusregie",
        None,
        None,
        "knelpunt",
    ),
    (
        "niemand, geen aanbod",
        "Voor plegers van huiselijk geweld is er in de regio geen aanbod.",
        "plegeraanpak",
        None,
        None,
        "knelpunt",
    ),
    (
        "tweede werkwoord",
        "Veilig Thuis verzorgt de triage van alle meldingen, monitort de veiligheid en geeft advies.",
        "monitoring-veiligheid",
        "Veilig Thuis Oudheem",
        "uitvoerend",
        "belegd",
    ),
    (
        "deze taak",
        "De casusregie is nog niet belegd. De gemeenten willen deze taak onderbrengen bij het Veiligheidshuis.",
        "casusregie",
        "Veiligheidshuis",
        None,
        "voorgenomen",
    ),
    (
        "binnen",
        "Binnen Veilig Thuis wordt deskundigheid over stalking opgebouwd.",
        "deskundigheidsbevordering",
        "Veilig Thuis Oudheem",
        "uitvoerend",
        "belegd",
    ),
)


@pytest.mark.parametrize(
    ("zin", "taak", "actor", "rol", "status"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_construction_is_understood(
    draw: Draw, zin: str, taak: str, actor: str | None, rol: str | None, status: str
) -> None:
    """The task, the party, the role and the status come out of the construction."""
    found = [(velden.taak, velden.actor, velden.rol if rol else None, velden.status) for velden in draw(extract, zin)]

    assert (taak, actor, rol, status) in found


@pytest.mark.parametrize(
    "zin",
    [
        "Huiselijk geweld komt in alle lagen van de bevolking voor.",
        "Veilig Thuis en de politie worden in deze visie vaak genoemd.",
        "Professionals ervaren veel werkdruk.",
        "De gemeenten Aalbrug en Boskerk liggen in het oosten van de provincie.",
        "Tot 2019 deed het bureau de triage.",
        "Het aantal meldingen bij Veilig Thuis steeg vorig jaar.",
        "Slachtoffers weten de weg naar de politie niet te vinden.",
    ],
)
def test_names_without_a_trigger_are_no_responsibility(draw: Draw, zin: str) -> None:
    """Names in a sentence, past times and feelings assign nothing."""
    assert draw(extract, zin) == []


def test_condition_is_told_in_the_words_of_the_text(draw: Draw) -> None:
    """A conditional clause becomes the voorwaarde and no assignment of its own."""
    (velden,) = draw(extract, "Indien er kinderen zijn, voert het jeugdteam de casusregie.")

    assert (velden.actor, velden.voorwaarde) == ("Jeugdteam", "Indien er kinderen zijn")


def test_list_items_have_the_subject_of_their_lead_in(draw: Draw) -> None:
    """The sentence before a list says who; each item says what."""
    found = draw(
        extract,
        "Veilig Thuis heeft de volgende taken:\n\n- het geven van advies aan burgers;\n- het monitoren van de veiligheid.\n",
    )

    assert [(velden.taak, velden.actor) for velden in found] == [
        ("advies", "Veilig Thuis Oudheem"),
        ("monitoring-veiligheid", "Veilig Thuis Oudheem"),
    ]


TABEL = """\
| Taak | Wie | Niveau | Status |
| --- | --- | --- | --- |
| Triage | Veilig Thuis | regionaal | belegd |
| Casusregie bij volwassenen | nog niet belegd | lokaal | knelpunt |
| Opvang van mannen | Stichting De Haven | bovenregionaal | in voorbereiding |
| Plegeraanpak | Stichting Oever en Reclassering Nederland | regionaal | belegd |
"""


def test_table_tells_task_party_level_and_status(draw: Draw) -> None:
    """The heads of the columns say what the cells are; an open cell is nobody."""
    found = draw(extract, TABEL)

    assert [(v.taak, v.actor, v.schaal, v.status) for v in found] == [
        ("triage", "Veilig Thuis Oudheem", "regionaal", "belegd"),
        ("casusregie", None, "lokaal", "knelpunt"),
        ("opvang", "Stichting De Haven", "bovenregionaal", "voorgenomen"),
        ("plegeraanpak", "Stichting Oever", "regionaal", "belegd"),
        ("plegeraanpak", "Reclassering Nederland", "regionaal", "belegd"),
    ]


def test_head_of_a_column_tells_the_role(draw: Draw) -> None:
    """Who draws an action coordinates it, who is involved takes part; an action is still to be done."""
    table = "| Actie | Trekker | Betrokken partijen |\n| --- | --- | --- |\n| Monitor huiselijk geweld | GGD | gemeenten |\n"

    assert [(v.actor, v.rol, v.status) for v in draw(extract, table)] == [
        ("GGD Oudheem", "coordineert", "voorgenomen"),
        ("Gemeenten", "neemt-deel", "voorgenomen"),
    ]


def test_cell_may_list_several_tasks(draw: Draw) -> None:
    """`Rol` heads the tasks of a partner; of what stands between commas each is one."""
    table = "| Partner | Rol |\n| --- | --- |\n| Veilig Thuis | triage, monitoring van de veiligheid |\n"

    assert [(v.taak, v.actor) for v in draw(extract, table)] == [
        ("triage", "Veilig Thuis Oudheem"),
        ("monitoring-veiligheid", "Veilig Thuis Oudheem"),
    ]


def test_what_is_yet_to_be_settled_in_a_table_is_meant(draw: Draw) -> None:
    """`Wordt belegd` is not `belegd`, and the team of the municipality is one party."""
    table = (
        "| Taak | Wie | Stand van zaken |\n| --- | --- | --- |\n"
        "| Casusregie | het wijkteam van de gemeente | wordt volgend jaar belegd |\n"
    )

    assert [(v.actor, v.status) for v in draw(extract, table)] == [("Wijkteam", "voorgenomen")]


@pytest.mark.parametrize(
    "zin",
    [
        "Soms vraagt de toestand in een gezin erom dat het wijkteam de regie overneemt.",
        "Het kan gebeuren dat de huisarts de regie overneemt.",
    ],
)
def test_what_may_happen_now_and_then_is_no_task(draw: Draw, zin: str) -> None:
    """A complement of `soms vraagt … erom dat` tells a possibility and gives nobody a part."""
    assert [feit for feit in draw(extract, zin) if feit.taak == "casusregie"] == []


def test_a_mere_lead_in_leaves_the_task_to_its_items(draw: Draw) -> None:
    """`X is verantwoordelijk voor:` names no task itself."""
    found = draw(extract, "Stichting Kompas is verantwoordelijk voor:\n\n- de crisisopvang;\n- de nazorg.\n")

    assert {v.taak for v in found} <= {"opvang", "nazorg-contact"}


def test_a_sentence_that_lists_the_lines_of_a_plan_assigns_none(draw: Draw) -> None:
    """What the lines are called is nobody's task yet."""
    assert not draw(extract, "Wij kennen drie pijlers: preventie, triage en nazorg.\n")
