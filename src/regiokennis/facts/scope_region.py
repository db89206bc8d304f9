"""Figures of the region itself: a regiovisie that names no area counts in its own region.

What research found, what holds of people in general and shares of nothing that is counted here stay without an area.
"""

import re
from collections.abc import Sequence

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.facts.context import YEAR, headings
from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_patterns import COUNTRY, PERCENT
from regiokennis.facts.scope_area import BESIDE
from regiokennis.text.model import Block

GENERAL = re.compile(
    r"\b(?:landelijke?|nationale?|wereldwijd|[Ii]nternationale?|Europese?|Nederland(?:se)?|bevolking|samenleving|ooit|"
    r"gemiddeld\s(?:één|een)\s(?:kind|klas)|per\s(?:school)?klas|elke\s(?:school)?klas|maatschappelijke\skosten)\b"
)
"""What is said of the country or of people in general."""
RESEARCH = re.compile(
    r"\b(?:[Oo]nderzoek(?:en|ers)?\s(?:van|door|uit|naar|blijkt|laat|toont|wijst|onder)|"
    r"[Uu]it\s(?:\w+\s)?onderzoek(?:en)?\b|[Ww]etenschappelijke?|[Ll]iteratuur|[Pp]revalentie\w*|[Uu]niversiteit|[Ii]nstituut)"
    r"|\((?:[^()]*\s)?(?:e\.\s?a\.|et al)"
)
"""Whose findings are told: they are of where the research was done."""
SUFFERS = re.compile(
    r"\b(?:zijn|is|was|waren|wordt|worden|werd|werden)\s(?:(?:[^.;]|\.(?=\d)){0,60}\s)?slachtoffer\b|"
    r"\bslachtoffer\s(?:zijn|is|was|waren|geworden|geweest|worden|wordt)\b|\bte maken (?:met|heeft|hebben|krijg\w*)\b"
)
"""How many people it happens to: found by research, unless the sentence says that it is here."""
OURS = re.compile(r"\b(?:onze|ons|wij|we|deze regio|de regio|regionale?|hier)\b", re.IGNORECASE)
COUNTED_HERE = re.compile(
    r"\b(?:her)?(?:melding|advie[sz]|za(?:ak|ken)\b|dossier|casus|traject|huisverbod|plaats|plek|bed(?:den)?\b|opvang|wacht|deelnemer|"
    r"cliënt|inwoner|medewerker|professional|school|scholen|onderzoek(?:en)?\b|overdracht|aanmelding|aanvra)\w*",
    re.IGNORECASE,
)
"""What registers of a region count; shares of anything else may be of anybody."""
SPACES = re.compile(r"[\s-]+")
OF_MANY = ("op de ", "keer ")
GOVERNMENTS = re.compile(r"(?:gemeenten|regio['’]s|landen|provincies)$", re.IGNORECASE)
"""How many there are of these is no figure of what happens in the region."""
BEFORE = 2
"""How many sentences before a figure may tell that it is somebody's finding."""


def region_of(
    text: AnnotatedText, block: Block, rows: Sequence[Sentence], position: int, measure: Measure
) -> str | None:
    """The document's own region for a figure that the text gives no area, unless it need not be of the region."""
    said = BESIDE.sub("", _clause(block.text[rows[position].start : rows[position].end], measure.start))
    if measure.unit is None or measure.unit.startswith(OF_MANY) or GOVERNMENTS.search(measure.unit):
        return None
    if COUNTRY.search(said) or _is_finding(text, block, rows, position):
        return None
    if SUFFERS.search(said) and not OURS.search(said):
        return None
    if measure.unit == PERCENT and not (COUNTED_HERE.search(said) or OURS.search(said) or YEAR.search(said)):
        return None
    return own_region(text, said)


def _clause(said: str, at: int) -> str:
    """The part of a sentence between semicolons that a figure stands in."""
    end = said.find(";", at)
    return said[said.rfind(";", 0, at) + 1 : end if end >= 0 else len(said)]


def own_region(text: AnnotatedText, *around: str) -> str | None:
    """`regio X`, as an area is written; None for a document of no region, or where the words around are general."""
    name = text.document.regio_naam
    if name is None or any(GENERAL.search(words) for words in around):
        return None
    return _as_region(name)


def one_name(text: AnnotatedText, area: str | None) -> str | None:
    """An area as it is written; the document's own region always as `regio X`, so that it has one name."""
    own = text.document.regio_naam
    return _as_region(area) if area and own and SPACES.sub(" ", area) == SPACES.sub(" ", own) else area


def _as_region(name: str) -> str:
    return name if name.casefold().startswith("regio ") else f"regio {name}"


def _is_finding(text: AnnotatedText, block: Block, rows: Sequence[Sentence], position: int) -> bool:
    """Whether research is told: in the sentence or just before it, above its list or in a heading."""
    near = rows[max(0, position - BEFORE) : position + 1]
    if any(RESEARCH.search(BESIDE.sub("", block.text[row.start : row.end])) for row in near):
        return True
    lead = text.text.blocks[block.inleiding].text if block.inleiding is not None else ""
    if RESEARCH.search(re.split(r"(?<=[.!?])\s", lead)[-1]):
        return True
    return any(RESEARCH.search(heading) or GENERAL.search(heading) for heading in headings(block))
