"""How people who ask say a concept without its term."""

import pytest

from regiokennis.questions import Knowledge
from regiokennis.questions.interpret import interpret
from regiokennis.questions.patterns import Pattern
from regiokennis.questions.phrases import Paraphrase, Phrases
from regiokennis.questions.tokens import key, tokens

ROWS = (
    Paraphrase(scheme="taak", code="dans", patterns=(Pattern.of("voeten ... vloer"),)),
    Paraphrase(scheme="taak", code="dans", patterns=(Pattern.of("zwieren|zwaaien"),), written=False),
)


def test_a_turn_of_phrase_is_found_by_its_first_word() -> None:
    """With where it stands; a question without it has none."""
    phrases = Phrases.of(ROWS, frozenset())

    found = phrases.fitting(tokens("wie gaat met de voeten van de vloer"))
    assert {code: [span for span, _ in rows] for code, rows in found.items()} == {("taak", "dans"): [(4, 8)]}
    assert phrases.fitting(tokens("wie loopt er")) == {}


def test_only_what_documents_say_too_counts_in_a_sentence() -> None:
    """What askers alone call it is no word to look for."""
    words = Phrases.of(ROWS, frozenset()).words["taak", "dans"]

    assert words == {frozenset({key("voeten"), key("vloer")})}


def test_every_turn_of_phrase_stands_for_a_concept_of_the_vocabulary(knowledge: Knowledge) -> None:
    """But for the few codes that only say which question it is."""
    special = {"landelijk", "gedekt"}
    codes = {code for rows in knowledge.words.phrases.first.values() for _, code, _ in rows}

    assert [code for code in codes if code[0] not in special and knowledge.term(*code) is None] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Wie houdt een zaak van begin tot eind in handen?", "casusregie"),
        ("Wie schat de ernst in als er een signaal binnenkomt?", "triage"),
    ],
)
def test_a_task_may_be_asked_in_other_words(knowledge: Knowledge, text: str, code: str) -> None:
    """None of its labels stands in the question."""
    assert code in {term.code for term in interpret(text, knowledge).slots["taak"]}


def test_what_stands_between_the_words_of_a_phrase_still_counts(knowledge: Knowledge) -> None:
    """The year is asked as well."""
    question = interpret("Hoeveel vrouwen zaten in 2022 in de opvang van Moviera?", knowledge)

    assert "2022" in {group.text for group in question.content if group.strong}


def test_no_typo_is_read_as_a_word_that_only_askers_use(knowledge: Knowledge) -> None:
    """`tegenhanger` is a word of its own, and no teenager."""
    assert interpret("Welke actielijn heeft geen tegenhanger?", knowledge).typos == ()
