"""A table that a conversion ran together: its heads in a row, then cell after cell in one paragraph.

Such a paragraph is read only where its columns come round without doubt: a task, one party for each column of parties,
and a cell that can be nothing else (a scale, a date) at the end of each row, or a rising number at its start.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from regiokennis.facts.cells import find_parties
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.table_words import Kop, TableWords
from regiokennis.text.model import Block, BlockKind
from regiokennis.text.shape import head_row

ANCHORS = {
    "schaal": re.compile(
        r"(?<!\S)(?:boven|sub)?(?:lokaal|regionaal|regiobreed|provinciaal|landelijk|gemeentelijk)(?!\S)"
    ),
    "planning": re.compile(
        r"(?<!\S)(?:(?:begin|medio|eind|voorjaar|najaar|vanaf|q[1-4])\s)?20[0-4]\d(?!\S)|(?<!\S)(?:doorlopend|jaarlijks|structureel)(?!\S)",
        re.IGNORECASE,
    ),
}
NOBODY = re.compile(
    r"(?<!\S)(?:nog|nader)\s(?:te\s\w+|niet\s\w+|open|onbekend)(?!\S)|(?<!\S)n\.?t\.?b\.?(?!\S)", re.IGNORECASE
)
LINKS = re.compile(r"\b(?:aan|met|van|voor|door|bij|tot|naar|onder|tegen|over|tussen|en|of|de|het|een)$", re.IGNORECASE)
SHARE = 0.75
"""Part of the rows that must come round, for any of them to be believed."""
LEAST_ROWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Strook:
    """A row of such a table: where its task stands and who stands in each column of parties."""

    start: int
    taak_einde: int
    einde: int
    partijen: tuple[tuple[Kop, str | None], ...]
    """The head of each column of parties with who stands there; None where the cell says that nobody does (yet)."""
    gepland: bool
    """Whether the head of the tasks speaks of actions."""
    los: tuple[tuple[str, str], ...]
    """Other columns by kind (`schaal`, `planning`), with their words."""


def is_stream(block: Block) -> bool:
    """Whether a paragraph opens with the heads of a table."""
    return block.kind is BlockKind.ALINEA and head_row(block.text) is not None


def read_stream(candidates: Candidates, words: TableWords, block: Block) -> tuple[Strook, ...]:
    """The rows of a table that became a paragraph; none where its columns do not come round."""
    heads = head_row(block.text)
    if heads is None:
        return ()
    koppen = [words.head(block.text[start:end]) for start, end in heads]
    kinds = [kop.soort for kop in koppen]
    tail = [kind for kind in kinds if kind in ANCHORS]
    whose = kinds.count("partij")
    if not (tail and whose and kinds == ["taak", *["partij"] * whose, *tail] and len(set(tail)) == len(tail)):
        return ()
    spans = _parties(candidates, block, heads[-1][1])
    rows: list[Strook | None] = []
    start = heads[-1][1]
    while block.text[start:].strip():
        found = _anchors(block.text, start, tail)
        if found is None:
            return ()
        first, last = found[0][0], found[-1][1]
        begin = start + len(block.text[start:first]) - len(block.text[start:first].lstrip())
        rows.append(_row(block.text, begin, last, spans, koppen, found))
        start = last
    read = [row for row in rows if row is not None]
    return tuple(read) if len(rows) >= LEAST_ROWS and len(read) >= SHARE * len(rows) else ()


Reach = tuple[int, int]


def _anchors(text: str, start: int, tail: Sequence[str]) -> list[Reach] | None:
    """Where the next cells of the last columns stand, one behind the other; None where they do not."""
    first = ANCHORS[tail[0]].search(text, start)
    if first is None:
        return None
    found = [first.span()]
    for kind in tail[1:]:
        after = ANCHORS[kind].match(text, found[-1][1] + 1)
        if after is None:
            return None
        found.append(after.span())
    return found


def _parties(candidates: Candidates, block: Block, start: int) -> list[tuple[int, int, str | None]]:
    """Who is named behind the heads, and where it says nobody is; the longest where they overlap."""
    found: list[tuple[int, int, str | None]] = [*find_parties(candidates, block, start)]
    found += [(match.start(), match.end(), None) for match in NOBODY.finditer(block.text, start)]
    kept: list[tuple[int, int, str | None]] = []
    for span in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _row(
    text: str,
    start: int,
    last: int,
    spans: Sequence[tuple[int, int, str | None]],
    koppen: Sequence[Kop],
    found: Sequence[Reach],
) -> Strook | None:
    """The row of a stretch that ends in as many parties, one against the other, as there are columns for them."""
    place = end = found[0][0]
    whose = [kop for kop in koppen if kop.soort == "partij"]
    cells: list[tuple[int, int, str | None]] = []
    for span in reversed([span for span in spans if start < span[0] and span[1] <= end]):
        if text[span[1] : place].strip() or LINKS.search(text[start : span[0]].rstrip()):
            break
        cells.insert(0, span)
        place = span[0]
    more, cells = cells[: -len(whose)], cells[-len(whose) :]
    # A kind of party before names (`Training leerkrachten GGD`) belongs to the task; other cells hold one party each.
    named = all(who is None or not text[a:b].islower() for a, b, who in cells)
    kinds = all(text[a:b].islower() for a, b, _ in more)
    if len(cells) < len(whose) or (more and cells[0][2] is not None and not (named and kinds)):
        return None
    return Strook(
        start=start,
        taak_einde=len(text[: cells[0][0]].rstrip()),
        einde=last,
        partijen=tuple((kop, cell[2]) for kop, cell in zip(whose, cells, strict=True)),
        gepland=koppen[0].meer == "voorgenomen",
        los=tuple((kop.soort, text[a:b]) for kop, (a, b) in zip(koppen[-len(found) :], found, strict=True)),
    )
