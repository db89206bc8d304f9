"""Quoting: a range of a block as the source has it and as a person reads it."""

from dataclasses import dataclass

from regiokennis.text.model import Block, Span, StructuredText


@dataclass(frozen=True, slots=True)
class Quote:
    """The place in the source, that slice with white space collapsed, and the repaired reading of it."""

    span: Span
    citaat: str
    tekst: str


def quote(text: StructuredText, block: Block, start: int, end: int) -> Quote:
    """The quote of `start:end` of a block's text; white space at its ends is left out.

    `citaat` holds all of the slice: where a footnote or a page head stands in the middle of a sentence, it does
    too, and `tekst` does not. Raises `ValueError` for a range outside the block or without any text.
    """
    if not 0 <= start <= end <= len(block.text):
        raise ValueError(f"{start}:{end} is no range of block {block.index}")
    inner = block.text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    if start >= end:
        raise ValueError(f"{start}:{end} of block {block.index} holds no text")
    span = block.view.offsets.source(start, end)
    citaat = " ".join(text.document.source.text[span.start : span.end].split())
    return Quote(span, citaat, " ".join(block.text[start:end].split()))
