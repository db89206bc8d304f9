"""Rows of a table that a conversion printed as lines of text: `Assen 226 5` below `GemeenteMeldingenHuisverboden`."""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import PERIOD, YEAR, mentions, years
from regiokennis.facts.measure_patterns import COUNTED
from regiokennis.facts.model import Place
from regiokennis.facts.numbers import parse_digits
from regiokennis.facts.soorten import Cijfer
from regiokennis.text.model import Block, BlockKind

VALUE = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?!\S)")
VALUES = re.compile(rf"(?:\s+{VALUE.pattern})+\s*")
COUNTS = re.compile(COUNTED.pattern.removesuffix("$"), re.IGNORECASE)
FIRST_HEAD = re.compile(r"(?:^|\s)(?:Gemeenten?|Plaats|Kern)(?=\s|[A-Z]|$)")
"""The head of the column of places, behind which the heads of the values stand, glued together or not."""
LONGEST = 60
FARTHEST = 40
"""Rows of one table that are passed on the way up to its heads."""


def read_rows(text: AnnotatedText, block: Block) -> Iterator[tuple[Cijfer, Place]]:
    """The figures of a line that holds nothing but a municipality and its values; none without fitting heads."""
    if not _is_row(text, block):
        return
    heads = _heads(text, block)
    if heads is None:
        return
    place = mentions(text, block, "gemeente")[0]
    values = list(VALUE.finditer(block.text, place.end))
    columns, year = heads
    if len(columns) != len(values):
        return
    for (label, unit, own), value in zip(columns, values, strict=True):
        number = parse_digits(value[0])
        if number is not None:
            yield (
                Cijfer(
                    indicator=label,
                    waarde=float(number),
                    eenheid=unit,
                    jaar=own or year,
                    gebied=place.naam,
                ),
                Place(block=block.index, start=0, end=len(block.text)),
            )


def _is_row(text: AnnotatedText, block: Block) -> bool:
    if block.kind is not BlockKind.ALINEA or len(block.text) > LONGEST or not block.text[-1:].isdigit():
        return False
    named = mentions(text, block, "gemeente")
    return bool(named) and named[0].start == 0 and VALUES.fullmatch(block.text, named[0].end) is not None


def _heads(text: AnnotatedText, block: Block) -> tuple[list[tuple[str, str, int | None]], int | None] | None:
    """Label, unit and year of each column of values, and the year of the table, from the line above its rows."""
    for index in range(block.index - 1, max(-1, block.index - FARTHEST), -1):
        above = text.text.blocks[index]
        if above.sectie != block.sectie:
            return None
        if _is_row(text, above):
            continue
        first = list(FIRST_HEAD.finditer(above.text))
        if not first:
            return None
        caption, line = above.text[: first[-1].start()], above.text[first[-1].end() :]
        named = years(caption)
        year = named[0] if len(set(named)) == 1 and not PERIOD.search(caption) else None
        counted = list(COUNTS.finditer(line))
        if counted:
            ends = [found.start() for found in counted[1:]] + [len(line)]
            labels = [line[found.start() : end].strip() for found, end in zip(counted, ends, strict=True)]
            return [(label, found[0].lower(), None) for label, found in zip(labels, counted, strict=True)], year
        subject = COUNTS.search(caption)
        if subject is None:
            return None
        return [(subject[0], subject[0].lower(), int(found[0])) for found in YEAR.finditer(line)], year
    return None
