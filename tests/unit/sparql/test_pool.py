"""The worker pool answers whole, refuses with a reason, and kills what runs away without delaying the rest."""

import asyncio
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from regiokennis_api.sparql.endpoint import Endpoint
from regiokennis_api.sparql.pool import Limits, Pool
from regiokennis_api.sparql.protocol import ProtocolError, SparqlRequest

RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"
GREEDY = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY DESC(?c) ?f ?i"
GRAPH = "urn:graaf:a"


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "versie"
    store = ox.Store(str(path))
    store.extend(
        ox.Quad(ox.NamedNode(f"urn:s{i}"), ox.NamedNode("urn:p"), ox.Literal(f"waarde {i} " * 20), ox.NamedNode(GRAPH))
        for i in range(400)
    )
    store.flush()
    del store
    return path


def run(version: Path, limits: Limits, *queries: str, accept: str = "") -> list[Any]:
    """The answers (or refusals) of these queries, asked at once of a fresh pool."""

    async def ask() -> list[Any]:
        pool = Pool(version, limits)
        await pool.start()
        endpoint = Endpoint(pool=pool, graphs=frozenset({GRAPH}), base="http://localhost/sparql")
        asked: list[Coroutine[Any, Any, Any]] = [
            endpoint.answer(SparqlRequest(query=query, default_graphs=(), named_graphs=()), accept) for query in queries
        ]
        try:
            return await asyncio.gather(*asked, return_exceptions=True)
        finally:
            await pool.stop()

    return asyncio.run(ask())


def status(answer: object) -> int:
    return answer.status if isinstance(answer, ProtocolError) else 200


def test_a_question_gets_the_union_of_all_graphs(version: Path) -> None:
    """Without a dataset of its own a query sees every named graph."""
    (answer,) = run(version, Limits(), "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", accept="text/csv")

    assert (b"n\r\n400\r\n", "text/csv") == (answer.data, answer.media)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT * { ?s ?p", 400),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", 400),
        ("LOAD <http://127.0.0.1/x>", 400),
        ("SELECT * { SERVICE <http://127.0.0.1:9999/> { ?s ?p ?o } }", 403),
        ("SELECT * { SERVICE SILENT ?x { ?s ?p ?o } }", 403),
        ("SELECT * FROM <http://127.0.0.1/data> { ?s ?p ?o }", 400),
        ("SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }", 400),
        ("PREFIX x: <http://127.0.0.1/> SELECT * FROM x:data { ?s ?p ?o }", 400),
        ("BASE <http://127.0.0.1/> SELECT * FROM <data> { ?s ?p ?o }", 400),
    ],
)
def test_what_is_closed_is_refused(version: Path, query: str, expected: int) -> None:
    """Updates, SERVICE and data from elsewhere are refused with a 4xx, whatever their spelling."""
    assert [expected] == [status(answer) for answer in run(version, Limits(), query)]


def test_words_that_only_look_like_keywords_are_no_reason_to_refuse(version: Path) -> None:
    """SERVICE and FROM inside a text, a comment or a variable do no harm."""
    query = (
        f'SELECT ?from {{ ?from ?service "SERVICE <x> FROM <http://127.0.0.1/>" }} # FROM <urn:x>\n LIMIT 1 # {GRAPH}'
    )

    assert [200] == [status(answer) for answer in run(version, Limits(), query)]


def test_a_graph_of_the_store_may_be_asked(version: Path) -> None:
    """FROM with a graph of this store works and narrows the question to it."""
    (answer,) = run(version, Limits(), f"ASK FROM <{GRAPH}> {{ <urn:s1> ?p ?o }}")

    assert b"true" in answer.data


def test_a_runaway_dies_within_half_a_second_of_its_deadline(version: Path) -> None:
    """The process is killed, and the refusal says it was the time."""
    start = time.monotonic()
    (answer,) = run(version, Limits(deadline_s=0.5), RUNAWAY)

    assert status(answer) == 503
    assert "0.5 seconden" in answer.detail
    assert time.monotonic() - start < 5  # a busy machine starts processes slowly; the kill itself is immediate


def test_ten_runaways_leave_room_for_a_short_question(version: Path) -> None:
    """The short question is answered though ten endless ones came first."""
    answers = run(version, Limits(deadline_s=3), *[RUNAWAY] * 10, "ASK { <urn:s1> ?p ?o }")

    assert [503] * 10 + [200] == [status(answer) for answer in answers]


def test_memory_is_bounded_and_the_pool_lives_on(version: Path) -> None:
    """An unbounded sort over a cross product ends with a refusal; the next question is answered."""
    limits = Limits(memory=300_000_000, deadline_s=60)

    async def ask() -> list[int]:
        pool = Pool(version, limits)
        await pool.start()
        endpoint = Endpoint(pool=pool, graphs=frozenset(), base="http://localhost/sparql")
        found = []
        try:
            for query in (GREEDY, "ASK { ?s ?p ?o }"):
                request = SparqlRequest(query=query, default_graphs=(), named_graphs=())
                found.append(await asyncio.gather(endpoint.answer(request, ""), return_exceptions=True))
        finally:
            await pool.stop()
        return [status(answer) for answers in found for answer in answers]

    assert asyncio.run(ask()) == [503, 200]


@pytest.mark.parametrize("limits", [Limits(rijen=10), Limits(bytes=1000)])
@pytest.mark.parametrize(
    "accept", ["application/sparql-results+json", "text/csv", "text/tab-separated-values", "application/xml"]
)
def test_an_answer_that_is_too_large_is_no_partial_answer(version: Path, limits: Limits, accept: str) -> None:
    """Past the limit of rows or bytes there is a 413 and nothing else."""
    assert [413] == [status(answer) for answer in run(version, limits, "SELECT * { ?s ?p ?o }", accept=accept)]


def test_a_form_that_is_not_there_is_not_acceptable(version: Path) -> None:
    """A client that takes only pictures gets 406."""
    assert [406] == [status(answer) for answer in run(version, Limits(), "ASK { ?s ?p ?o }", accept="image/png")]
