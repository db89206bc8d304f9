"""Figures in a sentence: a number with what it counts (`3511 adviezen`, `50-70%`, `vier op de tien`, `twee tot drie keer`).

A number that only names something (an article, a chapter, a year, an age, a date, a step) is no figure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from regiokennis.annotate.model import Token
from regiokennis.facts.numbers import Number, find_money, find_numbers, parse_digits, parse_word

PERCENT = "procent"
_SIGN = r"(?:\s?(?:%|°/[o0]|º/[o0]|o/o)|\sA\)(?=\s+\w)|\s(?:procent|percent)(?!\w))"
_TO = r"\s?(?:[-–]|(?:%|procent)?\s(?:tot|à|a)(?:\s(?:en met|wel))?\s)\s?"
_NUM = r"(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?"
_SMALL = r"(?:één|eén|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|honderd|\d+)"
PERCENTAGE = re.compile(
    rf"(?:(?P<between>tussen (?:de )?)(?P<low1>{_NUM}){_SIGN}?\s(?:en)\s(?:de )?(?P<high1>{_NUM}){_SIGN}"
    rf"|(?<![\w,.])(?P<low2>{_NUM}|{_SMALL}){_TO}(?P<high2>{_NUM}|{_SMALL}){_SIGN}"
    rf"|(?<![\w,.])(?P<first>{_NUM})\s(?:en|of)\s(?P<second>{_NUM}){_SIGN}"
    rf"|(?P<one>(?<![\w,.]){_NUM}|(?<=[a-z])\d+,\d+|(?<!\w)[a-zëé]+(?=\s(?:procent|percent))){_SIGN})",
    re.IGNORECASE,
)
RATIO = re.compile(
    rf"(?<![\w,.])(?P<part>{_SMALL})\s?op\s?(?:de|elke|iedere)?\s?(?P<whole>{_NUM}|{_SMALL})(?!\w)(?!\s(?:januari|februari|maart|"
    r"april|mei|juni|juli|augustus|september|oktober|november|december))",
    re.IGNORECASE,
)
TIMES = re.compile(
    rf"(?<![\w,.])(?P<low>{_NUM}|{_SMALL}|anderhalf)(?:\s(?:tot|à|of)\s(?P<high>{_NUM}|{_SMALL}))?\s(?:keer|maal)\s"
    r"(?P<what>(?:zo|even)\s\w+|meer|vaker|hoger|groter|minder)",
    re.IGNORECASE,
)
RANGE = re.compile(
    rf"(?:tussen (?:de )?(?P<low1>{_NUM})\sen\s(?:de )?(?P<high1>{_NUM})|(?<![\w,.])(?P<low2>{_NUM})\s(?:tot|à)\s(?P<high2>{_NUM}))",
    re.IGNORECASE,
)
CHANGE = re.compile(rf"\bvan\s(?P<old>{_NUM})\s(?:naar|tot)\s(?P<new>{_NUM})(?=\s)", re.IGNORECASE)
LABELLED = re.compile(
    rf"(?:^|(?<=[.;]\s))(?P<label>[A-ZÀ-Ý][^.;:\d]{{3,80}}):\s*(?P<number>{_NUM})(?=\s*(?:$|[.;,(]))", re.MULTILINE
)
PLACED = re.compile(rf"^\s*in\s(?P<label>[A-Z][\w’' -]{{2,40}}?):?\s+(?P<number>{_NUM})\s*$", re.MULTILINE)
RATE = re.compile(rf"\s*(?:per|op elke|van de)\s(?P<rate>{_NUM}\s\w+)", re.IGNORECASE)
TOTAL = re.compile(
    rf"\b(?:aantal|hoeveelheid)\s(?P<unit>[a-zé-]+)(?:\s[^\d.;]{{0,60}}?)?\s(?:op|van|is|was|bedraagt|bedroeg|naar)\s(?:(?:circa|ongeveer|ruim|bijna)\s)?"
    rf"(?P<number>{_NUM})(?=\s*(?:[.,;)]|per\s|in\s|$))",
    re.IGNORECASE,
)
EVERY = re.compile(rf"\bper\s(?P<number>{_NUM}|{_SMALL})\s(?P<unit>dagen|weken|maanden|kwartalen)\b", re.IGNORECASE)
PER = re.compile(r"^[^.;]{0,60}?\bper (?P<unit>week|jaar|maand|dag|inwoner)\b", re.IGNORECASE)
YEARLY = re.compile(r"\b(?:ieder jaar|elk jaar|jaarlijks|per jaar)\b", re.IGNORECASE)

NAMES_BEFORE = re.compile(
    r"(?:\b(?:artikel(?:en)?|artt?|lid|leden|hoofdstuk(?:ken)?|paragraaf|paragrafen|bijlagen?|pagina['’]?s?|pag|blz|p|nr|nummer|"
    r"uitgangspunt(?:en)?|aandachtspunt|actielijn(?:en)?|actiepunt|stap|fasen?|tabel|figuur|versie|groep|motie|doel|lijn|"
    r"pijler|thema|kernwaarden?|onderdeel|voetnoot|postbus|kenmerk|ris|nen|vanaf|leeftijd|onder de|boven de|sinds|t/m|speerpunt|programmalijn|"
    r"bron|deel|niveau|type|voor|klas|wijk|week)\.?|[€£])\s?(?:van\s)?$",
    re.IGNORECASE,
)
AGE = re.compile(
    r"^\s?(?:jaar\s(?:en\souder|oud|of\s(?:ouder|jonger))|plus|\+|jarigen?|-jarig|(?:-|–|\stot\s|\st/m\s)\s?\d{1,3}[ -]?(?:jaar|jarig)"
    r"|\sjaar\)|(?:-|–)\d{1,3}\))",
    re.IGNORECASE,
)
DATE = re.compile(
    r"^\s?(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni|juli|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"^(?:jaar|jaren|dag|dagen|week|weken|uur|uren|minuten|maand|maanden|kwartaal|werkdag(?:en)?|keer|maal|x|euro|decennia|eeuw|graden)$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:kinderen|jongeren|jeugdigen|volwassenen|vrouwen|mannen|meisjes|jongens|ouderen|ouders|slachtoffers?|plegers?|daders?|"
    r"personen|mensen|inwoners|gezinnen|huishoudens|cliënten|leerlingen|medewerkers|professionals|deskundigen|projectleiders?|"
    r"adviseurs|fte|vrijwilligers|functionarissen|meldingen|adviezen|advies|melding|adviesvragen|contacten|consulten|zaken|casussen|"
    r"gesprekken|trajecten|huisverboden|incidenten|aangiften|hulpverzoeken|verzoeken|plaatsen|plekken|bedden|woningen|"
    r"wachtenden|wachtlijst|scheidingen|doden|moorden|deelnemers|gemeenten|regio['’]s|landen|vluchtelingen|patiënten|"
    r"bewoners|bezoekers|hulpverleners|respondenten|opnames|aanmeldingen|overdrachten|onderzoeken|huisbezoeken|scholen)$",
    re.IGNORECASE,
)
STRUCTURE = re.compile(
    r"(?:lijnen|pijlers|uitgangspunten|fasen|fases|stappen|doelen|punten|vormen|thema['’]?s|onderdelen|elementen|hoofdstukken|"
    r"partijen|redenen|vragen|situaties|soorten|domeinen|programma['’]?s|manieren|aspecten|kernwaarden|bouwstenen|taken|vingers|"
    r"basisfuncties|verdragen|sporen|ambities|prioriteiten|speerpunten|acties|bijlagen|niveaus)$",
    re.IGNORECASE,
)
SMALL_GROUPS = re.compile(
    r"(?:gemeenten|regio['’]s|landen|onderzoeken|scholen|partijen|plekken|ouders|professionals|contacten|zaken)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure and its place; `unit` is None where the text only labels it."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: str | None
    certain: bool = True
    former: bool = False
    """The old value of a change (`van 10 naar 7`): not of the year that the sentence names."""
    label: str | None = None


def find_measures(text: str, tokens: Sequence[Token]) -> tuple[Measure, ...]:
    """Every figure of one sentence, in order; a number belongs to the first kind of figure that claims it."""
    taken: list[tuple[int, int]] = [(money.start, money.end) for money in find_money(text)]
    found: list[Measure] = []
    for find in (_percentages, _ratios, _times, _labelled, _totals, _every):
        for measure in find(text):
            if _free(taken, measure.start, measure.end):
                taken.append((measure.start, measure.end))
                found.append(measure)
    for measure in _counts(text, tokens, taken):
        found.append(measure)
    return tuple(sorted(found, key=lambda measure: (measure.start, measure.end)))


def _free(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return not any(start < stop and begin < end for begin, stop in taken)


def _value(written: str | None) -> Decimal | None:
    if written is None:
        return None
    value = parse_digits(written)
    return value if value is not None else parse_word(written)


def _percentages(text: str) -> Iterator[Measure]:
    for match in PERCENTAGE.finditer(text):
        certain = " A)" not in match[0]
        if match["first"]:
            for name in ("first", "second"):
                value = _value(match[name])
                if value is not None:
                    end = match.end() if name == "second" else match.end(name)
                    yield Measure(match.start(name), end, value, None, PERCENT, certain)
            continue
        low = _value(match["low1"] or match["low2"] or match["one"])
        high = _value(match["high1"] or match["high2"])
        if low is not None and low <= 1000:
            yield Measure(match.start(), match.end(), low, high, PERCENT, certain)


def _ratios(text: str) -> Iterator[Measure]:
    for match in RATIO.finditer(text):
        part, whole = _value(match["part"]), _value(match["whole"])
        if (
            part is not None
            and whole is not None
            and 0 < part < whole
            and not PERCENTAGE.match(text, _aside(text, match.end()))
        ):
            unit = f"op de {int(whole)}"
            yield Measure(match.start(), match.end(), part, None, unit)


def _aside(text: str, end: int) -> int:
    """Where an aside right behind begins (`vier op de tien vrouwen (40%)`): it gives the same figure exactly."""
    opening = re.match(r"[^.;(]{0,30}\(", text[end:])
    return end + opening.end() if opening else len(text)


def _times(text: str) -> Iterator[Measure]:
    for match in TIMES.finditer(text):
        low = _value(match["low"])
        if low is not None and low > 1:
            yield Measure(match.start(), match.end(), low, _value(match["high"]), f"keer {match['what'].lower()}")


def _labelled(text: str) -> Iterator[Measure]:
    """`Ambulante trajecten: 134`, and lines of a column (`in Nederland 336`)."""
    for pattern in (LABELLED, PLACED):
        for match in pattern.finditer(text):
            value = parse_digits(match["number"])
            if value is None or _is_year(match["number"]):
                continue
            unit = match["label"].split()[-1].lower() if pattern is LABELLED else None
            yield Measure(
                match.start("number"),
                match.end("number"),
                value,
                None,
                unit,
                label=match["label"].strip(),
                certain=False,
            )


def _totals(text: str) -> Iterator[Measure]:
    """`het aantal meldingen steeg naar 512`: the noun stands before the number."""
    for match in TOTAL.finditer(text):
        value = parse_digits(match["number"])
        if value is not None and not _is_year(match["number"]):
            yield Measure(match.start("number"), match.end("number"), value, None, match["unit"].lower())


def _every(text: str) -> Iterator[Measure]:
    for match in EVERY.finditer(text):
        value = _value(match["number"])
        if value is not None and value > 1:
            yield Measure(match.start("number"), match.end(), value, None, match["unit"].lower(), certain=False)


def _counts(text: str, tokens: Sequence[Token], taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """Numbers followed by what they count; ranges and changes first."""
    for match in (*RANGE.finditer(text), *CHANGE.finditer(text)):
        groups = match.groupdict()
        low, high = (
            (groups.get("low1") or groups.get("low2") or groups.get("old")),
            (groups.get("high1") or groups.get("high2") or groups.get("new")),
        )
        first, second = _value(low), _value(high)
        unit = _unit(text, tokens, match.end())
        if first is None or second is None or unit is None or not _free(taken, match.start(), match.end()):
            continue
        if (
            TIME.match(unit)
            or _is_year(str(low))
            or AGE.match(text[match.end() :])
            or NAMES_BEFORE.search(text[: match.start()])
        ):
            continue
        taken.append((match.start(), match.end()))
        if "old" in groups:
            yield Measure(match.start("old"), match.end("old"), first, None, unit, former=True)
            yield Measure(match.start("new"), match.end("new"), second, None, unit)
        else:
            yield Measure(match.start(), match.end(), first, second, unit)
    for number in find_numbers(text):
        if _free(taken, number.start, number.end) and (measure := _count(text, tokens, number)):
            yield measure


def _count(text: str, tokens: Sequence[Token], number: Number) -> Measure | None:
    """The number with its noun, or None where it counts nothing that is a figure."""
    behind = text[number.end :]
    written = text[number.start : number.end]
    if (
        NAMES_BEFORE.search(text[: number.start])
        or AGE.match(behind)
        or DATE.match(behind)
        or re.match(r"[-–]\w", behind)
        or re.search(r"\bper\s$", text[: number.start])
        or re.search(r"[\d)][-–/]$|[-–]\d*$", text[: number.start])
    ):
        return None
    unit = _unit(text, tokens, number.end)
    if unit is None or STRUCTURE.search(unit):
        return None
    if TIME.match(unit):
        return _duration(behind, number, unit)
    counted = COUNTED.search(unit) is not None
    if _is_year(written) and not (
        counted
        and not re.search(
            r"\b(?:in|van|uit|sinds|per|jaar|eind|begin|na|tot|\w+ari|\w+ber|juli|juni|mei|maart|april)\s$",
            text[: number.start],
        )
    ):
        return None
    if number.word and not number.scaled and not _word_counts(text, number, unit, counted):
        return None
    if not number.word and number.value < 10 and not (counted and number.value > 1 and not SMALL_GROUPS.search(unit)):
        return None
    if not number.word and not counted and number.value < 20 and not number.scaled:
        return (
            None
            if re.search(r"(?:plan|regisseur|gezin)\b", unit)
            else Measure(number.start, number.end, number.value, None, unit, certain=False)
        )
    return Measure(number.start, number.end, number.value, None, unit, certain=counted)


def _word_counts(text: str, number: Number, unit: str, counted: bool) -> bool:
    """Whether a number in letters is a figure: of people or cases, and not the article `een`."""
    if not counted or number.value <= 1 or number.value != int(number.value):
        return False
    if number.value >= 10:
        return True
    return not SMALL_GROUPS.search(unit) and re.search(r"\b(?:de|deze|die|beide)\s$", text[: number.start]) is None


def _duration(behind: str, number: Number, unit: str) -> Measure | None:
    """Days of a week and periods of months are figures; other stretches of time are conditions or plans."""
    if re.match(r"\s(?:dagen|dagdelen|uur)\sper\s(?:week|jaar)", behind):
        return Measure(number.start, number.end, number.value, None, " ".join(behind.split()[:3]).lower().rstrip(".,;"))
    if unit.lower() in {"maanden"} and not number.word:
        return Measure(number.start, number.end, number.value, None, unit.lower(), certain=False)
    return None


def _is_year(written: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", written) is not None


PLURAL = {"advies": "adviezen", "melding": "meldingen", "consult": "consulten"}
SKIPPED = {"ADJ", "ADV", "NUM", "DET", "SYM"}


def _unit(text: str, tokens: Sequence[Token], end: int) -> str | None:
    """The noun that stands behind a number, past adjectives and `keer`; its last part where it is two nouns."""
    following = [token for token in tokens if token.start >= end and re.search(r"\w|[.,;:()]", token.text)][:6]
    previous = end
    for position, token in enumerate(following):
        if not re.match(r"^\s{0,2}(?:keer\s(?:een\s)?)?$", text[previous : token.start]) or not token.text[0].isalpha():
            return None
        if token.text.lower() in {"keer", "maal"} and position + 1 < len(following):
            rest = text[token.end :]
            if re.match(r"\s(?:een\s)?(?:advies|melding|consult)", rest):
                previous = token.end
                continue
            return "keer"
        if token.pos in {"NOUN", "PROPN"} or (not token.pos and (COUNTED.search(token.text) or TIME.match(token.text))):
            behind = following[position + 1] if position + 1 < len(following) else None
            if token.text.lower() in PLURAL:
                return PLURAL[token.text.lower()]
            if (
                behind is not None
                and behind.pos == "NOUN"
                and text[token.end : behind.start] == " "
                and not COUNTED.search(token.text)
            ):
                return behind.text
            return token.text
        if token.pos and token.pos not in SKIPPED and token.text.lower() not in {"een", "of"}:
            return token.text if COUNTED.search(token.text) else None
        if not token.pos and not re.search(r"(?:e|en|keer|een)$", token.text):
            return None
        previous = token.end
    return None
