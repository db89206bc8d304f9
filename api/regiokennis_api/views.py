"""What pages and API both show: regions in a list, and sentences that were found."""

from dataclasses import dataclass

from regiokennis.facts.model import Bewijs
from regiokennis.questions import Knowledge
from regiokennis.questions.answer import search_passages
from regiokennis.questions.compare.kennis import Bron, Kennis


@dataclass(frozen=True, slots=True, kw_only=True)
class Regiokaart:
    """A region as it stands in a list."""

    id: str
    naam: str
    documenten: tuple[Bron, ...]
    gemeenten: tuple[str, ...]
    feiten: int


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


def find_passages(q: str, knowledge: Knowledge, *, regio: str | None, limit: int) -> tuple[Passage, ...]:
    """The sentences that have most of what is searched for, best first."""
    documents = knowledge.documents_of(regio) if regio else None
    return tuple(
        Passage(regio=card.regio if (card := knowledge.documents.get(bewijs.document)) else None, bewijs=bewijs)
        for bewijs in search_passages(q, knowledge, documents, limit)
    )
