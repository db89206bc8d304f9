"""A number in a cell of a table: what the heads of its row and column say of it."""

import re

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import PERIOD, YEAR, above_table, mentions, row_head, sentences, years
from regiokennis.facts.measure_patterns import PERCENT, STRUCTURE, is_counted
from regiokennis.facts.numbers import parse_digits
from regiokennis.facts.scope_region import own_region
from regiokennis.facts.soorten import Cijfer
from regiokennis.text.model import Block, BlockKind

VALUE = re.compile(
    r"^[~±<>≥≤]?\s?(?:ca\.?\s|circa\s|ruim\s|±\s?)?"
    r"(?P<number>\d{1,3}(?:[. ]\d{3})+|\d+(?:,\d+)?)\s?(?P<sign>%|procent)?\s*\*?$"
)
NO_FIGURE = re.compile(
    r"\b(?:nr|nummer|artikel|lid|pagina|pag|blz|paragraaf|hoofdstuk|bijlage|telefoon|postcode|datum|wanneer|planning|kwartaal|"
    r"periode|prioriteit|fase|bedrag|kosten|budget|begroting|euro)\b|€|^(?:#|jaar(?:tal)?)$",
    re.IGNORECASE,
)
WHOLE = re.compile(r"(?:(?:regio\s?)?totaal|samen|geheel|gehele|hele)?\s?(?P<regio>regio(?:\stotaal)?)?", re.IGNORECASE)
"""The head of the row that sums up all places: `Totaal regio`, or `Totaal` below municipalities."""
PLACES = re.compile(r"\s*(?:gemeenten?|plaats|kern)\b", re.IGNORECASE)
_NAME = r"[A-ZÀ-Ý][\w’'-]+(?:[ -][A-ZÀ-Ý][\w’'-]+)*"
CLOSING = re.compile(
    rf"(?:,\s|\s\()(?:(?P<gebied>(?:regio|gemeente|provincie)(?:\s{_NAME})?|{_NAME}\sen\s{_NAME})|(?P<land>landelijk|Nederland))\)?$"
)
OF_REGION = re.compile(r"\w\s(?:(?:van|in|voor)\s(?:de|onze)\s)?regio\s*$", re.IGNORECASE)
SHOWS = re.compile(
    r"\b(?:tabel|cijfers?|overzicht|aantal(?:len)?|beeld|gegevens|hieronder|onderstaande?|volgende)\b", re.IGNORECASE
)
LONGEST_CAPTION = 160
FARTHEST = 400
"""Cells that are looked through for the head of a column."""
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
    named = {year for head in heads for year in years(head)}
    if re.fullmatch(r"(?:19|20)\d\d", match["number"]) and not named:
        return None
    row, column = row_head(text, block), _column_head(text, block)
    told = {head.text for head in (row, column) if head is not None and _place(text, head)}
    free = (head for head in heads if head not in told and not YEAR.fullmatch(head.strip()))
    subject = next(free, None) or (block.sectie[-1] if block.sectie else block.rijkop)
    return Cijfer(
        indicator=re.sub(r"\s+", " ", YEAR.sub("", IN_BRACKETS.sub("", subject))).strip(" ,:-") or subject,
        waarde=float(value),
        eenheid=PERCENT if match["sign"] else _unit(subject, block.kolomkop),
        jaar=named.pop() if len(named) == 1 else None if named else _year_above(text, block),
        gebied=_area(text, block, row, column),
    )


def _unit(subject: str, column: str) -> str | None:
    """A unit in brackets (`Wachttijd (dagen)`), else the noun that is counted."""
    for head in (subject, column):
        if match := IN_BRACKETS.search(head):
            return PERCENT if match["unit"] in {"%", "procent", "percentage"} else match["unit"].lower()
    words = re.findall(r"[^\W\d_][\w’'-]+", subject)
    counted = [word for word in words if is_counted(word)]
    noun = counted[0] if counted else next((word for word in words if not STRUCTURE.search(word)), None)
    return noun.lower() if noun else None


def _area(text: AnnotatedText, block: Block, row: Block | None, column: Block | None) -> str | None:
    """The area that a head is, or ends with, else the region that the table or the document is about."""
    heads = [head for head in (row, column) if head is not None]
    told = next((place for find in (_place, _closing) for head in heads if (place := find(text, head))), None)
    if told is not None:
        return told
    around = (*(head.text for head in heads), _lead(text, block), *block.sectie[-1:])
    return _region_above(text, block, row) or own_region(text, *around)


def _closing(text: AnnotatedText, head: Block) -> str | None:
    """The area that a head ends with: `Meldingen, gemeente X`, `Onderzoeken (regio)`."""
    closing = CLOSING.search(head.text.strip())
    if closing is None:
        return None
    if closing["land"]:
        return "Nederland"
    return own_region(text) if closing["gebied"].casefold() == "regio" else closing["gebied"]


def _place(text: AnnotatedText, head: Block) -> str | None:
    """The municipality, region or country that a head names."""
    name, words = text.document.regio_naam, head.text.strip()
    if re.fullmatch(r"(?:heel\s)?Nederland|landelijk", words, re.IGNORECASE):
        return "Nederland"
    if name and re.fullmatch(rf"(?:regio\s|totaal\s(?:regio\s)?)?{re.escape(name)}", words, re.IGNORECASE):
        return words
    if whole := WHOLE.fullmatch(words):
        return name if whole["regio"] or PLACES.match(head.kolomkop or "") else None
    named = mentions(text, head, "gemeente")
    return named[0].naam if named and named[0].end - named[0].start >= len(words) - 2 else None


def _column_head(text: AnnotatedText, block: Block) -> Block | None:
    """The cell above this one that holds the head of its column."""
    for index in range(block.index - 1, max(-1, block.index - FARTHEST), -1):
        other = text.text.blocks[index]
        if other.tabel != block.tabel or block.tabel is None:
            return None
        if other.text == block.kolomkop and other.kolom == block.kolom:
            return other
    return None


def _lead(text: AnnotatedText, block: Block) -> str:
    """The caption or sentence right above the table that says what it shows; empty where none does."""
    above = above_table(text, block)
    if above is None or above.kind is BlockKind.CEL or not (rows := sentences(text, above)):
        return ""
    last = above.text[rows[-1].start : rows[-1].end] if len(above.text) > LONGEST_CAPTION else above.text
    return last if SHOWS.search(last) or last.rstrip().endswith(":") else ""


def _year_above(text: AnnotatedText, block: Block) -> int | None:
    """The one year of the sentence or heading above a table."""
    for words in (_lead(text, block), *block.sectie[-1:]):
        named = set(years(words))
        if named:
            return named.pop() if len(named) == 1 and not PERIOD.search(words) else None
    return None


def _region_above(text: AnnotatedText, block: Block, row: Block | None) -> str | None:
    """The document's region where the head of the first column or the sentence above the table names it."""
    name = text.document.regio_naam
    if name is None or row is None:
        return None
    lead = _lead(text, block)
    told = OF_REGION.search(row.kolomkop or "") or re.search(rf"\b{re.escape(name)}\b|\b(?:onze|de)\sregio\b", lead)
    return name if told else None
