"""Dutch numbers in running text: digits with points and commas, words, fractions, and money.

Notation follows the Taalunie's Leidraad: a point (or a space) parts thousands, a comma the decimals.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

UNITS = {
    "nul": 0, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
SCALES = {"honderd": 100, "duizend": 1000, "miljoen": 10**6, "mln": 10**6, "miljard": 10**9, "mld": 10**9}
HALVES = {"anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5"), "half": Decimal("0.5"), "halve": Decimal("0.5")}

DIGITS = r"(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d{1,4})?"
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_TEN = "|".join(TENS)
_COMPOUND = rf"(?:(?:{_UNIT})(?:ën|en))?(?:{_TEN})|{_UNIT}"
_OPENING = "|".join(sorted({word[:3] for words in (UNITS, TENS, HALVES) for word in words} | {"hon", "dui"}))
NUMBER_WORD = (
    rf"(?={_OPENING})(?:"  # most words are no number, which their first letters tell
    rf"(?:(?:{_COMPOUND})?honderd(?:(?:en)?(?:{_COMPOUND}))?|{_COMPOUND})?duizend|"
    rf"(?:{_COMPOUND})?honderd(?:(?:en)?(?:{_COMPOUND}))?|{_COMPOUND}|anderhal(?:f|ve)|hal(?:f|ve))"
)
_SCALE = r"duizend|honderd|miljoen|miljard|mln\b\.?|mld\b\.?"
"""A number in letters, from een to far above a thousand, and the halves."""
NUMBER = re.compile(
    rf"(?<![\w.,/])(?:(?P<digits>{DIGITS})|(?P<word>{NUMBER_WORD}))(?:\s+(?P<scale>{_SCALE}))?(?!\w|[.,/]\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number and its place; `word` tells that it was written in letters."""

    start: int
    end: int
    value: Decimal
    word: bool
    scaled: bool = False
    """Whether a word such as miljoen stands behind it."""

    @property
    def plain(self) -> float:
        """The value as the facts carry it."""
        return float(self.value)


def parse_digits(text: str) -> Decimal | None:
    """`1.900.000`, `3511`, `5,5`: the value, or None where the notation is no Dutch number.

    A point parts thousands only where three digits follow each; `2.5` is read as a decimal, because a
    writer who means two thousand five hundred does not write that.
    """
    text = text.strip().replace("\xa0", " ")
    if re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?", text):
        return Decimal(text.replace(".", "").replace(" ", "").replace(",", "."))
    if re.fullmatch(r"\d+\.\d{1,2}", text):
        return Decimal(text)
    return None


def parse_word(text: str) -> Decimal | None:
    """`elf`, `vijfentwintig`, `driehonderd`, `anderhalf`: the value, or None where it is no number word."""
    word = text.strip().lower()
    if word in HALVES:
        return HALVES[word]
    value = _whole(word)
    return None if value is None else Decimal(value)


def _whole(word: str) -> int | None:
    if not word:
        return None
    for scale, factor in (("duizend", 1000), ("honderd", 100)):
        if scale in word:
            before, _, after = word.partition(scale)
            low = _whole(after.removeprefix("en")) if after.strip() else 0
            high = _whole(before) if before else 1
            return None if low is None or high is None else high * factor + low
    return _below_hundred(word)


def _below_hundred(word: str) -> int | None:
    if word in UNITS:
        return UNITS[word]
    for ten, value in TENS.items():
        if word == ten:
            return value
        if word.endswith(ten):
            head = word.removesuffix(ten)
            unit = UNITS.get(head.removesuffix("en"), UNITS.get(head.removesuffix("ën")))
            return value + unit if unit is not None and unit < 10 else None
    return None


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number of a text in order, digits and words, with `miljoen` and the like multiplied in."""
    found: list[Number] = []
    for match in NUMBER.finditer(text):
        word = match["word"] is not None
        value = parse_word(match["word"]) if word else parse_digits(match["digits"])
        if value is None:
            continue
        if match["scale"]:
            value *= SCALES[match["scale"].lower().rstrip(".")]
        found.append(Number(match.start(), match.end(), value, word, bool(match["scale"])))
    return tuple(found)


SIGN = r"(?:£\s?€|€\s?£|€|£|EUR\b|Euro\b|euro\b)"
_TAIL = r"(?:\s?,\s?-{1,2}|\.\s?-|\s-(?!\s?[\d€£])|,=|,--|,–|\.–|\s–(?=\s*$))?"
MONEY = re.compile(
    rf"(?:{SIGN}\s?(?P<amount>\d{{1,3}}(?:[. ]\d{{3}})+(?:,\d{{2}})?|\d+(?:[,.]\d{{1,2}})?(?!\d))"
    rf"(?:\s*(?P<scale>miljoen|miljard|duizend|mln\b\.?|mld\b\.?|k\b))?{_TAIL})"
    rf"|(?:(?<![\w.,])(?P<amount2>{DIGITS}|{NUMBER_WORD})(?:\s+(?P<scale2>miljoen|miljard|duizend|mln\b\.?|mld\b\.?))?"
    r"\s+euro(?:['’]s)?(?!\w))",
    re.IGNORECASE,
)
"""Money: the sign before it or the word behind it. `£` is a misread `€`; no pound is paid in Dutch policy."""


PAYING = ("€", "£", "eur")
"""Where none of these stands there is no money; the full pattern is slow."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in euros and its place."""

    start: int
    end: int
    value: Decimal


def find_money(text: str) -> tuple[Money, ...]:
    """Every amount of money that can be read for certain, in order; `vele miljarden` is none."""
    found: list[Money] = []
    lowered = text.lower()
    if not any(sign in lowered for sign in PAYING):
        return ()
    for match in MONEY.finditer(text):
        written = match["amount"] or match["amount2"]
        value = parse_digits(written)
        if value is None:
            value = parse_word(written)
        if value is None or _cut_short(text, match.end()):
            continue
        scale = (match["scale"] or match["scale2"] or "").lower().rstrip(".")
        found.append(Money(match.start(), match.end(), value * (1000 if scale == "k" else SCALES.get(scale, 1))))
    return tuple(found)


def _cut_short(text: str, end: int) -> bool:
    """Whether more digits or letters are glued to the amount: then it was misread."""
    return bool(re.match(r"[.,]?\w", text[end : end + 2])) and not text[end : end + 1].isspace()
