"""The pages: one module a subject, each a frozen view and the routes that show it."""

from fastapi import APIRouter

from regiokennis_api.site import api, bron, dekking, ghnt, naslag, regio, start, vergelijk

SITE: tuple[APIRouter, ...] = (
    start.router,
    vergelijk.router,
    dekking.router,
    ghnt.router,
    regio.router,
    bron.router,
    naslag.router,
    api.router,
)
"""In the order of the menu."""
