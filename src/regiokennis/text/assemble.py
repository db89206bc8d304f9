"""From drafts to blocks: interrupted sentences joined, marks and slips repaired, every block in its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from regiokennis.text import shape
from regiokennis.text.draft import Draft
from regiokennis.text.inline import find_marks, find_note_digits, find_strays
from regiokennis.text.levels import consistent, counted_anew, levels_of
from regiokennis.text.lexicon import Lexicon, lexicon_of
from regiokennis.text.model import Block, BlockKind, Span, TextView
from regiokennis.text.repair import REPAIRS
from regiokennis.text.view import apply, strip, view_of

_FLOW = (BlockKind.ALINEA, BlockKind.LIJST)
_POINTS_DOWN = re.compile(r"\b(?:onderstaande?|volgende|hieronder|hierna|als volgt|te weten|namelijk)\b", re.IGNORECASE)
LONGEST_QUESTION = 10
"""Words of a question that heads the list of its answers: `Wat gaan we doen?`."""
LONGEST = 10_000
"""Code points of a paragraph; a file without line ends is cut, because parsing takes the square of a block."""
NESTING = 6
"""Marks are peeled off this many times at most: emphasis in links in emphasis is rare, deeper is noise."""


def repair(view: TextView, lexicon: Lexicon, notes: frozenset[str] = frozenset()) -> TextView:
    """The view without marks and with its slips repaired; `notes` are the numbers of the document's footnotes."""
    for _ in range(NESTING):
        peeled = apply(view, find_marks(view.text))
        if peeled.text == view.text:
            break
        view = peeled
    view = apply(view, find_strays(view.text))
    view = apply(view, find_note_digits(view.text, notes))
    for rule in REPAIRS:
        view = apply(view, rule(view.text, lexicon))
    return strip(view)


def assemble(source: str, drafts: Sequence[Draft]) -> tuple[Block, ...]:
    """The blocks of a document, in the order of the drafts; those that say nothing are left out."""
    lexicon = lexicon_of(source)
    joined = [
        part for draft in consistent(counted_anew(source, _join(source, drafts))) for part in _portions(source, draft)
    ]
    numbers = frozenset(draft.nummer for draft in drafts if draft.kind is BlockKind.VOETNOOT and draft.nummer)
    pairs = [(draft, repair(view_of(source, draft.segments), lexicon, numbers)) for draft in joined]
    pairs = [(draft, view) for draft, view in pairs if _says_something(draft, view.text)]
    levels = levels_of([draft for draft, _ in pairs], [view.text for _, view in pairs])
    blocks: list[Block] = []
    path: list[tuple[int, str]] = []
    title: tuple[int, str] | None = None
    for index, (draft, view) in enumerate(pairs):
        niveau = levels[index]
        if draft.kind is BlockKind.KOP and niveau is not None:
            label = "" if draft.label is None else source[draft.label.start : draft.label.end] + " "
            if shape.annex(view.text):
                # An annex stands below nothing but the title of the document.
                path = [entry for entry in path if entry == title]
            path = [*(entry for entry in path if entry[0] < niveau), (niveau, label + view.text)]
            title = title or (path[0] if niveau == 1 and draft.nummer is None else (0, ""))
        blocks.append(
            Block(
                index=index,
                kind=draft.kind,
                view=view,
                sectie=tuple(title for _, title in path),
                niveau=niveau,
                nummer=draft.nummer,
                pagina=draft.pagina,
                tabel=draft.tabel,
                rij=draft.rij,
                kolom=draft.kolom,
            )
        )
    return _heads(source, _introduced(blocks), [draft for draft, _ in pairs])


def _says_something(draft: Draft, text: str) -> bool:
    """Whether a block holds a letter or figure; in a cell a tick says enough."""
    return any(map(str.isalnum, text)) or (draft.kind is BlockKind.CEL and shape.is_tick(text))


def _portions(source: str, draft: Draft) -> Iterator[Draft]:
    """A draft, or the parts of one that is too long to be a paragraph, cut behind a full stop where there is one."""
    if draft.kind is not BlockKind.ALINEA or sum(part.end - part.start for part in draft.segments) <= LONGEST:
        yield draft
        return
    for segment in draft.segments:
        start = segment.start
        while segment.end - start > LONGEST:
            stop = source.rfind(". ", start, start + LONGEST)
            end = stop + 2 if stop > start else start + LONGEST
            yield replace(draft, segments=(Span(start, end),))
            start = end
        yield replace(draft, segments=(Span(start, segment.end),))


