"""Compare: the region × task matrix, one task with its evidence, and two regions side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse

from regiokennis.ontology import Begrip
from regiokennis.questions.compare.kennis import Regio
from regiokennis.questions.compare.taken import Kolom, Taakcel, Taakrij, Takenvergelijking, compare_taken
from regiokennis.questions.compare.verschil import Regioverschil, compare_regios
from regiokennis_api.pages import render
from regiokennis_api.site.keuze import Codes, Keuze, choose_begrippen, choose_regios
from regiokennis_api.site.vakken import Vak, fold
from regiokennis_api.state import UseServer

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrixpagina:
    """The matrix as filtered: each task with its narrow cells; the passages stand on the page of each task."""

    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Taakrij, tuple[Vak, ...]], ...]
    regios: tuple[Keuze, ...]
    taken: tuple[Keuze, ...]
    statussen: tuple[Keuze, ...]
    schalen: tuple[Keuze, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taakpagina:
    """One task over all regions, with every passage."""

    taak: Begrip
    rij: Taakrij
    namen: Mapping[str, str]
    titels: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschilpagina:
    """Two regions side by side, or (verschil None) the form to choose them."""

    regios: tuple[Regio, ...]
    verschil: Regioverschil | None
    taken: tuple[tuple[Vak, Vak], ...]
    """The cells of `verschil.taken`, in that order."""
    a: str
    b: str


@router.get("/vergelijk")
def matrix(
    server: UseServer,
    regio: Codes = [],  # noqa: B006
    taak: Codes = [],  # noqa: B006
    status: Codes = [],  # noqa: B006
    schaal: Codes = [],  # noqa: B006
) -> HTMLResponse:
    """Regions × tasks."""
    chosen = tuple(each.id for each in server.kennis.regios if each.id in regio)
    tasks = tuple(each.code for each in server.ontology.scheme("taak") if each.code in taak)
    found = (
        compare_taken(
            server.kennis,
            server.ontology,
            regios=chosen,
            taken=tasks,
            statussen=tuple(status),
            schalen=tuple(schaal),
        )
        if chosen or tasks or status or schaal
        else server.taken
    )
    view = Matrixpagina(
        kolommen=found.regios,
        rijen=tuple((rij, _fold(rij.cellen, found)) for rij in found.taken),
        regios=choose_regios(server.kennis, regio),
        taken=choose_begrippen(server.ontology, "taak", taak),
        statussen=choose_begrippen(server.ontology, "status", status),
        schalen=choose_begrippen(server.ontology, "schaal", schaal),
    )
    return HTMLResponse(render("vergelijk.html", view))


def _fold(cellen: tuple[Taakcel, ...], view: Takenvergelijking) -> tuple[Vak, ...]:
    return tuple(fold(cel, kolom) for cel, kolom in zip(cellen, view.regios, strict=True))


@router.get("/vergelijk/taak/{code}")
def task(code: str, server: UseServer) -> HTMLResponse:
    """One row of the matrix with its passages."""
    found = next((rij for rij in server.taken.taken if rij.taak == code), None)
    if found is None:
        raise HTTPException(404, "Deze taak is er niet.")
    view = Taakpagina(
        taak=server.ontology.begrip("taak", code),
        rij=found,
        namen=server.namen,
        titels=server.titels,
    )
    return HTMLResponse(render("taak.html", view))


@router.get("/vergelijk/regios")
def two_regions(server: UseServer, a: str = "", b: str = "") -> HTMLResponse:
    """Two regions side by side."""
    first, second = server.kennis.regio(a), server.kennis.regio(b)
    if (a and first is None) or (b and second is None):
        raise HTTPException(404, "Deze regio is er niet.")
    found = None
    if first is not None and second is not None and first.id != second.id:
        found = compare_regios(server.kennis, server.ontology, first, second)
    view = Verschilpagina(
        regios=server.kennis.regios,
        verschil=found,
        taken=tuple((fold(each.a, found.a), fold(each.b, found.b)) for each in found.taken) if found else (),
        a=a,
        b=b,
    )
    return HTMLResponse(render("verschil.html", view))
