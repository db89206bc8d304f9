"""Candidates: whom a sentence could give a part in which task, before anything is weighed; one construction a case."""

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates, Kandidaat
from regiokennis.facts.clauses.modality import status_of
from regiokennis.ontology import Ontology
from regiokennis.text.model import BlockKind

Annotate = Callable[..., AnnotatedText]

CASES: tuple[tuple[str, str, str, str | None], ...] = (
    ("hulp voorop in de zin", "Traumabehandeling verzorgt Stichting De Haven.", "inzet-hulp", "Stichting De Haven"),
    (
        "een dienst van",
        "Overdag neemt een medewerker van de crisisdienst van Stichting De Haven de triage op zich.",
        "triage",
        "Crisisdienst van Stichting De Haven",
    ),
    ("niets", "Voor de nazorg aan plegers bestaat niets.", "nazorg-contact", None),
    ("hebben wij niet", "Een loket voor de nazorg hebben wij niet.", "nazorg-contact", None),
    ("geen sprake van", "Van een aanbod voor de nazorg is geen sprake.", "nazorg-contact", None),
    ("bestaat nog geen", "Voor de tekorten bestaat nog geen verdeelsleutel.", "financiering", None),
    (
        "voltrekt zich in",
        "De afstemming tussen zorg en justitie voltrekt zich in de Stuurgroep.",
        "afstemming-politie-justitie",
        "Stuurgroep",
    ),
    ("gebeurt bij", "De triage gebeurt bij Stichting De Haven.", "triage", "Stichting De Haven"),
    (
        "waarover X beslist",
        "Er is een regionaal plan voor de bestuurlijke sturing, waarover de stuurgroep beslist.",
        "bestuurlijke-sturing",
        "Stuurgroep",
    ),
    (
        "taken onder een kop",
        "### Veilig Thuis\n\nHeeft als taak, en doet in onze regio:\n\n- advies geven aan inwoners;\n- meldingen triëren.\n",
        "advies",
        "Veilig Thuis Oudheem",
    ),
    (
        "dat, een team",
        "Daarna is het wijkteam aan zet. Dat werkt met het gezin een veiligheidsplan uit.",
        "veiligheidsplan",
        "Wijkteam",
    ),
    ("beroep doen op", "Voor nazorg kunnen de teams een beroep doen op De Haven.", "nazorg-contact", "De Haven"),
    ("ten laste van", "De nazorg komt ten laste van de begroting van de gemeenten.", "financiering", "Gemeenten"),
    (
        "zij, onderwerp van de zin ervoor",
        "Het wijkteam werkt met vaste koppels. Zij stellen een veiligheidsplan op.",
        "veiligheidsplan",
        "Wijkteam",
    ),
    (
        "zij, uit de inleiding van de lijst",
        "Stichting De Haven heeft drie taken:\n\n- zij biedt opvang aan vrouwen en kinderen;\n- zij geeft advies.\n",
        "opvang",
        "Stichting De Haven",
    ),
    (
        "medewerker van",
        "In ieder gezin voert een medewerker van het wijkteam de casusregie.",
        "casusregie",
        "Wijkteam",
    ),
    (
        "lijdend voorwerp voorop",
        "De training over ouderenmishandeling verzorgt Stichting De Haven.",
        "deskundigheidsbevordering",
        "Stichting De Haven",
    ),
    ("een aantal", "Bij de casusregie is een aantal gemeenten betrokken.", "casusregie", "Gemeenten"),
    (
        "met, naast wie het doet",
        "Wij maken met Stichting De Haven afspraken over de opvang.",
        "opvang",
        "Stichting De Haven",
    ),
    (
        "overdragen aan",
        "De casusregie wordt overgedragen aan Stichting De Haven.",
        "casusregie",
        "Stichting De Haven",
    ),
    ("een zaak van", "De nazorg is een zaak van iedere gemeente.", "nazorg-contact", "Gemeenten"),
    (
        "in dienst van",
        "De zorgcoördinator, in dienst van Stichting De Haven, regelt hulp aan slachtoffers van mensenhandel.",
        "zorgcoordinatie-mensenhandel",
        "Stichting De Haven",
    ),
    (
        "dat, genoemd in de zin ervoor",
        "Het wijkteam stelt een veiligheidsplan op. Bij spoed doet Stichting De Haven dat.",
        "veiligheidsplan",
        "Stichting De Haven",
    ),
    (
        "opgedragen aan",
        "De opvang is opgedragen aan Stichting De Haven.",
        "opvang",
        "Stichting De Haven",
    ),
    (
        "voorbehouden aan",
        "Het vaststellen van de regiovisie is voorbehouden aan de gemeenteraden.",
        "bestuurlijke-sturing",
        "Gemeenteraden",
    ),
    (
        "van X wordt verwacht",
        "Van Stichting De Haven wordt verwacht dat zij nazorg biedt.",
        "nazorg-contact",
        "Stichting De Haven",
    ),
    (
        "worden geacht",
        "De scholen worden geacht te werken met de meldcode.",
        "vroegsignalering",
        "Scholen",
    ),
    (
        "een nummer ervoor",
        "Voornemen 4: Stichting De Haven biedt ambulante opvang aan vrouwen.",
        "opvang",
        "Stichting De Haven",
    ),
    (
        "het met een onbepaalde wijs",
        "Stichting De Haven krijgt deze taken:\n\n- het in kaart brengen van het sociale netwerk;\n- het geven van advies.\n",
        "sociaal-netwerk",
        "Stichting De Haven",
    ),
    ("in handen van", "De opvang ligt in handen van Stichting De Haven.", "opvang", "Stichting De Haven"),
    (
        "tot het aanbod van",
        "Een training voor plegers hoort tot het aanbod van Stichting De Haven.",
        "plegeraanpak",
        "Stichting De Haven",
    ),
    ("is aan", "Het vaststellen van de regiovisie is aan de gemeenteraden.", "bestuurlijke-sturing", "Gemeenteraden"),
    ("het is de rol van", "Het is de rol van de wijkagent om slachtoffers op te vangen.", "opvang", "Wijkagent"),
    ("toevertrouwd", "Aan Stichting De Haven is de opvang toevertrouwd.", "opvang", "Stichting De Haven"),
    (
        "gemandateerd aan",
        "De burgemeester heeft het huisverbod aan de hulpofficier gemandateerd.",
        "huisverbod",
        "Hulpofficier",
    ),
    (
        "gedacht aan",
        "Er wordt gedacht aan Stichting De Haven voor de opvang van mannen.",
        "opvang",
        "Stichting De Haven",
    ),
    (
        "opdracht geven",
        "De regio geeft Stichting De Haven opdracht om plegers te begeleiden.",
        "plegeraanpak",
        "Stichting De Haven",
    ),
    ("willen vragen", "Wij willen de wijkagent vragen om nazorg te bieden.", "nazorg-contact", "Wijkagent"),
    ("kan bij", "Ouders kunnen bij Stichting De Haven advies vragen.", "advies", "Stichting De Haven"),
    (
        "met wie iets is afgesproken",
        "Met Stichting De Haven is een contract over de opvang gesloten.",
        "opvang",
        "Stichting De Haven",
    ),
    (
        "zowel als",
        "Zowel de politie als de reclassering neemt deel aan het overleg over strafzaken.",
        "afstemming-politie-justitie",
        "Politie",
    ),
    (
        "trekker is",
        "Trekker van de training voor professionals is Stichting De Haven.",
        "deskundigheidsbevordering",
        "Stichting De Haven",
    ),
    (
        "die X beheert",
        "Het jaarlijkse budget, dat Stichting De Haven beheert, groeit.",
        "financiering",
        "Stichting De Haven",
    ),
    (
        "mag worden verwacht",
        "Van de politie, de wijkagent en scholen mag worden verwacht dat zij signalen melden.",
        "vroegsignalering",
        "Scholen",
    ),
    (
        "in hoeverre",
        "Onderzocht wordt in hoeverre scholen een bijdrage kunnen leveren aan de opvang van vrouwen.",
        "opvang",
        "Scholen",
    ),
    ("elliptisch", "De GGZ behandelt de ouder, de jeugdhulp het kind.", "inzet-hulp", "Jeugdhulp"),
    (
        "via",
        "Via Stichting De Haven kunnen leerkrachten een training volgen.",
        "deskundigheidsbevordering",
        "Stichting De Haven",
    ),
    ("geen enkele instantie", "Geen enkele instantie biedt de gezinnen nazorg.", "nazorg-contact", None),
    ("ontbreekt", "Voor plegers ontbreekt in onze regio een aanbod.", "plegeraanpak", None),
    ("niemand", "Niemand is aangewezen voor de nazorg.", "nazorg-contact", None),
    ("geen van", "Geen van de organisaties heeft de taak om nazorg te bieden.", "nazorg-contact", None),
    ("nauwelijks", "Plegers van huiselijk geweld krijgen nauwelijks hulp.", "plegeraanpak", None),
)


