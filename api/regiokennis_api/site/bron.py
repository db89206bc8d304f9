"""The source: a document as readable text, every fact marked at its place, every citation one click away."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
    """A fact at its place: its soort, in a few words what it says, its own page, and the anchor of its sentence."""

    soort: str
    tekst: str
    pad: str
    zin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leeszin:
    """A sentence with the facts that rest on it; `geraakt` where the address asks for this place."""

    anker: str
    tekst: str
    merken: tuple[tuple[Merk, ...], ...]
    """By soort."""
    geraakt: bool
    eerste: bool
    """The first that is asked for: where a reader lands."""


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
    feiten: tuple[tuple[Merk, ...], ...]
    """Every fact, by soort and in reading order."""
    blokken: tuple[Leesblok, ...]


@router.get("/bron/{id_}")
def source(id_: str, server: UseServer, van: int = -1, tot: int = -1, soort: str = "") -> HTMLResponse:
    """A document; `van` and `tot` are the code points of the passage to land on, `soort` the facts to mark."""
    card = server.knowledge.documents.get(id_)
    if card is None:
        raise HTTPException(404, "Dit document is er niet.")
    sentences = [zin for zin in server.knowledge.sentences.zinnen if zin.document == id_]
    marks = _marks((feit for feit in server.kennis.feiten if feit.document == id_), sentences, server)
    shown = [m for m in marks if m.zin and (m.soort == soort if soort else m.soort not in QUIET)]
    view = Bronpagina(
        document=card,
        soort=soort,
        feiten=_by_soort(marks, server),
        blokken=tuple(_blocks(sentences, shown, server, (van, tot))),
    )
    return HTMLResponse(render("bron.html", view), headers={"X-Robots-Tag": "noindex"})


def _marks(feiten: Iterable[Feit], sentences: Sequence[Zin], server: Server) -> list[Merk]:
    """Each fact at the sentence in which its first evidence starts, or which that covers."""
    ordered = sorted(sentences, key=lambda zin: zin.start)
    starts = [zin.start for zin in ordered]
    found = []
    for feit in feiten:
        anchor = None
        for place in feit.bewijs[:1]:
            here = max(0, bisect_right(starts, place.start) - 1)
            near = (z for z in ordered[here : here + 2] if z.start < place.eind and place.start < z.eind)
            anchor = next((_anchor(zin) for zin in near), None)
        page = "/" + feit.id.removeprefix(server.ontology.base)
        found.append(Merk(soort=feit.soort, tekst=show_feit(feit), pad=page, zin=anchor))
    return found


def _by_soort(marks: Iterable[Merk], server: Server) -> tuple[tuple[Merk, ...], ...]:
    """Marks in groups, in the order of the soorten; what says the same at the same place is there once."""
    found: dict[str, dict[tuple[str, str | None], Merk]] = defaultdict(dict)
    for merk in marks:
        found[merk.soort].setdefault((merk.tekst, merk.zin), merk)
    return tuple(tuple(found[each.naam].values()) for each in server.ontology.soorten if each.naam in found)


def _anchor(zin: Zin) -> str:
    return f"z{zin.volgorde}"


def _blocks(
    sentences: Iterable[Zin], marks: Iterable[Merk], server: Server, asked: tuple[int, int]
) -> Iterable[Leesblok]:
    members: dict[int, list[Zin]] = defaultdict(list)
    for zin in sentences:
        members[zin.blok].append(zin)
    per_zin: Mapping[str | None, list[Merk]] = defaultdict(list)
    for merk in marks:
        per_zin[merk.zin].append(merk)
    landed = False
    for block in members.values():
        shown = []
        for zin in block:
            hit = asked[0] < zin.eind and zin.start < asked[1]
            shown.append(
                Leeszin(
                    anker=_anchor(zin),
                    tekst=zin.tekst,
                    merken=_by_soort(per_zin[_anchor(zin)], server),
                    geraakt=hit,
                    eerste=hit and not landed,
                )
            )
            landed = landed or hit
        first = block[0]
        yield Leesblok(
            soort=first.bloksoort,
            niveau=min(6, 1 + max(1, len(first.sectie))),
            pagina=first.pagina,
            hoofd=first.rij,
            zinnen=tuple(shown),
        )