def _join(source: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts whose sentence goes on in a later one, across notes and page ends, made into one."""
    joined: list[Draft] = []
    open_at: int | None = None
    for draft in drafts:
        if draft.kind is BlockKind.VOETNOOT:
            joined.append(draft)
            continue
        if draft.kind is BlockKind.ALINEA and open_at is not None and _goes_on(source, joined[open_at], draft):
            whole = joined[open_at]
            joined[open_at] = replace(whole, segments=(*whole.segments, *draft.segments))
            continue
        joined.append(draft)
        open_at = len(joined) - 1 if draft.kind in _FLOW else None
    return joined


def _goes_on(source: str, draft: Draft, following: Draft) -> bool:
    last, first = draft.segments[-1], following.segments[0]
    before, after = source[last.start : last.end], source[first.start : first.end]
    if first.start < last.end or shape.is_finished(before) or shape.is_label(before):
        return False
    if shape.is_hyphenated(before):
        return after[:1].islower()
    whole = sum(segment.end - segment.start for segment in draft.segments)
    if shape.starts_lower(after):
        return whole >= 40
    return whole >= 60 and shape.dangles(before)


def _introduced(blocks: list[Block]) -> list[Block]:
    """Items and cells with the index of the block that introduces them: a lead-in, a heading, an item above."""
    result: list[Block] = []
    lead: int | None = None
    parents: dict[int, int] = {}
    for block in blocks:
        introduced = block
        if block.kind is BlockKind.LIJST:
            depth = block.niveau or 1
            parents = {level: index for level, index in parents.items() if level < depth}
            above = parents.get(depth - 1, lead) if depth > 1 else lead
            parents[depth] = block.index
            introduced = replace(block, inleiding=above)
        elif block.kind is BlockKind.CEL:
            introduced = replace(block, inleiding=lead)
        elif block.kind is not BlockKind.VOETNOOT:
            lead = block.index if _introduces(block) else None
            parents = {}
        result.append(introduced)
    return result


def _introduces(block: Block) -> bool:
    """Whether a list below this block hangs on it: a heading, a lead-in, a question, a sentence that points down."""
    if block.text.endswith("?") and len(block.text.split()) <= LONGEST_QUESTION:
        return True
    if block.kind is BlockKind.KOP or block.text.rstrip("\"'”’)").endswith(":") or not shape.is_finished(block.text):
        return True
    return bool(_POINTS_DOWN.search(block.text[-300:]))


_RUNNING = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?")
"""A number of a row (`3`, `2.1`); four digits are a year, which does name it."""


@dataclass(frozen=True, slots=True)
class _Heads:
    columns: dict[int, str]
    rows: dict[int, str]


def _heads(source: str, blocks: list[Block], drafts: Sequence[Draft]) -> tuple[Block, ...]:
    """Cells with the text of their column's head and of the first cell of their row."""
    tables: dict[int, _Heads] = {}
    for block, draft in zip(blocks, drafts, strict=True):
        if block.tabel is None or block.rij is None or block.kolom is None:
            continue
        heads = tables.setdefault(block.tabel, _Heads({}, {}))
        if draft.onder is not None:
            heads.columns[block.kolom] = source[draft.onder.start : draft.onder.end]
        if draft.kop:
            heads.columns[block.kolom] = block.text
        elif block.kolom == 0 or (block.kolom == 1 and _RUNNING.fullmatch(heads.rows.get(block.rij, ""))):
            # A running number names no row; the cell beside it does.
            heads.rows[block.rij] = block.text
    return tuple(
        _headed(block, tables) if not draft.kop else block for block, draft in zip(blocks, drafts, strict=True)
    )


def _headed(block: Block, tables: dict[int, _Heads]) -> Block:
    if block.tabel is None or block.rij is None or block.kolom is None:
        return block
    heads = tables[block.tabel]
    rijkop = heads.rows.get(block.rij) if block.kolom > 0 else None
    if rijkop == block.text:
        rijkop = None
    return replace(block, kolomkop=heads.columns.get(block.kolom), rijkop=rijkop)
