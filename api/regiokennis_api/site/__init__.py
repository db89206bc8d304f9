"""The pages beside start and answer: one module a subject, each a frozen view and the routes that show it."""

from fastapi import APIRouter

from regiokennis_api.site import api, bron, ghnt, naslag, regio, vergelijk

SITE: tuple[APIRouter, ...] = (vergelijk.router, ghnt.router, regio.router, bron.router, naslag.router, api.router)
"""In the order of the menu."""
