"""The dossier for a visit: JSON for programs, HTML for reading, DOCX for editing."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Query, Response
from fastapi.responses import JSONResponse, RedirectResponse

from regiokennis_api.docx import write_dossier
from regiokennis_api.negotiation import DOCX, best
from regiokennis_api.plain import plain
from regiokennis_api.routers.regios import RegioInPath, find
from regiokennis_api.state import UseServer

router = APIRouter(prefix="/v1", tags=["bezoekdossiers"])
FORMS = {"application/json": "json", "text/html": "html", DOCX: "docx"}


@router.get("/bezoekdossiers/{regio}", summary="Bezoekdossier van een regio", operation_id="leesBezoekdossier")
def dossier(
    regio: RegioInPath,
    server: UseServer,
    formaat: Annotated[
        Literal["json", "html", "docx"] | None, Query(description="De vorm; anders naar Accept.", examples=["docx"])
    ] = None,
    accept: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    """Alles voor een bezoek: profiel, tegenspraken, wat door de tijd is ingehaald, en vragen met hun reden."""
    found = find(regio, server)
    form = formaat or best(accept, FORMS)
    if form == "html":
        return RedirectResponse(f"/regio/{found.id}/dossier", status_code=303)
    made = server.dossier(found, datetime.now(tz=UTC).date())
    if form == "docx":
        headers = {"Content-Disposition": f'attachment; filename="bezoekdossier-{found.id}.docx"'}
        voet = server.knowledge.words.say["hulp"]["voet"]
        return Response(write_dossier(made, voet), media_type=DOCX, headers=headers)
    return JSONResponse(plain(made))
