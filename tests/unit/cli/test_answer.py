"""Answers on a terminal: what is said, per region with quotes, and what else can be asked."""

import pytest

from regiokennis.cli.answer import MAX_QUESTION, check_question, read_query, write
from regiokennis.errors import RegiokennisError


def place(text, **other):
    return {"document": "drenthe-2020", "sectie": "4 Acties > 4.1 Wij", "pagina": None, "tekst": text, **other}


def answer(**other):
    return {
        "status": "beantwoord",
        "antwoord": "Team Oost doet de triage.",
        "perRegio": [],
        "bewijs": [],
        "suggesties": [],
        **other,
    }


def test_each_region_with_its_quotes():
    """The quote and where it stands; the section by its last heading."""
    regio = {"naam": "Drenthe", "status": "belegd", "antwoord": "Team Oost.", "bewijs": [place("Wij doen het.")]}
    assert write(answer(perRegio=[regio])).splitlines() == [
        "Team Oost doet de triage.",
        "",
        "Drenthe (belegd): Team Oost.",
        "  “Wij doen het.” (drenthe-2020, 4.1 Wij)",
    ]


def test_a_quote_is_not_said_twice():
    """Where the answer quotes the sentence, only its place follows."""
    regio = {"naam": "Drenthe", "status": "belegd", "antwoord": "“Wij doen het.”", "bewijs": [place("Wij doen het.")]}
    assert write(answer(perRegio=[regio])).splitlines()[-1] == "  drenthe-2020, 4.1 Wij"


def test_the_page_where_it_is_known():
    """A document with pages is cited with them."""
    assert "p. 12" in write(answer(bewijs=[place("Wij doen het.", pagina=12)]))


def test_many_quotes_are_counted():
    """Three are shown, the others are counted."""
    shown = write(answer(bewijs=[place(f"Zin {number}.") for number in range(8)]))
    assert shown.count("“") == 3
    assert "en nog 5" in shown


def test_a_refusal_says_what_can_be_asked():
    """Suggestions only where there was no answer."""
    assert "Wie doet de opvang?" in write(answer(status="niet-begrepen", suggesties=["Wie doet de opvang?"]))
    assert "Wie doet de opvang?" not in write(answer(suggesties=["Wie doet de opvang?"]))


@pytest.mark.parametrize("vraag", ["", " \n", "x" * (MAX_QUESTION + 1), "\udcff"])
def test_what_is_no_question(vraag):
    """Empty, too long, or not text."""
    with pytest.raises(RegiokennisError):
        check_question(vraag)


def test_a_question_is_stripped():
    """White space around it means nothing."""
    assert check_question(" Wie doet de triage?\n") == "Wie doet de triage?"


def test_a_query_with_a_byte_order_mark(tmp_path):
    """As some editors write it."""
    file = tmp_path / "vraag.rq"
    file.write_bytes(b"\xef\xbb\xbfASK {}")
    assert read_query(str(file)) == "ASK {}"
