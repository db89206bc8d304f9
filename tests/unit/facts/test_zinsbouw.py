"""How a sentence is built decides who has the task: candidates that must be there, and parties that must not."""

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates, Kandidaat
from regiokennis.facts.clauses.modality import condition_of, status_of
from regiokennis.facts.clauses.roles import role_of
from regiokennis.facts.extractors.toewijzing import extract
from regiokennis.ontology import Ontology
from regiokennis.text.model import BlockKind

Annotate = Callable[..., AnnotatedText]

HAVEN = "Stichting De Haven"

GIVEN: tuple[tuple[str, str, str, str | None], ...] = (
    (
        "terwijl, als tegenstelling",
        "De casusregie is belegd bij het wijkteam, terwijl de nazorg bij Stichting De Haven is ondergebracht.",
        "nazorg-contact",
        HAVEN,
    ),
    (
        "dan, achter een voorwaarde met het werkwoord voorop",
        "Legt de burgemeester een huisverbod op, dan biedt het wijkteam hulp en begeleiding aan het gezin.",
        "inzet-hulp",
        "Wijkteam",
    ),
    (
        "en biedt X, in een omgekeerde zin",
        "Is er acuut gevaar, dan zorgt de politie voor rust en biedt Stichting De Haven opvang.",
        "opvang",
        HAVEN,
    ),
    (
        "van X verwachten wij",
        "Van Stichting De Haven verwachten wij dat zij nazorg biedt.",
        "nazorg-contact",
        HAVEN,
    ),
    (
        "verplicht X tot",
        "De Wmo verplicht het college tot het bieden van opvang aan slachtoffers.",
        "opvang",
        "College van burgemeester en wethouders",
    ),
    (
        "aangewezen op",
        "Voor traumabehandeling zijn kinderen aangewezen op Stichting De Haven.",
        "inzet-hulp",
        HAVEN,
    ),
    ("zich wenden tot", "Inwoners kunnen zich voor advies wenden tot Stichting De Haven.", "advies", HAVEN),
    ("opvang vinden bij", "Vrouwen in nood vinden opvang bij Stichting De Haven.", "opvang", HAVEN),
    (
        "waar de taak ligt",
        "De hulp wordt geboden door Stichting De Haven, waar ook de casusregie ligt.",
        "casusregie",
        HAVEN,
    ),
    (
        "wie dat is, bepaalt X",
        "Eén werker houdt de casusregie; wie dat is, bepaalt Stichting De Haven.",
        "casusregie",
        HAVEN,
    ),
    ("valt onder", "De scholing van leerkrachten valt onder Stichting De Haven.", "deskundigheidsbevordering", HAVEN),
    (
        "zij zijn het die, na een lijdende zin",
        "Hulp wordt gegeven vanuit de lokale wijkteams. Zij zijn het die een herstelplan opstellen.",
        "herstelplan",
        "Lokale wijkteams",
    ),
    (
        "de organisatie, genoemd in de zin ervoor",
        "Stichting De Haven werkt in onze regio. De organisatie biedt opvang aan vrouwen.",
        "opvang",
        HAVEN,
    ),
    (
        "hoort tot haar takenpakket",
        "De opvang is gegund aan Stichting De Haven. Nazorg hoort ook tot haar takenpakket.",
        "nazorg-contact",
        HAVEN,
    ),
    (
        "in opdracht van een plaats",
        "Stichting De Haven heeft in opdracht van Emmen twintig plaatsen voor opvang.",
        "opvang",
        "Gemeente Emmen",
    ),
    (
        "de vier gemeenten, met hun namen",
        "De vier gemeenten Emmen, Assen, Coevorden en Hoogeveen betalen de opvang.",
        "financiering",
        "Gemeenten",
    ),
    (
        "gaan naar",
        "Zaken waarin zorg en straf samenkomen, gaan naar het Veiligheidshuis.",
        "afstemming-politie-justitie",
        "Veiligheidshuis",
    ),
    ("bestuurlijk onder", "Het meldpunt valt bestuurlijk onder Stichting De Haven.", "bestuurlijke-sturing", HAVEN),
    (
        "haar medewerkers",
        "Het wijkteam werkt met vaste koppels. Na afloop geven haar medewerkers nazorg.",
        "nazorg-contact",
        "Wijkteam",
    ),
    (
        "omdat niemand",
        "De nazorg blijft vaak achterwege, doordat niemand zich eigenaar voelt van het contact.",
        "nazorg-contact",
        None,
    ),
    ("welke partij", "Welke partij de nazorg moet bieden, is een open vraag.", "nazorg-contact", None),
)

