"""Repairs: what a conversion or a scanner did to the letters, undone by rules over characters and known words.

Each repair is a pure function from a text (and the words that may be trusted) to edits; `REPAIRS` lists them in
order, and each sees what the ones before it made. Slips that are a matter of vocabulary (a misspelt name) are
hiddenLabels in the ontology and not repaired here.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from regiokennis.text.lexicon import Lexicon
from regiokennis.text.spacing import join_parts, opens_sentence, split_cells, split_runs
from regiokennis.text.view import Edit

Repair = Callable[[str, Lexicon], Iterable[Edit]]

_LETTER = r"[^\W\d_]"
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
        if not known and (len(m[1]) > 3 or opens_sentence(text, m.start())):
            yield Edit(m.start(), m.start() + 1, "I")
    yield from (Edit(m.start(), m.end(), "I") for m in _PIPE_I.finditer(text))
    yield from (Edit(m.start(), m.end(), "'") for m in _DOUBLE_QUOTE.finditer(text))
    for m in _ZERO_O.finditer(text):
        upper = m.start() == 0 or opens_sentence(text, m.start())
        yield Edit(m.start(), m.end(), "O" if upper else "o")


_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_ONE = re.compile(
    rf"(?<![\w'’])([lI])(?=\s(?:{_MONTHS})\b)"
    r"|\b(?:tabel|figuur|bijlage|artikel|lid|actie|actielijn|fase)\s(l)(?=[\s.:,;)])",
    re.IGNORECASE,
)
_BY_FIGURE = re.compile(r"\d[.,]?[lIoO]|[lI][.,]?\d")
"""Where this stands nowhere no figure is misread; the full pattern looks around at every letter."""
_IN_FIGURE = re.compile(
    r"(?<=\d\d)[lI](?=[.,]\d{3})|(?<=\b20\d)[lI](?!\w)|"
    r"(?<=\d)[lIoO](?=\d)|(?<=\d[.,])[lIoO](?=\d{2})|(?<![\w'’])[lI](?=[.,]\d{3}\b)|(?<![\w'’])l(?=\d)"
)

_MISREAD_FIGURE = re.compile(
    r"(?<![\w.,'’])(?=[\d.,]*[lIO])(?=[lIO.,]*\d)[\dlIO]{1,3}(?:[.,][\dlIO]{3})*(?:,[\dlIO]{1,2})?(?![\w])"
)
"""Figures and letters of their shape and nothing else, grouped as figures are: `ll8`, `138.5OO`."""
_SHORTEST_MISREAD = 3


def repair_figures(text: str, _: Lexicon) -> Iterator[Edit]:
    """A one or zero that was read as a letter, beside figures or before a month: `l januari 2O22`, `Tabel l`."""
    for m in _MISREAD_FIGURE.finditer(text):
        if len(m.group()) >= _SHORTEST_MISREAD:
            for at, character in enumerate(m.group(), start=m.start()):
                if character in "lIO":
                    yield Edit(at, at + 1, "0" if character == "O" else "1")
    for m in _ONE.finditer(text) if " l" in text or "I" in text else ():
        if m[1] or m[2] == "l":
            yield Edit(m.end() - 1, m.end(), "1")
    if _BY_FIGURE.search(text):
        yield from (Edit(m.start(), m.end(), "0" if m.group() in "oO" else "1") for m in _IN_FIGURE.finditer(text))


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
    ("if", "lf"),
    ("c", "e"),
    ("l", "i"),
    ("i", "l"),
)
_SHAPED = re.compile(r"(?<![\w'’.@/-])(?=\w*[a-zë]\w*[a-zë])[1A-Za-zë]\w{2,}(?![\w@/])")
_OPENING = frozenset(("rn", "vv", "cl", "if"))
"""Pairs that are tried at the beginning of a word too."""
_THIN = frozenset(("l", "i"))
"""Letters that names differ in: a name is read otherwise only if the document has the other one."""
_SHORT_SLIPS = frozenset(("if", "cl"))
"""Pairs that are tried on words of three letters too."""
_SHORTEST = 3
OWN = 3
"""A word that stands so often in the document is no slip."""


def repair_shapes(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """An unknown word that is known once letters are read as others of their shape (`sarnen`: `samen`).

    A word or name that the document has again and again may be meant too (`Zuiderrneer`: `Zuidermeer`). Where one pair
    of shapes leads to two words nothing is certain.
    """
    for m in _SHAPED.finditer(text):
        word = m.group()
        if lexicon.is_common(word) or lexicon.count(word) >= OWN or (word[0] == "1" and lexicon.is_common(word[1:])):
            continue
        for wrong, right in _SHAPES:
            if len(word) == _SHORTEST and wrong not in _SHORT_SLIPS:
                continue
            named = word[0].isupper() and wrong in _THIN
            meant = ((at, word[:at] + right + word[at + len(wrong) :]) for at in _places(word, wrong))
            found = [at for at, candidate in meant if _is_meant(candidate, lexicon, named=named)]
            if found:
                if len(found) == 1:
                    at = m.start() + found[0]
                    yield Edit(at, at + len(wrong), right)
                break


def _places(word: str, wrong: str) -> list[int]:
    """Where in a word letters of a shape stand that may be misread."""
    first = 0 if wrong in _OPENING or word[0] in "1i" else 1
    return [at for at in range(first, len(word)) if word.startswith(wrong, at)]


def _is_meant(candidate: str, lexicon: Lexicon, *, named: bool) -> bool:
    """Whether a reading is a word; for what may be a name (`named`) only the document is asked."""
    common = not named and lexicon.is_common(candidate)
    return candidate[1:].islower() and (common or lexicon.count(candidate) >= OWN - 1)


REPAIRS: tuple[Repair, ...] = (
    expand_ligatures,
    join_hyphens,
    collapse_space,
    repair_confusions,
    repair_accents,
    repair_figures,
    repair_shapes,
    split_cells,
    split_runs,
    join_parts,
)
