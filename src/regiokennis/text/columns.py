"""Tables in plain text whose columns are set apart by tabs, pipes or runs of spaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regiokennis.text.draft import Draft
from regiokennis.text.lines import Line
from regiokennis.text.model import BlockKind, Span

_CHUNK = re.compile(r"[^\s|│]+(?:[ \u00a0][^\s|│]+)*")
_MARK = re.compile(r"\W|[eo]|\(?(?:\d{1,2}|[a-z])[.)]|\d{1,2}(?:\.\d{1,2})*\.?")
_RULE = re.compile(r"[\s|+:=_─│┼-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Lines that form a table: their indices, and its rows of cells, each a tuple of places by column."""

    rows: tuple[int, ...]
    cells: tuple[tuple[int, int, tuple[Span, ...]], ...]
    """Row, column and places of each cell."""
    headed: bool

    def drafts(self, number: int, pages: tuple[int | None, ...]) -> Iterator[Draft]:
        """The cells as drafts of table `number`."""
        for row, column, segments in self.cells:
            yield Draft(
                kind=BlockKind.CEL,
                segments=segments,
                tabel=number,
                rij=row,
                kolom=column,
                kop=self.headed and row == 0,
                pagina=pages[self.rows[0]],
            )


def find_tables(lines: tuple[Line, ...], skip: frozenset[int]) -> tuple[Table, ...]:
    """The tables among the lines that are not in `skip`."""
    tables: list[Table] = []
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.index not in skip and _columns(line) >= 2 and (not run or line.blank <= 1):
            run.append(line)
            continue
        if len(run) >= 3 and (table := _table(run)):
            tables.append(table)
        run = [line] if line is not None and line.index not in skip and _columns(line) >= 2 else []
    return tuple(tables)


def _chunks(line: Line) -> list[Span]:
    return [Span(line.start + m.start(), line.start + m.end()) for m in _CHUNK.finditer(line.text)]


def _columns(line: Line) -> int:
    """How many columns a line has; a bullet or number with wide space behind it is none."""
    if _RULE.fullmatch(line.text):
        return 2
    chunks = _chunks(line)
    first = chunks[0].end - chunks[0].start if chunks else 0
    return len(chunks) - 1 if first <= 4 and _MARK.fullmatch(line.text[:first]) else len(chunks)


def _table(run: list[Line]) -> Table | None:
    """The table of these lines, where most have as many columns as the first."""
    rows = [(_chunks(line), line) for line in run if not _RULE.fullmatch(line.text)]
    if len(rows) < 2:
        return None
    counts = [len(chunks) for chunks, _ in rows]
    width = max(sorted(set(counts)), key=counts.count)
    if counts.count(width) < 0.6 * len(counts) or width < 2:
        return None
    cells = tuple(
        (row, column, (chunk,)) for row, (chunks, _) in enumerate(rows) for column, chunk in enumerate(chunks)
    )
    return Table(rows=tuple(line.index for line in run), cells=cells, headed=True)
