"""What the pages of a print add to a text: running heads and feet, page numbers."""

import re
from collections import defaultdict
from itertools import pairwise

from regiokennis.text import shape
from regiokennis.text.lines import Line

_PAGE_WORDS = re.compile(
    r"(?:pagina|pag\.?|blad(?:zijde)?|blz\.?|p\.)\s*\|?\s*(\d{1,3})(?:\s*(?:van|/|\|)\s*\d{1,3})?", re.IGNORECASE
)
_PAGE_ALONE = re.compile(r"[-–|\[\s]*(\d{1,3})(?:\s*(?:van|/)\s*\d{1,3})?[-–|\]\s]*")
SPREAD = 0.4
"""Part of the lines over which page numbers stand at least; those of the rows of one table stand closer."""
SHORTEST_PAGE = 10
"""Lines of a page, at least."""
FULL_LINE = 40
"""Code points of a line of running text, at least."""
_DIGITS = re.compile(r"\d+")


def page_number(text: str) -> int | None:
    """The number of a line that is a page number and nothing else."""
    found = _PAGE_WORDS.fullmatch(text) or _PAGE_ALONE.fullmatch(text)
    return int(found[1]) if found else None


def find_furniture(lines: tuple[Line, ...], skip: frozenset[int]) -> tuple[frozenset[int], dict[int, int]]:
    """The indices of running heads, feet and page numbers, and the page number that some of them show.

    `skip` are lines that are known to be something else (tables of contents).
    """
    numbers = {
        index: number
        for index, number in _page_numbers(lines).items()
        if index not in skip or _PAGE_WORDS.fullmatch(lines[index].text)
    }
    found = set(numbers)
    for group in _repeats(lines, skip):
        if all(i in found for i in group):
            continue
        shown = _rising_number(lines, group)
        if shown is not None or _runs_along(lines, group, found):
            found.update(group)
            if shown is not None:
                numbers.update(zip(group, shown, strict=True))
    return frozenset(found), numbers


def _page_numbers(lines: tuple[Line, ...]) -> dict[int, int]:
    """Lone numbers that rise through the document, or stand at a page break, or say that they are pages."""
    lone: list[tuple[int, int]] = []
    for line in lines:
        number = page_number(line.text)
        if number is not None:
            lone.append((line.index, number))
    sure = {i: n for i, n in lone if _PAGE_WORDS.fullmatch(lines[i].text) or _at_break(lines, i)}
    chain = _longest_rise([pair for pair in lone if pair[0] not in sure])
    if len(chain) >= 3 and chain[-1][0] - chain[0][0] >= SPREAD * len(lines):
        sure.update(chain)
    return dict(sorted(sure.items()))


