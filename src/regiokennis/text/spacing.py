"""Spaces that a conversion lost or put too many of: words that run together are parted, words that fell apart joined.

Each rule parts or joins only where one of the readings is no word that is known and the other is one for certain.
"""

import re
from collections.abc import Iterator

from regiokennis.text.lexicon import Lexicon
from regiokennis.text.view import Edit

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(rf"{_LETTER}+")
_GENITIVE_IN = re.compile(r"(?<=\w['’]s)(?=in\b)")
_DIGITS_WORD = re.compile(rf"(?<![\w.,-])(\d{{1,4}}(?:[.,]\d{{1,3}})*)({_LETTER}{{2,}})")
_ORDINALS = frozenset(("de", "ste", "e", "er", "ers", "x", "km", "mln", "mld", "kg", "ha", "pp", "uurs", "persoons"))
_SHORT = frozenset(("is", "op", "en", "in", "van", "mei", "dag", "tot", "per", "was", "uur", "een", "het", "de"))
_EURO = re.compile(r"£€|£(?=\s?\d)")
# Openers that a scanner runs together with the next word, and `in` with the word before it. Only words that are no
# part of Dutch compounds are here: `aan`, `op`, `om` and their like begin thousands of them.
_OPENERS = ("Het", "het", "Wij", "wij", "Bij", "De", "Dit", "Deze", "Er", "We", "Zij", "en")
# What begins no compound, with the least length of the word behind it.
_HEADS = (
    *((head, 6) for head in ("de", "een", "met", "die", "maar", "dat", "van")),
    *((head, 4) for head in ("kunnen", "moeten", "willen", "zullen", "worden", "hebben", "wordt", "heeft", "omdat")),
    *((head, 4) for head in ("zodat", "waarin", "waarbij", "deze", "onze", "elke", "iedere")),
)
_TAILS = ("van", "voor", "met", "uit", "een", "het", "dat", "die", "niet", "naar", "tot")
_SHORT_VERBS = frozenset(("is", "zijn", "was", "kan", "zal", "komt", "moet", "wordt", "worden", "zien", "gaan"))
_FUNCTION_TAILS = ("in", "zijn")
_NAME_TAILS = ("nog", "van", "voor", "met", "die", "dat", "het", "een", "heeft", "wordt")
"""What may be stuck to a name that the document knows: `Zuiderwoudnog`."""
_FUNCTION_WORDS = frozenset(
    (
        "omdat", "zodat", "aan", "als", "bij", "dat", "de", "die", "dan", "een", "geen", "had", "heeft", "het", "hun",
        "is", "kan", "maar", "met", "moet", "naar", "niet", "nog", "of", "om", "ook", "over", "per", "te", "tot",
        "tussen", "uit", "van", "voor", "was", "wat", "wie", "wij", "wordt", "zal", "zij", "zijn",
    )
)  # fmt: skip
_ADVERBS = frozenset(("aaneen", "bijeen", "dooreen", "overeen", "vaneen", "uiteen", "ofte", "tussenin", "menigeen"))
"""Words that look like two of the above and are one."""
_COUNTED = frozenset(
    (
        "jaar", "maand", "week", "dag", "kwartaal", "uur", "inwoner", "gezin", "gemeente", "kind", "huishouden",
        "deelnemer", "school", "wijk", "regio", "casus", "melding",
    )
)  # fmt: skip
_NUMERAL = re.compile(
    r"(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|achttien|twintig)"
    r"((?:werk)?dagen|weken|maanden|jaren|kwartalen|gemeenten|partijen|organisaties|plaatsen|meldingen|kinderen)"
)
_BRACKETED = re.compile(r"\([A-Z][^()]*[ A-Z][^()]*\)(?=[a-z]{4,})")
_CAMEL = re.compile(rf"(?<![\w'’@./-])([a-zëïé]{{4,}})([A-Z]{_LETTER}{{2,}})(?![\w@/])")
_PAIR = re.compile(rf"(?<![\w'’@./-])({_LETTER}[a-zà-ÿ]{{2,}}) (?=([a-zà-ÿ]{{4,}})(?![\w@/]))")
_PARTICLE = re.compile(r"(?<!\w)(?P<before>\w+)\s(?P<particle>toe|af|terug|neer|weg)(?P<space>\s)(?P<verb>ge[a-z]{3,})")
_PRONOUNS = frozenset(("er", "daar", "hier", "waar"))


