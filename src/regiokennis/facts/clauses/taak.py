"""Which task a stretch of text is about: a linear model over words, parts of words and word pairs.

The weights (taak.npz) are learned from the sentences in training/zinnen by training/taak.py (logistic regression and
complement naive Bayes, added up). `geen` is a class of its own: prose of the field that gives nobody a task. Parts of
words stand in for compounds, of which Dutch policy prose has endlessly many (`veiligheidsplannen`, `plegertraining`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from math import sqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from regiokennis.annotate.words import wordset

WEIGHTS = Path(__file__).with_name("taak.npz")
GEEN = "geen"
PAIR = "b="
"""What the name of a pair of words begins with."""
WORD = re.compile(r"[^\W_]+")
STOP = wordset(
    "de het een en of van voor in op aan bij met te om die dat is zijn wordt worden naar door uit over tot na ook er "
    "als per dan wie zij hij ze we wij onze ons zich dit deze hun haar kan kunnen zal zullen moet moeten heeft hebben "
    "welke waar waarbij waarin daarbij hierbij daarnaast tevens dient dienen gaan gaat nog niet geen"
)
PART_WEIGHT = 0.3
PARTY_WEIGHT = 0.1
"""What a word of the name of who does it weighs beside the words of what is done."""
ENDS = (4, 5, 6)
"""Lengths of the ends of such words, which tell a kind of party: `wijkteam`, `jeugdteam`."""
SHORTEST, LONGEST = 3, 5
"""Lengths of the parts of words, boundaries included."""


@dataclass(frozen=True, slots=True)
class WordPull:
    """What one word adds to the unscaled scores: itself with its parts, and where it is said again its parts alone."""

    first: NDArray[np.float32]
    again: NDArray[np.float32]
    parts: NDArray[np.int32]
    """Its parts, each by a number of its own."""


@dataclass(frozen=True)
class TaskModel:
    """Weights of the features for each class."""

    classes: tuple[str, ...]
    rows: Mapping[str, int]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    _pulls: dict[str, WordPull] = field(default_factory=dict)
    """By word, since a document has far more clauses than words."""
    _numbers: dict[str, int] = field(default_factory=dict)
    """By part of a word its number."""
    _kinds: dict[tuple[str, ...], NDArray[np.float32]] = field(default_factory=dict)
    """By the words of a party what they add."""

    def scores(self, words: Iterable[str]) -> NDArray[np.float32]:
        """Unnormalised log-probabilities, in the order of `classes`: what `features` say, scaled to length one."""
        kept = [word for word in words if word not in STOP]
        if not kept:
            return self.bias.copy()
        pulls = {word: self._pull(word) for word in kept}
        times = Counter(kept) if len(pulls) < len(kept) else {}
        pairs = dict.fromkeys(pairwise(kept))
        parts = _square_of_counts(np.concatenate([pulls[word].parts for word in kept]))
        square = len(pulls) + len(pairs) + PART_WEIGHT**2 * parts
        total = np.zeros(len(self.bias), dtype=np.float32)
        for word, pull in pulls.items():
            total += pull.first
            if word in times and times[word] > 1:
                total += (times[word] - 1) * pull.again
        for pair in pairs:
            if (both := self._pairs.get(pair)) is not None:
                total += both
        total /= np.float32(sqrt(square))
        total += self.bias
        return total

    def of_party(self, words: tuple[str, ...]) -> NDArray[np.float32]:
        """What the kind of party that does it adds to the scores: a stuurgroep decides, a wijkteam helps."""
        known = self._kinds.get(words)
        if known is None:
            rows = [row for name in party_features(words) if (row := self.rows.get(name)) is not None]
            known = self._kinds[words] = np.float32(PARTY_WEIGHT) * self.weights[rows].sum(axis=0)
        return known

    def _pull(self, word: str) -> WordPull:
        known = self._pulls.get(word)
        if known is None:
            rows = [row for part in _parts(word) if (row := self.rows.get(part)) is not None]
            own = self.rows.get("w=" + word)
            parts = np.float32(PART_WEIGHT) * self.weights[rows].sum(axis=0) if rows else np.zeros_like(self.bias)
            whole = parts if own is None else parts + self.weights[own]
            numbers = [self._numbers.setdefault(part, len(self._numbers)) for part in _parts(word)]
            known = self._pulls[word] = WordPull(whole, parts, np.array(numbers, dtype=np.int32))
        return known

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], NDArray[np.float32]]:
        """By two words side by side what they add."""
        named = ((name[len(PAIR) :].split("_"), row) for name, row in self.rows.items() if name.startswith(PAIR))
        return {(first, second): self.weights[row] for (first, second), row in named}


def features(words: Iterable[str]) -> dict[str, float]:
    """Words, their parts and neighbouring pairs, with their weight; stop words do not count."""
    kept = [word for word in words if word not in STOP]
    found: dict[str, float] = {}
    for word in kept:
        found["w=" + word] = 1.0
        for part in _parts(word):
            found[part] = found.get(part, 0.0) + PART_WEIGHT
    for first, second in pairwise(kept):
        found[f"{PAIR}{first}_{second}"] = 1.0
    return found


def party_features(words: Iterable[str]) -> list[str]:
    """The words for a party and their ends."""
    found: list[str] = []
    for word in words:
        found.append("p=" + word)
        found += [f"p=-{word[-length:]}" for length in ENDS if len(word) > length + 1]
    return found


@cache
def _parts(word: str) -> tuple[str, ...]:
    bounded = f"^{word}$"
    return tuple(
        "c=" + bounded[i : i + length]
        for length in range(SHORTEST, LONGEST + 1)
        for i in range(len(bounded) - length + 1)
    )


def _square_of_counts(numbers: NDArray[np.int32]) -> int:
    """How often each number occurs, squared and added up: every pair of two that are the same counts once.

    The numbers are sorted in place, so that the same stand side by side, two apart, three apart and so on.
    """
    numbers.sort()
    found, apart = len(numbers), 1
    while same := np.count_nonzero(numbers[apart:] == numbers[:-apart]):
        found += 2 * int(same)
        apart += 1
    return found


@lru_cache(maxsize=2**16)
def split_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case; of most tokens asked more than once."""
    return tuple(WORD.findall(text.casefold()))


@cache
def load_model(path: Path = WEIGHTS) -> TaskModel:
    """The shipped weights; read once."""
    with np.load(path, allow_pickle=False) as stored:
        names = str(stored["features"].item()).split("\n")
        scale = stored["scale"].astype(np.float32)
        return TaskModel(
            classes=tuple(str(stored["classes"].item()).split("\n")),
            rows={name: place for place, name in enumerate(names)},
            weights=stored["weights"].astype(np.float32) * scale,
            bias=stored["bias"].astype(np.float32),
        )


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities of scores."""
    lifted = np.exp(scores - scores.max())
    result: NDArray[np.float32] = (lifted / lifted.sum()).astype(np.float32)
    return result
