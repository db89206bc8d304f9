"""Tables of a plan: which columns hold its actions, which rows only part the others, and what stands beside a cell."""

from collections.abc import Callable, Mapping

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.actions import COLUMN, DIVISION, OTHER_COLUMN
from regiokennis.text.model import Block

WIDEST = 12
"""Columns of a table at most."""
BESIDE = 2
"""So many columns that say who, when or how far, and what is left is what they say it of."""
LEAST_COLUMNS = 3
"""With fewer columns a lone cell may as well be a row whose party is not known yet."""


def action_columns(text: AnnotatedText, among_actions: Callable[[Block], bool]) -> set[tuple[int | None, int | None]]:
    """Columns that hold actions: by their head, or by what is left in a table `among_actions` that has no such head.

    Of a table that tells who and when the one column that tells neither holds them; else every column does.
    """
    heads: dict[int, dict[int, str]] = {}
    first: dict[int, Block] = {}
    for block in text.text.blocks:
        if block.tabel is not None and block.kolom is not None and block.kolomkop:
            heads.setdefault(block.tabel, {}).setdefault(block.kolom, block.kolomkop)
            first.setdefault(block.tabel, block)
    found: set[tuple[int | None, int | None]] = set()
    for table, columns in heads.items():
        named = [column for column, head in columns.items() if COLUMN.match(head)]
        told = any(DIVISION.search(heading) for heading in first[table].sectie[-1:])
        if told and named and columns[named[0]].strip(" ?").casefold() == "wat":
            continue
        if named:
            found.add((table, named[0]))
            continue
        rest = {(table, column) for column, head in columns.items() if not OTHER_COLUMN.match(head)}
        if among_actions(first[table]) and (len(rest) == len(columns) or 1 == len(rest) <= len(columns) - BESIDE):
            found |= rest
    return found


def row_of(text: AnnotatedText, block: Block) -> list[Block]:
    """The other cells of the row that a cell stands in."""
    if block.tabel is None:
        return []
    near = text.text.blocks[max(0, block.index - WIDEST) : block.index + WIDEST]
    row = [other for other in near if (other.tabel, other.rij) == (block.tabel, block.rij) and other is not block]
    if block.rij and not any(other.kolom == 0 for other in row) and block.kolom:
        # An empty first cell repeats the one above.
        above = (other for other in reversed(text.text.blocks[: block.index]) if other.tabel == block.tabel)
        row += [other for other in [next((o for o in above if o.kolom == 0), None)] if other is not None]
    return row


Divisions = Mapping[int | None, tuple[Block, ...]]


def divisions(text: AnnotatedText) -> Divisions:
    """By table the cells that have a row to themselves between fuller ones: headings of the rows below them."""
    rows: dict[int, dict[int, list[Block]]] = {}
    for block in text.text.blocks:
        if block.tabel is not None and block.rij is not None:
            rows.setdefault(block.tabel, {}).setdefault(block.rij, []).append(block)
    found: dict[int | None, tuple[Block, ...]] = {}
    for table, cells in rows.items():
        alone = tuple(row[0] for number, row in sorted(cells.items()) if len(row) == 1 and number > 0)
        widest = max(len(row) for row in cells.values())
        if alone and widest >= LEAST_COLUMNS and 2 * len(alone) < len(cells):
            found[table] = alone
    return found
