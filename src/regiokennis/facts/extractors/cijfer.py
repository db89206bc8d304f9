"""Figures: what was counted, the value or range, its unit, and the year and area that the text gives with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from regiokennis.annotate.model import AnnotatedText, Sentence, Token
from regiokennis.facts.context import readable, sentences, shown_span
from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_more import go_on_from
from regiokennis.facts.measure_patterns import (
    EVERY,
    PART,
    PER_SO_MANY,
    PERCENT,
    PERCENTAGE,
    PLACED,
    RATE,
    RATE_HEAD,
    YEARLY,
    YEARLY_BEFORE,
    may_count,
)
from regiokennis.facts.measures import find_measures
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.scope_area import find_area
from regiokennis.facts.scope_region import one_name, region_of
from regiokennis.facts.scope_year import find_year
from regiokennis.facts.soorten import Cijfer
from regiokennis.facts.tables import read_cell
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind, Span

STOP = re.compile(
    r"[.;:,()]|\s(?:en|waarvan|terwijl|maar)\s(?=\d)|\s(?:en)\s(?=\w+\s\w+\s(?:gedaan|gevraagd|geweest))|\s\d[\d.]{2,}\s"
)
LIVE = re.compile(r"\b[Ww](?:onen|oont|oonden)\b")
ABOUT = re.compile(r"(?:over|van|uit|door|bij|voor|in|afkomstig)\s")
SHORTEST, LONGEST = 5, 120
NEAR = 40
"""How far from its number the vocabulary's indicator may stand."""
SURE, OPEN, LIKELY = 0.9, 0.6, 0.75
"""Certainty of a figure with a year or area, of one with neither, and of one whose unit is not known to be counted."""


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """Every figure with a unit; a count that a document repeats is one draft with several places."""
    del ontology
    found: list[tuple[Cijfer, list[Place], float]] = []
    for block in readable(text, headings=True):
        for velden, place, certainty in _figures(text, block):
            for i, (earlier, places, highest) in enumerate(found):
                merged = _same(earlier, velden)
                if merged is not None:
                    found[i] = (merged, [*places, place], max(highest, certainty))
                    break
            else:
                found.append((velden, [place], certainty))
    for velden, places, certainty in found:
        yield Draft(velden=velden, plaatsen=tuple(dict.fromkeys(places)), zekerheid=certainty)


def _same(first: Cijfer, second: Cijfer) -> Cijfer | None:
    """The two as one where they give the same count; what one leaves open the other fills in.

    Shares are never merged: fifty percent of one thing is not fifty percent of another.
    """
    if (first.waarde, first.waardeTot, first.eenheid) != (second.waarde, second.waardeTot, second.eenheid):
        return None
    shares = first.eenheid == PERCENT or (first.eenheid or "").startswith("op de")
    if shares and first.indicator != second.indicator:
        return None
    for one, other in ((first.jaar, second.jaar), (first.gebied, second.gebied)):
        if one is not None and other is not None and one != other:
            return None
    return replace(first, jaar=first.jaar or second.jaar, gebied=first.gebied or second.gebied)


def _figures(text: AnnotatedText, block: Block) -> Iterator[tuple[Cijfer, Place, float]]:
    """The figures of a block with their place."""
    cell = read_cell(text, block) if block.kind is BlockKind.CEL else None
    if cell is not None:
        yield cell, Place.whole(block), LIKELY + 0.15
        return
    rows = _rows(text, block)
    before: Sequence[Measure] = ()
    for position, sentence in enumerate(rows):
        said = block.text[sentence.start : sentence.end]
        found = find_measures(said, _shift(sentence)) if may_count(said) else ()
        before = found = found or tuple(go_on_from(said, before))
        for measure in found:
            area = find_area(text, block, rows, position, measure)
            velden = Cijfer(
                indicator=_indicator(said, sentence, measure),
                waarde=float(measure.low),
                waardeTot=None if measure.high is None else float(measure.high),
                eenheid=_unit(said, measure),
                jaar=find_year(text, block, rows, position, measure),
                gebied=one_name(text, area) or region_of(text, block, rows, position, measure),
            )
            kern = Span(sentence.start + measure.start, sentence.start + measure.end)
            shown = shown_span(text, block, sentence.start, sentence.end, kern)
            place = Place(block=block.index, start=shown.start, end=shown.end)
            placed = velden.jaar is not None or area is not None or measure.unit == PERCENT
            yield velden, place, (SURE if placed else OPEN) if measure.certain else LIKELY


