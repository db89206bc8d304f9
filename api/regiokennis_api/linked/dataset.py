"""The dataset described by itself: DCAT-AP-NL 3.0 for catalogue, distributions and services, VoID for counts."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from regiokennis.graph import Documentkaart, Names, Store
from regiokennis.graph.names import DCAT, DCTERMS, TYPE, XSD, node

VOID = "http://rdfs.org/ns/void#"
VCARD = "http://www.w3.org/2006/vcard/ns#"
EU = "http://publications.europa.eu/resource/authority/"
LICENCE = ox.NamedNode("http://creativecommons.org/licenses/by/4.0/")
TITLE = "Kennisgraaf van regiovisies huiselijk geweld en kindermishandeling"
DESCRIPTION = (
    "Wie doet wat tegen huiselijk geweld en kindermishandeling in de regio’s, met bij elke uitspraak de zin van het "
    "document waarin zij staat. Gemaakt uit openbare regiovisies."
)
FORMS = {
    "trig": ("TriG", "application/trig", "RDF_TRIG"),
    "nq.gz": ("N-Quads", "application/n-quads", "RDF_N_QUADS"),
    "ttl": ("Turtle", "text/turtle", "RDF_TURTLE"),
    "csv": ("CSV van alle feiten", "text/csv", "CSV"),
}
"""For each dump its name, media type and entry in the EU file type list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """What is described, and the address of the site that serves it (with a closing slash)."""

    site: str
    names: Names
    uitgever: str
    """IRI of who publishes the data (TOOI where it is a government body)."""
    contact: str
    """Address of a page or mailbox where the team can be reached."""

    def triples(self, store: Store, documents: tuple[Documentkaart, ...]) -> tuple[ox.Triple, ...]:
        """The whole description, sorted."""
        return tuple(sorted({*self._catalogue(), *self._dataset(store, documents), *self._services()}, key=str))

    def _iri(self, local: str) -> ox.NamedNode:
        return ox.NamedNode(f"{self.names.base}id/dataset/{local}")

    def _catalogue(self) -> Iterator[ox.Triple]:
        catalogue, contact, publisher = self._iri("catalogus"), self._iri("contact"), ox.NamedNode(self.uitgever)
        yield ox.Triple(catalogue, TYPE, node(DCAT, "Catalog"))
        yield from self._common(catalogue, "Catalogus van regiokennis", "De gegevens die regiokennis uitgeeft.")
        yield ox.Triple(catalogue, node(DCAT, "dataset"), self._iri("regiokennis"))
        for service in ("sparql", "rest"):
            yield ox.Triple(catalogue, node(DCAT, "service"), self._iri(service))
        yield ox.Triple(contact, TYPE, node(VCARD, "Organization"))
        yield ox.Triple(contact, node(VCARD, "fn"), ox.Literal("Team regiokennis", language="nl"))
        yield ox.Triple(contact, node(VCARD, "hasURL"), ox.NamedNode(self.contact))
        yield ox.Triple(publisher, TYPE, ox.NamedNode("http://xmlns.com/foaf/0.1/Agent"))
        yield ox.Triple(
            publisher, ox.NamedNode("http://xmlns.com/foaf/0.1/name"), ox.Literal("Team regiokennis", language="nl")
        )

    def _common(self, subject: ox.NamedNode, title: str, description: str) -> Iterator[ox.Triple]:
        yield ox.Triple(subject, node(DCTERMS, "title"), ox.Literal(title, language="nl"))
        yield ox.Triple(subject, node(DCTERMS, "description"), ox.Literal(description, language="nl"))
        yield ox.Triple(subject, node(DCTERMS, "identifier"), ox.Literal(subject.value))
        yield ox.Triple(subject, node(DCTERMS, "publisher"), ox.NamedNode(self.uitgever))
        yield ox.Triple(subject, node(DCTERMS, "creator"), ox.NamedNode(self.uitgever))
        yield ox.Triple(subject, node(DCAT, "contactPoint"), self._iri("contact"))
        yield ox.Triple(subject, node(DCTERMS, "license"), LICENCE)
        yield ox.Triple(subject, node(DCTERMS, "language"), ox.NamedNode(EU + "language/NLD"))
        yield ox.Triple(subject, node(DCTERMS, "accessRights"), ox.NamedNode(EU + "access-right/PUBLIC"))
        yield ox.Triple(subject, node(DCAT, "theme"), ox.NamedNode(EU + "data-theme/SOCI"))

    def _dataset(self, store: Store, documents: tuple[Documentkaart, ...]) -> Iterator[ox.Triple]:
        dataset = self._iri("regiokennis")
        yield ox.Triple(dataset, TYPE, node(DCAT, "Dataset"))
        yield ox.Triple(dataset, TYPE, node(VOID, "Dataset"))
        yield from self._common(dataset, TITLE, DESCRIPTION)
        yield ox.Triple(dataset, node(DCAT, "version"), ox.Literal(store.versie))
        yield ox.Triple(dataset, node(VOID, "sparqlEndpoint"), ox.NamedNode(f"{self.site}sparql"))
        yield ox.Triple(dataset, node(VOID, "uriSpace"), ox.Literal(self.names.base))
        counts = {"triples": len(store.data), "documents": len(documents)}
        for name, count in counts.items():
            yield ox.Triple(dataset, node(VOID, name), ox.Literal(str(count), datatype=node(XSD, "integer")))
        for document in documents:
            yield ox.Triple(dataset, node(DCTERMS, "source"), self.names.document(document.id))
        for suffix in FORMS:
            yield from self._distribution(dataset, suffix)

    def _distribution(self, dataset: ox.NamedNode, suffix: str) -> Iterator[ox.Triple]:
        title, media, code = FORMS[suffix]
        subject, url = (
            self._iri(f"regiokennis-{suffix.replace('.', '-')}"),
            ox.NamedNode(f"{self.site}dumps/regiokennis.{suffix}"),
        )
        yield ox.Triple(dataset, node(DCAT, "distribution"), subject)
        yield ox.Triple(subject, TYPE, node(DCAT, "Distribution"))
        yield ox.Triple(subject, node(DCTERMS, "title"), ox.Literal(title, language="nl"))
        yield ox.Triple(subject, node(DCAT, "accessURL"), url)
        yield ox.Triple(subject, node(DCAT, "downloadURL"), url)
        yield ox.Triple(subject, node(DCTERMS, "license"), LICENCE)
        yield ox.Triple(subject, node(DCTERMS, "format"), ox.NamedNode(f"{EU}file-type/{code}"))
        yield ox.Triple(
            subject, node(DCAT, "mediaType"), ox.NamedNode(f"http://www.iana.org/assignments/media-types/{media}")
        )

    def _services(self) -> Iterator[ox.Triple]:
        described = {
            "sparql": ("SPARQL-eindpunt", "Vragen in SPARQL 1.1 over de hele graaf.", "sparql", "sparql"),
            "rest": ("REST-API", "Vragen, feiten en vergelijkingen als JSON.", "v1", "v1/openapi.json"),
        }
        for local, (title, description, path, document) in described.items():
            service = self._iri(local)
            yield ox.Triple(service, TYPE, node(DCAT, "DataService"))
            yield from self._common(service, title, description)
            yield ox.Triple(service, node(DCAT, "endpointURL"), ox.NamedNode(self.site + path))
            yield ox.Triple(service, node(DCAT, "endpointDescription"), ox.NamedNode(self.site + document))
            yield ox.Triple(service, node(DCAT, "servesDataset"), self._iri("regiokennis"))
