"""Footnotes in plain text: recognised by their marks, their rising numbers and their place on the page."""

import re

from regiokennis.text.lines import Line
from regiokennis.text.shape import is_finished, is_url, starts_lower

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARKED = re.compile(
    r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)|\[(\d{1,3})\]\s+(?=\S)|\[\^([^\]\s]{1,12})\]:?\s+(?=\S)|(\d{1,2})\)\s+(?=[A-Z])"
)
_BARE = re.compile(r"(\d{1,3})\s{0,3}(?=[A-Z‘'“\"(<]|https?:|www\.)")
_SOURCE_LIKE = re.compile(
    r"^(?:zie|bron|vgl|idem|ibid|artikel|art\.|kamerstuk|https?:|www\.|<http|rapport)\b|\.\s*$|\b(?:19|20)\d\d\b", re.I
)


class Note:
    """The lines of one footnote: the first, how much of it is the mark, and the lines that go on."""

    __slots__ = ("first", "last", "nummer", "width")

    def __init__(self, first: int, width: int, nummer: str) -> None:
        self.first, self.last, self.width, self.nummer = first, first, width, nummer


def find_notes(lines: tuple[Line, ...], skip: frozenset[int]) -> dict[int, Note]:
    """The footnotes by the index of each of their lines; `skip` are lines that are no body text."""
    body = [line for line in lines if line.index not in skip]
    referenced = _referenced("\n".join(line.text for line in body))
    notes: list[Note] = []
    expected = 1
    for place, line in enumerate(body):
        note = _marked(line)
        if note is None and (bare := _BARE.match(line.text)) and int(bare[1]) == expected:
            if _is_note(body, place, int(bare[1]), referenced):
                note = Note(line.index, bare.end(), bare[1])
        if note is None:
            continue
        if note.nummer.isdigit():
            expected = int(note.nummer) + 1
        _extend(note, body, place)
        notes.append(note)
    return {index: note for note in notes for index in range(note.first, note.last + 1)}


def _marked(line: Line) -> Note | None:
    found = _MARKED.match(line.text)
    if not found or found[4]:
        return None
    nummer = (found[1] or "").translate(_SUPERSCRIPTS) or found[2] or found[3]
    return Note(line.index, found.end(), nummer)


def _referenced(text: str) -> frozenset[int]:
    """The numbers that stand glued to a word or stop, as a note mark in running text does (`gemeenten3`, `hulp.3`)."""
    glued = re.compile(r"(?<=[a-zë][a-z]|[a-z][.,;:)’'”])(\d{1,2})(?=[\s.,;:)]|$)")
    return frozenset(int(m[1]) for m in glued.finditer(text))


def _is_note(body: list[Line], place: int, number: int, referenced: frozenset[int]) -> bool:
    """Whether a line that opens with the number that is due is a footnote rather than a heading or an item."""
    line = body[place]
    following = body[place + 1] if place + 1 < len(body) else None
    after_bare = following and (found := _BARE.match(following.text)) and int(found[1]) == number + 1
    before = body[place - 1] if place else None
    after_item = before is not None and before.text.endswith(":") and line.blank <= 1
    if after_item:
        return False
    score = 2 * (number in referenced)
    score += bool(_SOURCE_LIKE.search(line.text[2:].strip()))
    score += _closes_page(body, place)
    score += bool(before and not is_finished(before.text) and len(before.text) > 40)
    if number == 1 and after_bare and not referenced:
        score -= 1
    return score >= 2


def _closes_page(body: list[Line], place: int) -> bool:
    """Whether only notes and addresses stand between this line and the end of its page."""
    for line in body[place + 1 : place + 9]:
        if line.sheet != body[place].sheet or line.soft or line.blank >= 3:
            return True
        if not (is_url(line.text) or _BARE.match(line.text) or _MARKED.match(line.text) or line.blank == 0):
            return starts_lower(line.text) and line.blank <= 1 and False
    return place + 9 > len(body)


def _extend(note: Note, body: list[Line], place: int) -> None:
    """A footnote goes on over the lines that follow without a blank line, and over those that finish its sentence."""
    text = body[place].text
    for line in body[place + 1 : place + 12]:
        if line.index != note.last + 1 or _MARKED.match(line.text) or line.sheet != body[place].sheet:
            return
        if (bare := _BARE.match(line.text)) and bare[1] == str(int(note.nummer) + 1 if note.nummer.isdigit() else -1):
            return
        goes_on = line.blank == 0 and not (is_finished(text) and len(text) < 60)
        finishes = line.blank == 1 and starts_lower(line.text) and not is_finished(text) and len(text) > 60
        if not (goes_on or finishes or (is_url(line.text) and line.blank <= 1)):
            return
        note.last = line.index
        text = line.text
