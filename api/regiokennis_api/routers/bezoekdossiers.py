"""The dossier for a visit: JSON for programs, HTML for reading, DOCX for editing."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Query, Response
from fastapi.responses import JSONResponse, RedirectResponse

from regiokennis.questions.compare.dossier import prepare
from regiokennis_api.docx import write_dossier
from regiokennis_api.plain import plain
from regiokennis_api.routers.regios import find
from regiokennis_api.sparql.formats import parse_accept
from regiokennis_api.state import UseServer

router = APIRouter(prefix="/v1", tags=["bezoekdossiers"])
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMS = {"application/json": "json", "text/html": "html", DOCX: "docx"}


@router.get("/bezoekdossiers/{regio}", summary="Bezoekdossier van een regio", operation_id="leesBezoekdossier")
def dossier(
    regio: str,
    server: UseServer,
    formaat: Annotated[
        Literal["json", "html", "docx"] | None, Query(description="De vorm; anders naar Accept.")
    ] = None,
    accept: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    """Alles voor een bezoek: profiel, tegenspraken, wat door de tijd is ingehaald, en vragen met hun reden."""
    found = find(regio, server)
    form = formaat or _form(accept)
    if form == "html":
        return RedirectResponse(f"/regio/{found.id}/dossier", status_code=303)
    made = prepare(server.kennis, server.ontology, found, datetime.now(tz=UTC).date())
    if form == "docx":
        headers = {"Content-Disposition": f'attachment; filename="bezoekdossier-{found.id}.docx"'}
        return Response(write_dossier(made), media_type=DOCX, headers=headers)
    return JSONResponse(plain(made))


def _form(accept: str) -> str:
    return next((FORMS[media] for media, weight in parse_accept(accept) if weight > 0 and media in FORMS), "json")
