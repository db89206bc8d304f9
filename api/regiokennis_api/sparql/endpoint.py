"""The endpoint as a value: from a protocol request to a whole answer or a refusal that says why."""

from dataclasses import dataclass

from regiokennis.graph.sparql import QueryError, refuse_service
from regiokennis_api.sparql.dataset import named_graphs
from regiokennis_api.sparql.formats import choose
from regiokennis_api.sparql.pool import Pool, RefusedError, Result
from regiokennis_api.sparql.protocol import ProtocolError, SparqlRequest

RETRY_AFTER_S = 2
REFUSALS = {
    "druk": (503, "Er lopen te veel zware vragen tegelijk; probeer het over enkele seconden opnieuw."),
    "tijd": (503, "De vraag duurde langer dan {deadline:g} seconden en is gestopt; maak haar kleiner."),
    "geheugen": (503, "De vraag had meer geheugen nodig dan is toegestaan en is gestopt; maak haar kleiner."),
    "te-groot": (413, "Het antwoord is groter dan is toegestaan ({rijen} rijen, {bytes} bytes); gebruik LIMIT."),
    "ongeldig": (400, "Dit is geen geldige SPARQL-vraag: {detail}."),
    "niet-acceptabel": (406, "Dit antwoord is er niet in een van de gevraagde vormen (Accept)."),
    "fout": (400, "De vraag kan niet worden uitgevoerd: {detail}."),
}
"""For each reason of refusal the HTTP status and the Dutch sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Answers over one version of the graph; `graphs` are the IRIs that may be asked as a dataset."""

    pool: Pool
    graphs: frozenset[str]
    base: str
    """Relative IRIs in a query are resolved against the address of the endpoint."""

    async def answer(self, request: SparqlRequest, accept: str) -> Result:
        """The whole result; ProtocolError with a status where it is refused or passes a limit."""
        inside = self._check(request)
        choice = choose(accept)
        limits = self.pool.limits
        question = {
            "query": request.query,
            "base": self.base,
            "default": request.default_graphs,
            "named": request.named_graphs,
            "from": bool(inside),
            "table": choice.table,
            "boolean": choice.boolean,
            "graph": choice.graph,
            "bytes": limits.bytes,
            "rijen": limits.rijen,
        }
        try:
            return await self.pool.ask(question)
        except RefusedError as error:
            status, sentence = REFUSALS[error.reden]
            detail = sentence.format(
                detail=error.detail, deadline=limits.deadline_s, rijen=limits.rijen, bytes=limits.bytes
            )
            raise ProtocolError(status, detail) from error

    def _check(self, request: SparqlRequest) -> tuple[str, ...]:
        """The graphs that the query itself names; ProtocolError for SERVICE or for a graph that is not here."""
        try:
            refuse_service(request.query)
        except QueryError as error:
            raise ProtocolError(403, str(error)) from error
        inside = named_graphs(request.query, self.base)
        for graph in (*inside, *request.default_graphs, *request.named_graphs):
            if graph not in self.graphs:
                raise ProtocolError(
                    400, f"De graaf {graph[:200]} staat hier niet; van buiten wordt niets opgehaald (FROM, graph-uri)."
                )
        return inside
