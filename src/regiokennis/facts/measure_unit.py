"""What a number counts: the noun behind it, past adjectives; and the values of numbers as they are written."""

import re
from collections.abc import Sequence
from decimal import Decimal

from regiokennis.annotate.model import Token
from regiokennis.facts.measure_patterns import (
    PLURAL,
    TIME,
    is_counted,
)
from regiokennis.facts.numbers import parse_digits, parse_word

SKIPPED = {"ADJ", "ADV", "NUM", "SYM"}


def unit_behind(text: str, tokens: Sequence[Token], end: int) -> str | None:
    """The noun that stands behind a number, past adjectives and `keer een`."""
    following = [token for token in tokens if token.start >= end][:6]
    previous = end
    for position, token in enumerate(following):
        word = token.text.lower()
        if (
            not re.match(r"^\s{0,2}(?:keer\s(?:een\s|om\s)?)?$", text[previous : token.start])
            or not token.text[0].isalpha()
        ):
            return None
        if word in PLURAL and not re.match(r"\s(?:en\s\w+\s)?(?:\w*gesprek|vra)", text[token.end :]):
            return PLURAL[word]
        if word in {"keer", "maal"}:
            if not re.match(r"\s(?:een\s|om\s)?(?:advies|melding|consult|huisverbod)", text[token.end :]):
                return "keer"
        elif _is_noun(token):
            return _repaired(_last_noun(text, token, following[position + 1 :]))
        elif (
            token.pos not in SKIPPED
            and "VerbForm=Part" not in token.morph
            and (token.pos or not re.search(r"(?:e|en)$", word))
            and not (word in {"een", "om"} and position)
        ):
            return None
        previous = token.end
    return None


def _repaired(word: str) -> str:
    """A unit in which a scan took an i for an l or an m for rn: `meldlngen`, `rneldingen`."""
    if is_counted(word) or not re.search("l|rn", word):
        return word
    tries = [word[:i] + "i" + word[i + 1 :] for i, letter in enumerate(word) if letter == "l"]
    tries += [word.replace("rn", "m", 1)]
    return next((tried for tried in tries if is_counted(tried)), word)


def _is_noun(token: Token) -> bool:
    if is_counted(token.text) or TIME.match(token.text):
        return True
    return token.pos in {"NOUN", "PROPN"}


def _last_noun(text: str, noun: Token, following: Sequence[Token]) -> str:
    """Of `VT regio's` the second, of `consultatie en advies gesprekken` the counted one; else the noun itself."""
    if TIME.match(noun.text) or (is_counted(noun.text) and noun.text.lower() not in PLURAL):
        return noun.text
    found, previous = noun, noun
    for token in following[:3]:
        gap = text[previous.end : token.start]
        if gap != " " or not (token.pos in {"NOUN", "CCONJ"} or is_counted(token.text)):
            break
        if is_counted(token.text) and not (is_counted(found.text) and previous.pos == "CCONJ"):
            found = token
        previous = token
    return found.text


def value_of(written: str | None) -> Decimal | None:
    """The value of a number in digits or letters; None where it is neither."""
    if written is None:
        return None
    value = parse_digits(written)
    return value if value is not None else parse_word(written)


def is_year(written: str) -> bool:
    """Whether four digits may be a year."""
    return re.fullmatch(r"(?:19|20)\d\d", written) is not None
