"""Paragraphs that are items of a list by their numbers alone: `2.1 …`, `2.2 …`, one behind the other."""

from collections.abc import Sequence
from dataclasses import replace

from regiokennis.text import shape
from regiokennis.text.draft import Draft
from regiokennis.text.model import BlockKind, Span

LONGEST = 400
"""Code points of an item; a longer one is a numbered paragraph."""


def as_items(source: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, where paragraphs whose dotted numbers count on are made items of a list."""
    marks = [_mark(source, draft) for draft in drafts]
    result: list[Draft] = []
    for place, (draft, mark) in enumerate(zip(drafts, marks, strict=True)):
        near = [other for other in marks[max(0, place - 1) : place + 2] if other is not None and other is not mark]
        if mark is None or not any(_counts_on(mark.nummer, other.nummer) for other in near):
            result.append(draft)
            continue
        first, *rest = draft.segments
        segments = (Span(first.start + mark.width, first.end), *rest)
        result.append(replace(draft, kind=BlockKind.LIJST, segments=segments, nummer=mark.nummer, niveau=1))
    return result


def _mark(source: str, draft: Draft) -> shape.Mark | None:
    """The dotted number that opens a paragraph short enough for an item."""
    first, last = draft.segments[0], draft.segments[-1]
    if draft.kind is not BlockKind.ALINEA or last.end - first.start > LONGEST:
        return None
    return shape.dotted(source[first.start : first.end])


def _counts_on(one: str | None, other: str | None) -> bool:
    """Whether two dotted numbers follow one another: `2.1` and `2.2`."""
    first, _, last = (one or "").rpartition(".")
    beside = {f"{first}.{int(last) - 1}", f"{first}.{int(last) + 1}"} if last else set()
    return other in beside
