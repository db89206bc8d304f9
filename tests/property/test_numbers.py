"""Whatever number is written in Dutch, the same number is read."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from regiokennis.facts.measures import find_measures
from regiokennis.facts.numbers import TENS, UNITS, find_money, find_numbers, parse_digits, parse_word

ONES = {value: word for word, value in UNITS.items() if word != "een"}
ROUND = {value: word for word, value in TENS.items()}


def spell(value: int) -> str:
    """A number below a million in Dutch words, as the Leidraad spells it."""
    if value < 20:
        return ONES[value]
    if value < 100:
        tens, unit = value // 10 * 10, value % 10
        if not unit:
            return ROUND[tens]
        return ONES[unit] + ("ën" if ONES[unit].endswith("e") else "en") + ROUND[tens]
    for factor, word in ((1000, "duizend"), (100, "honderd")):
        if value >= factor:
            head, rest = divmod(value, factor)
            return ("" if head == 1 else spell(head)) + word + (spell(rest) if rest else "")
    raise AssertionError(value)


@given(st.integers(min_value=0, max_value=10**12))
def test_thousands_with_points_are_read_back(value: int) -> None:
    """`1.234.567` is the number it was made from."""
    assert Decimal(value) == parse_digits(f"{value:,}".replace(",", "."))


@given(st.integers(min_value=0, max_value=10**7), st.integers(min_value=0, max_value=99))
def test_decimals_with_a_comma_are_read_back(whole: int, cents: int) -> None:
    """`12.345,06` too."""
    written = f"{whole:,}".replace(",", ".") + f",{cents:02d}"

    assert Decimal(f"{whole}.{cents:02d}") == parse_digits(written)


@given(st.integers(min_value=1, max_value=999_999))
def test_words_are_read_back(value: int) -> None:
    """Every number below a million in letters."""
    assert Decimal(value) == parse_word(spell(value))


@given(
    st.integers(min_value=1, max_value=10**9),
    st.sampled_from(["€ {},-", "€{}", "€ {}.-", "{} euro", "€ {} per jaar", "EUR {}"]),
)
def test_money_is_read_in_every_way_of_writing(value: int, form: str) -> None:
    """The value stays, and its place lies within the text."""
    text = "Voor de opvang is " + form.format(f"{value:,}".replace(",", ".")) + " nodig."
    (money,) = find_money(text)

    assert Decimal(value) == money.value
    assert 0 <= money.start < money.end <= len(text)


@given(st.text(alphabet="0123456789.,€%- abeneurotmljk()/", max_size=60))
def test_any_text_gives_ordered_disjoint_places(text: str) -> None:
    """No text makes the readers fail; what they find does not overlap."""
    for found in (find_numbers(text), find_money(text)):
        assert all(a.end <= b.start for a, b in pairwise(found))
        assert all(0 <= item.start < item.end <= len(text) for item in found)
    assert all(text[m.start : m.end].strip() for m in find_measures(text, []))
