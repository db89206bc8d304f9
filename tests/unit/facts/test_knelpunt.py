"""Sentences that tell a bottleneck of the approach, and sentences that only look like it."""

from collections.abc import Callable
from typing import Any

import pytest

from regiokennis.facts.extractors.knelpunt import extract

Draw = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("zin", "taak"),
    [
        ("Er is te weinig zicht op de aard en omvang van het geweld.", "data-analyse"),
        ("Wie de casusregie voert, is onduidelijk.", "casusregie"),
        ("Door wachtlijsten komt passende hulp te laat op gang.", "inzet-hulp"),
        ("De deskundigheid van wijkteams schiet tekort.", "deskundigheidsbevordering"),
    ],
)
def test_lack_is_a_bottleneck(draw: Draw, zin: str, taak: str) -> None:
    """What is lacking, unclear or late is told in the text's own words, with the task it touches."""
    assert [(v.tekst, v.taak) for v in draw(extract, zin)] == [(zin, taak)]


@pytest.mark.parametrize(
    "zin",
    [
        "Kinderen zijn vaak onvoldoende in beeld bij hun ouders, slachtoffers zwijgen.",
        "De GGD organiseert trainingen voor wijkteams.",
        "Ik vond het lastig om te praten over wat mij ontbrak.",
    ],
)
def test_troubles_of_people_and_plain_facts_are_none(draw: Draw, zin: str) -> None:
    """The suffering that the approach is for is no bottleneck of the approach, nor is a plain statement."""
    assert draw(extract, zin) == []


def test_national_document_has_none(draw: Draw) -> None:
    """Bottlenecks are those of a region."""
    assert draw(extract, "Er is te weinig zicht op de aanpak.", regio=None, naam=None) == []
