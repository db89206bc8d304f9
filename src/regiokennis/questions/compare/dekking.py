"""Coverage of the national Format: for each element and region ja, deels or nee, with the passages that decided."""

from dataclasses import dataclass

from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import Dekking, Toewijzing
from regiokennis.ontology import Begrip, Ontology
from regiokennis.questions.compare.kennis import Kennis, Regio
from regiokennis.questions.compare.taken import Kolom
from regiokennis.questions.evidence import as_evidence
from regiokennis.questions.tokens import keys

Rows = tuple[frozenset[str], ...]
"""Rows of words (as keys), one of which a passage has."""

RULES = {
    "ja": "Het document noemt een partij die het doet of een werkwijze.",
    "deels": "Het document noemt het, maar alleen als voornemen of knelpunt, of zonder verantwoordelijke partij.",
    "nee": "Het document noemt het niet.",
}
"""The rule behind each outcome, in words (shared with whoever must defend it)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatcel:
    """Whether one region covers one element; `gedekt` is None where the region has no document."""

    regio: str
    gedekt: str | None
    regel: str
    herkomst: str
    bewijs: tuple[Bewijs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatregel:
    """One element of the Format with a cell for each region."""

    element: str
    naam: str
    notatie: str | None
    cellen: tuple[Formatcel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatvergelijking:
    """All elements, in the order of the Format."""

    regios: tuple[Kolom, ...]
    regels: tuple[Formatregel, ...]


def compare_format(kennis: Kennis, ontology: Ontology, *, regios: tuple[str, ...] = ()) -> Formatvergelijking:
    """Elements of chapter 7 come from the dekking facts, those of 6.2, 8 and 9 from the facts that fill them."""
    chosen = tuple(regio for regio in kennis.regios if not regios or regio.id in regios)
    tasks = [begrip for begrip in ontology.scheme("taak") if begrip.notatie]
    elements = [begrip for begrip in ontology.scheme("formatelement") if begrip.notatie]
    regels = [_regel(begrip, tuple(_task_cell(kennis, regio, begrip) for regio in chosen)) for begrip in tasks]
    regels += [_regel(begrip, tuple(_element_cell(kennis, regio, begrip) for regio in chosen)) for begrip in elements]
    return Formatvergelijking(
        regios=tuple(
            Kolom(regio=regio.id, naam=regio.naam, documenten=tuple(bron.titel for bron in regio.bronnen))
            for regio in chosen
        ),
        regels=tuple(sorted(regels, key=lambda regel: _order(regel.notatie or ""))),
    )


def _regel(begrip: Begrip, cellen: tuple[Formatcel, ...]) -> Formatregel:
    return Formatregel(element=begrip.code, naam=begrip.naam, notatie=begrip.notatie, cellen=cellen)


def _order(notatie: str) -> tuple[int, ...]:
    return tuple(int(part) for part in notatie.split(".") if part.isdigit())


def _no_document(regio: Regio) -> Formatcel:
    return Formatcel(
        regio=regio.id,
        gedekt=None,
        regel=f"Van {regio.naam} is geen document opgenomen.",
        herkomst="afgeleid",
        bewijs=(),
    )


def _task_cell(kennis: Kennis, regio: Regio, taak: Begrip) -> Formatcel:
    if not regio.bronnen:
        return _no_document(regio)
    for feit in kennis.van(regio.id, "dekking"):
        if isinstance(feit.velden, Dekking) and feit.velden.taak == taak.code:
            outcome = feit.velden.gedekt.value
            return Formatcel(
                regio=regio.id, gedekt=outcome, regel=RULES[outcome], herkomst=feit.herkomst, bewijs=feit.bewijs
            )
    return Formatcel(regio=regio.id, gedekt="nee", regel=RULES["nee"], herkomst="afgeleid", bewijs=())


def _element_cell(kennis: Kennis, regio: Regio, element: Begrip) -> Formatcel:
    """The vocabulary says which facts fill an element: of which soort, about which task, on which scales."""
    if not regio.bronnen:
        return _no_document(regio)
    rows = tuple(frozenset(keys(row)) for row in element.kenmerken.get("elementWoord", ()))
    soorten = element.kenmerken.get("gevuldDoor", ())
    filling = [feit for soort in soorten for feit in kennis.van(regio.id, soort) if _about(feit, element, rows)]
    named = _naming(kennis, regio, rows)
    wanted = set(element.kenmerken.get("elementSchaal", ()))
    scales = {feit.velden.schaal.value for feit in filling if getattr(feit.velden, "schaal", None)}  # type: ignore[attr-defined]
    settled = [feit for feit in filling if getattr(feit.velden, "status", "belegd") == "belegd"]
    outcome = "nee" if not filling and not named else "ja" if settled and wanted <= scales else "deels"
    return Formatcel(
        regio=regio.id,
        gedekt=outcome,
        regel=RULES[outcome],
        herkomst="afgeleid",
        bewijs=tuple(bewijs for feit in (settled or filling)[:3] for bewijs in _deciding(feit, rows)[:1]) or named[:3],
    )


def _about(feit: Feit, element: Begrip, rows: Rows) -> bool:
    tasks = element.kenmerken.get("elementTaak", ())
    if isinstance(feit.velden, Toewijzing) and tasks and feit.velden.taak not in tasks:
        return False
    return bool(_deciding(feit, rows)) or not rows


def _deciding(feit: Feit, rows: Rows) -> tuple[Bewijs, ...]:
    """The passages that have all words of one row; every passage where the element asks for no words."""
    return tuple(bewijs for bewijs in feit.bewijs if not rows or _has(keys(bewijs.tekst), rows))


def _naming(kennis: Kennis, regio: Regio, rows: Rows) -> tuple[Bewijs, ...]:
    """The sentences of the region's documents that have all words of one row."""
    found: list[Bewijs] = []
    for bron in regio.bronnen if rows else ():
        start, end = kennis.zinnen.extent(bron.id)
        places = (place for place in range(start, end) if _has(kennis.zinnen.keys[place], rows))
        found += [as_evidence(kennis.zinnen.zinnen[place]) for place in places]
    return tuple(found)


def _has(words: tuple[str, ...], rows: Rows) -> bool:
    own = frozenset(words)
    return any(row <= own for row in rows)
