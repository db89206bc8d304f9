"""Actions on the lines of Geweld hoort nergens thuis: a picture, a table with the same content, and each line apart."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse

from regiokennis.questions.compare.ghnt import GEEN, Gekoppeld, Ghntvergelijking, Lijn, compare_ghnt
from regiokennis_api.pages import render
from regiokennis_api.site.keuze import Codes, Keuze, choose_regios
from regiokennis_api.site.stroom import Stroom, draw
from regiokennis_api.state import Server, UseServer

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
NO_LINE = Lijn(code=GEEN, naam="Past bij geen lijn", breder=None, acties=(), zonder=())
"""Stands for the line of the actions that fit none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How many actions a region has on each line, in the order of the lines."""

    regio: str
    naam: str
    aantallen: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghntpagina:
    """The picture and the table behind it; the actions stand on the page of each line."""

    lijnen: tuple[Lijn, ...]
    """The top lines, then the one that stands for none."""
    onderdelen: Mapping[str, tuple[Lijn, ...]]
    """The sub-lines by the name of their line."""
    tellingen: tuple[Telling, ...]
    stroom: Stroom
    regios: tuple[Keuze, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijnpagina:
    """One line or sub-line with its actions by region."""

    lijn: Lijn
    groepen: tuple[tuple[str, str, tuple[Gekoppeld, ...]], ...]
    """Id and name of each region that has actions here, and those actions."""
    regios: tuple[Keuze, ...]


@router.get("/ghnt")
def lines(server: UseServer, regio: Codes = []) -> HTMLResponse:  # noqa: B006
    """All regions, or those chosen, on all lines."""
    choices = choose_regios(server.kennis, regio)
    view = _view(server, choices)
    top = (*(lijn for lijn in view.lijnen if lijn.breder is None), NO_LINE)
    shown = [each for each in choices if each.gekozen] or choices
    per_line = [(lijn, view.geen if lijn is NO_LINE else lijn.acties) for lijn in top]
    counts = tuple(
        Telling(
            regio=each.code,
            naam=each.naam,
            aantallen=tuple(sum(entry.regio == each.code for entry in entries) for _, entries in per_line),
        )
        for each in shown
    )
    page = Ghntpagina(
        lijnen=top,
        onderdelen={lijn.naam: tuple(sub for sub in view.lijnen if sub.breder == lijn.naam) for lijn in top},
        tellingen=counts,
        stroom=draw(
            {(t.naam, lijn.naam): n for t in counts for lijn, n in zip(top, t.aantallen, strict=True)},
            [t.naam for t in counts],
            [lijn.naam for lijn in top],
        ),
        regios=choices,
    )
    return HTMLResponse(render("ghnt.html", page))


@router.get("/ghnt/{code}")
def line(code: str, server: UseServer, regio: Codes = []) -> HTMLResponse:  # noqa: B006
    """The actions on one line, of all regions or of those chosen."""
    choices = choose_regios(server.kennis, regio)
    view = _view(server, choices)
    found = NO_LINE if code == GEEN else next((lijn for lijn in view.lijnen if lijn.code == code), None)
    if found is None:
        raise HTTPException(404, "Deze lijn is er niet.")
    entries = view.geen if found is NO_LINE else found.acties
    groups = ((each.code, each.naam, tuple(e for e in entries if e.regio == each.code)) for each in choices)
    page = Lijnpagina(lijn=found, groepen=tuple(group for group in groups if group[2]), regios=choices)
    return HTMLResponse(render("lijn.html", page))


def _view(server: Server, choices: tuple[Keuze, ...]) -> Ghntvergelijking:
    chosen = tuple(each.code for each in choices if each.gekozen)
    return compare_ghnt(server.kennis, server.ontology, regios=chosen) if chosen else server.ghnt
