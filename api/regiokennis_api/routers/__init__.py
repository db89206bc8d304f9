"""One router a subject; each is thin: read the request, take a view, give it."""

from fastapi import APIRouter

from regiokennis_api.linked import router as linked
from regiokennis_api.routers import (
    beveiliging,
    bezoekdossiers,
    documenten,
    feiten,
    regios,
    stand,
    vergelijkingen,
    versies,
    vragen,
    zoek,
)

ROUTERS: tuple[APIRouter, ...] = (
    vragen.router,
    feiten.router,
    regios.router,
    documenten.router,
    vergelijkingen.router,
    versies.router,
    bezoekdossiers.router,
    zoek.router,
    stand.router,
    beveiliging.router,
    linked.router,
)
"""In the order they are looked through."""
