"""The reader of the training texts: running text through the tokenizer, sentences with merged names as they stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spacy.training import Corpus
from spacy.util import registry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language
    from spacy.training import Example


@registry.readers("regiokennis.corpus.v1")
def read_both(path: str, named: str) -> Callable[[Language], Iterator[Example]]:
    """Read the plain corpus and, with the tokens of the annotation, the sentences in which names are one token."""
    plain = Corpus(Path(path))
    merged = Corpus(Path(named), gold_preproc=True)

    def read(nlp: Language) -> Iterator[Example]:
        yield from plain(nlp)
        yield from merged(nlp)

    return read