DENIED: tuple[tuple[str, str, str | None], ...] = (
    (
        "wie in de voorwaarde iets doet",
        "Spreekt de kinderrechter een maatregel uit, dan gaat de casusregie over naar Stichting De Haven.",
        "Kinderrechter",
    ),
    (
        "terwijl, als omstandigheid",
        "Terwijl de politie de veiligheid bewaakt, biedt het wijkteam nazorg.",
        "Politie",
    ),
    ("wie iets verwacht", "Van het wijkteam verwachten de gemeenten een veiligheidsplan.", "Gemeenten"),
    ("wie geschoold wordt", "De scholing van leerkrachten valt onder Stichting De Haven.", "Leerkrachten"),
    (
        "wie wordt geadviseerd",
        "Een panel van cliënten zal de stuurgroep gevraagd en ongevraagd adviseren.",
        "Stuurgroep",
    ),
    (
        "waar de inwoners wonen",
        "Inwoners van Emmen en Assen kunnen bij Stichting De Haven om advies vragen.",
        "Gemeente Assen",
    ),
    (
        "wie het aan een ander geeft",
        "Wij willen de opvang onderbrengen bij Stichting De Haven.",
        "Gemeenten",
    ),
    (
        "wie onder een ander valt",
        "Het wijkteam valt bestuurlijk onder Stichting De Haven.",
        "Wijkteam",
    ),
    ("wie het krijgt", "Het wijkteam ontvangt van Stichting De Haven een bedrag voor de opvang.", "Wijkteam"),
    ("waar zij het doen", "Stichting De Haven organiseert trainingen in het onderwijs.", "Onderwijs"),
    ("van wie de regisseur is", "De procesregisseur van Stichting De Haven stelt een veiligheidsplan op.", HAVEN),
    (
        "hun medewerkers, van meer dan één",
        "Van scholen en kinderopvang verwachten wij dat zij hun medewerkers leren signalen te bespreken.",
        "Medewerkers",
    ),
    ("goed bestuur", "Goed bestuur vraagt dat Stichting De Haven opvang biedt.", "Goed bestuur"),
    ("belangrijke", "Een belangrijke taak is het bieden van opvang door Stichting De Haven.", "Belangrijke"),
    ("een voorziening die", "De opvang is belegd bij Stichting De Haven, een voorziening die groeit.", "Voorziening"),
    (
        "de hulpverlener die er al is",
        "# Stichting De Haven\n\nDe betrokken hulpverlener stelt het veiligheidsplan op.",
        HAVEN,
    ),
    ("wie, voor iedereen die", "Wie niet veilig is, vindt onderdak bij Stichting De Haven.", None),
)


def _candidates(text: AnnotatedText, ontology: Ontology) -> list[Kandidaat]:
    candidates = Candidates(text, ontology)
    running = [sentence for sentence in text.sentences if text.block(sentence).kind is not BlockKind.KOP]
    return [kandidaat for sentence in running for kandidaat in candidates.of_sentence(sentence)]


