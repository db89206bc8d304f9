"""The web application: `create_app(store, ontology)`; uvicorn may call it without arguments (factory)."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from regiokennis import __version__
from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis.settings import Settings
from regiokennis_api.headers import SecurityHeaders
from regiokennis_api.lifespan import lifespan
from regiokennis_api.limits import BodyLimit
from regiokennis_api.methods import Methods
from regiokennis_api.openapi import install_openapi
from regiokennis_api.problems import install_problems
from regiokennis_api.routers import ROUTERS
from regiokennis_api.site import SITE
from regiokennis_api.sparql.router import sparql_router
from regiokennis_api.state import Server

STATIC = Path(__file__).parent / "static"


def create_app(store: Store | None = None, ontology: Ontology | None = None) -> FastAPI:
    """The pages and the API over one store; what is not given is opened as the settings say.

    RegiokennisError where there is no store or the vocabulary cannot be read.
    """
    settings = Settings.from_environment()
    ontology = ontology or Ontology.open(settings.ontology, settings.base)
    store = store or Store.open(settings.store)
    server = Server.open(store, ontology)
    app = FastAPI(
        title="Regiokennis",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=lifespan(store),
    )
    app.state.server = server
    for router in (*ROUTERS, *SITE):
        app.include_router(router)
    app.include_router(sparql_router())
    if settings.web.is_dir():
        app.mount("/static/thema", StaticFiles(directory=settings.web), name="thema")
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    install_openapi(app)
    install_problems(app)
    app.add_middleware(BodyLimit)
    app.add_middleware(Methods)
    app.add_middleware(SecurityHeaders)
    return app