def _at_break(lines: tuple[Line, ...], index: int) -> bool:
    line = lines[index]
    before = index == 0 or lines[index - 1].sheet != line.sheet
    after = index + 1 == len(lines) or lines[index + 1].sheet != line.sheet
    return lines[-1].sheet > 0 and (before or after)


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain in which both line and number rise, the number by 1 to 3 and the line by 8 or more."""
    best: list[list[tuple[int, int]]] = []
    for index, number in pairs:
        longest: list[tuple[int, int]] = []
        for chain in best:
            last_index, last_number = chain[-1]
            if 1 <= number - last_number <= 3 and index - last_index >= 8 and len(chain) > len(longest):
                longest = chain
        best.append([*longest, (index, number)])
    return max(best, key=len, default=[])


def _repeats(lines: tuple[Line, ...], skip: frozenset[int]) -> list[list[int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        long = len(line.text.split()) > 3 or shape.starts_lower(line.text)
        sentence = shape.is_finished(line.text) and long
        if line.index not in skip and len(line) <= 120 and not sentence and re.search(r"[^\W\d_]{3}", line.text):
            groups[" ".join(_DIGITS.sub("#", line.text).split()).lower()].append(line.index)
    return [group for group in groups.values() if len(group) >= 2]


_EDGE_NUMBER = re.compile(r"^\W*(?:pagina|pag\.?|p\.|blz\.?)?\s*\d+\b|\b\d+\W*(?:van \d+)?$", re.IGNORECASE)


def _rising_number(lines: tuple[Line, ...], group: list[int]) -> list[int] | None:
    """The page numbers in a repeated line: the one number in it that differs, where it rises by small steps.

    `Actielijn 1`, `Bijlage 2` and `Tabel 3` rise too; a running head has more words, or stands at page breaks, or says
    that it counts pages.
    """
    texts = [lines[i].text for i in group]
    rows = [[int(n) for n in _DIGITS.findall(text)] for text in texts]
    if len(rows) < 3 or len({len(row) for row in rows}) != 1 or not all(_EDGE_NUMBER.search(text) for text in texts):
        return None
    # The last page may be short.
    far_apart = all(b - a >= 12 for a, b in pairwise(group[:-1])) and len(texts[0].split()) >= 3
    at_breaks = sum(_near_break(lines, i) for i in group) > len(group) / 2
    says_so = bool(re.search(r"\b(?:pagina|pag\.|blz\.?|blad(?:zijde)?)\s*\|?\s*\d", texts[0], re.IGNORECASE))
    if shape.annex(texts[0]) or not (far_apart or at_breaks or says_so):
        return None
    for column in (-1, 0):
        values = [row[column] for row in rows] if rows[0] else []
        steps = [b - a for a, b in pairwise(values)]
        if steps and all(1 <= step <= 3 for step in steps) and values[-1] <= 400:
            return values
    return None


def _runs_along(lines: tuple[Line, ...], group: list[int], known: set[int]) -> bool:
    """Whether a repeated line is at page breaks, beside page numbers, or in the middle of sentences."""
    at_break = sum(_near_break(lines, i) for i in group)
    # Cells at both sides of one page number are beside it once.
    beside = len({next(n for n in (i - 1, i + 1) if n in known) for i in group if {i - 1, i + 1} & known})
    amid = sum(_amid_sentence(lines, i) for i in group)
    enough = 2 if len(group) < 4 else len(group) / 2
    # What comes back within a few lines only, with short ones below it, is a cell of a table.
    paged = 3 * sum(b - a >= SHORTEST_PAGE for a, b in pairwise(group)) >= len(group) - 1
    texts = 2 * sum(i + 1 < len(lines) and len(lines[i + 1]) >= FULL_LINE for i in group) >= len(group)
    return max(at_break, beside) >= enough or (len(group) >= 3 and (paged or texts) and amid >= len(group) / 4)


def _near_break(lines: tuple[Line, ...], index: int) -> bool:
    sheet = lines[index].sheet
    return any(0 <= i < len(lines) and lines[i].sheet != sheet for i in range(index - 2, index + 3))


def _amid_sentence(lines: tuple[Line, ...], index: int) -> bool:
    if not 0 < index < len(lines) - 1:
        return False
    before, line, after = lines[index - 1].text, lines[index].text, lines[index + 1].text
    apart = lines[index].blank > 0 or lines[index + 1].blank > 0
    heads = apart and not line[0].islower() and not shape.dangles(line)
    return heads and len(before) >= FULL_LINE and not shape.is_finished(before) and after[0].islower()


def pages_of(lines: tuple[Line, ...], numbers: dict[int, int]) -> tuple[int | None, ...]:
    """The page each line stands on, where form feeds or printed numbers show it; None for all where nothing does."""
    sheets = lines[-1].sheet if lines else 0
    if sheets:
        offsets = [number - lines[i].sheet for i, number in numbers.items()]
        offset = max(sorted(set(offsets)), key=offsets.count) if offsets else 1
        return tuple(line.sheet + offset if line.sheet + offset > 0 else None for line in lines)
    if len(numbers) < 3:
        return tuple(None for _ in lines)
    marks = sorted(numbers.items())
    # A number at the foot closes its page: then text stands before the first one.
    foot = marks[0][0] > 6
    pages: list[int | None] = []
    for line in lines:
        if foot:
            page = next((n for i, n in marks if i >= line.index), marks[-1][1] + 1)
        else:
            page = next((n for i, n in reversed(marks) if i <= line.index), marks[0][1])
        pages.append(page)
    return tuple(pages)
