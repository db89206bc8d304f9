"""What the endpoint says of itself without a query (SPARQL 1.1 Service Description)."""

import pyoxigraph as ox

SD = "http://www.w3.org/ns/sparql-service-description#"
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
FORMATS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
GRAPH_FORMATS = ("Turtle", "N-Triples", "JSON-LD", "RDF_XML")


def describe(endpoint: str, graphs: frozenset[str], format: ox.RdfFormat) -> bytes:  # noqa: A002
    """The description of a read-only SPARQL 1.1 service over the union of these named graphs."""
    service, dataset = ox.NamedNode(endpoint), ox.NamedNode(f"{endpoint}#dataset")
    triples = [
        ox.Triple(service, TYPE, _sd("Service")),
        ox.Triple(service, _sd("endpoint"), service),
        ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        ox.Triple(service, _sd("feature"), _sd("UnionDefaultGraph")),
        ox.Triple(service, _sd("defaultDataset"), dataset),
        ox.Triple(dataset, TYPE, _sd("Dataset")),
    ]
    formats = (ox.NamedNode(f"http://www.w3.org/ns/formats/{name}") for name in (*FORMATS, *GRAPH_FORMATS))
    triples += [ox.Triple(service, _sd("resultFormat"), each) for each in formats]
    for number, graph in enumerate(sorted(graphs)):
        entry = ox.NamedNode(f"{endpoint}#graaf-{number}")
        triples += [
            ox.Triple(dataset, _sd("namedGraph"), entry),
            ox.Triple(entry, TYPE, _sd("NamedGraph")),
            ox.Triple(entry, _sd("name"), ox.NamedNode(graph)),
        ]
    return ox.serialize(triples, format=format) or b""


def _sd(local: str) -> ox.NamedNode:
    return ox.NamedNode(SD + local)
