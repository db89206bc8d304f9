"""Levels: of headings that show none or contradict themselves, and depths of items by their list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from regiokennis.text.draft import Draft
from regiokennis.text.model import BlockKind

LEAST_INSIDE = 2
"""Headings that count anew inside a chapter, at least."""


def counted_anew(source: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, where headings that count from 1 again inside a chapter are marked as such.

    They do where the chapters go on behind them (3, then 1 to 5, then 4), or where their numbers are printed otherwise
    than those of the chapters (`3 Visie`, `1. Veilig`). A second part or an annex counts anew too, and goes on nowhere.
    """
    tops = [(n, draft) for n, draft in enumerate(drafts) if draft.kind is BlockKind.KOP and _is_top(draft)]
    inside: set[int] = set()
    chapter, dotted = 0, False
    at = 0
    while at < len(tops):
        draft = tops[at][1]
        number = int(draft.nummer) if draft.label is not None and draft.nummer else 0
        run = _run(source, tops[at:]) if number == 1 and chapter else []
        after = tops[at + len(run)][1].nummer if run and at + len(run) < len(tops) else None
        if len(run) >= LEAST_INSIDE and (after == str(chapter + 1) or dotted != _is_dotted(source, draft)):
            inside.update(run)
            at += len(run)
            continue
        chapter, dotted = number, number > 0 and _is_dotted(source, draft)
        at += 1
    return [replace(draft, binnen=True) if n in inside else draft for n, draft in enumerate(drafts)]


def _is_top(draft: Draft) -> bool:
    """Whether a heading is a numbered chapter, or an annex, in which they count anew."""
    return draft.nummer is not None and (draft.label is None or draft.nummer.isdigit())


def _is_dotted(source: str, draft: Draft) -> bool:
    return draft.label is not None and source[draft.label.start : draft.label.end].endswith(".")


def _run(source: str, tops: Sequence[tuple[int, Draft]]) -> list[int]:
    """The places of the headings that count 1, 2, 3 from the first on and are printed as it is."""
    dotted = _is_dotted(source, tops[0][1])
    run: list[int] = []
    for place, draft in tops:
        if draft.label is None or draft.nummer != str(len(run) + 1) or _is_dotted(source, draft) != dotted:
            break
        run.append(place)
    return run


def consistent(drafts: Sequence[Draft]) -> list[Draft]:
    """Headings whose marks (`##`) contradict their numbers are levelled by their numbers.

    Chapters get the level that most of them are marked with, sections the one below; unnumbered headings keep their
    distance to the numbered one above them.
    """
    marked: dict[int, Counter[int]] = {}
    for draft in drafts:
        if _is_counted(draft) and draft.nummer and draft.niveau is not None:
            marked.setdefault(draft.nummer.count("."), Counter())[draft.niveau] += 1
    if all(len(levels) == 1 for levels in marked.values()):
        return list(drafts)
    levels: dict[int, int] = {}
    for depth in range(max(marked) + 1):
        usual = max(marked[depth], key=lambda level: (marked[depth][level], -level)) if depth in marked else 1
        levels[depth] = max(usual, levels.get(depth - 1, 0) + 1)
    result: list[Draft] = []
    shown, real = 0, 0
    for draft in drafts:
        if draft.kind is not BlockKind.KOP or draft.niveau is None:
            result.append(draft)
        elif _is_counted(draft) and draft.nummer:
            shown, real = draft.niveau, levels[draft.nummer.count(".")]
            result.append(replace(draft, niveau=real))
        else:
            below = draft.niveau > shown > 0
            result.append(replace(draft, niveau=real + draft.niveau - shown if below else draft.niveau))
    return result


def _is_counted(draft: Draft) -> bool:
    """Whether a heading has a number among the chapters and sections."""
    return draft.kind is BlockKind.KOP and draft.label is not None and not draft.binnen


def levels_of(drafts: Sequence[Draft], texts: Sequence[str]) -> list[int | None]:
    """The levels of headings that do not show one, and the depths of items by their list.

    An unnumbered heading stands below the numbered one above it; one that comes back (`Toelichting`) is a level lower
    than one that does not.
    """
    repeats = Counter(text.lower() for draft, text in zip(drafts, texts, strict=True) if draft.kind is BlockKind.KOP)
    unmarked = [
        text for draft, text in zip(drafts, texts, strict=True) if draft.kind is BlockKind.KOP and draft.niveau is None
    ]
    capitals = sum(text.isupper() for text in unmarked) >= 2
    base = annex = 0
    levels: list[int | None] = []
    indents: list[int] = []
    plain = all(not _is_counted(draft) or draft.niveau == (draft.nummer or "").count(".") + 1 for draft in drafts)
    for draft, text in zip(drafts, texts, strict=True):
        level = draft.niveau
        if draft.kind is BlockKind.KOP:
            if level is None and capitals and text.isupper():
                level = base = annex + 1
            elif draft.binnen:
                level = max(base + 1, level or 0)
            elif level is None:
                level = base + (2 if repeats[text.lower()] > 1 else 1)
            else:
                # Chapters that are numbered anew inside an annex stand below it.
                shown = draft.label is None and draft.nummer is not None
                if shown:
                    annex = level if "bijlage" in (draft.nummer or "").lower() else 0
                elif draft.label is not None and annex and plain:
                    level += annex
                base = level
        if draft.kind is BlockKind.LIJST:
            indents = [indent for indent in indents if indent < (level or 1)]
            indents.append(level or 1)
            level = len(indents)
        elif draft.kind is not BlockKind.VOETNOOT:
            indents = []
        levels.append(level)
    return levels
