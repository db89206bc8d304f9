"""Queries of people: only reading, only this store.

Oxigraph refuses updates in a query by itself, but it fetches a SERVICE from the network; that keyword is looked for
among the query's tokens, so in a text, an IRI, a comment or a name it does no harm.
"""

import re

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat

from regiokennis.errors import RegiokennisError
from regiokennis.graph.store import Store

FORMATS = {
    "json": QueryResultsFormat.JSON,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
TOKEN = re.compile(
    r'''(?P<iri><[^<>"{}|^`\\\x00-\x20]*>) | (?P<skip>\#[^\r\n]*
      | """(?:[^"\\]|\\.|"(?!""))*""" | \'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\'
      | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*' | [?$]\w+ | @[\w-]+)
      | (?P<pname>[\w.-]*:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*) | (?P<word>\w+) | .''',
    re.VERBOSE | re.DOTALL,
)
"""SPARQL 1.1, section 19.8, as far as it takes to tell a keyword from what only looks like one."""
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class QueryError(RegiokennisError):
    """The query is no SPARQL, is no query but an update, or asks another server."""


def select(store: Store, text: str, format: str = "json") -> str:  # noqa: A002
    """The rows (or the truth value) in one of `FORMATS`; a CONSTRUCT or DESCRIBE gives Turtle."""
    refuse_service(text)
    try:
        found = store.query(text)
        match found:
            case QuerySolutions() | QueryBoolean():
                data = found.serialize(format=FORMATS[format])
            case QueryTriples():
                data = found.serialize(format=RdfFormat.TURTLE)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"Dit is geen geldige SPARQL-vraag: {error}.") from error
    except (OSError, RuntimeError) as error:
        raise QueryError(f"De SPARQL-vraag kan niet worden uitgevoerd: {error}.") from error
    return (data or b"").decode()


def refuse_service(text: str) -> None:
    """QueryError where the query has the keyword SERVICE, written out or with code point escapes (section 19.2)."""
    for form in (text, _ESCAPE.sub(_unescaped, text)):
        if any((match["word"] or "").upper() == "SERVICE" for match in TOKEN.finditer(form)):
            raise QueryError("SERVICE is niet toegestaan: een vraag gaat alleen over deze graaf.")


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else match[0]