@pytest.mark.parametrize(("zin", "taak", "partij"), [case[1:] for case in GIVEN], ids=[case[0] for case in GIVEN])
def test_who_has_the_task_is_a_candidate(
    annotate: Annotate, ontology: Ontology, zin: str, taak: str, partij: str | None
) -> None:
    """The party that the sentence gives the task to is among the candidates."""
    found = {(each.taak, each.relatie.partij.naam) for each in _candidates(annotate(zin), ontology)}

    assert (taak, partij) in found


@pytest.mark.parametrize(("zin", "partij"), [case[1:] for case in DENIED], ids=[case[0] for case in DENIED])
def test_who_is_only_mentioned_is_no_candidate(
    annotate: Annotate, ontology: Ontology, zin: str, partij: str | None
) -> None:
    """A party in a condition, of whom something is learnt or who only wishes something has no task."""
    found = _candidates(annotate(zin), ontology)

    assert found
    assert partij not in {each.relatie.partij.naam for each in found}


def test_motto_asks_for_nobody(annotate: Annotate, ontology: Ontology) -> None:
    """`Eén gezin, één plan, één regisseur` says how, and not that a regisseur is missing."""
    assert not _candidates(annotate("Ons doel is één gezin, één plan en één regisseur."), ontology)


def test_condition_that_opens_with_its_verb_is_the_condition(annotate: Annotate, ontology: Ontology) -> None:
    """What stands in front of `dan` tells when it holds."""
    zin = "Heeft de rechter een maatregel opgelegd, dan ligt de casusregie bij Stichting De Haven."

    (found,) = _candidates(annotate(zin), ontology)

    assert condition_of(found.read.tree, found.clause) == "Heeft de rechter een maatregel opgelegd"


@pytest.mark.parametrize(
    ("zin", "partij", "rol"),
    [
        ("De gemeenten hebben de opvang opgedragen aan Stichting De Haven.", HAVEN, "uitvoerend"),
        ("Inwoners zijn voor hulp aangewezen op Stichting De Haven.", HAVEN, "uitvoerend"),
        ("Wie de casusregie voert, bepaalt Stichting De Haven.", HAVEN, "wijst-aan"),
        (
            "Er is een overleg waarin de politie en de reclassering hun interventies op elkaar afstemmen.",
            "Politie",
            "neemt-deel",
        ),
        ("De gemeenten dragen naar inwonertal bij aan de kosten van de opvang.", "Gemeenten", "financiert"),
        ("In de stuurgroep zitten de wethouders van alle gemeenten.", "Wethouders", "neemt-deel"),
        ("De wethouders hebben de coördinatie van de opvang neergelegd bij de GGD.", "Wethouders", "wijst-aan"),
    ],
    ids=["opgedragen aan", "aangewezen op", "wie, bepaalt X", "op elkaar", "bijdragen", "zitten in", "neerleggen bij"],
)
def test_role_of_who_is_given_who_decides_and_who_pays(
    annotate: Annotate, ontology: Ontology, zin: str, partij: str, rol: str
) -> None:
    """Who is given a task does not give it; who tells whose it is does; together is joining, money is paying."""
    text = annotate(zin)
    verbs = Candidates(text, ontology).role_words

    roles = {
        role_of(each.read.tree, each.relatie, each.taak, verbs)
        for each in _candidates(text, ontology)
        if each.relatie.partij.naam == partij
    }

    assert roles == {rol}


