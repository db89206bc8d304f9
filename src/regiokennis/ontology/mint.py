"""Slugs and IRIs: the same name gives the same address on every run, different names different ones.

A slug keeps ASCII letters and digits and joins them by single hyphens. Parts are joined by two hyphens,
which no slug contains, so parts never run together. What a slug loses (case, accents, punctuation) can
make two names equal; that is wanted for spelling variants of a name, and every part whose letters or
digits are lost altogether or cut off gets a short hash of itself instead.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache

MAX_SLUG = 80
"""Longest slug of one part; longer ones are cut at a word and closed with a hash of the whole."""

_NO_DECOMPOSITION = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
)
"""Letters that Unicode does not decompose (`ĳ` it does, to `ij`)."""
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=16_384)
def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens: `Één gezin` is `een-gezin`, `'s-Hertogenbosch` is `s-hertogenbosch`.

    Text without any letter or digit that can be kept becomes a hash, so a slug is never empty.
    """
    if text.isascii() and text.isalnum() and len(text) <= MAX_SLUG:
        return text.lower()
    letters = text if text.isascii() else _without_accents(text)
    lowered = _APOSTROPHES.sub("", letters).lower()
    words = _NOT_SLUG.sub("-", lowered).strip("-")
    if not words or (not lowered.isascii() and any(char.isalnum() and not char.isascii() for char in lowered)):
        return "-".join(filter(None, (words[:MAX_SLUG].strip("-"), _digest(text))))
    if len(words) > MAX_SLUG:
        head = words[: MAX_SLUG - 9]
        return f"{head.rpartition('-')[0] or head}-{_digest(text)}"
    return words


def mint_iri(base: str, kind: str, *parts: str) -> str:
    """`{base}id/{kind}/{slug}--{slug}…`; ValueError where there is no part."""
    if not parts:
        raise ValueError("an IRI needs at least one part")
    return f"{base}id/{slug(kind)}/{'--'.join(slug(part) for part in parts)}"


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_NO_DECOMPOSITION))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
