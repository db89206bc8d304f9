"""Reading plain text: lines into headings, paragraphs, list items, cells and footnotes.

The source may hold a paragraph a line, or wrapped lines with blank lines anywhere; both are read by what each line
looks like and what stands around it (`shape`). Nothing is dropped but furniture and tables of contents.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from regiokennis.text import shape
from regiokennis.text.columns import find_tables, unfold
from regiokennis.text.contents import find_contents
from regiokennis.text.draft import Draft
from regiokennis.text.furniture import find_furniture, pages_of
from regiokennis.text.lines import Line, split_lines
from regiokennis.text.model import BlockKind, Span
from regiokennis.text.notes import Note, find_notes

WRAPPED_BELOW = 150
"""Where nearly all lines are shorter than this, a line end says nothing about the paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The lines of a document that are body text, and what is known of each."""

    lines: tuple[Line, ...]
    body: tuple[Line, ...]
    """Lines that are neither furniture, contents, notes nor tables, in order."""
    notes: dict[int, Note]
    pages: tuple[int | None, ...]
    wrapped: bool
    no_heading: frozenset[int] = frozenset()
    """Lines that look like a numbered chapter and are none: no chapter before or after them has the next number."""


@dataclass(slots=True)
class _Open:
    """The block that is being put together."""

    kind: BlockKind
    segments: list[Span]
    last: Line
    nummer: str | None = None
    label: Span | None = None
    niveau: int | None = None
    indent: int = 0
    pagina: int | None = None

    def draft(self) -> Draft:
        return Draft(
            kind=self.kind,
            segments=tuple(self.segments),
            nummer=self.nummer,
            label=self.label,
            niveau=self.niveau,
            pagina=self.pagina,
        )


def read_plain(source: str) -> list[Draft]:
    """The layout of a plain text, in reading order."""
    lines = unfold(split_lines(source))
    contents = find_contents(lines)
    furniture, numbers = find_furniture(lines, contents)
    skip = furniture | contents
    tables = find_tables(lines, skip)
    in_table = frozenset(i for table in tables for i in table.rows)
    notes = find_notes(lines, skip | in_table)
    body = tuple(line for line in lines if line.index not in skip | in_table and line.index not in notes)
    layout = Layout(lines=lines, body=body, notes=notes, pages=pages_of(lines, numbers), wrapped=_is_wrapped(body))
    blocks = list(_blocks(layout))
    if alone := _lone_chapters(blocks):
        blocks = list(_blocks(replace(layout, no_heading=alone)))
    placed: list[tuple[int, Draft]] = [(first.index, draft) for first, draft in blocks]
    placed += [(note.first, _note_draft(layout, note)) for note in sorted(set(notes.values()), key=lambda n: n.first)]
    for number, table in enumerate(tables):
        placed += [(table.rows[0], cell) for cell in table.drafts(number, layout.pages)]
    return [draft for _, draft in sorted(placed, key=lambda pair: pair[0])]


def _lone_chapters(blocks: list[tuple[Line, Draft]]) -> frozenset[int]:
    """The lines of chapters whose number has no neighbour among the chapters and no sections of its own."""
    headed = [(line, draft.nummer) for line, draft in blocks if draft.kind is BlockKind.KOP and draft.label is not None]
    seen = {nummer for _, nummer in headed if nummer}
    tops = {nummer.split(".")[0] for nummer in seen if "." in nummer}
    alone: set[int] = set()
    for line, nummer in headed:
        if nummer and nummer.isdigit():
            near = {str(int(nummer) - 1), str(int(nummer) + 1)} & seen
            if nummer == "0" or not (near or nummer in tops):
                alone.add(line.index)
    return frozenset(alone)


def _is_wrapped(body: tuple[Line, ...]) -> bool:
    lengths = sorted(len(line) for line in body)
    return bool(lengths) and lengths[int(0.97 * (len(lengths) - 1))] < WRAPPED_BELOW


def _note_draft(layout: Layout, note: Note) -> Draft:
    lines = layout.lines[note.first : note.last + 1]
    segments = (Span(lines[0].start + note.width, lines[0].end), *(line.span for line in lines[1:]))
    return Draft(kind=BlockKind.VOETNOOT, segments=segments, nummer=note.nummer, pagina=layout.pages[note.first])


def _blocks(layout: Layout) -> Iterator[tuple[Line, Draft]]:
    """The blocks of the body, each with its first line."""
    current: _Open | None = None
    first: Line | None = None
    for place, line in enumerate(layout.body):
        opened = _opens(layout, place, current)
        if opened is None and current is not None:
            current.segments.append(line.span)
            current.last = line
            continue
        if current is not None and first is not None:
            yield first, current.draft()
        current, first = opened, line
    if current is not None and first is not None:
        yield first, current.draft()


def _opens(layout: Layout, place: int, current: _Open | None) -> _Open | None:
    """The block that this line opens; None where it goes on with the one that is open."""
    line = layout.body[place]
    page = layout.pages[line.index]
    if (mark := shape.bullet(line.text)) and not _is_dash_in_sentence(line, current):
        return _item(line, mark, page)
    if (heading := _heading(layout, place, current)) is not None:
        return heading
    if (mark := shape.numbered(line.text)) and _is_numbered_item(layout, place, current, mark):
        return _item(line, mark, page)
    if current is not None and _goes_on(layout, place, current):
        return None
    kind = BlockKind.LIJST if _follows_in_list(layout, place, current) else BlockKind.ALINEA
    return _Open(
        kind, [line.span], line, niveau=1 if kind is BlockKind.LIJST else None, pagina=page, indent=line.indent
    )


def _item(line: Line, mark: shape.Mark, page: int | None) -> _Open:
    # Spaces count for nesting; the depth itself is found by the assembly, which sees the whole list.
    span = Span(line.start + mark.width, line.end)
    return _Open(
        BlockKind.LIJST, [span], line, nummer=mark.nummer, niveau=1 + line.indent // 2, pagina=page, indent=line.indent
    )


def _is_dash_in_sentence(line: Line, current: _Open | None) -> bool:
    """A dash that opens a line in the middle of a sentence is no bullet."""
    if current is None or line.text[0] not in "-–—":
        return False
    unfinished = not shape.is_finished(current.last.text) and len(current.last) > 40 and current.last.text[-1] != ","
    lead = current.kind is BlockKind.LIJST
    return unfinished and not lead and line.blank == 0 and shape.starts_lower(line.text[1:].lstrip())


def _is_numbered_item(layout: Layout, place: int, current: _Open | None, mark: shape.Mark) -> bool:
    line = layout.body[place]
    dotted = line.text[mark.width - 2 : mark.width].strip() in (".", ")") or line.text[: mark.width].strip()[-1] in ".)"
    if (
        current is not None
        and not shape.is_finished(current.last.text)
        and line.blank == 0
        and shape.dangles(current.last.text)
    ):
        return False
    if dotted:
        return len(mark.nummer or "") < 3 or not (mark.nummer or "").isdigit()
    # A bare number opens an item only among its like: 1, 2, 3 on lines that follow one another.
    near = [shape.numbered(other.text) for other in layout.body[max(0, place - 3) : place + 4]]
    numbers = {int(m.nummer) for m in near if m and m.nummer and m.nummer.isdigit()}
    number = int(mark.nummer) if mark.nummer and mark.nummer.isdigit() else -9
    return {number - 1, number + 1} & numbers != set() and len(
        numbers & {number - 2, number - 1, number, number + 1, number + 2}
    ) >= 3


def _heading(layout: Layout, place: int, current: _Open | None) -> _Open | None:
    """The heading that this line is, or None."""
    line, page = layout.body[place], layout.pages[layout.body[place].index]
    if (
        current is not None
        and current.kind is not BlockKind.KOP
        and shape.dangles(current.last.text)
        and not line.blank
    ):
        return None
    if (
        (mark := shape.annex(line.text))
        and len(line) <= 160
        and line.text[-1] not in ".,;"
        and not shape.dangles(line.text)
    ):
        apart = line.blank or current is None or shape.is_finished(current.last.text)
        if apart and not _among_annexes(layout, place):
            return _Open(BlockKind.KOP, [line.span], line, nummer=mark.nummer, niveau=1, pagina=page)
    if (mark := shape.section(line.text)) and _is_section(layout, place, mark, current):
        label = Span(line.start, line.start + len(line.text[: mark.width].rstrip()))
        return _Open(
            BlockKind.KOP,
            [Span(line.start + mark.width, line.end)],
            line,
            nummer=mark.nummer,
            label=label,
            pagina=page,
            niveau=(mark.nummer or "").count(".") + 1,
        )
    if shape.numbered(line.text) is None and _is_unnumbered_heading(layout, place, current):
        return _Open(BlockKind.KOP, [line.span], line, pagina=page)
    return None


def _among_annexes(layout: Layout, place: int) -> bool:
    """Whether the line stands in a list of annexes rather than above one."""
    near = [
        place - 1 if layout.body[place].blank == 0 else -1,
        place + 1 if place + 1 < len(layout.body) and layout.body[place + 1].blank == 0 else -1,
    ]
    return any(shape.annex(layout.body[i].text) for i in near if i >= 0)


def _is_section(layout: Layout, place: int, mark: shape.Mark, current: _Open | None) -> bool:
    """Whether a line with a number is a heading rather than an item of a numbered list."""
    line = layout.body[place]
    if line.index in layout.no_heading:
        return False
    title = line.text[mark.width :]
    if len(title) > 130 or not shape.could_head(title[:110]) or title[-1] in ".;,":
        return False
    if (
        current is not None
        and not line.blank
        and not shape.is_finished(current.last.text)
        and current.kind is not BlockKind.KOP
    ):
        return False
    nummer = mark.nummer or ""
    if "." in nummer:
        return True
    if current is not None and current.last.text.endswith(":"):
        return False
    following = layout.body[place + 1] if place + 1 < len(layout.body) else None
    if following is None:
        return False
    next_mark = shape.numbered(following.text)
    if next_mark and next_mark.nummer == str(int(nummer) + 1):
        return False
    previous = layout.body[place - 1] if place else None
    if previous is not None and (before := shape.numbered(previous.text)) and before.nummer == str(int(nummer) - 1):
        return False
    dotted = line.text[: mark.width].rstrip().endswith(".")
    return bool(line.blank or place == 0 or line.sheet or not dotted) and not shape.starts_lower(following.text)


def _is_unnumbered_heading(layout: Layout, place: int, current: _Open | None) -> bool:
    line = layout.body[place]
    width = shape.local_width(layout.body, place) if layout.wrapped else 10_000
    if not shape.could_head(line.text) or (layout.wrapped and len(line) > 0.92 * width and line.blank == 0):
        return False
    if not _stands_apart(layout, place, current, width):
        return False
    following = layout.body[place + 1] if place + 1 < len(layout.body) else None
    if following is None or shape.starts_lower(following.text):
        return False
    if layout.wrapped and not shape.breaks_early(line, following, width) and following.blank == 0:
        return False
    return _is_text(layout, place + 1) or _heads_heading(layout, place + 1)


def _stands_apart(layout: Layout, place: int, current: _Open | None, width: int) -> bool:
    line = layout.body[place]
    if current is None or current.kind is BlockKind.KOP or line.soft:
        return True
    last = current.last
    if shape.is_finished(last.text):
        return bool(line.blank) or shape.breaks_early(last, line, width)
    if shape.dangles(last.text):
        return False
    return line.blank > 0 and (not layout.wrapped or shape.breaks_early(last, line, width))


def _is_text(layout: Layout, place: int) -> bool:
    """Whether running text or a list begins at this line."""
    line = layout.body[place]
    if shape.bullet(line.text) or shape.is_url(line.text):
        return True
    enough = min(45, 0.7 * shape.local_width(layout.body, place)) if layout.wrapped else 45
    if len(line) >= enough and not (shape.could_head(line.text) and len(line) < 80 and not layout.wrapped):
        return True
    return shape.is_finished(line.text) and len(line.text.split()) >= 3


def _heads_heading(layout: Layout, place: int) -> bool:
    """Whether this line is itself a heading with text below it, so that the line before may be one above it."""
    line = layout.body[place]
    following = layout.body[place + 1] if place + 1 < len(layout.body) else None
    if following is None or not (shape.could_head(line.text) or shape.section(line.text)):
        return False
    return line.blank > 0 and not shape.starts_lower(following.text) and _is_text(layout, place + 1)


def _follows_in_list(layout: Layout, place: int, current: _Open | None) -> bool:
    """Whether an unmarked line is an item: below a lead-in or an item that ends with a semicolon, and one itself."""
    if current is None or not layout.wrapped:
        return False
    line, last = layout.body[place], current.last.text
    if last.endswith(";"):
        return not line.text.endswith(":")
    if not last.endswith(":") or line.blank > 1:
        return False
    before = ":"
    for other in layout.body[place : place + 8]:
        if shape.bullet(other.text):
            return before[-1] in ",;"
        if other.text.endswith(";"):
            return True
        if shape.is_finished(other.text):
            return False
        before = other.text
    return False


def _goes_on(layout: Layout, place: int, current: _Open) -> bool:
    """Whether the line goes on with the open block."""
    line, last = layout.body[place], current.last
    width = shape.local_width(layout.body, place) if layout.wrapped else 10_000
    if current.kind is BlockKind.KOP:
        return _heading_goes_on(layout, place, current, width)
    if shape.is_label(last.text):
        return False
    lower = shape.starts_lower(line.text)
    if shape.is_hyphenated(last.text) and (lower or not line.blank):
        return True
    finished = shape.is_finished(last.text)
    if shape.is_moment(line.text):
        return False
    if lower and not finished and line.blank >= 3 and not layout.wrapped:
        return shape.dangles(last.text, loosely=True)
    if lower and not finished:
        return line.blank == 0 or len(last) >= (0.45 * width if layout.wrapped else 40) or shape.dangles(last.text)
    if line.blank == 0 and layout.wrapped:
        if last.text.endswith(";") and (not lower or current.kind is BlockKind.LIJST):
            return False
        if current.kind is BlockKind.LIJST and not shape.could_head(line.text):
            return True
        return not shape.breaks_early(last, line, width)
    if finished:
        return False
    if shape.dangles(last.text, loosely=True) and len(last) >= 30:
        return True
    whole = sum(span.end - span.start for span in current.segments)
    return (
        layout.wrapped
        and line.blank <= 2
        and whole >= 60
        and len(last) >= 0.8 * width
        and not shape.breaks_early(last, line, width)
    )


def _heading_goes_on(layout: Layout, place: int, current: _Open, width: int) -> bool:
    """A heading runs on over a line end in its middle: after a small word, or before a small letter."""
    line, last = layout.body[place], current.last
    if line.blank or len(current.segments) > 2:
        return False
    return shape.dangles(last.text) or (shape.starts_lower(line.text) and not shape.breaks_early(last, line, width))
