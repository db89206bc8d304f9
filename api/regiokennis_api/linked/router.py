"""Dereferencing at the path of each IRI: 303 for things, then HTML, Turtle, JSON-LD, N-Triples or RDF/XML."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox
from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from regiokennis.facts.model import Feit
from regiokennis.graph import Names
from regiokennis_api.linked.dataset import Dataset
from regiokennis_api.linked.dumps import Dumps
from regiokennis_api.linked.negotiate import choose_form, serialize
from regiokennis_api.linked.resource import Ding, show, triples_about
from regiokennis_api.pages import render
from regiokennis_api.state import Server, UseServer

router = APIRouter(include_in_schema=False)
NO_FORM = "Deze gegevens zijn er als HTML, Turtle, JSON-LD, N-Triples en RDF/XML."


@dataclass(frozen=True, slots=True, kw_only=True)
class DumpsPagina:
    """The page of downloads."""

    versie: str
    bestanden: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dingpagina:
    """One thing; where it is a fact, that fact, and where it has a page of its own, its path."""

    ding: Ding
    feit: Feit | None
    pagina: str | None
    titels: Mapping[str, str]


@router.api_route("/id/{path:path}", methods=["GET", "HEAD"])
def thing(path: str) -> Response:
    """A thing is not a page: 303 to the document about it (Cool URIs for the Semantic Web, W3C 2008, section 4.2)."""
    return RedirectResponse(f"/doc/{path}", status_code=303)


@router.api_route("/doc/{path:path}", methods=["GET", "HEAD"])
def about_thing(path: str, request: Request, server: UseServer) -> Response:
    """What the graph says of the thing at /id/PATH."""
    return _resource(request, server, f"id/{path}")


@router.api_route("/begrip/{path:path}", methods=["GET", "HEAD"])
def concept(path: str, request: Request, server: UseServer) -> Response:
    """A concept scheme or a concept of it."""
    return _resource(request, server, f"begrip/{path}")


@router.api_route("/def", methods=["GET", "HEAD"])
def definitions(request: Request, server: UseServer) -> Response:
    """The ontology: all classes and properties, which share this address (their IRIs differ after the #)."""
    state = request.app.state
    if not hasattr(state, "definities"):
        state.definities = tuple(_definitions(server))
    return _respond(request, server, f"{server.ontology.base}def", state.definities)


def _definitions(server: Server) -> Iterator[ox.Triple]:
    prefix = f"{server.ontology.base}def"
    names = Names(server.ontology.base)
    subjects = {
        quad.subject.value
        for quad in server.store.quads(names.begrippen)
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(prefix)
    }
    for iri in sorted(subjects):
        yield from triples_about(server.store, iri, names)


@router.api_route("/graaf/{path:path}", methods=["GET", "HEAD"])
def graph(path: str, request: Request, server: UseServer) -> Response:
    """All statements of one named graph."""
    iri = f"{server.ontology.base}graaf/{path}"
    found = sorted(
        {ox.Triple(q.subject, q.predicate, q.object) for q in server.store.quads(ox.NamedNode(iri))}, key=str
    )
    if not found:
        raise HTTPException(404, "Deze graaf bestaat niet.")
    media = choose_form(request.headers.get("accept", "")) or ""
    data = serialize(found, "text/turtle" if media in ("", "text/html") else media, server.ontology.base)
    return Response(data, media_type="text/turtle" if media in ("", "text/html") else media, headers={"Vary": "Accept"})


@router.get("/dataset")
def dataset(request: Request, server: UseServer) -> Response:
    """DCAT-AP-NL and VoID."""
    names = Names(server.ontology.base)
    site = request.app.state.settings.site or str(request.base_url)
    described = Dataset(
        site=site, names=names, uitgever=f"{server.ontology.base}id/organisatie/team", contact=f"{site}over"
    )
    media = choose_form(request.headers.get("accept", ""))
    data = serialize(
        described.triples(server.store, server.documents),
        media if media and media != "text/html" else "text/turtle",
        server.ontology.base,
    )
    return Response(data, media_type=media if media and media != "text/html" else "text/turtle")


@router.get("/dumps")
def dump_list(request: Request, server: UseServer) -> HTMLResponse:
    """The files to download."""
    view = DumpsPagina(versie=server.store.versie, bestanden=_dumps(request, server).names())
    return HTMLResponse(render("dumps.html", view))


@router.get("/dumps/{naam}")
def dump(naam: str, request: Request, server: UseServer) -> Response:
    """One file; with `.sha256` behind its name the checksum (as `sha256sum -c` reads it)."""
    found = _dumps(request, server).get(naam.removesuffix(".sha256"))
    if found is None:
        raise HTTPException(404, "Dit bestand bestaat niet.")
    if naam.endswith(".sha256"):
        return Response(f"{found.sha256}  {found.naam}\n", media_type="text/plain; charset=utf-8")
    headers = {"Content-Disposition": f'attachment; filename="{found.naam}"', "ETag": f'"{found.sha256}"'}
    return Response(found.data, media_type=found.media, headers=headers)


def _dumps(request: Request, server: UseServer) -> Dumps:
    state = request.app.state
    if not hasattr(state, "dumps"):
        state.dumps = Dumps(server.store, server.ontology, tuple(regio.id for regio in server.kennis.regios))
    made: Dumps = state.dumps
    return made


def _resource(request: Request, server: UseServer, local: str) -> Response:
    try:
        iri = ox.NamedNode(server.ontology.base + local).value
    except ValueError as error:
        raise HTTPException(404, "Hier is niets over bekend.") from error
    names = Names(server.ontology.base)
    return _respond(request, server, iri, triples_about(server.store, iri, names))


def _respond(request: Request, server: UseServer, iri: str, triples: Iterable[ox.Triple]) -> Response:
    found = tuple(triples)
    if not found:
        raise HTTPException(404, "Hier is niets over bekend.")
    media = choose_form(request.headers.get("accept", ""))
    if media is None:
        raise HTTPException(406, NO_FORM)
    if media != "text/html":
        return Response(serialize(found, media, server.ontology.base), media_type=media, headers={"Vary": "Accept"})
    ding = show(server.store, iri, Names(server.ontology.base)) or Ding(
        iri=iri, naam=iri, uitspraken=(), verwijzingen=()
    )
    view = Dingpagina(
        ding=ding,
        feit=server.kennis.per_id.get(iri),
        pagina=_page_of(iri.removeprefix(server.ontology.base), server),
        titels=server.titels,
    )
    return HTMLResponse(render("ding.html", view), headers={"Vary": "Accept"})


def _page_of(local: str, server: Server) -> str | None:
    """Where this site shows a region, a document or a task as a page of its own."""
    kind, _, id_ = local.rpartition("/")
    pages = {"id/regio": "regio", "id/document": "bron", "begrip/taak": "vergelijk/taak", "begrip/ghnt": "ghnt"}
    known = {"id/regio": server.kennis.regio(id_) is not None, "id/document": id_ in server.titels}
    return f"/{pages[kind]}/{id_}" if kind in pages and known.get(kind, True) else None
