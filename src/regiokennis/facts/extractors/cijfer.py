"""Figures: what was counted, the value or range, its unit, and the year and area that the text gives with it."""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.context import PERIOD, YEAR, headings, readable, sentences
from regiokennis.facts.measures import EVERY, PERCENT, RATE, YEARLY, Measure, find_measures
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Cijfer
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

SPAN_OF_YEARS = re.compile(
    r"\b(?:tussen|van|periode)\s+(?:de jaren\s+)?(?:19|20)\d\d\s*(?:en|tot|tot en met|t/m|-|–)\s*(?:19|20)\d\d",
    re.IGNORECASE,
)
SOURCE = re.compile(r"\((?:[^()]*?\b(?:[A-Z][\w’'-]+|e\.\s?a\.|bron)[^()]*?,?\s*)(?:19|20)\d\d[a-z]?\)")
AREA = re.compile(
    r"\b(?:(?:in|voor|binnen|uit|van|over)\s+)?(?P<area>(?:de\s+)?(?:regio|gemeente|provincie|stad|subregio)\s+[A-Z][\w’'-]+"
    r"(?:[ -](?:(?:en|aan|op|den|de|der|van)\s)?[A-Z][\w’'-]+){0,3})"
)
COUNTRY = re.compile(
    r"\b(?:[Ii]n (?:heel )?Nederland|Nederlandse (?:bevolking|kinderen|vrouwen|gezinnen)|[Ll]andelijk(?= (?:gezien|zijn|is|worden|wordt|gaat|krijgt|gemiddeld))|landelijke (?:gemiddelde|cijfers?))\b"
)
WORLD = re.compile(r"\bwereldwijd\b", re.IGNORECASE)
HEAD_AREA = re.compile(r"\b(?P<scale>landelijk|nederland|regionaal|regio)\s*$", re.IGNORECASE)
APPLIES = re.compile(
    r"\b(?:cijfers?|aantallen|getallen|gegevens)\b[^.]{0,30}\b(?:voor|van|betreffen|over)\s+(?P<area>[^.;,()]+)",
    re.IGNORECASE,
)
STOP = re.compile(r"[.;:,()]|\s(?:en|waarvan|terwijl|maar)\s(?=\d)|\s(?:en)\s(?=\w+\s\w+\s(?:gedaan|gevraagd|geweest))")
LONGEST = 120
REACH = 2
"""How many sentences a year holds on within its paragraph."""


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """Every figure with a unit; figures that say the same of the same are one draft with several places."""
    del ontology
    found: dict[Cijfer, tuple[list[Place], float]] = {}
    for block in readable(text, headings=True):
        for sentence, measure, velden in _figures(text, block):
            place = Place(block=block.index, start=sentence.start, end=sentence.end)
            places, certainty = found.get(velden, ([], 0.0))
            found[velden] = ([*places, place], max(certainty, 0.9 if measure.certain else 0.7))
    for velden, (places, certainty) in found.items():
        yield Draft(velden=velden, plaatsen=tuple(dict.fromkeys(places)), zekerheid=certainty)


def _figures(text: AnnotatedText, block: Block) -> Iterator[tuple[Sentence, Measure, Cijfer]]:
    """The figures of a block with their sentence; year and area are looked up in that order of nearness."""
    rows = sentences(text, block)
    for position, sentence in enumerate(rows):
        said = block.text[sentence.start : sentence.end]
        tokens = [
            type(token)(
                i=token.i, start=token.start - sentence.start, end=token.end - sentence.start, text=token.text,
                lemma=token.lemma, pos=token.pos, dep=token.dep, head=token.head, morph=token.morph,
            )
            for token in sentence.tokens
        ]  # fmt: skip
        for measure in find_measures(said, tokens):
            yield (
                sentence,
                measure,
                Cijfer(
                    indicator=_indicator(said, sentence, measure, block),
                    waarde=float(measure.low),
                    waardeTot=None if measure.high is None else float(measure.high),
                    eenheid=_unit(said, measure),
                    jaar=None if measure.former else _year(text, block, rows, position, measure),
                    gebied=_area(text, block, rows, position, measure),
                ),
            )


def _unit(said: str, measure: Measure) -> str | None:
    """The noun, with `per jaar` or `per 100.000 inwoners` where the sentence counts so."""
    if measure.unit is None or measure.unit == PERCENT:
        return measure.unit
    behind = said[measure.end :]
    unit = measure.unit if measure.unit.isupper() else measure.unit[0].lower() + measure.unit[1:]
    if (
        EVERY.search(said[max(0, measure.start - 5) : measure.end + 1])
        or unit.startswith(("op de", "keer"))
        or " per " in unit
    ):
        return unit
    if (rate := RATE.search(behind[:40])) and rate.start() < 25:
        return f"{unit} per {rate['rate']}"
    return f"{unit} per jaar" if YEARLY.search(said) else unit


