"""The actions of a plan: items of its action lists, cells of its activity tables, sentences of its action chapters."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.action_prose import Found, find_in_prose
from regiokennis.facts.action_tables import Divisions, action_columns, divisions, row_of
from regiokennis.facts.actions import (
    LEAD,
    NOT_LEAD,
    NUMBERED,
    OTHER_COLUMN,
    find_scale,
    heads_actions,
    heads_other,
)
from regiokennis.facts.context import mentions, sentences
from regiokennis.facts.deeds import ABOUT_THE_PLAN, says_change, says_deed
from regiokennis.facts.extractors.actielijn import find_lines, matches, numbered
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.series_model import Series, key
from regiokennis.facts.soorten import Actie
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind
from regiokennis.text.shape import is_keyed

LEAST_WORDS = 2
WORDS_OF_A_DEED = 5
"""A line of at least so many words says what is done; a shorter one is a mere name (`Helpende data`)."""
LONGEST_CELL = 25
LONGEST_LINE = 10
"""Words of a line that heads a list without being a heading."""
OFFICE = re.compile(
    r"^\W*(?:(?:grafische\s+)?vormgeving|colofon|contact(?:persoon|gegevens)?:|postbus|www\.|https?:)", re.IGNORECASE
)
THOUGHT = re.compile(
    r"\b(?:te\s+denken\s+valt|valt\s+te\s+denken|(?:wij|we)\s+denken|denken\s+(?:wij|we)|gedacht\s+wordt|wordt\s+gedacht)\b",
    re.IGNORECASE,
)
"""A lead-in within a sentence: `te denken valt aan een dashboard, aan een leerdag en aan een gids`."""
AAN = re.compile(r"\baan\s+(?=(?:een|de|het|\w+en)\b)")
TAIL = re.compile(r"[\s,;.]*(?:\b(?:en|of|alsook|maar\s+ook)\s*)?$")
ITEM = re.compile(r"(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)]\s+(?=\w)")
"""The letter or number before an action in a cell."""
TRAILING = re.compile(r"[\s;,]+$")


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One draft for each action of a region's own plan; a national document lays down no regional action."""
    if text.document.regio is None:
        return
    lines = text.once(find_lines, ontology)
    seen: set[str] = set()
    parted = divisions(text)
    placed = list(_find(text, lines, parted))
    for found in (*placed, *find_in_prose(text, placed)):
        tekst = TRAILING.sub("", re.sub(r"\s+", " ", found.block.text[found.start : found.end])).strip()
        alone = len(tekst.split()) < LEAST_WORDS and not NUMBERED.match(found.block.text)
        if alone or key(tekst) in seen:
            continue
        seen.add(key(tekst))
        yield Draft(
            velden=Actie(
                tekst=tekst,
                actielijn=_line_of(text, found.block, lines, parted),
                schaal=find_scale(tuple(reversed(found.block.sectie)), tekst),
            ),
            plaatsen=(Place(block=found.block.index, start=found.start, end=found.end),),
            zekerheid=found.zekerheid,
        )


def _find(text: AnnotatedText, lines: Series | None, parted: Divisions) -> Iterator[Found]:
    """The actions in reading order: the lines themselves where these are deeds, then by kind of block."""
    members = lines.leden if lines is not None else ()
    deeds = {member.blok for member in members} if lines is not None and _are_deeds(lines) else set()
    names = tuple(member.naam for member in members)
    labels = {place.block for member in members for place in member.plaatsen}
    columns = action_columns(text, lambda block: in_action_part(block, names))
    heading_rows = {cell.index for cells in parted.values() for cell in cells}
    for block in text.text.blocks:
        if block.index in deeds:
            yield _whole(block, 0.88)
        elif block.kind is BlockKind.VOETNOOT or block.index in labels | heading_rows or OFFICE.search(block.text):
            continue
        elif block.kind is BlockKind.KOP:
            if NUMBERED.match(block.text) and not is_label(block.text, names):
                yield _whole(block, 0.88)
            elif _is_stray_cell(text, block) and not is_label(block.text, names):
                yield _whole(block, 0.7)
        elif block.kind is BlockKind.CEL:
            if (block.tabel, block.kolom) in columns and block.kolomkop is not None and not is_label(block.text, names):
                yield _whole(block, 0.92)
        elif is_label(block.text, names) or not (in_action_part(block, names) or _is_led(text, block)):
            continue
        elif block.kind is BlockKind.LIJST:
            if _list_holds_actions(text, block):
                yield _whole(block, 0.93)
        else:
            yield from _paragraph(text, block, says_deed if _action_head(block) else says_change)


