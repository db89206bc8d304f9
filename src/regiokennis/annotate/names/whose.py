"""Units and groups that are called by whose they are: `crisisdienst van Stichting Boeier`, `panel van cliënten`."""

import re

from regiokennis.annotate.candidates import Read
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.names.nouns import Nouns

UNITS = re.compile(r"[a-zà-ÿ-]{3,}(?:dienst|raad|kamer|kamercommissie)$")
"""How a noun ends that names a part of an organisation, or those who speak for whom it serves."""
NO_UNITS = re.compile(r"(?:gemeente|minister|provincie|stam)raad$|(?:eerste|tweede|slaap|leef|belangen)kamer$")
GROUPS = frozenset(("klankbordgroep", "adviesgroep", "panel", "forum", "cliëntenpanel", "ervaringspanel"))
"""Groups that are called by the people in them."""
OF = re.compile(r"\svan\s(?P<lid>de\s|het\s)?")
PEOPLE = re.compile(r"\svan\s(?:ervaring|cliënt|inwoner|jongere|oud|slachtoffer|professional)[a-zà-ÿ-]*(?:en|s)\b")
TAILS = ("dienst", "raad", "kamer", "commissie", "groep", "panel", "forum")
"""What every such noun ends in, which is quickly seen."""


def unit(read: Read, place: int, ledger: Ledger) -> None:
    """The unit or group that the word at `place` names, with the organisation or people behind `van`."""
    word, text = read.words[place], read.block.text
    if not word.folded.endswith(TAILS):
        return
    if word.folded in GROUPS:
        people = PEOPLE.match(text, word.end)
        if people is not None and not read.is_closed(word.start, people.end()):
            ledger.sure(text[word.start : people.end()], ledger.nouns.heads.get(word.folded))
        return
    if UNITS.fullmatch(word.folded) is None or NO_UNITS.search(word.folded):
        return
    end = whose(read, word.end, ledger.nouns)
    if end is not None and not read.is_closed(word.start, end):
        ledger.sure(text[word.start : end], None)


def whose(read: Read, end: int, nouns: Nouns) -> int | None:
    """Where the organisation ends that stands behind `van` at `end`: a known one, or one with its soort noun."""
    text = read.block.text
    of = OF.match(text, end)
    if of is None:
        return None
    known = [
        m
        for m in read.matches
        if m.entry.type == "actor" and of.end() - len(of["lid"] or "") <= m.start <= of.end() < m.end
    ]
    named = [m for m in known if not m.text.removeprefix(of["lid"] or "").islower()]
    if named:
        return max(m.end for m in named)
    behind = next((i for i, word in enumerate(read.words) if word.start == of.end()), None)
    if behind is None or behind + 1 >= len(read.words):
        return None
    head = nouns.heads.get(read.words[behind].folded)
    following = read.words[behind + 1]
    if head is None or head.kenmerk("entiteittype") != "actor" or not following.text[:1].isupper():
        return None
    last = following
    if following.text in ("De", "Het") and behind + 2 < len(read.words):
        last = read.words[behind + 2]
    return last.end if read.words[behind].text[:1].isupper() else None
