"""Regions and their profiles."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from regiokennis_api.conditional import ConditionalRoute
from regiokennis_api.lists import Regiolijst, rows_of_regios
from regiokennis_api.negotiation import gives_json
from regiokennis_api.paging import Page, page
from regiokennis_api.plain import plain
from regiokennis_api.releases import Uitgave
from regiokennis_api.state import Server, UseServer
from regiokennis_api.tables import csv_response, wanted_form
from regiokennis_api.views import regio_kaarten

RegioInPath = Annotated[str, Path(description="Id van de regio.", examples=["voorbeeld"])]
router = APIRouter(prefix="/v1", tags=["regios"], route_class=ConditionalRoute)


@router.get("/regios", summary="Alle regio's", operation_id="leesRegios", response_model=None)
def regions(
    request: Request,
    server: UseServer,
    asked: Annotated[Page, Depends(page)],
    form: Annotated[str, Depends(wanted_form)],
    gemeente: Annotated[
        str | None, Query(max_length=100, description="Alleen de regio's met deze gemeente.", examples=["Voorbeeld"])
    ] = None,
) -> Response:
    """De regio's waarvan er een document is, met hun documenten en gemeenten."""
    wanted = gemeente.casefold() if gemeente else None
    found = tuple(
        each for each in regio_kaarten(server.kennis)
        if wanted is None or wanted in (naam.casefold() for naam in each.gemeenten)
    )  # fmt: skip
    links = asked.links(request, len(found))
    if form == "csv":
        return csv_response("regios", rows_of_regios(asked.of(found)), links)
    view = Regiolijst(totaal=len(found), pagina=asked.pagina, pagina_grootte=asked.grootte, regios=asked.of(found))
    return JSONResponse(plain(view), headers={"Vary": "Accept", **links})


@router.get("/regios/{id}", summary="Eén regio", operation_id="leesRegio", dependencies=[Depends(gives_json)])
def region(id: RegioInPath, server: UseServer) -> dict[str, Any]:  # noqa: A002 - the name in the address
    """Het profiel van een regio: bestuur, gemeenten, taken, acties, bedragen, cijfers, knelpunten."""
    found: dict[str, Any] = plain(server.profiel(find(id, server)))
    return {"id": found["regio"]["id"], "naam": found["regio"]["naam"], **found}


def find(id_: str, server: Server | Uitgave) -> Any:
    """The region with this id; 404 where there is none."""
    regio = server.kennis.regio(id_)
    if regio is None:
        known = ", ".join(each.id for each in server.kennis.regios)
        raise HTTPException(404, f"De regio '{id_[:60]}' is er niet; wel: {known}.")
    return regio
