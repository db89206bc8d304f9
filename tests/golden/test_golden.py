"""Did it change? The facts of the published documents against the reviewed state of last time.

A golden holds sorted N-Quads of what a fact says and where: codes, names, numbers and offsets, and in place of
sentences a hash (the documents are their publishers'). Renew with `make golden` and read the diff. Whether the facts
are right is another question: gold files and `make quality` ask it.
"""

import hashlib
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad

from regiokennis.graph.names import OA, Names
from regiokennis.graph.read import fact_quads, read_facts
from regiokennis.graph.store import sorted_lines

HERE = Path(__file__).parent
DOCUMENTS = ("drenthe-2020", "format-2013", "gelderland-zuid-2021", "ghnt-2019", "haaglanden-2017")
SENTENCES = ("citaat", "tekst", "exact")
"""Properties whose value is a sentence, however short."""
WORDS = 4
"""A longer text is hashed too, whatever its property: a condition, an explanation."""
KEPT = (f"{OA}start", f"{OA}end")
"""Of the terms of others only these: the rest is the same for every fact, or says what our own terms say."""
LEFT_OUT = ("bewijs", "volgorde", "sectie", "pagina", "document", "regio", "herkomst", "actorEntiteit", "iri")
"""Of our own terms not these: the ids and the named graph tell them already."""


def golden_lines(store, ontology, document):
    """The lines of one document, sorted."""
    names = Names(ontology.base)
    quads = [
        quad
        for feit in read_facts(store, ontology, document=document)
        for quad in fact_quads(store, ontology, feit.id)
        if _is_kept(quad, names)
    ]
    return sorted_lines(_without_sentences(quad, names) for quad in quads)


def _is_kept(quad, names):
    """A passage is told by its quote and its offsets; what a person reads there is made from them."""
    if not quad.predicate.value.startswith(names.base):
        return quad.predicate.value in KEPT
    local = names.local(quad.predicate)
    return local not in LEFT_OUT and not (local == "tekst" and "/id/bewijs/" in quad.subject.value)


def _without_sentences(quad, names):
    term = quad.object
    if not isinstance(term, Literal) or term.datatype.value != "http://www.w3.org/2001/XMLSchema#string":
        return quad
    if names.local(quad.predicate) in SENTENCES or len(term.value.split()) > WORDS:
        term = Literal("sha256:" + hashlib.sha256(term.value.encode()).hexdigest()[:16])
    return Quad(quad.subject, quad.predicate, term, quad.graph_name)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_facts_are_as_they_were(store, ontology, document, request):
    """What came and what went are named in the message; nothing else may differ."""
    file = HERE / f"{document}.nq"
    found = golden_lines(store, ontology, document)
    if request.config.getoption("--golden-renew"):
        file.write_text("".join(found), encoding="utf-8")
    if not file.is_file():
        pytest.skip("there is no golden of this document yet: run make golden")
    known = set(file.read_text(encoding="utf-8").splitlines(keepends=True))
    gone, new = sorted(known - set(found)), sorted(set(found) - known)
    assert (gone[:10], new[:10]) == ([], []), f"{len(gone)} gone, {len(new)} new"


def test_a_golden_holds_no_sentences(store, ontology):
    """No quote of a document is in a golden, as far as it is longer than a name."""
    text = "".join(line for document in DOCUMENTS for line in golden_lines(store, ontology, document))
    quotes = {item.citaat for feit in read_facts(store, ontology) for item in feit.bewijs}
    assert not [quote for quote in quotes if len(quote.split()) > WORDS and quote in text]


def test_every_document_has_its_golden():
    """Those of the corpus, no more and no fewer."""
    known = {file.stem for file in HERE.glob("*.nq")}
    assert known in (set(), set(DOCUMENTS))
