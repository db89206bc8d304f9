"""Regions and their profiles."""

from typing import Any

from fastapi import APIRouter, HTTPException

from regiokennis.questions.compare.profiel import profile
from regiokennis_api.plain import plain
from regiokennis_api.state import Server, UseServer
from regiokennis_api.views import regio_kaarten

router = APIRouter(prefix="/v1", tags=["regios"])


@router.get("/regios", summary="Alle regio's", operation_id="leesRegios")
def regions(server: UseServer) -> dict[str, Any]:
    """De regio's waarvan er een document is, met hun documenten en gemeenten."""
    return {"regios": plain(regio_kaarten(server.kennis))}


@router.get("/regios/{id}", summary="Eén regio", operation_id="leesRegio")
def region(id: str, server: UseServer) -> dict[str, Any]:  # noqa: A002 - the name in the address
    """Het profiel van een regio: bestuur, gemeenten, taken, acties, bedragen, cijfers, knelpunten."""
    found: dict[str, Any] = plain(profile(server.kennis, server.ontology, find(id, server)))
    return {"id": found["regio"]["id"], "naam": found["regio"]["naam"], **found}


def find(id_: str, server: Server) -> Any:
    """The region with this id; 404 where there is none."""
    regio = server.kennis.regio(id_)
    if regio is None:
        known = ", ".join(each.id for each in server.kennis.regios)
        raise HTTPException(404, f"De regio '{id_[:60]}' is er niet; wel: {known}.")
    return regio
