"""Tables in parts: one line of heads, and below it the rows in groups, each under a line that says what they are of.

`Nr  Actie  Trekker  Gereed`, then `Lijn 1: …` with its rows, then `Lijn 2: …` with its rows.
"""

from collections.abc import Iterator, Sequence

from regiokennis.text import shape
from regiokennis.text.columns import LONGEST_HEAD, Table
from regiokennis.text.lines import Line
from regiokennis.text.model import Span
from regiokennis.text.pieces import SLACK, Piece, is_rule, pieces_of, runs

MIN_HEADS = 3
"""Columns of a table in parts, at least."""
MOST_BETWEEN = 2
"""Lines between two parts, at most: the name of a group, over two lines at most."""
LONGEST_GROUP = 14
"""Words of the name of a group, at most."""


def find_parted(lines: tuple[Line, ...], skip: frozenset[int], between: frozenset[int]) -> tuple[Table, ...]:
    """The tables in parts: a table of heads alone, and one for each group; none where no group follows the heads."""
    found: list[Table] = []
    heads: list[Piece] = []
    above: Line | None = None
    parts: list[Table] = []
    for run in runs(lines, skip, between):
        rows = [line for line in run if not is_rule(line)]
        near = above is not None and _between(lines, above, run[0], skip | between)
        if heads and near and (part := _part(rows, heads)):
            parts.append(part)
            above = run[-1]
            continue
        found += _with_heads(parts)
        above = rows[0] if _is_head(rows) else None
        heads = pieces_of(above) if above is not None else []
        parts = [_headline(above, heads)] if above is not None else []
    return (*found, *_with_heads(parts))


def _with_heads(parts: Sequence[Table]) -> Sequence[Table]:
    """The heads with the parts below them, if there are any."""
    return parts if len(parts) > 1 else ()


def _headline(line: Line, heads: Sequence[Piece]) -> Table:
    cells = tuple((0, column, (head.span,)) for column, head in enumerate(heads))
    return Table(rows=(line.index,), cells=cells, headed=True)


def _is_head(rows: Sequence[Line]) -> bool:
    """Whether one line stands alone with short names of columns, none of them a figure."""
    if len(rows) != 1 or "\t" in rows[0].text or "|" in rows[0].text:
        return False
    heads = [rows[0].text[p.span.start - rows[0].start : p.span.end - rows[0].start] for p in pieces_of(rows[0])]
    named = all(len(head.split()) <= LONGEST_HEAD and not any(map(str.isdigit, head)) for head in heads)
    return len(heads) >= MIN_HEADS and named


def _between(lines: Sequence[Line], above: Line, below: Line, out: frozenset[int]) -> bool:
    """Whether only the name of a group stands between two lines."""
    names = [line for line in lines[above.index + 1 : below.index] if line.index not in out]
    short = all(len(line.text.split()) <= LONGEST_GROUP and not shape.is_finished(line.text) for line in names)
    return 0 < len(names) <= MOST_BETWEEN and short


def _part(rows: Sequence[Line], heads: Sequence[Piece]) -> Table | None:
    """The rows of one group below the heads; None where a piece stands below none of them."""
    cells: dict[tuple[int, int], list[Span]] = {}
    number = -1
    for line in rows:
        placed = list(_below(pieces_of(line), heads))
        if None in placed or len(set(placed)) < len(placed):
            return None
        if placed[0] == 0 or number < 0:
            number += 1
        for column, piece in zip(placed, pieces_of(line), strict=True):
            assert column is not None
            cells.setdefault((number, column), []).append(piece.span)
    filled = max(sum(row == number for row, _ in cells) for number, _ in cells)
    if filled < MIN_HEADS:
        return None
    return Table(
        rows=tuple(line.index for line in rows),
        cells=tuple((row, column, tuple(spans)) for (row, column), spans in sorted(cells.items())),
        headed=False,
        heads=tuple(head.span for head in heads),
    )


def _below(pieces: Sequence[Piece], heads: Sequence[Piece]) -> Iterator[int | None]:
    """The column of each piece, by where it begins."""
    for piece in pieces:
        near = [column for column, head in enumerate(heads) if abs(head.place - piece.place) <= SLACK]
        yield near[0] if len(near) == 1 else None
