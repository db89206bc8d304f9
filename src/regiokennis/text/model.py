"""Text that can be read: blocks of repaired text that still know their place in the source."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from regiokennis.documents.model import Document


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start <= end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """From code points of a repaired text to code points of the source it was made from.

    `starts[i]` is the first source offset, `ends[i]` the end of the source range behind character i
    of the repaired text. An inserted character has an empty range.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def source(self, start: int, end: int) -> Span:
        """The smallest source range that covers the repaired range `start:end`."""
        if start >= end:
            point = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(point, point)
        return Span(self.starts[start], self.ends[end - 1])

    def repaired(self, offset: int) -> int:
        """The index in the repaired text of the character that holds source offset `offset`."""
        return max(0, bisect_right(self.starts, offset) - 1)


@dataclass(frozen=True, slots=True)
class TextView:
    """A text as a person would read it, with the way back to the source."""

    text: str
    offsets: OffsetMap


class BlockKind(StrEnum):
    """What a block is in the layout; the values are the field's Dutch words."""

    KOP = "kop"
    ALINEA = "alinea"
    LIJST = "lijst"
    CEL = "cel"
    VOETNOOT = "voetnoot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of layout. List marks, heading numbers and footnote marks are not in the text."""

    index: int
    kind: BlockKind
    view: TextView
    sectie: tuple[str, ...]
    """The headings above, outermost first, with their numbers; for a heading it includes itself."""
    niveau: int | None = None
    """Heading level from 1; for list items the nesting depth from 1."""
    nummer: str | None = None
    """`7.3.1` of a heading, `4` of a numbered list item, `12` of a footnote."""
    pagina: int | None = None
    inleiding: int | None = None
    """Index of the block whose sentence introduces this list item or cell (`… werkt aan:`)."""
    tabel: int | None = None
    """Which table of the document (from 0), for cells."""
    rij: int | None = None
    kolom: int | None = None
    kolomkop: str | None = None
    """Text of the column's head, and of the row's first cell, where the table shows them."""
    rijkop: str | None = None

    @property
    def text(self) -> str:
        """The repaired text."""
        return self.view.text


@dataclass(frozen=True, slots=True, kw_only=True)
class StructuredText:
    """A document in reading order; tables of contents, running heads and page numbers are gone."""

    document: Document
    blocks: tuple[Block, ...]
