"""Tables with cells over several lines: columns by where their pieces begin, rows by where cells break off."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regiokennis.text import shape
from regiokennis.text.lines import Line
from regiokennis.text.model import Span
from regiokennis.text.pieces import SLACK, Piece

LEAST_APART = 2
"""Rows with a blank line before them, from which on a line without one opens no row."""


Rows = Sequence[tuple[Line, Sequence[Piece]]]
Cells = dict[tuple[int, int], list[Span]]


@dataclass(frozen=True, slots=True)
class Grid:
    """How many columns and rows the lines of a table make, and what stands in each cell, line by line."""

    width: int
    height: int
    cells: Cells


def arrange(rows: Rows) -> Grid | None:
    """The grid of lines whose pieces all begin where those of the heads do; None where they do not."""
    starts = _starts(rows)
    if starts is None:
        return None
    placed = [[_column(piece.place, starts) for piece in pieces] for _, pieces in rows]
    if any(None in columns or len(set(columns)) < len(columns) for columns in placed):
        return None
    known = [[column for column in columns if column is not None] for columns in placed]
    room = [0] * len(starts)
    for (_, pieces), columns in zip(rows, known, strict=True):
        for piece, column in zip(pieces, columns, strict=True):
            room[column] = max(room[column], _length(piece))
    apart = [line.blank > 0 and line.index == above.index + 1 for (above, _), (line, _) in pairwise(rows)]
    spaced = sum(apart[1:]) >= LEAST_APART
    capital = _labels_open_with_capitals(rows, known)
    cells: Cells = {}
    number = -1
    above: dict[int, int] = {}
    for (line, pieces), columns, blank in zip(rows, known, [True, *apart], strict=True):
        on = 0 not in columns or (capital and shape.starts_lower(line.text))
        if blank or (not spaced and not on and not _breaks_off(line, pieces, columns, above, room)):
            number += 1
        for piece, column in zip(pieces, columns, strict=True):
            cells.setdefault((number, column), []).append(piece.span)
        above = {column: _length(piece) for piece, column in zip(pieces, columns, strict=True)}
    return Grid(len(starts), number + 1, cells) if number >= 1 else None


def _starts(rows: Rows) -> list[int] | None:
    """Where the columns begin: by the heads, if another line fills as many."""
    width = len(rows[0][1])
    full = [pieces for _, pieces in rows if len(pieces) == width]
    if width < 2 or len(full) < 2 or any(len(pieces) > width for _, pieces in rows):
        return None
    return [Counter(pieces[column].place for pieces in full).most_common(1)[0][0] for column in range(width)]


def _column(place: int, starts: Sequence[int]) -> int | None:
    return next((column for column, start in enumerate(starts) if abs(place - start) <= SLACK), None)


def _length(piece: Piece) -> int:
    return piece.span.end - piece.span.start


def _labels_open_with_capitals(rows: Rows, known: Sequence[Sequence[int]]) -> bool:
    """Whether rows open with a capital or a figure: those that fill the first column and the last one do."""
    labels = [line.text for (line, _), columns in zip(rows, known, strict=True) if columns[0] == 0 and len(columns) > 1]
    return sum(not shape.starts_lower(text) for text in labels) >= 0.5 * len(labels)


def _breaks_off(
    line: Line, pieces: Sequence[Piece], columns: Sequence[int], above: Mapping[int, int], room: Sequence[int]
) -> bool:
    """Whether all cells on a line go on with those above: one at least is empty, and no first word had room there."""
    if len(columns) == len(room) or any(column not in above for column in columns):
        return False
    words = [line.text[piece.span.start - line.start :].split(maxsplit=1)[0] for piece in pieces]
    return all(above[column] + 1 + len(word) > room[column] for column, word in zip(columns, words, strict=True))
