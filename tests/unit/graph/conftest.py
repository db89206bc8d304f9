"""One small hand-made document with a fact of most soorten; no corpus and no extraction needed."""

from pathlib import Path

import pytest

from regiokennis.documents import Document, Source
from regiokennis.facts import Bewijs, Feit
from regiokennis.facts.soorten import (
    Actie,
    Alternatief,
    Cijfer,
    Dekking,
    Entiteit,
    Gemeente,
    Koppeling,
    Toewijzing,
    Wetsverwijzing,
)
from regiokennis.ontology import Ontology

BASE = "https://w3id.org/regiokennis/"
DOCUMENT = "oostzoom-2022"


def fact(ontology, velden, *, number, herkomst="expliciet", start=0, text="Het team doet de triage."):
    """A fact of the small document with one passage."""
    bewijs = Bewijs(
        document=DOCUMENT, sectie="2 Taken", pagina=3, citaat=text, tekst=text, start=start, eind=start + len(text)
    )
    return Feit(
        id=ontology.mint("feit", DOCUMENT, velden.soort, f"{number:012x}"),
        regio="oostzoom",
        document=DOCUMENT,
        herkomst=herkomst,
        zekerheid=0.9,
        bewijs=() if isinstance(velden, Dekking) and velden.gedekt == "nee" else (bewijs,),
        velden=velden,
    )


@pytest.fixture(scope="session")
def ontology():
    """The project's own ontology."""
    return Ontology.open(Path(__file__).resolve().parents[3] / "ontology", BASE)


@pytest.fixture
def document():
    """The small document itself."""
    return Document(
        id=DOCUMENT,
        titel="Regiovisie Oostzoom",
        soort="regiovisie",
        regio="oostzoom",
        regio_naam="Oostzoom",
        periode=(2022, 2025),
        uitgever="Gemeente Oostzoom",
        datum="2022-03",
        source=Source(path=Path("oostzoom.md"), text="Het team doet de triage.", sha256="0" * 64, suffix=".md"),
        afgeleid=frozenset({"titel"}),
    )


@pytest.fixture
def feiten(ontology):
    """Nine facts, one of them inferred and one of them silent."""
    actie = fact(ontology, Actie(tekst="Wij oefenen met de meldcode"), number=3, start=40, text="Wij oefenen.")
    velden = (
        Entiteit(type="actor", naam="Team Oost", ook=("het team", "TO"), iri=ontology.mint("actor", "Team Oost")),
        Toewijzing(taak="triage", actor="Team Oost", rol="uitvoerend", status="belegd"),
        Toewijzing(taak="casusregie", rol="uitvoerend", status="knelpunt", schaal="lokaal"),
        Gemeente(naam="Emmen", cbs="GM0114", rol="centrumgemeente"),
        Wetsverwijzing(wet="Jeugdwet", artikel="7.1.4.1", bwb="BWBR0034925"),
        Cijfer(indicator="meldingen", waarde=12.5, waardeTot=14, eenheid="procent", jaar=2021),
    )
    koppeling = Koppeling(
        actie=actie.id,
        ghnt="Eerder en beter in beeld",
        alternatieven=(
            Alternatief(ghnt="Specifieke groepen", zekerheid=0.25),
            Alternatief(ghnt="geen", zekerheid=0.2),
        ),
        toelichting="De actie noemt de meldcode.",
    )
    return (
        *(fact(ontology, each, number=100 + place, start=place) for place, each in enumerate(velden)),
        actie,
        fact(ontology, koppeling, number=4, herkomst="afgeleid", start=40),
        fact(ontology, Dekking(taak="opvang", gedekt="nee"), number=5, herkomst="afgeleid"),
    )
