"""Columns in plain text: tables whose cells are set apart by tabs, pipes or runs of spaces, and prose side by side."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from regiokennis.text import shape
from regiokennis.text.draft import Draft
from regiokennis.text.grid import arrange
from regiokennis.text.lines import Line
from regiokennis.text.model import BlockKind, Span

_CHUNK = re.compile(r"[^\s|│]+(?:[ \u00a0][^\s|│]+)*")
_RULE = re.compile(r"[\s|+:=_─│┼-]+")
_MARK = re.compile(r"\W|[eo]|\(?(?:\d{1,2}|[a-z])[.)]|\d{1,2}(?:\.\d{1,2})*\.?")
_FIGURE = re.compile(r"[€\d]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/]\d{2,4})?$")
_ACRONYM = re.compile(r"[A-Z0-9+&]{2,}$")
SLACK = 2
"""Cells of one column may start this many characters apart."""
TAB = 10
"""How far apart the places of cells are that tabs or pipes part."""
MOST_TABS = 3
"""More white space than this before a line is layout; less before a line with tabs are tabs of empty cells."""
_SLASH = re.compile(r"\s+[/|]\s+")
LONGEST_HEAD = 5
"""Words of a head in a line above the columns."""
MIN_TITLED = 4
"""Lines of a table with a heading above it, at least."""
MIN_ABOVE = 2
"""Lines above one that goes on in the first column, at least."""
MIN_GRID = 3
"""Rows of a table with cells over several lines, at least, its heads counted."""
MIN_PROSE = 5
"""Fewer lines than this are no column of running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Lines that form a table, and its cells."""

    rows: tuple[int, ...]
    """The indices of the lines."""
    cells: tuple[tuple[int, int, tuple[Span, ...]], ...]
    """Row, column and places of each cell, row by row."""
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


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A piece of a line between wide spaces; `place` is its column position, or its number where tabs set it."""

    span: Span
    place: int


def _chunks(line: Line) -> list[_Chunk]:
    """The pieces of a line; a bullet or number with wide space behind it is part of what it marks."""
    tabbed = "\t" in line.text or "|" in line.text
    ahead = line.indent if "\t" in line.text and line.indent <= MOST_TABS else 0
    found = [
        _Chunk(
            Span(line.start + m.start(), line.start + m.end()),
            (ahead + sum(line.text.count(mark, 0, m.start()) for mark in "\t|")) * TAB
            if tabbed
            else line.indent + m.start(),
        )
        for m in _CHUNK.finditer(line.text)
    ]
    if len(found) == 2 and not tabbed:
        first = found[0].span
        if first.end - first.start <= 4 and _MARK.fullmatch(line.text[: first.end - first.start]):
            return [_Chunk(Span(first.start, found[1].span.end), found[0].place), *found[2:]]
    if line.text.startswith("|") and tabbed:
        return [replace(chunk, place=chunk.place - TAB) for chunk in found]
    return found


def _is_rule(line: Line) -> bool:
    return bool(_RULE.fullmatch(line.text))


def _runs(lines: tuple[Line, ...], skip: frozenset[int], between: frozenset[int] = frozenset()) -> Iterator[list[Line]]:
    """Lines with columns that follow one another; one of a single piece belongs where it stands under a column.

    Lines `between` are what a page adds: a table goes on behind them with a row of the same columns.
    """
    run: list[Line] = []
    starts: Counter[int] = Counter()
    turned = False
    for line in [*lines, None]:
        if line is not None and line.index in between:
            turned = True
            continue
        if line is not None and line.index not in skip and (not run or line.blank <= 1 or turned):
            chunks = _chunks(line)
            wide = len(chunks) >= 2 or (bool(run) and _is_rule(line))
            if turned and run:
                wide = wide and all(_near(c.place, starts) for c in chunks)
            if wide or (run and not turned and line.blank == 0 and _under_column(run, line, chunks, starts)):
                run.append(line)
                starts.update(chunk.place for chunk in chunks)
                turned = False
                continue
        if run:
            yield run
        turned = False
        chunks = _chunks(line) if line is not None and line.index not in skip else []
        run = [line] if line is not None and len(chunks) >= 2 else []
        starts = Counter(chunk.place for chunk in chunks) if run else Counter()
    if run:
        yield run


def _near(place: int, starts: Counter[int]) -> bool:
    return any(abs(place - start) <= SLACK for start in starts)


def _under_column(run: list[Line], line: Line, chunks: list[_Chunk], starts: Counter[int]) -> bool:
    """Whether a line of one piece stands under a column: an inner one, or the first one where it goes on there."""
    if not chunks or "\t" in line.text:
        return False
    place = chunks[0].place
    if place > min(starts) + SLACK and _near(place, starts):
        return True
    if place != min(starts) or len(run) < MIN_ABOVE:
        return False
    inner = min((start for start in starts if start > place + SLACK), default=0)
    goes_on = shape.starts_lower(line.text) and len(line) < 0.7 * max(starts)
    sure = len(run) > MIN_ABOVE or len(_chunks(run[0])) > MIN_ABOVE
    return goes_on or (sure and place + len(line) < inner and not shape.is_finished(line.text))


def _extents(rows: list[list[_Chunk]], width: int) -> list[tuple[int, int]]:
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
    for run in map(_untitled, _runs(lines, skip, between)):
        above = next((line for line in reversed(lines[: run[0].index]) if line.index not in skip | between), None)
        if len(run) >= 3 and (table := _crossed(run) or _table(run, above)):
            found.append(table)
    return tuple(found)


