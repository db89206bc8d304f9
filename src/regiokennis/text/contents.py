"""Tables of contents: recognised by their dot leaders, tabs and page numbers, or by what comes back later."""

import re

from regiokennis.text.lines import Line

_LEADER = re.compile(
    r"(?:(?:\.\s?){3,}|…+|_{3,}|(?:·\s?){3,}|\t\s*|\s{3,}|\s*\|\s*)\(?(?:p(?:ag)?\.?\s*)?\d{1,3}\)?\s*\|?$"
)
_TRAILING_NUMBER = re.compile(r"[\s.…|]*\(?(?:p(?:ag)?\.?\s*)?\d{0,3}\)?[\s|]*$")
_DOTS = re.compile(r"(?:\.\s?){4,}|…{2,}")
_TITLE = re.compile(r"[\W_]*(?:inhoud|inhoudsopgave|inhoudsoverzicht|inhoudstabel)[\W_]*$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:(?:bijlagen?|hoofdstuk|deel)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])[.:]?\s+", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
_LINK = re.compile(r"\]\([^)]*\)")


def find_contents(lines: tuple[Line, ...]) -> frozenset[int]:
    """The indices of the lines that make up tables of contents, their titles included.

    A line with dots and a page number belongs to one. A line with wide space and a number may be a row of figures: it
    belongs where its title comes back later as a line of its own, or below a title (`Inhoud`).
    """
    last_places = {_key(line.text): line.index for line in lines}
    found: set[int] = set()
    led: set[int] = set()
    for line in lines:
        if not re.search(r"[^\W\d_]{2}", line.text):
            continue
        if _DOTS.search(line.text) and _LEADER.search(line.text):
            found.add(line.index)
        elif _LEADER.search(line.text) and not _has_columns(line.text):
            led.add(line.index)
            if last_places.get(_key(line.text), 0) > line.index:
                found.add(line.index)
    for index, line in enumerate(lines):
        if _TITLE.match(line.text):
            found |= _below_title(lines, index, found | led, last_places)
    return frozenset(_close_gaps(lines, found))


def _has_columns(text: str) -> bool:
    """Whether a line has more columns than a number, a title and a page: figures, not a table of contents."""
    title = _NUMBER.sub("", _LEADER.sub("", text).strip("| \t"))
    return len(re.split(r"\t|\s{3,}|\s\|\s", title)) > 1


def _key(text: str) -> str:
    return " ".join(_WORDS.findall(_TRAILING_NUMBER.sub("", _LINK.sub(" ", text)).lower())).lstrip("0123456789 ")


def _below_title(lines: tuple[Line, ...], title: int, led: set[int], last_places: dict[str, int]) -> set[int]:
    block: set[int] = set()
    misses: list[int] = []
    for index in range(title + 1, len(lines)):
        text = lines[index].text
        if index not in led and block and lines[index].sheet != lines[max(block)].sheet:
            break
        again = len(text) <= 140 and last_places.get(_key(text), index) > index and bool(_key(text))
        if index in led or (again and not any(_key(lines[i].text) == _key(text) for i in block)):
            block |= {*misses, index}
            misses = []
        elif len(misses) < 2 and len(text) < 90:
            misses.append(index)
        else:
            break
    return {title, *block} if len(block) >= 2 else set()


def _close_gaps(lines: tuple[Line, ...], found: set[int]) -> set[int]:
    """A lone line between two lines of a table of contents, without a stop, is a wrapped entry of it."""
    return found | {
        i
        for i in range(1, len(lines) - 1)
        if i - 1 in found and i + 1 in found and lines[i].blank == 0 and lines[i].text[-1] not in ".!?;"
    }
