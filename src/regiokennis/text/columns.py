"""Columns in plain text: tables whose cells are set apart by tabs, pipes or runs of spaces, and prose side by side."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from regiokennis.text import shape
from regiokennis.text.draft import Draft
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
    found = [
        _Chunk(
            Span(line.start + m.start(), line.start + m.end()),
            sum(line.text.count(mark, 0, m.start()) for mark in "\t|") * 10 if tabbed else line.indent + m.start(),
        )
        for m in _CHUNK.finditer(line.text)
    ]
    if len(found) == 2 and not tabbed:
        first = found[0].span
        if first.end - first.start <= 4 and _MARK.fullmatch(line.text[: first.end - first.start]):
            return [_Chunk(Span(first.start, found[1].span.end), found[0].place), *found[2:]]
    if line.text.startswith("|") and tabbed:
        return [replace(chunk, place=chunk.place - 10) for chunk in found]
    return found


def _is_rule(line: Line) -> bool:
    return bool(_RULE.fullmatch(line.text))


def _runs(lines: tuple[Line, ...], skip: frozenset[int]) -> Iterator[list[Line]]:
    """Lines with columns that follow one another; one of a single piece belongs where it stands under a column."""
    run: list[Line] = []
    starts: Counter[int] = Counter()
    for line in [*lines, None]:
        if line is not None and line.index not in skip and (not run or line.blank <= 1):
            chunks = _chunks(line)
            wide = len(chunks) >= 2 or (bool(run) and _is_rule(line))
            if wide or (len(run) >= 2 and line.blank == 0 and _under_column(line, chunks, starts)):
                run.append(line)
                starts.update(chunk.place for chunk in chunks)
                continue
        if run:
            yield run
        chunks = _chunks(line) if line is not None and line.index not in skip else []
        run = [line] if line is not None and len(chunks) >= 2 else []
        starts = Counter(chunk.place for chunk in chunks) if run else Counter()
    if run:
        yield run


def _under_column(line: Line, chunks: list[_Chunk], starts: Counter[int]) -> bool:
    if not chunks or "\t" in line.text:
        return False
    place = chunks[0].place
    inside = place > min(starts) + SLACK and any(abs(place - start) <= SLACK for start in starts)
    return inside or (place == min(starts) and shape.starts_lower(line.text) and len(line) < 0.7 * max(starts))


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


def find_tables(lines: tuple[Line, ...], skip: frozenset[int]) -> tuple[Table, ...]:
    """The tables among the lines that are not in `skip`."""
    return tuple(table for run in _runs(lines, skip) if len(run) >= 3 and (table := _table(run)))


def _table(run: list[Line]) -> Table | None:
    """The table of these lines, or None where their pieces do not line up."""
    rows = [(line, _chunks(line)) for line in run if not _is_rule(line)]
    if len(rows) < 2:
        return None
    counts = Counter(len(chunks) for _, chunks in rows)
    width = max(counts, key=lambda count: (counts[count], count))
    if width < 2 or counts[width] < 0.5 * len(rows):
        return None
    if width == 2 and 2 * sum(
        line.text[: chunks[0].span.end - line.start].endswith(":") for line, chunks in rows
    ) > len(rows):
        # Labels and their values, as in a letterhead: lines, not a table.
        return None
    extents = _extents([chunks for _, chunks in rows], width)
    cells: dict[tuple[int, int], list[Span]] = {}
    number = -1
    for line, chunks in rows:
        columns = list(range(width)) if len(chunks) == width else [_column(chunk, extents) for chunk in chunks]
        if not _goes_on(line, columns, width, number):
            number += 1
        for column, chunk in zip(columns, chunks, strict=True):
            cells.setdefault((number, column), []).append(chunk.span)
    if number < 1:
        return None
    headed = _is_headed(run, cells, number + 1, width)
    ordered = sorted(cells.items())
    return Table(
        rows=tuple(line.index for line in run),
        cells=tuple((row, column, tuple(spans)) for (row, column), spans in ordered),
        headed=headed,
    )


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
    if any(len(cell.split()) > 4 or cell.endswith((".", ";", ",")) for cell in head):
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
