"""Who is named in a sentence and has no part by it, and who stands for a kind of party that has."""

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.ontology import Ontology

Annotate = Callable[..., AnnotatedText]

NOBODY: tuple[tuple[str, str], ...] = (
    ("het document beschrijft", "Deze regiovisie beschrijft hoe het wijkteam en de politie de nazorg verzorgen."),
    ("in dit hoofdstuk", "In dit hoofdstuk schetsen wij hoe het wijkteam de nazorg verzorgt."),
    ("is ondergebracht bij", "Veilig Thuis is ondergebracht bij Stichting De Haven."),
    ("wordt samengesteld", "Het wijkteam verzorgt de opvang. Daarnaast wordt een stuurgroep samengesteld."),
    ("aangesteld in", "In elke gemeente is een aandachtsfunctionaris aangesteld."),
    ("een leus", "Het wijkteam werkt zo:\n\n- één gezin, één plan, één regisseur.\n"),
    ("onderschrijft", "De casusregie wordt door alle wijkteams onderschreven."),
    ("wie men kan bellen", "Een gezin hoort te weten wie het voor nazorg kan bellen."),
    ("hoeveel van hoeveel", "In het onderzoek bleek bij 12 van de 40 zaken een veiligheidsplan te ontbreken."),
    ("houdt kantoor", "Het wijkteam houdt kantoor in het gemeentehuis."),
    ("wat mensen denken", "Mensen denken vaak dat het wijkteam de nazorg geeft."),
    ("niet alles", "Niet alles is geregeld."),
    ("wil dat", "De wethouder wil dat er in elk gezin een veiligheidsplan is."),
)
NOT_THIS: tuple[tuple[str, str, str], ...] = (
    (
        "betrokken waar niemand het heeft",
        "Voor gezinnen waarbij Stichting De Haven betrokken is, is de casusregie bij niemand belegd.",
        "Stichting De Haven",
    ),
    (
        "wat wordt opgedragen",
        "De behandeling van plegers is opgedragen aan Stichting De Haven.",
        "Behandeling van plegers",
    ),
    (
        "een gemeente waarvan een team is",
        "De zaak gaat naar het wijkteam van de woongemeente, dat een veiligheidsplan maakt.",
        "Woongemeente",
    ),
    (
        "wie wordt aangewezen",
        "Het aanwijzen van een casusregisseur geschiedt door het wijkteam.",
        "Casusregisseur",
    ),
    (
        "wie ergens aanklopt",
        "Leerkrachten kunnen voor nazorg aankloppen bij Stichting De Haven.",
        "Leerkrachten",
    ),
    (
        "wat iemand bekleedt",
        "Het opdrachtgeverschap voor de opvang ligt bij Stichting De Haven.",
        "Opdrachtgeverschap",
    ),
    (
        "voorwerp van wie eerder is genoemd",
        "Het wijkteam houdt het plan bij, roept de hulpverleners bijeen en belt het gezin.",
        "Hulpverleners",
    ),
    (
        "bij wie wordt gemeld",
        "Leerkrachten worden verplicht vermoedens van mishandeling bij Stichting De Haven te melden.",
        "Stichting De Haven",
    ),
    (
        "soort waarvan er een is genoemd",
        "Het wijkteam schakelt voor de opvang aanbieders in, waaronder Stichting De Haven.",
        "Aanbieders",
    ),
    (
        "waar iets eerder was",
        "Na de opvang bij Stichting De Haven worden vrouwen door het wijkteam geholpen met nazorg.",
        "Stichting De Haven",
    ),
    (
        "waarvoor iets wordt gemaakt",
        "Door het wijkteam worden regels gemaakt voor de samenwerking tussen Stichting De Haven en de GGD bij de opvang.",
        "Stichting De Haven",
    ),
    (
        "wie daardoor iets kan",
        "Het wijkteam maakt een veiligheidsplan, zodat Stichting De Haven de nazorg kan voorbereiden.",
        "Stichting De Haven",
    ),
    (
        "naam voor een ander woord",
        "Van alle Veilig Thuis meldingen beoordeelt het wijkteam de helft.",
        "Veilig Thuis Oudheem",
    ),
    (
        "in een voorwaarde met mocht",
        "Mochten er vragen komen over het geld dat Stichting De Haven krijgt dan zal het wijkteam zelf de opvang betalen.",
        "Stichting De Haven",
    ),
)


def _named(annotate: Annotate, ontology: Ontology, tekst: str) -> set[str | None]:
    """Who is a candidate in the last sentence."""
    text = annotate(tekst)
    return {k.relatie.partij.naam for k in Candidates(text, ontology).of_sentence(text.sentences[-1])}


@pytest.mark.parametrize("zin", [case[1] for case in NOBODY], ids=[case[0] for case in NOBODY])
def test_a_sentence_that_gives_nobody_anything_to_do(annotate: Annotate, ontology: Ontology, zin: str) -> None:
    """What a document tells of itself, where a body is housed and that one is formed is nobody's task."""
    assert _named(annotate, ontology, zin) == set()


@pytest.mark.parametrize(("zin", "niet"), [case[1:] for case in NOT_THIS], ids=[case[0] for case in NOT_THIS])
def test_beside_who_has_a_part(annotate: Annotate, ontology: Ontology, zin: str, niet: str) -> None:
    """An object, a place where things are told and a kind of which some are named have no part."""
    found = _named(annotate, ontology, zin)
    assert found
    assert niet not in found


def test_those_who_are_named_stand_for_their_kind(annotate: Annotate, ontology: Ontology) -> None:
    """Each of the examples has the part of the kind before them."""
    zin = "De nazorg wordt gegeven door aanbieders, waaronder Stichting De Haven en de GGD."
    assert _named(annotate, ontology, zin) == {"Stichting De Haven", "GGD Oudheem"}
