"""A question that was understood, or refused with its reason, and the frozen answer (contract, section 4)."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from regiokennis.facts.model import Bewijs

Cell = str | int | float | None


class Status(StrEnum):
    """How a question ended."""

    BEANTWOORD = "beantwoord"
    GEEN_GEGEVENS = "geen-gegevens"
    """Understood; the documents do not say."""
    NIET_BEGREPEN = "niet-begrepen"
    BUITEN_DOMEIN = "buiten-domein"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretatie:
    """How the question was understood: codes for programs, `tekst` for people."""

    intentie: str | None
    taken: tuple[str, ...] = ()
    begrippen: tuple[str, ...] = ()
    regios: tuple[str, ...] = ()
    tekst: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioAntwoord:
    """What is said of one region, or of one national document (then `regio` is None).

    `status` is one word: of tasks the first that holds of belegd, knelpunt, voorgenomen, onderzoek and aanbevolen (the
    rows give the others), of the Format `ja`, `deels` or `nee`, for anything else `benoemd` (facts), `genoemd` (only
    quoted), `niet benoemd` or `geen document`.
    """

    regio: str | None
    naam: str
    status: str
    antwoord: str
    bewijs: tuple[Bewijs, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """The answer to one question; the same object is the page's context and the API's body."""

    vraag: str
    status: Status
    antwoord: str
    interpretatie: Interpretatie
    perRegio: tuple[RegioAntwoord, ...] = ()  # noqa: N815 - the contract's key
    kolommen: tuple[str, ...] = ()
    rijen: tuple[tuple[Cell, ...], ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    sparql: str | None = None
    suggesties: tuple[str, ...] = ()
    passages: tuple[Bewijs, ...] = ()
    """The best passages by full-text search, beside the answer."""

    def to_json(self) -> dict[str, Any]:
        """The contract's object; tuples become lists when it is written as JSON."""
        return {**asdict(self), "status": self.status.value}
