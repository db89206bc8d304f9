"""Figures in a sentence: a number with what it counts (`3511 adviezen`, `50-70%`, `vier op de tien`).

A number that only names something (an article, a chapter, a year, an age, a date, a step) is no figure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from regiokennis.annotate.model import Token
from regiokennis.facts.durations import find_duration, names_term
from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_more import go_on
from regiokennis.facts.measure_patterns import (
    AGE,
    AT,
    CHANGE,
    DATE,
    EVERY,
    FEW_PEOPLE,
    HARM,
    LABELLED,
    MAY_SHARE,
    MISREAD_PERCENT,
    PART,
    PER_SO_MANY,
    PERCENT,
    PERCENTAGE,
    PLACED,
    PLURAL,
    POSTCODE,
    RANGE,
    RATED,
    RATIO,
    ROW,
    SMALL_GROUPS,
    STRUCTURE,
    SUBJECT,
    TIME,
    TIMES,
    TOTAL,
    WAITING,
    YEAR_BEFORE,
    YEAR_OF_NAME,
    is_counted,
    names_behind,
)
from regiokennis.facts.numbers import Number, find_money, find_numbers, parse_digits, parse_word


def find_measures(text: str, tokens: Sequence[Token]) -> tuple[Measure, ...]:
    """The figures of a sentence that may count, in order; a number belongs to the first kind that claims it."""
    taken: list[tuple[int, int]] = [(money.start, money.end) for money in find_money(text)]
    taken += [match.span() for match in POSTCODE.finditer(text)]
    found: list[Measure] = []
    for find_two in (_changes, _parts):
        found += [measure for measure in find_two(text, tokens) if _free(taken, measure.start, measure.end)]
    taken += [(measure.start, measure.end) for measure in found]
    for find in (_percentages, _ratios, _times, _placed, _labelled, _rated, _totals, _every):
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


def _value(written: str | None) -> Decimal | None:
    if written is None:
        return None
    value = parse_digits(written)
    return value if value is not None else parse_word(written)


def _changes(text: str, tokens: Sequence[Token]) -> Iterator[Measure]:
    """`van 10 naar 7 plaatsen`, `van 892 in 2019 naar 1.064 in 2021`: two figures, each with its own year."""
    for match in CHANGE.finditer(text):
        old, new = _value(match["old"]), _value(match["new"])
        if old is None or new is None or _is_year(match["old"]) or _is_year(match["new"]):
            continue
        before = SUBJECT.search(text[: match.start()])
        behind = _unit(text, tokens, match.end("new"))
        unit = PERCENT if match["sign1"] or match["sign2"] else (match["unit1"] or "").strip() or behind
        if before and (before["share"] or unit is None):
            unit = PERCENT if before["share"] else before["unit"].lower()
        if unit is None or (TIME.match(unit) and not WAITING.search(text)):
            continue
        if AGE.match(text[match.end("new") :]) or names_behind(text[: match.start()]):
            continue
        own = bool(match["year1"] and match["year2"])
        for name, value in (("old", old), ("new", new)):
            year = re.search(r"\d{4}", match["year1" if name == "old" else "year2"] or "")
            yield Measure(
                match.start(name),
                match.end(name),
                value,
                None,
                unit,
                former=name == "old" and not own,
                later=name == "new" and not own,
                label=_subject(text[: match.start()]),
                jaar=int(year[0]) if year and own else None,
            )


def _parts(text: str, tokens: Sequence[Token]) -> Iterator[Measure]:
    """`38 van de 120 onderzochte dossiers`: the part and the whole count the same."""
    for match in PART.finditer(text):
        part, whole, unit = _value(match["part"]), _value(match["whole"]), _unit(text, tokens, match.end())
        if part is None or whole is None or unit is None or not part < whole or TIME.match(unit):
            continue
        if not _is_year(match["part"]) and not names_behind(text[: match.start()]):
            yield Measure(match.start("part"), match.end("part"), part, None, unit)
            yield Measure(match.start("whole"), match.end("whole"), whole, None, unit)


def _subject(before: str) -> str | None:
    """What changed: the words before `van … naar …`, without the verb of change."""
    clause = re.split(r"[.;:]\s", before)[-1]
    words = re.sub(
        r"(?:\s(?:is|zijn|werd|was|in\s(?:19|20)\d\d))*\s(?:\w*(?:gestegen|gedaald|toegenomen|afgenomen|gegaan|bracht|gebracht|daalt|daalde|steeg|stijgt|ging|gaat|groeide)(?:\s(?:in|over)\s(?:dat|datzelfde|hetzelfde|die|dezelfde)\s\w+)?)\s*$",
        "",
        clause,
    )
    words = re.sub(r"^(?:het|de)\s(?:aantal\s)?", "", words.strip(), flags=re.IGNORECASE)
    return words if 3 < len(words) <= 90 else None


def _percentages(text: str) -> Iterator[Measure]:
    for match in PERCENTAGE.finditer(text) if MAY_SHARE.search(text) else ():
        certain = not MISREAD_PERCENT.search(match[0])
        if match["first"]:
            for name in ("first", "second"):
                value = _value(match[name])
                if value is not None:
                    end = match.end() if name == "second" else match.end(name)
                    rang = (0 if name == "first" else 1, 2)
                    yield Measure(match.start(name), end, value, None, PERCENT, certain, rang=rang)
            continue
        low = _value(match["low1"] or match["low2"] or match["one"])
        high = _value(match["high1"] or match["high2"])
        if low is not None and low <= 1000:
            yield Measure(match.start(), match.end(), low, high, PERCENT, certain)


def _ratios(text: str) -> Iterator[Measure]:
    for match in RATIO.finditer(text):
        part, whole = _value(match["part"]), _value(match["whole"])
        if part is None or whole is None or not 0 < part < whole:
            continue
        if not PERCENTAGE.match(text, _aside(text, match.end())):
            yield Measure(match.start(), match.end(), part, None, f"op de {int(whole)}")


def _aside(text: str, end: int) -> int:
    """Where an aside right behind begins (`vier op de tien vrouwen (40%)`): it gives the same figure exactly."""
    opening = re.match(r"[^.;(]{0,30}\(", text[end:])
    return end + opening.end() if opening else len(text)


def _times(text: str) -> Iterator[Measure]:
    for match in TIMES.finditer(text):
        low = _value(match["low"])
        if low is not None and low > 1:
            yield Measure(match.start(), match.end(), low, _value(match["high"]), f"keer {match['what'].lower()}")


def _placed(text: str) -> Iterator[Measure]:
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


def _labelled(text: str) -> Iterator[Measure]:
    """`Ambulante trajecten: 134`."""
    for match in LABELLED.finditer(text):
        value = parse_digits(match["number"])
        if value is None or _is_year(match["number"]):
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


def _rated(text: str) -> Iterator[Measure]:
    """`het aantal aanvragen per 1.000 inwoners ligt in X en Y op 12,5 en 9`: bare values behind what they count."""
    for head in RATED.finditer(text) if " per " in text else ():
        unit = f"{head['unit'].lower()} per {head['rate']}"
        end = min((at for sign in (". ", ";") if (at := text.find(sign, head.end())) >= 0), default=len(text))
        rows: list[list[Measure]] = []
        for match in AT.finditer(text, head.end(), end):
            value = parse_digits(match["number"])
            if value is None or _is_year(match["number"]) or names_behind(text[: match.start("number")]):
                continue
            start = match.start("number")
            measure = Measure(start, match.end("number"), value, None, unit, label=unit)
            if rows and re.fullmatch(r"\s?(?:,|en|respectievelijk)\s", text[rows[-1][-1].end : start]):
                rows[-1].append(measure)
            else:
                rows.append([measure])
        for row in rows:
            yield from (replace(m, rang=(i, len(row))) if len(row) > 1 else m for i, m in enumerate(row))


def _totals(text: str) -> Iterator[Measure]:
    """`het aantal meldingen steeg naar 512`: the noun stands before the number."""
    for match in TOTAL.finditer(text):
        value = parse_digits(match["number"])
        if value is not None and not _is_year(match["number"]):
            label = match[0][: match.start("number") - match.start()].split(maxsplit=1)[-1]
            label = re.sub(
                r"(?:\s(?:\w+(?:eeg|eeg|alde|egen|oeide)|is|was|bedraagt|bedroeg|op|van|naar|circa|ongeveer|ruim|bijna))+\s*$",
                "",
                label,
            )
            yield Measure(match.start("number"), match.end("number"), value, None, match["unit"].lower(), label=label)


def _every(text: str) -> Iterator[Measure]:
    for match in EVERY.finditer(text):
        value = _value(match["number"])
        if value is not None and value > 1:
            yield Measure(match.start("number"), match.end(), value, None, match["unit"].lower(), certain=False)


def _counts(text: str, tokens: Sequence[Token], taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """Numbers followed by what they count; ranges first."""
    for match in RANGE.finditer(text):
        low, high = match["low1"] or match["low2"], match["high1"] or match["high2"]
        first, second, unit = _value(low), _value(high), _unit(text, tokens, match.end())
        if first is None or second is None or unit is None or not _free(taken, match.start(), match.end()):
            continue
        if TIME.match(unit) or _is_year(low) or AGE.match(text[match.end() :]) or names_behind(text[: match.start()]):
            continue
        taken.append((match.start(), match.end()))
        yield Measure(match.start(), match.end(), first, second, unit)
    for match in ROW.finditer(text):
        numbers = [found for found in find_numbers(text[match.start() : match.end()]) if not found.word]
        unit = _unit(text, tokens, match.end())
        named = any(_is_year(written) for written in re.findall(r"\d+", match[0]))
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
    if _only_names(before, behind):
        return None
    unit = _unit(text, tokens, number.end)
    if unit is None:
        return None
    counted = is_counted(unit)
    if TIME.match(unit):
        return None if _is_year(written) or names_term(before) else find_duration(text, number, unit)
    if not counted and STRUCTURE.search(unit):
        return None
    if _is_year(written) and (not counted or YEAR_BEFORE.search(before) or YEAR_OF_NAME.search(before)):
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


def _is_year(written: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", written) is not None


SKIPPED = {"ADJ", "ADV", "NUM", "SYM"}


def _unit(text: str, tokens: Sequence[Token], end: int) -> str | None:
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
    if is_counted(noun.text) and noun.text.lower() not in PLURAL:
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
