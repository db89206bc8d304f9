"""Tables as rows and columns: heads apart from the body, and cells that repeat the cell above filled in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regiokennis.facts.table_words import TableWords
from regiokennis.text.model import Block, BlockKind

KEYS = 2
"""Kinds of head that the first column must hold, for a table to be read from top to bottom."""
LONGEST_KEY = 4
"""Words of such a head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """The cells of a row by column."""

    cellen: Mapping[int, Block]
    groep: Block | None = None
    """The cell that stands alone in a row above and heads this one and its neighbours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """A table; `koppen` holds the cells that head a column, none where the table has no heads."""

    nummer: int
    koppen: Mapping[int, Block]
    rijen: tuple[Rij, ...]

    @property
    def kolommen(self) -> list[int]:
        """The columns in order."""
        return sorted({column for rij in self.rijen for column in rij.cellen} | set(self.koppen))

    def kolom(self, column: int) -> list[Block]:
        """The cells of a column, without its head."""
        return [rij.cellen[column] for rij in self.rijen if column in rij.cellen]


def read_tables(blocks: tuple[Block, ...], words: TableWords) -> Iterator[Tabel]:
    """The tables of a document with at least two columns; one whose first column holds the heads is turned."""
    tables: dict[int, dict[int, dict[int, Block]]] = {}
    for block in blocks:
        if block.kind is BlockKind.CEL and block.tabel is not None and block.rij is not None:
            tables.setdefault(block.tabel, {}).setdefault(block.rij, {})[block.kolom or 0] = block
    alone: dict[int, Block] = {}
    for nummer, rows in tables.items():
        ordered = [rows[row] for row in sorted(rows)]
        if len({column for row in ordered for column in row}) < 2:
            continue
        if len(ordered) == 1 and all(cell.kolomkop is None for cell in ordered[0].values()):
            alone = ordered[0]
        elif _is_part(ordered, alone):
            yield _table(nummer, [alone, *ordered], heads=1)
            continue
        turned = _turned(ordered, words)
        yield _table(nummer, turned, heads=1) if turned else _table(nummer, ordered, heads=_heads(ordered))


def _is_part(rows: list[dict[int, Block]], heads: Mapping[int, Block]) -> bool:
    """Whether rows stand below heads that are a table by themselves (text/parted.py)."""
    return all(column in heads and cell.kolomkop == heads[column].text for row in rows for column, cell in row.items())


def _heads(rows: list[dict[int, Block]]) -> int:
    """How many rows at the top are heads: their words stand above the columns of the others."""
    known = {cell.kolom: cell.kolomkop for row in rows for cell in row.values() if cell.kolomkop is not None}
    count = 0
    for row in rows:
        # A column that is empty below its head still has one.
        heads = all(cell.kolomkop is None for cell in row.values())
        if not heads or not any(known.get(cell.kolom) == cell.text for cell in row.values()):
            break
        count += 1
    return count


def _turned(rows: list[dict[int, Block]], words: TableWords) -> list[dict[int, Block]]:
    """The table with rows for columns, where the first column says `Wat`, `Wie`, `Wanneer`; else empty."""
    first = [words.head(row[0].text).soort for row in rows if 0 in row and len(row[0].text.split()) <= LONGEST_KEY]
    top = {words.head(cell.text).soort for column, cell in rows[0].items() if column != 0}
    known = [soort for soort in first if soort]
    if "partij" not in known or len(set(known)) < KEYS or 2 * len(known) < len(rows) or top & {"partij", "taak"}:
        return []
    return _flip(rows)


def _flip(rows: list[dict[int, Block]]) -> list[dict[int, Block]]:
    columns = sorted({column for row in rows for column in row})
    return [{place: row[column] for place, row in enumerate(rows) if column in row} for column in columns]


def _table(nummer: int, rows: list[dict[int, Block]], *, heads: int) -> Tabel:
    koppen = {column: cell for row in rows[:heads] for column, cell in row.items()}
    body: list[Rij] = []
    groep: Block | None = None
    above: dict[int, Block] = {}
    width = len({column for row in rows for column in row})
    for row in rows[heads:]:
        if width > 2 and list(row) == [0]:
            groep, above = row[0], {}
            continue
        whole = {column: cell for column, cell in above.items() if column < min(row)} | row
        body.append(Rij(cellen=whole, groep=groep))
        above = whole
    return Tabel(nummer=nummer, koppen=koppen, rijen=tuple(body))
