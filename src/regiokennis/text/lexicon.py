"""Which words a document may be trusted to mean: a shipped list of common forms and the document's own words."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words a repair may turn to.

    `counts` holds how often each form (case kept) stands whole in the document: halves of words that are
    broken at a line end are not counted.
    """

    counts: Mapping[str, int]

    def knows(self, word: str, *, least: int = 2) -> bool:
        """Whether `word`, in any case, is common Dutch or stands at least `least` times in the document."""
        lower = word.lower()
        if lower in common_words():
            return True
        return self._own(word) >= least

    def seen(self, word: str) -> bool:
        """Whether `word`, in any case, stands in the document."""
        return self._own(word) > 0

    def _own(self, word: str) -> int:
        lower = word.lower()
        return sum(self.counts.get(form, 0) for form in {word, lower, lower.capitalize()})

    def is_common(self, word: str) -> bool:
        """Whether `word`, in any case, is on the shipped list; the document itself is not asked."""
        return word.lower() in common_words()

    def count(self, form: str) -> int:
        """How often exactly this form stands in the document."""
        return self.counts.get(form, 0)


@cache
def common_words() -> frozenset[str]:
    """The shipped list (`woorden.txt`): one lower-case form a line, `#` for remarks."""
    lines = resources.files("regiokennis.text").joinpath("woorden.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def lexicon_of(source: str) -> Lexicon:
    """The lexicon of a document from its source text."""
    words: list[str] = []
    for match in _WORD.finditer(source):
        start, end = match.span()
        before = source[max(0, start - 8) : start]
        broken_before = "-" in before and "\n" in before and before.rstrip(" \t\r\n").endswith("-")
        broken_after = source[end : end + 1] == "-" and source[end + 1 : end + 2].strip() == ""
        if not (broken_after or broken_before):
            words.append(match[0])
    counts = Counter(words)
    for word, count in list(counts.items()):
        for part in word.split("-") if "-" in word else ():
            if len(part) > 3:
                counts[part] += count
    return Lexicon(dict(counts))
