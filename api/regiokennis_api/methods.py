"""HEAD wherever GET is (RFC 9110, section 9.3.2), and OPTIONS for scripts of other sites (Fetch, CORS preflight)."""

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def allowed(request: Request) -> str:
    """Every method that some route takes at this path, for `Allow` (RFC 9110, section 15.5.6)."""
    taken = {
        method
        for method in METHODS
        if any(route.matches({**request.scope, "method": method})[0] is Match.FULL for route in request.app.routes)
    }
    return ", ".join(sorted(taken | ({"HEAD"} if "GET" in taken else set())))


class Methods:
    """Answers HEAD as a GET without its body, and OPTIONS on the API with what may be asked there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        method = scope.get("method")
        if scope["type"] == "http" and method == "HEAD":
            await self._head(scope, receive, send)
        elif scope["type"] == "http" and method == "OPTIONS" and scope["path"].startswith("/v1/"):
            await self._options(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _head(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def without_body(message: Message) -> None:
            if message["type"] != "http.response.body":
                await send(message)
            elif not message.get("more_body"):
                await send({"type": "http.response.body", "body": b""})

        await self.app({**scope, "method": "GET"}, receive, without_body)

    async def _options(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The router answers 405 with Allow; for OPTIONS that is no error."""
        allowed = False

        async def told(message: Message) -> None:
            nonlocal allowed
            if message["type"] == "http.response.start" and message["status"] == 405:
                allowed = True
                headers = MutableHeaders(raw=[(b"content-length", b"0")])
                given = MutableHeaders(scope=message).get("allow", "GET")
                headers["Allow"] = ", ".join(sorted({*given.replace(" ", "").split(","), "HEAD", "OPTIONS"}))
                headers["Access-Control-Allow-Methods"] = headers["Allow"]
                headers["Access-Control-Allow-Headers"] = "Accept, Content-Type, If-None-Match"
                await send({"type": "http.response.start", "status": 204, "headers": headers.raw})
            elif message["type"] == "http.response.body" and allowed:
                await send({"type": "http.response.body", "body": b""})
            else:
                await send(message)

        await self.app(scope, receive, told)
