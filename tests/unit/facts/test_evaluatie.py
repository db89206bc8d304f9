"""Evaluations of the plan."""

from typing import Any

import pytest

from regiokennis.facts.extractors.evaluatie import extract


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Halverwege de looptijd vindt een evaluatie plaats van de regiovisie.", ["Halverwege de looptijd"]),
        ("Eind 2026 wordt het plan geëvalueerd.", ["Eind 2026"]),
        ("De raden krijgen elk najaar een voortgangsrapportage.", ["elk najaar"]),
        ("De afspraken worden geëvalueerd.", [None]),
        ("Medio 2024 houden wij een tussenevaluatie van de aanpak.", ["Medio 2024"]),
        ("In het voorjaar van 2026 maken de gemeenten een tussenbalans op.", ["In het voorjaar van 2026"]),
        (
            "Een tussenmeting is voorzien in het tweede kwartaal van 2025, de eindmeting eind 2027.",
            ["in het tweede kwartaal van 2025", "eind 2027"],
        ),
        ("In 2025 vindt een tussenevaluatie plaats en eind 2027 volgt de eindevaluatie.", ["In 2025", "eind 2027"]),
        ("Het jaar 2026 is nog niet ingevuld, opdat de tussenevaluatie er richting aan geeft.", []),
        ("Uit de evaluatie blijkt dat de samenwerking beter kan.", []),
        ("Het hulpverleningsplan van het gezin wordt geëvalueerd.", []),
    ],
)
def test_moment_of_the_evaluation(draw: Any, sentence: str, expected: list[str | None]) -> None:
    """Where the sentence tells it; what an evaluation found, or one of a case, is none."""
    assert expected == [fact.wanneer for fact in draw(extract, f"# Sturing\n\n{sentence}\n")]
