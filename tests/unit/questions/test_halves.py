"""Two questions in one sentence, and what each of them is about."""

import pytest

from regiokennis.questions import Knowledge, Status, answer
from regiokennis.questions.halves import halves
from regiokennis.questions.interpret import interpret


def test_each_half_is_asked_of_the_places_that_it_names(knowledge: Knowledge) -> None:
    """The first names one region and the second another."""
    text = "Wie doet in Haaglanden de triage, en bij wie ligt de opvang in Gelderland Zuid?"
    first, second = halves(interpret(text, knowledge), knowledge, sentences=False)

    assert (first.regios, second.regios) == (("haaglanden",), ("gelderland-zuid",))
    assert (first.text, second.text) == (
        "Wie doet in Haaglanden de triage",
        "bij wie ligt de opvang in Gelderland Zuid?",
    )


def test_a_half_that_says_nothing_by_itself_is_about_what_the_first_is_about(knowledge: Knowledge) -> None:
    """`en waarom?` has a sort of answer and no subject."""
    text = "Met welke scholen werkt regio Den Haag samen, en waarom?"
    first, second = halves(interpret(text, knowledge), knowledge, sentences=False)

    assert second.kind == "waarom"
    assert second.regios == ("haaglanden",)
    assert [group.text for group in second.content] == [group.text for group in first.content if group.strong]


@pytest.mark.parametrize(
    "text",
    ["Wie doet de triage in Drenthe?", "Hoe werken zorg en straf samen?", "Wat zeggen Drenthe en Haaglanden?"],
)
def test_one_question_has_no_halves(knowledge: Knowledge, text: str) -> None:
    """Two things joined by `en` are not two questions."""
    assert list(halves(interpret(text, knowledge), knowledge, sentences=True)) == []


def test_each_half_is_answered_by_a_sentence_of_its_own(knowledge: Knowledge) -> None:
    """What became of it, and what is not sure since: two sentences of one paragraph."""
    found = answer(
        "Wat gebeurde er met het team multi-etnisch politiewerk in Den Haag en wat is sindsdien onzeker?", knowledge
    )
    said = found.perRegio[0].antwoord

    assert "opgeheven" in said
    assert "gewaarborgd" in said


def test_each_place_is_answered_by_its_own_document(knowledge: Knowledge) -> None:
    """A region and the Format, asked at once."""
    text = "Wat verlangt het Format van de integrale analyse, en zien we dat bij Gelderland Zuid terug?"
    found = answer(text, knowledge)

    assert found.status == Status.BEANTWOORD
    assert {entry.naam for entry in found.perRegio} == {"Gelderland Zuid", "Format 2013"}


def test_the_number_of_a_principle_is_told_with_it(knowledge: Knowledge) -> None:
    """The list gives its numbers, so the question for one of them has an answer."""
    found = answer("Het hoeveelste uitgangspunt in Haaglanden gaat over zorg en straf?", knowledge)

    assert found.antwoord.startswith("10. Zorg en straf zijn goed verbonden")


def test_the_nearest_sentence_is_said_to_be_no_more_than_that(knowledge: Knowledge) -> None:
    """`mis` is the asker's own word."""
    found = answer("Wat gaat er volgens Drenthe mis met het delen van informatie?", knowledge)

    assert found.antwoord.startswith("Het dichtst bij de vraag staat in")
    assert "cruciale informatie" in found.antwoord


def test_an_office_may_be_asked_by_what_stands_for_it(knowledge: Knowledge) -> None:
    """Who holds the hammer is in the chair."""
    found = answer("Wie hanteert de voorzittershamer in de Drentse werkgroep?", knowledge)

    assert "De projectleider GHNT is voorzitter" in found.antwoord


def test_an_ampersand_joins_two_questions_as_well(knowledge: Knowledge) -> None:
    """And the question is given back as it was typed."""
    text = "Wie doet de triage in Drenthe & wie doet de opvang in Haaglanden?"
    found = answer(text, knowledge)

    assert found.vraag == text
    assert {entry.regio for entry in found.perRegio} == {"drenthe", "haaglanden"}


def test_what_is_summed_up_after_a_colon_may_stand_apart(knowledge: Knowledge) -> None:
    """Three things that are counted, not all in one sentence."""
    found = answer("Hoe groot was de instroom bij Moviera in 2020: vrouwen, kinderen, ambulante trajecten?", knowledge)

    assert "67 vrouwen" in found.antwoord


def test_the_same_asked_of_each_is_told_of_each(knowledge: Knowledge) -> None:
    """Two amounts asked in one question: a row for either, not the rows that name both."""
    found = answer("Wat is er in Gelderland Zuid begroot voor Veilig Thuis en wat voor Moviera?", knowledge)

    assert "€ 1.900.000" in found.antwoord
    assert "€ 2.355.000" in found.antwoord


def test_a_prohibition_is_a_reason_and_the_moment_is_told_beside_it(knowledge: Knowledge) -> None:
    """Why it cannot be done, and from when it can: two sentences of one paragraph."""
    text = "Waarom kunnen gegevens van Veilig Thuis en gemeenten in Gelderland Zuid niet gekoppeld worden? Wanneer wel?"
    said = answer(text, knowledge).antwoord

    assert "niet toegestaan" in said
    assert "2023" in said
