"""How a question is recognised: rows of words and slots that must all be in it, in any order.

`hoeveel|aantal <indicator>`: one of two words, and a term of the scheme `indicator`. `hoe_ver`: words next to each
other. `!geen`: a word that must not be there. `<taak>?`: a slot that weighs where it is filled and may be empty.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from regiokennis.questions.patterns import Pattern
from regiokennis.questions.tokens import Token

SLOT, WORD = 2.0, 1.5


@dataclass(frozen=True, slots=True)
class Part:
    """One demand of a cue."""

    patterns: tuple[Pattern, ...] = ()
    slots: frozenset[str] = frozenset()
    forbidden: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of demands."""

    text: str
    parts: tuple[Part, ...]
    extra: float = 0.0
    """Weight of its own: `+2` at the end of the row."""

    @classmethod
    def of(cls, row: str) -> "Cue":
        """Read one row of a head."""
        parts, extra = [], 0.0
        for word in row.split():
            if word[0] in "+-" and word[1:].replace(".", "").isdigit():
                extra = float(word)
                continue
            bare = word.lstrip("!").rstrip("?")
            choices = bare.split("|")
            slots = frozenset(each[1:-1] for each in choices if each.startswith("<"))
            patterns = tuple(Pattern.of(each.replace("_", " ")) for each in choices if not each.startswith("<"))
            parts.append(
                Part(patterns=patterns, slots=slots, forbidden=word.startswith("!"), optional=word.endswith("?"))
            )
        return cls(row, tuple(parts), extra)

    def score(self, words: Sequence[Token], slots: Collection[str]) -> float | None:
        """How much of the question this row explains; None where it does not fit."""
        total = self.extra
        for part in self.parts:
            hit = _hit(part, words, slots)
            if part.forbidden:
                if hit:
                    return None
                continue
            if hit:
                total += hit
            elif not part.optional:
                return None
        return total

    def places(self, words: Sequence[Token]) -> frozenset[int]:
        """The words that this row used: they say which question it is, and nothing about its subject."""
        used: set[int] = set()
        for part in self.parts:
            for pattern in () if part.forbidden else part.patterns:
                used |= pattern.places_in(words)
        return frozenset(used)


def _hit(part: Part, words: Sequence[Token], slots: Collection[str]) -> float:
    lengths = [pattern.length for pattern in part.patterns if pattern.find(words) is not None]
    found = [WORD * max(lengths)] if lengths else []
    if part.slots & set(slots):
        found.append(SLOT)
    return max(found, default=0.0)
