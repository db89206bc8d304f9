"""Actions × lines of Geweld hoort nergens thuis: where each action lands, and which lines a region leaves empty."""

from dataclasses import dataclass

from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import Actie, Koppeling
from regiokennis.ontology import Begrip, Ontology
from regiokennis.questions.compare.kennis import Kennis, Regio

GEEN = "geen"
"""What a koppeling says where an action serves none of the lines (contract, section 1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gekoppeld:
    """One action on the line it serves."""

    actie: str
    tekst: str
    regio: str
    ghnt: str
    ghnt_sub: str | None
    zekerheid: float
    herkomst: str
    alternatieven: tuple[tuple[str, float], ...]
    toelichting: str | None
    ouder_dan_ghnt: bool
    """The document is older than the programme, so the action cannot have been meant for it."""
    bewijs: tuple[Bewijs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijn:
    """A line or sub-line with its actions, and the regions that have none on it."""

    code: str
    naam: str
    breder: str | None
    acties: tuple[Gekoppeld, ...]
    zonder: tuple[str, ...]
    """Names of the regions with a document and without an action here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghntvergelijking:
    """Both ways: every action on its line, every line with its actions; `geen` holds what fits no line."""

    regios: tuple[str, ...]
    lijnen: tuple[Lijn, ...]
    geen: tuple[Gekoppeld, ...]


def compare_ghnt(kennis: Kennis, ontology: Ontology, *, regios: tuple[str, ...] = ()) -> Ghntvergelijking:
    """The koppelingen of these regions (none given: all)."""
    chosen = tuple(regio for regio in kennis.regios if not regios or regio.id in regios)
    linked = tuple(entry for regio in chosen for entry in _linked(kennis, regio, ontology))
    lijnen = tuple(_lijn(begrip, linked, chosen, ontology) for begrip in ontology.scheme("ghnt") if begrip.naam != GEEN)
    return Ghntvergelijking(
        regios=tuple(regio.naam for regio in chosen),
        lijnen=lijnen,
        geen=tuple(entry for entry in linked if entry.ghnt == GEEN),
    )


def _linked(kennis: Kennis, regio: Regio, ontology: Ontology) -> tuple[Gekoppeld, ...]:
    start = programme_start(kennis, ontology)
    periods = {bron.id: bron.periode for bron in regio.bronnen}
    return tuple(
        _gekoppeld(feit, feit.velden, kennis, older=_older(periods.get(feit.document), start))
        for feit in kennis.van(regio.id, "koppeling")
        if isinstance(feit.velden, Koppeling)
    )


def programme_start(kennis: Kennis, ontology: Ontology) -> int | None:
    """First year of the national programme whose lines these are, from its own document in the corpus."""
    lines = {begrip.naam for begrip in ontology.scheme("ghnt") if begrip.breder is None}
    owners = {feit.document for feit in kennis.van(None, "actielijn") if getattr(feit.velden, "naam", None) in lines}
    years = [bron.periode[0] for bron in kennis.bronnen if bron.id in owners and bron.periode]
    return min(years, default=None)


def _older(periode: tuple[int, int] | None, start: int | None) -> bool:
    return periode is not None and start is not None and periode[0] < start


def _gekoppeld(feit: Feit, velden: Koppeling, kennis: Kennis, *, older: bool) -> Gekoppeld:
    actie = kennis.per_id.get(velden.actie)
    tekst = actie.velden.tekst if actie is not None and isinstance(actie.velden, Actie) else feit.bewijs[0].tekst
    return Gekoppeld(
        actie=velden.actie,
        tekst=tekst,
        regio=feit.regio or "",
        ghnt=velden.ghnt,
        ghnt_sub=velden.ghntSub,
        zekerheid=feit.zekerheid,
        herkomst=feit.herkomst,
        alternatieven=tuple((other.ghnt, other.zekerheid) for other in velden.alternatieven),
        toelichting=velden.toelichting,
        ouder_dan_ghnt=older,
        bewijs=feit.bewijs,
    )


def _lijn(begrip: Begrip, linked: tuple[Gekoppeld, ...], regios: tuple[Regio, ...], ontology: Ontology) -> Lijn:
    here = tuple(entry for entry in linked if begrip.naam in (entry.ghnt, entry.ghnt_sub))
    present = {entry.regio for entry in here}
    return Lijn(
        code=begrip.code,
        naam=begrip.naam,
        breder=ontology.begrip("ghnt", begrip.breder).naam if begrip.breder else None,
        acties=here,
        zonder=tuple(regio.naam for regio in regios if regio.bronnen and regio.id not in present),
    )
