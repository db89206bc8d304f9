"""Did it change? The facts of the published documents against the reviewed state of last time.

A golden (`DOCUMENT.jsonl`) holds one sorted line a fact: what it says (codes, names, numbers), the offsets of its
passages, and in place of sentences a hash (the documents are their publishers'). One line a fact and not the N-Quads
of the graph, so that a person can read the diff; that the graph says what the facts say is tested elsewhere. Renew
with `make golden`. Whether the facts are right is another question: gold files and `make quality` ask it.
"""

import hashlib
import json
from pathlib import Path

import pytest

from regiokennis.facts import to_json
from regiokennis.graph.read import read_facts

HERE = Path(__file__).parent
DOCUMENTS = ("drenthe-2020", "format-2013", "gelderland-zuid-2021", "ghnt-2019", "haaglanden-2017")
WORDS = 4
"""A longer text is hashed: a quote, a condition, an explanation."""
LEFT_OUT = ("id", "soort", "document", "regio", "bewijs")
"""Told by the line's own place and shape."""
TOLERANCE = 2
"""Decimals of a certainty: less is arithmetic and not a decision."""


def golden_lines(store, ontology, document):
    """The lines of one document, sorted."""
    return sorted({_line(feit) for feit in read_facts(store, ontology, document=document)})


def _line(feit):
    """One fact: soort, where, what; passages of other documents (a derived fact) by their document."""
    told = to_json(feit)
    places = [
        f"{'' if item.document == feit.document else item.document + ':'}{item.start}-{item.eind} {_hash(item.citaat)}"
        for item in feit.bewijs
    ]
    said = {name: _without_sentences(value) for name, value in told.items() if name not in LEFT_OUT and value}
    said["zekerheid"] = round(feit.zekerheid, TOLERANCE)
    return json.dumps([feit.soort, places, said], ensure_ascii=False) + "\n"


def _without_sentences(value):
    match value:
        case str():
            return value if len(value.split()) <= WORDS else _hash(value)
        case list():
            return [_without_sentences(item) for item in value]
        case dict():
            return {name: _without_sentences(item) for name, item in value.items()}
        case _:
            return value


def _hash(text):
    return "#" + hashlib.sha256(text.encode()).hexdigest()[:8]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_facts_are_as_they_were(store, ontology, document, request):
    """What came and what went are named in the message; nothing else may differ."""
    file = HERE / f"{document}.jsonl"
    found = golden_lines(store, ontology, document)
    if request.config.getoption("--golden-renew"):
        file.write_text("".join(found), encoding="utf-8")
    known = set(file.read_text(encoding="utf-8").splitlines(keepends=True))
    gone, new = sorted(known - set(found)), sorted(set(found) - known)
    assert (gone[:10], new[:10]) == ([], []), f"{len(gone)} gone, {len(new)} new; `make golden` after a look"


def test_a_golden_holds_no_sentences(store, ontology):
    """No quote of a document is in a golden, as far as it is longer than a name."""
    text = "".join(line for document in DOCUMENTS for line in golden_lines(store, ontology, document))
    quotes = {item.citaat for feit in read_facts(store, ontology) for item in feit.bewijs}
    assert not [quote for quote in quotes if len(quote.split()) > WORDS and quote in text]


def test_every_document_has_its_golden():
    """Those of the corpus, no more and no fewer."""
    assert {file.stem for file in HERE.glob("*.jsonl")} == set(DOCUMENTS)
