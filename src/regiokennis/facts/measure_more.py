"""Figures without a noun of their own: they go on counting what the figure before them counted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_patterns import PERCENT, RATE
from regiokennis.facts.numbers import NUMBER_WORD, parse_digits, parse_word

_NUM = r"(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?"
NUMERAL = re.compile(_NUM)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
AGAIN = re.compile(
    rf"\b(?:waren|was|zijn|is)\s(?:(?:het|dat|dit)\s)?(?:er\s)(?:nog\s|al\s)?(?P<number>{_NUM})(?=\s*(?:[.,;)]|$|in\s))|\b(?:waren|was)\s(?:dat|het)\s(?:nog\s)?(?P<number2>{_NUM})(?=\s*(?:[.,;)]|$))",
    re.IGNORECASE,
)
AGAINST = re.compile(
    rf",?\stegen(?:over)?\s(?:nog\s)?(?P<number>{_NUM})\s"
    rf"(?:in\s{_YEAR}|(?:in\s)?het\sjaar\s(?:daar|er)voor|een\sjaar\s(?:eerder|daarvoor|ervoor|later)|in\shet\s(?:vorige|voorgaande)\sjaar)",
    re.IGNORECASE,
)
ALSO = re.compile(rf",\s(?P<number>{_NUM}|{NUMBER_WORD})\s(?:voor|in|bij|van)\s(?=[a-zé]{{4,}})", re.IGNORECASE)
BESIDE = re.compile(rf"\sen\s(?P<number>{_NUM})\s(?:in|te|uit|voor)\s(?:{_YEAR}\b|(?=[A-ZÀ-Ý]))")
"""`22 plaatsen in X en 8 in Y`."""
_ALONE = r"(?![\d]|[.,]\d)(?=[.,;)]|\sen\b|$)"
AND_THEN = re.compile(rf"(?:,|\ben|,\sen)\s(?:in\s)?{_YEAR}\s(?:nog\s|al\s)?(?P<number>{_NUM}){_ALONE}")
"""`… 74 zaken, in 2022 88 en in 2023 102`."""
ELSEWHERE = re.compile(
    r"(?:,|\ben)\s(?:in\s)?(?P<place>[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+){0,2})"
    rf"\s(?P<number>{_NUM}){_ALONE}"
)
"""`X telt 68 zaken, Y 107`."""
NATIONAL = re.compile(
    rf",?\stegen(?:over)?\s(?P<number>{_NUM})(?![\d]|[.,]\d)\s(?:landelijk|in\s(?:heel\s)?Nederland)\b", re.IGNORECASE
)
OF_WHICH = re.compile(
    rf"\b(?:waarvan|van\swie|onder\swie)\s(?:er\s)?(?P<number>{_NUM}|{NUMBER_WORD})"
    r"(?=\s(?:in|voor|bij|uit|met|door|naar|van|afkomstig|(?:jonger|ouder)\sdan)\b)"
    rf"|\b(?:waarvan|van\swie|onder\swie|waar|terwijl)\ser\s(?P<number2>{_NUM}|{NUMBER_WORD})"
    r"(?=\s(?:zijn|waren|is|was|worden|werden|hebben|hadden|kunnen|konden|mogen|de|het|een|zijn)\b)",
    re.IGNORECASE,
)
THEN = re.compile(
    rf"[;,]\s(?P<number>{_NUM}|{NUMBER_WORD})\s[a-zé]+(?:te|ten|de|den)\s(?:die|deze|dat|dit|het|er|zich)\b",
    re.IGNORECASE,
)
"""`57 plegers begonnen eraan; 31 maakten die af`."""
PART_OF = re.compile(
    rf"\b(?:slechts|maar|er|dan|ruim|bijna|konden|werden|zijn)\s"
    rf"(?:(?:in|op|eind|begin|medio)\s(?:[a-z]+\s)?(?:19|20)\d\d\s)?(?P<number>{_NUM}|{NUMBER_WORD})"
    r"(?=\s(?:niet|binnen|in|voor|bij|uit|met|door|naar|via|tijdig|worden|zijn|waren|afkomstig|(?:ge|be|ver|af|op|aan|uit|toe)[a-zé]+(?:d|t|en))\b|[.,;])",
    re.IGNORECASE,
)
"""Behind `Van de 146 aanvragen …`: how many of them."""
THAT_WERE = re.compile(
    rf"(?:In|Over)\s{_YEAR}\s(?:was|waren|ging|gingen)\s(?:(?:dat|dit|het|er|om)\s){{1,3}}(?:nog\s|al\s)?"
    rf"(?P<numbers>{_NUM}(?:(?:,|\sen|\srespectievelijk)\s{_NUM})*)\s*[.;]"
)
"""`In 2019 waren dat er nog 1.100 en 1.600.`: as many values as the sentence before gave, of the same things."""
CUT = re.compile(r";|\s(?:in|binnen|op|met|van\swie|kunnen|konden|zijn|waren|worden|werden|hebben)\b")
"""Where the words that tell what was counted end."""


def go_on(text: str, given: Sequence[Measure]) -> list[Measure]:
    """The figures of a sentence that count what one given counts: of another year, another place, or a part of it."""
    if not given:
        return []
    found = list(given)
    for pattern in (AGAIN, OF_WHICH, THEN, AGAINST, NATIONAL, ALSO, BESIDE, AND_THEN, ELSEWHERE):
        for match in pattern.finditer(text):
            told = match.groupdict()
            name = "number" if told["number"] else "number2"
            earlier = [measure for measure in given if measure.end <= match.start()]
            if not earlier or (
                pattern is ALSO and not _is_capacity(earlier[-1], text[earlier[-1].end : match.start()])
            ):
                continue
            place = "Nederland" if pattern is NATIONAL else told.get("place")
            found += _like(text, earlier[-1], match, name, found, year=told.get("year"), place=place)
    for whole in given:
        if whole.unit in (None, PERCENT) or not re.search(r"\b[Vv]an\sde\s$", text[: whole.start]):
            continue
        part = PART_OF.search(text, whole.end)
        if part and not re.search(r"[.;]", text[whole.end : part.start()]):
            found += _like(text, whole, part, "number", found)
    return found[len(given) :]


def _like(
    text: str,
    first: Measure,
    match: re.Match[str],
    name: str,
    found: Sequence[Measure],
    *,
    year: str | None = None,
    place: str | None = None,
) -> Iterator[Measure]:
    """The number that a pattern found as a figure of the same kind as `first`; none where another has claimed it."""
    start, end = match.span(name)
    value = _value(match[name])
    if value is None or any(start < measure.end and measure.start < end for measure in found):
        return
    rate = RATE.match(text[first.end :].removeprefix(" ").removeprefix(first.unit or ""))
    unit = f"{first.unit} per {rate['rate']}" if rate and first.unit else first.unit
    label = first.label or CUT.split(text[first.end : match.start()])[0].strip(" ,")
    told = int(year) if year else first.jaar
    yield replace(
        first, start=start, end=end, low=value, high=None, unit=unit, label=label, jaar=told, gebied=place, rang=None
    )


def _value(written: str) -> Decimal | None:
    value = parse_digits(written)
    return value if value is not None else parse_word(written)


def _is_capacity(measure: Measure, between: str) -> bool:
    """Whether a figure counts places, so that `, zes voor mannen` goes on counting them."""
    return bool(re.search(r"(?:plaatsen|plekken|bedden|woningen)$", measure.unit or "")) and len(between) < 50


def go_on_from(text: str, before: Sequence[Measure]) -> list[Measure]:
    """The values of an other year for what the sentence before counted, where it gives as many of them."""
    match = THAT_WERE.match(text)
    numbers = list(NUMERAL.finditer(text, *match.span("numbers"))) if match is not None else []
    counted = [measure for measure in before if measure.unit is not None]
    if match is None or len(numbers) != len(counted):
        return []
    values = [(number, first, _value(number[0])) for number, first in zip(numbers, counted, strict=True)]
    return [
        replace(first, start=number.start(), end=number.end(), low=value, high=None, jaar=int(match["year"]), rang=None)
        for number, first, value in values
        if value is not None
    ]
