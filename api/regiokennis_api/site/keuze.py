"""Filters that stand in the address, so that a view can be sent to a colleague."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from regiokennis.ontology import Ontology
from regiokennis.questions.compare.kennis import Kennis

Codes = Annotated[list[str], Query(max_length=100)]
"""A filter that may be given more than once; values that do not exist choose nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """One value of a filter, and whether it is chosen."""

    code: str
    naam: str
    gekozen: bool


def choose_regios(kennis: Kennis, chosen: list[str]) -> tuple[Keuze, ...]:
    """All regions, with those that are chosen."""
    return tuple(Keuze(code=each.id, naam=each.naam, gekozen=each.id in chosen) for each in kennis.regios)


def choose_begrippen(ontology: Ontology, scheme: str, chosen: list[str]) -> tuple[Keuze, ...]:
    """All concepts of a scheme, with those that are chosen."""
    return tuple(
        Keuze(code=begrip.code, naam=begrip.naam, gekozen=begrip.code in chosen) for begrip in ontology.scheme(scheme)
    )
