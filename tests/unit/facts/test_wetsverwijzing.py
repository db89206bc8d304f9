"""References to laws."""

from typing import Any

import pytest

from regiokennis.facts.extractors.wetsverwijzing import extract
from regiokennis.facts.jci import link_article


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Artikel 12 van de Huisvestingswet regelt de urgentie.", [("Huisvestingswet 2014", "12")]),
        ("Volgens de Huisvestingswet krijgen zij voorrang (artikel 12).", [("Huisvestingswet 2014", "12")]),
        (
            "Dat staat in artikel 2, eerste lid, van de Wet tijdelijk huisverbod.",
            [("Wet tijdelijk huisverbod", "2 lid 1")],
        ),
        (
            "De artikelen 2 en 6 van de Wet tijdelijk huisverbod gelden.",
            [("Wet tijdelijk huisverbod", "2"), ("Wet tijdelijk huisverbod", "6")],
        ),
        ("De taak volgt uit de Jeugdwet.", [("Jeugdwet", None)]),
        ("Artikel 12 van de Huisvestingswet (verder: de Huisvestingswet) telt.", [("Huisvestingswet 2014", "12")]),
        ("Zie artikel 3 van het convenant.", []),
    ],
)
def test_article_and_law_are_bound(draw: Any, sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """The article stands before or behind its law; without a law it is no reference."""
    found = draw(extract, f"# Wetten\n\n{sentence}\n")

    assert expected == [(fact.wet, fact.artikel) for fact in found]


@pytest.mark.parametrize(("datum", "bwb"), [("2013-04-08", "BWBR0020031"), ("2021", "BWBR0035362")])
def test_the_law_in_force_is_meant(draw: Any, datum: str, bwb: str) -> None:
    """The Wmo of a document of 2013 is not that of 2015."""
    found = draw(extract, "# Wmo\n\nDit is een taak op basis van de Wmo.\n", datum=datum)

    assert [bwb] == [fact.bwb for fact in found]


def test_an_article_takes_the_law_of_its_heading(draw: Any) -> None:
    """A bare article under the heading of a law belongs to that law."""
    found = draw(extract, "# Huisvestingswet\n\n- Artikel 12 gaat over urgentie.\n- Een tweede punt.\n")

    assert ("Huisvestingswet 2014", "12") in [(fact.wet, fact.artikel) for fact in found]


def test_each_law_and_article_is_told_once(annotated: Any, ontology: Any) -> None:
    """Repeats are places of one draft."""
    text = annotated("# Wetten\n\nDe Jeugdwet geldt. Dat blijkt uit de Jeugdwet.\n")
    drafts = list(extract(text, ontology))

    assert [2] == [len(draft.plaatsen) for draft in drafts]


def test_a_compound_is_no_reference(draw: Any) -> None:
    """`Wmo-raad` and `Wmo-gelden` cite no law."""
    assert not draw(extract, "# Raden\n\nDe Wmo-raden zijn gehoord.\n")


def test_links_follow_the_jci_standard() -> None:
    """Article, paragraph and part each have their own key."""
    expected = "https://wetten.overheid.nl/jci1.3:c:BWBR0020031&artikel=20&lid=6"

    assert expected == link_article("BWBR0020031", "20 lid 6")
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0020031" == link_article("BWBR0020031", None)


def test_a_heading_cites_nothing_beside_the_article_below_it(draw: Any) -> None:
    """The name of a law above the text that cites its article is no second reference; in a sentence it is."""
    article = "Volgens de Huisvestingswet krijgen zij voorrang (artikel 12)."
    above = draw(extract, f"# Wetten\n\n## Huisvestingswet\n\n{article}\n")
    beside = draw(extract, f"# Wetten\n\n{article}\n\nDe Huisvestingswet helpt hen.\n")

    assert [fact.artikel for fact in above] == ["12"]
    assert [fact.artikel for fact in beside] == ["12", None]
