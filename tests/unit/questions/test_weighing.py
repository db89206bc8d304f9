"""What of a question must stand in an answer, and which places and tasks it asks for."""

import pytest

from regiokennis.questions import Knowledge, answer
from regiokennis.questions.interpret import interpret
from regiokennis.questions.tokens import key


@pytest.mark.parametrize(
    "text",
    ["Wie doet de triage na een melding?", "Wie doet de triage nadat er een melding binnenkomt?"],
)
def test_a_task_that_says_when_is_not_the_one_asked_for(knowledge: Knowledge, text: str) -> None:
    """Advice and reports are a task too, but here they only say when the triage is done."""
    assert [term.code for term in interpret(text, knowledge).slots["taak"]] == ["triage"]


def test_a_task_that_says_when_is_asked_for_where_there_is_no_other(knowledge: Knowledge) -> None:
    """Nothing else is named."""
    assert interpret("Wat gebeurt er na een melding?", knowledge).slots["taak"]


def test_the_surroundings_of_a_municipality_are_its_region_beside_others(knowledge: Knowledge) -> None:
    """`Nijmegen e.o.` is a region among regions, a municipality alone is not."""
    around = interpret("Wie doet de opvang in Nijmegen e.o. en in Drenthe?", knowledge)
    alone = interpret("Wie doet de opvang voor Nijmegen in Drenthe?", knowledge)

    assert set(around.regios) == {"drenthe", "gelderland-zuid"}
    assert alone.regios == ("drenthe",)


def test_a_word_of_asking_asks_wherever_it_stands(knowledge: Knowledge) -> None:
    """`raming` and `begroot` both ask for an amount: neither must stand in the answer."""
    question = interpret("Raming: wat is begroot voor Moviera?", knowledge)

    assert [group.text for group in question.content if group.strong] == ["Moviera"]


def test_a_verb_in_two_parts_names_its_task(knowledge: Knowledge) -> None:
    """`stemmen … af` is what `afstemming` is."""
    question = interpret("Hoe stemmen de regio's af met politie en OM?", knowledge)

    assert "afstemming-politie-justitie" in {term.code for term in question.slots["taak"]}


def test_a_longer_word_has_no_key_of_a_function_word() -> None:
    """`politie-eenheid` is not found in `politie en`."""
    assert key("eenheid") == key("eenheden") != key("en")


def test_what_tells_which_rows_need_not_stand_beside_them(knowledge: Knowledge) -> None:
    """`dekt` is the question's own word; what covers the element is quoted without it."""
    found = answer("Dekt Haaglanden onderdeel 7.3.11 van het Format (contact op de lange termijn houden)?", knowledge)

    assert "Ook staat" in found.perRegio[0].antwoord


def test_a_passage_that_goes_on_beyond_a_row_is_quoted(knowledge: Knowledge) -> None:
    """The row has the first sentence of a paragraph, and what it says is told further on."""
    found = answer("Waarin is Mook en Middelaar een uitzondering?", knowledge)

    assert "veiligheidsregio" in found.perRegio[0].antwoord


def test_a_word_of_two_tasks_is_the_one_that_another_word_tells(knowledge: Knowledge) -> None:
    """Coordination of care may be that of a case or of trafficking; the latter is named."""
    question = interpret("Mensenhandel: waar is de zorgcoördinatie belegd?", knowledge)

    assert [term.code for term in question.slots["taak"]] == ["zorgcoordinatie-mensenhandel"]
