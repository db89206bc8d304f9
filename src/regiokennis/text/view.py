"""Views of a source that can be edited without losing the way back: edits in, a new view with a new map out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regiokennis.text.model import OffsetMap, Span, TextView


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace `start:end` of a text by `replacement`; `start == end` inserts, an empty replacement deletes."""

    start: int
    end: int
    replacement: str = ""


def view_of(source: str, segments: Sequence[Span]) -> TextView:
    """The segments of `source`, in their order, with a line break between each two.

    The break stands for the character that follows the segment in the source (its line end), so that it has a
    place of its own; at the end of the source its place is empty.
    """
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for number, segment in enumerate(segments):
        if number:
            point = segments[number - 1].end
            text.append("\n")
            starts.append(point)
            ends.append(min(point + 1, segment.start))
        text.append(source[segment.start : segment.end])
        starts.extend(range(segment.start, segment.end))
        ends.extend(range(segment.start + 1, segment.end + 1))
    return TextView("".join(text), OffsetMap(tuple(starts), tuple(ends)))


def apply(view: TextView, edits: Iterable[Edit]) -> TextView:
    """The view after the edits, which count in its text; where two overlap the first one in the text wins.

    A character that replaces another takes its place, where the lengths are equal; otherwise each character of the
    replacement stands for the whole range that was replaced. What is inserted has an empty place.
    """
    ordered = sorted(edits)
    if not ordered:
        return view
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    old_starts, old_ends = view.offsets.starts, view.offsets.ends
    done = 0
    for edit in ordered:
        if edit.start < done:
            continue
        text.append(view.text[done : edit.start])
        starts.extend(old_starts[done : edit.start])
        ends.extend(old_ends[done : edit.start])
        text.append(edit.replacement)
        if len(edit.replacement) == edit.end - edit.start:
            starts.extend(old_starts[edit.start : edit.end])
            ends.extend(old_ends[edit.start : edit.end])
        else:
            place = view.offsets.source(edit.start, edit.end)
            starts.extend([place.start] * len(edit.replacement))
            ends.extend([place.end] * len(edit.replacement))
        done = max(edit.end, edit.start)
    text.append(view.text[done:])
    starts.extend(old_starts[done:])
    ends.extend(old_ends[done:])
    return TextView("".join(text), OffsetMap(tuple(starts), tuple(ends)))


def strip(view: TextView) -> TextView:
    """The view without white space at its ends."""
    text = view.text
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    if first >= last:
        return TextView("", OffsetMap((), ()))
    return TextView(text[first:last], OffsetMap(view.offsets.starts[first:last], view.offsets.ends[first:last]))
