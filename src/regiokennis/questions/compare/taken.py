"""Region × task: who, in which role, status and scale, on which condition, and why a cell is empty."""

from dataclasses import dataclass, replace

from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import Dekking, Knelpunt, Toewijzing
from regiokennis.ontology import Begrip, Ontology
from regiokennis.questions.compare.kennis import Kennis, Regio

STATUS_ORDER = ("belegd", "voorgenomen", "onderzoek", "knelpunt", "aanbevolen")
"""What is so comes before what is meant to be, before what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taakregel:
    """One statement about one task in one region."""

    feit: str
    actor: str | None
    rol: str
    status: str
    schaal: str | None
    voorwaarde: str | None
    herkomst: str
    zekerheid: float
    bewijs: tuple[Bewijs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taakcel:
    """What the documents of a region say of a task; `leeg` gives the reason where no row names an actor."""

    regio: str
    taak: str
    regels: tuple[Taakregel, ...]
    leeg: str | None

    @property
    def partijen(self) -> tuple[tuple[str | None, str], ...]:
        """Each actor with its status once, in the order of the rows: what a narrow cell shows."""
        return tuple(dict.fromkeys((regel.actor, regel.status) for regel in self.regels))


@dataclass(frozen=True, slots=True, kw_only=True)
class Taakrij:
    """A task with a cell for each region, and what stands out between them."""

    taak: str
    naam: str
    notatie: str | None
    cellen: tuple[Taakcel, ...]
    opvallend: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """A region as head of a column."""

    regio: str
    naam: str
    documenten: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Takenvergelijking:
    """The whole matrix, as filtered."""

    regios: tuple[Kolom, ...]
    taken: tuple[Taakrij, ...]


def compare_taken(
    kennis: Kennis,
    ontology: Ontology,
    *,
    regios: tuple[str, ...] = (),
    taken: tuple[str, ...] = (),
    statussen: tuple[str, ...] = (),
    schalen: tuple[str, ...] = (),
) -> Takenvergelijking:
    """The matrix of these regions and tasks (none given: all), with only rows of these statuses and scales."""
    columns = tuple(regio for regio in kennis.regios if not regios or regio.id in regios)
    rows = []
    for begrip in ontology.scheme("taak"):
        if taken and begrip.code not in taken:
            continue
        whole = tuple(_cell(kennis, regio, begrip) for regio in columns)
        rows.append(
            Taakrij(
                taak=begrip.code,
                naam=begrip.naam,
                notatie=begrip.notatie,
                cellen=tuple(_filter(cell, statussen, schalen) for cell in whole),
                opvallend=_stands_out(begrip, columns, whole),
            )
        )
    kolommen = tuple(
        Kolom(regio=regio.id, naam=regio.naam, documenten=tuple(bron.titel for bron in regio.bronnen))
        for regio in columns
    )
    return Takenvergelijking(regios=kolommen, taken=tuple(rows))


def _cell(kennis: Kennis, regio: Regio, taak: Begrip) -> Taakcel:
    regels = tuple(
        sorted(
            (_regel(feit, feit.velden) for feit in kennis.van(regio.id, "toewijzing") if _of(feit, taak.code)),
            key=lambda regel: (STATUS_ORDER.index(regel.status), regel.bewijs[0].start),
        )
    )
    return Taakcel(regio=regio.id, taak=taak.code, regels=regels, leeg=_why_empty(kennis, regio, taak, regels))


def _of(feit: Feit, taak: str) -> bool:
    return isinstance(feit.velden, Toewijzing) and feit.velden.taak == taak


def _regel(feit: Feit, velden: object) -> Taakregel:
    assert isinstance(velden, Toewijzing)
    return Taakregel(
        feit=feit.id,
        actor=velden.actor,
        rol=velden.rol,
        status=velden.status,
        schaal=velden.schaal,
        voorwaarde=velden.voorwaarde,
        herkomst=feit.herkomst,
        zekerheid=feit.zekerheid,
        bewijs=feit.bewijs,
    )


def _why_empty(kennis: Kennis, regio: Regio, taak: Begrip, regels: tuple[Taakregel, ...]) -> str | None:
    """Silence is told as silence: no document, not named, or named without anyone who has it."""
    if not regio.bronnen:
        return f"Van {regio.naam} is geen document opgenomen."
    if any(regel.actor for regel in regels):
        return None
    titels = " en ".join(f"‘{bron.titel}’" for bron in regio.bronnen)
    if regels:
        return f"Genoemd in {titels}, maar zonder partij die de taak heeft."
    named = any(
        isinstance(feit.velden, Dekking) and feit.velden.taak == taak.code and feit.velden.gedekt != "nee"
        for feit in kennis.van(regio.id, "dekking")
    ) or any(isinstance(f.velden, Knelpunt) and f.velden.taak == taak.code for f in kennis.van(regio.id, "knelpunt"))
    if named:
        return f"Genoemd in {titels}, maar zonder partij die de taak heeft."
    return f"Niet benoemd in {titels}."


def _filter(cell: Taakcel, statussen: tuple[str, ...], schalen: tuple[str, ...]) -> Taakcel:
    kept = tuple(
        regel
        for regel in cell.regels
        if (not statussen or regel.status in statussen) and (not schalen or regel.schaal in schalen)
    )
    if kept == cell.regels:
        return cell
    return replace(cell, regels=kept, leeg=cell.leeg or (None if kept else "Niets met dit filter."))


def _stands_out(taak: Begrip, regios: tuple[Regio, ...], cellen: tuple[Taakcel, ...]) -> tuple[str, ...]:
    """What differs between regions that have a document; with fewer than two there is nothing to compare."""
    read = [(regio, cell) for regio, cell in zip(regios, cellen, strict=True) if regio.bronnen]
    if len(read) < 2:
        return ()
    naam = taak.naam[:1].lower() + taak.naam[1:]
    has = [regio.naam for regio, cell in read if any(r.actor and r.status == "belegd" for r in cell.regels)]
    hasnot = [regio.naam for regio, _ in read if regio.naam not in has]
    found = []
    if not has:
        found.append(f"Geen van de {len(read)} regio’s noemt een partij bij wie {naam} nu belegd is.")
    elif len(has) == 1:
        found.append(f"Alleen {has[0]} noemt een partij bij wie {naam} nu belegd is.")
    elif len(hasnot) == 1 and len(read) > 2:
        found.append(f"Alle regio’s behalve {hasnot[0]} noemen een partij bij wie {naam} nu belegd is.")
    lacking = [regio.naam for regio, cell in read if any(regel.status == "knelpunt" for regel in cell.regels)]
    if lacking:
        found.append(f"{_listed(lacking)} {'noemt' if len(lacking) == 1 else 'noemen'} {naam} een knelpunt.")
    return tuple(found)


def _listed(names: list[str]) -> str:
    """Names as a sentence lists them: `A, B en C`."""
    return " en ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
