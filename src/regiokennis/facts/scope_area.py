"""The area that a figure is of, as the text around it gives it."""

import re
from collections.abc import Iterator, Sequence

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.context import headings
from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_patterns import COUNTRY
from regiokennis.text.model import Block

_NAME = r"[A-Z][\w’'-]+(?:[ -](?:(?:en|aan|op|den|de|der|van)\s)?[A-Z][\w’'-]+){0,3}"
_PLACE = r"[A-Z][\w’'-]+(?:\s(?:(?:aan|op|den|de|der|van)\s)?[A-Z][\w’'-]+){0,3}"
AREA = re.compile(rf"\b(?P<area>(?:de\s+)?(?:regio|gemeente|provincie|stad|subregio)\s+{_NAME})")
WORLD = re.compile(r"\bwereldwijd\b", re.IGNORECASE)
HEAD_AREA = re.compile(r"\b(?P<scale>landelijk|nederland|regionaal|regio)\s*$", re.IGNORECASE)
APPLIES = re.compile(
    rf"\b(?:cijfers?|aantallen|getallen|gegevens)\b[^.]{{0,30}}\b(?:voor|van|betreffen|over)\s+(?P<area>(?:de\s+)?(?:(?:regio|gemeente|provincie)\s+)?{_NAME})"
)
PART = re.compile(r",?\s(?:waarvan|van wie|onder wie)\b", re.IGNORECASE)
ASIDE = re.compile(r"(?<=,)\s(?:die|dat|waar(?:in|mee|van|voor|bij)?)\s[^,;]*(?=,)")
ROW = re.compile(rf"\b(?:[Ii]n|[Vv]oor|[Uu]it)\s(?P<area>{_PLACE}(?:,\s{_PLACE})*\sen\s{_PLACE})")
BEHIND = re.compile(
    rf"\s[a-zé-]+\s(?:(?:heeft|had|telt|kent|biedt|bood|beheert)\s)?(?:in|te)\s(?P<area>{_PLACE})(?=\s[a-z]|[.,;)]|$)"
)
"""A place right behind what is counted: `vier woningen in X`."""
COUNTS = re.compile(r"\s(?:telt|telde|kent|kende|heeft|had|registreerde)\s")
"""What makes a municipality at the head of a clause the place where something was counted."""
MEAN = re.compile(
    r"\b(?P<scale>regiona(?:al|le)|landelijke?)\s(?:gemiddelde?|cijfer)\s(?:van|is|was|bedraagt|bedroeg)\s$"
)
"""An average right before its value: of the region or the country, whatever place the sentence is about."""
AGENT = re.compile(
    r"\b(?:door|namens|regie van|leiding van|opdracht van|samen met|coördinatie van)\s(?:de\s)?(?:gemeente\s)?$"
)
"""What stands before a government that does something: no place where something was counted."""
BESIDE = re.compile(
    r"\b(?:boven|onder|tegen|tegenover|dan|als|rond|bij)\s(?:[a-zé]+\s){0,4}?(?:landelijke?\b|in\s(?:heel\s)?Nederland\b)[^.,;]*"
)
"""What a figure is held against: not what it is about."""
OURS = re.compile(
    r"\b(?:in|binnen|naar|voor|uit|van)\s(?:heel\s)?(?:onze\sregio|ons\s(?:gebied|inwonertal|inwoneraantal))\b|\bbij\sons\b"
)
"""The region as its own document speaks of it."""
SPREAD = re.compile(r",?\s(?:verdeeld|verspreid)\sover\s[^;:]*")
"""Where the parts of a figure are to be found; the figure itself is of no one of these places."""
NEXT = re.compile(rf"(?:,|\sen)\sin\s(?:de\s)?(?:gemeente\s|regio\s)?{_PLACE}\s(?:[^\d.,;]{{1,20}}\s)?\d")
"""`In X 30 meldingen, in Y om 14`: the place behind the figure is of the next one."""
JOINED = re.compile(r",?\s(?:en|respectievelijk)\s(?:(?:in|uit|voor)\s)?|,\s")
HOLDS_ON = re.compile(r"Nederland$|regio\b|provincie\b|gemeente\b", re.IGNORECASE)
"""Areas that a writer sets for more than one sentence; a place named in passing is none."""
REACH = 2
"""How many sentences an area holds on within its paragraph."""


def find_area(
    text: AnnotatedText, block: Block, rows: Sequence[Sentence], position: int, measure: Measure
) -> str | None:
    """The area that the sentence names, that the next or the last one gives, or that a heading tells."""
    if told := _area_with_value(text, block.text[rows[position].start : rows[position].end], rows[position], measure):
        return told
    said = block.text[rows[position].start : rows[position].end]
    if found := _area_told(text, said, rows[position], measure.start):
        return found
    for later in rows[position + 1 : position + 2]:
        if match := APPLIES.search(block.text[later.start : later.end]):
            return re.sub(r"^(?:de|het)\s", "", match["area"]).strip()
    for heading in _labels_above(text, block):
        if match := HEAD_AREA.search(heading):
            national = match["scale"].lower() in {"landelijk", "nederland"}
            return "Nederland" if national else text.document.regio_naam
    earlier = reversed(rows[max(0, position - REACH) : position])
    return next((area for sentence in earlier if (area := _area_kept(text, block, sentence))), None)


