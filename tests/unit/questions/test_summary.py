"""The answer as a whole: how the regions compare, then a short sentence for each; and what a number counts."""

import pytest

from regiokennis.questions import Knowledge, Status, answer
from regiokennis.questions.kinds import counts, shows
from regiokennis.questions.tokens import keys


def test_the_first_sentence_tells_how_the_regions_compare(knowledge: Knowledge) -> None:
    """Statuses first, in one sentence; then every region by name, in six sentences at most."""
    found = answer("Welke regio belegt casusregie waar?", knowledge)
    first, _, rest = found.antwoord.partition(". ")

    assert first.startswith("Casusregie is belegd in Haaglanden, een knelpunt in Drenthe")
    assert all(f"{entry.naam}: " in rest for entry in found.perRegio)


def test_silence_is_in_the_first_sentence(knowledge: Knowledge) -> None:
    """Which documents say it, and which do not."""
    found = answer("Aantal adviezen en meldingen bij Veilig Thuis per regio + jaartal aub", knowledge)

    assert found.antwoord.startswith("Dit staat in de documenten van Gelderland Zuid en Haaglanden, niet in die van")
    assert "Drenthe" in found.antwoord.partition(".")[0]


def test_one_region_is_told_in_full(knowledge: Knowledge) -> None:
    """Where one region is asked for there is nothing to compare."""
    found = answer("Wie doet de triage in Haaglanden?", knowledge)
    (entry,) = found.perRegio

    assert found.antwoord == entry.antwoord


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("Wie het verbod schendt krijgt maximaal twee jaar straf.", "verbod", False),
        ("Er waren twaalf verboden.", "verbod", True),
        ("Het team zit drie dagen per week in het gebouw.", "dagen", True),
    ],
)
def test_a_term_of_years_counts_no_things(text: str, unit: str, expected: bool) -> None:
    """A number of years or days counts time, unless time is what is asked for."""
    assert counts(text, keys(text), [frozenset(keys(unit))]) is expected


def test_a_colour_that_no_sentence_names_is_not_given(knowledge: Knowledge) -> None:
    """Speaking of a colour code is not naming its colour."""
    assert answer("Welke kleurcode kreeg uitgangspunt 8 in Haaglanden?", knowledge).status == Status.GEEN_GEGEVENS
    assert shows("kleur", "Het punt staat op oranje.")


def test_schools_are_no_schooling(knowledge: Knowledge) -> None:
    """Of words with one stem the noun of a doing is told from the thing."""
    assert "Scholen" not in answer("Welke scholing krijgen de teams?", knowledge).interpretatie.begrippen
    assert "Scholen" in answer("Wat doen de scholen in Haaglanden?", knowledge).interpretatie.begrippen


def test_what_there_is_can_be_asked(knowledge: Knowledge) -> None:
    """A question for the documents themselves names no subject, and is understood."""
    found = answer("Welke documenten heb je?", knowledge)

    assert (found.status, len(found.rijen)) == (Status.BEANTWOORD, len(knowledge.documents))
