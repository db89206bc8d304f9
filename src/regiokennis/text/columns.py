"""Tables in plain text whose cells are set apart by tabs, pipes or runs of spaces."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from regiokennis.text import shape
from regiokennis.text.draft import Draft
from regiokennis.text.grid import arrange
from regiokennis.text.lines import Line
from regiokennis.text.model import BlockKind, Span
from regiokennis.text.pieces import SLACK, TAB, Piece, is_rule, pieces_of, runs

_FIGURE = re.compile(r"[€\d]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/]\d{2,4})?$")
_ACRONYM = re.compile(r"[A-Z0-9+&]{2,}$")
_SLASH = re.compile(r"\s+[/|]\s+")
LONGEST_HEAD = 5
"""Words of a head in a line above the columns."""
MIN_TITLED = 4
"""Lines of a table with a heading above it, at least."""
MIN_GRID = 3
"""Rows of a table with cells over several lines, at least, its heads counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Lines that form a table, and its cells."""

    rows: tuple[int, ...]
    """The indices of the lines."""
    cells: tuple[tuple[int, int, tuple[Span, ...]], ...]
    """Row, column and places of each cell, row by row."""
    headed: bool
    heads: tuple[Span, ...] = ()
    """Where the heads of its columns are printed, if that is above another part of it."""

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
                onder=self.heads[column] if self.heads else None,
                pagina=pages[self.rows[0]],
            )


def _extents(rows: list[list[Piece]], width: int) -> list[tuple[int, int]]:
    """From where to where the columns reach, by the rows that fill them all."""
    full = [row for row in rows if len(row) == width]
    return [
        (
            min(row[column].place for row in full),
            max(row[column].place + row[column].span.end - row[column].span.start for row in full),
        )
        for column in range(width)
    ]


def find_tables(
    lines: tuple[Line, ...], skip: frozenset[int], between: frozenset[int] = frozenset()
) -> tuple[Table, ...]:
    """The tables among the lines that are not in `skip`; the lines `between` are what a page adds to the text."""
    found = []
    for run in map(_untitled, runs(lines, skip, between)):
        above = next((line for line in reversed(lines[: run[0].index]) if line.index not in skip | between), None)
        if len(run) >= 3 and (table := _crossed(run) or _table(run, above)):
            found.append(table)
    return tuple(found)


def _untitled(run: list[Line]) -> list[Line]:
    """A run without a first line that stands apart with fewer pieces than the rows: a heading (`Pijler 2  Herstel`)."""
    if len(run) < MIN_TITLED or not run[1].blank or run[2].blank:
        return run
    title, *rows = (pieces_of(line) for line in run[:3])
    inner = title[0].place > min(pieces[0].place for pieces in rows) + SLACK  # heads whose first column has none
    return run[1:] if not inner and len(title) < min(map(len, rows)) else run


def _crossed(run: list[Line]) -> Table | None:
    """The table whose head leaves its first cell empty and whose rows are filled here and there, each below a head."""
    rows = [(line, pieces_of(line)) for line in run if not is_rule(line)]
    heads = rows[0][1]
    left = min(chunks[0].place for _, chunks in rows)
    if len(heads) < 2 or len(rows) < 3 or heads[0].place <= left + SLACK:
        return None
    cells: dict[tuple[int, int], tuple[Span, ...]] = {(0, n): (head.span,) for n, head in enumerate(heads, start=1)}
    for number, (_, chunks) in enumerate(rows[1:], start=1):
        if abs(chunks[0].place - left) > SLACK:
            return None
        cells[number, 0] = (chunks[0].span,)
        for chunk in chunks[1:]:
            below = [n for n, head in enumerate(heads, start=1) if _stands_below(chunk, head)]
            if len(below) != 1 or (number, below[0]) in cells:
                return None
            cells[number, below[0]] = (chunk.span,)
    return Table(
        rows=tuple(line.index for line in run),
        cells=tuple((row, column, spans) for (row, column), spans in sorted(cells.items())),
        headed=True,
    )


def _stands_below(chunk: Piece, head: Piece) -> bool:
    """Whether a piece stands within the width of a head, but for a little room at both sides."""
    width = head.span.end - head.span.start
    return head.place - SLACK <= chunk.place and chunk.place + (chunk.span.end - chunk.span.start) <= (
        head.place + max(width, chunk.span.end - chunk.span.start) + SLACK
    )


def _table(run: list[Line], above: Line | None) -> Table | None:
    """The table of these lines, or None where their pieces do not line up; the line above may hold its heads."""
    rows = [(line, pieces_of(line)) for line in run if not is_rule(line)]
    if len(rows) < 2:
        return None
    counts = Counter(len(chunks) for _, chunks in rows)
    width = max(counts, key=lambda count: (counts[count], count))
    few = width < 2 or counts[width] < 0.5 * len(rows)
    if few or (len(rows[0][1]) >= width > 2 and len(counts) > 1):
        if len(rows[0][1]) >= width and (table := _gridded(run, rows)):
            return table
        if few:
            return None
    if width == 2 and 2 * sum(
        line.text[: chunks[0].span.end - line.start].endswith(":") for line, chunks in rows
    ) > len(rows):
        # Labels and their values, as in a letterhead: lines, not a table.
        return None
    rows = _parted(rows, width)
    extents = _extents([chunks for _, chunks in rows], width)
    heads = _heads_above(above, width)
    cells: dict[tuple[int, int], list[Span]] = {(0, column): [span] for column, span in enumerate(heads)}
    number = 0 if heads else -1
    for line, chunks in rows:
        columns = _columns(line, chunks, width, extents)
        if not _goes_on(line, columns, width, number):
            number += 1
        for column, chunk in zip(columns, chunks, strict=True):
            cells.setdefault((number, column), []).append(chunk.span)
    if number < 1:
        return None
    headed = bool(heads) or _is_headed(run, cells, number + 1, width)
    ordered = sorted(cells.items())
    return Table(
        rows=tuple(line.index for line in ([above] if heads and above else []) + run),
        cells=tuple((row, column, tuple(spans)) for (row, column), spans in ordered),
        headed=headed,
    )


def _gridded(run: list[Line], rows: list[tuple[Line, list[Piece]]]) -> Table | None:
    """The table of lines that are mostly the rest of cells; None where they stand below no heads."""
    if any("\t" in line.text or "|" in line.text for line in run):
        return None
    width = len(rows[0][1])
    grid = arrange(_parted(rows, width))
    if grid is None or grid.height < MIN_GRID:
        return None
    return Table(
        rows=tuple(line.index for line in run),
        cells=tuple((row, column, tuple(spans)) for (row, column), spans in sorted(grid.cells.items())),
        headed=_is_headed(run, grid.cells, grid.height, grid.width),
    )


def _parted(rows: list[tuple[Line, list[Piece]]], width: int) -> list[tuple[Line, list[Piece]]]:
    """The rows, a piece parted where a cell fills its column up to the next one, so that one space is left between."""
    full = [chunks for _, chunks in rows if len(chunks) == width]
    sure = [column for column in range(width) if len({row[column].place for row in full}) == 1 and len(full) > 1]
    starts = {full[0][column].place for column in sure}
    return [
        (line, chunks if len(chunks) >= width else [part for chunk in chunks for part in _cut(line, chunk, starts)])
        for line, chunks in rows
    ]


def _cut(line: Line, chunk: Piece, starts: set[int]) -> list[Piece]:
    """A piece, or its two parts where a column starts behind a space in it."""
    if "\t" in line.text or "|" in line.text:
        return [chunk]
    for place in sorted(starts):
        at = chunk.span.start + place - chunk.place
        if chunk.span.start < at < chunk.span.end and line.text[at - 1 - line.start] == " ":
            return [Piece(Span(chunk.span.start, at - 1), chunk.place), Piece(Span(at, chunk.span.end), place)]
    return [chunk]


def _heads_above(above: Line | None, width: int) -> list[Span]:
    """The places of the heads in a line that names them all: `Taak / uitvoerder / niveau`."""
    if above is None:
        return []
    cuts = [(0, 0), *(m.span() for m in _SLASH.finditer(above.text)), (len(above.text), len(above.text))]
    parts = [(before[1], after[0]) for before, after in pairwise(cuts)]
    if len(parts) != width or any(not 0 < len(above.text[a:b].split()) <= LONGEST_HEAD for a, b in parts):
        return []
    return [Span(above.start + a, above.start + b) for a, b in parts]


def _columns(line: Line, chunks: list[Piece], width: int, extents: list[tuple[int, int]]) -> list[int]:
    """The column of each piece of a row: in their order, else by the tabs before them, else by where they stand."""
    if len(chunks) == width:
        return list(range(width))
    by_tab = [chunk.place // TAB for chunk in chunks]
    if "\t" in line.text and by_tab[-1] < width and len(set(by_tab)) == len(by_tab):
        return by_tab
    return [_column(chunk, extents) for chunk in chunks]


def _column(chunk: Piece, extents: list[tuple[int, int]]) -> int:
    """The column of a piece in a row with too few or too many: the one it shares most room with, or the nearest."""
    end = chunk.place + chunk.span.end - chunk.span.start

    def fit(column: int) -> tuple[int, int]:
        left, right = extents[column]
        return min(end, right) - max(chunk.place, left), -column

    return max(range(len(extents)), key=fit)


def _goes_on(line: Line, columns: list[int], width: int, number: int) -> bool:
    """Whether a line goes on with the row above: its first cell is empty, or what it has goes on in small letters."""
    if number < 0 or line.blank:
        return False
    return 0 not in columns or (len(columns) < width and shape.starts_lower(line.text))


def _is_headed(run: list[Line], cells: dict[tuple[int, int], list[Span]], rows: int, width: int) -> bool:
    """Whether the first row heads the others: a rule below it, words above figures, or short names of columns."""
    if len(run) > 1 and is_rule(run[1]):
        return True
    text = {key: " ".join(_text(run, span) for span in spans) for key, spans in cells.items()}
    head = [text.get((0, column), "") for column in range(width)]
    for column in range(1, width):
        body = [text[row, column] for row in range(1, rows) if (row, column) in text]
        figures = sum(bool(_FIGURE.search(cell)) for cell in body)
        if body and figures >= 0.6 * len(body):
            return not _FIGURE.search(head[column]) or bool(_YEAR.search(head[column]))
    if any(len(cell.split()) > LONGEST_HEAD or cell.endswith((".", ";", ",")) for cell in head):
        return False
    return width >= 3 or not _ACRONYM.match(head[0])


def _text(run: list[Line], span: Span) -> str:
    line = next(line for line in run if line.start <= span.start < line.end)
    return line.text[span.start - line.start : span.end - line.start]
