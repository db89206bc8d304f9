"""The actions of a plan: items of its action lists, cells of its activity tables, sentences of its action chapters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.actions import (
    COLUMN, HEADING, INTENT, LEAD, NOT_HEADING, NOT_LEAD, OTHER_COLUMN, find_scale,
)  # fmt: skip
from regiokennis.facts.context import sentences
from regiokennis.facts.extractors.actielijn import find_lines, matches
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.series import Series, key
from regiokennis.facts.soorten import Actie
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

LEAST_WORDS = 2
WORDS_OF_A_DEED = 5
"""A line of at least so many words says what is done; a shorter one is a mere name (`Helpende data`)."""
OFFICE = re.compile(r"\b(?:vormgeving|colofon|contactpersoon|postbus|www\.|https?:)", re.IGNORECASE)
TRAILING = re.compile(r"[\s;,]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An action where it stands, and how sure its layout makes it."""

    block: Block
    start: int
    end: int
    zekerheid: float


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One draft for each action of a region's own plan; a national document lays down no regional action."""
    if text.document.regio is None:
        return
    lines = find_lines(text, ontology)
    seen: set[str] = set()
    for found in _find(text, lines):
        tekst = TRAILING.sub("", re.sub(r"\s+", " ", found.block.text[found.start : found.end])).strip()
        if key(tekst) in seen or len(tekst.split()) < LEAST_WORDS:
            continue
        seen.add(key(tekst))
        yield Draft(
            velden=Actie(
                tekst=tekst,
                actielijn=_line_of(text, found.block, lines),
                schaal=find_scale(tuple(reversed(found.block.sectie)), tekst),
            ),
            plaatsen=(Place(block=found.block.index, start=found.start, end=found.end),),
            zekerheid=found.zekerheid,
        )


def _find(text: AnnotatedText, lines: Series | None) -> Iterator[Found]:
    """The actions in reading order: of the lines themselves where these are deeds, then by kind of block."""
    deeds = {member.blok for member in lines.leden} if lines is not None and _are_deeds(lines) else set()
    names = {key(member.naam) for member in lines.leden} if lines is not None else set()
    columns = _action_columns(text)
    for block in text.text.blocks:
        if block.kind in {BlockKind.KOP, BlockKind.VOETNOOT} or OFFICE.search(block.text):
            if block.index in deeds:
                yield _whole(block, 0.85)
            continue
        if block.index in deeds:
            yield _whole(block, 0.9)
        elif block.kind is BlockKind.CEL:
            if (block.tabel, block.kolom) in columns and block.text != block.kolomkop:
                yield _whole(block, 0.92)
        elif not _in_action_part(block) or key(block.text) in names:
            continue
        elif block.kind is BlockKind.LIJST:
            if _list_holds_actions(text, block):
                yield _whole(block, 0.93)
        else:
            yield from _paragraph(text, block, names)


def _are_deeds(lines: Series) -> bool:
    """Whether the lines say what is done (`Het verhogen van de expertise …`) rather than name a theme."""
    long = [member for member in lines.leden if len(member.naam.split()) >= WORDS_OF_A_DEED]
    return lines.hoe == "lijst" and not lines.nationaal and len(long) * 3 >= len(lines.leden) * 2


def _in_action_part(block: Block) -> bool:
    """Whether the nearest heading that decides says that actions stand here."""
    for heading in reversed(block.sectie):
        if NOT_HEADING.search(heading) and not HEADING.search(heading):
            return False
        if HEADING.search(heading):
            return True
    return False


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


def _paragraph(text: AnnotatedText, block: Block, names: set[str]) -> Iterator[Found]:
    """Paragraphs of an action part: an item whose mark is lost, a cell whose table is lost, or sentences of intent."""
    words = block.text.strip()
    if words.endswith(":"):
        return
    if words.endswith(";"):
        yield _whole(block, 0.85)
        return
    rows = sentences(text, block)
    if len(words.split()) <= 25 and len(rows) <= 1 and _is_loose_cell(text, block, names):
        yield _whole(block, 0.8)
        return
    for row in rows:
        said = block.text[row.start : row.end]
        if INTENT.match(said) and len(said.split()) >= WORDS_OF_A_DEED:
            yield Found(block=block, start=row.start, end=row.end, zekerheid=0.65)


def _is_loose_cell(text: AnnotatedText, block: Block, names: set[str]) -> bool:
    """A short line among short lines under one heading is a cell of a table that the conversion took apart."""
    if not block.text[:1].isupper() and len(block.text.split()) < WORDS_OF_A_DEED:
        return False
    if key(block.text) in names or any(matches_part(block.text, name) for name in names):
        return False
    near = [
        other
        for other in text.text.blocks[max(0, block.index - 3) : block.index + 4]
        if other.sectie == block.sectie and other.kind is BlockKind.ALINEA and other.index != block.index
    ]
    short = [other for other in near if len(other.text.split()) <= 25]
    return len(short) >= 3 and len(short) * 3 >= len(near) * 2


def matches_part(words: str, name: str) -> bool:
    """Whether a line is a shorter form of a name (a column head over its table)."""
    return len(words.split()) <= 4 and key(words) in name


def _action_columns(text: AnnotatedText) -> set[tuple[int | None, int | None]]:
    """Columns that hold actions: by their head, or every column of a table of activities that has no such head."""
    heads: dict[int, dict[int | None, str]] = {}
    sections: dict[int, Block] = {}
    for block in text.text.blocks:
        if block.tabel is not None:
            heads.setdefault(block.tabel, {}).setdefault(block.kolom, block.kolomkop or "")
            sections.setdefault(block.tabel, block)
    found: set[tuple[int | None, int | None]] = set()
    for table, columns in heads.items():
        named = [column for column, head in columns.items() if COLUMN.match(head)]
        if named:
            found |= {(table, column) for column in named[:1]}
        elif _in_action_part(sections[table]) and not any(OTHER_COLUMN.match(head) for head in columns.values()):
            found |= {(table, column) for column in columns}
    return found


def _line_of(text: AnnotatedText, block: Block, lines: Series | None) -> str | None:
    """The line that the action stands under: itself, its row or column, a heading above, or the last line printed."""
    if lines is None:
        return None
    for member in lines.leden:
        if member.blok == block.index:
            return member.naam
    above = [block.kolomkop or "", block.rijkop or "", *reversed(block.sectie)]
    for heading in above:
        for member in lines.leden:
            if heading and (matches(member.naam, heading) or _numbered(member.nr, heading)):
                return member.naam
    placed = sorted(
        (place.block, member.naam)
        for member in lines.leden
        if member.is_kop or len(member.plaatsen) > 1
        for place in member.plaatsen
    )
    before = [naam for at, naam in placed if at < block.index and text.text.blocks[at].kind is BlockKind.KOP]
    return before[-1] if before and lines.hoe in {"koppen", "voorvoegsel"} else None


def _numbered(nr: int | None, heading: str) -> bool:
    return (
        nr is not None
        and re.search(rf"\b(?:actielijn|pijler|speerpunt|programmalijn|thema)\s+{nr}\b", heading, re.IGNORECASE)
        is not None
    )


def _whole(block: Block, zekerheid: float) -> Found:
    return Found(block=block, start=0, end=len(block.text), zekerheid=zekerheid)