@pytest.mark.parametrize(
    ("zin", "partij", "rol"),
    [
        ("Volgens de wet dragen de gemeenten samen zorg voor goede opvang.", "Gemeenten", "verantwoordelijk"),
        ("In de stuurgroep hebben de wethouders van alle gemeenten zitting.", "Wethouders", "neemt-deel"),
        ("Over de opvang delen de gemeenten de kosten.", "Gemeenten", "financiert"),
        (
            "De politie komt als eerste ter plaatse en stuurt elke melding door naar Veilig Thuis.",
            "Politie",
            "uitvoerend",
        ),
        ("Veilig Thuis bespreekt het veiligheidsplan met alle betrokkenen.", "Veilig Thuis Oudheem", "uitvoerend"),
        ("Het OM beslist; de politie schuift aan zodra er onveiligheid in het gezin is.", "Politie", "neemt-deel"),
        (
            "De Raad voor de Kinderbescherming schuift aan zodra er een kind in het gezin onveilig is.",
            "Raad voor de Kinderbescherming",
            "neemt-deel",
        ),
    ],
    ids=[
        "dragen zorg",
        "hebben zitting",
        "delen de kosten",
        "doorsturen",
        "betrokkenen",
        "aan zodra",
        "aan zodra, los",
    ],
)
def test_role_of_a_verb_with_its_noun_or_particle_apart(
    annotate: Annotate, ontology: Ontology, zin: str, partij: str, rol: str
) -> None:
    """The verb of a main clause stands apart from the noun or particle that makes it say what it says."""
    text = annotate(zin)
    verbs = Candidates(text, ontology).role_words

    roles = {
        role_of(each.read.tree, each.relatie, each.taak, verbs)
        for each in _candidates(text, ontology)
        if each.relatie.partij.naam == partij and each.relatie.band == "onderwerp"
    }

    assert roles == {rol}


@pytest.mark.parametrize(
    ("zin", "status"),
    [
        ("Vanaf 2024 biedt Stichting De Haven opvang aan mannen.", "voorgenomen"),
        ("In het najaar van 2023 biedt Stichting De Haven opvang aan mannen.", "voorgenomen"),
        ("Sinds 2020 biedt Stichting De Haven opvang aan mannen.", "belegd"),
        ("Tot 2024 biedt Stichting De Haven opvang aan mannen.", "belegd"),
        ("Door Stichting De Haven worden nog dezelfde dag plaatsen voor opvang geregeld.", "belegd"),
        ("Door Stichting De Haven moet de opvang nog worden geregeld.", "voorgenomen"),
    ],
    ids=[
        "vanaf een later jaar",
        "najaar van een later jaar",
        "een jaar ervoor",
        "tot een later jaar",
        "nog dezelfde",
        "nog",
    ],
)
def test_a_year_to_come_is_a_plan(annotate: Annotate, ontology: Ontology, zin: str, status: str) -> None:
    """What starts in a year after the document was written is meant; `nog dezelfde dag` is how it is."""
    found = {
        status_of(each.read.tree, each.clause, [], guideline=False, planned=False, written=2022)
        for each in _candidates(annotate(zin), ontology)
    }

    assert found == {status}


def test_year_of_writing_is_the_year_of_the_date(annotate: Annotate, ontology: Ontology) -> None:
    """The same sentence is a plan in a document of the year before, and how it is in one of that year."""
    zin = "Vanaf 2024 biedt Stichting De Haven opvang aan vrouwen en kinderen."

    told = [
        draft.velden.status
        for datum in ("2023-05-01", "2024-05-01")
        for draft in extract(annotate(zin, datum=datum), ontology)
    ]

    assert told == ["voorgenomen", "belegd"]


@pytest.mark.parametrize(
    ("zin", "partij"),
    [
        ("De term casusregisseur staat voor wie de regie over de hulp voert.", "Casusregisseur"),
        ("De coördinator van de nazorg is in dienst van de GGD.", "Dienst"),
        ("Ouders kunnen in alle gemeenten behalve Emmen een beroep doen op nazorg.", "Gemeente Emmen"),
    ],
    ids=["de term X", "in dienst", "behalve X"],
)
def test_who_is_only_spoken_of_or_excepted_is_no_party(
    annotate: Annotate, ontology: Ontology, zin: str, partij: str
) -> None:
    """A word that is explained, a `dienst` somebody is in, and a place that is excepted do nothing about a task."""
    found = {each.relatie.partij.naam for each in _candidates(annotate(zin), ontology)}

    assert partij not in found
