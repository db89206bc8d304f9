"""Marks inside running text that are no words: emphasis, links, tags, entities, note marks.

CommonMark's inline syntax as far as policy documents use it, plus what conversions leave behind (superscript
digits). The rules give edits, so that every character that stays knows its place.
"""

import html
import re
from collections.abc import Iterator

from regiokennis.text.view import Edit

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BREAK_TAG = re.compile(r"<(?:br|hr|/?p|/?div|/?li|/?tr|/?td)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s+[\w:-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>=]+))?)*\s*/?>")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^\s<>]+[.@:][^\s<>]*)>")
_EMAIL = re.compile(r"<?(?:mailto:)?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_IMAGE = re.compile(r"!\[([^\]\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_LINK = re.compile(r"(?<![!\\])\[([^\[\]]+)\]\(<?[^()\s<>]*(?:\([^()\s]*\)[^()\s]*)*>?(?:\s+\"[^\"]*\")?\)")
_NOTE_MARK = re.compile(r"\[\^[^\]\s]+\]")
_SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_UNIT = re.compile(r"(?:^|[\s\d(])[kcd]?m$")
_GLUED = re.compile(r"(?:(?<=[a-zë]{3})|(?<=[a-zë]{4}[.,;:)]))(\d{1,2})(?=[\s)]|[.,;:](?!\d)|$)")
_GLUED_STOP = re.compile(
    r"(?:(?<=\d\.\d{3}[.,])|(?<=\b(?:19|20)\d\d[.,])|(?<=[A-Z+%]{2}[.,;:])|(?<=\d%[.,])|(?<=\w\)[.,;:]))(\d{1,2})(?=\s+[A-Z‘“(]|$)"
)
"""A mark behind the stop of a sentence that ends in a figure, an acronym or a bracket: `(VTW).3 Daarna`."""
_GLUED_BRACKET = re.compile(r"(?<=[a-zë.,;:)])(\[\d{1,3}\])(?=[\s.,;:)]|$)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HARD_BREAK = re.compile(r"(?<=\S)\\(?=[ \t]*(?:\n|$))")
_CODE = re.compile(r"(`+)(.+?)\1")
_STRONG = re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])([^*]*?(?:\*(?!\1)[^*]+)*?[^\s*\\])\1(?!\*)", re.DOTALL)
_UNDER = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])(.+?)(?<=[^\s_\\])\1(?!\w)", re.DOTALL)
_STRIKE = re.compile(r"~~(?=\S)(.+?)(?<=\S)~~", re.DOTALL)
_STRAY = re.compile(r"(?<!\w)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w*])|(?<=\w)\*{2}(?=\w)")


def find_marks(text: str) -> Iterator[Edit]:
    """The edits that take the marks out of `text`, words and their order untouched.

    Emphasis nests, so this is to be repeated until nothing is found (see `read`).
    """
    yield from (Edit(m.start(), m.end()) for m in _COMMENT.finditer(text))
    yield from (Edit(m.start(), m.end(), "\n") for m in _BREAK_TAG.finditer(text))
    yield from (Edit(m.start(), m.end()) for m in _TAG.finditer(text) if not _BREAK_TAG.fullmatch(m.group()))
    for m in _AUTOLINK.finditer(text):
        yield from _keep(m, 1)
    for pattern in (_IMAGE, _LINK):
        for m in pattern.finditer(text):
            yield from _keep(m, 1)
    for m in _ENTITY.finditer(text):
        if (character := html.unescape(m.group())) != m.group():
            yield Edit(m.start(), m.end(), character)
    # Addresses of persons stay in the source and are in no text (design, section 8).
    yield from (Edit(m.start(), m.end()) for m in (_EMAIL.finditer(text) if "@" in text else ()))
    yield from (Edit(m.start(), m.end()) for m in _NOTE_MARK.finditer(text))
    for m in _SUPERSCRIPT.finditer(text):
        if not (m.group() in ("²", "³") and _UNIT.search(text[: m.start()])):
            yield Edit(m.start(), m.end())
    for m in _CODE.finditer(text):
        yield from _keep(m, 2)
    for mark, pattern in (("*", _STRONG), ("_", _UNDER)):
        for m in pattern.finditer(text) if mark in text else ():
            yield from _keep(m, 2)
    for m in _STRIKE.finditer(text):
        yield from _keep(m, 1)


def find_strays(text: str) -> Iterator[Edit]:
    """The edits that take out what the marks left: lone asterisks, backslashes before a mark or line end."""
    if "*" in text:
        yield from (Edit(m.start(), m.end()) for m in _STRAY.finditer(text))
    yield from (Edit(m.start(), m.start() + 1) for m in (*_ESCAPE.finditer(text), *_HARD_BREAK.finditer(text)))


def find_note_digits(text: str, notes: frozenset[str]) -> Iterator[Edit]:
    """The edits that take out note marks that lost their superscript (`huisverboden2`), of footnotes that exist."""
    for pattern in (_GLUED, _GLUED_STOP, _GLUED_BRACKET) if notes else ():
        yield from (Edit(m.start(1), m.end(1)) for m in pattern.finditer(text) if m[1].strip("[]") in notes)


def _keep(match: re.Match[str], group: int) -> Iterator[Edit]:
    """Delete what stands around a group of a match."""
    yield Edit(match.start(), match.start(group))
    yield Edit(match.end(group), match.end())
