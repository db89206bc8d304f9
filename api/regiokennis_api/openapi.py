"""The description of the API (OpenAPI 3.1) by the Dutch API design rules: servers, contact, 400 as problem+json."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from regiokennis_api.described import DESCRIBED, Described
from regiokennis_api.problems import TITLES
from regiokennis_api.schemas import schema_of

PROBLEM = {
    "type": "object",
    "description": "Een foutmelding (RFC 9457).",
    "required": ["title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string", "description": "Korte naam van de fout."},
        "status": {"type": "integer", "description": "De HTTP-status."},
        "detail": {"type": "string", "description": "Wat er misging, in één zin."},
        "errors": {"type": "array", "items": {"type": "object"}, "description": "Alle fouten in het verzoek."},
    },
}
HEADER = {
    "API-Version": {"description": "De versie van de API.", "schema": {"type": "string"}},
    "Graaf-Versie": {"description": "De versie van de graaf waaruit dit komt.", "schema": {"type": "string"}},
}
RETRY = {"Retry-After": {"description": "Na hoeveel seconden het weer kan.", "schema": {"type": "integer"}}}
FINDS = (
    "leesFeiten", "vergelijkRegios", "vergelijkTaken", "vergelijkFormat", "vergelijkGhnt", "vergelijkVersies",
)  # fmt: skip
"""Operations that look one thing up though their path does not name it."""
CONDITIONAL = "Niet veranderd: u hebt dit antwoord al (If-None-Match)."
ABOUT = (
    "Feiten uit regiovisies huiselijk geweld en kindermishandeling, met van elk feit de zin die het zegt. "
    "Vragen in gewoon Nederlands, vergelijkingen tussen regio's en SPARQL."
)


def install_openapi(app: FastAPI) -> None:
    """Give the app its description, made once."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _describe(app)
        return app.openapi_schema

    app.openapi = describe  # type: ignore[method-assign]


def _describe(app: FastAPI) -> dict[str, Any]:
    schema = get_openapi(
        title=app.title,
        version=app.version,
        description=ABOUT,
        routes=app.routes,
        servers=[{"url": "/v1", "description": "Deze server"}],
        contact={"name": "Regiokennis", "url": "https://w3id.org/regiokennis/", "email": "api@regiokennis.example"},
        license_info={"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    )
    schema["paths"] = {
        path.removeprefix("/v1"): operations for path, operations in schema["paths"].items() if path.startswith("/v1/")
    }
    schemas = schema.setdefault("components", {}).setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Problem"] = PROBLEM
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            _success(operation, DESCRIBED[operation["operationId"]], schemas)
            _errors(operation, method, "{" in path)
    return schema


def _success(operation: dict[str, Any], described: Described, schemas: dict[str, Any]) -> None:
    """The answer's schema, other forms and example."""
    schema = schema_of(described.view, schemas)
    if described.extra:
        own = {"type": "object", "properties": described.extra, "required": list(described.extra)}
        schema = {"allOf": [schema, own]}
    content: dict[str, Any] = {"application/json": {"schema": schema, "example": described.example}}
    for media in described.media:
        content[media] = {"schema": {"type": "string"} if media.startswith("text/") else {}}
    operation["responses"]["200"] = {"description": "Het antwoord.", "content": content}
    if described.conditional:
        operation["responses"]["200"]["headers"] = {
            "ETag": {"description": "De vingerafdruk van dit antwoord.", "schema": {"type": "string"}}
        }
        operation["responses"]["304"] = {"description": CONDITIONAL}
    if "text/html" in described.media:
        operation["responses"]["303"] = {"description": "De pagina voor mensen staat op een ander adres."}


def _errors(operation: dict[str, Any], method: str, names_one: bool) -> None:
    responses = operation["responses"]
    responses.pop("422", None)
    told = {"400": "Het verzoek klopt niet.", "406": "Niet in een van de gevraagde vormen (Accept)."}
    told |= {"413": "Het verzoek is te groot.", "429": "Te veel verzoeken; probeer het later opnieuw."}
    told |= {"404": "Dit bestaat niet."} if names_one or operation["operationId"] in FINDS else {}
    told |= {"415": "Niet als application/json gestuurd."} if method == "post" else {}
    for status, description in told.items():
        example = {"type": "about:blank", "title": TITLES[int(status)], "status": int(status), "detail": description}
        content = {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}
        responses[status] = {"description": description, "content": {"application/problem+json": content}}
    responses["429"]["headers"] = dict(RETRY)
    for response in responses.values():
        response.setdefault("headers", {}).update(HEADER)
