"""Serving: checks that the port is free, says in one line where the pages are, and hands over to uvicorn."""

import socket

import click
import uvicorn

from regiokennis.errors import RegiokennisError
from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis_api.app import create_app


def run(store: Store, ontology: Ontology, *, host: str, port: int) -> None:
    """Serve until interrupted; RegiokennisError where the address cannot be listened on."""
    app = create_app(store, ontology)
    try:
        listener = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise RegiokennisError(
            f"Op {host}:{port} kan niet worden geluisterd; kies met --port een andere poort."
        ) from error
    with listener:
        # Without this each answer of two packets waits 40 ms: asyncio only sets it on sockets that it made itself.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        shown = f"[{host}]" if ":" in host else host
        click.echo(f"Regiokennis staat op http://{shown}:{port}/ (stop met Ctrl-C).", err=True)
        # X-Forwarded-For is judged by our own settings (regiokennis_api.clients), not by uvicorn's.
        config = uvicorn.Config(app, log_level="warning", server_header=False, proxy_headers=False)
        uvicorn.Server(config).run(sockets=[listener])
