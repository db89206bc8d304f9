"""The Dutch word lists that the pipeline carries: which word is which kind, and which form belongs to which lemma."""

from __future__ import annotations

import json
import lzma
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parent / "words.json.xz"
LISTS = Path(__file__).parent / "lists"
KINDS = ("noun", "verb", "adj")
SHORTEST_TAIL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Per kind of word (noun, verb, adj): its lemmas, and its other forms with their lemma."""

    lemmas: dict[str, frozenset[str]] = field(default_factory=dict)
    forms: dict[str, dict[str, str]] = field(default_factory=dict)

    def kinds(self, word: str) -> str:
        """Name what a form can be, a letter a kind: `n` or `N` is a noun as its lemma or in another form."""
        letters = ""
        for kind in KINDS:
            letters += kind[0] if word in self.lemmas.get(kind, ()) else ""
            letters += kind[0].upper() if word in self.forms.get(kind, {}) else ""
        return letters

    def tail(self, word: str) -> tuple[str, str]:
        """Find the longest known end of a form and its kinds, since a Dutch compound is what its last part is."""
        if letters := self.kinds(word):
            return word, letters
        for cut in range(1 + (word[:1] != "-"), len(word) - SHORTEST_TAIL + 1):
            if letters := self.kinds(word[cut:]):
                return word[cut:], "~" + letters
        return word[-SHORTEST_TAIL:], ""

    def base(self, word: str) -> str:
        """Give the lemma of a listed form, the noun's before the verb's; any other word is its own."""
        if any(word in lemmas for lemmas in self.lemmas.values()):
            return word
        return next((pairs[word] for pairs in self.forms.values() if word in pairs), word)

    def dumps(self) -> bytes:
        """Write the lists sorted and packed, the same bytes for the same lists."""
        value = {
            "lemmas": {kind: " ".join(sorted(words)) for kind, words in self.lemmas.items()},
            "forms": {
                kind: "\n".join(f"{a} {b}" for a, b in sorted(pairs.items())) for kind, pairs in self.forms.items()
            },
        }
        return lzma.compress(
            json.dumps(value, ensure_ascii=False, sort_keys=True).encode(), preset=lzma.PRESET_EXTREME | 9
        )

    @classmethod
    def loads(cls, data: bytes) -> Words:
        """Read what `dumps` wrote."""
        value = json.loads(lzma.decompress(data))
        lemmas = {kind: frozenset(text.split(" ")) for kind, text in value["lemmas"].items()}
        forms = {kind: dict(line.split(" ", 1) for line in text.split("\n")) for kind, text in value["forms"].items()}
        return cls(lemmas=lemmas, forms=forms)


def listed(name: str) -> tuple[str, ...]:
    """Read a short list, one word a line, so that adding a word touches no code."""
    return tuple((LISTS / f"{name}.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def words() -> Words:
    """Open the lists once; features and lemmatizer share them."""
    return Words.loads(FILE.read_bytes())