def _candidates(text: AnnotatedText, ontology: Ontology) -> list[Kandidaat]:
    candidates = Candidates(text, ontology)
    running = [sentence for sentence in text.sentences if text.block(sentence).kind is not BlockKind.KOP]
    return [kandidaat for sentence in running for kandidaat in candidates.of_sentence(sentence)]


@pytest.mark.parametrize(("zin", "taak", "partij"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_construction_gives_a_candidate(
    annotate: Annotate, ontology: Ontology, zin: str, taak: str, partij: str | None
) -> None:
    """The party and the task that belong together are among the candidates."""
    found = {(each.taak, each.relatie.partij.naam) for each in _candidates(annotate(zin), ontology)}

    assert (taak, partij) in found


def test_pointing_clause_takes_the_task_and_the_words_of_its_heading(annotate: Annotate, ontology: Ontology) -> None:
    """Under `Het aanwijzen van de casusregie` who does that appoints the case manager."""
    text = annotate("# Het aanwijzen van de casusregie\n\nIn onze regio doet de procesregisseur dat.\n")

    (found,) = _candidates(text, ontology)

    assert (found.taak, found.relatie.partij.naam) == ("casusregie", "Procesregisseur")
    assert "aanwijzen" in found.wijst


def test_exploring_is_no_task_of_its_own(annotate: Annotate, ontology: Ontology) -> None:
    """What is explored is told below `onderzoeken of`; the exploring itself is no analysis of a family."""
    found = _candidates(annotate("Wij onderzoeken of een training voor plegers haalbaar is."), ontology)

    assert {each.taak for each in found} == {"plegeraanpak"}


@pytest.mark.parametrize(
    ("zin", "status"),
    [
        ("Wij onderzoeken of de casusregie bij het wijkteam kan worden belegd.", "onderzoek"),
        ("Bij acuut gevaar gaat Veilig Thuis met een veiligheidsplan naar het gezin.", "belegd"),
        ("Volgens de Jeugdwet moeten gemeenten opvang bieden aan kinderen.", "belegd"),
        ("De gemeenten moeten opvang bieden aan kinderen.", "voorgenomen"),
        ("Er is geen partij die nazorg biedt.", "knelpunt"),
    ],
    ids=["onderzoeken of", "gaat naar", "moeten van de wet", "moeten", "geen partij"],
)
def test_status_is_what_the_clause_and_those_above_it_say(
    annotate: Annotate, ontology: Ontology, zin: str, status: str
) -> None:
    """What is explored, what a law demands, going somewhere, and what nobody has."""
    found = {
        status_of(
            each.read.tree,
            each.clause,
            [
                other
                for other in each.read.clauses
                if other.predicaat in set(each.read.tree.ancestors(each.clause.predicaat))
            ],
            guideline=False,
            planned=False,
            nobody=each.relatie.partij.naam is None,
        )
        for each in _candidates(annotate(zin), ontology)
    }

    assert status in found


def test_candidate_tells_whether_its_heading_names_the_task(annotate: Annotate, ontology: Ontology) -> None:
    """A guideline is believed sooner below the heading of its element; headings further up count too."""
    text = annotate(
        "# Triage\n\n## Wie\n\nVeilig Thuis doet de triage van meldingen.\n\n# Overig\n\nDe GGD geeft training.\n"
    )

    found = {(each.taak, each.kop) for each in _candidates(text, ontology)}

    assert {("triage", True), ("deskundigheidsbevordering", False)} <= found
