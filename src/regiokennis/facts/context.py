"""Where in its document a piece of text stands: its sentence, its printed line, the headings above it."""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.text import shape
from regiokennis.text.model import Block, BlockKind, Span

YEAR = re.compile(r"(?<![\d.,/€-])(?:19[89]\d|20[0-4]\d)(?![\d/]|[.,]\d)")
PERIOD = re.compile(r"(?<![\d.])(20[0-4]\d)\s?(?:[-–/]|t/m|tot en met|tot)\s?(20[0-4]\d)(?!\d)")


def readable(text: AnnotatedText, *, headings: bool = False) -> Iterator[Block]:
    """The blocks a person reads as text, in order, without the letterhead; headings only where asked for."""
    for block in text.text.blocks:
        if (headings or block.kind is not BlockKind.KOP) and not shape.is_reference(block.text):
            yield block


def sentence_span(text: AnnotatedText, block: Block, at: int) -> Span:
    """The sentence of the block that holds offset `at`; the whole block where no sentence does."""
    for sentence in text.by_block.get(block.index, ()):
        if sentence.start <= at < sentence.end:
            return Span(sentence.start, sentence.end)
    return Span(0, len(block.text))


def sentences(text: AnnotatedText, block: Block) -> tuple[Sentence, ...]:
    """The sentences of a block in order."""
    return text.by_block.get(block.index, ())


def mentions(text: AnnotatedText, block: Block, *types: str) -> tuple[Mention, ...]:
    """What the vocabulary and the names found in a block, in order, of these types (all where none is given)."""
    return tuple(
        mention
        for sentence in sentences(text, block)
        for mention in sentence.mentions
        if not types or mention.type in types
    )


def row_head(text: AnnotatedText, block: Block) -> Block | None:
    """The cell that opens the row of a cell, where it stands before it; None for the opening cell itself."""
    for index in range(block.index - 1, -1, -1):
        other = text.text.blocks[index]
        if block.tabel is None or other.tabel != block.tabel or other.rij != block.rij:
            return None
        if other.text == block.rijkop:
            return other
    return None


def above_table(text: AnnotatedText, block: Block) -> Block | None:
    """The block right above the table of a cell: its caption or lead-in; None where the document opens with it."""
    index = block.index
    while index > 0 and text.text.blocks[index - 1].tabel == block.tabel:
        index -= 1
    return text.text.blocks[index - 1] if index else None


def printed_line(text: AnnotatedText, block: Block, start: int, end: int) -> tuple[str, str, str]:
    """What the source prints before and after a range on its own line, and the line above it.

    In a table that a conversion ran together, the line is all that is left of the row.
    """
    source = text.document.source.text
    place = block.view.offsets.source(start, end)
    opening = source.rfind("\n", 0, place.start) + 1
    closing = source.find("\n", place.end)
    closing = len(source) if closing < 0 else closing
    lines = [line.strip() for line in source[max(0, opening - 400) : opening].splitlines()]
    above = next((line for line in reversed(lines[-3:]) if line), "")
    return source[opening : place.start].strip(), source[place.end : closing].strip(), above


def shown_span(text: AnnotatedText, block: Block, start: int, end: int, kern: Span) -> Span:
    """The largest part of `start:end` around `kern` that touches nothing shielded (design, section 8).

    A reference to literature names its author; the figure beside it can be quoted without the name.
    """
    for shield in text.afgeschermd:
        if shield.block != block.index or shield.reden == "ambt":
            continue
        if start < shield.end <= kern.start:
            start = shield.end
        elif kern.end <= shield.start < end:
            end = shield.start
    while start < kern.start and not block.text[start].isalnum():
        start += 1
    return Span(start, end)


def years(text: str) -> tuple[int, ...]:
    """The years a text names, in order."""
    return tuple(int(match[0]) for match in YEAR.finditer(text))


def period(text: str) -> str | None:
    """The first range of years a text names, as `2021-2025`."""
    match = PERIOD.search(text)
    return f"{match[1]}-{match[2]}" if match and match[1] < match[2] else None


def headings(block: Block) -> Iterator[str]:
    """The headings above a block, innermost first."""
    yield from reversed(block.sectie)
