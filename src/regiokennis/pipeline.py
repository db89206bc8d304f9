"""The whole story: corpus → text → annotate → facts → graph."""

from collections.abc import Callable
from dataclasses import dataclass

from pyoxigraph import Quad

from regiokennis.annotate import AnnotatedText, Annotator
from regiokennis.beside import beside
from regiokennis.documents import Document, Source, infer, load_corpus
from regiokennis.facts import Feit, Rejection, extract
from regiokennis.graph import Store
from regiokennis.graph.assemble import document_quads, lezing
from regiokennis.graph.provenance import Lezing, provenance
from regiokennis.graph.store import check_writable, replace
from regiokennis.graph.validate import Shapes
from regiokennis.graph.vocabulary import vocabulary
from regiokennis.ontology import Ontology
from regiokennis.settings import Settings
from regiokennis.text import read

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many steps are done, and how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document as far as the street has taken it."""

    text: AnnotatedText
    feiten: tuple[Feit, ...]
    afgewezen: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """From a document to its facts; what all documents share is opened once."""

    ontology: Ontology
    annotator: Annotator

    @classmethod
    def open(cls, settings: Settings) -> "Reader":
        """Open the vocabulary and the spaCy pipeline; RegiokennisError where either cannot be."""
        ontology = Ontology.open(settings.ontology, settings.base)
        return cls(ontology=ontology, annotator=Annotator.load(ontology, settings.pipeline))

    def read(self, document: Document) -> Reading:
        """Read one document of which is known what it is."""
        text = self.annotator.annotate(read(document))
        found = extract(text, self.ontology)
        return Reading(text=text, feiten=found.feiten, afgewezen=found.rejections)

    def extract(self, source: Source, regio: str | None = None) -> Reading:
        """Read a file that is in no corpus; what is not given is inferred from its text."""
        return self.read(infer(source, self.ontology, regio=regio))


def known_regios(ontology: Ontology) -> dict[str, str]:
    """The regions of the vocabulary, id to name; a corpus may add its own."""
    return {begrip.code: begrip.naam for begrip in ontology.scheme("regio")}


def build(settings: Settings, progress: Progress = lambda *_: None) -> Store:
    """Read the corpus and replace the store; RegiokennisError says what is wrong, and the old store stays."""
    check_writable(settings.store)
    ontology = Ontology.open(settings.ontology, settings.base)
    documents = load_corpus(settings.corpus, known_regios(ontology)).documents
    reader = Reader(ontology=ontology, annotator=Annotator.load(ontology, settings.pipeline))
    shapes, quads, lezingen = Shapes(ontology), list(vocabulary(ontology)), []

    def take_in(document: Document) -> tuple[list[Quad], Lezing]:
        reading = reader.read(document)
        found = document_quads(reading.text, reading.feiten, ontology)
        shapes.check(found, document.id)
        return found, lezing(reading.text, reading.feiten, reading.afgewezen)

    read_in = beside(take_in, documents)
    for done, document in enumerate(documents):
        progress(document.id, done, len(documents) + 1)
        found, of_document = next(read_in)
        quads += found
        lezingen.append(of_document)
    progress("graaf schrijven", len(documents), len(documents) + 1)
    store = replace(settings.store, [*quads, *provenance(lezingen, ontology)], settings.versies)
    progress("klaar", len(documents) + 1, len(documents) + 1)
    return store
