"""What runs while the server runs: the worker processes that answer SPARQL."""

import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from pathlib import Path

import pyoxigraph
from fastapi import FastAPI

from regiokennis.graph import Store
from regiokennis_api.sparql.endpoint import Endpoint
from regiokennis_api.sparql.pool import Limits, Pool
from regiokennis_api.sparql.router import graph_names

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def lifespan(store: Store, endpoint: str) -> Lifespan:
    """The lifespan of an app over this store: workers started before the first request, killed after the last.

    `endpoint` is the address of the SPARQL endpoint.
    """

    @asynccontextmanager
    async def live(app: FastAPI) -> AsyncIterator[None]:
        with _version_of(store) as version:
            pool = Pool(version, Limits())
            await pool.start()
            app.state.sparql = Endpoint(pool=pool, graphs=graph_names(store.data), base=endpoint)
            try:
                yield
            finally:
                await pool.stop()

    return live


@contextmanager
def _version_of(store: Store) -> Iterator[Path]:
    """The folder of the opened version; a store in memory is written to one that is there as long as the app."""
    version = store.path / store.versie
    if version.is_dir():
        yield version
        return
    with tempfile.TemporaryDirectory(prefix="regiokennis-") as folder:
        copy = pyoxigraph.Store(str(Path(folder) / "versie"))
        copy.extend(store.quads())
        copy.flush()
        del copy
        yield Path(folder) / "versie"
