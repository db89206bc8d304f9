"""To look things up: glossary, search, queries in SPARQL, and what this site is, promises and does not do."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from regiokennis.graph import Documentkaart
from regiokennis.ontology import Begrip
from regiokennis.questions.templates import Template
from regiokennis_api.pages import render
from regiokennis_api.site.vergelijk import titles
from regiokennis_api.state import UseServer
from regiokennis_api.views import Passage, find_passages

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
GLOSSARY = (
    "taak", "rol", "status", "schaal", "ghnt", "geweldsvorm", "doelgroep", "methode", "voorziening", "programma", "wet",
)  # fmt: skip
"""Schemes whose concepts a reader looks up."""
HITS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrippenpagina:
    """The glossary, by scheme."""

    schemas: tuple[tuple[str, tuple[Begrip, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekpagina:
    """Sentences that were found."""

    q: str
    passages: tuple[Passage, ...]
    titels: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparqlpagina:
    """A form for a query, and the question files as examples; addresses under `basis` are pages of this site."""

    basis: str
    voorbeelden: tuple[Template, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overpagina:
    """What this is, and how much was read in each document."""

    documenten: tuple[Documentkaart, ...]
    versie: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekstpagina:
    """A page without data."""


@router.get("/begrippen")
def glossary(server: UseServer) -> HTMLResponse:
    """Every concept with its definition."""
    schemes = tuple((name, server.ontology.scheme(name)) for name in GLOSSARY)
    return HTMLResponse(render("begrippen.html", Begrippenpagina(schemas=tuple(s for s in schemes if s[1]))))


@router.get("/zoek")
def search(server: UseServer, q: Annotated[str, Query(max_length=300)] = "") -> HTMLResponse:
    """Full-text search over the sentences."""
    found = find_passages(q, server.knowledge, regio=None, limit=HITS) if q.strip() else ()
    return HTMLResponse(render("zoek.html", Zoekpagina(q=q, passages=found, titels=titles(server))))


@router.get("/vragen-in-sparql")
def queries(server: UseServer) -> HTMLResponse:
    """A form that sends a query to /sparql; an editor where there is one."""
    view = Sparqlpagina(basis=server.ontology.base, voorbeelden=server.knowledge.templates)
    return HTMLResponse(render("sparql.html", view))


@router.get("/over")
def about(server: UseServer) -> HTMLResponse:
    """Method, coverage and limits."""
    return HTMLResponse(render("over.html", Overpagina(documenten=server.documents, versie=server.store.versie)))


@router.get("/toegankelijkheid")
def accessibility() -> HTMLResponse:
    """The accessibility statement."""
    return HTMLResponse(render("toegankelijkheid.html", Tekstpagina()))


@router.get("/privacy")
def privacy() -> HTMLResponse:
    """What happens with data of persons."""
    return HTMLResponse(render("privacy.html", Tekstpagina()))
