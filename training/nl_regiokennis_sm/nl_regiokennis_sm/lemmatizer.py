"""A lemmatizer of tables and memory: it looks up and cuts, and never invents a word as a trained one does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.pipeline import Pipe

from .forms import Memory, lemma_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Doc
    from spacy.training import Example

FILE = "memory.json"


class TableLemmatizer(Pipe):
    """Give each token the lemma of its form and tag, from the word lists and the memory saved with the weights."""

    def __init__(self, name: str = "lemmatizer") -> None:
        self.name = name
        self.memory: Memory = {}
        self._cache: dict[tuple[str, str, str], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token that has none yet, so that a component before this one may set its own."""
        for token in doc:
            if token.lemma:
                continue
            key = (token.text, token.pos_, token.tag_)
            lemma = self._cache.get(key)
            if lemma is None:
                lemma = self._cache[key] = lemma_of(*key, self.memory)
            token.lemma_ = lemma
        return doc

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:
        """Score as spaCy's own lemmatizers do, under the same name `lemma_acc`."""
        from spacy.scorer import Scorer

        return Scorer.score_token_attr(examples, "lemma")

    def to_bytes(self, **_: Any) -> bytes:
        """Write the memory sorted, so that the same memory is the same bytes."""
        return json.dumps(self.memory, ensure_ascii=False, sort_keys=True, indent=0).encode()

    def from_bytes(self, data: bytes, **_: Any) -> TableLemmatizer:
        """Read what `to_bytes` wrote."""
        self.memory = json.loads(data)
        self._cache.clear()
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the memory into the component's folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> TableLemmatizer:
        """Read what `to_disk` wrote."""
        return self.from_bytes((Path(path) / FILE).read_bytes())


def _make(nlp: Language, name: str) -> TableLemmatizer:  # noqa: ARG001 - spaCy's signature
    """Make an empty lemmatizer; `from_disk` fills it."""
    return TableLemmatizer(name)


make: Callable[[Language, str], TableLemmatizer] = Language.factory(
    "nl_regiokennis_lemmatizer",
    assigns=["token.lemma"],
    requires=["token.pos", "token.tag"],
    default_score_weights={"lemma_acc": 1.0},
    func=_make,
)
