"""How askers word things that the documents word otherwise, and what must not be taken for an answer."""

import pytest

from regiokennis.questions import Knowledge, Status, answer
from regiokennis.questions.halves import halves
from regiokennis.questions.interpret import interpret
from regiokennis.questions.tokens import keys


def test_coverage_is_told_as_an_answer_to_a_yes_or_no_question(knowledge: Knowledge) -> None:
    """Who asks whether a part is filled in hears yes, partly or no before anything else."""
    found = answer("Vinden we onderdeel 7.3.6 (opvang) bij Drenthe?", knowledge)

    assert found.perRegio[0].antwoord.startswith("Nee: ")


@pytest.mark.parametrize("text", ["Som de gemeenten van regio Drenthe op", "Hoeveel gemeenten heeft Drenthe?"])
def test_one_municipality_is_no_list_of_those_of_a_region(knowledge: Knowledge, text: str) -> None:
    """A document that only names the centre tells neither which take part nor how many."""
    assert answer(text, knowledge).status == Status.GEEN_GEGEVENS


def test_an_amount_is_of_what_its_own_row_names(knowledge: Knowledge) -> None:
    """The row of a table beside the thing that is asked for tells the price of another thing."""
    assert answer("Hoeveel kost de chatfunctie van Veilig Thuis Gelderland Zuid?", knowledge).status == (
        Status.GEEN_GEGEVENS
    )


def test_a_part_of_an_amount_that_has_a_name_has_a_row_of_its_own(knowledge: Knowledge) -> None:
    """`En welk deel daarvan is voor ...` asks for an amount, not for a percentage."""
    text = "Wat zijn de totale kosten in Gelderland Zuid en hoeveel daarvan gaat naar Moviera?"
    first, second = halves(interpret(text, knowledge), knowledge, sentences=False)

    assert (first.kind, second.kind) == ("bedrag", "bedrag")
    assert "2.355.000" in answer(text, knowledge).perRegio[0].antwoord


def test_a_region_in_the_name_of_an_organisation_is_the_region_that_is_asked_of(knowledge: Knowledge) -> None:
    """Its own document calls it by the rest of the name."""
    question = interpret("Wat gebeurt er bij Veilig Thuis Haaglanden met een melding?", knowledge)
    named = next(group for group in question.content if "Haaglanden" in group.text)

    assert question.regios == ("haaglanden",)
    assert frozenset(keys("Veilig Thuis")) in named.said


def test_a_region_that_is_named_by_itself_goes_before_one_in_a_name(knowledge: Knowledge) -> None:
    """What Drenthe says of an organisation of elsewhere is asked of Drenthe."""
    assert interpret("Wat zegt Drenthe over Veilig Thuis Haaglanden?", knowledge).regios == ("drenthe",)


def test_people_are_told_apart_by_words_that_say_nothing_by_themselves(knowledge: Knowledge) -> None:
    """`Ouders die uit elkaar gaan` are no parents in general, and no elderly either."""
    question = interpret("Wat is er voor ouders die uit elkaar gaan in Haaglanden?", knowledge)
    (parents,) = (group for group in question.content if group.text.startswith("ouders"))

    assert not parents.matches(frozenset(keys("ouderen")))


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("Welke positie heeft het Veiligheidshuis in Drenthe?", "taken-van-actor"),
        ("Stuit men in Drenthe op drempels bij de overdracht van zaken?", "knelpunten"),
        ("Lopen gemeenten in Haaglanden ergens tegenaan bij de opvang?", "knelpunten"),
        ("Welke veertien actiepunten van Haaglanden vallen onder Stoppen en duurzaam oplossen?", "acties-op-lijn"),
        ("Hoort er iets van Drenthe bij de sublijn Lokale teams versterken?", "acties-op-onderdeel"),
    ],
)
def test_other_words_for_the_same_question(knowledge: Knowledge, text: str, template: str) -> None:
    """A function, a drempel, an actiepunt and a sublijn are asked for like a role, a knelpunt, an action and a part."""
    chosen = interpret(text, knowledge).template

    assert chosen is not None
    assert chosen.naam == template


def test_what_only_asked_for_the_role_need_not_stand_in_a_passage(knowledge: Knowledge) -> None:
    """Where a region gives a party no task, what it says of the party is quoted."""
    found = answer("Welke functie vervult het Veiligheidshuis in Drenthe?", knowledge)

    assert "Zorg en Veiligheidshuis" in found.antwoord


def test_the_national_programme_by_a_long_name_is_its_document(knowledge: Knowledge) -> None:
    """`Het landelijke programma GHNT` asks of the programme as `GHNT` does, and is no subject of its own."""
    question = interpret("Leg de actielijnen van Drenthe naast het landelijke programma GHNT", knowledge)

    assert question.documents == ("ghnt-2019",)
    assert not any("GHNT" in group.text for group in question.content)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Welke verzekering kan ik het beste afsluiten?", Status.BUITEN_DOMEIN),
        ("Welke methodiek kan ik in Drenthe het beste kiezen?", None),
    ],
)
def test_advice_on_what_to_choose_for_oneself_is_outside(
    knowledge: Knowledge, text: str, status: Status | None
) -> None:
    """Unless a region is named: then it may be about policy."""
    found = answer(text, knowledge).status

    assert found == status if status else found != Status.BUITEN_DOMEIN
