"""Known kinds of bodies and provisions that bear a name of their own: `GGZ Lindekroon`, `Ambtelijk Kernteam`."""

import re

from regiokennis.annotate.candidates import ABBREVIATED, BODY, HOUSE, NAMED, Read, abbreviates
from regiokennis.annotate.chunks import OPENERS, extend, is_abbreviation, is_capital, opens_sentence, paired
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.names.bounds import ARTICLES, capital_follows, qualifier, split
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.names.nouns import in_name
from regiokennis.ontology import Begrip

ORGANISED = re.compile(
    r"(?:kliniek|instelling|organisatie|aanbieder|praktijk|school|opvang|zorg|werk|dienst|huis|bureau|post|vereniging|poli)$"
)
"""How a kind of organisation in lower case ends that may have a name of its own behind it."""
OFFICIAL = re.compile(r"(?:ambtelijke?|bestuurlijke?)\s")
"""Adjectives that in lower case too make another meeting of a known kind: who sits in it."""
GOVERNING = "provincie"
"""Soort of what governs a place, and is called by it."""
TEAM = "team"
"""Soort of teams, of which every place may have its own: `Wijkteam Zandkreek`."""
OFFICE = "functie"
"""Soort of concepts that are one person's job: behind it stands who has it."""


def branch(read: Read, place: int, begrip: Begrip, start: int, ledger: Ledger) -> None:
    """A kind of body or provision with a name of its own behind it: `GGZ Lindekroon`, `werkoverleg Zorg`.

    It begins at `start` in the text and ends with the word at `place`.
    """
    text, words = read.block.text, read.words
    body = begrip.scheme == "overleg"
    house = ORGANISED.search(words[place].text) is not None
    named = body or (begrip.scheme == "actor" and (text[start].isupper() or house))
    named = named or begrip.kenmerk("soort") == GOVERNING
    provision = begrip.scheme == "voorziening" and place + 1 < len(words)
    offered = provision and start == words[place].start and text[start].isupper()
    offered = offered and not house and not opens_sentence(words, place, text)
    if provision and house:
        named = words[place + 1].text in ARTICLES
    named = named or offered
    if not named or begrip.kenmerk("soort") == OFFICE or not capital_follows(read, place):
        return
    if not any(label.islower() for label in (begrip.naam, *begrip.alt_labels)):
        return
    first = place + 1
    if words[first].text in ARTICLES and capital_follows(read, first):
        first += 1
    common = words[first].folded
    alone = not capital_follows(read, first)
    if begrip.kenmerk("regionaal") == "true" or common in OPENERS or (ledger.is_lower(common) and alone and not body):
        return
    last = split(read, place, extend(words, place + 1, text, joins=body), ledger)
    if not body and text[words[place + 1].start : words[last].end] not in ledger.places:
        longer = paired(words, last, text, () if _is_shortened(read, start, last) else ledger.said)
        somebody = any(m.start == words[longer].start and m.entry.type == "actor" for m in read.matches)
        last = last if somebody else split(read, place, longer, ledger)
    name = text[words[place + 1].start : words[last].end]
    ranged = (words[place + 1].start, words[last].end)
    team = begrip.kenmerk("soort") == TEAM and text[start].isupper() and not text[start : words[place].end].isupper()
    placed = name in ledger.places and begrip.kenmerk("soort") != GOVERNING and not team
    if not placed and not (_is_somebody(read, *ranged) if house else read.is_taken(*ranged)):
        whole = text[start : words[last].end]
        kind = ledger.nouns.kind(words[place].folded)
        told = provision or (kind is not None and not in_name(kind, whole))
        article = words[place + 1].text in ARTICLES
        small = whole[:1].islower() or text[:start].rstrip()[-1:] in ("", ".", "|")
        canonical = name if article and told and small else whole
        for form in (whole, name) if article else (whole,):
            ledger.sure(form, None, canonical).type = "actor" if offered else begrip.scheme


def borne(read: Read, place: int, known: Match, ledger: Ledger) -> None:
    """A kind of body or help with a capital that ends a name of its own: `Kaapstee Jeugdbescherming`."""
    text, words = read.block.text, read.words
    kind = known.entry.begrip
    first = next(i for i, word in enumerate(words) if word.start >= known.start)
    proper = all(is_capital(word.text) for word in words[first : place + 1]) and words[first].start == known.start
    if not proper or first == 0 or kind is None or kind.scheme not in (BODY, HOUSE) or kind.kenmerk("soort") == OFFICE:
        return
    if first < place and (known.regio or kind.kenmerk("regionaal") == "true"):
        return  # what every region has one of is known by its region, not by a word before it
    before = words[first - 1]
    told = text[before.end : known.start] == " " and is_capital(before.text) and before.folded not in OPENERS
    own = told and not ledger.is_ordinary(before.text) and not is_abbreviation(before.text)
    if own and not opens_sentence(words, first - 1, text) and not read.is_taken(before.start, before.end):
        ledger.sure(text[before.start : known.end], None).type = BODY


def _is_somebody(read: Read, start: int, end: int) -> bool:
    """Whether a range is closed or touches who is known by name; what an organisation is for may stand in its name."""
    touched = (m for m in read.matches if m.start < end and start < m.end and m.entry.type in NAMED)
    return read.is_closed(start, end) or any(m.entry.exact or m.entry.type == "actor" for m in touched)


def qualified(read: Read, known: Match, ledger: Ledger) -> None:
    """`Ambtelijk Kernteam GHNT`: an adjective with a capital makes another meeting of one that is known."""
    before = qualifier(read, known.start) if known.entry.type == "overleg" else None
    if before is None or not (OFFICIAL.match(before[0]) if known.text.islower() else before[0][:1].isupper()):
        return
    if not known.text.islower() and not known.entry.exact:
        return
    head = ledger.nouns.kind(known.text.partition(" ")[0].casefold())
    ledger.sure(read.block.text[before.start() : known.end], head)


def _is_shortened(read: Read, start: int, last: int) -> bool:
    """Whether behind `Kind X en Y` stands its abbreviation, which tells that the pair is one name."""
    text, words = read.block.text, read.words
    end = words[last + 2].end if last + 2 < len(words) else len(text)
    short = ABBREVIATED.match(text, end)
    return short is not None and abbreviates(short["afk"], text[start : words[last].end])
