"""Sentence boundaries by rule: what the layout and the punctuation settle is settled before the parser guesses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from .words import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from spacy.tokens import Doc, Token

STOPS: Final = frozenset({".", "?", "!", "?!", "!?", "!!", "??"})
CLOSERS: Final = frozenset({")", "]", "”", "’", "»", '"', "'", "''"})
OPENERS: Final = frozenset({"(", "[", "“", "‘", "„", "«", '"', "'", "``"})
NEVER_CLOSE: Final = frozenset({",", ",,", "--"})
STICK_LEFT: Final = frozenset({",", ";", ":", ".", "?", "!", "…", "...", ")", "]", "%", ",-", "”", "’", "»"})
BRACKETS: Final = {"(": ")", "[": "]"}
ROUND_BULLETS: Final = frozenset({"•", "▪", "►", "✓", "●"})
BULLETS: Final = ROUND_BULLETS | {"-", "–", "—", "*", "·", "»", "«", "o", ">"}
LONGEST_BRACKET: Final = 60
APOSTROPHE_WORD: Final = re.compile(r"['’]\w")
FOOTNOTE: Final = re.compile(r"[¹²³⁰⁴-⁹]+$")
NUMBERING: Final = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)]|[A-Z][.)]|[ivx]{1,4}[.)])$")
LEADS_ON: Final = frozenset(listed("abbreviations"))
MAY_CLOSE: Final = frozenset(listed("closing_abbreviations"))


def set_boundaries(doc: Doc) -> Doc:
    """Mark what is certainly a boundary or certainly none, and leave the rest (0) to the parser.

    The parser may still open a sentence inside an unmarked stretch, but never inside a bracket, after "art." or before
    a full stop, where it slips most; and a blank line or a list mark on a new line always opens one.
    """
    words = [token for token in doc if not token.is_space]
    inside, marks = _inside_brackets(words), _list_marks(words)
    for place, token in enumerate(words):
        if place:
            verdict = _verdict(words, place, inside=place in inside, marks=marks)
            if verdict is not None:
                token.is_sent_start = verdict
    for token in doc[1:]:
        if token.is_space and words and token.i > words[0].i:
            token.is_sent_start = False
    return doc


def _verdict(words: Sequence[Token], place: int, *, inside: bool, marks: Mapping[int, bool]) -> bool | None:
    """Decide about one token: True opens a sentence, False does not, None leaves it to the parser."""
    token, before = words[place], words[place - 1]
    if "\n\n" in (gap := _gap(before, token)):
        return True
    if place in marks:
        return marks[place]
    if place - 1 in marks or inside or token.text in STICK_LEFT or FOOTNOTE.match(token.text):
        return False
    if before.text in OPENERS - CLOSERS or before.lower_ in LEADS_ON or before.text in {"€", "§"}:
        return False
    return None if "\n" in gap and token.is_title else _after_stop(words, place)


def _after_stop(words: Sequence[Token], place: int) -> bool | None:
    """Decide by the full stop before a token, if there is one, and by the capital on it."""
    token, last = words[place], place - 1
    if not _has_space_before(token):
        return False if token.text in CLOSERS or token.is_lower else None
    if token.text in OPENERS & CLOSERS and token.whitespace_:
        return False  # a straight quote with white space on both sides after a full stop closes what is before it
    while last > 0 and (words[last].text in CLOSERS or FOOTNOTE.match(words[last].text)):
        last -= 1
    stop = words[last].text
    if stop in STOPS or stop.lower() in MAY_CLOSE:
        return True if _opens(words, place) or token.is_digit else None
    if stop in NEVER_CLOSE or (token.is_punct and token.text not in BULLETS and words[place - 1].is_alpha):
        return False
    if token.is_lower and token.text[0].isalpha() and stop not in {":", ";", "…", "..."} and not stop.endswith("."):
        return False
    return None


def _opens(words: Sequence[Token], place: int) -> bool:
    """Whether a token looks like the first of a sentence: a capital, or an opening mark before one."""
    token = words[place]
    if token.text in OPENERS and place + 1 < len(words):
        token = words[place + 1]
    return token.text[:1].isupper() or APOSTROPHE_WORD.match(token.text) is not None


def _inside_brackets(words: Sequence[Token]) -> frozenset[int]:
    """Find the places between a bracket and its partner, both included but for the opening one."""
    inside: set[int] = set()
    stack: list[tuple[str, int]] = []
    for place, token in enumerate(words):
        if place and "\n\n" in _gap(words[place - 1], token):
            stack.clear()
        if token.text in BRACKETS:
            stack.append((BRACKETS[token.text], place))
        elif stack and token.text == stack[-1][0]:
            start = stack.pop()[1]
            if place - start <= LONGEST_BRACKET:
                inside.update(range(start + 1, place + 1))
    return frozenset(inside)


def _list_marks(words: Sequence[Token]) -> dict[int, bool]:
    """Find the tokens of list marks and section numbers; the value says whether that token opens the sentence."""
    marks: dict[int, bool] = {}
    for place, token in enumerate(words):
        if place + 1 == len(words):
            break
        if token.text in ROUND_BULLETS:
            marks[place] = True
        elif place == 0 or "\n" in _gap(words[place - 1], token):
            end = place
            while end + 2 < len(words) and end < place + 2 and not _has_space_before(words[end + 1]):
                end += 1
            text = "".join(word.text for word in words[place : end + 1])
            if text in BULLETS or NUMBERING.match(text):
                marks |= {place: True} | dict.fromkeys(range(place + 1, end + 1), False)
    return marks


def _has_space_before(token: Token) -> bool:
    """Whether white space stands before a token."""
    return token.i > 0 and (token.nbor(-1).is_space or bool(token.nbor(-1).whitespace_))


def _gap(before: Token, token: Token) -> str:
    """Give the white space between two words, line breaks included."""
    doc = before.doc
    return "".join(part.text_with_ws for part in doc[before.i + 1 : token.i])


def _make(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy's signature
    """Make the component, which has no state."""
    return set_boundaries


make: Callable[[Language, str], Callable[[Doc], Doc]] = Language.factory(
    "nl_regiokennis_boundaries", assigns=["token.is_sent_start"], func=_make
)
