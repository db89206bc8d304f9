"""Tables of text that ran together: their rows show by a number at the start or a moment at the end.

`Nr.ActieWie Wanneer`, and below it `3.1 Training wijkteams GGD Zuid 2025`. Who stands in the one column of parties is
told from capitals; a table with more such columns is left to those who know the names.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from regiokennis.text import shape
from regiokennis.text.columns import Table
from regiokennis.text.lines import Line
from regiokennis.text.model import Span

_NUMBER = re.compile(r"(?:nr|nummer|no|#)\.?", re.IGNORECASE)
_PLANNING = re.compile(r"wanneer|planning|termijn|gereed|jaar|datum|start|realisatie", re.IGNORECASE)
_LINE = re.compile(r"(?:(?:actie|programma)?lijn|pijler|thema)(?:\s[A-Z]+)?", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<=\s)[A-Z](?=[a-z])")
_SCALE = re.compile(r"schaal|niveau", re.IGNORECASE)
_PARTY = re.compile(
    r"wie|trekkers?|uitvo\w+|partij(?:en)?|partners?|verantwoordelijk\w*|organisaties?|betrokken\w*|door", re.IGNORECASE
)
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
ENDS = {
    "planning": r"(?:(?:(?:vóór|voor|per|uiterlijk)\s)?(?:\d{1,2}\s)?(?:begin|medio|eind|voorjaar|najaar|zomer|"
    rf"vanaf|start|q[1-4]|[1-4]e kwartaal|schooljaar|{_MONTH})\s)?20[0-4]\d(?:\s?[-–/]\s?(?:20)?\d\d)?(?!\S)"
    r"|(?:doorlopend|jaarlijks|structureel|continu|n\.?t\.?b\.?|(?:elk|ieder)\s(?:jaar|kwartaal|voorjaar|najaar)|[-–])(?!\S)",
    "schaal": r"(?:(?:boven|sub)?(?:lokaal|regionaal|regiobreed|provinciaal|landelijk|gemeentelijk)|[-–])(?!\S)",
}
_KIND = "gemeenten?|centrumgemeente|politie|(?:wijk|gebieds)?teams?|scholen|huisartsen|partners|projectleider|regio"
_WHO = re.compile(
    r"(?:(?<!\S)|(?<=[a-zë]))(?:nog|nader)\s(?:te\s\w+|niet\s\w+|open|onbekend)$|(?<!\S)(?:n\.?t\.?b\.?"
    rf"|(?:(?:alle|lokale|iedere|elke|{_KIND})\s)*(?:[A-Z][\w’'&+/-]*|{_KIND})"
    rf"(?:,?\s(?:(?:en|de|van|der|den|het|in|&|alle|lokale)\s)*(?:[A-Z(][\w’'&+)/-]*|{_KIND}))*)$"
)
STUCK = r"(?:(?<!\S)|(?<=[^\W\d_])|(?<=[).]))"
_LATER = re.compile(rf"(?<=\s)(?:{_KIND})(?=\s[A-Z])|(?<=[a-z]\s)[A-Z]")
_GLUED_WHO = re.compile(r"(?<=[a-zë]{3})[A-Z]{3,}$")
_GLUE = re.compile(r"(?<=[a-zà-ÿ)])(?=[A-Z])")
"""Where a cell is stuck to the one before it, in a table whose heads are stuck together too."""
_LINKS = re.compile(
    r"\b(?:aan|met|van|voor|door|bij|tot|naar|onder|tegen|over|tussen|in|uit|op|en|of|de|het|een|alle|lokale|elke|iedere)$",
    re.IGNORECASE,
)
_ROW = re.compile(r"[A-Z]?\d{1,2}(?:\.\d{1,2})?\.?(?=\s?[^\W\d_‘'“\"(])")
LEAST_ROWS = 3
LONGEST_ROW = 400


@dataclass(frozen=True, slots=True)
class _Text:
    """What stands below the heads as one text, with the lines that hold it."""

    lines: tuple[Line, ...]
    text: str
    places: tuple[int, ...]
    """The place of each character in the source."""
    glued: bool
    """Whether nothing parts the heads, so that a cell may be stuck to the one before it."""

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The places in the source of a stretch, one for each line."""
        a, b = self.places[start], self.places[end - 1] + 1
        found = ((max(a, line.start), min(b, line.end)) for line in self.lines)
        return tuple(Span(first, last) for first, last in found if first < last)


Cells = list[tuple[int, int, int]]
"""Column, start and end of the cells of one row."""


def find_runon(lines: tuple[Line, ...], skip: frozenset[int]) -> tuple[Table, ...]:
    """The tables that ran together among the lines that are not in `skip`, in order."""
    body = [line for line in lines if line.index not in skip]
    found = (_table(body, place) for place, line in enumerate(body) if line.text[0].isupper())
    return tuple(table for table in found if table is not None)


def _table(body: Sequence[Line], place: int) -> Table | None:
    """The table whose heads stand on this line; None where its rows do not come round."""
    line = body[place]
    heads = shape.head_row(line.text, glued=True) or shape.head_row(line.text)
    if heads is None:
        return None
    glued = all(before[1] == after[0] for before, after in pairwise(heads))
    kinds = [kind_of(line.text[a:b]) for a, b in heads]
    if kinds.count("partij") != 1 or kinds.index("partij") == 0 or not (kinds[0] == "nummer" or kinds[-1] in ENDS):
        return None
    text = _below(body, place, heads[-1][1], glued=glued)
    rows = _numbered(text, kinds) if kinds[0] == "nummer" else _ended(text, kinds)
    if len(rows) < LEAST_ROWS:
        return None
    cells = [(0, column, (Span(line.start + a, line.start + b),)) for column, (a, b) in enumerate(heads)]
    table = [(number, column, text.spans(a, b)) for number, row in enumerate(rows, start=1) for column, a, b in row]
    return Table(rows=tuple(member.index for member in text.lines), cells=(*cells, *table), headed=True)


