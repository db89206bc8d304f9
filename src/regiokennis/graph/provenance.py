"""Which software read which document with which vocabulary, and how much came of it (PROV-O).

One prov:Activity a document; nothing here depends on the clock, so equal input gives an equal graph.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Triple

from regiokennis import __version__
from regiokennis.graph.names import LABEL, OWL, PROV, TYPE, Names, node
from regiokennis.graph.terms import integer
from regiokennis.ontology import Ontology


@dataclass(frozen=True, slots=True, kw_only=True)
class Lezing:
    """What one reading of a document gave; `redenen` are those of the rejected drafts, one each."""

    document: str
    pipeline: str
    """Name and version of the spaCy pipeline."""
    zinnen: int
    feiten: int
    redenen: tuple[str, ...]


def provenance(lezingen: Iterable[Lezing], ontology: Ontology) -> Iterator[Quad]:
    """The provenance graph of a build."""
    names = Names(ontology.base)
    for triple in _triples(tuple(lezingen), ontology, names):
        yield Quad(triple.subject, triple.predicate, triple.object, names.herkomst)


def _triples(lezingen: tuple[Lezing, ...], ontology: Ontology, names: Names) -> Iterator[Triple]:
    software = _agent("regiokennis", __version__, names)
    vocabulary = names.thing("ontologie", ontology.version)
    yield from _describe_agent(software, "regiokennis", __version__, names)
    yield Triple(vocabulary, TYPE, node(PROV, "Entity"))
    yield Triple(vocabulary, LABEL, Literal(f"Ontologie van regiokennis, versie {ontology.version}", language="nl"))
    yield Triple(vocabulary, node(OWL, "versionInfo"), Literal(ontology.version))
    for lezing in lezingen:
        naam, _, versie = lezing.pipeline.rpartition(" ")
        model = _agent(naam, versie, names)
        yield from _describe_agent(model, naam, versie, names)
        yield from _activity(lezing, names.lezing(lezing.document), (software, model), vocabulary, names)


def _agent(naam: str, versie: str, names: Names) -> NamedNode:
    return names.thing("software", f"{naam}-{versie}".replace(" ", "-"))


def _describe_agent(agent: NamedNode, naam: str, versie: str, names: Names) -> Iterator[Triple]:
    yield Triple(agent, TYPE, node(PROV, "SoftwareAgent"))
    yield Triple(agent, LABEL, Literal(f"{naam} {versie}"))
    yield Triple(agent, names.rk("versie"), Literal(versie))


def _activity(
    lezing: Lezing, activity: NamedNode, agents: tuple[NamedNode, ...], vocabulary: NamedNode, names: Names
) -> Iterator[Triple]:
    graph, document = names.document_graph(lezing.document), names.document(lezing.document)
    yield Triple(activity, TYPE, node(PROV, "Activity"))
    yield Triple(activity, LABEL, Literal(f"Lezing van {lezing.document}", language="nl"))
    yield Triple(activity, node(PROV, "used"), document)
    yield Triple(activity, node(PROV, "used"), vocabulary)
    for agent in agents:
        yield Triple(activity, node(PROV, "wasAssociatedWith"), agent)
    yield Triple(graph, TYPE, node(PROV, "Entity"))
    yield Triple(graph, node(PROV, "wasGeneratedBy"), activity)
    yield Triple(graph, node(PROV, "wasDerivedFrom"), document)
    yield Triple(activity, names.rk("zinnen"), integer(lezing.zinnen))
    yield Triple(activity, names.rk("feiten"), integer(lezing.feiten))
    yield Triple(activity, names.rk("afgewezen"), integer(len(lezing.redenen)))
    for place, (reden, aantal) in enumerate(sorted(Counter(lezing.redenen).items()), start=1):
        refusal = names.thing("afwijzing", f"{lezing.document}--{place}")
        yield Triple(activity, names.rk("afwijzing"), refusal)
        yield Triple(refusal, TYPE, names.rk("Afwijzing"))
        yield Triple(refusal, names.rk("reden"), Literal(reden, language="nl"))
        yield Triple(refusal, names.rk("aantal"), integer(aantal))
