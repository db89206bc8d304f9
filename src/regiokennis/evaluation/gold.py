"""Reads gold files (shared/gold/README.md has their conventions) into claims about one document."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regiokennis.documents.model import Source
from regiokennis.errors import RegiokennisError
from regiokennis.evaluation.claim import Claim, accept
from regiokennis.text.model import Span

Row = Mapping[str, Any]


class GoldError(RegiokennisError):
    """A gold file is missing, is no JSON, or names no document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What a careful reader found in one document; `soorten` are the soorten that the file annotates."""

    document: str
    claims: tuple[Claim, ...]
    soorten: frozenset[str]
    onvindbaar: tuple[str, ...]
    """Quotes that do not stand in the source: a fault of the gold, shown and not scored."""
    passages: tuple[Span, ...]
    """Where the annotation covers part of a document: only predictions inside count. Empty: all of it."""


class QuoteFinder:
    """Finds a quote in a source once white space is collapsed and markdown asterisks are dropped."""

    def __init__(self, source: Source) -> None:
        kept: list[str] = []
        self._offsets: list[int] = []
        for offset, read in enumerate(source.text):
            if read == "*":
                continue
            character = " " if read.isspace() else read
            if character == " " and kept and kept[-1] == " ":
                continue
            kept.append(character)
            self._offsets.append(offset)
        self._text = "".join(kept)

    def find(self, quote: str) -> tuple[Span, ...]:
        """Every place of the quote in the source, in order; empty where it does not stand there."""
        needle = re.sub(r"\s+", " ", quote.replace("*", "")).strip()
        if not needle:
            return ()
        return tuple(
            Span(self._offsets[match.start()], self._offsets[match.end() - 1] + 1)
            for match in re.finditer(re.escape(needle), self._text)
        )


def load_gold(path: Path, find_source: Callable[[str], Source | None]) -> Gold:
    """One gold file; `find_source` gives the source of a document id. GoldError says what is wrong."""
    content = _open(path)
    document = named_document(path)
    source = find_source(document)
    if source is None:
        raise GoldError(f"Goudbestand {path.name} noemt geen document dat in het corpus staat.")
    finder = QuoteFinder(source)
    claims: list[Claim] = []
    lost: list[str] = []
    for key, soort, build in SECTIONS:
        for row in _rows(content.get(key)):
            quotes = _quotes(row)
            plaatsen = tuple(span for quote in quotes for span in finder.find(quote))
            if quotes and not plaatsen:
                lost.append(quotes[0])
            claims.append(
                Claim(
                    soort=soort,
                    velden=build(row),
                    plaatsen=plaatsen,
                    tekst=quotes[0] if quotes else str(row),
                    optioneel=bool(row.get("optioneel")) or row.get("kern") is False or key in OPTIONAL_SECTIONS,
                )
            )
    passages = tuple(span for quote in content.get("passages", ()) for span in finder.find(quote))
    return Gold(
        document=document,
        claims=tuple(claims),
        soorten=frozenset(soort for key, soort, _ in SECTIONS if key in content),
        onvindbaar=tuple(lost),
        passages=passages,
    )


def named_document(path: Path) -> str:
    """The id of the document that a gold file is about; GoldError where it names none."""
    document = _open(path).get("doc")
    if not isinstance(document, str):
        raise GoldError(f"Goudbestand {path.name} noemt geen document.")
    return document


def named_source(path: Path) -> Path | None:
    """The file that a gold file's `bron` leads to, seen from its own folder; None where it has no `bron`."""
    bron = _open(path).get("bron")
    return path.parent / bron if isinstance(bron, str) else None


def _open(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GoldError(f"Goudbestand {path.name} bestaat niet of is niet te lezen.") from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise GoldError(f"Goudbestand {path.name} is geen geldige JSON.") from error
    return content if isinstance(content, dict) else {}


def _rows(section: object) -> Iterable[Row]:
    if isinstance(section, list):
        return [row if isinstance(row, dict) else {"naam": row, "quote": row} for row in section]
    if isinstance(section, dict):  # dekking: {taak: row}; evaluatie: one row
        nested = all(isinstance(row, dict) for row in section.values())
        return [{"taak": key, **row} for key, row in section.items()] if nested else [section]
    return []


def _quotes(row: Row) -> tuple[str, ...]:
    more = [*row.get("quote_ook", ()), *row.get("ook_quotes", ())]
    return tuple(quote for quote in (row.get("quote"), *more) if isinstance(quote, str))


def _field(row: Row, key: str, *others: str) -> frozenset[str]:
    alternatives = [*row.get(f"{key}_ook_goed", ()), *row.get(f"{key}_ook", ())]
    return accept(row.get(key), *alternatives, *(value for other in others for value in row.get(other, ())))


def _koppeling(row: Row) -> frozenset[str]:
    ghnt = row.get("ghnt") or {}
    return accept(ghnt.get("primair"), *ghnt.get("ook_goed", ()))


def _dekking(row: Row) -> dict[str, frozenset[str]]:
    """A row of this section calls its alternatives `ook_goed`: what else is right can only be another `gedekt`."""
    return {"taak": _field(row, "taak"), "gedekt": _field(row, "gedekt", "ook_goed")}


def _fields(*names: str) -> Callable[[Row], dict[str, frozenset[str]]]:
    return lambda row: {name: _field(row, name) for name in names}


def _entiteit(row: Row) -> dict[str, frozenset[str]]:
    types = [*row.get("type_ook_goed", ()), *([row["ook_type"]] if isinstance(row.get("ook_type"), str) else ())]
    return {
        "type": accept(row.get("type"), *types),
        "naam": accept(row.get("naam"), *row.get("naam_ook_goed", ())),
        "vorm": accept(row.get("naam"), *row.get("ook", ())),
    }


def _functie(row: Row) -> dict[str, frozenset[str]]:
    """The holder, also without what the annotator adds in brackets: a number, a person, in which capacity."""
    names = [name for name in (row.get("wie", row.get("orgaan")), *row.get("wie_ook_goed", ())) if name is not None]
    return {"wie": accept(*names, *(re.sub(r"\s*\([^()]*\)$", "", name) for name in names))}


SECTIONS: tuple[tuple[str, str, Callable[[Row], dict[str, frozenset[str]]]], ...] = (
    ("entiteiten", "entiteit", _entiteit),
    ("gemeenten", "gemeente", _fields("naam")),
    ("toewijzingen", "toewijzing", _fields("taak", "actor", "rol", "status", "schaal")),
    ("actielijnen", "actielijn", _fields("nr", "naam")),
    ("uitgangspunten", "uitgangspunt", _fields("nr", "naam")),
    ("acties", "actie", _fields("tekst")),
    ("acties", "koppeling", lambda row: {"ghnt": _koppeling(row)}),
    ("wetsverwijzingen", "wetsverwijzing", lambda row: {"wet": _field(row, "wet", "ook"), **_fields("artikel")(row)}),
    ("bedragen", "bedrag", _fields("bedrag")),
    ("cijfers", "cijfer", _fields("waarde", "eenheid", "jaar", "gebied")),
    ("cijfers_randgevallen", "cijfer", _fields("waarde", "eenheid", "jaar", "gebied")),
    ("knelpunten", "knelpunt", lambda row: {"taak": _field(row, "thema")}),
    ("governance", "functie", _functie),
    ("dekking", "dekking", _dekking),
)
"""Key of a gold file, the soort it annotates, and how its rows become fields."""

OPTIONAL_SECTIONS = frozenset({"cijfers_randgevallen"})
