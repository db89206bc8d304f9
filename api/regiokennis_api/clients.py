"""Who asks, and how much one client may ask: a token bucket each, so that one script does not slow everybody."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from ipaddress import ip_address, ip_network

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from regiokennis.errors import RegiokennisError
from regiokennis_api.problems import problem

KNOWN = 10_000
"""Clients remembered; the one that was silent longest is forgotten first."""
FREE = ("/health", "/static/", "/.well-known/")
"""Paths that cost nothing."""


class Proxies:
    """The networks whose word about the client's address is taken."""

    def __init__(self, networks: Sequence[str]) -> None:
        try:
            self._networks = tuple(ip_network(each) for each in networks)
        except ValueError as error:
            raise RegiokennisError(f"REGIOKENNIS_PROXIES: {error}.") from error

    def client(self, scope: Scope) -> str:
        """The last address in X-Forwarded-For that none of our proxies added; else the peer's own."""
        peer = scope["client"][0] if scope.get("client") else ""
        hops = [each.strip() for each in ",".join(Headers(scope=scope).getlist("x-forwarded-for")).split(",")]
        while self._ours(peer) and hops and hops[-1]:
            peer = hops.pop()
        return peer

    def _ours(self, address: str) -> bool:
        try:
            found = ip_address(address)
        except ValueError:
            return False
        return any(found in network for network in self._networks)


class Buckets:
    """A token bucket for each client: `size` requests at once, then `rate` a second."""

    def __init__(self, rate: float, size: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._size, self._clock = rate, max(size, 1), clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str) -> float:
        """Take one token; 0 where there was one, else how many seconds until there is."""
        now = self._clock()
        left, since = self._left.pop(client, (float(self._size), now))
        left = min(self._size, left + (now - since) * self._rate)
        self._left[client] = (left - 1 if left >= 1 else left, now)
        if len(self._left) > KNOWN:
            self._left.popitem(last=False)
        return 0.0 if left >= 1 else (1 - left) / self._rate


class RateLimit:
    """Answers 429 with Retry-After where a client's bucket is empty."""

    def __init__(self, app: ASGIApp, *, rate: float, size: int, proxies: Proxies) -> None:
        self.app = app
        self._proxies = proxies
        self._buckets = Buckets(rate, size) if rate > 0 else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        wait = 0.0
        if scope["type"] == "http" and self._buckets and not scope["path"].startswith(FREE):
            wait = self._buckets.wait(self._proxies.client(scope))
        if wait:
            seconds = str(math.ceil(wait))
            found = problem(429, f"Er kwamen te veel verzoeken van dit adres; probeer het over {seconds} s opnieuw.")
            await found.to_response({"Retry-After": seconds})(scope, receive, send)
        else:
            await self.app(scope, receive, send)
