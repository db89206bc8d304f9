"""The start page (question box, regions, coverage at a glance) and the page of one answer."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from regiokennis.questions import answer
from regiokennis.questions.compare.kennis import Bron
from regiokennis_api.limits import MAX_QUESTION
from regiokennis_api.pages import render
from regiokennis_api.site.antwoord import view_of
from regiokennis_api.site.telling import Dekkingstelling, tally
from regiokennis_api.state import Server, UseServer, UseSite
from regiokennis_api.views import Regiokaart, regio_kaarten

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
EXAMPLES = ("wie-doet-wat", "acties-ghnt", "dekking-regio", "bedragen", "knelpunten", "cijfers")
"""Question files whose first example stands on the start page, where they are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Startpagina:
    """The start page; each region with its coverage."""

    voorbeelden: tuple[str, ...]
    regios: tuple[tuple[Regiokaart, Dekkingstelling], ...]
    landelijk: tuple[Bron, ...]
    melding: str | None = None


@router.get("/")
def start(server: UseServer) -> HTMLResponse:
    """The question box, example questions, regions and documents."""
    return HTMLResponse(render("start.html", start_view(server)))


@router.get("/vraag")
def question(server: UseServer, site: UseSite, q: Annotated[str, Query()] = "") -> HTMLResponse:
    """The answer to one question; an empty box leads back to the start."""
    if not q.strip():
        return start(server)
    if len(q) > MAX_QUESTION:
        view = start_view(server, f"De vraag is te lang: hoogstens {MAX_QUESTION} tekens.")
        return HTMLResponse(render("start.html", view), status_code=413)
    return HTMLResponse(render("antwoord.html", view_of(answer(q, server.knowledge), server, site)))


def start_view(server: Server, melding: str | None = None) -> Startpagina:
    """What the start page shows."""
    per_file = {template.naam: template.voorbeelden for template in server.knowledge.templates}
    counts = tally(server.format)
    return Startpagina(
        voorbeelden=tuple(per_file[name][0] for name in EXAMPLES if per_file.get(name)),
        regios=tuple((kaart, counts[kaart.id]) for kaart in regio_kaarten(server.kennis)),
        landelijk=tuple(bron for bron in server.kennis.bronnen if bron.regio is None),
        melding=melding,
    )
