"""Which words of a question are verbs and the like: they say how something is asked, seldom what it is about."""

from collections.abc import Callable, Iterable

import spacy

LOOSE = frozenset({"VERB", "AUX", "ADV", "ADP", "PRON", "DET", "CCONJ", "SCONJ", "INTJ", "PART"})
"""Universal parts of speech that a passage may lack."""
UNUSED = ("parser", "lemmatizer", "tagger", "boundaries", "senter", "ner")

Tagger = Callable[[str], frozenset[int]]
"""Text -> where its loose words begin."""


def no_tagger(text: str) -> frozenset[int]:
    """For where there is no pipeline: no word is known to be loose."""
    del text
    return frozenset()


def load_tagger(pipeline: str) -> Tagger:
    """The tagger of an installed spaCy pipeline; `no_tagger` where it is not installed."""
    try:
        nlp = spacy.load(pipeline, exclude=UNUSED)
    except (OSError, ImportError):
        return no_tagger

    def tag(text: str) -> frozenset[int]:
        return frozenset(_loose(nlp(text)))

    return tag


def _loose(doc: Iterable[spacy.tokens.Token]) -> Iterable[int]:
    return (token.idx for token in doc if token.pos_ in LOOSE)
