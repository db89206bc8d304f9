"""Actions on the lines of Geweld hoort nergens thuis, as a picture and as a table with the same content."""

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from regiokennis.questions.compare.ghnt import GEEN, Gekoppeld, Ghntvergelijking, compare_ghnt
from regiokennis_api.pages import render
from regiokennis_api.site.stroom import Stroom, draw
from regiokennis_api.site.vergelijk import titles
from regiokennis_api.state import UseServer

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
NO_LINE = "Past bij geen lijn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How many actions a region has on each line, in the order of the lines."""

    regio: str
    naam: str
    aantallen: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghntpagina:
    """The picture, the table behind it and the actions."""

    vergelijking: Ghntvergelijking
    lijnen: tuple[str, ...]
    tellingen: tuple[Telling, ...]
    stroom: Stroom
    namen: dict[str, str]
    titels: dict[str, str]


@router.get("/ghnt")
def lines(server: UseServer) -> HTMLResponse:
    """All regions on all lines."""
    view = compare_ghnt(server.kennis, server.ontology)
    top = [lijn for lijn in view.lijnen if lijn.breder is None]
    names = {regio.id: regio.naam for regio in server.kennis.regios}
    linked = [entry for lijn in top for entry in lijn.acties] + list(view.geen)
    right = (*(lijn.naam for lijn in top), NO_LINE)
    pairs = [(names[entry.regio], _line(entry)) for entry in linked]
    counts = tuple(
        Telling(regio=id_, naam=naam, aantallen=tuple(pairs.count((naam, line)) for line in right))
        for id_, naam in names.items()
    )
    page = Ghntpagina(
        vergelijking=view,
        lijnen=right,
        tellingen=counts,
        stroom=draw(pairs, tuple(names.values()), right),
        namen=names,
        titels=titles(server),
    )
    return HTMLResponse(render("ghnt.html", page))


def _line(entry: Gekoppeld) -> str:
    return NO_LINE if entry.ghnt == GEEN else entry.ghnt
