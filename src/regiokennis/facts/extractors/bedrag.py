"""Amounts of money: what for, how much, and for which period; what cannot be read is left out."""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import (
    YEAR,
    above_table,
    headings,
    period,
    printed_line,
    readable,
    sentence_span,
    sentences,
    shown_span,
    years,
)
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.numbers import Money, find_money, parse_digits
from regiokennis.facts.soorten import Bedrag
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind, Span

YEARLY = re.compile(r"\b(?:jaarlijkse?|per jaar|elk jaar|ieder jaar|structure(?:el|le))\b", re.IGNORECASE)
PURPOSE = re.compile(
    r"^[\s,)]*(?:(?:per jaar|jaarlijks|beschikbaar|gereserveerd|begroot|nodig|in (?:20\d\d))\s+)*"
    r"(?:voor|aan|ten behoeve van|van)\s+([^.;:()€]{4,140})",
    re.IGNORECASE,
)
GOVERNS = re.compile(
    r"\s(?:is|zijn|was|waren|wordt|worden|bedraagt|bedragen|bedroeg|bedroegen|kost|kostte|krijgt|krijgen|ontvangt|kwam|komt|stelt|stellen|"
    r"betaalt|betalen|draagt|dragen|verliezen|verliest|gaat|gaan|ging|beloopt|belopen|beliep|reserveert|reserveren|trekt|trekken|"
    r"keert|legt|leggen|brengt|brengen|verwacht|verwachten|begroot|besteedt|besteden|beslaat|vergt)\b(?:(?!\s(?:voor|aan)\s)[^.;:]){0,60}$",
    re.IGNORECASE,
)
"""The verb that leads to the amount, with the adverbials between."""
DESTINED = re.compile(
    r"(?:\b(?:bestemd|bedoeld|gereserveerd|beschikbaar|uitgetrokken|begroot|bij|bijeen|vrij)\s(?:(?:is|zijn|wordt|worden)\s)?voor"
    r"|\bten\sbehoeve\svan)\s(?P<waar>[^.,;:()€]{3,100})"
    r"|^\s(?:(?:gaat|gaan)\s)?naar\s(?P<naar>[^.,;:()€]{2,80}?)(?=\s(?:gaat|gaan|vloeit|vloeien)\b|[.,;]|$)",
    re.IGNORECASE,
)
"""Where a part of the money goes, behind the amount: `€ 2 miljoen bestemd is voor de opvang`, `naar de opvang gaat`."""
LEAD_YEAR = re.compile(
    r"^(?:voor|in|over)\s(?:het\sjaar\s)?20\d\d\s(?:bedraagt|bedroeg|is|was|beloopt|beliep)\s", re.IGNORECASE
)
OF_MONEY = re.compile(
    r"\b\w*(?:tekort|bijdrage|subsidie|uitkering|reserve|overschot|lening|korting|middelen)\b", re.IGNORECASE
)
FOR_INSIDE = re.compile(
    r"(?:^|\s)voor\s(?!(?:de\s(?:jaren|periode)\s)?(?:19|20)\d\d|het\sjaar|(?:hier|daar)voor)(?P<waar>[^.,;:()€]{3,80}?)"
    r"(?:\s(?:is|wordt|worden|reserveer\w*|trek\w*|stelt|stellen|jaarlijks|eenmalig|structureel|nog)\b[^.;:€]*)$",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(
    r"(?:(?:Over|Op|Aan|Uit|Met|Van|In|Bij)\s.*\b(?:op|aan|uit|het|de|een)\s|^)(?P<waar>[^\s,;:(][^,;:(]{2,60}?)\s\((?:[^()€]{0,15})$"
)
"""What the amount in brackets is of: `over het innovatiebudget (€ 75.000 …)`."""
JOINT = re.compile(r";\s|,?\swaarvan\s|,?\sen\s(?=voor\s)")
"""Where in a sentence the words about one amount end and those about the next begin."""
EACH = re.compile(
    r"\sper\s(inwoner|deelnemer|plaats|plek|bed|gezin|kind|traject|cliënt|leerling|uur|dag|etmaal)\b", re.IGNORECASE
)
ONCE = re.compile(r"\beenmalige?\b", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:tot\sen\smet|t/m)\s(20\d\d)", re.IGNORECASE)
SAME_YEAR = re.compile(r"\b(?:in|over|voor)\s(?:dat|datzelfde|hetzelfde)\sjaar\b", re.IGNORECASE)
PART_OF = re.compile(r"^(?:hiervan|daarvan)\b", re.IGNORECASE)
FOR = re.compile(r"^voor\s(?!(?:de\s(?:jaren|periode)\s)?(?:19|20)\d\d)(.{4,140})$", re.IGNORECASE)
SOURCE_OF = re.compile(
    r"^\s*(?:per jaar\s)?(?:uit|van|via)\s([^.;:()€]{4,100}?)(?=\s(?:en|wordt|worden|is)\s|[.,;]|$)", re.IGNORECASE
)
FILLER = re.compile(r"^(?:[\s.·•*|,:;–-]|o\s)+|[\s.·•*|,:;–(-]+$")
TAIL = re.compile(
    r"(?:,?\s\(?(?:is|zijn|bedraagt|van|ongeveer|circa|ca|ruim|bijna|met|om|voor|op|thans|waarvan|begroot|te\sweten|"
    r"ten\sbedrage|ter\shoogte|(?:voor|in)\s20\d\d))+$"
)
"""Words right before an amount that lead to it and say nothing of what it is for."""
VAGUE = re.compile(
    r"^(?:het )?(?:gaat|betreft|bedraagt|is|een bedrag|bedrag|ongeveer|circa|ruim|bijna|om|daarvan|hiervan|hiervoor|"
    r"daarvoor|dit|dat|wij|we|er|jaarlijks|structureel|daarnaast|totaal|in totaal|in\s20\d\d|voor\s20\d\d)\b",
    re.IGNORECASE,
)
WRITTEN_OUT = re.compile(r"[,.]\s?-{1,2}$|\s-$")
"""An amount with its empty cents (`2.355.000,-`), as tables have it."""
GOVERNED = re.compile(r"\b(?:is|zijn|was|waren|wordt|bedraagt|bedroegen|krijgt|ontvangt|kost|stelt|betaalt)\b")
BARE = re.compile(r"\s*(?P<number>\d{1,3}(?:[. ]\d{3})+|\d{2,})(?:,(?:-{1,2}|\d\d))?\s*")
MONEY = re.compile(
    r"\b(?:bedrag(?:en)?|budget(?:ten)?|kosten|lasten|baten|begroot|begroting|raming|euro)\b|€", re.IGNORECASE
)
"""The head of a column of amounts."""
TIMES = re.compile(r"(?<!\w)[x×]\s?$")
THOUSANDS = re.compile(r"[x×]\s?(?:€\s?|eur(?:o)?\s)?1\.?000\b|\bin duizend", re.IGNORECASE)
CAPTION = 120
"""Characters of the block above a table that may be its caption."""
FARTHEST_TITLE = 24
"""How many blocks above a row the title of its table may stand, where a conversion made each cell a block."""
LONGEST = 160


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """Every amount in a sentence, list or table, with the words or the row that say what it is for."""
    del ontology
    for block in readable(text, headings=True):
        for money in find_money(block.text) or _bare(text, block):
            label, certain = _purpose(text, block, money)
            if label is None or not _is_real(block, money):
                continue
            yield Draft(
                velden=Bedrag(
                    waarvoor=label, bedrag=float(money.value), valuta="EUR", periode=_period(text, block, money)
                ),
                plaatsen=(Place(block=block.index, start=money.start, end=money.end),)
                if block.kind is BlockKind.CEL or not certain
                else (_place(text, block, money),),
                zekerheid=0.95 if certain else 0.85,
            )


def _bare(text: AnnotatedText, block: Block) -> tuple[Money, ...]:
    """The amount of a cell that holds a number alone, in a column whose head says that it is money."""
    number = BARE.fullmatch(block.text) if block.kind is BlockKind.CEL and block.kolomkop else None
    if number is None or not MONEY.search(block.kolomkop or "") or block.rijkop == block.text:
        return ()
    value = parse_digits(number["number"])
    if value is None or (YEAR.fullmatch(number["number"]) and "." not in number["number"]):
        return ()
    above = above_table(text, block)
    around = (block.kolomkop or "", *block.sectie[-1:], above.text if above is not None else "")
    thousands = any(THOUSANDS.search(words) for words in around)
    return (Money(number.start("number"), number.end("number"), value * 1000 if thousands else value),)


def _place(text: AnnotatedText, block: Block, money: Money) -> Place:
    span = sentence_span(text, block, money.start)
    start, end = min(span.start, money.start), max(span.end, money.end)
    shown = shown_span(text, block, start, end, Span(money.start, money.end))
    return Place(block=block.index, start=shown.start, end=shown.end)


def _is_real(block: Block, money: Money) -> bool:
    """No amount: a bare zero, a number that is part of a name, or what the amounts of a table are counted in."""
    counted_in = TIMES.search(block.text[: money.start])
    return money.value > 0 and bool(block.text[money.start : money.end].strip()) and counted_in is None


def _purpose(text: AnnotatedText, block: Block, money: Money) -> tuple[str | None, bool]:
    """What the amount is for, and whether the layout leaves no doubt about it."""
    if block.kind is BlockKind.CEL:
        label = block.rijkop if block.rijkop and block.rijkop != block.text else None
        inside = _clean(block.text[: money.start])
        return label or inside or block.kolomkop or _last_heading(block), label is not None
    span = sentence_span(text, block, money.start)
    sentence = block.text[span.start : span.end]
    before, after, above = printed_line(text, block, money.start, money.end)
    if _is_row(sentence, before, after, block.text[money.start : money.end]):
        label = _clean(before) or _clean(above) or _clean(after)
        return label or _last_heading(block), False
    each = EACH.match(block.text, money.end)
    label = _spoken(text, block, money, span) or _last_heading(block)
    return (f"{label} (per {each[1]})" if label and each else label), True


def _spoken(text: AnnotatedText, block: Block, money: Money, span: Span) -> str | None:
    """What a sentence says the amount is for: `voor …` behind it, its subject before it, or what was spoken of last."""
    part = _part(block, money, span)
    own = block.text[part.start : money.start]
    behind = block.text[money.end : part.end]
    if told := _destination(own, behind) or _subject(own):
        return told
    if source := SOURCE_OF.match(behind):
        return _clean(source[1])
    earlier = [row for row in sentences(text, block) if row.end <= span.start]
    for row in reversed(earlier[-2:]):
        said = block.text[row.start : row.end]
        amounts = find_money(said)
        words = _clean(GOVERNS.sub("", said[: amounts[0].start])) if amounts else _clean(said)
        if words and not VAGUE.match(words):
            return _shorten(words)
    return _shorten(_clean(own + behind) or "") or None


def _destination(own: str, behind: str) -> str | None:
    """Where the money goes, as the words right behind it, then those before it tell."""
    if purpose := PURPOSE.match(behind):
        return _clean(purpose[1].partition(", ")[0])
    if destined := DESTINED.search(behind):
        return _clean(destined["waar"] or destined["naar"])
    found = FOR_INSIDE.search(own) or IN_BRACKETS.match(own)
    return _clean(found["waar"]) if found else None


def _subject(own: str) -> str | None:
    """The subject before the amount; with its verb where that says what kind of money it is (`verwacht een tekort`)."""
    clause = LEAD_YEAR.sub("", re.split(r"[.;:]\s", own)[-1])
    governed = GOVERNS.search(clause)
    subject = _clean(clause if governed and OF_MONEY.search(governed[0]) else GOVERNS.sub("", clause))
    if subject and (reserved := FOR.match(subject)):
        return _clean(reserved[1])
    if subject and not VAGUE.match(subject) and (len(subject) > 3 or subject.isupper()):
        return _shorten(subject)
    return None


def _part(block: Block, money: Money, span: Span) -> Span:
    """The part of a sentence that is about this amount, where others stand beside it."""
    if len(find_money(block.text[span.start : span.end])) < 2:
        return span
    joints = list(JOINT.finditer(block.text, span.start, span.end))
    start = max((joint.end() for joint in joints if joint.end() <= money.start), default=span.start)
    end = min((joint.start() for joint in joints if joint.start() >= money.end), default=span.end)
    return Span(start, end)


def _is_row(sentence: str, before: str, after: str, amount: str) -> bool:
    """A line of a table rather than of prose: the amount stands at the end, or no verb governs it."""
    if GOVERNED.search(before) or len(before) >= 60:
        return False
    if WRITTEN_OUT.search(amount):
        return True
    ends_line = not after or not re.match(r"[a-z,;)]", after)
    return ends_line and (len(find_money(sentence)) > 1 or sentence.strip() in {f"{before} {amount}".strip(), amount})


def _period(text: AnnotatedText, block: Block, money: Money) -> str | None:
    """The year or range of the sentence or column; else of the nearest heading; else of the label above."""
    span = sentence_span(text, block, money.start)
    sentence = block.text[span.start : span.end]
    before, after, _ = printed_line(text, block, money.start, money.end)
    row = block.kind is BlockKind.CEL or _is_row(sentence, before, after, block.text[money.start : money.end])
    if not row:
        return _spoken_period(text, block, money, span)
    if block.kind is BlockKind.CEL:
        above = above_table(text, block)
        for words in (block.kolomkop or "", block.rijkop or "", above.text[:CAPTION] if above is not None else ""):
            if found := _told_period(words):
                return found
    for heading in headings(block):
        if found := period(heading) or next((str(year) for year in years(heading)), None):
            return found
    return _period_above(text, block)


def _told_period(words: str) -> str | None:
    """The range, year or regularity that words name."""
    if found := period(words):
        return found
    if until := UNTIL.search(words):
        return f"tot en met {until[1]}"
    if named := years(words):
        return str(named[-1])
    return "per jaar" if YEARLY.search(words) else "eenmalig" if ONCE.search(words) else None


def _spoken_period(text: AnnotatedText, block: Block, money: Money, span: Span) -> str | None:
    """The period that the words about an amount name; a part of another amount is of the same year."""
    part = _part(block, money, span)
    own = block.text[part.start : part.end]
    if told := _told_period(own):
        return told
    of_other = re.search(r"\bwaarvan\s$", block.text[span.start : part.start])
    if of_other:
        return _told_period(block.text[span.start : part.start])
    if SAME_YEAR.search(own) or PART_OF.match(own):
        for row in reversed([row for row in sentences(text, block) if row.end <= span.start]):
            if named := years(block.text[row.start : row.end]):
                return str(named[0])
    return None


def _period_above(text: AnnotatedText, block: Block) -> str | None:
    """A table's own title is often a short line above it (`Raming 2021-2025`)."""
    for index in range(block.index, max(-1, block.index - FARTHEST_TITLE), -1):
        words = text.text.blocks[index].text
        if found := period(words[:200]):
            return found
    return None


def _last_heading(block: Block) -> str | None:
    return next(headings(block), None)


def _clean(words: str) -> str | None:
    words = re.sub(r"\s+", " ", FILLER.sub("", FILLER.sub("", words))).strip()
    words = FILLER.sub("", TAIL.sub("", words))
    return words if re.search(r"[A-Za-z]{2}", words) else None


def _shorten(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
