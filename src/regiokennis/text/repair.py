"""Repairs: what a conversion or a scanner did to the letters, undone by rules over characters and known words.

Each repair is a pure function from a text (and the words that may be trusted) to edits; `REPAIRS` lists them in
order, and each sees what the ones before it made. Slips that are a matter of vocabulary (a misspelt name) are
hiddenLabels in the ontology and not repaired here.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from regiokennis.text.lexicon import Lexicon
from regiokennis.text.view import Edit

Repair = Callable[[str, Lexicon], Iterable[Edit]]

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(rf"{_LETTER}+")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ"}
_LIGATURE = re.compile("[" + "".join(_LIGATURES) + "]")
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]|\u00ad(?![ \t]*[\r\n])")


def expand_ligatures(text: str, _: Lexicon) -> Iterator[Edit]:
    """`ﬁ` and its like become letters; what has no width goes."""
    yield from (Edit(m.start(), m.end(), _LIGATURES[m.group()]) for m in _LIGATURE.finditer(text))
    yield from (Edit(m.start(), m.end()) for m in _INVISIBLE.finditer(text))


_END_HYPHEN = re.compile(
    rf"(?P<left>[\w/'’.-]*\w)(?P<hyphen>[-\u2010\u2011\u00ad\u00ac])[ \t]*[\r\n]\s*"
    rf"(?P<right>{_LETTER}[\w'’-]*)"
)
_BROKEN = re.compile("[-\u2010\u2011\u00ad\u00ac][ \t]*[\r\n]")
"""Where this stands nowhere no word is broken; the full pattern tries every word."""
_CONNECTIVES = frozenset(("en", "of", "tot", "dan", "als", "noch", "respectievelijk", "resp", "c", "cq", "maar", "t"))
_FREE_PREFIXES = frozenset(("ex", "niet", "non", "oud", "bijna"))
# Words that are broken before a vowel lose the diaeresis that keeps the syllables apart.
_DIAERESIS = {("e", "e"): "ë", ("e", "i"): "ï", ("o", "o"): "ö", ("a", "i"): "ï"}


def join_hyphens(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    r"""A word that is broken at the end of a line is made whole; a hyphen that belongs to the word stays.

    It stays in `zorg-\nen veiligheid` (then the line end is a space), after capitals and digits (`MDA-\naanpak`),
    before a capital, after `ex` and `niet`, and where the document knows the word only with its hyphen.
    """
    for m in _END_HYPHEN.finditer(text) if _BROKEN.search(text) else ():
        left, right = m["left"], m["right"]
        begin, end = m.start("hyphen"), m.start("right")
        if m["hyphen"] == "\u00ad":
            yield Edit(begin, end)
        elif right.lower() in _CONNECTIVES:
            yield Edit(m.end("hyphen"), end, " ")
        elif _keeps_hyphen(left, right, lexicon):
            yield Edit(m.end("hyphen"), end)
        else:
            yield Edit(begin, end)
            vowel = _DIAERESIS.get((left[-1], right[0]))
            if vowel and lexicon.knows(left + vowel + right[1:], least=1) and not lexicon.knows(left + right):
                yield Edit(end, end + 1, vowel)


def _keeps_hyphen(left: str, right: str, lexicon: Lexicon) -> bool:
    tail = re.split(r"[-/]", left)[-1]
    if right[0].isupper() or tail.lower() in _FREE_PREFIXES:
        return True
    if tail[-1:].isdigit() or (len(tail) > 1 and tail.isupper()) or (len(tail) > 2 and tail[-2:].isupper()):
        return True
    return lexicon.seen(f"{tail}-{right}") and not lexicon.seen(tail + right)


_WHITE = re.compile(r"\s+")


def collapse_space(text: str, _: Lexicon) -> Iterator[Edit]:
    """A line end, a tab and a run of spaces are each one space."""
    for m in _WHITE.finditer(text):
        if m.group() != " ":
            yield Edit(m.start(), m.end(), " ")


_RUN_MIXED = re.compile(r"(?<!\w)\d[A-Z](?:[I1l][A-Z])+(?!\w)")
_CAPITAL_L = re.compile(r"(?<!\w)([A-Z]+)l(?='s\b|’s\b|\b)(?![\w])")
_SMALL_L = re.compile(rf"(?<![\w'’-])l({_LETTER}+)")
_PIPE_I = re.compile(r"(?<!\S)\|(?=[knns]\b)")
_GENITIVE_IN = re.compile(r"(?<=\w['’]s)(?=in\b)")
_DOUBLE_QUOTE = re.compile(r"(?<=\w)['’‘]{2,}(?=s\b)")
_ZERO_O = re.compile(rf"(?<!\w)0(?={_LETTER}{{3,}})")


def repair_confusions(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Letters and digits of one shape: `ledereen` for `Iedereen`, `1GIPIR` for `1G1P1R`, `Gl's` for `GI's`."""
    for m in _RUN_MIXED.finditer(text):
        for offset, character in enumerate(m.group()):
            if offset and offset % 2 == 0 and character in "Il":
                yield Edit(m.start() + offset, m.start() + offset + 1, "1")
    for m in _CAPITAL_L.finditer(text):
        fixed = m[1] + "I"
        if lexicon.count(fixed) or lexicon.count(fixed + "'s") or lexicon.count(fixed + "’s"):
            yield Edit(m.end() - 1, m.end(), "I")
    for m in _SMALL_L.finditer(text):
        known = lexicon.is_common(m.group()) or not lexicon.is_common("i" + m[1])
        if not known and (len(m[1]) > 3 or _opens_sentence(text, m.start())):
            yield Edit(m.start(), m.start() + 1, "I")
    yield from (Edit(m.start(), m.end(), "I") for m in _PIPE_I.finditer(text))
    yield from (Edit(m.start(), m.end(), "'") for m in _DOUBLE_QUOTE.finditer(text))
    for m in _ZERO_O.finditer(text):
        upper = m.start() == 0 or _opens_sentence(text, m.start())
        yield Edit(m.start(), m.end(), "O" if upper else "o")


