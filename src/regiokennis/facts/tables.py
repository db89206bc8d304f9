"""A number in a cell of a table: what the heads of its row and column say of it."""

import re

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import YEAR, mentions
from regiokennis.facts.measure_patterns import COUNTED, PERCENT, STRUCTURE
from regiokennis.facts.numbers import parse_digits
from regiokennis.facts.soorten import Cijfer
from regiokennis.text.model import Block

VALUE = re.compile(
    r"^[~±<>≥≤]?\s?(?:ca\.?\s|circa\s|ruim\s|±\s?)?"
    r"(?P<number>\d{1,3}(?:[. ]\d{3})+|\d+(?:,\d+)?)\s?(?P<sign>%|procent)?\s*\*?$"
)
NO_FIGURE = re.compile(
    r"\b(?:nr|nummer|artikel|lid|pagina|pag|blz|paragraaf|hoofdstuk|bijlage|telefoon|postcode|datum|jaar|wanneer|planning|kwartaal|"
    r"periode|prioriteit|fase|bedrag|kosten|budget|begroting|euro)\b|€|^#$",
    re.IGNORECASE,
)
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
    years = [int(year[0]) for head in (block.kolomkop, block.rijkop) for year in YEAR.finditer(head)]
    return Cijfer(
        indicator=re.sub(r"\s+", " ", YEAR.sub("", IN_BRACKETS.sub("", subject))).strip(" ,:-") or subject,
        waarde=float(value),
        eenheid=PERCENT if match["sign"] else _unit(subject, block.kolomkop),
        jaar=years[0] if len(set(years)) == 1 else None,
        gebied=place,
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
    for head in (block.rijkop or "", block.kolomkop or ""):
        if re.fullmatch(r"(?:heel\s)?Nederland|landelijk", head.strip(), re.IGNORECASE):
            return "Nederland"
        name = text.document.regio_naam
        if name and re.fullmatch(rf"(?:regio\s|totaal\s(?:regio\s)?)?{re.escape(name)}", head.strip(), re.IGNORECASE):
            return head.strip()
    if block.tabel is None:
        return None
    for other in text.text.blocks:
        if other.tabel == block.tabel and other.rij == block.rij and other.text == block.rijkop:
            named = mentions(text, other, "gemeente")
            if named and named[0].end - named[0].start >= len(other.text.strip()) - 2:
                return named[0].naam
    return None
