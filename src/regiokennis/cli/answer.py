"""Answers as text for a terminal, and queries from a file or the input."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from regiokennis.errors import RegiokennisError

MAX_QUERY = 1_000_000
"""Bytes of a query that are read; no query of a person is longer."""
SHOWN = 3
"""Quotes shown under one region; `--json` gives all."""


def write(answer: Mapping[str, Any]) -> str:
    """The answer's sentences, then what each region says with its quotes, then where nothing was found what to ask."""
    return "\n".join(_lines(answer))


def _lines(answer: Mapping[str, Any]) -> Iterator[str]:
    yield answer["antwoord"]
    for entry in answer["perRegio"]:
        yield ""
        yield f"{entry['naam']} ({entry['status']}): {entry['antwoord']}"
        yield from _quotes(entry["bewijs"])
    if not answer["perRegio"] and answer["bewijs"]:
        yield ""
        yield from _quotes(answer["bewijs"])
    if answer["status"] != "beantwoord" and answer["suggesties"]:
        yield ""
        yield "Dit kunt u wel vragen:"
        yield from (f"  {suggestion}" for suggestion in answer["suggesties"])


def _quotes(bewijs: list[Mapping[str, Any]]) -> Iterator[str]:
    for place in bewijs[:SHOWN]:
        where = ", ".join(
            filter(None, (place["document"], place["sectie"], f"p. {place['pagina']}" if place["pagina"] else ""))
        )
        yield f"  “{place['tekst']}” ({where})"
    if len(bewijs) > SHOWN:
        yield f"  en nog {len(bewijs) - SHOWN} (zie --json)"


def read_query(name: str) -> str:
    """The query in a file, or of the input where the name is `-`; RegiokennisError where it cannot be read."""
    try:
        data = sys.stdin.buffer.read(MAX_QUERY + 1) if name == "-" else _start(Path(name))
    except OSError as error:
        raise RegiokennisError(
            f"De vraag in {name} is niet te lezen: het bestand ontbreekt of is afgeschermd."
        ) from error
    if len(data) > MAX_QUERY:
        raise RegiokennisError(f"De vraag in {name} is te groot (meer dan {MAX_QUERY // 1_000_000} MB).")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RegiokennisError(f"De vraag in {name} is geen tekst in UTF-8.") from error


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_QUERY + 1)
