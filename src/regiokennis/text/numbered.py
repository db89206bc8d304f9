"""Tables of text that ran together, of which each row opens with its number: `3.1 Training wijkteams GGD Zuid 2025`."""

import re
from collections.abc import Iterator, Sequence

from regiokennis.text import shape
from regiokennis.text.columns import Table
from regiokennis.text.lines import Line
from regiokennis.text.model import Span

_COUNT = re.compile(r"(?:nr|nummer|no|#)\.?", re.IGNORECASE)
_ROW = re.compile(r"(?P<nummer>\d{1,2}(?:\.\d{1,2})?)\.?\s?(?=[^\W\d_‘'“\"(])")
_LAST = {
    "planning": re.compile(
        r"(?:(?:begin|medio|eind|voorjaar|najaar|vanaf|start|q[1-4]|[1-4]e kwartaal)\s)?"
        r"20[0-4]\d(?:\s?[-–/]\s?(?:20)?\d\d)?$"
        r"|(?:doorlopend|jaarlijks|structureel|continu|n\.?t\.?b\.?)$",
        re.IGNORECASE,
    ),
    "partij": re.compile(
        r"(?:nog|nader)\s(?:te\s\w+|niet\s\w+|open|onbekend)$|n\.?t\.?b\.?$"
        r"|(?:(?:gemeenten?|alle|lokale?|regio)\s)*[A-Z][\w’'&+/-]*(?:,?\s(?:(?:en|de|van|der|den|het|voor|in|&)\s)*[A-Z(][\w’'&+)/-]*)*$"
    ),
}
_KINDS = (
    ("planning", re.compile(r"wanneer|planning|termijn|gereed|jaar|datum|start|realisatie", re.IGNORECASE)),
    (
        "partij",
        re.compile(
            r"wie|trekkers?|uitvo\w+|partij(?:en)?|partners?|verantwoordelijk\w*|organisaties?|betrokken\w*|door",
            re.IGNORECASE,
        ),
    ),
)
_LINKS = re.compile(
    r"\b(?:aan|met|van|voor|door|bij|tot|naar|onder|tegen|over|tussen|in|uit|op|en|of|de|het|een)$", re.IGNORECASE
)
LEAST_ROWS = 3
MOST_LINES = 4
"""Lines of one row, at most."""


def find_numbered(lines: tuple[Line, ...], skip: frozenset[int]) -> tuple[Table, ...]:
    """The tables of numbered rows among the lines that are not in `skip`, in order."""
    body = [line for line in lines if line.index not in skip]
    found = []
    for place, line in enumerate(body):
        heads = shape.head_row(line.text, glued=True) if _COUNT.match(line.text) else None
        if heads is None:
            continue
        rows = list(_rows(body[place + 1 :]))
        if len(rows) < LEAST_ROWS:
            continue
        cells: list[tuple[int, int, tuple[Span, ...]]] = [
            (0, column, (Span(line.start + a, line.start + b),)) for column, (a, b) in enumerate(heads)
        ]
        words = [line.text[a:b] for a, b in heads]
        for number, row in enumerate(rows, start=1):
            cells += [(number, column, spans) for column, spans in _cells(row, words)]
        indices = (line.index, *(member.index for row in rows for member in row))
        found.append(Table(rows=indices, cells=tuple(cells), headed=True))
    return tuple(found)


def _rows(body: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each row, up to a blank line or one that is no row's."""
    row: list[Line] = []
    for line in body:
        opens = _ROW.match(line.text) is not None
        apart = line.blank and not (opens and line.blank == 1 and row)
        if apart or (not opens and (not row or len(row) >= MOST_LINES)):
            break
        if opens and row:
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _cells(row: list[Line], heads: Sequence[str]) -> list[tuple[int, tuple[Span, ...]]]:
    """The cells of a row by their column: its number, its last columns as far as they can be told, and the rest."""
    mark = _ROW.match(row[0].text)
    if mark is None:
        return []
    text = " ".join(line.text for line in row)
    places = [offset for line in row for offset in range(line.start, line.end + 1)]
    ends: list[tuple[int, int, int]] = []
    end = len(text)
    for column in range(len(heads) - 1, 1, -1):
        kind = next((kind for kind, pattern in _KINDS if pattern.match(heads[column])), None)
        found = _LAST[kind].search(text, mark.end(), end) if kind else None
        if found is None or _LINKS.search(text[mark.end() : found.start()].rstrip()) or found.start() <= mark.end():
            continue
        ends.insert(0, (column, found.start(), end))
        end = len(text[: found.start()].rstrip(" ,"))
    cells = [(0, *mark.span("nummer")), (1, mark.end(), end), *ends]
    return [(column, tuple(_spans(row, places, a, b))) for column, a, b in cells]


def _spans(row: list[Line], places: Sequence[int], start: int, end: int) -> Iterator[Span]:
    """The places in the source of a stretch of a row's text, one for each line."""
    for line in row:
        first, last = max(places[start], line.start), min(places[end - 1] + 1, line.end)
        if first < last:
            yield Span(first, last)
