"""To look things up: glossary, search, queries in SPARQL, and what this site is, promises and does not do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from regiokennis.graph import Documentkaart
from regiokennis.ontology import Begrip
from regiokennis.questions.templates import Template
from regiokennis_api.pages import render
from regiokennis_api.site.scores import Score, read_scores
from regiokennis_api.state import UseServer
from regiokennis_api.views import Passage, find_passages

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
GLOSSARY = (
    "taak", "rol", "status", "schaal", "ghnt", "geweldsvorm", "doelgroep", "methode", "voorziening", "programma", "wet",
)  # fmt: skip
"""Schemes whose concepts a reader looks up."""
HITS = 20
EXAMPLE = """PREFIX rk: <{basis}def#>
SELECT ?taak (COUNT(?feit) AS ?aantal) WHERE {{ ?feit a rk:Toewijzing ; rk:taak ?taak }}
GROUP BY ?taak ORDER BY DESC(?aantal)"""
"""What stands in the form for queries at first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrippenpagina:
    """The glossary, by scheme."""

    schemas: tuple[tuple[str, tuple[Begrip, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekpagina:
    """Sentences that were found."""

    q: str
    passages: tuple[Passage, ...]
    titels: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparqlpagina:
    """A form for a query, and the question files as examples; addresses under `basis` are pages of this site."""

    query: str
    basis: str
    voorbeelden: tuple[Template, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overpagina:
    """What this is, how well it reads, and how much was read in each document."""

    scores: tuple[Score, ...]
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
    return HTMLResponse(render("zoek.html", Zoekpagina(q=q, passages=found, titels=server.titels)))


@router.get("/vragen-in-sparql")
def queries(server: UseServer, query: Annotated[str, Query(max_length=20_000)] = "") -> HTMLResponse:
    """A form that sends a query to /sparql; an editor where there is one. `query` stands in it beforehand."""
    view = Sparqlpagina(
        query=query or EXAMPLE.format(basis=server.ontology.base),
        basis=server.ontology.base,
        voorbeelden=server.knowledge.templates,
    )
    return HTMLResponse(render("sparql.html", view))


@router.get("/over")
def about(request: Request, server: UseServer) -> HTMLResponse:
    """Method, scores, coverage and limits."""
    view = Overpagina(
        scores=read_scores(request.app.state.settings.root),
        documenten=server.documents,
        versie=server.store.versie,
    )
    return HTMLResponse(render("over.html", view))


@router.get("/toegankelijkheid")
def accessibility() -> HTMLResponse:
    """The accessibility statement."""
    return HTMLResponse(render("toegankelijkheid.html", Tekstpagina()))


@router.get("/privacy")
def privacy() -> HTMLResponse:
    """What happens with data of persons."""
    return HTMLResponse(render("privacy.html", Tekstpagina()))
