"""Words as they are compared: lower case, without accents, stemmed (tantivy's Dutch stemmer), variants joined."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

WORD = re.compile(r"\w+(?:[+]+|(?:[.,]\d+)+)?", re.UNICODE)
POSSESSIVE = re.compile(r"[’'`](?:s|er|tje)\b")
DOUBLE_VOWEL = re.compile(r"([aeou])\1")

SHORTEST, LONG = 3, 5
"""A longer word than the last does not become one of fewer letters than the first: `eenheid` is not `en`."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: as written, and the key by which words are compared."""

    text: str
    key: str
    start: int
    end: int


@cache
def _analyzer() -> TextAnalyzer:
    builder = TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.lowercase()).filter(Filter.ascii_fold())
    return builder.filter(Filter.stemmer("dutch")).build()


def stem(word: str) -> str:
    """The stem of one word by the Dutch stemmer."""
    stems = _analyzer().analyze(word)
    return stems[0] if stems else word.lower()


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The key of one word: `regio's`, `regio` and `Regio` have one key, as have `plaats` and `plaatsen`."""
    found = DOUBLE_VOWEL.sub(r"\1", stem(word))
    if len(found) < SHORTEST < LONG < len(word):
        return word.lower()[:LONG]
    if len(found) > 4:
        found = found.removesuffix("dt") + ("d" if found.endswith("dt") else "")
        bare = re.sub(r"(?<=[bcdfghjklmnpqrvwxz])t$", "", found)
        found = bare if bare != found else found.removesuffix("s")
    return found


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order; a hyphen separates, `MDA++` and `5.934` are one word."""
    cleaned = POSSESSIVE.sub(lambda found: " " * len(found.group()), text)
    return tuple(Token(found.group(), key(found.group()), *found.span()) for found in WORD.finditer(cleaned))


def keys(text: str) -> tuple[str, ...]:
    """The keys of the words of a text."""
    return tuple(token.key for token in tokens(text))
