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
    turned = [False, *(line.index != above.index + 1 for (above, _), (line, _) in pairwise(rows))]
    apart = [line.blank > 0 and not page for (line, _), page in zip(rows[1:], turned[1:], strict=True)]
    spaced = sum(apart[1:]) >= LEAST_APART
    capital = _labels_open_with_capitals(rows, known)
    cells: Cells = {}
    number = -1
    above: dict[int, int] = {}
    for (line, pieces), columns, blank, page in zip(rows, known, [True, *apart], turned, strict=True):
        on = 0 not in columns or (capital and shape.starts_lower(line.text))
        if spaced:
            sure = page or number == 0
            opens = blank or _opens_row(line, pieces, columns, above, room, sure=sure)
        else:
            opens = blank or not (on or _breaks_off(line, pieces, columns, above, room))
        if opens:
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


def _opens_row(
    line: Line,
    pieces: Sequence[Piece],
    columns: Sequence[int],
    above: Mapping[int, int],
    room: Sequence[int],
    *,
    sure: bool,
) -> bool:
    """Whether a line without a blank one before it opens a row among rows that have one: it fills all columns again.

    It is `sure` right below the heads and behind a page end; else a cell above was empty, all open with capitals, the
    last one is a figure, or somewhere a word would have had room above.
    """
    if len(columns) < len(room) or shape.starts_lower(line.text):
        return False
    if sure or len(above) < len(room):
        return True
    words = [line.text[piece.span.start - line.start :].split(maxsplit=1)[0] for piece in pieces]
    if words[-1][0] in "€0123456789" or not any(word[0].islower() for word in words):
        return True
    return any(above[column] + 1 + len(word) <= room[column] for column, word in zip(columns, words, strict=True))


def _breaks_off(
    line: Line, pieces: Sequence[Piece], columns: Sequence[int], above: Mapping[int, int], room: Sequence[int]
) -> bool:
    """Whether all cells on a line go on with those above: one at least is empty, and no first word had room there."""
    if len(columns) == len(room) or any(column not in above for column in columns):
        return False
    words = [line.text[piece.span.start - line.start :].split(maxsplit=1)[0] for piece in pieces]
    return all(above[column] + 1 + len(word) > room[column] for column, word in zip(columns, words, strict=True))
