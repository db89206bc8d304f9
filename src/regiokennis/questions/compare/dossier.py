"""What a visitatiecommissie takes along: the profile, what contradicts itself, what time has overtaken, what to ask."""

import re
from dataclasses import dataclass
from datetime import date

from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import Actie, Knelpunt, Status
from regiokennis.ontology import Ontology
from regiokennis.questions.compare.kennis import Kennis, Regio
from regiokennis.questions.compare.profiel import Profiel, profile
from regiokennis.questions.compare.taken import Taakrij, compare_taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Bezoekvraag:
    """A question for the visit, why it is asked (`aanleiding`, `reden`) and the passages it rests on."""

    vraag: str
    aanleiding: str
    """`hiaat`, `knelpunt`, `verlopen voornemen`, `tegenspraak` or `verschil`."""
    reden: str
    bewijs: tuple[Bewijs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tegenspraak:
    """One task that the same documents call assigned in one place and unclear in another."""

    taak: str
    naam: str
    belegd: tuple[Bewijs, ...]
    onduidelijk: tuple[Bewijs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bezoekdossier:
    """Everything for one visit; `peildatum` is the day from which dates were judged."""

    peildatum: date
    profiel: Profiel
    tegenspraken: tuple[Tegenspraak, ...]
    tijd: tuple[str, ...]
    """What has changed since the document's period, as far as it follows from dates."""
    vragen: tuple[Bezoekvraag, ...]


def prepare(kennis: Kennis, ontology: Ontology, regio: Regio, peildatum: date) -> Bezoekdossier:
    """The dossier of one region as of `peildatum`."""
    profiel = profile(kennis, ontology, regio)
    contradictions = tuple(found for rij in profiel.taken if (found := _contradiction(rij)) is not None)
    others = compare_taken(kennis, ontology).taken
    vragen = (
        *(_ask_contradiction(found) for found in contradictions),
        *_ask_gaps(profiel),
        *(_ask_bottleneck(feit) for feit in profiel.knelpunten),
        *_ask_overdue(profiel, peildatum),
        *_ask_differences(regio, others),
    )
    return Bezoekdossier(
        peildatum=peildatum,
        profiel=profiel,
        tegenspraken=contradictions,
        tijd=_overtaken(profiel, peildatum),
        vragen=vragen,
    )


def _contradiction(rij: Taakrij) -> Tegenspraak | None:
    regels = rij.cellen[0].regels
    assigned = [regel for regel in regels if regel.status == Status.BELEGD and regel.actor]
    unclear = [regel for regel in regels if regel.status == Status.KNELPUNT]
    if not assigned or not unclear:
        return None
    return Tegenspraak(
        taak=rij.taak,
        naam=rij.naam,
        belegd=tuple(regel.bewijs[0] for regel in assigned[:3]),
        onduidelijk=tuple(regel.bewijs[0] for regel in unclear[:3]),
    )


def _overtaken(profiel: Profiel, peildatum: date) -> tuple[str, ...]:
    lines = []
    for bron in profiel.regio.bronnen:
        if bron.periode and bron.periode[1] < peildatum.year:
            years = peildatum.year - bron.periode[1]
            ago = "vorig jaar" if years == 1 else f"{years} jaar geleden"
            lines.append(
                f"De periode van ‘{bron.titel}’ ({bron.periode[0]}–{bron.periode[1]}) is {ago} afgelopen; "
                "een opvolger is hier niet opgenomen."
            )
    return tuple(lines)


def _ask_contradiction(found: Tegenspraak) -> Bezoekvraag:
    naam = _lower(found.naam)
    return Bezoekvraag(
        vraag=f"Bij wie ligt {naam} nu, en geldt dat voor alle situaties?",
        aanleiding="tegenspraak",
        reden=f"Het document noemt {naam} op de ene plaats belegd en op de andere plaats onduidelijk.",
        bewijs=(*found.belegd, *found.onduidelijk),
    )


def _ask_gaps(profiel: Profiel) -> tuple[Bezoekvraag, ...]:
    asked = []
    for regel in profiel.format:
        cell = regel.cellen[0]
        naam = f"{_lower(regel.naam)} (Format {regel.notatie})"
        if cell.gedekt == "nee":
            vraag = f"Hoe is in de regio geregeld: {naam}?"
            asked.append(Bezoekvraag(vraag=vraag, aanleiding="hiaat", reden=cell.regel, bewijs=()))
        elif cell.gedekt == "deels":
            vraag = f"Hoe staat het nu met {naam}, en wie is ervoor verantwoordelijk?"
            asked.append(Bezoekvraag(vraag=vraag, aanleiding="hiaat", reden=cell.regel, bewijs=cell.bewijs))
    return tuple(asked)


def _ask_bottleneck(feit: Feit) -> Bezoekvraag:
    assert isinstance(feit.velden, Knelpunt)
    return Bezoekvraag(
        vraag="Is dit knelpunt inmiddels opgelost, en waaraan merkt u dat?",
        aanleiding="knelpunt",
        reden=f"Het document noemt als knelpunt: ‘{feit.velden.tekst}’",
        bewijs=feit.bewijs,
    )


def _ask_overdue(profiel: Profiel, peildatum: date) -> tuple[Bezoekvraag, ...]:
    """Actions and intentions whose own year, or else whose document's last year, lies behind us."""
    ends = {bron.id: bron.periode[1] for bron in profiel.regio.bronnen if bron.periode}
    asked = []
    for feit in profiel.acties:
        assert isinstance(feit.velden, Actie)
        years = [int(year) for year in re.findall(r"\b20\d\d\b", feit.velden.tekst)]
        end = max(years, default=ends.get(feit.document, peildatum.year))
        if end < peildatum.year:
            asked.append(
                Bezoekvraag(
                    vraag=f"Is dit gelukt: ‘{feit.velden.tekst}’?",
                    aanleiding="verlopen voornemen",
                    reden=f"De actie hoorde uiterlijk bij {end}; dat jaar is voorbij.",
                    bewijs=feit.bewijs,
                )
            )
    return tuple(asked)


def _ask_differences(regio: Regio, taken: tuple[Taakrij, ...]) -> tuple[Bezoekvraag, ...]:
    """Tasks that all other regions with a document assign, and this one does not."""
    asked = []
    for rij in taken:
        assigned = {
            cell.regio: any(regel.actor and regel.status == Status.BELEGD for regel in cell.regels)
            for cell in rij.cellen
            if cell.regels or not (cell.leeg or "").startswith("Van ")
        }
        others = [found for id_, found in assigned.items() if id_ != regio.id]
        if len(others) > 1 and all(others) and assigned.get(regio.id) is False:
            naam = _lower(rij.naam)
            asked.append(
                Bezoekvraag(
                    vraag=f"Waarom staat in de visie niet bij wie {naam} ligt, terwijl andere regio’s dat wel zeggen?",
                    aanleiding="verschil",
                    reden=f"Alle andere {len(others)} regio’s met een document noemen een partij voor {naam}.",
                    bewijs=tuple(
                        cell.regels[0].bewijs[0] for cell in rij.cellen if cell.regio != regio.id and cell.regels
                    ),
                )
            )
    return tuple(asked)


def _lower(naam: str) -> str:
    return naam[:1].lower() + naam[1:]
