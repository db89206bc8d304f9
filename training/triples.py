"""Who does what in the main clause: the part of a parse that the extraction lives on, as one comparable value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Span, Token

# A clause as subject names no actor, and a receiver is no object: only these make a triple.
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
OBJECTS = frozenset({"obj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Triple:
    """The heads of predicate, subjects and objects of a main clause, as character offsets in the text."""

    predicate: int
    subjects: frozenset[int]
    objects: frozenset[int]


def triple_of(words: Sequence[Token], root: Token) -> Triple:
    """Read the main clause off a tree: only direct dependents of the root count."""
    return Triple(
        predicate=root.idx,
        subjects=frozenset(word.idx for word in words if word.head.i == root.i and word.dep_ in SUBJECTS),
        objects=frozenset(word.idx for word in words if word.head.i == root.i and word.dep_ in OBJECTS),
    )


def agreement(pairs: Iterable[tuple[Span, Sequence[Token]]]) -> tuple[int, int]:
    """Count the gold sentences with a subject, and those whose whole triple the parse has.

    Each pair is a gold sentence and the predicted words of the same stretch of text. A stretch in which the parse sees
    several sentences is judged by the root that stands where the gold root stands, and is wrong if there is none.
    """
    right = total = 0
    for gold, words in pairs:
        wanted = triple_of(list(gold), gold.root)
        if not wanted.subjects:
            continue
        total += 1
        roots = [word for word in words if word.idx == wanted.predicate and word.head.i == word.i]
        right += any(triple_of(words, root) == wanted for root in roots)
    return right, total
