"""The SHACL shapes of ontology/ held against the facts: what breaks one is never published.

Core constraints only (pySHACL's SPARQL constraints are slow), one document at a time, and only what is said in our own
terms: no shape speaks of others, and copying them into rdflib takes longer than checking them.
"""

from collections.abc import Iterable
from typing import cast

import pyoxigraph
import rdflib
from pyoxigraph import Quad
from pyshacl import validate as run_pyshacl
from rdflib.namespace import RDF, SH
from rdflib.term import Identifier, Node

from regiokennis.errors import RegiokennisError
from regiokennis.graph.names import TYPE, Names
from regiokennis.graph.vocabulary import vocabulary
from regiokennis.ontology import Ontology

SHOWN = 3
"""How many breaches the message names; one is enough to find the fault."""


class ShapeError(RegiokennisError):
    """The graph does not hold to its shapes; the message names the first breaches."""


class Shapes:
    """The shapes, parsed once for all documents of a build."""

    def __init__(self, ontology: Ontology) -> None:
        self._names = Names(ontology.base)
        self._shapes = _to_rdflib(quad for quad in vocabulary(ontology) if self._is_own(quad.subject))

    def _is_own(self, term: object) -> bool:
        return isinstance(term, pyoxigraph.NamedNode) and term.value.startswith(self._names.rk("").value)

    def _is_shaped(self, quad: Quad) -> bool:
        return self._names.is_facts_graph(quad.graph_name) and self._is_own(
            quad.object if quad.predicate == TYPE else quad.predicate
        )

    def check(self, quads: Iterable[Quad], what: str) -> None:
        """Nothing, or ShapeError: `what` names the document in its message."""
        data = _to_rdflib(quad for quad in quads if self._is_shaped(quad))
        _, report, _ = run_pyshacl(data, shacl_graph=self._shapes, inference="none", advanced=False, meta_shacl=False)
        breaches = _breaches(cast("rdflib.Graph", report))
        if breaches:
            more = f" (en nog {len(breaches) - SHOWN})" if len(breaches) > SHOWN else ""
            told = "; ".join(breaches[:SHOWN])
            raise ShapeError(f"De gegevens van {what} kloppen niet met de vormen van de ontologie: {told}{more}.")


def _breaches(report: rdflib.Graph) -> list[str]:
    """One line a violation, sorted: which fact, which field, what is wrong."""
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, path = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
        found.append(f"{_short(focus)} {_short(path)}: {report.value(result, SH.resultMessage)}")
    return sorted(found)


def _short(term: Node | None) -> str:
    return str(term or "").replace("#", "/").rpartition("/")[2]


def _to_rdflib(quads: Iterable[Quad]) -> rdflib.Graph:
    """A copy in rdflib's memory; graph names are dropped."""
    graph = rdflib.Graph()
    graph.addN((_term(quad.subject), _term(quad.predicate), _term(quad.object), graph) for quad in quads)
    return graph


def _term(term: object) -> Identifier:
    match term:
        case pyoxigraph.NamedNode():
            return rdflib.URIRef(term.value)
        case pyoxigraph.Literal() if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        case pyoxigraph.Literal():
            return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))
        case _:
            raise ShapeError(f"Het gegeven {term} heeft geen adres.")
