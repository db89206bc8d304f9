"""Which passages hold which words, as arrays: how well all of them meet a group of words is known at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

OWN, ABOVE, BESIDE = 1.0, 0.6, 0.4
"""What a word counts for in the passage itself, in the headings and lead-in above it, in the sentence beside it."""

Weighed = Sequence[tuple[frozenset[str], float]]
"""Alternatives of a group, each with what it counts for."""
Levels = NDArray[np.float64]
Places = NDArray[np.int32]

NOWHERE: Places = np.empty(0, dtype=np.int32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One way in which a passage has a word, and what that counts for."""

    factor: float
    postings: Mapping[str, Places]

    @classmethod
    def of(cls, factor: float, bags: Iterable[Iterable[str]]) -> "Layer":
        """The layer of passages that have these words, in order."""
        found: dict[str, list[int]] = {}
        for place, words in enumerate(bags):
            for word in words:
                found.setdefault(word, []).append(place)
        return cls(factor=factor, postings={word: np.array(places, dtype=np.int32) for word, places in found.items()})

    def having(self, words: frozenset[str]) -> Places:
        """The passages that have all of these words."""
        rows = sorted((self.postings.get(word, NOWHERE) for word in words), key=len)
        found = rows[0] if rows else NOWHERE
        for row in rows[1:]:
            found = np.intersect1d(found, row, assume_unique=True)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    """The layers of `size` passages; each layer holds what the ones before it hold as well."""

    size: int
    layers: tuple[Layer, ...]

    def levels(self, alternatives: Weighed) -> Levels:
        """How well each passage meets a group: by where it stands, and less by a synonym that says less."""
        best = np.zeros(self.size)
        for words, factor in alternatives:
            for layer in self.layers:
                places = layer.having(words)
                if len(places):
                    best[places] = np.maximum(best[places], factor * layer.factor)
        return best
