"""Wording of trouble that lemmas alone do not tell: who announces it, what only supposes it, what is not there.

Dutch joins nouns (`opvangplek`, `werkafspraak`), so that what is lacking is told by how its word ends.
"""

import re
from collections.abc import Iterator

TROUBLES = re.compile(
    r"knelpunt|zorgen baart|baart|zorgen maken|zorgpunt|stroef|hapert|knelt|wringt|schuurt|beter (?:moet|kan)|"
    r"(?:moet|kan) beter|(?:niet|minder) (?:goed|best|sterk)\b|niet lukt|ontbreekt|tekortkoming|pijnpunt|"
    r"\bmis(?:gaat|ging|loopt|liep)\b|\bmis (?:gaat|ging)\b|tegenv(?:alt|allen|iel|aller)|zwakke (?:kant|plek|punt)|"
    r"blij(?:ft|ven) liggen|aandacht (?:vraagt|vragen|nodig)|verbeterd? (?:moet|kan)|te verbeteren|verbeterpunt",
    re.IGNORECASE,
)
"""Headings and lead-ins that announce nothing but bottlenecks."""
SUPPOSED = re.compile(
    r"\b(?:(?:als|indien|wanneer|zolang|mocht(?:en)?|tenzij)\b|"
    r"(?:voorkom(?:en|t)|wil(?:len)?\sniet)\s(?:\w+\s)?dat\b)[^,;:.]*",
    re.IGNORECASE,
)
"""A clause that says when something holds, or what must not happen: what goes wrong in it is supposed, not stated."""
WITHOUT = re.compile(r"Zonder\b[^;:.]*")
WAY_OUT = re.compile(
    r"\b(?P<kan>kan|kunnen|wordt|worden|mag|mogen)\b[^.;]{0,60}?\b(?:voorgelegd|opgeschaald|ingebracht|aangemeld|"
    r"besproken|opgepakt|geagendeerd|doorgezet|overgedragen)\b"
)
"""Where cases can go with which it goes wrong, so that there is a way."""
RELATIVE = re.compile(r"\b(?:die|dat|waarin|waarbij)\b")
_SUPPLY = (
    r"\w*(?:afspra(?:ak|ken)|aanbod|plek(?:ken)?|plaats(?:en)?|werkwijzen?|regeling(?:en)?|protocol(?:len)?|"
    r"voorziening(?:en)?|loket(?:ten)?|aanspreekpunt(?:en)?|contactpersoon|eigenaar|trekker|capaciteit|menskracht|"
    r"formatie|budget|middelen|geld|dekking|vervang(?:ing|er)|terugkoppeling|opvolging|systeem|beleid|"
    r"deskundigheid|expertise|afstemming|overzicht|zicht|beeld|regie|sturing|zekerheid|overeenstemming)"
)
_IN_PLACE = r"(?!\svoor\s(?:geweld|mishandeling|discriminatie|verwijten))"
NONE_OF = re.compile(rf"\bgeen\s(?:enkele?\s|van\s)?(?:\w+\s)?{_SUPPLY}\b{_IN_PLACE}", re.IGNORECASE)
NOT_THERE = re.compile(r"\b(?:is|zijn)\ser\b[^.,;:]{0,50}?\bniet\b(?=[.,;]|\s*$)")
THERE = re.compile(rf"\b{_SUPPLY}\b[^.,;:]{{0,40}}$", re.IGNORECASE)
"""Something that an approach works with, and that is not there: `geen afspraken`, `een loket is er nog niet`."""
TREATED = re.compile(
    r"kastje naar de muur|wal en schip|buiten (?:schot|de boot|beeld)|uitwijken|niet bereikt|nergens|achter het net"
)
"""What an approach does to people, so that it is a bottleneck though people are the subject."""


def supposed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of a sentence of a block's text where trouble is only supposed or has a way out."""
    for found in SUPPOSED.finditer(text, start, end):
        yield found.span()
    without = WITHOUT.match(text, start, end)
    if without is not None:
        yield without.span()
    way = WAY_OUT.search(text, start, end)
    if way is not None and RELATIVE.search(text, start, way.start("kan")):
        yield start, way.end()


def lacking(text: str, start: int, end: int) -> int | None:
    """Where a sentence says that something to work with is not there; None where it does not."""
    none = NONE_OF.search(text, start, end) if text.find("een ", start, end) >= 0 else None
    if none is not None:
        return none.start()
    absent = NOT_THERE.search(text, start, end) if text.find(" niet", start, end) >= 0 else None
    named = THERE.search(text[start : absent.start()]) if absent is not None else None
    return start + named.start() if named is not None else None
