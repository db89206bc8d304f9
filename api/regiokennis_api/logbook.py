"""One line of JSON a request: when, what kind, how it ended, how long; never what was asked nor by whom exactly."""

import json
import logging
import time
from datetime import UTC, datetime
from ipaddress import ip_address, ip_network

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from regiokennis_api.clients import Proxies

log = logging.getLogger("regiokennis.verzoeken")


class Logbook:
    """Logs each request to `regiokennis.verzoeken` after its answer was sent."""

    def __init__(self, app: ASGIApp, *, proxies: Proxies) -> None:
        self.app = app
        self._proxies = proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and write its line."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start, status, size = time.perf_counter(), 500, 0

        async def seen(message: Message) -> None:
            nonlocal status, size
            status = message.get("status", status)
            size += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, seen)
        finally:
            line = {
                "tijd": datetime.now(tz=UTC).isoformat(timespec="milliseconds"),
                "methode": scope["method"],
                "pad": _path(scope),
                "status": status,
                "ms": round((time.perf_counter() - start) * 1000, 1),
                "bytes": size,
                "client": shortened(self._proxies.client(scope)),
            }
            log.info(json.dumps(line, ensure_ascii=False))


def open_log() -> None:
    """Let the lines out on standard error, as they are, once."""
    log.setLevel(logging.INFO)
    log.propagate = False
    if not log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(message)s"))
        log.addHandler(handler)


def _path(scope: Scope) -> str:
    """The route's pattern, `?` where none matched: neither the query string nor what a person typed in a path."""
    return str(getattr(scope.get("route"), "path", "?"))


def shortened(address: str) -> str:
    """The network of an address (IPv4 /24, IPv6 /48), so that it tells no person; empty where it is none."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network((found, 24 if found.version == 4 else 48), strict=False).network_address)
