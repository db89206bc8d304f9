"""The year that a figure is of, as the text around it gives it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.facts.context import PERIOD, YEAR, sentences
from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_patterns import COUNTRY, SAME_YEAR, STOCK
from regiokennis.text.model import Block, BlockKind

SPAN_OF_YEARS = re.compile(
    r"\b(?:tussen|van|periode)\s+(?:de jaren\s+)?(?:19|20)\d\d\s*(?:en|tot|tot en met|t/m|-|–)\s*(?:19|20)\d\d",
    re.IGNORECASE,
)
SOURCE = re.compile(r"\((?:[^()]*?\b(?:[A-Z][\w’'-]+|e\.\s?a\.|bron)[^()]*?,?\s*)(?:19|20)\d\d[a-z]?\)")
COMPARED = re.compile(r"\b(?:dan|ten opzichte van|vergeleken met|sinds)\s(?:in\s)?(?:19|20)\d\d")
HELD = re.compile(
    r"\btegen(?:over)?\s(?:[^.,;]|[.,](?=\d)){1,40}?\s(?:in|over)\s(?P<jaar>(?:19|20)\d\d)\b"
    r"|,\s(?:waar|terwijl)\s(?:dat\s|dit\s|er\s|het\s)?(?:in|over)\s(?P<eerder>(?:19|20)\d\d)\s[^.;]*"
)
"""What a figure is held against (`tegen 1.702 in 2021`, `, waar in 2021 nog 16 …`): the year of that value alone."""
NOW = re.compile(r"\b(?:op dit moment|momenteel|thans|op dit ogenblik)\b", re.IGNORECASE)
"""What is so as the document is written is of no year named before it."""
SAME_SPAN = re.compile(
    r"\b(?:in|over)\s(?:dat|datzelfde|hetzelfde|die|dezelfde)\s(?:jaar|tijdvak|periode)\b", re.IGNORECASE
)
RELATIVE = re.compile(
    r"(?:\b(?:in\s)?het\sjaar\s(?P<before>daarvoor|ervoor)|\been\sjaar\s(?P<before2>eerder|daarvoor|ervoor)"
    r"|\bin\shet\s(?P<before3>vorige|voorgaande)\sjaar|\b(?:in\s)?het\sjaar\s(?:daarna|erna|erop)|\been\sjaar\slater)\b",
    re.IGNORECASE,
)
"""A year told from the one before it (`tegen 310 het jaar daarvoor`)."""
WISH = re.compile(r"\b(?:wil|willen|zal|zullen|moet|moeten|streven|streeft)\b", re.IGNORECASE)
"""What is aimed at is of no year named before it."""
JOINED = re.compile(r",?\s(?:en|respectievelijk)\s(?:(?:in|uit|voor)\s)?|,\s")
LOOKS_BACK = re.compile(r"(?:In|Over)\s(?:19|20)\d\d\s(?:was|waren|ging|gingen|lag|lagen|bedroeg)\s(?:\w+\s){0,3}nog\s")
"""What was so before (`In 2019 waren dat er nog 40.`): the text goes on with the year that it told of."""
LATEST = 9999
"""Stands in for the year that a document was written in, if nobody knows it: of a later one nothing is counted yet."""
FARTHEST = 5
"""How many sentences a year holds on within its paragraph where they give figures too."""
REACH = 2
"""The same where they give none."""


def find_year(
    text: AnnotatedText, block: Block, rows: Sequence[Sentence], position: int, measure: Measure
) -> int | None:
    """The year with the value, else nearest in its clause, else in the sentences before, else above it."""
    said = block.text[rows[position].start : rows[position].end]
    ranked = _ranked_year(said, measure)
    both = _both_years(block, rows, position, measure) if measure.former or measure.later else None
    told = measure.jaar or ranked or (both and both[measure.later])
    if told is not None or measure.former:
        return told
    found = _base_year(text, block, rows, position, measure)
    return found + _further(said, measure) if found is not None else None


def _base_year(
    text: AnnotatedText, block: Block, rows: Sequence[Sentence], position: int, measure: Measure
) -> int | None:
    """The year that is named nearest, before a turn such as `het jaar daarvoor` is reckoned with."""
    said = _of_figures(block.text[rows[position].start : rows[position].end], measure)
    if SPAN_OF_YEARS.search(said) or PERIOD.search(said):
        return None
    own = _year_of_clause(said, measure)
    clause = said.rfind(";", 0, measure.start) + 1
    if own is None and SAME_SPAN.search(said, clause):
        own = next((int(match[0]) for match in YEAR.finditer(said, 0, measure.start)), None)
    if own is not None or (measure.unit is not None and STOCK.match(measure.unit)):
        return own
    aside = WISH.search(said, clause) or NOW.search(said, clause)
    named = None if aside else _carried_year(block, rows, position, said, clause, text.document.jaar or LATEST)
    if named is not None:
        return named
    same = any(
        SAME_SPAN.search(block.text, row.start, row.end) for row in rows[max(0, position - FARTHEST) : position + 1]
    )
    return (_year_of_previous(text, block) if same else None) or _year_above(text, block)


def _carried_year(
    block: Block, rows: Sequence[Sentence], position: int, said: str, clause: int, last: int
) -> int | None:
    """The year of the clauses and sentences before, not what is of a region for what is of the country.

    A year that lies ahead (`die vanaf 2030 …`) and one that is only looked back to are of their own sentence alone.
    """
    abroad = COUNTRY.search(said, clause) is not None
    named = [int(match[0]) for match in YEAR.finditer(said, 0, clause)]
    if named:
        return None if abroad and not COUNTRY.search(said, 0, clause) else named[-1]
    for back, earlier in enumerate(reversed(rows[:position]), 1):
        words = _of_figures(block.text[earlier.start : earlier.end])
        if back > REACH and not (back <= FARTHEST and re.search(r"\d", words)):
            break
        if SPAN_OF_YEARS.search(words) or PERIOD.search(words):
            return None
        if LOOKS_BACK.match(words):
            continue
        if named := [year for match in YEAR.finditer(words.partition(";")[0]) if (year := int(match[0])) <= last]:
            if abroad and not COUNTRY.search(words):
                return None
            return named[0] if len(set(named)) == 1 else named[-1]
    return None


def _year_of_previous(text: AnnotatedText, block: Block) -> int | None:
    """`In hetzelfde jaar …` in a new paragraph: the year that the one above it named last."""
    if block.index == 0:
        return None
    above = text.text.blocks[block.index - 1]
    if above.sectie != block.sectie or above.kind not in (BlockKind.ALINEA, BlockKind.LIJST):
        return None
    for sentence in reversed(sentences(text, above)):
        if named := [int(match[0]) for match in YEAR.finditer(_of_figures(above.text[sentence.start : sentence.end]))]:
            return named[-1]
    return None


def _further(said: str, measure: Measure) -> int:
    """How far the figure lies from the year named: `het jaar daarvoor` behind it or at the head of its clause."""
    behind = RELATIVE.search(said, measure.end, measure.end + 60)
    if behind and re.search(r"[.,;:)]|\bdan\b|\bin\s(?:19|20)\d\d", said[measure.end : behind.start()]):
        behind = None
    opening = max(said.rfind(sign, 0, measure.start) for sign in ",;") + 1
    before = RELATIVE.match(said, opening + (said[opening : opening + 1] == " "), measure.start)
    turn = behind or before
    if turn is None:
        return 0
    return -1 if turn["before"] or turn["before2"] or turn["before3"] else 1


def _year_of_clause(said: str, measure: Measure) -> int | None:
    """The year before the figure in its clause, else the first behind it; none where it says `in dat jaar`."""
    for held in HELD.finditer(said):
        if held.start() <= measure.start < held.end():
            return int(held["jaar"] or held["eerder"])
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
        before = _of_figures(block.text[rows[position - 1].start : rows[position - 1].end], besides=())
    years = sorted({int(match[0]) for match in YEAR.finditer(before)})
    return (years[0], years[1]) if len(years) == 2 else None


def _ranked_year(said: str, measure: Measure) -> int | None:
    """`in 2020 en 2021 … 31 en 28`: the year that stands as far in its row as the figure in its own."""
    if measure.rang is None or measure.rang[1] < 2:
        return None
    place, size = measure.rang
    found = list(YEAR.finditer(said, 0, measure.start))[-size:]
    joined = all(JOINED.fullmatch(said, one.end(), other.start()) for one, other in pairwise(found))
    return int(found[place][0]) if len(found) == size and joined else None


def _of_figures(words: str, measure: Measure | None = None, besides: Sequence[re.Pattern[str]] = (HELD,)) -> str:
    """The same text with the years of literature, of comparisons and of other values blanked: not the figure's."""
    for pattern in (SOURCE, COMPARED, *besides):
        words = pattern.sub(
            lambda match: match[0] if measure and match.start() <= measure.start < match.end() else " " * len(match[0]),
            words,
        )
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
