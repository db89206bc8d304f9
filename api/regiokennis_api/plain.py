"""Frozen views as plain JSON values: what a page shows is what the API gives."""

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from regiokennis.facts import to_json
from regiokennis.facts.model import Feit


def plain(value: object) -> Any:
    """Dataclasses as objects, tuples as lists, codes and dates as text, facts as the contract's objects."""
    if isinstance(value, Feit):
        return to_json(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {camel(field.name): plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    return _scalar(value)


def _scalar(value: object) -> Any:
    match value:
        case Enum():
            return value.value
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        case date():
            return value.isoformat()
        case _:
            return value


def camel(name: str) -> str:
    """`ghnt_sub` as `ghntSub`: the contract's keys and the NLGov rules have no underscores."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
