"""The year and the area that a figure is about, as the text around it gives them."""

import re
from collections.abc import Iterator, Sequence

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.context import PERIOD, YEAR, headings
from regiokennis.facts.measure_patterns import SAME_YEAR, STOCK
from regiokennis.facts.measures import Measure
from regiokennis.text.model import Block, BlockKind

SPAN_OF_YEARS = re.compile(
    r"\b(?:tussen|van|periode)\s+(?:de jaren\s+)?(?:19|20)\d\d\s*(?:en|tot|tot en met|t/m|-|–)\s*(?:19|20)\d\d",
    re.IGNORECASE,
)
SOURCE = re.compile(r"\((?:[^()]*?\b(?:[A-Z][\w’'-]+|e\.\s?a\.|bron)[^()]*?,?\s*)(?:19|20)\d\d[a-z]?\)")
COMPARED = re.compile(r"\b(?:dan|ten opzichte van|vergeleken met|sinds)\s(?:in\s)?(?:19|20)\d\d")
_NAME = r"[A-Z][\w’'-]+(?:[ -](?:(?:en|aan|op|den|de|der|van)\s)?[A-Z][\w’'-]+){0,3}"
AREA = re.compile(rf"\b(?P<area>(?:de\s+)?(?:regio|gemeente|provincie|stad|subregio)\s+{_NAME})")
SAME_SPAN = re.compile(
    r"\b(?:in|over)\s(?:dat|datzelfde|hetzelfde|die|dezelfde)\s(?:jaar|tijdvak|periode)\b", re.IGNORECASE
)
COUNTRY = re.compile(
    r"\b(?:[Ii]n (?:heel )?Nederland|Nederlandse (?:bevolking|kinderen|vrouwen|gezinnen)|"
    r"[Ll]andelijk(?= (?:gezien|zijn|is|worden|wordt|gaat|krijgt|gemiddeld))|landelijke (?:gemiddelde|cijfers?))\b"
)
WORLD = re.compile(r"\bwereldwijd\b", re.IGNORECASE)
HEAD_AREA = re.compile(r"\b(?P<scale>landelijk|nederland|regionaal|regio)\s*$", re.IGNORECASE)
APPLIES = re.compile(
    rf"\b(?:cijfers?|aantallen|getallen|gegevens)\b[^.]{{0,30}}\b(?:voor|van|betreffen|over)\s+(?P<area>(?:de\s+)?(?:(?:regio|gemeente|provincie)\s+)?{_NAME})"
)
PART = re.compile(r",?\s(?:waarvan|van wie|onder wie)\b", re.IGNORECASE)
MEAN = re.compile(
    r"\b(?P<scale>regiona(?:al|le)|landelijke?)\s(?:gemiddelde?|cijfer)\s(?:van|is|was|bedraagt|bedroeg)\s$"
)
"""An average right before its value: of the region or the country, whatever place the sentence is about."""
AGENT = re.compile(
    r"\b(?:door|namens|regie van|leiding van|opdracht van|samen met|coördinatie van)\s(?:de\s)?(?:gemeente\s)?$"
)
BESIDE = re.compile(
    r"\b(?:boven|onder|tegen|tegenover|dan|als|rond)\s(?:het|een)\slandelijke?\s(?:gemiddelde?|cijfers?)\b[^.,;]*"
)
"""What a figure is held against: not what it is about."""
"""What stands before a government that does something: no place where something was counted."""
JOINED = re.compile(r",?\s(?:en|respectievelijk)\s(?:(?:in|uit|voor)\s)?|,\s")
HOLDS_ON = re.compile(r"Nederland$|regio\b|provincie\b|gemeente\b", re.IGNORECASE)
"""Areas that a writer sets for more than one sentence; a place named in passing is none."""
FARTHEST = 5
"""The same for a year, through sentences that give figures too."""
REACH = 2
"""How many sentences a year or an area holds on within its paragraph."""


def find_year(
    text: AnnotatedText, block: Block, rows: Sequence[Sentence], position: int, measure: Measure
) -> int | None:
    """The year with the value, else nearest in its clause, else in the sentences before, else above it."""
    ranked = _ranked_year(block.text[rows[position].start : rows[position].end], measure)
    both = _both_years(block, rows, position, measure) if measure.former or measure.later else None
    told = measure.jaar or ranked or (both and both[measure.later])
    if told is not None or measure.former:
        return told
    said = _of_figures(block.text[rows[position].start : rows[position].end])
    if SPAN_OF_YEARS.search(said) or PERIOD.search(said):
        return None
    own = _year_of_clause(said, measure)
    if own is None and SAME_SPAN.search(said, said.rfind(";", 0, measure.start) + 1):
        own = next((int(match[0]) for match in YEAR.finditer(said, 0, measure.start)), None)
    if own is not None or (measure.unit is not None and STOCK.match(measure.unit)):
        return own
    for back, earlier in enumerate(reversed(rows[:position]), 1):
        words = _of_figures(block.text[earlier.start : earlier.end])
        if back > REACH and not (back <= FARTHEST and re.search(r"\d", words)):
            break
        if SPAN_OF_YEARS.search(words) or PERIOD.search(words):
            return None
        if named := [int(match[0]) for match in YEAR.finditer(words.partition(";")[0])]:
            return named[0] if len(set(named)) == 1 else named[-1]
    return _year_above(text, block)


