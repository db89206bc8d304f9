"""Features of a short Dutch text for a linear classifier: word stems, their parts, and pairs.

Deliberately plain: every feature is a word or two, so that a decision can be explained by the words
that carried it. Stems follow the spelling rules that relate Dutch forms (`lokale`/`lokaal`, `zaken`/`zaak`).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W\d_][^\W_]*(?:\+\+)?")
ENDINGS = (
    "heden",
    "heid",
    "ingen",
    "ing",
    "erende",
    "eren",
    "isch",
    "ische",
    "elijke",
    "elijk",
    "ende",
    "den",
    "ten",
    "en",
    "es",
    "e",
    "s",
    "n",
)
KEPT = re.compile(r"^(?:[A-Z0-9+]+)$")
_STOP = """
de het een en of in op van voor met aan bij door te om uit over naar tot als dat die dit deze er is zijn
worden wordt werd was ook niet meer zo zij hij we wij ons onze hun hen haar zich ze u uw je men kan kunnen
moet moeten zal zullen gaat gaan heeft hebben waar waarin waarbij waarmee daarin daarbij daarmee hierin
hierbij hiermee zodat wie wat welke al nog wel geen alle elke iedere ieder elk per tussen onder binnen na
tijdens zoals o.a. bijvoorbeeld dan maar komende jaar jaren regio regionaal regionale gemeente gemeenten
gebied eerste daar hier toe eigen verder doen doet via vanuit ten ter vooral rond tegen zonder half eens doel
mogelijk aanpak huiselijk geweld kindermishandeling regiovisie the werken werkt maken maakt gebruik gebruiken
gebruikt inzet inzetten twee drie vier vijf altijd mee
"""
STOP = frozenset(_STOP.split())
"""Words that say nothing about the subject of an action: grammar, and what every action is about."""
SHORTEST_PART = 4
SHORTEST_MIDDLE = 6


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature with the words it comes from, as they stand in the text."""

    name: str
    words: str


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """The stem of a word as this module compares it: no accents, no ending, no doubled letters."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(letter)
    )
    for ending in ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= (4 if len(ending) == 1 else 3):
            plain = plain[: -len(ending)]
            break
    plain = re.sub(r"(.)\1", r"\1", plain)
    return plain[:-1] + {"z": "s", "v": "f", "d": "t"}[plain[-1]] if plain[-1:] in {"z", "v", "d"} and plain else plain


def find_features(text: str, parts: frozenset[str] = frozenset()) -> tuple[Feature, ...]:
    """The features of a text, each once, in order: `stem`, `stem stem` for neighbours, and known parts of compounds."""
    seen: dict[str, Feature] = {}
    for feature in _all(text, parts):
        seen.setdefault(feature.name, feature)
    return tuple(seen.values())


def _all(text: str, parts: frozenset[str]) -> Iterator[Feature]:
    previous: tuple[str, str] | None = None
    for match in WORD.finditer(text.replace("-", " ").replace("’", "'")):
        word = match[0]
        if word.lower() in STOP:
            continue
        name = stem(word)
        if len(name) < 2:
            continue
        yield Feature(name, word)
        for part in split_compound(name, parts):
            yield Feature(part, word)
        if previous is not None:
            yield Feature(f"{previous[0]} {name}", f"{previous[1]} {word}")
        previous = (name, word)


def split_compound(name: str, parts: frozenset[str]) -> Iterator[str]:
    """Known stems inside a longer stem, the longest at its head, at its tail and in its middle.

    `jeugdbeschermingstafel` has `jeugdbescherm` and `tafel`; `vechtscheidingssituatie` has `scheid` and `situat`.
    """
    head = next((name[:n] for n in range(len(name) - 2, SHORTEST_PART - 1, -1) if name[:n] in parts), None)
    tail = next((name[-n:] for n in range(len(name) - 2, SHORTEST_PART - 1, -1) if name[-n:] in parts), None)
    yield from (part for part in (head, tail) if part is not None)
    if head is None or tail is None:
        middle = (
            name[start : start + n]
            for n in range(len(name) - 2, SHORTEST_MIDDLE - 1, -1)
            for start in range(1, len(name) - n)
            if name[start : start + n] in parts
        )
        found = next(middle, None)
        if found is not None and found not in {head, tail}:
            yield found


def find_parts(texts: Iterable[str], least: int = 2) -> frozenset[str]:
    """Stems of several texts that may be parts of compounds elsewhere."""
    counts: dict[str, int] = {}
    for text in texts:
        for name in {feature.name for feature in find_features(text)}:
            if " " not in name and len(name) >= SHORTEST_PART:
                counts[name] = counts.get(name, 0) + 1
    return frozenset(name for name, count in counts.items() if count >= least)