def split_runs(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Words that run together are parted where the whole is unknown and both parts are known.

    `Hetinrichten`, `Eris`, `uin`, `partijenin`, `2021is`, `1juli`, `perjaar`, `vijfweken`; not a name, unless it is
    also seen alone.
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
        opened = word[:at] in _OPENERS and _within_line(text, m.start())
        cut = at and (opened or (word[at:] in _FUNCTION_TAILS and not lexicon.count(word[:at])))
        named = cut and word[0].isupper() and not opens_sentence(text, m.start())
        if at and not named:
            yield Edit(m.start() + at, m.start() + at, " ")
    yield from (Edit(m.start(), m.end(), "€") for m in _EURO.finditer(text))


def split_cells(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """What a cell of a table stuck to the one before it: `mannenAmersfoort`, `(De Brug)opvang`.

    A word inside which a capital stands is parted before it, where the name is also seen alone and the whole is not
    seen again.
    """
    for m in _CAMEL.finditer(text):
        if lexicon.count(m.group()) < 2 and lexicon.count(m[2]) and lexicon.knows(m[1]):
            yield Edit(m.start(2), m.start(2), " ")
    for m in _BRACKETED.finditer(text) if ")" in text else ():
        yield Edit(m.end(), m.end(), " ")


def join_parts(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Two halves of a word are joined where one of them is none by itself, or the document has the whole elsewhere.

    `voorzie ningen` is one word because no one knows `ningen`; `beroeps groepen` because the document has it whole;
    `toe gepast` because a participle is written as one with its particle.
    """
    for m in _PAIR.finditer(text):
        if _is_torn(m[1], m[2], lexicon):
            yield Edit(m.end() - 1, m.end())
    for m in _PARTICLE.finditer(text):
        whole = m["particle"] + m["verb"]
        if m["before"].lower() not in _PRONOUNS and lexicon.is_common(whole):
            yield Edit(m.start("space"), m.end("space"))


def _is_torn(left: str, right: str, lexicon: Lexicon) -> bool:
    known = lexicon.is_common(left) and lexicon.is_common(right)
    if left.endswith("s") and left.islower() and len(left) > 4 and lexicon.seen(left + right):
        return True
    if known or (lexicon.knows(left) and lexicon.knows(right)):
        return False
    return lexicon.is_common(left + right)


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether a token is only a part of a hyphenated or apostrophed word, an address or a code."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return (before != "" and before in ("-", "'", "’", "@", ".", "/", "_")) or after in ("@", "/", "_")


def _split_point(word: str, lexicon: Lexicon) -> int:
    if word in _ADVERBS:
        return 0
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
    if word == "uin":
        return 1
    return _function_point(word) or _name_point(word, lexicon) or _small_word_point(word, lexicon)


def _small_word_point(word: str, lexicon: Lexicon) -> int:
    """Where a word that begins or ends no compound is stuck to a common one: `debehandeling`, `plichtuit`."""
    if not word.islower() or lexicon.count(word) > 1:
        return 0
    for head, least in _HEADS:
        rest = word[len(head) :]
        if word.startswith(head) and len(rest) >= least and lexicon.is_common(rest) and not rest.startswith("jarig"):
            return len(head)
    for tail in _TAILS:
        at = len(word) - len(tail)
        if word.endswith(tail) and at >= 4 and lexicon.is_common(word[:at]):
            return at
    return 0


def _function_point(word: str) -> int:
    """Where a word that nobody knows falls apart into two small words, a rate or a number of things."""
    if word.startswith("per") and word[3:] in _COUNTED:
        return 3
    if numeral := _NUMERAL.fullmatch(word):
        return numeral.end(1)
    if not 4 <= len(word) <= 10 or not word.islower():
        return 0
    points = range(2, len(word) - 1)
    return next((at for at in points if word[:at] in _FUNCTION_WORDS and word[at:] in _FUNCTION_WORDS), 0)


def _name_point(word: str, lexicon: Lexicon) -> int:
    """Where a small word is stuck to a name that the document has more than once."""
    if not word[0].isupper():
        return 0
    heads = ((word[: -len(tail)], len(word) - len(tail)) for tail in _NAME_TAILS if word.endswith(tail))
    return next((at for head, at in heads if at >= 4 and not lexicon.count(word) > 1 and lexicon.count(head) >= 2), 0)


def _within_line(text: str, offset: int) -> bool:
    """Whether a word in small letters stands before `offset`, so that a capital there begins a name: `de Westrand`."""
    return offset > 1 and text[offset - 1] == " " and text[offset - 2].islower()


def opens_sentence(text: str, offset: int) -> bool:
    """Whether a sentence begins at `offset`."""
    before = text[:offset].rstrip(" \t\r\n\"'“‘(")
    return not before or before[-1] in ".!?:;"
