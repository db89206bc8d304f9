"""Amounts of money: what for, how much, and for which period; what cannot be read is left out."""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import headings, period, printed_line, readable, sentence_span, years
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.numbers import Money, find_money
from regiokennis.facts.soorten import Bedrag
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

YEARLY = re.compile(r"\b(?:jaarlijkse?|per jaar|elk jaar|ieder jaar|structure(?:el|le))\b", re.IGNORECASE)
PURPOSE = re.compile(
    r"^[\s,)]*(?:(?:per jaar|jaarlijks|beschikbaar|gereserveerd|begroot|nodig|in (?:20\d\d))\s+)*"
    r"(?:voor|aan|ten behoeve van|van)\s+([^.;:()€]{4,140})",
    re.IGNORECASE,
)
FILLER = re.compile(r"^(?:[\s.·•*|,:;–-]|o\s)+|[\s.·•*|,:;–(-]+$")
VAGUE = re.compile(
    r"^(?:het )?(?:gaat|betreft|bedraagt|is|een bedrag|bedrag|van|ongeveer|circa|ruim|bijna|om)\b", re.IGNORECASE
)
LONGEST = 160


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """Every amount in a sentence, list or table, with the words or the row that say what it is for."""
    del ontology
    for block in readable(text, headings=True):
        for money in find_money(block.text):
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


def _place(text: AnnotatedText, block: Block, money: Money) -> Place:
    span = sentence_span(text, block, money.start)
    return Place(block=block.index, start=min(span.start, money.start), end=max(span.end, money.end))


def _is_real(block: Block, money: Money) -> bool:
    """No amount: a bare zero or a number that is part of a name."""
    return money.value > 0 and bool(block.text[money.start : money.end].strip())


def _purpose(text: AnnotatedText, block: Block, money: Money) -> tuple[str | None, bool]:
    """What the amount is for, and whether the layout leaves no doubt about it."""
    if block.kind is BlockKind.CEL:
        label = block.rijkop if block.rijkop and block.rijkop != block.text else None
        inside = _clean(block.text[: money.start])
        return label or inside or block.kolomkop or _last_heading(block), label is not None
    span = sentence_span(text, block, money.start)
    sentence = block.text[span.start : span.end]
    before, after, above = printed_line(text, block, money.start, money.end)
    if _is_row(sentence, before, after):
        label = _clean(before) or _clean(above) or _clean(after)
        return label or _last_heading(block), False
    before_amount = sentence[: money.start - span.start]
    behind = sentence[money.end - span.start :]
    purpose = PURPOSE.match(behind)
    if purpose:
        return _clean(purpose[1]), True
    subject = _clean(re.split(r"[.;:]\s", before_amount)[-1])
    whole = _clean(before_amount + behind)
    if subject and not VAGUE.match(subject) and len(subject) > 3:
        return _shorten(subject), True
    previous = _clean(block.text[: span.start])
    if VAGUE.match(sentence) and previous:
        return _shorten(re.split(r"(?<=[.!?])\s+", previous)[-1]), True
    return _shorten(whole) if whole else _last_heading(block), True


def _is_row(sentence: str, before: str, after: str) -> bool:
    """A line of a table rather than of prose: the amount stands at the end, or no verb governs it."""
    ends_line = not after or not re.match(r"[a-z,;)]", after)
    amounts = len(find_money(sentence))
    prose = re.search(r"\b(?:is|zijn|was|wordt|worden|bedraagt|krijgt|ontvangt|kost|kosten|stelt|betaalt)\b", before)
    return ends_line and prose is None and (amounts > 1 or len(before) < 60)


def _period(text: AnnotatedText, block: Block, money: Money) -> str | None:
    """The year or range of the sentence or column; else of the nearest heading; else of the label above."""
    span = sentence_span(text, block, money.start)
    sentence = block.text[span.start : span.end]
    row = block.kind is BlockKind.CEL or _is_row(sentence, *printed_line(text, block, money.start, money.end)[:2])
    near = [block.kolomkop or "", block.rijkop or ""] if block.kind is BlockKind.CEL else [] if row else [sentence]
    for words in near:
        if found := period(words):
            return found
        if named := years(words):
            return str(named[-1])
        if YEARLY.search(words):
            return "per jaar"
    if not row:
        return None
    for heading in headings(block):
        if found := period(heading) or next((str(year) for year in years(heading)), None):
            return found
    return _period_above(text, block)


def _period_above(text: AnnotatedText, block: Block) -> str | None:
    """A table's own title is often a short line above it (`Raming 2021-2025`)."""
    for index in range(block.index, max(-1, block.index - 12), -1):
        words = text.text.blocks[index].text
        if found := period(words[:200]):
            return found
    return None


def _last_heading(block: Block) -> str | None:
    return next(headings(block), None)


def _clean(words: str) -> str | None:
    words = re.sub(r"\s+", " ", FILLER.sub("", FILLER.sub("", words))).strip()
    words = re.sub(r"\s(?:is|zijn|bedraagt|van|ongeveer|circa|ca|ruim|bijna|met|om)$", "", words)
    return words if re.search(r"[A-Za-z]{2}", words) else None


def _shorten(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