def _opens_sentence(text: str, offset: int) -> bool:
    before = text[:offset].rstrip(" \t\r\n\"'“‘(")
    return not before or before[-1] in ".!?:;"


_ACUTE = re.compile(
    r"(?<=[aiou])é(?=[a-z])(?!rdin|perat)|(?<=[a-z][^aeiouéë\W]e)é(?=[a-z])|(?<=^e)é(?=[a-z])|(?<=\bge)é(?=[a-z])"
)
_CO = re.compile(r"(?<!\w)([Cc]o)[d6éêoo](?=rdin|perat)|(?<=[a-z]co)[d6éê](?=rdin|perat)")
_GE_I = re.compile(r"(?<!\w)[GgBb]e(i)(?=[nmsl][a-z]{4,})")
_PLAIN_I = re.compile(rf"{_LETTER}{{5,}}")


def repair_accents(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """The diaeresis that a scanner reads as an acute, as another letter or not at all.

    `financiéle`, `codrdinatie`, `geinvesteerd` and `casuistiek` become `financiële`, `coördinatie`, `geïnvesteerd`
    and `casuïstiek`; the last ones only where the word with the diaeresis is known and the one without is not.
    """
    if "é" in text:
        yield from (Edit(m.start(), m.end(), "ë") for m in _ACUTE.finditer(text))
    for m in _CO.finditer(text) if "rdin" in text or "perat" in text else ():
        yield Edit(m.end() - 1, m.end(), "ö")
    for m in _GE_I.finditer(text):
        whole = _LETTER_RUN.match(text, m.start())
        if whole and not lexicon.is_common(whole.group()):
            yield Edit(m.start(1), m.end(1), "ï")
    for m in _PLAIN_I.finditer(text):
        word = m.group()
        if lexicon.is_common(word):
            continue
        for found in _HIATUS.finditer(word):
            accent = {"i": "ï", "e": "ë", "o": "ö"}[found.group()]
            candidate = word[: found.start()] + accent + word[found.end() :]
            if lexicon.knows(candidate, least=1):
                yield Edit(m.start() + found.start(), m.start() + found.end(), accent)
                break


_LETTER_RUN = re.compile(rf"{_LETTER}+")
_HIATUS = re.compile(r"(?<=[aeou])i|(?<=[aeio])e|(?<=o)o")

# What a scanner reads for what: pairs of one shape, tried on words that nobody knows.
_SHAPES = (
    ("rn", "m"),
    ("vv", "w"),
    ("I", "l"),
    ("1", "l"),
    ("1", "i"),
    ("0", "o"),
    ("cl", "d"),
    ("ii", "ll"),
    ("c", "e"),
)
_SHAPED = re.compile(r"(?<![\w'’.@/-])(?=\w*[a-zë]\w*[a-zë])[A-Za-zë]\w{3,}(?![\w@/])")


def repair_shapes(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """An unknown word that is common once letters are read as others of their shape (`sarnen`: `samen`)."""
    for m in _SHAPED.finditer(text):
        word = m.group()
        if lexicon.is_common(word) or lexicon.count(word) >= 3:
            continue
        for wrong, right in _SHAPES:
            at = word.find(wrong, 1)
            if at < 0:
                continue
            candidate = word[:at] + right + word[at + len(wrong) :]
            if candidate[1:].islower() and lexicon.is_common(candidate):
                yield Edit(m.start() + at, m.start() + at + len(wrong), right)
                break


_DIGITS_WORD = re.compile(rf"(?<![\w.,-])(\d{{1,4}})({_LETTER}{{2,}})")
_ORDINALS = frozenset(("de", "ste", "e", "er", "ers", "x", "km", "mln", "mld", "kg", "ha", "pp", "uurs", "persoons"))
_SHORT = frozenset(("is", "op", "en", "in", "van", "mei", "dag", "tot", "per", "was", "uur", "een", "het", "de"))
_EURO = re.compile(r"£€|£(?=\s?\d)")
# Openers that a scanner runs together with the next word, and `in` with the word before it. Only words that are no
# part of Dutch compounds are here: `aan`, `op`, `om` and their like begin thousands of them.
_OPENERS = ("Het", "het", "Wij", "wij", "Bij", "De", "Dit", "Deze", "Er", "We", "Zij", "en")
_SHORT_VERBS = frozenset(("is", "zijn", "was", "kan", "zal", "komt", "moet", "wordt", "worden", "zien", "gaan"))
_FUNCTION_TAILS = ("in", "zijn")


def split_runs(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Words that run together are parted where the whole is unknown and both parts are known.

    `Hetinrichten`, `Eris`, `uin`, `partijenin`, `2021is`, `1juli`; not a name, unless it is also seen alone.
    """
    for m in _DIGITS_WORD.finditer(text):
        if (
            m[2].lower() not in _ORDINALS
            and m[2].islower()
            and (len(m[2]) > 3 or m[2] in _SHORT)
            and lexicon.knows(m[2])
        ):
            yield Edit(m.start(2), m.start(2), " ")
    yield from (Edit(m.start(), m.start(), " ") for m in _GENITIVE_IN.finditer(text))
    for m in _TOKEN.finditer(text):
        word = m.group()
        if len(word) < 3 or lexicon.knows(word, least=3) or _is_part(text, m):
            continue
        at = _split_point(word, lexicon)
        cut = at and word[at:] in _FUNCTION_TAILS and not lexicon.count(word[:at])
        named = cut and word[0].isupper() and not _opens_sentence(text, m.start())
        if at and not named:
            yield Edit(m.start() + at, m.start() + at, " ")
    yield from (Edit(m.start(), m.end(), "€") for m in _EURO.finditer(text))


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether a token is only a part of a hyphenated or apostrophed word, an address or a code."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return (before != "" and before in ("-", "'", "’", "@", ".", "/", "_")) or after in ("@", "/", "_")


def _split_point(word: str, lexicon: Lexicon) -> int:
    for opener in _OPENERS:
        rest = word[len(opener) :]
        if not word.startswith(opener) or not rest.islower():
            continue
        if len(rest) >= 5 and lexicon.knows(rest):
            return len(opener)
        if opener[0].isupper() and rest in _SHORT_VERBS:
            return len(opener)
    for tail in _FUNCTION_TAILS:
        head = word[: -len(tail)]
        if word.endswith(tail) and len(head) >= 3 and lexicon.knows(head) and (len(head) > 4 or tail == "in"):
            return len(head)
    return 1 if word == "uin" else 0


REPAIRS: tuple[Repair, ...] = (
    expand_ligatures,
    join_hyphens,
    collapse_space,
    repair_confusions,
    repair_accents,
    repair_shapes,
    split_runs,
)