def _untitled(run: list[Line]) -> list[Line]:
    """A run without a first line that stands apart with fewer pieces than the rows: a heading (`Pijler 2  Herstel`)."""
    if len(run) < MIN_TITLED or not run[1].blank or run[2].blank:
        return run
    return run[1:] if len(_chunks(run[0])) < min(len(_chunks(line)) for line in run[1:3]) else run


def _crossed(run: list[Line]) -> Table | None:
    """The table whose head leaves its first cell empty and whose rows are filled here and there, each below a head."""
    rows = [(line, _chunks(line)) for line in run if not _is_rule(line)]
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


def _stands_below(chunk: _Chunk, head: _Chunk) -> bool:
    """Whether a piece stands within the width of a head, but for a little room at both sides."""
    width = head.span.end - head.span.start
    return head.place - SLACK <= chunk.place and chunk.place + (chunk.span.end - chunk.span.start) <= (
        head.place + max(width, chunk.span.end - chunk.span.start) + SLACK
    )


def _table(run: list[Line], above: Line | None) -> Table | None:
    """The table of these lines, or None where their pieces do not line up; the line above may hold its heads."""
    rows = [(line, _chunks(line)) for line in run if not _is_rule(line)]
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


def _gridded(run: list[Line], rows: list[tuple[Line, list[_Chunk]]]) -> Table | None:
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


def _parted(rows: list[tuple[Line, list[_Chunk]]], width: int) -> list[tuple[Line, list[_Chunk]]]:
    """The rows, a piece parted where a cell fills its column up to the next one, so that one space is left between."""
    full = [chunks for _, chunks in rows if len(chunks) == width]
    sure = [column for column in range(width) if len({row[column].place for row in full}) == 1 and len(full) > 1]
    starts = {full[0][column].place for column in sure}
    return [
        (line, chunks if len(chunks) >= width else [part for chunk in chunks for part in _cut(line, chunk, starts)])
        for line, chunks in rows
    ]


def _cut(line: Line, chunk: _Chunk, starts: set[int]) -> list[_Chunk]:
    """A piece, or its two parts where a column starts behind a space in it."""
    if "\t" in line.text or "|" in line.text:
        return [chunk]
    for place in sorted(starts):
        at = chunk.span.start + place - chunk.place
        if chunk.span.start < at < chunk.span.end and line.text[at - 1 - line.start] == " ":
            return [_Chunk(Span(chunk.span.start, at - 1), chunk.place), _Chunk(Span(at, chunk.span.end), place)]
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


def _columns(line: Line, chunks: list[_Chunk], width: int, extents: list[tuple[int, int]]) -> list[int]:
    """The column of each piece of a row: in their order, else by the tabs before them, else by where they stand."""
    if len(chunks) == width:
        return list(range(width))
    by_tab = [chunk.place // TAB for chunk in chunks]
    if "\t" in line.text and by_tab[-1] < width and len(set(by_tab)) == len(by_tab):
        return by_tab
    return [_column(chunk, extents) for chunk in chunks]


def _column(chunk: _Chunk, extents: list[tuple[int, int]]) -> int:
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
    if len(run) > 1 and _is_rule(run[1]):
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


def unfold(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with prose that stands side by side put one column after the other.

    Two columns are prose where in each a good part of the lines opens in the middle of a sentence; a table's cells
    do not.
    """
    unfolded: list[Line] = []
    for run in _all_runs(lines):
        columns = _prose_columns(run) if len(run) >= MIN_PROSE else []
        unfolded.extend(line for column in columns for line in column) if columns else unfolded.extend(run)
    return tuple(replace(line, index=index) for index, line in enumerate(unfolded))


def _all_runs(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """All lines in order: runs with columns as they are found, the others alone."""
    done = 0
    for run in _runs(lines, frozenset()):
        yield from ([line] for line in lines[done : run[0].index])
        yield run
        done = run[-1].index + 1
    yield from ([line] for line in lines[done:])


def _prose_columns(run: list[Line]) -> list[list[Line]]:
    rows = [(line, _chunks(line)) for line in run]
    if any("\t" in line.text or "|" in line.text for line in run) or any(len(chunks) > 2 for _, chunks in rows):
        return []
    seconds = Counter(chunks[1].place for _, chunks in rows if len(chunks) == 2)
    if not seconds:
        return []
    right = max(seconds, key=lambda place: (seconds[place], -place))
    if sum(count for place, count in seconds.items() if abs(place - right) <= SLACK) < 0.8 * len(rows):
        return []
    columns: tuple[list[Line], list[Line]] = ([], [])
    for line, chunks in rows:
        for chunk in chunks:
            text = line.text[chunk.span.start - line.start : chunk.span.end - line.start]
            column = columns[chunk.place >= right - SLACK]
            column.append(replace(line, start=chunk.span.start, end=chunk.span.end, text=text, indent=0, soft=False))
    return list(columns) if all(_is_prose(column) for column in columns) else []


def _is_prose(column: list[Line]) -> bool:
    if len(column) < MIN_PROSE:
        return False
    inside = sum(shape.starts_lower(line.text) for line in column)
    return inside >= 0.3 * len(column) and sum(len(line) for line in column) / len(column) >= 18
