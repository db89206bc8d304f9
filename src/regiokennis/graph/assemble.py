"""Everything the graph says about one document, together."""

from collections.abc import Sequence

from pyoxigraph import Quad

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.model import Feit, Rejection
from regiokennis.graph.describe import describe_document, describe_facts
from regiokennis.graph.names import Names
from regiokennis.graph.provenance import Lezing
from regiokennis.graph.quads import to_quads
from regiokennis.graph.zinnen import sentence_quads
from regiokennis.ontology import Ontology


def document_quads(text: AnnotatedText, feiten: Sequence[Feit], ontology: Ontology) -> list[Quad]:
    """The document's description, its facts with their evidence and links, and its sentences."""
    names = Names(ontology.base)
    return [
        *describe_document(text.document, ontology),
        *(quad for feit in feiten for quad in to_quads(feit, ontology)),
        *describe_facts(feiten, ontology),
        *sentence_quads(text, names),
    ]


def lezing(text: AnnotatedText, feiten: Sequence[Feit], afgewezen: Sequence[Rejection]) -> Lezing:
    """What the provenance tells of one reading: counts and the reasons of refusal, no texts."""
    return Lezing(
        document=text.document.id,
        pipeline=text.pipeline,
        zinnen=len(text.sentences),
        feiten=len(feiten),
        redenen=tuple(rejection.reden for rejection in afgewezen),
    )
