"""The documentation of the API as a page, made from its own description; nothing comes from another host."""

import json
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from regiokennis_api.pages import render
from regiokennis_api.releases import UseReleases, Versie

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of an operation."""

    naam: str
    plaats: str
    uitleg: str
    verplicht: bool
    voorbeeld: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operatie:
    """One thing that can be asked."""

    id: str
    methode: str
    pad: str
    titel: str
    uitleg: str
    parameters: tuple[Parameter, ...]
    vormen: tuple[str, ...]
    fouten: tuple[tuple[str, str], ...]
    voorbeeld: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Apipagina:
    """All operations, and the kept releases that `versie` takes."""

    versie: str
    operaties: tuple[Operatie, ...]
    versies: tuple[Versie, ...]


@router.get("/api")
def documentation(request: Request, kept: UseReleases) -> HTMLResponse:
    """Every operation with its parameters, forms, faults and an example."""
    described = request.app.openapi()
    operations = tuple(
        _operation(method.upper(), "/v1" + path, operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    )
    view = Apipagina(versie=described["info"]["version"], operaties=operations, versies=kept.listed())
    return HTMLResponse(render("api.html", view))


def _operation(method: str, path: str, operation: dict[str, Any]) -> Operatie:
    content = operation["responses"]["200"]["content"]
    return Operatie(
        id=operation["operationId"],
        methode=method,
        pad=path,
        titel=operation["summary"],
        uitleg=operation["description"],
        parameters=tuple(_parameter(each) for each in operation.get("parameters", ())),
        vormen=tuple(content),
        fouten=tuple((status, each["description"]) for status, each in operation["responses"].items() if status > "3"),
        voorbeeld=json.dumps(content["application/json"]["example"], ensure_ascii=False, indent=2),
    )


def _parameter(told: dict[str, Any]) -> Parameter:
    example = next(iter(told["schema"].get("examples", ())), "")
    return Parameter(
        naam=told["name"],
        plaats={"path": "in het pad", "query": "in het adres"}.get(told["in"], told["in"]),
        uitleg=told["description"],
        verplicht=bool(told.get("required")),
        voorbeeld=", ".join(example) if isinstance(example, list) else str(example),
    )
