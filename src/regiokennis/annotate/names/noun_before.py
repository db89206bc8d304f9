"""Names with their soort noun before them: `Stichting Boeier`, `werkgroep Zorg en Straf`, `project Samen Sterk`."""

import re

from regiokennis.annotate.candidates import (
    ABBREVIATED,
    ENOUGH,
    NAMED,
    PLANS,
    STRONG,
    Candidate,
    Read,
    abbreviates,
)
from regiokennis.annotate.chunks import extend, is_abbreviation, is_capital, opens_sentence
from regiokennis.annotate.names.bounds import (
    ARTICLES,
    TYING,
    TYING_LEGAL,
    capital_follows,
    lower_follows,
    qualifier,
    reach,
    split,
)
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.names.nouns import in_name, is_plural
from regiokennis.annotate.names.plans import PERIOD, VISIONS, YEARS, dated, short_title
from regiokennis.annotate.names.whose import whose
from regiokennis.ontology import Begrip

QUOTE = re.compile(r"\s[‘“\"'„](?P<naam>[^’”\"'“‘]{3,110}?)[’”\"']")
MARKED = re.compile(r"['‘\"“”„]")
ROW = re.compile(r",? en (?=[A-ZÀ-Þ])|, (?=[A-ZÀ-Þ])")
"""What stands between the members of a row of names."""
NOUN = re.compile(r"(?:ing|heid|teit|atie|zorg|hulp|zaken|domein|diensten|dienst|werk|beleid|opvang|jeugd)$")
"""How a noun ends that an adjective with a capital may stand before."""
BODIES = frozenset(("actor", "overleg"))
"""Types of names that stay themselves behind a soort noun of a body: a werkgroep may bear a plan's or a law's name."""
BEARERS = frozenset(("platform", "netwerk", "samenwerkingsverband", "coalitie", "alliantie"))
"""Soort nouns that in lower case only introduce a name of its own: `het platform Gelijke Stem`."""
BRACKETED = re.compile(rf"[’”\"']?\s\({PERIOD.pattern}\)")
"""Years in brackets behind a title."""
EARLIER = re.compile(r"\b(?:vorige|voorgaande|eerdere|eerste|oude|toenmalige|landelijke)\s$", re.IGNORECASE)
"""Before a plan what tells that it is not the document's own."""
KEPT = frozenset(("dashboard", "monitor"))
"""Soort nouns of what one region has one of, which bears its name."""
FORENSIC = "forensisch"
"""Adjective that is part of what a centre or clinic is called."""
UNITS = frozenset(("afdeling", "cluster", "directie"))
"""Soort nouns of a part of an organisation, which is called by whose it is too."""
LEGAL = frozenset(("stichting", "vereniging", "cooperatie"))
"""Soort nouns that say what an organisation is in law, and that are often left out."""


def noun_before(read: Read, place: int, head: Begrip, ledger: Ledger) -> None:
    """The name that stands behind the soort noun at `place`, in quotes, with a period or with a capital."""
    text, words = read.block.text, read.words
    start = words[place].start
    plan = head.kenmerk("entiteittype") in ("programma", "methode")
    if in_quotes(read, place, head, ledger, any_case=plan):
        return
    if plan and head.kenmerk("inNaam") != "nee" and dated(read, place, head, ledger):
        return
    if place + 1 >= len(words) or text[words[place].end : words[place + 1].start] not in (" ", "\n"):
        return
    following = words[place + 1]
    led = text[words[place].end] == " " and capital_follows(read, place + 1)
    article = following.text in ARTICLES and head.naam != "stichting" and not led
    single = not is_plural(words[place].folded, head)
    if not is_capital(following.text) or article or not single:
        if not single:
            _enumerated(read, place, head, ledger)
        elif following.text == "voor" and not plan:
            _purposed(read, place, head, ledger)
        return
    if plan and any(m.start == following.start and m.entry.exact for m in read.matches if m.entry.type in NAMED):
        return
    tying = TYING if plan else TYING_LEGAL if head.naam in LEGAL else frozenset[str]()
    last = split(read, place, reach(read, place + 1, ledger, tying), ledger)
    name = text[following.start : words[last].end]
    cut = " " not in name and not is_abbreviation(name) and lower_follows(read, last)
    if cut and not plan and name.endswith("e") and NOUN.search(words[last + 1].text):
        last += 1
        name = text[following.start : words[last].end]
    lone = name.casefold() in ledger.nouns.heads and head.kenmerk("entiteittype") != "overleg"
    proper = (head.kenmerk("entiteittype") == "actor" or head.naam in KEPT) and is_capital(words[place].text)
    where = name in ledger.places and (not proper or opens_sentence(words, place, text))
    if where or lone or YEARS.fullmatch(name) or (plan and cut):
        return
    kept = head.naam in KEPT and proper
    _add(read, head, (start, words[last].end), name, ledger, certain=kept or not plan)


def in_quotes(read: Read, place: int, head: Begrip, ledger: Ledger, *, any_case: bool = False) -> bool:
    """Write the name in quotes behind the soort noun at `place`, if there is one: with a capital, but for plans."""
    quoted = QUOTE.match(read.block.text, read.words[place].end)
    if not quoted or not (any_case or is_capital(quoted["naam"])) or _is_told(read, quoted, head):
        return False
    span = (read.words[place].start, quoted.end())
    _add(read, head, span, short_title(quoted["naam"]), ledger, certain=True)
    return True


