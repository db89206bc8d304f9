"""Figures in a sentence: a number with what it counts (`3511 adviezen`, `50-70%`, `vier op de tien`).

A number that only names something (an article, a chapter, a year, an age, a date, a step) is no figure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from regiokennis.annotate.model import Token
from regiokennis.facts.durations import find_duration, names_term
from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_more import go_on
from regiokennis.facts.measure_pairs import changes, parts
from regiokennis.facts.measure_patterns import (
    AGE,
    DATE,
    FEW_PEOPLE,
    HARM,
    NO_COUNT,
    POSTCODE,
    RANGE,
    RATIO,
    ROW,
    SMALL_GROUPS,
    STRUCTURE,
    TIME,
    YEAR_BEFORE,
    YEAR_OF_NAME,
    is_counted,
    names_behind,
)
from regiokennis.facts.measure_unit import is_year, unit_behind, value_of
from regiokennis.facts.measure_wording import every, labelled, percentages, placed, rated, ratios, times, totals
from regiokennis.facts.numbers import Number, find_money, find_numbers


def find_measures(text: str, tokens: Sequence[Token]) -> tuple[Measure, ...]:
    """The figures of a sentence that may count, in order; a number belongs to the first kind that claims it."""
    taken: list[tuple[int, int]] = [(money.start, money.end) for money in find_money(text)]
    taken += [match.span() for match in POSTCODE.finditer(text)]
    found: list[Measure] = []
    for find_two in (changes, parts):
        found += [measure for measure in find_two(text, tokens) if _free(taken, measure.start, measure.end)]
    taken += [(measure.start, measure.end) for measure in found]
    for find in (percentages, ratios, times, placed, labelled, rated, totals, every):
        for measure in find(text):
            if _free(taken, measure.start, measure.end):
                taken.append((measure.start, measure.end))
                found.append(measure)
    taken += [match.span() for match in RATIO.finditer(text)]
    found += _counts(text, tokens, taken)
    found.sort(key=lambda measure: (measure.start, measure.end))
    found = list(_of_harm(found))
    return tuple(found + go_on(text, found))


def _of_harm(found: Sequence[Measure]) -> Iterator[Measure]:
    """Numbers of a kind of violence count what the figure before them counted; without one they count nothing."""
    counted: str | None = None
    for measure in found:
        if measure.unit and HARM.search(measure.unit):
            if counted:
                yield replace(measure, unit=counted, certain=True)
            continue
        counted = measure.unit if measure.unit and is_counted(measure.unit) else counted
        yield measure


def _free(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return not any(start < stop and begin < end for begin, stop in taken)


def _counts(text: str, tokens: Sequence[Token], taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """Numbers followed by what they count; ranges first."""
    for match in RANGE.finditer(text):
        low, high = match["low1"] or match["low2"], match["high1"] or match["high2"]
        first, second, unit = value_of(low), value_of(high), unit_behind(text, tokens, match.end())
        if first is None or second is None or unit is None or not _free(taken, match.start(), match.end()):
            continue
        if TIME.match(unit) or is_year(low) or AGE.match(text[match.end() :]) or names_behind(text[: match.start()]):
            continue
        taken.append((match.start(), match.end()))
        yield Measure(match.start(), match.end(), first, second, unit)
    for match in ROW.finditer(text):
        numbers = [found for found in find_numbers(text[match.start() : match.end()]) if not found.word]
        unit = unit_behind(text, tokens, match.end())
        named = any(is_year(written) for written in re.findall(r"\d+", match[0]))
        named = named or _only_names(text[: match.start()], text[match.end() :])
        if unit is None or named or not is_counted(unit) or not _free(taken, match.start(), match.end()):
            continue
        taken.append((match.start(), match.end()))
        for i, number in enumerate(numbers):
            start, end = match.start() + number.start, match.start() + number.end
            yield Measure(start, end, number.value, None, unit, rang=(i, len(numbers)))
    for number in find_numbers(text):
        if _free(taken, number.start, number.end) and (measure := _count(text, tokens, number)):
            yield measure


def _count(text: str, tokens: Sequence[Token], number: Number) -> Measure | None:
    """The number with its noun, or None where it counts nothing that is a figure."""
    before, behind, written = text[: number.start], text[number.end :], text[number.start : number.end]
    if _only_names(before, behind) or NO_COUNT.search(before):
        return None
    unit = unit_behind(text, tokens, number.end)
    if unit is None:
        return None
    counted = is_counted(unit)
    if TIME.match(unit):
        return None if is_year(written) or names_term(before) else find_duration(text, number, unit)
    if not counted and STRUCTURE.search(unit):
        return None
    if is_year(written) and (not counted or YEAR_BEFORE.search(before) or YEAR_OF_NAME.search(before)):
        return None
    if number.word and not number.scaled:
        accepted = _word_counts(before, number, unit, counted=counted)
    elif number.value < 10:
        accepted = counted and number.value > 1 and not SMALL_GROUPS.search(unit)
    else:
        accepted = counted or not before.strip() or not re.search(r"^\s?[A-ZÀ-Ý]", behind)
        accepted = accepted and (counted or bool(before.strip()) or unit[:1].islower())
    return Measure(number.start, number.end, number.value, None, unit, certain=counted) if accepted else None


def _only_names(before: str, behind: str) -> bool:
    """Whether the number names (article, date, age, step, code) instead of counts."""
    return bool(
        names_behind(before)
        or AGE.match(behind)
        or DATE.match(behind)
        or re.match(r"[-–]\w|\s?[x×]\b", behind)
        or re.search(r"\b(?:per|elke|iedere)\s$", before, re.IGNORECASE)
        or re.search(r"[\d)][-–/]$|[-–]\d*$", before)
    )


def _word_counts(before: str, number: Number, unit: str, *, counted: bool) -> bool:
    """Whether a number in letters is a figure: of people or cases, and not the article `een`."""
    if not counted or number.value <= 1 or number.value != int(number.value):
        return False
    if number.value >= 10:
        return True
    if FEW_PEOPLE.search(unit):
        return False
    return not SMALL_GROUPS.search(unit) and re.search(r"\b(?:de|deze|die|beide)\s$", before, re.IGNORECASE) is None
