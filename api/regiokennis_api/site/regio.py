"""One region: its profile, and the dossier for a visit (also for print; the Word file is at /v1/bezoekdossiers)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from regiokennis.facts.soorten import Bedrag
from regiokennis.questions.compare.dossier import Bezoekdossier, prepare
from regiokennis.questions.compare.profiel import Profiel, profile
from regiokennis_api.pages import render
from regiokennis_api.routers.regios import find
from regiokennis_api.site.vergelijk import titles
from regiokennis_api.state import UseServer

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staaf:
    """One amount as a bar; `deel` is its share of the largest, in percent."""

    waarvoor: str
    bedrag: float
    deel: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Regiopagina:
    """The profile of one region."""

    profiel: Profiel
    staven: tuple[Staaf, ...]
    titels: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossierpagina:
    """The dossier of one region."""

    dossier: Bezoekdossier
    titels: dict[str, str]


@router.get("/regio/{id_}")
def region(id_: str, server: UseServer) -> HTMLResponse:
    """What the documents of a region say."""
    found = profile(server.kennis, server.ontology, find(id_, server))
    amounts = [feit.velden for feit in found.bedragen if isinstance(feit.velden, Bedrag)]
    most = max((each.bedrag for each in amounts), default=1.0) or 1.0
    bars = tuple(
        Staaf(waarvoor=each.waarvoor, bedrag=each.bedrag, deel=max(1, round(100 * each.bedrag / most)))
        for each in amounts
    )
    return HTMLResponse(render("regio.html", Regiopagina(profiel=found, staven=bars, titels=titles(server))))


@router.get("/regio/{id_}/dossier")
def dossier(id_: str, server: UseServer) -> HTMLResponse:
    """Everything for one visit."""
    found = prepare(server.kennis, server.ontology, find(id_, server), datetime.now(tz=UTC).date())
    return HTMLResponse(render("dossier.html", Dossierpagina(dossier=found, titels=titles(server))))