def _is_told(read: Read, quoted: re.Match[str], head: Begrip) -> bool:
    """Whether a soort noun only tells what a known plan or method in quotes is: `de visie ‘Zorg voor de Jeugd’`."""
    first = quoted.start("naam")
    known = any(m.start <= first < m.end for m in read.matches if m.entry.type in PLANS)
    return known and head.kenmerk("inNaam") == "nee"


def _purposed(read: Read, place: int, head: Begrip, ledger: Ledger) -> None:
    """`Instituut voor Maatschappelijk Werk`: a soort noun with a capital, and what the organisation is for."""
    text, words = read.block.text, read.words
    last = extend(words, place, text, joins=True)
    end = words[last].end
    short = ABBREVIATED.match(text, end)
    sure = not opens_sentence(words, place, text) or (
        short and abbreviates(short["afk"], text[words[place].start : end])
    )
    if is_capital(words[place].text) and last > place + 1 and sure:
        _add(read, head, (words[place].start, end), text[words[place + 1].start : end], ledger, certain=True)


def _enumerated(read: Read, place: int, head: Begrip, ledger: Ledger) -> None:
    """`de methodes Kring van Zorg en Samen Sterk`: behind the plural of a plan or method each is a name."""
    text, words = read.block.text, read.words
    parts: list[tuple[int, int]] = []
    several = head.kenmerk("entiteittype") in PLANS or head.kenmerk("inNaam") == "nee"
    first = place + 1 if several else len(words)
    while first < len(words) and is_capital(words[first].text):
        last = extend(words, first, text)
        parts.append((words[first].start, words[last].end))
        link = ROW.match(text, words[last].end)
        first = last + (2 if link and link[0].strip() != "," else 1) if link else len(words)
    for start, end in parts if len(parts) > 1 else ():
        name = text[start:end]
        known = any(m.start < end and start < m.end and m.entry.exact for m in read.matches if m.entry.type in NAMED)
        if not known and not read.is_closed(start, end) and name not in ledger.places:
            ledger.sure(name, head)


def _add(read: Read, head: Begrip, span: tuple[int, int], name: str, ledger: Ledger, *, certain: bool) -> None:
    """Write a name with its soort noun before it; whether the noun is part of it, the vocabulary says."""
    start, end = span
    text = read.block.text
    inner = text.find(name.split(maxsplit=1)[0], start) if name else start
    alone = NAMED if head.kenmerk("entiteittype") in PLANS else BODIES
    known = any(
        m.end >= end - 1 and (m.start == start or (m.start == inner and m.entry.type in alone))
        for m in read.matches
        if m.entry.type in NAMED
    )
    if known or read.is_closed(start, end):
        return
    if head.naam in UNITS and (of := whose(read, end, ledger.nouns)) is not None:
        end = of
    before = qualifier(read, start)
    if before and (head.kenmerk("entiteittype") == "overleg" or before[0].casefold().startswith(FORENSIC)):
        start = before.start()
    whole = text[start:end]
    keep = in_name(head, whole)
    noun = whole.split(maxsplit=1)[0]
    canonical = name if not keep else (f"{noun} {name}" if name not in whole or MARKED.search(whole) else whole)
    strong = ENOUGH if certain else STRONG
    made = ledger.put(whole, head, strong=strong, weak=0.5, certain=certain, canonical=canonical)
    period = PERIOD.search(name)
    past = BRACKETED.match(text, end) if head.naam in VISIONS and keep else None
    if past is not None and past["van"] + "-" + past["tot"] != ledger.period:
        made.titel, made.periode = True, f"{past['van']}-{past['tot']}"
        made.canonical = f"{canonical[:1].upper()}{canonical[1:]} ({made.periode})"
    elif period and keep and name not in whole:
        made.titel, made.periode = True, f"{period['van']}-{period['tot']}"
    elif period is None and head.naam in VISIONS and keep and ledger.period and not EARLIER.search(text, 0, start):
        made.titel, made.periode = True, ledger.period
        made.canonical = f"{canonical[:1].upper()}{canonical[1:]} {ledger.period}"
    proper = whole[:1].islower() and " " in name and head.naam in BEARERS
    if (not keep or proper) and not read.is_taken(start + 1, end):
        ledger.put(name, head, strong=strong, weak=0.5, certain=certain, canonical=canonical)
    ledger.abbreviate(read, whole, end)


def noun_left_out(candidate: Candidate, ledger: Ledger) -> None:
    """What follows `Stichting` is the name too: `Welzijn Oud-Heem`, `Boeier`."""
    first, _, tail = candidate.text.partition(" ")
    head = ledger.nouns.heads.get(first.casefold())
    alone = ledger.candidates.get(tail)
    if candidate.accepted and is_abbreviation(first) and alone is not None and not ledger.is_ordinary(tail):
        alone.certain, alone.canonical = True, candidate.canonical  # `GGZ Kaapstee`, further on `Kaapstee`
    if not candidate.accepted or head is None or head.kenmerk("plaats") != "voor":
        return
    distinct = " " in tail or (len(tail) > 3 and not ledger.is_lower(tail) and tail not in ledger.places)
    if candidate.type == "actor" and candidate.soort in LEGAL and tail[:1].isupper() and distinct:
        made = Candidate(text=tail, type=candidate.type, soort=candidate.soort, canonical=tail)
        ledger.candidates.setdefault(tail, made).certain = True