def _rows(text: AnnotatedText, block: Block) -> tuple[Sentence, ...]:
    """The sentences of a block; a small table that became one line is kept whole."""
    rows = sentences(text, block)
    if len(rows) < 2 or not (PER_SO_MANY.match(block.text) and PLACED.search(block.text)):
        return rows
    first = rows[0]
    return (
        replace(
            first,
            end=rows[-1].end,
            tokens=tuple(token for row in rows for token in row.tokens),
            mentions=tuple(mention for row in rows for mention in row.mentions),
        ),
    )


def _shift(sentence: Sentence) -> Sequence[Token]:
    """The tokens with offsets that count from the start of the sentence."""
    if sentence.start == 0:
        return sentence.tokens
    at = sentence.start
    return [Token(token.i, token.start - at, token.end - at, *token[3:]) for token in sentence.tokens]


def _unit(said: str, measure: Measure) -> str | None:
    """The noun, with `per jaar` or `per 100.000 inwoners` where the sentence counts so."""
    if measure.unit is None or measure.unit == PERCENT:
        return measure.unit
    unit = measure.unit if measure.unit.isupper() else measure.unit[0].lower() + measure.unit[1:]
    unit = re.sub(r"^(?:centrum|regio)(?=gemeenten$)", "", unit)
    unit = "inwoners" if unit == "mensen" and LIVE.search(said) else unit
    around = said[max(0, measure.start - 5) : measure.end + 1]
    if EVERY.search(around) or unit.startswith(("op de", "keer")) or " per " in unit:
        return unit
    rate = RATE.search(said[measure.end : measure.end + NEAR])
    if rate and rate.start() < 25 and not PART.match(said, measure.start):
        return f"{unit} per {rate['rate']}"
    if head := RATE_HEAD.match(said):  # `Per 1.000 inwoners waren er 12 meldingen`
        return f"{unit} per {head['rate']}"
    clause = said[measure.start :] if measure.start else said
    yearly = YEARLY.search(clause) or YEARLY.match(said) or YEARLY_BEFORE.search(said, 0, measure.start)
    return f"{unit} per jaar" if yearly else unit


def _indicator(said: str, sentence: Sentence, measure: Measure) -> str:
    """The vocabulary's indicator where the sentence names one, else what the words around the number say."""
    if measure.label:
        return measure.label
    shares = measure.unit is None or measure.unit == PERCENT or measure.unit.startswith(("op de", "keer"))
    if not shares:
        named = [
            (mention.start - sentence.start - measure.end, mention.naam)
            for mention in sentence.mentions
            if mention.type == "indicator" and mention.end - sentence.start > measure.start
        ]
        if named and min(named)[0] < NEAR:
            return min(named)[1]
    behind = said[measure.end :].lstrip()
    cut = STOP.search(behind)
    phrase = behind[: cut.start()] if cut else behind
    before = re.split(r"(?<=[a-z)%])[.;:(]\s", said[: measure.start])[-1]
    if earlier := PERCENTAGE.search(before):
        goes_on = shares and ABOUT.match(phrase)
        before = before[: earlier.start()] if goes_on else PERCENTAGE.split(before)[-1]
    if not shares:
        return _tidy(phrase) or _tidy(said)
    own = [part for part in re.split(r",\s|\sen\s|\(", before) if part.strip()]
    if phrase.strip(" )").count(" ") < 1 and own:  # `financiële mishandeling (32%)`
        return _tidy(own[-1]) or _tidy(said)
    told = _tidy(phrase if re.match(r"van\s", phrase) else f"{before} {phrase}")
    return told if len(told) >= SHORTEST else _tidy(said)


def _tidy(words: str) -> str:
    words = re.sub(r"\s+", " ", words).strip(" .,;:-–—~•*()®™")
    words = re.sub(r"^(?:van (?:de|het|alle)|van|keer een|keer|de|het|een|en|respectievelijk)\s", "", words)
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