def _area_with_value(text: AnnotatedText, said: str, sentence: Sentence, measure: Measure) -> str | None:
    """The area that stands with the value itself: of an average, or of a row of places (`in X en Y … 9 en 7`)."""
    if measure.gebied:
        return measure.gebied
    if mean := MEAN.search(said[: measure.start]):
        return "Nederland" if mean["scale"].startswith("land") else text.document.regio_naam
    if behind := BEHIND.match(said, measure.end):
        start, end = (sentence.start + at for at in behind.span("area"))
        names = [m for m in sentence.mentions if m.start < end and start < m.end]
        if all(m.type == "gemeente" for m in names):
            return names[0].naam if names else behind["area"]
    if measure.rang is None:
        return None
    row: list[Mention] = []
    for mention in (m for m in sentence.mentions if m.type == "gemeente" and m.end - sentence.start <= measure.start):
        tied = row and JOINED.fullmatch(said, row[-1].end - sentence.start, mention.start - sentence.start)
        row = [*row, mention] if tied else [mention]
    place, values = measure.rang
    return row[place].naam if len(row) == values else None


def _area_kept(text: AnnotatedText, block: Block, sentence: Sentence) -> str | None:
    """The area of an earlier sentence of figures, where it is one that holds on."""
    said = block.text[sentence.start : sentence.end]
    if not re.search(r"\d", said):
        return None
    found = None if OURS.search(said) else _area_named(text, _of_part(said, 0), sentence, 0)
    return found if found and HOLDS_ON.match(found) else _own_region(text, said)


def _labels_above(text: AnnotatedText, block: Block) -> Iterator[str]:
    """Column and row heads, short lines just above, and headings."""
    yield from (label for label in (block.kolomkop, block.rijkop) if label)
    for index in range(block.index - 1, max(-1, block.index - 3), -1):
        above = text.text.blocks[index]
        if above.sectie == block.sectie and len(above.text.split()) <= 3:
            yield above.text
    yield from headings(block)


def _area_told(text: AnnotatedText, said: str, sentence: Sentence, at: int) -> str | None:
    """The area that the sentence gives: the part or clause with the figure before the rest of it.

    What an earlier clause says of the whole country is not carried into the next one; what a relative clause
    between commas says is of something else.
    """
    for aside in ASIDE.finditer(said):
        if not aside.start() <= at < aside.end():
            said = said[: aside.start()] + " " * len(aside[0]) + said[aside.end() :]
    if (spread := SPREAD.search(said)) and at < spread.start():
        said = said[: spread.start()] + " " * len(spread[0]) + said[spread.end() :]
    if following := NEXT.search(said, at):
        said = said[: following.start()]
    start = said.rfind(";", 0, at) + 1
    end = said.find(";", at)
    clause = " " * start + (said[start:end] if end >= 0 else said[start:])
    if found := _area_named(text, _of_part(clause, at), sentence, at):
        return found
    part = PART.search(clause)
    if part and part.start() <= at and (found := _area_named(text, clause[: part.start()], sentence, at)):
        return found
    found = _area_named(text, _of_part(said, at), sentence, at) if clause != said else None
    return None if found == "Nederland" else found


def _area_named(text: AnnotatedText, said: str, sentence: Sentence, at: int) -> str | None:
    """The named area nearest to the figure; a name with its kind (`regio …`) wins, then a location, then the region."""
    found = [
        (abs(match.start("area") - at), re.sub(r"^de\s", "", match["area"]))
        for match in AREA.finditer(said)
        if not AGENT.search(said[: match.start("area")])
    ]
    if found:
        return min(found)[1]
    places = [
        (abs(mention.start - sentence.start - at), _joined(said, mention, sentence))
        for mention in sentence.mentions
        if mention.type == "gemeente" and _is_location(said, mention, sentence)
    ]
    own = _own_region(text, said)
    if places and not own:
        return min(places)[1]
    if COUNTRY.search(BESIDE.sub("", said)):
        return "Nederland"
    if own and (not places or _is_located(said, own)):
        return own
    if places:
        return min(places)[1]
    return "wereld" if WORLD.search(said) else None


def _joined(said: str, mention: Mention, sentence: Sentence) -> str:
    """A place, or the row of places that it stands in (`in X en Y`)."""
    for row in ROW.finditer(said):
        if row.start("area") <= mention.start - sentence.start < row.end("area"):
            return row["area"]
    return mention.naam


def _of_part(said: str, at: int) -> str:
    """The sentence without what is said of a part of the figure (`…, waarvan 38 in …`), or with only that part."""
    part = PART.search(said)
    if part is None:
        return said
    end = said.find(",", part.end())
    end = end if end >= 0 else len(said)
    inside = part.start() <= at < end
    return "".join(letter if (part.start() <= i < end) == inside else " " for i, letter in enumerate(said))


def _own_region(text: AnnotatedText, said: str) -> str | None:
    """The document's region where the sentence names it, as the sentence writes it."""
    name = text.document.regio_naam
    if not name:
        return None
    match = re.search(re.escape(name).replace(r"\ ", r"[ -]").replace(r"\-", r"[ -]"), said)
    return match[0] if match else name if OURS.search(said) else None


def _is_located(said: str, name: str) -> bool:
    """Whether the region stands there as a place, not inside the name of an organisation."""
    return (
        re.search(rf"\b(?:in|voor|binnen|uit|van)\s(?:de\s|heel\s)?(?:regio\s)?{re.escape(name)}", said) is not None
        or OURS.search(said) is not None
    )


def _is_location(said: str, mention: Mention, sentence: Sentence) -> bool:
    before = said[: mention.start - sentence.start]
    if AGENT.search(before):
        return False
    if re.search(r"(?:^|[.;,]\s)$", before) and COUNTS.match(said, mention.end - sentence.start):
        return True
    return re.search(r"\b(?:in|te|voor|binnen|gemeente|uit)\s(?:de gemeente\s)?$", before, re.IGNORECASE) is not None
