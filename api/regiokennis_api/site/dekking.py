"""The national Format: what each region fills in of it, and one element with its passages."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse

from regiokennis.questions.compare.dekking import Formatregel, Formatvergelijking, compare_format
from regiokennis_api.pages import render
from regiokennis_api.site.keuze import Codes, Keuze, choose_regios
from regiokennis_api.site.telling import Dekkingstelling, tally
from regiokennis_api.state import UseServer

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatpagina:
    """What each region fills in of the Format; the passages stand on the page of each element."""

    vergelijking: Formatvergelijking
    tellingen: Mapping[str, Dekkingstelling]
    regios: tuple[Keuze, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Elementpagina:
    """One element over all regions, with the passages that decided."""

    regel: Formatregel
    namen: Mapping[str, str]
    titels: Mapping[str, str]


@router.get("/vergelijk/format")
def coverage(server: UseServer, regio: Codes = []) -> HTMLResponse:  # noqa: B006
    """Coverage of the national Format."""
    choices = choose_regios(server.kennis, regio)
    chosen = tuple(each.code for each in choices if each.gekozen)
    view = compare_format(server.kennis, server.ontology, regios=chosen) if chosen else server.format
    page = Formatpagina(vergelijking=view, tellingen=tally(view), regios=choices)
    return HTMLResponse(render("format.html", page))


@router.get("/vergelijk/format/{element}")
def element(element: str, server: UseServer) -> HTMLResponse:
    """One element with the passages that decided."""
    found = next((regel for regel in server.format.regels if regel.element == element), None)
    if found is None:
        raise HTTPException(404, "Dit onderdeel van het Format is er niet.")
    names = {kolom.regio: kolom.naam for kolom in server.format.regios}
    return HTMLResponse(render("element.html", Elementpagina(regel=found, namen=names, titels=server.titels)))
