"""Running text and lists in plain text: where a block goes on, and which lines are items."""

import re

from regiokennis.text import shape
from regiokennis.text.lines import Line
from regiokennis.text.model import BlockKind
from regiokennis.text.position import OpenBlock, Position

LONGEST_ITEM = 5
"""Lines of an item with a dotted number; more is a numbered paragraph."""


def find_bullet(at: Position) -> shape.Mark | None:
    """The bullet that makes the line an item; a dash in the middle of a sentence is none."""
    line, current = at.line, at.current
    mark = shape.bullet(line.text)
    if mark is None or current is None or line.text[0] not in "-–—":
        return mark
    amid = at.mid_sentence and current.kind is not BlockKind.LIJST and len(current.last) > 40
    in_sentence = amid and current.last.text[-1] != "," and shape.starts_lower(line.text[1:].lstrip())
    return None if in_sentence else mark


def find_number(at: Position) -> shape.Mark | None:
    """The number or letter that makes the line an item (`1.`, `a)`, `3` among its like)."""
    line = at.line
    mark = shape.numbered(line.text)
    if mark is None or mark.nummer is None:
        return None
    if at.mid_sentence and at.current is not None and shape.dangles(at.current.last.text) and not _next_item(at, mark):
        return None
    if line.text[: mark.width].rstrip()[-1] in ".)":
        return mark
    return mark if _counts_on(at, int(mark.nummer)) else None


def _next_item(at: Position, mark: shape.Mark) -> bool:
    """Whether the item above has the number before this one: an item may end as no sentence does (`Veilig voor`)."""
    above = (shape.numbered(line.text) for line in reversed(at.layout.body[max(0, at.place - 3) : at.place]))
    counted = next((found.nummer for found in above if found and found.nummer), "")
    return counted.isdigit() and (mark.nummer or "").isdigit() and int(mark.nummer or 0) == int(counted) + 1


def find_dotted(at: Position) -> shape.Mark | None:
    """The number with dots that makes the line an item (`2.1`): a sentence, with its neighbour right above or below.

    Below a section's heading stands text without a number, and a heading ends without a stop.
    """
    mark = shape.dotted(at.line.text)
    if mark is None or mark.nummer is None:
        return None
    body = at.layout.body
    first, _, last = mark.nummer.rpartition(".")
    below, ends = _next_dotted(body[at.place : at.place + LONGEST_ITEM + 1])
    if not ends or not re.search(r"[.;]$", ends.text):
        return None
    above = next(
        (
            found.nummer
            for line in reversed(body[max(0, at.place - LONGEST_ITEM) : at.place])
            if (found := shape.dotted(line.text))
        ),
        None,
    )
    return mark if {below, above} & {f"{first}.{int(last) - 1}", f"{first}.{int(last) + 1}"} else None


def _next_dotted(lines: tuple[Line, ...]) -> tuple[str | None, Line | None]:
    """The number with dots on the line behind an item, and the item's own last line; no line where it is too long."""
    for line, after in zip(lines, (*lines[1:], None), strict=True):
        mark = shape.dotted(after.text) if after is not None else None
        if after is None or mark is not None or after.blank:
            return (mark.nummer if mark else None), line
    return None, None


def _counts_on(at: Position, number: int) -> bool:
    """Whether a bare number stands among its like: 1, 2, 3 on lines that follow one another."""
    near = [shape.numbered(line.text) for line in at.layout.body[max(0, at.place - 3) : at.place + 4]]
    numbers = {int(mark.nummer) for mark in near if mark and mark.nummer and mark.nummer.isdigit()}
    beside = numbers & {number - 1, number + 1}
    return bool(beside) and len(numbers & set(range(number - 2, number + 3))) >= 3


def follows_in_list(at: Position) -> bool:
    """Whether an unmarked line is an item: below a lead-in or an item that ends with a semicolon, and one itself."""
    if at.current is None or not at.layout.wrapped:
        return False
    line, last = at.line, at.current.last.text
    if last.endswith(";"):
        return not line.text.endswith(":") and not _fills_line(at, at.current)
    if not last.endswith(":") or line.blank > 1:
        return False
    block = at.layout.body[at.place : at.place + 8]
    ends = next((i for i, other in enumerate(block) if shape.bullet(other.text) or shape.is_finished(other.text)), None)
    if ends is None:
        return False
    if shape.bullet(block[ends].text):
        return ends > 0 and block[ends - 1].text[-1] in ",;"
    return block[ends].text.endswith(";")


