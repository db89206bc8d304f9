"""Pages for people: the same views as the API, made into HTML."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from regiokennis.questions import answer
from regiokennis_api.limits import MAX_QUESTION
from regiokennis_api.pages import render
from regiokennis_api.state import UseServer
from regiokennis_api.views import antwoord_pagina, start_pagina

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/")
def start(server: UseServer) -> HTMLResponse:
    """The question box, example questions, regions and documents."""
    return HTMLResponse(render("start.html", start_pagina(server.kennis, server.knowledge)))


@router.get("/vraag")
def question(server: UseServer, q: Annotated[str, Query()] = "") -> HTMLResponse:
    """The answer to one question; an empty box leads back to the start."""
    if not q.strip():
        return HTMLResponse(render("start.html", start_pagina(server.kennis, server.knowledge)))
    if len(q) > MAX_QUESTION:
        view = start_pagina(
            server.kennis, server.knowledge, melding=f"De vraag is te lang: hoogstens {MAX_QUESTION} tekens."
        )
        return HTMLResponse(render("start.html", view), status_code=413)
    return HTMLResponse(render("antwoord.html", antwoord_pagina(answer(q, server.knowledge), server.knowledge)))
