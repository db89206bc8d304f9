"""Levels: of headings that show none or contradict themselves, and depths of items by their list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from regiokennis.text.draft import Draft
from regiokennis.text.model import BlockKind


def consistent(drafts: Sequence[Draft]) -> list[Draft]:
    """Headings whose marks (`##`) contradict their numbers are levelled by their numbers.

    Chapters get the level that most of them are marked with, sections the one below; unnumbered headings keep their
    distance to the numbered one above them.
    """
    marked: dict[int, Counter[int]] = {}
    for draft in drafts:
        if draft.kind is BlockKind.KOP and draft.label is not None and draft.nummer and draft.niveau is not None:
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
        elif draft.label is not None and draft.nummer:
            shown, real = draft.niveau, levels[draft.nummer.count(".")]
            result.append(replace(draft, niveau=real))
        else:
            below = draft.niveau > shown > 0
            result.append(replace(draft, niveau=real + draft.niveau - shown if below else draft.niveau))
    return result


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
    plain = all(draft.label is None or draft.niveau == (draft.nummer or "").count(".") + 1 for draft in drafts)
    for draft, text in zip(drafts, texts, strict=True):
        level = draft.niveau
        if draft.kind is BlockKind.KOP:
            if level is None and capitals and text.isupper():
                level = base = annex + 1
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
