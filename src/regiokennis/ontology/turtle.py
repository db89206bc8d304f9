"""Turtle files as plain triples: the one place where RDF syntax is parsed below ontology/.

The files are written with the project's canonical IRIs; another base is put in their place on reading,
so that a copy of the project can publish under its own address.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from regiokennis.errors import RegiokennisError

CANONICAL_BASE = "https://w3id.org/regiokennis/"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SH = "http://www.w3.org/ns/shacl#"


class OntologyError(RegiokennisError):
    """A file of ontology/ is missing or cannot be read."""


def rebase(iri: str, base: str) -> str:
    """The same IRI below another base; IRIs of other vocabularies stay as they are."""
    if base != CANONICAL_BASE and iri.startswith(CANONICAL_BASE):
        return base + iri[len(CANONICAL_BASE) :]
    return iri


def read_triples(file: Path, base: str = CANONICAL_BASE) -> Iterator[Triple]:
    """The triples of one Turtle file in file order, below `base`; OntologyError names an unreadable file."""
    try:
        for quad in parse(path=str(file), format=RdfFormat.TURTLE):
            triple = quad.triple
            if base != CANONICAL_BASE:
                triple = Triple(*(_rebased(term, base) for term in triple))  # type: ignore[arg-type]
            yield triple
    except (OSError, SyntaxError, ValueError) as error:
        raise OntologyError(f"De ontologie is niet te lezen: {file.name}: {error}") from error


def _rebased(term: object, base: str) -> object:
    return NamedNode(rebase(term.value, base)) if isinstance(term, NamedNode) else term


@dataclass(frozen=True, slots=True)
class Resource:
    """One subject of a file with its values by predicate, both in file order."""

    iri: str
    values: dict[str, list[str]] = field(default_factory=dict)

    def all(self, predicate: str) -> tuple[str, ...]:
        """Every value of the predicate, as text."""
        return tuple(self.values.get(predicate, ()))

    def one(self, predicate: str) -> str | None:
        """The first value of the predicate, or None."""
        found = self.values.get(predicate)
        return found[0] if found else None


def read_resources(file: Path, base: str, language: str = "nl") -> dict[str, Resource]:
    """The subjects of one file; of literals with a language only those in `language` are kept."""
    resources: dict[str, Resource] = {}
    for triple in read_triples(file, base):
        if isinstance(triple.subject, BlankNode | Triple):
            raise OntologyError(f"De ontologie bevat een naamloze knoop: {file.name}: {triple}")
        value = triple.object
        if isinstance(value, Literal) and value.language not in (None, language):
            continue
        if not isinstance(value, Literal | NamedNode):
            raise OntologyError(f"De ontologie bevat een naamloze knoop: {file.name}: {triple}")
        resource = resources.setdefault(triple.subject.value, Resource(triple.subject.value))
        resource.values.setdefault(triple.predicate.value, []).append(value.value)
    return resources
