"""One frozen view a page: the context of its template and, through `plain`, the body of the API."""

from dataclasses import dataclass

from regiokennis.facts.model import Bewijs
from regiokennis.questions import Antwoord, Knowledge
from regiokennis.questions.answer import search_passages
from regiokennis.questions.compare.kennis import Bron, Kennis

EXAMPLES = ("wie-doet-wat", "acties-ghnt", "dekking-regio", "bedragen", "knelpunten", "cijfers")
"""Question files whose first example stands on the start page, where they are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regiokaart:
    """A region as it stands in a list."""

    id: str
    naam: str
    documenten: tuple[Bron, ...]
    gemeenten: tuple[str, ...]
    feiten: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Startpagina:
    """The start page."""

    voorbeelden: tuple[str, ...]
    regios: tuple[Regiokaart, ...]
    landelijk: tuple[Bron, ...]
    melding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoordpagina:
    """The page of one answer; `titels` names each document that is cited."""

    antwoord: Antwoord
    titels: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence that was found, with its place."""

    regio: str | None
    bewijs: Bewijs


def regio_kaarten(kennis: Kennis) -> tuple[Regiokaart, ...]:
    """Every region with its documents, municipalities and number of facts."""
    counts: dict[str | None, int] = {}
    for feit in kennis.feiten:
        counts[feit.regio] = counts.get(feit.regio, 0) + 1
    return tuple(
        Regiokaart(
            id=regio.id,
            naam=regio.naam,
            documenten=regio.bronnen,
            gemeenten=tuple(
                dict.fromkeys(str(getattr(feit.velden, "naam", "")) for feit in kennis.van(regio.id, "gemeente"))
            ),
            feiten=counts.get(regio.id, 0),
        )
        for regio in kennis.regios
    )


def start_pagina(kennis: Kennis, knowledge: Knowledge, melding: str | None = None) -> Startpagina:
    """What the start page shows."""
    per_file = {template.naam: template.voorbeelden for template in knowledge.templates}
    return Startpagina(
        voorbeelden=tuple(per_file[name][0] for name in EXAMPLES if per_file.get(name)),
        regios=regio_kaarten(kennis),
        landelijk=tuple(bron for bron in kennis.bronnen if bron.regio is None),
        melding=melding,
    )


def antwoord_pagina(antwoord: Antwoord, knowledge: Knowledge) -> Antwoordpagina:
    """What the page of one answer shows."""
    return Antwoordpagina(antwoord=antwoord, titels={id_: card.titel for id_, card in knowledge.documents.items()})


def find_passages(q: str, knowledge: Knowledge, *, regio: str | None, limit: int) -> tuple[Passage, ...]:
    """The sentences that have most of what is searched for, best first."""
    documents = knowledge.documents_of(regio) if regio else None
    return tuple(
        Passage(regio=card.regio if (card := knowledge.documents.get(bewijs.document)) else None, bewijs=bewijs)
        for bewijs in search_passages(q, knowledge, documents, limit)
    )
