"""How quick each page is, on the documents themselves and with 35 regions: the 95th of 100 and the size."""

import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import httpx

from benchmarks.serving import milliseconds, serving
from benchmarks.synthetic import multiply
from regiokennis.graph import Store, read_documents
from regiokennis.ontology import Ontology
from regiokennis.questions import templates
from regiokennis.settings import Settings

REGIOS, ROUNDS = 35, 20
FIXED = (
    "/", "/vergelijk", "/vergelijk/taak/casusregie", "/vergelijk/format", "/vergelijk/format/casusregie", "/ghnt",
    "/begrippen", "/begrip/taak/casusregie", "/def", "/zoek?q=huisverbod", "/vragen-in-sparql", "/over", "/dumps",
    "/api",
)  # fmt: skip


def bench_pages() -> Iterator[str]:
    """Every page of the real store (target 150 ms), then of the synthetic one (target 400 ms)."""
    settings = Settings.from_environment()
    ontology = Ontology.open(settings.ontology, settings.base)
    store = Store.open(settings.store)
    paths = tuple(_paths(store, ontology))
    yield from _bench(settings.store, paths, 150, f"{len(read_documents(store, ontology))} documenten")
    with tempfile.TemporaryDirectory(prefix="regiokennis-bench-") as folder:
        large = multiply(store, ontology, regios=REGIOS, path=Path(folder) / "store")
        yield from _bench(large.path, paths, 400, f"{REGIOS} regio's")


def _paths(store: Store, ontology: Ontology) -> Iterator[str]:
    """The fixed pages, then those of the regions and documents that are there."""
    yield from FIXED
    cards = [card for card in read_documents(store, ontology) if card.regio]
    regions = sorted({str(card.regio) for card in cards})
    yield from (f"/ghnt/{lijn.code}" for lijn in ontology.scheme("ghnt") if lijn.breder is None)
    yield from (f"/vergelijk/regios?a={a}&b={b}" for a, b in pairwise(regions))
    yield from (f"/regio/{region}" for region in regions)
    yield from (f"/regio/{region}/dossier" for region in regions)
    yield from (f"/bron/{card.id}" for card in cards)
    yield from (f"/vraag?q={each.voorbeelden[0]}" for each in templates.read_all(ontology.path / "vragen"))


def _bench(path: Path, paths: tuple[str, ...], target: int, name: str) -> Iterator[str]:
    with serving(path) as client:
        slow = []
        for page in paths:
            p95, size = _page(client, page)
            slow += [page] if p95 > target else []
            yield f"{name}: p95 {p95:4.0f} ms, {size // 1024:4} kB  {page}"
        within = f"{len(paths) - len(slow)} van {len(paths)} pagina's binnen {target} ms"
        yield f"{name}: {within}; daarboven: {', '.join(slow) or 'geen'}"


def _page(client: httpx.Client, path: str) -> tuple[float, int]:
    """Its 95th percentile after one visit that does not count, and its size."""
    get = partial(client.get, path, headers={"Accept": "text/html"})
    size = len(get().raise_for_status().content)
    times = sorted(milliseconds(get) for _ in range(ROUNDS))
    return times[int(ROUNDS * 0.95) - 1], size
