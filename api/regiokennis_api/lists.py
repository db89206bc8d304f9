"""Lists of the API: one frozen view each, as JSON or, with the same rows, as CSV."""

from collections.abc import Iterator
from dataclasses import dataclass

from regiokennis.facts.model import Feit
from regiokennis.graph import Documentkaart
from regiokennis_api.views import Passage, Regiokaart


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitenlijst:
    """One page of facts; `totaal` counts those on all pages."""

    totaal: int
    pagina: int
    pagina_grootte: int
    feiten: tuple[Feit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regiolijst:
    """One page of regions."""

    totaal: int
    pagina: int
    pagina_grootte: int
    regios: tuple[Regiokaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Documentenlijst:
    """One page of documents."""

    totaal: int
    pagina: int
    pagina_grootte: int
    documenten: tuple[Documentkaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoeklijst:
    """The best sentences for a search."""

    q: str
    totaal: int
    passages: tuple[Passage, ...]


def rows_of_regios(regios: tuple[Regiokaart, ...]) -> Iterator[tuple[object, ...]]:
    """A row for each region."""
    yield ("id", "naam", "documenten", "gemeenten", "feiten")
    for each in regios:
        yield (
            each.id, each.naam, "; ".join(bron.id for bron in each.documenten), "; ".join(each.gemeenten), each.feiten,
        )  # fmt: skip


def rows_of_documenten(documenten: tuple[Documentkaart, ...]) -> Iterator[tuple[object, ...]]:
    """A row for each document."""
    yield ("id", "titel", "soort", "regio", "periodeVan", "periodeTot", "datum", "url", "sha256", "zinnen", "feiten")
    for each in documenten:
        van, tot = each.periode or ("", "")
        own = (each.id, each.titel, each.soort, each.regio or "", van, tot, each.datum or "", each.url or "")
        yield (*own, each.sha256, each.zinnen, each.feiten)