def _are_deeds(lines: Series) -> bool:
    """Whether the lines say what is done (`Het verhogen van de expertise …`) rather than name a theme."""
    long = [member for member in lines.leden if len(member.naam.split()) >= WORDS_OF_A_DEED]
    return lines.hoe == "lijst" and not lines.nationaal and len(long) * 3 >= len(lines.leden) * 2


def in_action_part(block: Block, names: tuple[str, ...]) -> bool:
    """Whether the nearest heading that decides announces actions, or is a line of the plan."""
    for heading in reversed(block.sectie):
        if heads_actions(heading) or any(key(name) in key(heading) for name in names):
            return True
        if heads_other(heading):
            return False
    return False


def _is_led(text: AnnotatedText, block: Block) -> bool:
    """Whether an item stands below a line that announces actions as a heading would: `Wat gaan we daarvoor doen?`."""
    if block.kind is not BlockKind.LIJST or block.inleiding is None:
        return False
    lead = text.text.blocks[block.inleiding]
    short = lead.kind is BlockKind.ALINEA and len(lead.text.split()) <= LONGEST_LINE
    return short and heads_actions(lead.text) and NOT_LEAD.search(lead.text) is None


def is_label(words: str, names: tuple[str, ...]) -> bool:
    """Whether a line only repeats a line of the plan, in full or shortened (the head over a column)."""
    said = _words(words)
    return any(said <= _words(name) for name in names) if said else True


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """The different words of a text in lower case; kept, since each line of the plan is held against each block."""
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold()))


def _list_holds_actions(text: AnnotatedText, block: Block) -> bool:
    """Items right under the heading, or under a lead-in that does not announce something else."""
    if block.inleiding is None:
        return True
    lead = text.text.blocks[block.inleiding]
    rows = sentences(text, lead)
    last = lead.text[rows[-1].start :] if rows and lead.kind is not BlockKind.KOP else lead.text
    if LEAD.search(last):
        return True
    return not (NOT_LEAD.search(last) and last.rstrip().endswith(":"))


def _paragraph(
    text: AnnotatedText, block: Block, is_action: Callable[[AnnotatedText, Sentence], bool]
) -> Iterator[Found]:
    """Paragraphs of an action part: an item or a cell whose layout is lost, or sentences that `is_action` takes.

    Below a heading of actions each deed is one; the prose below a line of the plan also tells what is done already.
    """
    words = block.text.strip()
    rows = sentences(text, block)
    if words.endswith(":"):
        # The last one leads in a list, those before it tell mostly why.
        rows, words, is_action = rows[:-1], "", says_change
    if not rows or (OTHER_COLUMN.match(words) and is_keyed(words)):
        return
    if len(rows) == 1 and ABOUT_THE_PLAN.search(words):
        return
    if NUMBERED.match(words) and len(words.split()) <= LONGEST_CELL:
        yield _whole(block, 0.88)
        return
    if words.endswith(";"):
        yield _whole(block, 0.85)
        return
    unbroken = len(rows) <= 1 or not re.search(r"[.!?]\s", words)
    if words and len(words.split()) <= LONGEST_CELL and unbroken and _is_loose_cell(text, block):
        yield from (Found(block=block, start=start, end=end, zekerheid=0.8) for start, end in _cells(text, block))
        return
    for row in rows:
        if parts := list(_thought_of(text.sentence_text(row))):
            yield from (
                Found(block=block, start=row.start + start, end=row.start + end, zekerheid=0.6) for start, end in parts
            )
        elif is_action(text, row):
            yield Found(block=block, start=row.start, end=row.end, zekerheid=0.7)


def _thought_of(said: str) -> Iterator[tuple[int, int]]:
    """The things that a sentence says are thought of, each behind its own `aan`."""
    lead = THOUGHT.search(said)
    marks = list(AAN.finditer(said, lead.end())) if lead is not None else []
    if len(marks) < 2:
        return
    for mark, behind in zip(marks, [*(other.start() for other in marks[1:]), len(said)], strict=True):
        yield mark.end(), mark.end() + len(TAIL.sub("", said[mark.end() : behind]))


