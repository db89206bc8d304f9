"""Who made it, from what, with which vocabulary, and how much of it was refused."""

from pyoxigraph import NamedNode

from regiokennis import __version__
from regiokennis.graph.names import OWL, PROV, Names, node
from regiokennis.graph.provenance import Lezing, provenance
from regiokennis.graph.quads import to_quads
from regiokennis.graph.vocabulary import vocabulary

LEZING = Lezing(
    document="oostzoom-2022", pipeline="nl_proef 1.2.0", zinnen=10, feiten=3, redenen=("Geen bewijs.", "x", "x")
)


def objects(quads, subject, predicate):
    return sorted(quad.object.value for quad in quads if quad.subject == subject and quad.predicate == predicate)


def test_versions_and_counts(ontology):
    """Pipeline, model and ontology by version; sentences, facts and refusals by number; no clock anywhere."""
    names, quads = Names(ontology.base), list(provenance([LEZING], ontology))
    activity = names.lezing("oostzoom-2022")
    versions = {quad.object.value for quad in quads if quad.predicate == names.rk("versie")}
    assert versions == {__version__, "1.2.0"}
    assert objects(quads, names.thing("ontologie", ontology.version), node(OWL, "versionInfo")) == [ontology.version]
    assert [objects(quads, activity, names.rk(name)) for name in ("zinnen", "feiten", "afgewezen")] == [
        ["10"],
        ["3"],
        ["3"],
    ]
    assert not any("dateTime" in str(quad) for quad in quads)


def test_refusals_are_counted_by_reason(ontology):
    """The reasons can be asked for; the texts that were refused cannot."""
    names, quads = Names(ontology.base), list(provenance([LEZING], ontology))
    told = {}
    for refusal in objects(quads, names.lezing("oostzoom-2022"), names.rk("afwijzing")):
        (reden,) = objects(quads, NamedNode(refusal), names.rk("reden"))
        (aantal,) = objects(quads, NamedNode(refusal), names.rk("aantal"))
        told[reden] = aantal
    assert told == {"Geen bewijs.": "1", "x": "2"}


def test_facts_lead_to_their_run(ontology, feiten):
    """Each fact names the activity that the provenance graph describes."""
    names = Names(ontology.base)
    for feit in feiten:
        found = objects(to_quads(feit, ontology), NamedNode(feit.id), node(PROV, "wasGeneratedBy"))
        assert found == [names.lezing("oostzoom-2022").value]


def test_the_vocabulary_graph_has_every_concept(ontology):
    """With its label, and without blank nodes."""
    names, quads = Names(ontology.base), list(vocabulary(ontology))
    assert {quad.graph_name for quad in quads} == {names.begrippen}
    subjects = {quad.subject.value for quad in quads}
    assert {begrip.iri for begrip in ontology.begrippen} <= subjects
