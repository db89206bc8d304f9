"""Toewijzingen in tables with columns for the task and for who has it, side by side or below one another.

What a column is, its head says (ontology/signalen/kolom.toml); in a table without heads its cells do. Tables that cross
tasks and parties are read by toewijzing_matrix.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from regiokennis.facts.actions import DIVISION
from regiokennis.facts.cells import Genoemd, Onderwerp, parties, surely, tasks
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.columns import Indeling, arrange
from regiokennis.facts.extractors.toewijzing_matrix import find_axes, in_matrix
from regiokennis.facts.grid import Rij, Tabel, read_tables
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.row_drafts import row_draft, row_status
from regiokennis.facts.soorten import Rol, Status
from regiokennis.facts.stream import is_stream, read_stream
from regiokennis.facts.table_words import Kop, TableWords
from regiokennis.text.model import Block, BlockKind

REMARK = 6
"""Words from which a cell may be running text."""
LABEL = re.compile(r"\((?P<key>[^\W\d_][^():]{2,30}):\s+(?P<value>[^()]{2,80})\)\s*$")
"""Who does it, said behind a task in its own cell: `Hulp regelen (uitvoerder: X)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezen:
    """What the tables of a document tell, and the cells that are no running text any more."""

    drafts: tuple[Draft, ...]
    cellen: frozenset[int]
    """Short ones of any table, and all but remarks where tasks are assigned."""


def in_tables(candidates: Candidates) -> Gelezen:
    """Read all tables of a document that tell who has which task."""
    words = candidates.ontology.once(TableWords)
    blocks = candidates.text.text.blocks
    drafts: list[Draft] = []
    told = {block.index for block in blocks if block.kind is BlockKind.CEL and len(block.text.split()) < REMARK}
    for tabel in read_tables(blocks, words):
        indeling = arrange(candidates, words, tabel)
        axes = find_axes(candidates, words, tabel) if indeling is None else None
        if indeling is not None:
            indeling = replace(indeling, verdeling=_is_division(tabel, indeling))
            drafts += _arranged(candidates, words, tabel, indeling)
        elif axes is not None:
            drafts += in_matrix(candidates, words, tabel, axes)
        else:
            continue
        told.update(block.index for block in tabel.koppen.values())
        for rij in tabel.rijen:
            told.update(cell.index for column, cell in rij.cellen.items() if not _is_remark(indeling, column, cell))
    for block in blocks:
        if is_stream(block):
            told.add(block.index)
            drafts += _streamed(candidates, words, block)
    return Gelezen(drafts=tuple(drafts), cellen=frozenset(told))


def _streamed(candidates: Candidates, words: TableWords, block: Block) -> Iterator[Draft]:
    """The drafts of a table that became a paragraph; each rests on the words of its row."""
    for strook in read_stream(candidates, words, block):
        told = dict(strook.los)
        place = Place(block=block.index, start=strook.start, end=strook.einde)
        for onderwerp in tasks(candidates, block, strook.start, strook.taak_einde, listed=False):
            for kop, naam in strook.partijen:
                who = Genoemd(naam=naam, rol=None, voorwaarde=None, bekend=True) if naam is not None else None
                status = row_status(words, told, planned=strook.gepland, nobody=naam is None)
                schaal = words.scale(told.get("schaal", ""))
                draft = row_draft(onderwerp, who, kop.meer, status, schaal, None, (block,), geraden=True)
                yield replace(draft, plaatsen=(place,))


def _is_division(tabel: Tabel, indeling: Indeling) -> bool:
    """Whether a column `Wat` stands below a heading like `Wie doet wat`."""
    head = tabel.koppen.get(indeling.taak)
    above = head.sectie[-1:] if head is not None and head.text.strip(" ?").casefold() == "wat" else ()
    return any(DIVISION.search(heading) for heading in above)


def _is_remark(indeling: Indeling | None, column: int, cell: Block) -> bool:
    if indeling is None or column in (indeling.taak, *indeling.ook, *indeling.partijen):
        return False
    kop = indeling.koppen.get(column)
    return (kop is None or kop.soort in ("", "overig")) and len(cell.text.split()) >= REMARK


def _arranged(candidates: Candidates, words: TableWords, tabel: Tabel, indeling: Indeling) -> Iterator[Draft]:
    rijen = tabel.rijen
    if indeling.geraden and not any(kop.soort for kop in indeling.koppen.values()) and tabel.koppen:
        rijen = (Rij(cellen=tabel.koppen), *rijen)
    above: dict[int, list[Genoemd]] = {}
    for rij in rijen:
        for column in (indeling.taak, *indeling.ook):
            yield from _row(candidates, words, rij, replace(indeling, taak=column), above)


def _row(
    candidates: Candidates, words: TableWords, rij: Rij, indeling: Indeling, above: dict[int, list[Genoemd]]
) -> Iterator[Draft]:
    cell = rij.cellen.get(indeling.taak)
    about = _about(candidates, rij, indeling)
    told = _told(rij, indeling)
    said = False
    if cell is not None:
        yield from _labelled(candidates, words, cell, about, row_status(words, told, planned=indeling.gepland))
    for column in indeling.partijen:
        who = rij.cellen.get(column)
        if who is None or words.cell(who.text, "leeg"):
            continue
        rol = indeling.koppen.get(column, Kop()).meer or indeling.taakrol
        if words.cell(who.text, "boven"):
            names = above.get(column, [])
        else:
            headed = column in indeling.schalen or indeling.koppen.get(column, Kop()).soort == "partij"
            loose = headed and rol != Rol.FINANCIERT and not indeling.geraden
            names = parties(candidates, words, who, loose=loose)
        above[column] = names
        known = [genoemd for genoemd in names if genoemd.bekend]
        nobody = words.is_nobody(who.text) and not known
        if rol == Rol.NEEMT_DEEL and column < indeling.taak:
            rol = Rol.UITVOEREND  # `Partners | Taken`: the partner is who the row is about
        status = row_status(words, told, planned=indeling.gepland, nobody=nobody)
        schaal = indeling.schalen.get(column) or words.scale(told.get("schaal", ""))
        for genoemd in [None] if nobody else names:
            for onderwerp in about:
                if cell is not None:
                    said = True
                    yield row_draft(
                        onderwerp,
                        genoemd,
                        rol,
                        status,
                        schaal,
                        told.get("voorwaarde"),
                        (cell, who),
                        geraden=indeling.geraden,
                    )
    if not said and cell is not None and words.status(told.get("status", "")) is Status.KNELPUNT:
        schaal = words.scale(told.get("schaal", ""))
        for onderwerp in about:
            yield row_draft(onderwerp, None, "", Status.KNELPUNT, schaal, None, (cell,))


def _about(candidates: Candidates, rij: Rij, indeling: Indeling) -> list[Onderwerp]:
    """The tasks of a row: those of its cell, else of the theme that it stands under."""
    cell = rij.cellen.get(indeling.taak)
    about = tasks(candidates, cell, listed=not indeling.gepland) if cell is not None else []
    thema = rij.cellen.get(indeling.column("thema") or 0, rij.groep) if not about else None
    if thema is not None and thema is not cell:
        about = [replace(onderwerp, kans=onderwerp.kans / 2) for onderwerp in tasks(candidates, thema)]
    if cell is not None and not indeling.geraden and indeling.koppen.get(indeling.taak, Kop()).soort == "taak":
        about = surely(about)
    return about


def _told(rij: Rij, indeling: Indeling) -> dict[str, str]:
    """What a row says in the columns that tell something else about its task, by the kind of column."""
    return {
        soort: rij.cellen[column].text if column in rij.cellen else ""
        for soort in ("status", "planning", "schaal", "voorwaarde")
        for column in [indeling.column(soort)]
        if column is not None
    }


def _labelled(
    candidates: Candidates, words: TableWords, cell: Block, about: list[Onderwerp], status: Status
) -> Iterator[Draft]:
    """The drafts of whom the cell of a task itself names, with a label and in brackets."""
    label = LABEL.search(cell.text)
    kop = words.head(label["key"]) if label is not None else Kop()
    if label is None or kop.soort != "partij":
        return
    for genoemd in parties(candidates, words, cell, label.start("value"), label.end("value"), loose=False):
        for onderwerp in about:
            yield row_draft(onderwerp, genoemd, kop.meer, status, None, None, (cell,))
