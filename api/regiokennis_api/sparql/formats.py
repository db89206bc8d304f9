"""Content negotiation for SPARQL results (SPARQL 1.1 Protocol 2.1.6; RFC 9110, section 12.5.1)."""

from collections.abc import Mapping
from dataclasses import dataclass

TABLE: Mapping[str, str] = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
BOOLEAN: Mapping[str, str] = {media: name for media, name in TABLE.items() if name in ("json", "xml")}
GRAPH: Mapping[str, str] = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdf",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The media type and format for each kind of result; None where the client takes none of ours."""

    table: tuple[str, str] | None
    boolean: tuple[str, str] | None
    graph: tuple[str, str] | None


def choose(accept: str) -> Choice:
    """What an Accept header asks of each kind of result; an empty header takes the first of each list."""
    ranges = parse_accept(accept)
    return Choice(table=best(TABLE, ranges), boolean=best(BOOLEAN, ranges), graph=best(GRAPH, ranges))


def parse_accept(accept: str) -> tuple[tuple[str, float], ...]:
    """Media ranges with their weight, best first; a range that cannot be read is skipped."""
    found = []
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip() == "q":
                try:
                    weight = float(value)
                except ValueError:
                    weight = 0.0
        if "/" in media:
            found.append((media, weight))
    return tuple(sorted(found, key=lambda pair: -pair[1])) or (("*/*", 1.0),)


def covers(wanted: str, media: str) -> bool:
    """Whether a media range (`text/*`) covers a media type."""
    return wanted in (media, media.partition("/")[0] + "/*", "*/*")


def best(offers: Mapping[str, str], ranges: tuple[tuple[str, float], ...]) -> tuple[str, str] | None:
    """The offer (media type and format) that weighs most, the first of equals; None where none is taken."""
    chosen: tuple[float, str, str] | None = None
    for media, name in offers.items():
        weight = _weight(media, ranges)
        if weight > 0 and (chosen is None or weight > chosen[0]):
            chosen = (weight, media, name)
    return (chosen[1], chosen[2]) if chosen else None


def _weight(media: str, ranges: tuple[tuple[str, float], ...]) -> float:
    """The weight of the most specific range that covers this media type."""
    family = media.partition("/")[0] + "/*"
    for wanted in (media, family, "*/*"):
        for found, weight in ranges:
            if found == wanted:
                return weight
    return 0.0
