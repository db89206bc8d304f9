"""What the graph says of one IRI, as triples for machines and as a view for people."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from regiokennis.graph import Names, Store
from regiokennis.graph.names import DCTERMS, LABEL, SKOS, node
from regiokennis.graph.read import around

NAMES = (node(SKOS, "prefLabel"), LABEL, node(DCTERMS, "title"))
INCOMING = 100
"""Statements that point here, at most this many: a task is pointed at by every region."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitspraak:
    """One statement: what it says (`eigenschap`), of or to what (`waarde`), and where that leads on this site."""

    eigenschap: str
    eigenschap_iri: str
    waarde: str
    pad: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ding:
    """One thing as a page shows it."""

    iri: str
    naam: str
    uitspraken: tuple[Uitspraak, ...]
    verwijzingen: tuple[Uitspraak, ...]
    """What points here."""


def triples_about(store: Store, iri: str, names: Names) -> tuple[ox.Triple, ...]:
    """Every statement about an IRI and about the parts minted for it, sorted; empty where nothing is said of it."""
    found = {ox.Triple(quad.subject, quad.predicate, quad.object) for quad in around(store, ox.NamedNode(iri), names)}
    return tuple(sorted(found, key=str))


def show(store: Store, iri: str, names: Names) -> Ding | None:
    """The view of one IRI; None where nothing is said of it."""
    subject = ox.NamedNode(iri)
    said = sorted({(q.predicate, q.object) for q in store.data.quads_for_pattern(subject, None, None, None)}, key=str)
    if not said:
        return None
    pointing = sorted({(q.predicate, q.subject) for q in _pointing(store, subject)}, key=str)
    return Ding(
        iri=iri,
        naam=label(store, subject, names),
        uitspraken=tuple(_statement(store, predicate, term, names) for predicate, term in said),
        verwijzingen=tuple(_statement(store, predicate, term, names) for predicate, term in pointing),
    )


def _pointing(store: Store, subject: ox.NamedNode) -> Iterator[ox.Quad]:
    for number, quad in enumerate(store.data.quads_for_pattern(None, None, subject, None)):
        if number >= INCOMING:
            return
        yield quad


def _statement(store: Store, predicate: ox.NamedNode, term: object, names: Names) -> Uitspraak:
    if isinstance(term, ox.NamedNode):
        value, path = label(store, term, names), path_of(term.value, names)
    else:
        value, path = term.value if isinstance(term, ox.Literal) else str(term), None
    return Uitspraak(eigenschap=label(store, predicate, names), eigenschap_iri=predicate.value, waarde=value, pad=path)


def label(store: Store, term: ox.NamedNode, names: Names) -> str:
    """The Dutch name of a thing where the graph has one, else the last part of its IRI."""
    for predicate in NAMES:
        found = [quad.object for quad in store.data.quads_for_pattern(term, predicate, None, None)]
        literals = [value for value in found if isinstance(value, ox.Literal)]
        for literal in sorted(literals, key=lambda value: (value.language != "nl", value.value)):
            return literal.value
    return names.local(term)


def path_of(iri: str, names: Names) -> str | None:
    """Where an IRI stands on this site; the address itself for one of elsewhere that can be followed."""
    if iri.startswith(names.base):
        return "/" + iri.removeprefix(names.base)
    return iri if iri.startswith(("http://", "https://")) else None
