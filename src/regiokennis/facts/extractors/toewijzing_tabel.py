"""Toewijzingen in tables: what the heads of the columns say a row is about.

A table counts where one column tells the task and another who has it (wording: ontology/signalen/kolom.toml), or
where the heads of columns are parties themselves and a cell marks or tells what they do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.clauses.context import ReadSentence
from regiokennis.facts.clauses.model import Partij
from regiokennis.facts.clauses.taak import GEEN
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Rol, Schaal, Status, Taak, Toewijzing
from regiokennis.ontology import SignalPattern
from regiokennis.text.model import Block, BlockKind

NOBODY = re.compile(
    r"^\W*$|^(?:n\.?v\.?t\.?|onbekend|niemand|geen|vacant|vacature|n[ao][a-z]* te bepalen|ntb|n\.n\.b\.?|pm)\b",
    re.IGNORECASE,
)
OPEN = re.compile(r"\b(?:nog|niet|nergens|onduidelijk|open|ontbreekt|vacature|vacant)\b", re.IGNORECASE)
MARK = re.compile(r"^\W*(?:x|v|ja|✓|✔|●|•|\+)\W*$", re.IGNORECASE)
DONE = re.compile(
    r"\b(?:belegd|geregeld|gereed|loopt|lopend|uitgevoerd|ja|actief|geborgd|structureel)\b", re.IGNORECASE
)
LATER = re.compile(
    r"\b(?:voorgenomen|gepland|planning|voorbereiding|ontwikkeling|start|wordt|20[2-4]\d|gewenst|nog)\b", re.IGNORECASE
)
TO_BE = re.compile(r"\b(?:wordt|worden|zal|zullen|moet|moeten)\b", re.IGNORECASE)
EXPLORED = re.compile(r"\b(?:onderzo\w+|verken\w+|bezien|pilot)\b", re.IGNORECASE)
LACKING = re.compile(
    r"\b(?:knelpunt|niet belegd|onduidelijk|ontbreekt|nee|open|vacant|vacature|niemand)\b", re.IGNORECASE
)
PARTS = re.compile(r"\s*(?:,|;|/|\ben\b|\n)\s*")
PART = re.compile(r"[^,;/\n]+")
LONGEST_NAME = 6
LONGEST_TASK = 4
"""Words of a task in a cell that lists several."""
SURE, SURE_MARK = 0.8, 0.65
TOO_EMPTY = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """The cells of a row by column."""

    cellen: dict[int, Block]


def in_tables(candidates: Candidates) -> Iterator[Draft]:
    """The drafts of all tables of a document that tell who has which task."""
    for rows, heads in _tables(candidates):
        columns = {column: _meaning(candidates, head) for column, head in heads.items()}
        parties = [column for column, meaning in columns.items() if meaning.startswith("partij")]
        tasks = [column for column, meaning in columns.items() if meaning.startswith("taak")]
        if parties and not tasks and min(heads) not in parties:
            tasks = [min(heads)]
        if parties and tasks:
            for row in rows:
                yield from _told(candidates, row, columns, parties, tasks[0])
        else:
            yield from _marked(candidates, rows, heads)


def told_tables(candidates: Candidates) -> frozenset[int]:
    """The tables that are read as tables; their cells are no running text."""
    found = set()
    for rows, heads in _tables(candidates):
        meanings = {_meaning(candidates, head).partition(":")[0] for head in heads.values()}
        if "partij" in meanings and rows:
            number = next(iter(rows[0].cellen.values())).tabel
            if number is not None:
                found.add(number)
    return frozenset(found)


def _tables(candidates: Candidates) -> Iterator[tuple[list[Rij], dict[int, str]]]:
    """Each table as its rows, with the heads of its columns."""
    tables: dict[int, dict[int, dict[int, Block]]] = {}
    for block in candidates.text.text.blocks:
        if block.kind is BlockKind.CEL and None not in (block.tabel, block.rij, block.kolom):
            row = tables.setdefault(block.tabel or 0, {}).setdefault(block.rij or 0, {})
            row[block.kolom or 0] = block
    for rows in tables.values():
        heads = {
            column: block.kolomkop
            for cells in rows.values()
            for column, block in cells.items()
            if block.kolomkop is not None
        }
        if len(heads) > 1:
            body = [Rij(cellen=cells) for cells in rows.values() if any(b.kolomkop for b in cells.values())]
            yield body, heads


def _meaning(candidates: Candidates, head: str) -> str:
    """What the cells under a head are; empty where no row of the wording fits."""
    words = f" {' '.join(head.casefold().split())} "
    rows: list[SignalPattern] = [row for row in candidates.ontology.signalen if row.kind == "kolom"]
    for row in rows:
        if any(f" {option} " in re.sub(r"[^\w\s]", " ", words) for option in row.patroon.split("|")):
            return row.waarde
    return ""


def _told(candidates: Candidates, row: Rij, columns: dict[int, str], parties: list[int], task: int) -> Iterator[Draft]:
    cell = row.cellen.get(task)
    if cell is None:
        return
    taken = _tasks(candidates, cell) if columns.get(task, "") == "taak" else ()
    if not taken:
        taak = _task(candidates, cell)
        taken = (taak,) if taak is not None else ()
    planned = columns[task].endswith(":voorgenomen") if task in columns else False
    told = next((b.text for c, b in row.cellen.items() if columns.get(c) == "status"), "")
    schaal = next((b.text for c, b in row.cellen.items() if columns.get(c) == "schaal"), "")
    when = next((b.text for c, b in row.cellen.items() if columns.get(c) == "voorwaarde"), None)
    for column in parties:
        who = row.cellen.get(column)
        if who is None:
            continue
        names = _names(candidates, who)
        status = _status(told, who.text if not names else "", planned=planned)
        rol = columns[column].partition(":")[2] or "uitvoerend"
        for name in names or ((None,) if _is_open(who.text) else ()):
            for taak in taken:
                yield _draft(taak, name, Rol(rol), status, _scale(schaal), when, (cell, who), SURE)


def _marked(candidates: Candidates, rows: list[Rij], heads: dict[int, str]) -> Iterator[Draft]:
    """Tables whose heads are parties: a mark or a few words in the cell say that they do it."""
    named = {column: _names_in(candidates, head) for column, head in heads.items()}
    columns = [column for column, names in named.items() if names]
    if len(columns) < 2 or min(heads) in columns:
        return
    for row in rows:
        first = row.cellen.get(min(heads))
        taak = _task(candidates, first) if first is not None else None
        if first is None or taak is None:
            continue
        for column in columns:
            cell = row.cellen.get(column)
            if cell is not None and MARK.match(cell.text):
                for name in named[column]:
                    yield _draft(taak, name, Rol.UITVOEREND, Status.BELEGD, None, None, (first, cell), SURE_MARK)


def _names(candidates: Candidates, cell: Block) -> tuple[str, ...]:
    """Who a cell names: parties that are known, else the cell's own short words."""
    if _is_open(cell.text):
        return ()
    read = [candidates.reading.read(s) for s in candidates.text.by_block.get(cell.index, ())]
    names = [p.naam for r in read for p in r.parties if p.naam is not None and not _belongs(r, p)]
    if names:
        return tuple(dict.fromkeys(names))
    parts = [part for part in PARTS.split(cell.text.strip()) if part]
    return tuple(
        part[:1].upper() + part[1:] for part in parts if len(part.split()) <= LONGEST_NAME and part[0].isalpha()
    )