def kind_of(head: str) -> str:
    """What stands below a head: `nummer`, `partij`, `planning`, `schaal`, or what is done where nothing else fits."""
    kinds = (("lijn", _LINE), ("nummer", _NUMBER), ("partij", _PARTY), ("planning", _PLANNING), ("schaal", _SCALE))
    return next((kind for kind, pattern in kinds if pattern.fullmatch(head.rstrip("?."))), "taak")


def _below(body: Sequence[Line], place: int, after: int, *, glued: bool) -> _Text:
    """What stands behind the heads and on the lines below them, up to a blank one; a numbered row may open a page."""
    first = body[place]
    lines = [first]
    for line in body[place + 1 :]:
        turned = line.index > lines[-1].index + 1
        if line.blank and not (turned and _ROW.match(line.text)):
            break
        lines.append(line)
    spans = [(first.start + after, first.end), *((line.start, line.end) for line in lines[1:])]
    text = "\n".join([first.text[after:], *(line.text for line in lines[1:])])
    return _Text(tuple(lines), text.replace("\n", " "), tuple(i for a, b in spans for i in range(a, b + 1)), glued)


def _numbered(text: _Text, kinds: Sequence[str]) -> list[Cells]:
    """Rows that open with their number at the start of a line."""
    marks = [
        mark for line in text.lines[1:] if (mark := _ROW.match(text.text, text.places.index(line.start))) is not None
    ]
    if len(marks) < LEAST_ROWS:
        return []
    rows: list[Cells] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        start, end = mark.end(), following.start() if following else len(text.text)
        if end - start > LONGEST_ROW:
            return []
        cells: Cells = []
        for column in range(len(kinds) - 1, 1, -1):
            found = _last(text, start, end, kinds[column])
            if found is not None:
                cells.insert(0, (column, *found))
                end = found[0]
        rows.append([(0, mark.start(), mark.end()), (1, *_trimmed(text.text, start, end)), *cells])
    return _lined(text.text, rows) if kinds[2:3] == ["lijn"] else rows


def _lined(text: str, rows: list[Cells]) -> list[Cells]:
    """The rows, the line of a plan behind an action in a cell of its own: it is what several rows end in."""
    tails = [
        {text[start + m.start() : end]: start + m.start() for m in _CAPITAL.finditer(text[start:end])}
        for _, start, end in (row[1] for row in rows)
    ]
    shared = Counter(words for tail in tails for words in tail if " " in words)
    parted: list[Cells] = []
    for row, tail in zip(rows, tails, strict=True):
        _, start, end = row[1]
        at = min((place for words, place in tail.items() if shared[words] > 1), default=None)
        cells: Cells = [row[1]] if at is None else [(1, *_trimmed(text, start, at)), (2, at, end)]
        parted.append([row[0], *cells, *row[2:]])
    return parted


def _ended(text: _Text, kinds: Sequence[str]) -> list[Cells]:
    """Rows that end in a moment or a scale, behind who it is or at the end of a line; none where many end no row."""
    if kinds[:2] != ["taak", "partij"] or any(kind not in ENDS for kind in kinds[2:]):
        return []
    before, between = (STUCK, r"\s?") if text.glued else (r"(?<!\S)", r"\s")
    tail = re.compile(before + between.join(f"({ENDS[kind]})" for kind in kinds[2:]), re.IGNORECASE)
    opens = {line.start for line in text.lines if line.text[0].isupper()} | {text.lines[-1].end + 1}
    rows: list[Cells] = []
    start = missed = 0
    for ends in tail.finditer(text.text):
        who = _last(text, start, ends.start(), "partij")
        closes = text.places[ends.end() - 1] + 2 in opens
        if (who is None and not closes) or ends.end() - start > LONGEST_ROW:
            missed += 1
            continue
        until = who[0] if who else ends.start()
        last: Cells = [(2 + number, *ends.span(number + 1)) for number in range(len(kinds) - 2)]
        rows.append([(0, *_trimmed(text.text, start, until)), *([(1, *who)] if who else []), *last])
        start = ends.end()
    whole = not text.text[start:].strip() and all(a < b for row in rows for _, a, b in row)
    return rows if whole and 4 * missed <= len(rows) else []


def _last(whole: _Text, start: int, end: int, kind: str) -> tuple[int, int] | None:
    """Where the last cell of a stretch stands, if it is of this kind and something stands before it."""
    text = whole.text
    start, end = _trimmed(text, start, end)
    if kind == "partij":
        stuck = [m.start() for m in _GLUE.finditer(text, start + 1, end)] if whole.glued else []
        if stuck:
            return stuck[-1], end
        found = _WHO.search(text, start, end) or _GLUED_WHO.search(text, start, end)
    elif kind in ENDS:
        before = STUCK if whole.glued else r"(?<!\S)"
        found = re.compile(rf"{before}(?:{ENDS[kind]})$", re.IGNORECASE).search(text, start, end)
    else:
        return None
    if found is None:
        return None
    # `naar alle gemeenten Zorgloket Noord`: what hangs on the words before is none of those who do it.
    inner = (found.start() + m.start() for m in _LATER.finditer(found.group()) if kind == "partij")
    places = (at for at in (found.start(), *inner) if at > start)
    return next(((at, end) for at in places if not _LINKS.search(text[start:at].rstrip())), None)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without what parts cells at its ends."""
    part = text[start:end]
    return end - len(part.lstrip(" ,")), start + len(part.rstrip(" ,"))
