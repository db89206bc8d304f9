"""The rows of a question file, read once, and the choice among them."""

from pyoxigraph import Literal

from regiokennis.questions import Knowledge, answer
from regiokennis.questions.postings import ABOVE, OWN, Layer, Passages


def test_a_choice_has_the_values_given_in_every_column(knowledge: Knowledge) -> None:
    """Of the rows of a file those stay that have one of the values of each parameter."""
    table = knowledge.table("wie-doet-wat")
    taak = knowledge.names.begrip("taak", "casusregie")
    document = knowledge.names.document("drenthe-2020")
    chosen = [table.rows[place] for place in table.choose({"taak": [taak], "document": [document], "regio": []})]

    assert chosen
    assert chosen == [row for row in table.rows if (row.values["taak"], row.values["document"]) == (taak, document)]


def test_a_value_that_no_row_has_gives_no_rows(knowledge: Knowledge) -> None:
    """An unknown name is no error: nothing is said of it."""
    assert knowledge.table("wie-noemt").choose({"entiteit": [Literal("Bestaat Niet")]}) == ()


def test_a_word_above_counts_less_than_one_of_its_own() -> None:
    """Each passage is met at its nearest layer, and a synonym counts for less."""
    passages = Passages(
        size=3, layers=(Layer.of(OWN, [{"a"}, {"b"}, set()]), Layer.of(ABOVE, [{"a"}, {"a", "b"}, set()]))
    )

    assert [1.0, 0.6, 0.0] == list(passages.levels([(frozenset({"a"}), 1.0)]))
    assert [1.0, 0.6, 0.0] == list(passages.levels([(frozenset({"a"}), 1.0), (frozenset({"b"}), 0.5)]))
    assert [0.0, 0.6, 0.0] == list(passages.levels([(frozenset({"a", "b"}), 1.0)]))


def test_what_a_row_is_called_goes_before_what_only_stands_in_its_evidence(knowledge: Knowledge) -> None:
    """Rows that merely mention what is asked for (`excl. Veilig Thuis`) follow the row that is called so."""
    found = answer("Wat is er in Gelderland Zuid begroot voor Veilig Thuis?", knowledge)

    assert found.antwoord.startswith("Veilig Thuis: €")
