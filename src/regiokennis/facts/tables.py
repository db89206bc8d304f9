"""A number in a cell of a table: what the heads of its row and column say of it."""

import re

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import PERIOD, YEAR, mentions, sentences, years
from regiokennis.facts.measure_patterns import COUNTED, PERCENT, STRUCTURE
from regiokennis.facts.numbers import parse_digits
from regiokennis.facts.soorten import Cijfer
from regiokennis.text.model import Block, BlockKind

VALUE = re.compile(
    r"^[~±<>≥≤]?\s?(?:ca\.?\s|circa\s|ruim\s|±\s?)?"
    r"(?P<number>\d{1,3}(?:[. ]\d{3})+|\d+(?:,\d+)?)\s?(?P<sign>%|procent)?\s*\*?$"
)
NO_FIGURE = re.compile(
    r"\b(?:nr|nummer|artikel|lid|pagina|pag|blz|paragraaf|hoofdstuk|bijlage|telefoon|postcode|datum|jaar|wanneer|planning|kwartaal|"
    r"periode|prioriteit|fase|bedrag|kosten|budget|begroting|euro)\b|€|^#$",
    re.IGNORECASE,
)
WHOLE = re.compile(r"(?:(?:regio\s?)?totaal|samen|geheel|gehele|hele)?\s?(?P<regio>regio(?:\stotaal)?)?", re.IGNORECASE)
"""The head of the row that sums up all places: `Totaal regio`, or `Totaal` below municipalities."""
PLACES = re.compile(r"\s*(?:gemeenten?|plaats|kern)\b", re.IGNORECASE)
OF_REGION = re.compile(r"\w\s(?:(?:van|in|voor)\s(?:de|onze)\s)?regio\s*$", re.IGNORECASE)
SHOWS = re.compile(
    r"\b(?:tabel|cijfers?|overzicht|aantal(?:len)?|beeld|gegevens|hieronder|onderstaande?|volgende)\b", re.IGNORECASE
)
WIDEST = 24
"""Columns of a table that are looked through for the head of a row."""
IN_BRACKETS = re.compile(r"\((?:in\s|aantal\s)?(?P<unit>[a-zé%-]+)\)")


def read_cell(text: AnnotatedText, block: Block) -> Cijfer | None:
    """The figure of a cell that holds a number alone, with both heads to say what it is; None for any other cell."""
    match = VALUE.match(block.text.strip())
    if match is None or not block.kolomkop or not block.rijkop or block.rijkop == block.text:
        return None
    value = parse_digits(match["number"])
    heads = (block.rijkop, block.kolomkop)
    if value is None or any(NO_FIGURE.search(head) for head in heads):
        return None
    if re.fullmatch(r"(?:19|20)\d\d", match["number"]) and not any(YEAR.search(head) for head in heads):
        return None
    place = _place(text, block)
    subject = block.kolomkop if place and not YEAR.fullmatch(block.kolomkop.strip()) else block.rijkop
    if place and subject == block.rijkop:
        subject = block.sectie[-1] if block.sectie else block.rijkop
    named = {year for head in (block.kolomkop, block.rijkop) for year in years(head)}
    return Cijfer(
        indicator=re.sub(r"\s+", " ", YEAR.sub("", IN_BRACKETS.sub("", subject))).strip(" ,:-") or subject,
        waarde=float(value),
        eenheid=PERCENT if match["sign"] else _unit(subject, block.kolomkop),
        jaar=named.pop() if len(named) == 1 else None if named else _year_above(text, block),
        gebied=place or _region_above(text, block),
    )


def _unit(subject: str, column: str) -> str | None:
    """A unit in brackets (`Wachttijd (dagen)`), else the noun that is counted."""
    for head in (subject, column):
        if match := IN_BRACKETS.search(head):
            return PERCENT if match["unit"] in {"%", "procent", "percentage"} else match["unit"].lower()
    words = re.findall(r"[^\W\d_][\w’'-]+", subject)
    counted = [word for word in words if COUNTED.search(word)]
    noun = counted[0] if counted else next((word for word in words if not STRUCTURE.search(word)), None)
    return noun.lower() if noun else None


def _place(text: AnnotatedText, block: Block) -> str | None:
    """The municipality, region or country that heads the row or the column."""
    name = text.document.regio_naam
    for head in (block.rijkop or "", block.kolomkop or ""):
        if re.fullmatch(r"(?:heel\s)?Nederland|landelijk", head.strip(), re.IGNORECASE):
            return "Nederland"
        if name and re.fullmatch(rf"(?:regio\s|totaal\s(?:regio\s)?)?{re.escape(name)}", head.strip(), re.IGNORECASE):
            return head.strip()
    first = _row_head(text, block)
    if first is None:
        return None
    if whole := WHOLE.fullmatch(first.text.strip()):
        return name if whole["regio"] or PLACES.match(first.kolomkop or "") else None
    named = mentions(text, first, "gemeente")
    whole_cell = named and named[0].end - named[0].start >= len(first.text.strip()) - 2
    return named[0].naam if whole_cell else None


def _row_head(text: AnnotatedText, block: Block) -> Block | None:
    """The first cell of the row."""
    for index in range(block.index - 1, max(-1, block.index - WIDEST), -1):
        other = text.text.blocks[index]
        if other.tabel != block.tabel or other.rij != block.rij or block.tabel is None:
            return None
        if other.text == block.rijkop:
            return other
    return None


def _lead(text: AnnotatedText, block: Block) -> str:
    """The sentence right above the table that says what it shows; empty where none does."""
    index = block.index
    while index > 0 and text.text.blocks[index - 1].tabel == block.tabel:
        index -= 1
    above = text.text.blocks[index - 1] if index else block
    if above.kind is BlockKind.CEL or not (rows := sentences(text, above)):
        return ""
    last = above.text[rows[-1].start : rows[-1].end]
    return last if SHOWS.search(last) or last.rstrip().endswith(":") else ""


def _year_above(text: AnnotatedText, block: Block) -> int | None:
    """The one year of the sentence or heading above a table."""
    for words in (_lead(text, block), *block.sectie[-1:]):
        named = set(years(words))
        if named:
            return named.pop() if len(named) == 1 and not PERIOD.search(words) else None
    return None


def _region_above(text: AnnotatedText, block: Block) -> str | None:
    """The document's region where the head of the first column or the sentence above the table names it."""
    name = text.document.regio_naam
    first = _row_head(text, block)
    if name is None or first is None:
        return None
    lead = _lead(text, block)
    told = OF_REGION.search(first.kolomkop or "") or re.search(rf"\b{re.escape(name)}\b|\b(?:onze|de)\sregio\b", lead)
    return name if told else None
