"""Answers as text for a terminal, and queries from a file or the input."""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from regiokennis.errors import RegiokennisError

MAX_QUERY = 1_000_000
"""Bytes of a query that are read; no query of a person is longer."""
MAX_QUESTION = 1_000
"""Characters of a question: the longest that people ask is a few lines."""
HEADINGS = re.compile(" [>›] ")
"""What stands between the headings of a section."""
SHOWN = 3
"""Quotes shown under one region; `--json` gives all."""


def check_question(vraag: str) -> str:
    """The question without white space around it; RegiokennisError where it is empty, too long, or no text."""
    if not vraag.strip():
        raise RegiokennisError("De vraag is leeg.")
    if len(vraag) > MAX_QUESTION:
        raise RegiokennisError(f"De vraag is te lang ({len(vraag)} tekens); vraag het in hoogstens {MAX_QUESTION}.")
    if not vraag.isprintable() and any(0xD800 <= ord(char) <= 0xDFFF for char in vraag):
        raise RegiokennisError("De vraag is geen tekst in UTF-8.")
    return vraag.strip()


def write(answer: Mapping[str, Any]) -> str:
    """The answer's sentences, then what each region says with its quotes, then where nothing was found what to ask."""
    return "\n".join(_lines(answer))


def _lines(answer: Mapping[str, Any]) -> Iterator[str]:
    yield answer["antwoord"]
    for entry in answer["perRegio"]:
        yield ""
        yield f"{entry['naam']} ({entry['status']}): {entry['antwoord']}"
        yield from _quotes(entry["bewijs"], entry["antwoord"])
    if not answer["perRegio"] and answer["bewijs"]:
        yield ""
        yield from _quotes(answer["bewijs"], answer["antwoord"])
    if answer["status"] != "beantwoord" and answer["suggesties"]:
        yield ""
        yield "Dit kunt u wel vragen:"
        yield from (f"  {suggestion}" for suggestion in answer["suggesties"])


def _quotes(bewijs: list[Mapping[str, Any]], told: str) -> Iterator[str]:
    """Each quote with its place; only the place where the answer quotes it already."""
    for place in bewijs[:SHOWN]:
        section = HEADINGS.split(place["sectie"] or "")[-1]
        where = ", ".join(
            filter(None, (place["document"], section, f"p. {place['pagina']}" if place["pagina"] else ""))
        )
        yield f"  {where}" if place["tekst"] in told else f"  “{place['tekst']}” ({where})"
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
