"""The IRIs of the graph: classes, properties, things and named graphs below one base, and the standards beside it."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
DCAT = "http://www.w3.org/ns/dcat#"
FOAF = "http://xmlns.com/foaf/0.1/"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
SSSOM = "https://w3id.org/sssom/"
SEMAPV = "https://w3id.org/semapv/vocab/"
ELI = "http://data.europa.eu/eli/ontology#"

TYPE = NamedNode(RDF + "type")
LABEL = NamedNode(RDFS + "label")


@dataclass(frozen=True, slots=True)
class Names:
    """Mints the project's own IRIs below `base` (contract, section 1)."""

    base: str

    def rk(self, local: str) -> NamedNode:
        """A class or property of the ontology."""
        return NamedNode(f"{self.base}def#{local}")

    def begrip(self, scheme: str, code: str) -> NamedNode:
        """A concept of a SKOS scheme."""
        return NamedNode(f"{self.base}begrip/{scheme}/{code}")

    def thing(self, kind: str, slug: str) -> NamedNode:
        """A thing in the world: a document, a region, a passage, a run."""
        return NamedNode(f"{self.base}id/{kind}/{slug}")

    def document(self, document: str) -> NamedNode:
        """A document by its id."""
        return self.thing("document", document)

    def regio(self, regio: str) -> NamedNode:
        """A region by its id."""
        return self.thing("regio", regio)

    def lezing(self, document: str) -> NamedNode:
        """The run that read one document (a prov:Activity)."""
        return self.thing("lezing", document)

    def document_graph(self, document: str) -> NamedNode:
        """What one document says: its facts with their evidence, and the description of the document itself."""
        return NamedNode(f"{self.base}graaf/document/{document}")

    @property
    def afgeleid(self) -> NamedNode:
        """What the system infers; each fact in it names the document it was inferred from."""
        return NamedNode(f"{self.base}graaf/afgeleid")

    @property
    def beoordeeld(self) -> NamedNode:
        """What people confirmed or set right."""
        return NamedNode(f"{self.base}graaf/beoordeeld")

    @property
    def begrippen(self) -> NamedNode:
        """The ontology, its schemes and its shapes."""
        return NamedNode(f"{self.base}graaf/begrippen")

    @property
    def herkomst(self) -> NamedNode:
        """Which software read which document, and how much came of it (PROV-O)."""
        return NamedNode(f"{self.base}graaf/herkomst")

    def local(self, node: NamedNode) -> str:
        """What follows the last slash or hash of an IRI: the id of a document, the code of a concept."""
        return node.value.replace("#", "/").rpartition("/")[2]

    def is_facts_graph(self, node: object) -> bool:
        """Whether facts stand in this named graph."""
        if not isinstance(node, NamedNode):
            return False
        return node in (self.afgeleid, self.beoordeeld) or node.value.startswith(f"{self.base}graaf/document/")


def node(namespace: str, local: str) -> NamedNode:
    """A term of one of the standards above."""
    return NamedNode(namespace + local)
