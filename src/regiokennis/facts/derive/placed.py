"""National lines that a document ties to its actions: in a cell of the row, in a sentence at the head of the section.

`| A2 | Campagne | GGD | Eerder en beter in beeld |`, and `Deze lijn sluit aan bij “Stoppen en duurzaam oplossen”.`
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.model import Bewijs
from regiokennis.text.model import Block, BlockKind

TIES = re.compile(
    r"\b(?:\w*lijn|pijler|aansluiting|aansluitend|sluit\w*|valt|vallen|volgt|hoort|horen|onderdeel)\b", re.IGNORECASE
)
"""Words of a sentence that ties what stands under its heading to a line."""
BRACKETS = re.compile(r"[\s’'”\"]*\((?P<said>[^()]{5,80})\)")
Stated = tuple[str, str | None, str]
"""A line, its part where that is named, and the words for it."""
MOST = 0.6
"""Part of a cell that the name of a line must be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where the document names one line: rows of tables, and sections whose first paragraphs are about a line."""

    cells: tuple[tuple[int, int, Block], ...]
    """Start and end in the source of every cell, where some row names a line."""
    rows: dict[tuple[int | None, int | None], Stated]
    sections: dict[str, Stated]
    """By path as evidence spells it."""
    own: dict[str, Stated]
    """By the region's own line, where the document says in brackets behind its name which of the nation's it serves."""

    def row(self, bewijzen: Iterable[Bewijs]) -> Stated | None:
        """The line that a cell beside it names; None where none does."""
        for bewijs in bewijzen:
            for start, end, cell in self.cells:
                if start < bewijs.eind and bewijs.start < end:
                    return self.rows.get((cell.tabel, cell.rij))
        return None

    def section(self, bewijzen: Iterable[Bewijs]) -> Stated | None:
        """The line that the section above says it belongs to; None where it says nothing."""
        return next((self.sections[b.sectie] for b in bewijzen if b.sectie in self.sections), None)


def find_placed(text: AnnotatedText, lines: Iterable[str], own: Iterable[str] = ()) -> Placed:
    """The names of the lines in cells, in sentences right under headings, and in brackets behind `own` lines."""
    names = [(line, line.casefold()) for line in lines]
    folded_own = [(name, name.casefold()) for name in dict.fromkeys(own)]
    tied: dict[str, Stated] = {}
    rows: dict[tuple[int | None, int | None], Stated] = {}
    sections: dict[str, Stated] = {}
    for block in text.text.blocks:
        folded = block.text.casefold()
        named = [line for line, name in names if name in folded]
        for name, words in folded_own if named else ():
            if stated := _bracketed(block, folded, words, names):
                tied.setdefault(name, stated)
        if block.kind not in (BlockKind.CEL, BlockKind.ALINEA):
            continue
        if len(named) != 1:
            continue
        place = folded.index(named[0].casefold())
        words = block.text[place : place + len(named[0])]
        if block.kind is BlockKind.CEL:
            if len(words) >= MOST * len(block.text.strip()):
                rows.setdefault((block.tabel, block.rij), (named[0], None, words))
        elif words[0].isupper() and _opens(text, block) and _ties(text, block, place):
            sections.setdefault(" › ".join(block.sectie[-2:]), (named[0], None, words))
    cells = (block for block in text.text.blocks if rows and block.kind is BlockKind.CEL)
    spans = ((block.view.offsets.source(0, len(block.text)), block) for block in cells if block.text)
    return Placed(
        cells=tuple((span.start, span.end, block) for span, block in spans), rows=rows, sections=sections, own=tied
    )


def _bracketed(block: Block, folded: str, own: str, names: Iterable[tuple[str, str]]) -> Stated | None:
    """The line in brackets right behind an own one: `Samen stoppen (GHNT: Stoppen en duurzaam oplossen)`."""
    place = folded.find(own)
    behind = BRACKETS.match(folded, place + len(own)) if place >= 0 else None
    if behind is None:
        return None
    found = ((line, behind["said"].find(name)) for line, name in names)
    line, at = next(((line, at) for line, at in found if at >= 0), ("", -1))
    start = behind.start("said") + at
    return (line, None, block.text[start : start + len(line)]) if line else None


def _opens(text: AnnotatedText, block: Block) -> bool:
    """Whether a paragraph stands right under its heading."""
    return block.index > 0 and text.text.blocks[block.index - 1].kind is BlockKind.KOP


def _ties(text: AnnotatedText, block: Block, place: int) -> bool:
    """Whether the sentence around a place says that what follows belongs to the line."""
    return any(
        sentence.start <= place < sentence.end and TIES.search(text.sentence_text(sentence))
        for sentence in text.by_block.get(block.index, ())
    )
