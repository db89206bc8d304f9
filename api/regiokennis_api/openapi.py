"""The description of the API (OpenAPI 3.1) by the Dutch API design rules: servers, contact, 400 as problem+json."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

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
HEADER = {"API-Version": {"description": "De versie van de API.", "schema": {"type": "string"}}}
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
    for operations in schema["paths"].values():
        for operation in operations.values():
            _errors(operation)
    return schema


def _errors(operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    responses.pop("422", None)
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    responses.setdefault("400", {"description": "Het verzoek klopt niet.", "content": content})
    responses.setdefault("404", {"description": "Dit bestaat niet.", "content": content})
    for response in responses.values():
        response.setdefault("headers", {}).update(HEADER)
