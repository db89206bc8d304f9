"""What a question can be about: terms of the ontology, names in the store, regions and documents, found in text.

A label is found by the keys of its words, the longest first; a word that nothing knows is compared with all known words
(rapidfuzz), so that a typo finds its term. Abbreviations that look like a common word count only when written as such.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from regiokennis.questions.tokens import Token, key, keys, stem

MIN_TYPO = 5
"""Shortest word in which a typo is looked for; a shorter one has too many neighbours."""
TYPO_SCORE = 84
SHORT_NAME = 6
DOING = re.compile(r"ing(?:en)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """Something a question can name: a concept, an entity, a region, a document."""

    scheme: str
    code: str
    naam: str

    @property
    def key(self) -> tuple[str, str]:
        """Scheme and code."""
        return self.scheme, self.code


@dataclass(frozen=True, slots=True)
class Label:
    """One form in which a term is written."""

    words: tuple[str, ...]
    term: Term
    exact: str | None = None
    """The form as written, where only that form counts (`OM` is not `om`)."""
    close: str | None = None
    """Stem of a short name: a word with the same key must have it too (`haalt` is not `Halt`)."""
    verbal: bool = False
    """Whether it is one noun of a doing (`scholing`): a thing with the same stem (`scholen`) is something else."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A term in a question; `start`/`end` count words."""

    term: Term
    start: int
    end: int
    words: tuple[str, ...]
    verbal: bool = False
    """Whether the label that was found is one noun of a doing (`scholing`)."""


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """All labels, by the key of their first word."""

    labels: tuple[Label, ...]
    known: frozenset[str]
    """Keys of all words in labels and documents: a word outside it is a typo or unknown."""
    spelled: Mapping[str, str]
    """Known words as written (lower case) -> key, to compare a typo with."""

    @cached_property
    def _first(self) -> Mapping[str, tuple[Label, ...]]:
        found: dict[str, list[Label]] = {}
        for label in self.labels:
            found.setdefault(label.words[0], []).append(label)
        return {word: tuple(sorted(row, key=lambda label: -len(label.words))) for word, row in found.items()}

    @cached_property
    def forms(self) -> Mapping[Term, tuple[tuple[str, ...], ...]]:
        """Every form of a term, as word keys."""
        found: dict[Term, dict[tuple[str, ...], None]] = {}
        for label in self.labels:
            found.setdefault(label.term, {})[label.words] = None
        return {term: tuple(forms) for term, forms in found.items()}

    @cached_property
    def _candidates(self) -> tuple[str, ...]:
        return tuple(sorted(word for word in self.spelled if len(word) >= MIN_TYPO - 1))

    def find(self, words: Sequence[Token]) -> tuple[Hit, ...]:
        """The terms in a text: the longest label at each place; labels of equal length all count."""
        found: list[Hit] = []
        taken = 0
        for start, token in enumerate(words):
            if start < taken:
                continue
            hits = [
                Hit(label.term, start, start + len(label.words), label.words, label.verbal)
                for label in self._first.get(token.key, ())
                if _fits(label, words, start)
            ]
            if hits:
                longest = max(hit.end for hit in hits)
                kept = {hit.term: hit for hit in _alike([hit for hit in hits if hit.end == longest], token)}
                found.extend(kept[term] for term in sorted(kept))
                taken = longest
        return tuple(found)

    def mend(self, words: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[tuple[str, str], ...]]:
        """The words with typos replaced by the nearest known word, and which were (`jugdteam` -> `jeugdteam`)."""
        mended, changes = [], []
        for token in words:
            better = None if token.key in self.known else self._nearest(token.text.lower())
            mended.append(token if better is None else Token(better, key(better), token.start, token.end))
            if better is not None:
                changes.append((token.text, better))
        return tuple(mended), tuple(changes)

    def _nearest(self, word: str) -> str | None:
        if len(word) < MIN_TYPO or any(letter.isdigit() for letter in word):
            return None
        best = process.extractOne(word, self._candidates, scorer=fuzz.ratio, score_cutoff=TYPO_SCORE)
        return best[0] if best and best[0][0] == word[0] else None


def _alike(hits: Sequence[Hit], word: Token) -> Sequence[Hit]:
    """Of one-word labels with one stem those that are a noun of a doing as the word is, where there are such."""
    same = [hit for hit in hits if hit.verbal is bool(DOING.search(word.text))]
    return same if same and all(hit.end - hit.start == 1 for hit in hits) else hits


def _fits(label: Label, words: Sequence[Token], start: int) -> bool:
    end = start + len(label.words)
    if end > len(words) or any(words[start + i].key != wanted for i, wanted in enumerate(label.words)):
        return False
    if label.close is not None and stem(words[start].text) != label.close:
        return False
    return label.exact is None or words[start].text == label.exact


def labels_of(term: Term, forms: Iterable[str], common: frozenset[str]) -> Iterator[Label]:
    """The labels of one term; a form that is a common word in small letters counts only as written."""
    for form in dict.fromkeys(forms):
        words = keys(form)
        if not words:
            continue
        guarded = len(words) == 1 and words[0] in common
        if guarded and form == form.lower():
            continue
        name = len(words) == 1 and form != form.lower() and len(form) <= SHORT_NAME
        close = stem(form) if name else None
        yield Label(words, term, form if guarded else None, close, verbal=len(words) == 1 and bool(DOING.search(form)))


def build(
    terms: Iterable[tuple[Term, Iterable[str]]],
    texts: Iterable[str],
    common: frozenset[str],
    heard: Iterable[str] = (),
) -> Vocabulary:
    """A vocabulary of these terms with their forms; `texts` are the documents, whose words are known as well.

    Words that are `heard` from who asks are known too, but no typo is read as one of them.
    """
    labels = [label for term, forms in terms for label in labels_of(term, forms, common)]
    spelled: dict[str, str] = {}
    known = {word for label in labels for word in label.words} | set(common)
    known.update(word for text in heard for word in keys(text))
    for text in texts:
        for word in text.lower().split():
            known.update(keys(word))
            bare = word.strip(".,;:!?()'\"’‘“”")
            if bare.replace("-", "").isalpha() and bare not in spelled:
                spelled[bare] = key(bare)
    return Vocabulary(labels=tuple(dict.fromkeys(labels)), known=frozenset(known), spelled=spelled)