def _year(text: AnnotatedText, block: Block, rows: tuple[Sentence, ...], position: int, measure: Measure) -> int | None:
    """The year nearest to the figure in its sentence, else in the sentences just before, else of the column."""
    sentence = rows[position]
    said = _without_sources(block.text[sentence.start : sentence.end])
    if SPAN_OF_YEARS.search(said) or PERIOD.search(said):
        return None
    found = [(match.start(), int(match[0])) for match in YEAR.finditer(said)]
    if found:
        before = [year for at, year in found if at < measure.start]
        after = [year for at, year in found if at >= measure.start]
        return before[-1] if before else after[0]
    for earlier in reversed(rows[max(0, position - REACH) : position]):
        words = _without_sources(block.text[earlier.start : earlier.end])
        if SPAN_OF_YEARS.search(words) or PERIOD.search(words):
            return None
        if named := [int(match[0]) for match in YEAR.finditer(words)]:
            return named[-1]
    for head in (block.kolomkop, block.rijkop):
        named = [int(match[0]) for match in YEAR.finditer(head or "")]
        if len(named) == 1:
            return named[0]
    return _year_above(text, block)


def _year_above(text: AnnotatedText, block: Block) -> int | None:
    """In an infographic the first line gives the year for the lines under it (`In 2020: …`)."""
    for index in range(block.index - 1, max(-1, block.index - 4), -1):
        above = text.text.blocks[index]
        if above.sectie != block.sectie:
            return None
        if match := re.match(r"\s*(?:in\s)?(20[0-4]\d):", above.text, re.IGNORECASE):
            return int(match[1])
    return None


def _without_sources(words: str) -> str:
    """The same text with references to literature blanked, so that their years are nobody's."""
    return SOURCE.sub(lambda match: " " * len(match[0]), words)


def _area(text: AnnotatedText, block: Block, rows: tuple[Sentence, ...], position: int, measure: Measure) -> str | None:
    """The area that the sentence names, that the next one gives for its figures, or that a heading tells."""
    sentence = rows[position]
    said = block.text[sentence.start : sentence.end]
    if measure.label and (placed := re.fullmatch(r"[A-Z][\w’' -]+", measure.label)) and measure.unit is None:
        return placed[0]
    if found := _area_named(text, said, sentence, measure):
        return found
    for later in rows[position + 1 : position + 2]:
        if match := APPLIES.search(block.text[later.start : later.end]):
            return re.sub(r"^(?:de|het)\s", "", match["area"]).strip()
    for head in (block.kolomkop, block.rijkop, *headings(block)):
        if head and (match := HEAD_AREA.search(head)):
            return "Nederland" if match["scale"].lower() in {"landelijk", "nederland"} else text.document.regio_naam
        if head and (area := _own_region(text, head)) and block.kind is BlockKind.CEL:
            return area
    return None


def _area_named(text: AnnotatedText, said: str, sentence: Sentence, measure: Measure) -> str | None:
    """The named area nearest to the figure; a name with its kind (`regio X`) wins over a bare name."""
    found = [
        (abs(match.start("area") - measure.start), re.sub(r"^de\s", "", match["area"])) for match in AREA.finditer(said)
    ]
    if found:
        return min(found)[1]
    if own := _own_region(text, said):
        return own
    places = [
        (abs(mention.start - sentence.start - measure.start), mention.naam)
        for mention in sentence.mentions
        if mention.type == "gemeente" and _is_location(said, mention, sentence)
    ]
    if places:
        return min(places)[1]
    if COUNTRY.search(said):
        return "Nederland"
    return "wereld" if WORLD.search(said) else None


def _own_region(text: AnnotatedText, said: str) -> str | None:
    """The document's region where the sentence names it, as the sentence writes it."""
    name = text.document.regio_naam
    if not name:
        return None
    match = re.search(re.escape(name).replace(r"\ ", r"[ -]").replace(r"\-", r"[ -]"), said)
    return match[0] if match else None


def _is_location(said: str, mention: Mention, sentence: Sentence) -> bool:
    before = said[: mention.start - sentence.start]
    return re.search(r"\b(?:in|te|voor|binnen|gemeente|uit)\s(?:de gemeente\s)?$", before, re.IGNORECASE) is not None


def _indicator(said: str, sentence: Sentence, measure: Measure, block: Block) -> str:
    """The vocabulary's indicator where the sentence names one, else what the words around the number say."""
    if measure.label and measure.unit is not None:
        return measure.label
    named = [
        (abs(mention.start - sentence.start - measure.end), mention.naam)
        for mention in sentence.mentions
        if mention.type == "indicator"
    ]
    if named and min(named)[0] < 40:
        return min(named)[1]
    if measure.unit is None:
        above = said[: measure.start].strip().splitlines()
        return _tidy(above[0]) if len(above) > 1 else (block.kolomkop or next(headings(block), _tidy(said)))
    if block.kind is BlockKind.CEL and block.rijkop and block.rijkop != block.text:
        return _tidy(block.rijkop)
    behind = said[measure.end :].lstrip()
    cut = STOP.search(behind)
    phrase = behind[: cut.start()] if cut else behind
    if measure.unit == PERCENT or measure.unit.startswith(("op de", "keer")):
        before = re.split(r"[.;:(]\s?", said[: measure.start])[-1]
        phrase = f"{phrase}" if len(phrase.split()) > 2 else f"{before} {phrase}"
    return _tidy(phrase) or _tidy(said)


def _tidy(words: str) -> str:
    words = re.sub(r"\s+", " ", words).strip(" .,;:-–•*()")
    words = re.sub(r"^(?:van (?:de|het|alle)|van|keer een|keer|de|het|een)\s", "", words)
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
