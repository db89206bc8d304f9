"""Compare: the region × task matrix, one task with its evidence, the Format, and two regions side by side."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from fastapi.responses import HTMLResponse

from regiokennis.ontology import Begrip
from regiokennis.questions.compare.dekking import Formatvergelijking, compare_format
from regiokennis.questions.compare.kennis import Regio
from regiokennis.questions.compare.taken import Taakrij, Takenvergelijking, compare_taken
from regiokennis.questions.compare.verschil import Regioverschil, compare_regios
from regiokennis_api.pages import render
from regiokennis_api.state import Server, UseServer

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
Codes = Annotated[list[str], Query(max_length=100)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """One value of a filter, and whether it is chosen."""

    code: str
    naam: str
    gekozen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrixpagina:
    """The matrix as filtered; the filter stands in the address, so a view can be sent to a colleague."""

    matrix: Takenvergelijking
    regios: tuple[Keuze, ...]
    statussen: tuple[Keuze, ...]
    schalen: tuple[Keuze, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taakpagina:
    """One task over all regions, with every passage."""

    taak: Begrip
    rij: Taakrij
    namen: dict[str, str]
    titels: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatpagina:
    """What each region fills in of the Format."""

    vergelijking: Formatvergelijking
    titels: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschilpagina:
    """Two regions side by side, or (verschil None) the form to choose them."""

    regios: tuple[Regio, ...]
    verschil: Regioverschil | None
    a: str
    b: str
    titels: dict[str, str]


@router.get("/vergelijk")
def matrix(server: UseServer, regio: Codes = [], status: Codes = [], schaal: Codes = []) -> HTMLResponse:  # noqa: B006
    """Regions × tasks."""
    chosen = tuple(each.id for each in server.kennis.regios if each.id in regio)
    view = Matrixpagina(
        matrix=compare_taken(
            server.kennis, server.ontology, regios=chosen, statussen=tuple(status), schalen=tuple(schaal)
        ),
        regios=tuple(Keuze(code=r.id, naam=r.naam, gekozen=r.id in regio) for r in server.kennis.regios),
        statussen=_choices(server, "status", status),
        schalen=_choices(server, "schaal", schaal),
    )
    return HTMLResponse(render("vergelijk.html", view))


@router.get("/vergelijk/taak/{code}")
def task(code: str, server: UseServer) -> HTMLResponse:
    """One row of the matrix with its passages."""
    found = compare_taken(server.kennis, server.ontology, taken=(code,)).taken
    if not found:
        raise HTTPException(404, "Deze taak is er niet.")
    view = Taakpagina(
        taak=server.ontology.begrip("taak", code),
        rij=found[0],
        namen={regio.id: regio.naam for regio in server.kennis.regios},
        titels=titles(server),
    )
    return HTMLResponse(render("taak.html", view))


@router.get("/vergelijk/format")
def format_coverage(server: UseServer) -> HTMLResponse:
    """Coverage of the national Format."""
    view = Formatpagina(vergelijking=compare_format(server.kennis, server.ontology), titels=titles(server))
    return HTMLResponse(render("format.html", view))


@router.get("/vergelijk/regios")
def two_regions(server: UseServer, a: str = "", b: str = "") -> HTMLResponse:
    """Two regions side by side."""
    first, second = server.kennis.regio(a), server.kennis.regio(b)
    if (a and first is None) or (b and second is None):
        raise HTTPException(404, "Deze regio is er niet.")
    both = first is not None and second is not None and first.id != second.id
    view = Verschilpagina(
        regios=server.kennis.regios,
        verschil=compare_regios(server.kennis, server.ontology, first, second) if both and first and second else None,
        a=a,
        b=b,
        titels=titles(server),
    )
    return HTMLResponse(render("verschil.html", view))


def titles(server: Server) -> dict[str, str]:
    """Title of each document by its id."""
    return {card.id: card.titel for card in server.documents}


def _choices(server: Server, scheme: str, chosen: list[str]) -> tuple[Keuze, ...]:
    return tuple(
        Keuze(code=begrip.code, naam=begrip.naam, gekozen=begrip.code in chosen)
        for begrip in server.ontology.scheme(scheme)
    )
