"""Which columns of a table hold the task and which the parties: by their heads, else by what most cells name."""

from collections.abc import Callable
from dataclasses import dataclass, field

from regiokennis.facts.cells import CLEAR, names_party, tasks
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.grid import Tabel
from regiokennis.facts.soorten import Rol, Schaal
from regiokennis.facts.table_words import Kop, TableWords
from regiokennis.text.model import Block

MOST = 0.6
"""Part of the cells of a column that must be alike, for them to tell what it is."""

BESIDE = frozenset({Rol.FINANCIERT, Rol.ADVISEERT})
"""Roles beside which somebody else does it: whom a column without a telling head names."""

MANY = 2
"""Heads that are parties, for the table to be about what each of them does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indeling:
    """What the columns of a table are that tells who has which task."""

    koppen: dict[int, Kop]
    taak: int
    partijen: tuple[int, ...]
    geraden: bool = False
    """Whether cells had to tell what no head says."""
    verdeling: bool = False
    """Whether the heading above says that the table tells who does what already."""
    ook: tuple[int, ...] = ()
    """More columns of tasks, where heads only part them: `Voorkomen | Stoppen | Herstellen`."""
    schalen: dict[int, Schaal] = field(default_factory=dict)
    """The level that the head of a column of parties puts them on."""

    @property
    def gepland(self) -> bool:
        """Whether the head speaks of actions: what is to be done, unless the row says otherwise."""
        return not self.verdeling and self.koppen.get(self.taak, Kop()).meer == "voorgenomen"

    @property
    def taakrol(self) -> str:
        """The role that the head of the tasks tells of whom the row is about: `Verantwoordelijk voor`; else empty."""
        meer = self.koppen.get(self.taak, Kop()).meer
        return meer if meer in frozenset(Rol) else ""

    def column(self, soort: str) -> int | None:
        """The first column of a kind."""
        return next((column for column, kop in sorted(self.koppen.items()) if kop.soort == soort), None)


def arrange(candidates: Candidates, words: TableWords, tabel: Tabel) -> Indeling | None:
    """The columns of a table of tasks and parties; None for any other table."""
    koppen = {column: words.head(block.text) for column, block in tabel.koppen.items()}
    kinds = {column: koppen.get(column, Kop()).soort for column in tabel.kolommen}
    if "geen" in kinds.values() or _heads_are_parties(candidates, tabel, koppen):
        return None
    marked = {column for column in tabel.kolommen if is_marked(words, tabel, column)}
    parted = [column for column, soort in kinds.items() if soort == "partij" and column not in marked]
    tasked = [column for column, soort in kinds.items() if soort == "taak"]
    tasked = tasked or [column for column, soort in kinds.items() if soort == "thema"]
    free = [column for column, soort in kinds.items() if not soort and column not in marked]
    if parted:
        return _beside(candidates, tabel, koppen, tuple(parted), tasked, free)
    schalen = {c: scale for c in free if c in tabel.koppen and (scale := words.scale(tabel.koppen[c].text))}
    phases = [c for c, soort in kinds.items() if soort == "status" and is_task(candidates, tabel, c)]
    if len(schalen) > 1 and (rest := tasked or [c for c in free if c not in schalen] or phases):
        named = tuple(c for c in schalen if is_named(candidates, tabel, c))
        return Indeling(koppen=koppen, taak=rest[0], partijen=named, schalen=schalen) if named else None
    # `Rol | Taken` and `Functie | Werkzaamheden` call both columns by words for a task.
    maybe = free + (tasked if len(tasked) > 1 else [])
    named = tuple(c for c in maybe if c not in schalen and is_named(candidates, tabel, c))
    told = [c for c in tasked or free if c not in named and is_task(candidates, tabel, c)]
    headless = not any(kop.soort for kop in koppen.values())
    if len(named) == 1 and told and (tasked or headless):
        return Indeling(koppen=koppen, taak=told[0], partijen=named, geraden=True)
    return None


def _heads_are_parties(candidates: Candidates, tabel: Tabel, koppen: dict[int, Kop]) -> bool:
    """Whether more than one head is itself a party (`Lokaal team`), so that its tasks and no parties stand below."""
    named = [
        column
        for column, head in tabel.koppen.items()
        if names_party(candidates, head) and (not koppen[column].soort or len(head.text.split()) > 1)
    ]
    return len(named) >= MANY and not any(koppen[column].meer for column in named)


def _beside(
    candidates: Candidates,
    tabel: Tabel,
    koppen: dict[int, Kop],
    partijen: tuple[int, ...],
    tasked: list[int],
    free: list[int],
) -> Indeling | None:
    """The columns of a table whose heads tell the parties: the tasks by their head, else those by their cells."""
    named = [c for c in free if is_named(candidates, tabel, c)]
    told = [c for c in free if c not in named]
    if not tasked and (own := [c for c in partijen if not koppen[c].meer and is_named(candidates, tabel, c)]):
        # `Partij | Verantwoordelijk | …` with tasks below it: whose they are is told already.
        tasked = [c for c in partijen if koppen[c].meer and _names_none(candidates, tabel, c)]
        partijen = tuple(own) if tasked else partijen
    if tasked:
        taak = _most(candidates, tabel, tasked)
        if len(named) == 1 and all(koppen[c].meer in BESIDE for c in partijen):
            partijen = (*named, *partijen)
        return Indeling(koppen=koppen, taak=taak, partijen=partijen)
    told = [c for c in told if is_task(candidates, tabel, c)] or told[:1]
    return Indeling(koppen=koppen, taak=told[0], partijen=partijen, ook=tuple(told[1:])) if told else None


def is_marked(words: TableWords, tabel: Tabel, column: int) -> bool:
    """Whether most cells of a column hold a mark or a letter."""
    return _share(tabel.kolom(column), lambda cell: words.is_mark(cell.text) or words.is_role(cell.text)) >= MOST


def is_named(candidates: Candidates, tabel: Tabel, column: int) -> bool:
    """Whether most cells of a column are parties."""
    return _share(tabel.kolom(column), lambda cell: names_party(candidates, cell)) >= MOST


def _names_none(candidates: Candidates, tabel: Tabel, column: int) -> bool:
    """Whether hardly a cell of a column is a party."""
    return _share(tabel.kolom(column), lambda cell: names_party(candidates, cell)) <= 1 - MOST


def is_task(candidates: Candidates, tabel: Tabel, column: int) -> bool:
    """Whether most cells of a column name a task."""
    return _share(tabel.kolom(column), lambda cell: _names_task(candidates, cell)) >= MOST


def _names_task(candidates: Candidates, cell: Block) -> bool:
    return any(onderwerp.kans >= CLEAR for onderwerp in tasks(candidates, cell))


def _most(candidates: Candidates, tabel: Tabel, columns: list[int]) -> int:
    """Of several columns for the task the one whose cells name one most often; the first of equals."""
    return max(columns, key=lambda c: (_share(tabel.kolom(c), lambda cell: _names_task(candidates, cell)), -c))


def _share(cells: list[Block], holds: Callable[[Block], bool]) -> float:
    return sum(holds(cell) for cell in cells) / len(cells) if cells else 0.0
