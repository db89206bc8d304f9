"""Facts come out of the store as they went in, filtered and in six formats."""

import csv
import io
import json

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat

from regiokennis.facts import to_json
from regiokennis.graph import Store, read_documents, read_fact, read_facts, read_regios
from regiokennis.graph.describe import describe_document, describe_facts
from regiokennis.graph.export import FORMATS, export
from regiokennis.graph.provenance import Lezing, provenance
from regiokennis.graph.quads import to_quads


@pytest.fixture
def store(document, feiten, ontology):
    """The small document in memory."""
    lezing = Lezing(
        document=document.id, pipeline="nl_proef 1.0.0", zinnen=7, feiten=9, redenen=("Geen bewijs.", "Geen bewijs.")
    )
    return Store.of(
        [
            *describe_document(document, ontology),
            *(quad for feit in feiten for quad in to_quads(feit, ontology)),
            *describe_facts(feiten, ontology),
            *provenance([lezing], ontology),
        ]
    )


def test_all_facts_come_back(store, feiten, ontology):
    """Fields, evidence, origin and certainty; lists of names sorted."""
    found = read_facts(store, ontology)
    assert {feit.id for feit in found} == {feit.id for feit in feiten}
    by_id = {feit.id: feit for feit in found}
    assert all(by_id[feit.id] == feit for feit in feiten if feit.soort != "entiteit")
    assert sorted(feiten[0].velden.ook) == list(by_id[feiten[0].id].velden.ook)


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"soort": "toewijzing"}, 2),
        ({"taak": "triage"}, 1),
        ({"regio": "oostzoom"}, 9),
        ({"regio": "elders"}, 0),
        ({"document": "oostzoom-2022", "soort": "actie"}, 1),
        ({"q": "WIJ OEFENEN"}, 1),
        ({"q": "meldcode"}, 2),
        ({"taak": "triage", "q": "meldcode"}, 0),
    ],
)
def test_filters(store, ontology, filters, count):
    """Every filter narrows, and together they all must hold."""
    assert len(read_facts(store, ontology, **filters)) == count


def test_one_fact(store, feiten, ontology):
    """By its id; an id that is none gives nothing."""
    assert read_fact(store, ontology, feiten[1].id) == feiten[1]
    assert read_fact(store, ontology, "https://voorbeeld.nl/niets") is None
    assert read_fact(store, ontology, "geen iri >") is None


def test_documents_and_regions(store, document, ontology):
    """The card of a document holds what the manifest says and what the reading gave."""
    (card,) = read_documents(store, ontology)
    assert (card.id, card.titel, card.soort, card.regio) == (document.id, document.titel, "regiovisie", "oostzoom")
    assert (card.periode, card.datum, card.uitgever) == ((2022, 2025), "2022-03", "Gemeente Oostzoom")
    assert (card.zinnen, card.feiten, card.afgewezen) == (7, 9, 2)
    assert read_regios(store, ontology) == {"oostzoom": "Oostzoom"}


def test_jsonl(store, ontology):
    """One object a line, with the contract's keys."""
    lines = "".join(export(store, ontology, format="jsonl")).splitlines()
    assert [json.loads(line) for line in lines] == [to_json(feit) for feit in read_facts(store, ontology)]


def test_csv(store, ontology):
    """One row a fact; all rows have the columns of the head."""
    rows = list(csv.DictReader(io.StringIO("".join(export(store, ontology, format="csv", soort="toewijzing")))))
    assert [row["taak"] for row in rows] == ["triage", "casusregie"]
    assert rows[0]["bewijs_citaat"] == "Het team doet de triage."
    assert rows[1]["actor"] == ""


@pytest.mark.parametrize(
    ("name", "rdf_format"),
    [("nq", RdfFormat.N_QUADS), ("trig", RdfFormat.TRIG), ("jsonld", RdfFormat.JSON_LD), ("ttl", RdfFormat.TURTLE)],
)
def test_rdf(store, ontology, name, rdf_format):
    """Every RDF format parses to the same statements as the store holds; Turtle has no graphs."""
    text = "".join(export(store, ontology, format=name))
    found = {quad if name != "ttl" else quad.triple for quad in pyoxigraph.parse(input=text, format=rdf_format)}
    assert found == {quad if name != "ttl" else quad.triple for quad in store.quads()}


@pytest.mark.parametrize("name", FORMATS)
def test_a_filter_leaves_the_rest_out(store, ontology, name):
    """What is filtered out is in no format."""
    text = "".join(export(store, ontology, format=name, soort="cijfer"))
    assert "meldingen" in text
    assert "Team Oost" not in text


def test_no_blank_nodes(store):
    """Every node has an address that a correction can name."""
    assert "_:" not in " ".join(str(term) for quad in store.quads() for term in quad if not hasattr(term, "datatype"))
