"""Reading plain text: lines into headings, paragraphs, list items, cells and footnotes.

The source may hold a paragraph a line, or wrapped lines with blank lines anywhere; both are read by what each line
looks like and what stands around it (`shape`, `headings`, `flow`). Nothing is dropped but furniture and tables of
contents.
"""

from collections.abc import Iterator
from dataclasses import replace

from regiokennis.text import shape
from regiokennis.text.beside import unfold
from regiokennis.text.columns import find_tables
from regiokennis.text.contents import find_contents
from regiokennis.text.draft import Draft
from regiokennis.text.flow import find_bullet, find_dotted, find_number, follows_in_list, goes_on
from regiokennis.text.furniture import find_furniture, pages_of
from regiokennis.text.headings import find_heading
from regiokennis.text.lines import Line, split_lines
from regiokennis.text.model import BlockKind, Span
from regiokennis.text.notes import Note, find_notes
from regiokennis.text.parted import find_parted
from regiokennis.text.position import Layout, OpenBlock, Position
from regiokennis.text.rows import find_rows
from regiokennis.text.runon import find_runon
from regiokennis.text.shape import head_row
from regiokennis.text.spreads import unfold_spreads
from regiokennis.text.stacked import find_stacked
from regiokennis.text.stanzas import find_stanzas

WRAPPED_BELOW = 150
"""Where nearly all lines are shorter than this, a line end says nothing about the paragraph."""


def read_plain(source: str) -> list[Draft]:
    """The layout of a plain text, in reading order."""
    lines = unfold(unfold_spreads(split_lines(source)))
    contents = find_contents(lines)
    furniture, numbers = find_furniture(lines, contents)
    skip = furniture | contents
    tables = find_parted(lines, skip, furniture - contents)
    parted = frozenset(i for table in tables for i in table.rows)
    tables += find_tables(lines, skip | parted, furniture - contents)
    for find in (find_rows, find_runon, find_stacked, find_stanzas):
        tables += find(lines, skip | {i for table in tables for i in table.rows})
    in_table = frozenset(i for table in tables for i in table.rows)
    notes = find_notes(lines, skip | in_table)
    body = _body(lines, skip | in_table | frozenset(notes))
    layout = Layout(
        body=body,
        pages=pages_of(lines, numbers),
        wrapped=_is_wrapped(body),
        usual=_length(body, 0.9),
        streams=_streams(body),
        tables=in_table,
    )
    blocks = list(_blocks(layout))
    if alone := _lone_chapters(blocks):
        blocks = list(_blocks(replace(layout, no_heading=alone)))
    placed: list[tuple[int, Draft]] = [(first.index, draft) for first, draft in blocks]
    placed += [
        (note.first, _note_draft(lines, note, layout.pages[note.first])) for note in dict.fromkeys(notes.values())
    ]
    for number, table in enumerate(tables):
        placed += [(table.rows[0], cell) for cell in table.drafts(number, layout.pages)]
    return [draft for _, draft in sorted(placed, key=lambda pair: pair[0])]


def _body(lines: tuple[Line, ...], out: frozenset[int]) -> tuple[Line, ...]:
    """The lines that are text: without those in `out`, and without rules, which part what stands around them.

    A mark that stands alone is on one line with the words below it.
    """
    body: list[Line] = []
    ruled = False
    for line in lines:
        mark = body[-1] if body and shape.is_lone_mark(body[-1].text) else None
        if not any(character.isalnum() for character in line.text) and len(line) >= 3:
            ruled = True
        elif line.index in out:
            continue
        elif mark is not None and mark.index == line.index - 1 and line.blank <= 1 and shape.bullet(line.text) is None:
            between = " " * (line.start - mark.end)
            body[-1] = replace(mark, index=line.index, end=line.end, text=mark.text + between + line.text)
        else:
            body.append(replace(line, blank=max(line.blank, 1)) if ruled else line)
            ruled = False
    return tuple(body)


def _streams(body: tuple[Line, ...]) -> frozenset[int]:
    """The lines of tables that ran together: the heads on one line, and all lines below it without a blank one."""
    found: set[int] = set()
    inside = False
    for line in body:
        inside = head_row(line.text) is not None or (inside and not line.blank)
        if inside:
            found.add(line.index)
    return frozenset(found)


