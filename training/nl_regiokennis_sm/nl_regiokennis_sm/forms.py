"""From a form and its tag to its lemma, as plain functions over plain tables."""

from __future__ import annotations

from .words import listed, words

Memory = dict[str, dict[str, str]]
VOWELS = "aeiouy"
SHORTEST_HEAD = 4
PARTICLES = listed("particles")
AS_WRITTEN = frozenset({"PROPN", "X", "SYM", "PUNCT", "SPACE", ""})


def lemma_of(form: str, pos: str, tag: str, memory: Memory) -> str:
    """Find the lemma: memory first, then the word lists, then the last part of a compound, then an ending."""
    form = form.replace("’", "'") if len(form) > 1 else form
    remembered = memory.get(pos, {})
    if (known := remembered.get(form) or remembered.get(form.lower())) is not None:
        return known
    if pos == "PROPN" and tag.endswith("|gen"):
        return form.removesuffix("s").removesuffix("'")
    if pos in AS_WRITTEN or _is_code(form):
        return form
    kind = "verb" if pos == "AUX" else pos.lower()
    word = form if _keeps_capital(form, pos) else form.lower()
    if kind not in {"noun", "verb", "adj"} or _is_base_form(tag):
        return word
    return _inflected(word, kind, tag, memory)


def _is_code(form: str) -> bool:
    """Whether a form is an abbreviation or a number, which has no other form than itself."""
    return not form.islower() and (form.isupper() or any(c.isdigit() for c in form))


def _keeps_capital(form: str, pos: str) -> bool:
    """Whether a capital belongs to the word: *N-VA-programma*, *Signs-of-Safety-methodiek*, an adjective of a place."""
    head, hyphen, _ = form.partition("-")
    inner = bool(hyphen) and (not head.islower() if len(head) > 1 else not form[1:].islower())
    return inner or (pos == "ADJ" and form[:1].isupper() and form.endswith(("se", "s", "sen")))


def _is_base_form(tag: str) -> bool:
    """Whether the tag says that the form is its own lemma, which settles what a table can only guess."""
    parts = tag.split("|")
    if parts[0] == "N":
        return parts[2:4] == ["ev", "basis"] and parts[-1] in {"stan", "onz", "zijd"}
    if parts[0] == "WW":
        return parts[1:3] in (["inf", "vrij"], ["inf", "nom"])
    return parts[0] == "ADJ" and parts[2:3] == ["basis"] and "zonder" in parts


def _inflected(word: str, kind: str, tag: str, memory: Memory) -> str:
    """Find the lemma of a form that is not its own lemma."""
    if (found := _listed(word.lower(), kind, memory)) is not None:
        return found.capitalize() if word[:1].isupper() and "-" not in word else found
    low = word.lower()
    for cut in range(1, len(low) - SHORTEST_HEAD + 1):
        if (found := _listed(low[cut:], kind, memory)) is not None and (cut > 1 or low[0] == "-"):
            return word[:cut] + found
    return _by_ending(word, kind, tag)


def _listed(word: str, kind: str, memory: Memory) -> str | None:
    """Look a form up in what the treebank taught, then in the word list of its kind."""
    known = memory.get(kind.upper(), {}).get(word)
    return known if known is not None else words().forms.get(kind, {}).get(word)


def _by_ending(word: str, kind: str, tag: str) -> str:
    """Cut the ending of a form that no list knows; the spelling rules of open and closed syllables are kept."""
    if kind == "noun":
        return _noun(word, tag)
    if kind == "adj":
        for ending in ("ste", "st", "ere", "er") if "|comp|" in tag or "|sup|" in tag else ("en", "e"):
            if word.endswith("iël" + ending):
                return word.removesuffix("ël" + ending) + "eel"
            if word.endswith(ending):
                return _closed(word.removesuffix(ending)) if ending[0] == "e" else word.removesuffix(ending)
        return word
    return _verb(word, tag)


def _noun(word: str, tag: str) -> str:
    """Cut the ending of a plural or a diminutive."""
    if "|dim" in tag:
        word = word.removesuffix("s")
        for ending, rest in (("kje", "g"), ("pje", ""), ("etje", ""), ("tje", ""), ("je", "")):
            if word.endswith(ending) and (ending != "kje" or word.endswith("inkje")):
                return (
                    _closed(word.removesuffix(ending) + rest) if ending == "etje" else word.removesuffix(ending) + rest
                )
    if "|mv|" not in tag:
        return word
    if word.endswith("heden"):
        return word[:-5] + "heid"
    if word.endswith(("en", "ën")):
        return _closed(word[:-2])
    return word[:-2] if word.endswith("'s") else word.removesuffix("s")


def _verb(word: str, tag: str) -> str:
    """Make an infinitive of a weak form: ending off, *ge* off a participle, syllable opened."""
    if "|od|" in tag:
        return word.removesuffix("e").removesuffix("d")
    if tag.startswith("WW|vd"):
        if word.endswith("en"):
            return word
        word = _without_ge(word.removesuffix("e"))
        word = word[:-1] if word.endswith(("d", "t")) else word
    elif "|mv" in tag and "|tgw|" in tag:
        return word
    elif "|verl|" in tag:
        for ending in ("den", "ten", "de", "te"):
            if word.endswith(ending):
                word = word.removesuffix(ending)
                break
    elif tag.endswith("met-t"):
        word = word.removesuffix("t")
    return word if word.endswith("en") else _opened(word) + "en"


def _without_ge(participle: str) -> str:
    """Take the *ge* out of a participle, after its particle if it has one: *goedgekeurd* gives *goedkeurd*."""
    for particle in ("", *PARTICLES):
        if participle.startswith(particle + "ge"):
            stem = participle.removeprefix(particle + "ge")
            return particle + {"ë": "e", "ï": "i"}.get(stem[:1], stem[:1]) + stem[1:]
    return participle


def _closed(stem: str) -> str:
    """Write a stem as a word of its own: `plann` is *plan*, `tek` is *teek*, `briev` is *brief*."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS:
        return stem[:-1]
    hard = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1:], stem[-1:])
    if len(stem) > 2 and stem[-1] not in VOWELS and stem[-2] in "aeou" and stem[-3] not in VOWELS:
        return hard[:-1] + stem[-2] + hard[-1]
    return hard


def _opened(stem: str) -> str:
    """Write a stem before `-en`: `maak` is *mak(en)*, `loof` is *lov(en)*, `zet` is *zett(en)*, `reken` stays."""
    if len(stem) < 3 or stem[-1] in VOWELS or stem[-2] not in VOWELS:
        return stem
    if stem[-2] == stem[-3]:
        return stem[:-2] + {"f": "v", "s": "z"}.get(stem[-1], stem[-1])
    if stem[-3] in VOWELS or (len(stem) > 4 and stem.endswith(("er", "el", "en", "em", "ig"))):
        return stem
    return stem + stem[-1]
