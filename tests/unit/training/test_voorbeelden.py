"""Examples to learn from are read as the extractor reads a document."""

import pytest

from regiokennis.evaluation.claim import Claim
from regiokennis.text.model import Span
from training.voorbeelden import Bibliotheek, Voorbeeld, clauses


@pytest.fixture(scope="module")
def sentences() -> tuple[Bibliotheek, Voorbeeld]:
    """Two sentences, of which one gives somebody a task."""
    library = Bibliotheek()
    rows = [
        {"tekst": "Stichting De Haven biedt opvang aan vrouwen.", "wie": [["opvang", "Stichting De Haven"]]},
        {"tekst": "De politie kent de opvang.", "wie": []},
    ]
    return library, library.sentences("zinnen", rows)


def test_what_is_not_told_teaches_that_it_is_none(sentences: tuple[Bibliotheek, Voorbeeld]) -> None:
    """A sentence without pairs gives its clause the class `geen`, one with a pair its task."""
    library, example = sentences

    told = {" ".join(words): code for words, _, code in clauses(example, library.judged(example)[0])}

    assert {code for words, code in told.items() if "vrouwen" in words} == {"opvang"}
    assert {code for words, code in told.items() if "kent" in words} == {"geen"}
    assert not any("haven" in words for words in told)


def test_a_candidate_is_right_where_a_row_says_the_same(sentences: tuple[Bibliotheek, Voorbeeld]) -> None:
    """Task and party decide, at the place of the row."""
    library, example = sentences

    judged = library.judged(example)[0]

    assert [each.goed for each in judged if each.kandidaat.relatie.partij.naam == "Stichting De Haven"] == [True]
    assert [each.goed for each in judged if each.kandidaat.relatie.partij.naam == "Politie"] == [False]


@pytest.mark.parametrize(("naam", "begin", "found"), [("Wijkteams", True, 1), ("Wijkteams", False, 0), (None, True, 0)])
def test_a_name_need_only_begin_as_the_row_of_a_sentence(
    sentences: tuple[Bibliotheek, Voorbeeld], naam: str | None, begin: bool, found: int
) -> None:
    """Rows of sentences give the beginning of a name; rows of gold give all of it."""
    velden = {"taak": frozenset({"opvang"}), "actor": frozenset({"wijkteam"})}
    row = Claim(soort="toewijzing", velden=velden, plaatsen=(Span(0, 9),), tekst="")
    example = Voorbeeld(naam="tekst", text=sentences[1].text, rows=(row,), begin=begin)

    assert len(example.named(naam, Span(3, 5))) == found
    assert example.named(naam, Span(20, 30)) == ()
