"""Actions that a plan tells in its prose, outside its lists, tables and chapters of actions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regiokennis.annotate.cues import cued
from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.actions import heads_other
from regiokennis.facts.context import sentences
from regiokennis.facts.deeds import FUTURE, says_deed
from regiokennis.text.model import Block, BlockKind

FEW = 3
"""With fewer actions in its lists and chapters a plan has none such, and all that its prose puts ahead is read."""
AHEAD = cued(
    r"(?<![\d.])(?P<year>20[2-4]\d)(?![\d/])|\bdit\s(?:jaar|voorjaar|najaar)\b|\bna\sde\szomer\b|\bbinnenkort\b|"
    r"\b(?:komend|volgend|het\snieuwe)\s(?:schooljaar|voorjaar|najaar)\b|\bvolgend\sjaar\b",
    *("20", "jaar", "zomer", "binnenkort"),
)
"""A moment that may lie ahead, in lower case; `de komende jaren` says no more than that something is meant."""
EXPLORED = re.compile(
    r"\b(?:onderzoek(?:t|en)|verken(?:t|nen))\b.*\b(?:of|hoe)\b.*\b(?:kan|kunnen|haalbaar|mogelijk|wenselijk|zinvol)\b|"
    r"^of\b.*\b(?:kan|kunnen|haalbaar|mogelijk|wenselijk)\b.*\b(?:onderzocht|verkend)\b",
    re.IGNORECASE,
)
"""What is explored is not there yet: `wij verkennen of de training in de avond kan`."""
CLAUSE = re.compile(
    r"\b(?:die|dat|waar[a-z]*|welke)\s[^,;:.]{0,60}\b(?:vanaf|met\singang\svan|per)\s[^,;:.]{0,30}20[2-4]\d\b[^,;:.]{0,80}\b(?:zal|zullen|gaat|gaan|wordt|worden)\b"
)
"""A clause that puts ahead what its sentence only names: `een spel dat vanaf 2026 op elke school wordt gespeeld`."""
OTHERWISE = re.compile(
    r"€|\d\s?%|\b(?:sinds|procent|inwoners|dekking|tekort|wil(?:len)?\sdat|willen\s(?:wij|we)\sdat)\b|evaluatie|balans\b|^(?:hierbij|bijgaand)\b",
    re.IGNORECASE,
)
"""Money and figures, what goes on since long, an aim, an evaluation, the letter itself: dated, and no action."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An action where it stands, and how sure its layout makes it."""

    block: Block
    start: int
    end: int
    zekerheid: float


def find_in_prose(text: AnnotatedText, placed: Sequence[Found]) -> Iterator[Found]:
    """Sentences of intent outside what is `placed` already: dated ahead, or all of them in a plan without lists."""
    taken = {found.block.index for found in placed}
    for block in text.text.blocks:
        if block.kind not in {BlockKind.ALINEA, BlockKind.LIJST} or block.index in taken:
            continue
        if any(heads_other(heading) for heading in block.sectie[-2:]):
            continue
        for row in sentences(text, block):
            said = text.sentence_text(row)
            wanted = FUTURE.search(said) if len(placed) < FEW else _lies_ahead(text, said)
            if wanted and (says_deed(text, row) or CLAUSE.search(said)):
                yield Found(block=block, start=row.start, end=row.end, zekerheid=0.55)


def _lies_ahead(text: AnnotatedText, said: str) -> bool:
    """Whether a sentence puts something ahead: in no year before the document's, or as what is explored."""
    begin = text.document.jaar or 0
    moments = [match["year"] for match in AHEAD.finditer(said.lower())]
    dated = any(year is None or int(year) >= begin for year in moments)
    return (dated or EXPLORED.search(said) is not None) and not OTHERWISE.search(said)