def _belongs(read: ReadSentence, partij: Partij) -> bool:
    """Whether a party only says whose the one before it is: `het team van de gemeente`."""
    place = partij.tokens[0] - 1
    while place >= 0 and read.tree.tokens[place].pos == "DET":
        place -= 1
    return place > 0 and read.tree.form(place) == "van" and any(place - 1 in other.tokens for other in read.parties)


def _names_in(candidates: Candidates, head: str) -> tuple[str, ...]:
    """The parties in the head of a column."""
    found: list[Partij] = []
    for block in candidates.text.text.blocks:
        if block.kind is BlockKind.CEL and block.kolomkop is None and block.text == head:
            for sentence in candidates.text.by_block.get(block.index, ()):
                found += candidates.reading.read(sentence).parties
    return tuple(dict.fromkeys(p.naam for p in found if p.naam is not None))


def _is_open(text: str) -> bool:
    return bool(NOBODY.search(text.strip()) or OPEN.search(text))


def _task(candidates: Candidates, cell: Block) -> Taak | None:
    """The task that the words of a cell are about."""
    best: tuple[str, float] | None = None
    for sentence in candidates.text.by_block.get(cell.index, ()):
        read = candidates.reading.read(sentence)
        for clause in read.clauses[:1]:
            for code, kans, leeg, hit in candidates.tasks(read, clause, cell):
                if code != GEEN and (hit or leeg < TOO_EMPTY) and (best is None or kans > best[1]):
                    best = (code, kans)
    return Taak(best[0]) if best else None


def _tasks(candidates: Candidates, cell: Block) -> tuple[Taak, ...]:
    """The tasks of a cell that lists several in a few words each; empty where it is no such list."""
    parts = [match for match in PART.finditer(cell.text) if match[0].strip()]
    if len(parts) < 2 or any(len(part[0].split()) > LONGEST_TASK for part in parts):
        return ()
    codes = {
        (mention.start, mention.end): mention.code
        for sentence in candidates.text.by_block.get(cell.index, ())
        for mention in sentence.mentions
        if mention.type == "taak" and mention.code
    }
    found = []
    for part in parts:
        hits = [code for (start, end), code in codes.items() if part.start() <= start and end <= part.end()]
        code = candidates.named_task(part[0], hits)
        if code is not None:
            found.append(Taak(code))
    return tuple(dict.fromkeys(found))


def _status(told: str, who: str, *, planned: bool) -> Status:
    for text in (told, who):
        if LACKING.search(text):
            return Status.KNELPUNT
        if EXPLORED.search(text):
            return Status.ONDERZOEK
        if DONE.search(text) and not OPEN.search(text) and not TO_BE.search(text):
            return Status.BELEGD
        if LATER.search(text):
            return Status.VOORGENOMEN
    if who:
        return Status.KNELPUNT
    return Status.VOORGENOMEN if planned else Status.BELEGD


def _scale(text: str) -> Schaal | None:
    words = text.casefold()
    return next((scale for scale in sorted(Schaal, key=lambda s: -len(s)) if scale.value in words), None)


def _draft(
    taak: Taak,
    actor: str | None,
    rol: Rol,
    status: Status,
    schaal: Schaal | None,
    voorwaarde: str | None,
    cells: tuple[Block, ...],
    sure: float,
) -> Draft:
    return Draft(
        velden=Toewijzing(taak=taak, actor=actor, rol=rol, status=status, schaal=schaal, voorwaarde=voorwaarde or None),
        plaatsen=tuple(Place(block=cell.index, start=0, end=len(cell.text)) for cell in cells if cell.text.strip()),
        zekerheid=sure,
    )