def _is_wrapped(body: tuple[Line, ...]) -> bool:
    return bool(body) and _length(body, 0.97) < WRAPPED_BELOW


def _length(body: tuple[Line, ...], share: float) -> int:
    """The length that this share of the lines does not exceed."""
    lengths = sorted(len(line) for line in body)
    return lengths[int(share * (len(lengths) - 1))] if lengths else 0


def _lone_chapters(blocks: list[tuple[Line, Draft]]) -> frozenset[int]:
    """The lines of chapters whose number has no neighbour among the chapters and no sections of its own."""
    headed = [(line, draft.nummer) for line, draft in blocks if draft.kind is BlockKind.KOP and draft.label is not None]
    seen = {nummer for _, nummer in headed if nummer}
    tops = {nummer.split(".")[0] for nummer in seen if "." in nummer}
    alone: set[int] = set()
    for line, nummer in headed:
        if nummer and nummer.isdigit():
            near = {str(int(nummer) + step) for step in (-2, -1, 1, 2)} & seen
            if nummer == "0" or not (near or nummer in tops):
                alone.add(line.index)
    return frozenset(alone)


def _note_draft(lines: tuple[Line, ...], note: Note, page: int | None) -> Draft:
    of_note = lines[note.first : note.last + 1]
    segments = (Span(of_note[0].start + note.width, of_note[0].end), *(line.span for line in of_note[1:]))
    return Draft(kind=BlockKind.VOETNOOT, segments=segments, nummer=note.nummer, pagina=page)


def _blocks(layout: Layout) -> Iterator[tuple[Line, Draft]]:
    """The blocks of the body, each with its first line."""
    draft: Draft | None = None
    current: OpenBlock | None = None
    first: Line | None = None
    for place, line in enumerate(layout.body):
        at = Position(layout, place, current)
        opened = _streamed(at) if line.index in layout.streams else _opened(at)
        if opened is None and draft is not None and current is not None:
            draft = replace(draft, segments=(*draft.segments, line.span))
            current = OpenBlock(draft.kind, line, current.lines + 1, current.length + len(line))
            continue
        if draft is not None and first is not None:
            yield first, draft
        draft, first = opened, line
        current = OpenBlock(draft.kind, line, 1, len(line)) if draft is not None else None
    if draft is not None and first is not None:
        yield first, draft


def _streamed(at: Position) -> Draft | None:
    """The block that a line of a table that ran together opens: its heads do, and the other lines go on with them."""
    if at.current is not None and head_row(at.line.text) is None:
        return None
    return Draft(kind=BlockKind.ALINEA, segments=(at.line.span,), pagina=at.page)


def _opened(at: Position) -> Draft | None:
    """The block that this line opens; None where it goes on with the one that is open."""
    line, page = at.line, at.page
    # Spaces before an item count for nesting; its depth is found by the assembly, which sees the whole list.
    depth = 1 + line.indent // 2
    if mark := find_bullet(at) or find_dotted(at):
        span = Span(line.start + mark.width, line.end)
        return Draft(kind=BlockKind.LIJST, segments=(span,), nummer=mark.nummer, niveau=depth, pagina=page)
    if heading := find_heading(at):
        return Draft(
            kind=BlockKind.KOP,
            segments=(heading.span,),
            nummer=heading.nummer,
            label=heading.label,
            niveau=heading.niveau,
            pagina=page,
        )
    if mark := find_number(at):
        span = Span(line.start + mark.width, line.end)
        return Draft(kind=BlockKind.LIJST, segments=(span,), nummer=mark.nummer, niveau=depth, pagina=page)
    led_in = at.current is not None and at.current.last.text.endswith(":")
    if not (led_in and follows_in_list(at)) and goes_on(at):
        return None
    if follows_in_list(at):
        return Draft(kind=BlockKind.LIJST, segments=(line.span,), niveau=1, pagina=page)
    return Draft(kind=BlockKind.ALINEA, segments=(line.span,), pagina=page)
