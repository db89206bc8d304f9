"""Patterns that are looked for only where they can be: most blocks hold none of the words that a pattern needs."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cued:
    """A pattern, and strings of which one stands in every match; to look for these first is much cheaper."""

    pattern: re.Pattern[str]
    cues: tuple[str, ...]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text, in order."""
        return self.pattern.finditer(text) if any(cue in text for cue in self.cues) else iter(())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a range of a text."""
        for cue in self.cues:
            if text.find(cue, start, end) >= 0:
                return self.pattern.search(text, start, end)
        return None


def cued(pattern: str, *cues: str) -> Cued:
    """The pattern compiled, with its cues."""
    return Cued(re.compile(pattern), cues)
