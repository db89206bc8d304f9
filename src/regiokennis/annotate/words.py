"""Words of a text with their place, for the matchers that run before the parser; and Dutch word forms."""

import re
from functools import lru_cache
from itertools import product
from typing import NamedTuple

WORD = re.compile(r"([\W_]*)([^\W_]+(?:[’'](?=[^\W\d_]{2})[^\W\d_]+)?(?:\+\+?)?)")
"""A word with what stands before it."""
SOFT_GAP = re.compile(r"^[ \t\n\xa0‘’“”\"'„]*[-‐‑–/&,:]?[ \t\n\xa0‘’“”\"'„]*$")


def wordset(text: str) -> frozenset[str]:
    """The words of a string, for lists that a person must be able to read."""
    return frozenset(text.split())


LONGEST_PRODUCT = 96
"""Most forms that are made of one label."""


class Word(NamedTuple):
    """A run of letters and digits; `glue` is what stands between it and the word before, reduced.

    Spaces, hyphens and quotes reduce to nothing, so that `Signs-of-Safety` and `Signs of Safety` are the same;
    a comma, colon, slash or ampersand stays; anything else is a wall (None).
    """

    start: int
    end: int
    text: str
    folded: str
    """The word as it is compared in any case."""
    glue: str | None
    tied: bool
    """Whether a hyphen stands before it."""


def split(text: str) -> tuple[Word, ...]:
    """The words of a text in order."""
    found: list[Word] = []
    end = 0
    for gap, word in WORD.findall(text):
        start = end + len(gap)
        end = start + len(word)
        found.append(Word(start, end, word, word.casefold(), _glue(gap), "-" in gap))
    return tuple(found)


@lru_cache(maxsize=1024)
def _glue(gap: str) -> str | None:
    if not SOFT_GAP.match(gap) or "\n\n" in gap:
        return None
    kept = gap.strip(" \t\n\xa0-‐‑–‘’“”\"'„")
    if not kept and "–" in gap:
        return None
    return kept


@lru_cache(maxsize=32_768)
def key(text: str) -> str:
    """The text as it is compared: words with their glue, case kept."""
    return "".join((word.glue or "") + word.text if i else word.text for i, word in enumerate(split(text)))


def forms(label: str) -> tuple[str, ...]:
    """A lower-case label with its regular singular, plural and inflected forms, itself first.

    Forms that do not exist do no harm: nobody writes them. See the Leidraad of the Taalunie for plurals.
    """
    parts = re.split(r"([^\w]+)", label)
    options = [word_forms(part) if part.isalpha() else (part,) for part in parts]
    total = 1
    for i, option in enumerate(options):
        total *= len(option)
        if total > LONGEST_PRODUCT:
            options[i] = option[:1]
            total //= len(option)
    made = dict.fromkeys("".join(choice) for choice in product(*options))
    return tuple(form for form in made if form == label or form not in FUNCTION_WORDS)


FUNCTION_WORDS = wordset(
    "de het een van voor in op aan bij en of met te ten ter der des door uit over tot na naar tegen als om naast "
    "even eigen ander binnen buiten rond"
)
UNSTRESSED = ("el", "em", "er", "aar", "ie", "je")
IRREGULAR = {"kind": "kinderen", "lid": "leden", "stad": "steden"}
"""Plurals by no rule, as the last part of a word."""
VOWELS = "aeiou"


def word_forms(word: str) -> tuple[str, ...]:
    """A noun or adjective in lower case with its plural, singular and inflected forms, itself first."""
    if len(word) < 3 or word in FUNCTION_WORDS:
        return (word,)
    for singular, plural in IRREGULAR.items():
        if word.endswith((singular, plural)):
            ending = plural if word.endswith(plural) else singular
            stem = word.removesuffix(ending)
            return (word, stem + (singular if ending == plural else plural))
    found = [word]
    if word.endswith("en"):
        found += _singulars(word[:-2], word) if len(word) > 4 else []
    elif word.endswith("e"):
        found += [word + "n", word + "s"] + ([] if word.endswith("ere") else _singulars(word[:-1], word))
    elif word.endswith("s") and word[-2] in "dgklmprt" and len(word) > 4:
        found.append(word[:-1])
    elif word.endswith(UNSTRESSED):
        found.append(word + "s")
    elif not word.endswith("s") or word.endswith(("is", "us", "ens")):
        found += [_open(word) + "en", word + "s", _open(word) + "e"]
    if word.endswith(("a", "o", "i", "u", "y")):
        found.append(word + "'s")
    return tuple(dict.fromkeys(found))


def _open(stem: str) -> str:
    """A stem as it is spelled before a vowel: `lokaal` → `lokal`, `plan` → `plann`, `huis` → `huiz`."""
    if len(stem) > 3 and stem[-2] == stem[-3] and stem[-2] in VOWELS and stem[-1] not in VOWELS:
        stem = stem[:-2] + stem[-1]
    elif (
        stem[-1] not in VOWELS + "hjwxy"
        and stem[-2] in VOWELS
        and (len(stem) < 3 or stem[-3] not in VOWELS)
        and not stem.endswith(("el", "em", "er", "ig", "ing"))
    ):
        return stem + stem[-1]
    if stem[-1] in "sf" and stem[-2] in VOWELS:
        stem = stem[:-1] + {"s": "z", "f": "v"}[stem[-1]]
    return stem


def _singulars(stem: str, word: str) -> list[str]:
    """What a plural in -en or a form in -e may come from: `teams`, `wetten`, `zaken`, `huizen`, `oudere`."""
    found = [stem] if len(stem) > 2 else []
    if stem.endswith("er"):
        return [word[:-1] if word.endswith("en") else stem]
    if word.endswith("en"):
        found.append(word[:-1])
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS:
        found.append(stem[:-1])
    elif len(stem) > 2 and stem[-1] not in VOWELS and stem[-2] in VOWELS and stem[-3] not in VOWELS:
        found.append(stem[:-1] + stem[-2] + stem[-1])
    return [f[:-1] + {"z": "s", "v": "f"}[f[-1]] if f[-1] in "zv" else f for f in found]
