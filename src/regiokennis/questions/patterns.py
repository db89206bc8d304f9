"""Small patterns over the words of a question: `a|b` alternatives, `...` up to six words in between."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from regiokennis.questions.tokens import Token, key

GAP = 6


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row of words; each place holds the keys that fit there, None is a gap of up to six words."""

    places: tuple[frozenset[str] | None, ...]

    @classmethod
    def of(cls, row: str) -> "Pattern":
        """Read `hoeveel ... kost|kosten`; a trailing row of words all in one place may be written with `|`."""
        return cls(
            tuple(None if word == "..." else frozenset(key(each) for each in word.split("|")) for word in row.split())
        )

    @property
    def length(self) -> int:
        """How many words the pattern names: the longer, the more it says."""
        return sum(place is not None for place in self.places)

    def sets(self, limit: int = 60) -> tuple[frozenset[str], ...]:
        """The sets of words that fit, one word a place, where they are not too many."""
        places = [sorted(place) for place in self.places if place is not None]
        if math.prod(len(place) for place in places) > limit:
            return ()
        return tuple(frozenset(words) for words in itertools.product(*places))

    def find(self, words: Sequence[Token]) -> tuple[int, int] | None:
        """First and one past the last word of the first place where the pattern fits, or None."""
        first = self.places[0] if self.places else None
        for start, word in enumerate(words):
            if first is not None and word.key not in first:
                continue
            end = self._fits(words, start, 0)
            if end is not None:
                return start, end
        return None

    def _fits(self, words: Sequence[Token], at: int, place: int) -> int | None:
        if place == len(self.places):
            return at
        wanted = self.places[place]
        if wanted is None:
            for skip in range(GAP + 1):
                end = self._fits(words, at + skip, place + 1)
                if end is not None:
                    return end
            return None
        if at < len(words) and words[at].key in wanted:
            return self._fits(words, at + 1, place + 1)
        return None

    def places_in(self, words: Sequence[Token]) -> frozenset[int]:
        """The places of the words that the pattern names, at the first place where it fits; not those in its gaps.

        A pattern of one word is there as often as the word is.
        """
        span = self.find(words)
        if span is None:
            return frozenset()
        if len(self.places) == 1 and self.places[0] is not None:
            span = (span[0], len(words))
        named = frozenset().union(*(place for place in self.places if place is not None))
        return frozenset(i for i in range(*span) if words[i].key in named)
