"""Facts, filtered and paged."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse

from regiokennis.graph.export import COMMON, fact_rows
from regiokennis_api.conditional import ConditionalRoute
from regiokennis_api.facts import check_fields, select
from regiokennis_api.lists import Feitenlijst
from regiokennis_api.paging import Page, page
from regiokennis_api.plain import plain
from regiokennis_api.problems import InvalidError
from regiokennis_api.releases import Uitgave, UseRelease
from regiokennis_api.tables import csv_response, wanted_form

router = APIRouter(prefix="/v1", tags=["feiten"], route_class=ConditionalRoute)


@router.get("/feiten", summary="Feiten, gefilterd en per pagina", operation_id="leesFeiten", response_model=None)
def facts(
    request: Request,
    server: UseRelease,
    asked: Annotated[Page, Depends(page)],
    form: Annotated[str, Depends(wanted_form)],
    soort: Annotated[
        str | None, Query(max_length=50, description="Soort feit, zoals toewijzing.", examples=["toewijzing"])
    ] = None,
    regio: Annotated[str | None, Query(max_length=100, description="Id van een regio.", examples=["voorbeeld"])] = None,
    taak: Annotated[str | None, Query(max_length=50, description="Code van een taak.", examples=["triage"])] = None,
    document: Annotated[
        str | None, Query(max_length=100, description="Id van een document.", examples=["drenthe-2020"])
    ] = None,
    q: Annotated[
        str | None, Query(max_length=200, description="Tekst in een veld of in het bewijs.", examples=["jeugdteam"])
    ] = None,
    fields: Annotated[
        str | None,
        Query(
            max_length=500,
            description="Alleen deze velden, met komma's ertussen; id staat er altijd bij.",
            examples=["regio,taak,actor"],
        ),
    ] = None,
) -> Response:
    """De feiten die aan elk gegeven filter voldoen, in leesvolgorde."""
    kept = _check(server, soort, fields)
    found = select(server.kennis, soort=soort, regio=regio, taak=taak, document=document, q=q)
    links = asked.links(request, len(found))
    if form == "csv":
        return csv_response("feiten", fact_rows(asked.of(found), server.ontology, soort, kept), links)
    view = Feitenlijst(totaal=len(found), pagina=asked.pagina, pagina_grootte=asked.grootte, feiten=asked.of(found))
    body: dict[str, Any] = plain(view)
    if kept:
        body["feiten"] = [{name: feit[name] for name in kept if name in feit} for feit in body["feiten"]]
    return JSONResponse(body, headers={"Vary": "Accept", **links})


def _check(server: Uitgave, soort: str | None, fields: str | None) -> tuple[str, ...]:
    """The keys to keep; InvalidError tells everything that is wrong with the filters at once."""
    soorten = {each.naam: each for each in server.ontology.soorten}
    errors: list[dict[str, str]] = []
    kept: tuple[str, ...] = ()
    if soort is not None and soort not in soorten:
        errors.append({"plaats": "soort", "melding": f"kies uit {', '.join(sorted(soorten))}"})
    known = dict.fromkeys((*COMMON, "bewijs", *(veld.naam for each in soorten.values() for veld in each.velden)))
    try:
        kept = check_fields(fields, known)
    except ValueError as error:
        errors.append({"plaats": "fields", "melding": str(error)})
    if errors:
        raise InvalidError(errors)
    return kept
