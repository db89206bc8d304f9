"""Lines in columns: the pieces of a line between wide spaces, tabs or pipes, and the lines that have them in a row."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from regiokennis.text import shape
from regiokennis.text.lines import Line
from regiokennis.text.model import Span

_PIECE = re.compile(r"(?:€\s+(?=[\dlIO]))?[^\s|│]+(?:[ \u00a0][^\s|│]+)*")
"""A sign of currency that is printed at the left of its column belongs to the amount at the right of it."""
_RULE = re.compile(r"[\s|+:=_─│┼-]+")
_MARK = re.compile(r"\W|[eo]|\(?(?:\d{1,2}|[a-z])[.)]|\d{1,2}(?:\.\d{1,2})*\.?")
SLACK = 2
"""Cells of one column may start this many characters apart."""
TAB = 10
"""How far apart the places of cells are that tabs or pipes part."""
MOST_TABS = 3
"""More white space than this before a line is layout; less before a line with tabs are tabs of empty cells."""
MIN_ABOVE = 2
"""Lines above one that goes on in the first column, at least."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line between wide spaces; `place` is its column position, or its number where tabs set it."""

    span: Span
    place: int


def pieces_of(line: Line) -> list[Piece]:
    """The pieces of a line; a bullet or number with wide space behind it is part of what it marks."""
    tabbed = "\t" in line.text or "|" in line.text
    ahead = line.indent if "\t" in line.text and line.indent <= MOST_TABS else 0
    found = [
        Piece(
            Span(line.start + m.start(), line.start + m.end()),
            (ahead + sum(line.text.count(mark, 0, m.start()) for mark in "\t|")) * TAB
            if tabbed
            else line.indent + m.start(),
        )
        for m in _PIECE.finditer(line.text)
    ]
    if len(found) == 2 and not tabbed:
        first = found[0].span
        if first.end - first.start <= 4 and _MARK.fullmatch(line.text[: first.end - first.start]):
            return [Piece(Span(first.start, found[1].span.end), found[0].place), *found[2:]]
    if line.text.startswith("|") and tabbed:
        return [replace(piece, place=piece.place - TAB) for piece in found]
    return found


def is_rule(line: Line) -> bool:
    """Whether a line only parts others."""
    return bool(_RULE.fullmatch(line.text))


def runs(lines: tuple[Line, ...], skip: frozenset[int], between: frozenset[int] = frozenset()) -> Iterator[list[Line]]:
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
            chunks = pieces_of(line)
            wide = len(chunks) >= 2 or (bool(run) and is_rule(line))
            if turned and run:
                # Heads at the foot of a page may leave their first column empty.
                wide = wide and all(_near(c.place, starts) for c in chunks[len(run) == 1 :])
            if wide or (run and not turned and line.blank == 0 and _under_column(run, line, chunks, starts)):
                run.append(line)
                starts.update(chunk.place for chunk in chunks)
                turned = False
                continue
        if run:
            yield run
        turned = False
        chunks = pieces_of(line) if line is not None and line.index not in skip else []
        run = [line] if line is not None and len(chunks) >= 2 else []
        starts = Counter(chunk.place for chunk in chunks) if run else Counter()
    if run:
        yield run


def _near(place: int, starts: Counter[int]) -> bool:
    return any(abs(place - start) <= SLACK for start in starts)


def _under_column(run: list[Line], line: Line, chunks: list[Piece], starts: Counter[int]) -> bool:
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
    sure = len(run) > MIN_ABOVE or len(pieces_of(run[0])) > MIN_ABOVE
    return goes_on or (sure and place + len(line) < inner and not shape.is_finished(line.text))
