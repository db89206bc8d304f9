"""Pages set in two columns: lines that hold a piece of the left one and a piece of the right one, read one by one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from regiokennis.text import shape
from regiokennis.text.furniture import page_number
from regiokennis.text.lines import Line

_GAP = re.compile(r"[ \u00a0]{2,}(?=\S)")
LEAST_LINES = 10
"""Fewer lines than this are no page of two columns."""
BOTH = 0.5
"""Part of the lines that hold a piece of both columns, at least."""
FILLED = 0.6
"""How far the lines of running text fill their column, on average."""
CELLS = 0.2
"""Part of the lines of running text that have wide spaces inside, at most; more are a table's."""
INSIDE = 0.25
"""Part of the lines of running text that open in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class _Region:
    """Lines that keep to two columns: the place of the first one, and where the right column begins."""

    first: int
    right: int
    lines: Sequence[Line]

    def left_column(self) -> list[Line]:
        """The lines of the left column."""
        return [_left(line, self.right) for line in self.lines if line.indent < self.right - 1]

    def right_column(self) -> list[Line]:
        """The lines of the right column."""
        return [_right(line, self.right) for line in self.lines if line.indent + len(line) > self.right]

    def both(self) -> int:
        """How many lines hold a piece of both columns."""
        return len(self.left_column()) + len(self.right_column()) - len(self.lines)

    def is_prose(self) -> bool:
        """Whether both columns are running text."""
        return _is_prose(self.left_column()) and _is_prose(self.right_column())

    def unfolded(self) -> list[Line]:
        """The lines of the left column and those of the right one."""
        left, right = self.left_column(), self.right_column()
        apart = 1 if shape.is_finished(left[-1].text) else 0
        return [*_spaced(left, left[0].blank), *_spaced(right, apart)]


def unfold_spreads(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with pages of two columns put one column after the other."""
    if sum("  " in line.text for line in lines) < BOTH * LEAST_LINES:
        return lines
    repeats = Counter(line.text for line in lines)
    regions = _regions(lines, frozenset(text for text, count in repeats.items() if count > 1))
    sure = {region.right for region in regions if region.is_prose()}
    if not sure:
        return lines
    unfolded: list[Line] = []
    done = 0
    for region in regions:
        if region.right in sure:
            unfolded += [*lines[done : region.first], *region.unfolded()]
            done = region.first + len(region.lines)
    unfolded += lines[done:]
    return tuple(replace(line, index=index) for index, line in enumerate(unfolded))


def _regions(lines: Sequence[Line], repeated: frozenset[str]) -> list[_Region]:
    """The stretches of lines that keep to two columns; running heads and feet (`repeated`) are no part of them."""
    found: list[_Region] = []
    place = 0
    while place < len(lines):
        right = _right_of(lines, place)
        end = place
        while right and end < len(lines) and lines[end].sheet == lines[place].sheet and _keeps(lines[end], right):
            end += 1
        end = _trimmed(lines, place, end, right, repeated)
        if end - place >= LEAST_LINES:
            region = _Region(place, right, lines[place:end])
            if region.both() >= BOTH * len(region.lines):
                found.append(region)
                place = end
                continue
        place += 1
    return found


def _right_of(lines: Sequence[Line], place: int) -> int:
    """Where the right column begins on the lines from `place` on; 0 where none does."""
    if not _starts(lines[place]):
        return 0
    near = [line for line in lines[place : place + LEAST_LINES] if line.sheet == lines[place].sheet]
    starts = Counter(start for line in near for start in (_starts(line) or [line.indent])[-1:] if start)
    right, count = starts.most_common(1)[0]
    return right if count >= BOTH * LEAST_LINES else 0


def _trimmed(lines: Sequence[Line], place: int, end: int, right: int, repeated: frozenset[str]) -> int:
    """The end of a region without the foot of its page, and without what follows the columns on the same page."""
    while end > place and (page_number(lines[end - 1].text) is not None or lines[end - 1].text in repeated):
        end -= 1
    after = lines[end] if end < len(lines) and lines[end].sheet == lines[end - 1].sheet else None
    if after is not None and after.text not in repeated and page_number(after.text) is None:
        last = max((i for i in range(place, end) if lines[i].indent + len(lines[i]) > right), default=place)
        while last + 1 < end and not lines[last + 1].blank:
            last += 1
        return last + 1
    return end


def _starts(line: Line) -> list[int]:
    """Where pieces behind a wide space begin."""
    return [line.indent + m.end() for m in _GAP.finditer(line.text)]


def _keeps(line: Line, right: int) -> bool:
    """Whether a line has nothing across the space before the right column."""
    if line.indent >= right - 1 or line.indent + len(line) < right - 1:
        return True
    return not line.text[right - 2 - line.indent : right - line.indent].strip()


def _left(line: Line, right: int) -> Line:
    text = line.text[: max(0, right - line.indent)].rstrip()
    return replace(line, end=line.start + len(text), text=text)


def _right(line: Line, right: int) -> Line:
    text = line.text[max(0, right - line.indent) :].lstrip()
    indent = max(0, line.indent + len(line) - len(text) - right)
    return replace(line, start=line.end - len(text), text=text, indent=indent, soft=False)


def _spaced(column: Sequence[Line], first: int) -> list[Line]:
    """The lines of a column, each with the blank lines before it in its own column."""
    spaced = [replace(column[0], blank=first)]
    spaced += [replace(line, blank=max(0, line.row - above.row - 1)) for above, line in pairwise(column)]
    return spaced


def _is_prose(column: Sequence[Line]) -> bool:
    cells = sum(_GAP.search(line.text) is not None for line in column)
    if len(column) < LEAST_LINES // 2 or cells > CELLS * len(column):
        return False
    widest = max(len(line) for line in column)
    inside = sum(shape.starts_lower(line.text) for line in column)
    filled = sum(len(line) for line in column) / len(column)
    return inside >= INSIDE * len(column) and filled >= FILLED * widest and widest >= 25
