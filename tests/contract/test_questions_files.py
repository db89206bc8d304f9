"""Every question file keeps its promises: slots, examples that lead to it, and examples that give rows."""

import json
from pathlib import Path

import pytest

from regiokennis.evaluation.vragen import judge
from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis.questions import Knowledge, answer
from regiokennis.questions.interpret import interpret
from regiokennis.questions.templates import read_all

PROJECT = Path(__file__).resolve().parents[2]
TEMPLATES = read_all(PROJECT / "ontology" / "vragen")
OWN = {"eigen": (100, 96), "nieuw": (65, 58), "vers": (55, 47), "vijftig": (50, 31)}
"""Sets of our own: how many questions, and how many at least are right; `nieuw` and `vers` were written after the rules."""
SHARED = PROJECT.parent / "shared" / "gold" / "vragen-voorbeeld.jsonl"
QUIET = {"passages"}
"""Files that no cue leads to: they are run when no other fits."""
WITHOUT_ROWS: set[str] = set()
"""Files of which no example gives rows on the corpus as it is."""


@pytest.fixture(scope="module")
def knowledge(store: Store, ontology: Ontology) -> Knowledge:
    """The built store, opened for questions."""
    return Knowledge.open(store, ontology)


def test_there_are_more_than_thirty_questions() -> None:
    """The issue asks for at least thirty question files."""
    assert len(TEMPLATES) >= 30


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.naam)
def test_schemes_of_parameters_exist(template, ontology: Ontology) -> None:
    """Every parameter is filled from a scheme, from the store, or is a fact or sentence."""
    own = {"regio", "document", "feit", "zin", "entiteit", "ghnt", "ghntsub", "gemeente", "gedekt"}
    for parameter in template.parameters:
        assert parameter.schema in own or ontology.scheme(parameter.schema)


@pytest.mark.parametrize("template", [t for t in TEMPLATES if t.naam not in QUIET], ids=lambda template: template.naam)
def test_examples_lead_to_their_file(template, knowledge: Knowledge) -> None:
    """Each example is interpreted to the file it stands in."""
    led = {text: interpret(text, knowledge).template for text in template.voorbeelden}

    assert {text: found and found.naam for text, found in led.items()} == dict.fromkeys(led, template.naam)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.naam)
def test_an_example_gives_rows(template, knowledge: Knowledge) -> None:
    """At least one example of each file is answered with rows of its query."""
    rows = [text for text in template.voorbeelden if answer(text, knowledge).rijen]

    assert bool(rows) is (template.naam not in WITHOUT_ROWS)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.naam)
def test_the_query_gives_the_rows_of_the_answer(template, knowledge: Knowledge, store: Store) -> None:
    """Sent to /sparql, the query of an answer gives the same rows in the same order (contract, section 4)."""
    for text in template.voorbeelden:
        found = answer(text, knowledge)
        if found.sparql is None:
            continue
        given = [tuple(row[name] and row[name].value for name in found.kolommen) for row in store.query(found.sparql)]

        assert [tuple(map(_plain, row)) for row in found.rijen] == [tuple(map(_plain, row)) for row in given]


def _plain(cell) -> object:
    """Numbers as numbers, for they are text in the query's result."""
    try:
        return float(cell)
    except (TypeError, ValueError):
        return cell


@pytest.mark.parametrize("name", sorted(OWN))
def test_our_own_questions(name: str, knowledge: Knowledge) -> None:
    """Questions of many kinds are answered or refused as they should, as many as ever before."""
    path = PROJECT / "tests" / "fixtures" / "vragen" / f"{name}.jsonl"
    verdicts = judge(path, lambda text: json.loads(json.dumps(answer(text, knowledge).to_json())))
    count, least = OWN[name]

    assert len(verdicts) == count
    assert sum(verdict.goed for verdict in verdicts) >= least, [v.id for v in verdicts if not v.goed]


@pytest.mark.skipif(not SHARED.is_file(), reason="the example questions stand in ../shared, which is absent here")
def test_the_example_questions(knowledge: Knowledge) -> None:
    """Of the twenty example questions at least eighteen are right."""
    verdicts = judge(SHARED, lambda text: json.loads(json.dumps(answer(text, knowledge).to_json())))

    assert len(verdicts) == 20
    assert sum(verdict.goed for verdict in verdicts) >= 18
