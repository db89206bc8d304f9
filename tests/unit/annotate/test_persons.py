from collections.abc import Callable

import pytest

from regiokennis.annotate.persons import shield
from regiokennis.text import StructuredText

Make = Callable[..., StructuredText]


def _hidden(text: StructuredText, *reasons: str) -> list[str]:
    return [text.blocks[found.block].text[found.start : found.end] for found in shield(text) if found.reden in reasons]


@pytest.mark.parametrize(
    ("sentence", "naam"),
    [
        ("Neem contact op met mevr. A. van Zanden.", "A. van Zanden"),
        ("Dat zegt de heer Kortewind hierover.", "Kortewind"),
        ("Opgesteld door J.P. de Witte-Bakker in mei.", "J.P. de Witte-Bakker"),
        ("Dat laat onderzoek zien (Zanden, K. van der 2015).", "Zanden, K. van der"),
        ("Dat werkt, aldus Marijke van Oosten uit de regio.", "Marijke van Oosten"),
        ("Uitgave: mei 2022 Contactpersoon: Puck Adelaar, secretariaat stuurgroep.", "Puck Adelaar"),
    ],
)
def test_private_person_is_shielded(structured: Make, sentence: str, naam: str) -> None:
    """Titles, initials, citations and speech give names away."""
    assert naam in [found.strip() for found in _hidden(structured(sentence), "persoon")]


@pytest.mark.parametrize(
    "naam",
    [
        "wethouder Sanne de Groot",
        "portefeuillehouder Sanne de Groot",
        "burgemeester P. Jansen",
        "staatssecretaris Van Holst",
    ],
)
def test_office_holder_is_no_private_person(structured: Make, naam: str) -> None:
    """A name in public office is kept out of mentions, but its sentence may be quoted."""
    text = structured(f"De brief is van {naam}.")

    assert _hidden(text, "ambt")
    assert not _hidden(text, "persoon")


@pytest.mark.parametrize(
    "sentence",
    [
        "De wethouder Jeugd van Oldambt zit voor.",
        "De wethouder Zorg en Welzijn is portefeuillehouder.",
        "Contactpersoon: Stichting De Brug, afdeling Beleid.",
        "Wij werken samen met Stichting De Brug en Huis van Morgen.",
        "De cijfers gelden sinds 01-01-2015 voor 1.900.000 inwoners en 12 345 gezinnen.",
    ],
)
def test_what_is_no_person_stays_visible(structured: Make, sentence: str) -> None:
    """Portfolios, organisations, dates and amounts are not taken for persons or telephone numbers."""
    assert shield(structured(sentence)) == ()


@pytest.mark.parametrize(
    "contact",
    [
        "06-12345678",
        "070 - 123 45 67",
        "+31 6 12 34 56 78",
        "0201234567",
        "14070",
        "14 0592",
        "0348-123 456",
        "(0348) 12 34 56",
    ],
)
def test_contact_details_are_shielded(structured: Make, contact: str) -> None:
    """Addresses and numbers by which a person is reached never show."""
    assert _hidden(structured(f"Bereikbaar via {contact} op werkdagen."), "contact") == [contact]


def test_letters_that_number_headings_are_no_initials(structured: Make) -> None:
    """`A. Preventie` above `B. Herstel` is a numbered heading; a lone letter before a name is an initial."""
    assert not _hidden(structured("# Plan\n\n## A. Preventie\n\nTekst.\n\n## B. Herstel\n\nTekst.\n"), "persoon")
    assert _hidden(structured("# Plan\n\n## B. Jansen\n\nTekst.\n"), "persoon") == ["B. Jansen"]


def test_letters_that_count_in_a_sentence_or_column_are_no_initials(structured: Make) -> None:
    """`A. Vroeg zien, B. Samen stoppen` lists lines; a row of names with initials still names persons."""
    lines = "Er zijn drie lijnen: A. Vroeg zien (in beeld), B. Samen stoppen en C. Niemand uit het oog."
    table = "| Lijn | Actie |\n| --- | --- |\n| A. Zien | Een |\n| A. Zien | Twee |\n| B. Stoppen | Drie |\n"
    names = "Aanwezig: A. Bakker, B. de Wit en C. Visser."

    assert [] == [s for s in shield(structured(f"# Plan\n\n{lines}\n\n{table}\n")) if s.reden == "persoon"]
    assert len([s for s in shield(structured(f"# Plan\n\n{names}\n")) if s.reden == "persoon"]) >= 3


def test_name_behind_a_label_is_shielded_everywhere(structured: Make) -> None:
    """A contact block gives the name away; where it stands again it is hidden too."""
    text = structured("Contactpersoon\n\nBrenda Hoogland\n\nDaarna sprak Brenda Hoogland met de gemeenten.")

    assert _hidden(text, "persoon") == ["Brenda Hoogland", "Brenda Hoogland"]


STORY = (
    "Ik was negen toen mijn vader mijn moeder voor het eerst sloeg. Ik durfde niets te zeggen en ik schaamde me op "
    "school. Mijn broer en ik sliepen samen op zolder. Later zocht ik zelf een partner die mij klein hield. Ik ben "
    "pas weggegaan toen ons kind werd geboren, want thuis was het niet veilig."
)


def test_survivors_story_is_shielded_with_its_heading(structured: Make) -> None:
    """A life told in the first person is left out as a whole, whoever tells it."""
    text = structured(f"## Ervaringsverhaal\n\n{STORY}\n\n## Acties\n\nVeilig Thuis doet de triage.")

    hidden = _hidden(text, "verhaal")

    assert any(found.startswith("Ik was negen") for found in hidden)
    assert "Ervaringsverhaal" in hidden
    assert not any("triage" in found for found in hidden)


def test_letter_in_the_first_person_is_no_story(structured: Make) -> None:
    """An alderman who writes `ik` to the council tells no life."""
    text = structured(
        "Met deze brief breng ik u op de hoogte van de voortgang. Ik heb met mijn collega's gesproken en ik stel u "
        "voor het budget te verhogen. Ik vertrouw erop dat ik u zo voldoende heb geïnformeerd over kinderen en ouders."
    )

    assert _hidden(text, "verhaal") == []
