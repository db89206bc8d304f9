"""Which form of a resource a client takes (RFC 9110, section 12.5.1)."""

from collections.abc import Iterable

import pyoxigraph as ox

from regiokennis_api.sparql.formats import best, parse_accept

FORMS: dict[str, ox.RdfFormat | None] = {
    "text/html": None,
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
"""Media types in order of preference; None is the page for people."""


def choose_form(accept: str) -> str | None:
    """The media type that fits an Accept header best; None where the client takes none of ours."""
    chosen = best({media: media for media in FORMS}, parse_accept(accept))
    return chosen[0] if chosen else None


def serialize(triples: Iterable[ox.Triple], media: str, base: str) -> bytes:
    """These triples in the RDF form of a media type, with the project's prefixes where the form has prefixes."""
    form = FORMS[media]
    assert form is not None
    prefixes = {"rk": f"{base}def#", "rkb": f"{base}begrip/", "skos": "http://www.w3.org/2004/02/skos/core#"}
    return ox.serialize(triples, format=form, prefixes=prefixes if form != ox.RdfFormat.N_TRIPLES else None) or b""
