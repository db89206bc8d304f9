"""`/sparql` over HTTP: GET, POST (form and direct), HEAD and OPTIONS; everything refused is a problem+json."""

import pyoxigraph as ox
from fastapi import APIRouter, Request, Response

from regiokennis_api.problems import Problem
from regiokennis_api.sparql.description import describe
from regiokennis_api.sparql.endpoint import RETRY_AFTER_S, Endpoint
from regiokennis_api.sparql.formats import choose
from regiokennis_api.sparql.protocol import ProtocolError, read_request
from regiokennis_api.sparql.worker import GRAPHS

TITLES = {
    400: "De vraag klopt niet",
    403: "Niet toegestaan",
    406: "Vorm niet beschikbaar",
    413: "Te groot",
    415: "Soort bericht niet ondersteund",
    503: "Nu niet beschikbaar",
}
MAX_BODY = 200_000
"""Bytes of a request; a query of people is far shorter."""


def sparql_router() -> APIRouter:
    """Routes that answer with `request.app.state.sparql`, the Endpoint that the app opened."""
    router = APIRouter()

    @router.api_route("/sparql", methods=["GET", "POST", "HEAD"], include_in_schema=False)
    async def sparql(request: Request) -> Response:
        """SPARQL 1.1 Protocol, query operation; without parameters the service description."""
        endpoint: Endpoint = request.app.state.sparql
        accept = request.headers.get("accept", "")
        try:
            body = await _body(request)
            asked = read_request(request.method, request.url.query, request.headers.get("content-type", ""), body)
            if asked is None:
                return _description(endpoint, accept)
            result = await endpoint.answer(asked, accept)
        except ProtocolError as error:
            return problem(error.status, error.detail)
        return Response(result.data, media_type=result.media, headers={"Vary": "Accept"})

    @router.api_route("/sparql", methods=["OPTIONS"], include_in_schema=False)
    async def options() -> Response:
        """What may be asked here, also for a browser of another site (CORS)."""
        headers = {
            "Allow": "GET, HEAD, OPTIONS, POST",
            "Access-Control-Allow-Origin": "*",
            "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS, POST",
            "Access-Control-Allow-Headers": "Accept, Content-Type",
        }
        return Response(status_code=204, headers=headers)

    return router


async def _body(request: Request) -> bytes:
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > MAX_BODY:
            raise ProtocolError(413, f"De vraag is groter dan {MAX_BODY} bytes.")
    return bytes(data)


def _description(endpoint: Endpoint, accept: str) -> Response:
    choice = choose(accept).graph
    if choice is None:
        return problem(406, "De beschrijving van dit eindpunt is er alleen als RDF (bijvoorbeeld text/turtle).")
    media, name = choice
    return Response(describe(endpoint.base, endpoint.graphs, GRAPHS[name]), media_type=media)


def problem(status: int, detail: str) -> Response:
    """A refusal by RFC 9457."""
    headers = {"Retry-After": str(RETRY_AFTER_S)} if status == 503 else {}
    return Problem(status=status, title=TITLES[status], detail=detail).to_response(headers)


def graph_names(store: ox.Store) -> frozenset[str]:
    """The named graphs that may be asked as a dataset."""
    return frozenset(graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode))
