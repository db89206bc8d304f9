"""Reads a SPARQL 1.1 Protocol request (W3C Recommendation, section 2) into one query, or says what is wrong with it."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"


class ProtocolError(Exception):
    """The request is not a query this endpoint takes; `status` is the HTTP status, the message is Dutch."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class SparqlRequest:
    """One query and the dataset that the request chose for it (both empty: the union of all graphs)."""

    query: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]


def read_request(method: str, query_string: str, content_type: str, body: bytes) -> SparqlRequest | None:
    """The query of a GET, a form POST or a direct POST; None for a GET without any parameter."""
    pairs = _pairs(query_string)
    if method == "POST":
        media, _, parameters = content_type.partition(";")
        pairs += _body(media.strip().lower(), parameters.lower(), body)
    elif not pairs:
        return None
    if any(name in ("update", "using-graph-uri", "using-named-graph-uri") for name, _ in pairs):
        raise ProtocolError(403, "Dit eindpunt is alleen om te lezen; wijzigen (SPARQL Update) is niet toegestaan.")
    queries = [value for name, value in pairs if name == "query"]
    if len(queries) != 1:
        raise ProtocolError(400, "Geef precies één parameter ‘query’ met een SPARQL-vraag.")
    return SparqlRequest(
        query=queries[0],
        default_graphs=tuple(value for name, value in pairs if name == "default-graph-uri"),
        named_graphs=tuple(value for name, value in pairs if name == "named-graph-uri"),
    )


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict")
    except (UnicodeDecodeError, ValueError) as error:
        raise ProtocolError(400, "De parameters zijn geen geldige UTF-8.") from error


def _body(media: str, parameters: str, body: bytes) -> list[tuple[str, str]]:
    if media == UPDATE:
        raise ProtocolError(403, "Dit eindpunt is alleen om te lezen; wijzigen (SPARQL Update) is niet toegestaan.")
    if media not in (FORM, DIRECT):
        raise ProtocolError(415, f"Stuur de vraag als {FORM} of als {DIRECT}.")
    charset = parameters.partition("charset=")[2].strip().strip('"') or "utf-8"
    try:
        if charset != "utf-8":
            raise ProtocolError(415, "Stuur de vraag als UTF-8.")
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProtocolError(400, "De vraag is geen geldige UTF-8.") from error
    return [("query", text)] if media == DIRECT else _pairs(text)
