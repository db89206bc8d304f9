"""Stretches of time that are figures: waiting times, averages, days of a week; others are terms or plans."""

import re

from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_patterns import WAITING
from regiokennis.facts.numbers import Number

WAITS_FOR = re.compile(
    r"\s(?:dagen|weken|maanden)\s(?:op|voor)\s(?:de\s|het\s|een\s)?(?P<wat>[^.,;:]{3,50}?)(?=[.,;:]|$|\s(?:en|wacht\w*)\b)"
)
MEAN_TIME = re.compile(r"\bgemiddeld\s(?:(?:ruim|bijna|zo.n|ongeveer|circa|nog|maar|slechts)\s){0,2}$", re.IGNORECASE)
FILLING = re.compile(
    r"(?:\s(?:liep|opgelopen|teruggebracht|gestegen|gedaald|is|zijn|was|bedraagt|bedroeg|inmiddels|van|tot|naar|op|nog|nu|een))+$"
)
"""Words right before the number that say nothing of what lasts so long."""
LEAD = re.compile(r"^(?:(?:en|maar|want|waar|dat)\s)?(?:(?:de|het|een)\s)?", re.IGNORECASE)
TERM = re.compile(r"\b(?:eerste|laatste|komende|volgende|afgelopen)\s$", re.IGNORECASE)
"""What names a stretch of time instead of measuring it: `de eerste vijf dagen na een melding`."""
OFTEN = 10
"""Times that make a figure: so often something was done, not so often a year a body meets."""


def find_duration(text: str, number: Number, unit: str) -> Measure | None:
    """Days of a week, periods of months and waiting times are figures; other stretches of time are terms or plans."""
    before, behind = text[: number.start], text[number.end :]
    if match := re.match(r"\s(?P<unit>(?:dagen|dagdelen|uur|uren)\sper\s(?:week|jaar|maand))", behind):
        return Measure(number.start, number.end, number.value, None, match["unit"].lower())
    if unit.lower() in ("keer", "maal") and number.value >= OFTEN and not re.match(r"\s\w+\sper\b", behind):
        return Measure(number.start, number.end, number.value, None, "keer", certain=False)
    if WAITING.search(text) and unit.lower() != "jaar" and not re.search(r"\bbinnen\s(?:de\s)?$", before):
        waits = WAITS_FOR.match(behind)
        label = f"wachttijd {waits['wat']}" if waits else _lasting(before, behind)
        return Measure(number.start, number.end, number.value, None, unit.lower(), certain=False, label=label)
    if MEAN_TIME.search(before) and unit.lower() not in ("keer", "maal", "x", "euro", "graden"):
        label = _lasting(before, behind)
        return Measure(number.start, number.end, number.value, None, unit.lower(), certain=False, label=label)
    if (
        unit.lower() in ("maand", "maanden")
        and number.value > 1
        and not number.word
        and not re.search(r"\bbinnen\s$", before)
    ):
        return Measure(number.start, number.end, number.value, None, unit.lower(), certain=False)
    return None


def names_term(before: str) -> bool:
    """Whether the words before a number make a term of it that lasts so long, and no figure."""
    return TERM.search(before) is not None


def _lasting(before: str, behind: str) -> str | None:
    """What takes so long: the words of its clause, without the number; None where they are few."""
    opening = FILLING.sub("", re.split(r"[.,;:(]\s", before)[-1].rstrip())
    closing = re.split(r"[.,;:)]", behind)[0].strip().partition(" ")[2]
    words = LEAD.sub("", f"{opening} {closing}".strip())
    return words if len(words.split()) > 1 else None
