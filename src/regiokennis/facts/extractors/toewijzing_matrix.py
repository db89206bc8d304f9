"""Toewijzingen in tables that cross tasks and parties: a mark, a letter or a few words where they meet.

What a letter means, a legend beside the table says, else ontology/signalen/cel.toml.
"""

import re
from collections.abc import Iterator, Mapping

from regiokennis.facts.cells import CLEAR, Onderwerp, names_party, parties, places, tasks, terms
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.columns import is_marked, is_named, is_task
from regiokennis.facts.grid import Tabel
from regiokennis.facts.model import Draft
from regiokennis.facts.soorten import Rol, Status, Toewijzing
from regiokennis.facts.table_words import LEGEND, LETTERS, TableWords
from regiokennis.text.model import Block, BlockKind

SURE, SURE_WORDS = 0.75, 0.65
"""Certainty of a mark or letter, and of words that are about something of the task."""
ASKED = re.compile(
    r"(?:wat\s(?:doe[nt]|bied(?:t|en)|lever(?:t|en)|bren(?:gt|gen))|(?:rol|inzet|ta(?:ak|ken)|bijdrage)\s(?:van|voor))\s(?:de\s|het\s|een\s)?",
    re.IGNORECASE,
)
LEAST_PARTIES = 2
NEAR = 4
"""Blocks before and behind a table among which its legend may stand."""


Assen = tuple[int | None, list[int], bool]
"""The column at the side, the columns across it, and whether tasks stand at the side; without a side column the cells
below each party are its tasks."""


def in_matrix(candidates: Candidates, words: TableWords, tabel: Tabel, axes: Assen) -> Iterator[Draft]:
    """The drafts of a table that crosses tasks and parties along these axes."""
    letters = _letters(candidates, words, tabel)
    first, across, by_row = axes
    if first is None:
        yield from _below(candidates, words, tabel, across)
        return
    for rij in tabel.rijen:
        side = rij.cellen.get(first)
        if side is None:
            continue
        for column in across:
            cell, head = rij.cellen.get(column), tabel.koppen[column]
            if cell is None:
                continue
            task, who = (side, head) if by_row else (head, side)
            roles = _roles(words, cell, letters)
            for rol in roles:
                for onderwerp in tasks(candidates, task):
                    for genoemd in parties(candidates, words, who, loose=False):
                        yield _draft(onderwerp, genoemd.naam, rol, (task, cell), SURE)
            if not roles and not _is_letters(cell) and not words.is_role(cell.text):
                own = [onderwerp for onderwerp in tasks(candidates, cell) if onderwerp.kans >= CLEAR]
                # One word that is no term is a phase or a theme (`Herstellen`), of which any task may be part.
                lone = len(task.text.split()) == 1 and not terms(candidates, task, 0, len(task.text))
                for onderwerp in own or ([] if lone else tasks(candidates, task)):
                    for genoemd in parties(candidates, words, who, loose=False):
                        yield _draft(onderwerp, genoemd.naam, Rol.UITVOEREND, (task, cell), SURE_WORDS)


def _below(candidates: Candidates, words: TableWords, tabel: Tabel, columns: list[int]) -> Iterator[Draft]:
    """The drafts of a table whose heads are parties and whose cells are tasks."""
    for column in columns:
        head = tabel.koppen[column]
        for genoemd in parties(candidates, words, head, loose=False):
            for cell in tabel.kolom(column):
                for onderwerp in tasks(candidates, cell):
                    if onderwerp.kans >= CLEAR:
                        yield _draft(onderwerp, genoemd.naam, Rol.UITVOEREND, (cell, head), SURE_WORDS)


def find_axes(candidates: Candidates, words: TableWords, tabel: Tabel) -> Assen | None:
    """The axes of a table that crosses tasks and parties; None for another table."""
    if any(words.head(block.text).soort == "geen" for block in tabel.koppen.values()):
        return None
    first = next((c for c in tabel.kolommen if words.head(_text(tabel, c)).soort != "nummer"), 0)
    across = [column for column in sorted(tabel.koppen) if column > first]
    named = [c for c in across if _heads_party(candidates, tabel.koppen[c])]
    if first in tabel.koppen and len(named) == len(across) and _heads_party(candidates, tabel.koppen[first]):
        columns = [first, *across]
        told = [c for c in columns if is_task(candidates, tabel, c)]
        return (None, columns, True) if len(columns) >= LEAST_PARTIES and 2 * len(told) >= len(columns) else None
    if len(named) >= 2 and not is_named(candidates, tabel, first) and _fits(tabel, named):
        return first, named, True
    about = [c for c in across if any(o.kans >= CLEAR for o in tasks(candidates, tabel.koppen[c]))]
    marked = [c for c in about if is_marked(words, tabel, c)]
    if len(marked) >= 2 and is_named(candidates, tabel, first):
        return first, marked, False
    return None


def _heads_party(candidates: Candidates, head: Block) -> bool:
    """Whether a head is a party, alone or in `Wat doet de politie?`."""
    lead = ASKED.match(head.text)
    return names_party(candidates, head, lead.end() if lead else 0)


def _text(tabel: Tabel, column: int) -> str:
    return tabel.koppen[column].text if column in tabel.koppen else ""


def _fits(tabel: Tabel, columns: list[int]) -> bool:
    """Whether the cells below parties are marks or words, and no figures."""
    cells = [cell for column in columns for cell in tabel.kolom(column)]
    return bool(cells) and sum(any(c.isdigit() for c in cell.text) for cell in cells) < len(cells) / 2


def _letters(candidates: Candidates, words: TableWords, tabel: Tabel) -> Mapping[str, Rol | None]:
    """What the letters in the cells mean; empty where the only ones are marks."""
    cells = [cell for column in tabel.kolommen for cell in tabel.kolom(column) if _is_letters(cell)]
    used = {letter for cell in cells for letter in cell.text.casefold() if letter.isalpha()}
    if not used - {"x", "v"}:
        return {}
    blocks = candidates.text.text.blocks
    own = [block.index for rij in tabel.rijen for block in rij.cellen.values()]
    near = blocks[max(0, min(own) - NEAR - len(tabel.koppen)) : max(own) + NEAR + 1]
    legend = {
        match["letter"].casefold(): words.role(match["words"])
        for block in near
        if block.kind is not BlockKind.CEL or "=" in block.text
        for match in LEGEND.finditer(block.text)
    }
    return {letter: legend[letter] if letter in legend else words.role(letter) for letter in sorted(used)}


def _roles(words: TableWords, cell: Block, letters: Mapping[str, Rol | None]) -> list[Rol]:
    """The roles that a cell gives: one for each letter, doing it for a mark."""
    if letters and _is_letters(cell):
        found = [letters.get(letter) for letter in cell.text.casefold() if letter.isalpha()]
        return [rol for rol in dict.fromkeys(found) if rol is not None]
    if words.is_mark(cell.text):
        return [Rol.UITVOEREND]
    rol = words.role_between(cell.text)
    return [rol] if rol is not None else []


def _is_letters(cell: Block) -> bool:
    return bool(LETTERS.fullmatch(cell.text.strip()))


def _draft(onderwerp: Onderwerp, actor: str, rol: Rol, cells: tuple[Block, ...], sure: float) -> Draft:
    return Draft(
        velden=Toewijzing(
            taak=onderwerp.taak, actor=actor, rol=rol, status=Status.BELEGD, schaal=None, voorwaarde=None
        ),
        plaatsen=places(cells),
        zekerheid=round(onderwerp.weigh(sure), 2),
    )
