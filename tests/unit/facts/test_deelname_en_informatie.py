"""Functions of who takes part, where something takes place, who is told, and of tables of bodies."""

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.extractors.functie import extract
from regiokennis.ontology import Ontology

Read = Callable[..., AnnotatedText]
TABLE = "| Overleg | Voorzitter | Rol |\n| --- | --- | --- |\n"
LEADER = "stelt de projectleider aan"


def _found(text: AnnotatedText, ontology: Ontology) -> list[tuple[str, str]]:
    return [(draft.velden.rol, draft.velden.wie) for draft in extract(text, ontology)]


@pytest.mark.parametrize(
    ("text", "rol", "wie"),
    [
        ("De politie en het Openbaar Ministerie schuiven aan bij de stuurgroep.", "lid van de stuurgroep", "Politie"),
        ("De GGD maakt deel uit van de ambtelijke werkgroep.", "lid van de ambtelijke werkgroep", "GGD Oudheem"),
        (
            "De leiding berust bij de Stuurgroep Oudheem, die vier keer per jaar bijeenkomt en waarin ook de politie zit.",
            "lid van de stuurgroep Oudheem",
            "Politie",
        ),
        ("De ambtelijke voorbereiding gebeurt in het Kernteam Oudheem.", "de ambtelijke voor", "Kernteam Oudheem"),
        ("De stuurgroep wordt voorbereid door het Kernteam Oudheem.", "de stuurgroep voorbereiden", "Kernteam Oudheem"),
        ("Tiel is centrumgemeente. De centrumgemeente stelt een projectleider aan.", LEADER, "Gemeente Tiel"),
        ("De raden worden elk jaar op de hoogte gebracht.", "wordt geïnformeerd", "Gemeenteraden"),
        ("Gemeenteraden worden jaarlijks bijgepraat.", "wordt geïnformeerd", "Gemeenteraden"),
        (
            "Jaarlijks worden de raden geïnformeerd met een brief van het college.",
            "informeert",
            "College van burgemeester en wethouders",
        ),
        ("De Stuurgroep Oudheem wordt om advies gevraagd.", "wordt geraadpleegd", "Stuurgroep Oudheem"),
        (
            "Een klankbordgroep van ervaringsdeskundigen geeft gevraagd raad aan de stuurgroep.",
            "adviseert",
            "Klankbordgroep van ervaringsdeskundigen",
        ),
        ("De eindverantwoordelijkheid blijft bij de wethouder van Tiel.", "eindverantwoordelijk", "Wethouder van Tiel"),
        (f"{TABLE}| Stuurgroep | wethouder van Tiel | |", "voorzitter van de stuurgroep", "Wethouder van Tiel"),
        (f"{TABLE}| Gemeenteraden | | stellen de visie vast |", "stellen de visie vast", "Gemeenteraden"),
        ("Het plan wordt geleid door een programmamanager.", "het plan leiden", "Programmamanager"),
    ],
)
def test_who_takes_part_and_who_is_told(annotate: Read, ontology: Ontology, text: str, rol: str, wie: str) -> None:
    """The subject of who joins, the place where something happens, and those to whom word is sent."""
    assert [w for r, w in _found(annotate(text), ontology) if r.startswith(rol) and w == wie]


@pytest.mark.parametrize(
    "text",
    [
        "Stichting De Haven biedt de opvang aan in opdracht van de gemeente Tiel.",
        "Kinderen zien daar hun vader onder toezicht van vrijwilligers.",
        "Voor ouderen is er de Alliantie Veilig Oud, met banken en notarissen.",
        "De provincie heeft geen rol, maar denkt wel mee.",
        "De politie schuift aan bij de casustafel.",
    ],
)
def test_what_gives_no_function(annotate: Read, ontology: Ontology, text: str) -> None:
    """Help that is bought, supervision in a case, an alliance, a denied part and the talk about a case."""
    assert _found(annotate(text), ontology) == []
