"""The real server in its own process, and how long it takes to answer."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

COMMAND = (sys.executable, "-c", "from regiokennis.cli import main; main()", "serve")


@contextmanager
def serving(path: Path) -> Iterator[httpx.Client]:
    """A client of a server over the store at `path`, which stops afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [*COMMAND, "--store", str(path), "--port", str(port)],
        env=os.environ | {"REGIOKENNIS_TEMPO": "0"},
        stderr=subprocess.PIPE,
    )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=120) as client:
            _wait(client, server)
            yield client
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait(client: httpx.Client, server: subprocess.Popen[bytes]) -> None:
    for _ in range(1200):
        try:
            client.get("/health").raise_for_status()
        except httpx.TransportError:
            if server.poll() is not None:
                raise RuntimeError((server.stderr.read() if server.stderr else b"").decode()) from None
            time.sleep(0.25)
        else:
            return


def milliseconds(action: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000
