"""Soort nouns (scheme `kernwoord`): which of them a word is, and which it ends in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from regiokennis.annotate.words import word_forms
from regiokennis.ontology import Begrip

COMPOUNDING = frozenset(("team", "tafel", "overleg"))
"""Soort nouns that make a name in lower case too: casustafel, expertiseteam, directeurenoverleg."""
SHORTEST = 4
"""Letters that a soort noun has at least where it ends a longer word."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """The soort nouns by their forms in lower case; what was asked of a word once is remembered."""

    heads: Mapping[str, Begrip]
    tails: frozenset[str]
    """Last letters of the soort nouns that may end a word; a word with others ends in none."""
    kinds: dict[str, Begrip | None] = field(default_factory=dict)
    suffixes: dict[str, Begrip | None] = field(default_factory=dict)

    @classmethod
    def of(cls, heads: Mapping[str, Begrip]) -> "Nouns":
        """File the soort nouns by their ends."""
        return cls(heads, frozenset(label[-SHORTEST:] for label, head in heads.items() if _may_end(head)))

    def kind(self, word: str) -> Begrip | None:
        """The soort noun that a word in lower case is or ends in, wherever its names stand."""
        if word not in self.kinds:
            ends = (self.heads.get(word[-n:]) for n in range(len(word), SHORTEST - 1, -1))
            found = next((head for head in ends if head is not None), None)
            self.kinds[word] = None if found is not None and word in found.niet_labels else found
        return self.kinds[word]

    def suffix(self, word: str) -> Begrip | None:
        """The soort noun that a word in lower case is or ends in, where names may end so."""
        if word[-SHORTEST:] not in self.tails:
            return None
        if word not in self.suffixes:
            self.suffixes[word] = self._find_suffix(word)
        return self.suffixes[word]

    def _find_suffix(self, word: str) -> Begrip | None:
        whole = self.heads.get(word)
        endings = [whole] if whole else [self.heads.get(word[-n:]) for n in range(len(word) - 3, SHORTEST - 1, -1)]
        found = next((h for h in endings if h is not None and _may_end(h)), None)
        return None if found is not None and word in found.niet_labels else found


def is_plural(word: str, head: Begrip) -> bool:
    """Whether a word is, or ends in, the plural of a soort noun."""
    return word.endswith(("centra", *(form for form in word_forms(head.naam) if form != head.naam)))


def in_name(head: Begrip, word: str) -> bool:
    """Whether a soort noun, as it is written here, is part of the name beside it: `Bureau Meer`, not `bureau Meer`."""
    told = head.kenmerk("inNaam")
    return told != "nee" and not (told == "hoofdletter" and word[:1].islower())


def _may_end(head: Begrip) -> bool:
    return head.kenmerk("plaats") in ("achter", "beide")
