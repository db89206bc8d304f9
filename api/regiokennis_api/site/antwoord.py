"""The page of one answer: its table in words, its address, and a text with sources to take over."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from regiokennis.facts.model import Bewijs
from regiokennis.questions import Antwoord
from regiokennis.questions.model import Cell
from regiokennis_api.state import Server
from regiokennis_api.tonen import show_number

HEADS = {
    "actor": "wie", "ghnt": "landelijke lijn", "ghntSub": "onderdeel", "waardeTot": "tot", "periodeVan": "vanaf",
    "periodeTot": "tot en met", "documentsoort": "soort", "nr": "nummer", "feit": "bewijs",
}  # fmt: skip
"""Heads of columns whose name in the query says too little; the others show their own name."""
YEARS = frozenset({"jaar", "periodeVan", "periodeTot"})
"""Columns of numbers that have no points for thousands."""
PLACE = "feit"
"""The column that leads to the fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vakje:
    """A cell: what it says, and where it leads on this site."""

    tekst: str
    pad: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """The rows of an answer as a reader sees them; columns without any value are left out."""

    koppen: tuple[str, ...]
    rijen: tuple[tuple[Vakje, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoordpagina:
    """One answer; `adres` leads back to it, `tekst` is what a person takes along with its sources."""

    antwoord: Antwoord
    tabel: Tabel
    adres: str
    tekst: str
    titels: Mapping[str, str]


def view_of(antwoord: Antwoord, server: Server, site: str) -> Antwoordpagina:
    """The page of this answer on the site with this address."""
    address = f"{site}vraag?q={quote(antwoord.vraag)}"
    return Antwoordpagina(
        antwoord=antwoord,
        tabel=_table(antwoord, server),
        adres=address,
        tekst=with_sources(antwoord, server.titels, site, f"{address} ({server.store.versie})"),
        titels=server.titels,
    )


def with_sources(antwoord: Antwoord, titels: Mapping[str, str], site: str, address: str) -> str:
    """Question, answer and its numbered sources as plain text; each source with the address of its sentence."""
    lines = [antwoord.vraag, "", antwoord.antwoord]
    places = tuple(dict.fromkeys(antwoord.bewijs))
    if places:
        lines += ["", "Bronnen:", *(f"[{n}] {_source(place, titels, site)}" for n, place in enumerate(places, 1))]
    return "\n".join([*lines, "", f"Gevraagd aan Regiokennis: {address}"])


def _source(place: Bewijs, titels: Mapping[str, str], site: str) -> str:
    where = [titels.get(place.document, place.document), place.sectie, f"p. {place.pagina}" if place.pagina else None]
    link = f"{site}bron/{place.document}?van={place.start}&tot={place.eind}#plaats"
    return f"{', '.join(part for part in where if part)}: “{place.tekst}” {link}"


def _table(antwoord: Antwoord, server: Server) -> Tabel:
    kept = [n for n, _ in enumerate(antwoord.kolommen) if any(row[n] not in (None, "") for row in antwoord.rijen)]
    kept.sort(key=lambda n: antwoord.kolommen[n] == PLACE)
    return Tabel(
        koppen=tuple(HEADS.get(antwoord.kolommen[n], antwoord.kolommen[n]) for n in kept),
        rijen=tuple(tuple(_cell(row[n], antwoord.kolommen[n], server) for n in kept) for row in antwoord.rijen),
    )


def _cell(value: Cell, column: str, server: Server) -> Vakje:
    if isinstance(value, (int, float)):
        return Vakje(tekst=str(value) if column in YEARS else show_number(value))
    if value is None or not value.startswith(server.ontology.base):
        return Vakje(tekst=value or "")
    kind, _, local = value.removeprefix(server.ontology.base).removeprefix("id/").partition("/")
    scheme, _, code = local.partition("/")
    text, path = {
        "regio": (server.namen.get(local, local), f"/regio/{local}"),
        "document": (server.titels.get(local, local), f"/bron/{local}"),
        "begrip": (_name(scheme, code, server), None),
    }.get(kind, (kind, f"/doc/{kind}/{local}"))
    return Vakje(tekst=text, pad=path)


def _name(scheme: str, code: str, server: Server) -> str:
    return next((each.naam for each in server.ontology.scheme(scheme) if each.code == code), code)
