"""Headings in plain text: by number (`7.3.1`, `Bijlage 2`), or by shape and by what stands around them."""

import re
from dataclasses import dataclass

from regiokennis.text import shape
from regiokennis.text.model import BlockKind, Span
from regiokennis.text.position import Position

_GOES_ON = re.compile(r"[.?!] [A-ZÀ-Þ]")
"""Where a title ends and a sentence begins on the same line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line that is a heading: where its text stands, and its number as far as it has one."""

    span: Span
    niveau: int | None = None
    nummer: str | None = None
    label: Span | None = None


def find_heading(at: Position) -> Heading | None:
    """The heading that the line is, or None."""
    line = at.line
    if at.mid_sentence and at.current is not None and shape.dangles(at.current.last.text):
        return None
    if (mark := shape.annex(line.text)) and _is_annex(at):
        return Heading(span=line.span, nummer=mark.nummer, niveau=1)
    if (mark := shape.section(line.text)) and mark.nummer and _is_section(at, mark.width, mark.nummer):
        label = Span(line.start, line.start + len(line.text[: mark.width].rstrip()))
        niveau = mark.nummer.count(".") + 1
        return Heading(span=Span(line.start + mark.width, line.end), nummer=mark.nummer, label=label, niveau=niveau)
    if at.layout.above_table(line) and line.blank and not at.mid_sentence and shape.is_line_title(line.text):
        return Heading(span=line.span)
    if shape.numbered(line.text) is None and _is_unnumbered(at):
        return Heading(span=line.span)
    return None


def _is_annex(at: Position) -> bool:
    """Whether a line that names an annex stands above it: not in a list of annexes, nor in a sentence."""
    line, following, previous = at.line, at.following, at.previous
    if len(line) > 160 or line.text[-1] in ".,;" or shape.dangles(line.text) or at.mid_sentence:
        return False
    beside = [
        other
        for other, blank in ((previous, line.blank), (following, following.blank if following else 0))
        if other is not None and blank == 0
    ]
    return not any(shape.annex(other.text) for other in beside)


def _is_section(at: Position, width: int, nummer: str) -> bool:
    """Whether a line with a number is a heading rather than an item of a numbered list."""
    line = at.line
    title = line.text[width:]
    if line.index in at.layout.no_heading or len(title) > 130 or at.mid_sentence or not shape.could_head(title[:110]):
        return False
    if _GOES_ON.search(title) and at.following is not None and _runs_into(at.following.text):
        return False  # `2.2 Tien dagen, en dan? De begeleiding van`
    return "." in nummer or _is_chapter(at, width, int(nummer))


def _is_chapter(at: Position, width: int, number: int) -> bool:
    """Whether a line with a single number opens a chapter: its neighbours do not count on, and text follows."""
    line, following = at.line, at.following
    led_in = at.current is not None and at.current.last.text.endswith(":")
    if led_in or following is None or _runs_into(following.text):
        return False
    if _counts(following.text, number + 1) or (at.previous is not None and _counts(at.previous.text, number - 1)):
        return False
    dotted = line.text[:width].rstrip().endswith(".")
    return bool(line.blank or at.place == 0 or line.sheet) or not dotted


def _runs_into(text: str) -> bool:
    """Whether a line goes on in small letters, and is not itself an item (`a)`, `• `)."""
    return shape.starts_lower(text) and shape.numbered(text) is None and shape.bullet(text) is None


def _counts(text: str, number: int) -> bool:
    mark = shape.numbered(text)
    return mark is not None and mark.nummer == str(number)


def _is_unnumbered(at: Position) -> bool:
    line, following, width = at.line, at.following, at.width
    if following is None or _runs_into(following.text) or not shape.could_head(line.text):
        return False
    if line.blank == 0 and (len(line) > 0.92 * width or shape.is_keyed(line.text)):
        return False
    # `Actie 2: Training` may head the labelled lines below it; `Nazorg: wijkteam` is one of them.
    first = shape.is_keyed(line.text) and not any(c.isdigit() for c in line.text.partition(":")[0])
    if following.blank == 0 and first and shape.is_keyed(following.text):
        return False
    if not _stands_apart(at) or (following.blank == 0 and not shape.breaks_early(line, following, width)):
        return False
    after = at.next_position()
    return after is not None and (_is_text(after) or _heads_text(after))


def _stands_apart(at: Position) -> bool:
    """Whether the text above has come to its end: by a stop, or by a line that breaks early before a blank one."""
    line = at.line
    if at.current is None or at.current.kind is BlockKind.KOP or line.soft:
        return True
    last = at.current.last
    early = shape.breaks_early(last, line, at.width)
    if shape.is_finished(last.text):
        return bool(line.blank) or early
    return not shape.dangles(last.text) and line.blank > 0 and early


def _is_text(at: Position) -> bool:
    """Whether running text or a list begins at this line."""
    line = at.line
    if shape.bullet(line.text) or shape.numbered(line.text) or (shape.is_keyed(line.text) and not line.blank):
        return True
    wrapped = at.layout.wrapped
    enough = min(45, 0.6 * at.layout.usual) if wrapped else 45
    surely = 0.75 * at.layout.usual if wrapped else 80
    runs_on = at.following is not None and shape.starts_lower(at.following.text)
    if len(line) >= surely or (len(line) >= enough and (runs_on or not shape.could_head(line.text))):
        return True
    return shape.is_finished(line.text) and len(line.text.split()) >= 3


def _heads_text(at: Position) -> bool:
    """Whether this line is itself a heading with text below it, so that the line before may be one above it."""
    after = at.next_position()
    if after is None or not at.line.blank or not (shape.could_head(at.line.text) or shape.section(at.line.text)):
        return False
    return not shape.starts_lower(after.line.text) and _is_text(after)
