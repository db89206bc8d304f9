"""Regular Dutch endings, to fill the gaps that the word lists have beside a lemma they know."""

from __future__ import annotations

import re
from typing import Final

VOWELS: Final = "aeiou"
PREFIXES: Final = ("be", "ge", "her", "er", "ont", "ver")
DIAERESIS: Final = {"e": "ë", "i": "ï"}
SOFT: Final = {"v": "f", "z": "s"}
VOICELESS: Final = frozenset("tkfschpx")
LONG: Final = re.compile(r"(?:^|[^aeiou])([aeou])([bcdfghjklmnpqrstvwxz])$")
DOUBLE: Final = re.compile(r"([bcdfghklmnprst])\1$")
UNSTRESSED: Final = re.compile(r"[^aeiou](?:er|el|en|em|ig)$")


def stems_of(infinitive: str) -> tuple[str, ...]:
    """Give the stem as it is written alone; *-eren* gives *implementeer* and *verander*, of which one is a word."""
    if not infinitive.endswith("en") or len(infinitive) < 5:
        return ()
    bare = infinitive[:-2]
    if DOUBLE.search(bare):
        return (bare[:-1],)
    short = bare[:-1] + SOFT.get(bare[-1], bare[-1])
    if not (found := LONG.search(bare)):
        return (short,)
    long = bare[:-1] + found[1] + SOFT.get(bare[-1], bare[-1])
    return (long, short) if UNSTRESSED.search(bare) else (long,)


def verb_forms(infinitive: str, particles: tuple[str, ...]) -> frozenset[str]:
    """Give the regular forms of a verb: finite present and past, and the participles with *-e* and without."""
    forms = {infinitive + "d", infinitive + "de"}
    for stem in stems_of(infinitive):
        mark = "t" if infinitive[-3] in VOICELESS else "d"
        particle = next((p for p in particles if infinitive.startswith(p) and len(infinitive) > len(p) + 4), "")
        core = stem.removeprefix(particle)
        prefix = "" if not particle and core.startswith(PREFIXES) else "ge"
        bare = particle + prefix + (DIAERESIS.get(core[0], core[0]) + core[1:] if prefix and core else core)
        participle = bare if bare.endswith(mark) else bare + mark
        past = stem + mark + "e"
        forms |= {stem, stem if stem.endswith("t") else stem + "t", past, past + "n", participle, participle + "e"}
    return frozenset(forms) if len(forms) > 2 else frozenset()


def adjective_forms(adjective: str) -> frozenset[str]:
    """Give the form with *-e*: *preventief* is *preventieve*, *sociaal* is *sociale*, *dik* is *dikke*."""
    if adjective[-1:] in VOWELS or len(adjective) < 3 or adjective.endswith("en"):
        return frozenset()
    if adjective.endswith("ieel"):
        return frozenset({adjective[:-4] + "iële"})
    if re.search(r"(aa|ee|oo|uu)[^aeiou]$", adjective):
        return frozenset({adjective[:-2] + {"f": "v", "s": "z"}.get(adjective[-1], adjective[-1]) + "e"})
    if re.search(r"(?:ie|ij|ei|oe|eu|ou|ui)[fs]$", adjective):
        return frozenset({adjective[:-1] + {"f": "v", "s": "z"}[adjective[-1]] + "e"})
    if re.search(r"(?:^|[^aeiou])[aeiou][bdfgklmnprst]$", adjective) and not adjective.endswith(
        ("ig", "lijk", "er", "el", "em")
    ):
        return frozenset({adjective + adjective[-1] + "e"})
    return frozenset({adjective + "e"})
