"""What a reader hands over: pieces of layout by their places in the source, before they are views."""

from dataclasses import dataclass

from regiokennis.text.model import BlockKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One piece of layout; `segments` are the places of its lines, marks and numbers left out."""

    kind: BlockKind
    segments: tuple[Span, ...]
    niveau: int | None = None
    """Level of a heading; None lets the assembly find it. Depth of a list item."""
    nummer: str | None = None
    label: Span | None = None
    """Where the number of a heading is printed (`7.3`), for the path of headings."""
    binnen: bool = False
    """Whether the number of a heading counts inside its chapter: `1. Veilig` below `3 Uitgangspunten`."""
    pagina: int | None = None
    tabel: int | None = None
    rij: int | None = None
    kolom: int | None = None
    kop: bool = False
    """Whether a cell heads its column."""
    onder: Span | None = None
    """Where the head of a cell's column is printed, if that is above another part of its table."""

    @property
    def start(self) -> int:
        """Where its first line begins in the source."""
        return self.segments[0].start

    @property
    def end(self) -> int:
        """Where its last line ends in the source."""
        return self.segments[-1].end
