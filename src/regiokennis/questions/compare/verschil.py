"""Two regions side by side: what both have, what only one has, and where the same thing differs."""

from collections import defaultdict
from dataclasses import dataclass

from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import Cijfer, Entiteit, Entiteittype, Wetsverwijzing
from regiokennis.ontology import Ontology
from regiokennis.questions.compare.kennis import Kennis, Regio
from regiokennis.questions.compare.taken import Kolom, Taakcel, compare_taken

LISTED = (Entiteittype.VOORZIENING, Entiteittype.METHODE, Entiteittype.DOELGROEP)
"""Entity types that regions choose, so that having one and not another is a difference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naam:
    """A thing by its canonical name, with the places that name it."""

    naam: str
    bewijs: tuple[Bewijs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstverschil:
    """What both regions name of one type, and what only one of them names."""

    type: str
    beide: tuple[str, ...]
    alleen_a: tuple[Naam, ...]
    alleen_b: tuple[Naam, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taakverschil:
    """One task in both regions; `verschilt` names what is not the same (`partij`, `status`, `schaal`)."""

    taak: str
    naam: str
    a: Taakcel
    b: Taakcel
    verschilt: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarde:
    """A figure as its document gives it."""

    waarde: float
    waarde_tot: float | None
    jaar: int | None
    gebied: str | None
    bewijs: tuple[Bewijs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferverschil:
    """One indicator in one unit; figures in another unit are another row, never set side by side as equal."""

    indicator: str
    eenheid: str | None
    a: tuple[Waarde, ...]
    b: tuple[Waarde, ...]
    zelfde_jaar: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Regioverschil:
    """Everything that two regions do differently, or alike."""

    a: Kolom
    b: Kolom
    taken: tuple[Taakverschil, ...]
    lijsten: tuple[Lijstverschil, ...]
    cijfers: tuple[Cijferverschil, ...]


def compare_regios(kennis: Kennis, ontology: Ontology, a: Regio, b: Regio) -> Regioverschil:
    """Hold two regions of `kennis` side by side."""
    matrix = compare_taken(kennis, ontology, regios=(a.id, b.id))
    cells = {(cell.regio, cell.taak): cell for row in matrix.taken for cell in row.cellen}
    columns = {column.regio: column for column in matrix.regios}
    taken = tuple(
        Taakverschil(
            taak=row.taak,
            naam=row.naam,
            a=cells[a.id, row.taak],
            b=cells[b.id, row.taak],
            verschilt=_differs(cells[a.id, row.taak], cells[b.id, row.taak]),
        )
        for row in matrix.taken
    )
    lists = [_list(type_, _entities(kennis, a, type_), _entities(kennis, b, type_)) for type_ in LISTED]
    lists.append(_list("wet", _laws(kennis, a), _laws(kennis, b)))
    return Regioverschil(
        a=columns[a.id], b=columns[b.id], taken=taken, lijsten=tuple(lists), cijfers=_figures(kennis, a, b)
    )


def _differs(a: Taakcel, b: Taakcel) -> tuple[str, ...]:
    if not a.regels or not b.regels:
        return ("alleen in één regio",) if bool(a.regels) != bool(b.regels) else ()
    names = []
    if {regel.actor for regel in a.regels} != {regel.actor for regel in b.regels}:
        names.append("partij")
    if {regel.status for regel in a.regels} != {regel.status for regel in b.regels}:
        names.append("status")
    if {regel.schaal for regel in a.regels if regel.schaal} != {regel.schaal for regel in b.regels if regel.schaal}:
        names.append("schaal")
    return tuple(names)


def _entities(kennis: Kennis, regio: Regio, type_: Entiteittype) -> dict[str, Naam]:
    return {
        feit.velden.naam: Naam(naam=feit.velden.naam, bewijs=feit.bewijs)
        for feit in kennis.van(regio.id, "entiteit")
        if isinstance(feit.velden, Entiteit) and feit.velden.type == type_
    }


def _laws(kennis: Kennis, regio: Regio) -> dict[str, Naam]:
    places: dict[str, list[Feit]] = defaultdict(list)
    for feit in kennis.van(regio.id, "wetsverwijzing"):
        if isinstance(feit.velden, Wetsverwijzing):
            places[feit.velden.wet].append(feit)
    return {wet: Naam(naam=wet, bewijs=tuple(b for f in found for b in f.bewijs)) for wet, found in places.items()}


def _list(type_: str, a: dict[str, Naam], b: dict[str, Naam]) -> Lijstverschil:
    return Lijstverschil(
        type=type_,
        beide=tuple(sorted(a.keys() & b.keys())),
        alleen_a=tuple(a[naam] for naam in sorted(a.keys() - b.keys())),
        alleen_b=tuple(b[naam] for naam in sorted(b.keys() - a.keys())),
    )


def _figures(kennis: Kennis, a: Regio, b: Regio) -> tuple[Cijferverschil, ...]:
    found: dict[tuple[str, str], dict[str, list[Waarde]]] = defaultdict(lambda: {a.id: [], b.id: []})
    for regio in (a, b):
        for feit in kennis.van(regio.id, "cijfer"):
            if isinstance(feit.velden, Cijfer):
                value = Waarde(
                    waarde=feit.velden.waarde,
                    waarde_tot=feit.velden.waardeTot,
                    jaar=feit.velden.jaar,
                    gebied=feit.velden.gebied,
                    bewijs=feit.bewijs,
                )
                found[feit.velden.indicator, feit.velden.eenheid or ""][regio.id].append(value)
    return tuple(
        Cijferverschil(
            indicator=indicator,
            eenheid=eenheid or None,
            a=tuple(values[a.id]),
            b=tuple(values[b.id]),
            zelfde_jaar=bool({v.jaar for v in values[a.id] if v.jaar} & {v.jaar for v in values[b.id] if v.jaar}),
        )
        for (indicator, eenheid), values in sorted(found.items())
    )
