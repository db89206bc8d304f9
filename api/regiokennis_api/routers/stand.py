"""How the server is doing, and the description of its API."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from regiokennis import __version__
from regiokennis_api.state import UseServer

router = APIRouter(tags=["stand"])


@router.get("/health", include_in_schema=False)
def health(server: UseServer) -> dict[str, Any]:
    """Whether the server can answer, and over what."""
    return {
        "status": "ok",
        "versie": __version__,
        "graaf": server.store.versie,
        "documenten": len(server.documents),
        "feiten": len(server.kennis.feiten),
    }


@router.get("/v1/openapi.json", include_in_schema=False)
def description(request: Request) -> Response:
    """The OpenAPI document."""
    return JSONResponse(request.app.openapi())


@router.get("/robots.txt", include_in_schema=False)
def robots() -> Response:
    """Search engines may read the pages, but not walk through all answers."""
    return Response("User-agent: *\nDisallow: /vraag\nDisallow: /v1/\nDisallow: /sparql\n", media_type="text/plain")
