"""Two figures told together: `van 892 in 2019 naar 1.064 in 2021`, `38 van de 120 onderzochte dossiers`."""

import re
from collections.abc import Iterator, Sequence

from regiokennis.annotate.model import Token
from regiokennis.facts.measure_model import Measure
from regiokennis.facts.measure_patterns import (
    AGE,
    CHANGE,
    PART,
    PERCENT,
    SUBJECT,
    TIME,
    WAITING,
    names_behind,
)
from regiokennis.facts.measure_unit import is_year, unit_behind, value_of


def changes(text: str, tokens: Sequence[Token]) -> Iterator[Measure]:
    """`van 10 naar 7 plaatsen`, `van 892 in 2019 naar 1.064 in 2021`: two figures, each with its own year."""
    for match in CHANGE.finditer(text):
        old, new = value_of(match["old"]), value_of(match["new"])
        if old is None or new is None or is_year(match["old"]) or is_year(match["new"]):
            continue
        before = SUBJECT.search(text[: match.start()])
        behind = unit_behind(text, tokens, match.end("new"))
        unit = PERCENT if match["sign1"] or match["sign2"] else (match["unit1"] or "").strip() or behind
        if before and (before["share"] or unit is None):
            unit = PERCENT if before["share"] else before["unit"].lower()
        if unit is None or (TIME.match(unit) and not WAITING.search(text)):
            continue
        if AGE.match(text[match.end("new") :]) or names_behind(text[: match.start()]):
            continue
        own = bool(match["year1"] and match["year2"])
        for name, value in (("old", old), ("new", new)):
            year = re.search(r"\d{4}", match["year1" if name == "old" else "year2"] or "")
            yield Measure(
                match.start(name),
                match.end(name),
                value,
                None,
                unit,
                former=name == "old" and not own,
                later=name == "new" and not own,
                label=_subject(text[: match.start()]),
                jaar=int(year[0]) if year and own else None,
            )


def parts(text: str, tokens: Sequence[Token]) -> Iterator[Measure]:
    """`38 van de 120 onderzochte dossiers`: the part and the whole count the same."""
    for match in PART.finditer(text):
        part, whole, unit = value_of(match["part"]), value_of(match["whole"]), unit_behind(text, tokens, match.end())
        if part is None or whole is None or unit is None or not part < whole or TIME.match(unit):
            continue
        if not is_year(match["part"]) and not names_behind(text[: match.start()]):
            yield Measure(match.start("part"), match.end("part"), part, None, unit)
            yield Measure(match.start("whole"), match.end("whole"), whole, None, unit)


def _subject(before: str) -> str | None:
    """What changed: the words before `van … naar …`, without the verb of change."""
    clause = re.split(r"[.;:]\s", before)[-1]
    words = re.sub(
        r"(?:\s(?:is|zijn|werd|was|in\s(?:19|20)\d\d))*\s(?:\w*(?:gestegen|gedaald|toegenomen|afgenomen|gegaan|bracht|gebracht|daalt|daalde|steeg|stijgt|ging|gaat|groeide)(?:\s(?:in|over)\s(?:dat|datzelfde|hetzelfde|die|dezelfde)\s\w+)?)\s*$",
        "",
        clause,
    )
    words = re.sub(r"^(?:het|de)\s(?:aantal\s)?", "", words.strip(), flags=re.IGNORECASE)
    return words if 3 < len(words) <= 90 else None
