"""From the text of a question to its shape, its slots, or the reason why it is not answered."""

import pytest

from regiokennis.questions import Knowledge
from regiokennis.questions.interpret import interpret


@pytest.mark.parametrize(
    "text",
    [
        "Wie doet de triage in Gelderland Zuid?",
        "triage in Gelderland-Zuid, wie?",
        "wie doet triage in GZ",
        "Wie doet de triage in de regio Gelderland Zuid?",
    ],
)
def test_a_region_is_found_in_all_its_forms(knowledge: Knowledge, text: str) -> None:
    """Full name, hyphen and initials lead to the same region."""
    question = interpret(text, knowledge)

    assert question.regios == ("gelderland-zuid",)
    assert [term.code for term in question.slots["taak"]] == ["triage"]


def test_an_adjective_names_its_region(knowledge: Knowledge) -> None:
    """`de Drentse visie` is Drenthe."""
    assert interpret("Wat zegt de Drentse visie over wachtlijsten?", knowledge).regios == ("drenthe",)


def test_a_municipality_leads_to_its_region(knowledge: Knowledge) -> None:
    """What is asked of a municipality is looked for in the document of its region."""
    assert interpret("Hoeveel fte heeft het jeugdteam in Zoetermeer?", knowledge).regios == ("haaglanden",)


def test_a_region_without_document_is_missing(knowledge: Knowledge) -> None:
    """A region of the vocabulary of which there is no document is told as such."""
    question = interpret("Hoe is triage geregeld in Twente?", knowledge)

    assert (question.regios, question.missing) == ((), ("Twente",))


def test_typos_are_mended_and_told(knowledge: Knowledge) -> None:
    """A word that nothing knows is read as the nearest known word."""
    question = interpret("wat doet het jugdteam in haaglanden", knowledge)

    assert ("jugdteam", "jeugdteam") in question.typos


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hoeveel meldingen waren er?", "aantal"),
        ("Wat kost Moviera?", "bedrag"),
        ("Hoe vaak komt de stuurgroep bijeen?", "frequentie"),
        ("Wanneer wordt er geëvalueerd?", "wanneer"),
        ("Waarom is dat zo?", "waarom"),
        ("Wat is een toekomsttuin en welke partijen doen mee?", "definitie"),
        ("Welke partijen doen mee aan een toekomsttuin?", "wie"),
    ],
)
def test_the_sort_of_answer_asked_for(knowledge: Knowledge, text: str, kind: str) -> None:
    """Numbers, amounts and dates go first; of the rest what is asked first."""
    assert interpret(text, knowledge).kind == kind


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ik maak me zorgen om mijn buurvrouw, ik hoor geschreeuw. Wat moet ik doen?", "hulp"),
        ("Mijn man slaat me", "hulp"),
        ("Ik ben bang voor mijn ex", "hulp"),
        ("Kun je een sollicitatiebrief voor me schrijven?", "opdracht"),
        ("Vertaal de Drentse visie in het Engels", "opdracht"),
        ("Wat voor weer wordt het morgen in Emmen?", "buiten"),
        ("Wat is het telefoonnummer van de projectleider?", "persoon"),
        ("???", "leeg"),
    ],
)
def test_what_gets_no_policy_answer(knowledge: Knowledge, text: str, reason: str) -> None:
    """Help, orders, other fields and personal data each have their own reason."""
    assert interpret(text, knowledge).reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "Welke vragen kan ik stellen over de kinderen in de opvang?",
        "Wat doen de regio's voor kinderen die geweld zien?",
        "Wie helpt slachtoffers die bang zijn voor een ex?",
        "Ik wil weten wie de triage doet in Drenthe",
    ],
)
def test_policy_questions_are_no_call_for_help(knowledge: Knowledge, text: str) -> None:
    """Words of violence or a first person alone make nobody a help-seeker."""
    assert interpret(text, knowledge).reason != "hulp"
