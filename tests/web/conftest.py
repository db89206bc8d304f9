"""The real server on a real socket, for clients of others."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis_api.app import create_app


@pytest.fixture(scope="module")
def address(store: Store, ontology: Ontology) -> Iterator[str]:
    """Where the server listens, without a slash at the end."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(create_app(store, ontology), log_level="error", server_header=False, proxy_headers=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 60
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=15)
