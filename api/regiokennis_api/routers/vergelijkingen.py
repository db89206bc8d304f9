"""Comparisons: tasks, the Format, the national action lines, and two regions side by side."""

from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query, Response
from fastapi.responses import JSONResponse

from regiokennis.questions.compare.dekking import compare_format
from regiokennis.questions.compare.ghnt import compare_ghnt
from regiokennis.questions.compare.sssom import write_sssom
from regiokennis.questions.compare.taken import compare_taken
from regiokennis.questions.compare.verschil import compare_regios
from regiokennis_api.conditional import ConditionalRoute
from regiokennis_api.plain import plain
from regiokennis_api.releases import Uitgave, UseRelease
from regiokennis_api.routers.regios import find
from regiokennis_api.tables import (
    csv_response,
    rows_of_format,
    rows_of_ghnt,
    rows_of_taken,
    rows_of_verschil,
    wanted_form,
    wanted_mapping_form,
)

router = APIRouter(prefix="/v1", tags=["vergelijkingen"], route_class=ConditionalRoute)


def _codes(what: str, example: str) -> Any:
    return Query(max_length=100, description=f"Alleen deze {what}; meer keer te geven.", examples=[[example]])


Regios = Annotated[list[str] | None, _codes("regio's (id)", "voorbeeld")]
Taken = Annotated[list[str] | None, _codes("taken (code)", "triage")]
Statussen = Annotated[list[str] | None, _codes("statussen", "belegd")]
Schalen = Annotated[list[str] | None, _codes("schalen", "regionaal")]
Form = Annotated[str, Depends(wanted_form)]
MappingForm = Annotated[str, Depends(wanted_mapping_form)]
RegioId = Annotated[str, Query(max_length=100, description="Id van een regio.", examples=["voorbeeld"])]


@router.get("/vergelijkingen", summary="Twee regio's naast elkaar", operation_id="vergelijkRegios")
def two_regions(server: UseRelease, a: RegioId, b: RegioId, form: Form) -> Response:
    """Wat beide regio's hebben, wat er maar één heeft en waar zij verschillen."""
    if a == b:
        raise HTTPException(400, "a en b: kies twee verschillende regio's.")
    view = compare_regios(server.kennis, server.ontology, find(a, server), find(b, server))
    return _give(view, form, f"{a}-{b}", rows_of_verschil(view))


@router.get("/vergelijkingen/taken", summary="Regio's en taken", operation_id="vergelijkTaken")
def tasks(
    server: UseRelease,
    form: Form,
    regio: Regios = None,
    taak: Taken = None,
    status: Statussen = None,
    schaal: Schalen = None,
) -> Response:
    """Per taak en regio: wie, in welke rol en status, met de zinnen die het zeggen; of waarom er niets staat."""
    view = compare_taken(
        server.kennis,
        server.ontology,
        regios=_known("regio", regio, server),
        taken=_known("taak", taak, server),
        statussen=_known("status", status, server),
        schalen=_known("schaal", schaal, server),
    )
    return _give(view, form, "taken", rows_of_taken(view))


@router.get("/vergelijkingen/format", summary="Dekking van het Format", operation_id="vergelijkFormat")
def coverage(server: UseRelease, form: Form, regio: Regios = None) -> Response:
    """Per onderdeel van het Format: ingevuld (ja, deels of nee) per regio, met de zinnen die dat bepalen."""
    view = compare_format(server.kennis, server.ontology, regios=_known("regio", regio, server))
    return _give(view, form, "format", rows_of_format(view))


@router.get("/vergelijkingen/ghnt", summary="Acties en landelijke actielijnen", operation_id="vergelijkGhnt")
def national_lines(server: UseRelease, form: MappingForm, regio: Regios = None) -> Response:
    """Elke actie met de lijn van Geweld hoort nergens thuis waar zij bij past, en per lijn de regio's."""
    view = compare_ghnt(server.kennis, server.ontology, regios=_known("regio", regio, server))
    if form == "sssom":
        return Response(write_sssom(view, server.ontology), media_type="text/tab-separated-values")
    return _give(view, form, "ghnt", rows_of_ghnt(view))


def _give(view: object, form: str, name: str, rows: Iterable[tuple[object, ...]]) -> Response:
    if form == "csv":
        return csv_response(name, rows)
    return JSONResponse(plain(view), headers={"Vary": "Accept"})


def _known(scheme: str, codes: list[str] | None, server: Uitgave) -> tuple[str, ...]:
    """The codes of a filter; 400 where one of them does not exist."""
    known = (
        [each.id for each in server.kennis.regios]
        if scheme == "regio"
        else [each.code for each in server.ontology.scheme(scheme)]
    )
    for code in codes or ():
        if code not in known:
            raise HTTPException(400, f"{scheme}: '{code[:60]}' is er niet; kies uit {', '.join(known)}.")
    return tuple(codes or ())
