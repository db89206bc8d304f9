"""Figures known by their wording alone: shares, ratios, values behind a label, in a row or behind what they count."""

import re
from collections.abc import Iterator
from dataclasses import replace

from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_patterns import (
    AT,
    EVERY,
    LABELLED,
    MAY_SHARE,
    MISREAD_PERCENT,
    PER_SO_MANY,
    PERCENT,
    PERCENTAGE,
    PLACED,
    RATED,
    RATIO,
    TIMES,
    TOTAL,
    is_counted,
    names_behind,
)
from regiokennis.facts.measure_unit import is_year, value_of
from regiokennis.facts.numbers import parse_digits


def percentages(text: str) -> Iterator[Measure]:
    """`31%`, `50-70%`, `tussen 4 en 6 procent`, `36 en 24 procent`."""
    for match in PERCENTAGE.finditer(text) if MAY_SHARE.search(text) else ():
        certain = not MISREAD_PERCENT.search(match[0])
        if match["first"]:
            for name in ("first", "second"):
                value = value_of(match[name])
                if value is not None:
                    end = match.end() if name == "second" else match.end(name)
                    rang = (0 if name == "first" else 1, 2)
                    yield Measure(match.start(name), end, value, None, PERCENT, certain, rang=rang)
            continue
        low = value_of(match["low1"] or match["low2"] or match["one"])
        high = value_of(match["high1"] or match["high2"])
        if low is not None and low <= 1000:
            yield Measure(match.start(), match.end(), low, high, PERCENT, certain)


def ratios(text: str) -> Iterator[Measure]:
    """`vier op de tien`, unless a percentage behind it says the same."""
    for match in RATIO.finditer(text):
        part, whole = value_of(match["part"]), value_of(match["whole"])
        if part is None or whole is None or not 0 < part < whole:
            continue
        if not PERCENTAGE.match(text, _aside(text, match.end())):
            yield Measure(match.start(), match.end(), part, None, f"op de {int(whole)}")


def _aside(text: str, end: int) -> int:
    """Where an aside right behind begins (`vier op de tien vrouwen (40%)`): it gives the same figure exactly."""
    opening = re.match(r"[^.;(]{0,30}\(", text[end:])
    return end + opening.end() if opening else len(text)


def times(text: str) -> Iterator[Measure]:
    """`twee tot drie keer zo hoog`."""
    for match in TIMES.finditer(text):
        low = value_of(match["low"])
        if low is not None and low > 1:
            yield Measure(match.start(), match.end(), low, value_of(match["high"]), f"keer {match['what'].lower()}")


def placed(text: str) -> Iterator[Measure]:
    """A small table read as one line: `Meldingen per 100.000 inwoners in … 336 in … 550`."""
    head = PER_SO_MANY.match(text)
    if head is None:
        return
    what = head["what"].strip()
    for match in PLACED.finditer(text, head.end()):
        value = parse_digits(match["number"])
        if value is not None:
            unit = f"{what.split()[0].lower()} per {head['rate']}"
            yield Measure(
                match.start("number"), match.end("number"), value, None, unit, False, label=what, gebied=match["label"]
            )


def labelled(text: str) -> Iterator[Measure]:
    """`Ambulante trajecten: 134`."""
    for match in LABELLED.finditer(text):
        value = parse_digits(match["number"])
        if value is None or is_year(match["number"]):
            continue
        unit = match["label"].split()[-1].lower()
        yield Measure(
            match.start("number"),
            match.end("number"),
            value,
            None,
            unit,
            is_counted(unit),
            label=match["label"],
        )


def rated(text: str) -> Iterator[Measure]:
    """`het aantal aanvragen per 1.000 inwoners ligt in X en Y op 12,5 en 9`: bare values behind what they count."""
    for head in RATED.finditer(text) if " per " in text else ():
        unit = f"{head['unit'].lower()} per {head['rate']}"
        end = min((at for sign in (". ", ";") if (at := text.find(sign, head.end())) >= 0), default=len(text))
        rows: list[list[Measure]] = []
        for match in AT.finditer(text, head.end(), end):
            value = parse_digits(match["number"])
            if value is None or is_year(match["number"]) or names_behind(text[: match.start("number")]):
                continue
            start = match.start("number")
            measure = Measure(start, match.end("number"), value, None, unit, label=unit)
            if rows and re.fullmatch(r"\s?(?:,|en|respectievelijk)\s", text[rows[-1][-1].end : start]):
                rows[-1].append(measure)
            else:
                rows.append([measure])
        for row in rows:
            yield from (replace(m, rang=(i, len(row))) if len(row) > 1 else m for i, m in enumerate(row))


def totals(text: str) -> Iterator[Measure]:
    """`het aantal meldingen steeg naar 512`: the noun stands before the number."""
    for match in TOTAL.finditer(text):
        value = parse_digits(match["number"])
        if value is not None and not is_year(match["number"]):
            label = match[0][: match.start("number") - match.start()].split(maxsplit=1)[-1]
            label = re.sub(
                r"(?:\s(?:\w+(?:eeg|eeg|alde|egen|oeide)|is|was|bedraagt|bedroeg|op|van|naar|circa|ongeveer|ruim|bijna))+\s*$",
                "",
                label,
            )
            yield Measure(match.start("number"), match.end("number"), value, None, match["unit"].lower(), label=label)


def every(text: str) -> Iterator[Measure]:
    """`per drie maanden`."""
    for match in EVERY.finditer(text):
        value = value_of(match["number"])
        if value is not None and value > 1:
            yield Measure(match.start("number"), match.end(), value, None, match["unit"].lower(), certain=False)
