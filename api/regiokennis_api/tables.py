"""Comparisons as tables (RFC 4180): one row a statement, with the place that says it."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from types import MappingProxyType
from typing import Annotated, Literal

from fastapi import Header, Query, Response

from regiokennis.facts.model import Bewijs
from regiokennis.questions import Antwoord, Knowledge
from regiokennis.questions.compare.dekking import Formatvergelijking
from regiokennis.questions.compare.ghnt import Ghntvergelijking
from regiokennis.questions.compare.taken import Takenvergelijking
from regiokennis.questions.compare.verschil import Regioverschil
from regiokennis.questions.model import Cell
from regiokennis_api.negotiation import best

PLACE = ("document", "sectie", "citaat", "start", "eind")
Form = Literal["json", "csv"]


JSON_AND_CSV = {"application/json": "json", "text/csv": "csv"}
FORMAAT = Query(description="De vorm; anders naar Accept.", examples=["csv"])


def wanted_form(
    formaat: Annotated[Form | None, FORMAAT] = None,
    accept: Annotated[str, Header(include_in_schema=False)] = "",
) -> str:
    """`json` or `csv`: the parameter where it is given, else what the client takes first (406 where it takes none)."""
    return formaat or best(accept, JSON_AND_CSV)


def wanted_mapping_form(
    formaat: Annotated[Literal["json", "csv", "sssom"] | None, FORMAAT] = None,
    accept: Annotated[str, Header(include_in_schema=False)] = "",
) -> str:
    """As `wanted_form`, with SSSOM for mappings."""
    return formaat or best(accept, {**JSON_AND_CSV, "text/tab-separated-values": "sssom"})


def csv_response(
    name: str, rows: Iterable[Iterable[object]], headers: Mapping[str, str] = MappingProxyType({})
) -> Response:
    """Rows (the first is the head) as a file with this name."""
    stream = StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    told = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Vary": "Accept", **headers}
    return Response(stream.getvalue().encode(), media_type="text/csv; charset=utf-8", headers=told)


def _place(bewijs: tuple[Bewijs, ...]) -> tuple[object, ...]:
    if not bewijs:
        return ("",) * len(PLACE)
    first = bewijs[0]
    return (first.document, first.sectie or "", first.citaat, first.start, first.eind)


def rows_of_taken(view: Takenvergelijking) -> Iterator[tuple[object, ...]]:
    """A row for each statement, and one with the reason for each cell that has none."""
    yield ("taak", "regio", "actor", "rol", "status", "schaal", "voorwaarde", "leeg", *PLACE)
    for rij in view.taken:
        for cel in rij.cellen:
            for r in cel.regels:
                said = (r.actor or "", r.rol, r.status, r.schaal or "", r.voorwaarde or "", "")
                yield (rij.taak, cel.regio, *said, *_place(r.bewijs))
            if not cel.regels:
                yield (rij.taak, cel.regio, "", "", "", "", "", cel.leeg or "", *_place(()))


def rows_of_format(view: Formatvergelijking) -> Iterator[tuple[object, ...]]:
    """A row for each element and region."""
    yield ("nummer", "onderdeel", "regio", "gedekt", "regel", *PLACE)
    for regel in view.regels:
        for cel in regel.cellen:
            yield (regel.notatie or "", regel.naam, cel.regio, cel.gedekt or "", cel.regel, *_place(cel.bewijs))


def rows_of_ghnt(view: Ghntvergelijking) -> Iterator[tuple[object, ...]]:
    """A row for each action."""
    yield ("regio", "actie", "lijn", "onderdeel", "zekerheid", "herkomst", "toelichting", *PLACE)
    lines = [entry for lijn in view.lijnen if lijn.breder is None for entry in lijn.acties]
    for entry in (*lines, *view.geen):
        said = (entry.regio, entry.tekst, entry.ghnt, entry.ghnt_sub or "", f"{entry.zekerheid:.2f}")
        yield (*said, entry.herkomst, entry.toelichting or "", *_place(entry.bewijs))


def rows_of_antwoord(view: Antwoord, knowledge: Knowledge) -> Iterator[tuple[object, ...]]:
    """A row for each fact or sentence of the answer, and one for each region that has none, with what is said of it."""
    told = [name for name in view.kolommen if name not in {"regio", "status", "document"}]
    yield ("naam van de regio", "regio", "status", *told, "antwoord", *PLACE)
    said: set[str | None] = set()
    for rij in view.rijen:
        values = dict(zip(view.kolommen, (_code(cell, knowledge) for cell in rij), strict=True))
        regio = str(values["regio"]) if values.get("regio") else None
        said.add(regio)
        entry = next((each for each in view.perRegio if each.regio == regio), None)
        status = values.get("status") or values.get("gedekt") or (entry.status if entry else "")
        place = _place(knowledge.evidence.get(str(rij[0]), ())) if "feit" in view.kolommen else ()
        place = place or (values["document"], values.get("sectie") or "", values.get("tekst") or "", "", "")
        naam = knowledge.regios.get(regio or "", "")
        yield (naam, regio or "", status, *(_empty(values[name]) for name in told), "", *place)
    for entry in view.perRegio:
        if entry.regio not in said or not view.rijen:
            yield (entry.naam, entry.regio or "", entry.status, *("" for _ in told), entry.antwoord, *_place(()))


def _code(cell: Cell, knowledge: Knowledge) -> Cell:
    """The id of a thing or the code of a concept in place of its IRI; facts keep theirs."""
    if not isinstance(cell, str) or not cell.startswith(knowledge.names.base) or "/id/feit/" in cell:
        return cell
    return cell.rpartition("/")[2]


def _empty(cell: Cell) -> Cell:
    return "" if cell is None else cell


def rows_of_verschil(view: Regioverschil) -> Iterator[tuple[object, ...]]:
    """What differs, a row each: tasks, then names, then figures."""
    yield ("soort", "wat", view.a.naam, view.b.naam, "verschilt in")
    for taak in view.taken:
        a, b = ("; ".join(f"{actor or 'niemand'} ({status})" for actor, status in c.partijen) for c in (taak.a, taak.b))
        yield ("taak", taak.naam, a or taak.a.leeg or "", b or taak.b.leeg or "", ", ".join(taak.verschilt))
    for lijst in view.lijsten:
        for naam in lijst.beide:
            yield (lijst.type, naam, "ja", "ja", "")
        for each in lijst.alleen_a:
            yield (lijst.type, each.naam, "ja", "", "alleen in één regio")
        for each in lijst.alleen_b:
            yield (lijst.type, each.naam, "", "ja", "alleen in één regio")
    for cijfer in view.cijfers:
        a, b = ("; ".join(f"{w.waarde:g} ({w.jaar or 'jaar onbekend'})" for w in v) for v in (cijfer.a, cijfer.b))
        yield ("cijfer", f"{cijfer.indicator} ({cijfer.eenheid or 'zonder eenheid'})", a, b, "")
