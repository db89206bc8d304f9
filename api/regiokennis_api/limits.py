"""How much a request may bring: bodies over the limit are refused before they are read into memory."""

from fastapi import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from regiokennis_api.problems import Problem, respond

MAX_BODY = 256 * 1024
"""Bytes; no question or query of a person is longer."""
MAX_QUESTION = 1000
"""Characters of a question."""


class BodyLimit:
    """Refuses a larger body with 413, by its announced length or, where none is announced, by what arrives."""

    def __init__(self, app: ASGIApp, limit: int = MAX_BODY) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer 413."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = dict(scope["headers"]).get(b"content-length", b"0")
        if announced.isdigit() and int(announced) > self.limit:
            await respond(_too_large(self.limit), scope, receive, send)
            return
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self.limit:
                raise HTTPException(413, _too_large(self.limit).detail)  # passes through FastAPI as it is
            return message

        await self.app(scope, counted, send)


def _too_large(limit: int) -> Problem:
    return Problem(status=413, title="Te groot", detail=f"Een verzoek mag hoogstens {limit // 1024} kB groot zijn.")
