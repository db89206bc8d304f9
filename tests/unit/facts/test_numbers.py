"""Dutch numbers and amounts of money."""

from decimal import Decimal

import pytest

from regiokennis.facts.numbers import find_money, find_numbers, parse_digits, parse_word


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1.900.000", "1900000"),
        ("3511", "3511"),
        ("5,5", "5.5"),
        ("0,6", "0.6"),
        ("12 345", "12345"),
        ("2.5", "2.5"),
        ("1.2.3", None),
        ("1.23.456", None),
        ("", None),
    ],
)
def test_digits_follow_dutch_notation(written: str, value: str | None) -> None:
    """A point parts thousands, a comma the decimals; anything else is no number."""
    expected = None if value is None else Decimal(value)

    assert expected == parse_digits(written)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("elf", "11"),
        ("één", "1"),
        ("vijfentwintig", "25"),
        ("tweeëndertig", "32"),
        ("driehonderdvijftig", "350"),
        ("tweeduizend", "2000"),
        ("anderhalf", "1.5"),
        ("zestigplusser", None),
        ("eens", None),
    ],
)
def test_words_have_their_value(word: str, value: str | None) -> None:
    """Number words up to thousands and the halves; a word that only begins like one has none."""
    expected = None if value is None else Decimal(value)

    assert expected == parse_word(word)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("200.000 vrouwen en 119.000 kinderen", ["200000", "119000"]),
        ("één miljoen professionals", ["1000000"]),
        ("anderhalf miljard", ["1500000000.0"]),
        ("onderdeel 7.3.1 van het plan", []),
        ("zestigplussers", []),
    ],
)
def test_numbers_are_found_with_their_scale(text: str, values: list[str]) -> None:
    """`miljoen` multiplies; numbers of chapters are not taken for numbers."""
    assert [Decimal(value) for value in values] == [number.value for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("€ 1.900.000,-", ["1900000"]),
        ("£€2.300.000,- In 2021", ["2300000"]),
        ("€120.000,-", ["120000"]),
        ("€ 854.287.-", ["854287"]),
        ("€ 67.254 -", ["67254"]),
        ("ongeveer € 110 mln.", ["110000000"]),
        ("192 miljoen euro", ["192000000"]),
        ("bijna anderhalf miljard euro", ["1500000000"]),
        ("€ 2,6 miljoen per jaar", ["2600000"]),
        ("€ 12.500,50", ["12500.50"]),
        ("van € 10.000 tot € 20.000", ["10000", "20000"]),
        ("€ 250k", ["250000"]),
    ],
)
def test_money_is_read_in_every_notation(text: str, values: list[str]) -> None:
    """The sign before or the word behind, with or without empty cents."""
    assert [Decimal(value) for value in values] == [money.value for money in find_money(text)]


@pytest.mark.parametrize("text", ["vele miljarden euro's", "€ 1.2OO", "€ 12.34.567,-", "de euro", "€"])
def test_unreadable_money_is_left_out(text: str) -> None:
    """What cannot be read for certain is no amount."""
    assert not find_money(text)
