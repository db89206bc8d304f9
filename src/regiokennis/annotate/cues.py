"""Patterns that are looked for only where they can be: most blocks hold none of the words that a pattern needs."""

import re
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


def cued(pattern: str, *cues: str) -> Cued:
    """The pattern compiled, with its cues."""
    return Cued(re.compile(pattern), cues)