def _fills_line(at: Position, current: OpenBlock) -> bool:
    """Whether a semicolon happens to end a full line in the middle of a sentence, which goes on in small letters."""
    if at.line.blank or not at.layout.wrapped or not shape.starts_lower(at.line.text):
        return False
    return len(current.last) >= 0.8 * at.width and not shape.breaks_early(current.last, at.line, at.width)


def goes_on(at: Position) -> bool:
    """Whether the line goes on with the open block.

    The next column of a page begins above the end of this one; a citation is one stretch and cannot hold both.
    """
    current, line = at.current, at.line
    if current is None or line.start < current.last.start:
        return False
    if shape.is_label(current.last.text) or shape.is_moment(line.text):
        return False
    if current.kind is BlockKind.KOP:
        return _heading_goes_on(at, current)
    return _text_goes_on(at, current)


def _text_goes_on(at: Position, current: OpenBlock) -> bool:
    line, lower = at.line, shape.starts_lower(at.line.text)
    if shape.is_hyphenated(current.last.text) and (lower or not line.blank):
        return True
    if lower and not shape.is_finished(current.last.text):
        return _sentence_goes_on(at, current)
    if line.blank == 0 and at.layout.wrapped:
        return _next_line_goes_on(at, current, lower=lower)
    return _goes_on_over_blank(at, current)


def _heading_goes_on(at: Position, current: OpenBlock) -> bool:
    """A heading runs on over a line end in its middle: after a small word, or before a small letter."""
    line, last = at.line, current.last
    if line.blank or current.lines > 2:
        return False
    return shape.dangles(last.text) or (shape.starts_lower(line.text) and not shape.breaks_early(last, line, at.width))


def _sentence_goes_on(at: Position, current: OpenBlock) -> bool:
    """A small letter after an unfinished line: the same sentence, unless the line before is too short to be one."""
    blank, last = at.line.blank, current.last
    if blank >= 3 and not at.layout.wrapped:
        return shape.dangles(last.text, loosely=True)
    enough = 0.45 * at.width if at.layout.wrapped else 40
    return blank == 0 or len(last) >= enough or shape.dangles(last.text)


def _next_line_goes_on(at: Position, current: OpenBlock, *, lower: bool) -> bool:
    """Wrapped lines without a blank one between are one block, until a line breaks before it is full."""
    item = current.kind is BlockKind.LIJST
    if current.last.text.endswith(";") and (item or not lower) and not _fills_line(at, current):
        return False
    if shape.is_keyed(at.line.text) and (shape.is_finished(current.last.text) or shape.is_keyed(current.last.text)):
        return False
    if item and not shape.could_head(at.line.text) and not _follows_list(at, current, lower=lower):
        return True
    return not shape.breaks_early(current.last, at.line, at.width)


def _follows_list(at: Position, current: OpenBlock, *, lower: bool) -> bool:
    """Whether a line at the margin is the paragraph below a list: the item ended before its line was full."""
    if lower or at.line.indent or current.lines > 1 or shape.dangles(current.last.text, loosely=True):
        return False
    return shape.breaks_early(current.last, at.line, at.width)


def _goes_on_over_blank(at: Position, current: OpenBlock) -> bool:
    """A capital after a blank line: the same sentence where the last word asks for more, or the line was full."""
    last = current.last
    if shape.is_finished(last.text):
        return False
    # A salutation ends in a comma too.
    if shape.dangles(last.text, loosely=True) and len(last) >= (
        50 if last.text.endswith(",") and at.line.blank else 20
    ):
        return True
    full = len(last) >= max(0.8 * at.width, 0.7 * at.layout.usual) and not shape.breaks_early(last, at.line, at.width)
    return at.layout.wrapped and at.line.blank <= 2 and current.length >= 60 and full
