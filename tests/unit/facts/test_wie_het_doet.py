"""Who has a part that is not said in so many words: pointed to, behind a preposition, or beside who is only there."""

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates, Kandidaat
from regiokennis.ontology import Ontology

Annotate = Callable[..., AnnotatedText]
HAVEN = "Stichting De Haven"

CASES: tuple[tuple[str, str, str, str], ...] = (
    (
        "door haar",
        "Stichting De Haven helpt iedereen. De opvang wordt door haar verzorgd.",
        "opvang",
        HAVEN,
    ),
    ("onder de vlag van", "De nazorg vindt plaats onder de vlag van Stichting De Haven.", "nazorg-contact", HAVEN),
    ("advies komt van", "Ongevraagd advies komt van Stichting De Haven.", "advies", HAVEN),
    ("een plan voorop", "Het herstelplan maakt Stichting De Haven met het huishouden zelf.", "herstelplan", HAVEN),
    (
        "werkwoord voorop, taak ervoor",
        "Het veiligheidsplan. Wordt opgesteld door Stichting De Haven zolang de zaak loopt.",
        "veiligheidsplan",
        HAVEN,
    ),
    (
        "waar de bijzin over gaat",
        "Er is een meldpunt voor advies, dat door Stichting De Haven wordt bemenst.",
        "advies",
        HAVEN,
    ),
    (
        "deze, pas aangewezen",
        "Na de melding wordt een casusregisseur aangewezen. Deze stelt met het gezin een veiligheidsplan op.",
        "veiligheidsplan",
        "Casusregisseur",
    ),
    (
        "hij, pas benoemd",
        "De stuurgroep benoemt een projectleider. Hij schrijft het veiligheidsplan.",
        "veiligheidsplan",
        "Projectleider",
    ),
    ("via", "Vrouwen worden via Stichting De Haven in een opvang geplaatst.", "opvang", HAVEN),
    ("terugvallen op", "Voor de opvang wordt teruggevallen op Stichting De Haven.", "opvang", HAVEN),
    ("uitwijken naar", "Voor de opvang wordt uitgeweken naar Stichting De Haven.", "opvang", HAVEN),
    (
        "met X wordt verkend",
        "Met Stichting De Haven wordt verkend of nazorg kan worden geboden.",
        "nazorg-contact",
        HAVEN,
    ),
    ("behandeling vinden bij", "Hulp bij de nazorg is te vinden bij Stichting De Haven.", "nazorg-contact", HAVEN),
    (
        "aanschuiven, achter waar",
        "Zware zaken gaan naar de casustafel, waar de politie en de reclassering aanschuiven voor de casusregie.",
        "casusregie",
        "Reclassering",
    ),
    (
        "van een kind van de soort",
        "De aanbieders Stichting De Haven en Veilig Thuis geven nazorg.",
        "nazorg-contact",
        HAVEN,
    ),
    (
        "de gezinnen met X",
        "Daarna maakt het huishouden met de casusregisseur een veiligheidsplan.",
        "veiligheidsplan",
        "Casusregisseur",
    ),
    ("komen samen in", "Meldingen komen samen in de casustafel voor de casusregie.", "casusregie", "Casustafel"),
    ("worden opgeroepen", "De huisartsen worden opgeroepen om nazorg te bieden.", "nazorg-contact", "Huisartsen"),
    ("leunt op", "De nazorg leunt op Stichting De Haven.", "nazorg-contact", HAVEN),
    (
        "dat huis",
        "Er is een Zorg- en Veiligheidshuis Oudheem. Dat huis neemt de procesregie op zich.",
        "procesregie",
        "Zorg- en Veiligheidshuis Oudheem",
    ),
    (
        "kinderen doen mee bij",
        "Kinderen doen na de opvang bij Stichting De Haven mee aan nazorg.",
        "nazorg-contact",
        HAVEN,
    ),
    (
        "de tweede achter waarvoor",
        "Er is nazorg, waarvoor het wijkteam de bezoeken doet en Stichting De Haven de opvang regelt.",
        "nazorg-contact",
        HAVEN,
    ),
    ("eindverantwoordelijk is", "Eindverantwoordelijk voor de nazorg is Stichting De Haven.", "nazorg-contact", HAVEN),
    ("elke organisatie", "Elke organisatie biedt nazorg.", "nazorg-contact", "Organisatie"),
)


def _last(annotate: Annotate, ontology: Ontology, tekst: str) -> list[Kandidaat]:
    """The candidates of the last sentence."""
    text = annotate(tekst)
    return list(Candidates(text, ontology).of_sentence(text.sentences[-1]))


@pytest.mark.parametrize(("zin", "taak", "partij"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_construction_gives_a_candidate(
    annotate: Annotate, ontology: Ontology, zin: str, taak: str, partij: str
) -> None:
    """The party and the task that belong together are among the candidates."""
    assert (taak, partij) in {(each.taak, each.relatie.partij.naam) for each in _last(annotate, ontology, zin)}


def test_who_has_somebody_that_does_it_does_not(annotate: Annotate, ontology: Ontology) -> None:
    """Of a team that has somebody who does something, only they do it."""
    zin = "Ieder wijkteam heeft een aandachtsfunctionaris, die collega's helpt bij de meldcode."
    assert {each.relatie.partij.naam for each in _last(annotate, ontology, zin)} == {"Aandachtsfunctionaris"}


def test_the_name_of_a_programme_denies_nothing(annotate: Annotate, ontology: Ontology) -> None:
    """What is called `nergens thuis` is somebody's, and nobody is told to lack it."""
    zin = "Vanuit geweld hoort nergens thuis verzorgt Stichting De Haven de nazorg."
    assert {each.relatie.partij.naam for each in _last(annotate, ontology, zin)} == {HAVEN}


def test_the_office_that_somebody_holds_is_nobody_else(annotate: Annotate, ontology: Ontology) -> None:
    """Of an office with who holds it only they are told."""
    found = _last(annotate, ontology, "Casusregisseur is de jeugdconsulent van het wijkteam.")
    assert "Casusregisseur" not in {each.relatie.partij.naam for each in found}
    assert found


def test_who_when_is_asked_of_nobody(annotate: Annotate, ontology: Ontology) -> None:
    """`Wanneer` behind `wie` asks with it and sets no condition."""
    found = _last(annotate, ontology, "Onduidelijk is wie wanneer de casusregie voert.")
    assert {(each.taak, each.relatie.partij.naam) for each in found} == {("casusregie", None)}
