"""Coverage of the national Format: for each element and region ja, deels or nee, with the passages that decided."""

from dataclasses import dataclass

from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import Dekking, Toewijzing
from regiokennis.ontology import Begrip, Ontology
from regiokennis.questions.compare.kennis import Kennis, Regio
from regiokennis.questions.compare.taken import Kolom

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
    filling = [
        feit
        for soort in element.kenmerken.get("gevuldDoor", ())
        for feit in kennis.van(regio.id, soort)
        if _about(feit, element)
    ]
    wanted = set(element.kenmerken.get("elementSchaal", ()))
    scales = {feit.velden.schaal.value for feit in filling if getattr(feit.velden, "schaal", None)}  # type: ignore[attr-defined]
    settled = [feit for feit in filling if getattr(feit.velden, "status", "belegd") == "belegd"]
    outcome = "nee" if not filling else "ja" if settled and wanted <= scales else "deels"
    return Formatcel(
        regio=regio.id,
        gedekt=outcome,
        regel=RULES[outcome],
        herkomst="afgeleid",
        bewijs=tuple(bewijs for feit in (settled or filling)[:3] for bewijs in feit.bewijs[:1]),
    )


def _about(feit: Feit, element: Begrip) -> bool:
    tasks = element.kenmerken.get("elementTaak", ())
    return not isinstance(feit.velden, Toewijzing) or not tasks or feit.velden.taak in tasks
