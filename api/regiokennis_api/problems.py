"""Every error as application/problem+json (RFC 9457), in Dutch and without a trace of what is inside."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from regiokennis.errors import RegiokennisError
from regiokennis_api.methods import allowed
from regiokennis_api.pages import render

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: "Ongeldig verzoek",
    404: "Niet gevonden",
    405: "Methode niet toegestaan",
    406: "Vorm niet beschikbaar",
    413: "Te groot",
    414: "Adres te lang",
    415: "Vorm niet ondersteund",
    429: "Te veel verzoeken",
    500: "Interne fout",
    503: "Tijdelijk niet beschikbaar",
}
DETAILS = {
    404: "Dit adres bestaat niet.",
    405: "Deze methode kan hier niet.",
    500: "Er ging iets mis op de server.",
}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong, for people (`detail`) and programs (`status`, `errors`)."""

    status: int
    title: str
    detail: str
    errors: tuple[dict[str, str], ...] = ()

    def to_response(self, headers: dict[str, str] | None = None) -> Response:
        """As the response it is."""
        body: dict[str, Any] = {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }
        if self.errors:
            body["errors"] = list(self.errors)
        return JSONResponse(body, status_code=self.status, media_type=MEDIA_TYPE, headers=headers)


class InvalidError(Exception):
    """What is wrong with a request that its types do not tell; all of it, each as `plaats` and `melding`."""

    def __init__(self, errors: Sequence[dict[str, str]]) -> None:
        self.errors = tuple(errors)
        super().__init__(told(self.errors))


def problem(status: int, detail: str | None = None) -> Problem:
    """A problem with the usual title of its status."""
    title = TITLES.get(status, "Fout")
    return Problem(status=status, title=title, detail=detail or DETAILS.get(status, title + "."))


async def respond(found: Problem, scope: Scope, receive: Receive, send: Send) -> None:
    """Send a problem from where no route has been reached yet."""
    await found.to_response()(scope, receive, send)


def answer(found: Problem, request: Request, headers: dict[str, str] | None = None) -> Response:
    """A problem for a program, or for a browser a page that helps further."""
    if wants_page(request):
        return HTMLResponse(render("fout.html", found), status_code=found.status, headers=headers)
    return found.to_response(headers)


def wants_page(request: Request) -> bool:
    """Whether a person asks: a browser takes HTML first, and the API is no page."""
    media = request.headers.get("accept", "").partition(",")[0].partition(";")[0].strip().lower()
    return media == "text/html" and not request.url.path.startswith(("/v1/", "/sparql"))


def install_problems(app: FastAPI) -> None:
    """Make every way in which a request can fail end in a problem."""

    @app.exception_handler(HTTPException)
    async def http_error(request: Request, error: HTTPException) -> Response:
        standard = isinstance(error.detail, str) and error.detail in {"Not Found", "Method Not Allowed"}
        found = problem(error.status_code, None if standard else str(error.detail))
        headers = dict(error.headers or {})
        if error.status_code == 405 and (methods := allowed(request)):
            headers["Allow"] = methods
        return answer(found, request, headers)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        errors = tuple(_told(each) for each in error.errors())
        return answer(Problem(status=400, title=TITLES[400], detail=told(errors), errors=errors), request)

    @app.exception_handler(InvalidError)
    async def unfit(request: Request, error: InvalidError) -> Response:
        return answer(Problem(status=400, title=TITLES[400], detail=str(error), errors=error.errors), request)

    @app.exception_handler(RegiokennisError)
    async def ours(request: Request, error: RegiokennisError) -> Response:
        return answer(problem(400, str(error)), request)


class Net:
    """Catches what nobody expected: logged, and told as a 500 without a trace that has the headers of all others."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        started = False

        async def noted(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except Exception:
            if started or scope["type"] != "http":
                raise
            log.exception("unexpected error")
            await answer(problem(500), Request(scope))(scope, receive, send)


MESSAGES = {
    "missing": "ontbreekt",
    "json_invalid": "is geen geldige JSON",
    "string_type": "moet tekst zijn",
    "string_too_short": "mag niet leeg zijn",
    "string_too_long": "is te lang",
    "int_parsing": "moet een geheel getal zijn",
    "greater_than_equal": "is te klein",
    "less_than_equal": "is te groot",
    "model_attributes_type": "moet een JSON-object zijn",
    "literal_error": "is geen van de mogelijke waarden",
    "too_long": "heeft te veel waarden",
    "dict_type": "moet een JSON-object zijn",
}


def told(errors: Sequence[dict[str, str]]) -> str:
    """All errors in one sentence."""
    return "; ".join(f"{each['plaats']}: {each['melding']}" for each in errors) or "Het verzoek klopt niet."


def _told(error: Any) -> dict[str, str]:
    place = ".".join(str(part) for part in error["loc"] if part not in {"body", "query", "path"})
    return {"plaats": place or "verzoek", "melding": MESSAGES.get(error["type"], "klopt niet")}