def _is_loose_cell(text: AnnotatedText, block: Block) -> bool:
    """A short line among short lines under one heading is a cell of a table that the conversion took apart."""
    if not block.text[:1].isupper() and len(block.text.split()) < WORDS_OF_A_DEED:
        return False
    if any(_covers(mention, block) for mention in mentions(text, block, "actor", "gemeente", "overleg")):
        return False
    near = _neighbours(text, block, _action_head(block))
    short = [other for other in near if len(other.text.split()) <= LONGEST_CELL]
    return len(short) >= 3 and len(short) * 3 >= len(near) * 2


def _cells(text: AnnotatedText, block: Block) -> Iterator[tuple[int, int]]:
    """The cells that a paragraph was joined from: it breaks where the source has a blank line before a capital."""
    start, offsets, source = 0, block.view.offsets, text.document.source.text
    for space in re.finditer(r"\s+(?=[A-ZÀ-Ý])", block.text):
        gap = source[offsets.ends[space.start() - 1] : offsets.starts[space.end()]] if space.start() else ""
        if re.search(r"\n\s*\n", gap):
            yield start, space.start()
            start = space.end()
    yield start, len(block.text)


def _is_stray_cell(text: AnnotatedText, block: Block) -> bool:
    """A cell that the layout took for a heading: without number, among loose cells under a heading of activities."""
    head = _action_head(block)
    return (
        head > 0
        and len(block.sectie) == head + 1
        and block.nummer is None
        and len(block.text.split()) >= LEAST_WORDS
        and not heads_actions(block.text)
        and not heads_other(block.text)
        and _is_loose_cell(text, block)
    )


def _action_head(block: Block) -> int:
    """How deep in the block's path the innermost heading of actions stands, as a length of path; 0 for none."""
    path = block.sectie[:-1] if block.kind is BlockKind.KOP else block.sectie
    return next((depth for depth in range(len(path), 0, -1) if heads_actions(path[depth - 1])), 0)


def _neighbours(text: AnnotatedText, block: Block, head: int) -> list[Block]:
    """The paragraphs and headings close by under the same heading of actions."""
    return [
        other
        for other in text.text.blocks[max(0, block.index - 3) : block.index + 4]
        if other.index != block.index
        and other.sectie[:head] == block.sectie[:head]
        and len(other.sectie) >= head
        and (other.kind is BlockKind.ALINEA or (other.kind is BlockKind.KOP and len(other.sectie) > head))
    ]


def _covers(mention: Mention, block: Block) -> bool:
    """A line that is only a name goes on with the cell above it."""
    return mention.end - mention.start >= len(block.text.strip()) - 2


def _line_of(text: AnnotatedText, block: Block, lines: Series | None, parted: Divisions) -> str | None:
    """The line that the action stands under: itself, its row or column, a heading above, or the last line printed."""
    if lines is None:
        return None
    for member in lines.leden:
        if member.blok == block.index:
            return member.naam
    cells = row_of(text, block)
    row = [(cell.text, cell.kolomkop or "") for cell in cells] + [(cell.text, "") for cell in cells if cell.kolom == 0]
    rows = [cell.text for cell in parted.get(block.tabel, ()) if (cell.rij or 0) < (block.rij or 0)]
    heads = (*rows[-1:], block.kolomkop, block.rijkop, *reversed(block.sectie))
    above = [(heading, "") for heading in heads if heading]
    for heading, column in (*row, *above):
        for member in lines.leden:
            if (not column and matches(member.naam, heading)) or numbered(member.nr, heading, column=column):
                return member.naam
    if lines.hoe not in {"koppen", "voorvoegsel"}:
        return None
    blocks = text.text.blocks
    before = [m for m in lines.leden if m.blok < block.index and blocks[m.blok].sectie[:1] == block.sectie[:1]]
    return max(before, key=lambda member: member.blok).naam if before else None


def _whole(block: Block, zekerheid: float) -> Found:
    mark = NUMBERED.match(block.text) or ITEM.match(block.text)
    return Found(block=block, start=mark.end() if mark else 0, end=len(block.text), zekerheid=zekerheid)
