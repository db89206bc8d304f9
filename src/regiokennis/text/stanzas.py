"""Tables of which each paragraph is a row and each of its lines a cell, or each paragraph a column.

`Actie`, `Trekker`, `Gereed` below one another or on one line, and below them rows of as many lines each; or `Taak` with
all tasks below it, then `Wie` with all parties. Without blank lines a row ends where its last column does (`2025`).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from re import Pattern

from regiokennis.text import shape
from regiokennis.text.columns import Table
from regiokennis.text.lines import Line
from regiokennis.text.model import Span
from regiokennis.text.stacked import CLOSED, LONGEST_CELL, LONGEST_HEAD, MOST_HEADS, is_head, is_year, kind_of_column

LONGEST_ROW = LONGEST_CELL + LONGEST_HEAD
LONGEST_COLUMN = 2_000
"""Code points."""
MOST_LINES = 150
"""Lines of a table whose columns stand below one another, at most."""
LEAST_HEADS = 2
LEAST_CLOSED = 2
"""Rows that end in what their last column holds, at least."""
LEAST_OPEN = 3
"""Rows that only show by having as many lines each, at least."""

FULL = 0.8
"""Part of the longest line of a row from which on a line may have been wrapped."""

Cells = list[tuple[Line, ...]]
Heads = list[tuple[str, Span]]
Closed = Mapping[int, Pattern[str]]


def find_stanzas(lines: tuple[Line, ...], skip: frozenset[int]) -> tuple[Table, ...]:
    """The tables of paragraphs among the lines that are not in `skip`, in order."""
    body = [line for line in lines if line.index not in skip]
    found: list[Table] = []
    done = 0
    for place, line in enumerate(body):
        if place >= done and (is_head(line.text) or shape.is_head_word(line.text.split(maxsplit=1)[0])):
            table = _upright(body, place) or _table(body, place)
            if table is not None:
                found.append(table)
                done = place + len(table.rows)
    return tuple(found)


def _table(body: Sequence[Line], place: int) -> Table | None:
    """The table whose heads stand here, below one another or on one line."""
    heads, used = _heads(body, place)
    below = body[place + used :]
    if not LEAST_HEADS <= len(heads) <= MOST_HEADS or not below:
        return None
    first = int(all(is_year(text) for text, _ in heads))  # nothing heads what the figures of years are about
    width = len(heads) + first
    kinds = [(n, kind_of_column(text)) for n, (text, _) in enumerate(heads, start=first)]
    closed = {n: CLOSED[kind] for n, kind in kinds if kind in CLOSED}
    last = closed.get(width - 1)
    parted = below[0].blank > 0 or below[0].index > body[place + used - 1].index + 1
    groups = _paragraphs(below, width) if parted else _ended(below, last) if last and not first else iter(())
    rows = [row for row in takewhile(bool, (_row(group, width, closed) for group in groups)) if row]
    exact = all(len(cell) == 1 for row in rows for cell in row)
    if len(rows) < (LEAST_CLOSED if last else LEAST_OPEN) or not (last or exact):
        return None
    cells: list[tuple[int, int, tuple[Span, ...]]] = [
        (0, column, (span,)) for column, (_, span) in enumerate(heads, start=first)
    ]
    cells += [
        (number, column, tuple(line.span for line in cell))
        for number, row in enumerate(rows, start=1)
        for column, cell in enumerate(row)
        if cell
    ]
    held = [*body[place : place + used], *(line for row in rows for cell in row for line in cell)]
    return Table(rows=tuple(sorted(line.index for line in held)), cells=tuple(cells), headed=True)


def _heads(body: Sequence[Line], place: int) -> tuple[Heads, int]:
    """The heads that open here, and how many lines they take."""
    line = body[place]
    if places := shape.head_row(line.text):
        whole = places[-1][1] == len(line.text)
        return ([(line.text[a:b], Span(line.start + a, line.start + b)) for a, b in places] if whole else []), 1
    heads = list(
        takewhile(lambda other: is_head(other.text) and (other is line or not other.blank), body[place : place + 9])
    )
    return [(head.text, head.span) for head in heads], len(heads)


def _paragraphs(lines: Sequence[Line], width: int, longest: int = LONGEST_ROW) -> Iterator[list[Line]]:
    """Lines without a blank one between; a page end may part the lines of one row."""
    group: list[Line] = []
    for line in lines:
        turned = bool(group) and line.index > group[-1].index + 1
        if group and line.blank and not (turned and len(group) < width):
            yield group
            group = []
        group.append(line)
        if sum(len(member) for member in group) > longest:
            return
    if group:
        yield group


def _ended(lines: Sequence[Line], last: Pattern[str]) -> Iterator[list[Line]]:
    """Lines up to one that holds the last column, without a blank one between."""
    group: list[Line] = []
    for line in lines:
        if line.blank and line.index == (group[-1].index + 1 if group else line.index):
            return
        group.append(line)
        if last.fullmatch(line.text):
            yield group
            group = []
        elif sum(len(member) for member in group) > LONGEST_CELL:
            return


def _row(lines: Sequence[Line], width: int, closed: Closed) -> Cells:
    """The cells of a row; none where the lines are none. What cannot be parted with certainty is all in the first."""
    on = _continued(lines, len(lines) - width, closed)
    cells: Cells = []
    for place, line in enumerate(lines):
        if place in on:
            cells[-1] = (*cells[-1], line)
        else:
            cells.append((line,))
    if len(cells) == width - 1 and width - 1 in closed and not closed[width - 1].fullmatch(_text(cells[-1])):
        cells.append(())
    tail = list(takewhile(lambda column: column in closed, range(width - 1, 0, -1)))
    if len(cells) > width and tail:
        first = len(cells) - len(tail)
        rest = tuple(line for cell in cells[:first] for line in cell)
        cells = [rest, *[()] * (width - 1 - len(tail)), *cells[first:]]
    fits = len(cells) == width and all(
        not cells[column] or pattern.fullmatch(_text(cells[column])) for column, pattern in closed.items()
    )
    return cells if fits else []


def _continued(lines: Sequence[Line], over: int, closed: Closed) -> frozenset[int]:
    """The places of lines that go on with the one above, `over` of them; none where it is not certain which."""
    room = max(len(line) for line in lines)
    found = []
    for place, (above, line) in enumerate(pairwise(lines), start=1):
        if any(pattern.fullmatch(text) for pattern in closed.values() for text in (above.text, line.text)):
            continue
        full = len(above) >= FULL * room and len(above) >= LONGEST_HEAD
        found.append((2 * shape.dangles(above.text) + shape.starts_lower(line.text) + full, place))
    best = sorted((score, -place) for score, place in found if score)[::-1]
    sure = 0 < over <= len(best) and (over == len(best) or best[over - 1][0] > best[over][0])
    return frozenset(-place for _, place in best[:over]) if sure else frozenset()


def _text(cell: Sequence[Line]) -> str:
    return " ".join(line.text for line in cell)


def _is_plain_head(text: str) -> bool:
    """Whether the text is a head and no cell that opens with such a word: `Groep`, not `Groep voor vaders`."""
    return " " not in text and shape.is_head_word(text)


def _upright(body: Sequence[Line], place: int) -> Table | None:
    """The table whose columns are paragraphs, each below its own head and all of as many lines."""
    columns: list[list[Line]] = []
    for group in _paragraphs(body[place : place + MOST_LINES], 0, LONGEST_COLUMN):
        turned = bool(columns) and group[0].index > columns[-1][-1].index + 1
        if turned and not is_head(group[0].text) and (columns[-1] is columns[0] or len(columns[-1]) < len(columns[0])):
            columns[-1].extend(group)
            continue
        if not is_head(group[0].text) or any(_is_plain_head(line.text) for line in group[1:]):
            break
        columns.append(group)
    height = len(columns[0]) if columns else 0
    whole = all(len(column) == height for column in columns)
    if not whole or not LEAST_HEADS <= len(columns) <= MOST_HEADS or height <= LEAST_OPEN:
        return None
    cells = sorted((row, n, (line.span,)) for n, column in enumerate(columns) for row, line in enumerate(column))
    return Table(rows=tuple(line.index for column in columns for line in column), cells=tuple(cells), headed=True)
