"""Principles of a region."""

from typing import Any

from regiokennis.facts.extractors.uitgangspunt import extract


def told(found: list[Any]) -> list[tuple[int | None, str]]:
    return [(fact.nr, fact.naam) for fact in found]


def test_a_list_under_its_announcement(draw: Any) -> None:
    """Numbered items keep their number, marks and stops are dropped."""
    text = (
        "# Visie\n\nWij werken vanuit drie uitgangspunten:\n\n1. Veiligheid eerst.\n2. Het hele gezin.\n3. Dichtbij.\n"
    )

    assert [(1, "Veiligheid eerst"), (2, "Het hele gezin"), (3, "Dichtbij")] == told(draw(extract, text))


def test_numbered_headings_as_many_as_announced(draw: Any) -> None:
    """An evaluation that goes through the principles one by one prints each as a heading."""
    text = (
        "# Evaluatie\n\nWij kijken naar de drie uitgangspunten.\n\n## 1. Veiligheid eerst\n\nTekst.\n\n"
        "## 2. Het hele gezin\n\nTekst.\n\n## 3. Dichtbij\n\nTekst.\n\n# Vervolg\n\nTekst.\n"
    )

    assert [(1, "Veiligheid eerst"), (2, "Het hele gezin"), (3, "Dichtbij")] == told(draw(extract, text))


def test_the_heading_corrects_the_list(draw: Any) -> None:
    """Where a name is repeated as a heading, that spelling counts."""
    text = (
        "# Waarden\n\nOnze kernwaarden zijn:\n\n1. Wijleren samen\n2. Wij zijn open\n\n"
        "## Wij leren samen\n\nTekst.\n\n## Wij zijn open\n\nTekst.\n"
    )

    assert [(1, "Wij leren samen"), (2, "Wij zijn open")] == told(draw(extract, text))


def test_a_list_below_a_sentence_that_counts_it(draw: Any) -> None:
    """No colon is needed where as many items follow as the sentence says, and what a name means stands behind a dash."""
    text = "# Visie\n\nDe aanpak rust op twee kernwaarden.\n\n- *Dichtbij* – hulp is er in de wijk\n- *Samen* – niemand kan het alleen\n"

    assert [(None, "Dichtbij"), (None, "Samen")] == told(draw(extract, text))
    assert [] == told(draw(extract, text.replace("twee", "drie")))


def test_other_lists_are_no_principles(draw: Any) -> None:
    """A list of tasks or partners announces none."""
    assert [] == told(draw(extract, "# Taken\n\nDe teams hebben twee taken:\n\n- signaleren\n- melden\n"))
