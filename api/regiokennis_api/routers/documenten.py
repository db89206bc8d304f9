"""The documents and how much was read in them."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from regiokennis_api.conditional import ConditionalRoute
from regiokennis_api.lists import Documentenlijst, rows_of_documenten
from regiokennis_api.negotiation import gives_json
from regiokennis_api.paging import Page, page
from regiokennis_api.plain import plain
from regiokennis_api.state import UseServer
from regiokennis_api.tables import csv_response, wanted_form

DocumentInPath = Annotated[str, Path(description="Id van het document.", examples=["drenthe-2020"])]
router = APIRouter(prefix="/v1", tags=["documenten"], route_class=ConditionalRoute)


@router.get("/documenten", summary="Alle documenten", operation_id="leesDocumenten", response_model=None)
def documents(
    request: Request,
    server: UseServer,
    asked: Annotated[Page, Depends(page)],
    form: Annotated[str, Depends(wanted_form)],
    regio: Annotated[str | None, Query(max_length=100, description="Id van een regio.", examples=["voorbeeld"])] = None,
    soort: Annotated[
        str | None, Query(max_length=50, description="Soort document, zoals regiovisie.", examples=["regiovisie"])
    ] = None,
) -> Response:
    """De documenten waaruit de feiten komen."""
    found = tuple(each for each in server.documents if regio in (None, each.regio) and soort in (None, each.soort))
    links = asked.links(request, len(found))
    if form == "csv":
        return csv_response("documenten", rows_of_documenten(asked.of(found)), links)
    view = Documentenlijst(
        totaal=len(found), pagina=asked.pagina, pagina_grootte=asked.grootte, documenten=asked.of(found)
    )
    return JSONResponse(plain(view), headers={"Vary": "Accept", **links})


@router.get("/documenten/{id}", summary="Eén document", operation_id="leesDocument", dependencies=[Depends(gives_json)])
def document(id: DocumentInPath, server: UseServer) -> dict[str, Any]:  # noqa: A002 - the name in the address
    """Wat het document is, en hoeveel feiten van elke soort eruit komen."""
    card = server.knowledge.documents.get(id)
    if card is None:
        raise HTTPException(404, f"Het document '{id[:60]}' is er niet.")
    per_soort: dict[str, int] = {each.naam: 0 for each in server.ontology.soorten}
    for feit in server.kennis.feiten:
        if feit.document == id:
            per_soort[feit.soort] += 1
    return {**plain(card), "perSoort": per_soort}
