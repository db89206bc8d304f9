"""Tables of text of which each cell stands by itself, one below the other: `Taak`, `Wie`, `Schaal`, then their rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regiokennis.text import shape
from regiokennis.text.columns import Table
from regiokennis.text.lines import Line
from regiokennis.text.runon import ENDS, kind_of

_STAND = (
    r"(?:(?:al|nog|niet|deels|nog niet)\s)?(?:belegd|geregeld|loopt|open|gepland|gereed|klaar|gestart|gewenst|verkend)"
    r"|(?:in|wordt|vanaf|start|gewenst|proef)\s.{2,30}"
)
CLOSED = {
    "planning": re.compile(ENDS["planning"] + r"|nog\s.{2,20}", re.IGNORECASE),
    "schaal": re.compile(ENDS["schaal"] + r"|regio|gemeente|nog\s.{2,20}", re.IGNORECASE),
    "stand": re.compile(_STAND, re.IGNORECASE),
    "nummer": re.compile(r"[A-Z]?\d{1,2}(?:\.\d{1,2})?\.?"),
    "cijfer": re.compile(r"[~<>≥≤±]?\d[\d.,]*(?:\s?(?:%|procent))?\*?|[-–]|n\.?b\.?|onbekend", re.IGNORECASE),
    "bedrag": re.compile(r"€\s?[\d.,]+(?:[\s-].{0,20})?|p\.?m\.?|n\.?t\.?b\.?|nog\s.{2,20}|[-–]", re.IGNORECASE),
}
"""What stands in a column whose cells can be told by their words alone."""
_IS_YEAR = re.compile(r"(?:19|20)\d\d\*?$")
_IS_AMOUNT = re.compile(r"bedrag|budget|kosten|bijdrage\s20\d\d", re.IGNORECASE)
_IS_STAND = re.compile(r"stand|status|fase|voortgang", re.IGNORECASE)
LONGEST_HEAD = 40
"""Code points of a head, at most."""
MOST_HEADS = 6
LEAST_ROWS = 2
LONGEST_CELL = 200
FULL_LINE = 45
"""Code points of a line that may have been wrapped."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """The lines of one cell."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(line.text for line in self.lines)


def find_stacked(lines: tuple[Line, ...], skip: frozenset[int]) -> tuple[Table, ...]:
    """The tables of stacked cells among the lines that are not in `skip`, in order."""
    body = [line for line in lines if line.index not in skip]
    found: list[Table] = []
    done = 0
    for place, line in enumerate(body):
        if place >= done and is_head(line.text):
            table, used = _table(body, place)
            if table is not None:
                found.append(table)
                done = place + used
    return tuple(found)


def _table(body: Sequence[Line], place: int) -> tuple[Table | None, int]:
    """The table whose first head stands here, and how many lines it takes."""
    gap = body[place + 1].blank if place + 1 < len(body) else 0
    cells = list(_cells(body, place, gap))
    width = next((n for n, cell in enumerate(cells) if not is_head(cell.text)), 0)
    closed = [
        (column, CLOSED[kind])
        for column, cell in enumerate(cells[:width])
        if (kind := kind_of_column(cell.text)) in CLOSED
    ]
    if not shape.MIN_HEADS <= width <= MOST_HEADS or not closed:
        return None, 0
    rows: list[Sequence[_Cell]] = []
    for start in range(width, len(cells) - width + 1, width):
        row = cells[start : start + width]
        if any(not pattern.fullmatch(row[column].text) for column, pattern in closed):
            break
        rows.append(row)
    if len(rows) < LEAST_ROWS:
        return None, 0
    held = [line for row in (cells[:width], *rows) for cell in row for line in cell.lines]
    table = [
        (number, column, tuple(line.span for line in cell.lines))
        for number, row in enumerate((cells[:width], *rows))
        for column, cell in enumerate(row)
    ]
    return Table(rows=tuple(line.index for line in held), cells=tuple(table), headed=True), len(held)


def _cells(body: Sequence[Line], place: int, gap: int) -> Iterator[_Cell]:
    """What stands below one another from a line on: lines, or paragraphs where blank lines part the heads."""
    lines: list[Line] = []
    for line in body[place:]:
        turned = bool(lines) and line.index > lines[-1].index + 1
        apart = bool(lines) and (gap == 0 or line.blank > 0)
        if apart and not (turned and gap and _runs_over(lines[-1].text, line.text)):
            yield _Cell(tuple(lines))
            lines = []
            if line.blank > gap and not turned:
                return
        lines.append(line)
        if sum(len(member) for member in lines) > LONGEST_CELL:
            return
    if lines:
        yield _Cell(tuple(lines))


def _runs_over(above: str, below: str) -> bool:
    """Whether a cell at the foot of a page goes on at the next one; many a cell is a small word of its own."""
    return shape.starts_lower(below) and (shape.dangles(above) or len(above) >= FULL_LINE)


def is_head(text: str) -> bool:
    """Whether the text of a cell may head a column."""
    return len(text) <= LONGEST_HEAD and (shape.is_head_word(text) or is_year(text))


def is_year(text: str) -> bool:
    """Whether a head is a year, with figures below it."""
    return bool(_IS_YEAR.match(text))


def kind_of_column(head: str) -> str:
    """What stands below a head: `planning`, `schaal`, `stand`, `bedrag`, `nummer` or something else."""
    own = (("stand", _IS_STAND), ("bedrag", _IS_AMOUNT), ("cijfer", _IS_YEAR))
    return next((kind for kind, pattern in own if pattern.match(head)), kind_of(head))
