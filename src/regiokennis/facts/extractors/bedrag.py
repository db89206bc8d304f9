"""Amounts of money: what for, how much, and for which period; what cannot be read is left out."""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import (
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
from regiokennis.facts.numbers import Money, find_money
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
    r"betaalt|betalen|draagt|dragen|verliezen|verliest|gaat|gaan|ging)\b(?:(?!\s(?:voor|aan)\s)[^.;:]){0,60}$",
    re.IGNORECASE,
)
"""The verb that leads to the amount, with the adverbials between."""
FOR = re.compile(r"^voor\s(?!(?:de\s(?:jaren|periode)\s)?(?:19|20)\d\d)(.{4,140})$", re.IGNORECASE)
SOURCE_OF = re.compile(
    r"^\s*(?:per jaar\s)?(?:uit|van|via)\s([^.;:()€]{4,100}?)(?=\s(?:en|wordt|worden|is)\s|[.,;]|$)", re.IGNORECASE
)
FILLER = re.compile(r"^(?:[\s.·•*|,:;–-]|o\s)+|[\s.·•*|,:;–(-]+$")
VAGUE = re.compile(
    r"^(?:het )?(?:gaat|betreft|bedraagt|is|een bedrag|bedrag|ongeveer|circa|ruim|bijna|om|daarvan|hiervan|hiervoor|"
    r"daarvoor|dit|dat|wij|we|er|jaarlijks|structureel|daarnaast|totaal|in totaal|in\s20\d\d|voor\s20\d\d)\b",
    re.IGNORECASE,
)
WRITTEN_OUT = re.compile(r"[,.]\s?-{1,2}$|\s-$")
"""An amount with its empty cents (`2.355.000,-`), as tables have it."""
GOVERNED = re.compile(r"\b(?:is|zijn|was|waren|wordt|bedraagt|bedroegen|krijgt|ontvangt|kost|stelt|betaalt)\b")
FARTHEST_TITLE = 24
"""How many blocks above a row the title of its table may stand, where a conversion made each cell a block."""
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
    start, end = min(span.start, money.start), max(span.end, money.end)
    shown = shown_span(text, block, start, end, Span(money.start, money.end))
    return Place(block=block.index, start=shown.start, end=shown.end)


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
    if _is_row(sentence, before, after, block.text[money.start : money.end]):
        label = _clean(before) or _clean(above) or _clean(after)
        return label or _last_heading(block), False
    return _spoken(text, block, money, span) or _last_heading(block), True


def _spoken(text: AnnotatedText, block: Block, money: Money, span: Span) -> str | None:
    """What a sentence says the amount is for: `voor …` behind it, its subject before it, or what was spoken of last."""
    own = block.text[span.start : money.start]
    behind = block.text[money.end : span.end]
    if purpose := PURPOSE.match(behind):
        return _clean(purpose[1])
    subject = _clean(GOVERNS.sub("", re.split(r"[.;:]\s", own)[-1]))
    if subject and (reserved := FOR.match(subject)):
        return _clean(reserved[1])
    if subject and not VAGUE.match(subject) and len(subject) > 3:
        return _shorten(subject)
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
    for index in range(block.index, max(-1, block.index - FARTHEST_TITLE), -1):
        words = text.text.blocks[index].text
        if found := period(words[:200]):
            return found
    return None


def _last_heading(block: Block) -> str | None:
    return next(headings(block), None)


def _clean(words: str) -> str | None:
    words = re.sub(r"\s+", " ", FILLER.sub("", FILLER.sub("", words))).strip()
    words = re.sub(r"\s\(?(?:is|zijn|bedraagt|van|ongeveer|circa|ca|ruim|bijna|met|om)$", "", words)
    return words if re.search(r"[A-Za-z]{2}", words) else None


def _shorten(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
