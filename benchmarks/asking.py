"""How quick the server answers: SPARQL over HTTP against Oxigraph's own time, and template answers.

The server is the real one, in its own process, over a synthetic graph of 47 regions (see benchmarks/synthetic.py).
"""

import json
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import httpx
import pyoxigraph
from pyoxigraph import QueryResultsFormat

from benchmarks.serving import milliseconds as ms
from benchmarks.serving import serving
from benchmarks.synthetic import multiply
from regiokennis.graph import Names, Store
from regiokennis.ontology import Ontology
from regiokennis.questions import templates
from regiokennis.settings import Settings

REGIOS = 47
"""As many copies as make a million statements."""
ROUNDS = 7
HEAVY_MS = 20
JSON = {"Accept": "application/sparql-results+json"}
QUERIES = {
    "tellen per soort": "SELECT ?t (COUNT(*) AS ?n) { ?f a ?t ; rk:herkomst ?h } GROUP BY ?t ORDER BY ?t",
    "partijen per regio": "SELECT ?r ?actor (COUNT(?f) AS ?n) { ?f rk:actor ?actor ; rk:regio ?r } GROUP BY ?r ?actor",
    "zoeken in citaten": "SELECT (COUNT(*) AS ?n) { ?p rk:citaat ?c FILTER(CONTAINS(LCASE(?c), 'jeugd')) }",
    "duizend citaten": "SELECT ?f ?c { ?f rk:taak ?t ; rk:bewijs ?p . ?p rk:citaat ?c } ORDER BY ?f LIMIT 1000",
    "alles van een soort": "SELECT ?f ?regio ?actor ?rol { ?f a rk:Toewijzing ; rk:regio ?regio ; rk:rol ?rol "
    "OPTIONAL { ?f rk:actor ?actor } }",
    "taken naast elkaar": "SELECT ?t ?a ?b { ?x rk:taak ?t ; rk:regio ?a . ?y rk:taak ?t ; rk:regio ?b "
    "FILTER(STR(?a) < STR(?b)) } LIMIT 20000",
}


def bench_asking() -> Iterator[str]:
    """The three figures, each with its target."""
    settings = Settings.from_environment()
    ontology = Ontology.open(settings.ontology, settings.base)
    with tempfile.TemporaryDirectory(prefix="regiokennis-bench-") as folder:
        store = multiply(Store.open(settings.store), ontology, regios=REGIOS, path=Path(folder) / "store")
        yield f"synthetische graaf: {REGIOS} regio's, {len(store.data):,} gegevens"
        started = time.perf_counter()
        with serving(store.path) as client:
            yield f"server gestart en warm in {time.perf_counter() - started:.1f} s"
            yield from _sparql(client, store, Names(settings.base))
            yield from _answers(client, ontology)


def _sparql(client: httpx.Client, store: Store, names: Names) -> Iterator[str]:
    """Own time against HTTP time in pairs, each way first in turn."""
    ratios = []
    for name, text in QUERIES.items():
        query = f"PREFIX rk: <{names.rk('').value}> {text}"

        def own(query: str = query) -> bytes:
            found = store.query(query)
            assert isinstance(found, pyoxigraph.QuerySolutions)
            return found.serialize(format=QueryResultsFormat.JSON) or b""

        def http(query: str = query) -> bytes:
            answer = client.post("/sparql", data={"query": query}, headers=JSON)
            answer.raise_for_status()
            return answer.content

        rows = len(json.loads(own())["results"]["bindings"])
        assert rows == len(json.loads(http())["results"]["bindings"]), name
        pairs = [(ms(own), ms(http)) if turn % 2 else (ms(http), ms(own))[::-1] for turn in range(ROUNDS)]
        alone, ratio = statistics.median(a for a, _ in pairs), statistics.median(a / b for a, b in pairs)
        counted = "" if alone > HEAVY_MS else f" (telt niet: korter dan {HEAVY_MS} ms)"
        ratios += [ratio] if alone > HEAVY_MS else []
        yield f"SPARQL {name}: {rows} rijen, zelf {alone:.1f} ms, verhouding {ratio:.2f}{counted}"
    yield f"SPARQL zelf/HTTP over {len(ratios)} zware vragen: mediaan {statistics.median(ratios):.2f} (doel .9)"


def _answers(client: httpx.Client, ontology: Ontology) -> Iterator[str]:
    asked = [(each.naam, text) for each in templates.read_all(ontology.path / "vragen") for text in each.voorbeelden]

    def ask(vraag: str) -> None:
        client.get("/v1/vragen", params={"q": vraag}).raise_for_status()

    taken = [(ms(partial(ask, text)), naam, text) for _ in range(ROUNDS) for naam, text in asked]
    slowest = {naam: max(row[::2] for row in taken if row[1] == naam) for naam, _ in asked}
    for naam in sorted(slowest):
        own = sorted(row[0] for row in taken if row[1] == naam)
        yield f"antwoord {naam}: mediaan {statistics.median(own):.0f} ms, p95 {_p95(own):.0f} ms: {slowest[naam][1]}"
    ordered = sorted(row[0] for row in taken)
    yield f"antwoord op {len(asked)} voorbeeldvragen: mediaan {statistics.median(ordered):.0f} ms"
    worst = max(taken)
    yield f"antwoord p95 {_p95(ordered):.0f} ms (doel 50); het langzaamst {worst[0]:.0f} ms: {worst[2]}"


def _p95(ordered: Sequence[float]) -> float:
    return ordered[int(len(ordered) * 0.95)]
