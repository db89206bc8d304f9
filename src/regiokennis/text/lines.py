"""Lines of a source: where each begins and ends, and what stands around it."""

import re
from dataclasses import dataclass, replace

from regiokennis.text.model import Span

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_SPACE = (
    " \t\x1c\x1d\x1e\x1f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u202f\u205f\u3000\ufeff"
)
"""White space of every kind that ends no line, so that what is left of a line has a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line that is not blank; `start:end` is its content without the white space around it."""

    index: int
    start: int
    end: int
    text: str
    indent: int
    row: int
    """Number of the physical line in the source, from 0, blank ones counted (Markdown's line maps count so)."""
    blank: int
    """How many blank lines stand before it."""
    sheet: int
    """How many form feeds stand before it: the page of a paginated dump, from 0."""
    soft: bool = False
    """A lone space before the text: what is left of a form feed in dumps that had them replaced."""

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return Span(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start


def split_lines(source: str) -> tuple[Line, ...]:
    """The lines of `source` that hold something, in order."""
    lines: list[Line] = []
    begin = row = blank = sheet = 0
    previous_indent = 0
    for mark in [*_BREAK.finditer(source), None]:
        end = len(source) if mark is None else mark.start()
        raw = source[begin:end]
        text = raw.strip(_SPACE)
        if text:
            indent = len(raw) - len(raw.lstrip(_SPACE))
            lines.append(
                Line(
                    index=len(lines),
                    start=begin + indent,
                    end=begin + indent + len(text),
                    text=text,
                    indent=indent,
                    row=row,
                    blank=blank,
                    sheet=sheet,
                    soft=indent == 1 and previous_indent == 0 and raw[0] == " ",
                )
            )
            blank, previous_indent = 0, indent
        else:
            blank += 1
        if mark is None:
            break
        begin = mark.end()
        if mark.group() == "\f":
            sheet += 1
            blank += 1
        # CommonMark counts \n, \r and \r\n as line endings, and only those.
        if mark.group() in ("\n", "\r", "\r\n"):
            row += 1
    return _single_spaced(lines)


def _single_spaced(lines: list[Line]) -> tuple[Line, ...]:
    """The lines of a dump that has a blank line after every line, as if it had none.

    Such a dump shows in sentences: many lines open in the middle of one, nearly all after a blank line.
    """
    spaced = sum(line.blank > 0 for line in lines)
    inside = sum(line.blank > 0 and line.text[0].islower() for line in lines)
    if len(lines) < 20 or spaced < 0.85 * len(lines) or inside < 0.25 * len(lines):
        return tuple(lines)
    return tuple(replace(line, blank=max(0, line.blank - 1)) for line in lines)
