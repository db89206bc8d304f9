"""Tables of figures whose columns lost their width: a label and its figures on a line, or each cell on its own line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regiokennis.text import shape
from regiokennis.text.columns import Table
from regiokennis.text.lines import Line
from regiokennis.text.model import Span

_FIGURE = r"(?:€\s?)?[~<>≥≤±]?(?:0|[1-9]\d*)(?:[.,]\d+)*(?:\s?%)?\*?|[-–—]|n\.?b\.?|onbekend"
_ROW = re.compile(rf"(?P<label>[^\W_].*?[^\W\d_)])\s?(?P<figures>(?:{_FIGURE})(?:\s(?:{_FIGURE}))*)")
_YEARED = re.compile(rf"(?P<label>(?:19|20)\d\d)\s(?P<figures>(?:{_FIGURE})(?:\s(?:{_FIGURE}))*)")
_CELL = re.compile(_FIGURE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_GLUE = re.compile(
    r"(?<=[a-zëïé)])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-zë]{2})|(?<=[a-zë)])(?=(?:19|20)\d\d)|(?<=[a-z]\.)(?=[A-Z])"
)
_WORD = re.compile(r"\S+")
LEAST_ROWS = 3
LONGEST_LABEL = 60
LONGEST_LINE = 150
LONGEST_CELL = 40


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row and the lines that hold them."""

    lines: tuple[Line, ...]
    cells: tuple[Span, ...]


def find_rows(lines: tuple[Line, ...], skip: frozenset[int]) -> tuple[Table, ...]:
    """The tables of figures among the lines that are not in `skip`, in order."""
    body = [line for line in lines if line.index not in skip]
    if sum(line.text[-1].isdigit() for line in body) < LEAST_ROWS:
        return ()
    found = (_table(body, start, run) for start, run in (*_runs(body), *_upright_runs(body)))
    return tuple(table for table in found if table is not None)


def _table(body: Sequence[Line], start: int, run: Sequence[_Row]) -> Table | None:
    """The table of these rows, of which the first begins at `start`; None without heads."""
    heads, first = _heads(body, start, run)
    if not heads:
        return None
    headed = first == start
    rows = run[1:] if headed else run
    cells: list[tuple[int, int, tuple[Span, ...]]] = [(0, column, (span,)) for column, span in heads]
    for number, row in enumerate(rows, start=1):
        cells += [(number, column, (span,)) for column, span in enumerate(row.cells)]
    above = run[0].lines if headed else body[first:start]
    indices = (*(line.index for line in above), *(line.index for row in rows for line in row.lines))
    return Table(rows=indices, cells=tuple(cells), headed=True)


def _runs(body: Sequence[Line]) -> Iterator[tuple[int, list[_Row]]]:
    """Lines in a row that end in as many figures each, with the place of the first one."""
    run: list[_Row] = []
    matches = [_match(line) for line in body]
    for place, (line, match) in enumerate(zip([*body, None], [*matches, None], strict=True)):
        follows = line is not None and (not run or not line.blank or line.index - run[-1].lines[-1].index > 1)
        if match is not None and line is not None:
            row = _Row((line,), _cells(line, match))
            if follows and (not run or len(row.cells) == len(run[0].cells)):
                run.append(row)
                continue
        if len(run) >= LEAST_ROWS:
            yield place - len(run), run
        run = [row] if match is not None and line is not None else []


def _match(line: Line) -> re.Match[str] | None:
    if len(line) > LONGEST_LINE or (not line.text[-1].isdigit() and line.text[-1] not in "%*-–—.bd"):
        return None
    match = _ROW.fullmatch(line.text) or _YEARED.fullmatch(line.text)
    return match if match is not None and len(match["label"]) <= LONGEST_LABEL else None


def _cells(line: Line, match: re.Match[str]) -> tuple[Span, ...]:
    begin = match.start("figures")
    figures = [(begin + m.start(), begin + m.end()) for m in _CELL.finditer(match["figures"])]
    return tuple(Span(line.start + a, line.start + b) for a, b in [match.span("label"), *figures])


