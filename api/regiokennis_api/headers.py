"""Headers on every response: what a browser may do with a page, and the version of the API."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from regiokennis import __version__

HEADERS = {
    "API-Version": __version__,
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
TLS = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}
"""Only where people come over HTTPS: over plain HTTP it means nothing (RFC 6797, section 7.2)."""
EXPOSED = "API-Version, ETag, Graaf-Versie, Link, Retry-After"
OPEN = ("/v1/", "/sparql")
"""Open data: any site's script may read it."""


class SecurityHeaders:
    """Adds HEADERS to every response, errors included."""

    def __init__(self, app: ASGIApp, *, versie: str, tls: bool = False) -> None:
        self.app = app
        self._versie = versie
        self._headers = {**HEADERS, **(TLS if tls else {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and put the headers on what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if scope["path"].startswith(OPEN):
                    headers.setdefault("Access-Control-Allow-Origin", "*")
                    headers.setdefault("Graaf-Versie", self._versie)
                    headers.setdefault("Access-Control-Expose-Headers", EXPOSED)
                    headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin")
            await send(message)

        await self.app(scope, receive, with_headers)