def _year_of_clause(said: str, measure: Measure) -> int | None:
    """The year before the figure in its clause, else the first behind it; none where it says `in dat jaar`."""
    start = said.rfind(";", 0, measure.start) + 1
    end = said.find(";", measure.end)
    clause = said[start : end if end >= 0 else len(said)]
    found = [(match.start() + start, int(match[0])) for match in YEAR.finditer(clause)]
    same = SAME_YEAR.search(clause)
    if not found or (same and same.start() + start < found[0][0]):
        return None
    before = [year for at, year in found if at < measure.start]
    return before[-1] if before else found[0][1]


def _both_years(block: Block, rows: Sequence[Sentence], position: int, measure: Measure) -> tuple[int, int] | None:
    """The two years of which the clause or sentence before gives figures, where this says from what to what."""
    said = block.text[rows[position].start : rows[position].end]
    clause = said.rfind(";", 0, measure.start) + 1
    if YEAR.search(said, clause):
        return None
    if clause and YEAR.search(said):
        before = SOURCE.sub(" ", said[:clause])
    elif position == 0:
        return None
    else:
        before = _of_figures(block.text[rows[position - 1].start : rows[position - 1].end])
    years = sorted({int(match[0]) for match in YEAR.finditer(before)})
    return (years[0], years[1]) if len(years) == 2 else None


def _ranked_year(said: str, measure: Measure) -> int | None:
    """`in 2020 en 2021 … 31 en 28`: the year that stands as far in its row as the figure in its own."""
    if measure.rang is None or measure.rang[1] != 2:
        return None
    found = list(YEAR.finditer(said, 0, measure.start))[-2:]
    joined = len(found) == 2 and JOINED.fullmatch(said, found[0].end(), found[1].start())
    return int(found[measure.rang[0]][0]) if joined else None


def _of_figures(words: str) -> str:
    """The same text with years of literature and of comparisons blanked: they are not the figure's."""
    for pattern in (SOURCE, COMPARED):
        words = pattern.sub(lambda match: " " * len(match[0]), words)
    return words


def _year_above(text: AnnotatedText, block: Block) -> int | None:
    """In an infographic the first line gives the year for the lines under it (`In 2020: …`, `In 2020 31 trajecten`)."""
    if block.kind is BlockKind.VOETNOOT or len(block.text) > 160:
        return None
    for index in range(block.index - 1, max(-1, block.index - 4), -1):
        above = text.text.blocks[index]
        if above.sectie != block.sectie or len(above.text) > 160:
            return None
        if match := re.match(r"\s*in\s(20[0-4]\d)(?::|\s\d)", above.text, re.IGNORECASE):
            return int(match[1])
    return None


def find_area(
    text: AnnotatedText, block: Block, rows: Sequence[Sentence], position: int, measure: Measure
) -> str | None:
    """The area that the sentence names, that the next or the last one gives, or that a heading tells."""
    if told := _area_with_value(text, block.text[rows[position].start : rows[position].end], rows[position], measure):
        return told
    if found := _area_named(text, block, rows[position], measure.start):
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
    found = _area_named(text, block, sentence, 0)
    return found if found and HOLDS_ON.match(found) else _own_region(text, said)


def _labels_above(text: AnnotatedText, block: Block) -> Iterator[str]:
    """Column and row heads, short lines just above, and headings."""
    yield from (label for label in (block.kolomkop, block.rijkop) if label)
    for index in range(block.index - 1, max(-1, block.index - 3), -1):
        above = text.text.blocks[index]
        if above.sectie == block.sectie and len(above.text.split()) <= 3:
            yield above.text
    yield from headings(block)


def _area_named(text: AnnotatedText, block: Block, sentence: Sentence, at: int) -> str | None:
    """The named area nearest to the figure; a name with its kind (`regio …`) wins, then a location, then the region."""
    said = _clause(block.text[sentence.start : sentence.end], at)
    found = [
        (abs(match.start("area") - at), re.sub(r"^de\s", "", match["area"]))
        for match in AREA.finditer(said)
        if not AGENT.search(said[: match.start("area")])
    ]
    if found:
        return min(found)[1]
    places = [
        (abs(mention.start - sentence.start - at), mention.naam)
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


def _clause(said: str, at: int) -> str:
    """The sentence with what belongs to a part of the figure (`…, waarvan 38 in …`) blanked, or with only that part."""
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
    return match[0] if match else None


def _is_located(said: str, name: str) -> bool:
    """Whether the region stands there as a place, not inside the name of an organisation."""
    return re.search(rf"\b(?:in|voor|binnen|uit|van)\s(?:de\s|heel\s)?(?:regio\s)?{re.escape(name)}", said) is not None


def _is_location(said: str, mention: Mention, sentence: Sentence) -> bool:
    before = said[: mention.start - sentence.start]
    if AGENT.search(before):
        return False
    return re.search(r"\b(?:in|voor|binnen|gemeente|uit)\s(?:de gemeente\s)?$", before, re.IGNORECASE) is not None