def _upright_runs(body: Sequence[Line]) -> Iterator[tuple[int, list[_Row]]]:
    """Rows that stand cell below cell: a short line that is no figure, and as many lines with one figure each time."""
    figures = [bool(_CELL.fullmatch(line.text)) for line in body]
    place = 0
    while place < len(body):
        width = _width(figures, place)
        run: list[_Row] = []
        while width and _width(figures, place) == width and len(body[place]) <= LONGEST_CELL:
            members = tuple(body[place : place + width + 1])
            run.append(_Row(members, tuple(line.span for line in members)))
            place += width + 1
        if len(run) >= LEAST_ROWS and _steady([line for row in run for line in row.lines]):
            yield place - len(run) * (width + 1), run
        place += not run


def _width(figures: Sequence[bool], place: int) -> int:
    """How many figures stand below a line that is none."""
    if place >= len(figures) or figures[place]:
        return 0
    width = 0
    while place + width + 1 < len(figures) and figures[place + width + 1]:
        width += 1
    return width


def _steady(lines: Sequence[Line]) -> bool:
    """Whether nearly all lines stand equally far apart."""
    gaps = Counter(line.blank for line in lines[1:])
    return gaps.most_common(1)[0][1] >= 0.75 * (len(lines) - 1)


def _heads(body: Sequence[Line], start: int, run: Sequence[_Row]) -> tuple[list[tuple[int, Span]], int]:
    """The heads by their column, and the place of the first line that holds one; none where no line shows them.

    Years head the columns below them, and read as a row of figures; then the first row is the heads.
    """
    width, upright = len(run[0].cells), len(run[0].lines) > 1
    texts = [body[start].text] if not upright else [line.text for line in run[0].lines[1:]]
    years = [year for text in texts for year in _YEAR.findall(text)]
    if len(years) == width - 1 and len(run) > LEAST_ROWS:
        return list(enumerate(run[0].cells)), start
    line = body[start - 1] if start else None
    if line is not None and not upright and line.blank <= 1 and body[start].blank <= 1:
        spans = [Span(line.start + a, line.start + b) for a, b in split_heads(line.text, width)]
        if spans:
            return list(enumerate(spans, start=width - len(spans))), start - 1
    for count in (width, width - 1):
        above = body[max(0, start - count) : start]
        stacked = upright or not any(line.blank for line in above[1:])
        if len(above) == count > 1 and stacked and all(_is_head(line) for line in above):
            return [(width - count + n, line.span) for n, line in enumerate(above)], start - count
    return [], start


def _is_head(line: Line) -> bool:
    return (
        len(line) <= LONGEST_CELL and not shape.is_finished(line.text) and not line.text.startswith(("Tabel", "Figuur"))
    )


def split_heads(text: str, width: int) -> list[tuple[int, int]]:
    """Where the heads of so many columns stand in a line, or of all but the first; nothing where it is not certain.

    Heads part where they ran together (`GemeenteMeldingen`), at capitals and years, or are one word each.
    """
    if shape.is_finished(text) or len(text) > 120 or not (text[0].isupper() or text[0].isdigit()):
        return []
    glued = [0, *(m.start() for m in _GLUE.finditer(text))]
    words = [m.start() for m in _WORD.finditer(text)]
    capitals = [at for at in words if _opens_head(text, at)]
    undated = [at for at in capitals if not _YEAR.match(text, at)]
    # A name that qualifies two heads (`Adviezen Veilig Huis Meldingen Veilig Huis`) opens none.
    counts = Counter(_word(text, at) for at in words)
    once = [at for at in capitals if counts[_word(text, at)] == 1]
    ways = [glued, sorted({*glued, *capitals}), capitals, undated, once, sorted({*glued, *words})]
    for count in (width, width - 1):
        for starts in ways:
            if len(starts) == count > 1 and starts[0] == 0:
                return [(a, a + len(text[a:b].rstrip())) for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    return []


def _word(text: str, at: int) -> str:
    word = _WORD.match(text, at)
    return word[0] if word is not None else ""


def _opens_head(text: str, at: int) -> bool:
    """Whether the word at `at` opens a head: with a capital that is not an acronym's, or as a year."""
    word = _word(text, at)
    acronym = len(word) > 1 and word.isupper()
    return at == 0 or bool(_YEAR.match(word)) or (word[:1].isupper() and not acronym)
