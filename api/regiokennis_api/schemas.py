"""JSON Schema of the views as `plain` writes them, so that the description of the API cannot drift from its answers."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import partial
from typing import Any, Union, get_args, get_origin, get_type_hints

from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import SOORTEN, Herkomst
from regiokennis_api.plain import camel

JSON: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
}
EDTF = {"format": "edtf", "description": "Zoals het document hem geeft: jjjj, jjjj-mm of jjjj-mm-dd."}
"""A date of a document is often only a month (Extended Date/Time Format, level 0)."""


def schema_of(kind: Any, found: dict[str, Any]) -> dict[str, Any]:
    """The schema of a type; dataclasses are put into `found` by their name and referred to."""
    if kind in JSON:
        return dict(JSON[kind])
    if is_dataclass(kind) and isinstance(kind, type):
        make = partial(_fact, found) if kind is Feit else partial(_object, kind, found)
        return _named(kind.__name__, found, make)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"type": "string", "enum": [each.value for each in kind]}
    return _composed(get_origin(kind), get_args(kind), found)


def _composed(origin: Any, arguments: tuple[Any, ...], found: dict[str, Any]) -> dict[str, Any]:
    if origin in (Union, types.UnionType):
        return _union(arguments, found)
    if origin in (tuple, list):
        return _array(arguments, found)
    if origin is dict:
        return {"type": "object", "additionalProperties": schema_of(arguments[1], found)}
    return {}


def _named(name: str, found: dict[str, Any], make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    if name not in found:
        found[name] = {}
        found[name] = make()
    return {"$ref": f"#/components/schemas/{name}"}


def _object(kind: type, found: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties = {camel(field.name): schema_of(hints[field.name], found) for field in fields(kind)}
    if "datum" in properties:
        properties["datum"] |= EDTF
    return {"type": "object", "properties": properties, "required": list(properties)}


def _fact(found: dict[str, Any]) -> dict[str, Any]:
    """The keys that all soorten share; `id` is always there, the others where `fields` does not leave them out."""
    text = {"type": "string"}
    return {
        "type": "object",
        "description": "Een feit; de eigen velden van zijn soort staan ernaast.",
        "required": ["id"],
        "properties": {
            "id": text | {"description": "De IRI van het feit."},
            "soort": text | {"enum": [each.soort for each in SOORTEN]},  # type: ignore[attr-defined]
            "regio": {"type": ["string", "null"]},
            "document": text,
            "herkomst": text | {"enum": [each.value for each in Herkomst]},
            "zekerheid": {"type": "number", "minimum": 0, "maximum": 1},
            "bewijs": {"type": "array", "items": schema_of(Bewijs, found)},
        },
    }


def _union(arguments: tuple[Any, ...], found: dict[str, Any]) -> dict[str, Any]:
    members = [{"type": "null"} if each is type(None) else schema_of(each, found) for each in arguments]
    if all(set(each) == {"type"} for each in members):
        return {"type": [each["type"] for each in members]}
    return {"anyOf": members}


def _array(arguments: tuple[Any, ...], found: dict[str, Any]) -> dict[str, Any]:
    if len(arguments) == 2 and arguments[1] is not Ellipsis:
        items = [schema_of(each, found) for each in arguments]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
    return {"type": "array", "items": schema_of(arguments[0], found)}
