"""The source: a document as readable text, every fact marked at its place, every citation one click away."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse

from regiokennis.facts.model import Feit
from regiokennis.graph import Documentkaart
from regiokennis.questions.sentences import Zin
from regiokennis_api.pages import render
from regiokennis_api.state import Server, UseServer
from regiokennis_api.tonen import show_feit

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
QUIET = frozenset({"entiteit", "gemeente"})
"""Names stand in nearly every sentence: they are listed, and marked only when asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merk:
    """A fact at its place: its soort, and in a few words what it says."""

    soort: str
    tekst: str
    anker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Leeszin:
    """A sentence with the facts that rest on it; `geraakt` where the address asks for this place."""

    anker: str
    tekst: str
    merken: tuple[Merk, ...]
    geraakt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Leesblok:
    """A heading, paragraph, list item, cell or footnote; `niveau` counts headings from 2 under the title."""

    soort: str
    niveau: int
    pagina: int | None
    hoofd: str
    zinnen: tuple[Leeszin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bronpagina:
    """The whole document; what the persons rule hides is not in the graph and so not here."""

    document: Documentkaart
    soort: str
    aantallen: tuple[tuple[str, int], ...]
    blokken: tuple[Leesblok, ...]


@router.get("/bron/{id_}")
def source(id_: str, server: UseServer, van: int = -1, tot: int = -1, soort: str = "") -> HTMLResponse:
    """A document; `van` and `tot` are the code points of the passage to land on, `soort` the facts to mark."""
    card = server.knowledge.documents.get(id_)
    if card is None:
        raise HTTPException(404, "Dit document is er niet.")
    feiten = [feit for feit in server.kennis.feiten if feit.document == id_]
    shown = [f for f in feiten if (f.soort == soort if soort else f.soort not in QUIET)]
    sentences = [zin for zin in server.knowledge.sentences.zinnen if zin.document == id_]
    counts = tuple((each.naam, sum(f.soort == each.naam for f in feiten)) for each in server.ontology.soorten)
    view = Bronpagina(
        document=card,
        soort=soort,
        aantallen=tuple((name, count) for name, count in counts if count),
        blokken=tuple(_blocks(sentences, _marks(shown, sentences, server), van, tot)),
    )
    return HTMLResponse(render("bron.html", view), headers={"X-Robots-Tag": "noindex"})


def _marks(feiten: Iterable[Feit], sentences: list[Zin], server: Server) -> Mapping[str, tuple[Merk, ...]]:
    """The facts of each sentence: those whose first evidence starts in it or covers it."""
    found: dict[str, list[Merk]] = defaultdict(list)
    for feit in feiten:
        for place in feit.bewijs[:1]:
            zin = next(
                (z for z in sentences if z.start <= place.start < z.eind or place.start <= z.start < place.eind), None
            )
            if zin is not None:
                merk = Merk(soort=feit.soort, tekst=show_feit(feit), anker=feit.id.removeprefix(server.ontology.base))
                if merk not in found[zin.iri]:
                    found[zin.iri].append(merk)
    return {iri: tuple(marks) for iri, marks in found.items()}


def _blocks(sentences: list[Zin], marks: Mapping[str, tuple[Merk, ...]], van: int, tot: int) -> Iterable[Leesblok]:
    members: dict[int, list[Zin]] = defaultdict(list)
    for zin in sentences:
        members[zin.blok].append(zin)
    landed = False
    for block in members.values():
        shown = []
        for zin in block:
            hit = van < zin.eind and zin.start < tot
            anchor = "plaats" if hit and not landed else f"z{zin.volgorde}"
            landed = landed or hit
            shown.append(Leeszin(anker=anchor, tekst=zin.tekst, merken=marks.get(zin.iri, ()), geraakt=hit))
        first = block[0]
        yield Leesblok(
            soort=first.bloksoort,
            niveau=min(6, 1 + max(1, len(first.sectie))),
            pagina=first.pagina,
            hoofd=first.rij,
            zinnen=tuple(shown),
        )
