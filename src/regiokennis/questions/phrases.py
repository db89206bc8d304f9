"""Turns of phrase that stand for a concept of the vocabulary, found by the word that each begins with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from regiokennis.questions.patterns import Pattern
from regiokennis.questions.tokens import Token

Code = tuple[str, str]
"""Scheme and code of a concept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paraphrase:
    """Turns of phrase that stand for a concept."""

    scheme: str
    code: str
    patterns: tuple[Pattern, ...]
    written: bool = True
    """Whether documents say it so as well, and not only those who ask."""

    def sets(self, empty: frozenset[str]) -> frozenset[frozenset[str]]:
        """The content words of each phrase: what a passage must have to speak of the concept."""
        phrases = [words for pattern in self.patterns for words in pattern.sets()] if self.written else []
        return frozenset(words - empty for words in phrases if len(words - empty) > 1 or not words & empty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """All turns of phrase."""

    words: Mapping[Code, frozenset[frozenset[str]]]
    """By concept the sets of words of which a passage must have one to speak of it."""
    first: Mapping[str, Sequence[tuple[int, Code, Pattern]]] = field(repr=False)
    """By the key of its first word each pattern, with its place in the file."""

    @classmethod
    def of(cls, rows: Iterable[Paraphrase], empty: frozenset[str]) -> "Phrases":
        """The rows of the files in order."""
        words: dict[Code, frozenset[frozenset[str]]] = {}
        first: dict[str, list[tuple[int, Code, Pattern]]] = {}
        patterns = [(row, pattern) for row in rows for pattern in row.patterns]
        for place, (row, pattern) in enumerate(patterns):
            code = (row.scheme, row.code)
            if code not in words:
                words[code] = frozenset()
            for key in pattern.places[0] or ():
                first.setdefault(key, []).append((place, code, pattern))
        for row in {id(row): row for row, _ in patterns}.values():
            words[row.scheme, row.code] |= row.sets(empty)
        return cls(words=words, first=first)

    def fitting(self, words: Sequence[Token]) -> Mapping[Code, Sequence[tuple[tuple[int, int], Pattern]]]:
        """The concepts that a question speaks of in other words, with where it does and by which patterns."""
        near = {row[0]: row for word in words for row in self.first.get(word.key, ())}
        found: dict[Code, list[tuple[tuple[int, int], Pattern]]] = {}
        for _, (_, code, pattern) in sorted(near.items()):
            span = pattern.find(words)
            if span is not None:
                found.setdefault(code, []).append((span, pattern))
        return found
