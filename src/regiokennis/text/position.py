"""What the rules for plain text see at one line: the line, its neighbours, and the block that is open."""

from dataclasses import dataclass

from regiokennis.text import shape
from regiokennis.text.lines import Line
from regiokennis.text.model import BlockKind

ENDLESS = 10_000
"""The width of lines that are not wrapped: none of them breaks because it is full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The lines of a document that are body text, and what is known of all of them."""

    body: tuple[Line, ...]
    """Lines that are neither furniture, contents, notes nor tables, in order."""
    pages: tuple[int | None, ...]
    """By the index of a line."""
    wrapped: bool
    usual: int
    """The length that one line in ten exceeds."""
    no_heading: frozenset[int] = frozenset()
    """Lines that look like a numbered chapter and are none: no chapter before or after them has the next number."""
    streams: frozenset[int] = frozenset()
    """Lines of tables that a conversion ran together, from their heads up to a blank line."""
    tables: frozenset[int] = frozenset()
    """Lines of tables."""

    def above_table(self, line: Line) -> bool:
        """Whether a table begins right below a line."""
        return line.index + 1 in self.tables


@dataclass(frozen=True, slots=True)
class OpenBlock:
    """The block that is being put together: its kind, its last line, how many lines and characters it has."""

    kind: BlockKind
    last: Line
    lines: int
    length: int


@dataclass(frozen=True, slots=True)
class Position:
    """One line of the body, with the block that is open before it (None at the start of the document)."""

    layout: Layout
    place: int
    current: OpenBlock | None

    @property
    def line(self) -> Line:
        """The line itself."""
        return self.layout.body[self.place]

    @property
    def page(self) -> int | None:
        """The page it stands on, where the document shows it."""
        return self.layout.pages[self.line.index]

    @property
    def following(self) -> Line | None:
        """The next line of the body."""
        return self.layout.body[self.place + 1] if self.place + 1 < len(self.layout.body) else None

    @property
    def previous(self) -> Line | None:
        """The line of the body before."""
        return self.layout.body[self.place - 1] if self.place else None

    @property
    def width(self) -> int:
        """How long lines are here before they are wrapped."""
        return shape.local_width(self.layout.body, self.place, self.layout.usual) if self.layout.wrapped else ENDLESS

    @property
    def mid_sentence(self) -> bool:
        """Whether the open block's text, up to here and without a blank line, has not come to its end."""
        if self.current is None or self.current.kind is BlockKind.KOP or self.line.blank:
            return False
        return not shape.is_finished(self.current.last.text)

    def next_position(self) -> "Position | None":
        """The position one line on, as if this line were closed."""
        return Position(self.layout, self.place + 1, None) if self.following is not None else None
