"""Prose that stands side by side in plain text, put one column after the other."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from regiokennis.text import shape
from regiokennis.text.lines import Line
from regiokennis.text.pieces import SLACK, pieces_of, runs

MIN_PROSE = 5
"""Fewer lines than this are no column of running text."""


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
    for run in runs(lines, frozenset()):
        yield from ([line] for line in lines[done : run[0].index])
        yield run
        done = run[-1].index + 1
    yield from ([line] for line in lines[done:])


def _prose_columns(run: list[Line]) -> list[list[Line]]:
    rows = [(line, pieces_of(line)) for line in run]
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
