"""One region: its profile, and the dossier for a visit (also for print; the Word file is at /v1/bezoekdossiers)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import Bedrag
from regiokennis.questions.compare.dossier import Bezoekdossier
from regiokennis.questions.compare.profiel import Profiel
from regiokennis.questions.compare.taken import Kolom, Taakrij
from regiokennis_api.pages import render
from regiokennis_api.routers.regios import find
from regiokennis_api.site.telling import Dekkingstelling, count
from regiokennis_api.site.vakken import Vak, fold
from regiokennis_api.state import UseServer

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staaf:
    """One amount as a bar; `deel` is its share of the largest, in percent."""

    waarvoor: str
    bedrag: float
    periode: str | None
    deel: int
    bewijs: Bewijs


@dataclass(frozen=True, slots=True, kw_only=True)
class Regiopagina:
    """The profile of one region."""

    profiel: Profiel
    dekking: Dekkingstelling
    taken: tuple[tuple[Taakrij, Vak], ...]
    staven: tuple[Staaf, ...]
    cijfers: tuple[Feit, ...]
    """By year, newest first; those without a year last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossierpagina:
    """The dossier of one region."""

    dossier: Bezoekdossier
    taken: tuple[tuple[Taakrij, Vak], ...]
    titels: Mapping[str, str]


@router.get("/regio/{id_}")
def region(id_: str, server: UseServer) -> HTMLResponse:
    """What the documents of a region say."""
    found = server.profiel(find(id_, server))
    page = Regiopagina(
        profiel=found,
        dekking=count(found.format, found.regio.id),
        taken=_tasks(found),
        staven=_bars(found),
        cijfers=tuple(sorted(found.cijfers, key=lambda feit: -(getattr(feit.velden, "jaar", None) or 0))),
    )
    return HTMLResponse(render("regio.html", page))


@router.get("/regio/{id_}/dossier")
def dossier(id_: str, server: UseServer) -> HTMLResponse:
    """Everything for one visit."""
    found = server.dossier(find(id_, server), datetime.now(tz=UTC).date())
    page = Dossierpagina(dossier=found, taken=_tasks(found.profiel), titels=server.titels)
    return HTMLResponse(render("dossier.html", page))


def _tasks(profiel: Profiel) -> tuple[tuple[Taakrij, Vak], ...]:
    titles = tuple(bron.titel for bron in profiel.regio.bronnen)
    column = Kolom(regio=profiel.regio.id, naam=profiel.regio.naam, documenten=titles)
    return tuple((rij, fold(rij.cellen[0], column, most=len(rij.cellen[0].regels))) for rij in profiel.taken)


def _bars(profiel: Profiel) -> tuple[Staaf, ...]:
    amounts = [(feit.velden, feit.bewijs[0]) for feit in profiel.bedragen if isinstance(feit.velden, Bedrag)]
    most = max((velden.bedrag for velden, _ in amounts), default=1.0) or 1.0
    return tuple(
        Staaf(
            waarvoor=velden.waarvoor,
            bedrag=velden.bedrag,
            periode=velden.periode,
            deel=max(1, round(100 * velden.bedrag / most)),
            bewijs=bewijs,
        )
        for velden, bewijs in amounts
    )
