"""The web application: `create_app(store, ontology)`; uvicorn may call it without arguments (factory)."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from regiokennis import __version__
from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis.settings import Settings
from regiokennis_api.clients import Proxies, RateLimit
from regiokennis_api.headers import SecurityHeaders
from regiokennis_api.lifespan import lifespan
from regiokennis_api.limits import BodyLimit
from regiokennis_api.logbook import Logbook, open_log
from regiokennis_api.methods import Methods
from regiokennis_api.openapi import install_openapi
from regiokennis_api.problems import Net, install_problems
from regiokennis_api.routers import ROUTERS
from regiokennis_api.site import SITE
from regiokennis_api.sparql.router import sparql_router
from regiokennis_api.state import Server

LOCAL = "http://localhost/"
"""The address that the endpoint gives itself where the settings name no public one."""
STATIC = Path(__file__).parent / "static"


def create_app(
    store: Store | None = None,
    ontology: Ontology | None = None,
    settings: Settings | None = None,
    *,
    server: Server | None = None,
) -> FastAPI:
    """The pages and the API over one store; what is not given is opened as the settings (of the environment) say.

    `server` saves the reading where another app has read the same store.
    RegiokennisError where there is no store or the vocabulary cannot be read.
    """
    settings = settings or Settings.from_environment()
    ontology = ontology or Ontology.open(settings.ontology, settings.base)
    store = store or Store.open(settings.store)
    server = server or Server.open(store, ontology)
    app = FastAPI(
        title="Regiokennis",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=lifespan(store, f"{settings.site or LOCAL}sparql"),
    )
    app.state.server = server
    app.state.settings = settings
    for router in (*ROUTERS, *SITE):
        app.include_router(router)
    app.include_router(sparql_router())
    if settings.web.is_dir():
        app.mount("/static/thema", StaticFiles(directory=settings.web), name="thema")
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    install_openapi(app)
    install_problems(app)
    app.add_middleware(Net)
    app.add_middleware(BodyLimit)
    app.add_middleware(Methods)
    proxies = Proxies(settings.proxies)
    app.add_middleware(RateLimit, rate=settings.tempo, size=settings.voorraad, proxies=proxies)
    app.add_middleware(SecurityHeaders, versie=store.versie, tls=settings.tls)
    if settings.logboek:
        open_log()
        app.add_middleware(Logbook, proxies=proxies)
    return app
