"""Which releases of the graph a store keeps: a small file beside the versions, for the graph itself has no clock.

A release is a version (its name is a hash of its content) and the moment at which a build made it the current one.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

LIST = "versies.json"
MEMORY = "geheugen"
"""The version of a store that is in memory only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One kept release."""

    versie: str
    gebouwd_op: datetime


def read_releases(path: Path, current: str) -> tuple[Release, ...]:
    """The kept releases of a store, newest first; `current` is always among them, also where the list is not there."""
    if current == MEMORY:
        return (Release(versie=current, gebouwd_op=_made(path / current)),)
    listed = [each for each in _read(path / LIST) if (path / each.versie / "CURRENT").is_file()]
    if current not in {each.versie for each in listed} and (path / current).is_dir():
        listed.insert(0, Release(versie=current, gebouwd_op=_made(path / current)))
    return tuple(listed)


def note_release(path: Path, versie: str, keep: int, before: str | None) -> tuple[str, ...]:
    """Put the version that becomes current at the head of the list, and give the names of those that stay.

    At least two stay: readers may have the one before (`before`) open. What heads the list already keeps its moment.
    """
    listed = list(read_releases(path, before)) if before else []
    if not listed or listed[0].versie != versie:
        now = datetime.now(tz=UTC).replace(microsecond=0)
        listed = [Release(versie=versie, gebouwd_op=now), *(each for each in listed if each.versie != versie)]
    listed = listed[: max(keep, 2)]
    _write(path / LIST, listed)
    return tuple(each.versie for each in listed)


def _read(file: Path) -> list[Release]:
    """What the list says; nothing where it is missing or damaged, for a build makes it anew."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return [
            Release(versie=each["versie"], gebouwd_op=datetime.fromisoformat(each["gebouwdOp"]))
            for each in found
            if each["versie"].startswith("versie-") and "/" not in each["versie"]
        ]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return []


def _write(file: Path, listed: Sequence[Release]) -> None:
    told = [{"versie": each.versie, "gebouwdOp": each.gebouwd_op.isoformat()} for each in listed]
    fresh = file.with_suffix(".nieuw")
    fresh.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    fresh.replace(file)


def _made(folder: Path) -> datetime:
    """When a version's folder was written; the epoch for a store in memory."""
    seconds = folder.stat().st_mtime if folder.is_dir() else 0
    return datetime.fromtimestamp(seconds, tz=UTC).replace(microsecond=0)
