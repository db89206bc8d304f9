"""Footnotes in plain text: recognised by their marks, their rising numbers and their place on the page."""

import re
from dataclasses import dataclass, replace

from regiokennis.text.lines import Line
from regiokennis.text.shape import could_head, is_finished, is_url, starts_lower

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARKED = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)|\[(\d{1,3})\]\s+(?=\S)|\[\^([^\]\s]{1,12})\]:?\s+(?=\S)")
_BARE = re.compile(r"(\d{1,3})(?:\s{1,4}(?=[A-Z‘'“\"(<]|https?:|www\.)|(?=[A-Z]{2}))")
_SOURCE_LIKE = re.compile(
    r"^(?:zie|bron|vgl|idem|ibid|artikel|art\.|kamerstuk|https?:|www\.|<http|rapport|hoofdstuk)\b|\.\s*$|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\(?(\d{1,3})(?:\)\s+(?=\S)|\.\s+(?=[A-Z‘'“\"(]))")
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[a-zë.,;:’'”])(\d{1,3})\)")
_GLUED = re.compile(r"(?<=[a-zë]{2}|[a-z][.,;:)’'”])(\d{1,2})(?=[\s.,;:)]|$)", re.MULTILINE)
MAX_LINES = 12
"""A footnote longer than this is body text that was taken for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The lines `first` to `last` of one footnote, and how much of the first one is its mark."""

    first: int
    last: int
    width: int
    nummer: str | None


def find_notes(lines: tuple[Line, ...], skip: frozenset[int]) -> dict[int, Note]:
    """The footnotes by the index of each of their lines; `skip` are lines that are no body text."""
    body = [line for line in lines if line.index not in skip]
    opened = {place: note for place, line in enumerate(body) if (note := _marked(line))}
    opened.update(_bare_notes(body))
    opened.update((place, note) for place, note in _bracketed(lines, body, skip).items() if place not in opened)
    opened.update(
        (place, Note(first=line.index, last=line.index, width=0, nummer=None))
        for place, line in enumerate(body)
        if place not in opened and is_url(line.text)
    )
    notes: dict[int, Note] = {}
    for place in sorted(opened):
        if body[place].index in notes:
            continue
        note = _extended(opened[place], body, place, opened)
        notes.update(dict.fromkeys(range(note.first, note.last + 1), note))
    return notes


def _marked(line: Line) -> Note | None:
    found = _MARKED.match(line.text)
    if not found:
        return None
    nummer = (found[1] or "").translate(_SUPERSCRIPTS) or found[2] or found[3]
    return Note(first=line.index, last=line.index, width=found.end(), nummer=nummer)


def _bracketed(lines: tuple[Line, ...], body: list[Line], skip: frozenset[int]) -> dict[int, Note]:
    """Lines that open with `3)` or `3.` at the foot of a page, where a raised 3 in the text refers to them.

    Items of a list are marked so too; but no raised number refers to those, and text follows them. A number that lost
    its raise and stands against a word refers to the foot of its own page.
    """
    raised = {found[1] or found[0].translate(_SUPERSCRIPTS) for line in body for found in _RAISED.finditer(line.text)}
    glued = {(line.sheet, found[1]) for line in body for found in _GLUED.finditer(line.text)}
    notes: dict[int, Note] = {}
    for place, line in enumerate(body):
        found = _BRACKET.match(line.text)
        if found is None or not (found[1] in raised or (line.sheet, found[1]) in glued):
            continue
        if (line.blank or _below_note(body, place, notes)) and _ends_page(lines, line, skip):
            notes[place] = Note(first=line.index, last=line.index, width=found.end(), nummer=found[1])
    return notes


def _below_note(body: list[Line], place: int, notes: dict[int, Note]) -> bool:
    """Whether only the rest of a note stands between it and this line."""
    for above in range(place - 1, max(-1, place - MAX_LINES), -1):
        if above in notes:
            return True
        if body[above + 1].blank:
            return False
    return False


def _ends_page(lines: tuple[Line, ...], line: Line, skip: frozenset[int]) -> bool:
    """Whether only the rest of the paragraph and further notes stand between a line and the foot or end of its page."""
    for other in lines[line.index + 1 : line.index + 1 + MAX_LINES]:
        if other.index in skip or other.sheet != line.sheet:
            return True
        if other.blank and not _BRACKET.match(other.text):
            return False
    return line.index + MAX_LINES >= len(lines) - 1


def _bare_notes(body: list[Line]) -> dict[int, Note]:
    """Lines that open with a bare number, where such numbers count up as notes do and more speaks for notes.

    The best chain 1, 2, 3 … by the evidence of its links is taken, then the next one (notes may count anew in an
    annex), as long as a chain has evidence enough.
    """
    referenced = frozenset(int(m[1]) for m in _GLUED.finditer("\n".join(line.text for line in body)))
    candidates = {
        place: (int(found[1]), found.end(), _evidence(body, place, int(found[1]), referenced))
        for place, line in enumerate(body)
        if (found := _BARE.match(line.text))
    }
    notes: dict[int, Note] = {}
    while chain := _best_chain(candidates):
        for place in chain:
            number, width, _ = candidates.pop(place)
            line = body[place]
            notes[place] = Note(first=line.index, last=line.index, width=width, nummer=str(number))
    return notes


def _best_chain(candidates: dict[int, tuple[int, int, float]]) -> list[int]:
    chains: dict[int, tuple[float, list[int]]] = {}
    latest: dict[int, tuple[float, list[int]]] = {}
    for place, (number, _, evidence) in sorted(candidates.items()):
        before = (0.0, []) if number == 1 else latest.get(number - 1)
        if before is None:
            continue
        chain = (before[0] + evidence, [*before[1], place])
        chains[place] = chain
        if number not in latest or chain[0] > latest[number][0]:
            latest[number] = chain
    score, best = max(chains.values(), key=lambda chain: chain[0], default=(0.0, []))
    return best if score >= 2 and score >= 0.8 * len(best) else []


def _evidence(body: list[Line], place: int, number: int, referenced: frozenset[int]) -> float:
    """How much speaks for a footnote rather than a heading or an item; below zero speaks against."""
    line = body[place]
    before = body[place - 1] if place else None
    following = body[place + 1] if place + 1 < len(body) else None
    rest = line.text.lstrip("0123456789 ")
    evidence = 1.5 * (number in referenced) + bool(_SOURCE_LIKE.search(rest)) + 2 * _closes_page(body, place)
    if before is not None and not is_finished(before.text) and len(before) > 40:
        evidence += 1
    if not line.text[len(str(number))].isspace():
        evidence -= 0.5
    if before is not None and (before.text.endswith(":") or _follows_in_run(body, place, number)):
        evidence -= 3
    if could_head(rest) and len(rest) < 60 and following is not None and following.blank and len(following) > 50:
        evidence -= 2
    if body[-1].sheet and not _closes_page(body, place):
        # Where pages are known, a note stands at the foot of one.
        evidence -= 3
    return evidence


def _follows_in_run(body: list[Line], place: int, number: int) -> bool:
    """Whether the lines around count on like items of a list: three in a row, none of which looks like a note."""
    run = [place]
    for step, wanted in ((-1, number - 1), (-2, number - 2), (1, number + 1), (2, number + 2)):
        if 0 <= place + step < len(body):
            found = _BARE.match(body[place + step].text)
            if found and int(found[1]) == wanted and not _SOURCE_LIKE.search(body[place + step].text):
                run.append(place + step)
    return len(run) >= 3


def _closes_page(body: list[Line], place: int) -> bool:
    """Whether only notes and addresses stand between this line and the end of its page."""
    for line in body[place + 1 : place + 9]:
        if line.sheet != body[place].sheet or line.soft or line.blank >= 3:
            return True
        note = is_url(line.text) or _BARE.match(line.text) or _MARKED.match(line.text)
        if not (note or line.blank == 0 or starts_lower(line.text)):
            return False
    return place + 9 > len(body)


def _extended(note: Note, body: list[Line], place: int, opened: dict[int, Note]) -> Note:
    """A note goes on over lines without a blank line between, and over those that finish its sentence.

    A small letter after a note whose sentence is whole goes on with the text above the notes.
    """
    text = body[place].text
    if note.nummer is None:
        return note
    above = next((body[i].text for i in range(place - 1, -1, -1) if i not in opened and not is_url(body[i].text)), "")
    for step, line in enumerate(body[place + 1 : place + MAX_LINES], start=place + 1):
        if step in opened or line.index != note.last + 1 or line.sheet != body[place].sheet or line.soft:
            break
        goes_on = line.blank == 0 and not (is_finished(text) and len(text) < 50)
        finishes = (
            line.blank <= 1
            and starts_lower(line.text)
            and not is_finished(text)
            and not is_url(text)
            and is_finished(above)
        )
        between = line.blank <= 1 and step + 1 in opened and len(line) < 100 and is_finished(line.text)
        if not (goes_on or finishes or between or (is_url(line.text) and line.blank <= 1)):
            break
        note = replace(note, last=line.index)
        text = line.text
    return note
