"""ETag and 304 (RFC 9110, section 13): who has the answer already is not sent it again."""

import hashlib
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
KEPT = ("cache-control", "vary", "graaf-versie", "link")
"""Headers that a 304 repeats of the 200 it stands for."""


class ConditionalRoute(APIRoute):
    """A route whose whole answer (200 on GET) gets a strong ETag, which is the hash of its bytes."""

    def get_route_handler(self) -> Handler:
        """The usual handler, and then the comparison with If-None-Match."""
        handle = super().get_route_handler()

        async def conditional(request: Request) -> Response:
            response = await handle(request)
            if versie := getattr(request.state, "graaf_versie", None):
                response.headers["Graaf-Versie"] = versie
            if request.method != "GET" or response.status_code != 200:
                return response
            tag = f'"{hashlib.sha256(bytes(response.body)).hexdigest()[:32]}"'
            response.headers["ETag"] = tag
            response.headers.setdefault("Cache-Control", "no-cache")
            if not matches(request.headers.get("if-none-match", ""), tag):
                return response
            kept = {name: response.headers[name] for name in KEPT if name in response.headers}
            return Response(status_code=304, headers={**kept, "ETag": tag})

        return conditional


def matches(header: str, tag: str) -> bool:
    """Whether an If-None-Match header names this tag; the comparison is the weak one (RFC 9110, section 13.1.2)."""
    return header.strip() == "*" or tag in {each.strip().removeprefix("W/") for each in header.split(",")}
